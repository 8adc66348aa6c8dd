/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/paint/metier-drawing-private.h"

#define ROW_RADIUS 6.0
#define FOCUS_WIDTH 2.0
#define FOCUS_INSET 1.0
#define BAR_HALO 1.5
#define FOCUS_HALO 1.0
#define LEAST_INNER_HEIGHT 24.0

struct _MetierPainter {
  MetierTypesetter *typesetter; /* (owned) */
  MetierGlyphBatch *batch;      /* (owned) */
  MetierMeasurer measurer;
};

static double
measure_cb (gpointer data, const char *text, MetierTextStyle style)
{
  return metier_typesetter_get_width (data, text, style);
}

/**
 * metier_painter_new:
 * @context: whose font is used, such as that of a widget; it is copied
 *
 * Returns: (transfer full): a painter
 */
MetierPainter *
metier_painter_new (PangoContext *context)
{
  MetierPainter *self = g_new0 (MetierPainter, 1);

  self->typesetter = metier_typesetter_new (context);
  self->batch = metier_glyph_batch_new ();
  self->measurer.width = measure_cb;
  self->measurer.line_height = metier_typesetter_get_line_height (self->typesetter);
  self->measurer.data = self->typesetter;

  return self;
}

/* A locale without a language, such as C, makes Pango look for one font for words, which tell their own
 * language, and for another for figures, which do not. */
static PangoLanguage *
get_language (void)
{
  PangoLanguage *language = pango_language_get_default ();
  gboolean known = language != NULL && !g_str_equal (pango_language_to_string (language), "c");

  return known ? language : pango_language_from_string ("en");
}

/**
 * metier_painter_new_for_files:
 *
 * Makes a painter for pictures, with a font map of its own, so that it may be used on any one thread.
 *
 * Returns: (transfer full): a painter
 */
MetierPainter *
metier_painter_new_for_files (void)
{
  PangoFontMap *fonts = pango_cairo_font_map_new ();
  PangoContext *context = pango_font_map_create_context (fonts);
  PangoFontDescription *font = pango_font_description_from_string ("Sans 11");
  cairo_font_options_t *options = cairo_font_options_create ();
  MetierPainter *self;

  /* Widths must not depend on the size of a pixel, or a picture at twice the size would break its lines
   * elsewhere. */
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_context_set_font_description (context, font);
  pango_context_set_language (context, get_language ());
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_cairo_context_set_font_options (context, options);
  pango_cairo_context_set_resolution (context, 96);
  self = metier_painter_new (context);
  cairo_font_options_destroy (options);
  pango_font_description_free (font);
  g_object_unref (context);
  g_object_unref (fonts);

  return self;
}

/**
 * metier_painter_load_fonts:
 * @self: a painter
 *
 * Finds the fonts of all text styles, which else happens at the first text of each and takes longer than a
 * small chart does. A thread may do this while another brings the data; then the painter is handed over.
 */
void
metier_painter_load_fonts (MetierPainter *self)
{
  for (guint style = 0; style < METIER_N_TEXT_STYLES; style++)
    metier_measurer_get_width (&self->measurer, "0", style);
}

/**
 * metier_painter_free:
 * @self: (transfer full): a painter
 */
void
metier_painter_free (MetierPainter *self)
{
  metier_typesetter_free (self->typesetter);
  metier_glyph_batch_free (self->batch);
  g_free (self);
}

/**
 * metier_painter_get_measurer:
 * @self: a painter
 *
 * Returns: (transfer none): measures text as the painter draws it; lives as long as the painter
 */
const MetierMeasurer *
metier_painter_get_measurer (MetierPainter *self)
{
  return &self->measurer;
}

static gboolean
has_mark (const MetierDrawing *drawing, int mark)
{
  return mark >= 0 && (guint) mark < metier_scene_get_n_marks (drawing->scene);
}

static gboolean
is_same_row (const MetierDrawing *drawing, int mark, int other)
{
  const MetierBox *box = metier_scene_get_fill (drawing->scene, (guint) mark);
  const MetierBox *other_box = metier_scene_get_fill (drawing->scene, (guint) other);

  return box->x == other_box->x && box->y == other_box->y;
}

/* The colours of series stand out from the surface, so bars keep a line of it around them. */
static void
paint_halos (const MetierDrawing *drawing, int mark)
{
  guint n_items;

  metier_scene_get_items (drawing->scene, &n_items);
  for (guint i = 0; i < n_items; i++)
    {
      const MetierItem *item = &drawing->items[i];
      MetierBox box = { item->x - BAR_HALO, item->y - BAR_HALO, item->width + 2 * BAR_HALO,
                        item->height + 2 * BAR_HALO };

      if (item->mark < 0 || item->layer != METIER_LAYER_FILL || item->shape != METIER_SHAPE_RECT
          || item->token < METIER_TOKEN_SERIES || item->token >= METIER_TOKEN_RAMP
          || !is_same_row (drawing, item->mark, mark))
        continue;
      metier_grid_snap (&drawing->grid, &box);
      metier_path_add_rect (drawing->cr, &box, METIER_CORNERS_NONE, 0);
    }
  metier_colour_set (metier_theme_get_colour (drawing->theme, METIER_TOKEN_SURFACE), drawing->cr);
  cairo_fill (drawing->cr);
}

static void
paint_row (const MetierDrawing *drawing, int mark, MetierToken token)
{
  MetierBox box;

  if (!has_mark (drawing, mark))
    return;
  box = *metier_scene_get_fill (drawing->scene, (guint) mark);
  metier_grid_snap (&drawing->grid, &box);
  metier_path_add_rect (drawing->cr, &box, METIER_CORNERS_ALL, ROW_RADIUS);
  metier_colour_set (metier_theme_get_colour (drawing->theme, token), drawing->cr);
  cairo_fill (drawing->cr);
  paint_halos (drawing, mark);
}

/* A row has one fill: two on each other would be too dark for texts to be read on them. */
static void
paint_rows (const MetierDrawing *drawing)
{
  int selected = drawing->state->selected, hover = drawing->state->hover;

  paint_row (drawing, selected, METIER_TOKEN_SELECTED);
  if (!has_mark (drawing, hover) || !has_mark (drawing, selected) || !is_same_row (drawing, hover, selected))
    paint_row (drawing, hover, METIER_TOKEN_HOVER);
}

static void
paint_focus (const MetierDrawing *drawing)
{
  double inset = FOCUS_INSET + FOCUS_WIDTH / 2;
  MetierBox box;

  if (!has_mark (drawing, drawing->state->focus))
    return;
  box = metier_scene_get_mark (drawing->scene, (guint) drawing->state->focus)->box;
  /* Around a lane or a cell, which would be filled by a ring within it. */
  if (box.height < LEAST_INNER_HEIGHT)
    inset = -FOCUS_WIDTH / 2;
  metier_grid_snap (&drawing->grid, &box);
  box = (MetierBox){ box.x + inset, box.y + inset, box.width - 2 * inset, box.height - 2 * inset };
  metier_path_add_rect (drawing->cr, &box, METIER_CORNERS_ALL, MIN (ROW_RADIUS, box.height / 2));
  cairo_set_dash (drawing->cr, NULL, 0, 0);
  /* The ring is seen on a coloured cell by the line of surface on both its sides. */
  cairo_set_line_width (drawing->cr, FOCUS_WIDTH + 2 * FOCUS_HALO);
  metier_colour_set (metier_theme_get_colour (drawing->theme, METIER_TOKEN_SURFACE), drawing->cr);
  cairo_stroke_preserve (drawing->cr);
  cairo_set_line_width (drawing->cr, FOCUS_WIDTH);
  metier_colour_set (metier_theme_get_colour (drawing->theme, METIER_TOKEN_FOCUS), drawing->cr);
  cairo_stroke (drawing->cr);
}

/**
 * metier_painter_paint:
 * @self: a painter
 * @scene: what to draw
 * @theme: in which colours
 * @state: (nullable): what the pointer and the keyboard are at
 * @cr: where to; one unit is one CSS pixel
 *
 * Draws a scene, but only what lies within the clip. The background is left to whoever owns the surface.
 */
void
metier_painter_paint (MetierPainter *self, const MetierScene *scene, const MetierTheme *theme,
                      const MetierPaintState *state, cairo_t *cr)
{
  static const MetierPaintState nothing = { -1, -1, -1, FALSE, 0 };
  MetierDrawing drawing = { self->typesetter, self->batch, scene, NULL, theme, state ? state : &nothing, cr };
  guint n_items;

  metier_typesetter_trim (self->typesetter);
  drawing.items = metier_scene_get_items (scene, &n_items);
  cairo_save (cr);
  cairo_new_path (cr);
  cairo_clip_extents (cr, &drawing.clip[0], &drawing.clip[1], &drawing.clip[2], &drawing.clip[3]);
  metier_grid_init (&drawing.grid, cr, drawing.state->device_scale);
  paint_rows (&drawing);
  metier_drawing_paint_items (&drawing);
  paint_focus (&drawing);
  cairo_restore (cr);
}
