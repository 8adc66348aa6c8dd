/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "cli/metier-cli-exchange.h"
#include "store/database/metier-paths.h"

static void
write_warnings (MetierJsonWriter *writer, const MetierImportReport *report)
{
  metier_json_writer_begin_list (writer, "warnings");
  for (guint i = 0; i < report->warnings->len; i++)
    {
      const MetierImportWarning *warning = g_ptr_array_index (report->warnings, i);

      metier_json_writer_begin_object (writer, NULL);
      metier_json_writer_text (writer, "file", warning->file);
      if (warning->line > 0)
        metier_json_writer_number (writer, "line", warning->line);
      else
        metier_json_writer_null (writer, "line");
      metier_json_writer_text (writer, "field", warning->field);
      metier_json_writer_text (writer, "message", warning->message);
      metier_json_writer_end (writer);
    }
  metier_json_writer_end (writer);
}

static void
print_json (MetierCli *self, const MetierImportReport *report, const char *pack)
{
  MetierJsonWriter *writer = metier_json_writer_new ();

  metier_json_writer_begin_object (writer, NULL);
  metier_json_writer_text (writer, "file", pack);
  metier_json_writer_number (writer, "roles", report->n_roles);
  metier_json_writer_number (writer, "skills", report->n_skills);
  metier_json_writer_number (writer, "ratings", report->n_ratings);
  metier_json_writer_number (writer, "resources", report->n_resources);
  metier_json_writer_number (writer, "skipped", report->n_skipped);
  metier_json_writer_number (writer, "n_warnings", report->n_warnings);
  write_warnings (writer, report);
  metier_json_writer_end (writer);
  metier_cli_print_json (self, writer);
}

/* Skills.txt:12: Data Value: what is wrong, as far as it has a line and a field. */
static char *
make_message (const MetierImportWarning *warning)
{
  GString *message = g_string_new (warning->file);

  if (warning->line > 0)
    g_string_append_printf (message, ":%u", warning->line);
  if (warning->field != NULL)
    g_string_append_printf (message, ": %s", warning->field);
  g_string_append_printf (message, ": %s", warning->message);
  return g_string_free (message, FALSE);
}

static void
print_text (MetierCli *self, const MetierImportReport *report, const char *pack)
{
  g_autofree char *shown = g_filename_display_name (pack);

  for (guint i = 0; i < report->warnings->len; i++)
    {
      g_autofree char *message = make_message (g_ptr_array_index (report->warnings, i));

      metier_cli_warn (message);
    }
  if (report->n_warnings > report->warnings->len)
    {
      guint n = report->n_warnings - report->warnings->len;
      g_autofree char *message
          = g_strdup_printf (ngettext ("%u more of the kind.", "%u more of the kind.", n), n);

      metier_cli_warn (message);
    }
  /* Translators: how many there are stands behind each word, as in “roles 22”. */
  metier_cli_print (self, _ ("%s: roles %u, skills %u, ratings %u, resources %u, skipped %u.\n"), shown,
                    report->n_roles, report->n_skills, report->n_ratings, report->n_resources,
                    report->n_skipped);
}

/* Says what was built, and where. */
void
metier_cli_print_pack (MetierCli *self, const MetierImportReport *report, const char *pack)
{
  if (self->json)
    print_json (self, report, pack);
  else
    print_text (self, report, pack);
}
