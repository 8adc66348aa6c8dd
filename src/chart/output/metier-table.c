/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/output/metier-table-private.h"

#include "chart/output/metier-sink-private.h"
#include "core/values/metier-error.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/**
 * metier_table_format_from_path:
 * @path: name of a file
 * @format: (out): what its ending asks for
 * @error: return location
 *
 * Returns: whether the ending is .csv, .md or .json, in any case; otherwise %METIER_ERROR_INVALID names the
 * file
 */
gboolean
metier_table_format_from_path (const char *path, MetierTableFormat *format, GError **error)
{
  static const char *const endings[] = {
    [METIER_TABLE_CSV] = ".csv",
    [METIER_TABLE_MARKDOWN] = ".md",
    [METIER_TABLE_JSON] = ".json",
  };
  gsize length = strlen (path);

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      gsize part = strlen (endings[i]);

      if (length >= part && g_ascii_strcasecmp (path + length - part, endings[i]) == 0)
        {
          *format = i;
          return TRUE;
        }
    }
  g_set_error (error, METIER_ERROR, METIER_ERROR_INVALID, _ ("“%s” does not end in .csv, .md or .json."),
               path);

  return FALSE;
}

guint
metier_table_get_n_roles (const MetierChartData *data)
{
  return data->series->len + (data->baseline_profile != NULL ? 1 : 0);
}

int
metier_table_get_series (const MetierChartData *data, guint role)
{
  return role < data->series->len ? (int) role : -1;
}

const MetierChartSeries *
metier_table_get_role (const MetierChartData *data, int series)
{
  return series < 0 ? metier_chart_data_get_baseline (data)
                    : metier_chart_data_get_series (data, (guint) series);
}

/* Returns: (transfer full): the head of a role's column */
char *
metier_table_dup_head (const MetierChartData *data, int series)
{
  const char *title = metier_table_get_role (data, series)->title;

  /* Translators: head of a column: the title of the role that the others are held against */
  return series < 0 ? g_strdup_printf (_ ("%s (baseline)"), title) : g_strdup (title);
}

const MetierChartCell *
metier_table_get_cell (const MetierChartData *data, guint row, int series)
{
  const MetierChartRow *shown = metier_chart_data_get_row (data, row);

  return series < 0 ? shown->baseline : &shown->cells[series];
}

/* Returns: (nullable): the heading that a row stands under */
const char *
metier_table_get_heading (const MetierChartData *data, guint row)
{
  int section = metier_chart_data_get_row (data, row)->section;

  return section < 0 ? NULL : metier_chart_data_get_section (data, (guint) section)->title;
}

/* The fewest digits that are read back as the same number, in the form of every locale. */
void
metier_table_add_number (GString *text, double number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  for (int digits = 15; digits <= 17; digits++)
    {
      char format[8];

      g_snprintf (format, sizeof format, "%%.%dg", digits);
      g_ascii_formatd (buffer, sizeof buffer, format, number);
      if (g_ascii_strtod (buffer, NULL) == number)
        break;
    }
  g_string_append (text, buffer);
}

/**
 * metier_table_to_text:
 * @data: what a chart shows
 * @format: how to write it down
 *
 * Writes the numbers of a chart in the chart's own rows and order, with title, sentence, sources, licences,
 * credits and today's date. Numbers are on the source's scale, as published.
 *
 * Returns: (transfer full): the text in UTF-8, with a line break at its end
 */
char *
metier_table_to_text (const MetierChartData *data, MetierTableFormat format)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *date = g_date_time_format (now, "%Y-%m-%d");

  switch (format)
    {
    case METIER_TABLE_MARKDOWN:
      return metier_table_to_markdown (data, date);
    case METIER_TABLE_JSON:
      return metier_table_to_json (data, date);
    case METIER_TABLE_CSV:
    default:
      return metier_table_to_csv (data, date);
    }
}

static gboolean
write_text (const char *text, const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (MetierSink) sink = metier_sink_new (path, cancellable, error);

  if (sink == NULL)
    return FALSE;
  metier_sink_write (sink, text, strlen (text));

  return metier_sink_commit (sink, error);
}

/**
 * metier_table_export:
 * @data: what a chart shows
 * @format: how to write it down
 * @path: where to; a file that is there already is replaced
 * @cancellable: (nullable): ends writing
 * @error: return location
 *
 * Writes metier_table_to_text() to a file, which appears whole or not at all. May be called on any thread.
 *
 * Errors: %METIER_ERROR_STORAGE where the disk refuses, %G_IO_ERROR_CANCELLED.
 *
 * Returns: whether the table is on the disk
 */
gboolean
metier_table_export (const MetierChartData *data, MetierTableFormat format, const char *path,
                     GCancellable *cancellable, GError **error)
{
  g_autofree char *text = metier_table_to_text (data, format);

  return write_text (text, path, cancellable, error);
}

/**
 * metier_table_export_all:
 * @charts: (element-type MetierChartData): what several charts show, each with a scale of its own
 * @format: how to write it down
 * @path: where to; a file that is there already is replaced
 * @cancellable: (nullable): ends writing
 * @error: return location
 *
 * As metier_table_export(), for several charts below each other; in JSON they are an array.
 *
 * Errors: those of metier_table_export().
 *
 * Returns: whether the tables are on the disk
 */
gboolean
metier_table_export_all (GPtrArray *charts, MetierTableFormat format, const char *path,
                         GCancellable *cancellable, GError **error)
{
  gboolean json = format == METIER_TABLE_JSON;
  g_autoptr (GString) text = g_string_new (json ? "[\n" : NULL);

  for (guint i = 0; i < charts->len; i++)
    {
      g_autofree char *table = metier_table_to_text (g_ptr_array_index (charts, i), format);

      if (i > 0)
        g_string_append (text, json ? ",\n" : "\n");
      g_string_append (text, json ? g_strchomp (table) : table);
    }
  g_string_append (text, json ? "\n]\n" : "");

  return write_text (text->str, path, cancellable, error);
}
