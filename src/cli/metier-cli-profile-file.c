/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/metier-cli-exchange.h"

#include <glib/gi18n-lib.h>

#include "core/me/metier-profile-parts.h"
#include "formats/files/metier-text-file.h"
#include "formats/library/metier-library-json.h"
#include "store/catalogue/metier-library-exchange.h"
#include "store/catalogue/metier-library-packs.h"
#include "store/database/metier-paths.h"

static gboolean
parse_parts (char **words, MetierProfileParts *parts, GError **error)
{
  *parts = words != NULL ? 0 : METIER_PART_ALL;
  for (guint i = 0; words != NULL && words[i] != NULL; i++)
    {
      MetierProfileParts part;

      if (!metier_profile_part_from_string (words[i], &part))
        return metier_cli_refuse (error, _ ("“--part” takes levels, evidence, target, plan or roles, not “%s”."),
                                  words[i]);
      *parts |= part;
    }
  return TRUE;
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

/* Writes what somebody can and wants; only some parts of it, when there are any. */
gboolean
metier_cli_export_profile (MetierCli *self, const char *output, char **words, GError **error)
{
  MetierProfileParts parts;
  MetierLibrary *library;
  g_autoptr (MetierLibraryContents) contents = NULL;
  g_autofree char *text = NULL;

  if (output == NULL || !g_str_has_suffix (output, ".json"))
    return metier_cli_refuse (error, _ ("“-o” is missing: the file to write to, with the ending %s."),
                              ".json");
  library = parse_parts (words, &parts, error) ? metier_cli_open_library (self, error) : NULL;
  contents = library != NULL ? metier_library_get_contents (library, error) : NULL;
  if (contents == NULL)
    return FALSE;

  metier_library_contents_keep (contents, parts);
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

  if (catalogue == NULL
      || (!preview
          && (library == NULL
              || !metier_library_import (library, catalogue, contents, &progress, NULL, error))))
    return FALSE;

  print (self, path, contents);
  return TRUE;
}
