/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

graphene_rect_t metier_popover_find_anchor (GtkWidget *popover, GtkWidget *within);
gboolean metier_popover_is_shown_by (GtkWidget *view, const graphene_rect_t *anchor);
gboolean metier_popover_is_in_sight (GtkWidget *popover);
void metier_popover_bring_into_sight (GtkWidget *popover);

G_END_DECLS
