/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/catalogue/metier-catalogue.h"

G_BEGIN_DECLS

/* The packs that the user installed, each in a file called by the id of its source. A pack is built under
 * another name in the same folder and takes its place in one step. */
char *metier_user_packs_make_stage (const char *data_dir, GError **error);
char *metier_user_packs_install (MetierCatalogue *catalogue, const char *data_dir, const char *stage,
                                 GError **error);
gboolean metier_user_packs_yields (const char *path);
gboolean metier_user_packs_can_remove (const char *data_dir, const char *source);
gboolean metier_user_packs_remove (MetierCatalogue *catalogue, const char *data_dir, const char *source,
                                   GError **error);
gboolean metier_user_packs_return (MetierCatalogue *catalogue, const char *data_dir, const char *source,
                                   GError **error);
gboolean metier_user_packs_delete_removed (const char *data_dir, const char *source, GError **error);
GPtrArray *metier_user_packs_list_removed (const char *data_dir);

G_END_DECLS
