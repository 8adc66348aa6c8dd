/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "app/state/metier-context.h"
#include "app/shelf/metier-shelf-model.h"

G_BEGIN_DECLS

void metier_filter_dialog_present (GtkWidget *parent, const MetierContext *context,
                                   const MetierShelfRequest *request);
void metier_filter_delete (GtkWidget *parent, const MetierContext *context, const char *name);

G_END_DECLS
