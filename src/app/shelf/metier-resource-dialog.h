/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/state/metier-context.h"

G_BEGIN_DECLS

#define METIER_TYPE_RESOURCE_DIALOG (metier_resource_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MetierResourceDialog, metier_resource_dialog, METIER, RESOURCE_DIALOG, AdwWindow)

void metier_resource_dialog_present (GtkWidget *parent, const MetierContext *context,
                                     const MetierResource *resource);

G_END_DECLS
