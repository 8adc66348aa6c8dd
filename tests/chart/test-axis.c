/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-fixture.h"

#include "chart/layout/metier-axis-private.h"

typedef struct {
  const char *name;
  MetierScaleKind kind;
  double min;
  double max;
  const char *expected; /* place and text of each tick */
} Case;

static const Case cases[] = {
  { "relevance", METIER_SCALE_INTERVAL, 0, 9, "0.00 0, 1.00 9" },
  { "importance", METIER_SCALE_INTERVAL, 1, 5, "0.00 1, 1.00 5" },
  { "level-0-7", METIER_SCALE_INTERVAL, 0, 7, "0.00 0, 1.00 7" },
  { "share", METIER_SCALE_SHARE, 0, 1, "0.00 0, 0.25 25, 0.50 50, 0.75 75, 1.00 100%" },
  { "levels", METIER_SCALE_ORDINAL, 0, 4, "0.00 0, 0.25 1, 0.50 2, 0.75 3, 1.00 4" },
  { "ten", METIER_SCALE_INTERVAL, 0, 10, "0.00 0, 0.25 2.5, 0.50 5, 0.75 7.5, 1.00 10" },
  { "hundred", METIER_SCALE_INTERVAL, 0, 100, "0.00 0, 0.25 25, 0.50 50, 0.75 75, 1.00 100" },
  { "sixty", METIER_SCALE_INTERVAL, 0, 60, "0.00 0, 0.33 20, 0.67 40, 1.00 60" },
  { "fraction", METIER_SCALE_INTERVAL, 0, 2.5, "0.00 0, 0.40 1, 0.80 2" },
};

static MetierScale *
make_scale (const Case *test)
{
  MetierScale *scale = metier_scale_new ();

  scale->kind = test->kind;
  scale->min = test->min;
  scale->max = test->max;

  return scale;
}

static void
test_ticks (gconstpointer user_data)
{
  const Case *test = user_data;
  g_autoptr (MetierScale) scale = make_scale (test);
  g_autoptr (MetierAxis) axis = metier_axis_new (scale);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < axis->n_ticks; i++)
    g_string_append_printf (text, "%s%.2f %s", i > 0 ? ", " : "", axis->ticks[i].place, axis->ticks[i].text);
  g_assert_cmpstr (text->str, ==, test->expected);
}

/* Any scale gets two to five numbers that lie on it in order. */
static void
test_any_scale (void)
{
  for (guint round = 0; round < 1000; round++)
    {
      Case test = { NULL, METIER_SCALE_INTERVAL, g_test_rand_double_range (-1000, 1000), 0, NULL };
      g_autoptr (MetierScale) scale = NULL;
      g_autoptr (MetierAxis) axis = NULL;

      test.max = test.min + g_test_rand_double_range (1e-3, 1e4);
      scale = make_scale (&test);
      axis = metier_axis_new (scale);
      g_assert_cmpuint (axis->n_ticks, >=, 2);
      g_assert_cmpuint (axis->n_ticks, <=, 5);
      g_assert_cmpfloat (axis->ticks[0].place, ==, 0);
      for (guint i = 1; i < axis->n_ticks; i++)
        g_assert_cmpfloat (axis->ticks[i].place, >, axis->ticks[i - 1].place);
      g_assert_cmpfloat (axis->ticks[axis->n_ticks - 1].place, <=, 1);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/axis/ticks/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_ticks);
    }
  g_test_add_func ("/axis/any-scale", test_any_scale);

  return g_test_run ();
}
