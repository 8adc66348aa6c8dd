/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/metier-compare-model.h"

#include "chart/metier-describe.h"

/**
 * metier_compare_model_free:
 * @self: a model
 *
 * Frees @self.
 */
void
metier_compare_model_free (MetierCompareModel *self)
{
  g_ptr_array_unref (self->profiles);
  g_free (self);
}

static gboolean
is_baseline (const MetierProfile *profile)
{
  return g_strcmp0 (profile->role->source->baseline_role, profile->role->id) == 0;
}

/* The baseline is an open mark, never a series, when everything else is of its source. */
static MetierProfile *
find_baseline (GPtrArray *profiles)
{
  MetierProfile *found = NULL;

  for (guint i = 0; i < profiles->len; i++)
    {
      MetierProfile *profile = g_ptr_array_index (profiles, i);
      const MetierProfile *first = g_ptr_array_index (profiles, 0);

      if (!g_str_equal (profile->role->source->id, first->role->source->id))
        return NULL;
      if (is_baseline (profile))
        found = profile;
    }

  return profiles->len > 1 ? found : NULL;
}

/**
 * metier_compare_model_load:
 * @catalogue: all open packs
 * @library: (nullable): not used
 * @roles: (type GStrv): ids or unambiguous titles of roles
 * @cancellable: (nullable): looked at between roles
 * @error: return location
 *
 * Gathers what a comparison shows. Runs on the worker.
 *
 * Returns: (transfer full): a #MetierCompareModel, or %NULL
 */
gpointer
metier_compare_model_load (MetierCatalogue *catalogue, MetierLibrary *library, gconstpointer roles,
                           GCancellable *cancellable, GError **error)
{
  g_autoptr (MetierCompareModel) self = g_new0 (MetierCompareModel, 1);
  const char *const *wanted = roles;

  self->profiles = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_profile_unref);
  for (guint i = 0; wanted[i] != NULL; i++)
    {
      g_autofree char *id = metier_catalogue_find_role (catalogue, wanted[i], error);
      MetierProfile *profile;

      if (id == NULL || g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      profile = metier_catalogue_load_profile (catalogue, id, NULL, error);
      if (profile == NULL)
        return NULL;
      g_ptr_array_add (self->profiles, profile);
    }

  self->baseline = find_baseline (self->profiles);
  return g_steal_pointer (&self);
}

/**
 * metier_compare_model_build_chart:
 * @self: a model of two roles or more
 * @scope: which skills
 * @sort: the order of the rows
 * @error: return location
 *
 * Returns: (transfer full): the roles in one chart, or %NULL when they share no axis
 */
MetierChartData *
metier_compare_model_build_chart (MetierCompareModel *self, MetierScope scope, MetierSort sort,
                                  GError **error)
{
  g_autoptr (GPtrArray) series = g_ptr_array_new ();
  g_autoptr (MetierComparison) comparison = NULL;

  for (guint i = 0; i < self->profiles->len; i++)
    {
      if (g_ptr_array_index (self->profiles, i) != self->baseline)
        g_ptr_array_add (series, g_ptr_array_index (self->profiles, i));
    }
  comparison = metier_comparison_new (series, scope, sort);

  return metier_chart_data_new (comparison, self->baseline, error);
}

/**
 * metier_compare_model_describe:
 * @self: a model of two roles or more
 * @scope: which skills
 *
 * Returns: (transfer full): what the comparison says
 */
char *
metier_compare_model_describe (MetierCompareModel *self, MetierScope scope)
{
  g_autoptr (MetierComparison) comparison
      = metier_comparison_new (self->profiles, scope, METIER_SORT_DIFFERENCE);

  return metier_describe_comparison (comparison);
}
