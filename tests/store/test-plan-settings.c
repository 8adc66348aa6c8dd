/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "core/values/metier-error.h"
#include "library-fixture.h"
#include "store/library/metier-library-levels.h"
#include "store/library/metier-library-plan.h"

static void
test_target (void)
{
  g_autoptr (MetierLibrary) library = library_fixture_open ();
  g_autoptr (MetierTarget) engineer = metier_target_new ("edison:DSP07", "Application\nEngineer", "edison");
  g_autoptr (MetierTarget) target = NULL;
  g_autoptr (MetierTarget) second = NULL;
  g_autoptr (MetierTarget) gone = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (metier_library_get_target (library, 0, &target, &error));
  g_assert_no_error (error);
  g_assert_null (target);

  g_assert_true (metier_library_set_target (library, 0, engineer, &error));
  g_assert_true (metier_library_get_target (library, 0, &target, &error));
  g_assert_true (metier_library_get_target (library, 1, &second, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (target->role, ==, "edison:DSP07");
  g_assert_cmpstr (target->title, ==, "Application Engineer");
  g_assert_cmpstr (target->source, ==, "edison");
  g_assert_cmpint (target->at, >, 0);
  g_assert_null (second);

  g_assert_true (metier_library_set_target (library, 0, NULL, &error));
  g_assert_true (metier_library_get_target (library, 0, &gone, &error));
  g_assert_no_error (error);
  g_assert_null (gone);
}

static void
test_target_refused (void)
{
  g_autoptr (MetierLibrary) library = library_fixture_open ();
  g_autoptr (MetierTarget) nowhere = metier_target_new ("", "Nowhere", "edison");
  g_autoptr (GError) error = NULL;

  g_assert_false (metier_library_set_target (library, 0, nowhere, &error));
  g_assert_error (error, METIER_ERROR, METIER_ERROR_INVALID);
}

static MetierPlanSettings *
settings_new_full (void)
{
  MetierPlanSettings *settings = metier_plan_settings_new ();
  GDate christmas;

  settings->aim = 4;
  settings->hours_per_week = 7.5;
  settings->hours_per_level = (MetierHours) { 40, 70 };
  g_date_set_dmy (&settings->start, 22, G_DATE_NOVEMBER, 2026);
  metier_plan_settings_set_own_hours (settings, "ml", (MetierHours) { 1, 2 });
  metier_plan_settings_set_own_hours (settings, "edison:DSDA02", (MetierHours) { 10, 20.5 });
  metier_plan_settings_set_own_hours (settings, "ml", (MetierHours) { 30, 60 });
  g_date_clear (&christmas, 1);
  g_date_set_dmy (&christmas, 21, G_DATE_DECEMBER, 2026);
  g_array_append_val (settings->weeks_off, christmas);
  g_strfreev (settings->order);
  settings->order = g_strsplit ("statistics ml", " ", 0);

  return settings;
}

static void
assert_full (const MetierPlanSettings *settings)
{
  const MetierSkillHours *own;

  g_assert_cmpfloat (settings->aim, ==, 4);
  g_assert_cmpfloat (settings->hours_per_week, ==, 7.5);
  g_assert_cmpfloat (settings->hours_per_level.min, ==, 40);
  g_assert_cmpfloat (settings->hours_per_level.max, ==, 70);
  g_assert_cmpuint (g_date_get_julian (&settings->start), >, 0);
  g_assert_cmpint (g_date_get_day (&settings->start), ==, 22);
  g_assert_cmpuint (settings->own_hours->len, ==, 2);
  own = g_ptr_array_index (settings->own_hours, 1);
  g_assert_cmpstr (own->skill, ==, "ml");
  g_assert_cmpfloat (own->hours.max, ==, 60);
  g_assert_cmpuint (settings->weeks_off->len, ==, 1);
  g_assert_cmpint (g_date_get_month (&g_array_index (settings->weeks_off, GDate, 0)), ==, G_DATE_DECEMBER);
  g_assert_cmpuint (g_strv_length (settings->order), ==, 2);
  g_assert_cmpstr (settings->order[0], ==, "statistics");
}

static void
test_settings (void)
{
  g_autoptr (MetierLibrary) library = library_fixture_open ();
  g_autoptr (MetierPlanSettings) full = settings_new_full ();
  g_autoptr (MetierPlanSettings) nothing = NULL;
  g_autoptr (MetierPlanSettings) again = NULL;
  g_autoptr (MetierPlanSettings) undone = NULL;
  g_autoptr (GError) error = NULL;

  nothing = metier_library_get_plan (library, &error);
  g_assert_no_error (error);
  g_assert_cmpfloat (nothing->aim, ==, METIER_AIM_DEFAULT);
  g_assert_false (metier_plan_settings_has_pace (nothing));
  g_assert_false (g_date_valid (&nothing->start));

  g_assert_true (metier_library_set_plan (library, full, &error));
  again = metier_library_get_plan (library, &error);
  g_assert_no_error (error);
  assert_full (again);

  g_assert_true (metier_library_set_plan (library, nothing, &error));
  undone = metier_library_get_plan (library, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (undone->own_hours->len + undone->weeks_off->len, ==, 0);
  g_assert_true (isnan (undone->hours_per_week));
  g_assert_null (undone->order[0]);
}

typedef struct {
  const char *name;
  void (*spoil) (MetierPlanSettings *settings);
} Spoiling;

static void
spoil_aim (MetierPlanSettings *settings)
{
  settings->aim = 4.5;
}

static void
spoil_aim_with_nan (MetierPlanSettings *settings)
{
  settings->aim = NAN;
}

static void
spoil_hours_per_week (MetierPlanSettings *settings)
{
  settings->hours_per_week = 169;
}

static void
spoil_hours_per_level (MetierPlanSettings *settings)
{
  settings->hours_per_level.max = 39;
}

static void
spoil_own_hours (MetierPlanSettings *settings)
{
  metier_plan_settings_set_own_hours (settings, "ml", (MetierHours) { 0, 10 });
}

static void
spoil_week_off (MetierPlanSettings *settings)
{
  g_date_clear (&g_array_index (settings->weeks_off, GDate, 0), 1);
}

static void
spoil_order (MetierPlanSettings *settings)
{
  g_free (settings->order[0]);
  settings->order[0] = g_strdup ("two\nlines");
}

static const Spoiling spoilings[] = {
  { "aim", spoil_aim },
  { "aim-nan", spoil_aim_with_nan },
  { "hours-per-week", spoil_hours_per_week },
  { "hours-per-level", spoil_hours_per_level },
  { "own-hours", spoil_own_hours },
  { "week-off", spoil_week_off },
  { "order", spoil_order },
};

static void
test_settings_refused (gconstpointer data)
{
  const Spoiling *spoiling = data;
  g_autoptr (MetierLibrary) library = library_fixture_open ();
  g_autoptr (MetierPlanSettings) good = settings_new_full ();
  g_autoptr (MetierPlanSettings) bad = metier_plan_settings_copy (good);
  g_autoptr (MetierPlanSettings) after = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (metier_library_set_plan (library, good, &error));
  g_assert_no_error (error);
  spoiling->spoil (bad);
  g_assert_false (metier_library_set_plan (library, bad, &error));
  g_assert_error (error, METIER_ERROR, METIER_ERROR_INVALID);
  g_clear_error (&error);

  after = metier_library_get_plan (library, &error);
  g_assert_no_error (error);
  assert_full (after);
}

static void
log_hours (MetierLibrary *library, const char *id, double hours)
{
  MetierBookmarkChange change = { .hours = &hours };
  g_autoptr (GError) error = NULL;

  g_assert_true (metier_library_change_bookmark (library, id, &change, &error));
  g_assert_no_error (error);
}

static void
assess (MetierLibrary *library, const char *skill, gint64 at)
{
  g_autoptr (MetierSelfRating) rating = metier_self_rating_new (skill, skill, 1);
  g_autoptr (GError) error = NULL;

  rating->at = at;
  g_assert_true (metier_library_add_level (library, rating, &error));
  g_assert_no_error (error);
}

static void
assert_logged (MetierLibrary *library, const char *skill, double expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GHashTable) hours = metier_library_get_logged_hours (library, &error);
  const double *logged;

  g_assert_no_error (error);
  logged = g_hash_table_lookup (hours, skill);
  g_assert_cmpfloat (logged != NULL ? *logged : 0.0, ==, expected);
}

static char *
add_resource (MetierLibrary *library, const char *url, const char *skills)
{
  g_autoptr (MetierResource) resource = library_fixture_resource (NULL, url, "A course");
  g_autoptr (GError) error = NULL;
  char *id = NULL;

  g_strfreev (resource->skills);
  resource->skills = g_strsplit (skills, " ", 0);
  g_assert_true (metier_library_add_bookmark (library, resource, &id, NULL, &error));
  g_assert_no_error (error);

  return id;
}

/* What was learned before an assessment is in its level already. */
static void
test_logged_hours (void)
{
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  g_autoptr (MetierLibrary) library = library_fixture_open ();
  g_autofree char *both = add_resource (library, "https://example.org/both", "ml statistics");
  g_autofree char *one = add_resource (library, "https://example.org/one", "ml");

  log_hours (library, both, 10);
  log_hours (library, one, 3);
  log_hours (library, one, 7);
  assert_logged (library, "ml", 12);
  assert_logged (library, "statistics", 5);
  assert_logged (library, "modeling", 0);

  assess (library, "ml", now - 1000);
  assert_logged (library, "ml", 12);
  assess (library, "ml", now + 1000);
  assert_logged (library, "ml", 0);
  assert_logged (library, "statistics", 5);
}

/* A bookmark that was removed and came back counts once. */
static void
test_logged_hours_undo (void)
{
  g_autoptr (MetierLibrary) library = library_fixture_open ();
  g_autofree char *id = add_resource (library, "https://example.org/one", "ml");
  g_autoptr (MetierResource) before = NULL;
  g_autoptr (GError) error = NULL;

  log_hours (library, id, 4);
  before = metier_library_get_bookmark (library, id, &error);
  g_assert_no_error (error);
  log_hours (library, id, 9);
  assert_logged (library, "ml", 9);

  g_assert_true (metier_library_remove_bookmark (library, id, &error));
  assert_logged (library, "ml", 0);
  g_assert_true (metier_library_put_bookmark (library, before, &error));
  g_assert_no_error (error);
  assert_logged (library, "ml", 4);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/plan-settings/target", test_target);
  g_test_add_func ("/plan-settings/target-refused", test_target_refused);
  g_test_add_func ("/plan-settings/kept", test_settings);
  for (gsize i = 0; i < G_N_ELEMENTS (spoilings); i++)
    {
      g_autofree char *path = g_strconcat ("/plan-settings/refused/", spoilings[i].name, NULL);

      g_test_add_data_func (path, &spoilings[i], test_settings_refused);
    }
  g_test_add_func ("/plan-settings/logged-hours", test_logged_hours);
  g_test_add_func ("/plan-settings/logged-hours-undo", test_logged_hours_undo);

  return g_test_run ();
}
