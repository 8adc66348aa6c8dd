/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/database/metier-database-private.h"

/**
 * metier_database_copy:
 * @self: a database, outside of a transaction
 * @target: another, outside of a transaction
 * @error: return location
 *
 * Makes @target what @self is now, in one transaction: whatever happens meanwhile, @target is afterwards what
 * it was or what @self is.
 *
 * Returns: whether it succeeded
 */
gboolean
metier_database_copy (MetierDatabase *self, MetierDatabase *target, GError **error)
{
  sqlite3_backup *backup = sqlite3_backup_init (target->connection, "main", self->connection, "main");
  int result, finished;

  if (backup == NULL)
    {
      metier_database_set_error (target, sqlite3_errcode (target->connection), error);
      return FALSE;
    }

  result = sqlite3_backup_step (backup, -1);
  finished = sqlite3_backup_finish (backup);
  if (result == SQLITE_DONE && finished == SQLITE_OK)
    return TRUE;

  metier_database_set_error (target, finished != SQLITE_OK ? finished : result, error);
  return FALSE;
}
