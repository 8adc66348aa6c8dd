/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include <glib/gi18n-lib.h>

#include "core/values/metier-error.h"
#include "store/database/metier-database-private.h"

static void
set_damaged (MetierDatabase *self, GError **error)
{
  g_set_error (error, METIER_ERROR, METIER_ERROR_DAMAGED, _ ("“%s” is damaged."), self->name);
}

/* Says what SQLite's result means for the file, in one sentence. */
void
metier_database_set_error (MetierDatabase *self, int result, GError **error)
{
  switch (result & 0xff)
    {
    case SQLITE_INTERRUPT:
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, _ ("The operation was cancelled."));
      break;
    case SQLITE_CORRUPT:
      set_damaged (self, error);
      break;
    case SQLITE_NOTADB:
      g_set_error (error, METIER_ERROR, METIER_ERROR_FOREIGN, _ ("“%s” is not one of Métier’s files."),
                   self->name);
      break;
    case SQLITE_CONSTRAINT:
      g_set_error (error, METIER_ERROR, METIER_ERROR_INVALID,
                   _ ("“%s” cannot take what was to be written: %s."), self->name,
                   sqlite3_errmsg (self->connection));
      break;
    case SQLITE_TOOBIG:
      g_set_error (error, METIER_ERROR, METIER_ERROR_TOO_LARGE, _ ("A text is too long for “%s”."),
                   self->name);
      break;
    case SQLITE_FULL:
      g_set_error (error, METIER_ERROR, METIER_ERROR_STORAGE,
                   _ ("“%s” could not be written because the disk is full."), self->name);
      break;
    case SQLITE_READONLY:
    case SQLITE_PERM:
      g_set_error (error, METIER_ERROR, METIER_ERROR_STORAGE,
                   _ ("“%s” could not be written because it or its folder is read-only."), self->name);
      break;
    case SQLITE_CANTOPEN:
      g_set_error (error, METIER_ERROR, METIER_ERROR_STORAGE,
                   _ ("“%s” could not be opened: the file or its folder is missing or not accessible."),
                   self->name);
      break;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      g_set_error (error, METIER_ERROR, METIER_ERROR_STORAGE,
                   _ ("“%s” is in use by another program; try again in a moment."), self->name);
      break;
    case SQLITE_IOERR:
      g_set_error (error, METIER_ERROR, METIER_ERROR_STORAGE,
                   _ ("“%s” could not be read or written: the disk reported an error."), self->name);
      break;
    default:
      g_set_error (error, METIER_ERROR, METIER_ERROR_STORAGE, _ ("“%s” could not be used: %s."), self->name,
                   sqlite3_errmsg (self->connection));
    }
}

/* SQLite heads what it found with a line of its own about the schema. */
static const char *
get_last_line (const char *text)
{
  const char *end = strrchr (text, '\n');

  return end != NULL ? end + 1 : text;
}

/* From the thread that cancels. */
static void
interrupt_cb (GCancellable *cancellable, gpointer connection)
{
  sqlite3_interrupt (connection);
}

/* All pages are read in one instruction of SQLite's, during which nobody looks at the cancellable. */
static MetierStep
step_through_pages (MetierDatabase *self, MetierStatement *statement, GError **error)
{
  gulong handler = 0;
  MetierStep step;

  if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
    return METIER_STEP_ERROR;

  if (self->cancellable != NULL)
    handler = g_cancellable_connect (self->cancellable, G_CALLBACK (interrupt_cb), self->connection, NULL);
  step = metier_statement_step (statement, error);
  g_cancellable_disconnect (self->cancellable, handler);
  return step;
}

static gboolean
expect_ok (MetierDatabase *self, MetierStatement *statement, GError **error)
{
  g_autofree char *finding = NULL;

  if (step_through_pages (self, statement, error) != METIER_STEP_ROW)
    return FALSE;

  finding = metier_statement_dup_text (statement, 0);
  if (g_strcmp0 (finding, "ok") == 0)
    return TRUE;

  g_set_error (error, METIER_ERROR, METIER_ERROR_DAMAGED, _ ("“%s” is damaged: %s."), self->name,
               get_last_line (finding != NULL ? finding : ""));
  return FALSE;
}

static gboolean
expect_no_orphan (MetierDatabase *self, MetierStatement *statement, GError **error)
{
  MetierStep step = metier_statement_step (statement, error);

  if (step == METIER_STEP_ROW)
    g_set_error (error, METIER_ERROR, METIER_ERROR_DAMAGED,
                 _ ("“%s” is damaged: a row of “%s” refers to something that is missing."), self->name,
                 metier_statement_get_text (statement, 0));

  return step == METIER_STEP_DONE;
}

/**
 * metier_database_check_pages:
 * @self: a database
 * @error: return location; %METIER_ERROR_DAMAGED where something is wrong
 *
 * Reads the whole file: its pages and the form of its rows. It takes a tenth of the time of
 * metier_database_check(), which also holds each index against its table.
 *
 * Returns: whether all is well
 */
gboolean
metier_database_check_pages (MetierDatabase *self, GError **error)
{
  g_autoptr (MetierStatement) pages = metier_database_prepare (self, "PRAGMA quick_check (1)", error);

  return pages != NULL && expect_ok (self, pages, error);
}

/**
 * metier_database_check:
 * @self: a database
 * @error: return location; %METIER_ERROR_DAMAGED where something is wrong
 *
 * Reads the whole file: its pages, its indexes against its tables, and its references.
 *
 * Returns: whether all is well
 */
gboolean
metier_database_check (MetierDatabase *self, GError **error)
{
  g_autoptr (MetierStatement) integrity = metier_database_prepare (self, "PRAGMA integrity_check (1)", error);
  g_autoptr (MetierStatement) references = NULL;

  if (integrity == NULL || !expect_ok (self, integrity, error))
    return FALSE;

  references = metier_database_prepare (self, "PRAGMA foreign_key_check", error);
  return references != NULL && expect_no_orphan (self, references, error);
}
