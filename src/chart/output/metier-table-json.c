/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/output/metier-table-private.h"

#include <math.h>

static void
add_string (GString *json, const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);

  g_string_append_c (json, '"');
  for (const char *p = valid; *p; p++)
    if (*p == '"' || *p == '\\')
      g_string_append_printf (json, "\\%c", *p);
    else if ((guchar) *p < 0x20)
      g_string_append_printf (json, "\\u%04x", (guint) (guchar) *p);
    else
      g_string_append_c (json, *p);
  g_string_append_c (json, '"');
}

static void
add_key (GString *json, const char *key)
{
  if (json->str[json->len - 1] != '{')
    g_string_append_c (json, ',');
  g_string_append_printf (json, "\"%s\":", key);
}

static void
add_text (GString *json, const char *key, const char *text)
{
  add_key (json, key);
  if (text != NULL && *text != '\0')
    add_string (json, text);
  else
    g_string_append (json, "null");
}

static void
add_number (GString *json, const char *key, double number)
{
  add_key (json, key);
  if (isfinite (number))
    metier_table_add_number (json, number);
  else
    g_string_append (json, "null");
}

static void
add_role (GString *json, const MetierChartSeries *role)
{
  g_string_append_c (json, '{');
  add_text (json, "id", role->role);
  add_text (json, "title", role->title);
  g_string_append_c (json, '}');
}

static void
add_roles (GString *json, const MetierChartData *data)
{
  add_key (json, "roles");
  g_string_append_c (json, '[');
  for (guint i = 0; i < data->series->len; i++)
    {
      if (i > 0)
        g_string_append_c (json, ',');
      add_role (json, metier_chart_data_get_series (data, i));
    }
  g_string_append_c (json, ']');
  add_key (json, "baseline");
  if (data->baseline_profile != NULL)
    add_role (json, metier_chart_data_get_baseline (data));
  else
    g_string_append (json, "null");
}

static void
add_scale (GString *json, const MetierScale *scale)
{
  add_key (json, "scale");
  g_string_append_c (json, '{');
  add_text (json, "id", scale->id);
  add_text (json, "name", scale->name);
  add_text (json, "unit", scale->unit);
  add_number (json, "min", scale->min);
  add_number (json, "max", scale->max);
  g_string_append_c (json, '}');
}

static void
add_value (GString *json, const MetierChartData *data, guint row, int series)
{
  MetierChartValue value = metier_chart_data_get_value (data, row, series);
  const MetierChartCell *cell = metier_table_get_cell (data, row, series);
  const MetierRating *rating = value.rating;

  g_string_append_c (json, '{');
  add_number (json, "raw", value.raw);
  add_number (json, "value", metier_scale_normalise (data->scale, value.raw));
  add_number (json, "lo", rating != NULL ? rating->lo : (double) NAN);
  add_number (json, "hi", rating != NULL ? rating->hi : (double) NAN);
  add_number (json, "n", rating != NULL && rating->n != METIER_RATING_NO_N ? rating->n : (double) NAN);
  add_text (json, "status", metier_status_to_string (value.status));
  add_text (json, "text", cell->text);
  g_string_append_c (json, '}');
}

static void
add_row (GString *json, const MetierChartData *data, guint row)
{
  const MetierChartRow *shown = metier_chart_data_get_row (data, row);

  g_string_append_c (json, '{');
  add_text (json, "skill", shown->skill);
  add_text (json, "name", shown->label);
  add_text (json, "heading", metier_table_get_heading (data, row));
  add_key (json, "values");
  g_string_append_c (json, '[');
  for (guint i = 0; i < data->series->len; i++)
    {
      if (i > 0)
        g_string_append_c (json, ',');
      add_value (json, data, row, (int) i);
    }
  g_string_append_c (json, ']');
  add_key (json, "baseline");
  if (shown->baseline != NULL)
    add_value (json, data, row, -1);
  else
    g_string_append (json, "null");
  add_number (json, "spread", shown->spread * 100);
  g_string_append_c (json, '}');
}

static void
add_rows (GString *json, const MetierChartData *data)
{
  add_key (json, "rows");
  g_string_append_c (json, '[');
  for (guint row = 0; row < data->rows->len; row++)
    {
      g_string_append (json, row > 0 ? ",\n" : "\n");
      add_row (json, data, row);
    }
  g_string_append (json, "\n]");
}

static void
add_sources (GString *json, const MetierChartData *data)
{
  g_autoptr (GPtrArray) sources = metier_chart_data_list_sources (data);

  add_key (json, "sources");
  g_string_append_c (json, '[');
  for (guint i = 0; i < sources->len; i++)
    {
      const MetierSource *source = g_ptr_array_index (sources, i);

      g_string_append (json, i > 0 ? ",{" : "{");
      add_text (json, "id", source->id);
      add_text (json, "title", source->title);
      add_text (json, "edition", source->edition);
      add_text (json, "released", source->released);
      add_text (json, "url", source->url);
      add_text (json, "licence", source->licence);
      add_text (json, "credit", source->credit);
      g_string_append_c (json, '}');
    }
  g_string_append_c (json, ']');
}

/* One object; what is not known is null, as on the command line. */
char *
metier_table_to_json (const MetierChartData *data, const char *date)
{
  GString *json = g_string_new ("{");

  add_text (json, "title", data->title);
  add_text (json, "sentence", data->sentence);
  add_text (json, "made", date);
  add_scale (json, data->scale);
  add_roles (json, data);
  add_rows (json, data);
  add_sources (json, data);
  g_string_append (json, "}\n");

  return g_string_free (json, FALSE);
}
