/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "store/database/metier-statement.h"

G_BEGIN_DECLS

/**
 * MetierDatabase:
 *
 * One SQLite connection, hardened the same way whatever it is for, together with the statements that
 * were prepared on it. Owned by the thread that opened it; every query asserts that.
 *
 * A statement is lent by metier_database_prepare() and comes back when it is freed, ready for the next
 * caller. So neither owns the other: a statement must be given back before the connection is closed.
 */
typedef struct _MetierDatabase MetierDatabase;

MetierDatabase *metier_database_open_immutable (const char *path, GError **error);
MetierDatabase *metier_database_open_writable (const char *path, GError **error);
gboolean metier_database_close (MetierDatabase *self, GError **error);
void metier_database_free (MetierDatabase *self);
const char *metier_database_get_path (MetierDatabase *self);
const char *metier_database_get_name (MetierDatabase *self);
void metier_database_set_name (MetierDatabase *self, const char *path);

MetierStatement *metier_database_prepare (MetierDatabase *self, const char *sql, GError **error);
gboolean metier_database_execute (MetierDatabase *self, const char *sql, GError **error);
gboolean metier_database_execute_script (MetierDatabase *self, const char *name, GError **error);
gboolean metier_database_is_in_transaction (MetierDatabase *self);
void metier_database_roll_back (MetierDatabase *self);
gboolean metier_database_get_number (MetierDatabase *self, const char *sql, gint64 *number, GError **error);
gint64 metier_database_get_last_rowid (MetierDatabase *self);
int metier_database_get_n_changes (MetierDatabase *self);

gboolean metier_database_copy (MetierDatabase *self, MetierDatabase *target, GError **error);
gboolean metier_database_check_pages (MetierDatabase *self, GError **error);
gboolean metier_database_check (MetierDatabase *self, GError **error);
void metier_database_set_cancellable (MetierDatabase *self, GCancellable *cancellable);
void metier_database_set_watch (MetierDatabase *self, GCancellable *cancellable, void (*look) (gpointer data),
                                gpointer data);
void metier_database_keep_log (MetierDatabase *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MetierDatabase, metier_database_free)

G_END_DECLS
