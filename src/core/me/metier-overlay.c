/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/me/metier-overlay.h"

static void
clear (gpointer data)
{
  MetierOverlay *self = data;

  g_free (self->name);
  g_clear_pointer (&self->mine, metier_gap_unref);
  g_clear_pointer (&self->theirs, metier_gap_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
}

static MetierGapRow *
find_row (const MetierGap *gap, const char *skill)
{
  for (guint i = 0; i < gap->rows->len; i++)
    {
      MetierGapRow *row = g_ptr_array_index (gap->rows, i);

      if (g_str_equal (row->skill, skill))
        return row;
    }

  return NULL;
}

/**
 * metier_overlay_new:
 * @mine: how far the user is from a role
 * @theirs: how far somebody else is from the same role
 * @name: whose gap @theirs is
 *
 * Lays one gap over another. Each keeps its own numbers; only the order of the rows becomes that of @mine.
 *
 * Returns: (transfer full) (nullable): both; %NULL where @theirs lacks a skill of @mine, so that they are not
 * before the same role
 */
MetierOverlay *
metier_overlay_new (const MetierGap *mine, const MetierGap *theirs, const char *name)
{
  g_autoptr (MetierOverlay) self = NULL;

  g_return_val_if_fail (mine != NULL && theirs != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  self = g_atomic_rc_box_new0 (MetierOverlay);
  self->name = g_strdup (name);
  self->mine = metier_gap_ref (mine);
  self->theirs = metier_gap_ref (theirs);
  self->rows = g_ptr_array_sized_new (mine->rows->len);
  for (guint i = 0; i < mine->rows->len; i++)
    {
      const MetierGapRow *row = g_ptr_array_index (mine->rows, i);
      MetierGapRow *other = find_row (theirs, row->skill);

      if (other == NULL)
        return NULL;
      g_ptr_array_add (self->rows, other);
    }

  return g_steal_pointer (&self);
}

/**
 * metier_overlay_ref:
 * @self: two gaps
 *
 * Adds a reference, from any thread.
 *
 * Returns: (transfer full): @self
 */
MetierOverlay *
metier_overlay_ref (const MetierOverlay *self)
{
  return g_atomic_rc_box_acquire ((MetierOverlay *) self);
}

/**
 * metier_overlay_unref:
 * @self: (transfer full): two gaps
 *
 * Drops a reference, from any thread, and frees them with the last one.
 */
void
metier_overlay_unref (MetierOverlay *self)
{
  g_atomic_rc_box_release_full (self, clear);
}
