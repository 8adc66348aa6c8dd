/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/state/metier-context.h"

G_BEGIN_DECLS

#define METIER_TYPE_COPIES_DIALOG (metier_copies_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MetierCopiesDialog, metier_copies_dialog, METIER, COPIES_DIALOG, AdwWindow)

void metier_copies_dialog_present (GtkWidget *parent, const MetierContext *context);

G_END_DECLS
