/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-fixture.h"

#include "chart/scene/metier-theme-private.h"

#include <math.h>

static const char *const names[]
    = { "light", "dark", "contrast", "contrast-dark", "print", "light-hatched", "dark-hatched" };

/* What WCAG asks of a mark and of text. */
#define MARK 3.0
#define TEXT 4.5

static double
linearise (double channel)
{
  return channel <= 0.04045 ? channel / 12.92 : pow ((channel + 0.055) / 1.055, 2.4);
}

/* A colour that lets through is seen on what lies under it. */
static double
get_luminance (guint32 colour, guint32 under)
{
  static const double weights[] = { 0.2126, 0.7152, 0.0722 };
  double alpha = (colour & 0xff) / 255.0, luminance = 0;

  for (guint i = 0; i < 3; i++)
    {
      double over = (colour >> (24 - 8 * i) & 0xff) / 255.0, below = (under >> (24 - 8 * i) & 0xff) / 255.0;

      luminance += weights[i] * linearise (alpha * over + (1 - alpha) * below);
    }

  return luminance;
}

static double
get_contrast (guint32 colour, guint32 under)
{
  double one = get_luminance (colour, under), other = get_luminance (under, under);

  return (fmax (one, other) + 0.05) / (fmin (one, other) + 0.05);
}

static const MetierTheme *
get_theme (gconstpointer name)
{
  MetierThemeName theme;

  g_assert_true (metier_theme_name_from_string (name, &theme));

  return metier_theme_get (theme);
}

static void
assert_contrast (const MetierTheme *theme, MetierToken token, guint32 under, double least)
{
  char buffer[24];
  double contrast = get_contrast (metier_theme_get_colour (theme, token), under);

  if (contrast < least)
    g_test_message ("%s has a contrast of %.2f", metier_token_get_name (token, buffer), contrast);
  g_assert_cmpfloat (contrast, >=, least);
}

static void
test_text (gconstpointer name)
{
  static const MetierToken texts[] = { METIER_TOKEN_INK, METIER_TOKEN_SECONDARY, METIER_TOKEN_ROLE_TEXT };
  const MetierTheme *theme = get_theme (name);
  guint32 surface = metier_theme_get_colour (theme, METIER_TOKEN_SURFACE);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    assert_contrast (theme, texts[i], surface, TEXT);
}

static void
test_marks (gconstpointer name)
{
  static const MetierToken marks[] = { METIER_TOKEN_INK, METIER_TOKEN_ROLE, METIER_TOKEN_ROLE_OVER,
                                       METIER_TOKEN_COMMON_EDGE, METIER_TOKEN_HATCH };
  const MetierTheme *theme = get_theme (name);
  guint32 surface = metier_theme_get_colour (theme, METIER_TOKEN_SURFACE);

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    assert_contrast (theme, marks[i], surface, MARK);
  for (guint i = 0; i < METIER_N_SERIES_TOKENS; i++)
    assert_contrast (theme, METIER_TOKEN_SERIES + i, surface, MARK);
}

/* Ink is read on a bar too: whiskers and ticks; in high contrast their halo makes the difference. */
static void
test_ink_on_bar (gconstpointer name)
{
  const MetierTheme *theme = get_theme (name);

  if (metier_theme_has_hatch (theme))
    assert_contrast (theme, METIER_TOKEN_SURFACE, metier_theme_get_colour (theme, METIER_TOKEN_ROLE), MARK);
  else
    assert_contrast (theme, METIER_TOKEN_INK, metier_theme_get_colour (theme, METIER_TOKEN_ROLE), MARK);
}

/* What a colour that lets through makes of the one under it. */
static guint32
blend (guint32 colour, guint32 under)
{
  guint alpha = colour & 0xff;
  guint32 result = 0xff;

  for (guint shift = 8; shift < 32; shift += 8)
    {
      guint over = colour >> shift & 0xff, below = under >> shift & 0xff;

      result |= ((over * alpha + below * (0xff - alpha) + 0x7f) / 0xff) << shift;
    }

  return result;
}

/* What a row is filled with: nothing, or for the pointer or the selection. */
static const MetierToken fills[] = { METIER_TOKEN_SURFACE, METIER_TOKEN_HOVER, METIER_TOKEN_SELECTED };

/* The row of the baseline has a track of its own over that. */
static guint32
get_background (const MetierTheme *theme, guint fill, gboolean track)
{
  guint32 colour = metier_theme_get_colour (theme, METIER_TOKEN_SURFACE);

  colour = blend (metier_theme_get_colour (theme, fills[fill]), colour);

  return track ? blend (metier_theme_get_colour (theme, METIER_TOKEN_TRACK), colour) : colour;
}

/* Names and values are read in every row, whatever it is filled with. */
static void
test_text_in_rows (gconstpointer name)
{
  const MetierTheme *theme = get_theme (name);

  for (guint fill = 0; fill < G_N_ELEMENTS (fills); fill++)
    {
      for (gboolean track = FALSE; track <= TRUE; track++)
        {
          assert_contrast (theme, METIER_TOKEN_INK, get_background (theme, fill, track), TEXT);
          assert_contrast (theme, METIER_TOKEN_SECONDARY, get_background (theme, fill, track), TEXT);
        }
      /* A difference from the baseline does not stand in the baseline's row. */
      assert_contrast (theme, METIER_TOKEN_ROLE_TEXT, get_background (theme, fill, FALSE), TEXT);
    }
}

/* So are what is not known and what role and baseline share. */
static void
test_marks_in_rows (gconstpointer name)
{
  static const MetierToken marks[] = { METIER_TOKEN_INK, METIER_TOKEN_HATCH, METIER_TOKEN_COMMON_EDGE };
  const MetierTheme *theme = get_theme (name);

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    for (guint fill = 0; fill < G_N_ELEMENTS (fills); fill++)
      for (gboolean track = FALSE; track <= TRUE; track++)
        assert_contrast (theme, marks[i], get_background (theme, fill, track), MARK);
}

/* A bar in a filled row changes its colour, so that it stands out from the fill as well. */
static void
test_bar_in_filled_row (gconstpointer name)
{
  const MetierTheme *theme = get_theme (name);

  for (guint fill = 1; fill < G_N_ELEMENTS (fills); fill++)
    assert_contrast (theme, METIER_TOKEN_ROLE_OVER, get_background (theme, fill, FALSE), MARK);
}

/* A texture is seen on whatever it may lie on: of what is not known on steps, of a series on its bars. */
static void
test_hatch (gconstpointer name)
{
  const MetierTheme *theme = get_theme (name);
  guint32 surface = metier_theme_get_colour (theme, METIER_TOKEN_SURFACE);

  assert_contrast (theme, METIER_TOKEN_HATCH,
                   blend (metier_theme_get_colour (theme, METIER_TOKEN_UNFILLED), surface), MARK);
  for (guint i = 0; i < METIER_N_SERIES_TOKENS; i++)
    assert_contrast (theme, METIER_TOKEN_SURFACE, metier_theme_get_colour (theme, METIER_TOKEN_SERIES + i),
                     MARK);
}

/* Interval and baseline lie on a bar with a veil or a line of surface around them, in a filled row too. */
static void
test_whisker_on_bar (gconstpointer name)
{
  static const MetierToken bars[] = { METIER_TOKEN_ROLE, METIER_TOKEN_ROLE_OVER };
  const MetierTheme *theme = get_theme (name);

  for (guint i = 0; i < G_N_ELEMENTS (bars); i++)
    assert_contrast (
        theme, METIER_TOKEN_INK,
        blend (metier_theme_get_colour (theme, METIER_TOKEN_VEIL), metier_theme_get_colour (theme, bars[i])),
        MARK);
}

/* The ring is drawn between lines of surface. */
static void
test_focus (gconstpointer name)
{
  const MetierTheme *theme = get_theme (name);

  assert_contrast (theme, METIER_TOKEN_FOCUS, metier_theme_get_colour (theme, METIER_TOKEN_SURFACE), MARK);
}

static void
test_ramp_text (gconstpointer name)
{
  const MetierTheme *theme = get_theme (name);

  for (guint i = 0; i < METIER_N_RAMP_STEPS; i++)
    assert_contrast (theme, METIER_TOKEN_RAMP_TEXT + i,
                     metier_theme_get_colour (theme, METIER_TOKEN_RAMP + i), TEXT);
  for (guint i = 0; i < METIER_N_DIFFERENCE_STEPS; i++)
    assert_contrast (theme, METIER_TOKEN_DIFFERENCE_TEXT + i,
                     metier_theme_get_colour (theme, METIER_TOKEN_DIFFERENCE + i), TEXT);
}

/* More is always further from the surface. */
static void
test_ramp_order (gconstpointer name)
{
  const MetierTheme *theme = get_theme (name);
  guint32 surface = metier_theme_get_colour (theme, METIER_TOKEN_SURFACE);

  for (guint i = 2; i < METIER_N_RAMP_STEPS; i++)
    g_assert_cmpfloat (get_contrast (metier_theme_get_colour (theme, METIER_TOKEN_RAMP + i), surface), >,
                       get_contrast (metier_theme_get_colour (theme, METIER_TOKEN_RAMP + i - 1), surface));
}

static void
test_is_complete (gconstpointer name)
{
  static const MetierToken may_be_clear[] = { METIER_TOKEN_TRACK, METIER_TOKEN_HOVER, METIER_TOKEN_SELECTED,
                                              METIER_TOKEN_FOCUS, METIER_TOKEN_CELL_EDGE };
  const MetierTheme *theme = get_theme (name);
  char buffer[24];

  for (guint token = 0; token < METIER_N_TOKENS; token++)
    {
      gboolean clear = FALSE;

      for (guint i = 0; i < G_N_ELEMENTS (may_be_clear); i++)
        clear = clear || may_be_clear[i] == token;
      if (!clear && metier_theme_get_colour (theme, token) == 0)
        g_test_message ("%s has no colour", metier_token_get_name (token, buffer));
      g_assert_true (clear || metier_theme_get_colour (theme, token) != 0);
    }
}

static void
test_unknown_name (void)
{
  MetierThemeName theme = METIER_THEME_DARK;

  g_assert_false (metier_theme_name_from_string ("sepia", &theme));
  g_assert_cmpint (theme, ==, METIER_THEME_DARK);
}

/* A hatched palette is the plain one in all but the texture. */
static void
test_hatched (void)
{
  static const MetierThemeName pairs[][2] = {
    { METIER_THEME_LIGHT, METIER_THEME_LIGHT_HATCHED },
    { METIER_THEME_DARK, METIER_THEME_DARK_HATCHED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      const MetierTheme *plain = metier_theme_get (pairs[i][0]), *hatched = metier_theme_get (pairs[i][1]);

      g_assert_false (metier_theme_has_hatch (plain));
      g_assert_true (metier_theme_has_hatch (hatched));
      for (guint token = 0; token < METIER_N_TOKENS; token++)
        g_assert_cmphex (metier_theme_get_colour (plain, token), ==,
                         metier_theme_get_colour (hatched, token));
    }
}

static void
test_series_repeat (void)
{
  const MetierTheme *theme = metier_theme_get (METIER_THEME_LIGHT);

  g_assert_cmphex (metier_theme_get_series_colour (theme, 1), ==, 0xd9730dff);
  g_assert_cmphex (metier_theme_get_series_colour (theme, 7), ==, metier_theme_get_series_colour (theme, 1));
}

int
main (int argc, char **argv)
{
  static const struct {
    const char *name;
    GTestDataFunc func;
    gboolean on_paper;
  } tests[] = {
    { "text", test_text, TRUE },
    { "marks", test_marks, TRUE },
    { "ink-on-bar", test_ink_on_bar, TRUE },
    { "text-in-rows", test_text_in_rows, TRUE },
    { "marks-in-rows", test_marks_in_rows, TRUE },
    { "bar-in-filled-row", test_bar_in_filled_row, TRUE },
    { "hatch", test_hatch, TRUE },
    { "whisker-on-bar", test_whisker_on_bar, TRUE },
    { "focus", test_focus, FALSE },
    { "ramp-text", test_ramp_text, TRUE },
    { "ramp-order", test_ramp_order, TRUE },
    { "complete", test_is_complete, TRUE },
  };

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    for (guint name = 0; name < G_N_ELEMENTS (names); name++)
      {
        g_autofree char *path = g_strdup_printf ("/theme/%s/%s", tests[i].name, names[name]);

        if (tests[i].on_paper || !g_str_equal (names[name], "print"))
          g_test_add_data_func (path, names[name], tests[i].func);
      }
  g_test_add_func ("/theme/hatched", test_hatched);
  g_test_add_func ("/theme/unknown-name", test_unknown_name);
  g_test_add_func ("/theme/series-repeat", test_series_repeat);

  return g_test_run ();
}
