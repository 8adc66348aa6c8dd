/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define METIER_TYPE_TAGS_DIALOG (metier_tags_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MetierTagsDialog, metier_tags_dialog, METIER, TAGS_DIALOG, AdwMessageDialog)

MetierTagsDialog *metier_tags_dialog_present (GtkWidget *parent);

G_END_DECLS
