/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "formats/bookmarks/metier-html-tokens-private.h"

#define NAME_MAX_LENGTH 32

/* What is longer was meant as a tag. */
#define TAG_MAX_LENGTH 256

static gsize eat_before_attribute (MetierHtmlTokens *self, const char *bytes, gsize length);

/* Remembers the tag as it stands in the page, as far as it is short. */
void
metier_html_tokens_keep_tag (MetierHtmlTokens *self, const char *bytes, gsize length)
{
  if (self->tag->len < TAG_MAX_LENGTH)
    g_string_append_len (self->tag, bytes, (gssize) MIN (length, TAG_MAX_LENGTH - self->tag->len));
}

void
metier_html_tokens_begin_tag (MetierHtmlTokens *self)
{
  metier_html_tokens_flush (self);
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

  metier_html_tokens_keep_tag (self, ">", 1);
  self->in_tag = FALSE;
  if (self->is_end)
    self->handler->end (self->name->str, self->data);
  else
    self->handler->start (self->name->str, values, self->data);
  self->eat = metier_html_tokens_eat_text;
}

static gsize
eat_value (MetierHtmlTokens *self, const char *bytes, gsize length)
{
  gsize n = metier_html_skip_to (bytes, length, self->quote);

  if (self->value != NULL)
    metier_html_tokens_append (self, self->value, bytes, n, METIER_HTML_VALUE_MAX);
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
    metier_html_tokens_append (self, self->value, bytes, n, METIER_HTML_VALUE_MAX);
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

gsize
metier_html_tokens_eat_name (MetierHtmlTokens *self, const char *bytes, gsize length)
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
