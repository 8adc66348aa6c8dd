/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/metier-me-private.h"

#include <glib/gi18n-lib.h>

/* Nobody walks further back than this; what is remembered must not grow for ever. */
#define MAX_STEPS 100

/**
 * MetierMe:
 *
 * What the user says of themselves, and what follows from it. A change shows at once and is written behind;
 * when it cannot be written, it is taken back and the reason is told. Changes can be undone and redone.
 */
struct _MetierMe {
  GObject parent_instance;

  MetierStore *store;
  MetierMeState *state;      /* (nullable) (owned): NULL until it is loaded */
  GCancellable *cancellable; /* of the load that is under way */
  guint n_writing;           /* changes that are on their way to the disk */
  gboolean stale;            /* one of them failed, so that what is shown may not be what is on disk */
  GPtrArray *done;           /* (element-type Step): the last is what undo takes back */
  GPtrArray *undone;         /* (element-type Step): the last is what redo does again */
};

enum { SIGNAL_CHANGED, SIGNAL_WRITTEN, SIGNAL_FAILED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MetierMe, metier_me, G_TYPE_OBJECT)

/* A change from one thing that was said to another. Immutable; the worker reads it too. */
typedef struct {
  MetierMeSaid *before;
  MetierMeSaid *after;
} Step;

static Step *
step_new (const MetierMeSaid *before, const MetierMeSaid *after)
{
  Step *step = g_atomic_rc_box_new0 (Step);

  step->before = metier_me_said_ref (before);
  step->after = metier_me_said_ref (after);
  return step;
}

static void
step_clear (gpointer data)
{
  Step *step = data;

  metier_me_said_unref (step->before);
  metier_me_said_unref (step->after);
}

static void
step_unref (gpointer step)
{
  g_atomic_rc_box_release_full (step, step_clear);
}

/* A step that is being written. */
typedef struct {
  MetierMe *self; /* (owned) */
  Step *step;
  char *message; /* (nullable): what is said with a way back */
} Writing;

static void
writing_free (Writing *writing)
{
  g_clear_object (&writing->self);
  step_unref (writing->step);
  g_free (writing->message);
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
  g_ptr_array_unref (self->done);
  g_ptr_array_unref (self->undone);

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
   * @message: (nullable): what was done and metier_me_undo() takes back; %NULL when nothing is to be told
   *
   * A change is on disk.
   */
  signals[SIGNAL_WRITTEN]
      = g_signal_new ("written", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
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
  self->done = g_ptr_array_new_with_free_func (step_unref);
  self->undone = g_ptr_array_new_with_free_func (step_unref);
}

/**
 * metier_me_new:
 * @store: the store
 *
 * Returns: (transfer full): the user of @store, of whom nothing is loaded yet
 */
MetierMe *
metier_me_new (MetierStore *store)
{
  MetierMe *self = g_object_new (METIER_TYPE_ME, NULL);

  self->store = g_object_ref (store);
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
      g_ptr_array_remove (self->done, writing->step);
      self->stale = TRUE;
      show (self, writing->step->before);
      g_signal_emit (self, signals[SIGNAL_FAILED], 0, error->message);
    }
  else
    {
      if (has_new_target (writing->step))
        metier_me_load (self);
      g_signal_emit (self, signals[SIGNAL_WRITTEN], 0, writing->message);
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
take (MetierMe *self, Step *step, const char *message)
{
  Writing *writing = g_new0 (Writing, 1);

  writing->self = g_object_ref (self);
  writing->step = g_atomic_rc_box_acquire (step);
  writing->message = g_strdup (message);

  self->n_writing++;
  show (self, step->after);
  metier_store_run_async (self->store, write_step, g_atomic_rc_box_acquire (step), step_unref, NULL, NULL,
                          written_cb, writing);
}

/**
 * metier_me_change:
 * @self: the user, loaded
 * @after: what is said from now on; made by copying what was said before
 * @message: (nullable): what is done, for the user; %NULL when there is nothing to tell
 *
 * Says something else.
 */
void
metier_me_change (MetierMe *self, const MetierMeSaid *after, const char *message)
{
  Step *step;

  g_return_if_fail (METIER_IS_ME (self));
  g_return_if_fail (self->state != NULL);

  step = step_new (self->state->said, after);
  g_ptr_array_set_size (self->undone, 0);
  g_ptr_array_add (self->done, g_atomic_rc_box_acquire (step));
  if (self->done->len > MAX_STEPS)
    g_ptr_array_remove_index (self->done, 0);
  take (self, step, message);
  step_unref (step);
}

/**
 * metier_me_assess:
 * @self: the user, loaded
 * @ratings: (element-type MetierSelfRating): levels of now, at least one
 *
 * Notes levels down. What was noted down before stays.
 */
void
metier_me_assess (MetierMe *self, GPtrArray *ratings)
{
  g_autoptr (MetierMeSaid) after = NULL;
  g_autofree char *message = NULL;

  g_return_if_fail (METIER_IS_ME (self));
  g_return_if_fail (ratings->len > 0);

  after = metier_me_said_copy (self->state->said);
  for (guint i = 0; i < ratings->len; i++)
    g_ptr_array_add (after->ratings, metier_self_rating_ref (g_ptr_array_index (ratings, i)));
  if (ratings->len == 1)
    {
      const MetierSelfRating *rating = g_ptr_array_index (ratings, 0);

      /* Translators: the name of a skill, then the number and the name of a level: 2 · working */
      message = g_strdup_printf (_ ("%1$s is %2$u · %3$s now"), rating->title, rating->level,
                                 metier_level_get_name (rating->level));
    }
  else
    {
      message = g_strdup_printf (
          ngettext ("%u level was noted down", "%u levels were noted down", ratings->len), ratings->len);
    }
  metier_me_change (self, after, message);
}

/**
 * metier_me_set_relevant:
 * @self: the user, loaded
 * @skill: id of a skill
 * @title: its name
 * @relevant: whether it matters to the user
 *
 * Says whether a skill matters, whatever a role asks.
 */
void
metier_me_set_relevant (MetierMe *self, const char *skill, const char *title, gboolean relevant)
{
  g_autoptr (MetierMeSaid) after = NULL;
  g_autofree char *message = NULL;

  g_return_if_fail (METIER_IS_ME (self));

  after = metier_me_said_copy (self->state->said);
  if (relevant)
    g_hash_table_remove (after->not_relevant, skill);
  else
    g_hash_table_insert (after->not_relevant, g_strdup (skill), g_strdup (title));
  /* Translators: %s is the name of a skill. */
  message = g_strdup_printf (relevant ? _ ("%s counts again") : _ ("%s does not count any more"), title);
  metier_me_change (self, after, message);
}

/**
 * metier_me_set_settings:
 * @self: the user, loaded
 * @settings: what is wanted of a plan
 * @message: (nullable): what is done, for the user
 *
 * Plans anew.
 */
void
metier_me_set_settings (MetierMe *self, const MetierPlanSettings *settings, const char *message)
{
  g_autoptr (MetierMeSaid) after = NULL;

  g_return_if_fail (METIER_IS_ME (self));

  after = metier_me_said_copy (self->state->said);
  metier_me_said_set_settings (after, settings);
  metier_me_change (self, after, message);
}

/* Takes the last step of one stack, for the other. */
static Step *
move_last (GPtrArray *from, GPtrArray *to)
{
  Step *step;

  if (from->len == 0)
    return NULL;

  step = g_ptr_array_steal_index (from, from->len - 1);
  g_ptr_array_add (to, step);
  return step;
}

/**
 * metier_me_undo:
 * @self: the user
 *
 * Takes the last change back.
 *
 * Returns: whether there was one
 */
gboolean
metier_me_undo (MetierMe *self)
{
  Step *step;
  Step *back;

  g_return_val_if_fail (METIER_IS_ME (self), FALSE);

  step = move_last (self->done, self->undone);
  if (step == NULL)
    return FALSE;

  back = step_new (step->after, step->before);
  take (self, back, NULL);
  step_unref (back);
  return TRUE;
}

/**
 * metier_me_redo:
 * @self: the user
 *
 * Makes the change again that was undone last.
 *
 * Returns: whether there was one
 */
gboolean
metier_me_redo (MetierMe *self)
{
  Step *step;

  g_return_val_if_fail (METIER_IS_ME (self), FALSE);

  step = move_last (self->undone, self->done);
  if (step == NULL)
    return FALSE;

  take (self, step, NULL);
  return TRUE;
}
