/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "core/me/metier-gap.h"
#include "core/values/metier-error.h"
#include "library-fixture.h"
#include "pack-fixture.h"
#include "store/catalogue/metier-own-roles.h"

static MetierOwnRole *
role_new_advert (void)
{
  MetierOwnRole *role = metier_own_role_new ("Engineer at a hospital");

  metier_own_role_add_demand (role, "statistics", "Probability and statistics", METIER_CORE_SKILL_STATISTICS,
                              8, 3);
  metier_own_role_add_demand (role, "demo:python", "Python", METIER_CORE_SKILL_PROGRAMMING, 10, NAN);
  metier_own_role_add_demand (role, "mine:patience", "Patience", METIER_CORE_SKILL_NONE, NAN, 2);

  return role;
}

static void
put (MetierLibrary *library, MetierCatalogue *catalogue, const MetierOwnRole *role)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (metier_library_put_own_role (library, role, &error));
  g_assert_true (metier_own_pack_update (library, catalogue, &error));
  g_assert_no_error (error);
}

static void
test_kept (void)
{
  g_autoptr (MetierLibrary) library = library_fixture_open ();
  g_autoptr (MetierOwnRole) role = role_new_advert ();
  g_autoptr (MetierOwnRole) again = NULL;
  g_autoptr (MetierOwnRole) gone = NULL;
  g_autoptr (GError) error = NULL;
  const MetierOwnDemand *demand;

  role->summary = g_strdup ("From an advert.");
  g_assert_true (metier_library_put_own_role (library, role, &error));
  again = metier_library_get_own_role (library, role->id, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (again->title, ==, "Engineer at a hospital");
  g_assert_cmpstr (again->summary, ==, "From an advert.");
  g_assert_null (again->copied_from);
  g_assert_cmpint (again->changed, >, 0);
  g_assert_cmpuint (again->demands->len, ==, 3);
  demand = g_ptr_array_index (again->demands, 1);
  g_assert_cmpstr (demand->skill, ==, "demo:python");
  g_assert_cmpstr (demand->title, ==, "Python");
  g_assert_cmpint (demand->core, ==, METIER_CORE_SKILL_PROGRAMMING);
  g_assert_cmpfloat (demand->weight, ==, 10);
  g_assert_true (isnan (demand->level));

  g_assert_true (metier_library_remove_own_role (library, role->id, &error));
  gone = metier_library_get_own_role (library, role->id, &error);
  g_assert_null (gone);
  g_assert_error (error, METIER_ERROR, METIER_ERROR_NOT_FOUND);
}

/* A role of one's own stands in the catalogue as any other, and measures a gap with its own levels. */
static void
test_like_any_other (void)
{
  g_autoptr (MetierLibrary) library = library_fixture_open ();
  g_autoptr (MetierCatalogue) catalogue = pack_fixture_open_demo ();
  g_autoptr (MetierOwnRole) role = role_new_advert ();
  g_autoptr (MetierProfile) profile = NULL;
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GError) error = NULL;

  put (library, catalogue, role);
  profile = metier_catalogue_load_profile (catalogue, role->id, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (profile->role->source->id, ==, METIER_OWN_SOURCE);
  g_assert_cmpfloat (metier_core_value_get_value (profile->role->core[METIER_CORE_SKILL_STATISTICS]), ==, 80);
  g_assert_cmpint (profile->role->core[METIER_CORE_SKILL_ML]->status, ==, METIER_STATUS_NOT_COLLECTED);

  found = metier_catalogue_search_roles (catalogue, "hospital", 5, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (found->len, ==, 1);
}

static void
test_asks_its_own_levels (void)
{
  g_autoptr (MetierLibrary) library = library_fixture_open ();
  g_autoptr (MetierCatalogue) catalogue = pack_fixture_open_demo ();
  g_autoptr (MetierOwnRole) role = role_new_advert ();
  g_autoptr (GPtrArray) profiles = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_profile_unref);
  g_autoptr (MetierComparison) comparison = NULL;
  g_autoptr (MetierLevels) levels = metier_levels_new ();
  g_autoptr (MetierGap) gap = NULL;
  const MetierGapRow *row;

  put (library, catalogue, role);
  g_ptr_array_add (profiles, metier_catalogue_load_profile (catalogue, role->id, NULL, NULL));
  comparison = metier_comparison_new (profiles, METIER_SCOPE_CORE, METIER_SORT_SOURCE);
  metier_levels_set (levels, "statistics", 1);
  metier_levels_set (levels, "programming", 1);
  gap = metier_gap_new (comparison, levels, 4);

  row = g_ptr_array_index (gap->rows, 0);
  g_assert_cmpstr (row->skill, ==, "programming");
  g_assert_cmpfloat (row->demand.asked, ==, 4);
  g_assert_false (row->demand.asked_by_source);
  row = g_ptr_array_index (gap->rows, 1);
  g_assert_cmpstr (row->skill, ==, "statistics");
  g_assert_cmpfloat (row->demand.weight, ==, 8);
  g_assert_cmpfloat (row->demand.asked, ==, 3);
  g_assert_true (row->demand.asked_by_source);
}

static void
test_changed_and_removed (void)
{
  g_autoptr (MetierLibrary) library = library_fixture_open ();
  g_autoptr (MetierCatalogue) catalogue = pack_fixture_open_demo ();
  g_autoptr (MetierOwnRole) role = role_new_advert ();
  g_autoptr (MetierProfile) profile = NULL;
  g_autoptr (GError) error = NULL;

  put (library, catalogue, role);
  g_free (role->title);
  role->title = g_strdup ("Nurse of machines");
  put (library, catalogue, role);
  profile = metier_catalogue_load_profile (catalogue, role->id, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (profile->role->title, ==, "Nurse of machines");

  g_assert_true (metier_library_remove_own_role (library, role->id, &error));
  g_assert_true (metier_own_pack_update (library, catalogue, &error));
  g_assert_no_error (error);
  g_assert_null (metier_catalogue_get_source (catalogue, METIER_OWN_SOURCE));
  g_assert_true (metier_own_pack_update (library, catalogue, &error));
  g_assert_no_error (error);
}

static void
test_copy (void)
{
  g_autoptr (MetierLibrary) library = library_fixture_open ();
  g_autoptr (MetierCatalogue) catalogue = pack_fixture_open_demo ();
  g_autoptr (GPtrArray) roles = metier_catalogue_list_roles (catalogue, NULL, NULL, NULL);
  const MetierRole *first = g_ptr_array_index (roles, 0);
  g_autoptr (MetierProfile) original = metier_catalogue_load_profile (catalogue, first->id, NULL, NULL);
  g_autoptr (MetierOwnRole) copy = metier_own_role_new_copy (original, "My copy");
  g_autoptr (MetierProfile) profile = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (copy->copied_from, ==, first->id);
  g_assert_cmpuint (copy->demands->len, >, 0);
  put (library, catalogue, copy);
  profile = metier_catalogue_load_profile (catalogue, copy->id, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < copy->demands->len; i++)
    {
      const MetierOwnDemand *demand = g_ptr_array_index (copy->demands, i);
      const MetierRating *rating
          = metier_profile_get_rating (original, demand->skill, metier_profile_get_main_scale (original)->id);
      const MetierRating *copied = metier_profile_get_rating (profile, demand->skill, "mine:weight");

      g_assert_cmpfloat_with_epsilon (metier_rating_get_value (copied), metier_rating_get_value (rating),
                                      1e-9);
    }
}

typedef struct {
  const char *name;
  void (*spoil) (MetierOwnRole *role);
} Spoiling;

static void
spoil_title (MetierOwnRole *role)
{
  *role->title = '\0';
}

static void
spoil_id (MetierOwnRole *role)
{
  memcpy (role->id, "edis", 4);
}

static void
spoil_weight (MetierOwnRole *role)
{
  ((MetierOwnDemand *) g_ptr_array_index (role->demands, 0))->weight = 10.5;
}

static void
spoil_level (MetierOwnRole *role)
{
  ((MetierOwnDemand *) g_ptr_array_index (role->demands, 0))->level = -1;
}

static void
spoil_by_repeating (MetierOwnRole *role)
{
  metier_own_role_add_demand (role, "statistics", "Again", METIER_CORE_SKILL_NONE, 1, NAN);
}

static void
spoil_by_asking_much (MetierOwnRole *role)
{
  for (guint i = 0; i < METIER_OWN_DEMANDS_MAX; i++)
    {
      g_autofree char *skill = g_strdup_printf ("mine:%u", i);

      metier_own_role_add_demand (role, skill, skill, METIER_CORE_SKILL_NONE, 1, NAN);
    }
}

static const Spoiling spoilings[] = {
  { "title", spoil_title },         { "id", spoil_id },
  { "weight", spoil_weight },       { "level", spoil_level },
  { "repeat", spoil_by_repeating }, { "many", spoil_by_asking_much },
};

static void
test_refused (gconstpointer data)
{
  const Spoiling *spoiling = data;
  g_autoptr (MetierLibrary) library = library_fixture_open ();
  g_autoptr (MetierOwnRole) role = role_new_advert ();
  g_autoptr (GPtrArray) roles = NULL;
  g_autoptr (GError) error = NULL;

  spoiling->spoil (role);
  g_assert_false (metier_library_put_own_role (library, role, &error));
  g_assert_true (error->domain == METIER_ERROR);
  g_clear_error (&error);
  roles = metier_library_list_own_roles (library, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (roles->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/own-roles/kept", test_kept);
  g_test_add_func ("/own-roles/like-any-other", test_like_any_other);
  g_test_add_func ("/own-roles/asks-its-own-levels", test_asks_its_own_levels);
  g_test_add_func ("/own-roles/changed-and-removed", test_changed_and_removed);
  g_test_add_func ("/own-roles/copy", test_copy);
  for (gsize i = 0; i < G_N_ELEMENTS (spoilings); i++)
    {
      g_autofree char *path = g_strconcat ("/own-roles/refused/", spoilings[i].name, NULL);

      g_test_add_data_func (path, &spoilings[i], test_refused);
    }

  return g_test_run ();
}
