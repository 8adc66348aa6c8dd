/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/state/metier-context.h"

G_BEGIN_DECLS

#define METIER_TYPE_PACK_IMPORT_DIALOG (metier_pack_import_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MetierPackImportDialog, metier_pack_import_dialog, METIER, PACK_IMPORT_DIALOG,
                      AdwWindow)

MetierPackImportDialog *metier_pack_import_dialog_present (GtkWidget *parent, const MetierContext *context,
                                                           const char *path, GHashTable *installed);

G_END_DECLS
