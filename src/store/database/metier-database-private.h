/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <sqlite3.h>

#include "store/database/metier-database.h"

G_BEGIN_DECLS

struct _MetierDatabase {
  sqlite3 *connection;
  char *path;       /* absolute */
  char *name;       /* what messages call the file */
  GThread *owner;   /* the only thread that may touch this */
  GHashTable *idle; /* SQL (borrowed from the statement) → MetierStatement (owned), none of them lent */
  GCancellable *cancellable; /* (nullable) (owned) */
  void (*look) (gpointer data); /* (nullable): called now and then while a statement runs */
  gpointer look_data;
};

struct _MetierStatement {
  MetierDatabase *database; /* borrowed: outlives its statements */
  sqlite3_stmt *handle;
  int failure; /* the first of a function that cannot report it, reported by the next step */
};

void metier_database_set_error (MetierDatabase *self, int result, GError **error);
void metier_database_take_back (MetierDatabase *self, MetierStatement *statement);
void metier_database_finalize (MetierStatement *statement);

G_END_DECLS
