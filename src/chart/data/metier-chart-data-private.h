/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/data/metier-chart-data.h"

G_BEGIN_DECLS

/*
 * Everything that rows, cells and sections point to is kept by @comparison, @baseline_profile or @strings.
 */
struct _MetierChartData {
  MetierComparison *comparison;    /* (owned) */
  MetierProfile *baseline_profile; /* (nullable) (owned) */
  GPtrArray *strings;              /* (owned) (element-type utf8) */
  GPtrArray *blocks;               /* (owned) (element-type gpointer): arrays of cells and items */
  GArray *series;                  /* (owned) (element-type MetierChartSeries) */
  GArray *rows;                    /* (owned) (element-type MetierChartRow) */
  GArray *sections;                /* (owned) (element-type MetierChartSection) */
  MetierChartSeries baseline;      /* without a role when there is none */
  const int *columns;              /* (owned by @blocks): for each series its place in @comparison */
  MetierScale *scale;              /* (owned) */
  char *title;
  char *sentence;
  char *sentence_markup;
  char *overview_sentence;
  char *credit;
  const char *unit;
};

GPtrArray *metier_chart_data_list_sources (const MetierChartData *self);

/* What a cell is made from. */
typedef struct {
  MetierStatus status;
  double raw;
  const MetierRating *rating;        /* (nullable): when it is one rating */
  const MetierCoreValue *core_value; /* (nullable): when it is derived */
} MetierChartValue;

MetierChartValue metier_chart_data_get_value (const MetierChartData *self, guint row, int series);
char *metier_chart_label_text (const MetierScale *scale, const MetierChartValue *value);
char *metier_chart_label_sentence (const MetierScale *scale, const MetierChartValue *value, const char *mark,
                                   const char *skill, const char *role, const char *source, guint rank,
                                   guint n_ranked);
char *metier_chart_label_delta (const MetierScale *scale, const MetierChartValue *value,
                                const MetierChartValue *baseline);
char *metier_chart_label_section_note (int n, guint n_shown, guint n_all);
gboolean metier_chart_row_has_moved (const MetierChartRow *row);

G_END_DECLS
