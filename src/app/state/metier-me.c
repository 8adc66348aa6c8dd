/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/state/metier-me-private.h"

/**
 * MetierMe:
 *
 * What the user says of themselves, and what follows from it. A change shows at once and is written behind;
 * when it cannot be written, it is taken back and the reason is told. Every change is a step of #MetierUndo.
 */
struct _MetierMe {
  GObject parent_instance;

  MetierStore *store;
  MetierMeState *state;      /* (nullable) (owned): NULL until it is loaded */
  GCancellable *cancellable; /* of the load that is under way */
  guint n_writing;           /* changes that are on their way to the disk */
  gboolean stale;            /* one of them failed, so that what is shown may not be what is on disk */
  MetierUndo *undo;
};

enum { SIGNAL_CHANGED, SIGNAL_WRITTEN, SIGNAL_FAILED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MetierMe, metier_me, G_TYPE_OBJECT)

/* A change from one thing that was said to another. Immutable; the worker reads it too. */
typedef struct {
  MetierMeSaid *before;
  MetierMeSaid *after;
  char *message; /* what is done, for the user */
  gboolean quiet;
} Step;

static Step *
step_new (const MetierMeSaid *before, const MetierMeSaid *after, const char *message, gboolean quiet)
{
  Step *step = g_atomic_rc_box_new0 (Step);

  step->before = metier_me_said_ref (before);
  step->after = metier_me_said_ref (after);
  step->message = g_strdup (message);
  step->quiet = quiet;
  return step;
}

static void
step_clear (gpointer data)
{
  Step *step = data;

  metier_me_said_unref (step->before);
  metier_me_said_unref (step->after);
  g_free (step->message);
}

static void
step_unref (gpointer step)
{
  g_atomic_rc_box_release_full (step, step_clear);
}

/* A step that is being written. */
typedef struct {
  MetierMe *self;       /* (owned) */
  Step *step;           /* what is written; the reverse of what was done when that is taken back */
  MetierUndoStep *done; /* (owned): the same among all that was done */
  MetierUndoWay way;
} Writing;

static void
writing_free (Writing *writing)
{
  g_clear_object (&writing->self);
  step_unref (writing->step);
  metier_undo_step_unref (writing->done);
  g_free (writing);
}

static void
metier_me_dispose (GObject *object)
{
  MetierMe *self = METIER_ME (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (metier_me_parent_class)->dispose (object);
}

static void
metier_me_finalize (GObject *object)
{
  MetierMe *self = METIER_ME (object);

  g_clear_object (&self->store);
  g_clear_pointer (&self->state, metier_me_state_free);
  metier_undo_forget (self->undo);
  metier_undo_unref (self->undo);

  G_OBJECT_CLASS (metier_me_parent_class)->finalize (object);
}

static void
metier_me_class_init (MetierMeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  object_class->dispose = metier_me_dispose;
  object_class->finalize = metier_me_finalize;

  /**
   * MetierMe::changed:
   * @self: the user
   *
   * Something else is said, or something else follows from it.
   */
  signals[SIGNAL_CHANGED]
      = g_signal_new ("changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * MetierMe::written:
   * @self: the user
   * @message: (nullable): what was done; %NULL when there is nothing to tell
   * @way: a #MetierUndoWay, in which it was done
   *
   * A change is on disk.
   */
  signals[SIGNAL_WRITTEN] = g_signal_new ("written", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_INT);
  /**
   * MetierMe::failed:
   * @self: the user
   * @message: why
   *
   * Something could not be read, or could not be written and was taken back.
   */
  signals[SIGNAL_FAILED]
      = g_signal_new ("failed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
metier_me_init (MetierMe *self)
{
}

/**
 * metier_me_new:
 * @store: the store
 * @undo: where changes can be taken back
 *
 * Returns: (transfer full): the user of @store, of whom nothing is loaded yet
 */
MetierMe *
metier_me_new (MetierStore *store, MetierUndo *undo)
{
  MetierMe *self = g_object_new (METIER_TYPE_ME, NULL);

  self->store = g_object_ref (store);
  self->undo = metier_undo_ref (undo);
  return self;
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (MetierMe) self = user_data;
  g_autoptr (GError) error = NULL;
  MetierMeState *state = metier_store_run_finish (METIER_STORE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (state == NULL)
    {
      g_signal_emit (self, signals[SIGNAL_FAILED], 0, error->message);
      return;
    }

  /* What is on its way to the disk may be newer than what was loaded. */
  if (self->n_writing > 0)
    metier_me_state_say (state, self->state->said);
  g_clear_pointer (&self->state, metier_me_state_free);
  self->state = state;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/**
 * metier_me_load:
 * @self: the user
 *
 * Loads what was said the first time, and what follows from it each time: the roles that are chosen and the
 * hours that are logged.
 */
void
metier_me_load (MetierMe *self)
{
  g_return_if_fail (METIER_IS_ME (self));

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  metier_store_run_async (self->store, metier_me_state_load, NULL, NULL,
                          (GDestroyNotify) metier_me_state_free, self->cancellable, loaded_cb,
                          g_object_ref (self));
}

MetierStore *
_metier_me_get_store (MetierMe *self)
{
  return self->store;
}

/* Tells why something that was wished for is not done. */
void
_metier_me_fail (MetierMe *self, const GError *error)
{
  g_signal_emit (self, signals[SIGNAL_FAILED], 0, error->message);
}

/**
 * metier_me_ensure:
 * @self: the user
 *
 * Loads what was said, unless that was done or is under way.
 */
void
metier_me_ensure (MetierMe *self)
{
  g_return_if_fail (METIER_IS_ME (self));

  if (self->state == NULL && self->cancellable == NULL)
    metier_me_load (self);
}

/**
 * metier_me_get_state:
 * @self: the user
 *
 * Returns: (nullable) (transfer none): what is said and what follows from it; %NULL until it is loaded
 */
const MetierMeState *
metier_me_get_state (MetierMe *self)
{
  g_return_val_if_fail (METIER_IS_ME (self), NULL);

  return self->state;
}

static void
show (MetierMe *self, const MetierMeSaid *said)
{
  metier_me_state_say (self->state, said);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static gboolean
has_new_target (const Step *step)
{
  for (guint i = 0; i < METIER_N_TARGETS; i++)
    if (step->before->targets[i] != step->after->targets[i])
      return TRUE;

  return FALSE;
}

/* Runs on the worker. */
static gpointer
write_step (MetierCatalogue *catalogue, MetierLibrary *library, gconstpointer data, GCancellable *cancellable,
            GError **error)
{
  const Step *step = data;

  return metier_me_said_write (step->after, step->before, library, error) ? GINT_TO_POINTER (TRUE) : NULL;
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Writing *writing = user_data;
  MetierMe *self = writing->self;
  g_autoptr (GError) error = NULL;

  metier_store_run_finish (METIER_STORE (source), result, &error);
  self->n_writing--;
  if (error != NULL)
    {
      g_autofree char *message = metier_undo_describe_failure (writing->way, writing->step->message, error);

      metier_undo_fail (self->undo, writing->done, writing->way);
      self->stale = TRUE;
      show (self, writing->step->before);
      g_signal_emit (self, signals[SIGNAL_FAILED], 0, message);
    }
  else
    {
      gboolean quiet = writing->step->quiet && writing->way == METIER_UNDO_DO;

      if (has_new_target (writing->step))
        metier_me_load (self);
      g_signal_emit (self, signals[SIGNAL_WRITTEN], 0, quiet ? NULL : writing->step->message, writing->way);
    }

  /* What was said after the change that failed may be on disk all the same. */
  if (self->stale && self->n_writing == 0)
    {
      self->stale = FALSE;
      metier_me_load (self);
    }

  writing_free (writing);
}

static void
take (MetierMe *self, Step *step, MetierUndoStep *done, MetierUndoWay way)
{
  Writing *writing = g_new0 (Writing, 1);

  writing->self = g_object_ref (self);
  writing->step = g_atomic_rc_box_acquire (step);
  writing->done = metier_undo_step_ref (done);
  writing->way = way;

  self->n_writing++;
  show (self, step->after);
  metier_store_run_async (self->store, write_step, g_atomic_rc_box_acquire (step), step_unref, NULL, NULL,
                          written_cb, writing);
}

static void
undo_cb (gpointer owner, MetierUndoStep *done, MetierUndoWay way)
{
  Step *step = metier_undo_step_get_data (done);
  Step *back = step_new (step->after, step->before, step->message, step->quiet);

  take (owner, way == METIER_UNDO_BACK ? back : step, done, way);
  step_unref (back);
}

static void
change (MetierMe *self, const MetierMeSaid *after, const char *message, gboolean quiet)
{
  Step *step = step_new (self->state->said, after, message, quiet);
  g_autoptr (MetierUndoStep) done = NULL;

  done = metier_undo_add (self->undo, self, undo_cb, step, step_unref);
  take (self, step, done, METIER_UNDO_DO);
}

/**
 * metier_me_change:
 * @self: the user, loaded
 * @after: what is said from now on; made by copying what was said before
 * @message: what is done, for the user
 *
 * Says something else.
 */
void
metier_me_change (MetierMe *self, const MetierMeSaid *after, const char *message)
{
  g_return_if_fail (METIER_IS_ME (self));
  g_return_if_fail (self->state != NULL);

  change (self, after, message, FALSE);
}

/**
 * metier_me_adjust:
 * @self: the user, loaded
 * @settings: what is wanted of a plan
 * @message: what is done, for the user
 *
 * Plans anew, where that is seen at once: @message is told only when it is taken back or done again, which
 * may be on another page.
 */
void
metier_me_adjust (MetierMe *self, const MetierPlanSettings *settings, const char *message)
{
  g_autoptr (MetierMeSaid) after = NULL;

  g_return_if_fail (METIER_IS_ME (self));
  g_return_if_fail (self->state != NULL);

  after = metier_me_said_copy (self->state->said);
  metier_me_said_set_settings (after, settings);
  change (self, after, message, TRUE);
}
