/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/packs/metier-pack-check.h"

#include <glib/gi18n-lib.h>

#include "core/values/metier-error.h"
#include "store/packs/metier-pack-schema.h"

static gboolean
set_damaged (const char *path, GError **error)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, METIER_ERROR, METIER_ERROR_DAMAGED,
               _ ("The pack “%s” is damaged: it does not hold what was written into it."), name);
  return FALSE;
}

/**
 * metier_pack_open_file:
 * @path: a pack
 * @error: return location
 *
 * Opens a pack after a look at what its first bytes say. That is quick whatever its size;
 * metier_pack_check() reads all of it.
 *
 * Returns: (nullable) (transfer full): the connection, or %NULL with @error set
 */
MetierDatabase *
metier_pack_open_file (const char *path, GError **error)
{
  g_autoptr (MetierDatabase) database = NULL;
  MetierFileHeader header;

  if (!metier_file_header_read (&header, path, &metier_pack_kind, error))
    return NULL;

  /* A pack is written at once and never grows, so any other length means that a part is missing. */
  if (header.empty || !header.complete)
    {
      set_damaged (path, error);
      return NULL;
    }

  database = metier_database_open_immutable (path, error);
  if (database == NULL || !metier_pack_schema_complete_older (database, header.version, error))
    return NULL;

  return g_steal_pointer (&database);
}

static gboolean
check_digest (MetierDatabase *database, GError **error)
{
  g_autofree char *digest = metier_pack_schema_digest (database, error);
  g_autoptr (MetierStatement) statement = NULL;
  MetierStep step;

  if (digest == NULL)
    return FALSE;

  statement = metier_database_prepare (database, "SELECT digest FROM pack", error);
  step = statement == NULL ? METIER_STEP_ERROR : metier_statement_step (statement, error);

  if (step == METIER_STEP_ERROR)
    return FALSE;

  if (step == METIER_STEP_DONE || g_strcmp0 (metier_statement_get_text (statement, 0), digest) != 0)
    return set_damaged (metier_database_get_path (database), error);

  return TRUE;
}

/**
 * metier_pack_check_written:
 * @path: a pack that was written a moment ago
 * @cancellable: (nullable): stops the check
 * @error: return location; %METIER_ERROR_DAMAGED where something is wrong
 *
 * Reads all pages of the pack from the file. Its digest is of the rows that were just read back from the same
 * pages, so another sum of them would say nothing new; metier_pack_check() is for a file that has lain about.
 *
 * Returns: whether the file is whole
 */
gboolean
metier_pack_check_written (const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (MetierDatabase) database = metier_pack_open_file (path, error);

  if (database == NULL)
    return FALSE;

  /* Each page is read once, so that a map would only hold memory. */
  metier_database_set_cancellable (database, cancellable);
  return metier_database_execute (database, "PRAGMA mmap_size = 0", error)
         && metier_database_check_pages (database, error);
}

/**
 * metier_pack_check:
 * @path: a pack
 * @cancellable: (nullable): stops the check
 * @error: return location; %METIER_ERROR_DAMAGED where something is wrong
 *
 * Reads the whole pack from disk: its pages, its indexes, its references and the digest of its rows.
 *
 * Returns: whether all is as it was written
 */
gboolean
metier_pack_check (const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (MetierDatabase) database = metier_pack_open_file (path, error);

  if (database == NULL)
    return FALSE;

  metier_database_set_cancellable (database, cancellable);
  return metier_database_check (database, error) && check_digest (database, error);
}
