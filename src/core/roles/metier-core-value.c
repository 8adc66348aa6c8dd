/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/roles/metier-core-value.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static MetierCoreValue *
new_unrated (MetierCoreSkill core, const MetierScale *scale, MetierStatus status)
{
  MetierCoreValue *self = g_atomic_rc_box_new0 (MetierCoreValue);

  self->core = core;
  self->scale = scale != NULL ? metier_scale_ref (scale) : NULL;
  self->status = status;
  self->raw = self->raw_low = self->raw_high = NAN;
  self->items = g_ptr_array_new_with_free_func ((GDestroyNotify)metier_rating_unref);
  self->left_out = g_ptr_array_new_with_free_func ((GDestroyNotify)metier_rating_unref);

  return self;
}

static void
sort_out (MetierCoreValue *self, const MetierRating *rating)
{
  MetierStatus status = metier_rating_get_status (rating);

  if (!g_str_equal (rating->scale->id, self->scale->id))
    return;

  if (status == METIER_STATUS_RATED)
    g_ptr_array_add (self->items, metier_rating_ref (rating));
  else if (status != METIER_STATUS_NOT_SCORED)
    g_ptr_array_add (self->left_out, metier_rating_ref (rating));
}

static void
average (MetierCoreValue *self)
{
  double sum = 0.0;

  for (guint i = 0; i < self->items->len; i++)
    {
      const MetierRating *item = g_ptr_array_index (self->items, i);

      sum += item->raw;
      self->raw_low = fmin (self->raw_low, item->raw);
      self->raw_high = fmax (self->raw_high, item->raw);
    }

  /* With a single item, adding to zero and dividing by one give back that very number. */
  self->raw = sum / (double)self->items->len;
  self->status = METIER_STATUS_RATED;
}

/**
 * metier_core_value_derive:
 * @core: a core skill
 * @scale: (nullable): the source's core scale; %NULL when it has none
 * @mapped_ratings: (element-type MetierRating): the role's ratings of the items that count for
 *   @core, in the source's order; those on another scale are passed over
 * @n_mapped_in_source: how many items of the source count for @core, rated for this role or not
 *
 * Derives what a source says of a role about a core skill: the mean of its rated items, each with the
 * same weight. As all items share one scale, the mean of raw values is the mean of normalised ones.
 * Suppressed and not relevant items are left out and named.
 *
 * Where no item of the source stands for the core skill, the value is not collected; where one does
 * and this role has no usable value, it is not scored.
 *
 * Returns: (transfer full): the value; it keeps references to @scale and the ratings
 */
MetierCoreValue *
metier_core_value_derive (MetierCoreSkill core, const MetierScale *scale, GPtrArray *mapped_ratings,
                          guint n_mapped_in_source)
{
  MetierCoreValue *self;

  g_return_val_if_fail (mapped_ratings != NULL, NULL);

  if (scale == NULL || n_mapped_in_source == 0)
    return new_unrated (core, scale, METIER_STATUS_NOT_COLLECTED);

  self = new_unrated (core, scale, METIER_STATUS_NOT_SCORED);
  for (guint i = 0; i < mapped_ratings->len; i++)
    sort_out (self, g_ptr_array_index (mapped_ratings, i));

  if (self->items->len > 0)
    average (self);

  return self;
}

/**
 * metier_core_value_ref:
 * @self: a core value
 *
 * Adds a reference, from any thread.
 *
 * Returns: (transfer full): @self
 */
MetierCoreValue *
metier_core_value_ref (const MetierCoreValue *self)
{
  return g_atomic_rc_box_acquire ((MetierCoreValue *)self);
}

static void
clear (gpointer data)
{
  MetierCoreValue *self = data;

  g_clear_pointer (&self->scale, metier_scale_unref);
  g_ptr_array_unref (self->items);
  g_ptr_array_unref (self->left_out);
}

/**
 * metier_core_value_unref:
 * @self: (transfer full): a core value
 *
 * Drops a reference, from any thread, and frees the value with the last one.
 */
void
metier_core_value_unref (MetierCoreValue *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

static double
normalise (const MetierCoreValue *self, double raw)
{
  return self->scale != NULL ? metier_scale_normalise (self->scale, raw) : NAN;
}

/**
 * metier_core_value_get_value:
 * @self: a core value
 *
 * Gets the mean of the items on the axis that all scales share.
 *
 * Returns: 0–100, NaN unless rated
 */
double
metier_core_value_get_value (const MetierCoreValue *self)
{
  g_return_val_if_fail (self != NULL, NAN);

  return normalise (self, self->raw);
}

/**
 * metier_core_value_get_low:
 * @self: a core value
 *
 * Gets the smallest item on the axis that all scales share.
 *
 * Returns: 0–100, NaN unless rated
 */
double
metier_core_value_get_low (const MetierCoreValue *self)
{
  g_return_val_if_fail (self != NULL, NAN);

  return normalise (self, self->raw_low);
}

/**
 * metier_core_value_get_high:
 * @self: a core value
 *
 * Gets the largest item on the axis that all scales share.
 *
 * Returns: 0–100, NaN unless rated
 */
double
metier_core_value_get_high (const MetierCoreValue *self)
{
  g_return_val_if_fail (self != NULL, NAN);

  return normalise (self, self->raw_high);
}

static char *
describe_item (const MetierRating *item)
{
  g_autofree char *number = metier_scale_format_precise (item->scale, item->raw);

  /* Translators: an item and its value in a list, such as Run an ML service 43.9% */
  return g_strdup_printf (C_ ("item of a mean", "%s %s"), item->skill->name, number);
}

static char *
describe_left_out (const MetierRating *item)
{
  const char *reason = metier_status_get_title (metier_rating_get_status (item));

  /* Translators: an item that is left out of a mean and why, such as Programming (unreliable) */
  return g_strdup_printf (C_ ("item left out", "%s (%s)"), item->skill->name, reason);
}

static char *
list (GPtrArray *ratings, char *(*describe) (const MetierRating *))
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < ratings->len; i++)
    g_ptr_array_add (words, describe (g_ptr_array_index (ratings, i)));
  g_ptr_array_add (words, NULL);

  /* Translators: stands between the members of a list */
  return g_strjoinv (C_ ("list", ", "), (char **)words->pdata);
}

static char *
describe_mean (const MetierCoreValue *self, const MetierSource *source)
{
  g_autofree char *items = list (self->items, describe_item);

  if (self->items->len == 0)
    /* Translators: %s is the name of a source, such as Kaggle 2021 */
    return g_strdup_printf (_ ("No item from %s that stands for this has a usable value."), source->title);

  if (self->items->len == 1)
    /* Translators: how a value was derived: the name of a source, then an item and its value */
    return g_strdup_printf (_ ("One item from %s: %s."), source->title, items);

  /* Translators: how a value was derived: a number, the name of a source, then a list of items and their
   * values */
  return g_strdup_printf (
      ngettext ("Mean of %u item from %s: %s.", "Mean of %u items from %s: %s.", self->items->len),
      self->items->len, source->title, items);
}

/* Whoever changed what counts is told so wherever the value is explained. */
static char *
describe_mine (const MetierCoreValue *self, const MetierSource *source)
{
  g_autofree char *mean = describe_mean (self, source);

  /* Translators: %s is a sentence about the items that count; which ones do, the user has chosen */
  return g_strdup_printf (_ ("%s Your map."), mean);
}

/**
 * metier_core_value_get_recipe:
 * @self: a core value
 * @source: the source that it was derived from
 *
 * Says how the value came about: "Mean of 2 items from Kaggle 2021: Run an ML service 43.9%, Run data
 * infrastructure 33.0%.", whether the user chose the items,
 * and which items were left out and why.
 *
 * Returns: (nullable) (transfer full): one or two translated sentences; %NULL when the value is not collected
 */
char *
metier_core_value_get_recipe (const MetierCoreValue *self, const MetierSource *source)
{
  g_autofree char *mean = NULL;
  g_autofree char *left_out = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (source != NULL, NULL);

  if (self->status == METIER_STATUS_NOT_COLLECTED)
    return NULL;

  mean = self->is_mine ? describe_mine (self, source) : describe_mean (self, source);
  if (self->left_out->len == 0)
    return g_steal_pointer (&mean);

  left_out = list (self->left_out, describe_left_out);

  /* Translators: %s is the sentence about the items that count, then follows the list of those that do not */
  return g_strdup_printf (_ ("%s Left out: %s."), mean, left_out);
}
