/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "app/state/metier-context.h"
#include "app/shelf/metier-shelf-filters.h"

G_BEGIN_DECLS

void metier_filter_dialog_present (GtkWidget *parent, const MetierContext *context, MetierShelfFilters *filters,
                                   const MetierShelfRequest *request);
void metier_filter_delete (const MetierContext *context, MetierShelfFilters *filters);

G_END_DECLS
