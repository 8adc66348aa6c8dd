/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/scene/metier-hatch-private.h"

#include <math.h>

#define DOT_RADIUS 1.3

typedef enum {
  LINES_ACROSS = 1 << 0,
  LINES_DOWN = 1 << 1,
  LINES_RISING = 1 << 2,
  LINES_FALLING = 1 << 3,
  DOTS = 1 << 4,
} Pattern;

/* Textures are lines cut to their box and not a tile, so they are as sharp on paper as on a screen. */
static const struct {
  const char *name;
  Pattern pattern;
  double pitch;
  double line;
} hatches[METIER_N_HATCHES] = {
  [METIER_HATCH_UNKNOWN] = { "unknown", LINES_RISING, 5, 1.1 },
  [METIER_HATCH_SUPPRESSED] = { "suppressed", LINES_RISING, 5, 1.1 },
  [METIER_HATCH_HORIZONTAL] = { "horizontal", LINES_ACROSS, 6, 1.6 },
  [METIER_HATCH_DIAGONAL] = { "diagonal", LINES_RISING, 6, 1.4 },
  [METIER_HATCH_VERTICAL] = { "vertical", LINES_DOWN, 6, 1.4 },
  [METIER_HATCH_CROSSED] = { "crossed", LINES_RISING | LINES_FALLING, 6, 1.1 },
  [METIER_HATCH_DOTS] = { "dots", DOTS, 6, 0 },
};

gboolean
metier_hatch_is_optional (MetierHatch hatch)
{
  return hatch >= METIER_HATCH_HORIZONTAL;
}

double
metier_hatch_get_line_width (MetierHatch hatch)
{
  return hatches[hatch].line;
}

double
metier_hatch_get_pitch (MetierHatch hatch)
{
  return hatches[hatch].pitch;
}

const char *
metier_hatch_get_name (MetierHatch hatch)
{
  return hatches[hatch].name;
}

static void
add_straight (const MetierBox *box, double pitch, gboolean across, cairo_t *cr)
{
  double room = across ? box->height : box->width;

  for (double at = pitch / 2; at < room; at += pitch)
    {
      cairo_move_to (cr, box->x + (across ? 0 : at), box->y + (across ? at : 0));
      cairo_line_to (cr, box->x + (across ? box->width : at), box->y + (across ? at : box->height));
    }
}

/* Lines at 45 degrees; those that fall are those that rise, seen in a mirror. */
static void
add_slanted (const MetierBox *box, double pitch, gboolean falling, cairo_t *cr)
{
  double step = pitch * G_SQRT2;

  for (double at = step / 2; at < box->width + box->height; at += step)
    {
      double x1 = fmax (0, at - box->height), x2 = fmin (box->width, at);
      double y1 = at - x1, y2 = at - x2;

      cairo_move_to (cr, box->x + x1, box->y + (falling ? box->height - y1 : y1));
      cairo_line_to (cr, box->x + x2, box->y + (falling ? box->height - y2 : y2));
    }
}

static void
add_dots (const MetierBox *box, double pitch, cairo_t *cr)
{
  for (double y = pitch / 2; y + DOT_RADIUS <= box->height; y += pitch)
    for (double x = pitch / 2; x + DOT_RADIUS <= box->width; x += pitch)
      {
        cairo_new_sub_path (cr);
        cairo_arc (cr, box->x + x, box->y + y, DOT_RADIUS, 0, 2 * G_PI);
      }
}

/*
 * metier_hatch_add_path:
 * @box: what is textured
 *
 * Adds the lines or dots within @box to the current path.
 */
void
metier_hatch_add_path (MetierHatch hatch, const MetierBox *box, cairo_t *cr)
{
  Pattern pattern = hatches[hatch].pattern;
  double pitch = hatches[hatch].pitch;

  if (pattern & LINES_ACROSS)
    add_straight (box, pitch, TRUE, cr);
  if (pattern & LINES_DOWN)
    add_straight (box, pitch, FALSE, cr);
  if (pattern & LINES_RISING)
    add_slanted (box, pitch, FALSE, cr);
  if (pattern & LINES_FALLING)
    add_slanted (box, pitch, TRUE, cr);
  if (pattern & DOTS)
    add_dots (box, pitch, cr);
}

/* Draws the path that metier_hatch_add_path() has built, in the current colour. */
void
metier_hatch_draw_path (MetierHatch hatch, cairo_t *cr)
{
  if (hatches[hatch].pattern & DOTS)
    {
      cairo_fill (cr);
      return;
    }
  cairo_set_line_width (cr, hatches[hatch].line);
  cairo_set_dash (cr, NULL, 0, 0);
  cairo_stroke (cr);
}
