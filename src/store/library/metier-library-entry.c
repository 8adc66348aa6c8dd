/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include <glib/gi18n-lib.h>

#include "core/resources/metier-resource-check.h"
#include "core/values/metier-error.h"
#include "core/values/metier-url.h"
#include "store/library/metier-library-entry-private.h"

#define ID_MAX_LENGTH 200
#define SKILLS_MAX 100
#define HOURS_MAX 1e6

static gint64
now (void)
{
  return g_get_real_time () / G_USEC_PER_SEC;
}

static gboolean
refuse (const char *message, GError **error)
{
  g_set_error_literal (error, METIER_ERROR, METIER_ERROR_INVALID, message);
  return FALSE;
}

static gboolean
check_progress (double progress, GError **error)
{
  return (progress >= 0 && progress <= 100)
         || refuse (_ ("The progress must be from 0 to 100 per cent."), error);
}

static gboolean
check_hours (double hours, GError **error)
{
  return (hours >= 0 && hours <= HOURS_MAX) || refuse (_ ("The hours must be a number from 0."), error);
}

static gboolean
check_status (MetierBookmarkStatus status, GError **error)
{
  return (guint) status <= METIER_BOOKMARK_DONE
         || refuse (_ ("The status is not one that Métier knows."), error);
}

/* Gives a clean copy of what the user wrote, NULL with @error set when it cannot be cleaned. */
MetierBookmark *
metier_library_clean_bookmark (const MetierBookmark *given, GError **error)
{
  g_autoptr (MetierBookmark) bookmark = given != NULL ? metier_bookmark_copy (given) : metier_bookmark_new ();
  g_auto (GStrv) tags = NULL;
  g_autofree char *note = NULL;

  if (!check_progress (bookmark->progress, error) || !check_hours (bookmark->hours, error)
      || !check_status (bookmark->status, error)
      || !metier_library_clean_tags ((const char *const *) bookmark->tags, &tags, error)
      || (bookmark->note != NULL && !metier_library_clean_note (bookmark->note, &note, error)))
    return NULL;

  g_strfreev (bookmark->tags);
  bookmark->tags = g_steal_pointer (&tags);
  g_free (bookmark->note);
  bookmark->note = g_steal_pointer (&note);
  if (bookmark->added == 0)
    bookmark->added = now ();
  if (bookmark->changed == 0)
    bookmark->changed = bookmark->added;

  return g_steal_pointer (&bookmark);
}

static gboolean
check_ids (const MetierResource *resource, GError **error)
{
  if (g_strv_length (resource->skills) > SKILLS_MAX)
    return refuse (_ ("A bookmark belongs to too many skills."), error);

  for (guint i = 0; resource->skills[i] != NULL; i++)
    {
      if (!metier_library_check_id (resource->skills[i], error))
        return FALSE;
    }

  return TRUE;
}

/* A title that is empty once it is clean is the address without its scheme. */
static char *
make_title (const MetierResource *resource)
{
  g_autofree char *title = metier_library_clean_title (resource->title != NULL ? resource->title : "");
  const char *address = strstr (resource->url, "://");

  if (*title != '\0')
    return g_steal_pointer (&title);

  return metier_library_clean_title (address != NULL ? address + 3 : resource->url);
}

static char *
make_id (const MetierResource *resource)
{
  g_autofree char *random = NULL;

  if (resource->id != NULL)
    return metier_library_clean_line (resource->id, ID_MAX_LENGTH);

  random = g_uuid_string_random ();
  return g_strconcat ("mine:", random, NULL);
}

/* Makes ready what is to be written. */
gboolean
metier_library_entry_init (MetierLibraryEntry *self, const MetierResource *resource, GError **error)
{
  if (!metier_resource_check (resource, error) || !check_ids (resource, error))
    return FALSE;

  self->bookmark = metier_library_clean_bookmark (resource->bookmark, error);
  if (self->bookmark == NULL)
    return FALSE;

  self->resource = resource;
  self->id = make_id (resource);
  self->canonical = metier_url_canonicalise (resource->url);
  self->title = make_title (resource);
  self->judged = g_strjoinv (" ", resource->judged);
  return TRUE;
}

void
metier_library_entry_clear (MetierLibraryEntry *self)
{
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->canonical, g_free);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->judged, g_free);
  g_clear_pointer (&self->bookmark, metier_bookmark_free);
}
