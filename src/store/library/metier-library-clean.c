/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include <glib/gi18n-lib.h>

#include "core/values/metier-error.h"
#include "store/library/metier-library-private.h"

#define TITLE_MAX_LENGTH 500
#define ID_MAX_LENGTH 200
#define NOTE_MAX (64 * 1024)
#define TAG_MAX_LENGTH 100

/* Makes one line of a text: valid UTF-8 without control characters, single spaces, none around it, at most
 * @max_length characters. */
char *
metier_library_clean_line (const char *text, glong max_length)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autoptr (GString) line = g_string_new (NULL);
  gboolean space = FALSE;
  glong length = 0;

  for (const char *p = valid; *p != '\0' && length < max_length; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isspace (c) || g_unichar_iscntrl (c))
        {
          space = line->len > 0;
          continue;
        }

      if (space && ++length == max_length)
        break;
      if (space)
        g_string_append_c (line, ' ');
      g_string_append_unichar (line, c);
      space = FALSE;
      length++;
    }

  return g_string_free (g_steal_pointer (&line), FALSE);
}

char *
metier_library_clean_title (const char *text)
{
  return metier_library_clean_line (text, TITLE_MAX_LENGTH);
}

/* Ids come from packs and files, and are never changed to fit. */
gboolean
metier_library_check_id (const char *id, GError **error)
{
  g_autofree char *clean = metier_library_clean_line (id, ID_MAX_LENGTH);

  if (*id != '\0' && g_str_equal (clean, id))
    return TRUE;

  g_set_error (error, METIER_ERROR, METIER_ERROR_INVALID, _ ("“%s” is not the id of a skill."), clean);
  return FALSE;
}

/* A note may have lines and tabs. It is the user's own words, so one that is too long is refused, not cut. */
gboolean
metier_library_clean_note (const char *text, char **note, GError **error)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autoptr (GString) cleaned = g_string_new (NULL);

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '\n' || c == '\t' || !g_unichar_iscntrl (c))
        g_string_append_unichar (cleaned, c);
    }

  if (cleaned->len > NOTE_MAX)
    {
      g_set_error (error, METIER_ERROR, METIER_ERROR_TOO_LARGE, _ ("The note has more than %d KiB."),
                   NOTE_MAX / 1024);
      return FALSE;
    }

  *note = cleaned->len == 0 ? NULL : g_string_free (g_steal_pointer (&cleaned), FALSE);
  return TRUE;
}

static int
compare_tags_cb (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* Cleans tags, sorts them and drops what is empty or there twice. */
gboolean
metier_library_clean_tags (const char *const *tags, GStrv *cleaned, GError **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; tags != NULL && tags[i] != NULL; i++)
    {
      g_autofree char *tag = metier_library_clean_line (tags[i], TAG_MAX_LENGTH);

      if (*tag == '\0' || g_hash_table_contains (seen, tag))
        continue;

      g_hash_table_add (seen, tag);
      g_ptr_array_add (list, g_steal_pointer (&tag));
    }

  if (list->len > METIER_BOOKMARK_MAX_TAGS)
    {
      g_set_error (error, METIER_ERROR, METIER_ERROR_TOO_LARGE, _ ("A bookmark can have %d tags at most."),
                   METIER_BOOKMARK_MAX_TAGS);
      return FALSE;
    }

  g_ptr_array_sort (list, compare_tags_cb);
  g_ptr_array_add (list, NULL);
  *cleaned = (GStrv) g_ptr_array_free (g_steal_pointer (&list), FALSE);
  return TRUE;
}
