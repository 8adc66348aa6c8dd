/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/paint/metier-drawing-private.h"

/* The bar of a row that is filled, under the pointer or selected, has a colour that stands out from the fill.
 */
static gboolean
is_over (const MetierDrawing *drawing, const MetierItem *item)
{
  return item->token == METIER_TOKEN_ROLE && item->mark >= 0
         && (item->mark == drawing->state->hover || item->mark == drawing->state->selected);
}

/* Items that are painted one after the other in the same colour. */
typedef struct {
  const guint *indices;
  guint n_items;
  gboolean over;
} Run;

static void
add_all (const MetierDrawing *drawing, const Run *run, MetierDrawingFunc add)
{
  for (guint i = 0; i < run->n_items; i++)
    {
      const MetierItem *item = &drawing->items[run->indices[i]];

      if (is_over (drawing, item) == run->over && metier_drawing_is_visible (drawing, item))
        add (drawing, item);
    }
}

/* Only what has the variant, because a stroke has one dash and one width. */
static void
add_all_of (const MetierDrawing *drawing, const Run *run, guint variant)
{
  for (guint i = 0; i < run->n_items; i++)
    {
      const MetierItem *item = &drawing->items[run->indices[i]];

      if (item->variant == variant && is_over (drawing, item) == run->over
          && metier_drawing_is_visible (drawing, item))
        metier_drawing_add_shape (drawing, item);
    }
}

static void
paint_dashes (const MetierDrawing *drawing, const Run *run)
{
  for (guint dash = 0; dash < METIER_N_DASHES; dash++)
    {
      add_all_of (drawing, run, dash);
      cairo_set_line_width (drawing->cr, drawing->items[run->indices[0]].extra);
      cairo_set_dash (drawing->cr, metier_dash_get_pattern (dash), dash == METIER_DASH_SOLID ? 0 : 2, 0);
      cairo_stroke (drawing->cr);
    }
}

static void
paint_hatches (const MetierDrawing *drawing, const Run *run)
{
  gboolean optional = drawing->state->hatch || metier_theme_has_hatch (drawing->theme);

  for (guint hatch = 0; hatch < METIER_N_HATCHES; hatch++)
    {
      if (metier_hatch_is_optional (hatch) && !optional)
        continue;
      add_all_of (drawing, run, hatch);
      metier_hatch_draw_path (hatch, drawing->cr);
    }
}

/* Turned texts are few, the heads of columns; each is drawn by itself. */
static void
paint_turned_text (const MetierDrawing *drawing, const MetierItem *item)
{
  const MetierRun *run = metier_typesetter_get_run (drawing->typesetter, item->text, item->variant);

  cairo_save (drawing->cr);
  cairo_translate (drawing->cr, item->x, item->y);
  cairo_rotate (drawing->cr, -item->extra * G_PI / 180);
  metier_glyph_batch_add (drawing->batch, run, metier_drawing_get_colour (drawing, item),
                          -run->width * item->align / 2,
                          metier_typesetter_get_baseline (drawing->typesetter, item->variant), drawing->cr);
  metier_glyph_batch_draw (drawing->batch, TRUE, drawing->grid.scale_x != 0, drawing->cr);
  cairo_restore (drawing->cr);
}

static void
add_text (const MetierDrawing *drawing, const MetierItem *item)
{
  const MetierRun *run = metier_typesetter_get_run (drawing->typesetter, item->text, item->variant);
  double y = item->y + metier_typesetter_get_baseline (drawing->typesetter, item->variant);

  metier_glyph_batch_add (drawing->batch, run, metier_drawing_get_colour (drawing, item),
                          item->x - run->width * item->align / 2, metier_grid_snap_y (&drawing->grid, y),
                          drawing->cr);
}

static void
paint_texts (const MetierDrawing *drawing, const Run *run)
{
  for (guint i = 0; i < run->n_items; i++)
    {
      const MetierItem *item = &drawing->items[run->indices[i]];

      if (item->extra == 0 && metier_drawing_is_visible (drawing, item))
        add_text (drawing, item);
    }
  metier_glyph_batch_draw (drawing->batch, FALSE, FALSE, drawing->cr);
  for (guint i = 0; i < run->n_items; i++)
    {
      const MetierItem *item = &drawing->items[run->indices[i]];

      if (item->extra != 0 && metier_drawing_is_visible (drawing, item))
        paint_turned_text (drawing, item);
    }
}

static void
paint_run (const MetierDrawing *drawing, const Run *run)
{
  switch ((MetierShape) drawing->items[run->indices[0]].shape)
    {
    case METIER_SHAPE_DASH:
      paint_dashes (drawing, run);
      break;
    case METIER_SHAPE_HATCH:
      paint_hatches (drawing, run);
      break;
    case METIER_SHAPE_TEXT:
      paint_texts (drawing, run);
      break;
    case METIER_SHAPE_RECT:
      add_all (drawing, run, metier_drawing_add_shape);
      cairo_fill (drawing->cr);
      add_all (drawing, run, metier_drawing_add_round_edges);
      cairo_fill (drawing->cr);
      break;
    case METIER_SHAPE_FRAME:
    case METIER_SHAPE_MARKER:
    case METIER_N_SHAPES:
    default:
      add_all (drawing, run, metier_drawing_add_shape);
      cairo_fill (drawing->cr);
    }
}

void
metier_drawing_paint_items (const MetierDrawing *drawing)
{
  const guint *order = metier_scene_get_paint_order (drawing->scene);
  guint n_items;

  metier_scene_get_items (drawing->scene, &n_items);
  for (guint first = 0, last; first < n_items; first = last)
    {
      const MetierItem *item = &drawing->items[order[first]];
      guint32 colour = metier_theme_get_colour (drawing->theme, item->token);
      Run run = { &order[first], 0, FALSE };

      for (last = first + 1; last < n_items; last++)
        {
          const MetierItem *next = &drawing->items[order[last]];

          if (next->layer != item->layer || next->shape != item->shape
              || (item->shape != METIER_SHAPE_TEXT && metier_drawing_get_colour (drawing, next) != colour))
            break;
        }
      run.n_items = last - first;
      if ((colour & 0xff) == 0)
        continue;
      metier_colour_set (colour, drawing->cr);
      paint_run (drawing, &run);
      if (item->token == METIER_TOKEN_ROLE && (drawing->state->hover >= 0 || drawing->state->selected >= 0))
        {
          run.over = TRUE;
          metier_colour_set (metier_theme_get_colour (drawing->theme, METIER_TOKEN_ROLE_OVER), drawing->cr);
          paint_run (drawing, &run);
        }
    }
}
