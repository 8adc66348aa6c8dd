/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <math.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>

#include "core/values/metier-error.h"
#include "formats/bookmarks/metier-reading-list.h"
#include "formats/files/metier-text-file.h"
#include "formats/library/metier-library-json.h"

static char *
make_path (const char *name)
{
  g_mkdir_with_parents (g_get_user_data_dir (), 0700);
  return g_build_filename (g_get_user_data_dir (), name, NULL);
}

static MetierLibraryContents *
load_text (const char *text, GError **error)
{
  g_autofree char *path = make_path ("library.json");
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) failed = NULL;

  metier_text_file_write (path, text, &failed);
  g_assert_no_error (failed);
  return metier_library_json_load (file, NULL, error);
}

static void
add_bookmark (MetierLibraryContents *contents, guint i)
{
  static const char *const kinds[] = { "course", "book", "unknown" };
  MetierResource *resource = metier_resource_new ();
  MetierBookmark *bookmark = resource->bookmark = metier_bookmark_new ();

  resource->id = g_strdup_printf ("mine:%u", i);
  resource->url = g_strdup_printf ("https://example.org/%u?a=\"b\"&c", i);
  resource->title = g_strdup_printf ("Ti\"tle\\ <%u> é 日", i);
  resource->kind = g_strdup (kinds[i % 3]);
  resource->level = g_strdup ("unknown");
  resource->cost = g_strdup ("free");
  resource->language = g_strdup ("en-GB");
  resource->credit = i % 2 == 0 ? g_strdup ("A list") : NULL;
  g_strfreev (resource->skills);
  resource->skills = g_strsplit (i % 2 == 0 ? "ml edison:DSDA01" : "", " ", -1);
  g_strfreev (resource->judged);
  resource->judged = g_strsplit ("kind skills", " ", -1);
  bookmark->status = (MetierBookmarkStatus) (i % 3);
  bookmark->progress = g_test_rand_double_range (0, 100);
  bookmark->hours = g_test_rand_double_range (0, 1000);
  bookmark->note = i % 4 == 0 ? g_strdup ("# Note\n\n\t- one\n  two ") : NULL;
  bookmark->gone = i % 5 == 0;
  bookmark->added = 1700000000 + i;
  bookmark->changed = 1800000000 + i;
  g_strfreev (bookmark->tags);
  bookmark->tags = g_strsplit (i % 2 == 0 ? "a,b c" : "", ",", -1);
  g_ptr_array_add (contents->bookmarks, resource);
}

static void
add_wishes (MetierLibraryContents *contents)
{
  MetierPlanSettings *plan = contents->plan = metier_plan_settings_new ();
  GDate day;

  contents->targets[1] = metier_target_new ("edison:DSP07", "Application Engineer", "edison");
  contents->targets[1]->at = 1700000000;
  plan->aim = 4;
  plan->hours_per_week = 7.5;
  plan->hours_per_level = (MetierHours){ 40, 70.25 };
  g_date_set_dmy (&plan->start, 29, G_DATE_FEBRUARY, 2028);
  metier_plan_settings_set_own_hours (plan, "ml", (MetierHours){ 1, 2 });
  g_strfreev (plan->order);
  plan->order = g_strsplit ("ml statistics", " ", 0);
  g_date_clear (&day, 1);
  g_date_set_dmy (&day, 21, G_DATE_DECEMBER, 2026);
  g_array_append_val (plan->weeks_off, day);
}

static void
add_own_roles (MetierLibraryContents *contents)
{
  for (guint i = 0; i < 3; i++)
    {
      MetierOwnRole *role = metier_own_role_new ("Engineer \"é\"");

      role->changed = 1700000000 + i;
      role->summary = i == 1 ? g_strdup ("A sentence.") : NULL;
      role->copied_from = i == 2 ? g_strdup ("edison:DSP04") : NULL;
      metier_own_role_add_demand (role, "statistics", "Statistics", METIER_CORE_SKILL_STATISTICS, 7.5, NAN);
      metier_own_role_add_demand (role, "mine:patience", "Patience", METIER_CORE_SKILL_NONE, NAN, i);
      g_ptr_array_add (contents->own_roles, role);
    }
}

static void
add_filter (MetierLibraryContents *contents)
{
  MetierSavedFilter *filter = metier_saved_filter_new ("Free books");

  filter->text = g_strdup ("deep");
  filter->status = g_strdup ("to-read");
  filter->kind = g_strdup ("book");
  filter->skill = g_strdup ("ml");
  filter->role = g_strdup ("edison:DSP04");
  filter->tag = g_strdup ("evening");
  filter->cost = g_strdup ("free");
  filter->place = g_strdup ("mine");
  filter->sort = g_strdup ("title");
  g_ptr_array_add (contents->filters, filter);
}

static MetierLibraryContents *
make_contents (guint n)
{
  MetierLibraryContents *contents = metier_library_contents_new ();

  for (guint i = 0; i < n; i++)
    add_bookmark (contents, i);
  for (guint i = 0; i < 5; i++)
    {
      MetierSelfRating *rating = metier_self_rating_new ("ml", "Learning", i);

      rating->at = 1700000000 + i;
      rating->evidence = i == 2 ? g_strdup ("A course\nand a book") : NULL;
      g_ptr_array_add (contents->levels, rating);
    }
  g_hash_table_insert (contents->not_relevant, g_strdup ("kaggle:q7/r"), g_strdup ("R"));
  add_filter (contents);
  add_wishes (contents);
  add_own_roles (contents);
  g_ptr_array_add (contents->core_map, metier_core_override_new ("kaggle:q24/x", "X", METIER_CORE_SKILL_ML));
  g_ptr_array_add (contents->core_map,
                   metier_core_override_new ("edison:DSDA02", "Y", METIER_CORE_SKILL_NONE));
  return contents;
}

/* The same text is the same contents, as everything is in it: a field that were lost would be so in both. */
static void
assert_same (const MetierLibraryContents *a, const MetierLibraryContents *b)
{
  g_assert_cmpuint (a->bookmarks->len, ==, b->bookmarks->len);
  for (guint i = 0; i < a->bookmarks->len; i++)
    {
      const MetierResource *first = g_ptr_array_index (a->bookmarks, i);
      const MetierResource *second = g_ptr_array_index (b->bookmarks, i);

      g_assert_cmpstr (first->id, ==, second->id);
      g_assert_cmpstr (first->url, ==, second->url);
      g_assert_cmpstr (first->title, ==, second->title);
      g_assert_cmpstr (first->kind, ==, second->kind);
      g_assert_cmpstr (first->level, ==, second->level);
      g_assert_cmpstr (first->cost, ==, second->cost);
      g_assert_cmpstr (first->language, ==, second->language);
      g_assert_cmpstr (first->credit, ==, second->credit);
      g_assert_cmpstrv (first->skills, second->skills);
      g_assert_cmpstrv (first->judged, second->judged);
      g_assert_cmpint (first->bookmark->status, ==, second->bookmark->status);
      g_assert_cmpfloat (first->bookmark->progress, ==, second->bookmark->progress);
      g_assert_cmpfloat (first->bookmark->hours, ==, second->bookmark->hours);
      g_assert_cmpstr (first->bookmark->note, ==, second->bookmark->note);
      g_assert_cmpstrv (first->bookmark->tags, second->bookmark->tags);
      g_assert_cmpint (first->bookmark->gone, ==, second->bookmark->gone);
      g_assert_cmpint (first->bookmark->added, ==, second->bookmark->added);
      g_assert_cmpint (first->bookmark->changed, ==, second->bookmark->changed);
    }

  g_assert_cmpuint (a->levels->len, ==, b->levels->len);
  for (guint i = 0; i < a->levels->len; i++)
    {
      const MetierSelfRating *first = g_ptr_array_index (a->levels, i);
      const MetierSelfRating *second = g_ptr_array_index (b->levels, i);

      g_assert_cmpstr (first->skill, ==, second->skill);
      g_assert_cmpstr (first->title, ==, second->title);
      g_assert_cmpuint (first->level, ==, second->level);
      g_assert_cmpint (first->at, ==, second->at);
      g_assert_cmpstr (first->evidence, ==, second->evidence);
    }
  g_assert_cmpuint (g_hash_table_size (a->not_relevant), ==, g_hash_table_size (b->not_relevant));
  g_assert_cmpstr (g_hash_table_lookup (b->not_relevant, "kaggle:q7/r"), ==, "R");
}

/* What was said of plans, targets and roles is the same when it is written the same. */
static void
assert_same_text (const MetierLibraryContents *a, const MetierLibraryContents *b)
{
  g_autofree char *first = metier_profile_json_write (a);
  g_autofree char *second = metier_profile_json_write (b);

  g_assert_cmpstr (first, ==, second);
  g_assert_nonnull (strstr (second, "\"2028-02-29\""));
  g_assert_nonnull (strstr (second, "\"mine:patience\""));
  g_assert_cmpuint (b->own_roles->len, ==, 3);
}

static void
test_round_trip (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierLibraryContents) before = make_contents (200);
  g_autofree char *text = metier_library_json_write (before);
  g_autoptr (MetierLibraryContents) after = load_text (text, &error);
  g_autofree char *again = NULL;

  g_assert_no_error (error);
  assert_same (before, after);
  assert_same_text (before, after);
  again = metier_library_json_write (after);
  g_assert_cmpstr (text, ==, again);
  g_assert_nonnull (strstr (again, "\"Free books\""));
}

/* A profile is the same without the bookmarks, and neither is taken for the other. */
static void
test_profile (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierLibraryContents) before = make_contents (3);
  g_autofree char *text = metier_profile_json_write (before);
  g_autofree char *path = make_path ("profile.json");
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (MetierLibraryContents) after = NULL;

  metier_text_file_write (path, text, &error);
  g_assert_no_error (error);
  after = metier_profile_json_load (file, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (after->bookmarks->len, ==, 0);
  g_ptr_array_set_size (before->bookmarks, 0);
  assert_same_text (before, after);

  g_assert_null (metier_library_json_load (file, NULL, &error));
  g_assert_error (error, METIER_ERROR, METIER_ERROR_INVALID);
}

#define HEAD "{\"format\":\"metier-library\",\"version\":1,"
#define BOOKMARK(url, status)                                                                                \
  "{\"id\":\"mine:1\",\"url\":\"" url "\",\"title\":\"T\",\"kind\":\"book\",\"level\":\"unknown\","          \
  "\"cost\":\"free\",\"language\":\"en\",\"status\":\"" status "\"}"

static void
test_refused (void)
{
  static const char *const files[] = {
    "",
    "[]",
    "{}",
    "{\"format\":\"metier-pack\",\"version\":1}",
    HEAD "\"bookmarks\":[" BOOKMARK ("javascript:alert(1)", "done") "]}",
    HEAD "\"bookmarks\":[" BOOKMARK ("https://example.org/", "read") "]}",
    HEAD "\"bookmarks\":[" BOOKMARK ("https://a.org/", "done") "," BOOKMARK ("https://b.org/", "done") "]}",
    HEAD "\"levels\":[{\"skill\":\"ml\",\"title\":\"T\",\"level\":5,\"at\":1}]}",
    HEAD "\"levels\":[{\"skill\":\"ml\",\"title\":\"T\",\"level\":1,\"at\":1e300}]}",
    HEAD "\"targets\":[{\"place\":2,\"role\":\"a:b\",\"title\":\"T\",\"source\":\"a\",\"at\":1}]}",
    HEAD "\"targets\":[{\"place\":0,\"role\":\"a b\",\"title\":\"T\",\"source\":\"a\",\"at\":1}]}",
    HEAD "\"plan\":{\"aim\":5}}",
    HEAD "\"plan\":{\"aim\":3,\"hours_per_week\":0}}",
    HEAD "\"plan\":{\"aim\":3,\"hours_per_level_min\":9,\"hours_per_level_max\":1}}",
    HEAD "\"plan\":{\"aim\":3,\"start\":\"2026-02-30\"}}",
    HEAD "\"plan\":{\"aim\":3,\"weeks_off\":[{\"first_day\":\"2026\"}]}}",
    HEAD "\"own_roles\":[{\"id\":\"mine:1\",\"title\":\"T\",\"changed\":1,\"demands\":[{\"skill\":\"ml\","
         "\"title\":\"M\",\"weight\":11}]}]}",
    HEAD "\"own_roles\":[{\"id\":\"mine:1\",\"title\":\"T\",\"changed\":1,\"demands\":[{\"skill\":\"ml\","
         "\"title\":\"M\"},{\"skill\":\"ml\",\"title\":\"M\"}]}]}",
    HEAD "\"own_roles\":[{\"id\":\"mine:1\",\"title\":\"T\",\"changed\":1},{\"id\":\"mine:1\","
         "\"title\":\"T\",\"changed\":1}]}",
    HEAD "\"unknown\":[]}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (load_text (files[i], &error));
      g_assert_true (error != NULL && error->domain == METIER_ERROR);
      g_assert_nonnull (strstr (error->message, "library.json"));
    }
}

/* What a library could not hold is refused where it stands in the file. */
static void
test_tags (void)
{
  static const guint counts[] = { 100, 101 };

  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      g_autoptr (MetierLibraryContents) before = make_contents (2);
      MetierResource *resource = g_ptr_array_index (before->bookmarks, 1);
      g_autoptr (GStrvBuilder) tags = g_strv_builder_new ();
      g_autoptr (MetierLibraryContents) after = NULL;
      g_autofree char *text = NULL;
      g_autoptr (GError) error = NULL;

      for (guint j = 0; j < counts[i]; j++)
        {
          g_autofree char *tag = g_strdup_printf ("tag-%u", j);

          g_strv_builder_add (tags, tag);
        }
      g_strfreev (resource->bookmark->tags);
      resource->bookmark->tags = g_strv_builder_end (tags);
      text = metier_library_json_write (before);
      after = load_text (text, &error);

      g_assert_true ((after != NULL) == (counts[i] <= 100));
      if (after == NULL)
        g_assert_nonnull (strstr (error->message, "library.json: bookmarks[1].tags: "));
    }
}

/* A later version has things in it that nobody knows yet. */
static void
test_newer (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (load_text ("{\"dreams\":[],\"format\":\"metier-library\",\"version\":2}", &error));
  g_assert_error (error, METIER_ERROR, METIER_ERROR_NEWER);
}

/* Who opens a library as a profile is told which of them it is. */
static void
test_other_kind (void)
{
  g_autofree char *path = make_path ("library.json");
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, HEAD "\"bookmarks\":[]}", -1, NULL));
  g_assert_null (metier_profile_json_load (file, NULL, &error));
  g_assert_error (error, METIER_ERROR, METIER_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "format: expected one of: metier-profile"));
}

static char *
name_cb (const char *skill, gpointer data)
{
  return g_str_equal (skill, "ml") ? g_strdup ("Applying *ML*") : NULL;
}

static void
test_reading_list (void)
{
  g_autoptr (MetierLibraryContents) contents = metier_library_contents_new ();
  g_autofree char *list = NULL;

  add_bookmark (contents, 0);
  add_bookmark (contents, 1);
  list = metier_reading_list_write (contents->bookmarks, name_cb, NULL);
  g_assert_true (
      g_str_has_prefix (list, "# Reading list\n\n## Applying \\*ML\\*\n\n- [ ] [Ti\"tle\\\\ \\<0\\>"));
  g_assert_nonnull (strstr (list, "(https://example.org/0?a=\"b\"&c) · a, b c\n  # Note\n\n  \t- one\n"));
  g_assert_nonnull (strstr (list, "## edison:DSDA01\n"));
  g_assert_nonnull (strstr (list, "## Without a skill\n\n- [ ] [Ti\"tle\\\\ \\<1\\>"));
}

/* What is no plain file is left alone, and so is what was there when a file cannot be written. */
static void
test_text_file (void)
{
  g_autoptr (GError) device = NULL;
  g_autoptr (GError) folder = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = make_path ("a.txt");
  g_autofree char *missing = make_path ("missing/a.txt");
  g_autofree char *text = NULL;

  g_assert_false (metier_text_file_write ("/dev/null", "x", &device));
  g_assert_error (device, METIER_ERROR, METIER_ERROR_STORAGE);
  g_assert_false (metier_text_file_write (missing, "x", &folder));
  g_assert_error (folder, METIER_ERROR, METIER_ERROR_STORAGE);
  g_assert_true (metier_text_file_write (path, "one", &error));
  g_assert_true (metier_text_file_write (path, "two", &error));
  g_assert_no_error (error);
  g_file_get_contents (path, &text, NULL, &error);
  g_assert_cmpstr (text, ==, "two");
}

/* A disk that is full takes nothing from what was there, and keeps nothing of what was begun. */
static void
test_text_file_full_disk (void)
{
  g_autofree char *folder = make_path ("full");
  g_autofree char *path = g_build_filename (folder, "plan.md", NULL);
  g_autofree char *more = g_strnfill (5000, 'x');
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = NULL;
  struct rlimit before, small;

  g_assert_no_errno (g_mkdir (folder, 0700));
  g_assert_true (metier_text_file_write (path, "one", NULL));
  g_assert_no_errno (getrlimit (RLIMIT_FSIZE, &before));
  small = before;
  small.rlim_cur = 1000;
  signal (SIGXFSZ, SIG_IGN);
  g_assert_no_errno (setrlimit (RLIMIT_FSIZE, &small));
  g_assert_false (metier_text_file_write (path, more, &error));
  g_assert_no_errno (setrlimit (RLIMIT_FSIZE, &before));
  g_assert_error (error, METIER_ERROR, METIER_ERROR_STORAGE);
  g_assert_nonnull (strstr (error->message, "plan.md"));

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "one");
  dir = g_dir_open (folder, 0, NULL);
  g_assert_cmpstr (g_dir_read_name (dir), ==, "plan.md");
  g_assert_null (g_dir_read_name (dir));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/library-json/round-trip", test_round_trip);
  g_test_add_func ("/library-json/profile", test_profile);
  g_test_add_func ("/library-json/refused", test_refused);
  g_test_add_func ("/library-json/tags", test_tags);
  g_test_add_func ("/library-json/newer", test_newer);
  g_test_add_func ("/library-json/other-kind", test_other_kind);
  g_test_add_func ("/library-json/reading-list", test_reading_list);
  g_test_add_func ("/library-json/text-file", test_text_file);
  g_test_add_func ("/library-json/text-file/full-disk", test_text_file_full_disk);

  return g_test_run ();
}
