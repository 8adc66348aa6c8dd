/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/state/metier-history.h"

static void
assert_at (MetierHistory *history, const char *view, const char *role, const char *skill)
{
  const MetierAddress *address = metier_history_get_current (history);

  g_assert_nonnull (address);
  g_assert_cmpstr (address->view, ==, view);
  g_assert_cmpstr (address->role, ==, role);
  g_assert_cmpstr (address->skill, ==, skill);
}

/* Overview, role a, skill s. */
static MetierHistory *
walk (void)
{
  MetierHistory *history = metier_history_new ();

  metier_history_visit (history, "roles", NULL, NULL);
  metier_history_visit (history, "roles", "a", NULL);
  metier_history_visit (history, "roles", NULL, "s");
  return history;
}

static void
test_nowhere (void)
{
  g_autoptr (MetierHistory) history = metier_history_new ();

  metier_history_leave (history, "edison");
  g_assert_null (metier_history_get_current (history));
  g_assert_false (metier_history_go_back (history));
  g_assert_false (metier_history_go_forward (history));
}

static void
test_there_and_back (void)
{
  g_autoptr (MetierHistory) history = walk ();

  assert_at (history, "roles", NULL, "s");
  g_assert_false (metier_history_can_go_forward (history));
  g_assert_true (metier_history_go_back (history));
  assert_at (history, "roles", "a", NULL);
  g_assert_true (metier_history_go_back (history));
  assert_at (history, "roles", NULL, NULL);
  g_assert_false (metier_history_go_back (history));
  g_assert_true (metier_history_go_forward (history));
  assert_at (history, "roles", "a", NULL);
  g_assert_true (metier_history_go_forward (history));
  assert_at (history, "roles", NULL, "s");
  g_assert_false (metier_history_go_forward (history));
}

static void
test_another_way (void)
{
  g_autoptr (MetierHistory) history = walk ();

  metier_history_go_back (history);
  metier_history_go_back (history);
  metier_history_visit (history, "shelf", NULL, NULL);
  assert_at (history, "shelf", NULL, NULL);
  g_assert_false (metier_history_can_go_forward (history));
  metier_history_go_back (history);
  assert_at (history, "roles", NULL, NULL);
}

static void
test_same_place (void)
{
  g_autoptr (MetierHistory) history = walk ();

  metier_history_go_back (history);
  metier_history_visit (history, "roles", "a", NULL);
  g_assert_true (metier_history_can_go_forward (history));
}

static void
test_remembers_the_list (void)
{
  g_autoptr (MetierHistory) history = walk ();

  metier_history_go_back (history);
  metier_history_leave (history, "kaggle");
  g_assert_cmpstr (metier_history_get_current (history)->source, ==, "kaggle");
  metier_history_go_forward (history);
  g_assert_null (metier_history_get_current (history)->source);
}

/* The list ends somewhere, and the current place is always in it. */
static void
test_finds_the_last_place_of_a_view (void)
{
  g_autoptr (MetierHistory) history = walk ();

  metier_history_visit (history, "compare", NULL, NULL);
  g_assert_cmpstr (metier_history_find_last (history, "roles")->skill, ==, "s");
  g_assert_null (metier_history_find_last (history, "shelf"));

  metier_history_go_back (history);
  metier_history_go_back (history);
  g_assert_cmpstr (metier_history_find_last (history, "roles")->role, ==, "a");
  g_assert_null (metier_history_find_last (history, "compare"));
}

static void
test_long_way (void)
{
  g_autoptr (MetierHistory) history = metier_history_new ();
  guint n_steps = 0;

  for (guint i = 0; i < 1000; i++)
    {
      g_autofree char *role = g_strdup_printf ("role-%u", i);

      metier_history_visit (history, "roles", role, NULL);
    }
  assert_at (history, "roles", "role-999", NULL);
  while (metier_history_go_back (history))
    n_steps++;
  g_assert_cmpuint (n_steps, >=, 20);
  g_assert_cmpuint (n_steps, <, 200);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/history/nowhere", test_nowhere);
  g_test_add_func ("/history/there-and-back", test_there_and_back);
  g_test_add_func ("/history/another-way", test_another_way);
  g_test_add_func ("/history/same-place", test_same_place);
  g_test_add_func ("/history/remembers-the-list", test_remembers_the_list);
  g_test_add_func ("/history/finds-the-last-place-of-a-view", test_finds_the_last_place_of_a_view);
  g_test_add_func ("/history/long-way", test_long_way);

  return g_test_run ();
}
