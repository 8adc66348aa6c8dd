/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/state/metier-undo.h"

/* Nobody walks further back than this; what is remembered must not grow for ever. */
#define MAX_STEPS 100

struct _MetierUndo {
  GPtrArray *done;   /* the last is what undo takes back */
  GPtrArray *undone; /* the last is what redo does again */
};

/**
 * metier_undo_new:
 * @unref: gives a step up
 *
 * Returns: (transfer full): no steps yet
 */
MetierUndo *
metier_undo_new (GDestroyNotify unref)
{
  MetierUndo *self = g_new (MetierUndo, 1);

  self->done = g_ptr_array_new_with_free_func (unref);
  self->undone = g_ptr_array_new_with_free_func (unref);
  return self;
}

/**
 * metier_undo_free:
 * @self: (transfer full): steps
 */
void
metier_undo_free (MetierUndo *self)
{
  g_ptr_array_unref (self->done);
  g_ptr_array_unref (self->undone);
  g_free (self);
}

/**
 * metier_undo_add:
 * @self: steps
 * @step: (transfer full): what is done now
 *
 * Remembers a new step, which ends what could be done again.
 */
void
metier_undo_add (MetierUndo *self, gpointer step)
{
  g_ptr_array_set_size (self->undone, 0);
  g_ptr_array_add (self->done, step);
  if (self->done->len > MAX_STEPS)
    g_ptr_array_remove_index (self->done, 0);
}

/**
 * metier_undo_drop:
 * @self: steps
 * @step: one that could not be done after all
 *
 * Forgets a step.
 */
void
metier_undo_drop (MetierUndo *self, gpointer step)
{
  g_ptr_array_remove (self->done, step);
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

static gpointer
move_last (GPtrArray *from, GPtrArray *to)
{
  gpointer step;

  if (from->len == 0)
    return NULL;

  step = g_ptr_array_steal_index (from, from->len - 1);
  g_ptr_array_add (to, step);
  return step;
}

/**
 * metier_undo_take_back:
 * @self: steps
 *
 * Returns: (nullable) (transfer none): the last step that was done, which the caller takes back
 */
gpointer
metier_undo_take_back (MetierUndo *self)
{
  return move_last (self->done, self->undone);
}

/**
 * metier_undo_do_again:
 * @self: steps
 *
 * Returns: (nullable) (transfer none): the last step that was taken back, which the caller does again
 */
gpointer
metier_undo_do_again (MetierUndo *self)
{
  return move_last (self->undone, self->done);
}
