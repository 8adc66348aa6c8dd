/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "core/values/metier-error.h"
#include "store/library/metier-library-private.h"

/* SQLite undoes a whole transaction by itself when the disk fails in the middle of it. What follows in the
 * same batch must not be taken for the whole batch. */
static gboolean
check_batch (MetierLibrary *self, GError **error)
{
  if (!self->in_batch || metier_database_is_in_transaction (self->database))
    return TRUE;

  g_set_error (error, METIER_ERROR, METIER_ERROR_STORAGE,
               _ ("Nothing was changed in “%s” because an earlier change of the same batch failed."),
               metier_database_get_name (self->database));
  return FALSE;
}

static gboolean
begin (MetierLibrary *self, GError **error)
{
  if (self->in_batch)
    return check_batch (self, error) && metier_database_execute (self->database, "SAVEPOINT change", error);

  return metier_database_execute (self->database, "BEGIN IMMEDIATE", error)
         && metier_library_look_for_changes (self, error);
}

static gboolean
commit (MetierLibrary *self, GError **error)
{
  return metier_database_execute (self->database, self->in_batch ? "RELEASE change" : "COMMIT", error);
}

static void
roll_back (MetierLibrary *self)
{
  metier_library_forget_all (self);
  if (!self->in_batch)
    metier_database_roll_back (self->database);
  else if (metier_database_is_in_transaction (self->database))
    metier_database_execute (self->database, "ROLLBACK TO change; RELEASE change", NULL);
}

/* Makes a change as a whole or not at all. */
gboolean
metier_library_change (MetierLibrary *self, MetierLibraryChange change, gpointer data, GError **error)
{
  if (begin (self, error) && change (self, data, error) && commit (self, error))
    return TRUE;

  roll_back (self);
  return FALSE;
}

/**
 * metier_library_begin:
 * @self: a library
 * @error: return location
 *
 * Begins a batch: the changes up to metier_library_commit() reach the disk together, which is much
 * faster than one by one and leaves no half-done import. A change that fails takes only itself back.
 *
 * Returns: whether it succeeded
 */
gboolean
metier_library_begin (MetierLibrary *self, GError **error)
{
  g_return_val_if_fail (self != NULL && !self->in_batch, FALSE);

  self->in_batch = metier_database_execute (self->database, "BEGIN IMMEDIATE", error)
                   && metier_library_look_for_changes (self, error);
  if (!self->in_batch)
    metier_database_roll_back (self->database);
  return self->in_batch;
}

/**
 * metier_library_commit:
 * @self: a library in a batch
 * @error: return location
 *
 * Ends the batch.
 *
 * Returns: whether its changes are on disk; otherwise none of them is
 */
gboolean
metier_library_commit (MetierLibrary *self, GError **error)
{
  gboolean success;

  g_return_val_if_fail (self != NULL && self->in_batch, FALSE);

  success = check_batch (self, error) && metier_database_execute (self->database, "COMMIT", error);
  if (!success)
    {
      metier_library_forget_all (self);
      metier_database_roll_back (self->database);
    }

  self->in_batch = FALSE;
  return success;
}

/**
 * metier_library_roll_back:
 * @self: a library in a batch
 *
 * Ends the batch and takes all its changes back.
 */
void
metier_library_roll_back (MetierLibrary *self)
{
  g_return_if_fail (self != NULL && self->in_batch);

  metier_library_forget_all (self);
  metier_database_roll_back (self->database);
  self->in_batch = FALSE;
}
