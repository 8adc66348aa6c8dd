/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/packs/metier-search-hit.h"

#include "fixture.h"

static void
test_empty (void)
{
  g_autoptr (MetierSearchResults) results = metier_search_results_new ();

  g_assert_cmpuint (results->roles->len, ==, 0);
  g_assert_cmpuint (results->skills->len, ==, 0);
  g_assert_cmpuint (results->resources->len, ==, 0);
}

static void
test_owns_hits (void)
{
  g_autoptr (MetierSearchResults) results = metier_search_results_new ();
  g_autoptr (MetierRole) role = metier_role_new ();
  g_autoptr (MetierSource) source = fixture_source_new ("edison", NULL);
  MetierSearchHit *hit = metier_search_hit_new ();
  MetierSearchHit *skill_hit = metier_search_hit_new ();
  MetierSearchHit *resource_hit = metier_search_hit_new ();

  hit->role = metier_role_ref (role);
  hit->matched = g_strdup ("Data wrangler");
  g_ptr_array_add (results->roles, hit);
  skill_hit->skill = fixture_skill_new (source, "edison:DSDA01", METIER_CORE_SKILL_ML);
  g_ptr_array_add (results->skills, skill_hit);
  resource_hit->resource = metier_resource_new ();
  g_ptr_array_add (results->resources, resource_hit);

  g_assert_null (hit->skill);
  g_assert_null (hit->resource);
  g_assert_true (hit->role == role);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/search-results/empty", test_empty);
  g_test_add_func ("/search-results/owns-hits", test_owns_hits);

  return g_test_run ();
}
