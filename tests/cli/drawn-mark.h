/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/layout/metier-chart.h"

G_BEGIN_DECLS

/* How a chart shows a number, apart from the figure beside it. */
typedef enum {
  DRAWN_AS_LENGTH, /* a bar from the start of the axis */
  DRAWN_AS_PLACE,  /* a marker on the axis */
  DRAWN_AS_COLOUR, /* a step of the ramp */
  DRAWN_AS_RADIUS, /* a marker on a spoke */
  DRAWN_AS_SYMBOL, /* a disc or a ring: no number at all */
} DrawnForm;

gboolean drawn_mark_has_text (const MetierScene *scene, guint mark, const char *text);
char *drawn_mark_dup_texts (const MetierScene *scene, guint mark);
double drawn_mark_get_length (const MetierScene *scene, guint mark);
double drawn_mark_get_thickness (const MetierScene *scene, guint mark);
double drawn_mark_get_place (const MetierScene *scene, guint mark);
double drawn_mark_get_radius (const MetierScene *scene, guint mark);
int drawn_mark_get_colour (const MetierScene *scene, guint mark);
int drawn_mark_get_symbol (const MetierScene *scene, guint mark);
double drawn_mark_measure (const MetierScene *scene, guint mark, DrawnForm form);

G_END_DECLS
