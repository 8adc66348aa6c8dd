/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/layout/metier-chart.h"
#include "core/comparison/metier-comparison.h"

G_BEGIN_DECLS

/* Scales as sources have them. */
typedef enum {
  CHART_FIXTURE_RELEVANCE, /* interval, 0–9 */
  CHART_FIXTURE_SHARE,
  CHART_FIXTURE_LEVEL,      /* ordinal, 0–4, named */
  CHART_FIXTURE_IMPORTANCE, /* interval, 1–5 */
  CHART_FIXTURE_MEMBERSHIP, /* 0 optional, 1 essential */
} ChartFixtureScale;

/* A small source: skills under headings, the first five of which count for the core skills. */
typedef struct {
  MetierSource *source;
  MetierScale *scale;
  GPtrArray *skills;
  GPtrArray *profiles;
} ChartFixture;

ChartFixture *chart_fixture_new (ChartFixtureScale scale, guint n_skills, guint n_sections);
void chart_fixture_free (ChartFixture *self);
MetierProfile *chart_fixture_add_role (ChartFixture *self, const char *title, const double *values);
MetierProfile *chart_fixture_add_random_role (ChartFixture *self, const char *title, double unknown);
MetierRating *chart_fixture_get_rating (MetierProfile *profile, guint skill);
void chart_fixture_derive_core (ChartFixture *self, MetierProfile *profile);
MetierComparison *chart_fixture_compare (ChartFixture *self, MetierScope scope, MetierSort sort);
MetierChartData *chart_fixture_get_data (ChartFixture *self, MetierScope scope, MetierSort sort,
                                         const MetierProfile *baseline);

/* The EDISON professionals: five core values each, the analyst last. */
ChartFixture *chart_fixture_new_edison (void);

/* Every character is as wide as the next, so layouts depend on no font. */
const MetierMeasurer *chart_fixture_get_measurer (double line_height);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChartFixture, chart_fixture_free)

G_END_DECLS
