/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "import-fixture.h"
#include "real-data.h"

/* What is imported of the publishers' own files, against those files. */

typedef struct {
  ImportFixture fixture;
  RealPack *pack;
} Fixture;

static void
import_real (Fixture *self, const char *name, const char *source)
{
  const MetierImportOptions options = { METIER_SOURCE_ANY };
  g_autofree char *path = g_build_filename (real_data_get_folder (), name, NULL);
  g_autoptr (GError) error = NULL;

  import_fixture_set_up (&self->fixture);
  import_fixture_run (&self->fixture, path, &options, NULL, &error);
  g_assert_no_error (error);
  self->pack = real_pack_open_file (self->fixture.pack, source);
}

static void
clear (Fixture *self)
{
  real_pack_free (self->pack);
  import_fixture_tear_down (&self->fixture);
}

static char *
dup_esco_id (const char *address)
{
  return g_strconcat ("esco:", strrchr (address, '/') + 1, NULL);
}

/* One line without spaces around it or two in a row; a few are such that no line may break there. */
static char *
dup_line (const char *text)
{
  g_auto (GStrv) words = g_regex_split_simple ("[\\s\u00a0]+", text, 0, 0);
  g_autofree char *line = g_strjoinv (" ", words);

  return g_strdup (g_strstrip (line));
}

/* Every alternative label of the file is there, and nothing else. */
static void
check_aliases (const MetierProfile *profile, const char *labels)
{
  g_auto (GStrv) lines = g_strsplit (labels, "\n", -1);
  guint n = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *label = dup_line (lines[i]);

      if (*label != '\0' && !g_strv_contains ((const char *const *) profile->aliases, label))
        real_data_fail ("%s: there is no alias “%s”", profile->role->id, label);
      n += *label != '\0';
    }
  if (g_strv_length (profile->aliases) > n)
    real_data_fail ("%s: there are aliases that the file has not", profile->role->id);
}

/* The beginning of the description, by whole sentences or, where the first is long, by whole words. */
static void
check_summary (const MetierRole *role, const char *description)
{
  g_autofree char *line = dup_line (description);
  g_autofree char *summary = g_strdup (role->summary != NULL ? role->summary : "");

  if (g_str_has_suffix (summary, "…") && !g_str_has_suffix (line, "…"))
    summary[strlen (summary) - strlen ("…")] = '\0';
  if (!g_str_has_prefix (line, summary) || (*summary == '\0') != (*line == '\0'))
    real_data_fail ("%s: it is described otherwise", role->id);
}

static void
test_esco_occupations (void)
{
  g_autoptr (Table) table = NULL;
  Fixture self;

  if (real_data_is_missing ())
    return;

  import_real (&self, "esco", "esco");
  table = table_read (real_data_get_folder (), "esco/occupations_en.csv");
  g_assert_cmpuint (table->n_rows, ==, 3039);
  g_assert_cmpuint (self.pack->roles->len, ==, 3039);
  g_assert_cmpuint (self.fixture.report->n_skipped, ==, 0);
  for (guint i = 0; i < table->n_rows; i++)
    {
      g_autofree char *id = dup_esco_id (table_get (table, i, "conceptUri"));
      const MetierProfile *profile = real_pack_get_profile (self.pack, id);

      g_autofree char *title = dup_line (table_get (table, i, "preferredLabel"));

      if (profile == NULL)
        continue;
      if (g_ascii_strcasecmp (profile->role->title, title) != 0)
        real_data_fail ("%s: its title is “%s”", id, profile->role->title);
      check_aliases (profile, table_get (table, i, "altLabels"));
      check_summary (profile->role, table_get (table, i, "description"));
    }
  clear (&self);
}

static void
test_esco_relations (void)
{
  g_autoptr (Table) table = NULL;
  Fixture self;

  if (real_data_is_missing ())
    return;

  import_real (&self, "esco", "esco");
  table = table_read (real_data_get_folder (), "esco/esco_ict_occupation_essential_skills.csv");
  for (guint i = 0; i < table->n_rows; i++)
    {
      g_autofree char *role = dup_esco_id (table_get (table, i, "occupation_uri"));
      g_autofree char *skill = dup_esco_id (table_get (table, i, "skill_uri"));
      MetierRatingRow row = real_data_row (role, skill, "esco:relation", "1");
      const MetierRating *rating = real_pack_expect (self.pack, &row);

      /* Essential is not so much of anything. */
      if (rating != NULL && !isnan (metier_rating_get_value (rating)))
        real_data_fail ("%s: essential has a value", role);
    }
  real_pack_expect_nothing_else (self.pack, table->n_rows);
  g_assert_cmpuint (table->n_rows, ==, 1970);
  clear (&self);
}

static char *
dup_gdad_id (const Table *table, guint row, const char *role, const char *level)
{
  g_autofree char *first = real_data_dup_slug (table_get (table, row, role));
  g_autofree char *second = real_data_dup_slug (table_get (table, row, level));

  return g_strdup_printf ("gdad:%s/%s", first, second);
}

static void
test_gdad_levels (void)
{
  g_autoptr (Table) table = NULL;
  guint n = 0;
  Fixture self;

  if (real_data_is_missing ())
    return;

  import_real (&self, "uk-gdad", "gdad");
  table = table_read (real_data_get_folder (), "uk-gdad/role_level_skill_level.csv");
  for (guint i = 0; i < table->n_rows; i++)
    if (!g_str_equal (table_get (table, i, "skill_level"), "NOT IN USE"))
      {
        g_autofree char *role = dup_gdad_id (table, i, "role", "role_level");
        g_autofree char *slug = real_data_dup_slug (table_get (table, i, "skill"));
        g_autofree char *skill = g_strconcat ("gdad:", slug, NULL);
        MetierRatingRow row
            = real_data_row (role, skill, "gdad:level", table_get (table, i, "skill_level_num"));

        real_pack_expect (self.pack, &row);
        n++;
      }
  real_pack_expect_nothing_else (self.pack, n);
  g_assert_cmpuint (n, ==, 1781);
  g_assert_cmpuint (self.pack->roles->len, ==, 201);
  g_assert_cmpuint (self.fixture.report->n_skipped, ==, 28);
  clear (&self);
}

/* The government's own tables say the same as the one that was made of them. */
static void
test_gdad_published (void)
{
  Fixture self, other;

  if (real_data_is_missing ())
    return;

  import_real (&self, "uk-gdad", "gdad");
  import_real (&other, "uk-gdad/roles.csv", "gdad");
  g_assert_cmpuint (other.pack->roles->len, ==, self.pack->roles->len);
  g_assert_cmpuint (other.fixture.report->n_ratings, ==, self.fixture.report->n_ratings);
  for (guint i = 0; i < self.pack->roles->len; i++)
    {
      const MetierRole *role = g_ptr_array_index (self.pack->roles, i);
      const MetierProfile *left = real_pack_get_profile (self.pack, role->id);
      const MetierProfile *right = real_pack_get_profile (other.pack, role->id);

      for (guint j = 0; right != NULL && j < left->ratings->len; j++)
        {
          const MetierRating *rating = g_ptr_array_index (left->ratings, j);
          const MetierRating *same = metier_profile_get_rating (right, rating->skill->id, rating->scale->id);

          if (same == NULL || same->raw != rating->raw)
            real_data_fail ("%s on %s differs", role->id, rating->skill->id);
        }
    }
  clear (&self);
  clear (&other);
}

static void
compare_with_bundled (const MetierProfile *bundled, const MetierProfile *imported)
{
  if (g_strcmp0 (bundled->role->title, imported->role->title) != 0
      || g_strcmp0 (bundled->role->family, imported->role->family) != 0)
    real_data_fail ("%s is called differently", bundled->role->id);
  g_assert_cmpuint (bundled->ratings->len, ==, imported->ratings->len);
  for (guint i = 0; i < bundled->ratings->len; i++)
    {
      const MetierRating *rating = g_ptr_array_index (bundled->ratings, i);
      const MetierRating *same = metier_profile_get_rating (imported, rating->skill->id, rating->scale->id);

      if (same == NULL || same->raw != rating->raw || same->skill->core != rating->skill->core)
        real_data_fail ("%s on %s differs", bundled->role->id, rating->skill->id);
    }
}

/* Who imports the whole framework finds the bundled roles in it again, with the same values. */
static void
test_gdad_bundled (void)
{
  g_autoptr (RealPack) bundled = NULL;
  Fixture self;

  if (real_data_is_missing ())
    return;

  bundled = real_pack_open ("gdad");
  import_real (&self, "uk-gdad", "gdad");
  g_assert_cmpuint (bundled->roles->len, >, 40);
  for (guint i = 0; i < bundled->roles->len; i++)
    {
      const char *id = ((const MetierRole *) g_ptr_array_index (bundled->roles, i))->id;
      const MetierProfile *imported = real_pack_get_profile (self.pack, id);

      if (imported != NULL)
        compare_with_bundled (real_pack_get_profile (bundled, id), imported);
    }
  g_assert_cmpstr (metier_catalogue_get_source (self.pack->catalogue, "gdad")->baseline_role, ==,
                   metier_catalogue_get_source (bundled->catalogue, "gdad")->baseline_role);
  clear (&self);
}

static void
test_direct (void)
{
  g_autoptr (Table) skills = NULL;
  g_autoptr (Table) links = NULL;
  Fixture self;

  if (real_data_is_missing ())
    return;

  import_real (&self, "direct", "direct");
  g_assert_cmpuint (self.fixture.report->n_skills, ==, 164);
  g_assert_cmpuint (self.fixture.report->n_resources, ==, 207);
  /* Four addresses are there twice. */
  g_assert_cmpuint (self.fixture.report->n_warnings, ==, 4);
  g_assert_cmpuint (self.fixture.report->n_skipped, ==, 0);
  links = table_read (real_data_get_folder (), "direct/direct_learning_resource.csv");
  for (guint i = 0; i < links->n_rows; i++)
    {
      g_autofree char *id = g_strconcat ("direct:", table_get (links, i, "slug"), NULL);
      g_autoptr (MetierResource) resource = metier_catalogue_find_resource (self.pack->catalogue, id, NULL);

      g_autofree char *title = dup_line (table_get (links, i, "name"));

      if (resource == NULL || g_strcmp0 (resource->url, table_get (links, i, "url")) != 0)
        real_data_fail ("%s has not the address that the file gives it", id);
      else if (!g_str_equal (resource->title, title))
        real_data_fail ("%s is called “%s”", id, resource->title);
    }
  skills = table_read (real_data_get_folder (), "direct/direct_skill.csv");
  for (guint i = 0; i < skills->n_rows; i++)
    {
      g_autofree char *id = g_strconcat ("direct:", table_get (skills, i, "slug"), NULL);
      g_autoptr (MetierSkill) skill = metier_catalogue_load_skill (self.pack->catalogue, id, NULL);

      g_autofree char *name = dup_line (table_get (skills, i, "name"));

      if (skill == NULL || skill->section == NULL)
        real_data_fail ("%s is not there, or under no heading", id);
      else if (g_ascii_strcasecmp (skill->name, name) != 0)
        real_data_fail ("%s is called “%s”", id, skill->name);
    }
  clear (&self);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/real/sources/esco-occupations", test_esco_occupations);
  g_test_add_func ("/real/sources/esco-relations", test_esco_relations);
  g_test_add_func ("/real/sources/gdad-levels", test_gdad_levels);
  g_test_add_func ("/real/sources/gdad-published", test_gdad_published);
  g_test_add_func ("/real/sources/gdad-bundled", test_gdad_bundled);
  g_test_add_func ("/real/sources/direct", test_direct);

  return g_test_run ();
}
