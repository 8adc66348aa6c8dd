/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/metier-saved-filter.h"

/**
 * metier_saved_filter_new:
 * @name: what the user calls it
 *
 * Returns: (transfer full): a filter that lets everything through, to be filled
 */
MetierSavedFilter *
metier_saved_filter_new (const char *name)
{
  MetierSavedFilter *self;

  g_return_val_if_fail (name != NULL, NULL);

  self = g_new0 (MetierSavedFilter, 1);
  self->name = g_strdup (name);

  return self;
}

/**
 * metier_saved_filter_free:
 * @self: (transfer full): a filter
 *
 * Frees the filter.
 */
void
metier_saved_filter_free (MetierSavedFilter *self)
{
  g_free (self->name);
  g_free (self->text);
  g_free (self->place);
  g_free (self->status);
  g_free (self->skill);
  g_free (self->role);
  g_free (self->kind);
  g_free (self->tag);
  g_free (self->cost);
  g_free (self->sort);
  g_free (self);
}
