/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include <glib/gi18n-lib.h>

#include "formats/files/metier-number-text.h"
#include "formats/import/metier-import-onet-private.h"
#include "formats/json/metier-json-number.h"

#define DATE_LENGTH sizeof "2025-12"

typedef struct {
  guint role;
  guint element;
  guint scale;
  guint value;
  int name; /* −1 where the table has no such column, here and below */
  int n;
  int se;
  int lo;
  int hi;
  int suppressed;
  int not_relevant;
  int date;
  int method;
} Columns;

/* A number that a question has no answer without may be missing: then there is none. */
gboolean
metier_onet_read_number (MetierDelimited *table, int column, double min, double max, double *number)
{
  const char *text = metier_onet_get (table, column);
  g_autoptr (GError) reason = NULL;

  *number = NAN;
  if (*text == '\0')
    return TRUE;

  if (!metier_number_text_parse (text, number))
    metier_delimited_skip (table, (guint) column, _ ("this is not a number."));
  else if (!metier_json_number_check (*number, min, max, &reason))
    metier_delimited_skip (table, (guint) column, reason->message);
  else
    return TRUE;
  return FALSE;
}

static gboolean
read_count (MetierDelimited *table, int column, int *count)
{
  const char *text = metier_onet_get (table, column);

  *count = METIER_RATING_NO_N;
  if (*text == '\0' || metier_number_text_parse_count (text, count))
    return TRUE;

  metier_delimited_skip (table, (guint) column, _ ("this is not a whole number from 0."));
  return FALSE;
}

gboolean
metier_onet_read_flag (MetierDelimited *table, int column, MetierRatingFlags flag, MetierRatingFlags *flags)
{
  const char *text = metier_onet_get (table, column);

  if (g_ascii_strcasecmp (text, "Y") == 0)
    *flags |= flag;
  else if (*text != '\0' && g_ascii_strcasecmp (text, "N") != 0)
    {
      metier_delimited_skip (table, (guint) column, _ ("this is neither Y nor N."));
      return FALSE;
    }
  return TRUE;
}

/* The source writes months as 12/2025. */
static gboolean
read_date (MetierDelimited *table, int column, char *date)
{
  const char *text = metier_onet_get (table, column);
  int month;

  *date = '\0';
  if (*text == '\0')
    return TRUE;

  month = g_ascii_isdigit (text[0]) && g_ascii_isdigit (text[1]) ? (text[0] - '0') * 10 + text[1] - '0' : 0;
  if (month >= 1 && month <= 12 && text[2] == '/' && g_ascii_isdigit (text[3]) && g_ascii_isdigit (text[4])
      && g_ascii_isdigit (text[5]) && g_ascii_isdigit (text[6]) && text[7] == '\0')
    {
      g_snprintf (date, DATE_LENGTH, "%s-%.2s", text + 3, text);
      return TRUE;
    }

  metier_delimited_skip (table, (guint) column, _ ("this is not a month like 12/2025."));
  return FALSE;
}

static gboolean
read_answer (MetierDelimited *table, const Columns *columns, const MetierScale *scale, MetierRatingRow *row,
             char *date)
{
  const char *method = metier_onet_get (table, columns->method);

  if (!metier_onet_read_number (table, (int) columns->value, scale->min, scale->max, &row->value)
      || !read_count (table, columns->n, &row->n)
      || !metier_onet_read_number (table, columns->se, 0, METIER_SCALE_MOST, &row->se)
      || !metier_onet_read_number (table, columns->lo, scale->min, scale->max, &row->lo)
      || !metier_onet_read_number (table, columns->hi, scale->min, scale->max, &row->hi)
      || !metier_onet_read_flag (table, columns->suppressed, METIER_RATING_SUPPRESSED, &row->flags)
      || !metier_onet_read_flag (table, columns->not_relevant, METIER_RATING_NOT_RELEVANT, &row->flags)
      || !read_date (table, columns->date, date))
    return FALSE;

  if (row->lo > row->hi)
    {
      metier_delimited_skip (table, (guint) columns->lo, _ ("the lower bound is above the upper bound."));
      return FALSE;
    }
  row->date = *date != '\0' ? date : NULL;
  row->method = *method != '\0' ? method : NULL;
  return TRUE;
}

/* Where no table says which elements there are, the ratings do. */
static MetierOnetElement *
find_element (MetierOnet *self, MetierDelimited *table, const Columns *columns)
{
  const char *id = metier_delimited_get_field (table, columns->element);
  MetierOnetElement *element = g_hash_table_lookup (self->elements, id);

  if (element == NULL && !self->has_model)
    {
      metier_onet_take_element (self, id, metier_onet_get (table, columns->name));
      element = g_hash_table_lookup (self->elements, id);
    }
  if (element == NULL)
    metier_delimited_skip (
        table, columns->element,
        _ ("there is no such skill, knowledge, ability, activity or style in this source."));
  return element;
}

static MetierOnetScale *
find_scale (MetierOnet *self, MetierDelimited *table, const Columns *columns)
{
  MetierOnetScale *scale
      = g_hash_table_lookup (self->scales, metier_delimited_get_field (table, columns->scale));

  if (scale == NULL)
    metier_delimited_skip (table, columns->scale, _ ("there is no such scale in this source."));
  return scale;
}

/* What is rated goes into the pack; what is not rated does not. */
static gboolean
add_answer (MetierOnet *self, MetierOnetElement *element, MetierOnetScale *scale, const MetierRatingRow *row,
            GError **error)
{
  MetierPackWriter *writer = self->import->writer;

  if (!element->added && !metier_onet_add_element (self, element, error))
    return FALSE;
  if (!scale->added && !metier_pack_writer_add_scale (writer, scale->scale, error))
    return FALSE;

  scale->added = TRUE;
  if (!metier_pack_writer_add_rating (writer, row, error))
    return FALSE;

  self->import->report->n_ratings++;
  return TRUE;
}

static gboolean
take_rating (MetierOnet *self, MetierDelimited *table, const Columns *columns, GError **error)
{
  const MetierOnetRole *role = metier_onet_find_role (self, table, columns->role);
  MetierOnetElement *element = role != NULL ? find_element (self, table, columns) : NULL;
  MetierOnetScale *scale = element != NULL ? find_scale (self, table, columns) : NULL;
  MetierRatingRow row = { 0 };
  char date[DATE_LENGTH];
  GError *reason = NULL;

  if (scale == NULL || !read_answer (table, columns, scale->scale, &row, date))
    return TRUE;

  row.role = role->id;
  row.skill = element->id;
  row.scale = scale->scale->id;
  return add_answer (self, element, scale, &row, &reason)
         || metier_import_pass_over (table, METIER_DELIMITED_NO_COLUMN, reason, error);
}

/* What a table does not have is missing in all of its ratings, which is worth a word. */
static void
find_columns (MetierOnet *self, MetierDelimited *table, Columns *columns)
{
  const struct {
    int *column;
    const char *title;
  } optional[] = {
    { &columns->n, "N" },
    { &columns->se, "Standard Error" },
    { &columns->lo, "Lower CI Bound" },
    { &columns->hi, "Upper CI Bound" },
    { &columns->suppressed, "Recommend Suppress" },
    { &columns->not_relevant, "Not Relevant" },
    { &columns->date, "Date" },
    { &columns->method, "Domain Source" },
  };

  columns->name = metier_delimited_find_column (table, "Element Name");
  for (guint i = 0; i < G_N_ELEMENTS (optional); i++)
    {
      *optional[i].column = metier_delimited_find_column (table, optional[i].title);
      if (*optional[i].column < 0)
        metier_import_report_warn (self->import->report, metier_delimited_get_name (table), 0,
                                   optional[i].title, _ ("the file does not have this column."));
    }
}

gboolean
metier_onet_read_ratings (MetierOnet *self, MetierImportTable *file, GError **error)
{
  g_autoptr (MetierDelimited) table = metier_import_open (self->import, file, error);
  GError *reason = NULL;
  Columns columns;

  if (table == NULL || !metier_delimited_need_column (table, METIER_ONET_CODE, &columns.role, error)
      || !metier_delimited_need_column (table, "Element ID", &columns.element, error)
      || !metier_delimited_need_column (table, "Scale ID", &columns.scale, error)
      || !metier_delimited_need_column (table, "Data Value", &columns.value, error))
    return FALSE;

  find_columns (self, table, &columns);
  while (metier_import_next (self->import, table, &reason))
    {
      if (!take_rating (self, table, &columns, error))
        return FALSE;
    }

  if (reason != NULL)
    g_propagate_error (error, reason);
  return reason == NULL;
}
