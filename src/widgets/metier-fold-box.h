/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define METIER_TYPE_FOLD_BOX (metier_fold_box_get_type ())
G_DECLARE_FINAL_TYPE (MetierFoldBox, metier_fold_box, METIER, FOLD_BOX, GtkWidget)

GtkWidget *metier_fold_box_new (GtkWidget *main_child, GtkWidget *side_child, int threshold);

G_END_DECLS
