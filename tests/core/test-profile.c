/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/roles/metier-profile.h"

#include "fixture.h"

static void
test_empty (void)
{
  g_autoptr (MetierProfile) profile = metier_profile_new ();

  g_assert_null (profile->aliases[0]);
  g_assert_cmpuint (profile->ratings->len, ==, 0);
  g_assert_null (metier_profile_get_main_scale (profile));
  g_assert_null (metier_profile_get_scale (profile, "onet:im"));
  g_assert_null (metier_profile_get_rating (profile, "onet:2.A.1.e", "onet:im"));
}

static void
test_ratings (void)
{
  g_autoptr (MetierScale) importance = fixture_scale_new_importance ();
  g_autoptr (MetierScale) level = fixture_scale_new ("onet:lv", METIER_SCALE_INTERVAL, 0, 7);
  g_autoptr (MetierSource) source = fixture_source_new ("onet-30.1", importance->id);
  g_autoptr (MetierProfile) profile = fixture_profile_new (source, importance, "onet:15-2051.00");
  g_autoptr (MetierSkill) skill = fixture_skill_new (source, "onet:2.A.1.e", METIER_CORE_SKILL_STATISTICS);

  fixture_profile_rate (profile, skill, importance, 4.12);
  fixture_profile_rate (profile, skill, level, 5.2);

  g_assert_cmpfloat (metier_profile_get_rating (profile, "onet:2.A.1.e", "onet:im")->raw, ==, 4.12);
  g_assert_cmpfloat (metier_profile_get_rating (profile, "onet:2.A.1.e", "onet:lv")->raw, ==, 5.2);
  g_assert_null (metier_profile_get_rating (profile, "onet:2.A.1.e", "edison:relevance"));
  g_assert_null (metier_profile_get_rating (profile, "onet:2.C.4.a", "onet:im"));
}

typedef struct {
  const char *name;
  const char *core_scale;
  const char *expected;
} MainScaleCase;

static const MainScaleCase main_scale_cases[] = {
  { "core-scale", "onet:im", "onet:im" },
  { "none-named", NULL, "onet:lv" },
  { "another-named", "kaggle:share", "onet:lv" },
};

static void
test_main_scale (gconstpointer data)
{
  const MainScaleCase *main_scale_case = data;
  g_autoptr (MetierScale) level = fixture_scale_new ("onet:lv", METIER_SCALE_INTERVAL, 0, 7);
  g_autoptr (MetierSource) source = fixture_source_new ("onet-30.1", main_scale_case->core_scale);
  g_autoptr (MetierProfile) profile = fixture_profile_new (source, level, "onet:15-2051.00");

  g_ptr_array_add (profile->scales, fixture_scale_new_importance ());

  g_assert_cmpstr (metier_profile_get_main_scale (profile)->id, ==, main_scale_case->expected);
}

static void
test_lists (void)
{
  g_autoptr (MetierProfile) profile = metier_profile_new ();
  const MetierTechnology *technology;
  const MetierRelatedRole *related;

  metier_profile_add_technology (profile, "SQLite", "Data base management", TRUE, FALSE);
  metier_profile_add_technology (profile, "Git", NULL, FALSE, TRUE);
  metier_profile_add_related (profile, "onet:15-2041.00", "Statisticians", "Primary", 1);

  technology = g_ptr_array_index (profile->technologies, 0);
  g_assert_cmpstr (technology->name, ==, "SQLite");
  g_assert_true (technology->hot);
  g_assert_false (technology->in_demand);
  technology = g_ptr_array_index (profile->technologies, 1);
  g_assert_null (technology->category);
  g_assert_true (technology->in_demand);

  related = g_ptr_array_index (profile->related, 0);
  g_assert_cmpstr (related->role, ==, "onet:15-2041.00");
  g_assert_cmpstr (related->title, ==, "Statisticians");
  g_assert_cmpstr (related->tier, ==, "Primary");
  g_assert_cmpuint (related->rank, ==, 1);
}

static void
test_owns_its_parts (void)
{
  g_autoptr (MetierProfile) profile = metier_profile_new ();
  g_autoptr (MetierProfile) other = metier_profile_ref (profile);

  profile->facts = metier_facts_new ();
  profile->facts->goal = g_strdup ("Find out what the data say.");
  profile->facts->source = fixture_source_new ("metier", NULL);
  g_ptr_array_add (profile->also_in, fixture_source_new ("gdad", NULL));

  g_assert_null (other->facts->systems[0]);
  g_assert_cmpuint (other->also_in->len, ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/profile/empty", test_empty);
  g_test_add_func ("/profile/ratings", test_ratings);
  for (guint i = 0; i < G_N_ELEMENTS (main_scale_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/profile/main-scale/", main_scale_cases[i].name, NULL);

      g_test_add_data_func (path, &main_scale_cases[i], test_main_scale);
    }
  g_test_add_func ("/profile/lists", test_lists);
  g_test_add_func ("/profile/owns-its-parts", test_owns_its_parts);

  return g_test_run ();
}
