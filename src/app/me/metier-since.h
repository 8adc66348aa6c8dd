/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GArray *metier_since_list_days (GPtrArray *ratings);
gint64 metier_since_get (GSettings *settings, GPtrArray *ratings);
void metier_since_set (GSettings *settings, gint64 since);

G_END_DECLS
