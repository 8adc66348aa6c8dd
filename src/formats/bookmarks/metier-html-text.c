/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "formats/bookmarks/metier-html-text.h"

#include <string.h>

/* What pages mean that say they are in Latin-1, or say nothing and are not UTF-8. */
#define USUAL_LEGACY "WINDOWS-1252"

#define CHARSET_MAX_LENGTH 40
#define ENTITY_MAX_LENGTH 10

typedef struct {
  const char *name;
  gunichar character;
} Entity;

/* Those that bookmark files have: what must be escaped, and what old programs escaped although they need not
 * have. An unknown one stays as it is written. */
static const Entity entities[] = {
  { "amp", '&' },      { "lt", '<' },       { "gt", '>' },       { "quot", '"' },     { "apos", '\'' },
  { "nbsp", 0xa0 },    { "iexcl", 0xa1 },   { "cent", 0xa2 },    { "pound", 0xa3 },   { "yen", 0xa5 },
  { "sect", 0xa7 },    { "copy", 0xa9 },    { "laquo", 0xab },   { "reg", 0xae },     { "deg", 0xb0 },
  { "middot", 0xb7 },  { "raquo", 0xbb },   { "iquest", 0xbf },  { "Agrave", 0xc0 },  { "Aacute", 0xc1 },
  { "Acirc", 0xc2 },   { "Atilde", 0xc3 },  { "Auml", 0xc4 },    { "Aring", 0xc5 },   { "AElig", 0xc6 },
  { "Ccedil", 0xc7 },  { "Egrave", 0xc8 },  { "Eacute", 0xc9 },  { "Ecirc", 0xca },   { "Euml", 0xcb },
  { "Igrave", 0xcc },  { "Iacute", 0xcd },  { "Icirc", 0xce },   { "Iuml", 0xcf },    { "ETH", 0xd0 },
  { "Ntilde", 0xd1 },  { "Ograve", 0xd2 },  { "Oacute", 0xd3 },  { "Ocirc", 0xd4 },   { "Otilde", 0xd5 },
  { "Ouml", 0xd6 },    { "times", 0xd7 },   { "Oslash", 0xd8 },  { "Ugrave", 0xd9 },  { "Uacute", 0xda },
  { "Ucirc", 0xdb },   { "Uuml", 0xdc },    { "Yacute", 0xdd },  { "THORN", 0xde },   { "szlig", 0xdf },
  { "agrave", 0xe0 },  { "aacute", 0xe1 },  { "acirc", 0xe2 },   { "atilde", 0xe3 },  { "auml", 0xe4 },
  { "aring", 0xe5 },   { "aelig", 0xe6 },   { "ccedil", 0xe7 },  { "egrave", 0xe8 },  { "eacute", 0xe9 },
  { "ecirc", 0xea },   { "euml", 0xeb },    { "igrave", 0xec },  { "iacute", 0xed },  { "icirc", 0xee },
  { "iuml", 0xef },    { "eth", 0xf0 },     { "ntilde", 0xf1 },  { "ograve", 0xf2 },  { "oacute", 0xf3 },
  { "ocirc", 0xf4 },   { "otilde", 0xf5 },  { "ouml", 0xf6 },    { "divide", 0xf7 },  { "oslash", 0xf8 },
  { "ugrave", 0xf9 },  { "uacute", 0xfa },  { "ucirc", 0xfb },   { "uuml", 0xfc },    { "yacute", 0xfd },
  { "thorn", 0xfe },   { "yuml", 0xff },    { "ndash", 0x2013 }, { "mdash", 0x2014 }, { "lsquo", 0x2018 },
  { "rsquo", 0x2019 }, { "ldquo", 0x201c }, { "rdquo", 0x201d }, { "bull", 0x2022 },  { "hellip", 0x2026 },
  { "euro", 0x20ac },  { "trade", 0x2122 }, { "larr", 0x2190 },  { "rarr", 0x2192 },
};

static const char *
find_ignoring_case (const char *bytes, gsize length, const char *needle)
{
  gsize n = strlen (needle);

  for (gsize i = 0; i + n <= length; i++)
    {
      if (g_ascii_strncasecmp (bytes + i, needle, n) == 0)
        return bytes + i;
    }

  return NULL;
}

/**
 * metier_html_text_get_charset:
 * @bytes: the beginning of a page
 * @length: how many bytes
 *
 * Finds what the page says of its encoding in a `META` tag.
 *
 * Returns: (nullable) (transfer full): the name of the encoding as GLib knows it; %NULL when the page says
 *   nothing, or UTF-8, or something that nobody knows
 */
char *
metier_html_text_get_charset (const char *bytes, gsize length)
{
  static const char *const latin[] = { "iso-8859-1", "latin1", "latin-1", "us-ascii", "ascii", NULL };
  const char *found = find_ignoring_case (bytes, length, "charset=");
  g_autofree char *name = NULL;
  gsize n = 0;
  GIConv converter;

  if (found == NULL)
    return NULL;

  found += strlen ("charset=");
  while (found < bytes + length && (*found == '"' || *found == '\''))
    found++;
  while (found + n < bytes + length && n < CHARSET_MAX_LENGTH
         && (g_ascii_isalnum (found[n]) || strchr ("-_.:", found[n]) != NULL) && found[n] != '\0')
    n++;

  name = g_ascii_strdown (found, (gssize) n);
  if (*name == '\0' || g_str_equal (name, "utf-8") || g_str_equal (name, "utf8"))
    return NULL;
  if (g_strv_contains (latin, name))
    return g_strdup (USUAL_LEGACY);

  converter = g_iconv_open ("UTF-8", name);
  if (converter == (GIConv) -1)
    return NULL;

  g_iconv_close (converter);
  return g_steal_pointer (&name);
}

/**
 * metier_html_text_decode:
 * @bytes: a text or a value of a page
 * @length: how many bytes
 * @charset: (nullable): what metier_html_text_get_charset() found
 * @repaired: (inout): set when the text was not in that encoding
 *
 * Makes UTF-8 of a text. One that is not in the encoding that its page says it is in is taken for the
 * encoding that old pages usually have, as browsers do it; what is no character in it either is replaced.
 *
 * Returns: (transfer full): valid UTF-8
 */
char *
metier_html_text_decode (const char *bytes, gsize length, const char *charset, gboolean *repaired)
{
  const char *zero = memchr (bytes, '\0', length);
  gsize used = zero != NULL ? (gsize) (zero - bytes) : length;
  g_autofree char *text = NULL;

  if (charset != NULL)
    text = g_convert (bytes, (gssize) used, "UTF-8", charset, NULL, NULL, NULL);
  else if (g_utf8_validate_len (bytes, used, NULL))
    text = g_strndup (bytes, used);
  if (text != NULL)
    return g_steal_pointer (&text);

  *repaired = TRUE;
  text = g_convert (bytes, (gssize) used, "UTF-8", USUAL_LEGACY, NULL, NULL, NULL);
  return text != NULL ? g_steal_pointer (&text) : g_utf8_make_valid (bytes, (gssize) used);
}

/* Numbers of characters that there cannot be, and those that old programs meant by the numbers of control
 * characters. */
static gunichar
check_number (guint64 number)
{
  char byte = (char) number;
  g_autofree char *legacy = NULL;

  if (number >= 0x80 && number < 0xa0)
    {
      legacy = g_convert (&byte, 1, "UTF-8", USUAL_LEGACY, NULL, NULL, NULL);
      return legacy != NULL && *legacy != '\0' ? g_utf8_get_char (legacy) : 0xfffd;
    }

  return number > 0 && number <= 0x10ffff && g_unichar_validate ((gunichar) number) ? (gunichar) number
                                                                                    : 0xfffd;
}

/* Reads what follows an ampersand: the character, and where the text goes on; 0 when it is none. */
static gunichar
read_entity (const char *text, const char **end)
{
  gsize n;

  if (*text == '#')
    {
      gboolean hex = text[1] == 'x' || text[1] == 'X';
      const char *digits = text + (hex ? 2 : 1);
      guint64 number;

      if (hex ? !g_ascii_isxdigit (*digits) : !g_ascii_isdigit (*digits))
        return 0;
      number = g_ascii_strtoull (digits, (char **) end, hex ? 16 : 10);
      *end += **end == ';' ? 1 : 0;
      return check_number (number);
    }

  for (n = 0; n < ENTITY_MAX_LENGTH && g_ascii_isalpha (text[n]);)
    n++;
  if (text[n] != ';')
    return 0;

  for (guint i = 0; i < G_N_ELEMENTS (entities); i++)
    {
      if (strncmp (entities[i].name, text, n) == 0 && entities[i].name[n] == '\0')
        {
          *end = text + n + 1;
          return entities[i].character;
        }
    }

  return 0;
}

/**
 * metier_html_text_resolve:
 * @text: a text or a value of a page, in UTF-8
 *
 * Puts the characters in the place of what names them, as `&amp;` names an ampersand.
 *
 * Returns: (transfer full): the text as it is meant
 */
char *
metier_html_text_resolve (const char *text)
{
  GString *resolved = g_string_new (NULL);

  while (*text != '\0')
    {
      gsize plain = strcspn (text, "&");
      const char *end;
      gunichar character;

      g_string_append_len (resolved, text, (gssize) plain);
      text += plain;
      if (*text == '\0')
        break;

      character = read_entity (text + 1, &end);
      g_string_append_unichar (resolved, character != 0 ? character : '&');
      text = character != 0 ? end : text + 1;
    }

  return g_string_free (resolved, FALSE);
}

/**
 * metier_html_text_escape:
 * @text: UTF-8
 *
 * Names the characters that mean something in a page.
 *
 * Returns: (transfer full): what can stand in a page as text or as a quoted value
 */
char *
metier_html_text_escape (const char *text)
{
  GString *escaped = g_string_new (NULL);

  for (; *text != '\0'; text++)
    {
      switch (*text)
        {
        case '&':
          g_string_append (escaped, "&amp;");
          break;
        case '<':
          g_string_append (escaped, "&lt;");
          break;
        case '>':
          g_string_append (escaped, "&gt;");
          break;
        case '"':
          g_string_append (escaped, "&quot;");
          break;
        default:
          g_string_append_c (escaped, *text);
        }
    }

  return g_string_free (escaped, FALSE);
}

/**
 * metier_html_text_resolve_list:
 * @text: a value of a page that lists something with commas, in UTF-8
 *
 * Takes a list apart and puts the characters in the place of what names them in each of its items. A comma
 * that is named, and does not stand there itself, belongs to an item.
 *
 * Returns: (transfer full): the items as they are meant
 */
GStrv
metier_html_text_resolve_list (const char *text)
{
  GStrv items = g_strsplit (text, ",", -1);

  for (guint i = 0; items[i] != NULL; i++)
    {
      char *raw = items[i];

      items[i] = metier_html_text_resolve (raw);
      g_free (raw);
    }

  return items;
}

/**
 * metier_html_text_escape_list:
 * @items: (array zero-terminated=1): UTF-8
 *
 * Makes a list that metier_html_text_resolve_list() takes apart.
 *
 * Returns: (transfer full): what can stand in a page as a quoted value
 */
char *
metier_html_text_escape_list (const char *const *items)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; items[i] != NULL; i++)
    {
      g_autofree char *escaped = metier_html_text_escape (items[i]);
      g_auto (GStrv) parts = g_strsplit (escaped, ",", -1);
      g_autofree char *item = g_strjoinv ("&#44;", parts);

      g_string_append_printf (list, "%s%s", i > 0 ? "," : "", item);
    }

  return g_string_free (g_steal_pointer (&list), FALSE);
}
