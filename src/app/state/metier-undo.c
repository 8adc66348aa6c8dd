/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/state/metier-undo.h"

#include <glib/gi18n-lib.h>

/* Nobody walks further back than this; what is remembered must not grow for ever. */
#define MAX_STEPS 100

struct _MetierUndo {
  GPtrArray *done;   /* (element-type MetierUndoStep): the last is what undo takes back */
  GPtrArray *undone; /* (element-type MetierUndoStep): the last is what redo does again */
  guint64 n_added;
};

struct _MetierUndoStep {
  guint64 number;  /* in the order in which steps were done first */
  gboolean failed; /* it was never done */
  gpointer owner;  /* (unowned): forgets all steps before it goes */
  MetierUndoFunc func;
  gpointer data;
  GDestroyNotify destroy;
};

static void
step_clear (gpointer data)
{
  MetierUndoStep *step = data;

  step->destroy (step->data);
}

/**
 * metier_undo_step_ref:
 * @self: a step
 *
 * Returns: (transfer full): @self with one more reference
 */
MetierUndoStep *
metier_undo_step_ref (MetierUndoStep *self)
{
  return g_rc_box_acquire (self);
}

/**
 * metier_undo_step_unref:
 * @self: a step
 *
 * Gives a reference up; the last one frees @self.
 */
void
metier_undo_step_unref (MetierUndoStep *self)
{
  g_rc_box_release_full (self, step_clear);
}

/**
 * metier_undo_step_get_data:
 * @self: a step
 *
 * Returns: (transfer none): what the step's owner gave to metier_undo_add()
 */
gpointer
metier_undo_step_get_data (MetierUndoStep *self)
{
  return self->data;
}

static void
clear (gpointer data)
{
  MetierUndo *self = data;

  g_ptr_array_unref (self->done);
  g_ptr_array_unref (self->undone);
}

/**
 * metier_undo_new:
 *
 * Returns: (transfer full): no steps yet
 */
MetierUndo *
metier_undo_new (void)
{
  MetierUndo *self = g_rc_box_new0 (MetierUndo);

  self->done = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_undo_step_unref);
  self->undone = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_undo_step_unref);
  return self;
}

/**
 * metier_undo_ref:
 * @self: steps
 *
 * Returns: (transfer full): @self with one more reference
 */
MetierUndo *
metier_undo_ref (MetierUndo *self)
{
  return g_rc_box_acquire (self);
}

/**
 * metier_undo_unref:
 * @self: steps
 *
 * Gives a reference up; the last one frees @self.
 */
void
metier_undo_unref (MetierUndo *self)
{
  g_rc_box_release_full (self, clear);
}

/**
 * metier_undo_add:
 * @self: steps
 * @owner: who does it; calls metier_undo_forget() before it goes
 * @func: takes the step back and does it again
 * @data: (transfer full): what is done now
 * @destroy: frees @data
 *
 * Remembers a new step, which ends what could be done again.
 *
 * Returns: (transfer full): the step
 */
MetierUndoStep *
metier_undo_add (MetierUndo *self, gpointer owner, MetierUndoFunc func, gpointer data, GDestroyNotify destroy)
{
  MetierUndoStep *step = g_rc_box_new0 (MetierUndoStep);

  step->number = ++self->n_added;
  step->owner = owner;
  step->func = func;
  step->data = data;
  step->destroy = destroy;

  g_ptr_array_set_size (self->undone, 0);
  g_ptr_array_add (self->done, metier_undo_step_ref (step));
  if (self->done->len > MAX_STEPS)
    g_ptr_array_remove_index (self->done, 0);
  return step;
}

static int
compare_forward (gconstpointer a, gconstpointer b)
{
  const MetierUndoStep *first = *(MetierUndoStep *const *) a;
  const MetierUndoStep *second = *(MetierUndoStep *const *) b;

  return first->number < second->number ? -1 : 1;
}

static int
compare_backward (gconstpointer a, gconstpointer b)
{
  return compare_forward (b, a);
}

/**
 * metier_undo_fail:
 * @self: steps
 * @step: a step that could not be taken after all
 * @way: the way in which it was to be taken
 *
 * Puts a step where it was before it was to be taken, whatever was done meanwhile: what could not be taken
 * back is the next to take back, and what could not be done at all is forgotten.
 */
void
metier_undo_fail (MetierUndo *self, MetierUndoStep *step, MetierUndoWay way)
{
  g_autoptr (MetierUndoStep) kept = metier_undo_step_ref (step);

  g_ptr_array_remove (self->done, step);
  g_ptr_array_remove (self->undone, step);
  step->failed |= way == METIER_UNDO_DO;
  if (step->failed)
    return;

  if (way == METIER_UNDO_BACK)
    {
      g_ptr_array_add (self->done, g_steal_pointer (&kept));
      g_ptr_array_sort (self->done, compare_forward);
    }
  else
    {
      g_ptr_array_add (self->undone, g_steal_pointer (&kept));
      g_ptr_array_sort (self->undone, compare_backward);
    }
}

/**
 * metier_undo_forget:
 * @self: steps
 *
 * Forgets all steps.
 */
void
metier_undo_forget (MetierUndo *self)
{
  g_ptr_array_set_size (self->done, 0);
  g_ptr_array_set_size (self->undone, 0);
}

static gboolean
take_last (GPtrArray *from, GPtrArray *to, MetierUndoWay way)
{
  MetierUndoStep *step;

  if (from->len == 0)
    return FALSE;

  step = g_ptr_array_steal_index (from, from->len - 1);
  g_ptr_array_add (to, step);
  step->func (step->owner, step, way);
  return TRUE;
}

/**
 * metier_undo_take_back:
 * @self: steps
 *
 * Takes the last step back that was done.
 *
 * Returns: whether there was one
 */
gboolean
metier_undo_take_back (MetierUndo *self)
{
  return take_last (self->done, self->undone, METIER_UNDO_BACK);
}

/**
 * metier_undo_do_again:
 * @self: steps
 *
 * Does the last step again that was taken back.
 *
 * Returns: whether there was one
 */
gboolean
metier_undo_do_again (MetierUndo *self)
{
  return take_last (self->undone, self->done, METIER_UNDO_AGAIN);
}

/**
 * metier_undo_describe_failure:
 * @way: the way in which a step was to be taken
 * @message: (nullable): what the step does, for the user
 * @error: why it was not taken
 *
 * Returns: (transfer full): a sentence for the user
 */
char *
metier_undo_describe_failure (MetierUndoWay way, const char *message, const GError *error)
{
  if (way == METIER_UNDO_DO || message == NULL)
    return g_strdup (error->message);

  return g_strdup_printf (
      way == METIER_UNDO_BACK
          /* Translators: %1$s is what was done: Put “A page” on your shelf; %2$s the reason */
          ? _ ("Could not undo: %1$s. %2$s")
          /* Translators: %1$s is what was done: Put “A page” on your shelf; %2$s the reason */
          : _ ("Could not do again: %1$s. %2$s"),
      message, error->message);
}
