/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void metier_dialog_present (GtkWindow *dialog);
void metier_dialog_let_escape (GtkSearchEntry *search);

G_END_DECLS
