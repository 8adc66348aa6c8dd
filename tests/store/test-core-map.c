/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "core/values/metier-error.h"
#include "library-fixture.h"
#include "pack-fixture.h"
#include "store/catalogue/metier-core-map.h"

static void
say (MetierLibrary *library, MetierCatalogue *catalogue, const char *skill, int core)
{
  g_autoptr (MetierCoreOverride) override = metier_core_override_new (skill, "Title", core);
  g_autoptr (GError) error = NULL;

  g_assert_true (metier_library_set_core (library, override, &error));
  g_assert_true (metier_core_map_apply (catalogue, library, &error));
  g_assert_no_error (error);
}

static const MetierCoreValue *
get_core_value (MetierCatalogue *catalogue, MetierCoreSkill core, MetierProfile **profile)
{
  g_autoptr (GError) error = NULL;

  *profile = metier_catalogue_load_profile (catalogue, "demo:analyst", NULL, &error);
  g_assert_no_error (error);
  return (*profile)->role->core[core];
}

/* Statistics is the mean of 9 and 4 on a scale to 9; the group is rated 6. */
static void
test_added_and_taken_away (void)
{
  g_autoptr (MetierLibrary) library = library_fixture_open ();
  g_autoptr (MetierCatalogue) catalogue = pack_fixture_open_demo ();
  g_autoptr (MetierProfile) before = NULL;
  g_autoptr (MetierProfile) with_group = NULL;
  g_autoptr (MetierProfile) without_bayes = NULL;
  const MetierCoreValue *value;
  g_autofree char *recipe = NULL;

  value = get_core_value (catalogue, METIER_CORE_SKILL_STATISTICS, &before);
  g_assert_cmpfloat (value->raw, ==, 6.5);
  g_assert_false (value->is_mine);

  say (library, catalogue, "demo:group", METIER_CORE_SKILL_STATISTICS);
  value = get_core_value (catalogue, METIER_CORE_SKILL_STATISTICS, &with_group);
  g_assert_cmpfloat (value->raw, ==, (9.0 + 4.0 + 6.0) / 3.0);
  g_assert_true (value->is_mine);
  g_assert_false (with_group->role->core[METIER_CORE_SKILL_ML]->is_mine);
  recipe = metier_core_value_get_recipe (value, with_group->role->source);
  g_assert_nonnull (strstr (recipe, "Your map."));

  say (library, catalogue, "demo:bayes", METIER_CORE_SKILL_NONE);
  value = get_core_value (catalogue, METIER_CORE_SKILL_STATISTICS, &without_bayes);
  g_assert_cmpfloat (value->raw, ==, 7.5);
  /* What was handed out before is as it was. */
  g_assert_cmpuint (before->role->core[METIER_CORE_SKILL_STATISTICS]->items->len, ==, 2);
}

/* A core skill that the source does not ask about at all becomes one that it does. */
static void
test_collected (void)
{
  g_autoptr (MetierLibrary) library = library_fixture_open ();
  g_autoptr (MetierCatalogue) catalogue = pack_fixture_open_demo ();
  g_autoptr (MetierProfile) before = NULL;
  g_autoptr (MetierProfile) after = NULL;
  g_autoptr (GError) error = NULL;
  int core;

  g_assert_cmpint (get_core_value (catalogue, METIER_CORE_SKILL_MODELING, &before)->status, ==,
                   METIER_STATUS_NOT_COLLECTED);
  say (library, catalogue, "demo:group", METIER_CORE_SKILL_MODELING);
  g_assert_cmpfloat (get_core_value (catalogue, METIER_CORE_SKILL_MODELING, &after)->raw, ==, 6);
  g_assert_true (metier_catalogue_get_core (catalogue, "demo:group", &core, &error));
  g_assert_cmpint (core, ==, METIER_CORE_SKILL_MODELING);
}

static void
test_unset (void)
{
  g_autoptr (MetierLibrary) library = library_fixture_open ();
  g_autoptr (MetierCatalogue) catalogue = pack_fixture_open_demo ();
  g_autoptr (MetierProfile) profile = NULL;
  g_autoptr (MetierSkill) skill = NULL;
  g_autoptr (GError) error = NULL;
  const MetierCoreValue *value;

  say (library, catalogue, "demo:bayes", METIER_CORE_SKILL_ML);
  skill = metier_catalogue_load_skill (catalogue, "demo:bayes", &error);
  g_assert_no_error (error);
  g_assert_true (skill->core_is_mine);

  g_assert_true (metier_library_unset_core (library, "demo:bayes", &error));
  g_assert_true (metier_core_map_apply (catalogue, library, &error));
  value = get_core_value (catalogue, METIER_CORE_SKILL_STATISTICS, &profile);
  g_assert_cmpfloat (value->raw, ==, 6.5);
  g_assert_false (value->is_mine);

  g_assert_false (metier_library_unset_core (library, "demo:bayes", &error));
  g_assert_error (error, METIER_ERROR, METIER_ERROR_NOT_FOUND);
}

/* The pack may come later, or never; what was said is kept with the name that the skill had. */
static void
test_pack_comes_later (void)
{
  g_autoptr (MetierLibrary) library = library_fixture_open ();
  g_autoptr (MetierCatalogue) catalogue = metier_catalogue_new ();
  g_autofree char *path = pack_fixture_write_demo ();
  g_autoptr (MetierProfile) profile = NULL;
  g_autoptr (GPtrArray) map = NULL;
  g_autoptr (GError) error = NULL;

  say (library, catalogue, "demo:group", METIER_CORE_SKILL_MODELING);
  g_assert_true (metier_catalogue_add_pack (catalogue, path, FALSE, &error));
  g_assert_cmpfloat (get_core_value (catalogue, METIER_CORE_SKILL_MODELING, &profile)->raw, ==, 6);

  metier_catalogue_remove_pack (catalogue, "demo");
  map = metier_library_list_core_map (library, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (map->len, ==, 1);
  g_assert_cmpstr (((const MetierCoreOverride *) map->pdata[0])->title, ==, "Title");
}

static void
test_refused (void)
{
  g_autoptr (MetierLibrary) library = library_fixture_open ();
  g_autoptr (MetierCoreOverride) itself
      = metier_core_override_new ("statistics", "Statistics", METIER_CORE_SKILL_ML);
  g_autoptr (MetierCoreOverride) nothing = metier_core_override_new ("", "Title", METIER_CORE_SKILL_ML);
  g_autoptr (GError) error = NULL;

  g_assert_false (metier_library_set_core (library, itself, &error));
  g_assert_error (error, METIER_ERROR, METIER_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (metier_library_set_core (library, nothing, &error));
  g_assert_error (error, METIER_ERROR, METIER_ERROR_INVALID);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/core-map/added-and-taken-away", test_added_and_taken_away);
  g_test_add_func ("/core-map/collected", test_collected);
  g_test_add_func ("/core-map/unset", test_unset);
  g_test_add_func ("/core-map/pack-comes-later", test_pack_comes_later);
  g_test_add_func ("/core-map/refused", test_refused);

  return g_test_run ();
}
