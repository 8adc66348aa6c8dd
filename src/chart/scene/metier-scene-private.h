/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/data/metier-chart-data.h"
#include "chart/scene/metier-hatch-private.h"
#include "chart/scene/metier-scene.h"
#include "chart/scene/metier-text.h"
#include "chart/scene/metier-theme-private.h"

G_BEGIN_DECLS

/* What lies over what. Items of one layer never cover each other in a way that matters. */
typedef enum {
  METIER_LAYER_BACK,
  METIER_LAYER_GRID,
  METIER_LAYER_FILL,
  METIER_LAYER_EDGE,
  METIER_LAYER_VEIL,
  METIER_LAYER_LINE,
  METIER_LAYER_HALO,
  METIER_LAYER_MARK,
  METIER_LAYER_TEXT,
  METIER_N_LAYERS,
} MetierLayer;

typedef enum {
  METIER_SHAPE_RECT,
  METIER_SHAPE_FRAME,
  METIER_SHAPE_DASH,
  METIER_SHAPE_MARKER,
  METIER_SHAPE_HATCH,
  METIER_SHAPE_TEXT,
  METIER_N_SHAPES,
} MetierShape;

typedef enum {
  METIER_CORNERS_NONE,
  METIER_CORNERS_START,
  METIER_CORNERS_END,
  METIER_CORNERS_ALL,
} MetierCorners;

typedef enum {
  METIER_DASH_LESS,  /* 3 on, 2.5 off: what a role is asked for less than the baseline */
  METIER_DASH_GUIDE, /* 1 on, 4 off: leads the eye from the axis to a dot */
  METIER_DASH_SOLID, /* lines of a radar: unbroken, 7 on and 3 off, 2 on and 3 off */
  METIER_DASH_LONG,
  METIER_DASH_SHORT,
  METIER_N_DASHES,
} MetierDash;

typedef enum {
  METIER_MARKER_DISC,
  METIER_MARKER_SQUARE,
  METIER_MARKER_TRIANGLE_UP,
  METIER_MARKER_TRIANGLE_DOWN,
  METIER_MARKER_TIMES,
  METIER_MARKER_PLUS,
  METIER_MARKER_RING,
  METIER_MARKER_DIAMOND,
  METIER_MARKER_PIN,
  METIER_N_MARKERS,
} MetierMarker;

typedef enum {
  METIER_ALIGN_START,
  METIER_ALIGN_MIDDLE,
  METIER_ALIGN_END,
} MetierAlign;

#define METIER_NO_MARK (-1)

/*
 * MetierItem:
 * @layer: a #MetierLayer
 * @shape: a #MetierShape
 * @token: a #MetierToken
 * @variant: corners, dash, marker, hatch or text style, as the shape asks
 * @align: a #MetierAlign, of text; of a slanting dash the end that is higher
 * @mark: index of the mark that it belongs to, or %METIER_NO_MARK
 * @x: left edge; of a marker its middle; of text the place that it is aligned to
 * @y: upper edge; of a marker its middle; of text the middle of its line
 * @width: of the box; of a marker its size; of text as measured
 * @height: of the box; of text the height of its line
 * @extra: radius of a rounded rectangle, thickness of a frame, dash or ring, angle of text in degrees
 * @text: (nullable): borrowed from the scene
 */
typedef struct {
  guint8 layer;
  guint8 shape;
  guint8 token;
  guint8 variant;
  guint8 align;
  int mark;
  double x;
  double y;
  double width;
  double height;
  double extra;
  const char *text;
} MetierItem;

/*
 * A scene is built by one layout function in left-to-right coordinates and then finished, which
 * mirrors it where asked, sorts it for painting and makes it immutable.
 */
MetierScene *metier_scene_new (const MetierChartData *data);
void metier_scene_add_rect (MetierScene *self, MetierLayer layer, MetierToken token, double x, double y,
                            double width, double height);
void metier_scene_add_rounded (MetierScene *self, MetierLayer layer, MetierToken token, MetierCorners corners,
                               double radius, double x, double y, double width, double height);
void metier_scene_add_frame (MetierScene *self, MetierLayer layer, MetierToken token, MetierCorners corners,
                             double thickness, double x, double y, double width, double height);
void metier_scene_add_dash (MetierScene *self, MetierLayer layer, MetierToken token, MetierDash dash,
                            double thickness, double x, double y, double width);
void metier_scene_add_line (MetierScene *self, MetierLayer layer, MetierToken token, MetierDash dash,
                            double thickness, double x1, double y1, double x2, double y2);
void metier_scene_add_marker (MetierScene *self, MetierLayer layer, MetierToken token, MetierMarker marker,
                              double size, double x, double y);
void metier_scene_add_ring (MetierScene *self, MetierLayer layer, MetierToken token, double size,
                            double thickness, double x, double y);
void metier_scene_add_hatch (MetierScene *self, MetierLayer layer, MetierToken token, MetierHatch hatch,
                             double x, double y, double width, double height);
void metier_scene_add_text (MetierScene *self, const MetierMeasurer *measurer, MetierToken token,
                            MetierTextStyle style, MetierAlign align, const char *text, double x, double y);
void metier_scene_add_turned_text (MetierScene *self, const MetierMeasurer *measurer, MetierToken token,
                                   MetierTextStyle style, const char *text, double angle, double x, double y);
void metier_scene_add_scene (MetierScene *self, const MetierScene *other, double x, double y);
void metier_scene_add_part (MetierScene *self, const MetierScene *other, guint part, double y);
const char *metier_scene_keep (MetierScene *self, const char *text);
int metier_scene_begin_mark (MetierScene *self, const MetierBox *box, const MetierBox *fill,
                             const MetierBox *anchor, guint row, int series, const char *label);
void metier_scene_end_mark (MetierScene *self);
void metier_scene_begin_name (MetierScene *self, MetierNameKind kind, guint row, int series,
                              const char *text);
void metier_scene_widen_name (MetierScene *self, double width, double height);
void metier_scene_end_name (MetierScene *self);
void metier_scene_add_break (MetierScene *self, double y);
void metier_scene_set_body (MetierScene *self, const MetierBox *body);
void metier_scene_set_folded (MetierScene *self);
MetierScene *metier_scene_finish (MetierScene *self, double width, double height, gboolean rtl);

const MetierItem *metier_scene_get_items (const MetierScene *self, guint *n_items);
const guint *metier_scene_get_paint_order (const MetierScene *self);
const MetierBox *metier_scene_get_fill (const MetierScene *self, guint mark);
void metier_item_get_bounds (const MetierItem *self, MetierBox *bounds);

G_END_DECLS
