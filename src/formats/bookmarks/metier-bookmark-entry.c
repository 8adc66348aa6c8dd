/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "formats/bookmarks/metier-bookmarks-html-private.h"


/* linkding keeps a description of one line and notes in Markdown, and writes both as one description. */
#define NOTES_BEGIN "[linkding-notes]"
#define NOTES_END "[/linkding-notes]"

/* Of a note as much as the library takes, once names of characters are resolved. */
#define NOTE_MAX (64 * 1024)

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
  g_clear_pointer (&self->own, metier_resource_unref);
}

/* A tag that is there already, and one too many, is left out. */
void
metier_bookmark_entry_add_tag (MetierBookmarkEntry *self, const char *text)
{
  g_autofree char *tag = g_strstrip (g_strdup (text));

  if (*tag == '\0' || g_ptr_array_find_with_equal_func (self->tags, tag, g_str_equal, NULL))
    return;

  if (self->tags->len < METIER_BOOKMARK_MAX_TAGS)
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

/* Gives the note that a description of ours holds: all up to the line that the next tag stands on. */
static char *
read_own_note (const char *text)
{
  const char *end = strrchr (text, '\n');

  while (end != NULL && g_ascii_isspace (*end))
    end++;
  return end != NULL && *end == '\0' ? g_strndup (text, (gsize) (strrchr (text, '\n') - text))
                                     : g_strdup (text);
}

/* Gives the note that a description of another program holds. What is between linkding's marks are notes, a
 * paragraph of their own. */
static char *
read_foreign_note (const char *text)
{
  const char *begin = strstr (text, NOTES_BEGIN);
  g_autofree char *before = begin != NULL ? g_strndup (text, (gsize) (begin - text)) : g_strdup (text);
  g_auto (GStrv) notes = g_strsplit (begin != NULL ? begin + strlen (NOTES_BEGIN) : "", NOTES_END, 2);
  g_autofree char *paragraph = g_strstrip (g_strjoinv (NULL, notes));
  const char *between = *g_strstrip (before) != '\0' && *paragraph != '\0' ? "\n\n" : "";

  return g_strconcat (before, between, paragraph, NULL);
}

/* The first description counts. */
void
metier_bookmark_entry_take_note (MetierBookmarkEntry *self, const char *text)
{
  g_autofree char *read = self->is_own ? read_own_note (text) : read_foreign_note (text);
  g_autoptr (GString) note = g_string_new (read);

  cut (self, note);
  if (self->note == NULL && note->len > 0)
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
