/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/paint/metier-drawing-private.h"

#include <math.h>

#define FRAME_RADIUS 3.0
#define FRAME_GAP 2.0
#define HAIRLINE 1.0

guint32
metier_drawing_get_colour (const MetierDrawing *drawing, const MetierItem *item)
{
  return metier_theme_get_colour (drawing->theme, item->token);
}

gboolean
metier_drawing_is_visible (const MetierDrawing *drawing, const MetierItem *item)
{
  MetierBox box;

  metier_item_get_bounds (item, &box);

  return box.x <= drawing->clip[2] && box.x + box.width >= drawing->clip[0] && box.y <= drawing->clip[3]
         && box.y + box.height >= drawing->clip[1];
}

static MetierBox
get_snapped (const MetierDrawing *drawing, const MetierItem *item)
{
  MetierBox box = { item->x, item->y, item->width, item->height };

  metier_grid_snap (&drawing->grid, &box);

  return box;
}

static gboolean
is_rounded (const MetierItem *item)
{
  return item->variant != METIER_CORNERS_NONE && item->extra > 0;
}

/*
 * All of a snapped bar but its round edges covers whole pixels, which cairo fills without computing coverage.
 * On paper a bar stays in one piece.
 */
static MetierBox
get_straight_part (const MetierDrawing *drawing, const MetierItem *item, const MetierBox *box)
{
  double radius = round (item->extra * drawing->grid.scale_y) / drawing->grid.scale_y;

  return (MetierBox){ box->x, box->y + radius, box->width, box->height - 2 * radius };
}

static void
add_straight_part (const MetierDrawing *drawing, const MetierItem *item)
{
  MetierBox box = get_snapped (drawing, item);

  if (is_rounded (item) && drawing->grid.scale_x == 0)
    {
      metier_path_add_rect (drawing->cr, &box, item->variant, item->extra);
      return;
    }
  if (is_rounded (item))
    box = get_straight_part (drawing, item, &box);
  if (box.width > 0 && box.height > 0)
    cairo_rectangle (drawing->cr, box.x, box.y, box.width, box.height);
}

void
metier_drawing_add_round_edges (const MetierDrawing *drawing, const MetierItem *item)
{
  MetierBox box = get_snapped (drawing, item), straight, edge;

  if (!is_rounded (item) || drawing->grid.scale_x == 0)
    return;
  straight = get_straight_part (drawing, item, &box);
  edge = (MetierBox){ box.x, box.y, box.width, straight.y - box.y };
  if (edge.height <= 0)
    return;
  metier_path_add_cap (drawing->cr, &edge, item->variant, TRUE);
  edge.y = straight.y + straight.height;
  metier_path_add_cap (drawing->cr, &edge, item->variant, FALSE);
}

/* A hairline around a cell is four lines; that its corners are open by a pixel is not seen. */
static void
add_thin_frame (const MetierDrawing *drawing, const MetierBox *box, MetierCorners corners, double thickness)
{
  double start = corners == METIER_CORNERS_START || corners == METIER_CORNERS_ALL ? FRAME_GAP : 0;
  double end = corners == METIER_CORNERS_END || corners == METIER_CORNERS_ALL ? FRAME_GAP : 0;
  double side = box->height - 2 * thickness;

  for (guint lower = 0; lower < 2; lower++)
    cairo_rectangle (drawing->cr, box->x + start, box->y + lower * (box->height - thickness),
                     box->width - start - end, thickness);
  cairo_rectangle (drawing->cr, box->x, box->y + thickness + start / 2, thickness, side - start);
  cairo_rectangle (drawing->cr, box->x + box->width - thickness, box->y + thickness + end / 2, thickness,
                   side - end);
}

static void
add_frame (const MetierDrawing *drawing, const MetierItem *item)
{
  MetierBox box = get_snapped (drawing, item);
  MetierBox line = { box.x, box.y, item->extra, item->extra };
  double radius = MIN (FRAME_RADIUS, MIN (box.width, box.height) / 2);

  metier_grid_snap (&drawing->grid, &line);
  if (drawing->grid.scale_x != 0 && item->extra <= HAIRLINE && box.width > 2 * FRAME_RADIUS)
    add_thin_frame (drawing, &box, item->variant, line.width);
  else
    metier_path_add_frame (drawing->cr, &box, item->variant,
                           item->variant == METIER_CORNERS_NONE ? 0 : radius, line.width);
}

static void
add_line (const MetierDrawing *drawing, const MetierItem *item)
{
  gboolean rises = item->align == METIER_ALIGN_END;

  cairo_move_to (drawing->cr, item->x, item->y + (rises ? item->height : 0));
  cairo_line_to (drawing->cr, item->x + item->width, item->y + (rises ? 0 : item->height));
}

void
metier_drawing_add_shape (const MetierDrawing *drawing, const MetierItem *item)
{
  MetierItem shown = metier_item_for_theme (item, drawing->theme);

  switch ((MetierShape) item->shape)
    {
    case METIER_SHAPE_RECT:
      add_straight_part (drawing, &shown);
      break;
    case METIER_SHAPE_FRAME:
      add_frame (drawing, item);
      break;
    case METIER_SHAPE_MARKER:
      metier_path_add_marker (drawing->cr, item->variant, item->x, item->y, shown.width, item->extra);
      break;
    case METIER_SHAPE_HATCH:
      metier_hatch_add_path (item->variant, &(MetierBox){ item->x, item->y, item->width, item->height },
                             drawing->cr);
      break;
    case METIER_SHAPE_DASH:
      add_line (drawing, item);
      break;
    case METIER_SHAPE_TEXT:
    case METIER_N_SHAPES:
    default:
      g_assert_not_reached ();
    }
}
