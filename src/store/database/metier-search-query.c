/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/database/metier-search-query.h"

#include <string.h>

#include "store/database/metier-name.h"

/* Whoever types more than this is not looking for a title. */
#define MAX_WORDS 12
#define MAX_LENGTH 400

/* What SQLite's text index takes for a part of a word; everything else parts words. */
static gboolean
is_part_of_word (gunichar c)
{
  return g_unichar_isalnum (c) || g_unichar_ismark (c);
}

/* Gives the next word from @text on and moves @text behind it; NULL at the end. */
static char *
next_word (const char **text)
{
  const char *start = *text;
  const char *end;

  while (*start != '\0' && !is_part_of_word (g_utf8_get_char (start)))
    start = g_utf8_next_char (start);

  for (end = start; *end != '\0' && is_part_of_word (g_utf8_get_char (end));)
    end = g_utf8_next_char (end);

  *text = end;
  return end > start ? g_strndup (start, (gsize) (end - start)) : NULL;
}

/* The last word is still being typed, unless a sign that is not a space follows it, as in "C++". */
static gboolean
is_finished (const char *rest)
{
  return *rest != '\0' && !g_unichar_isspace (g_utf8_get_char (rest));
}

static char *
build_expression (const char *text)
{
  g_autoptr (GString) expression = g_string_new (NULL);
  const char *rest = text;
  const char *end = text;
  char *word;

  for (guint i = 0; i < MAX_WORDS && (word = next_word (&rest)) != NULL; i++)
    {
      g_string_append_printf (expression, "%s\"%s\"", i == 0 ? "" : " AND ", word);
      g_free (word);
      end = rest;
    }

  if (expression->len == 0)
    return NULL;

  if (!is_finished (end))
    g_string_append_c (expression, '*');

  return g_string_free (g_steal_pointer (&expression), FALSE);
}

static char *
fold_first_word (const char *text)
{
  g_autofree char *word = next_word (&text);

  return metier_name_fold (word);
}

/**
 * metier_search_query_new:
 * @text: what the user typed, any bytes
 *
 * Makes a query for what has all the words of @text, the last of them as the beginning of a word. Every
 * word is quoted, so nothing that is typed is ever taken for the index's own syntax.
 *
 * Returns: (nullable) (transfer full): the query, or %NULL when @text has no word
 */
MetierSearchQuery *
metier_search_query_new (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, (gssize) strnlen (text, MAX_LENGTH));
  g_autofree char *expression = build_expression (valid);
  MetierSearchQuery *self;

  if (expression == NULL)
    return NULL;

  self = g_new (MetierSearchQuery, 1);
  self->initial = g_strconcat ("^", expression, NULL);
  self->expression = g_steal_pointer (&expression);
  self->whole = metier_name_fold (valid);
  self->first = fold_first_word (valid);
  return self;
}

/**
 * metier_search_query_free:
 * @self: a query
 *
 * Frees a query.
 */
void
metier_search_query_free (MetierSearchQuery *self)
{
  g_free (self->expression);
  g_free (self->initial);
  g_free (self->whole);
  g_free (self->first);
  g_free (self);
}

/**
 * metier_search_query_rate:
 * @self: a query
 * @name: a name that has its words
 *
 * Says how well a name matches. A name that is what was typed goes before one that begins with it, and
 * that before any other; among equals the shorter goes first, of which more was typed.
 *
 * That is what BM25 comes to here, without its cost: every hit has all the words, so how rare they are
 * weighs the same for all, and only the length is left. It also means the same in a pack of ten names
 * as in one of ten thousand.
 *
 * Returns: a number from 0, smaller is better
 */
double
metier_search_query_rate (const MetierSearchQuery *self, const char *name)
{
  g_autofree char *folded = metier_name_fold (name);
  double length = 1 - 1 / (1 + (double) g_utf8_strlen (folded, -1));

  if (g_str_equal (folded, self->whole))
    return 0;

  return g_str_has_prefix (folded, self->first) ? length : 1 + length;
}
