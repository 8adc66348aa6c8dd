/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "app/sources/metier-pack-words.h"

/* How much is done, how long that took, and what is said of the rest. */
typedef struct {
  const char *name;
  double fraction;
  double seconds;
  const char *said;
} Case;

static const Case cases[] = {
  { "not-known", NAN, 60, NULL },
  { "nothing-done", 0, 60, NULL },
  { "too-early", 0.5, 0.9, NULL },
  { "done", 1, 60, "A few seconds left" },
  { "seconds", 0.5, 9, "A few seconds left" },
  { "half-a-minute", 0.5, 30, "Less than a minute left" },
  { "a-minute", 0.5, 60, "About 1 minute left" },
  { "minutes", 0.25, 60, "About 3 minutes left" },
  { "hours", 0.01, 99, "About 163 minutes left" },
};

static void
test_time_left (gconstpointer data)
{
  const Case *test = data;
  g_autofree char *said = metier_pack_words_time_left (test->fraction, test->seconds);

  g_assert_cmpstr (said, ==, test->said);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/pack-words/time-left/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_time_left);
    }

  return g_test_run ();
}
