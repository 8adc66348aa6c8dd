/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MetierUndo:
 *
 * Steps that were done, to be taken back, and those that were taken back, to be done again. What a step is
 * only its owner knows.
 */
typedef struct _MetierUndo MetierUndo;

MetierUndo *metier_undo_new (GDestroyNotify unref);
void metier_undo_free (MetierUndo *self);
void metier_undo_add (MetierUndo *self, gpointer step);
void metier_undo_drop (MetierUndo *self, gpointer step);
void metier_undo_forget (MetierUndo *self);
gpointer metier_undo_take_back (MetierUndo *self);
gpointer metier_undo_do_again (MetierUndo *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MetierUndo, metier_undo_free)

G_END_DECLS
