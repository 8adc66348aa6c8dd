/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MetierUndo:
 *
 * All that was done, of whatever kind and on whatever page, in the one order in which it was done: to be
 * taken back step by step, and to be done again. What a step is only its owner knows.
 */
typedef struct _MetierUndo MetierUndo;

/**
 * MetierUndoStep:
 *
 * One thing that was done. Immutable for all but the list of steps; reference counted.
 */
typedef struct _MetierUndoStep MetierUndoStep;

/**
 * MetierUndoWay:
 * @METIER_UNDO_DO: for the first time
 * @METIER_UNDO_BACK: back
 * @METIER_UNDO_AGAIN: once more, after it was taken back
 *
 * The way in which a step is taken.
 */
typedef enum {
  METIER_UNDO_DO,
  METIER_UNDO_BACK,
  METIER_UNDO_AGAIN,
} MetierUndoWay;

/**
 * MetierUndoFunc:
 * @owner: who takes steps of this kind
 * @step: a step of @owner
 * @way: %METIER_UNDO_BACK or %METIER_UNDO_AGAIN
 *
 * Takes @step. When that fails later, the owner tells by metier_undo_fail().
 */
typedef void (*MetierUndoFunc) (gpointer owner, MetierUndoStep *step, MetierUndoWay way);

MetierUndo *metier_undo_new (void);
MetierUndo *metier_undo_ref (MetierUndo *self);
void metier_undo_unref (MetierUndo *self);
MetierUndoStep *metier_undo_add (MetierUndo *self, gpointer owner, MetierUndoFunc func, gpointer data,
                                 GDestroyNotify destroy);
void metier_undo_fail (MetierUndo *self, MetierUndoStep *step, MetierUndoWay way);
void metier_undo_forget (MetierUndo *self);
gboolean metier_undo_take_back (MetierUndo *self);
gboolean metier_undo_do_again (MetierUndo *self);

MetierUndoStep *metier_undo_step_ref (MetierUndoStep *self);
void metier_undo_step_unref (MetierUndoStep *self);
gpointer metier_undo_step_get_data (MetierUndoStep *self);

char *metier_undo_describe_failure (MetierUndoWay way, const char *message, const GError *error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MetierUndo, metier_undo_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MetierUndoStep, metier_undo_step_unref)

G_END_DECLS
