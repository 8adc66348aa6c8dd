/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/roles/metier-role.h"

#include <math.h>

#include "fixture.h"

static const double none[] = { NAN, NAN, NAN, NAN, NAN };
static const double one[] = { NAN, NAN, 0.0, NAN, -INFINITY };

static void
assert_has_core (const double *values, gboolean expected)
{
  g_autoptr (MetierScale) scale = fixture_scale_new_relevance ();
  g_autoptr (MetierSource) source = fixture_source_new ("edison", scale->id);
  g_autoptr (MetierProfile) profile = fixture_profile_new_core (source, scale, "edison:DSP11", values);

  g_assert_true (metier_role_has_core (profile->role) == expected);
}

static void
test_without_values (void)
{
  g_autoptr (MetierRole) role = metier_role_new ();

  g_assert_false (metier_role_has_core (role));
}

static void
test_nothing_rated (void)
{
  assert_has_core (none, FALSE);
}

static void
test_one_rated (void)
{
  assert_has_core (one, TRUE);
}

static void
test_lifetime (void)
{
  g_autoptr (MetierRole) role = metier_role_new ();
  g_autoptr (MetierRole) other = metier_role_ref (role);

  role->id = g_strdup ("edison:DSP04");
  role->source = fixture_source_new ("edison", NULL);

  g_assert_cmpstr (other->source->id, ==, "edison");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/role/without-values", test_without_values);
  g_test_add_func ("/role/nothing-rated", test_nothing_rated);
  g_test_add_func ("/role/one-rated", test_one_rated);
  g_test_add_func ("/role/lifetime", test_lifetime);

  return g_test_run ();
}
