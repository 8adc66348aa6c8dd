/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "cli/metier-cli-exchange.h"
#include "cli/metier-cli-table.h"
#include "formats/import/metier-import-text.h"
#include "formats/json/metier-json-writer.h"
#include "formats/tables/metier-table-preview.h"

#define N_ROWS 5
#define CELL_MAX 32

static void
write_columns (MetierJsonWriter *writer, const MetierTablePreview *preview)
{
  metier_json_writer_begin_object (writer, "columns");
  metier_json_writer_text (writer, "role", preview->guess.role);
  metier_json_writer_text (writer, "skill", preview->guess.skill);
  metier_json_writer_text (writer, "value", preview->guess.value);
  metier_json_writer_text (writer, "scale", preview->guess.scale);
  metier_json_writer_end (writer);
}

static void
print_json (MetierCli *self, const MetierTablePreview *preview)
{
  MetierJsonWriter *writer = metier_json_writer_new ();
  const char separator[] = { preview->separator, '\0' };

  metier_json_writer_begin_object (writer, NULL);
  metier_json_writer_text (writer, "file", preview->name);
  metier_json_writer_text (writer, "separator", separator);
  metier_json_writer_texts (writer, "titles", (const char *const *) preview->titles);
  metier_json_writer_begin_list (writer, "rows");
  for (guint i = 0; i < preview->rows->len; i++)
    metier_json_writer_texts (writer, NULL, g_ptr_array_index (preview->rows, i));
  metier_json_writer_end (writer);
  write_columns (writer, preview);
  metier_json_writer_end (writer);
  metier_cli_print_json (self, writer);
}

/* A cell of a list is a line, and not a long one. */
static void
add_row (MetierCliTable *table, GStrv fields)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; fields[i] != NULL; i++)
    {
      g_autofree char *line = metier_import_text_clean (fields[i]);

      g_ptr_array_add (cells, g_utf8_strlen (line, -1) > CELL_MAX ? g_utf8_substring (line, 0, CELL_MAX)
                                                                  : g_steal_pointer (&line));
    }
  g_ptr_array_add (cells, NULL);
  metier_cli_table_add_cells (table, (const char *const *) cells->pdata);
}

static const char *
show_column (const char *title)
{
  return title != NULL ? title : "–";
}

static void
print_text (MetierCli *self, const MetierTablePreview *preview)
{
  g_autofree char *alignment = g_strnfill (g_strv_length (preview->titles), 'l');
  g_autoptr (MetierCliTable) table = metier_cli_table_new (alignment);
  g_autoptr (GString) text = g_string_new (NULL);

  add_row (table, preview->titles);
  for (guint i = 0; i < preview->rows->len; i++)
    add_row (table, g_ptr_array_index (preview->rows, i));
  metier_cli_table_print (table, 0, text);
  metier_cli_print (self, "%s\n", text->str);
  /* Translators: what follows each word is the name of a column, or a dash */
  metier_cli_print (self, _ ("Roles: %s; skills: %s; values: %s; scales: %s.\n"),
                    show_column (preview->guess.role), show_column (preview->guess.skill),
                    show_column (preview->guess.value), show_column (preview->guess.scale));
  if (preview->guess.role != NULL && preview->guess.skill == NULL)
    metier_cli_print (self, "%s\n", _ ("Every other column of numbers is a skill."));
}

/* Shows how a table begins and how it would be read. */
gboolean
metier_cli_preview_table (MetierCli *self, const char *path, GError **error)
{
  g_autoptr (MetierSourceFiles) files = metier_source_files_open (path, error);
  g_autoptr (MetierTablePreview) preview = NULL;

  if (files == NULL)
    return FALSE;
  preview = metier_table_preview_new (files, N_ROWS, metier_cli_get_cancellable (self), error);
  if (preview == NULL)
    return FALSE;
  if (self->json)
    print_json (self, preview);
  else
    print_text (self, preview);
  return TRUE;
}
