/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/metier-library-step.h"

#include "store/metier-library-entry-private.h"

/* How many bookmarks pass between two looks at the cancellable. */
#define PROGRESS_STEP 256

/**
 * metier_library_step_new:
 *
 * Makes a step that changes nothing, to be filled before it is shared.
 *
 * Returns: (transfer full): a step
 */
MetierLibraryStep *
metier_library_step_new (void)
{
  MetierLibraryStep *self = g_atomic_rc_box_new0 (MetierLibraryStep);

  self->put = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_resource_unref);
  self->remove = g_ptr_array_new_with_free_func (g_free);
  return self;
}

/**
 * metier_library_step_ref:
 * @self: a step
 *
 * Adds a reference, from any thread.
 *
 * Returns: (transfer full): @self
 */
MetierLibraryStep *
metier_library_step_ref (const MetierLibraryStep *self)
{
  return g_atomic_rc_box_acquire ((MetierLibraryStep *) self);
}

static void
clear (gpointer data)
{
  MetierLibraryStep *self = data;

  g_ptr_array_unref (self->put);
  g_ptr_array_unref (self->remove);
}

/**
 * metier_library_step_unref:
 * @self: (transfer full): a step
 *
 * Drops a reference, from any thread, and frees the step with the last one.
 */
void
metier_library_step_unref (MetierLibraryStep *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

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

typedef struct {
  gint64 n;
  const char *id;
} Place;

static int
compare_places_cb (gconstpointer a, gconstpointer b)
{
  const Place *first = a;
  const Place *second = b;

  return (first->n > second->n) - (first->n < second->n);
}

/* Orders ids as the bookmarks stand in the file. The text index gathers what it is given in memory only as
 * long as numbers ascend, and writes all of it each time one is less than the one before. */
static GArray *
find_places (MetierLibrary *self, const char *const *ids, guint n_ids, GError **error)
{
  g_autoptr (GArray) places = g_array_sized_new (FALSE, FALSE, sizeof (Place), n_ids);

  for (guint i = 0; i < n_ids; i++)
    {
      Place place = { 0, ids[i] };

      if (!metier_library_find_number (self, ids[i], NULL, &place.n, error))
        return NULL;
      g_array_append_val (places, place);
    }

  g_array_sort (places, compare_places_cb);
  return g_steal_pointer (&places);
}

static gboolean
remove_ids (MetierLibrary *self, const char *const *ids, guint n_ids, MetierLibraryStep *inverse,
            GError **error)
{
  g_autoptr (GArray) places = find_places (self, ids, n_ids, error);

  for (guint i = 0; places != NULL && i < n_ids; i++)
    {
      const char *id = g_array_index (places, Place, i).id;
      g_autoptr (MetierResource) before = NULL;

      if (!metier_library_drop (self, id, &before, error))
        return FALSE;
      if (before == NULL)
        return metier_library_set_not_found (id, error);
      note_inverse (inverse, id, g_steal_pointer (&before));
    }

  return places != NULL;
}

/* Takes away what is to be put in another form. */
static gboolean
make_room (MetierLibrary *self, GPtrArray *resources, MetierLibraryStep *inverse, GError **error)
{
  g_autofree const char **ids = g_new (const char *, resources->len);
  g_autoptr (GArray) places = NULL;

  for (guint i = 0; i < resources->len; i++)
    ids[i] = ((const MetierResource *) g_ptr_array_index (resources, i))->id;

  places = find_places (self, ids, resources->len, error);
  for (guint i = 0; places != NULL && i < places->len; i++)
    {
      const char *id = g_array_index (places, Place, i).id;
      g_autoptr (MetierResource) before = NULL;

      if (!metier_library_drop (self, id, &before, error))
        return FALSE;
      note_inverse (inverse, id, g_steal_pointer (&before));
    }

  return places != NULL;
}

static gboolean
put_all (MetierLibrary *self, GPtrArray *resources, GError **error)
{
  for (guint i = 0; i < resources->len; i++)
    {
      g_autoptr (MetierResource) none = NULL;

      if (!metier_library_replace (self, g_ptr_array_index (resources, i), &none, error))
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

  return remove_ids (self, (const char *const *) step->remove->pdata, step->remove->len, work->inverse, error)
         && make_room (self, step->put, work->inverse, error) && put_all (self, step->put, error);
}

/**
 * metier_library_apply:
 * @self: a library
 * @step: what to put and what to remove; every resource has an id and a bookmark
 * @error: return location; %METIER_ERROR_NOT_FOUND when what is to be removed is not there,
 *   %METIER_ERROR_INVALID when an address is bookmarked under another id
 *
 * Makes a change of many bookmarks, all of it or nothing: what undo and redo do.
 *
 * Returns: (nullable) (transfer full): the step that takes it back once it is on disk; %NULL with @error set
 */
MetierLibraryStep *
metier_library_apply (MetierLibrary *self, const MetierLibraryStep *step, GError **error)
{
  Work work = { .step = step };

  g_return_val_if_fail (self != NULL && step != NULL, NULL);

  return run (self, apply, &work, error);
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
  g_autoptr (GPtrArray) changed = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_resource_unref);

  for (guint i = 0; places != NULL && i < places->len; i++)
    {
      const char *id = g_array_index (places, Place, i).id;
      g_autoptr (MetierResource) before = NULL;
      MetierResource *after = NULL;

      if (!metier_library_take (self, id, work->change, &before, &after, error))
        return FALSE;
      g_ptr_array_add (changed, after);
      note_inverse (work->inverse, id, g_steal_pointer (&before));
    }

  return places != NULL && put_all (self, changed, error);
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

  return remove_ids (self, work->ids, g_strv_length ((char **) work->ids), work->inverse, error);
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
