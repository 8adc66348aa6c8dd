/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define METIER_TYPE_ENLARGE_BUTTON (metier_enlarge_button_get_type ())
G_DECLARE_FINAL_TYPE (MetierEnlargeButton, metier_enlarge_button, METIER, ENLARGE_BUTTON, GtkToggleButton)

void metier_enlarge_button_set_page (MetierEnlargeButton *self, GtkWidget *page, GtkWidget *heir);
void metier_enlarge_button_set_alone (MetierEnlargeButton *self, gboolean alone);

G_END_DECLS
