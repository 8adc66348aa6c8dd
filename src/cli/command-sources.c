/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/metier-cli-command.h"

#include <glib/gi18n-lib.h>

#include "cli/metier-cli-answer.h"
#include "cli/metier-cli-table.h"

static void
print_json (MetierCli *self, GPtrArray *sources)
{
  MetierJsonWriter *writer = metier_json_writer_new ();

  metier_json_writer_begin_list (writer, NULL);
  for (guint i = 0; i < sources->len; i++)
    {
      metier_json_writer_begin_object (writer, NULL);
      metier_cli_write_source (writer, g_ptr_array_index (sources, i));
      metier_cli_write_counts (writer, g_ptr_array_index (sources, i));
      metier_json_writer_end (writer);
    }
  metier_json_writer_end (writer);
  metier_cli_print_json (self, writer);
}

static void
print_text (MetierCli *self, GPtrArray *sources)
{
  g_autoptr (MetierCliTable) table = metier_cli_table_new ("lllrrrl");

  metier_cli_table_add (table, _ ("ID"), _ ("Source"), _ ("Released"), _ ("Roles"), _ ("Skills"),
                        _ ("Ratings"), _ ("Licence"), NULL);
  for (guint i = 0; i < sources->len; i++)
    {
      const MetierSource *source = g_ptr_array_index (sources, i);
      g_autofree char *name = metier_source_dup_name (source);
      g_autofree char *roles = g_strdup_printf ("%u", source->n_roles);
      g_autofree char *skills = g_strdup_printf ("%u", source->n_skills);
      g_autofree char *ratings = g_strdup_printf ("%u", source->n_ratings);

      metier_cli_table_add (table, source->id, name, source->released, roles, skills, ratings,
                            source->licence, NULL);
    }
  metier_cli_table_print (table, 0, self->output);
}

static gboolean
run (MetierCli *self, GStrv *arguments, GError **error)
{
  g_autoptr (GPtrArray) sources = NULL;

  if (!metier_cli_parse (self, NULL, arguments, 0, 0, error)
      || metier_cli_open_catalogue (self, error) == NULL)
    return FALSE;
  sources = metier_catalogue_list_sources (self->catalogue);
  if (self->json)
    print_json (self, sources);
  else
    print_text (self, sources);
  return TRUE;
}

const MetierCliCommand metier_cli_sources = { "sources", NULL, N_ ("List the sources that are open"), run };
