/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/state/metier-context.h"

G_BEGIN_DECLS

#define METIER_TYPE_OTHER_DIALOG (metier_other_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MetierOtherDialog, metier_other_dialog, METIER, OTHER_DIALOG, AdwWindow)

void metier_other_dialog_choose (GtkWidget *parent, const MetierContext *context);
MetierOtherDialog *metier_other_dialog_present (GtkWidget *parent, const MetierContext *context,
                                                const char *path);

G_END_DECLS
