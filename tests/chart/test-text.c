/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-fixture.h"

#include <string.h>

/* A body character is 7.4 wide at a line of 20. */
#define CHARACTER 7.4

typedef struct {
  const char *name;
  const char *text;
  guint n_characters; /* that a line has room for */
  guint max_lines;
  const char *expected; /* lines, joined with a bar */
} Case;

static const Case cases[] = {
  { "short", "SQL", 10, 1, "SQL" },
  { "exact", "Statistics", 10, 1, "Statistics" },
  { "one-too-many", "Statistics!", 10, 1, "Statistic…" },
  { "empty", "", 10, 2, "" },
  { "two-lines", "Analyse data for decisions", 14, 2, "Analyse data|for decisions" },
  { "two-lines-cut", "Analyse data for hard decisions", 14, 2, "Analyse data|for hard deci…" },
  { "three-lines", "a bb ccc dddd", 4, 4, "a bb|ccc|dddd" },
  { "long-word-first", "Donaudampfschiff fährt", 8, 2, "Donauda…" },
  { "long-word-second", "Die Donaudampfschiff", 8, 2, "Die|Donauda…" },
  { "accents", "Évaluation générale", 8, 1, "Évaluat…" },
  { "no-room", "Statistics", 0, 1, "S…" },
  { "space-before-ellipsis", "four words are here", 6, 1, "four…" },
};

static void
test_fit (gconstpointer user_data)
{
  const Case *test = user_data;
  g_auto (GStrv) lines = metier_measurer_fit (chart_fixture_get_measurer (20), test->text, METIER_TEXT_BODY,
                                              test->n_characters * CHARACTER + 0.01, test->max_lines);
  g_autofree char *joined = g_strjoinv ("|", lines);

  g_assert_cmpstr (joined, ==, test->expected);
}

/* Whatever the text, there are no more lines than asked for and none is wider than its room. */
static void
test_fit_random (void)
{
  const MetierMeasurer *measurer = chart_fixture_get_measurer (20);

  for (guint round = 0; round < 500; round++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      guint n_characters = (guint) g_test_rand_int_range (3, 20),
            max_lines = (guint) g_test_rand_int_range (1, 5);
      g_auto (GStrv) lines = NULL;

      for (int i = g_test_rand_int_range (0, 60); i > 0; i--)
        g_string_append_unichar (text, g_test_rand_int_range (0, 5) == 0 ? ' '
                                       : g_test_rand_bit ()              ? 'x'
                                                                         : 0xe9);
      lines = metier_measurer_fit (measurer, text->str, METIER_TEXT_BODY, n_characters * CHARACTER + 0.01,
                                   max_lines);
      g_assert_cmpuint (g_strv_length (lines), >=, 1);
      g_assert_cmpuint (g_strv_length (lines), <=, max_lines);
      for (guint i = 0; lines[i]; i++)
        {
          g_assert_true (g_utf8_validate (lines[i], -1, NULL));
          g_assert_cmpfloat (metier_measurer_get_width (measurer, lines[i], METIER_TEXT_BODY), <=,
                             n_characters * CHARACTER + 0.01);
        }
    }
}

static void
test_sizes (void)
{
  g_assert_cmpfloat (metier_text_style_get_size (METIER_TEXT_BODY), ==, 1);
  g_assert_cmpfloat (metier_text_style_get_size (METIER_TEXT_CAPTION), ==, 0.82);
  g_assert_cmpfloat (metier_text_style_get_size (METIER_TEXT_HEADING), ==, 0.89);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/text/fit/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_fit);
    }
  g_test_add_func ("/text/fit/random", test_fit_random);
  g_test_add_func ("/text/sizes", test_sizes);

  return g_test_run ();
}
