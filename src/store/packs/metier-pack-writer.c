/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/packs/metier-pack-writer.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "core/values/metier-error.h"
#include "store/packs/metier-pack-schema.h"
#include "store/packs/metier-pack-writer-private.h"

/* Nobody else sees the file before it is whole, so it needs no journal on disk; what is written is made
 * durable at once at the end. What is sorted for an index goes to a file where it is much, and a big pack
 * finds its way to the pages that it comes back to: memory does not grow with the pack. */
static const char preparation[]
    = "PRAGMA page_size = 4096; PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF;"
      "PRAGMA locking_mode = EXCLUSIVE; PRAGMA cache_size = -24576; PRAGMA temp_store = FILE;"
      "PRAGMA foreign_keys = OFF; BEGIN;";

/* Names come in no order, and are put in order at the end. */
static const char names_begin[] = "CREATE TEMP TABLE new_name (kind TEXT, name TEXT, tier INTEGER, id TEXT);";

static GHashTable *
new_numbers (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

gboolean
metier_pack_writer_set_file_error (const char *path, int code, GError **error)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, METIER_ERROR, METIER_ERROR_STORAGE, _ ("“%s” could not be written: %s."), name,
               g_strerror (code));
  return FALSE;
}

/* Renaming would put the pack in the place of a device or a pipe and be done with it. */
static gboolean
check_target (const char *path, GError **error)
{
  g_autofree char *name = g_filename_display_name (path);
  GStatBuf status;

  if (g_stat (path, &status) != 0 || S_ISREG (status.st_mode))
    return TRUE;

  g_set_error (error, METIER_ERROR, METIER_ERROR_STORAGE,
               _ ("“%s” could not be written: it is there already and not a regular file."), name);
  return FALSE;
}

/* The file is created here and not by SQLite, so that a name that somebody guessed is never followed. */
static gboolean
create_temporary (MetierPackWriter *self, GError **error)
{
  int file = g_open (self->temporary, O_CREAT | O_EXCL | O_WRONLY | O_NOFOLLOW | O_CLOEXEC, 0666);

  if (file < 0)
    return metier_pack_writer_set_file_error (self->shown, errno, error);

  close (file);
  return TRUE;
}

static gboolean
mark (MetierDatabase *database, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("PRAGMA application_id = %u; PRAGMA user_version = %u;",
                                          metier_pack_kind.application_id, metier_pack_kind.version);

  return metier_database_execute (database, sql, error);
}

/* Where a pack is built under a name that nobody chose, the folder says more than the name. */
static char *
dup_shown (const char *path, const char *folder)
{
  g_autofree char *name = g_path_get_basename (path);

  return g_strdup (name[0] == '.' ? folder : path);
}

static MetierPackWriter *
new_writer (const char *path)
{
  MetierPackWriter *self = g_new0 (MetierPackWriter, 1);
  g_autofree char *folder = NULL;
  g_autofree char *random = g_uuid_string_random ();
  g_autofree char *name = g_strconcat (".metier-", random, ".tmp", NULL);

  self->path = g_canonicalize_filename (path, NULL);
  folder = g_path_get_dirname (self->path);
  self->shown = dup_shown (self->path, folder);
  self->temporary = g_build_filename (folder, name, NULL);
  self->scales = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_scale_unref);
  self->scale_numbers = new_numbers ();
  self->sections = new_numbers ();
  self->skills = new_numbers ();
  self->families = new_numbers ();
  self->roles = new_numbers ();
  self->preparations = new_numbers ();
  self->fields = new_numbers ();
  self->practices = new_numbers ();
  self->resources = new_numbers ();
  self->roles_with_facts = new_numbers ();
  return self;
}

/**
 * metier_pack_writer_new:
 * @path: the file to write in the end; what is there stays until then
 * @error: return location; %METIER_ERROR_STORAGE when its folder cannot be written
 *
 * Begins a pack. Things are added in the source's order, and before what refers to them: scales,
 * sections and skills before roles, roles before their ratings.
 *
 * A row that is refused leaves the writer as it was, so that a reader of foreign files may report the
 * row and go on. After %METIER_ERROR_STORAGE the writer can only be freed.
 *
 * Returns: (nullable) (transfer full): the writer, or %NULL with @error set
 */
MetierPackWriter *
metier_pack_writer_new (const char *path, GError **error)
{
  g_autoptr (MetierPackWriter) self = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  self = new_writer (path);

  if (!check_target (self->path, error) || !create_temporary (self, error))
    return NULL;

  self->database = metier_database_open_writable (self->temporary, error);
  if (self->database == NULL)
    return NULL;

  metier_database_set_name (self->database, self->shown);
  if (!metier_database_execute (self->database, preparation, error) || !mark (self->database, error)
      || !metier_pack_schema_create (self->database, error)
      || !metier_database_execute (self->database, names_begin, error))
    return NULL;

  return g_steal_pointer (&self);
}

/* Their connection asks for its statements back before it is closed. */
void
metier_pack_writer_drop_rows (MetierPackWriter *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->rows); i++)
    g_clear_pointer (&self->rows[i], metier_statement_free);
}

/**
 * metier_pack_writer_free:
 * @self: (nullable): a writer
 *
 * Frees the writer. A pack that was not finished is dropped: what was there before stays.
 */
void
metier_pack_writer_free (MetierPackWriter *self)
{
  if (self == NULL)
    return;

  metier_pack_writer_drop_rows (self);
  g_clear_pointer (&self->database, metier_database_free);
  if (!self->finished)
    g_unlink (self->temporary);

  g_hash_table_unref (self->scale_numbers);
  g_hash_table_unref (self->sections);
  g_hash_table_unref (self->skills);
  g_hash_table_unref (self->families);
  g_hash_table_unref (self->roles);
  g_hash_table_unref (self->preparations);
  g_hash_table_unref (self->fields);
  g_hash_table_unref (self->practices);
  g_hash_table_unref (self->resources);
  g_hash_table_unref (self->roles_with_facts);
  g_ptr_array_unref (self->scales);
  g_free (self->source);
  g_free (self->baseline_role);
  g_free (self->core_scale);
  g_free (self->temporary);
  g_free (self->shown);
  g_free (self->path);
  g_free (self);
}
