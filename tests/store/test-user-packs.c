/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <utime.h>

#include "core/values/metier-error.h"
#include "library-fixture.h"
#include "pack-fixture.h"
#include "store/catalogue/metier-pack-compare.h"
#include "store/catalogue/metier-user-packs.h"
#include "store/library/metier-library-levels.h"
#include "store/library/metier-library-plan.h"

static char *
stage (const char *source, const char *released)
{
  g_autoptr (GError) error = NULL;
  char *path = metier_user_packs_make_stage (g_get_user_data_dir (), &error);
  MetierPackWriter *writer;
  g_autofree char *role = g_strconcat (source, ":role", NULL);
  g_autofree char *skill = g_strconcat (source, ":skill", NULL);

  g_assert_no_error (error);
  writer = pack_fixture_begin (path, source, released);
  pack_fixture_add_skill (writer, skill, "A skill", NULL, NULL);
  pack_fixture_add_role (writer, role, released, NULL);
  pack_fixture_rate (writer, role, skill, "demo:relevance", 5);
  pack_fixture_finish (writer);
  return path;
}

static void
install (MetierCatalogue *catalogue, const char *source, const char *released)
{
  g_autofree char *path = stage (source, released);
  g_autofree char *installed = NULL;
  g_autoptr (GError) error = NULL;

  installed = metier_user_packs_install (catalogue, g_get_user_data_dir (), path, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_test (installed, G_FILE_TEST_IS_REGULAR));
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
test_install_and_update (void)
{
  g_autoptr (MetierCatalogue) catalogue = metier_catalogue_new ();

  install (catalogue, "team", "2024");
  g_assert_cmpstr (metier_catalogue_get_source (catalogue, "team")->released, ==, "2024");
  install (catalogue, "team", "2026");
  g_assert_cmpstr (metier_catalogue_get_source (catalogue, "team")->released, ==, "2026");
  /* The user may have their reasons to go back. */
  install (catalogue, "team", "2023");
  g_assert_cmpstr (metier_catalogue_get_source (catalogue, "team")->released, ==, "2023");
}

static void
test_own_roles_are_kept (void)
{
  g_autoptr (MetierCatalogue) catalogue = metier_catalogue_new ();
  g_autofree char *path = stage ("mine", "2024");
  g_autoptr (GError) error = NULL;

  g_assert_null (metier_user_packs_install (catalogue, g_get_user_data_dir (), path, &error));
  g_assert_error (error, METIER_ERROR, METIER_ERROR_INVALID);
  g_assert_null (metier_catalogue_get_source (catalogue, "mine"));
}

/* Removing a pack and bringing it back loses nothing of the library. */
static void
test_remove_and_return (void)
{
  const char *folder = g_get_user_data_dir ();
  g_autoptr (MetierLibrary) library = library_fixture_open ();
  g_autoptr (MetierCatalogue) catalogue = metier_catalogue_new ();
  g_autoptr (MetierTarget) target = metier_target_new ("team:role", "2024", "team");
  g_autoptr (MetierTarget) kept = NULL;
  g_autoptr (MetierSelfRating) level = metier_self_rating_new ("team:skill", "A skill", 2);
  g_autoptr (GPtrArray) levels = NULL;
  g_autoptr (GPtrArray) removed = NULL;
  g_autoptr (MetierProfile) profile = NULL;
  g_autoptr (GError) error = NULL;

  install (catalogue, "team", "2024");
  g_assert_true (metier_library_set_target (library, 0, target, &error));
  g_assert_true (metier_library_add_level (library, level, &error));

  g_assert_true (metier_user_packs_remove (catalogue, folder, "team", &error));
  g_assert_null (metier_catalogue_get_source (catalogue, "team"));
  g_assert_false (metier_user_packs_can_remove (folder, "team"));
  removed = metier_user_packs_list_removed (folder);
  g_assert_cmpuint (removed->len, ==, 1);
  g_assert_cmpstr (((const MetierSource *) removed->pdata[0])->id, ==, "team");
  g_assert_true (metier_library_get_target (library, 0, &kept, &error));
  g_assert_cmpstr (kept->title, ==, "2024");

  g_assert_true (metier_user_packs_return (catalogue, folder, "team", &error));
  profile = metier_catalogue_load_profile (catalogue, kept->role, NULL, &error);
  g_assert_no_error (error);
  levels = metier_library_get_levels (library, &error);
  g_assert_cmpuint (levels->len, ==, 1);

  g_assert_true (metier_user_packs_remove (catalogue, folder, "team", &error));
  g_assert_true (metier_user_packs_delete_removed (folder, "team", &error));
  g_assert_false (metier_user_packs_return (catalogue, folder, "team", &error));
  g_assert_error (error, METIER_ERROR, METIER_ERROR_NOT_FOUND);
}

static void
test_not_mine (void)
{
  static const char *const ids[] = { "demo", "none", "../library", "mine" };
  static const int codes[]
      = { METIER_ERROR_INVALID, METIER_ERROR_NOT_FOUND, METIER_ERROR_NOT_FOUND, METIER_ERROR_NOT_FOUND };
  g_autoptr (MetierCatalogue) catalogue = pack_fixture_open_demo ();

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (metier_user_packs_remove (catalogue, g_get_user_data_dir (), ids[i], &error));
      g_assert_error (error, METIER_ERROR, codes[i]);
    }
  g_assert_nonnull (metier_catalogue_get_source (catalogue, "demo"));
}

/* What a program that was killed left behind is gone with the next pack; what is being written is not. */
static void
test_leftovers (void)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "packs", NULL);
  g_autofree char *old = g_build_filename (folder, ".metier-old.tmp", NULL);
  g_autofree char *new = g_build_filename (folder, ".metier-new.tmp", NULL);
  g_autofree char *path = NULL;
  struct utimbuf times = { 0, 0 };

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  pack_fixture_put (old, "x", 1);
  pack_fixture_put (new, "x", 1);
  g_assert_cmpint (g_utime (old, &times), ==, 0);
  path = metier_user_packs_make_stage (g_get_user_data_dir (), NULL);
  g_assert_false (g_file_test (old, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (new, G_FILE_TEST_EXISTS));
}

static char *
write_edition (const char *name, gboolean newer)
{
  char *path = pack_fixture_path (name);
  MetierPackWriter *writer = pack_fixture_begin (path, "team", newer ? "2026" : "2024");

  pack_fixture_add_skill (writer, "team:a", "A", NULL, NULL);
  pack_fixture_add_skill (writer, newer ? "team:c" : "team:b", newer ? "C" : "B", NULL, NULL);
  pack_fixture_add_role (writer, "team:one", newer ? "One, renamed" : "One", NULL);
  pack_fixture_add_role (writer, newer ? "team:three" : "team:two", newer ? "Three" : "Two", NULL);
  pack_fixture_rate (writer, "team:one", "team:a", "demo:relevance", newer ? 0.30000000000000004 : 0.3);
  pack_fixture_rate (writer, "team:one", newer ? "team:c" : "team:b", "demo:relevance", 4);
  pack_fixture_rate (writer, newer ? "team:three" : "team:two", "team:a", "demo:relevance", 9);
  if (newer)
    pack_fixture_add_scale (writer, "team:more", METIER_SCALE_ORDINAL, 0, 2);
  pack_fixture_finish (writer);
  return path;
}

static void
assert_counts (const MetierPackDiff *diff, MetierPackPart part, guint added, guint removed, guint changed)
{
  g_assert_cmpuint (diff->counts[part][METIER_PACK_ADDED], ==, added);
  g_assert_cmpuint (diff->counts[part][METIER_PACK_REMOVED], ==, removed);
  g_assert_cmpuint (diff->counts[part][METIER_PACK_CHANGED], ==, changed);
}

static void
test_diff (void)
{
  g_autofree char *older = write_edition ("old.pack", FALSE);
  g_autofree char *newer = write_edition ("new.pack", TRUE);
  g_autoptr (MetierPackDiff) diff = NULL;
  g_autoptr (MetierPackDiff) back = NULL;
  g_autoptr (MetierPackDiff) none = NULL;
  g_autoptr (GError) error = NULL;
  const MetierPackChange *change;

  diff = metier_pack_compare_files (older, newer, 0, NULL, &error);
  g_assert_no_error (error);
  assert_counts (diff, METIER_PACK_PART_ROLE, 1, 1, 1);
  assert_counts (diff, METIER_PACK_PART_SKILL, 1, 1, 0);
  assert_counts (diff, METIER_PACK_PART_LEVEL, 2, 0, 0);
  /* A role's new title makes none of its ratings another one, and the last digit counts. */
  assert_counts (diff, METIER_PACK_PART_RATING, 2, 2, 1);
  change = diff->changes->pdata[0];
  g_assert_cmpstr (change->id, ==, "team:one");
  g_assert_cmpstr (change->title, ==, "One, renamed");
  g_assert_cmpstr (change->old_title, ==, "One");
  g_assert_true (g_hash_table_contains (diff->lost_roles, "team:two"));
  g_assert_true (g_hash_table_contains (diff->lost_skills, "team:b"));
  g_assert_true (g_hash_table_contains (diff->rated_anew, "team:one"));

  back = metier_pack_compare_files (newer, older, 1, NULL, &error);
  assert_counts (back, METIER_PACK_PART_RATING, 2, 2, 1);
  assert_counts (back, METIER_PACK_PART_LEVEL, 0, 2, 0);
  /* One of each part and kind is kept, where there is one. */
  g_assert_cmpuint (back->changes->len, ==, 3 + 2 + 1 + 3);

  none = metier_pack_compare_files (newer, newer, 0, NULL, &error);
  g_assert_true (metier_pack_diff_is_empty (none));
}

static void
test_diff_cancelled (void)
{
  g_autofree char *older = write_edition ("old.pack", FALSE);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (metier_pack_compare_files (older, older, 0, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_impact (void)
{
  g_autoptr (MetierLibrary) library = library_fixture_open ();
  g_autofree char *older = write_edition ("old.pack", FALSE);
  g_autofree char *newer = write_edition ("new.pack", TRUE);
  g_autoptr (MetierPackDiff) diff = metier_pack_compare_files (older, newer, 1, NULL, NULL);
  g_autoptr (MetierTarget) gone = metier_target_new ("team:two", "Two", "team");
  g_autoptr (MetierTarget) other = metier_target_new ("team:one", "One", "team");
  g_autoptr (MetierSelfRating) level = metier_self_rating_new ("team:b", "B", 2);
  g_autoptr (MetierSelfRating) stays = metier_self_rating_new ("team:a", "A", 2);
  g_autoptr (MetierResource) resource = library_fixture_resource (NULL, "https://example.org/", "Title");
  g_autoptr (MetierPackImpact) impact = NULL;
  g_autoptr (GError) error = NULL;

  g_strfreev (resource->skills);
  resource->skills = g_strsplit ("team:a team:b", " ", -1);
  g_assert_true (metier_library_add_bookmark (library, resource, NULL, NULL, &error));
  g_assert_true (metier_library_set_target (library, 0, gone, &error));
  g_assert_true (metier_library_set_target (library, 1, other, &error));
  g_assert_true (metier_library_add_level (library, level, &error));
  g_assert_true (metier_library_add_level (library, stays, &error));

  impact = metier_pack_impact_new (diff, library, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (impact->n_bookmarks, ==, 1);
  g_assert_cmpuint (impact->n_levels, ==, 1);
  g_assert_cmpuint (impact->n_mapped, ==, 0);
  g_assert_cmpuint (impact->lost_targets->len, ==, 1);
  g_assert_cmpstr (impact->lost_targets->pdata[0], ==, "Two");
  g_assert_cmpstr (impact->changed_targets->pdata[0], ==, "One");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/user-packs/install-and-update", test_install_and_update);
  g_test_add_func ("/user-packs/own-roles-are-kept", test_own_roles_are_kept);
  g_test_add_func ("/user-packs/remove-and-return", test_remove_and_return);
  g_test_add_func ("/user-packs/not-mine", test_not_mine);
  g_test_add_func ("/user-packs/leftovers", test_leftovers);
  g_test_add_func ("/user-packs/diff", test_diff);
  g_test_add_func ("/user-packs/diff-cancelled", test_diff_cancelled);
  g_test_add_func ("/user-packs/impact", test_impact);

  return g_test_run ();
}
