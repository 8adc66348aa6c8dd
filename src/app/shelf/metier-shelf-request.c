/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/shelf/metier-shelf-model.h"

/**
 * metier_shelf_request_is_mine:
 * @self: a request
 *
 * Returns: whether only what is on the user's shelf is asked for
 */
gboolean
metier_shelf_request_is_mine (const MetierShelfRequest *self)
{
  return g_strcmp0 (self->chosen[METIER_SHELF_PLACE], METIER_SHELF_PLACE_MINE) == 0;
}

/**
 * metier_shelf_request_has_filters:
 * @self: a request
 *
 * Returns: whether anything but the place narrows the list
 */
gboolean
metier_shelf_request_has_filters (const MetierShelfRequest *self)
{
  gboolean chosen = self->text != NULL;

  for (guint i = METIER_SHELF_STATUS; i < METIER_N_SHELF_FACETS; i++)
    chosen = chosen || self->chosen[i] != NULL;

  return chosen;
}

/**
 * metier_shelf_request_copy:
 * @self: a request
 *
 * Returns: (transfer full): a copy of @self
 */
MetierShelfRequest *
metier_shelf_request_copy (const MetierShelfRequest *self)
{
  MetierShelfRequest *copy = g_new0 (MetierShelfRequest, 1);

  for (guint i = 0; i < METIER_N_SHELF_FACETS; i++)
    copy->chosen[i] = g_strdup (self->chosen[i]);
  copy->text = g_strdup (self->text);
  copy->sort = self->sort;
  copy->by_weight = self->by_weight;
  copy->roles = g_strdupv (self->roles);
  copy->gaps = self->gaps != NULL ? g_hash_table_ref (self->gaps) : NULL;

  return copy;
}

/**
 * metier_shelf_request_free:
 * @self: a request
 *
 * Frees @self.
 */
void
metier_shelf_request_free (MetierShelfRequest *self)
{
  for (guint i = 0; i < METIER_N_SHELF_FACETS; i++)
    g_free (self->chosen[i]);
  g_free (self->text);
  g_strfreev (self->roles);
  g_clear_pointer (&self->gaps, g_hash_table_unref);
  g_free (self);
}
