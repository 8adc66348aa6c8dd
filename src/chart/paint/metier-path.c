/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/paint/metier-painter-private.h"

#include <math.h>

/* Below this many device pixels a box keeps its thickness when it is snapped, so that equal lines look equal.
 */
#define THIN 4.0

static gboolean
is_paper (cairo_surface_t *surface)
{
  switch (cairo_surface_get_type (surface))
    {
    case CAIRO_SURFACE_TYPE_PDF:
    case CAIRO_SURFACE_TYPE_PS:
    case CAIRO_SURFACE_TYPE_SVG:
      return TRUE;
    default:
      return FALSE;
    }
}

/*
 * metier_grid_init:
 * @device_scale: 0 for the surface's own
 *
 * Nothing is snapped on paper or when turned.
 */
void
metier_grid_init (MetierGrid *self, cairo_t *cr, double device_scale)
{
  cairo_surface_t *surface = cairo_get_group_target (cr);
  cairo_matrix_t matrix;
  double scale_x = device_scale, scale_y = device_scale;

  *self = (MetierGrid){ 0, 0, 0, 0 };
  cairo_get_matrix (cr, &matrix);
  if (is_paper (surface) || matrix.xy != 0 || matrix.yx != 0)
    return;
  if (device_scale <= 0)
    cairo_surface_get_device_scale (surface, &scale_x, &scale_y);
  self->scale_x = matrix.xx * scale_x;
  self->scale_y = matrix.yy * scale_y;
  self->offset_x = matrix.x0 * scale_x;
  self->offset_y = matrix.y0 * scale_y;
}

static void
snap_span (double scale, double offset, double *start, double *length)
{
  double first = *start * scale + offset;
  double last = (*start + *length) * scale + offset;
  double size = fmax (1, round (fabs (last - first)));

  if (*length <= 0 || scale == 0)
    return;
  if (size < THIN)
    first = round ((first + last - size) / 2);
  else
    {
      first = round (first);
      size = round (last) - first;
    }
  *start = (first - offset) / scale;
  *length = size / scale;
}

/* Moves the edges of a box to whole device pixels; what has a size keeps at least one pixel. */
void
metier_grid_snap (const MetierGrid *self, MetierBox *box)
{
  snap_span (self->scale_x, self->offset_x, &box->x, &box->width);
  snap_span (self->scale_y, self->offset_y, &box->y, &box->height);
}

double
metier_grid_snap_y (const MetierGrid *self, double y)
{
  return self->scale_y == 0 ? y
                            : (round (y * self->scale_y + self->offset_y) - self->offset_y) / self->scale_y;
}

/* A quarter of a circle as one curve, from a point towards a corner and on to the next point. */
static void
round_corner (cairo_t *cr, double x, double y, double corner_x, double corner_y, double next_x, double next_y)
{
  const double k = 0.5523;

  cairo_line_to (cr, x, y);
  cairo_curve_to (cr, x + (corner_x - x) * k, y + (corner_y - y) * k, next_x + (corner_x - next_x) * k,
                  next_y + (corner_y - next_y) * k, next_x, next_y);
}

/*
 * metier_path_add_rect:
 * @corners: which sides are round
 */
void
metier_path_add_rect (cairo_t *cr, const MetierBox *box, MetierCorners corners, double radius)
{
  double x1 = box->x, y1 = box->y, x2 = box->x + box->width, y2 = box->y + box->height;
  double start = corners == METIER_CORNERS_START || corners == METIER_CORNERS_ALL ? radius : 0;
  double end = corners == METIER_CORNERS_END || corners == METIER_CORNERS_ALL ? radius : 0;

  cairo_move_to (cr, x1 + start, y1);
  if (end > 0)
    {
      round_corner (cr, x2 - end, y1, x2, y1, x2, y1 + end);
      round_corner (cr, x2, y2 - end, x2, y2, x2 - end, y2);
    }
  else
    {
      cairo_line_to (cr, x2, y1);
      cairo_line_to (cr, x2, y2);
    }
  if (start > 0)
    {
      round_corner (cr, x1 + start, y2, x1, y2, x1, y2 - start);
      round_corner (cr, x1, y1 + start, x1, y1, x1 + start, y1);
    }
  else
    cairo_line_to (cr, x1, y2);
  cairo_close_path (cr);
}

/*
 * metier_path_add_cap:
 * @box: as high as the radius of its corners
 * @upper: whether it is the upper edge of a larger box, else the lower
 *
 * Adds the rounded edge of a box on a grid of pixels. A corner of a few pixels looks the same as two straight
 * lines, which take half the time of a curve.
 */
void
metier_path_add_cap (cairo_t *cr, const MetierBox *box, MetierCorners corners, gboolean upper)
{
  const double bend = 0.28;
  double r = MIN (box->height, box->width / 2);
  double start = corners == METIER_CORNERS_START || corners == METIER_CORNERS_ALL ? r : 0;
  double end = corners == METIER_CORNERS_END || corners == METIER_CORNERS_ALL ? r : 0;
  double x1 = box->x, x2 = box->x + box->width;
  double inner = upper ? box->y + box->height : box->y, outer = upper ? box->y : box->y + box->height;
  double middle = outer + (inner - outer) * bend;

  cairo_move_to (cr, x1, inner);
  if (start > 0)
    cairo_line_to (cr, x1 + start * bend, middle);
  cairo_line_to (cr, x1 + start, outer);
  cairo_line_to (cr, x2 - end, outer);
  if (end > 0)
    cairo_line_to (cr, x2 - end * bend, middle);
  cairo_line_to (cr, x2, inner);
  cairo_close_path (cr);
}

/* The inner outline runs the other way round, so that a plain fill leaves it out. */
void
metier_path_add_frame (cairo_t *cr, const MetierBox *box, MetierCorners corners, double radius,
                       double thickness)
{
  MetierBox inner
      = { box->x + thickness, box->y + thickness, box->width - 2 * thickness, box->height - 2 * thickness };
  MetierBox reversed = { inner.x, inner.y + inner.height, inner.width, -inner.height };

  metier_path_add_rect (cr, box, corners, radius);
  if (inner.width > 0 && inner.height > 0)
    metier_path_add_rect (cr, &reversed, METIER_CORNERS_NONE, 0);
}

static void
add_circle (cairo_t *cr, double x, double y, double radius)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, x, y, radius, 0, 2 * G_PI);
  cairo_close_path (cr);
}

static void
add_polygon (cairo_t *cr, const double (*points)[2], guint n_points, double x, double y, double size)
{
  cairo_move_to (cr, x + points[0][0] * size, y + points[0][1] * size);
  for (guint i = 1; i < n_points; i++)
    cairo_line_to (cr, x + points[i][0] * size, y + points[i][1] * size);
  cairo_close_path (cr);
}

/* Corners of the markers, relative to their size. */
static const double square[][2] = { { -.45, -.45 }, { .45, -.45 }, { .45, .45 }, { -.45, .45 } };
static const double triangle_up[][2] = { { 0, -.54 }, { .56, .46 }, { -.56, .46 } };
static const double triangle_down[][2] = { { 0, .54 }, { -.56, -.46 }, { .56, -.46 } };
static const double times[][2]
    = { { -.5, -.32 }, { -.32, -.5 }, { 0, -.18 }, { .32, -.5 }, { .5, -.32 }, { .18, 0 },
        { .5, .32 },   { .32, .5 },   { 0, .18 },  { -.32, .5 }, { -.5, .32 }, { -.18, 0 } };
static const double plus[][2]
    = { { -.14, -.54 }, { .14, -.54 }, { .14, -.14 }, { .54, -.14 }, { .54, .14 },   { .14, .14 },
        { .14, .54 },   { -.14, .54 }, { -.14, .14 }, { -.54, .14 }, { -.54, -.14 }, { -.14, -.14 } };
static const double diamond[][2] = { { 0, -.5 }, { .5, 0 }, { 0, .5 }, { -.5, 0 } };
static const double pin[][2]
    = { { -.3, -.5 },  { .3, -.5 },    { .3, -.38 },  { .2, -.34 }, { .24, -.04 }, { .36, .06 },
        { .36, .16 },  { .05, .16 },   { .05, .5 },   { -.05, .5 }, { -.05, .16 }, { -.36, .16 },
        { -.36, .06 }, { -.24, -.04 }, { -.2, -.34 }, { -.3, -.38 } };

const double (*metier_marker_get_polygon (MetierMarker marker, guint *n_points))[2]
{
  static const struct {
    const double (*points)[2];
    guint n_points;
  } polygons[METIER_N_MARKERS] = {
    [METIER_MARKER_SQUARE] = { square, G_N_ELEMENTS (square) },
    [METIER_MARKER_TRIANGLE_UP] = { triangle_up, G_N_ELEMENTS (triangle_up) },
    [METIER_MARKER_TRIANGLE_DOWN] = { triangle_down, G_N_ELEMENTS (triangle_down) },
    [METIER_MARKER_TIMES] = { times, G_N_ELEMENTS (times) },
    [METIER_MARKER_PLUS] = { plus, G_N_ELEMENTS (plus) },
    [METIER_MARKER_DIAMOND] = { diamond, G_N_ELEMENTS (diamond) },
    [METIER_MARKER_PIN] = { pin, G_N_ELEMENTS (pin) },
  };

  *n_points = polygons[marker].n_points;

  return polygons[marker].points;
}

/*
 * metier_path_add_marker:
 * @size: how wide it is
 * @thickness: of the line of a ring
 */
void
metier_path_add_marker (cairo_t *cr, MetierMarker marker, double x, double y, double size, double thickness)
{
  guint n_points;
  const double (*points)[2] = metier_marker_get_polygon (marker, &n_points);

  if (points)
    {
      add_polygon (cr, points, n_points, x, y, size);
      return;
    }
  add_circle (cr, x, y, size / 2);
  if (marker == METIER_MARKER_RING && thickness < size / 2)
    {
      cairo_new_sub_path (cr);
      cairo_arc_negative (cr, x, y, size / 2 - thickness, 2 * G_PI, 0);
      cairo_close_path (cr);
    }
}

/* Lengths on and off; both are 0 for an unbroken line. */
const double *
metier_dash_get_pattern (MetierDash dash)
{
  static const double patterns[METIER_N_DASHES][2] = {
    [METIER_DASH_LESS] = { 3, 2.5 },
    [METIER_DASH_GUIDE] = { 1, 4 },
    [METIER_DASH_LONG] = { 7, 3 },
    [METIER_DASH_SHORT] = { 2, 3 },
  };

  return patterns[dash];
}

MetierItem
metier_item_for_theme (const MetierItem *self, const MetierTheme *theme)
{
  MetierItem item = *self;
  double growth = self->layer == METIER_LAYER_HALO ? metier_theme_get_halo_growth (theme) : 0;

  if (self->shape == METIER_SHAPE_MARKER && self->variant == METIER_MARKER_DIAMOND)
    growth += metier_theme_get_level_growth (theme);
  item.width += 2 * growth;
  if (self->shape == METIER_SHAPE_RECT)
    item.x -= growth;

  return item;
}

void
metier_colour_set (guint32 colour, cairo_t *cr)
{
  cairo_set_source_rgba (cr, (colour >> 24) / 255.0, (colour >> 16 & 0xff) / 255.0,
                         (colour >> 8 & 0xff) / 255.0, (colour & 0xff) / 255.0);
}
