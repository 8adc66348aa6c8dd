/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/metier-role-model.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "chart/metier-describe.h"
#include "core/metier-interval.h"

#define MAX_DIFFERENCES 4
#define MAX_SIMILAR 5
#define MAX_RESOURCES 5

static void
difference_free (gpointer data)
{
  MetierRoleDifference *difference = data;

  g_free (difference->delta);
  g_free (difference->skill);
  g_free (difference);
}

/**
 * metier_role_model_free:
 * @self: a model
 *
 * Frees @self.
 */
void
metier_role_model_free (MetierRoleModel *self)
{
  g_clear_pointer (&self->profile, metier_profile_unref);
  g_clear_pointer (&self->baseline, metier_profile_unref);
  g_free (self->sentence);
  g_clear_pointer (&self->scales, g_ptr_array_unref);
  g_clear_pointer (&self->differences, g_ptr_array_unref);
  g_clear_pointer (&self->similar, g_ptr_array_unref);
  g_clear_pointer (&self->resources, g_ptr_array_unref);
  g_free (self);
}

static gboolean
is_rated_on (const MetierProfile *profile, const MetierScale *scale)
{
  for (guint i = 0; i < profile->ratings->len; i++)
    {
      const MetierRating *rating = g_ptr_array_index (profile->ratings, i);

      if (g_str_equal (rating->scale->id, scale->id) && !isnan (rating->raw))
        return TRUE;
    }

  return FALSE;
}

static void
find_scales (MetierRoleModel *self)
{
  self->scales = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_scale_unref);
  for (guint i = 0; i < self->profile->scales->len; i++)
    {
      const MetierScale *scale = g_ptr_array_index (self->profile->scales, i);

      if (scale->kind != METIER_SCALE_MEMBERSHIP && is_rated_on (self->profile, scale))
        g_ptr_array_add (self->scales, metier_scale_ref (scale));
    }
}

/* A difference counts when both values are sure and apart by more than chance or rounding. */
static gboolean
counts (const MetierComparisonRow *row)
{
  const MetierCell *ours = &row->cells[0];
  const MetierCell *theirs = &row->cells[1];

  return ours->status == METIER_STATUS_RATED && theirs->status == METIER_STATUS_RATED && row->scale != NULL
         && row->scale->kind != METIER_SCALE_ORDINAL && ours->rating != NULL && theirs->rating != NULL
         && metier_rating_differs (ours->rating, theirs->rating);
}

static void
find_differences (MetierRoleModel *self)
{
  g_autoptr (GPtrArray) profiles = g_ptr_array_new ();
  g_autoptr (MetierComparison) comparison = NULL;

  self->differences = g_ptr_array_new_with_free_func (difference_free);
  if (self->baseline == NULL)
    return;

  g_ptr_array_add (profiles, self->profile);
  g_ptr_array_add (profiles, self->baseline);
  comparison = metier_comparison_new (profiles, METIER_SCOPE_ALL, METIER_SORT_DIFFERENCE);

  for (guint i = 0; i < comparison->rows->len && self->differences->len < MAX_DIFFERENCES; i++)
    {
      const MetierComparisonRow *row = g_ptr_array_index (comparison->rows, i);
      MetierRoleDifference *difference;
      double delta;

      if (!counts (row))
        continue;

      delta = row->cells[0].raw - row->cells[1].raw;
      difference = g_new0 (MetierRoleDifference, 1);
      difference->delta = metier_scale_format_difference (row->scale, delta);
      difference->skill = g_strdup (row->name);
      difference->more = delta > 0.0;
      g_ptr_array_add (self->differences, difference);
    }
}

static gboolean
find_similar (MetierRoleModel *self, MetierCatalogue *catalogue, GError **error)
{
  const MetierRole *role = self->profile->role;
  const MetierScale *scale = metier_profile_get_main_scale (self->profile);
  g_autoptr (MetierMatrix) matrix = NULL;

  if (scale == NULL || !role->rated)
    return TRUE;

  matrix = metier_catalogue_load_matrix (catalogue, role->source->id, scale->id, error);
  if (matrix == NULL)
    return FALSE;

  self->similar = metier_similarity_rank (matrix, role->id, MAX_SIMILAR);
  return TRUE;
}

static gboolean
find_resources (MetierRoleModel *self, MetierCatalogue *catalogue, MetierLibrary *library, GError **error)
{
  MetierShelfFilter filter = { .role = self->profile->role->id };

  self->resources = metier_shelf_list (catalogue, library, &filter, error);
  if (self->resources == NULL)
    return FALSE;

  g_ptr_array_set_size (self->resources, (int) MIN (self->resources->len, MAX_RESOURCES));
  return TRUE;
}

static gboolean
load_baseline (MetierRoleModel *self, MetierCatalogue *catalogue, GError **error)
{
  const MetierRole *role = self->profile->role;
  const char *baseline = role->source->baseline_role;

  if (baseline == NULL || g_str_equal (baseline, role->id))
    return TRUE;

  self->baseline = metier_catalogue_load_profile (catalogue, baseline, role->source->id, error);
  return self->baseline != NULL;
}

/**
 * metier_role_model_load:
 * @catalogue: all open packs
 * @library: (nullable): for what is on the shelf
 * @role: (type utf8): id or unambiguous title of a role
 * @cancellable: (nullable): unused; the questions are short
 * @error: return location
 *
 * Gathers what a role's page shows. Runs on the worker.
 *
 * Returns: (transfer full): a #MetierRoleModel, or %NULL
 */
gpointer
metier_role_model_load (MetierCatalogue *catalogue, MetierLibrary *library, gconstpointer role,
                        GCancellable *cancellable, GError **error)
{
  g_autoptr (MetierRoleModel) self = g_new0 (MetierRoleModel, 1);
  g_autofree char *id = metier_catalogue_find_role (catalogue, role, error);

  if (id == NULL)
    return NULL;

  self->profile = metier_catalogue_load_profile (catalogue, id, NULL, error);
  if (self->profile == NULL || !load_baseline (self, catalogue, error)
      || !find_similar (self, catalogue, error) || !find_resources (self, catalogue, library, error))
    return NULL;

  find_scales (self);
  find_differences (self);
  self->sentence = metier_describe_role (self->profile, self->baseline);

  return g_steal_pointer (&self);
}

/**
 * metier_role_model_build_chart:
 * @self: a model
 * @scope: which skills
 * @scale: (nullable): id of a scale, for all skills; %NULL for the main one
 * @error: return location
 *
 * Returns: (transfer full): the role's chart, or %NULL when nothing can be drawn
 */
MetierChartData *
metier_role_model_build_chart (MetierRoleModel *self, MetierScope scope, const char *scale, GError **error)
{
  g_autoptr (GPtrArray) profiles = g_ptr_array_new ();
  g_autoptr (MetierComparison) comparison = NULL;

  g_ptr_array_add (profiles, self->profile);
  if (scope == METIER_SCOPE_ALL && scale != NULL)
    comparison = metier_comparison_new_for_scale (profiles, scale, METIER_SORT_IMPORTANCE);
  else
    comparison = metier_comparison_new (profiles, scope, METIER_SORT_IMPORTANCE);

  return metier_chart_data_new (comparison, self->baseline, error);
}
