/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/scene/metier-scene-private.h"

static const char *const layer_names[METIER_N_LAYERS]
    = { "back", "grid", "fill", "edge", "veil", "line", "halo", "mark", "text" };
static const char *const corner_names[] = { "", " start", " end", " all" };
static const char *const dash_names[METIER_N_DASHES] = { "less", "guide", "solid", "long", "short" };
static const char *const marker_names[METIER_N_MARKERS]
    = { "disc", "square", "up", "down", "times", "plus", "ring", "diamond", "pin" };
static const char *const style_names[METIER_N_TEXT_STYLES]
    = { "body", "bold", "heading", "caption", "caption-bold", "title" };
static const char *const align_names[] = { "start", "middle", "end" };

/* One decimal, and no minus sign before zero, so that a rounding of the last bit changes no golden. */
static void
add_number (GString *text, const char *before, double number)
{
  double rounded = number > -0.05 && number < 0.05 ? 0 : number;
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append (text, before);
  g_string_append (text, g_ascii_formatd (buffer, sizeof buffer, "%.1f", rounded));
}

static void
add_box (GString *text, const MetierBox *box)
{
  add_number (text, " ", box->x);
  add_number (text, ",", box->y);
  add_number (text, " ", box->width);
  add_number (text, "×", box->height);
}

static void
add_details (GString *text, const MetierItem *item)
{
  switch ((MetierShape) item->shape)
    {
    case METIER_SHAPE_RECT:
    case METIER_SHAPE_FRAME:
      g_string_append (text, corner_names[item->variant]);
      if (item->extra != 0)
        add_number (text, " ", item->extra);
      break;
    case METIER_SHAPE_DASH:
      g_string_append_printf (text, " %s", dash_names[item->variant]);
      if (item->height > 0)
        g_string_append (text, item->align == METIER_ALIGN_END ? " rising" : " falling");
      break;
    case METIER_SHAPE_MARKER:
      g_string_append_printf (text, " %s", marker_names[item->variant]);
      break;
    case METIER_SHAPE_HATCH:
      g_string_append_printf (text, " %s", metier_hatch_get_name (item->variant));
      break;
    case METIER_SHAPE_TEXT:
      g_string_append_printf (text, " %s %s", style_names[item->variant], align_names[item->align]);
      if (item->extra != 0)
        add_number (text, " turned ", item->extra);
      g_string_append_printf (text, " \"%s\"", item->text);
      break;
    case METIER_N_SHAPES:
    default:
      g_assert_not_reached ();
    }
}

static void
add_item (GString *text, const MetierItem *item)
{
  static const char *const shape_names[METIER_N_SHAPES]
      = { "rect", "frame", "dash", "marker", "hatch", "text" };
  char buffer[24];
  MetierBox bounds;

  metier_item_get_bounds (item, &bounds);
  g_string_append_printf (text, "%s %s %s", shape_names[item->shape], layer_names[item->layer],
                          metier_token_get_name (item->token, buffer));
  add_box (text, &bounds);
  add_details (text, item);
  if (item->mark != METIER_NO_MARK)
    g_string_append_printf (text, " #%d", item->mark);
  g_string_append_c (text, '\n');
}

/**
 * metier_scene_to_text:
 * @self: a scene
 *
 * Writes a scene as text, one shape, text or mark a line, for tests that compare layouts.
 *
 * Returns: (transfer full): lines, each with a line feed
 */
char *
metier_scene_to_text (const MetierScene *self)
{
  GString *text = g_string_new ("scene");
  guint n_items;
  const MetierItem *items = metier_scene_get_items (self, &n_items);

  add_number (text, " ", metier_scene_get_width (self));
  add_number (text, "×", metier_scene_get_height (self));
  g_string_append (text, " body");
  add_box (text, metier_scene_get_body (self));
  g_string_append_c (text, '\n');
  for (guint i = 0; i < n_items; i++)
    add_item (text, &items[i]);
  for (guint i = 0; i < metier_scene_get_n_marks (self); i++)
    {
      const MetierMark *mark = metier_scene_get_mark (self, i);

      g_string_append_printf (text, "mark #%u row %u series %d", i, mark->row, mark->series);
      add_box (text, &mark->box);
      add_box (text, &mark->anchor);
      g_string_append_printf (text, " \"%s\"\n", mark->label ? mark->label : "");
    }

  return g_string_free (text, FALSE);
}
