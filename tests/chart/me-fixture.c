/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "me-fixture.h"

#include <math.h>

static const struct {
  const char *skill;
  const char *name;
  double weight;
  double mine;
} example[] = {
  { "engineering", "Software engineering", 9, 1 },      { "ml", "Applying ML algorithms", 7, 1 },
  { "modeling", "Modeling and evaluation", 6, 1 },      { "programming", "Programming and CS basics", 8, 2 },
  { "statistics", "Probability and statistics", 7, 2 },
};

/* Names are constants, so rows own nothing. */
static MetierGap *
gap_new (void)
{
  MetierGap *gap = g_atomic_rc_box_new0 (MetierGap);

  gap->rows = g_ptr_array_new_with_free_func (g_free);
  gap->coverage = 1;

  return gap;
}

static MetierGapRow *
add_row (MetierGap *gap, const char *skill, const char *name, double weight, double mine, double asked)
{
  MetierGapRow *row = g_new0 (MetierGapRow, 1);

  row->skill = (char *) skill;
  row->name = (char *) name;
  row->status = isnan (weight) ? METIER_STATUS_NOT_COLLECTED : METIER_STATUS_RATED;
  row->relevant = TRUE;
  row->demand = (MetierDemand){ weight, isnan (weight) ? NAN : 9, asked, FALSE };
  row->mine = (MetierMyLevel){ mine, FALSE };
  row->gap = isnan (mine) || isnan (asked) ? NAN : fmax (0, asked - mine);
  row->score = weight * row->gap;
  gap->levels += isnan (row->gap) ? 0 : row->gap;
  g_ptr_array_add (gap->rows, row);

  return row;
}

MetierGap *
me_fixture_new_gap (void)
{
  MetierGap *gap = gap_new ();

  for (guint i = 0; i < G_N_ELEMENTS (example); i++)
    add_row (gap, example[i].skill, example[i].name, example[i].weight, example[i].mine, METIER_AIM_DEFAULT);

  return gap;
}

MetierGap *
me_fixture_new_odd_gap (void)
{
  MetierGap *gap = gap_new ();
  MetierGapRow *row;

  add_row (gap, "a", "Software engineering", 9, 0, 4)->demand.asked_by_source = TRUE;
  add_row (gap, "b", "Deep learning for sequences and other things that take time", 7, 1.5, 3)->mine.assumed
      = TRUE;
  add_row (gap, "c", "Writing", 0.5, 2, 3);
  add_row (gap, "d", "Statistics", 7, 4, 3);
  add_row (gap, "e", "Modeling", 6, 3, 3);
  add_row (gap, "f", "Cloud services", 8, NAN, 3);
  row = add_row (gap, "g", "Management", 5, 1, 3);
  row->relevant = FALSE;
  row->gap = row->score = NAN;
  add_row (gap, "h", "Cooking", NAN, 2, NAN);

  return gap;
}

/* Somebody for whom everything is a little different, in another order. */
MetierOverlay *
me_fixture_new_overlay (const MetierGap *mine)
{
  g_autoptr (MetierGap) theirs = gap_new ();

  for (guint i = mine->rows->len; i-- > 0;)
    {
      const MetierGapRow *row = g_ptr_array_index (mine->rows, i);
      double level = i % 4 == 3 ? NAN : (double) (i % 5);
      MetierGapRow *other
          = add_row (theirs, row->skill, row->name, row->demand.weight, level, row->demand.asked);

      other->demand = row->demand;
      other->mine.assumed = i % 3 == 2;
      other->relevant = i % 6 != 5;
      if (!other->relevant)
        other->gap = other->score = NAN;
    }

  return metier_overlay_new (mine, theirs, "anna.json");
}

GDate
me_fixture_get_today (void)
{
  GDate today;

  g_date_clear (&today, 1);
  g_date_set_dmy (&today, 22, G_DATE_NOVEMBER, 2026);

  return today;
}

MetierPlan *
me_fixture_new_plan (double min, double max)
{
  g_autoptr (MetierGap) gap = me_fixture_new_gap ();
  g_autoptr (MetierPace) pace = max > 0 ? metier_pace_new (8, (MetierHours){ min, max }, NULL) : NULL;
  GDate today = me_fixture_get_today ();

  return metier_plan_new (gap, pace, &today, NULL);
}

static void
rate (GPtrArray *ratings, guint skill, guint level, int month, int day)
{
  g_autoptr (GDateTime) time = g_date_time_new_utc (2026, month, day, 12, 0, 0);
  MetierSelfRating *rating = metier_self_rating_new (example[skill].skill, example[skill].name, level);

  rating->at = g_date_time_to_unix (time);
  g_ptr_array_add (ratings, rating);
}

MetierTimeline *
me_fixture_new_timeline (guint n_days)
{
  static const guint levels[G_N_ELEMENTS (example)][3]
      = { { 0, 1, 1 }, { 0, 0, 1 }, { 0, 1, 1 }, { 1, 2, 2 }, { 2, 2, 2 } };
  static const int months[] = { 11, 1, 5 }, days[] = { 22, 10, 10 }, places[] = { 2, 0, 1 };
  g_autoptr (GPtrArray) ratings = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_self_rating_unref);
  g_autoptr (MetierPlan) plan = me_fixture_new_plan (40, 70);
  GDate today = me_fixture_get_today ();

  for (guint day = 0; day < MIN (n_days, 3); day++)
    for (guint skill = 0; skill < G_N_ELEMENTS (example); skill++)
      rate (ratings, skill, levels[skill][places[day]], months[day], days[day]);

  return metier_timeline_new (ratings, plan, &today);
}

MetierFigure *
me_fixture_new_figure (const char *name)
{
  g_autoptr (MetierGap) gap
      = g_str_has_prefix (name, "odd") ? me_fixture_new_odd_gap () : me_fixture_new_gap ();
  g_autoptr (MetierPlan) plan = g_str_has_prefix (name, "far")        ? me_fixture_new_plan (400, 7000)
                                : g_str_has_prefix (name, "paceless") ? me_fixture_new_plan (0, 0)
                                                                      : me_fixture_new_plan (40, 70);
  g_autoptr (MetierTimeline) timeline = me_fixture_new_timeline (g_str_has_prefix (name, "first") ? 1 : 3);
  GDate today = me_fixture_get_today ();

  if (g_str_has_suffix (name, "gap-overlay"))
    {
      g_autoptr (MetierOverlay) overlay = me_fixture_new_overlay (gap);

      return metier_figure_new_overlay (overlay);
    }
  if (g_str_has_suffix (name, "gap"))
    return metier_figure_new_gap (gap);
  if (g_str_has_suffix (name, "plan"))
    return metier_figure_new_plan (plan, &today);

  return metier_figure_new_timeline (timeline);
}
