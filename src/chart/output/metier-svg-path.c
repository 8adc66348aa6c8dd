/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/output/metier-svg-private.h"
#include "chart/paint/metier-painter-private.h"

#include <math.h>
#include <string.h>

#define FRAME_RADIUS 3.0

/* More than the digits of a number with its sign and point. */
#define LONGEST_NUMBER 24

/*
 * Two decimals are a fiftieth of a pixel; trailing zeros are left out. The C library writes any number in any
 * locale, which would take half of the time of a heat map.
 */
static const char *
format_number (double number, char buffer[LONGEST_NUMBER])
{
  gint64 hundredths = llround (number * 100);
  guint64 rest = (guint64) ABS (hundredths);
  char *p = buffer + LONGEST_NUMBER - 1;
  guint decimals = 2;

  *p = '\0';
  for (; decimals > 0 && rest % 10 == 0; decimals--)
    rest /= 10;
  for (; decimals > 0; decimals--, rest /= 10)
    {
      *--p = (char) ('0' + rest % 10);
      if (decimals == 1)
        *--p = '.';
    }
  do
    *--p = (char) ('0' + rest % 10);
  while ((rest /= 10) > 0);
  if (hundredths < 0)
    *--p = '-';

  return p;
}

void
metier_svg_add_number (GString *svg, double number)
{
  char buffer[LONGEST_NUMBER];

  g_string_append (svg, format_number (number, buffer));
}

/* Characters that XML 1.0 has no way to write are left out. */
static gboolean
is_allowed (gunichar c)
{
  return c >= 0x20 && c != 0x7f && c != 0xfffe && c != 0xffff && !(c >= 0x80 && c < 0xa0);
}

void
metier_svg_add_text (GString *svg, const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);

  for (const char *p = valid; *p; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '<')
        g_string_append (svg, "&lt;");
      else if (c == '>')
        g_string_append (svg, "&gt;");
      else if (c == '&')
        g_string_append (svg, "&amp;");
      else if (c == '"')
        g_string_append (svg, "&quot;");
      else if (c == '\t' || c == '\n' || c == '\r')
        g_string_append_c (svg, ' ');
      else if (is_allowed (c))
        g_string_append_unichar (svg, c);
    }
}

static void
add_command (GString *path, char command, guint n_numbers, const double *numbers)
{
  g_string_append_c (path, command);
  for (guint i = 0; i < n_numbers; i++)
    {
      char buffer[LONGEST_NUMBER];
      const char *number = format_number (numbers[i], buffer);

      if (i > 0 && *number != '-')
        g_string_append_c (path, ' ');
      g_string_append (path, number);
    }
}

#define ADD(path, command, ...)                                                                              \
  add_command (path, command, sizeof ((const double[]){ __VA_ARGS__ }) / sizeof (double),                    \
               (const double[]){ __VA_ARGS__ })

static void
add_box (GString *path, double x, double y, double width, double height)
{
  ADD (path, 'M', x, y);
  ADD (path, 'h', width);
  ADD (path, 'v', height);
  ADD (path, 'h', -width);
  g_string_append_c (path, 'z');
}

/*
 * metier_svg_add_next_box:
 * @from_x: corner of the box before, or 0
 * @from_y: likewise
 *
 * Adds a box from where the last one began: steps are shorter to write than places.
 */
void
metier_svg_add_next_box (GString *path, double from_x, double from_y, double x, double y, double width,
                         double height)
{
  ADD (path, 'm', x - from_x, y - from_y);
  ADD (path, 'h', width);
  ADD (path, 'v', height);
  ADD (path, 'h', -width);
  g_string_append_c (path, 'z');
}

static void
add_rounded (GString *path, const MetierItem *item, double r)
{
  double start = item->variant == METIER_CORNERS_START || item->variant == METIER_CORNERS_ALL ? r : 0;
  double end = item->variant == METIER_CORNERS_END || item->variant == METIER_CORNERS_ALL ? r : 0;

  ADD (path, 'M', item->x + start, item->y);
  ADD (path, 'h', item->width - start - end);
  if (end > 0)
    ADD (path, 'a', end, end, 0, 0, 1, end, end);
  ADD (path, 'v', item->height - 2 * end);
  if (end > 0)
    ADD (path, 'a', end, end, 0, 0, 1, -end, end);
  ADD (path, 'h', -(item->width - start - end));
  if (start > 0)
    {
      ADD (path, 'a', start, start, 0, 0, 1, -start, -start);
      ADD (path, 'v', -(item->height - 2 * start));
      ADD (path, 'a', start, start, 0, 0, 1, start, -start);
    }
  g_string_append_c (path, 'z');
}

static void
add_circle (GString *path, double x, double y, double radius)
{
  ADD (path, 'M', x - radius, y);
  ADD (path, 'a', radius, radius, 0, 1, 0, 2 * radius, 0);
  ADD (path, 'a', radius, radius, 0, 1, 0, -2 * radius, 0);
  g_string_append_c (path, 'z');
}

static void
add_marker (GString *path, const MetierItem *item)
{
  guint n_points;
  const double (*points)[2] = metier_marker_get_polygon (item->variant, &n_points);

  for (guint i = 0; i < n_points; i++)
    ADD (path, i == 0 ? 'M' : 'L', item->x + points[i][0] * item->width,
         item->y + points[i][1] * item->width);
  if (points)
    {
      g_string_append_c (path, 'z');
      return;
    }
  add_circle (path, item->x, item->y, item->width / 2);
  if (item->variant == METIER_MARKER_RING)
    add_circle (path, item->x, item->y, item->width / 2 - item->extra);
}

static void
add_line (GString *path, const MetierItem *item)
{
  gboolean rises = item->align == METIER_ALIGN_END;

  ADD (path, 'M', item->x, item->y + (rises ? item->height : 0));
  if (item->height > 0)
    ADD (path, 'l', item->width, rises ? -item->height : item->height);
  else
    ADD (path, 'h', item->width);
}

/*
 * metier_svg_add_shape:
 *
 * Adds the outline of an item to path data. Rings and frames have an inner outline as well, so the path is
 * filled by the even-odd rule.
 */
void
metier_svg_add_shape (GString *path, const MetierItem *item)
{
  double t = item->extra;

  switch ((MetierShape) item->shape)
    {
    case METIER_SHAPE_MARKER:
      add_marker (path, item);
      break;
    case METIER_SHAPE_DASH:
      add_line (path, item);
      break;
    case METIER_SHAPE_FRAME:
      add_rounded (path, item, MIN (FRAME_RADIUS, MIN (item->width, item->height) / 2));
      add_box (path, item->x + t, item->y + t, MAX (0, item->width - 2 * t), MAX (0, item->height - 2 * t));
      break;
    case METIER_SHAPE_RECT:
      if (item->variant != METIER_CORNERS_NONE && item->extra > 0)
        {
          add_rounded (path, item, item->extra);
          break;
        }
      add_box (path, item->x, item->y, item->width, item->height);
      break;
    case METIER_SHAPE_HATCH:
    case METIER_SHAPE_TEXT:
    case METIER_N_SHAPES:
    default:
      add_box (path, item->x, item->y, item->width, item->height);
    }
}

void
metier_svg_add_attribute (GString *svg, const char *name, double number)
{
  g_string_append_c (svg, ' ');
  g_string_append (svg, name);
  g_string_append (svg, "=\"");
  metier_svg_add_number (svg, number);
  g_string_append_c (svg, '"');
}

void
metier_svg_add_colour (GString *svg, const char *name, guint32 colour)
{
  g_string_append_printf (svg, " %s=\"#%06x\"", name, colour >> 8);
  if ((colour & 0xff) != 0xff)
    {
      g_string_append_printf (svg, " %s-opacity=\"", name);
      metier_svg_add_number (svg, (colour & 0xff) / 255.0);
      g_string_append_c (svg, '"');
    }
}
