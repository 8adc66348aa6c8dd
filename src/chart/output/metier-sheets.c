/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/output/metier-export-private.h"

#include <math.h>

/* What a picture brings of room beside its texts; on paper it lies in the margin. */
#define SIDE (METIER_PAGE_MARGIN + 16)

struct _MetierSheets {
  MetierPainter *painter;
  MetierPainter *own_painter; /* (nullable) (owned): the same, when nobody lent one */
  MetierPage page;
  double width; /* of the paper, in points */
  double scale; /* points per CSS pixel */
  double room;  /* height of a sheet within its margins, in CSS pixels */
  GArray *from; /* (element-type double) (owned): where in the picture each sheet begins */
};

/* A wide heat map is made smaller until it fits between the margins. */
static double
get_scale (const MetierPage *page, double width)
{
  double room = width - 2 * METIER_PAPER_MARGIN + 2 * SIDE * METIER_PAPER_SCALE;

  return fmin (METIER_PAPER_SCALE, room / metier_scene_get_width (page->scene));
}

static void
divide (MetierSheets *self)
{
  double height = metier_scene_get_height (self->page.scene);

  for (double from = 0; from < height; from = metier_page_get_sheet (&self->page, from, self->room).to)
    g_array_append_val (self->from, from);
}

/*
 * metier_sheets_new_with_painter:
 * @painter: outlives the sheets
 *
 * As metier_sheets_new(), for one of several pictures on one thread.
 */
MetierSheets *
metier_sheets_new_with_painter (MetierPainter *painter, const MetierFigure *figure,
                                const MetierChartOptions *options, double width, double height)
{
  MetierSheets *self = g_new0 (MetierSheets, 1);
  MetierChartOptions inner = *options;

  /* Paper decides how wide a chart is; a micro chart has a size of its own. */
  if (options->kind != METIER_CHART_MICRO)
    {
      inner.width = (width - 2 * METIER_PAPER_MARGIN) / METIER_PAPER_SCALE + 2 * SIDE;
      inner.height = 0;
    }
  self->painter = painter;
  self->width = width;
  self->from = g_array_new (FALSE, FALSE, sizeof (double));
  metier_page_init (&self->page, figure, &inner, metier_painter_get_measurer (painter));
  self->scale = get_scale (&self->page, width);
  self->room = (height - 2 * METIER_PAPER_MARGIN) / self->scale;
  divide (self);

  return self;
}

/**
 * metier_sheets_new_figure:
 * @figure: what to draw
 * @options: which chart; the width and height follow from the paper
 * @width: of the paper in points, margins included
 * @height: of the paper in points
 *
 * Lays a figure out on paper.
 *
 * Returns: (transfer full): the sheets, at least one
 */
MetierSheets *
metier_sheets_new_figure (const MetierFigure *figure, const MetierChartOptions *options, double width,
                          double height)
{
  MetierPainter *painter = metier_painter_new_for_files ();
  MetierSheets *self = metier_sheets_new_with_painter (painter, figure, options, width, height);

  self->own_painter = painter;

  return self;
}

/**
 * metier_sheets_new:
 * @data: roles by skills
 * @options: which chart; the width and height follow from the paper
 * @width: of the paper in points, margins included
 * @height: of the paper in points
 *
 * Lays a chart out on paper.
 *
 * Returns: (transfer full): the sheets, at least one
 */
MetierSheets *
metier_sheets_new (const MetierChartData *data, const MetierChartOptions *options, double width,
                   double height)
{
  g_autoptr (MetierFigure) figure = metier_figure_new_chart (data);

  return metier_sheets_new_figure (figure, options, width, height);
}

/**
 * metier_sheets_free:
 * @self: (transfer full): sheets
 */
void
metier_sheets_free (MetierSheets *self)
{
  metier_page_clear (&self->page);
  g_clear_pointer (&self->own_painter, metier_painter_free);
  g_array_unref (self->from);
  g_free (self);
}

/**
 * metier_sheets_get_n:
 * @self: sheets
 *
 * Returns: how many there are
 */
guint
metier_sheets_get_n (const MetierSheets *self)
{
  return self->from->len;
}

/**
 * metier_sheets_get_n_marks:
 * @self: sheets
 *
 * Returns: marks drawn on all of them
 */
guint
metier_sheets_get_n_marks (const MetierSheets *self)
{
  return metier_scene_get_n_marks (self->page.scene);
}

/* Draws the part of the picture between two heights, at a place on the sheet. */
static void
paint_slice (const MetierSheets *self, const MetierTheme *theme, cairo_t *cr, double from, double to,
             double y)
{
  if (to <= from)
    return;
  cairo_save (cr);
  cairo_rectangle (cr, 0, y, metier_scene_get_width (self->page.scene), to - from);
  cairo_clip (cr);
  cairo_translate (cr, 0, y - from);
  metier_painter_paint (self->painter, self->page.scene, theme, NULL, cr);
  cairo_restore (cr);
}

/**
 * metier_sheets_paint:
 * @self: sheets
 * @index: which of them, from 0
 * @theme: in which colours
 * @cr: where to; one unit is a point, and the origin is the corner of the paper
 *
 * Draws one sheet on the background of @theme.
 */
void
metier_sheets_paint (MetierSheets *self, guint index, MetierThemeName theme, cairo_t *cr)
{
  const MetierBox *body = metier_scene_get_body (self->page.scene);
  double from = g_array_index (self->from, double, index);
  MetierSheet sheet = metier_page_get_sheet (&self->page, from, self->room);
  const MetierTheme *colours = metier_theme_get (theme);
  double body_end = body->y + body->height;

  cairo_save (cr);
  metier_page_paint_background (colours, cr);
  cairo_translate (cr, fmax (0, METIER_PAPER_MARGIN - SIDE * self->scale), METIER_PAPER_MARGIN);
  cairo_scale (cr, self->scale, self->scale);
  paint_slice (self, colours, cr, body->y - sheet.head, body->y, 0);
  paint_slice (self, colours, cr, from, sheet.to, sheet.head);
  paint_slice (self, colours, cr, body_end, body_end + sheet.foot, sheet.head + sheet.to - from);
  cairo_restore (cr);
}
