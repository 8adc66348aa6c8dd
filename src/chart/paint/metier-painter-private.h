/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/paint/metier-painter.h"
#include "chart/scene/metier-scene-private.h"

G_BEGIN_DECLS

typedef struct {
  cairo_scaled_font_t *font; /* (owned) */
  cairo_glyph_t *glyphs;     /* (owned) */
  int n_glyphs;
} MetierGlyphSpan;

/*
 * MetierRun:
 * @width: in CSS pixels
 * @spans: (owned) (element-type MetierGlyphSpan): a span for each font, relative to the start of the baseline
 * @layout: (nullable) (owned): for what no font has a glyph for, which only Pango can draw
 *
 * A shaped line of text.
 */
typedef struct {
  double width;
  GArray *spans;
  PangoLayout *layout;
} MetierRun;

/*
 * MetierTypesetter:
 *
 * Shapes text once and hands it out again. A painter has one.
 */
typedef struct _MetierTypesetter MetierTypesetter;

MetierTypesetter *metier_typesetter_new (PangoContext *context);
void metier_typesetter_free (MetierTypesetter *self);
double metier_typesetter_get_line_height (const MetierTypesetter *self);
double metier_typesetter_get_baseline (MetierTypesetter *self, MetierTextStyle style);
double metier_typesetter_get_width (MetierTypesetter *self, const char *text, MetierTextStyle style);
const MetierRun *metier_typesetter_get_run (MetierTypesetter *self, const char *text, MetierTextStyle style);
void metier_typesetter_trim (MetierTypesetter *self);

/*
 * MetierGlyphBatch:
 *
 * Glyphs of many texts, drawn font by font and colour by colour with one call for each line. Several lines in
 * one call would be slower: cairo takes them to overlap and goes through a mask as large as all of them.
 */
typedef struct _MetierGlyphBatch MetierGlyphBatch;

MetierGlyphBatch *metier_glyph_batch_new (void);
void metier_glyph_batch_free (MetierGlyphBatch *self);
void metier_glyph_batch_add (MetierGlyphBatch *self, const MetierRun *run, guint32 colour, double x, double y,
                             cairo_t *cr);
void metier_glyph_batch_draw (MetierGlyphBatch *self, gboolean turned, gboolean outlines, cairo_t *cr);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MetierTypesetter, metier_typesetter_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MetierGlyphBatch, metier_glyph_batch_free)

/* The device pixels that fills are snapped to; a scale of 0 stands for paper, where nothing is snapped. */
typedef struct {
  double scale_x;
  double scale_y;
  double offset_x;
  double offset_y;
} MetierGrid;

void metier_grid_init (MetierGrid *self, cairo_t *cr, double device_scale);
void metier_grid_snap (const MetierGrid *self, MetierBox *box);
double metier_grid_snap_y (const MetierGrid *self, double y);

/* High contrast has wider halos and a larger diamond. */
MetierItem metier_item_for_theme (const MetierItem *self, const MetierTheme *theme);

void metier_colour_set (guint32 colour, cairo_t *cr);

/* Adds the outline of a shape to the current path. */
void metier_path_add_rect (cairo_t *cr, const MetierBox *box, MetierCorners corners, double radius);
void metier_path_add_cap (cairo_t *cr, const MetierBox *box, MetierCorners corners, gboolean upper);
void metier_path_add_frame (cairo_t *cr, const MetierBox *box, MetierCorners corners, double radius,
                            double thickness);
void metier_path_add_marker (cairo_t *cr, MetierMarker marker, double x, double y, double size,
                             double thickness);

/* Corners of a marker relative to its size; %NULL for what is round. */
const double (*metier_marker_get_polygon (MetierMarker marker, guint *n_points))[2];

/* Lengths on and off. */
const double *metier_dash_get_pattern (MetierDash dash);

G_END_DECLS
