/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/metier-cli-command.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "cli/metier-cli-person.h"
#include "cli/metier-cli-table.h"

static void
write_row (MetierJsonWriter *writer, const MetierGapRow *row)
{
  const char *asked_by = row->demand.asked_by_source ? "source" : "me";

  metier_json_writer_begin_object (writer, NULL);
  metier_json_writer_text (writer, "skill", row->skill);
  metier_json_writer_text (writer, "name", row->name);
  metier_json_writer_number (writer, "weight", row->demand.weight);
  metier_json_writer_number (writer, "weight_max", row->demand.weight_max);
  metier_json_writer_number (writer, "asked", row->demand.asked);
  metier_json_writer_text (writer, "asked_by", isnan (row->demand.asked) ? NULL : asked_by);
  metier_json_writer_number (writer, "mine", row->mine.level);
  metier_json_writer_boolean (writer, "assumed", row->mine.assumed);
  metier_json_writer_number (writer, "gap", row->gap);
  metier_json_writer_number (writer, "score", row->score);
  metier_json_writer_text (writer, "status", metier_gap_row_get_status (row));
  metier_json_writer_end (writer);
}

static void
print_json (MetierCli *self, const MetierCliPerson *person)
{
  MetierJsonWriter *writer = metier_json_writer_new ();

  metier_json_writer_begin_object (writer, NULL);
  metier_json_writer_text (writer, "role", person->profile->role->id);
  metier_json_writer_number (writer, "fit", person->gap->fit);
  metier_json_writer_number (writer, "coverage", person->gap->coverage);
  metier_json_writer_begin_list (writer, "rows");
  for (guint i = 0; i < person->gap->rows->len; i++)
    write_row (writer, g_ptr_array_index (person->gap->rows, i));
  metier_json_writer_end (writer);
  metier_json_writer_end (writer);
  metier_cli_print_json (self, writer);
}

static char *
dup_number (double number)
{
  return isnan (number) ? g_strdup ("–") : g_strdup_printf ("%.4g", number);
}

static void
add_row (MetierCliTable *table, const MetierGapRow *row)
{
  g_autofree char *weight = dup_number (row->demand.weight);
  g_autofree char *asked
      = isnan (row->demand.asked) ? g_strdup ("–") : metier_cli_dup_level (row->demand.asked);
  g_autofree char *level = metier_cli_dup_level (row->mine.level);
  /* Translators: a level that is concluded from those of other skills. */
  g_autofree char *mine = row->mine.assumed ? g_strdup_printf (_ ("%s, assumed"), level) : g_strdup (level);
  g_autofree char *score = dup_number (row->score);

  metier_cli_table_add (table, row->name, weight, asked, mine, score, NULL);
}

static void
print_text (MetierCli *self, const MetierCliPerson *person)
{
  g_autoptr (MetierCliTable) table = metier_cli_table_new ("lrllr");
  const MetierGap *gap = person->gap;

  if (isnan (gap->fit))
    metier_cli_print (self, _ ("How far it is to %s cannot be said: none of its skills is assessed.\n\n"),
                      person->profile->role->title);
  else
    /* Translators: title of a role, then two percentages; the second is how much of the weight is assessed.
     */
    metier_cli_print (self, _ ("%s: fit %.0f%%, %.0f%% of the weight is assessed.\n\n"),
                      person->profile->role->title, gap->fit * 100, gap->coverage * 100);

  metier_cli_table_add (table, _ ("Skill"), _ ("Weight"), _ ("Asked"), _ ("Mine"), _ ("Weight × gap"), NULL);
  for (guint i = 0; i < gap->rows->len; i++)
    add_row (table, g_ptr_array_index (gap->rows, i));
  metier_cli_table_print (table, 0, self->output);
}

static gboolean
run (MetierCli *self, GStrv *arguments, GError **error)
{
  g_auto (MetierCliPerson) person = { NULL };
  MetierCliGapOptions options = { NULL };
  g_autofree char *aim = NULL;
  const GOptionEntry entries[] = {
    { "aim", 0, 0, G_OPTION_ARG_FILENAME, &aim, N_ ("Level to reach where the source asks none, 0 to 4"),
      N_ ("LEVEL") },
    { "core", 0, 0, G_OPTION_ARG_NONE, &options.core, N_ ("The five core skills"), NULL },
    { "all", 0, 0, G_OPTION_ARG_NONE, &options.all, N_ ("Every skill of the source"), NULL },
    { NULL },
  };

  if (!metier_cli_parse (self, entries, arguments, 0, 1, error))
    return FALSE;

  options.role = (*arguments)[1];
  options.aim = aim;
  if (!metier_cli_person_load (&person, self, &options, error))
    return FALSE;

  if (self->json)
    print_json (self, &person);
  else
    print_text (self, &person);
  return TRUE;
}

const MetierCliCommand metier_cli_gap
    = { "gap", "[ROLE] [--aim LEVEL] [--core|--all]", N_ ("Show how far you are from a role"), run };
