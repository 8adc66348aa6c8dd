/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "core/values/metier-error.h"
#include "pack-fixture.h"
#include "store/catalogue/metier-catalogue-private.h"
#include "store/packs/metier-pack-private.h"

/* Describes lines as "role=raw@scale", in order. */
static char *
describe (GPtrArray *entries)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < entries->len; i++)
    {
      const MetierRoleRating *entry = g_ptr_array_index (entries, i);

      g_string_append_printf (text, "%s%s=%g@%s", i == 0 ? "" : " ", entry->role->id, entry->rating->raw,
                              entry->rating->scale->id);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

typedef struct {
  const char *skill;
  guint limit;
  const char *expected;
} Case;

static const Case cases[] = {
  { "demo:stats", 0, "demo:analyst=9@demo:relevance demo:late=5@demo:relevance" },
  { "demo:stats", 1, "demo:analyst=9@demo:relevance" },
  /* The suppressed rating of demo:late is higher than that of demo:analyst, and does not count. */
  { "demo:learning", 0, "demo:engineer=9@demo:relevance demo:analyst=3@demo:relevance" },
  /* Not asked on the main scale, so on the first on which it is. */
  { "demo:python", 0, "demo:engineer=3@demo:level" },
  { "demo:loose", 0, "demo:late=0.5@demo:share" },
  { "statistics", 0, "demo:analyst=6.5@demo:relevance demo:late=5@demo:relevance" },
  { "programming", 0, "" },
};

static void
test_roles_of_skill (void)
{
  g_autoptr (MetierCatalogue) catalogue = pack_fixture_open_demo ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) entries
          = metier_catalogue_load_roles_of_skill (catalogue, cases[i].skill, cases[i].limit, &error);
      g_autofree char *found = NULL;

      g_assert_no_error (error);
      found = describe (entries);
      g_assert_cmpstr (found, ==, cases[i].expected);
    }
}

static void
test_unknown_skill (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierCatalogue) catalogue = pack_fixture_open_demo ();

  g_assert_null (metier_catalogue_load_roles_of_skill (catalogue, "demo:none", 0, &error));
  g_assert_error (error, METIER_ERROR, METIER_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (metier_catalogue_load_skill (catalogue, "demo:none", &error));
  g_assert_error (error, METIER_ERROR, METIER_ERROR_NOT_FOUND);
}

static void
test_list (void)
{
  static const struct {
    const char *id;
    const char *section_title;
    guint section_position;
    int core;
    guint n_roles;
  } expected[] = {
    { "demo:group", "First heading", 0, METIER_CORE_SKILL_NONE, 1 },
    { "demo:stats", "First heading", 0, METIER_CORE_SKILL_STATISTICS, 2 },
    { "demo:bayes", "First heading", 0, METIER_CORE_SKILL_STATISTICS, 1 },
    { "demo:learning", "Second heading", 1, METIER_CORE_SKILL_ML, 3 },
    { "demo:python", "Second heading", 1, METIER_CORE_SKILL_NONE, 1 },
    { "demo:loose", NULL, 2, METIER_CORE_SKILL_NONE, 1 },
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierCatalogue) catalogue = pack_fixture_open_demo ();
  g_autoptr (GPtrArray) skills = metier_catalogue_list_skills (catalogue, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (skills->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < skills->len; i++)
    {
      const MetierSkill *skill = g_ptr_array_index (skills, i);

      g_assert_cmpstr (skill->id, ==, expected[i].id);
      g_assert_cmpstr (skill->section_title, ==, expected[i].section_title);
      g_assert_cmpuint (skill->section_position, ==, expected[i].section_position);
      g_assert_cmpint (skill->core, ==, expected[i].core);
      g_assert_cmpuint (skill->n_roles, ==, expected[i].n_roles);
      g_assert_cmpstr (skill->source->id, ==, "demo");
      g_assert_null (skill->topics);
    }
}

/* The five core skills, as a pack of its own that rates nothing. */
static void
add_core_pack (MetierCatalogue *catalogue)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = pack_fixture_path ("core.pack");
  g_autoptr (MetierSkill) skill = metier_skill_new ();
  MetierPackWriter *writer = pack_fixture_begin (path, "core", "2022");

  skill->id = g_strdup ("statistics");
  skill->name = g_strdup ("Probability and statistics");
  skill->topics = g_strsplit ("ANOVA,Bayes’ rule", ",", -1);
  metier_skill_add_tool (skill, "R", "language");
  metier_pack_writer_add_skill (writer, skill, &error);
  g_assert_no_error (error);
  pack_fixture_finish (writer);
  metier_catalogue_add_pack (catalogue, path, TRUE, &error);
  g_assert_no_error (error);
}

static void
test_core_skill (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierCatalogue) catalogue = pack_fixture_open_demo ();
  g_autoptr (MetierSkill) skill = NULL;
  g_autoptr (GPtrArray) skills = NULL;
  const MetierSkill *listed;

  add_core_pack (catalogue);
  skill = metier_catalogue_load_skill (catalogue, "statistics", &error);
  g_assert_no_error (error);
  g_assert_cmpint (skill->core, ==, METIER_CORE_SKILL_STATISTICS);
  g_assert_cmpuint (skill->n_roles, ==, 2);
  g_assert_cmpstr (skill->topics[1], ==, "Bayes’ rule");
  g_assert_cmpstr (((MetierTool *) g_ptr_array_index (skill->tools, 0))->name, ==, "R");

  skills = metier_catalogue_list_skills (catalogue, NULL, &error);
  listed = g_ptr_array_index (skills, 6);
  g_assert_cmpstr (listed->id, ==, "statistics");
  g_assert_cmpuint (listed->n_roles, ==, 2);
}

static void
test_find (void)
{
  static const struct {
    const char *text;
    const char *id;
  } expected[] = {
    { "demo:STATS", "demo:stats" },
    { "statistics", "demo:stats" },
    { " Machine LEARNING ", "demo:learning" },
    { "analytics as a whole", "demo:group" },
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierCatalogue) catalogue = pack_fixture_open_demo ();

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autofree char *id = metier_catalogue_find_skill (catalogue, expected[i].text, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (id, ==, expected[i].id);
    }

  g_assert_null (metier_catalogue_find_skill (catalogue, "learning", &error));
  g_assert_error (error, METIER_ERROR, METIER_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, "“learning”"));
}

/* Once there is a core skill of this id, its id goes before another skill's name. */
static void
test_id_before_name (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierCatalogue) catalogue = pack_fixture_open_demo ();
  g_autofree char *id = NULL;

  add_core_pack (catalogue);
  id = metier_catalogue_find_skill (catalogue, "Statistics", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (id, ==, "statistics");
}

static void
test_find_role (void)
{
  static const struct {
    const char *text;
    const char *id;
  } expected[] = {
    { "DEMO:engineer", "demo:engineer" },
    { "machine learning engineer", "demo:engineer" },
    { "model plumber", "demo:engineer" },
    { "CAFÉ OWNER", "demo:unrated" },
    /* "e" and a combining accent. */
    { "cafe\xcc\x81 owner", "demo:unrated" },
  };
  g_autoptr (MetierCatalogue) catalogue = pack_fixture_open_demo ();
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autofree char *id = metier_catalogue_find_role (catalogue, expected[i].text, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (id, ==, expected[i].id);
    }

  g_assert_null (metier_catalogue_find_role (catalogue, "plumber", &error));
  g_assert_error (error, METIER_ERROR, METIER_ERROR_NOT_FOUND);
}

static void
test_find_role_ambiguous (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierCatalogue) catalogue = pack_fixture_open_demo ();
  g_autofree char *path = pack_fixture_path ("other.pack");
  g_autofree char *by_title = NULL;
  MetierPackWriter *writer = pack_fixture_begin (path, "other", "2022");

  pack_fixture_add_role (writer, "other:analyst", "Data analyst", NULL);
  pack_fixture_add_role (writer, "other:plumber", "Model Plumber", NULL);
  pack_fixture_finish (writer);
  metier_catalogue_add_pack (catalogue, path, TRUE, NULL);

  g_assert_null (metier_catalogue_find_role (catalogue, "data analyst", &error));
  g_assert_error (error, METIER_ERROR, METIER_ERROR_AMBIGUOUS);
  g_assert_nonnull (strstr (error->message, "demo:analyst (Data Analyst), other:analyst (Data analyst)"));
  g_clear_error (&error);

  /* A title of one role goes before an alternative title of another. */
  by_title = metier_catalogue_find_role (catalogue, "model plumber", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (by_title, ==, "other:plumber");
}

/* A skill that was read alone is the one that stands among all of them later. */
static void
test_alone (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierCatalogue) catalogue = pack_fixture_open_demo ();
  MetierPack *pack = METIER_CATALOGUE_PACK (catalogue, 0);
  const MetierSkill *alone, *none, *again;
  GPtrArray *all;

  g_assert_true (metier_pack_get_skill (pack, "demo:stats", &alone, &error));
  g_assert_true (metier_pack_get_skill (pack, "demo:none", &none, &error));
  g_assert_nonnull (alone);
  g_assert_null (none);
  g_assert_null (pack->skills);

  all = metier_pack_get_skills (pack, &error);
  g_assert_no_error (error);
  g_assert_true (g_ptr_array_find (all, alone, NULL));
  g_assert_true (metier_pack_get_skill (pack, "demo:stats", &again, &error));
  g_assert_true (metier_pack_get_skill (pack, "demo:none", &none, &error));
  g_assert_true (again == alone);
  g_assert_null (none);
}

static double
get_value (const MetierMatrix *matrix, guint role, guint skill)
{
  g_autofree double *row = metier_matrix_spread_row (matrix, role);

  return row[skill];
}

static void
test_matrix (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierCatalogue) catalogue = pack_fixture_open_demo ();
  g_autoptr (MetierMatrix) matrix = metier_catalogue_load_matrix (catalogue, "demo", NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (matrix->n_roles, ==, 4);
  /* Statistics, Bayes, learning: the group is not counted, Python is not asked on this scale. */
  g_assert_cmpuint (matrix->n_skills, ==, 3);
  g_assert_cmpstr (matrix->roles[1], ==, "demo:late");
  g_assert_cmpstr (matrix->titles[1], ==, "Business Analyst");
  g_assert_cmpfloat (get_value (matrix, 0, 0), ==, 100);
  g_assert_cmpfloat_with_epsilon (get_value (matrix, 0, 1), 400.0 / 9, 1e-9);
  /* The suppressed value is no value. */
  g_assert_true (isnan (get_value (matrix, 1, 2)));
  g_assert_cmpfloat (get_value (matrix, 2, 2), ==, 100);
  g_assert_true (isnan (get_value (matrix, 3, 0)));

  g_assert_null (metier_catalogue_load_matrix (catalogue, "demo", "none", &error));
  g_assert_error (error, METIER_ERROR, METIER_ERROR_NOT_FOUND);
}

static void
test_resources (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierCatalogue) catalogue = pack_fixture_open_demo ();
  g_autoptr (GPtrArray) all = metier_catalogue_list_resources (catalogue, NULL, &error);
  g_autoptr (GPtrArray) ml = metier_catalogue_list_resources (catalogue, "ml", &error);
  g_autoptr (GPtrArray) learning = metier_catalogue_list_resources (catalogue, "demo:learning", &error);
  g_autoptr (GPtrArray) stats = metier_catalogue_list_resources (catalogue, "demo:stats", &error);
  g_autoptr (MetierResource) by_url
      = metier_catalogue_find_resource (catalogue, "https://www.EXAMPLE.org/book", &error);
  const MetierResource *book = g_ptr_array_index (all, 0);

  g_assert_no_error (error);
  g_assert_cmpuint (all->len, ==, 2);
  g_assert_cmpstr (book->id, ==, "demo:book");
  g_assert_cmpstr (book->kind, ==, "book");
  g_assert_cmpstr (book->level, ==, "unknown");
  g_assert_cmpstr (book->credit, ==, "A list, CC0-1.0");
  g_assert_cmpstr (book->judged[1], ==, "skills");
  g_assert_cmpstr (book->source->id, ==, "demo");
  g_assert_null (book->bookmark);

  /* What counts for a core skill is among its resources, but not the other way round. */
  g_assert_cmpuint (ml->len, ==, 1);
  g_assert_cmpuint (learning->len, ==, 1);
  g_assert_cmpuint (stats->len, ==, 0);

  g_assert_cmpstr (by_url->id, ==, "demo:book");
  g_assert_null (metier_catalogue_find_resource (catalogue, "demo:none", &error));
  g_assert_error (error, METIER_ERROR, METIER_ERROR_NOT_FOUND);
}

static void
test_fields_and_practices (void)
{
  const char *skills[] = { "demo:stats", "programming", NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierCatalogue) catalogue = pack_fixture_open_demo ();
  g_autoptr (MetierField) field = metier_field_new ("finance", "Finance", "Money.");
  g_autoptr (MetierPractice) practice = metier_practice_new ("katas", "Katas", NULL, skills);
  g_autofree char *path = pack_fixture_path ("more.pack");
  g_autoptr (GPtrArray) fields = NULL;
  g_autoptr (GPtrArray) statistics = NULL;
  g_autoptr (GPtrArray) ml = NULL;
  MetierPackWriter *writer = pack_fixture_begin (path, "more", "2022");

  metier_pack_writer_add_field (writer, field, &error);
  metier_pack_writer_add_practice (writer, practice, &error);
  g_assert_no_error (error);
  g_assert_false (metier_pack_writer_add_field (writer, field, NULL));
  pack_fixture_finish (writer);
  metier_catalogue_add_pack (catalogue, path, TRUE, NULL);

  fields = metier_catalogue_list_fields (catalogue, &error);
  g_assert_cmpuint (fields->len, ==, 1);
  g_assert_cmpstr (((MetierField *) g_ptr_array_index (fields, 0))->summary, ==, "Money.");
  statistics = metier_catalogue_list_practices (catalogue, "statistics", &error);
  g_assert_cmpuint (statistics->len, ==, 1);
  g_assert_cmpstrv (((MetierPractice *) g_ptr_array_index (statistics, 0))->skills, skills);
  ml = metier_catalogue_list_practices (catalogue, "ml", &error);
  g_assert_cmpuint (ml->len, ==, 0);
  g_assert_no_error (error);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/skills/list", test_list);
  g_test_add_func ("/skills/core", test_core_skill);
  g_test_add_func ("/skills/unknown", test_unknown_skill);
  g_test_add_func ("/skills/roles", test_roles_of_skill);
  g_test_add_func ("/skills/find", test_find);
  g_test_add_func ("/skills/find/id-before-name", test_id_before_name);
  g_test_add_func ("/skills/alone", test_alone);
  g_test_add_func ("/skills/matrix", test_matrix);
  g_test_add_func ("/skills/resources", test_resources);
  g_test_add_func ("/skills/fields-and-practices", test_fields_and_practices);
  g_test_add_func ("/roles/find", test_find_role);
  g_test_add_func ("/roles/find/ambiguous", test_find_role_ambiguous);

  return g_test_run ();
}
