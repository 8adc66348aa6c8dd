/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/metier-cli-exchange.h"

#include <glib/gi18n-lib.h>

#include "core/values/metier-error.h"
#include "formats/files/metier-text-file.h"
#include "formats/packs/metier-pack-json-writer.h"
#include "store/catalogue/metier-pack-contents-reader.h"

static GStrv
find_roles (MetierCli *self, char **texts, GError **error)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  for (guint i = 0; texts[i] != NULL; i++)
    {
      g_autofree char *id = metier_catalogue_find_role (self->catalogue, texts[i], error);

      if (id == NULL)
        return NULL;
      g_strv_builder_add (ids, id);
    }

  return g_strv_builder_end (ids);
}

static void
print (MetierCli *self, const char *output, const MetierPackContents *contents)
{
  g_autofree char *shown = g_filename_display_name (output);
  MetierJsonWriter *writer;

  if (!self->json)
    {
      /* Translators: a file; how many there are stands behind each word. */
      metier_cli_print (self, _ ("%s: roles %u, skills %u, resources %u.\n"), shown, contents->roles->len,
                        contents->skills->len, contents->resources->len);
      return;
    }
  writer = metier_json_writer_new ();
  metier_json_writer_begin_object (writer, NULL);
  metier_json_writer_text (writer, "file", output);
  metier_json_writer_number (writer, "roles", contents->roles->len);
  metier_json_writer_number (writer, "skills", contents->skills->len);
  metier_json_writer_number (writer, "resources", contents->resources->len);
  metier_json_writer_end (writer);
  metier_cli_print_json (self, writer);
}

/* Writes the pack of a source, or only the named roles of it, to a file that others can install. */
gboolean
metier_cli_export_pack (MetierCli *self, char **arguments, const char *output, GError **error)
{
  g_autoptr (MetierPackContents) contents = NULL;
  g_auto (GStrv) roles = NULL;
  g_autofree char *text = NULL;
  const char *path;

  if (output == NULL || !g_str_has_suffix (output, ".json"))
    return metier_cli_refuse (error, _ ("“-o” is missing: the file to write to, with the ending %s."),
                              ".json");
  if (metier_cli_open_catalogue (self, error) == NULL)
    return FALSE;

  path = metier_catalogue_get_path (self->catalogue, arguments[0]);
  if (path == NULL)
    {
      g_set_error (error, METIER_ERROR, METIER_ERROR_NOT_FOUND, _ ("There is no pack “%s”."), arguments[0]);
      return FALSE;
    }

  if (arguments[1] != NULL && (roles = find_roles (self, arguments + 1, error)) == NULL)
    return FALSE;

  contents = metier_pack_contents_read (path, (const char *const *) roles, metier_cli_get_cancellable (self),
                                        error);
  text = contents != NULL ? metier_pack_json_write (contents) : NULL;
  if (text == NULL || !metier_text_file_write (output, text, error))
    return FALSE;

  print (self, output, contents);
  return TRUE;
}
