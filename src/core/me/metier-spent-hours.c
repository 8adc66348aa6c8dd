/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/me/metier-spent-hours.h"

/**
 * metier_spent_hours_new:
 * @bookmark: id of a bookmark
 * @hours: how many
 * @at: UTC seconds since 1970
 *
 * Returns: (transfer full): hours
 */
MetierSpentHours *
metier_spent_hours_new (const char *bookmark, double hours, gint64 at)
{
  MetierSpentHours *self;

  g_return_val_if_fail (bookmark != NULL, NULL);

  self = g_new (MetierSpentHours, 1);
  *self = (MetierSpentHours){ g_strdup (bookmark), hours, at };
  return self;
}

/**
 * metier_spent_hours_free:
 * @self: (transfer full): hours
 *
 * Frees @self.
 */
void
metier_spent_hours_free (MetierSpentHours *self)
{
  g_free (self->bookmark);
  g_free (self);
}
