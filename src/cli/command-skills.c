/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/metier-cli-command.h"

#include <glib/gi18n-lib.h>

#include "cli/metier-cli-answer.h"
#include "cli/metier-cli-table.h"

static void
print_json (MetierCli *self, GPtrArray *skills)
{
  MetierJsonWriter *writer = metier_json_writer_new ();

  metier_json_writer_begin_list (writer, NULL);
  for (guint i = 0; i < skills->len; i++)
    {
      const MetierSkill *skill = g_ptr_array_index (skills, i);

      metier_json_writer_begin_object (writer, NULL);
      metier_json_writer_text (writer, "id", skill->id);
      metier_json_writer_text (writer, "name", skill->name);
      metier_json_writer_text (writer, "source", skill->source->id);
      metier_cli_write_core_id (writer, skill->core);
      metier_json_writer_number (writer, "roles", skill->n_roles);
      metier_json_writer_end (writer);
    }
  metier_json_writer_end (writer);
  metier_cli_print_json (self, writer);
}

static void
print_text (MetierCli *self, GPtrArray *skills)
{
  g_autoptr (MetierCliTable) table = metier_cli_table_new ("lllrl");

  metier_cli_table_add (table, _ ("ID"), _ ("Name"), _ ("Source"), _ ("Roles"), _ ("Core skill"), NULL);
  for (guint i = 0; i < skills->len; i++)
    {
      const MetierSkill *skill = g_ptr_array_index (skills, i);
      g_autofree char *roles = g_strdup_printf ("%u", skill->n_roles);
      const char *core = skill->core == METIER_CORE_SKILL_NONE
                             ? ""
                             : metier_core_skill_get_short_title ((MetierCoreSkill) skill->core);

      metier_cli_table_add (table, skill->id, skill->name, skill->source->title, roles, core, NULL);
    }
  metier_cli_table_print (table, 0, self->output);
}

static gboolean
run (MetierCli *self, GStrv *arguments, GError **error)
{
  g_autofree char *source = NULL;
  g_autoptr (GPtrArray) skills = NULL;
  const GOptionEntry entries[] = {
    { "source", 0, 0, G_OPTION_ARG_FILENAME, &source, N_ ("Only those of a source"), N_ ("ID") },
    { NULL },
  };

  if (!metier_cli_parse (self, entries, arguments, 0, 0, error)
      || metier_cli_open_catalogue (self, error) == NULL)
    return FALSE;
  skills = metier_catalogue_list_skills (self->catalogue, source, error);
  if (skills == NULL)
    return FALSE;
  if (self->json)
    print_json (self, skills);
  else
    print_text (self, skills);
  return TRUE;
}

const MetierCliCommand metier_cli_skills = { "skills", "[--source ID]", N_ ("List the skills"), run };
