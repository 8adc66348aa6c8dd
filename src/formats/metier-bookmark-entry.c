/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "formats/metier-bookmarks-html-private.h"

#define TAGS_MAX 100

/* Of a note as much as the library takes, once names of characters are resolved. */
#define NOTE_MAX (60 * 1024)

void
metier_bookmark_entry_init (MetierBookmarkEntry *self, guint line)
{
  *self = (MetierBookmarkEntry){ .line = line };
  self->tags = g_ptr_array_new_with_free_func (g_free);
}

void
metier_bookmark_entry_clear (MetierBookmarkEntry *self)
{
  g_clear_pointer (&self->address, g_free);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->note, g_free);
  g_clear_pointer (&self->tags, g_ptr_array_unref);
}

/* A tag that is there already, and one too many, is left out. */
void
metier_bookmark_entry_add_tag (MetierBookmarkEntry *self, const char *text)
{
  g_autofree char *tag = g_strstrip (g_strdup (text));

  if (*tag == '\0' || g_ptr_array_find_with_equal_func (self->tags, tag, g_str_equal, NULL))
    return;

  if (self->tags->len < TAGS_MAX)
    g_ptr_array_add (self->tags, g_steal_pointer (&tag));
  else
    self->repaired = TRUE;
}

static void
cut (MetierBookmarkEntry *self, GString *text)
{
  if (text->len <= NOTE_MAX)
    return;

  g_string_truncate (text, NOTE_MAX);
  g_string_truncate (text, (gsize) (g_utf8_find_prev_char (text->str, text->str + text->len) - text->str));
  self->repaired = TRUE;
}

/* The first description counts; what it holds between the marks are notes, a paragraph of their own. */
void
metier_bookmark_entry_take_note (MetierBookmarkEntry *self, const char *text)
{
  g_autoptr (GString) note = g_string_new (text);
  char *begin = strstr (note->str, METIER_BOOKMARK_NOTES_BEGIN);

  if (self->note != NULL)
    return;

  if (begin != NULL)
    {
      g_auto (GStrv) parts = g_strsplit (note->str, METIER_BOOKMARK_NOTES_BEGIN, 2);
      char *end = strstr (parts[1], METIER_BOOKMARK_NOTES_END);

      if (end != NULL)
        memmove (end, end + strlen (METIER_BOOKMARK_NOTES_END),
                 strlen (end + strlen (METIER_BOOKMARK_NOTES_END)) + 1);
      g_strstrip (parts[0]);
      g_strstrip (parts[1]);
      g_string_printf (note, "%s%s%s", parts[0], *parts[0] != '\0' && *parts[1] != '\0' ? "\n\n" : "",
                       parts[1]);
    }
  cut (self, note);
  if (note->len > 0)
    self->note = g_string_free (g_steal_pointer (&note), FALSE);
}

gboolean
metier_bookmark_value_is_true (const GString *value)
{
  return value != NULL && (g_ascii_strcasecmp (value->str, "true") == 0 || g_str_equal (value->str, "1"));
}

/* Most programs write seconds, some thousandths or millionths of them. */
gint64
metier_bookmark_value_get_date (const GString *value)
{
  gint64 date = value != NULL ? g_ascii_strtoll (value->str, NULL, 10) : 0;

  while (date > G_GINT64_CONSTANT (100000000000))
    date /= 1000;
  return MAX (date, 0);
}
