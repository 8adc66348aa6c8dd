/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/metier-painter-private.h"

#define FRAME_RADIUS 3.0
#define ROW_RADIUS 6.0
#define FOCUS_WIDTH 2.0
#define FOCUS_INSET 1.0

struct _MetierPainter
{
  MetierTypesetter *typesetter; /* (owned) */
  MetierGlyphBatch *batch;      /* (owned) */
  MetierMeasurer measurer;
};

/* One drawing: what is drawn, how, and where to. */
typedef struct {
  MetierPainter *painter;
  const MetierScene *scene;
  const MetierItem *items;
  const MetierTheme *theme;
  const MetierPaintState *state;
  cairo_t *cr;
  MetierGrid grid;
  double clip[4]; /* left, top, right, bottom */
} Drawing;

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

  /* Widths must not depend on the size of a pixel, or a picture at twice the size would break its lines elsewhere. */
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_context_set_font_description (context, font);
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

static void
set_colour (cairo_t *cr, guint32 colour)
{
  cairo_set_source_rgba (cr, (colour >> 24) / 255.0, (colour >> 16 & 0xff) / 255.0, (colour >> 8 & 0xff) / 255.0,
                         (colour & 0xff) / 255.0);
}

static gboolean
is_visible (const Drawing *drawing, const MetierItem *item)
{
  MetierBox box;

  metier_item_get_bounds (item, &box);

  return box.x <= drawing->clip[2] && box.x + box.width >= drawing->clip[0] && box.y <= drawing->clip[3]
         && box.y + box.height >= drawing->clip[1];
}

static MetierBox
get_snapped (const Drawing *drawing, const MetierItem *item)
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
 * The straight part of a snapped bar covers whole pixels, which cairo fills without computing
 * coverage; only the round ends need that. On paper a bar stays in one piece.
 */
static MetierBox
get_straight_part (const MetierItem *item, const MetierBox *box)
{
  double start = item->variant == METIER_CORNERS_START || item->variant == METIER_CORNERS_ALL ? item->extra : 0;
  double end = item->variant == METIER_CORNERS_END || item->variant == METIER_CORNERS_ALL ? item->extra : 0;
  MetierBox straight = { box->x + start, box->y, box->width - start - end, box->height };

  return straight;
}

static void
add_straight_part (const Drawing *drawing, const MetierItem *item)
{
  MetierBox box = get_snapped (drawing, item);

  if (is_rounded (item) && drawing->grid.scale_x == 0)
    {
      metier_path_add_rect (drawing->cr, &box, item->variant, item->extra);
      return;
    }
  if (is_rounded (item))
    {
      box = get_straight_part (item, &box);
      metier_grid_snap (&drawing->grid, &box);
    }
  if (box.width > 0 && box.height > 0)
    cairo_rectangle (drawing->cr, box.x, box.y, box.width, box.height);
}

static void
add_round_ends (const Drawing *drawing, const MetierItem *item)
{
  MetierBox box = get_snapped (drawing, item), straight, end;

  if (!is_rounded (item) || drawing->grid.scale_x == 0)
    return;
  straight = get_straight_part (item, &box);
  metier_grid_snap (&drawing->grid, &straight);
  end = box;
  end.width = straight.x - box.x;
  if (end.width > 0)
    metier_path_add_rect (drawing->cr, &end, METIER_CORNERS_START, MIN (item->extra, end.width));
  end.x = straight.x + MAX (straight.width, 0);
  end.width = box.x + box.width - end.x;
  if (end.width > 0)
    metier_path_add_rect (drawing->cr, &end, METIER_CORNERS_END, MIN (item->extra, end.width));
}

static void
add_frame (const Drawing *drawing, const MetierItem *item)
{
  MetierBox box = get_snapped (drawing, item);
  MetierBox line = { box.x, box.y, item->extra, item->extra };
  double radius = MIN (FRAME_RADIUS, MIN (box.width, box.height) / 2);

  metier_grid_snap (&drawing->grid, &line);
  metier_path_add_frame (drawing->cr, &box, item->variant, item->variant == METIER_CORNERS_NONE ? 0 : radius,
                         line.width);
}

static void
add_shape (const Drawing *drawing, const MetierItem *item)
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
      metier_hatch_add_path (item->variant, &(MetierBox){ item->x, item->y, item->width, item->height }, drawing->cr);
      break;
    case METIER_SHAPE_DASH:
      cairo_move_to (drawing->cr, item->x, item->y);
      cairo_line_to (drawing->cr, item->x + item->width, item->y);
      break;
    case METIER_SHAPE_TEXT:
    case METIER_N_SHAPES:
    default:
      g_assert_not_reached ();
    }
}

/* The bar under the pointer has a colour of its own. */
static gboolean
is_over (const Drawing *drawing, const MetierItem *item)
{
  return item->token == METIER_TOKEN_ROLE && item->mark >= 0 && item->mark == drawing->state->hover;
}

/* Items that are painted one after the other in the same colour. */
typedef struct {
  const guint *indices;
  guint n_items;
  gboolean over;
} Run;

typedef void (*AddFunc) (const Drawing *drawing, const MetierItem *item);

static void
add_all (const Drawing *drawing, const Run *run, AddFunc add)
{
  for (guint i = 0; i < run->n_items; i++)
    {
      const MetierItem *item = &drawing->items[run->indices[i]];

      if (is_over (drawing, item) == run->over && is_visible (drawing, item))
        add (drawing, item);
    }
}

/* Only what has the variant, because a stroke has one dash and one width. */
static void
add_all_of (const Drawing *drawing, const Run *run, guint variant)
{
  for (guint i = 0; i < run->n_items; i++)
    {
      const MetierItem *item = &drawing->items[run->indices[i]];

      if (item->variant == variant && is_visible (drawing, item))
        add_shape (drawing, item);
    }
}

static void
paint_dashes (const Drawing *drawing, const Run *run)
{
  for (guint dash = 0; dash < METIER_N_DASHES; dash++)
    {
      add_all_of (drawing, run, dash);
      cairo_set_line_width (drawing->cr, drawing->items[run->indices[0]].extra);
      cairo_set_dash (drawing->cr, metier_dash_get_pattern (dash), 2, 0);
      cairo_stroke (drawing->cr);
    }
}

static void
paint_hatches (const Drawing *drawing, const Run *run)
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

static void
add_text (const Drawing *drawing, const MetierItem *item)
{
  MetierPainter *self = drawing->painter;
  const MetierRun *run = metier_typesetter_get_run (self->typesetter, item->text, item->variant);
  double y = item->y + metier_typesetter_get_baseline (self->typesetter, item->variant);
  double x = item->x - run->width * item->align / 2;

  if (item->extra == 0)
    metier_glyph_batch_add (self->batch, run, x, metier_grid_snap_y (&drawing->grid, y), drawing->cr);
}

/* Turned texts are few, the heads of columns; each is drawn by itself. */
static void
paint_turned_text (const Drawing *drawing, const MetierItem *item)
{
  MetierPainter *self = drawing->painter;
  const MetierRun *run;

  if (item->extra == 0)
    return;
  run = metier_typesetter_get_run (self->typesetter, item->text, item->variant);
  cairo_save (drawing->cr);
  cairo_translate (drawing->cr, item->x, item->y);
  cairo_rotate (drawing->cr, -item->extra * G_PI / 180);
  metier_glyph_batch_add (self->batch, run, -run->width * item->align / 2,
                          metier_typesetter_get_baseline (self->typesetter, item->variant), drawing->cr);
  metier_glyph_batch_draw (self->batch, drawing->cr);
  cairo_restore (drawing->cr);
}

static void
paint_run (const Drawing *drawing, const Run *run)
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
      add_all (drawing, run, add_text);
      metier_glyph_batch_draw (drawing->painter->batch, drawing->cr);
      add_all (drawing, run, paint_turned_text);
      break;
    case METIER_SHAPE_RECT:
      add_all (drawing, run, add_shape);
      cairo_fill (drawing->cr);
      add_all (drawing, run, add_round_ends);
      cairo_fill (drawing->cr);
      break;
    case METIER_SHAPE_FRAME:
    case METIER_SHAPE_MARKER:
    case METIER_N_SHAPES:
    default:
      add_all (drawing, run, add_shape);
      cairo_fill (drawing->cr);
    }
}

static void
paint_items (const Drawing *drawing)
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
              || metier_theme_get_colour (drawing->theme, next->token) != colour)
            break;
        }
      run.n_items = last - first;
      if ((colour & 0xff) == 0)
        continue;
      set_colour (drawing->cr, colour);
      paint_run (drawing, &run);
      if (item->token == METIER_TOKEN_ROLE && drawing->state->hover >= 0)
        {
          run.over = TRUE;
          set_colour (drawing->cr, metier_theme_get_colour (drawing->theme, METIER_TOKEN_ROLE_OVER));
          paint_run (drawing, &run);
        }
    }
}

static gboolean
has_mark (const Drawing *drawing, int mark)
{
  return mark >= 0 && (guint) mark < metier_scene_get_n_marks (drawing->scene);
}

static void
paint_row (const Drawing *drawing, int mark, MetierToken token)
{
  MetierBox box;

  if (!has_mark (drawing, mark))
    return;
  box = *metier_scene_get_fill (drawing->scene, (guint) mark);
  metier_grid_snap (&drawing->grid, &box);
  metier_path_add_rect (drawing->cr, &box, METIER_CORNERS_ALL, ROW_RADIUS);
  set_colour (drawing->cr, metier_theme_get_colour (drawing->theme, token));
  cairo_fill (drawing->cr);
}

static void
paint_focus (const Drawing *drawing)
{
  double inset = FOCUS_INSET + FOCUS_WIDTH / 2;
  MetierBox box;

  if (!has_mark (drawing, drawing->state->focus))
    return;
  box = metier_scene_get_mark (drawing->scene, (guint) drawing->state->focus)->box;
  metier_grid_snap (&drawing->grid, &box);
  box = (MetierBox){ box.x + inset, box.y + inset, box.width - 2 * inset, box.height - 2 * inset };
  metier_path_add_rect (drawing->cr, &box, METIER_CORNERS_ALL, MIN (ROW_RADIUS, box.height / 2));
  set_colour (drawing->cr, metier_theme_get_colour (drawing->theme, METIER_TOKEN_FOCUS));
  cairo_set_line_width (drawing->cr, FOCUS_WIDTH);
  cairo_set_dash (drawing->cr, NULL, 0, 0);
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
  Drawing drawing = { self, scene, NULL, theme, state ? state : &nothing, cr };
  guint n_items;

  metier_typesetter_trim (self->typesetter);
  drawing.items = metier_scene_get_items (scene, &n_items);
  cairo_save (cr);
  cairo_new_path (cr);
  cairo_clip_extents (cr, &drawing.clip[0], &drawing.clip[1], &drawing.clip[2], &drawing.clip[3]);
  metier_grid_init (&drawing.grid, cr, drawing.state->device_scale);
  paint_row (&drawing, drawing.state->selected, METIER_TOKEN_SELECTED);
  paint_row (&drawing, drawing.state->hover, METIER_TOKEN_HOVER);
  paint_items (&drawing);
  paint_focus (&drawing);
  cairo_restore (cr);
}
