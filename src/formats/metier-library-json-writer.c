/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "formats/metier-json-writer.h"
#include "formats/metier-library-json.h"

static void
write_if_any (MetierJsonWriter *writer, const char *key, const char *text)
{
  if (text != NULL)
    metier_json_writer_text (writer, key, text);
}

static void
write_bookmark (MetierJsonWriter *writer, const MetierResource *resource)
{
  const MetierBookmark *bookmark = resource->bookmark;

  metier_json_writer_begin_object (writer, NULL);
  metier_json_writer_text (writer, "id", resource->id);
  metier_json_writer_text (writer, "url", resource->url);
  metier_json_writer_text (writer, "title", resource->title);
  metier_json_writer_text (writer, "kind", resource->kind);
  metier_json_writer_text (writer, "level", resource->level);
  metier_json_writer_text (writer, "cost", resource->cost);
  metier_json_writer_text (writer, "language", resource->language);
  write_if_any (writer, "credit", resource->credit);
  metier_json_writer_texts (writer, "judged", (const char *const *) resource->judged);
  metier_json_writer_texts (writer, "skills", (const char *const *) resource->skills);
  metier_json_writer_text (writer, "status", metier_bookmark_status_to_string (bookmark->status));
  metier_json_writer_number (writer, "progress", bookmark->progress);
  metier_json_writer_number (writer, "hours", bookmark->hours);
  metier_json_writer_texts (writer, "tags", (const char *const *) bookmark->tags);
  write_if_any (writer, "note", bookmark->note);
  metier_json_writer_boolean (writer, "gone", bookmark->gone);
  metier_json_writer_number (writer, "added", (double) bookmark->added);
  metier_json_writer_number (writer, "changed", (double) bookmark->changed);
  metier_json_writer_end (writer);
}

static void
write_level (MetierJsonWriter *writer, const MetierSelfRating *rating)
{
  metier_json_writer_begin_object (writer, NULL);
  metier_json_writer_text (writer, "skill", rating->skill);
  metier_json_writer_text (writer, "title", rating->title);
  metier_json_writer_number (writer, "level", rating->level);
  metier_json_writer_number (writer, "at", (double) rating->at);
  write_if_any (writer, "evidence", rating->evidence);
  metier_json_writer_end (writer);
}

static void
write_not_relevant (MetierJsonWriter *writer, GHashTable *skills)
{
  g_autoptr (GList) ids = g_list_sort (g_hash_table_get_keys (skills), (GCompareFunc) g_strcmp0);

  metier_json_writer_begin_list (writer, "not_relevant");
  for (GList *id = ids; id != NULL; id = id->next)
    {
      metier_json_writer_begin_object (writer, NULL);
      metier_json_writer_text (writer, "skill", id->data);
      metier_json_writer_text (writer, "title", g_hash_table_lookup (skills, id->data));
      metier_json_writer_end (writer);
    }
  metier_json_writer_end (writer);
}

/**
 * metier_library_json_write:
 * @contents: what somebody wrote
 *
 * Makes a file of everything, from which metier_library_json_load() makes the same again.
 *
 * Returns: (transfer full): the file, UTF-8
 */
char *
metier_library_json_write (const MetierLibraryContents *contents)
{
  g_autoptr (MetierJsonWriter) writer = metier_json_writer_new ();

  metier_json_writer_begin_object (writer, NULL);
  metier_json_writer_text (writer, "format", "metier-library");
  metier_json_writer_number (writer, "version", 1);
  metier_json_writer_begin_list (writer, "bookmarks");
  for (guint i = 0; i < contents->bookmarks->len; i++)
    write_bookmark (writer, g_ptr_array_index (contents->bookmarks, i));
  metier_json_writer_end (writer);
  metier_json_writer_begin_list (writer, "levels");
  for (guint i = 0; i < contents->levels->len; i++)
    write_level (writer, g_ptr_array_index (contents->levels, i));
  metier_json_writer_end (writer);
  write_not_relevant (writer, contents->not_relevant);
  metier_json_writer_end (writer);
  return metier_json_writer_finish (g_steal_pointer (&writer));
}
