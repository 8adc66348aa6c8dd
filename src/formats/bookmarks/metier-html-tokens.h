/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The longest value of an attribute, and the longest piece of text, that is handed over: the most and longest
 * ids, and the longest note, when each of their characters is escaped. What is longer is cut, so that no file
 * makes us remember more than this of it. */
#define METIER_HTML_VALUE_MAX (6 * 100 * 201)
#define METIER_HTML_TEXT_MAX (6 * 65536 + 64)

/**
 * MetierHtmlHandler:
 * @attributes: (array zero-terminated=1): the names of the attributes that matter, lower case
 * @start: called for a tag; its name in lower case, the raw values of @attributes, %NULL for one that it does
 *   not have
 * @end: called for an end tag
 * @text: called for text between tags, raw
 *
 * Who reads the pieces of a page.
 */
typedef struct {
  const char *const *attributes;
  void (*start) (const char *name, const GString *const *values, gpointer data);
  void (*end) (const char *name, gpointer data);
  void (*text) (const char *bytes, gsize length, gpointer data);
} MetierHtmlHandler;

/**
 * MetierHtmlTokens:
 *
 * Takes the bytes of a page apart as they come, as browsers do: nothing is an error, and nothing is
 * remembered of the page but the tag at hand.
 */
typedef struct _MetierHtmlTokens MetierHtmlTokens;

MetierHtmlTokens *metier_html_tokens_new (const MetierHtmlHandler *handler, gpointer data);
void metier_html_tokens_free (MetierHtmlTokens *self);
void metier_html_tokens_feed (MetierHtmlTokens *self, const char *bytes, gsize length);
void metier_html_tokens_finish (MetierHtmlTokens *self);
guint metier_html_tokens_get_line (MetierHtmlTokens *self);
const GString *metier_html_tokens_get_tag (MetierHtmlTokens *self);
gboolean metier_html_tokens_has_cut (MetierHtmlTokens *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MetierHtmlTokens, metier_html_tokens_free)

G_END_DECLS
