/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/metier-context.h"

G_BEGIN_DECLS

#define METIER_TYPE_TARGET_DIALOG (metier_target_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MetierTargetDialog, metier_target_dialog, METIER, TARGET_DIALOG, AdwWindow)

void metier_target_dialog_present (GtkWidget *parent, const MetierContext *context, guint place);

G_END_DECLS
