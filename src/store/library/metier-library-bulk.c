/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/library/metier-library-entry-private.h"
#include "store/library/metier-library-step.h"

/* How many bookmarks pass between two looks at the cancellable. */
#define PROGRESS_STEP 256

/* What there was is put back; what was not there is removed. Takes @before. */
static void
note_inverse (MetierLibraryStep *inverse, const char *id, MetierResource *before)
{
  if (before != NULL)
    g_ptr_array_add (inverse->put, before);
  else
    g_ptr_array_add (inverse->remove, g_strdup (id));
}

/* A change of many bookmarks under way. */
typedef struct {
  MetierLibraryStep *inverse;
  const MetierLibraryStep *step;
  GPtrArray *resources;
  const char *const *ids;
  const MetierBookmarkChange *change;
  const MetierProgress *progress;
} Work;

/* Does the work as a whole or not at all, and gives the step that takes it back. */
static MetierLibraryStep *
run (MetierLibrary *self, MetierLibraryChange change, Work *work, GError **error)
{
  g_autoptr (MetierLibraryStep) inverse = metier_library_step_new ();

  work->inverse = inverse;
  return metier_library_change (self, change, work, error) ? g_steal_pointer (&inverse) : NULL;
}

static gboolean
report (const MetierProgress *progress, guint done, guint total, GError **error)
{
  if (progress == NULL || done % PROGRESS_STEP != 0)
    return TRUE;

  if (progress->step != NULL)
    progress->step (done, total, progress->data);
  return !g_cancellable_set_error_if_cancelled (progress->cancellable, error);
}

/* Where a bookmark stands in the file; G_MAXINT64 where it does not yet, and will be at the end. */
typedef struct {
  gint64 n;
  const char *id;
  MetierResource *resource; /* (nullable) (unowned): what it shall be */
} Place;

static int
compare_places_cb (gconstpointer a, gconstpointer b)
{
  const Place *first = a;
  const Place *second = b;

  return (first->n > second->n) - (first->n < second->n);
}

static gboolean
add_place (MetierLibrary *self, GArray *places, const char *id, MetierResource *resource, GError **error)
{
  Place place = { 0, id, resource };

  if (!metier_library_find_number (self, id, NULL, &place.n, error))
    return FALSE;

  if (place.n == 0)
    place.n = G_MAXINT64;
  g_array_append_val (places, place);
  return TRUE;
}

/* Orders ids as the bookmarks stand in the file. The text index gathers what it is given in memory only as
 * long as numbers ascend, and writes all of it each time one is less than the one before. */
static GArray *
find_places (MetierLibrary *self, const char *const *ids, guint n_ids, GError **error)
{
  g_autoptr (GArray) places = g_array_sized_new (FALSE, FALSE, sizeof (Place), n_ids);

  for (guint i = 0; i < n_ids; i++)
    {
      if (!add_place (self, places, ids[i], NULL, error))
        return NULL;
    }

  g_array_sort (places, compare_places_cb);
  return g_steal_pointer (&places);
}

static GArray *
find_places_of (MetierLibrary *self, GPtrArray *resources, GError **error)
{
  g_autoptr (GArray) places = g_array_sized_new (FALSE, FALSE, sizeof (Place), resources->len);

  for (guint i = 0; i < resources->len; i++)
    {
      MetierResource *resource = g_ptr_array_index (resources, i);

      if (!add_place (self, places, resource->id, resource, error))
        return NULL;
    }

  g_array_sort (places, compare_places_cb);
  return g_steal_pointer (&places);
}

static gboolean
remove_ids (MetierLibrary *self, const char *const *ids, guint n_ids, Work *work, GError **error)
{
  g_autoptr (GArray) places = find_places (self, ids, n_ids, error);

  for (guint i = 0; places != NULL && i < n_ids; i++)
    {
      const char *id = g_array_index (places, Place, i).id;
      g_autoptr (MetierResource) before = NULL;

      if (!report (work->progress, i, n_ids, error) || !metier_library_drop (self, id, &before, error))
        return FALSE;
      if (before == NULL)
        return metier_library_set_not_found (id, error);
      note_inverse (work->inverse, id, g_steal_pointer (&before));
    }

  return places != NULL;
}

/* Takes away what is to be put at another address, which others may be waiting for. */
static gboolean
make_room (MetierLibrary *self, GArray *places, MetierLibraryStep *inverse, GError **error)
{
  for (guint i = 0; i < places->len; i++)
    {
      const Place *place = &g_array_index (places, Place, i);
      MetierResource *before = NULL;

      if (place->n != G_MAXINT64)
        {
          before = metier_library_read (self, place->n, error);
          if (before == NULL)
            return FALSE;
          if (!g_str_equal (before->url, place->resource->url)
              && !metier_library_delete (self, place->n, error))
            return FALSE;
        }
      note_inverse (inverse, place->id, before);
    }

  return TRUE;
}

static gboolean
put_all (MetierLibrary *self, GPtrArray *resources, Work *work, GError **error)
{
  g_autoptr (GArray) places = find_places_of (self, resources, error);

  if (places == NULL || !make_room (self, places, work->inverse, error))
    return FALSE;

  for (guint i = 0; i < places->len; i++)
    {
      const Place *place = &g_array_index (places, Place, i);
      g_autoptr (MetierResource) before = NULL;

      if (!report (work->progress, i, places->len, error)
          || !metier_library_replace (self, place->resource, &before, error))
        return FALSE;
    }

  return TRUE;
}

/* What goes makes room for what comes: a bookmark may take the address of one that is removed. */
static gboolean
apply (MetierLibrary *self, gpointer data, GError **error)
{
  Work *work = data;
  const MetierLibraryStep *step = work->step;
  MetierLibraryStep *inverse = work->inverse;

  return remove_ids (self, (const char *const *) step->remove->pdata, step->remove->len, work, error)
         && put_all (self, step->put, work, error)
         && (step->take == NULL || metier_library_take_rest (self, step->take, &inverse->add, error))
         && (step->add == NULL || metier_library_add_rest (self, step->add, &inverse->take, error));
}

/**
 * metier_library_apply:
 * @self: a library, outside of a batch
 * @step: what to put and what to remove; every resource has an id and a bookmark
 * @progress: (nullable): who wants to know how far it is
 * @error: return location; %G_IO_ERROR_CANCELLED, %METIER_ERROR_NOT_FOUND when what is to be removed is not
 *   there, %METIER_ERROR_INVALID when an address is bookmarked under another id
 *
 * Makes a change of many bookmarks, all of it or nothing: what undo and redo do. Only what is different is
 * written. What metier_library_add_contents() says of roles and skills is to follow here too.
 *
 * Returns: (nullable) (transfer full): the step that takes it back once it is on disk; %NULL with @error set
 */
MetierLibraryStep *
metier_library_apply (MetierLibrary *self, const MetierLibraryStep *step, const MetierProgress *progress,
                      GError **error)
{
  Work work = { .step = step, .progress = progress };
  g_autoptr (MetierLibraryStep) inverse = NULL;

  g_return_val_if_fail (self != NULL && step != NULL && !self->in_batch, NULL);

  if (!metier_library_begin (self, error))
    return NULL;

  inverse = run (self, apply, &work, error);
  if (inverse == NULL)
    {
      metier_library_roll_back (self);
      return NULL;
    }

  return metier_library_commit (self, error) ? g_steal_pointer (&inverse) : NULL;
}

static gboolean
add_one (MetierLibrary *self, const MetierResource *resource, MetierLibraryStep *inverse, GError **error)
{
  g_auto (MetierLibraryEntry) entry = { 0 };
  gint64 n;

  if (!metier_library_entry_init (&entry, resource, error)
      || !metier_library_find_number (self, resource->id, entry.canonical, &n, error))
    return FALSE;

  if (n != 0)
    return TRUE;

  if (!metier_library_insert (self, &entry, error))
    return FALSE;

  g_ptr_array_add (inverse->remove, g_steal_pointer (&entry.id));
  return TRUE;
}

static gboolean
add_all (MetierLibrary *self, gpointer data, GError **error)
{
  Work *work = data;

  for (guint i = 0; i < work->resources->len; i++)
    {
      if (!report (work->progress, i, work->resources->len, error)
          || !add_one (self, g_ptr_array_index (work->resources, i), work->inverse, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * metier_library_add_bookmarks:
 * @self: a library
 * @resources: (element-type MetierResource): what to bookmark, as for metier_library_add_bookmark()
 * @progress: (nullable): who wants to know how far it is
 * @error: return location; %G_IO_ERROR_CANCELLED, or %METIER_ERROR_INVALID when a property makes no sense
 *
 * Bookmarks many resources, all of them or none. What is bookmarked already is left as it is.
 *
 * Returns: (nullable) (transfer full): the step that takes it back once it is on disk, which has the ids of
 *   what was added; %NULL with @error set
 */
MetierLibraryStep *
metier_library_add_bookmarks (MetierLibrary *self, GPtrArray *resources, const MetierProgress *progress,
                              GError **error)
{
  Work work = { .resources = resources, .progress = progress };

  g_return_val_if_fail (self != NULL && resources != NULL, NULL);

  return run (self, add_all, &work, error);
}

static gboolean
edit_all (MetierLibrary *self, gpointer data, GError **error)
{
  Work *work = data;
  g_autoptr (GArray) places = find_places (self, work->ids, g_strv_length ((char **) work->ids), error);

  for (guint i = 0; places != NULL && i < places->len; i++)
    {
      const char *id = g_array_index (places, Place, i).id;
      g_autoptr (MetierResource) before = NULL;

      if (!metier_library_edit (self, id, work->change, &before, error))
        return FALSE;
      note_inverse (work->inverse, id, g_steal_pointer (&before));
    }

  return places != NULL;
}

/**
 * metier_library_change_bookmarks:
 * @self: a library
 * @ids: (array zero-terminated=1): ids of bookmarks, each once
 * @change: what to change of each; what is %NULL in it stays
 * @error: return location: %METIER_ERROR_NOT_FOUND, or %METIER_ERROR_INVALID when a value makes no sense
 *
 * Changes many bookmarks in the same way, all of them or none.
 *
 * Returns: (nullable) (transfer full): the step that takes it back once it is on disk; %NULL with @error set
 */
MetierLibraryStep *
metier_library_change_bookmarks (MetierLibrary *self, const char *const *ids,
                                 const MetierBookmarkChange *change, GError **error)
{
  Work work = { .ids = ids, .change = change };

  g_return_val_if_fail (self != NULL && ids != NULL && change != NULL, NULL);

  return run (self, edit_all, &work, error);
}

static gboolean
remove_all (MetierLibrary *self, gpointer data, GError **error)
{
  Work *work = data;

  return remove_ids (self, work->ids, g_strv_length ((char **) work->ids), work, error);
}

/**
 * metier_library_remove_bookmarks:
 * @self: a library
 * @ids: (array zero-terminated=1): ids of bookmarks, each once
 * @error: return location; %METIER_ERROR_NOT_FOUND when one is not there
 *
 * Removes many bookmarks with their tags and notes, all of them or none.
 *
 * Returns: (nullable) (transfer full): the step that brings them back once they are gone from the disk; %NULL
 *   with @error set
 */
MetierLibraryStep *
metier_library_remove_bookmarks (MetierLibrary *self, const char *const *ids, GError **error)
{
  Work work = { .ids = ids };

  g_return_val_if_fail (self != NULL && ids != NULL, NULL);

  return run (self, remove_all, &work, error);
}
