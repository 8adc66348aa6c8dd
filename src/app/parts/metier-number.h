/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "app/state/metier-context.h"
#include "core/comparison/metier-evidence.h"

G_BEGIN_DECLS

int metier_number_get_year (void);
void metier_number_ask (GtkWidget *widget, const GdkRectangle *place, const MetierEvidence *evidence,
                        const MetierContext *context);
void metier_number_popup_menu (GtkWidget *widget, const GdkRectangle *place, const MetierEvidence *evidence,
                               const char *role_title, double x, double y, const MetierContext *context);
GtkWidget *metier_number_button_new (const char *text, const MetierEvidence *evidence, const char *role_title,
                                     const MetierContext *context);

G_END_DECLS
