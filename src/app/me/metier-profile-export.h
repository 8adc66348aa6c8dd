/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "app/state/metier-context.h"

G_BEGIN_DECLS

void metier_profile_export (GtkWidget *parent, const MetierContext *context);

G_END_DECLS
