/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "app/shelf/metier-resource-item.h"

G_BEGIN_DECLS

#define METIER_TYPE_RESOURCE_HEADING (metier_resource_heading_get_type ())
G_DECLARE_FINAL_TYPE (MetierResourceHeading, metier_resource_heading, METIER, RESOURCE_HEADING, GtkWidget)

GtkWidget *metier_resource_heading_new (void);
void metier_resource_heading_set_place (MetierResourceHeading *self, const MetierResourcePlace *place);

G_END_DECLS
