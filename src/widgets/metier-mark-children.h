/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "chart/scene/metier-scene.h"

G_BEGIN_DECLS

/* The children of a chart view: one MetierChartMark for each mark of its scene, in the scene's order. */
void metier_mark_children_update (GPtrArray *children, GtkWidget *parent, const MetierScene *scene,
                                  guint max);
void metier_mark_children_allocate (GPtrArray *children, const MetierScene *scene);
void metier_mark_children_present_popovers (GtkWidget *parent);
gboolean metier_mark_children_has_popover (GtkWidget *parent);
void metier_mark_children_clear (GPtrArray *children);

G_END_DECLS
