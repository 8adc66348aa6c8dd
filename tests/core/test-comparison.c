/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/comparison/metier-comparison.h"

#include <math.h>

#include "fixture.h"

static const double scientist[] = { 7, 9, 7, 9, 6 };
static const double analyst[] = { 6, 9, NAN, 5, -INFINITY };
static const double shares[] = { -INFINITY, 0.5, 0.4, 0.3, 0.2 };

typedef struct {
  MetierScale *relevance;
  MetierScale *share;
  MetierScale *level;
  MetierSource *edison;
  MetierSource *kaggle;
  MetierSource *gdad;
  GPtrArray *profiles;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->relevance = fixture_scale_new_relevance ();
  fixture->share = fixture_scale_new_share ();
  fixture->level = fixture_scale_new_level ();
  fixture->edison = fixture_source_new ("edison", fixture->relevance->id);
  fixture->kaggle = fixture_source_new ("kaggle", fixture->share->id);
  fixture->gdad = fixture_source_new ("gdad", fixture->level->id);
  fixture->profiles = g_ptr_array_new_with_free_func ((GDestroyNotify)metier_profile_unref);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  metier_scale_unref (fixture->relevance);
  metier_scale_unref (fixture->share);
  metier_scale_unref (fixture->level);
  metier_source_unref (fixture->edison);
  metier_source_unref (fixture->kaggle);
  metier_source_unref (fixture->gdad);
  g_ptr_array_unref (fixture->profiles);
}

static MetierProfile *
add_profile (Fixture *fixture, const MetierSource *source, const MetierScale *scale, const char *id)
{
  MetierProfile *profile = fixture_profile_new (source, scale, id);

  g_ptr_array_add (fixture->profiles, profile);

  return profile;
}

static MetierRating *
rate (MetierProfile *profile, const char *skill_id, double raw)
{
  g_autoptr (MetierSkill) skill = fixture_skill_new (profile->role->source, skill_id, METIER_CORE_SKILL_NONE);

  return fixture_profile_rate (profile, skill, g_ptr_array_index (profile->scales, 0), raw);
}

static MetierSkill *
get_last_skill (MetierProfile *profile)
{
  MetierRating *rating = g_ptr_array_index (profile->ratings, profile->ratings->len - 1);

  return rating->skill;
}

static const MetierComparisonRow *
get_row (const MetierComparison *comparison, guint i)
{
  return g_ptr_array_index (comparison->rows, i);
}

static void
assert_rows (const MetierComparison *comparison, const char *skills)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < comparison->rows->len; i++)
    g_string_append_printf (text, i > 0 ? " %s" : "%s", get_row (comparison, i)->skill);

  g_assert_cmpstr (text->str, ==, skills);
}

static void
assert_unknown (const MetierCell *cell, MetierStatus status)
{
  g_assert_cmpint (cell->status, ==, status);
  g_assert_true (isnan (cell->raw));
  g_assert_true (isnan (cell->value));
}

static void
add_core_profile (Fixture *fixture, const MetierSource *source, const MetierScale *scale, const char *id,
                  const double *values)
{
  g_ptr_array_add (fixture->profiles, fixture_profile_new_core (source, scale, id, values));
}

static void
test_core (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MetierComparison) comparison = NULL;
  const MetierComparisonRow *row;

  add_core_profile (fixture, fixture->edison, fixture->relevance, "edison:DSP04", scientist);
  add_core_profile (fixture, fixture->edison, fixture->relevance, "edison:DSP08", analyst);
  comparison = metier_comparison_new (fixture->profiles, METIER_SCOPE_CORE, METIER_SORT_SOURCE);

  g_assert_cmpint (comparison->scope, ==, METIER_SCOPE_CORE);
  assert_rows (comparison, "programming statistics modeling ml engineering");

  row = get_row (comparison, METIER_CORE_SKILL_ML);
  g_assert_cmpstr (row->name, ==, "Applying ML algorithms");
  g_assert_cmpint (row->core, ==, METIER_CORE_SKILL_ML);
  g_assert_null (row->info);
  g_assert_cmpstr (row->scale->id, ==, "edison:relevance");
  g_assert_cmpfloat (row->cells[0].raw, ==, 9);
  g_assert_cmpfloat (row->cells[0].value, ==, 100);
  g_assert_cmpfloat (row->cells[1].raw, ==, 5);
  g_assert_nonnull (row->cells[0].core_value);
  g_assert_cmpfloat_with_epsilon (row->spread, 400.0 / 9, 1e-12);

  row = get_row (comparison, METIER_CORE_SKILL_STATISTICS);
  g_assert_cmpfloat (row->spread, ==, 0);
}

static void
test_core_unknown (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MetierComparison) comparison = NULL;

  add_core_profile (fixture, fixture->edison, fixture->relevance, "edison:DSP04", scientist);
  add_core_profile (fixture, fixture->edison, fixture->relevance, "edison:DSP08", analyst);
  add_profile (fixture, fixture->edison, fixture->relevance, "edison:light");
  comparison = metier_comparison_new (fixture->profiles, METIER_SCOPE_CORE, METIER_SORT_SOURCE);

  assert_unknown (&get_row (comparison, METIER_CORE_SKILL_MODELING)->cells[1], METIER_STATUS_NOT_SCORED);
  assert_unknown (&get_row (comparison, METIER_CORE_SKILL_ENGINEERING)->cells[1],
                  METIER_STATUS_NOT_COLLECTED);
  assert_unknown (&get_row (comparison, METIER_CORE_SKILL_PROGRAMMING)->cells[2],
                  METIER_STATUS_NOT_COLLECTED);
  g_assert_true (isnan (get_row (comparison, METIER_CORE_SKILL_MODELING)->spread));
  g_assert_nonnull (get_row (comparison, METIER_CORE_SKILL_MODELING)->scale);
}

static void
test_core_of_two_sources (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MetierComparison) comparison = NULL;
  const MetierComparisonRow *row;

  add_core_profile (fixture, fixture->edison, fixture->relevance, "edison:DSP04", scientist);
  add_core_profile (fixture, fixture->kaggle, fixture->share, "kaggle:data-scientist", shares);
  comparison = metier_comparison_new (fixture->profiles, METIER_SCOPE_CORE, METIER_SORT_SOURCE);
  row = get_row (comparison, METIER_CORE_SKILL_STATISTICS);

  g_assert_null (row->scale);
  g_assert_true (isnan (row->spread));
  g_assert_cmpstr (row->cells[0].scale->id, ==, "edison:relevance");
  g_assert_cmpfloat (row->cells[0].raw, ==, 9);
  g_assert_cmpstr (row->cells[1].scale->id, ==, "kaggle:share");
  g_assert_cmpfloat (row->cells[1].raw, ==, 0.5);
  g_assert_cmpfloat (row->cells[1].value, ==, 50);
}

/* A role without scale takes nothing from the others. */
static void
test_core_beside_a_source_without_scale (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MetierSource) bare = fixture_source_new ("bare", NULL);
  g_autoptr (MetierComparison) comparison = NULL;
  MetierProfile *profile;

  add_core_profile (fixture, fixture->edison, fixture->relevance, "edison:DSP04", scientist);
  add_core_profile (fixture, fixture->edison, fixture->relevance, "edison:DSP08", analyst);
  profile = add_profile (fixture, bare, NULL, "bare:role");
  fixture_profile_derive_core (profile);
  comparison = metier_comparison_new (fixture->profiles, METIER_SCOPE_CORE, METIER_SORT_SOURCE);

  g_assert_cmpstr (get_row (comparison, METIER_CORE_SKILL_ML)->scale->id, ==, "edison:relevance");
  g_assert_false (isnan (get_row (comparison, METIER_CORE_SKILL_ML)->spread));
}

static void
test_core_names_the_single_rating (Fixture *fixture, gconstpointer data)
{
  MetierProfile *profile = add_profile (fixture, fixture->kaggle, fixture->share, "kaggle:engineer");
  g_autoptr (MetierSkill) service
      = fixture_skill_new (fixture->kaggle, "kaggle:service", METIER_CORE_SKILL_ENGINEERING);
  g_autoptr (MetierSkill) data_work
      = fixture_skill_new (fixture->kaggle, "kaggle:data", METIER_CORE_SKILL_ENGINEERING);
  g_autoptr (MetierSkill) prototype
      = fixture_skill_new (fixture->kaggle, "kaggle:prototype", METIER_CORE_SKILL_ML);
  g_autoptr (MetierComparison) comparison = NULL;

  fixture_profile_rate (profile, service, fixture->share, 0.4388);
  fixture_profile_rate (profile, data_work, fixture->share, 0.3299);
  fixture_profile_rate (profile, prototype, fixture->share, 0.5);
  fixture_profile_derive_core (profile);
  comparison = metier_comparison_new (fixture->profiles, METIER_SCOPE_CORE, METIER_SORT_SOURCE);

  g_assert_null (get_row (comparison, METIER_CORE_SKILL_ENGINEERING)->cells[0].rating);
  g_assert_true (get_row (comparison, METIER_CORE_SKILL_ML)->cells[0].rating
                 == g_ptr_array_index (profile->ratings, 2));
}

static void
test_all_aligns_by_skill (Fixture *fixture, gconstpointer data)
{
  MetierProfile *a = add_profile (fixture, fixture->edison, fixture->relevance, "edison:a");
  MetierProfile *b = add_profile (fixture, fixture->edison, fixture->relevance, "edison:b");
  g_autoptr (MetierComparison) comparison = NULL;
  const MetierComparisonRow *row;

  rate (a, "s:one", 9);
  rate (a, "s:two", NAN);
  rate (b, "s:two", 3);
  rate (b, "s:one", 6);
  comparison = metier_comparison_new (fixture->profiles, METIER_SCOPE_ALL, METIER_SORT_SOURCE);

  g_assert_cmpint (comparison->scope, ==, METIER_SCOPE_ALL);
  assert_rows (comparison, "s:one s:two");
  row = get_row (comparison, 0);
  g_assert_cmpstr (row->name, ==, "One");
  g_assert_cmpstr (row->info->id, ==, "s:one");
  g_assert_cmpstr (row->scale->id, ==, "edison:relevance");
  g_assert_cmpfloat (row->cells[0].raw, ==, 9);
  g_assert_cmpfloat (row->cells[1].raw, ==, 6);
  g_assert_true (row->cells[1].rating == g_ptr_array_index (b->ratings, 1));
  g_assert_cmpfloat_with_epsilon (row->spread, 100.0 / 3, 1e-12);

  row = get_row (comparison, 1);
  assert_unknown (&row->cells[0], METIER_STATUS_NOT_SCORED);
  g_assert_cmpfloat (row->cells[1].raw, ==, 3);
  g_assert_true (isnan (row->spread));
}

static void
test_all_counts_only_skills (Fixture *fixture, gconstpointer data)
{
  MetierProfile *a = add_profile (fixture, fixture->edison, fixture->relevance, "edison:a");
  g_autoptr (MetierComparison) comparison = NULL;

  rate (a, "s:group", 9);
  get_last_skill (a)->kind = g_strdup ("group");
  rate (a, "s:skill", 9);
  get_last_skill (a)->kind = g_strdup ("competence");
  get_last_skill (a)->core = METIER_CORE_SKILL_ML;
  rate (a, "s:none", 9);
  get_last_skill (a)->kind = g_strdup ("answer");
  comparison = metier_comparison_new (fixture->profiles, METIER_SCOPE_ALL, METIER_SORT_SOURCE);

  assert_rows (comparison, "s:skill");
  g_assert_cmpint (get_row (comparison, 0)->core, ==, METIER_CORE_SKILL_ML);
}

static void
test_all_takes_the_main_scale (Fixture *fixture, gconstpointer data)
{
  MetierProfile *a = add_profile (fixture, fixture->edison, fixture->relevance, "edison:a");
  g_autoptr (MetierSkill) skill = fixture_skill_new (fixture->edison, "s:levelled", METIER_CORE_SKILL_NONE);
  g_autoptr (MetierComparison) comparison = NULL;
  g_autoptr (MetierComparison) levels = NULL;

  rate (a, "s:one", 9);
  g_ptr_array_add (a->scales, metier_scale_ref (fixture->level));
  fixture_profile_rate (a, skill, fixture->level, 3);
  comparison = metier_comparison_new (fixture->profiles, METIER_SCOPE_ALL, METIER_SORT_SOURCE);
  levels = metier_comparison_new_for_scale (fixture->profiles, "gdad:level", METIER_SORT_SOURCE);

  assert_rows (comparison, "s:one");
  assert_rows (levels, "s:levelled");
  g_assert_cmpint (levels->scope, ==, METIER_SCOPE_ALL);
}

/* One skill on two scales is two questions: each role answers one and has nothing to say to the other. */
static void
test_scales_never_mix (Fixture *fixture, gconstpointer data)
{
  MetierProfile *a = add_profile (fixture, fixture->edison, fixture->relevance, "edison:a");
  MetierProfile *b = add_profile (fixture, fixture->gdad, fixture->level, "gdad:b");
  g_autoptr (MetierComparison) comparison = NULL;

  rate (a, "s:one", 9);
  rate (b, "s:one", 3);
  comparison = metier_comparison_new (fixture->profiles, METIER_SCOPE_ALL, METIER_SORT_SOURCE);

  assert_rows (comparison, "s:one s:one");
  g_assert_cmpstr (get_row (comparison, 0)->scale->id, ==, "edison:relevance");
  assert_unknown (&get_row (comparison, 0)->cells[1], METIER_STATUS_NOT_COLLECTED);
  g_assert_null (get_row (comparison, 0)->cells[1].scale);
  g_assert_cmpstr (get_row (comparison, 1)->scale->id, ==, "gdad:level");
  assert_unknown (&get_row (comparison, 1)->cells[0], METIER_STATUS_NOT_COLLECTED);
}

static void
test_editions_meet (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MetierScale) older_scale = fixture_scale_new_importance ();
  g_autoptr (MetierScale) newer_scale = fixture_scale_new_importance ();
  g_autoptr (MetierSource) older = fixture_source_new ("onet-30.1", "onet:im");
  g_autoptr (MetierSource) newer = fixture_source_new ("onet-31.0", "onet:im");
  g_autoptr (MetierComparison) comparison = NULL;

  rate (add_profile (fixture, older, older_scale, "onet:a"), "onet:2.A.1.e", 4);
  rate (add_profile (fixture, newer, newer_scale, "onet:b"), "onet:2.A.1.e", 3);
  comparison = metier_comparison_new (fixture->profiles, METIER_SCOPE_ALL, METIER_SORT_SOURCE);

  assert_rows (comparison, "onet:2.A.1.e");
  g_assert_cmpfloat (get_row (comparison, 0)->spread, ==, 25);
}

/* A framework of levels lists for each role only what that role is asked. */
static void
test_not_asked_is_not_scored (Fixture *fixture, gconstpointer data)
{
  MetierProfile *a = add_profile (fixture, fixture->gdad, fixture->level, "gdad:a");
  MetierProfile *b = add_profile (fixture, fixture->gdad, fixture->level, "gdad:b");
  MetierProfile *c = add_profile (fixture, fixture->edison, fixture->relevance, "edison:c");
  g_autoptr (MetierComparison) comparison = NULL;

  rate (a, "s:one", 3);
  rate (b, "s:two", 2);
  rate (c, "s:three", 9);
  comparison = metier_comparison_new (fixture->profiles, METIER_SCOPE_ALL, METIER_SORT_SOURCE);

  assert_rows (comparison, "s:one s:two s:three");
  assert_unknown (&get_row (comparison, 0)->cells[1], METIER_STATUS_NOT_SCORED);
  g_assert_cmpstr (get_row (comparison, 0)->cells[1].scale->id, ==, "gdad:level");
  assert_unknown (&get_row (comparison, 1)->cells[0], METIER_STATUS_NOT_SCORED);
  assert_unknown (&get_row (comparison, 0)->cells[2], METIER_STATUS_NOT_COLLECTED);
  assert_unknown (&get_row (comparison, 2)->cells[0], METIER_STATUS_NOT_COLLECTED);
}

static void
test_unreliable_is_kept_but_does_not_count (Fixture *fixture, gconstpointer data)
{
  MetierProfile *a = add_profile (fixture, fixture->edison, fixture->relevance, "edison:a");
  MetierProfile *b = add_profile (fixture, fixture->edison, fixture->relevance, "edison:b");
  MetierProfile *c = add_profile (fixture, fixture->edison, fixture->relevance, "edison:c");
  g_autoptr (MetierComparison) comparison = NULL;
  const MetierComparisonRow *row;

  rate (a, "s:one", 9)->flags = METIER_RATING_SUPPRESSED;
  rate (b, "s:one", 3);
  rate (c, "s:one", 0)->flags = METIER_RATING_NOT_RELEVANT;
  comparison = metier_comparison_new (fixture->profiles, METIER_SCOPE_ALL, METIER_SORT_SOURCE);
  row = get_row (comparison, 0);

  g_assert_cmpint (row->cells[0].status, ==, METIER_STATUS_SUPPRESSED);
  g_assert_cmpfloat (row->cells[0].value, ==, 100);
  g_assert_cmpint (row->cells[2].status, ==, METIER_STATUS_NOT_RELEVANT);
  g_assert_cmpfloat (row->cells[2].raw, ==, 0);
  g_assert_true (isnan (row->spread));
}

static void
test_source_order (Fixture *fixture, gconstpointer data)
{
  MetierProfile *a = add_profile (fixture, fixture->gdad, fixture->level, "gdad:a");
  MetierProfile *b = add_profile (fixture, fixture->edison, fixture->relevance, "edison:b");
  MetierProfile *c = add_profile (fixture, fixture->gdad, fixture->level, "gdad:c");
  g_autoptr (MetierComparison) comparison = NULL;

  rate (a, "s:z-first", 3);
  rate (a, "s:late", 3);
  get_last_skill (a)->section_position = 2;
  rate (b, "s:other", 9);
  rate (c, "s:second", 1);
  rate (c, "s:early", 1);
  get_last_skill (c)->section_position = 1;
  comparison = metier_comparison_new (fixture->profiles, METIER_SCOPE_ALL, METIER_SORT_SOURCE);

  assert_rows (comparison, "s:z-first s:second s:early s:late s:other");
}

static void
test_keeps_profiles (Fixture *fixture, gconstpointer data)
{
  MetierProfile *a = add_profile (fixture, fixture->edison, fixture->relevance, "edison:a");
  g_autoptr (MetierComparison) comparison = NULL;
  g_autoptr (MetierComparison) other = NULL;

  rate (a, "s:one", 9);
  comparison = metier_comparison_new (fixture->profiles, METIER_SCOPE_ALL, METIER_SORT_SOURCE);
  other = metier_comparison_ref (comparison);
  g_ptr_array_set_size (fixture->profiles, 0);

  g_assert_cmpuint (other->profiles->len, ==, 1);
  g_assert_cmpstr (get_row (other, 0)->cells[0].rating->skill->id, ==, "s:one");
}

static void
test_no_roles (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MetierComparison) all
      = metier_comparison_new (fixture->profiles, METIER_SCOPE_ALL, METIER_SORT_IMPORTANCE);
  g_autoptr (MetierComparison) core
      = metier_comparison_new (fixture->profiles, METIER_SCOPE_CORE, METIER_SORT_IMPORTANCE);

  g_assert_cmpuint (all->rows->len, ==, 0);
  g_assert_cmpuint (core->rows->len, ==, METIER_N_CORE_SKILLS);
}

static void
test_without_scales (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MetierComparison) comparison = NULL;

  add_profile (fixture, fixture->edison, NULL, "edison:light");
  comparison = metier_comparison_new (fixture->profiles, METIER_SCOPE_ALL, METIER_SORT_SOURCE);

  g_assert_cmpuint (comparison->rows->len, ==, 0);
}

static void
test_many (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MetierComparison) comparison = NULL;

  for (guint i = 0; i < 50; i++)
    {
      g_autofree char *id = g_strdup_printf ("edison:%u", i);
      MetierProfile *profile = add_profile (fixture, fixture->edison, fixture->relevance, id);

      for (guint j = 0; j < 120; j++)
        {
          g_autofree char *skill = g_strdup_printf ("s:%u", j);

          rate (profile, skill, g_test_rand_int_range (0, 10));
        }
    }

  g_test_timer_start ();
  comparison = metier_comparison_new (fixture->profiles, METIER_SCOPE_ALL, METIER_SORT_DIFFERENCE);
  g_test_minimized_result (g_test_timer_elapsed (), "Aligning 50 roles by 120 skills");

  g_assert_cmpuint (comparison->rows->len, ==, 120);
  g_assert_cmpfloat (g_test_timer_last (), <, 0.5);
}

#define ADD(path, test) g_test_add ("/comparison/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("core", test_core);
  ADD ("core/unknown", test_core_unknown);
  ADD ("core/two-sources", test_core_of_two_sources);
  ADD ("core/beside-a-source-without-scale", test_core_beside_a_source_without_scale);
  ADD ("core/names-the-single-rating", test_core_names_the_single_rating);
  ADD ("all/aligns-by-skill", test_all_aligns_by_skill);
  ADD ("all/counts-only-skills", test_all_counts_only_skills);
  ADD ("all/takes-the-main-scale", test_all_takes_the_main_scale);
  ADD ("all/scales-never-mix", test_scales_never_mix);
  ADD ("all/editions-meet", test_editions_meet);
  ADD ("all/not-asked-is-not-scored", test_not_asked_is_not_scored);
  ADD ("all/unreliable-is-kept-but-does-not-count", test_unreliable_is_kept_but_does_not_count);
  ADD ("all/source-order", test_source_order);
  ADD ("all/without-scales", test_without_scales);
  ADD ("all/many", test_many);
  ADD ("keeps-profiles", test_keeps_profiles);
  ADD ("no-roles", test_no_roles);

  return g_test_run ();
}
