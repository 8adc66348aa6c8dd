/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "formats/json/metier-json-writer.h"

#include <math.h>

#include "formats/json/metier-json-number.h"

struct _MetierJsonWriter {
  GString *text;
  GString *open;  /* the brackets that will close what is open, the innermost last */
  gboolean empty; /* whether nothing stands in the innermost yet */
  gboolean sparse;
};

static void
append_quoted (GString *string, const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);

  g_string_append_c (string, '"');
  for (const char *p = valid; *p != '\0'; p++)
    {
      if (*p == '"' || *p == '\\')
        g_string_append_c (string, '\\');
      if ((guchar) *p < 0x20 || *p == 0x7f)
        g_string_append_printf (string, "\\u%04x", (guint) *p);
      else
        g_string_append_c (string, *p);
    }
  g_string_append_c (string, '"');
}

static void
begin_line (MetierJsonWriter *self)
{
  g_string_append_c (self->text, '\n');
  for (gsize i = 0; i < self->open->len; i++)
    g_string_append (self->text, "  ");
}

/* Writes all that stands before a value. */
static void
begin_value (MetierJsonWriter *self, const char *key)
{
  if (!self->empty)
    g_string_append_c (self->text, ',');
  if (self->open->len > 0)
    begin_line (self);
  self->empty = FALSE;
  if (key != NULL)
    {
      append_quoted (self->text, key);
      g_string_append (self->text, ": ");
    }
}

static void
begin_container (MetierJsonWriter *self, const char *key, char opening, char closing)
{
  begin_value (self, key);
  g_string_append_c (self->text, opening);
  g_string_append_c (self->open, closing);
  self->empty = TRUE;
}

/**
 * metier_json_writer_new:
 *
 * Returns: (transfer full): a writer that has written nothing
 */
MetierJsonWriter *
metier_json_writer_new (void)
{
  MetierJsonWriter *self = g_new0 (MetierJsonWriter, 1);

  self->text = g_string_new (NULL);
  self->open = g_string_new (NULL);
  self->empty = TRUE;
  return self;
}

/**
 * metier_json_writer_new_sparse:
 *
 * Returns: (transfer full): a writer that has written nothing, and leaves out members of objects whose text is
 *   %NULL or whose number is none
 */
MetierJsonWriter *
metier_json_writer_new_sparse (void)
{
  MetierJsonWriter *self = metier_json_writer_new ();

  self->sparse = TRUE;
  return self;
}

/**
 * metier_json_writer_free:
 * @self: (transfer full): a writer
 *
 * Frees @self and what it wrote.
 */
void
metier_json_writer_free (MetierJsonWriter *self)
{
  g_string_free (self->text, TRUE);
  g_string_free (self->open, TRUE);
  g_free (self);
}

/**
 * metier_json_writer_finish:
 * @self: (transfer full): a writer that has written one whole value
 *
 * Returns: (transfer full): the value as text in lines, the last of them ended
 */
char *
metier_json_writer_finish (MetierJsonWriter *self)
{
  char *text;

  g_assert (self->open->len == 0);
  g_string_append_c (self->text, '\n');
  text = g_strdup (self->text->str);
  metier_json_writer_free (self);
  return text;
}

/**
 * metier_json_writer_begin_object:
 * @self: a writer
 * @key: (nullable): the key of the object in the one it stands in
 *
 * What is written next, up to metier_json_writer_end(), are members of an object.
 */
void
metier_json_writer_begin_object (MetierJsonWriter *self, const char *key)
{
  begin_container (self, key, '{', '}');
}

/**
 * metier_json_writer_begin_list:
 * @self: a writer
 * @key: (nullable): the key of the list in the object it stands in
 *
 * What is written next, up to metier_json_writer_end(), are entries of a list.
 */
void
metier_json_writer_begin_list (MetierJsonWriter *self, const char *key)
{
  begin_container (self, key, '[', ']');
}

/**
 * metier_json_writer_end:
 * @self: a writer
 *
 * Ends the innermost object or list that is open.
 */
void
metier_json_writer_end (MetierJsonWriter *self)
{
  char closing;

  g_assert (self->open->len > 0);
  closing = self->open->str[self->open->len - 1];
  g_string_truncate (self->open, self->open->len - 1);
  if (!self->empty)
    begin_line (self);
  g_string_append_c (self->text, closing);
  self->empty = FALSE;
}

/* What stands in a list has its place there. */
static void
write_unknown (MetierJsonWriter *self, const char *key)
{
  if (!self->sparse || key == NULL)
    metier_json_writer_null (self, key);
}

/**
 * metier_json_writer_text:
 * @self: a writer
 * @key: (nullable): the key, in an object
 * @text: (nullable): a text, or %NULL where it is not known
 *
 * Writes a text. Bytes that are not UTF-8 are replaced.
 */
void
metier_json_writer_text (MetierJsonWriter *self, const char *key, const char *text)
{
  if (text == NULL)
    {
      write_unknown (self, key);
      return;
    }
  begin_value (self, key);
  append_quoted (self->text, text);
}

/**
 * metier_json_writer_texts:
 * @self: a writer
 * @key: (nullable): the key, in an object
 * @texts: (array zero-terminated=1) (nullable): texts; %NULL is an empty list
 *
 * Writes a list of texts.
 */
void
metier_json_writer_texts (MetierJsonWriter *self, const char *key, const char *const *texts)
{
  metier_json_writer_begin_list (self, key);
  for (guint i = 0; texts != NULL && texts[i] != NULL; i++)
    metier_json_writer_text (self, NULL, texts[i]);
  metier_json_writer_end (self);
}

/**
 * metier_json_writer_number:
 * @self: a writer
 * @key: (nullable): the key, in an object
 * @number: a number, or NaN where it is not known
 *
 * Writes a number so that reading it gives the same double.
 */
void
metier_json_writer_number (MetierJsonWriter *self, const char *key, double number)
{
  g_autofree char *text = NULL;

  if (!isfinite (number))
    {
      write_unknown (self, key);
      return;
    }
  text = metier_json_number_to_string (number);
  begin_value (self, key);
  g_string_append (self->text, text);
}

/**
 * metier_json_writer_boolean:
 * @self: a writer
 * @key: (nullable): the key, in an object
 * @truth: what to write
 *
 * Writes `true` or `false`.
 */
void
metier_json_writer_boolean (MetierJsonWriter *self, const char *key, gboolean truth)
{
  begin_value (self, key);
  g_string_append (self->text, truth ? "true" : "false");
}

/**
 * metier_json_writer_null:
 * @self: a writer
 * @key: (nullable): the key, in an object
 *
 * Writes `null`: not known.
 */
void
metier_json_writer_null (MetierJsonWriter *self, const char *key)
{
  begin_value (self, key);
  g_string_append (self->text, "null");
}
