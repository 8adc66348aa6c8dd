/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/state/metier-context.h"

G_BEGIN_DECLS

#define METIER_TYPE_PACKS_DIALOG (metier_packs_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MetierPacksDialog, metier_packs_dialog, METIER, PACKS_DIALOG, AdwWindow)

MetierPacksDialog *metier_packs_dialog_present (GtkWidget *parent, const MetierContext *context,
                                                const char *path);

G_END_DECLS
