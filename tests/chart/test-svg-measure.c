/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-fixture.h"

#include "chart/output/metier-svg-private.h"
#include "chart/paint/metier-painter.h"

static double
measure (const char *text, MetierTextStyle style)
{
  return metier_measurer_get_width (metier_svg_get_measurer (), text, style);
}

/* Columns of figures line up. */
static void
test_figures (void)
{
  for (guint style = 0; style < METIER_N_TEXT_STYLES; style++)
    for (char c = '1'; c <= '9'; c++)
      g_assert_cmpfloat (measure ((char[]){ c, '\0' }, style), ==, measure ("0", style));
}

static void
test_letters (void)
{
  g_assert_cmpfloat (measure ("", METIER_TEXT_BODY), ==, 0);
  g_assert_cmpfloat (measure ("ÄÖÉñ", METIER_TEXT_BODY), ==, measure ("AOEn", METIER_TEXT_BODY));
  g_assert_cmpfloat (measure ("A\314\210", METIER_TEXT_BODY), ==, measure ("A", METIER_TEXT_BODY));
  g_assert_cmpfloat (measure ("統計", METIER_TEXT_BODY), >, measure ("ab", METIER_TEXT_BODY));
  g_assert_cmpfloat (measure ("Щи", METIER_TEXT_BODY), >, measure ("il", METIER_TEXT_BODY));
}

static void
test_styles (void)
{
  for (char c = ' '; c <= '~'; c++)
    {
      const char text[] = { c, '\0' };

      g_assert_cmpfloat (measure (text, METIER_TEXT_BODY_BOLD), >=, measure (text, METIER_TEXT_BODY) * 0.95);
      g_assert_cmpfloat_with_epsilon (
          measure (text, METIER_TEXT_CAPTION),
          measure (text, METIER_TEXT_BODY) * metier_text_style_get_size (METIER_TEXT_CAPTION), 1e-9);
    }
}

/* What it takes texts to be wide is not less than what a usual font makes of them, and not much more. */
static void
test_against_font (void)
{
  static const char *const texts[] = { "Probability and statistics",
                                       "Software engineering",
                                       "44%, 95% interval 41.2 to 46.6%",
                                       "Machine Learning Engineer",
                                       "−12",
                                       "unreliable 4.1" };
  g_autoptr (MetierPainter) painter = metier_painter_new_for_files ();

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    for (guint style = 0; style < METIER_N_TEXT_STYLES; style++)
      {
        double drawn = metier_measurer_get_width (metier_painter_get_measurer (painter), texts[i], style);

        g_assert_cmpfloat (measure (texts[i], style), >=, drawn * 0.97);
        g_assert_cmpfloat (measure (texts[i], style), <=, drawn * 1.5);
      }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/svg-measure/figures", test_figures);
  g_test_add_func ("/svg-measure/letters", test_letters);
  g_test_add_func ("/svg-measure/styles", test_styles);
  g_test_add_func ("/svg-measure/font", test_against_font);

  return g_test_run ();
}
