/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "formats/json/metier-json-text.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

#include "core/values/metier-error.h"
#include "formats/json/metier-json-number.h"

#define LONGEST_QUOTE 60 /* characters */

static gboolean G_GNUC_PRINTF (2, 3) refuse (GError **error, const char *format, ...)
{
  va_list args;

  va_start (args, format);
  if (error != NULL)
    *error = g_error_new_valist (METIER_ERROR, METIER_ERROR_INVALID, format, args);
  va_end (args);
  return FALSE;
}

/**
 * metier_json_text_shorten:
 * @text: any text
 *
 * Returns: (transfer full): @text as it can be shown: of at most 60 characters and an ellipsis, and
 *   without what would steer a terminal or turn the direction of text around
 */
char *
metier_json_text_shorten (const char *text)
{
  g_autoptr (GString) shortened = g_string_new (NULL);
  int n = 0;

  for (; *text != '\0' && n < LONGEST_QUOTE; text = g_utf8_next_char (text), n++)
    {
      gunichar c = g_utf8_get_char (text);

      g_string_append_unichar (shortened, g_unichar_isprint (c) ? c : 0xfffd);
    }
  if (*text != '\0')
    g_string_append (shortened, "…");
  return g_string_free (g_steal_pointer (&shortened), FALSE);
}

/**
 * metier_json_text_quote:
 * @text: any text
 *
 * Returns: (transfer full): @text in quotation marks, shortened as metier_json_text_shorten() does
 */
char *
metier_json_text_quote (const char *text)
{
  g_autofree char *shortened = metier_json_text_shorten (text);

  return g_strconcat ("“", shortened, "”", NULL);
}

/**
 * metier_json_text_describe:
 * @node: a value
 *
 * Returns: (transfer full): @node as a message can show it: short, in the notation of JSON
 */
char *
metier_json_text_describe (JsonNode *node)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    return g_strdup ("{…}");
  if (JSON_NODE_HOLDS_ARRAY (node))
    return g_strdup ("[…]");
  if (JSON_NODE_HOLDS_NULL (node))
    return g_strdup ("null");
  switch (json_node_get_value_type (node))
    {
    case G_TYPE_STRING:
      return metier_json_text_quote (json_node_get_string (node));
    case G_TYPE_BOOLEAN:
      return g_strdup (json_node_get_boolean (node) ? "true" : "false");
    default:
      return metier_json_number_to_string (json_node_get_double (node));
    }
}

static gboolean
check (const char *text, gsize max, const char *allowed, GError **error)
{
  gsize length = strlen (text);
  g_autofree char *found = NULL;

  if (length == 0)
    return refuse (error, _ ("expected a text that is not empty."));
  if (length > max)
    return refuse (error, _ ("expected a text of at most %zu bytes, found %zu."), max, length);
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_iscntrl (g_utf8_get_char (p)) && strchr (allowed, *p) == NULL)
      {
        found = metier_json_text_quote (text);
        return refuse (error, _ ("expected a text without control characters, found %s."), found);
      }
  return TRUE;
}

/**
 * metier_json_text_check:
 * @text: a text for people
 * @error: return location
 *
 * Returns: whether @text is not empty, of bounded length and free of control characters
 */
gboolean
metier_json_text_check (const char *text, GError **error)
{
  return check (text, METIER_JSON_MAX_TEXT, "", error);
}

/**
 * metier_json_text_check_note:
 * @text: any text
 * @error: return location
 *
 * Returns: whether @text is not empty, of bounded length and has no control characters but line ends and tabs
 */
gboolean
metier_json_text_check_note (const char *text, GError **error)
{
  return check (text, METIER_JSON_MAX_NOTE, "\n\t", error);
}

/**
 * metier_json_text_check_id:
 * @text: an id
 * @error: return location
 *
 * Returns: whether @text is 1 to 200 printable characters without spaces
 */
gboolean
metier_json_text_check_id (const char *text, GError **error)
{
  g_autofree char *found = NULL;
  const char *p = text;
  int n = 0;

  for (; g_unichar_isgraph (g_utf8_get_char (p)) && n <= METIER_JSON_MAX_ID; p = g_utf8_next_char (p))
    n++;
  if (*p == '\0' && n >= 1 && n <= METIER_JSON_MAX_ID)
    return TRUE;
  found = metier_json_text_quote (text);
  return refuse (error, _ ("expected an id of 1 to %d printable characters without spaces, found %s."),
                 METIER_JSON_MAX_ID, found);
}

/**
 * metier_json_text_check_file_id:
 * @text: an id
 * @error: return location
 *
 * A pack's file is named after its id, so the id must not be able to leave the folder, to hide or to
 * differ from another only in case.
 *
 * Returns: whether @text is 1 to 64 lower-case letters, digits, dots and hyphens, the first not a dot or
 * hyphen
 */
gboolean
metier_json_text_check_file_id (const char *text, GError **error)
{
  static const char allowed[] = "abcdefghijklmnopqrstuvwxyz0123456789.-";
  g_autofree char *found = NULL;
  gsize length = strspn (text, allowed);

  if (text[length] == '\0' && length >= 1 && length <= 64 && g_ascii_isalnum (*text))
    return TRUE;
  found = metier_json_text_quote (text);
  return refuse (error, _ ("expected an id of lower-case letters, digits, dots and hyphens, found %s."),
                 found);
}

/**
 * metier_json_text_check_date:
 * @text: a date
 * @error: return location
 *
 * Returns: whether @text is a year, a month or a day of the calendar in ISO 8601's extended form
 */
gboolean
metier_json_text_check_date (const char *text, GError **error)
{
  static const char shape[] = "dddd-dd-dd";
  gsize length = strlen (text);
  unsigned year = 0, month = 1, day = 1;
  g_autofree char *found = NULL;
  gboolean shaped = length == 4 || length == 7 || length == 10;

  for (gsize i = 0; shaped && i < length; i++)
    shaped = shape[i] == 'd' ? g_ascii_isdigit (text[i]) : text[i] == shape[i];
  if (shaped && sscanf (text, "%4u-%2u-%2u", &year, &month, &day) >= 1 && month <= 12 && day <= 31
      && g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    return TRUE;
  found = metier_json_text_quote (text);
  return refuse (error, _ ("expected a date as YYYY, YYYY-MM or YYYY-MM-DD, found %s."), found);
}

/**
 * metier_json_text_check_language:
 * @text: a language
 * @error: return location
 *
 * Returns: whether @text has the form of a BCP 47 tag, as `unknown` has too
 */
gboolean
metier_json_text_check_language (const char *text, GError **error)
{
  g_autofree char *found = NULL;

  if (g_regex_match_simple ("^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,8}\\z", text, 0, 0))
    return TRUE;
  found = metier_json_text_quote (text);
  return refuse (error, _ ("expected a language as a BCP 47 tag or “unknown”, found %s."), found);
}

/**
 * metier_json_text_check_word:
 * @text: a text
 * @words: (array zero-terminated=1): what it may be
 * @index: (out): the place of @text among @words
 * @error: return location
 *
 * Returns: whether @text is one of @words
 */
gboolean
metier_json_text_check_word (const char *text, const char *const *words, guint *index, GError **error)
{
  g_autofree char *expected = NULL;
  g_autofree char *found = NULL;

  for (guint i = 0; words[i] != NULL; i++)
    if (strcmp (words[i], text) == 0)
      {
        *index = i;
        return TRUE;
      }
  expected = g_strjoinv (", ", (char **) words);
  found = metier_json_text_quote (text);
  return refuse (error, _ ("expected one of: %s; found %s."), expected, found);
}
