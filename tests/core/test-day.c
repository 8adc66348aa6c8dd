/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/values/metier-day.h"

static void
test_days (void)
{
  static const char *const days[] = { "2026-11-22", "2028-02-29", "0001-01-01", "9999-12-31" };

  for (gsize i = 0; i < G_N_ELEMENTS (days); i++)
    {
      GDate day;
      g_autofree char *text = NULL;

      g_assert_true (metier_day_parse (days[i], &day));
      text = metier_day_format (&day);
      g_assert_cmpstr (text, ==, days[i]);
    }
}

static void
test_no_days (void)
{
  static const char *const texts[] = {
    "",           "tomorrow",   "2026",        "2026-11",     "2026-02-30",  "2027-02-29",  "2026-13-01",
    "2026-00-10", "2026-1-2",   "2026-11-22 ", " 2026-11-22", "2026-11-222", "20260-11-22", "-026-11-22",
    "2026-+1-22", "2026/11/22", "2026-11-22T", "0000-01-01",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      GDate day;

      g_assert_false (metier_day_parse (texts[i], &day));
      g_assert_null (metier_day_format (&day));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/day/days", test_days);
  g_test_add_func ("/day/no-days", test_no_days);

  return g_test_run ();
}
