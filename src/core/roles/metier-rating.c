/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/roles/metier-rating.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static const struct {
  const char *word;
  const char *title;
} statuses[] = {
  [METIER_STATUS_RATED] = { "rated", NC_ ("status of a value", "rated") },
  [METIER_STATUS_NOT_COLLECTED] = { "not-collected", NC_ ("status of a value", "not collected") },
  [METIER_STATUS_NOT_SCORED] = { "not-scored", NC_ ("status of a value", "not scored") },
  [METIER_STATUS_NOT_RELEVANT] = { "not-relevant", NC_ ("status of a value", "not relevant") },
  [METIER_STATUS_SUPPRESSED] = { "suppressed", NC_ ("status of a value", "unreliable") },
};

/**
 * metier_status_to_string:
 * @status: what is known of a value
 *
 * Gets the word for a status in JSON; it is never translated.
 *
 * Returns: the word, such as `not-collected`
 */
const char *
metier_status_to_string (MetierStatus status)
{
  g_return_val_if_fail ((guint)status < G_N_ELEMENTS (statuses), NULL);

  return statuses[status].word;
}

/**
 * metier_status_get_title:
 * @status: what is known of a value
 *
 * Gets the words for a status in place of a number or beside it, in lower case.
 *
 * Returns: the translated words, such as "not collected"
 */
const char *
metier_status_get_title (MetierStatus status)
{
  g_return_val_if_fail ((guint)status < G_N_ELEMENTS (statuses), NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "status of a value", statuses[status].title);
}

/**
 * metier_rating_new:
 * @skill: what is rated
 * @scale: the question asked
 *
 * Makes a rating without numbers, to be filled before it is shared. It keeps references to @skill and
 * @scale; its strings are its own and freed with it.
 *
 * Returns: (transfer full): a rating
 */
MetierRating *
metier_rating_new (const MetierSkill *skill, const MetierScale *scale)
{
  MetierRating *self;

  g_return_val_if_fail (skill != NULL, NULL);
  g_return_val_if_fail (scale != NULL, NULL);

  self = g_atomic_rc_box_new0 (MetierRating);
  self->skill = metier_skill_ref (skill);
  self->scale = metier_scale_ref (scale);
  self->raw = self->se = self->lo = self->hi = NAN;
  self->n = METIER_RATING_NO_N;

  return self;
}

/**
 * metier_rating_ref:
 * @self: a rating
 *
 * Adds a reference, from any thread.
 *
 * Returns: (transfer full): @self
 */
MetierRating *
metier_rating_ref (const MetierRating *self)
{
  return g_atomic_rc_box_acquire ((MetierRating *)self);
}

static void
clear (gpointer data)
{
  MetierRating *self = data;

  metier_skill_unref (self->skill);
  metier_scale_unref (self->scale);
  g_free (self->date);
  g_free (self->method);
}

/**
 * metier_rating_unref:
 * @self: (transfer full): a rating
 *
 * Drops a reference, from any thread, and frees the rating with the last one.
 */
void
metier_rating_unref (MetierRating *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/**
 * metier_rating_get_status:
 * @self: a rating
 *
 * Tells what is known. That a value is not relevant says more than that it is missing, and that it
 * is missing more than that it is unreliable: the first of *not relevant*, *not scored* and
 * *suppressed* that applies is the status.
 *
 * Returns: the status; never %METIER_STATUS_NOT_COLLECTED, as the rating's skill stands for something
 */
MetierStatus
metier_rating_get_status (const MetierRating *self)
{
  g_return_val_if_fail (self != NULL, METIER_STATUS_NOT_COLLECTED);

  if (self->flags & METIER_RATING_NOT_RELEVANT)
    return METIER_STATUS_NOT_RELEVANT;
  if (isnan (self->raw))
    return METIER_STATUS_NOT_SCORED;
  if (self->flags & METIER_RATING_SUPPRESSED)
    return METIER_STATUS_SUPPRESSED;

  return METIER_STATUS_RATED;
}

/**
 * metier_rating_get_value:
 * @self: a rating
 *
 * Gets the published value on the axis that all scales share, whatever its status is; see
 * metier_scale_normalise().
 *
 * Returns: 0–100, NaN unless there is a raw value on a scale with an axis
 */
double
metier_rating_get_value (const MetierRating *self)
{
  g_return_val_if_fail (self != NULL, NAN);

  return metier_scale_normalise (self->scale, self->raw);
}

/**
 * metier_rating_has_interval:
 * @self: a rating
 *
 * Tells whether the source gives both bounds of a 95 % interval. They may be equal: a source can
 * publish an interval without width.
 *
 * Returns: whether @self has bounds, the lower not above the upper
 */
gboolean
metier_rating_has_interval (const MetierRating *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->lo <= self->hi;
}
