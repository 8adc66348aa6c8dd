/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct {
  double x;
  double y;
  double width;
  double height;
} MetierBox;

/**
 * MetierMark:
 * @box: where it answers the pointer: a whole row or cell
 * @anchor: where a popover points: the mark's end
 * @row: index of the row in the chart's data
 * @series: index of the series, -1 for the baseline, or -2 for how far the roles are apart; see
 * %METIER_SERIES_BASELINE and %METIER_SERIES_DISTANCE
 * @label: everything about it, for a screen reader and a tooltip
 * @part: which of several charts it belongs to, see metier_chart_layout_sources(); else 0
 * @section: index of the heading it stands under in the chart's data, or -1
 *
 * Something in a chart that a reader can point at. Marks stand in reading order: what arrow keys walk.
 */
typedef struct {
  MetierBox box;
  MetierBox anchor;
  guint row;
  int series;
  const char *label;
  guint part;
  int section;
} MetierMark;

typedef enum {
  METIER_NAME_SKILL,
  METIER_NAME_ROLE,
} MetierNameKind;

/**
 * MetierName:
 * @kind: what it is the name of
 * @row: of a skill, index of its row in the chart's data
 * @series: of a role, index of the series, or -1 for the baseline
 * @text: the whole name, where the chart has room for a part of it only
 *
 * A name in a chart, which leads to the page of a skill or role.
 */
typedef struct {
  MetierNameKind kind;
  guint row;
  int series;
  const char *text;
} MetierName;

/**
 * MetierScene:
 *
 * A laid out chart: shapes, texts and marks with positions in CSS pixels, colours as tokens. Screen,
 * PNG, PDF, SVG, hit test, keyboard, screen reader and tests all read this one thing. Immutable; atomic
 * reference counting.
 */
typedef struct _MetierScene MetierScene;

MetierScene *metier_scene_ref (const MetierScene *self);
void metier_scene_unref (MetierScene *self);
double metier_scene_get_width (const MetierScene *self);
double metier_scene_get_height (const MetierScene *self);
guint metier_scene_get_n_marks (const MetierScene *self);
const MetierMark *metier_scene_get_mark (const MetierScene *self, guint index);
const MetierBox *
metier_scene_get_body (const MetierScene *self); /* what scrolls when heads and labels stay */
gboolean metier_scene_get_folded (const MetierScene *self);
double metier_scene_get_break (const MetierScene *self, double from, double room);
int metier_scene_hit (const MetierScene *self, double x, double y);
const MetierName *metier_scene_find_name (const MetierScene *self, double x, double y); /* (nullable) */
guint metier_scene_get_n_names (const MetierScene *self);
const MetierName *metier_scene_get_name (const MetierScene *self, guint index, double *x, double *y);
char *metier_scene_to_text (const MetierScene *self); /* for goldens: one shape or text a line */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MetierScene, metier_scene_unref)

G_END_DECLS
