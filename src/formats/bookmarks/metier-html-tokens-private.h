/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <string.h>

#include "formats/bookmarks/metier-html-tokens.h"

G_BEGIN_DECLS

/* Takes at least one byte and says how many. */
typedef gsize (*MetierHtmlEat) (MetierHtmlTokens *self, const char *bytes, gsize length);

struct _MetierHtmlTokens {
  const MetierHtmlHandler *handler;
  gpointer data;
  MetierHtmlEat eat; /* what the next byte belongs to */
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

/* metier-html-tokens.c */
void metier_html_tokens_append (MetierHtmlTokens *self, GString *string, const char *bytes, gsize length,
                                gsize max);
void metier_html_tokens_flush (MetierHtmlTokens *self);
gsize metier_html_tokens_eat_text (MetierHtmlTokens *self, const char *bytes, gsize length);

/* metier-html-tag.c */
void metier_html_tokens_begin_tag (MetierHtmlTokens *self);
void metier_html_tokens_keep_tag (MetierHtmlTokens *self, const char *bytes, gsize length);
gsize metier_html_tokens_eat_name (MetierHtmlTokens *self, const char *bytes, gsize length);

/* Everything up to a byte, or up to the end of the bytes. */
static inline gsize
metier_html_skip_to (const char *bytes, gsize length, char end)
{
  const char *found = memchr (bytes, end, length);

  return found != NULL ? (gsize) (found - bytes) : length;
}

G_END_DECLS
