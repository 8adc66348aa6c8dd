/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/state/metier-context.h"

G_BEGIN_DECLS

#define METIER_TYPE_CORE_MAP_DIALOG (metier_core_map_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MetierCoreMapDialog, metier_core_map_dialog, METIER, CORE_MAP_DIALOG, AdwWindow)

MetierCoreMapDialog *metier_core_map_dialog_present (GtkWidget *parent, const MetierContext *context,
                                                     const char *source);

G_END_DECLS
