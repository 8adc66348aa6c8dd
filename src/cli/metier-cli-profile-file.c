/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/metier-cli-exchange.h"

#include <glib/gi18n-lib.h>

#include "formats/metier-library-json.h"
#include "formats/metier-text-file.h"
#include "store/metier-backup.h"
#include "store/metier-library-exchange.h"
#include "store/metier-own-roles.h"
#include "store/metier-paths.h"

static const char *const part_words[] = { "levels", "target", "plan", "roles", NULL };

static gboolean
has_part (char **parts, const char *part)
{
  return parts == NULL || g_strv_contains ((const char *const *) parts, part);
}

static gboolean
check_parts (char **parts, GError **error)
{
  for (guint i = 0; parts != NULL && parts[i] != NULL; i++)
    {
      if (!g_strv_contains (part_words, parts[i]))
        return metier_cli_refuse (error, _ ("“--part” takes levels, target, plan or roles, not “%s”."),
                                  parts[i]);
    }
  return TRUE;
}

/* A profile is for other people, so what was not asked for must not be in it. */
static void
leave_out (MetierLibraryContents *contents, char **parts)
{
  if (!has_part (parts, "levels"))
    {
      g_ptr_array_set_size (contents->levels, 0);
      g_hash_table_remove_all (contents->not_relevant);
    }
  for (guint i = 0; i < METIER_N_TARGETS && !has_part (parts, "target"); i++)
    g_clear_pointer (&contents->targets[i], metier_target_unref);
  if (!has_part (parts, "plan"))
    g_clear_pointer (&contents->plan, metier_plan_settings_unref);
  if (!has_part (parts, "roles"))
    g_ptr_array_set_size (contents->own_roles, 0);
}

static void
print (MetierCli *self, const char *file, const MetierLibraryContents *contents)
{
  MetierJsonWriter *writer;

  if (!self->json)
    {
      g_autofree char *shown = g_filename_display_name (file);

      /* Translators: a file; how many there are stands behind each word. */
      metier_cli_print (self, _ ("%s: levels %u, targets %u, roles %u.\n"), shown, contents->levels->len,
                        (contents->targets[0] != NULL) + (contents->targets[1] != NULL),
                        contents->own_roles->len);
      return;
    }
  writer = metier_json_writer_new ();
  metier_json_writer_begin_object (writer, NULL);
  metier_json_writer_text (writer, "file", file);
  metier_json_writer_number (writer, "levels", contents->levels->len);
  metier_json_writer_number (writer, "not_relevant", g_hash_table_size (contents->not_relevant));
  metier_json_writer_number (writer, "targets",
                             (contents->targets[0] != NULL) + (contents->targets[1] != NULL));
  metier_json_writer_boolean (writer, "plan", contents->plan != NULL);
  metier_json_writer_number (writer, "roles", contents->own_roles->len);
  metier_json_writer_end (writer);
  metier_cli_print_json (self, writer);
}

/* Writes what somebody can and wants; only @parts of it, when there are any. */
gboolean
metier_cli_export_profile (MetierCli *self, const char *output, char **parts, GError **error)
{
  MetierLibrary *library;
  g_autoptr (MetierLibraryContents) contents = NULL;
  g_autofree char *text = NULL;

  if (output == NULL || !g_str_has_suffix (output, ".json"))
    return metier_cli_refuse (error, _ ("“-o” is missing: the file to write to, with the ending %s."),
                              ".json");
  library = check_parts (parts, error) ? metier_cli_open_library (self, error) : NULL;
  contents = library != NULL ? metier_library_get_contents (library, error) : NULL;
  if (contents == NULL)
    return FALSE;

  leave_out (contents, parts);
  text = metier_profile_json_write (contents);
  if (!metier_text_file_write (output, text, error))
    return FALSE;
  print (self, output, contents);
  return TRUE;
}

/* Adds what a profile has and this library has not. */
gboolean
metier_cli_import_profile (MetierCli *self, const char *path, gboolean preview, GError **error)
{
  GCancellable *cancellable = metier_cli_get_cancellable (self);
  MetierProgress progress = { .cancellable = cancellable };
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (MetierLibraryContents) contents = metier_profile_json_load (file, cancellable, error);
  MetierCatalogue *catalogue = contents != NULL ? metier_cli_open_catalogue (self, error) : NULL;
  MetierLibrary *library = catalogue != NULL && !preview ? metier_cli_open_library (self, error) : NULL;
  g_autoptr (MetierBackup) before = library != NULL ? metier_backup_make (library, error) : NULL;
  g_autoptr (MetierLibraryStep) step
      = before != NULL ? metier_library_add_contents (library, contents, &progress, error) : NULL;

  if (catalogue == NULL
      || (!preview && (step == NULL || !metier_own_pack_update (library, catalogue, self->data_dir, error))))
    return FALSE;

  print (self, path, contents);
  return TRUE;
}
