/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "formats/bookmarks/metier-html-tokens-private.h"

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
  self->eat = metier_html_tokens_eat_text;
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

void
metier_html_tokens_append (MetierHtmlTokens *self, GString *string, const char *bytes, gsize length,
                           gsize max)
{
  gsize room = max - MIN (max, string->len);

  if (length > room)
    self->cut = TRUE;
  g_string_append_len (string, bytes, (gssize) MIN (length, room));
}

void
metier_html_tokens_flush (MetierHtmlTokens *self)
{
  if (self->text->len == 0)
    return;

  self->handler->text (self->text->str, self->text->len, self->data);
  g_string_truncate (self->text, 0);
}

/* Counts the dashes; of a comment the last two belong to its end. */
static gsize
eat_comment (MetierHtmlTokens *self, const char *bytes, gsize length)
{
  if (*bytes == '>' && self->n_dashes >= 2)
    self->eat = metier_html_tokens_eat_text;
  self->n_dashes = *bytes == '-' ? self->n_dashes + 1 : 0;
  return 1;
}

static gsize
eat_declaration (MetierHtmlTokens *self, const char *bytes, gsize length)
{
  gsize skipped = metier_html_skip_to (bytes, length, '>');

  if (skipped == length)
    return length;

  self->eat = metier_html_tokens_eat_text;
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

/* A bracket that no name follows is text. */
static gsize
eat_after_end_bracket (MetierHtmlTokens *self, const char *bytes, gsize length)
{
  metier_html_tokens_begin_tag (self);
  self->eat = g_ascii_isalpha (*bytes) ? metier_html_tokens_eat_name : eat_declaration;
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
      metier_html_tokens_flush (self);
      self->n_dashes = 0;
      self->eat = *bytes == '!' ? eat_markup : eat_declaration;
      return 1;
    }

  if (g_ascii_isalpha (*bytes))
    {
      metier_html_tokens_begin_tag (self);
      self->eat = metier_html_tokens_eat_name;
      return 0;
    }

  metier_html_tokens_append (self, self->text, "<", 1, METIER_HTML_TEXT_MAX);
  self->eat = metier_html_tokens_eat_text;
  return 0;
}

gsize
metier_html_tokens_eat_text (MetierHtmlTokens *self, const char *bytes, gsize length)
{
  gsize n = metier_html_skip_to (bytes, length, '<');

  metier_html_tokens_append (self, self->text, bytes, n, METIER_HTML_TEXT_MAX);
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
        metier_html_tokens_keep_tag (self, bytes, n);
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
  metier_html_tokens_flush (self);
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
