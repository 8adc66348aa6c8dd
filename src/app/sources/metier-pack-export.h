/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

void metier_pack_export_async (const char *pack, const char *const *roles, const char *path,
                               GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
char *metier_pack_export_finish (GAsyncResult *result, GError **error);

G_END_DECLS
