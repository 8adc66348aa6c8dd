/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/metier-bookmarks.h"

#include <glib/gi18n-lib.h>

#include "core/metier-error.h"
#include "widgets/metier-resource-words.h"

/**
 * MetierBookmarks:
 *
 * Where changes to the shelf go through. A change shows at once and is written behind; when it cannot
 * be written, it is taken back and the reason is told. The last change can be undone.
 */
struct _MetierBookmarks {
  GObject parent_instance;

  MetierStore *store;
  MetierResource *undo_from; /* (nullable) (owned): what the last change made */
  MetierResource *undo_to;   /* (nullable) (owned): what was there before */
};

enum { SIGNAL_CHANGED, SIGNAL_WRITTEN, SIGNAL_FAILED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MetierBookmarks, metier_bookmarks, G_TYPE_OBJECT)

/* A resource as it was and as it shall be; both immutable, so the worker may read them. */
typedef struct {
  MetierBookmarks *self; /* (owned) */
  MetierResource *before;
  MetierResource *after;
  char *message; /* (nullable): said once it is on disk, with a way back */
} Change;

static void
change_free (Change *change)
{
  g_clear_object (&change->self);
  metier_resource_unref (change->before);
  metier_resource_unref (change->after);
  g_free (change->message);
  g_free (change);
}

static void
metier_bookmarks_finalize (GObject *object)
{
  MetierBookmarks *self = METIER_BOOKMARKS (object);

  g_clear_object (&self->store);
  g_clear_pointer (&self->undo_from, metier_resource_unref);
  g_clear_pointer (&self->undo_to, metier_resource_unref);

  G_OBJECT_CLASS (metier_bookmarks_parent_class)->finalize (object);
}

static void
metier_bookmarks_class_init (MetierBookmarksClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = metier_bookmarks_finalize;

  /**
   * MetierBookmarks::changed:
   * @self: the bookmarks
   * @resource: (type gpointer): a #MetierResource as it is now
   *
   * A resource has another bookmark, or none any more.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 1, G_TYPE_POINTER);
  /**
   * MetierBookmarks::written:
   * @self: the bookmarks
   * @message: what was done
   *
   * A change is on disk; metier_bookmarks_undo() takes it back.
   */
  signals[SIGNAL_WRITTEN]
      = g_signal_new ("written", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  /**
   * MetierBookmarks::failed:
   * @self: the bookmarks
   * @message: why
   *
   * A change could not be written and was taken back.
   */
  signals[SIGNAL_FAILED]
      = g_signal_new ("failed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
metier_bookmarks_init (MetierBookmarks *self)
{
}

/**
 * metier_bookmarks_new:
 * @store: the store
 *
 * Returns: (transfer full): the bookmarks of @store
 */
MetierBookmarks *
metier_bookmarks_new (MetierStore *store)
{
  MetierBookmarks *self = g_object_new (METIER_TYPE_BOOKMARKS, NULL);

  self->store = g_object_ref (store);
  return self;
}

/* Runs on the worker. */
static gpointer
write_change (MetierCatalogue *catalogue, MetierLibrary *library, gconstpointer data,
              GCancellable *cancellable, GError **error)
{
  const Change *change = data;
  gboolean done;

  if (library == NULL)
    {
      g_set_error_literal (error, METIER_ERROR, METIER_ERROR_STORAGE,
                           _ ("Your library could not be opened."));
      return NULL;
    }

  if (change->after->bookmark != NULL)
    done = metier_library_put_bookmark (library, change->after, error);
  else
    done = metier_library_remove_bookmark (library, change->after->id, error);

  return done ? GINT_TO_POINTER (TRUE) : NULL;
}

static void
remember (MetierBookmarks *self, const Change *change)
{
  g_clear_pointer (&self->undo_from, metier_resource_unref);
  g_clear_pointer (&self->undo_to, metier_resource_unref);
  self->undo_from = metier_resource_ref (change->after);
  self->undo_to = metier_resource_ref (change->before);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Change *change = user_data;
  MetierBookmarks *self = change->self;
  g_autoptr (GError) error = NULL;

  metier_store_run_finish (METIER_STORE (source), result, &error);
  if (error != NULL)
    {
      /* Translators: %1$s is the title of a resource, %2$s the reason. */
      g_autofree char *message
          = g_strdup_printf (_ ("“%1$s” could not be saved. %2$s"), change->after->title, error->message);

      g_signal_emit (self, signals[SIGNAL_CHANGED], 0, change->before);
      g_signal_emit (self, signals[SIGNAL_FAILED], 0, message);
    }
  else if (change->message != NULL)
    {
      remember (self, change);
      g_signal_emit (self, signals[SIGNAL_WRITTEN], 0, change->message);
    }

  change_free (change);
}

static void
apply (MetierBookmarks *self, const MetierResource *before, MetierResource *after, char *message)
{
  Change *change = g_new0 (Change, 1);

  change->self = g_object_ref (self);
  change->before = metier_resource_ref (before);
  change->after = after;
  change->message = message;

  g_signal_emit (self, signals[SIGNAL_CHANGED], 0, after);
  /* The change lives until its answer is here, so the worker borrows it. */
  metier_store_run_async (self->store, write_change, change, NULL, NULL, NULL, written_cb, change);
}

static MetierBookmark *
new_bookmark (void)
{
  MetierBookmark *bookmark = metier_bookmark_new ();

  bookmark->added = bookmark->changed = g_get_real_time () / G_USEC_PER_SEC;
  return bookmark;
}

/**
 * metier_bookmarks_toggle:
 * @self: the bookmarks
 * @resource: a resource as it is now
 * @wanted: whether it shall be on the shelf
 *
 * Puts @resource on the shelf or takes it away.
 */
void
metier_bookmarks_toggle (MetierBookmarks *self, const MetierResource *resource, gboolean wanted)
{
  char *message;

  g_return_if_fail (METIER_IS_BOOKMARKS (self));

  if (wanted == (resource->bookmark != NULL))
    return;

  if (wanted)
    /* Translators: %s is the title of a learning resource. */
    message = g_strdup_printf (_ ("Put “%s” on your shelf"), resource->title);
  else
    /* Translators: %s is the title of a learning resource. */
    message = g_strdup_printf (_ ("Removed “%s” from your shelf"), resource->title);

  apply (self, resource, metier_resource_with_bookmark (resource, wanted ? new_bookmark () : NULL), message);
}

/**
 * metier_bookmarks_set_status:
 * @self: the bookmarks
 * @resource: a resource as it is now
 * @status: where the reader stands with it
 *
 * Moves @resource on the shelf; one that is not there yet is put there.
 */
void
metier_bookmarks_set_status (MetierBookmarks *self, const MetierResource *resource,
                             MetierBookmarkStatus status)
{
  MetierBookmark *bookmark;
  char *message;

  g_return_if_fail (METIER_IS_BOOKMARKS (self));

  if (resource->bookmark != NULL && resource->bookmark->status == status)
    return;

  bookmark = resource->bookmark != NULL ? metier_bookmark_copy (resource->bookmark) : new_bookmark ();
  bookmark->status = status;
  bookmark->changed = g_get_real_time () / G_USEC_PER_SEC;
  /* Translators: %1$s is the title of a learning resource, %2$s one of "To read", "In progress", "Done". */
  message = g_strdup_printf (_ ("Moved “%1$s” to %2$s"), resource->title,
                             metier_bookmark_status_get_title (status));

  apply (self, resource, metier_resource_with_bookmark (resource, bookmark), message);
}

/**
 * metier_bookmarks_undo:
 * @self: the bookmarks
 *
 * Takes the last change back.
 *
 * Returns: whether there was one
 */
gboolean
metier_bookmarks_undo (MetierBookmarks *self)
{
  g_autoptr (MetierResource) from = NULL;
  MetierResource *to;

  g_return_val_if_fail (METIER_IS_BOOKMARKS (self), FALSE);

  if (self->undo_to == NULL)
    return FALSE;

  from = g_steal_pointer (&self->undo_from);
  to = g_steal_pointer (&self->undo_to);
  apply (self, from, to, NULL);

  return TRUE;
}
