/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/parts/metier-output.h"
#include "chart/output/metier-export.h"
#include "store/shelf/metier-store.h"

G_BEGIN_DECLS

void metier_role_charts_save_async (MetierStore *store, const char *source, const char *folder,
                                    const MetierOutputForm *form, MetierExportFormat format,
                                    MetierExportProgressFunc progress, gpointer progress_data,
                                    GCancellable *cancellable, GAsyncReadyCallback callback,
                                    gpointer user_data);
gboolean metier_role_charts_save_finish (GAsyncResult *result, guint *n_written, GError **error);

G_END_DECLS
