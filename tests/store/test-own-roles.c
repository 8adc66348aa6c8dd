/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
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

/* A second role that asks for some of the same, in another order and by other names. */
static MetierOwnRole *
role_new_ladder (void)
{
  MetierOwnRole *role = metier_own_role_new ("The next step");

  role->summary = g_strdup ("Where a team’s ladder goes on.");
  metier_own_role_add_demand (role, "mine:patience", "Much patience", METIER_CORE_SKILL_NONE, 3.25, 1);
  metier_own_role_add_demand (role, "statistics", "Statistics", METIER_CORE_SKILL_STATISTICS, NAN, NAN);
  metier_own_role_add_demand (role, "demo:sql", "SQL", METIER_CORE_SKILL_PROGRAMMING, 1.1, NAN);

  return role;
}

/* What is opened next: all packs of the user, and the pack of their roles made where it is due. */
static MetierCatalogue *
open_again (MetierLibrary *library)
{
  g_autofree char *folder = pack_fixture_path ("packs");
  MetierCatalogue *catalogue = metier_catalogue_new ();
  g_autoptr (GError) error = NULL;

  metier_catalogue_add_folder (catalogue, folder, FALSE, NULL);
  g_assert_true (metier_own_pack_update_if_due (library, catalogue, &error));
  g_assert_no_error (error);
  return catalogue;
}

static guint64
get_pack_file (void)
{
  g_autofree char *path = pack_fixture_path ("packs/mine.pack");
  GStatBuf status;

  return g_stat (path, &status) == 0 ? status.st_ino : 0;
}

/* What could not be shown before the program ended is shown by the next, which then leaves the pack alone. */
typedef struct {
  const char *name;
  void (*change) (MetierLibrary *library, MetierOwnRole *role);
} Unshown;

static void
lose_pack (MetierLibrary *library, MetierOwnRole *role)
{
  g_autofree char *path = pack_fixture_path ("packs/mine.pack");

  g_assert_cmpint (g_unlink (path), ==, 0);
}

static void
damage_pack (MetierLibrary *library, MetierOwnRole *role)
{
  g_autofree char *path = pack_fixture_path ("packs/mine.pack");

  pack_fixture_put (path, "not a pack", 10);
}

static void
change_title (MetierLibrary *library, MetierOwnRole *role)
{
  memcpy (role->title, "Enginery", 8);
}

static void
change_summary (MetierLibrary *library, MetierOwnRole *role)
{
  role->summary = g_strdup ("From an advert.");
}

static void
change_level (MetierLibrary *library, MetierOwnRole *role)
{
  ((MetierOwnDemand *) g_ptr_array_index (role->demands, 0))->level = 2;
}

static void
change_core (MetierLibrary *library, MetierOwnRole *role)
{
  ((MetierOwnDemand *) g_ptr_array_index (role->demands, 1))->core = METIER_CORE_SKILL_ML;
}

static void
change_order (MetierLibrary *library, MetierOwnRole *role)
{
  gpointer first = role->demands->pdata[0];

  role->demands->pdata[0] = role->demands->pdata[1];
  role->demands->pdata[1] = first;
}

static void
ask_for_less (MetierLibrary *library, MetierOwnRole *role)
{
  g_ptr_array_remove_index (role->demands, 2);
}

static void
add_another (MetierLibrary *library, MetierOwnRole *role)
{
  g_autoptr (MetierOwnRole) other = metier_own_role_new ("Another");

  g_assert_true (metier_library_put_own_role (library, other, NULL));
}

static const Unshown unshown[] = {
  { "pack-lost", lose_pack },  { "pack-damaged", damage_pack }, { "title", change_title },
  { "summary", change_summary }, { "level", change_level },     { "core", change_core },
  { "order", change_order },   { "demand", ask_for_less },      { "role", add_another },
};

static void
test_unshown (gconstpointer data)
{
  const Unshown *self = data;
  g_autoptr (MetierLibrary) library = library_fixture_open ();
  g_autoptr (MetierCatalogue) before = metier_catalogue_new ();
  g_autoptr (MetierCatalogue) due = NULL;
  g_autoptr (MetierCatalogue) after = NULL;
  g_autoptr (MetierOwnRole) role = role_new_advert ();
  g_autoptr (MetierOwnRole) ladder = role_new_ladder ();
  guint64 file;

  role->changed = 1790000000;
  put (library, before, role);
  put (library, before, ladder);
  file = get_pack_file ();
  g_assert_cmpuint (file, >, 0);
  due = open_again (library);
  g_assert_cmpuint (get_pack_file (), ==, file);

  self->change (library, role);
  g_assert_true (metier_library_put_own_role (library, role, NULL));
  after = open_again (library);
  g_assert_cmpuint (get_pack_file (), >, 0);
  g_assert_cmpuint (get_pack_file (), !=, file);
  g_assert_nonnull (metier_catalogue_get_source (after, METIER_OWN_SOURCE));

  file = get_pack_file ();
  metier_catalogue_free (open_again (library));
  g_assert_cmpuint (get_pack_file (), ==, file);
}

/* Without roles there is no pack, and none is missed. */
static void
test_none_unshown (void)
{
  g_autoptr (MetierLibrary) library = library_fixture_open ();
  g_autoptr (MetierCatalogue) catalogue = metier_catalogue_new ();
  g_autoptr (MetierOwnRole) role = role_new_advert ();

  put (library, catalogue, role);
  g_assert_true (metier_library_remove_own_role (library, role->id, NULL));
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (MetierCatalogue) after = open_again (library);

      g_assert_null (metier_catalogue_get_source (after, METIER_OWN_SOURCE));
      g_assert_cmpuint (get_pack_file (), ==, 0);
    }
}

/* A pack that somebody named is what they want to see, whatever their own library holds. */
static void
test_named_elsewhere (void)
{
  g_autoptr (MetierLibrary) library = library_fixture_open ();
  g_autoptr (MetierCatalogue) catalogue = metier_catalogue_new ();
  g_autofree char *elsewhere = pack_fixture_path ("theirs.pack");
  g_autofree char *path = pack_fixture_path ("packs/mine.pack");
  g_autoptr (MetierOwnRole) role = role_new_advert ();
  g_autoptr (GError) error = NULL;

  put (library, catalogue, role);
  g_assert_cmpint (g_rename (path, elsewhere), ==, 0);
  g_assert_true (metier_library_remove_own_role (library, role->id, NULL));
  g_assert_true (metier_catalogue_add_pack (catalogue, elsewhere, FALSE, &error));
  g_assert_true (metier_own_pack_update_if_due (library, catalogue, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (metier_catalogue_get_path (catalogue, METIER_OWN_SOURCE), ==, elsewhere);
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
  g_test_add_func ("/own-roles/unshown/none", test_none_unshown);
  g_test_add_func ("/own-roles/unshown/named-elsewhere", test_named_elsewhere);
  for (gsize i = 0; i < G_N_ELEMENTS (unshown); i++)
    {
      g_autofree char *path = g_strconcat ("/own-roles/unshown/", unshown[i].name, NULL);

      g_test_add_data_func (path, &unshown[i], test_unshown);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (spoilings); i++)
    {
      g_autofree char *path = g_strconcat ("/own-roles/refused/", spoilings[i].name, NULL);

      g_test_add_data_func (path, &spoilings[i], test_refused);
    }

  return g_test_run ();
}
