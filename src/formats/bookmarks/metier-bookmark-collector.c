/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include <glib/gi18n-lib.h>

#include "core/values/metier-error.h"
#include "core/values/metier-url.h"
#include "formats/bookmarks/metier-bookmarks-html-private.h"
#include "formats/json/metier-json-text.h"

void
metier_bookmark_collector_init (MetierBookmarkCollector *self, const char *file)
{
  self->batch = metier_bookmark_batch_new ();
  self->file = g_strdup (file);
  self->known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->ids = g_hash_table_new (g_str_hash, g_str_equal);
}

void
metier_bookmark_collector_clear (MetierBookmarkCollector *self)
{
  g_clear_pointer (&self->batch, metier_bookmark_batch_free);
  g_clear_pointer (&self->file, g_free);
  g_clear_pointer (&self->known, g_hash_table_unref);
  g_clear_pointer (&self->ids, g_hash_table_unref);
}

/* The reader knows a bookmark by its address, or else by its title. */
static void
warn (MetierBookmarkCollector *self, const MetierBookmarkEntry *entry, const char *field, const char *message)
{
  gboolean has_address = entry->address != NULL && *entry->address != '\0';
  const char *text = has_address ? entry->address : entry->title;
  g_autofree char *found = text != NULL && *text != '\0' ? metier_json_text_shorten (text) : NULL;

  metier_import_report_warn_found (self->batch->report, self->file, entry->line, field, found, message);
}

static void
refuse (MetierBookmarkCollector *self, const MetierBookmarkEntry *entry, const char *reason)
{
  self->batch->report->n_skipped++;
  warn (self, entry, "HREF", reason);
}

static GStrv
take_tags (GPtrArray *tags)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < tags->len; i++)
    g_strv_builder_add (builder, g_ptr_array_index (tags, i));
  return g_strv_builder_end (builder);
}

static void
set_text (char **slot, char *text)
{
  g_free (*slot);
  *slot = text;
}

/* What nobody said is not known. */
static void
complete (MetierResource *resource)
{
  char **words[] = { &resource->kind, &resource->level, &resource->cost, &resource->language };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      if (*words[i] == NULL)
        *words[i] = g_strdup ("unknown");
    }
}

static MetierResource *
make_resource (MetierBookmarkCollector *self, MetierBookmarkEntry *entry)
{
  MetierResource *resource = entry->own != NULL ? g_steal_pointer (&entry->own) : metier_resource_new ();
  MetierBookmark *bookmark = resource->bookmark;

  if (bookmark == NULL)
    bookmark = resource->bookmark = metier_bookmark_new ();
  if (resource->id != NULL && !g_hash_table_add (self->ids, resource->id))
    g_clear_pointer (&resource->id, g_free);
  set_text (&resource->url, g_steal_pointer (&entry->address));
  set_text (&resource->title, g_steal_pointer (&entry->title));
  complete (resource);
  g_strfreev (bookmark->tags);
  bookmark->tags = take_tags (entry->tags);
  bookmark->note = g_steal_pointer (&entry->note);
  bookmark->status = entry->status;
  bookmark->added = entry->added;
  bookmark->changed = MAX (entry->changed, entry->added);
  return resource;
}

/* A page that is in several folders has the tags of all. What else is said of it is as the first says it. */
static void
merge (MetierBookmarkCollector *self, MetierResource *known, MetierBookmarkEntry *entry)
{
  for (guint i = 0; known->bookmark->tags[i] != NULL; i++)
    metier_bookmark_entry_add_tag (entry, known->bookmark->tags[i]);

  g_strfreev (known->bookmark->tags);
  known->bookmark->tags = take_tags (entry->tags);
  self->batch->n_merged++;
}

static gsize
measure_own (const MetierResource *own)
{
  const char *texts[] = { own->id, own->language, own->credit };
  gsize n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    n += texts[i] != NULL ? strlen (texts[i]) : 0;
  for (guint i = 0; own->skills[i] != NULL; i++)
    n += strlen (own->skills[i]);
  return n;
}

static gsize
measure (const MetierBookmarkEntry *entry)
{
  gsize n = sizeof (MetierResource) + sizeof (MetierBookmark);
  const char *texts[] = { entry->address, entry->title, entry->note };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    n += texts[i] != NULL ? strlen (texts[i]) : 0;
  for (guint i = 0; i < entry->tags->len; i++)
    n += strlen (g_ptr_array_index (entry->tags, i));
  return entry->own != NULL ? n + measure_own (entry->own) : n;
}

static gboolean
check_room (MetierBookmarkCollector *self, const MetierBookmarkEntry *entry, GError **error)
{
  self->n_bytes += measure (entry);
  if (self->batch->resources->len < METIER_BOOKMARK_BATCH_MAX
      && self->n_bytes <= METIER_BOOKMARK_BATCH_MAX_BYTES)
    return TRUE;

  g_set_error (error, METIER_ERROR, METIER_ERROR_TOO_LARGE,
               _ ("“%s” has more bookmarks, or more text in them, than Métier takes from one file."),
               self->file);
  return FALSE;
}

/* Takes an entry over. What cannot be a bookmark is refused, which is no error; that a file is too large is.
 */
gboolean
metier_bookmark_collector_take (MetierBookmarkCollector *self, MetierBookmarkEntry *entry, GError **error)
{
  g_autofree char *canonical = entry->address != NULL ? metier_url_canonicalise (entry->address) : NULL;
  g_autoptr (GError) reason = NULL;
  MetierResource *known;

  if (canonical == NULL)
    {
      if (entry->address != NULL)
        metier_url_check (entry->address, &reason);
      refuse (self, entry, reason != NULL ? reason->message : _ ("A bookmark must have an address."));
      return TRUE;
    }

  if (!check_room (self, entry, error))
    return FALSE;

  known = g_hash_table_lookup (self->known, canonical);
  if (known != NULL)
    {
      merge (self, known, entry);
      return TRUE;
    }

  if (entry->repaired)
    {
      self->batch->n_repaired++;
      warn (self, entry, NULL, _ ("Something was cleaned or cut: it was too long or not valid text."));
    }
  known = make_resource (self, entry);
  g_ptr_array_add (self->batch->resources, known);
  g_hash_table_insert (self->known, g_steal_pointer (&canonical), known);
  self->batch->report->n_resources++;
  return TRUE;
}
