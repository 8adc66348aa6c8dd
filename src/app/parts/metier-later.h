/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef void (*MetierLaterFunc) (GtkWidget *widget);

void metier_later (GtkWidget *widget, MetierLaterFunc func);

G_END_DECLS
