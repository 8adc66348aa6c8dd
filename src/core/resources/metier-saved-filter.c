/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/resources/metier-saved-filter.h"

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
 * metier_saved_filter_copy:
 * @self: a filter
 *
 * Returns: (transfer full): a copy of @self
 */
MetierSavedFilter *
metier_saved_filter_copy (const MetierSavedFilter *self)
{
  MetierSavedFilter *copy = metier_saved_filter_new (self->name);

  copy->text = g_strdup (self->text);
  copy->place = g_strdup (self->place);
  copy->status = g_strdup (self->status);
  copy->skill = g_strdup (self->skill);
  copy->role = g_strdup (self->role);
  copy->kind = g_strdup (self->kind);
  copy->tag = g_strdup (self->tag);
  copy->cost = g_strdup (self->cost);
  copy->sort = g_strdup (self->sort);
  return copy;
}

/**
 * metier_saved_filter_equal:
 * @self: a filter
 * @other: a filter
 *
 * Returns: whether both are called the same and let the same through in the same order
 */
gboolean
metier_saved_filter_equal (const MetierSavedFilter *self, const MetierSavedFilter *other)
{
  return g_str_equal (self->name, other->name) && g_strcmp0 (self->text, other->text) == 0
         && g_strcmp0 (self->place, other->place) == 0 && g_strcmp0 (self->status, other->status) == 0
         && g_strcmp0 (self->skill, other->skill) == 0 && g_strcmp0 (self->role, other->role) == 0
         && g_strcmp0 (self->kind, other->kind) == 0 && g_strcmp0 (self->tag, other->tag) == 0
         && g_strcmp0 (self->cost, other->cost) == 0 && g_strcmp0 (self->sort, other->sort) == 0;
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
