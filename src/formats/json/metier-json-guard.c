/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "formats/json/metier-json-guard.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "core/values/metier-error.h"

/* From here on a number that is written without a point or exponent would not fit json-glib's 64 bits. */
#define WHOLE_LIMIT 9223372036854775808.0

/* A key of an object that is still open; it points into the text. */
typedef struct {
  const char *start;
  gsize length;
} Key;

/* The text is followed by a NUL, so that the byte at the current place can always be read. */
typedef struct {
  const char *name;
  const char *text;
  const char *end;
  const char *at;
  guint depth;
  guint n_values;
  GArray *keys; /* (element-type Key): of all open objects, the innermost last */
} Guard;

static gboolean check_value (Guard *self, GError **error);

static void
locate (const Guard *self, guint *line, guint *column)
{
  *line = *column = 1;
  for (const char *p = self->text; p < self->at; p++)
    {
      if (*p == '\n' || (*p == '\r' && p[1] != '\n'))
        {
          *line += 1;
          *column = 1;
        }
      /* Bytes that continue a character take no column of their own. */
      else if (((guchar) *p & 0xc0) != 0x80)
        *column += 1;
    }
}

static gboolean
refuse (const Guard *self, GError **error, MetierError code, const char *message)
{
  guint line, column;

  locate (self, &line, &column);
  /* Translators: a place in a file and what is wrong there, for example
     "pack.json: line 3, column 7: expected a value". */
  g_set_error (error, METIER_ERROR, code, _ ("%s: line %u, column %u: %s"), self->name, line, column,
               message);
  return FALSE;
}

static gboolean
refuse_here (const Guard *self, GError **error, const char *message)
{
  if (self->at == self->end)
    message = _ ("the file ends before its value is complete.");
  return refuse (self, error, METIER_ERROR_INVALID, message);
}

static void
skip_space (Guard *self)
{
  self->at += strspn (self->at, " \t\r\n");
}

static gboolean
accept (Guard *self, char c)
{
  if (*self->at != c)
    return FALSE;
  self->at++;
  return TRUE;
}

static gsize
skip_digits (Guard *self)
{
  gsize n = strspn (self->at, "0123456789");

  self->at += n;
  return n;
}

/* Walks over the number if it is one, as RFC 8259 writes it. */
static gboolean
skip_number (Guard *self, gboolean *whole)
{
  accept (self, '-');
  if (!accept (self, '0') && skip_digits (self) == 0)
    return FALSE;
  *whole = *self->at != '.' && *self->at != 'e' && *self->at != 'E';
  if (accept (self, '.') && skip_digits (self) == 0)
    return FALSE;
  if (accept (self, 'e') || accept (self, 'E'))
    {
      if (!accept (self, '-'))
        accept (self, '+');
      if (skip_digits (self) == 0)
        return FALSE;
    }
  return strchr ("0123456789.eE+-", *self->at) == NULL || self->at == self->end;
}

static gboolean
check_number (Guard *self, GError **error)
{
  const char *start = self->at;
  gboolean whole;
  double number;

  if (!skip_number (self, &whole))
    return refuse_here (self, error, _ ("expected a number as JSON writes it."));
  number = g_ascii_strtod (start, NULL);
  if (isfinite (number) && !(whole && fabs (number) >= WHOLE_LIMIT))
    return TRUE;
  self->at = start;
  return refuse (self, error, METIER_ERROR_INVALID, _ ("the number is too large."));
}

static gboolean
read_code_unit (Guard *self, guint *unit)
{
  *unit = 0;
  for (int i = 0; i < 4; i++, self->at++)
    {
      if (!g_ascii_isxdigit (*self->at))
        return FALSE;
      *unit = *unit * 16 + (guint) g_ascii_xdigit_value (*self->at);
    }
  return TRUE;
}

static gboolean
check_code_point (Guard *self, GError **error)
{
  guint unit, low;

  if (!read_code_unit (self, &unit))
    return refuse_here (self, error, _ ("expected four hexadecimal digits."));
  if (unit == 0)
    return refuse (self, error, METIER_ERROR_INVALID, _ ("a text cannot hold the character U+0000."));
  if (unit < 0xd800 || unit > 0xdfff)
    return TRUE;
  if (unit > 0xdbff || !accept (self, '\\') || !accept (self, 'u') || !read_code_unit (self, &low)
      || low < 0xdc00 || low > 0xdfff)
    return refuse_here (self, error, _ ("expected two surrogates that make one character."));
  return TRUE;
}

/* Stands behind the opening quotation mark. */
static gboolean
check_string (Guard *self, GError **error)
{
  while (!accept (self, '"'))
    {
      if ((guchar) *self->at < 0x20)
        return refuse_here (self, error, _ ("expected no control character in a text."));
      if (!accept (self, '\\'))
        self->at++;
      else if (accept (self, 'u'))
        {
          if (!check_code_point (self, error))
            return FALSE;
        }
      else if (self->at == self->end || strchr ("\"\\/bfnrt", *self->at) == NULL)
        return refuse_here (self, error, _ ("expected an escape that JSON knows."));
      else
        self->at++;
    }
  return TRUE;
}

/* json-glib keeps the last of several equal keys without a word. Objects of our formats have few keys,
 * so comparing with each is cheaper than any table, and the bound keeps a hostile object cheap too. */
static gboolean
check_key (Guard *self, guint first, GError **error)
{
  Key key = { NULL, 0 };

  if (!accept (self, '"'))
    return refuse_here (self, error, _ ("expected a key in double quotes."));
  key.start = self->at;
  if (!check_string (self, error))
    return FALSE;
  key.length = (gsize) (self->at - 1 - key.start);
  /* Two spellings of one key would escape the comparison. */
  if (memchr (key.start, '\\', key.length) != NULL)
    return refuse (self, error, METIER_ERROR_INVALID, _ ("expected a key without escapes."));
  for (guint i = first; i < self->keys->len; i++)
    {
      const Key *other = &g_array_index (self->keys, Key, i);

      if (other->length == key.length && memcmp (other->start, key.start, key.length) == 0)
        return refuse (self, error, METIER_ERROR_INVALID, _ ("the same key stands twice in one object."));
    }
  if (self->keys->len - first == METIER_JSON_MAX_KEYS)
    return refuse (self, error, METIER_ERROR_TOO_LARGE, _ ("the object has too many keys."));
  g_array_append_val (self->keys, key);
  return TRUE;
}

static gboolean
check_object (Guard *self, GError **error)
{
  guint first = self->keys->len;

  skip_space (self);
  if (accept (self, '}'))
    return TRUE;
  do
    {
      skip_space (self);
      if (!check_key (self, first, error))
        return FALSE;
      skip_space (self);
      if (!accept (self, ':'))
        return refuse_here (self, error, _ ("expected a colon after the key."));
      if (!check_value (self, error))
        return FALSE;
    }
  while (accept (self, ','));
  g_array_set_size (self->keys, first);
  return accept (self, '}') || refuse_here (self, error, _ ("expected a comma or the end of the object."));
}

static gboolean
check_array (Guard *self, GError **error)
{
  skip_space (self);
  if (accept (self, ']'))
    return TRUE;
  do
    {
      if (!check_value (self, error))
        return FALSE;
    }
  while (accept (self, ','));
  return accept (self, ']') || refuse_here (self, error, _ ("expected a comma or the end of the list."));
}

static gboolean
check_scalar (Guard *self, GError **error)
{
  static const char *const words[] = { "true", "false", "null" };

  if (accept (self, '"'))
    return check_string (self, error);
  if (*self->at == '-' || g_ascii_isdigit (*self->at))
    return check_number (self, error);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_has_prefix (self->at, words[i]))
      {
        self->at += strlen (words[i]);
        return TRUE;
      }
  return refuse_here (self, error, _ ("expected a value."));
}

/* Checks one value and the space around it. The only recursion, and bounded. */
static gboolean
check_value (Guard *self, GError **error)
{
  gboolean object, ok;

  skip_space (self);
  if (++self->n_values > METIER_JSON_MAX_VALUES)
    return refuse (self, error, METIER_ERROR_TOO_LARGE, _ ("the file holds too many values."));
  object = accept (self, '{');
  if (!object && !accept (self, '['))
    ok = check_scalar (self, error);
  else if (++self->depth > METIER_JSON_MAX_DEPTH)
    return refuse (self, error, METIER_ERROR_TOO_LARGE, _ ("lists and objects are nested too deep."));
  else
    {
      ok = object ? check_object (self, error) : check_array (self, error);
      self->depth--;
    }
  skip_space (self);
  return ok;
}

static gboolean
check_bytes (Guard *self, gsize length, GError **error)
{
  if (length > METIER_JSON_MAX_BYTES)
    {
      g_set_error (error, METIER_ERROR, METIER_ERROR_TOO_LARGE, _ ("%s: the file is larger than %d MiB."),
                   self->name, METIER_JSON_MAX_BYTES / (1024 * 1024));
      return FALSE;
    }
  if (g_utf8_validate_len (self->text, length, &self->at))
    return TRUE;
  if (*self->at == '\0')
    return refuse (self, error, METIER_ERROR_INVALID, _ ("expected text, found a NUL byte."));
  return refuse (self, error, METIER_ERROR_INVALID, _ ("expected text in UTF-8."));
}

/**
 * metier_json_guard_check:
 * @name: what messages call the file
 * @text: (array length=length): the bytes, followed by a NUL; without a byte-order mark
 * @length: number of bytes
 * @error: return location
 *
 * Checks that foreign bytes are one JSON value as RFC 8259 writes it and stay within the bounds of
 * this header, so that a lenient parser can be let loose on them: UTF-8 without NUL, no comments,
 * no trailing data, no key twice in an object, no escapes in keys, only numbers that a double and, when
 * written as whole ones, 64 bits hold.
 *
 * Returns: whether that is so; if not, @error is %METIER_ERROR_INVALID or %METIER_ERROR_TOO_LARGE and
 *   names line and column, both from 1
 */
gboolean
metier_json_guard_check (const char *name, const char *text, gsize length, GError **error)
{
  g_autoptr (GArray) keys = g_array_new (FALSE, FALSE, sizeof (Key));
  Guard self = { .name = name, .text = text, .end = text + length, .keys = keys };

  if (!check_bytes (&self, length, error))
    return FALSE;
  self.at = text;
  if (!check_value (&self, error))
    return FALSE;
  return self.at == self.end
         || refuse (&self, error, METIER_ERROR_INVALID, _ ("expected the end of the file after the value."));
}
