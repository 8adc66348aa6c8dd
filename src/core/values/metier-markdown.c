/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/values/metier-markdown.h"

#include <string.h>

#include "core/values/metier-url.h"

/* Nobody nests deeper in a note, and nobody emphasises more at once. A note may come from any file. */
#define MAX_DEPTH 6
#define MAX_SPAN 2000

typedef struct {
  const char *mark;
  const char *open;
  const char *close;
} Span;

/* The longer marks come first. */
static const Span spans[] = {
  { "**", "<b>", "</b>" }, { "__", "<b>", "</b>" }, { "~~", "<s>", "</s>" },
  { "*", "<i>", "</i>" },  { "_", "<i>", "</i>" },
};

static void add_inline (GString *markup, const char *text, gsize length, guint depth);

static void
add_plain (GString *markup, const char *text, gsize length)
{
  g_autofree char *escaped = g_markup_escape_text (text, (gssize) length);

  g_string_append (markup, escaped);
}

static const char *
find (const char *text, gsize length, const char *mark)
{
  return g_strstr_len (text, (gssize) MIN (length, MAX_SPAN), mark);
}

/* Gives how many bytes of @text are a piece of code, 0 when it begins none. */
static gsize
add_code (GString *markup, const char *text, gsize length)
{
  const char *end = text[0] == '`' ? find (text + 1, length - 1, "`") : NULL;

  if (end == NULL || end == text + 1)
    return 0;

  g_string_append (markup, "<tt>");
  add_plain (markup, text + 1, (gsize) (end - text - 1));
  g_string_append (markup, "</tt>");
  return (gsize) (end - text) + 1;
}

/* Likewise of emphasis: what stands between two equal marks, which touch it. */
static gsize
add_span (GString *markup, const char *text, gsize length, gboolean in_word, guint depth)
{
  for (guint i = 0; i < G_N_ELEMENTS (spans); i++)
    {
      gsize n = strlen (spans[i].mark);
      const char *end;

      if (length <= 2 * n || strncmp (text, spans[i].mark, n) != 0 || g_ascii_isspace (text[n])
          || (in_word && spans[i].mark[0] == '_'))
        continue;

      end = find (text + n + 1, length - n - 1, spans[i].mark);
      if (end == NULL || g_ascii_isspace (end[-1]))
        continue;

      g_string_append (markup, spans[i].open);
      add_inline (markup, text + n, (gsize) (end - text) - n, depth + 1);
      g_string_append (markup, spans[i].close);
      return (gsize) (end - text) + n;
    }

  return 0;
}

/* Likewise of a link; one that is no web address stays as it was written. */
static gsize
add_link (GString *markup, const char *text, gsize length, guint depth)
{
  const char *middle = text[0] == '[' ? find (text, length, "](") : NULL;
  const char *end = middle != NULL ? find (middle, length - (gsize) (middle - text), ")") : NULL;
  g_autofree char *address = end != NULL ? g_strndup (middle + 2, (gsize) (end - middle) - 2) : NULL;
  g_autofree char *escaped = NULL;

  if (address == NULL || !metier_url_check (address, NULL))
    return 0;

  escaped = g_markup_escape_text (address, -1);
  g_string_append_printf (markup, "<a href=\"%s\">", escaped);
  /* No link within a link. */
  add_plain (markup, text + 1, (gsize) (middle - text) - 1);
  g_string_append (markup, "</a>");
  return (gsize) (end - text) + 1;
}

static gsize
add_escaped (GString *markup, const char *text, gsize length)
{
  if (text[0] != '\\' || length < 2 || !g_ascii_ispunct (text[1]))
    return 0;

  add_plain (markup, text + 1, 1);
  return 2;
}

static void
add_inline (GString *markup, const char *text, gsize length, guint depth)
{
  gsize i = 0;

  while (i < length)
    {
      const char *here = text + i;
      gsize left = length - i;
      gboolean in_word = i > 0 && g_ascii_isalnum (here[-1]);
      gsize n = add_escaped (markup, here, left);

      if (n == 0)
        n = add_code (markup, here, left);
      if (n == 0 && depth < MAX_DEPTH)
        n = add_link (markup, here, left, depth);
      if (n == 0 && depth < MAX_DEPTH)
        n = add_span (markup, here, left, in_word, depth);
      if (n == 0)
        {
          n = MIN ((gsize) (g_utf8_next_char (here) - here), left);
          add_plain (markup, here, n);
        }
      i += n;
    }
}

static gsize
count_heading (const char *line)
{
  gsize n = strspn (line, "#");

  return n >= 1 && n <= 6 && line[n] == ' ' ? n : 0;
}

static void
add_line (GString *markup, const char *line)
{
  gsize indent = strspn (line, " ");
  const char *rest = line + indent;
  gsize heading = count_heading (rest);

  if (heading > 0)
    {
      rest += heading + 1;
      g_string_append (markup, heading == 1 ? "<span weight=\"bold\" size=\"larger\">" : "<b>");
      add_inline (markup, rest, strlen (rest), 1);
      g_string_append (markup, heading == 1 ? "</span>" : "</b>");
      return;
    }

  if (g_str_has_prefix (rest, "> "))
    {
      g_string_append (markup, "<i>");
      add_inline (markup, rest + 2, strlen (rest + 2), 1);
      g_string_append (markup, "</i>");
      return;
    }

  g_string_append_len (markup, line, (gssize) indent);
  if (strlen (rest) > 2 && strchr ("-*+", rest[0]) != NULL && rest[1] == ' ')
    {
      g_string_append (markup, "\u2022 ");
      rest += 2;
    }
  add_inline (markup, rest, strlen (rest), 0);
}

/**
 * metier_markdown_to_markup:
 * @text: a note, any bytes
 *
 * Formats headings, lists, quotes, code, emphasis and links of Markdown. Anything else, HTML too, stays the
 * plain text that it is. Only http and https addresses become links.
 *
 * Returns: (transfer full): markup for Pango with links, which is always well formed
 */
char *
metier_markdown_to_markup (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_auto (GStrv) lines = g_strsplit (valid, "\n", -1);
  GString *markup = g_string_new (NULL);
  gboolean code = FALSE;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      gboolean fence = g_str_has_prefix (lines[i], "```");

      g_strchomp (lines[i]);
      if (fence)
        {
          code = !code;
          continue;
        }

      if (markup->len > 0)
        g_string_append_c (markup, '\n');
      if (code)
        {
          g_string_append (markup, "<tt>");
          add_plain (markup, lines[i], strlen (lines[i]));
          g_string_append (markup, "</tt>");
        }
      else
        add_line (markup, lines[i]);
    }

  return g_string_free (markup, FALSE);
}
