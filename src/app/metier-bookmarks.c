/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/metier-bookmarks.h"

#include <glib/gi18n-lib.h>

#include "app/metier-shelf-step.h"
#include "app/metier-undo.h"
#include "widgets/metier-resource-words.h"

/**
 * MetierBookmarks:
 *
 * Where changes to the shelf go through. A change shows at once and is written behind; when it cannot
 * be written, it is taken back and the reason is told. Changes can be undone and redone one by one.
 */
struct _MetierBookmarks {
  GObject parent_instance;

  MetierStore *store;
  MetierUndo *undo;
};

enum { SIGNAL_CHANGED, SIGNAL_WRITTEN, SIGNAL_FAILED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MetierBookmarks, metier_bookmarks, G_TYPE_OBJECT)

/* A step that is being written. */
typedef struct {
  MetierBookmarks *self; /* (owned) */
  MetierShelfStep *step;
  gboolean told; /* whether it is said with a way back */
} Writing;

static void
writing_free (Writing *writing)
{
  g_clear_object (&writing->self);
  metier_shelf_step_unref (writing->step);
  g_free (writing);
}

static void
metier_bookmarks_finalize (GObject *object)
{
  MetierBookmarks *self = METIER_BOOKMARKS (object);

  g_clear_object (&self->store);
  metier_undo_free (self->undo);

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
   * @message: (nullable): what was done and metier_bookmarks_undo() takes back; %NULL after undo and redo
   *
   * A change is on disk.
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
  self->undo = metier_undo_new ((GDestroyNotify) metier_shelf_step_unref);
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

static void
show (MetierBookmarks *self, GPtrArray *resources)
{
  for (guint i = 0; i < resources->len; i++)
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0, g_ptr_array_index (resources, i));
}

static char *
describe_failure (const MetierShelfStep *step, const GError *error)
{
  const MetierResource *resource = g_ptr_array_index (step->after, 0);

  if (step->after->len > 1)
    /* Translators: %1$u is how many resources, %2$s the reason. */
    return g_strdup_printf (ngettext ("%1$u resource could not be saved. %2$s",
                                      "%1$u resources could not be saved. %2$s", step->after->len),
                            step->after->len, error->message);

  /* Translators: %1$s is the title of a resource, %2$s the reason. */
  return g_strdup_printf (_ ("“%1$s” could not be saved. %2$s"), resource->title, error->message);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Writing *writing = user_data;
  MetierBookmarks *self = writing->self;
  g_autoptr (GError) error = NULL;

  metier_store_run_finish (METIER_STORE (source), result, &error);
  if (error != NULL)
    {
      g_autofree char *message = describe_failure (writing->step, error);

      metier_undo_drop (self->undo, writing->step);
      show (self, writing->step->before);
      g_signal_emit (self, signals[SIGNAL_FAILED], 0, message);
    }
  else
    {
      g_signal_emit (self, signals[SIGNAL_WRITTEN], 0, writing->told ? writing->step->message : NULL);
    }

  writing_free (writing);
}

static void
take (MetierBookmarks *self, MetierShelfStep *step, gboolean told)
{
  Writing *writing = g_new0 (Writing, 1);

  writing->self = g_object_ref (self);
  writing->step = metier_shelf_step_ref (step);
  writing->told = told;

  show (self, step->after);
  metier_store_run_async (self->store, metier_shelf_step_write, metier_shelf_step_ref (step),
                          (GDestroyNotify) metier_shelf_step_unref, NULL, NULL, written_cb, writing);
}

/**
 * metier_bookmarks_change:
 * @self: the bookmarks
 * @before: (element-type MetierResource): resources as they are now, at least one
 * @after: (element-type MetierResource): the same as they shall be; a resource without bookmark leaves the
 *   shelf
 * @message: what is done, for the user
 *
 * Makes one change, of one resource or of many, which is undone as one.
 */
void
metier_bookmarks_change (MetierBookmarks *self, GPtrArray *before, GPtrArray *after, const char *message)
{
  g_autoptr (MetierShelfStep) step = NULL;

  g_return_if_fail (METIER_IS_BOOKMARKS (self));
  g_return_if_fail (before->len > 0 && before->len == after->len);

  step = metier_shelf_step_new (before, after, message);
  metier_undo_add (self->undo, metier_shelf_step_ref (step));
  take (self, step, TRUE);
}

/**
 * metier_bookmarks_note_change:
 * @self: the bookmarks
 * @before: (element-type MetierResource): resources as they were
 * @after: (element-type MetierResource): the same as they are now, on disk
 * @message: what was done, for the user
 *
 * Shows a change that went another way, such as an import, and lets it be undone.
 */
void
metier_bookmarks_note_change (MetierBookmarks *self, GPtrArray *before, GPtrArray *after, const char *message)
{
  g_autoptr (MetierShelfStep) step = NULL;

  g_return_if_fail (METIER_IS_BOOKMARKS (self));
  g_return_if_fail (before->len == after->len);

  step = metier_shelf_step_new (before, after, message);
  if (after->len > 0)
    metier_undo_add (self->undo, metier_shelf_step_ref (step));
  show (self, after);
  g_signal_emit (self, signals[SIGNAL_WRITTEN], 0, after->len > 0 ? message : NULL);
}

static void
change_one (MetierBookmarks *self, const MetierResource *resource, MetierBookmark *bookmark,
            const char *message)
{
  g_autoptr (GPtrArray) before = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_resource_unref);
  g_autoptr (GPtrArray) after = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_resource_unref);

  g_ptr_array_add (before, metier_resource_ref (resource));
  g_ptr_array_add (after, metier_resource_with_bookmark (resource, bookmark));
  metier_bookmarks_change (self, before, after, message);
}

/**
 * metier_bookmarks_new_bookmark:
 *
 * Returns: (transfer full): a bookmark of now, to read, without tags and note
 */
MetierBookmark *
metier_bookmarks_new_bookmark (void)
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
  g_autofree char *message = NULL;

  g_return_if_fail (METIER_IS_BOOKMARKS (self));

  if (wanted == (resource->bookmark != NULL))
    return;

  if (wanted)
    /* Translators: %s is the title of a learning resource. */
    message = g_strdup_printf (_ ("Put “%s” on your shelf"), resource->title);
  else
    /* Translators: %s is the title of a learning resource. */
    message = g_strdup_printf (_ ("Removed “%s” from your shelf"), resource->title);

  change_one (self, resource, wanted ? metier_bookmarks_new_bookmark () : NULL, message);
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
  g_autofree char *message = NULL;

  g_return_if_fail (METIER_IS_BOOKMARKS (self));

  if (resource->bookmark != NULL && resource->bookmark->status == status)
    return;

  bookmark = resource->bookmark != NULL ? metier_bookmark_copy (resource->bookmark)
                                        : metier_bookmarks_new_bookmark ();
  bookmark->status = status;
  bookmark->changed = g_get_real_time () / G_USEC_PER_SEC;
  /* Translators: %1$s is the title of a learning resource, %2$s one of "To read", "In progress", "Done". */
  message = g_strdup_printf (_ ("Moved “%1$s” to %2$s"), resource->title,
                             metier_bookmark_status_get_title (status));

  change_one (self, resource, bookmark, message);
}

/**
 * metier_bookmarks_set_gone:
 * @self: the bookmarks
 * @resource: a resource on the shelf as it is now
 * @gone: whether its link leads nowhere any more
 *
 * Notes down what the user found out about a link.
 */
void
metier_bookmarks_set_gone (MetierBookmarks *self, const MetierResource *resource, gboolean gone)
{
  MetierBookmark *bookmark;
  g_autofree char *message = NULL;

  g_return_if_fail (METIER_IS_BOOKMARKS (self));

  if (resource->bookmark == NULL || resource->bookmark->gone == gone)
    return;

  bookmark = metier_bookmark_copy (resource->bookmark);
  bookmark->gone = gone;
  bookmark->changed = g_get_real_time () / G_USEC_PER_SEC;
  if (gone)
    /* Translators: %s is the title of a learning resource. */
    message = g_strdup_printf (_ ("Marked the link of “%s” as gone"), resource->title);
  else
    /* Translators: %s is the title of a learning resource. */
    message = g_strdup_printf (_ ("Marked the link of “%s” as working"), resource->title);

  change_one (self, resource, bookmark, message);
}

/**
 * metier_bookmarks_forget:
 * @self: the bookmarks
 *
 * Called when the library is another one, such as a safety copy: what was done before cannot be undone in it.
 */
void
metier_bookmarks_forget (MetierBookmarks *self)
{
  g_return_if_fail (METIER_IS_BOOKMARKS (self));

  metier_undo_forget (self->undo);
  g_signal_emit (self, signals[SIGNAL_WRITTEN], 0, NULL);
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
  g_autoptr (MetierShelfStep) back = NULL;
  MetierShelfStep *step;

  g_return_val_if_fail (METIER_IS_BOOKMARKS (self), FALSE);

  step = metier_undo_take_back (self->undo);
  if (step == NULL)
    return FALSE;

  back = metier_shelf_step_reverse (step);
  take (self, back, FALSE);
  return TRUE;
}

/**
 * metier_bookmarks_redo:
 * @self: the bookmarks
 *
 * Makes the change again that was undone last.
 *
 * Returns: whether there was one
 */
gboolean
metier_bookmarks_redo (MetierBookmarks *self)
{
  MetierShelfStep *step;

  g_return_val_if_fail (METIER_IS_BOOKMARKS (self), FALSE);

  step = metier_undo_do_again (self->undo);
  if (step == NULL)
    return FALSE;

  take (self, step, FALSE);
  return TRUE;
}
