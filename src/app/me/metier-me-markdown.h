/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/state/metier-me-state.h"

G_BEGIN_DECLS

char *metier_me_write_markdown (const MetierMeState *state);
void metier_me_save_markdown_async (const MetierMeState *state, const char *path,
                                    GAsyncReadyCallback callback, gpointer user_data);
char *metier_me_save_markdown_finish (GAsyncResult *result, GError **error);

G_END_DECLS
