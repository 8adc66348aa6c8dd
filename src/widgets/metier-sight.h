/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "chart/scene/metier-scene.h"

G_BEGIN_DECLS

/* From where to where something reaches. */
typedef struct {
  double start;
  double end;
} MetierRange;

/* What stays in sight at the sides of something that is scrolled, and covers what is beneath it. */
typedef struct {
  double left;
  double right;
  double top;
} MetierCover;

GPtrArray *metier_sight_follow (GtkWidget *widget, void (*scrolled) (GtkWidget *widget));
void metier_sight_find (GtkWidget *widget, MetierRange *across, MetierRange *down);
void metier_sight_reveal (GtkWidget *widget, const MetierBox *box, const MetierCover *cover);

G_END_DECLS
