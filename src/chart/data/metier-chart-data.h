/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/comparison/metier-comparison.h"
#include "core/comparison/metier-evidence.h"

G_BEGIN_DECLS

/** METIER_SERIES_BASELINE: stands in place of the index of a series for the role that others are held
 * against. */
#define METIER_SERIES_BASELINE (-1)

/** METIER_SERIES_DISTANCE: stands there for how far the roles of a row are apart. */
#define METIER_SERIES_DISTANCE (-2)

/** METIER_ROLE_DISTANCE: stands for the same in place of the id of a role. */
#define METIER_ROLE_DISTANCE ""

/**
 * MetierChartCell:
 * @status: what is known
 * @value: place on the axis, 0–1, NaN where there is none
 * @lo: lower end of the 95 % interval on the axis, NaN where not given
 * @hi: upper end, NaN where not given
 * @items: (array length=n_items) (nullable): places on the axis of the items that a derived value is the mean
 * of; only when there are several
 * @n_items: how many
 * @level: for an ordinal scale or a membership the step, else -1; also for a mean between two steps
 * @text: what stands at the mark: "44%", "7", "not collected"
 * @delta: (nullable): signed difference from the baseline, only where it is not 0
 * @label: everything about the mark in one sentence, for a screen reader and a tooltip
 */
typedef struct {
  MetierStatus status;
  double value;
  double lo;
  double hi;
  double *items;
  guint n_items;
  int level;
  const char *text;
  const char *delta;
  const char *label;
} MetierChartCell;

/**
 * MetierChartSeries:
 * @role: its id
 * @title: what it is called
 * @sign: which colour, marker and hatch it has, from 0
 *
 * A role in the chart.
 */
typedef struct {
  const char *role;
  const char *title;
  guint sign;
} MetierChartSeries;

/**
 * MetierChartRow:
 * @skill: id of the skill
 * @label: its name
 * @section: index of the heading it stands under, or -1
 * @marks_core: an item that counts for a core skill
 * @cells: (array): one for each series
 * @baseline: (nullable): the baseline role's cell
 * @my_level: the user's level 0–4, NaN where not assessed
 * @my_level_before: what it was at a time before, NaN where not assessed or not asked for
 * @spread: distance between extremes on the axis, 0–1, NaN with fewer than two values
 * @spread_text: (nullable): the same in words: "34 points apart"
 * @spread_number: (nullable): only the number: "34"
 * @spread_label: (nullable): the same in one sentence, for a screen reader and a tooltip
 */
typedef struct {
  const char *skill;
  const char *label;
  int section;
  gboolean marks_core;
  MetierChartCell *cells;
  MetierChartCell *baseline;
  double my_level;
  double my_level_before;
  double spread;
  const char *spread_text;
  const char *spread_number;
  const char *spread_label;
} MetierChartRow;

typedef struct {
  const char *title;
  const char *note; /* (nullable): "n 1,340 · 4 of 11" */
} MetierChartSection;

/**
 * MetierChartData:
 *
 * What to draw, free of where: roles by skills on one axis. Built from a comparison, so screen, file,
 * table and command line have the same rows in the same order. Holds all its texts. Immutable; atomic
 * reference counting.
 */
typedef struct _MetierChartData MetierChartData;

MetierChartData *metier_chart_data_new (const MetierComparison *comparison, const MetierProfile *baseline,
                                        GError **error);
MetierChartData *metier_chart_data_new_flat (const MetierComparison *comparison,
                                             const MetierProfile *baseline, GError **error);

typedef double (*MetierLevelFunc) (gpointer data, const char *skill);
void metier_chart_data_set_my_levels_before (MetierChartData *self, MetierLevelFunc get_level, gpointer data);
void metier_chart_data_set_sign (MetierChartData *self, guint series, guint sign);
void metier_chart_data_set_my_levels (MetierChartData *self, MetierLevelFunc get_level, gpointer data);

MetierChartData *metier_chart_data_ref (const MetierChartData *self);
void metier_chart_data_unref (MetierChartData *self);

const char *metier_chart_data_get_title (const MetierChartData *self);
const char *metier_chart_data_get_sentence (const MetierChartData *self);
const char *metier_chart_data_get_sentence_markup (const MetierChartData *self);
const char *metier_chart_data_get_overview_sentence (const MetierChartData *self);
const char *metier_chart_data_get_credit (
    const MetierChartData *self); /* source, edition, licence: one line for a file */
const char *metier_chart_data_get_unit (const MetierChartData *self);
const MetierScale *metier_chart_data_get_scale (const MetierChartData *self);
guint metier_chart_data_get_n_rows (const MetierChartData *self);
guint metier_chart_data_get_n_series (const MetierChartData *self);
guint metier_chart_data_get_n_sections (const MetierChartData *self);
const MetierChartRow *metier_chart_data_get_row (const MetierChartData *self, guint row);
const MetierChartSeries *metier_chart_data_get_series (const MetierChartData *self, guint series);
const MetierChartSeries *metier_chart_data_get_baseline (const MetierChartData *self); /* (nullable) */
const MetierChartSection *metier_chart_data_get_section (const MetierChartData *self, guint section);

MetierEvidence *metier_chart_data_get_evidence (const MetierChartData *self, guint row, int series,
                                                int this_year); /* (transfer full) */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MetierChartData, metier_chart_data_unref)

G_END_DECLS
