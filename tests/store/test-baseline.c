/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "pack-fixture.h"

static void
assert_baseline (MetierCatalogue *catalogue, const char *role)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) roles = metier_catalogue_list_roles (catalogue, "demo", NULL, &error);
  g_autoptr (MetierProfile) profile
      = metier_catalogue_load_profile (catalogue, "demo:engineer", "demo", &error);

  g_assert_no_error (error);
  g_assert_cmpstr (metier_catalogue_get_source (catalogue, "demo")->baseline_role, ==, role);
  g_assert_cmpstr (profile->role->source->baseline_role, ==, role);
  for (guint i = 0; i < roles->len; i++)
    g_assert_cmpstr (((const MetierRole *) g_ptr_array_index (roles, i))->source->baseline_role, ==, role);
}

static void
choose (MetierCatalogue *catalogue, const char *source, const char *role)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (metier_catalogue_set_baseline (catalogue, source, role, &error));
  g_assert_no_error (error);
}

static void
test_chosen (void)
{
  g_autoptr (MetierCatalogue) catalogue = pack_fixture_open_demo ();

  assert_baseline (catalogue, NULL);
  choose (catalogue, "demo", "demo:analyst");
  assert_baseline (catalogue, "demo:analyst");
  choose (catalogue, "demo", "demo:late");
  assert_baseline (catalogue, "demo:late");
  choose (catalogue, "demo", NULL);
  assert_baseline (catalogue, NULL);
}

/* What cannot be held against leaves the source's own, and other sources are left alone. */
static void
test_impossible (void)
{
  g_autoptr (MetierCatalogue) catalogue = pack_fixture_open_demo ();

  choose (catalogue, "demo", "demo:analyst");
  choose (catalogue, "other", "demo:late");
  assert_baseline (catalogue, "demo:analyst");
  choose (catalogue, "demo", "demo:unrated");
  assert_baseline (catalogue, NULL);
  choose (catalogue, "demo", "demo:gone");
  assert_baseline (catalogue, NULL);
}

/* A page that is still shown keeps what it was given. */
static void
test_values_stay (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierCatalogue) catalogue = pack_fixture_open_demo ();
  g_autoptr (GPtrArray) roles = metier_catalogue_list_roles (catalogue, "demo", NULL, &error);
  const MetierRole *role = g_ptr_array_index (roles, 0);
  g_autofree char *title = g_strdup (role->source->title);

  choose (catalogue, "demo", "demo:late");
  g_assert_null (role->source->baseline_role);
  g_assert_cmpstr (role->source->title, ==, title);
  g_assert_cmpstr (metier_catalogue_get_source (catalogue, "demo")->title, ==, title);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/baseline/chosen", test_chosen);
  g_test_add_func ("/baseline/impossible", test_impossible);
  g_test_add_func ("/baseline/values-stay", test_values_stay);

  return g_test_run ();
}
