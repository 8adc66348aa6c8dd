/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "app/state/metier-context.h"
#include "core/resources/metier-resource.h"

G_BEGIN_DECLS

void metier_resource_list_clear (GtkListBox *list);
void metier_resource_list_fill (GtkListBox *list, const GPtrArray *resources, guint limit,
                                const char *skill, const MetierContext *context);
void metier_resource_list_update (GtkListBox *list, const MetierResource *resource);
void metier_resource_list_open (GtkListBox *list, GtkListBoxRow *row);

G_END_DECLS
