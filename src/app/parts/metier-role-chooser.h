/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/state/metier-context.h"

G_BEGIN_DECLS

#define METIER_TYPE_ROLE_CHOOSER (metier_role_chooser_get_type ())
G_DECLARE_FINAL_TYPE (MetierRoleChooser, metier_role_chooser, METIER, ROLE_CHOOSER, AdwWindow)

MetierRoleChooser *metier_role_chooser_present (GtkWidget *parent, const MetierContext *context,
                                               const char *title);

G_END_DECLS
