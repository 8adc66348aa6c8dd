/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/state/metier-context.h"

G_BEGIN_DECLS

#define METIER_TYPE_LINK_DIALOG (metier_link_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MetierLinkDialog, metier_link_dialog, METIER, LINK_DIALOG, AdwWindow)

void metier_link_dialog_present (GtkWidget *parent, const MetierContext *context, const char *text);

G_END_DECLS
