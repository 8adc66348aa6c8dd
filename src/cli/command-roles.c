/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/metier-cli-command.h"

#include <glib/gi18n-lib.h>

#include "cli/metier-cli-table.h"

static void
print_json (MetierCli *self, GPtrArray *roles)
{
  MetierJsonWriter *writer = metier_json_writer_new ();

  metier_json_writer_begin_list (writer, NULL);
  for (guint i = 0; i < roles->len; i++)
    {
      const MetierRole *role = g_ptr_array_index (roles, i);

      metier_json_writer_begin_object (writer, NULL);
      metier_json_writer_text (writer, "id", role->id);
      metier_json_writer_text (writer, "title", role->title);
      metier_json_writer_text (writer, "source", role->source->id);
      metier_json_writer_text (writer, "family", role->family);
      metier_json_writer_boolean (writer, "rated", role->rated);
      metier_json_writer_end (writer);
    }
  metier_json_writer_end (writer);
  metier_cli_print_json (self, writer);
}

static void
print_text (MetierCli *self, GPtrArray *roles)
{
  g_autoptr (MetierCliTable) table = metier_cli_table_new ("llll");

  metier_cli_table_add (table, _ ("ID"), _ ("Title"), _ ("Source"), _ ("Family"), NULL);
  for (guint i = 0; i < roles->len; i++)
    {
      const MetierRole *role = g_ptr_array_index (roles, i);

      metier_cli_table_add (table, role->id, role->title, role->source->title,
                            role->family != NULL ? role->family : "", NULL);
    }
  metier_cli_table_print (table, 0, self->output);
}

static gboolean
run (MetierCli *self, GStrv *arguments, GError **error)
{
  g_autofree char *source = NULL;
  g_autofree char *family = NULL;
  g_autoptr (GPtrArray) roles = NULL;
  const GOptionEntry entries[] = {
    { "source", 0, 0, G_OPTION_ARG_FILENAME, &source, N_ ("Only those of a source"), N_ ("ID") },
    { "family", 0, 0, G_OPTION_ARG_FILENAME, &family, N_ ("Only those of a family"), N_ ("FAMILY") },
    { NULL },
  };

  if (!metier_cli_parse (self, entries, arguments, 0, 0, error)
      || metier_cli_open_catalogue (self, error) == NULL)
    return FALSE;
  roles = metier_catalogue_list_roles (self->catalogue, source, family, error);
  if (roles == NULL)
    return FALSE;
  if (self->json)
    print_json (self, roles);
  else
    print_text (self, roles);
  return TRUE;
}

const MetierCliCommand metier_cli_roles
    = { "roles", "[--source ID] [--family FAMILY]", N_ ("List the roles"), run };
