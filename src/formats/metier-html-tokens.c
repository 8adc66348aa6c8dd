/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "formats/metier-html-tokens.h"

#include <string.h>

#define NAME_MAX_LENGTH 32

/* What is longer was meant as a tag. */
#define TAG_MAX_LENGTH 256

/* Takes at least one byte and says how many. */
typedef gsize (*Eat) (MetierHtmlTokens *self, const char *bytes, gsize length);

struct _MetierHtmlTokens {
  const MetierHtmlHandler *handler;
  gpointer data;
  Eat eat; /* what the next byte belongs to */
  GString *name;
  GString *attribute;
  GString *text;
  GString *tag; /* as it stands in the page, as far as it is short */
  gboolean in_tag;
  GString **values; /* one for each attribute that matters */
  gboolean *present;
  guint n_values;
  GString *value; /* (nullable): the one that is read */
  char quote;
  guint n_dashes; /* at the end of what was read of a comment */
  gboolean is_end;
  gboolean cut;
  guint line;
};

static gsize eat_text (MetierHtmlTokens *self, const char *bytes, gsize length);
static gsize eat_before_attribute (MetierHtmlTokens *self, const char *bytes, gsize length);

/**
 * metier_html_tokens_new:
 * @handler: who reads the pieces; must stay
 * @data: for @handler
 *
 * Returns: (transfer full): a tokenizer at the beginning of a page
 */
MetierHtmlTokens *
metier_html_tokens_new (const MetierHtmlHandler *handler, gpointer data)
{
  MetierHtmlTokens *self = g_new0 (MetierHtmlTokens, 1);

  self->handler = handler;
  self->data = data;
  self->eat = eat_text;
  self->line = 1;
  self->name = g_string_new (NULL);
  self->attribute = g_string_new (NULL);
  self->text = g_string_new (NULL);
  self->tag = g_string_new (NULL);
  self->n_values = g_strv_length ((char **) handler->attributes);
  self->values = g_new (GString *, self->n_values);
  self->present = g_new0 (gboolean, self->n_values);
  for (guint i = 0; i < self->n_values; i++)
    self->values[i] = g_string_new (NULL);
  return self;
}

/**
 * metier_html_tokens_free:
 * @self: a tokenizer
 *
 * Frees the tokenizer.
 */
void
metier_html_tokens_free (MetierHtmlTokens *self)
{
  g_string_free (self->name, TRUE);
  g_string_free (self->attribute, TRUE);
  g_string_free (self->text, TRUE);
  g_string_free (self->tag, TRUE);
  for (guint i = 0; i < self->n_values; i++)
    g_string_free (self->values[i], TRUE);
  g_free (self->values);
  g_free (self->present);
  g_free (self);
}

static void
append (MetierHtmlTokens *self, GString *string, const char *bytes, gsize length, gsize max)
{
  gsize room = max - MIN (max, string->len);

  if (length > room)
    self->cut = TRUE;
  g_string_append_len (string, bytes, (gssize) MIN (length, room));
}

static void
flush_text (MetierHtmlTokens *self)
{
  if (self->text->len == 0)
    return;

  self->handler->text (self->text->str, self->text->len, self->data);
  g_string_truncate (self->text, 0);
}

static void
keep_tag (MetierHtmlTokens *self, const char *bytes, gsize length)
{
  if (self->tag->len < TAG_MAX_LENGTH)
    g_string_append_len (self->tag, bytes, (gssize) MIN (length, TAG_MAX_LENGTH - self->tag->len));
}

static void
begin_tag (MetierHtmlTokens *self)
{
  flush_text (self);
  g_string_truncate (self->name, 0);
  g_string_assign (self->tag, self->is_end ? "</" : "<");
  self->in_tag = TRUE;
  memset (self->present, 0, self->n_values * sizeof *self->present);
}

static void
end_tag (MetierHtmlTokens *self)
{
  const GString **values = g_newa (const GString *, self->n_values + 1);

  for (guint i = 0; i < self->n_values; i++)
    values[i] = self->present[i] ? self->values[i] : NULL;

  keep_tag (self, ">", 1);
  self->in_tag = FALSE;
  if (self->is_end)
    self->handler->end (self->name->str, self->data);
  else
    self->handler->start (self->name->str, values, self->data);
  self->eat = eat_text;
}

/* Everything up to the next angle bracket, or up to the end of the bytes. */
static gsize
skip_to (const char *bytes, gsize length, char end)
{
  const char *found = memchr (bytes, end, length);

  return found != NULL ? (gsize) (found - bytes) : length;
}

/* Counts the dashes; of a comment the last two belong to its end. */
static gsize
eat_comment (MetierHtmlTokens *self, const char *bytes, gsize length)
{
  if (*bytes == '>' && self->n_dashes >= 2)
    self->eat = eat_text;
  self->n_dashes = *bytes == '-' ? self->n_dashes + 1 : 0;
  return 1;
}

static gsize
eat_declaration (MetierHtmlTokens *self, const char *bytes, gsize length)
{
  gsize skipped = skip_to (bytes, length, '>');

  if (skipped == length)
    return length;

  self->eat = eat_text;
  return skipped + 1;
}

/* What follows an exclamation mark: two dashes make it a comment. */
static gsize
eat_markup (MetierHtmlTokens *self, const char *bytes, gsize length)
{
  if (*bytes != '-')
    {
      self->eat = eat_declaration;
      return 0;
    }

  if (++self->n_dashes == 2)
    {
      self->n_dashes = 0;
      self->eat = eat_comment;
    }
  return 1;
}

static gsize
eat_value (MetierHtmlTokens *self, const char *bytes, gsize length)
{
  gsize n = skip_to (bytes, length, self->quote);

  if (self->value != NULL)
    append (self, self->value, bytes, n, METIER_HTML_VALUE_MAX);
  if (n == length)
    return length;

  self->eat = eat_before_attribute;
  return n + 1;
}

static gsize
eat_bare_value (MetierHtmlTokens *self, const char *bytes, gsize length)
{
  gsize n = 0;

  while (n < length && !g_ascii_isspace (bytes[n]) && bytes[n] != '>')
    n++;
  if (self->value != NULL)
    append (self, self->value, bytes, n, METIER_HTML_VALUE_MAX);
  if (n < length)
    self->eat = eat_before_attribute;
  return n;
}

/* The first of several attributes of one name counts. */
static GString *
choose_value (MetierHtmlTokens *self)
{
  for (guint i = 0; i < self->n_values; i++)
    {
      if (self->present[i] || !g_str_equal (self->handler->attributes[i], self->attribute->str))
        continue;

      self->present[i] = TRUE;
      g_string_truncate (self->values[i], 0);
      return self->values[i];
    }

  return NULL;
}

static gsize
eat_before_value (MetierHtmlTokens *self, const char *bytes, gsize length)
{
  if (g_ascii_isspace (*bytes))
    return 1;

  if (*bytes == '>')
    {
      self->eat = eat_before_attribute;
      return 0;
    }

  self->value = choose_value (self);
  self->quote = *bytes;
  self->eat = *bytes == '"' || *bytes == '\'' ? eat_value : eat_bare_value;
  return self->eat == eat_value ? 1 : 0;
}

static gsize
eat_after_attribute (MetierHtmlTokens *self, const char *bytes, gsize length)
{
  if (g_ascii_isspace (*bytes))
    return 1;

  self->eat = *bytes == '=' ? eat_before_value : eat_before_attribute;
  return *bytes == '=' ? 1 : 0;
}

static gsize
eat_attribute (MetierHtmlTokens *self, const char *bytes, gsize length)
{
  if (g_ascii_isspace (*bytes) || *bytes == '=' || *bytes == '>' || *bytes == '/')
    {
      self->eat = eat_after_attribute;
      return 0;
    }

  if (self->attribute->len < NAME_MAX_LENGTH)
    g_string_append_c (self->attribute, g_ascii_tolower (*bytes));
  return 1;
}

static gsize
eat_before_attribute (MetierHtmlTokens *self, const char *bytes, gsize length)
{
  if (*bytes == '>')
    {
      end_tag (self);
      return 1;
    }

  if (g_ascii_isspace (*bytes) || *bytes == '/' || *bytes == '=')
    return 1;

  g_string_truncate (self->attribute, 0);
  self->eat = eat_attribute;
  return 0;
}

static gsize
eat_name (MetierHtmlTokens *self, const char *bytes, gsize length)
{
  if (g_ascii_isspace (*bytes) || *bytes == '>' || *bytes == '/')
    {
      self->eat = eat_before_attribute;
      return 0;
    }

  if (self->name->len < NAME_MAX_LENGTH)
    g_string_append_c (self->name, g_ascii_tolower (*bytes));
  return 1;
}

/* A bracket that no name follows is text. */
static gsize
eat_after_end_bracket (MetierHtmlTokens *self, const char *bytes, gsize length)
{
  begin_tag (self);
  self->eat = g_ascii_isalpha (*bytes) ? eat_name : eat_declaration;
  return 0;
}

static gsize
eat_after_bracket (MetierHtmlTokens *self, const char *bytes, gsize length)
{
  self->is_end = *bytes == '/';
  if (self->is_end)
    {
      self->eat = eat_after_end_bracket;
      return 1;
    }

  if (*bytes == '!' || *bytes == '?')
    {
      flush_text (self);
      self->n_dashes = 0;
      self->eat = *bytes == '!' ? eat_markup : eat_declaration;
      return 1;
    }

  if (g_ascii_isalpha (*bytes))
    {
      begin_tag (self);
      self->eat = eat_name;
      return 0;
    }

  append (self, self->text, "<", 1, METIER_HTML_TEXT_MAX);
  self->eat = eat_text;
  return 0;
}

static gsize
eat_text (MetierHtmlTokens *self, const char *bytes, gsize length)
{
  gsize n = skip_to (bytes, length, '<');

  append (self, self->text, bytes, n, METIER_HTML_TEXT_MAX);
  if (n == length)
    return length;

  self->eat = eat_after_bracket;
  return n + 1;
}

static guint
count_lines (const char *bytes, gsize length)
{
  const char *end = bytes + length;
  guint n = 0;

  while ((bytes = memchr (bytes, '\n', (gsize) (end - bytes))) != NULL)
    {
      bytes++;
      n++;
    }

  return n;
}

/**
 * metier_html_tokens_feed:
 * @self: a tokenizer
 * @bytes: the next bytes of the page
 * @length: how many
 *
 * Takes the next bytes apart.
 */
void
metier_html_tokens_feed (MetierHtmlTokens *self, const char *bytes, gsize length)
{
  while (length > 0)
    {
      gsize n = self->eat (self, bytes, length);

      self->line += count_lines (bytes, n);
      if (self->in_tag)
        keep_tag (self, bytes, n);
      bytes += n;
      length -= n;
    }
}

/**
 * metier_html_tokens_finish:
 * @self: a tokenizer
 *
 * Tells the tokenizer that no byte follows. A tag that was not ended is dropped.
 */
void
metier_html_tokens_finish (MetierHtmlTokens *self)
{
  flush_text (self);
}

/**
 * metier_html_tokens_get_line:
 * @self: a tokenizer
 *
 * Returns: the line that is read, from 1
 */
guint
metier_html_tokens_get_line (MetierHtmlTokens *self)
{
  return self->line;
}

/**
 * metier_html_tokens_get_tag:
 * @self: a tokenizer that calls its handler for a tag
 *
 * Gets the tag as it stands in the page, for a reader to whom it is text. Of a tag that is longer than any
 * that was meant as text the end is missing.
 *
 * Returns: (transfer none): the raw tag, from its opening bracket on
 */
const GString *
metier_html_tokens_get_tag (MetierHtmlTokens *self)
{
  return self->tag;
}

/**
 * metier_html_tokens_has_cut:
 * @self: a tokenizer
 *
 * Tells whether something was cut since this was last asked.
 *
 * Returns: whether a value or a text was too long
 */
gboolean
metier_html_tokens_has_cut (MetierHtmlTokens *self)
{
  gboolean cut = self->cut;

  self->cut = FALSE;
  return cut;
}
