/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "core/values/metier-error.h"
#include "pack-fixture.h"
#include "store/catalogue/metier-catalogue-private.h"
#include "store/packs/metier-pack-private.h"

static char *
join_ids (GPtrArray *roles)
{
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < roles->len; i++)
    {
      const MetierRole *role = g_ptr_array_index (roles, i);

      g_string_append_printf (ids, "%s%s", i == 0 ? "" : " ", role->id);
    }

  return g_string_free (ids, FALSE);
}

static void
test_sources (void)
{
  g_autoptr (MetierCatalogue) catalogue = pack_fixture_open_demo ();
  g_autoptr (GPtrArray) sources = metier_catalogue_list_sources (catalogue);
  const MetierSource *source;

  g_assert_cmpuint (sources->len, ==, 1);
  source = g_ptr_array_index (sources, 0);
  g_assert_cmpstr (source->id, ==, "demo");
  g_assert_cmpstr (source->title, ==, "Title of demo");
  g_assert_cmpstr (source->released, ==, "2020");
  g_assert_cmpstr (source->credit, ==, "Somebody");
  g_assert_null (source->baseline_role);
  g_assert_null (source->note);
  g_assert_cmpuint (source->n_roles, ==, 4);
  g_assert_cmpuint (source->n_skills, ==, 6);
  g_assert_cmpuint (source->n_ratings, ==, 12);
  g_assert_true (source->bundled);
  g_assert_true (metier_catalogue_get_source (catalogue, "demo") == source);
  g_assert_null (metier_catalogue_get_source (catalogue, "other"));
  g_assert_true (g_str_has_suffix (metier_catalogue_get_path (catalogue, "demo"), "/demo.pack"));
}

static void
test_roles_in_order (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierCatalogue) catalogue = pack_fixture_open_demo ();
  g_autoptr (GPtrArray) roles = metier_catalogue_list_roles (catalogue, NULL, NULL, &error);
  g_autoptr (GPtrArray) analysts = metier_catalogue_list_roles (catalogue, "demo", "Analysts", &error);
  g_autoptr (GPtrArray) families = metier_catalogue_list_families (catalogue, NULL, &error);
  g_autofree char *all = join_ids (roles);
  g_autofree char *some = join_ids (analysts);

  g_assert_no_error (error);
  g_assert_cmpstr (all, ==, "demo:analyst demo:late demo:engineer demo:unrated");
  g_assert_cmpstr (some, ==, "demo:analyst demo:late");
  g_assert_cmpuint (families->len, ==, 2);
  g_assert_cmpstr (g_ptr_array_index (families, 0), ==, "Analysts");
  g_assert_cmpstr (g_ptr_array_index (families, 1), ==, "Engineers");
}

static void
test_unknown_source (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierCatalogue) catalogue = pack_fixture_open_demo ();

  g_assert_null (metier_catalogue_list_roles (catalogue, "other", NULL, &error));
  g_assert_error (error, METIER_ERROR, METIER_ERROR_NOT_FOUND);
}

static void
test_core_values (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierCatalogue) catalogue = pack_fixture_open_demo ();
  g_autoptr (GPtrArray) roles = metier_catalogue_list_roles (catalogue, NULL, NULL, &error);
  const MetierRole *analyst = g_ptr_array_index (roles, 0);
  const MetierRole *late = g_ptr_array_index (roles, 1);
  const MetierRole *unrated = g_ptr_array_index (roles, 3);
  const MetierCoreValue *statistics = analyst->core[METIER_CORE_SKILL_STATISTICS];

  g_assert_no_error (error);
  g_assert_cmpint (statistics->status, ==, METIER_STATUS_RATED);
  g_assert_cmpfloat (statistics->raw, ==, 6.5);
  g_assert_cmpfloat (statistics->raw_low, ==, 4);
  g_assert_cmpfloat (statistics->raw_high, ==, 9);
  g_assert_cmpuint (statistics->items->len, ==, 2);
  g_assert_cmpstr (((MetierRating *) g_ptr_array_index (statistics->items, 0))->skill->id, ==, "demo:stats");

  g_assert_cmpint (analyst->core[METIER_CORE_SKILL_PROGRAMMING]->status, ==, METIER_STATUS_NOT_COLLECTED);
  g_assert_cmpint (late->core[METIER_CORE_SKILL_ML]->status, ==, METIER_STATUS_NOT_SCORED);
  g_assert_cmpuint (late->core[METIER_CORE_SKILL_ML]->left_out->len, ==, 1);
  g_assert_cmpint (unrated->core[METIER_CORE_SKILL_ML]->status, ==, METIER_STATUS_NOT_SCORED);
  g_assert_true (late->rated);
  g_assert_false (unrated->rated);
}

static void
test_profile (void)
{
  static const struct {
    const char *skill;
    const char *scale;
    double raw;
  } expected[] = {
    /* By section, then in the source's order; the skill without a section comes last. */
    { "demo:group", "demo:relevance", NAN }, { "demo:stats", "demo:relevance", NAN },
    { "demo:bayes", "demo:relevance", NAN }, { "demo:learning", "demo:relevance", 9 },
    { "demo:learning", "demo:level", 4 },    { "demo:python", "demo:level", 3 },
    { "demo:python", "demo:share", 0.25 },   { "demo:loose", "demo:share", NAN },
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierCatalogue) catalogue = pack_fixture_open_demo ();
  g_autoptr (MetierProfile) profile
      = metier_catalogue_load_profile (catalogue, "demo:engineer", NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (profile->scales->len, ==, 3);
  g_assert_cmpuint (profile->ratings->len, ==, G_N_ELEMENTS (expected));

  for (guint i = 0; i < profile->ratings->len; i++)
    {
      const MetierRating *rating = g_ptr_array_index (profile->ratings, i);

      g_assert_cmpstr (rating->skill->id, ==, expected[i].skill);
      g_assert_cmpstr (rating->scale->id, ==, expected[i].scale);
      g_assert_true (isnan (expected[i].raw) ? isnan (rating->raw) : rating->raw == expected[i].raw);
    }
}

static void
test_rating_keeps_everything (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierCatalogue) catalogue = pack_fixture_open_demo ();
  g_autoptr (MetierProfile) profile
      = metier_catalogue_load_profile (catalogue, "demo:engineer", "demo", &error);
  const MetierRating *rating = metier_profile_get_rating (profile, "demo:python", "demo:share");

  g_assert_no_error (error);
  g_assert_cmpfloat (rating->raw, ==, 0.25);
  g_assert_cmpint (rating->n, ==, 120);
  g_assert_cmpfloat (rating->se, ==, 0.02);
  g_assert_cmpfloat (rating->lo, ==, 0.2);
  g_assert_cmpfloat (rating->hi, ==, 0.3);
  g_assert_cmpstr (rating->date, ==, "2021-05");
  g_assert_cmpstr (rating->method, ==, "survey");

  rating = metier_profile_get_rating (profile, "demo:stats", "demo:relevance");
  g_assert_cmpint (rating->n, ==, METIER_RATING_NO_N);
  g_assert_cmpint (metier_rating_get_status (rating), ==, METIER_STATUS_NOT_SCORED);
}

static void
test_unrated_role_has_no_ratings (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierCatalogue) catalogue = pack_fixture_open_demo ();
  g_autoptr (MetierProfile) profile = metier_catalogue_load_profile (catalogue, "demo:unrated", NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (profile->ratings->len, ==, 0);
  g_assert_cmpuint (g_strv_length (profile->aliases), ==, 0);
}

/* An answer without a number is no rating: the question was put, and that is all. */
static void
test_only_blank_answers (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = pack_fixture_path ("blank.pack");
  g_autoptr (MetierCatalogue) catalogue = metier_catalogue_new ();
  g_autoptr (GPtrArray) roles = NULL;
  g_autoptr (GPtrArray) skills = NULL;
  MetierPackWriter *writer = pack_fixture_begin (path, "blank", "2020");

  pack_fixture_add_skill (writer, "s", "Skill", NULL, NULL);
  pack_fixture_add_role (writer, "r", "Role", NULL);
  pack_fixture_rate (writer, "r", "s", "demo:relevance", NAN);
  pack_fixture_finish (writer);
  metier_catalogue_add_pack (catalogue, path, TRUE, &error);

  roles = metier_catalogue_list_roles (catalogue, NULL, NULL, &error);
  skills = metier_catalogue_list_skills (catalogue, NULL, &error);
  g_assert_no_error (error);
  g_assert_false (((MetierRole *) g_ptr_array_index (roles, 0))->rated);
  g_assert_cmpuint (((MetierSkill *) g_ptr_array_index (skills, 0))->n_roles, ==, 0);
}

static void
test_unknown_role (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierCatalogue) catalogue = pack_fixture_open_demo ();

  g_assert_null (metier_catalogue_load_profile (catalogue, "demo:nobody", NULL, &error));
  g_assert_error (error, METIER_ERROR, METIER_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (metier_catalogue_load_profile (catalogue, "demo:analyst", "other", &error));
  g_assert_error (error, METIER_ERROR, METIER_ERROR_NOT_FOUND);
}

/* A role that is read alone is the same as among all of them. */
static void
test_role_alone (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierCatalogue) catalogue = pack_fixture_open_demo ();
  MetierPack *pack = METIER_CATALOGUE_PACK (catalogue, 0);
  const MetierRole *alone, *among, *none;

  g_assert_true (metier_pack_get_role (pack, "demo:analyst", &alone, &error));
  g_assert_true (metier_pack_get_role (pack, "demo:nobody", &none, &error));
  g_assert_null (none);
  g_assert_null (pack->roles);
  g_assert_true (metier_pack_need_roles (pack, &error));
  g_assert_true (metier_pack_get_role (pack, "demo:analyst", &among, &error));
  g_assert_no_error (error);

  g_assert_true (alone != among);
  g_assert_cmpstr (alone->title, ==, among->title);
  g_assert_cmpstr (alone->family, ==, among->family);
  g_assert_cmpint (alone->rated, ==, among->rated);
  for (int core = 0; core < METIER_N_CORE_SKILLS; core++)
    {
      g_assert_cmpint (alone->core[core]->status, ==, among->core[core]->status);
      g_assert_cmpuint (alone->core[core]->items->len, ==, among->core[core]->items->len);
      if (alone->core[core]->status == METIER_STATUS_RATED)
        g_assert_cmpfloat (alone->core[core]->raw, ==, among->core[core]->raw);
    }
}

/* Who asks again for the same numbers gets the same ones; a change of what counts brings others. */
static void
test_matrix_is_kept (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierCatalogue) catalogue = pack_fixture_open_demo ();
  g_autoptr (MetierMatrix) first = metier_catalogue_load_matrix (catalogue, "demo", "demo:relevance", &error);
  g_autoptr (MetierMatrix) again = metier_catalogue_load_matrix (catalogue, "demo", "demo:relevance", &error);
  g_autoptr (MetierMatrix) other = metier_catalogue_load_matrix (catalogue, "demo", "demo:level", &error);
  g_autoptr (MetierMatrix) back = metier_catalogue_load_matrix (catalogue, "demo", "demo:relevance", &error);

  g_assert_no_error (error);
  g_assert_true (first == again);
  g_assert_true (first != other);
  g_assert_cmpuint (first->n_skills, ==, back->n_skills);
  g_assert_cmpuint (first->starts[first->n_roles], >, 0);
  g_assert_cmpmem (first->values, first->starts[first->n_roles] * sizeof (double), back->values,
                   back->starts[back->n_roles] * sizeof (double));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/catalogue/sources", test_sources);
  g_test_add_func ("/catalogue/roles/in-order", test_roles_in_order);
  g_test_add_func ("/catalogue/roles/unknown-source", test_unknown_source);
  g_test_add_func ("/catalogue/roles/core-values", test_core_values);
  g_test_add_func ("/catalogue/profile/ratings", test_profile);
  g_test_add_func ("/catalogue/profile/rating-keeps-everything", test_rating_keeps_everything);
  g_test_add_func ("/catalogue/profile/unrated", test_unrated_role_has_no_ratings);
  g_test_add_func ("/catalogue/profile/blank", test_only_blank_answers);
  g_test_add_func ("/catalogue/profile/unknown", test_unknown_role);
  g_test_add_func ("/catalogue/role-alone", test_role_alone);
  g_test_add_func ("/catalogue/matrix-is-kept", test_matrix_is_kept);

  return g_test_run ();
}
