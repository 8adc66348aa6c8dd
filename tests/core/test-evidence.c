/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/comparison/metier-evidence.h"

#include <math.h>
#include <string.h>

#include "fixture.h"

#define YEAR 2026

typedef struct {
  MetierSource *source;
  MetierScale *scale;
  MetierSkill *service;
  MetierSkill *pipes;
  MetierProfile *engineer;
  MetierProfile *analyst;
} Fixture;

static MetierRating *
rate (MetierProfile *profile, const MetierSkill *skill, const MetierScale *scale, double raw, int n,
      double lo, double hi)
{
  MetierRating *rating = fixture_profile_rate (profile, skill, scale, raw);

  rating->n = n;
  rating->lo = lo;
  rating->hi = hi;
  rating->date = g_strdup ("2021");
  rating->method = g_strdup ("survey");

  return rating;
}

/* The example of the picture that the evidence was designed with: 588 of 1,340 people. */
static void
set_up (Fixture *self, gconstpointer data)
{
  self->scale = fixture_scale_new_share ();
  self->source = fixture_source_new ("kaggle", self->scale->id);
  self->service = fixture_skill_new (self->source, "kaggle:service", METIER_CORE_SKILL_ENGINEERING);
  self->pipes = fixture_skill_new (self->source, "kaggle:pipes", METIER_CORE_SKILL_ENGINEERING);
  self->engineer = fixture_profile_new (self->source, self->scale, "kaggle:engineer");
  self->analyst = fixture_profile_new (self->source, self->scale, "kaggle:analyst");
  rate (self->engineer, self->service, self->scale, 0.4388, 1340, 0.4124, 0.4655);
  rate (self->engineer, self->pipes, self->scale, 0.3299, 1340, 0.3052, 0.3555);
  rate (self->analyst, self->service, self->scale, 0.1475, 2074, 0.1329, 0.1635);
  fixture_profile_derive_core (self->engineer);
  fixture_profile_derive_core (self->analyst);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  metier_profile_unref (self->engineer);
  metier_profile_unref (self->analyst);
  metier_skill_unref (self->service);
  metier_skill_unref (self->pipes);
  metier_scale_unref (self->scale);
  metier_source_unref (self->source);
}

static MetierEvidence *
get (const Fixture *self)
{
  return metier_evidence_new (self->engineer, self->service, self->scale, self->analyst, YEAR);
}

static void
assert_has (const MetierEvidence *self, MetierEvidenceField field, const char *words)
{
  const char *text = metier_evidence_get_text (self, field);

  g_assert_nonnull (text);
  g_test_message ("%s: %s", metier_evidence_field_to_string (field), text);
  g_assert_nonnull (strstr (text, words));
}

static void
test_share (Fixture *self, gconstpointer data)
{
  g_autoptr (MetierEvidence) evidence = get (self);

  g_assert_cmpstr (evidence->headline, ==, "43.9%");
  g_assert_true (g_str_has_prefix (evidence->sentence, "588 of 1,340 people with the job title “"));
  assert_has (evidence, METIER_EVIDENCE_INTERVAL, "41.2 to 46.6% (Wilson)");
  assert_has (evidence, METIER_EVIDENCE_ANSWERS, "1,340");
  assert_has (evidence, METIER_EVIDENCE_RAW, "0.4388 on a scale from 0 to 1");
  assert_has (evidence, METIER_EVIDENCE_METHOD, "Survey");
  assert_has (evidence, METIER_EVIDENCE_DATE, "2021");
  assert_has (evidence, METIER_EVIDENCE_USED_IN, "38.4%: mean of this and ");
  assert_has (evidence, METIER_EVIDENCE_USED_IN, "33.0%");
  assert_has (evidence, METIER_EVIDENCE_BASELINE, "14.8% (13.3 to 16.4%)");
  g_assert_null (metier_evidence_get_text (evidence, METIER_EVIDENCE_STATUS));
  g_assert_null (metier_evidence_get_text (evidence, METIER_EVIDENCE_ERROR));
  g_assert_null (metier_evidence_get_text (evidence, METIER_EVIDENCE_RECIPE));
  g_assert_cmpfloat (evidence->value.lo, ==, 0.4124);
  g_assert_cmpfloat (evidence->baseline.raw, ==, 0.1475);
}

/* A count that the share does not confirm is not claimed. */
static void
test_no_count (Fixture *self, gconstpointer data)
{
  MetierRating *rating = g_ptr_array_index (self->engineer->ratings, 0);
  g_autoptr (MetierEvidence) evidence = NULL;

  rating->n = 10;
  evidence = get (self);
  g_assert_true (g_str_has_prefix (evidence->sentence, "43.9% of people"));
  assert_has (evidence, METIER_EVIDENCE_INTERVAL, "(as the source gives it)");
}

static void
test_core (Fixture *self, gconstpointer data)
{
  g_autoptr (MetierEvidence) evidence = metier_evidence_new_for_core (
      self->engineer->role, METIER_CORE_SKILL_ENGINEERING, self->analyst->role, YEAR);

  g_assert_cmpstr (evidence->skill, ==, "engineering");
  g_assert_cmpstr (evidence->headline, ==, "38.4%");
  assert_has (evidence, METIER_EVIDENCE_RECIPE, "Mean of 2 items");
  assert_has (evidence, METIER_EVIDENCE_RECIPE, "43.9%");
  assert_has (evidence, METIER_EVIDENCE_BASELINE, "14.8%");
  g_assert_null (metier_evidence_get_text (evidence, METIER_EVIDENCE_INTERVAL));
  g_assert_null (metier_evidence_get_text (evidence, METIER_EVIDENCE_RAW));
  g_assert_cmpfloat (evidence->value.lo, ==, 0.3299);
  g_assert_cmpfloat (evidence->value.hi, ==, 0.4388);
}

static void
test_not_collected (Fixture *self, gconstpointer data)
{
  g_autoptr (MetierEvidence) evidence = metier_evidence_new_for_core (
      self->engineer->role, METIER_CORE_SKILL_PROGRAMMING, self->analyst->role, YEAR);

  g_assert_cmpstr (evidence->headline, ==, "not collected");
  assert_has (evidence, METIER_EVIDENCE_STATUS, "Not collected");
  g_assert_true (isnan (evidence->value.raw));
}

static void
test_not_scored (Fixture *self, gconstpointer data)
{
  g_autoptr (MetierEvidence) evidence
      = metier_evidence_new (self->analyst, self->pipes, self->scale, self->engineer, YEAR);

  g_assert_cmpstr (evidence->headline, ==, "not scored");
  assert_has (evidence, METIER_EVIDENCE_STATUS, "Not scored");
  assert_has (evidence, METIER_EVIDENCE_BASELINE, "33.0%");
}

/* A number that is both is not relevant, and both flags are told. */
static void
test_flags (Fixture *self, gconstpointer data)
{
  MetierRating *rating = g_ptr_array_index (self->engineer->ratings, 0);
  g_autoptr (MetierEvidence) suppressed = NULL;
  g_autoptr (MetierEvidence) both = NULL;
  guint n_status = 0;

  rating->flags = METIER_RATING_SUPPRESSED;
  suppressed = get (self);
  g_assert_cmpstr (suppressed->headline, ==, "unreliable 43.9%");
  assert_has (suppressed, METIER_EVIDENCE_STATUS, "Unreliable");

  rating->flags = METIER_RATING_SUPPRESSED | METIER_RATING_NOT_RELEVANT;
  both = get (self);
  g_assert_cmpstr (both->headline, ==, "not relevant");
  assert_has (both, METIER_EVIDENCE_RAW, "0.4388");
  for (guint i = 0; i < both->rows->len; i++)
    n_status
        += ((const MetierEvidenceRow *) g_ptr_array_index (both->rows, i))->field == METIER_EVIDENCE_STATUS;
  g_assert_cmpuint (n_status, ==, 2);
}

/* Standard errors are told in the number that the source's own bounds are apart. */
static void
test_errors (Fixture *self, gconstpointer data)
{
  g_autoptr (MetierScale) importance = fixture_scale_new_importance ();
  g_autoptr (MetierSource) source = fixture_source_new ("onet", importance->id);
  g_autoptr (MetierSkill) skill = fixture_skill_new (source, "onet:maths", METIER_CORE_SKILL_NONE);
  g_autoptr (MetierProfile) profile = fixture_profile_new (source, importance, "onet:1");
  g_autoptr (MetierEvidence) evidence = NULL;
  g_autoptr (MetierEvidence) flat = NULL;
  MetierRating *rating = rate (profile, skill, importance, 3.2, 20, 2.6837, 3.7127);

  rating->se = 0.2458;
  evidence = metier_evidence_new (profile, skill, importance, NULL, YEAR);
  g_assert_cmpstr (evidence->headline, ==, "3.20");
  assert_has (evidence, METIER_EVIDENCE_INTERVAL, "2.68 to 3.71 (2.09 standard errors either side)");
  assert_has (evidence, METIER_EVIDENCE_ERROR, "0.2458");
  g_assert_null (metier_evidence_get_text (evidence, METIER_EVIDENCE_BASELINE));

  rating->lo = rating->hi = 3.2;
  flat = metier_evidence_new (profile, skill, importance, NULL, YEAR);
  assert_has (flat, METIER_EVIDENCE_INTERVAL, "without width");
}

static void
test_levels (Fixture *self, gconstpointer data)
{
  g_autoptr (MetierScale) level = fixture_scale_new_level ();
  g_autoptr (MetierSource) source = fixture_source_new ("gdad", level->id);
  g_autoptr (MetierSkill) skill = fixture_skill_new (source, "gdad:code", METIER_CORE_SKILL_PROGRAMMING);
  g_autoptr (MetierSkill) other = fixture_skill_new (source, "gdad:build", METIER_CORE_SKILL_PROGRAMMING);
  g_autoptr (MetierProfile) profile = fixture_profile_new (source, level, "gdad:1");
  g_autoptr (MetierEvidence) evidence = NULL;
  g_autoptr (MetierEvidence) mean = NULL;

  fixture_profile_rate (profile, skill, level, 3);
  fixture_profile_rate (profile, other, level, 2);
  fixture_profile_derive_core (profile);
  evidence = metier_evidence_new (profile, skill, level, NULL, YEAR);
  assert_has (evidence, METIER_EVIDENCE_LEVEL, "3 · ");
  mean = metier_evidence_new_for_core (profile->role, METIER_CORE_SKILL_PROGRAMMING, NULL, YEAR);
  assert_has (mean, METIER_EVIDENCE_LEVEL, "between 2 · ");
}

static GPtrArray *
list_profiles (MetierProfile *first, ...)
{
  GPtrArray *profiles = g_ptr_array_new ();
  va_list rest;

  va_start (rest, first);
  for (MetierProfile *profile = first; profile != NULL; profile = va_arg (rest, MetierProfile *))
    g_ptr_array_add (profiles, profile);
  va_end (rest);

  return profiles;
}

static guint
count_rows (const MetierEvidence *self, MetierEvidenceField field)
{
  guint n = 0;

  for (guint i = 0; i < self->rows->len; i++)
    n += ((const MetierEvidenceRow *) g_ptr_array_index (self->rows, i))->field == field;

  return n;
}

/* Newcombe's interval of 0.4388 of 1,340 less 0.1475 of 2,074, computed by hand. */
static void
test_difference (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) profiles = list_profiles (self->analyst, self->engineer, NULL);
  g_autoptr (MetierEvidence) evidence
      = metier_evidence_new_for_difference (profiles, self->service, self->scale, YEAR);

  g_assert_cmpfloat_with_epsilon (evidence->difference.raw, 0.2913, 1e-9);
  g_assert_cmpfloat_with_epsilon (evidence->difference.lo, 0.261, 5e-4);
  g_assert_cmpfloat_with_epsilon (evidence->difference.hi, 0.322, 5e-4);
  g_assert_true (evidence->difference.is_clear);
  g_assert_cmpstr (evidence->role, ==, "kaggle:engineer");
  g_assert_cmpstr (evidence->skill, ==, "kaggle:service");
  g_assert_cmpstr (evidence->headline, ==, "29.1 points");
  g_assert_cmpstr (evidence->sentence, ==, "The highest value less the lowest: 43.9% − 14.8% = 29.1 points.");
  assert_has (evidence, METIER_EVIDENCE_INTERVAL, "26.1 to 32.2 points (Newcombe)");
  assert_has (evidence, METIER_EVIDENCE_HIGHEST, "43.9% (41.2 to 46.6%)");
  assert_has (evidence, METIER_EVIDENCE_LOWEST, "14.8% (13.3 to 16.4%)");
  assert_has (evidence, METIER_EVIDENCE_RAW, "0.4388 − 0.1475 = 0.2913 on a scale from 0 to 1");
  assert_has (evidence, METIER_EVIDENCE_STATUS, "excludes zero");
  g_assert_cmpfloat (evidence->value.raw, ==, 0.4388);
  g_assert_cmpfloat (evidence->baseline.raw, ==, 0.1475);
  for (guint i = 1; i < evidence->rows->len; i++)
    g_assert_cmpint (((const MetierEvidenceRow *) g_ptr_array_index (evidence->rows, i - 1))->field, <=,
                     ((const MetierEvidenceRow *) g_ptr_array_index (evidence->rows, i))->field);
}

static void
test_difference_of_few (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) both = list_profiles (self->analyst, self->engineer, NULL);
  g_autoptr (GPtrArray) one = list_profiles (self->engineer, NULL);

  /* The analyst was not asked about it. */
  g_assert_null (metier_evidence_new_for_difference (both, self->pipes, self->scale, YEAR));
  g_assert_null (metier_evidence_new_for_difference (one, self->service, self->scale, YEAR));
  g_assert_null (metier_evidence_new_for_core_difference (both, METIER_CORE_SKILL_PROGRAMMING, YEAR));
}

/* A mean has no error; each role says how it came about. */
static void
test_core_difference (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) profiles = list_profiles (self->engineer, self->analyst, NULL);
  g_autoptr (MetierEvidence) evidence
      = metier_evidence_new_for_core_difference (profiles, METIER_CORE_SKILL_ENGINEERING, YEAR);

  g_assert_cmpstr (evidence->headline, ==, "23.7 points");
  g_assert_true (isnan (evidence->difference.lo));
  g_assert_true (evidence->difference.is_clear);
  g_assert_null (metier_evidence_get_text (evidence, METIER_EVIDENCE_INTERVAL));
  assert_has (evidence, METIER_EVIDENCE_STATUS, "No error is given");
  assert_has (evidence, METIER_EVIDENCE_RECIPE, "Mean of 2 items");
  g_assert_cmpuint (count_rows (evidence, METIER_EVIDENCE_RECIPE), ==, 2);
}

/* Errors that do not support a difference; two roles share the highest value. */
static void
test_difference_of_errors (Fixture *self, gconstpointer data)
{
  g_autoptr (MetierScale) importance = fixture_scale_new_importance ();
  g_autoptr (MetierSource) source = fixture_source_new ("onet", importance->id);
  g_autoptr (MetierSkill) skill = fixture_skill_new (source, "onet:maths", METIER_CORE_SKILL_NONE);
  g_autoptr (MetierProfile) a = fixture_profile_new (source, importance, "onet:1");
  g_autoptr (MetierProfile) b = fixture_profile_new (source, importance, "onet:2");
  g_autoptr (MetierProfile) c = fixture_profile_new (source, importance, "onet:3");
  g_autoptr (GPtrArray) profiles = list_profiles (a, b, c, NULL);
  g_autoptr (GPtrArray) equal = list_profiles (a, c, NULL);
  g_autoptr (MetierEvidence) evidence = NULL;
  g_autoptr (MetierEvidence) none = NULL;

  rate (a, skill, importance, 3.5, 20, NAN, NAN)->se = 0.3;
  rate (b, skill, importance, 3.25, 20, NAN, NAN)->se = 0.4;
  rate (c, skill, importance, 3.5, 20, NAN, NAN)->se = 0.3;
  evidence = metier_evidence_new_for_difference (profiles, skill, importance, YEAR);
  g_assert_cmpstr (evidence->headline, ==, "0.25 points");
  g_assert_cmpfloat_with_epsilon (evidence->difference.lo, 0.25 - 0.98, 1e-3);
  g_assert_false (evidence->difference.is_clear);
  assert_has (evidence, METIER_EVIDENCE_INTERVAL, "−0.73 to 1.23 points (1.96 standard errors either side)");
  assert_has (evidence, METIER_EVIDENCE_ERROR, "√(0.3² + 0.4²) = 0.5");
  assert_has (evidence, METIER_EVIDENCE_STATUS, "includes zero");
  g_assert_cmpuint (count_rows (evidence, METIER_EVIDENCE_HIGHEST), ==, 2);
  g_assert_cmpuint (count_rows (evidence, METIER_EVIDENCE_LOWEST), ==, 1);

  none = metier_evidence_new_for_difference (equal, skill, importance, YEAR);
  g_assert_cmpstr (none->headline, ==, "0.00 points");
  g_assert_cmpstr (none->sentence, ==, "All of these roles have 3.50.");
  g_assert_cmpuint (count_rows (none, METIER_EVIDENCE_LOWEST), ==, 0);
}

static void
test_difference_of_levels (Fixture *self, gconstpointer data)
{
  g_autoptr (MetierScale) level = fixture_scale_new_level ();
  g_autoptr (MetierSource) source = fixture_source_new ("gdad", level->id);
  g_autoptr (MetierSkill) skill = fixture_skill_new (source, "gdad:code", METIER_CORE_SKILL_NONE);
  g_autoptr (MetierProfile) senior = fixture_profile_new (source, level, "gdad:1");
  g_autoptr (MetierProfile) junior = fixture_profile_new (source, level, "gdad:2");
  g_autoptr (GPtrArray) profiles = list_profiles (senior, junior, NULL);
  g_autoptr (MetierEvidence) evidence = NULL;

  fixture_profile_rate (senior, skill, level, 3);
  fixture_profile_rate (junior, skill, level, 2);
  evidence = metier_evidence_new_for_difference (profiles, skill, level, YEAR);
  g_assert_cmpstr (evidence->headline, ==, "1 level");
}

static void
test_text (Fixture *self, gconstpointer data)
{
  g_autoptr (MetierEvidence) evidence = get (self);
  g_autofree char *text = metier_evidence_to_text (evidence);

  for (guint i = 0; i < evidence->rows->len; i++)
    {
      const MetierEvidenceRow *row = g_ptr_array_index (evidence->rows, i);
      g_autofree char *line = g_strdup_printf ("\n%s: %s", row->label, row->text);

      g_assert_nonnull (strstr (text, line));
      if (i > 0)
        g_assert_cmpint (((const MetierEvidenceRow *) g_ptr_array_index (evidence->rows, i - 1))->field, <=,
                         row->field);
    }
  g_assert_false (g_str_has_suffix (text, "\n"));
}

#define ADD(path, func) g_test_add ("/evidence/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("share", test_share);
  ADD ("no-count", test_no_count);
  ADD ("core", test_core);
  ADD ("not-collected", test_not_collected);
  ADD ("not-scored", test_not_scored);
  ADD ("flags", test_flags);
  ADD ("errors", test_errors);
  ADD ("levels", test_levels);
  ADD ("difference", test_difference);
  ADD ("difference-of-few", test_difference_of_few);
  ADD ("difference-of-errors", test_difference_of_errors);
  ADD ("difference-of-levels", test_difference_of_levels);
  ADD ("core-difference", test_core_difference);
  ADD ("text", test_text);

  return g_test_run ();
}
