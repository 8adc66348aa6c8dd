/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/state/metier-context.h"

/**
 * metier_renew_cancellable:
 * @slot: (inout): where a page keeps the cancellable of its question
 *
 * Cancels the question that is under way, so that its answer is dropped, and makes room for the next.
 *
 * Returns: (transfer none): the cancellable of the next question
 */
GCancellable *
metier_renew_cancellable (GCancellable **slot)
{
  if (*slot != NULL)
    g_cancellable_cancel (*slot);
  g_clear_object (slot);
  *slot = g_cancellable_new ();

  return *slot;
}
