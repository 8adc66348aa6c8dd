/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/state/metier-context.h"

G_BEGIN_DECLS

#define METIER_TYPE_IMPORT_DIALOG (metier_import_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MetierImportDialog, metier_import_dialog, METIER, IMPORT_DIALOG, AdwWindow)

void metier_import_dialog_present (GtkWidget *parent, const MetierContext *context, const char *path);
void metier_import_dialog_choose (GtkWidget *parent, const MetierContext *context);

G_END_DECLS
