/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-fixture.h"

#include <math.h>

/* Part of the size of its style that a character is wide. */
#define ADVANCE 0.37

static const struct {
  const char *id;
  const char *unit;
  double min;
  double max;
  MetierScaleKind kind;
} scales[] = {
  [CHART_FIXTURE_RELEVANCE] = { "fixture:relevance", "relevance, 0–9", 0, 9, METIER_SCALE_INTERVAL },
  [CHART_FIXTURE_SHARE] = { "fixture:share", "share of people", 0, 1, METIER_SCALE_SHARE },
  [CHART_FIXTURE_LEVEL] = { "fixture:level", "level asked", 0, 4, METIER_SCALE_ORDINAL },
  [CHART_FIXTURE_IMPORTANCE] = { "fixture:im", "importance, 1–5", 1, 5, METIER_SCALE_INTERVAL },
  [CHART_FIXTURE_MEMBERSHIP] = { "fixture:relation", "essential or optional", 0, 1, METIER_SCALE_MEMBERSHIP },
};

static MetierScale *
make_scale (ChartFixtureScale which)
{
  static const char *const levels[] = { "not asked", "awareness", "working", "practitioner", "expert" };
  static const char *const relations[] = { "optional", "essential" };
  MetierScale *scale = metier_scale_new ();

  g_free (scale->id);
  g_free (scale->name);
  g_free (scale->meaning);
  g_free (scale->unit);
  scale->id = g_strdup (scales[which].id);
  scale->name = g_strdup (scales[which].unit);
  scale->meaning = g_strdup ("A question.");
  scale->unit = g_strdup (scales[which].unit);
  scale->min = scales[which].min;
  scale->max = scales[which].max;
  scale->kind = scales[which].kind;
  for (guint i = 0; which == CHART_FIXTURE_LEVEL && i < G_N_ELEMENTS (levels); i++)
    metier_scale_add_level (scale, i, levels[i], NULL);
  for (guint i = 0; which == CHART_FIXTURE_MEMBERSHIP && i < G_N_ELEMENTS (relations); i++)
    metier_scale_add_level (scale, i, relations[i], NULL);

  return scale;
}

static MetierSource *
make_source (const MetierScale *scale)
{
  MetierSource *source = metier_source_new ();

  g_free (source->id);
  g_free (source->title);
  g_free (source->edition);
  g_free (source->licence);
  g_free (source->credit);
  g_free (source->core_scale);
  source->id = g_strdup ("fixture");
  source->title = g_strdup ("EDISON");
  source->edition = g_strdup ("2017–18");
  source->licence = g_strdup ("CC-BY-4.0");
  source->credit = g_strdup ("By the EDISON Community.");
  source->core_scale = g_strdup (scale->id);

  return source;
}

static MetierSkill *
make_skill (const ChartFixture *self, guint index, guint n_skills, guint n_sections)
{
  static const char *const words[]
      = { "Statistics",       "Writing code",   "Cleaning and joining data",    "Talking to people",
          "Running services", "Reading papers", "Operating large-scale storage" };
  MetierSkill *skill = metier_skill_new ();

  g_free (skill->id);
  g_free (skill->name);
  skill->id = g_strdup_printf ("fixture:S%02u", index);
  skill->name = g_strdup_printf ("%s %02u", words[index % G_N_ELEMENTS (words)], index);
  skill->source = metier_source_ref (self->source);
  skill->core = index < METIER_N_CORE_SKILLS ? (int) index : METIER_CORE_SKILL_NONE;
  if (n_sections > 0)
    {
      skill->section_position = index * n_sections / n_skills;
      skill->section = g_strdup_printf ("fixture:%u", skill->section_position);
      skill->section_title = g_strdup_printf ("Heading %u", skill->section_position);
    }

  return skill;
}

ChartFixture *
chart_fixture_new (ChartFixtureScale scale, guint n_skills, guint n_sections)
{
  ChartFixture *self = g_new0 (ChartFixture, 1);

  self->scale = make_scale (scale);
  self->source = make_source (self->scale);
  self->skills = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_skill_unref);
  self->profiles = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_profile_unref);
  for (guint i = 0; i < n_skills; i++)
    g_ptr_array_add (self->skills, make_skill (self, i, n_skills, n_sections));

  return self;
}

void
chart_fixture_free (ChartFixture *self)
{
  g_ptr_array_unref (self->profiles);
  g_ptr_array_unref (self->skills);
  metier_scale_unref (self->scale);
  metier_source_unref (self->source);
  g_free (self);
}

/* Values on the scale; NaN makes a rating without a value. */
MetierProfile *
chart_fixture_add_role (ChartFixture *self, const char *title, const double *values)
{
  MetierProfile *profile = metier_profile_new ();
  MetierRole *role = metier_role_new ();

  g_free (role->id);
  g_free (role->title);
  role->id = g_strdup_printf ("fixture:%u", self->profiles->len);
  role->title = g_strdup (title);
  role->source = metier_source_ref (self->source);
  role->rated = TRUE;
  profile->role = role;
  g_ptr_array_add (profile->scales, metier_scale_ref (self->scale));
  for (guint i = 0; i < self->skills->len; i++)
    {
      MetierRating *rating = metier_rating_new (g_ptr_array_index (self->skills, i), self->scale);

      rating->raw = values[i];
      g_ptr_array_add (profile->ratings, rating);
    }
  chart_fixture_derive_core (self, profile);
  g_ptr_array_add (self->profiles, profile);

  return profile;
}

/* Anew, after ratings were changed. */
void
chart_fixture_derive_core (ChartFixture *self, MetierProfile *profile)
{
  for (guint core = 0; core < METIER_N_CORE_SKILLS; core++)
    {
      g_autoptr (GPtrArray) items = g_ptr_array_new ();

      for (guint i = 0; i < profile->ratings->len; i++)
        if (chart_fixture_get_rating (profile, i)->skill->core == (int) core)
          g_ptr_array_add (items, chart_fixture_get_rating (profile, i));
      g_clear_pointer (&profile->role->core[core], metier_core_value_unref);
      profile->role->core[core] = metier_core_value_derive (core, self->scale, items, items->len);
    }
}

/*
 * @unknown: part of the values that is missing; as many again are unreliable or not relevant, and a third of
 * the rest has an interval.
 */
MetierProfile *
chart_fixture_add_random_role (ChartFixture *self, const char *title, double unknown)
{
  g_autofree double *values = g_new (double, self->skills->len);
  double min = self->scale->min, max = self->scale->max;
  MetierProfile *profile;

  for (guint i = 0; i < self->skills->len; i++)
    {
      double value = g_test_rand_double_range (min, max);

      if (self->scale->kind != METIER_SCALE_SHARE)
        value = round (value);
      values[i] = g_test_rand_double () < unknown ? NAN : value;
    }
  profile = chart_fixture_add_role (self, title, values);
  for (guint i = 0; i < self->skills->len; i++)
    {
      MetierRating *rating = chart_fixture_get_rating (profile, i);

      if (g_test_rand_double () < unknown)
        rating->flags = g_test_rand_bit () ? METIER_RATING_SUPPRESSED : METIER_RATING_NOT_RELEVANT;
      if (isfinite (rating->raw) && unknown > 0 && g_test_rand_int_range (0, 3) == 0)
        {
          rating->lo = fmax (min, rating->raw - g_test_rand_double_range (0, (max - min) / 4));
          rating->hi = fmin (max, rating->raw + g_test_rand_double_range (0, (max - min) / 4));
          rating->n = g_test_rand_int_range (1, 5000);
        }
    }
  chart_fixture_derive_core (self, profile);

  return profile;
}

MetierRating *
chart_fixture_get_rating (MetierProfile *profile, guint skill)
{
  return g_ptr_array_index (profile->ratings, skill);
}

MetierComparison *
chart_fixture_compare (ChartFixture *self, MetierScope scope, MetierSort sort)
{
  return metier_comparison_new (self->profiles, scope, sort);
}

MetierChartData *
chart_fixture_get_data (ChartFixture *self, MetierScope scope, MetierSort sort, const MetierProfile *baseline)
{
  g_autoptr (MetierComparison) comparison = chart_fixture_compare (self, scope, sort);
  g_autoptr (GError) error = NULL;
  MetierChartData *data = metier_chart_data_new (comparison, baseline, &error);

  g_assert_no_error (error);

  return data;
}

ChartFixture *
chart_fixture_new_edison (void)
{
  static const struct {
    const char *title;
    double values[METIER_N_CORE_SKILLS];
  } roles[] = {
    { "Data Scientist", { 7, 9, 7, 9, 6 } },   { "Application Engineer", { 8, 7, 6, 7, 9 } },
    { "Researcher", { 6, 7, 7, 7, 6 } },       { "Architect", { 6, 7, 7, 7, 6 } },
    { "Business Analyst", { 4, 8, 8, 7, 3 } }, { "Data Analyst", { 6, 7, 6, 7, 6 } },
  };
  ChartFixture *self = chart_fixture_new (CHART_FIXTURE_RELEVANCE, METIER_N_CORE_SKILLS, 1);

  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    chart_fixture_add_role (self, roles[i].title, roles[i].values);

  return self;
}

static double
measure_cb (gpointer data, const char *text, MetierTextStyle style)
{
  const MetierMeasurer *measurer = data;

  return (double) g_utf8_strlen (text, -1) * measurer->line_height * ADVANCE
         * metier_text_style_get_size (style);
}

const MetierMeasurer *
chart_fixture_get_measurer (double line_height)
{
  static MetierMeasurer measurer;

  measurer = (MetierMeasurer){ measure_cb, line_height, &measurer };

  return &measurer;
}
