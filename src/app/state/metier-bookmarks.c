/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/state/metier-bookmarks.h"

#include <glib/gi18n-lib.h>

#include "core/values/metier-error.h"

/* So many changes are shown in one turn of the main loop, which leaves most of a frame to others. */
#define N_SHOWN_AT_ONCE 256

/* Whoever changes less sees it done before it can be said how far it is. */
#define N_LONG 1000
#define PROGRESS_MS 100

/**
 * MetierBookmarks:
 *
 * Where changes to the shelf go through. A change shows at once and is written behind; when it cannot
 * be written, it is taken back and the reason is told. Every change is a step of #MetierUndo.
 */
struct _MetierBookmarks {
  GObject parent_instance;

  MetierStore *store;
  MetierUndo *undo;

  GQueue shows;       /* (element-type Show): what is still to be shown, the oldest first */
  guint shows_source; /* of the main loop; 0 for none */
};

enum { SIGNAL_CHANGED, SIGNAL_PROGRESS, SIGNAL_PACKS_CHANGED, SIGNAL_WRITTEN, SIGNAL_FAILED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MetierBookmarks, metier_bookmarks, G_TYPE_OBJECT)

/* Resources that are as they were told to be, and how many of them everybody knows of. */
typedef struct {
  GPtrArray *resources; /* (owned) (element-type MetierResource) */
  guint n_shown;
} Show;

static void
show_free (Show *show)
{
  g_ptr_array_unref (show->resources);
  g_free (show);
}

/* A step that is being written. */
typedef struct {
  MetierBookmarks *self; /* (owned) */
  MetierShelfStep *step; /* what is written; the reverse of what was done when that is taken back */
  MetierUndoStep *done;  /* (owned): the same among all that was done */
  MetierUndoWay way;
  guint progress_source; /* of a long one; 0 for none */
} Writing;

static void
writing_free (Writing *writing)
{
  g_clear_handle_id (&writing->progress_source, g_source_remove);
  g_clear_object (&writing->self);
  metier_shelf_step_unref (writing->step);
  metier_undo_step_unref (writing->done);
  g_free (writing);
}

static void
metier_bookmarks_finalize (GObject *object)
{
  MetierBookmarks *self = METIER_BOOKMARKS (object);

  g_clear_handle_id (&self->shows_source, g_source_remove);
  g_queue_clear_full (&self->shows, (GDestroyNotify) show_free);
  g_clear_object (&self->store);
  metier_undo_forget (self->undo);
  metier_undo_unref (self->undo);

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
   * MetierBookmarks::progress:
   * @self: the bookmarks
   * @fraction: how much of a long change is on disk, 0–1; less than 0 when it is over
   */
  signals[SIGNAL_PROGRESS] = g_signal_new ("progress", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                           G_TYPE_NONE, 1, G_TYPE_DOUBLE);
  /**
   * MetierBookmarks::packs-changed:
   * @self: the bookmarks
   * @step: (type gpointer) (nullable): a #MetierShelfStep; %NULL where nobody knows what came and went
   *
   * With a step that is on disk, or another way, came or went roles of one's own, or what skills count for.
   */
  signals[SIGNAL_PACKS_CHANGED] = g_signal_new ("packs-changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                                G_TYPE_NONE, 1, G_TYPE_POINTER);
  /**
   * MetierBookmarks::written:
   * @self: the bookmarks
   * @message: (nullable): what was done; %NULL when there is nothing to tell
   * @way: a #MetierUndoWay, in which it was done
   *
   * A change is on disk.
   */
  signals[SIGNAL_WRITTEN] = g_signal_new ("written", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_INT);
  /**
   * MetierBookmarks::failed:
   * @self: the bookmarks
   * @message: why
   *
   * A change could not be written and was taken back, or it is on disk and could not be shown everywhere.
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
 * @undo: where changes can be taken back
 *
 * Returns: (transfer full): the bookmarks of @store
 */
MetierBookmarks *
metier_bookmarks_new (MetierStore *store, MetierUndo *undo)
{
  MetierBookmarks *self = g_object_new (METIER_TYPE_BOOKMARKS, NULL);

  self->store = g_object_ref (store);
  self->undo = metier_undo_ref (undo);
  return self;
}

static gboolean
show_more_cb (gpointer user_data)
{
  MetierBookmarks *self = user_data;
  Show *show = g_queue_peek_head (&self->shows);
  guint n = MIN (show->resources->len, show->n_shown + N_SHOWN_AT_ONCE);

  for (; show->n_shown < n; show->n_shown++)
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0, g_ptr_array_index (show->resources, show->n_shown));
  if (show->n_shown == show->resources->len)
    show_free (g_queue_pop_head (&self->shows));
  if (!g_queue_is_empty (&self->shows))
    return G_SOURCE_CONTINUE;

  self->shows_source = 0;
  return G_SOURCE_REMOVE;
}

/* A few are shown at once, and all in the order in which they changed. */
static void
show (MetierBookmarks *self, GPtrArray *resources)
{
  Show *show = g_new0 (Show, 1);
  gboolean waits = self->shows_source != 0;

  show->resources = g_ptr_array_ref (resources);
  g_queue_push_tail (&self->shows, show);
  if (!waits && show_more_cb (self) == G_SOURCE_CONTINUE)
    self->shows_source = g_idle_add (show_more_cb, self);
}

static char *
describe_failure (const MetierShelfStep *step, MetierUndoWay way, const GError *error)
{
  const MetierResource *resource = step->after->len > 0 ? g_ptr_array_index (step->after, 0) : NULL;

  if (way != METIER_UNDO_DO || resource == NULL)
    return metier_undo_describe_failure (way, step->message, error);

  if (step->after->len > 1)
    /* Translators: %1$u is how many resources, %2$s the reason. */
    return g_strdup_printf (ngettext ("%1$u resource could not be saved. %2$s",
                                      "%1$u resources could not be saved. %2$s", step->after->len),
                            step->after->len, error->message);

  /* Translators: %1$s is the title of a resource, %2$s the reason. */
  return g_strdup_printf (_ ("“%1$s” could not be saved. %2$s"), resource->title, error->message);
}

static void
tell_written (MetierBookmarks *self, const MetierShelfStep *step, MetierUndoWay way)
{
  if (metier_shelf_step_is_in_packs (step))
    g_signal_emit (self, signals[SIGNAL_PACKS_CHANGED], 0, step);
  g_signal_emit (self, signals[SIGNAL_WRITTEN], 0, step->message, way);
}

static void
tell_failed (Writing *writing, const GError *error)
{
  MetierBookmarks *self = writing->self;
  g_autofree char *message = describe_failure (writing->step, writing->way, error);

  metier_undo_fail (self->undo, writing->done, writing->way);
  show (self, writing->step->before);
  g_signal_emit (self, signals[SIGNAL_FAILED], 0, message);
}

/* It is on disk, so it stays as it is shown, and can be taken back later. */
static void
tell_unshown (MetierBookmarks *self, const GError *error)
{
  g_signal_emit (self, signals[SIGNAL_WRITTEN], 0, NULL, METIER_UNDO_DO);
  g_signal_emit (self, signals[SIGNAL_FAILED], 0, error->message);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Writing *writing = user_data;
  MetierBookmarks *self = writing->self;
  g_autoptr (GError) error = NULL;

  metier_store_run_finish (METIER_STORE (source), result, &error);
  if (writing->progress_source != 0)
    g_signal_emit (self, signals[SIGNAL_PROGRESS], 0, -1.0);
  if (error == NULL)
    tell_written (self, writing->step, writing->way);
  else if (g_error_matches (error, METIER_ERROR, METIER_ERROR_UNSHOWN))
    tell_unshown (self, error);
  else
    tell_failed (writing, error);

  writing_free (writing);
}

static gboolean
progress_cb (gpointer user_data)
{
  Writing *writing = user_data;
  double n_done = g_atomic_int_get (&writing->step->n_done);

  g_signal_emit (writing->self, signals[SIGNAL_PROGRESS], 0, n_done / writing->step->after->len);
  return G_SOURCE_CONTINUE;
}

static void
take (MetierBookmarks *self, MetierShelfStep *step, MetierUndoStep *done, MetierUndoWay way)
{
  Writing *writing = g_new0 (Writing, 1);

  writing->self = g_object_ref (self);
  writing->step = metier_shelf_step_ref (step);
  writing->done = metier_undo_step_ref (done);
  writing->way = way;
  g_atomic_int_set (&step->n_done, 0);
  if (step->after->len > N_LONG)
    writing->progress_source = g_timeout_add (PROGRESS_MS, progress_cb, writing);

  show (self, step->after);
  metier_store_run_async (self->store, metier_shelf_step_write, metier_shelf_step_ref (step),
                          (GDestroyNotify) metier_shelf_step_unref, NULL, NULL, written_cb, writing);
}

static void
undo_cb (gpointer owner, MetierUndoStep *done, MetierUndoWay way)
{
  MetierShelfStep *step = metier_undo_step_get_data (done);
  g_autoptr (MetierShelfStep) back = metier_shelf_step_reverse (step);

  take (owner, way == METIER_UNDO_BACK ? back : step, done, way);
}

static MetierUndoStep *
remember (MetierBookmarks *self, MetierShelfStep *step)
{
  return metier_undo_add (self->undo, self, undo_cb, metier_shelf_step_ref (step),
                          (GDestroyNotify) metier_shelf_step_unref);
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
  metier_bookmarks_take_step (self, step);
}

/**
 * metier_bookmarks_take_step:
 * @self: the bookmarks
 * @step: a step that nobody has taken yet
 *
 * Makes one change of whatever a step can hold, which is undone as one.
 */
void
metier_bookmarks_take_step (MetierBookmarks *self, MetierShelfStep *step)
{
  g_autoptr (MetierUndoStep) done = NULL;

  g_return_if_fail (METIER_IS_BOOKMARKS (self));

  done = remember (self, step);
  take (self, step, done, METIER_UNDO_DO);
}

/**
 * metier_bookmarks_note_step:
 * @self: the bookmarks
 * @step: a step that is on disk
 * @error: (nullable): why it cannot be shown everywhere
 *
 * Shows a change that went another way, such as an import, and lets it be undone.
 */
void
metier_bookmarks_note_step (MetierBookmarks *self, MetierShelfStep *step, const GError *error)
{
  g_return_if_fail (METIER_IS_BOOKMARKS (self));

  metier_undo_step_unref (remember (self, step));
  show (self, step->after);
  if (error == NULL)
    tell_written (self, step, METIER_UNDO_DO);
  else
    tell_unshown (self, error);
}

/**
 * metier_bookmarks_note_roles:
 * @self: the bookmarks
 *
 * Tells that roles of one's own, or what skills count for, came or went another way, such as with a profile.
 */
void
metier_bookmarks_note_roles (MetierBookmarks *self)
{
  g_return_if_fail (METIER_IS_BOOKMARKS (self));

  g_signal_emit (self, signals[SIGNAL_PACKS_CHANGED], 0, NULL);
}

/**
 * metier_bookmarks_forget:
 * @self: the bookmarks
 *
 * Called when the library is another one, such as a safety copy: what was done before cannot be undone in it,
 * and whatever is seen of it may have changed.
 */
void
metier_bookmarks_forget (MetierBookmarks *self)
{
  g_return_if_fail (METIER_IS_BOOKMARKS (self));

  metier_undo_forget (self->undo);
  metier_bookmarks_note_roles (self);
  g_signal_emit (self, signals[SIGNAL_WRITTEN], 0, NULL, METIER_UNDO_DO);
}
