/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define METIER_TYPE_PROGRESS_DIALOG (metier_progress_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MetierProgressDialog, metier_progress_dialog, METIER, PROGRESS_DIALOG, AdwMessageDialog)

MetierProgressDialog *metier_progress_dialog_new (GtkWindow *parent, const char *heading,
                                                  GCancellable *cancellable);
void metier_progress_dialog_set_progress (MetierProgressDialog *self, guint n_done, guint n_all);

G_END_DECLS
