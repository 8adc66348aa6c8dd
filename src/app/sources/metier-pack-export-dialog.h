/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/state/metier-context.h"

G_BEGIN_DECLS

#define METIER_TYPE_PACK_EXPORT_DIALOG (metier_pack_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MetierPackExportDialog, metier_pack_export_dialog, METIER, PACK_EXPORT_DIALOG,
                      AdwWindow)

MetierPackExportDialog *metier_pack_export_dialog_present (GtkWidget *parent, const MetierContext *context,
                                                           const char *source, const char *pack);

G_END_DECLS
