/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/resources/metier-resource.h"

/**
 * metier_resource_new:
 *
 * Makes a resource without texts and with empty lists, to be filled before it is shared. Everything
 * put into it is its own and freed with it.
 *
 * Returns: (transfer full): a resource
 */
MetierResource *
metier_resource_new (void)
{
  MetierResource *self = g_atomic_rc_box_new0 (MetierResource);

  self->judged = g_new0 (char *, 1);
  self->skills = g_new0 (char *, 1);

  return self;
}

/**
 * metier_resource_ref:
 * @self: a resource
 *
 * Adds a reference, from any thread.
 *
 * Returns: (transfer full): @self
 */
MetierResource *
metier_resource_ref (const MetierResource *self)
{
  return g_atomic_rc_box_acquire ((MetierResource *)self);
}

static void
clear (gpointer data)
{
  MetierResource *self = data;

  g_free (self->id);
  g_free (self->url);
  g_free (self->title);
  g_free (self->kind);
  g_free (self->level);
  g_free (self->cost);
  g_free (self->language);
  g_free (self->credit);
  g_strfreev (self->judged);
  g_strfreev (self->skills);
  g_clear_pointer (&self->source, metier_source_unref);
  g_clear_pointer (&self->bookmark, metier_bookmark_free);
}

/**
 * metier_resource_unref:
 * @self: (transfer full): a resource
 *
 * Drops a reference, from any thread, and frees the resource with the last one.
 */
void
metier_resource_unref (MetierResource *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/**
 * metier_resource_with_bookmark:
 * @self: a resource
 * @bookmark: (nullable) (transfer full): what the user wrote, or %NULL for a resource without bookmark
 *
 * Makes a copy of a resource that differs in its bookmark alone, as @self may be shared and must not change.
 *
 * Returns: (transfer full): a new resource that owns @bookmark
 */
MetierResource *
metier_resource_with_bookmark (const MetierResource *self, MetierBookmark *bookmark)
{
  MetierResource *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_atomic_rc_box_new0 (MetierResource);
  copy->id = g_strdup (self->id);
  copy->url = g_strdup (self->url);
  copy->title = g_strdup (self->title);
  copy->kind = g_strdup (self->kind);
  copy->level = g_strdup (self->level);
  copy->cost = g_strdup (self->cost);
  copy->language = g_strdup (self->language);
  copy->credit = g_strdup (self->credit);
  copy->judged = g_strdupv (self->judged);
  copy->skills = g_strdupv (self->skills);
  copy->source = self->source != NULL ? metier_source_ref (self->source) : NULL;
  copy->bookmark = bookmark;

  return copy;
}
