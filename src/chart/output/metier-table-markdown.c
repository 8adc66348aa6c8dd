/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/output/metier-table-private.h"

#include "chart/describe/metier-words-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What Markdown would take for its own. */
#define SPECIAL "\\`*_{}[]<>|#~"

/* Words that are none of them taken for markup, on one line. */
void
metier_table_add_markdown (GString *text, const char *words)
{
  for (const char *p = words; *p; p++)
    {
      if (strchr (SPECIAL, *p) != NULL)
        g_string_append_c (text, '\\');
      g_string_append_c (text, *p == '\n' || *p == '\r' ? ' ' : *p);
    }
}

static void
add_cell (GString *text, const char *words)
{
  metier_table_add_markdown (text, words);
  g_string_append (text, " | ");
}

static void
end_row (GString *text)
{
  g_string_truncate (text, text->len - 1);
  g_string_append_c (text, '\n');
}

static void
add_head (GString *text, const MetierChartData *data)
{
  guint n_roles = metier_table_get_n_roles (data);

  g_string_append (text, "| ");
  add_cell (text, C_ ("table", "Skill"));
  for (guint role = 0; role < n_roles; role++)
    {
      g_autofree char *head = metier_table_dup_head (data, metier_table_get_series (data, role));

      add_cell (text, head);
    }
  end_row (text);
  g_string_append (text, "| --- |");
  for (guint role = 0; role < n_roles; role++)
    g_string_append (text, " ---: |");
  g_string_append_c (text, '\n');
}

static void
add_heading (GString *text, const MetierChartData *data, guint row)
{
  const char *heading = metier_table_get_heading (data, row);

  if (heading == NULL || (row > 0 && metier_table_get_heading (data, row - 1) == heading))
    return;
  g_string_append (text, "| **");
  metier_table_add_markdown (text, heading);
  g_string_append (text, "** |");
  for (guint role = 0; role < metier_table_get_n_roles (data); role++)
    g_string_append (text, " |");
  g_string_append_c (text, '\n');
}

static void
add_row (GString *text, const MetierChartData *data, guint row)
{
  add_heading (text, data, row);
  g_string_append (text, "| ");
  add_cell (text, metier_chart_data_get_row (data, row)->label);
  for (guint role = 0; role < metier_table_get_n_roles (data); role++)
    add_cell (text, metier_table_get_cell (data, row, metier_table_get_series (data, role))->text);
  end_row (text);
}

static void
add_paragraph (GString *text, const char *words)
{
  if (*words == '\0')
    return;
  g_string_append_c (text, '\n');
  metier_table_add_markdown (text, words);
  g_string_append_c (text, '\n');
}

/* A table for people: what stands at the marks, with the words around the chart. */
char *
metier_table_to_markdown (const MetierChartData *data, const char *date)
{
  GString *text = g_string_new ("# ");
  /* Translators: %s is a date */
  g_autofree char *made = g_strdup_printf (_ ("Made with Métier on %s."), date);

  metier_table_add_markdown (text, data->title);
  g_string_append_c (text, '\n');
  add_paragraph (text, data->sentence);
  g_string_append_c (text, '\n');
  add_head (text, data);
  for (guint row = 0; row < data->rows->len; row++)
    add_row (text, data, row);
  add_paragraph (text, data->scale->unit);
  add_paragraph (text, data->credit);
  add_paragraph (text, made);

  return g_string_free (text, FALSE);
}
