/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/me/metier-library-contents.h"
#include "store/database/metier-database.h"
#include "store/library/metier-library-query.h"

G_BEGIN_DECLS

struct _MetierLibrary {
  MetierDatabase *database;
  char *path;
  gboolean in_batch;
  GHashTable *cache; /* number → MetierResource: what was read and did not change since */
  GArray *orders[METIER_N_BOOKMARK_SORTS]; /* (nullable): all in an order, as long as none changes */
  gint64 data_version; /* of when the cache was begun; another program's change makes it another */
  MetierLibraryNameFunc name_skill; /* (nullable) */
  gpointer name_data;
};

/**
 * MetierMigration:
 * @database: a library of the version before, in a transaction
 * @error: return location
 *
 * One step of the library's format. The place in a table of them, from 1, is the version that it leads to.
 *
 * Returns: whether it succeeded; a step that fails is undone as a whole
 */
typedef gboolean (*MetierMigration) (MetierDatabase *database, GError **error);

#define METIER_LIBRARY_APPLICATION_ID 0x4d74724c /* "MtrL" in ASCII */

MetierLibrary *metier_library_open_with (const char *path, const MetierMigration *migrations,
                                         guint n_migrations, GError **error);
const MetierMigration *metier_library_get_migrations (guint *n_migrations);
gboolean metier_library_migrate (MetierDatabase *database, const MetierMigration *migrations,
                                 guint n_migrations, GError **error);

/* What one change does between its beginning and its end. */
typedef gboolean (*MetierLibraryChange) (MetierLibrary *self, gpointer data, GError **error);
gboolean metier_library_change (MetierLibrary *self, MetierLibraryChange change, gpointer data,
                                GError **error);

char *metier_library_clean_line (const char *text, glong max_length);
char *metier_library_clean_title (const char *text);
gboolean metier_library_check_id (const char *id, GError **error);
gboolean metier_library_clean_note (const char *text, char **note, GError **error);
gboolean metier_library_clean_tags (const char *const *tags, GStrv *cleaned, GError **error);

gboolean metier_library_add_rest (MetierLibrary *self, const MetierLibraryContents *contents,
                                  MetierLibraryContents **added, GError **error);
gboolean metier_library_take_rest (MetierLibrary *self, const MetierLibraryContents *contents,
                                   MetierLibraryContents **taken, GError **error);

GPtrArray *metier_library_list_spent_hours (MetierLibrary *self, GError **error);
gboolean metier_library_add_spent_hours (MetierLibrary *self, GPtrArray *spent, GError **error);
gboolean metier_library_log_hours (MetierLibrary *self, const char *bookmark, double hours, gint64 at,
                                   GError **error);

gboolean metier_library_find (MetierLibrary *self, const char *id, const char *canonical, gint64 *n,
                              MetierResource **resource, GError **error);
gboolean metier_library_find_number (MetierLibrary *self, const char *id, const char *canonical, gint64 *n,
                                     GError **error);
MetierResource *metier_library_read (MetierLibrary *self, gint64 n, GError **error);
GPtrArray *metier_library_read_all (MetierLibrary *self, MetierStatement *statement, GError **error);
gboolean metier_library_look_for_changes (MetierLibrary *self, GError **error);
void metier_library_forget (MetierLibrary *self, gint64 n);
void metier_library_forget_all (MetierLibrary *self);
gboolean metier_library_set_not_found (const char *id, GError **error);

G_END_DECLS
