/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/metier-cli-picture.h"

#include <glib/gi18n-lib.h>

/* @text may be %NULL for the paper of the country. */
gboolean
metier_cli_parse_paper (const char *text, MetierPaper *paper, GError **error)
{
  if (text == NULL)
    return TRUE;
  *paper = g_str_equal (text, "a4") ? METIER_PAPER_A4 : METIER_PAPER_LETTER;
  if (*paper == METIER_PAPER_A4 || g_str_equal (text, "letter"))
    return TRUE;
  return metier_cli_refuse (error, _ ("“--paper” takes a4 or letter, not “%s”."), text);
}

/* Says what was drawn. */
void
metier_cli_print_picture (MetierCli *self, const char *file, const MetierExportResult *result)
{
  MetierJsonWriter *writer;

  if (!self->json)
    {
      g_autofree char *shown = g_filename_display_name (file);

      /* Translators: a file, its width and height, and the number of marks in the chart. */
      metier_cli_print (
          self, ngettext ("%s: %.0f × %.0f, %u mark\n", "%s: %.0f × %.0f, %u marks\n", result->n_marks),
          shown, result->width, result->height, result->n_marks);
      return;
    }
  writer = metier_json_writer_new ();
  metier_json_writer_begin_object (writer, NULL);
  metier_json_writer_text (writer, "file", file);
  metier_json_writer_number (writer, "width", result->width);
  metier_json_writer_number (writer, "height", result->height);
  metier_json_writer_number (writer, "marks", result->n_marks);
  metier_json_writer_end (writer);
  metier_cli_print_json (self, writer);
}
