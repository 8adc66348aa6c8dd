/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/layout/metier-chart.h"

G_BEGIN_DECLS

gboolean drawn_mark_has_text (const MetierScene *scene, guint mark, const char *text);
char *drawn_mark_dup_texts (const MetierScene *scene, guint mark);
double drawn_mark_get_length (const MetierScene *scene, guint mark);
double drawn_mark_get_thickness (const MetierScene *scene, guint mark);
double drawn_mark_get_place (const MetierScene *scene, guint mark);
double drawn_mark_get_radius (const MetierScene *scene, guint mark);
int drawn_mark_get_colour (const MetierScene *scene, guint mark);
int drawn_mark_get_symbol (const MetierScene *scene, guint mark);

G_END_DECLS
