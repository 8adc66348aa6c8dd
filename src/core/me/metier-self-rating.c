/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/me/metier-self-rating.h"

/**
 * metier_self_rating_new:
 * @skill: id of a skill
 * @title: the title that it has
 * @level: 0–%METIER_LEVEL_MAX
 *
 * Makes a rating of no time yet and without evidence; both may be filled in before it is shared.
 *
 * Returns: (transfer full): a rating
 */
MetierSelfRating *
metier_self_rating_new (const char *skill, const char *title, guint level)
{
  MetierSelfRating *self;

  g_return_val_if_fail (skill != NULL && title != NULL, NULL);

  self = g_atomic_rc_box_new0 (MetierSelfRating);
  self->skill = g_strdup (skill);
  self->title = g_strdup (title);
  self->level = level;

  return self;
}

/**
 * metier_self_rating_ref:
 * @self: a rating
 *
 * Adds a reference, from any thread.
 *
 * Returns: (transfer full): @self
 */
MetierSelfRating *
metier_self_rating_ref (const MetierSelfRating *self)
{
  return g_atomic_rc_box_acquire ((MetierSelfRating *) self);
}

static void
clear (gpointer data)
{
  MetierSelfRating *self = data;

  g_free (self->skill);
  g_free (self->title);
  g_free (self->evidence);
}

/**
 * metier_self_rating_unref:
 * @self: (transfer full): a rating
 *
 * Drops a reference, from any thread, and frees the rating with the last one.
 */
void
metier_self_rating_unref (MetierSelfRating *self)
{
  g_atomic_rc_box_release_full (self, clear);
}
