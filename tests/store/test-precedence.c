/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "core/values/metier-error.h"
#include "pack-fixture.h"

/* A pack whose only role is "x:role", titled after the pack, and maybe rated. */
static void
add_pack (MetierCatalogue *catalogue, const char *file, const char *source, const char *released,
          gboolean rated, gboolean bundled)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = pack_fixture_path (file);
  MetierPackWriter *writer = pack_fixture_begin (path, source, released);

  pack_fixture_add_skill (writer, "x:skill", source, NULL, NULL);
  pack_fixture_add_role (writer, "x:role", file, source);
  if (rated)
    pack_fixture_rate (writer, "x:role", "x:skill", "demo:relevance", 5);
  pack_fixture_finish (writer);
  metier_catalogue_add_pack (catalogue, path, bundled, &error);
  g_assert_no_error (error);
}

typedef struct {
  const char *released;
  gboolean rated;
  gboolean bundled;
} Pack;

typedef struct {
  const char *name;
  Pack first;
  Pack second;
  const char *standing;
} Case;

static const Case cases[] = {
  { "rated-before-newer", { "2020", TRUE, TRUE }, { "2021", FALSE, FALSE }, "first" },
  { "newer-of-rated", { "2020", TRUE, TRUE }, { "2021", TRUE, TRUE }, "second" },
  { "newer-of-unrated", { "2021-05", FALSE, FALSE }, { "2021", FALSE, TRUE }, "first" },
  { "month-is-later-than-year", { "2021", TRUE, FALSE }, { "2021-01", TRUE, TRUE }, "second" },
  { "unknown-date-is-oldest", { "", TRUE, FALSE }, { "1999", TRUE, TRUE }, "second" },
  { "users-before-bundled", { "2021", TRUE, TRUE }, { "2021", TRUE, FALSE }, "second" },
  { "users-before-bundled-added-first", { "2021", TRUE, FALSE }, { "2021", TRUE, TRUE }, "first" },
};

static void
test_who_stands (gconstpointer data)
{
  const Case *test = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierCatalogue) catalogue = metier_catalogue_new ();
  g_autoptr (GPtrArray) roles = NULL;
  g_autoptr (MetierProfile) profile = NULL;
  g_autoptr (MetierProfile) named = NULL;
  const char *other = g_str_equal (test->standing, "first") ? "second" : "first";

  add_pack (catalogue, "first.pack", "first", test->first.released, test->first.rated, test->first.bundled);
  add_pack (catalogue, "second.pack", "second", test->second.released, test->second.rated,
            test->second.bundled);

  roles = metier_catalogue_list_roles (catalogue, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (roles->len, ==, 1);
  g_assert_cmpstr (((MetierRole *) g_ptr_array_index (roles, 0))->source->id, ==, test->standing);

  profile = metier_catalogue_load_profile (catalogue, "x:role", NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (profile->role->source->id, ==, test->standing);
  g_assert_cmpuint (profile->also_in->len, ==, 1);
  g_assert_cmpstr (((MetierSource *) g_ptr_array_index (profile->also_in, 0))->id, ==, other);

  /* The other one stays reachable by its name. */
  named = metier_catalogue_load_profile (catalogue, "x:role", other, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (named->role->source->id, ==, other);
}

/* The same id in two packs is one role: its name is not ambiguous, and a search shows it once. */
static void
test_one_role (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierCatalogue) catalogue = metier_catalogue_new ();
  g_autoptr (MetierSearchResults) found = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (MetierSkill) skill = NULL;
  g_autofree char *id = NULL;

  add_pack (catalogue, "first.pack", "first", "2020", TRUE, TRUE);
  add_pack (catalogue, "second.pack", "second", "2021", TRUE, TRUE);

  id = metier_catalogue_find_role (catalogue, "X:ROLE", &error);
  g_assert_cmpstr (id, ==, "x:role");

  found = metier_catalogue_search (catalogue, "pack", 10, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (found->roles->len, ==, 1);
  g_assert_cmpstr (((MetierSearchHit *) g_ptr_array_index (found->roles, 0))->role->source->id, ==, "second");

  entries = metier_catalogue_load_roles_of_skill (catalogue, "x:skill", 0, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (entries->len, ==, 1);
  g_assert_cmpstr (((MetierRoleRating *) g_ptr_array_index (entries, 0))->role->source->id, ==, "second");

  skill = metier_catalogue_load_skill (catalogue, "x:skill", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (skill->source->id, ==, "second");
  g_assert_cmpuint (skill->n_roles, ==, 1);
}

typedef struct {
  const char *name;
  const char *editions[2];
  const char *standing;
} EditionCase;

static const EditionCase edition_cases[] = {
  { "counted-not-spelt", { "30.2", "30.10" }, "30.10" },
  { "dated-after-undated", { "undated", "2027" }, "2027" },
  { "dated-before-undated", { "2027", "undated" }, "2027" },
};

static void
test_edition_decides (gconstpointer data)
{
  const EditionCase *test = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierCatalogue) catalogue = metier_catalogue_new ();
  g_autoptr (MetierProfile) profile = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (test->editions); i++)
    {
      const char *edition = test->editions[i];
      g_autofree char *path = pack_fixture_path (edition);
      MetierPackWriter *writer = pack_fixture_begin_edition (path, edition, "", edition);

      pack_fixture_add_role (writer, "x:role", "Role", NULL);
      pack_fixture_finish (writer);
      metier_catalogue_add_pack (catalogue, path, TRUE, &error);
      g_assert_no_error (error);
    }

  profile = metier_catalogue_load_profile (catalogue, "x:role", NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (profile->role->source->id, ==, test->standing);
}

static void
test_same_source (void)
{
  g_autoptr (MetierCatalogue) catalogue = metier_catalogue_new ();
  g_autoptr (GPtrArray) sources = NULL;

  add_pack (catalogue, "old.pack", "same", "2020", TRUE, TRUE);
  add_pack (catalogue, "new.pack", "same", "2021", TRUE, FALSE);
  add_pack (catalogue, "older.pack", "same", "2019", TRUE, FALSE);
  sources = metier_catalogue_list_sources (catalogue);
  g_assert_cmpuint (sources->len, ==, 1);
  g_assert_true (g_str_has_suffix (metier_catalogue_get_path (catalogue, "same"), "/new.pack"));

  add_pack (catalogue, "again.pack", "same", "2021", TRUE, FALSE);
  g_assert_true (g_str_has_suffix (metier_catalogue_get_path (catalogue, "same"), "/again.pack"));
}

static void
add_facts (const char *file, const char *source, const char *released, const char *goal,
           MetierCatalogue *catalogue)
{
  const char *roles[] = { "x:role", NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierFacts) facts = metier_facts_new ();
  g_autofree char *path = pack_fixture_path (file);
  MetierPackWriter *writer = pack_fixture_begin (path, source, released);

  facts->goal = g_strdup (goal);
  facts->output = g_strdup ("Output");
  facts->audience = g_strdup ("Audience");
  facts->decided_by = g_strdup ("People");
  g_strfreev (facts->systems);
  facts->systems = g_strsplit ("Tills,Stock", ",", -1);
  metier_pack_writer_add_facts (writer, roles, facts, &error);
  g_assert_no_error (error);
  pack_fixture_finish (writer);
  metier_catalogue_add_pack (catalogue, path, TRUE, &error);
  g_assert_no_error (error);
}

static void
test_facts_of_any_pack (void)
{
  const char *systems[] = { "Tills", "Stock", NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierCatalogue) catalogue = metier_catalogue_new ();
  g_autoptr (MetierProfile) profile = NULL;

  add_pack (catalogue, "first.pack", "first", "2025", TRUE, TRUE);
  add_facts ("old.pack", "old", "2020", "Old goal", catalogue);
  add_facts ("new.pack", "new", "2022", "New goal", catalogue);

  profile = metier_catalogue_load_profile (catalogue, "x:role", NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (profile->facts->goal, ==, "New goal");
  g_assert_cmpstr (profile->facts->source->id, ==, "new");
  g_assert_null (profile->facts->example);
  g_assert_cmpstrv (profile->facts->systems, systems);
  g_assert_cmpuint (profile->also_in->len, ==, 0);
}

/* A whole title goes before one that the words match better by the numbers of another pack. */
static void
test_whole_title_first (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierCatalogue) catalogue = metier_catalogue_new ();
  g_autoptr (MetierSearchResults) found = NULL;
  g_autofree char *few = pack_fixture_path ("few.pack");
  g_autofree char *many = pack_fixture_path ("many.pack");
  MetierPackWriter *writer = pack_fixture_begin (few, "few", "2020");

  pack_fixture_add_role (writer, "few:whole", "Data Scientist", NULL);
  pack_fixture_add_role (writer, "few:other", "Data Scientist Manager", NULL);
  pack_fixture_finish (writer);

  writer = pack_fixture_begin (many, "many", "2020");
  for (guint i = 0; i < 30; i++)
    {
      g_autofree char *id = g_strdup_printf ("many:%u", i);
      pack_fixture_add_role (writer, id, i == 0 ? "Scientist of Data" : "Gardener", NULL);
    }
  pack_fixture_finish (writer);

  metier_catalogue_add_pack (catalogue, many, TRUE, NULL);
  metier_catalogue_add_pack (catalogue, few, TRUE, NULL);
  found = metier_catalogue_search (catalogue, " data SCIENTIST ", 10, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (found->roles->len, ==, 3);
  g_assert_cmpstr (((MetierSearchHit *) g_ptr_array_index (found->roles, 0))->role->id, ==, "few:whole");
  g_assert_cmpstr (((MetierSearchHit *) g_ptr_array_index (found->roles, 1))->role->id, ==, "few:other");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/precedence/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_who_stands);
    }

  for (guint i = 0; i < G_N_ELEMENTS (edition_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/precedence/edition/", edition_cases[i].name, NULL);

      g_test_add_data_func (path, &edition_cases[i], test_edition_decides);
    }
  g_test_add_func ("/precedence/one-role", test_one_role);
  g_test_add_func ("/precedence/same-source", test_same_source);
  g_test_add_func ("/precedence/facts", test_facts_of_any_pack);
  g_test_add_func ("/precedence/whole-title", test_whole_title_first);

  return g_test_run ();
}
