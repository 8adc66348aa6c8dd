/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "store/shelf/metier-store.h"

G_BEGIN_DECLS

void metier_about_present (GtkWindow *parent, MetierStore *store);

G_END_DECLS
