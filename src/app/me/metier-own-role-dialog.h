/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/state/metier-context.h"
#include "core/me/metier-own-role.h"

G_BEGIN_DECLS

#define METIER_TYPE_OWN_ROLE_DIALOG (metier_own_role_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MetierOwnRoleDialog, metier_own_role_dialog, METIER, OWN_ROLE_DIALOG, AdwWindow)

MetierOwnRoleDialog *metier_own_role_dialog_present (GtkWidget *parent, const MetierContext *context,
                                                     const MetierOwnRole *role);

G_END_DECLS
