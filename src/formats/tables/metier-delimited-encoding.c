/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include <glib/gi18n-lib.h>

#include "core/values/metier-error.h"
#include "formats/tables/metier-delimited-private.h"

static gboolean
is_line_end (char byte)
{
  return byte == '\n' || byte == '\r';
}

/* Whether each byte up to the first line end is one of two, which are the higher and the lower half of a
 * letter. Between a line end and its own empty half nothing else can stand. */
static gboolean
has_line_of_pairs (const char *bytes, gsize length, gboolean is_high_first)
{
  for (gsize i = 0; i + 1 < length; i += 2)
    {
      char high = bytes[is_high_first ? i : i + 1];
      char low = bytes[is_high_first ? i + 1 : i];

      if (high == '\0' && (low == '\0' || is_line_end (low)))
        return low != '\0';
      if (is_line_end (high) || is_line_end (low))
        return FALSE;
    }

  return FALSE;
}

/* What spreadsheets save as “Unicode text”, behind a mark or without one. */
static gboolean
is_utf_16 (const char *bytes, gsize length)
{
  if (length >= 4 && (memcmp (bytes, "\xff\xfe", 2) == 0 || memcmp (bytes, "\xfe\xff", 2) == 0))
    return bytes[2] != '\0' || bytes[3] != '\0';
  return has_line_of_pairs (bytes, length, TRUE) || has_line_of_pairs (bytes, length, FALSE);
}

/* Refuses what is known to be text in another encoding by how it begins. */
gboolean
metier_delimited_check_encoding (const MetierDelimited *self, GError **error)
{
  if (!is_utf_16 (self->buffer, self->end))
    return TRUE;
  g_set_error (error, METIER_ERROR, METIER_ERROR_INVALID,
               _ ("“%s”, line 1: UTF-8 text was expected, and this is UTF-16; save the table as UTF-8."),
               self->name);
  return FALSE;
}

/* Refuses a table that came to its end without one record that could be used where some were in another
 * encoding: that is the encoding of the file then, and no fault of a record. */
gboolean
metier_delimited_check_end (const MetierDelimited *self, GError **error)
{
  if (self->has_record || self->foreign_line == 0)
    return TRUE;
  g_set_error (error, METIER_ERROR, METIER_ERROR_INVALID,
               _ ("“%s”, line %u: UTF-8 text was expected here, and none of the lines can be used; save the "
                  "table as UTF-8."),
               self->name, self->foreign_line);
  return FALSE;
}
