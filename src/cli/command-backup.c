/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/metier-cli-command.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/values/metier-error.h"
#include "store/catalogue/metier-library-packs.h"
#include "store/database/metier-paths.h"
#include "store/library/metier-backup.h"

static char *
format_time (gint64 time)
{
  g_autoptr (GDateTime) date = g_date_time_new_from_unix_utc (time);

  return g_date_time_format_iso8601 (date);
}

static void
write_backup (MetierJsonWriter *writer, const MetierBackup *backup)
{
  g_autofree char *at = format_time (backup->at);

  metier_json_writer_begin_object (writer, NULL);
  metier_json_writer_text (writer, "id", backup->id);
  metier_json_writer_text (writer, "file", backup->path);
  metier_json_writer_text (writer, "at", at);
  metier_json_writer_number (writer, "bytes", (double) backup->size);
  metier_json_writer_end (writer);
}

static void
print_backup (MetierCli *self, const MetierBackup *backup)
{
  g_autofree char *size = g_format_size (backup->size);
  g_autofree char *shown = g_filename_display_name (backup->path);

  metier_cli_print (self, "%s  %s  %s\n", backup->id, size, shown);
}

static gboolean
list (MetierCli *self, GError **error)
{
  g_autofree char *library = metier_paths_dup_library (self->data_dir);
  g_autoptr (GPtrArray) backups = metier_backup_list (library, error);
  MetierJsonWriter *writer;

  if (backups == NULL)
    return FALSE;

  if (!self->json)
    {
      for (guint i = 0; i < backups->len; i++)
        print_backup (self, g_ptr_array_index (backups, i));
      if (backups->len == 0)
        metier_cli_print (self, "%s\n", _ ("There is no safety copy yet."));
      return TRUE;
    }

  writer = metier_json_writer_new ();
  metier_json_writer_begin_list (writer, NULL);
  for (guint i = 0; i < backups->len; i++)
    write_backup (writer, g_ptr_array_index (backups, i));
  metier_json_writer_end (writer);
  metier_cli_print_json (self, writer);
  return TRUE;
}

static gboolean
make (MetierCli *self, GError **error)
{
  MetierLibrary *library = metier_cli_open_library (self, error);
  g_autoptr (MetierBackup) backup = library != NULL ? metier_backup_make (library, error) : NULL;
  MetierJsonWriter *writer;

  if (backup == NULL)
    return FALSE;

  if (!self->json)
    {
      print_backup (self, backup);
      return TRUE;
    }

  writer = metier_json_writer_new ();
  write_backup (writer, backup);
  metier_cli_print_json (self, writer);
  return TRUE;
}

/* A damaged library gives way to the copy; one that is in use, or that a newer program wrote, does not. */
static gboolean
replace (const char *path, const char *id, const GError *damage, char **kept, GError **error)
{
  if (g_error_matches (damage, METIER_ERROR, METIER_ERROR_DAMAGED)
      || g_error_matches (damage, METIER_ERROR, METIER_ERROR_FOREIGN))
    return metier_backup_replace (path, id, kept, error);

  g_propagate_error (error, g_error_copy (damage));
  return FALSE;
}

/* The packs are opened before, because what is wrong with them is no reason to stop halfway. */
static gboolean
put_copy (MetierCli *self, const char *id, char **kept, GError **error)
{
  g_autofree char *path = metier_paths_dup_library (self->data_dir);
  MetierCatalogue *catalogue = metier_cli_open_catalogue (self, error);
  g_autoptr (GError) damage = NULL;
  MetierLibrary *library;

  if (catalogue == NULL)
    return FALSE;

  library = metier_cli_open_library (self, &damage);
  if (library != NULL ? !metier_backup_restore (library, id, error)
                      : !replace (path, id, damage, kept, error))
    return FALSE;

  g_clear_pointer (&self->doubt, g_free);
  library = metier_cli_open_library (self, error);
  return library != NULL && metier_library_show_restored (library, catalogue, error);
}

static gboolean
restore (MetierCli *self, const char *id, GError **error)
{
  g_autofree char *kept = NULL;
  MetierJsonWriter *writer;

  if (!put_copy (self, id, &kept, error))
    return FALSE;

  if (!self->json)
    {
      metier_cli_print (self, _ ("The library is what it was in the safety copy %s.\n"), id);
      if (kept != NULL)
        metier_cli_print (self, _ ("The damaged library is now in “%s”.\n"), kept);
      return TRUE;
    }

  writer = metier_json_writer_new ();
  metier_json_writer_begin_object (writer, NULL);
  metier_json_writer_text (writer, "restored", id);
  metier_json_writer_end (writer);
  metier_cli_print_json (self, writer);
  return TRUE;
}

static gboolean
run (MetierCli *self, GStrv *arguments, GError **error)
{
  const GOptionEntry entries[] = { { NULL } };
  const char *action, *id;

  if (!metier_cli_parse (self, entries, arguments, 0, 2, error))
    return FALSE;

  action = (*arguments)[1] != NULL ? (*arguments)[1] : "list";
  id = (*arguments)[1] != NULL ? (*arguments)[2] : NULL;
  if (strcmp (action, "restore") == 0)
    return id != NULL
               ? restore (self, id, error)
               : metier_cli_refuse (error, _ ("“backup restore” needs the id of a safety copy; “backup "
                                              "list” has them."));
  if (id != NULL)
    return metier_cli_refuse (error, _ ("“%s” is too much; the usage is “metier-cli %s”."), id, self->usage);
  if (strcmp (action, "list") == 0)
    return list (self, error);
  if (strcmp (action, "make") == 0)
    return make (self, error);
  return metier_cli_refuse (error, _ ("There is nothing like “backup %s”; it can be list, make or restore."),
                            action);
}

const MetierCliCommand metier_cli_backup
    = { "backup", "[list | make | restore ID]", N_ ("Make and restore safety copies of the library"), run };
