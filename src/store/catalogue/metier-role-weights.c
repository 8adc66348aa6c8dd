/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/catalogue/metier-role-weights.h"

#include <math.h>

#include "store/catalogue/metier-catalogue-private.h"

static void
take_skills (MetierRoleWeights *self, const MetierProfile *profile)
{
  const MetierScale *scale = metier_profile_get_main_scale (profile);

  for (guint i = 0; i < profile->ratings->len; i++)
    {
      const MetierRating *rating = g_ptr_array_index (profile->ratings, i);
      double value = metier_rating_get_value (rating);

      if (rating->scale == scale && metier_rating_get_status (rating) == METIER_STATUS_RATED
          && !isnan (value))
        g_hash_table_insert (self->skills, g_strdup (rating->skill->id), g_memdup2 (&value, sizeof value));
    }
}

/**
 * metier_role_weights_new:
 * @catalogue: all open packs
 * @role: id of a role
 * @error: return location; %METIER_ERROR_NOT_FOUND when there is no such role
 *
 * Takes the weights from the pack that stands for the role: its core values, and its ratings on the main
 * scale.
 *
 * Returns: (nullable) (transfer full): the weights, or %NULL with @error set
 */
MetierRoleWeights *
metier_role_weights_new (MetierCatalogue *catalogue, const char *role, GError **error)
{
  g_autoptr (MetierProfile) profile = metier_catalogue_load_profile (catalogue, role, NULL, error);
  MetierRoleWeights *self;

  if (profile == NULL)
    return NULL;

  self = g_new (MetierRoleWeights, 1);
  self->title = g_strdup (profile->role->title);
  self->skills = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (int core = 0; core < METIER_N_CORE_SKILLS; core++)
    self->core[core] = metier_core_value_get_value (profile->role->core[core]);
  take_skills (self, profile);
  return self;
}

/**
 * metier_role_weights_free:
 * @self: weights
 *
 * Frees the weights.
 */
void
metier_role_weights_free (MetierRoleWeights *self)
{
  g_free (self->title);
  g_hash_table_unref (self->skills);
  g_free (self);
}

/* A skill that the role was not rated on itself weighs what the core skill weighs that it counts for. */
static gboolean
weigh_skill (const MetierRoleWeights *self, MetierCatalogue *catalogue, const char *skill, double *weight,
             GError **error)
{
  const double *own = g_hash_table_lookup (self->skills, skill);
  int core;

  if (own != NULL)
    {
      *weight = *own;
      return TRUE;
    }

  if (!metier_catalogue_get_core (catalogue, skill, &core, error))
    return FALSE;

  *weight = core == METIER_CORE_SKILL_NONE ? NAN : self->core[core];
  return TRUE;
}

/**
 * metier_role_weights_get:
 * @self: weights
 * @catalogue: all open packs
 * @resource: a learning resource
 * @weight: (out): the weight of the weightiest of its skills, 0–100; NaN when the role weighs none of them
 * @error: return location
 *
 * Returns: whether the packs could be read
 */
gboolean
metier_role_weights_get (const MetierRoleWeights *self, MetierCatalogue *catalogue,
                         const MetierResource *resource, double *weight, GError **error)
{
  *weight = NAN;
  for (guint i = 0; resource->skills[i] != NULL; i++)
    {
      double other;

      if (!weigh_skill (self, catalogue, resource->skills[i], &other, error))
        return FALSE;
      *weight = fmax (*weight, other);
    }

  return TRUE;
}
