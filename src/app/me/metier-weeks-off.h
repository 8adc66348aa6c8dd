/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define METIER_TYPE_WEEKS_OFF (metier_weeks_off_get_type ())
G_DECLARE_FINAL_TYPE (MetierWeeksOff, metier_weeks_off, METIER, WEEKS_OFF, GtkBox)

GtkWidget *metier_weeks_off_new (void);
void metier_weeks_off_set (MetierWeeksOff *self, GArray *weeks);
GArray *metier_weeks_off_get (MetierWeeksOff *self);

G_END_DECLS
