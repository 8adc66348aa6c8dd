/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/state/metier-me-roles.h"

#include <math.h>

#include "core/me/metier-nearest.h"

static void
clear (gpointer data)
{
  MetierMeRoles *self = data;

  g_clear_pointer (&self->scale, metier_scale_unref);
  g_clear_pointer (&self->core, metier_matrix_unref);
}

/**
 * metier_me_roles_ref:
 * @self: roles
 *
 * Returns: (transfer full): @self with one more reference
 */
MetierMeRoles *
metier_me_roles_ref (MetierMeRoles *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * metier_me_roles_unref:
 * @self: roles
 *
 * Gives a reference up; the last one frees @self.
 */
void
metier_me_roles_unref (MetierMeRoles *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

static MetierScale *
find_scale (const GPtrArray *roles)
{
  for (guint i = 0; i < roles->len; i++)
    {
      const MetierRole *role = g_ptr_array_index (roles, i);

      for (guint j = 0; j < METIER_N_CORE_SKILLS; j++)
        if (role->core[j] != NULL && role->core[j]->scale != NULL)
          return metier_scale_ref (role->core[j]->scale);
    }

  return NULL;
}

static MetierMatrix *
new_matrix (const GPtrArray *roles)
{
  g_autoptr (GArray) cells = g_array_new (FALSE, FALSE, sizeof (MetierMatrixCell));
  MetierMatrix *matrix;

  for (guint i = 0; i < roles->len; i++)
    {
      const MetierRole *role = g_ptr_array_index (roles, i);

      for (guint j = 0; j < METIER_N_CORE_SKILLS; j++)
        if (role->core[j] != NULL)
          {
            MetierMatrixCell cell = { i, j, metier_core_value_get_value (role->core[j]) };

            g_array_append_val (cells, cell);
          }
    }

  matrix = metier_matrix_new (roles->len, METIER_N_CORE_SKILLS,
                              (const MetierMatrixCell *) (void *) cells->data, cells->len);
  for (guint i = 0; i < roles->len; i++)
    {
      const MetierRole *role = g_ptr_array_index (roles, i);

      matrix->roles[i] = g_strdup (role->id);
      matrix->titles[i] = g_strdup (role->title);
    }

  return matrix;
}

/**
 * metier_me_roles_load:
 * @catalogue: all open packs
 * @source: id of a source
 * @error: return location
 *
 * Runs on the worker.
 *
 * Returns: (transfer full): the roles of @source; %NULL with @error set
 */
MetierMeRoles *
metier_me_roles_load (MetierCatalogue *catalogue, const char *source, GError **error)
{
  g_autoptr (GPtrArray) roles = metier_catalogue_list_roles (catalogue, source, NULL, error);
  MetierMeRoles *self;

  if (roles == NULL)
    return NULL;

  self = g_atomic_rc_box_new0 (MetierMeRoles);
  self->scale = find_scale (roles);
  self->core = new_matrix (roles);
  return self;
}

/**
 * metier_me_roles_find_demands:
 * @self: roles
 * @role: id of one of them
 * @aim: the level to reach where the source asks for none, 0–4
 * @demands: (out) (array fixed-size=5): what the role wants of each core skill; NaN where that is not known
 */
void
metier_me_roles_find_demands (const MetierMeRoles *self, const char *role, double aim, MetierDemand *demands)
{
  for (guint i = 0; i < METIER_N_CORE_SKILLS; i++)
    demands[i] = (MetierDemand){ NAN, NAN, NAN, FALSE };

  for (guint row = 0; self->scale != NULL && row < self->core->n_roles; row++)
    for (guint i = self->core->starts[row];
         i < self->core->starts[row + 1] && g_str_equal (self->core->roles[row], role); i++)
      {
        double part = self->core->values[i] / 100.0;

        demands[self->core->skills[i]] = metier_demand_of (
            self->scale, self->scale->min + part * (self->scale->max - self->scale->min), aim);
      }
}

/**
 * metier_me_roles_rank:
 * @self: roles
 * @mine: (array fixed-size=5): my level of each core skill, NaN where it does not count
 * @aim: the level to reach where the source asks for none, 0–4
 *
 * Ranks all roles by how near they are to the user.
 *
 * Returns: (transfer full) (element-type MetierNearRole): best fit first
 */
GPtrArray *
metier_me_roles_rank (const MetierMeRoles *self, const double *mine, double aim)
{
  if (self->scale == NULL)
    return g_ptr_array_new_with_free_func ((GDestroyNotify) metier_near_role_free);

  return metier_nearest_rank (self->core, self->scale, mine, aim, 0);
}
