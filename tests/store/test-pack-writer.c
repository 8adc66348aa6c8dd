/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>
#include <sys/stat.h>

#include "core/values/metier-error.h"
#include "pack-fixture.h"

/* A writer with a role "r", skills "s" and "t" and the scale "demo:relevance". */
static MetierPackWriter *
begin (const char *name)
{
  g_autofree char *path = pack_fixture_path (name);
  MetierPackWriter *writer = pack_fixture_begin (path, "test", "2022");

  pack_fixture_add_skill (writer, "s", "Skill", NULL, NULL);
  pack_fixture_add_skill (writer, "t", "Other skill", NULL, NULL);
  pack_fixture_add_role (writer, "r", "Role", NULL);
  return writer;
}

typedef struct {
  const char *name;
  MetierRatingRow row;
  const char *mentions;
} BadRating;

static const BadRating bad_ratings[] = {
  { "unknown-role", { "x", "s", "demo:relevance", 1, -1, NAN, NAN, NAN, 0, NULL, NULL }, "“x”" },
  { "unknown-skill", { "r", "x", "demo:relevance", 1, -1, NAN, NAN, NAN, 0, NULL, NULL }, "“x”" },
  { "unknown-scale", { "r", "s", "x", 1, -1, NAN, NAN, NAN, 0, NULL, NULL }, "“x”" },
  { "above-scale", { "r", "s", "demo:relevance", 9.01, -1, NAN, NAN, NAN, 0, NULL, NULL }, "“s”" },
  { "below-scale", { "r", "s", "demo:relevance", -0.01, -1, NAN, NAN, NAN, 0, NULL, NULL }, "“r”" },
  { "infinite", { "r", "s", "demo:relevance", INFINITY, -1, NAN, NAN, NAN, 0, NULL, NULL }, "“r”" },
  { "bound-outside", { "r", "s", "demo:relevance", 1, -1, NAN, 0, 10, 0, NULL, NULL }, "“r”" },
  { "bounds-crossed", { "r", "s", "demo:relevance", 1, -1, NAN, 2, 1, 0, NULL, NULL }, "“r”" },
  { "negative-error", { "r", "s", "demo:relevance", 1, -1, -0.1, NAN, NAN, 0, NULL, NULL }, "“r”" },
  { "huge-error", { "r", "s", "demo:relevance", 1, -1, 1e308, NAN, NAN, 0, NULL, NULL }, "“r”" },
  { "negative-people", { "r", "s", "demo:relevance", 1, -2, NAN, NAN, NAN, 0, NULL, NULL }, "“r”" },
  { "unknown-flag", { "r", "s", "demo:relevance", 1, -1, NAN, NAN, NAN, 4, NULL, NULL }, "“r”" },
  { "no-date", { "r", "s", "demo:relevance", 1, -1, NAN, NAN, NAN, 0, "May 2021", NULL }, "“r”" },
  { "month-13", { "r", "s", "demo:relevance", 1, -1, NAN, NAN, NAN, 0, "2021-13", NULL }, "“r”" },
  { "not-utf-8", { "r", "s", "demo:relevance", 1, -1, NAN, NAN, NAN, 0, NULL, "\xff" }, "“r”" },
  { "twice", { "r", "t", "demo:relevance", 1, -1, NAN, NAN, NAN, 0, NULL, NULL }, "“t”" },
};

/* A rating that is refused is not in the pack, and the pack can still be finished with the others. */
static void
test_bad_rating (gconstpointer data)
{
  const BadRating *bad = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierCatalogue) catalogue = metier_catalogue_new ();
  g_autoptr (MetierProfile) profile = NULL;
  g_autofree char *path = pack_fixture_path ("test.pack");
  MetierPackWriter *writer = begin ("test.pack");
  const MetierRating *rating;

  pack_fixture_rate (writer, "r", "t", "demo:relevance", 5);
  g_assert_false (metier_pack_writer_add_rating (writer, &bad->row, &error));
  g_assert_error (error, METIER_ERROR, METIER_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, bad->mentions));
  g_clear_error (&error);
  pack_fixture_finish (writer);

  metier_catalogue_add_pack (catalogue, path, FALSE, &error);
  profile = metier_catalogue_load_profile (catalogue, "r", NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (profile->ratings->len, ==, 1);
  rating = g_ptr_array_index (profile->ratings, 0);
  g_assert_cmpfloat (rating->raw, ==, 5);
}

static void
test_dates (void)
{
  static const char *const good[] = { "2021", "2021-05", "2021-05-31" };
  g_autoptr (MetierPackWriter) writer = begin ("test.pack");

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *skill = g_strdup_printf ("skill-%u", i);
      MetierRatingRow row = { "r", skill, "demo:relevance", NAN, 0, 0, NAN, NAN, 3, good[i], NULL };

      pack_fixture_add_skill (writer, skill, "Skill", NULL, NULL);
      metier_pack_writer_add_rating (writer, &row, &error);
      g_assert_no_error (error);
    }
}

static const char *const bad_ids[] = { "", "two words", "line\nbreak", "bell\a", "\xff", "s" };

static void
test_bad_ids (void)
{
  g_autofree char *long_id = g_strnfill (201, 'i');
  g_autoptr (MetierPackWriter) writer = begin ("test.pack");

  for (guint i = 0; i <= G_N_ELEMENTS (bad_ids); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (MetierSkill) skill = metier_skill_new ();

      skill->id = g_strdup (i < G_N_ELEMENTS (bad_ids) ? bad_ids[i] : long_id);
      skill->name = g_strdup ("Name");
      g_assert_false (metier_pack_writer_add_skill (writer, skill, &error));
      g_assert_error (error, METIER_ERROR, METIER_ERROR_INVALID);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
    }
}

static void
test_bad_skills (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierSkill) skill = metier_skill_new ();
  g_autoptr (MetierPackWriter) writer = begin ("test.pack");

  skill->id = g_strdup ("new");
  g_assert_false (metier_pack_writer_add_skill (writer, skill, &error));
  g_assert_error (error, METIER_ERROR, METIER_ERROR_INVALID);
  g_clear_error (&error);

  skill->name = g_strdup ("Name");
  skill->section = g_strdup ("nowhere");
  g_assert_false (metier_pack_writer_add_skill (writer, skill, &error));
  g_assert_error (error, METIER_ERROR, METIER_ERROR_INVALID);
  g_clear_error (&error);

  g_clear_pointer (&skill->section, g_free);
  skill->summary = g_strnfill (64 * 1024 + 1, 's');
  g_assert_false (metier_pack_writer_add_skill (writer, skill, &error));
  g_assert_error (error, METIER_ERROR, METIER_ERROR_TOO_LARGE);
  g_clear_error (&error);

  skill->summary[64 * 1024] = '\0';
  metier_pack_writer_add_skill (writer, skill, &error);
  g_assert_no_error (error);

  metier_pack_writer_add_core_map (writer, "new", METIER_CORE_SKILL_ML, NULL, &error);
  g_assert_no_error (error);
  g_assert_false (
      metier_pack_writer_add_core_map (writer, "new", METIER_CORE_SKILL_STATISTICS, NULL, &error));
  g_assert_error (error, METIER_ERROR, METIER_ERROR_INVALID);
}

typedef struct {
  const char *name;
  double min;
  double max;
  double level;
} BadScale;

static const BadScale bad_scales[] = {
  { "empty", 1, 1, 1 },         { "backwards", 2, 1, 1.5 }, { "endless", 0, INFINITY, 1 },
  { "huge", -1e308, 1e308, 1 }, { "nowhere", NAN, 1, 1 },   { "level-outside", 0, 4, 5 },
  { "level-twice", 0, 4, 0 },
};

static void
test_bad_scale (gconstpointer data)
{
  const BadScale *bad = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierScale) scale = metier_scale_new ();
  g_autoptr (MetierPackWriter) writer = begin ("test.pack");

  scale->id = g_strdup ("scale");
  scale->name = g_strdup ("Scale");
  scale->meaning = g_strdup ("Meaning.");
  scale->unit = g_strdup ("unit");
  scale->min = bad->min;
  scale->max = bad->max;
  metier_scale_add_level (scale, 0, "zero", NULL);
  metier_scale_add_level (scale, bad->level, "level", NULL);

  g_assert_false (metier_pack_writer_add_scale (writer, scale, &error));
  g_assert_error (error, METIER_ERROR, METIER_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "“scale”"));
}

typedef struct {
  const char *name;
  const char *url;
  const char *kind;
  const char *language;
  const char *judged;
} BadResource;

static const BadResource bad_resources[] = {
  { "script", "javascript:alert(1)", "book", "en", "kind" },
  { "file", "file:///etc/passwd", "book", "en", "kind" },
  { "kind", "https://example.org/", "novel", "en", "kind" },
  { "language", "https://example.org/", "book", "not a tag", "kind" },
  { "judged", "https://example.org/", "book", "en", "title" },
};

static void
test_bad_resource (gconstpointer data)
{
  const BadResource *bad = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierResource) resource = metier_resource_new ();
  g_autoptr (MetierPackWriter) writer = begin ("test.pack");

  resource->id = g_strdup ("the-resource");
  resource->title = g_strdup ("Title");
  resource->url = g_strdup (bad->url);
  resource->kind = g_strdup (bad->kind);
  resource->language = g_strdup (bad->language);
  g_strfreev (resource->judged);
  resource->judged = g_strsplit (bad->judged, " ", -1);

  g_assert_false (metier_pack_writer_add_resource (writer, resource, &error));
  g_assert_error (error, METIER_ERROR, METIER_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "“the-resource”"));
}

static void
test_facts_once_per_role (void)
{
  const char *roles[] = { "a", "b", NULL };
  const char *again[] = { "c", "b", NULL };
  const char *same[] = { "d", "d", NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierFacts) facts = metier_facts_new ();
  g_autoptr (MetierPackWriter) writer = begin ("test.pack");

  facts->goal = g_strdup ("Goal");
  facts->output = g_strdup ("Output");
  facts->audience = g_strdup ("Audience");
  facts->decided_by = g_strdup ("Decided by");
  metier_pack_writer_add_facts (writer, roles, facts, &error);
  g_assert_no_error (error);

  g_assert_false (metier_pack_writer_add_facts (writer, again, facts, &error));
  g_assert_error (error, METIER_ERROR, METIER_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (metier_pack_writer_add_facts (writer, same, facts, &error));
  g_assert_error (error, METIER_ERROR, METIER_ERROR_INVALID);
  g_clear_error (&error);

  /* What was refused is not there. */
  metier_pack_writer_add_facts (writer, same + 1, facts, &error);
  g_assert_no_error (error);
}

static guint
count_files (void)
{
  g_autoptr (GDir) dir = g_dir_open (g_get_user_data_dir (), 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

/* Until the new pack is finished the old one is there to the byte; afterwards nothing else is left over. */
static void
test_unfinished_leaves_the_old (void)
{
  g_autofree char *path = pack_fixture_write_demo ();
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize n_before, n_after;
  MetierPackWriter *writer;

  pack_fixture_get (path, &before, &n_before);
  writer = begin ("demo.pack");
  g_assert_cmpuint (count_files (), ==, 2);
  metier_pack_writer_free (writer);

  pack_fixture_get (path, &after, &n_after);
  g_assert_cmpmem (before, n_before, after, n_after);
  g_assert_cmpuint (count_files (), ==, 1);
}

static void
test_finished_replaces_the_old (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierCatalogue) catalogue = metier_catalogue_new ();
  g_autofree char *path = pack_fixture_write_demo ();
  struct stat status;

  pack_fixture_finish (begin ("demo.pack"));
  metier_catalogue_add_pack (catalogue, path, FALSE, &error);
  g_assert_no_error (error);
  g_assert_nonnull (metier_catalogue_get_source (catalogue, "test"));
  g_assert_true (metier_catalogue_check (catalogue, "test", NULL, &error));
  g_assert_cmpuint (count_files (), ==, 1);

  /* Other users may read what is installed for all. */
  g_assert_cmpint (stat (path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0444, ==, 0444);
}

/* A pack in use is replaced, not changed: who has it open goes on reading the old one. */
static void
test_open_pack_stays (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierCatalogue) catalogue = pack_fixture_open_demo ();
  g_autoptr (MetierProfile) profile = NULL;

  pack_fixture_finish (begin ("demo.pack"));
  profile = metier_catalogue_load_profile (catalogue, "demo:engineer", NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (profile->ratings->len, ==, 8);
}

static void
test_same_input_same_bytes (void)
{
  g_autofree char *path = pack_fixture_write_demo ();
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *again = NULL;
  gsize n_first, n_second;

  pack_fixture_get (path, &first, &n_first);
  again = pack_fixture_write_demo ();
  pack_fixture_get (path, &second, &n_second);
  g_assert_cmpmem (first, n_first, second, n_second);
}

static void
assert_not_finished (MetierPackWriter *writer, GCancellable *cancellable, GQuark domain, int code)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (
      metier_pack_writer_finish (writer, &(MetierProgress){ .cancellable = cancellable }, &error));
  g_assert_error (error, domain, code);
  metier_pack_writer_free (writer);
  g_assert_cmpuint (count_files (), ==, 0);
}

static void
test_incomplete_packs (void)
{
  g_autofree char *path = pack_fixture_path ("test.pack");
  g_autoptr (MetierSource) source = metier_source_new ();
  MetierPackWriter *writer = metier_pack_writer_new (path, NULL);

  assert_not_finished (writer, NULL, METIER_ERROR, METIER_ERROR_INVALID);

  source->id = g_strdup ("test");
  source->title = g_strdup ("Title");
  source->licence = g_strdup ("CC0-1.0");
  source->credit = g_strdup ("Somebody");
  source->baseline_role = g_strdup ("nobody");
  writer = metier_pack_writer_new (path, NULL);
  g_assert_true (metier_pack_writer_set_source (writer, source, NULL));
  g_assert_false (metier_pack_writer_set_source (writer, source, NULL));
  assert_not_finished (writer, NULL, METIER_ERROR, METIER_ERROR_INVALID);

  g_clear_pointer (&source->baseline_role, g_free);
  source->core_scale = g_strdup ("nothing");
  writer = metier_pack_writer_new (path, NULL);
  g_assert_true (metier_pack_writer_set_source (writer, source, NULL));
  assert_not_finished (writer, NULL, METIER_ERROR, METIER_ERROR_INVALID);
}

static void
test_cancelled (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  g_cancellable_cancel (cancellable);
  assert_not_finished (begin ("test.pack"), cancellable, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_nowhere_to_write (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = pack_fixture_path ("missing/test.pack");

  g_assert_null (metier_pack_writer_new (path, &error));
  g_assert_error (error, METIER_ERROR, METIER_ERROR_STORAGE);
  g_assert_nonnull (strstr (error->message, path));
}

static void
test_place_is_taken_by_a_folder (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = pack_fixture_path ("test.pack");
  MetierPackWriter *writer = begin ("test.pack");

  g_assert_cmpint (g_mkdir_with_parents (path, 0700), ==, 0);
  g_assert_false (metier_pack_writer_finish (writer, NULL, &error));
  g_assert_error (error, METIER_ERROR, METIER_ERROR_STORAGE);
  metier_pack_writer_free (writer);
  g_assert_cmpuint (count_files (), ==, 1);
}

#define ADD_CASES(prefix, cases, func)                                                                       \
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)                                                           \
    {                                                                                                        \
      g_autofree char *test_path = g_strconcat (prefix, cases[i].name, NULL);                                \
      g_test_add_data_func (test_path, &cases[i], func);                                                     \
    }

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD_CASES ("/pack-writer/rating/", bad_ratings, test_bad_rating);
  ADD_CASES ("/pack-writer/scale/", bad_scales, test_bad_scale);
  ADD_CASES ("/pack-writer/resource/", bad_resources, test_bad_resource);
  g_test_add_func ("/pack-writer/rating/dates", test_dates);
  g_test_add_func ("/pack-writer/ids", test_bad_ids);
  g_test_add_func ("/pack-writer/skills", test_bad_skills);
  g_test_add_func ("/pack-writer/facts", test_facts_once_per_role);
  g_test_add_func ("/pack-writer/finish/unfinished", test_unfinished_leaves_the_old);
  g_test_add_func ("/pack-writer/finish/replaces", test_finished_replaces_the_old);
  g_test_add_func ("/pack-writer/finish/open-pack-stays", test_open_pack_stays);
  g_test_add_func ("/pack-writer/finish/same-bytes", test_same_input_same_bytes);
  g_test_add_func ("/pack-writer/finish/incomplete", test_incomplete_packs);
  g_test_add_func ("/pack-writer/finish/cancelled", test_cancelled);
  g_test_add_func ("/pack-writer/finish/nowhere", test_nowhere_to_write);
  g_test_add_func ("/pack-writer/finish/taken", test_place_is_taken_by_a_folder);

  return g_test_run ();
}
