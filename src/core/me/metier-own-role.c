/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/me/metier-own-role.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "core/me/metier-levels.h"
#include "core/values/metier-error.h"

static void
own_demand_free (gpointer data)
{
  MetierOwnDemand *self = data;

  g_free (self->skill);
  g_free (self->title);
  g_free (self);
}

/**
 * metier_own_role_new:
 * @title: its name
 *
 * Makes a role with an id of its own that asks for nothing yet.
 *
 * Returns: (transfer full): a role
 */
MetierOwnRole *
metier_own_role_new (const char *title)
{
  MetierOwnRole *self;
  g_autofree char *uuid = g_uuid_string_random ();

  g_return_val_if_fail (title != NULL, NULL);

  self = g_atomic_rc_box_new0 (MetierOwnRole);
  self->id = g_strconcat ("mine:", uuid, NULL);
  self->title = g_strdup (title);
  self->demands = g_ptr_array_new_with_free_func (own_demand_free);

  return self;
}

static double
get_weight (const MetierRating *rating)
{
  return metier_rating_get_value (rating) / 100.0 * METIER_OWN_WEIGHT_MAX;
}

/* A source that asks for levels says nothing of weight, and the other way round. */
static void
copy_rating (MetierOwnRole *self, const MetierRating *rating)
{
  gboolean is_level = metier_scale_is_level (rating->scale);

  metier_own_role_add_demand (self, rating->skill->id, rating->skill->name, rating->skill->core,
                              is_level ? NAN : get_weight (rating), is_level ? rating->raw : NAN);
}

/**
 * metier_own_role_new_copy:
 * @profile: a role of any source
 * @title: the name of the copy
 *
 * Makes a role that begins as a copy of another: of every skill that is rated on its source's main scale, the
 * place on that scale as a weight, or the level that is asked.
 *
 * Returns: (transfer full): a role
 */
MetierOwnRole *
metier_own_role_new_copy (const MetierProfile *profile, const char *title)
{
  const MetierScale *scale;
  MetierOwnRole *self;

  g_return_val_if_fail (profile != NULL, NULL);

  self = metier_own_role_new (title);
  self->copied_from = g_strdup (profile->role->id);
  self->summary = g_strdup (profile->role->summary);
  scale = metier_profile_get_main_scale (profile);
  for (guint i = 0; i < profile->ratings->len; i++)
    {
      const MetierRating *rating = g_ptr_array_index (profile->ratings, i);

      if (rating->scale == scale && metier_rating_get_status (rating) == METIER_STATUS_RATED
          && self->demands->len < METIER_OWN_DEMANDS_MAX)
        copy_rating (self, rating);
    }

  return self;
}

/**
 * metier_own_role_ref:
 * @self: a role
 *
 * Adds a reference, from any thread.
 *
 * Returns: (transfer full): @self
 */
MetierOwnRole *
metier_own_role_ref (const MetierOwnRole *self)
{
  return g_atomic_rc_box_acquire ((MetierOwnRole *) self);
}

static void
clear (gpointer data)
{
  MetierOwnRole *self = data;

  g_free (self->id);
  g_free (self->title);
  g_free (self->summary);
  g_free (self->copied_from);
  g_ptr_array_unref (self->demands);
}

/**
 * metier_own_role_unref:
 * @self: (transfer full): a role
 *
 * Drops a reference, from any thread, and frees the role with the last one.
 */
void
metier_own_role_unref (MetierOwnRole *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/**
 * metier_own_role_add_demand:
 * @self: a role that is not shared yet
 * @skill: id of a skill
 * @title: its name
 * @core: the core skill that it is or counts for, or %METIER_CORE_SKILL_NONE
 * @weight: 0–%METIER_OWN_WEIGHT_MAX, or NaN
 * @level: 0–4, or NaN
 *
 * Says what the role asks for in a skill, after what it asks for already.
 */
void
metier_own_role_add_demand (MetierOwnRole *self, const char *skill, const char *title, int core,
                            double weight, double level)
{
  MetierOwnDemand *demand;

  g_return_if_fail (self != NULL);
  g_return_if_fail (skill != NULL && title != NULL);

  demand = g_new0 (MetierOwnDemand, 1);
  demand->skill = g_strdup (skill);
  demand->title = g_strdup (title);
  demand->core = core;
  demand->weight = weight;
  demand->level = level;
  g_ptr_array_add (self->demands, demand);
}

static gboolean
check_demand (const MetierOwnDemand *demand, GError **error)
{
  if (!isnan (demand->weight) && !(demand->weight >= 0.0 && demand->weight <= METIER_OWN_WEIGHT_MAX))
    {
      g_set_error (error, METIER_ERROR, METIER_ERROR_INVALID, _ ("The weight of “%s” must be from 0 to %d."),
                   demand->title, METIER_OWN_WEIGHT_MAX);
      return FALSE;
    }

  if (!isnan (demand->level) && !(demand->level >= 0.0 && demand->level <= METIER_LEVEL_MAX))
    {
      g_set_error (error, METIER_ERROR, METIER_ERROR_INVALID, _ ("The level of “%s” must be from 0 to %d."),
                   demand->title, METIER_LEVEL_MAX);
      return FALSE;
    }

  return TRUE;
}

static gboolean
check_demands (const MetierOwnRole *self, GError **error)
{
  g_autoptr (GHashTable) skills = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->demands->len; i++)
    {
      const MetierOwnDemand *demand = g_ptr_array_index (self->demands, i);

      if (!check_demand (demand, error))
        return FALSE;

      if (!g_hash_table_add (skills, demand->skill))
        {
          g_set_error (error, METIER_ERROR, METIER_ERROR_INVALID, _ ("“%s” asks for “%s” twice."),
                       self->title, demand->title);
          return FALSE;
        }
    }

  return TRUE;
}

/**
 * metier_own_role_check:
 * @self: a role
 * @error: return location; %METIER_ERROR_INVALID or %METIER_ERROR_TOO_LARGE
 *
 * Tells whether a role can be: a title, weights and levels on their scales, each skill once, and not more
 * skills than anybody could learn.
 *
 * Returns: whether it can
 */
gboolean
metier_own_role_check (const MetierOwnRole *self, GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (*self->title == '\0')
    {
      g_set_error_literal (error, METIER_ERROR, METIER_ERROR_INVALID,
                           _ ("A role of one’s own needs a title."));
      return FALSE;
    }

  if (self->demands->len > METIER_OWN_DEMANDS_MAX)
    {
      g_set_error (error, METIER_ERROR, METIER_ERROR_TOO_LARGE, _ ("“%s” asks for more than %d skills."),
                   self->title, METIER_OWN_DEMANDS_MAX);
      return FALSE;
    }

  return check_demands (self, error);
}
