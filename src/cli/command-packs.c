/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/metier-cli-command.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "cli/metier-cli-answer.h"
#include "cli/metier-cli-table.h"

static guint64
get_size (const char *path)
{
  GStatBuf status;

  return g_stat (path, &status) == 0 ? (guint64) status.st_size : 0;
}

static void
print_json (MetierCli *self, GPtrArray *sources)
{
  MetierJsonWriter *writer = metier_json_writer_new ();

  metier_json_writer_begin_list (writer, NULL);
  for (guint i = 0; i < sources->len; i++)
    {
      const MetierSource *source = g_ptr_array_index (sources, i);
      const char *path = metier_catalogue_get_path (self->catalogue, source->id);

      metier_json_writer_begin_object (writer, NULL);
      metier_cli_write_source (writer, source);
      metier_json_writer_boolean (writer, "bundled", source->bundled);
      metier_json_writer_text (writer, "file", path);
      metier_json_writer_number (writer, "size", (double) get_size (path));
      metier_cli_write_counts (writer, source);
      metier_json_writer_end (writer);
    }
  metier_json_writer_end (writer);
  metier_cli_print_json (self, writer);
}

static void
print_text (MetierCli *self, GPtrArray *sources)
{
  g_autoptr (MetierCliTable) table = metier_cli_table_new ("lllrl");

  metier_cli_table_add (table, _ ("ID"), _ ("Source"), _ ("From"), _ ("Size"), _ ("File"), NULL);
  for (guint i = 0; i < sources->len; i++)
    {
      const MetierSource *source = g_ptr_array_index (sources, i);
      const char *path = metier_catalogue_get_path (self->catalogue, source->id);
      g_autofree char *name = metier_cli_dup_source_line (source);
      g_autofree char *size = g_format_size (get_size (path));
      g_autofree char *file = g_filename_display_name (path);

      metier_cli_table_add (table, source->id, name, source->bundled ? _ ("Métier") : _ ("you"), size, file,
                            NULL);
    }
  metier_cli_table_print (table, 0, self->output);
}

static gboolean
run (MetierCli *self, GStrv *arguments, GError **error)
{
  g_autoptr (GPtrArray) sources = NULL;

  if (!metier_cli_parse (self, NULL, arguments, 1, 1, error))
    return FALSE;
  if (strcmp ((*arguments)[1], "list") != 0)
    return metier_cli_refuse (error, _ ("There is nothing like “packs %s”; it can be “packs list”."),
                              (*arguments)[1]);
  if (metier_cli_open_catalogue (self, error) == NULL)
    return FALSE;
  sources = metier_catalogue_list_sources (self->catalogue);
  if (self->json)
    print_json (self, sources);
  else
    print_text (self, sources);
  return TRUE;
}

const MetierCliCommand metier_cli_packs = { "packs", "list", N_ ("List the packs and their files"), run };
