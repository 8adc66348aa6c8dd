/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/metier-cli-command.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "cli/metier-cli-answer.h"
#include "cli/metier-cli-exchange.h"
#include "cli/metier-cli-table.h"
#include "store/catalogue/metier-user-packs.h"

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
      g_autofree char *name = metier_source_dup_name (source);
      g_autofree char *size = g_format_size (get_size (path));
      g_autofree char *file = g_filename_display_name (path);

      metier_cli_table_add (table, source->id, name, source->bundled ? _ ("Métier") : _ ("you"), size, file,
                            NULL);
    }
  metier_cli_table_print (table, 0, self->output);
}

static gboolean
list (MetierCli *self, char **arguments, GError **error)
{
  g_autoptr (GPtrArray) sources = NULL;

  if (metier_cli_open_catalogue (self, error) == NULL)
    return FALSE;

  sources = metier_catalogue_list_sources (self->catalogue);
  if (self->json)
    print_json (self, sources);
  else
    print_text (self, sources);
  return TRUE;
}

static gboolean
install (MetierCli *self, char **arguments, GError **error)
{
  return metier_cli_check_path ("FILE", arguments[0], error)
         && metier_cli_import_pack (self, arguments[0], NULL, error);
}

static void
print_removed (MetierCli *self, const char *id)
{
  MetierJsonWriter *writer;

  if (!self->json)
    {
      /* Translators: the id of a pack */
      metier_cli_print (self, _ ("%s is removed; what you wrote about it is kept.\n"), id);
      return;
    }
  writer = metier_json_writer_new ();
  metier_json_writer_begin_object (writer, NULL);
  metier_json_writer_text (writer, "id", id);
  metier_json_writer_boolean (writer, "removed", TRUE);
  metier_json_writer_end (writer);
  metier_cli_print_json (self, writer);
}

/* Whoever removes a pack here has its file, or does not want it. */
static gboolean
remove_pack (MetierCli *self, char **arguments, GError **error)
{
  if (metier_cli_open_catalogue (self, error) == NULL
      || !metier_user_packs_remove (self->catalogue, self->data_dir, arguments[0], error)
      || !metier_user_packs_delete_removed (self->data_dir, arguments[0], error))
    return FALSE;

  print_removed (self, arguments[0]);
  return TRUE;
}

static gboolean
diff (MetierCli *self, char **arguments, GError **error)
{
  return metier_cli_check_path ("OLD", arguments[0], error)
         && metier_cli_check_path ("NEW", arguments[1], error)
         && metier_cli_diff_packs (self, arguments[0], arguments[1], error);
}

static const struct {
  const char *name;
  guint n_arguments;
  gboolean (*run) (MetierCli *self, char **arguments, GError **error);
} actions[] = {
  { "list", 0, list },
  { "install", 1, install },
  { "remove", 1, remove_pack },
  { "diff", 2, diff },
};

static gboolean
run (MetierCli *self, GStrv *arguments, GError **error)
{
  if (!metier_cli_parse (self, NULL, arguments, 1, 3, error))
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      if (strcmp (actions[i].name, (*arguments)[1]) != 0)
        continue;
      if (g_strv_length (*arguments) - 2 != actions[i].n_arguments)
        return metier_cli_refuse (error, _ ("“packs %s” is used otherwise; the usage is “metier-cli %s”."),
                                  actions[i].name, self->usage);
      return actions[i].run (self, *arguments + 2, error);
    }

  return metier_cli_refuse (error,
                            _ ("There is nothing like “packs %s”; it can be list, install, remove or diff."),
                            (*arguments)[1]);
}

const MetierCliCommand metier_cli_packs = { "packs", "list | install FILE | remove ID | diff OLD NEW",
                                            N_ ("List, install, remove and compare packs"), run };
