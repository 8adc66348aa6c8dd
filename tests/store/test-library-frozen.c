/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <sqlite3.h>

#include "core/values/metier-day.h"
#include "library-fixture.h"
#include "pack-fixture.h"
#include "store/catalogue/metier-library-exchange.h"
#include "store/library/metier-backup.h"
#include "store/library/metier-library-plan.h"
#include "store/library/metier-library-private.h"

/* Has the library that is opened next be what an earlier version wrote. */
static char *
write_frozen (const char *name)
{
  g_autofree char *frozen = g_test_build_filename (G_TEST_DIST, "store", name, NULL);
  char *path = pack_fixture_path ("library.db");
  g_autofree char *sql = NULL;
  sqlite3 *connection;

  pack_fixture_get (frozen, &sql, NULL);
  g_assert_cmpint (sqlite3_open (path, &connection), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (connection, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_close (connection), ==, SQLITE_OK);
  return path;
}

static guint8
read_version (const char *path)
{
  g_autofree char *bytes = NULL;

  pack_fixture_get (path, &bytes, NULL);
  return (guint8) bytes[63];
}

/* A library as version 1 wrote it, kept as text: what is read from it must never change. */
static void
test_frozen_version_1 (void)
{
  g_autofree char *path = write_frozen ("library-1.sql");
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierLibrary) library = NULL;
  g_autoptr (MetierResource) resource = NULL;
  g_autoptr (GHashTable) logged = NULL;
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GPtrArray) backups = NULL;
  guint newest;

  library = library_fixture_open ();
  resource = metier_library_get_bookmark (library, "metier:cs50", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (resource->title, ==, "CS50’s Introduction");
  g_assert_cmpint (resource->bookmark->status, ==, METIER_BOOKMARK_IN_PROGRESS);
  g_assert_cmpfloat (resource->bookmark->progress, ==, 37.5);
  g_assert_cmpfloat (resource->bookmark->hours, ==, 12.25);
  g_assert_cmpstr (resource->bookmark->tags[1], ==, "evening");
  g_assert_cmpstr (resource->bookmark->note, ==, "Week 3:\n- sorting");
  g_assert_cmpstr (resource->skills[0], ==, "programming");
  g_assert_cmpstr (resource->judged[1], ==, "skills");
  g_assert_cmpint (resource->bookmark->added, ==, 1767225600);

  g_assert_false (resource->bookmark->gone);
  metier_library_get_migrations (&newest);
  g_assert_cmpint (read_version (path), ==, newest);

  /* Hours that were noted down before there was a log of them count for the skills of their bookmark. */
  logged = metier_library_get_logged_hours (library, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_hash_table_size (logged), ==, 1);
  g_assert_cmpfloat (*(double *) g_hash_table_lookup (logged, "programming"), ==, 12.25);

  found = metier_library_search (library, "sorting programming", 5, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (found->len, ==, 1);
  g_assert_true (metier_library_check (library, &error));
  g_assert_no_error (error);

  /* It was kept as it was before it was brought to the present version. */
  backups = metier_backup_list (path, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (backups->len, ==, 1);
  g_assert_cmpint (read_version (((MetierBackup *) backups->pdata[0])->path), ==, 1);
  g_assert_true (metier_backup_restore (library, ((MetierBackup *) backups->pdata[0])->id, &error));
  g_assert_no_error (error);
  g_assert_cmpint (read_version (path), ==, newest);
}

static void
assert_day (const GDate *day, const char *expected)
{
  g_autofree char *text = metier_day_format (day);

  g_assert_cmpstr (text, ==, expected);
}

static void
assert_frozen_targets (const MetierLibraryContents *contents)
{
  static const struct {
    const char *role, *title;
    gint64 at;
  } targets[METIER_N_TARGETS] = {
    { "edison:DSP04", "Data Scientist", 1767225600 },
    { "edison:DSP07", "Application Engineer", 1767225601 },
  };

  for (guint i = 0; i < METIER_N_TARGETS; i++)
    {
      g_assert_cmpstr (contents->targets[i]->role, ==, targets[i].role);
      g_assert_cmpstr (contents->targets[i]->title, ==, targets[i].title);
      g_assert_cmpstr (contents->targets[i]->source, ==, "edison");
      g_assert_cmpint (contents->targets[i]->at, ==, targets[i].at);
    }
}

static void
assert_frozen_plan (const MetierPlanSettings *plan)
{
  static const char *const order[] = { "statistics", "ml", NULL };
  const MetierSkillHours *own;

  g_assert_cmpfloat (plan->aim, ==, 3);
  g_assert_cmpfloat (plan->hours_per_week, ==, 7.5);
  g_assert_cmpfloat (plan->hours_per_level.min, ==, 40);
  g_assert_cmpfloat (plan->hours_per_level.max, ==, 70);
  assert_day (&plan->start, "2026-02-01");
  g_assert_cmpuint (plan->own_hours->len, ==, 1);
  own = g_ptr_array_index (plan->own_hours, 0);
  g_assert_cmpstr (own->skill, ==, "ml");
  g_assert_cmpfloat (own->hours.min, ==, 60);
  g_assert_cmpfloat (own->hours.max, ==, 90.5);
  g_assert_cmpuint (plan->weeks_off->len, ==, 2);
  assert_day (&g_array_index (plan->weeks_off, GDate, 0), "2026-04-06");
  assert_day (&g_array_index (plan->weeks_off, GDate, 1), "2026-12-21");
  g_assert_cmpstrv (plan->order, order);
}

/* What was said of skills. */
static void
assert_frozen_levels (const MetierLibraryContents *contents)
{
  const MetierSelfRating *rating;

  g_assert_cmpuint (contents->levels->len, ==, 1);
  rating = g_ptr_array_index (contents->levels, 0);
  g_assert_cmpstr (rating->skill, ==, "statistics");
  g_assert_cmpstr (rating->title, ==, "Probability and statistics");
  g_assert_cmpuint (rating->level, ==, 2);
  g_assert_cmpint (rating->at, ==, 1767225600);
  g_assert_cmpstr (rating->evidence, ==, "A course");
  g_assert_cmpuint (g_hash_table_size (contents->not_relevant), ==, 1);
  g_assert_cmpstr (g_hash_table_lookup (contents->not_relevant, "kaggle:q7/r"), ==, "R");
}

static void
assert_frozen_role (const MetierLibraryContents *contents)
{
  const MetierOwnRole *role;
  const MetierOwnDemand *demand;

  g_assert_cmpuint (contents->own_roles->len, ==, 1);
  role = g_ptr_array_index (contents->own_roles, 0);
  g_assert_cmpstr (role->id, ==, "mine:nurse");
  g_assert_cmpstr (role->title, ==, "Nurse of machines");
  g_assert_null (role->summary);
  g_assert_null (role->copied_from);
  g_assert_cmpint (role->changed, ==, 1767225600);
  g_assert_cmpuint (role->demands->len, ==, 1);
  demand = g_ptr_array_index (role->demands, 0);
  g_assert_cmpstr (demand->skill, ==, "ml");
  g_assert_cmpstr (demand->title, ==, "Machine learning");
  g_assert_cmpint (demand->core, ==, METIER_CORE_SKILL_ML);
  g_assert_cmpfloat (demand->weight, ==, 8);
  g_assert_cmpfloat (demand->level, ==, 3);
}

/* The hours of one bookmark were spent at two times; those of the other at its last change, which is
 * not said twice. */
static void
assert_frozen_hours (const MetierLibraryContents *contents)
{
  static const MetierSpentHours spent[] = {
    { (char *) "mine:6f0c6c0e-9f0e-4d55-8a57-3a3f3a5b1c7d", 1.5, 1767225700 },
    { (char *) "mine:6f0c6c0e-9f0e-4d55-8a57-3a3f3a5b1c7d", 2, 1767225800 },
  };

  g_assert_cmpuint (contents->hours->len, ==, G_N_ELEMENTS (spent));
  for (guint i = 0; i < G_N_ELEMENTS (spent); i++)
    {
      const MetierSpentHours *hours = g_ptr_array_index (contents->hours, i);

      g_assert_cmpstr (hours->bookmark, ==, spent[i].bookmark);
      g_assert_cmpfloat (hours->hours, ==, spent[i].hours);
      g_assert_cmpint (hours->at, ==, spent[i].at);
    }
}

static void
assert_frozen_filter (const MetierLibraryContents *contents)
{
  const MetierSavedFilter *filter;

  g_assert_cmpuint (contents->filters->len, ==, 1);
  filter = g_ptr_array_index (contents->filters, 0);
  g_assert_cmpstr (filter->name, ==, "Free books");
  g_assert_cmpstr (filter->text, ==, "deep");
  g_assert_cmpstr (filter->status, ==, "to-read");
  g_assert_cmpstr (filter->kind, ==, "book");
  g_assert_cmpstr (filter->cost, ==, "free");
  g_assert_null (filter->place);
  g_assert_null (filter->sort);
}

/* Likewise with what version 3 added, to which what skills count for comes. */
static void
test_frozen_version_3 (void)
{
  g_autofree char *path = write_frozen ("library-3.sql");
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierLibrary) library = NULL;
  g_autoptr (MetierLibraryContents) contents = NULL;
  guint newest;

  library = library_fixture_open ();
  contents = metier_library_get_contents (library, &error);
  g_assert_no_error (error);
  metier_library_get_migrations (&newest);
  g_assert_cmpint (read_version (path), ==, newest);
  g_assert_cmpuint (contents->bookmarks->len, ==, 2);
  assert_frozen_filter (contents);
  assert_frozen_levels (contents);
  assert_frozen_targets (contents);
  assert_frozen_plan (contents->plan);
  assert_frozen_role (contents);
  assert_frozen_hours (contents);
  g_assert_cmpuint (contents->core_map->len, ==, 0);
  g_assert_true (metier_library_check (library, &error));
  g_assert_no_error (error);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/library-frozen/version-1", test_frozen_version_1);
  g_test_add_func ("/library-frozen/version-3", test_frozen_version_3);

  return g_test_run ();
}
