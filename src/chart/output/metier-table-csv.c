/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/output/metier-table-private.h"

#include "chart/describe/metier-words-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* Lines end as RFC 4180 has it. */
#define LINE_END "\r\n"

static void
end_field (GString *csv, gboolean last)
{
  g_string_append (csv, last ? LINE_END : ",");
}

/* Quoted where it has to be; a text that begins like a formula gets an apostrophe, which makes it a text. */
static void
add_text (GString *csv, const char *text, gboolean last)
{
  const char *shown = text != NULL ? text : "";
  gboolean is_formula = *shown != '\0' && strchr (METIER_TABLE_FORMULA, *shown) != NULL;
  gboolean quoted = strpbrk (shown, ",\"\r\n") != NULL || is_formula;

  if (quoted)
    g_string_append_c (csv, '"');
  if (is_formula)
    g_string_append_c (csv, '\'');
  for (const char *p = shown; *p; p++)
    {
      if (*p == '"')
        g_string_append_c (csv, '"');
      g_string_append_c (csv, *p);
    }
  if (quoted)
    g_string_append_c (csv, '"');
  end_field (csv, last);
}

static void
add_number (GString *csv, double number)
{
  if (isfinite (number))
    metier_table_add_number (csv, number);
  end_field (csv, FALSE);
}

static void
add_interval (GString *csv, const MetierRating *rating)
{
  gboolean given = rating != NULL && metier_rating_has_interval (rating);

  add_number (csv, given ? rating->lo : (double) NAN);
  add_number (csv, given ? rating->hi : (double) NAN);
  add_number (csv, rating != NULL && rating->n != METIER_RATING_NO_N ? rating->n : (double) NAN);
}

static void
add_record (GString *csv, const MetierChartData *data, guint row, int series)
{
  const MetierChartRow *shown = metier_chart_data_get_row (data, row);
  MetierChartValue value = metier_chart_data_get_value (data, row, series);
  const MetierChartSeries *role = metier_table_get_role (data, series);

  add_text (csv, shown->skill, FALSE);
  add_text (csv, shown->label, FALSE);
  add_text (csv, metier_table_get_heading (data, row), FALSE);
  add_text (csv, role->role, FALSE);
  add_text (csv, role->title, FALSE);
  add_text (csv, series < 0 ? "yes" : "no", FALSE);
  add_text (csv, data->scale->id, FALSE);
  add_number (csv, value.raw);
  add_interval (csv, value.rating);
  add_text (csv, metier_status_to_string (value.status), TRUE);
}

static void
add_note (GString *csv, const char *label, const char *text)
{
  if (text == NULL || *text == '\0')
    return;
  add_text (csv, label, FALSE);
  add_text (csv, text, TRUE);
}

/* What belongs to the numbers stands behind an empty line, so that their table stays a table. */
static void
add_notes (GString *csv, const MetierChartData *data, const char *date)
{
  g_autoptr (GPtrArray) sources = metier_chart_data_list_sources (data);

  g_string_append (csv, LINE_END);
  add_note (csv, C_ ("table", "Title"), data->title);
  add_note (csv, C_ ("table", "Sentence"), data->sentence);
  add_note (csv, C_ ("table", "Scale"), data->scale->unit);
  for (guint i = 0; i < sources->len; i++)
    {
      const MetierSource *source = g_ptr_array_index (sources, i);
      g_autofree char *name = metier_source_dup_name (source);

      add_note (csv, C_ ("table", "Source"), name);
      add_note (csv, C_ ("table", "Licence"), source->licence);
      add_note (csv, C_ ("table", "Credit"), source->credit);
      add_note (csv, C_ ("table", "Link"), source->url);
    }
  add_note (csv, C_ ("table", "Made with Métier on"), date);
}

/* A record for each mark; names of columns are for programs and never translated. */
char *
metier_table_to_csv (const MetierChartData *data, const char *date)
{
  GString *csv
      = g_string_new ("skill,name,heading,role,title,baseline,scale,value,lower95,upper95,n,status" LINE_END);

  for (guint row = 0; row < data->rows->len; row++)
    for (guint role = 0; role < metier_table_get_n_roles (data); role++)
      add_record (csv, data, row, metier_table_get_series (data, role));
  add_notes (csv, data, date);

  return g_string_free (csv, FALSE);
}
