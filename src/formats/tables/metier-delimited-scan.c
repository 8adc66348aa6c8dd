/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "formats/tables/metier-delimited-private.h"

/* Finds the end of a field that begins with a quote, at @at; %FALSE when it is not there yet. */
static gboolean
scan_quoted (MetierDelimited *self, const char *record, gsize available, gsize *at)
{
  gsize i = *at + 1;

  for (; i < available; i++)
    {
      if (record[i] == '\n' || (record[i] == '\r' && i + 1 < available && record[i + 1] != '\n'))
        self->n_lines++;
      if (record[i] != '"')
        continue;
      if (i + 1 == available && !self->at_end)
        return FALSE;
      if (i + 1 == available || record[i + 1] != '"')
        break;
      i++;
    }

  if (i >= available)
    {
      self->complaint = _ ("its last quote is not closed.");
      *at = available;
      return self->at_end;
    }
  *at = i + 1;
  return TRUE;
}

/* Finds the separator or the line end behind @at. */
static gsize
scan_plain (const MetierDelimited *self, const char *record, gsize available, gsize at)
{
  while (at < available && record[at] != self->separator && record[at] != '\n' && record[at] != '\r')
    at++;
  return at;
}

/* Finds one field from @at; a field that was quoted ends with its quote. */
static gboolean
scan_field (MetierDelimited *self, const char *record, gsize available, gsize *at)
{
  MetierDelimitedField *field = &self->fields[self->n_fields];
  gsize end;

  field->start = *at;
  field->quoted = self->separator != '\t' && *at < available && record[*at] == '"';
  if (field->quoted && !scan_quoted (self, record, available, at))
    return FALSE;

  end = scan_plain (self, record, available, *at);
  if (field->quoted && end > *at)
    self->complaint = _ ("there is text between a closing quote and the end of its field.");
  if (end == available && !self->at_end)
    return FALSE;

  field->end = end;
  *at = end;
  return TRUE;
}

/* Finds the fields of the record at the beginning of the bytes that are there. Nothing is changed in them,
 * so that a record that is not whole yet is looked at again once there is more of it. */
MetierDelimitedScan
metier_delimited_scan (MetierDelimited *self)
{
  const char *record = self->buffer + self->begin;
  gsize available = self->end - self->begin;
  gsize at = 0;

  self->n_fields = 0;
  self->n_lines = 1;
  self->complaint = NULL;
  for (;;)
    {
      if (self->n_fields == METIER_DELIMITED_MAX_FIELDS)
        return METIER_DELIMITED_LONG;
      if (!scan_field (self, record, available, &at))
        return METIER_DELIMITED_MORE;

      self->n_fields++;
      if (at == available || record[at] != self->separator)
        break;
      at++;
    }

  self->length = at < available ? at + 1 : at;
  return METIER_DELIMITED_WHOLE;
}

/* Takes the quotes off a field, in its place. */
static void
unquote (MetierDelimitedField *field, char *record)
{
  gsize to = field->start;

  for (gsize from = field->start + 1; from < field->end && (record[from] != '"' || record[++from] == '"');
       from++)
    record[to++] = record[from];
  field->end = to;
}

/* Makes each field a string of its own: what stood behind it has been read. */
void
metier_delimited_cut (MetierDelimited *self)
{
  char *record = self->buffer + self->begin;

  for (guint i = 0; i < self->n_fields; i++)
    {
      if (self->fields[i].quoted && self->complaint == NULL)
        unquote (&self->fields[i], record);
      record[self->fields[i].end] = '\0';
    }
}

/* The field that is not UTF-8 or holds NUL, or the number of fields when all are text. */
guint
metier_delimited_find_bad_field (const MetierDelimited *self)
{
  const char *record = self->buffer + self->begin;
  gsize length = self->fields[self->n_fields - 1].end;
  guint i = 0;

  if (g_utf8_validate_len (record, length, NULL))
    return self->n_fields;
  while (i < self->n_fields
         && g_utf8_validate_len (record + self->fields[i].start, self->fields[i].end - self->fields[i].start,
                                 NULL))
    i++;
  return i;
}
