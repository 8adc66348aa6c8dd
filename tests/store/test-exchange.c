/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "library-fixture.h"
#include "store/catalogue/metier-library-exchange.h"
#include "store/catalogue/metier-own-roles.h"
#include "store/library/metier-library-filters.h"
#include "store/library/metier-library-levels.h"
#include "store/library/metier-library-plan.h"

/* What another library has is added, taken back and added again as one. */

static void
add_level (MetierLibraryContents *contents, const char *skill, guint level, gint64 at)
{
  MetierSelfRating *rating = metier_self_rating_new (skill, "A skill", level);

  rating->at = at;
  g_ptr_array_add (contents->levels, rating);
}

static MetierLibraryContents *
make_contents (void)
{
  MetierLibraryContents *contents = metier_library_contents_new ();
  MetierResource *page = library_fixture_resource ("mine:page", "https://example.org/page", "A page");
  MetierSavedFilter *filter = metier_saved_filter_new ("Books");
  MetierOwnRole *role = metier_own_role_new ("Our  role");
  GDate day;

  page->bookmark = metier_bookmark_new ();
  page->bookmark->hours = 5;
  g_ptr_array_add (contents->bookmarks, page);
  add_level (contents, "ml", 2, 1000);
  add_level (contents, "ml", 3, 2000);
  g_hash_table_insert (contents->not_relevant, g_strdup ("statistics"), g_strdup ("Statistics"));
  contents->targets[0] = metier_target_new ("edison:DSP04", "Data Scientist", "edison");
  contents->targets[0]->at = 1500;
  contents->plan = metier_plan_settings_new ();
  contents->plan->hours_per_week = 7;
  metier_plan_settings_set_own_hours (contents->plan, "ml", (MetierHours){ 20, 30 });
  g_date_clear (&day, 1);
  g_date_set_dmy (&day, 21, G_DATE_DECEMBER, 2026);
  g_array_append_val (contents->plan->weeks_off, day);
  filter->kind = g_strdup ("book");
  g_ptr_array_add (contents->filters, filter);
  g_free (role->id);
  role->id = g_strdup ("mine:role");
  role->changed = 1700;
  metier_own_role_add_demand (role, "ml", "Applying ML", METIER_CORE_SKILL_ML, 8, 3);
  g_ptr_array_add (contents->own_roles, role);
  g_ptr_array_add (contents->core_map,
                   metier_core_override_new ("kaggle:q7/sql", "SQL", METIER_CORE_SKILL_PROGRAMMING));
  return contents;
}

static MetierLibraryContents *
read_all (MetierLibrary *library)
{
  g_autoptr (GError) error = NULL;
  MetierLibraryContents *contents = metier_library_get_contents (library, &error);

  g_assert_no_error (error);
  return contents;
}

static void
assert_has (MetierLibrary *library, guint n_bookmarks, guint n_levels, gboolean rest)
{
  g_autoptr (MetierLibraryContents) contents = read_all (library);

  g_assert_cmpuint (contents->bookmarks->len, ==, n_bookmarks);
  g_assert_cmpuint (contents->levels->len, ==, n_levels);
  g_assert_cmpuint (contents->filters->len, ==, rest ? 1 : 0);
  g_assert_cmpuint (contents->own_roles->len, ==, rest ? 1 : 0);
  g_assert_cmpuint (contents->core_map->len, ==, rest ? 1 : 0);
  g_assert_cmpuint (g_hash_table_size (contents->not_relevant), ==, rest ? 1 : 0);
  g_assert_cmpint (contents->targets[0] != NULL, ==, rest);
  g_assert_null (contents->targets[1]);
  g_assert_cmpint (contents->plan != NULL, ==, rest);
}

static MetierLibraryStep *
apply (MetierLibrary *library, const MetierLibraryStep *step)
{
  g_autoptr (GError) error = NULL;
  MetierLibraryStep *back = metier_library_apply (library, step, NULL, &error);

  g_assert_no_error (error);
  return back;
}

static MetierLibraryStep *
import (MetierLibrary *library)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierLibraryContents) contents = make_contents ();
  MetierLibraryStep *undo = metier_library_add_contents (library, contents, NULL, &error);

  g_assert_no_error (error);
  return undo;
}

static void
test_undo_and_redo (void)
{
  g_autoptr (MetierLibrary) library = library_fixture_open ();
  g_autoptr (MetierLibraryStep) undo = import (library);
  g_autoptr (MetierLibraryContents) imported = read_all (library);
  g_autoptr (MetierLibraryContents) again = NULL;
  g_autoptr (MetierLibraryContents) same = NULL;
  g_autoptr (MetierLibraryStep) redo = NULL;
  g_autoptr (MetierLibraryStep) undo_again = NULL;
  g_autoptr (MetierLibraryStep) redo_again = NULL;

  assert_has (library, 1, 2, TRUE);
  redo = apply (library, undo);
  assert_has (library, 0, 0, FALSE);
  undo_again = apply (library, redo);
  assert_has (library, 1, 2, TRUE);

  again = read_all (library);
  same = metier_library_contents_intersect (imported, again);
  g_assert_cmpuint (same->levels->len, ==, 2);
  g_assert_cmpuint (same->filters->len, ==, 1);
  g_assert_cmpuint (same->own_roles->len, ==, 1);
  g_assert_nonnull (same->targets[0]);
  g_assert_nonnull (same->plan);
  library_fixture_assert_same (g_ptr_array_index (imported->bookmarks, 0),
                               g_ptr_array_index (again->bookmarks, 0));

  redo_again = apply (library, undo_again);
  assert_has (library, 0, 0, FALSE);
}

/* What was there before the import is neither overruled by it nor taken away with it. */
static void
test_leaves_what_was_there (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierLibrary) library = library_fixture_open ();
  g_autoptr (MetierPlanSettings) plan = metier_plan_settings_new ();
  g_autoptr (MetierSelfRating) level = metier_self_rating_new ("ml", "A skill", 2);
  g_autoptr (MetierSavedFilter) filter = metier_saved_filter_new ("Books");
  g_autoptr (MetierLibraryContents) before = NULL;
  g_autoptr (MetierLibraryContents) after = NULL;
  g_autoptr (MetierLibraryStep) undo = NULL;
  g_autoptr (MetierLibraryStep) redo = NULL;

  level->at = 1000;
  plan->hours_per_week = 3;
  filter->kind = g_strdup ("course");
  metier_library_add_level (library, level, &error);
  metier_library_set_plan (library, plan, &error);
  metier_library_save_filter (library, filter, &error);
  g_assert_no_error (error);

  undo = import (library);
  assert_has (library, 1, 2, TRUE);
  before = read_all (library);
  g_assert_cmpfloat (before->plan->hours_per_week, ==, 3);
  g_assert_cmpstr (((MetierSavedFilter *) g_ptr_array_index (before->filters, 0))->kind, ==, "course");

  redo = apply (library, undo);
  after = read_all (library);
  g_assert_cmpuint (after->levels->len, ==, 1);
  g_assert_cmpuint (after->filters->len, ==, 1);
  g_assert_cmpuint (after->own_roles->len, ==, 0);
  g_assert_null (after->targets[0]);
  g_assert_cmpfloat (after->plan->hours_per_week, ==, 3);
}

/* What the user changed after the import is theirs. */
static void
test_leaves_what_changed_since (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierLibrary) library = library_fixture_open ();
  g_autoptr (MetierLibraryStep) undo = import (library);
  g_autoptr (MetierPlanSettings) plan = metier_plan_settings_new ();
  g_autoptr (MetierTarget) target = metier_target_new ("edison:DSP07", "Application Engineer", "edison");
  g_autoptr (MetierOwnRole) role = metier_own_role_new ("Our role, revised");
  g_autoptr (MetierLibraryContents) after = NULL;
  g_autoptr (MetierLibraryStep) redo = NULL;

  plan->hours_per_week = 9;
  g_free (role->id);
  role->id = g_strdup ("mine:role");
  metier_library_set_plan (library, plan, &error);
  metier_library_set_target (library, 0, target, &error);
  metier_library_put_own_role (library, role, &error);
  g_assert_no_error (error);

  redo = apply (library, undo);
  after = read_all (library);
  g_assert_cmpuint (after->levels->len, ==, 0);
  g_assert_cmpuint (after->filters->len, ==, 0);
  g_assert_cmpfloat (after->plan->hours_per_week, ==, 9);
  g_assert_cmpstr (after->targets[0]->role, ==, "edison:DSP07");
  g_assert_cmpuint (after->own_roles->len, ==, 1);
}

/* The same again adds nothing, and taking that back takes nothing away. */
static void
test_twice (void)
{
  g_autoptr (MetierLibrary) library = library_fixture_open ();
  g_autoptr (MetierLibraryStep) first = import (library);
  g_autoptr (MetierLibraryStep) second = import (library);
  g_autoptr (MetierLibraryStep) redo = NULL;

  assert_has (library, 1, 2, TRUE);
  g_assert_false (metier_library_contents_has_rest (second->take));
  redo = apply (library, second);
  assert_has (library, 1, 2, TRUE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/exchange/undo-and-redo", test_undo_and_redo);
  g_test_add_func ("/exchange/leaves-what-was-there", test_leaves_what_was_there);
  g_test_add_func ("/exchange/leaves-what-changed-since", test_leaves_what_changed_since);
  g_test_add_func ("/exchange/twice", test_twice);

  return g_test_run ();
}
