/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/output/metier-table-private.h"

#include "chart/describe/metier-words-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Tables as they are pasted into other programs: a row for each skill, a column for each role. */

static GStrv
list_heads (const MetierChartData *data)
{
  g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();

  g_strv_builder_add (cells, C_ ("table", "Skill"));
  for (guint role = 0; role < metier_table_get_n_roles (data); role++)
    {
      g_autofree char *head = metier_table_dup_head (data, metier_table_get_series (data, role));

      g_strv_builder_add (cells, head);
    }

  return g_strv_builder_end (cells);
}

static GStrv
list_cells (const MetierChartData *data, guint row)
{
  g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();

  g_strv_builder_add (cells, metier_chart_data_get_row (data, row)->label);
  for (guint role = 0; role < metier_table_get_n_roles (data); role++)
    g_strv_builder_add (cells, metier_table_get_cell (data, row, metier_table_get_series (data, role))->text);

  return g_strv_builder_end (cells);
}

static char *
describe_date (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *date = g_date_time_format (now, "%Y-%m-%d");

  /* Translators: %s is a date */
  return g_strdup_printf (_ ("Made with Métier on %s."), date);
}

/* A tab or a line break within a text would begin another cell, and a spreadsheet would reckon with what
 * begins like a formula; names come from packs, which anyone may have made. */
static void
add_tabbed (GString *text, const char *words, char end)
{
  g_autofree char *clean = g_strdelimit (g_strdup (words), "\t\r\n", ' ');

  if (*clean != '\0' && strchr (METIER_TABLE_FORMULA, *clean) != NULL)
    g_string_append_c (text, '\'');
  g_string_append (text, clean);
  g_string_append_c (text, end);
}

static void
add_tabbed_row (GString *text, char **cells)
{
  for (; *cells != NULL; cells++)
    add_tabbed (text, *cells, cells[1] != NULL ? '\t' : '\n');
}

/**
 * metier_table_to_tabs:
 * @data: what a chart shows
 *
 * Writes what stands at the marks as lines with tabs, as spreadsheets take it from the clipboard, with the
 * words around the chart.
 *
 * Returns: (transfer full): the text in UTF-8
 */
char *
metier_table_to_tabs (const MetierChartData *data)
{
  GString *text = g_string_new (NULL);
  g_autofree char *date = describe_date ();
  g_auto (GStrv) heads = list_heads (data);

  add_tabbed (text, data->title, '\n');
  add_tabbed (text, data->sentence, '\n');
  g_string_append_c (text, '\n');
  add_tabbed_row (text, heads);
  for (guint row = 0; row < data->rows->len; row++)
    {
      g_auto (GStrv) cells = list_cells (data, row);

      add_tabbed_row (text, cells);
    }
  g_string_append_c (text, '\n');
  add_tabbed (text, data->scale->unit, '\n');
  add_tabbed (text, data->credit, '\n');
  add_tabbed (text, date, '\n');

  return g_string_free (text, FALSE);
}

static void
add_element (GString *html, const char *tag, const char *words)
{
  g_autofree char *escaped = g_markup_escape_text (words, -1);

  if (*words != '\0')
    g_string_append_printf (html, "<%s>%s</%s>", tag, escaped, tag);
}

static void
add_html_row (GString *html, char **cells, const char *tag)
{
  g_string_append (html, "<tr>");
  for (guint i = 0; cells[i] != NULL; i++)
    {
      g_autofree char *escaped = g_markup_escape_text (cells[i], -1);

      if (i == 0)
        g_string_append_printf (html, "<th align=\"left\">%s</th>", escaped);
      else
        g_string_append_printf (html, "<%s align=\"right\">%s</%s>", tag, escaped, tag);
    }
  g_string_append (html, "</tr>\n");
}

/**
 * metier_table_to_html:
 * @data: what a chart shows
 *
 * Writes what stands at the marks as a table in HTML, as text processors take it from the clipboard, with the
 * words around the chart.
 *
 * Returns: (transfer full): the text in UTF-8
 */
char *
metier_table_to_html (const MetierChartData *data)
{
  GString *html = g_string_new ("<meta charset=\"utf-8\">\n");
  g_autofree char *date = describe_date ();
  g_auto (GStrv) heads = list_heads (data);

  add_element (html, "h1", data->title);
  add_element (html, "p", data->sentence);
  g_string_append (html, "<table>\n");
  add_html_row (html, heads, "th");
  for (guint row = 0; row < data->rows->len; row++)
    {
      g_auto (GStrv) cells = list_cells (data, row);

      add_html_row (html, cells, "td");
    }
  g_string_append (html, "</table>\n");
  add_element (html, "p", data->scale->unit);
  add_element (html, "p", data->credit);
  add_element (html, "p", date);

  return g_string_free (html, FALSE);
}
