/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "formats/import/metier-import-text.h"

#include <string.h>

#define SUMMARY_MAX 320

static gboolean
is_blank (gunichar c)
{
  return g_unichar_isspace (c) || g_unichar_iscntrl (c);
}

/**
 * metier_import_text_clean:
 * @text: UTF-8
 *
 * Makes one line of a text: line breaks, tabs and whatever else cannot be seen become single spaces, and none
 * is left at either end.
 *
 * Returns: (transfer full): the line, which may be empty
 */
char *
metier_import_text_clean (const char *text)
{
  GString *line = g_string_new (NULL);
  gboolean due = FALSE;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (is_blank (c))
        {
          due = line->len > 0;
          continue;
        }
      if (due)
        g_string_append_c (line, ' ');
      due = FALSE;
      g_string_append_unichar (line, c);
    }

  return g_string_free (line, FALSE);
}

/**
 * metier_import_text_capitalise:
 * @text: a name
 *
 * Begins a name with a capital letter as the names of the bundled sources do, unless it is written with one
 * inside, as iOS is.
 *
 * Returns: (transfer full): the name
 */
char *
metier_import_text_capitalise (const char *text)
{
  const char *rest = *text != '\0' ? g_utf8_next_char (text) : text;
  char first[8] = "";

  if (rest == text || g_unichar_isupper (g_utf8_get_char (rest)))
    return g_strdup (text);
  g_unichar_to_utf8 (g_unichar_totitle (g_utf8_get_char (text)), first);
  return g_strconcat (first, rest, NULL);
}

/**
 * metier_import_text_title:
 * @text: a title in English
 *
 * Writes a title with capitals, and its hyphen between words as a dash.
 *
 * Returns: (transfer full): the title
 */
char *
metier_import_text_title (const char *text)
{
  static const char *const small[] = { "and", "in", "of", "the", NULL };
  g_auto (GStrv) words = g_strsplit (text, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      char *word = words[i];

      if (strcmp (word, "-") == 0)
        words[i] = g_strdup ("–");
      else if (i == 0 || !g_strv_contains (small, word))
        words[i] = metier_import_text_capitalise (word);
      else
        continue;
      g_free (word);
    }

  return g_strjoinv (" ", words);
}

/* The end of the last sentence that begins within the bound, or of the last word. */
static const char *
find_end (const char *text, gboolean *in_sentence)
{
  const char *end = NULL, *space = text;
  glong n = 0;

  for (const char *p = text; *p != '\0' && n <= SUMMARY_MAX; p = g_utf8_next_char (p), n++)
    {
      if (*p == ' ')
        space = p;
      if (strchr (".!?", *p) != NULL && p[1] == ' ')
        end = p + 1;
    }
  *in_sentence = end == NULL;
  return end != NULL ? end : space > text ? space : g_utf8_offset_to_pointer (text, SUMMARY_MAX);
}

/**
 * metier_import_text_summarise:
 * @text: UTF-8, of any length
 *
 * Takes as many whole sentences from the beginning as make a short paragraph.
 *
 * Returns: (transfer full) (nullable): a line of at most 320 letters, or %NULL when there is nothing to read
 */
char *
metier_import_text_summarise (const char *text)
{
  g_autofree char *line = metier_import_text_clean (text);
  g_autofree char *begin = NULL;
  gboolean in_sentence;
  const char *end;

  if (*line == '\0')
    return NULL;
  if (g_utf8_strlen (line, -1) <= SUMMARY_MAX)
    return g_steal_pointer (&line);
  end = find_end (line, &in_sentence);
  begin = g_strndup (line, (gsize) (end - line));
  return in_sentence ? g_strconcat (begin, "…", NULL) : g_steal_pointer (&begin);
}

/**
 * metier_import_text_slug:
 * @text: a name
 *
 * Makes the part of an id that stands for a name. A run of other characters at either end is kept as well,
 * which is what tells C++ from C.
 *
 * Returns: (transfer full): ASCII lower case with every run of other characters turned into one hyphen
 */
char *
metier_import_text_slug (const char *text)
{
  GString *slug = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p++)
    {
      if (g_ascii_isalnum (*p))
        g_string_append_c (slug, g_ascii_tolower (*p));
      else if (slug->len == 0 || slug->str[slug->len - 1] != '-')
        g_string_append_c (slug, '-');
    }

  return g_string_free (slug, FALSE);
}
