/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/layout/metier-chart.h"
#include "cli.h"
#include "store/catalogue/metier-catalogue.h"

G_BEGIN_DECLS

/* What the program says, to be held against what is drawn. */
typedef struct {
  Cli *cli;
  MetierCatalogue *catalogue;
  GHashTable *shown; /* answers of “show”, by what was asked */
  int year;
} ChartAnswers;

void chart_answers_init (ChartAnswers *self, Cli *cli);
void chart_answers_clear (ChartAnswers *self);

guint chart_answers_check (ChartAnswers *self, const char *source, const MetierChartData *data,
                           JsonObject *answer, gboolean overview);
guint chart_answers_check_part (ChartAnswers *self, const char *source, const MetierChartData *data,
                                JsonObject *answer, MetierScene *scene, guint part);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ChartAnswers, chart_answers_clear)

G_END_DECLS
