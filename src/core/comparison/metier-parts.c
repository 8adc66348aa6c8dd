/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/comparison/metier-parts.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static gboolean
counts (const MetierRating *rating, const MetierScale *scale)
{
  return g_str_equal (rating->scale->id, scale->id) && metier_skill_is_counted (rating->skill)
         && metier_rating_get_status (rating) == METIER_STATUS_RATED && isfinite (rating->raw);
}

/* All that a role is rated on; 0 where it is rated on nothing. */
static double
get_sum (const MetierProfile *profile, const MetierScale *scale, MetierScope scope, double *largest)
{
  double sum = 0;

  *largest = 0;
  for (guint i = 0; scope == METIER_SCOPE_ALL && i < profile->ratings->len; i++)
    {
      const MetierRating *rating = g_ptr_array_index (profile->ratings, i);

      if (!counts (rating, scale))
        continue;
      sum += rating->raw;
      *largest = fmax (*largest, rating->raw);
    }
  for (guint core = 0; scope == METIER_SCOPE_CORE && core < METIER_N_CORE_SKILLS; core++)
    {
      const MetierCoreValue *value = profile->role->core[core];

      if (value == NULL || value->status != METIER_STATUS_RATED)
        continue;
      sum += value->raw;
      *largest = fmax (*largest, value->raw_high);
    }

  return sum;
}

/**
 * metier_parts_are_possible:
 * @scale: a scale
 *
 * Parts of a sum mean something only where twice the number is twice as much: on an interval scale that
 * begins at nothing. Named steps, and an importance that begins at 1, have no such sum; shares of people
 * overlap, because one person names several things.
 *
 * Returns: whether values on @scale can be parts of their sum
 */
gboolean
metier_parts_are_possible (const MetierScale *scale)
{
  return scale->kind == METIER_SCALE_INTERVAL && scale->min == 0;
}

/**
 * metier_parts_get_largest:
 * @profile: a role
 * @scale: one of its scales, on which parts are possible
 * @scope: what the sum is of
 *
 * Returns: the largest part of the role's sum, 0–1; 0 where there is none
 */
double
metier_parts_get_largest (const MetierProfile *profile, const MetierScale *scale, MetierScope scope)
{
  double largest;
  double sum = get_sum (profile, scale, scope, &largest);

  return sum > 0 ? largest / sum : 0;
}

/**
 * metier_parts_new_scale:
 * @scale: a scale on which parts are possible
 * @largest: the largest part that it has to hold
 *
 * Makes the scale of the parts of a sum. It ends at a round number, not at all of the sum, because many parts
 * are all small.
 *
 * Returns: (transfer full): a scale of the kind %METIER_SCALE_PART
 */
MetierScale *
metier_parts_new_scale (const MetierScale *scale, double largest)
{
  static const double ends[] = { 0.01, 0.02, 0.05, 0.1, 0.2, 0.4, 0.6, 0.8 };
  MetierScale *self = metier_scale_new ();

  self->id = g_strconcat (scale->id, "/part", NULL);
  self->name = g_strdup (scale->name);
  self->meaning = g_strdup (_ ("Each value as a part of the sum of the role’s values."));
  self->unit = g_strdup (_ ("part of the role’s sum"));
  self->kind = METIER_SCALE_PART;
  self->max = 1;
  for (guint i = G_N_ELEMENTS (ends); i > 0 && ends[i - 1] >= largest; i--)
    self->max = ends[i - 1];

  return self;
}

static MetierRating *
new_part (const MetierRating *rating, const MetierScale *parts, double sum)
{
  MetierRating *self = metier_rating_new (rating->skill, parts);

  self->raw = rating->raw / sum;
  self->flags = rating->flags;

  return self;
}

static MetierCoreValue *
new_core_part (const MetierCoreValue *value, const MetierScale *parts, double sum)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_rating_unref);
  MetierCoreValue *self;

  for (guint i = 0; i < value->items->len; i++)
    g_ptr_array_add (items, new_part (g_ptr_array_index (value->items, i), parts, sum));

  self = metier_core_value_derive (value->core, parts, items, value->items->len + value->left_out->len);
  self->is_mine = value->is_mine;

  return self;
}

static MetierRole *
new_role (const MetierRole *role, const MetierScale *parts, MetierScope scope, double sum)
{
  MetierRole *self = metier_role_new ();

  self->id = g_strdup (role->id);
  self->title = g_strdup (role->title);
  self->full_title = g_strdup (role->full_title);
  self->family = g_strdup (role->family);
  self->summary = g_strdup (role->summary);
  self->source = metier_source_ref (role->source);
  self->rated = role->rated;
  for (guint core = 0; scope == METIER_SCOPE_CORE && core < METIER_N_CORE_SKILLS; core++)
    if (role->core[core] != NULL)
      self->core[core] = new_core_part (role->core[core], parts, sum);

  return self;
}

/**
 * metier_parts_new_profile:
 * @profile: a role
 * @scale: one of its scales, on which parts are possible
 * @parts: from metier_parts_new_scale()
 * @scope: what the sum is of: the core values, or all counted skills
 *
 * Makes the role whose values are parts of @profile's sum: value / Σ values. Errors and intervals are left
 * out, because those of a part are others than those of its value.
 *
 * Returns: (transfer full): a role with @parts as its only scale
 */
MetierProfile *
metier_parts_new_profile (const MetierProfile *profile, const MetierScale *scale, const MetierScale *parts,
                          MetierScope scope)
{
  MetierProfile *self = metier_profile_new ();
  double largest, sum = get_sum (profile, scale, scope, &largest);

  self->role = new_role (profile->role, parts, scope, sum);
  g_ptr_array_add (self->scales, metier_scale_ref (parts));
  for (guint i = 0; scope == METIER_SCOPE_ALL && i < profile->ratings->len; i++)
    {
      const MetierRating *rating = g_ptr_array_index (profile->ratings, i);

      if (g_str_equal (rating->scale->id, scale->id))
        g_ptr_array_add (self->ratings, new_part (rating, parts, sum));
    }

  return self;
}
