/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/roles/metier-role-model.h"

#include "app/me/metier-relevance.h"
#include "core/comparison/metier-parts.h"

/* A chart of about so many rows is taken in at once; each section shows enough to see who leads. */
#define FEW_ROWS 16
#define FEW_OF_SECTION 3

/* Of more sections than this not each can lead; then the weightiest skills of all of them are shown. */
#define FEW_SECTIONS 5

static const char *
get_section (const MetierComparisonRow *row)
{
  return row->info != NULL && row->info->section_title != NULL ? row->info->section_title : "";
}

static GHashTable *
count_sections (const MetierComparison *comparison)
{
  GHashTable *counts = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < comparison->rows->len; i++)
    {
      gpointer section = (gpointer) get_section (g_ptr_array_index (comparison->rows, i));

      g_hash_table_insert (counts, section,
                           GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts, section)) + 1));
    }

  return counts;
}

static guint
get_few (GHashTable *counts)
{
  return MAX (FEW_OF_SECTION, FEW_ROWS / MAX (1, g_hash_table_size (counts)));
}

/* A single skill is not left out, because its row takes no more room than the word about it. */
static gboolean
is_long (const MetierComparison *comparison, GHashTable *counts)
{
  GHashTableIter iter;
  gpointer n;

  g_hash_table_iter_init (&iter, counts);
  while (comparison->rows->len > FEW_ROWS && g_hash_table_iter_next (&iter, NULL, &n))
    if (GPOINTER_TO_UINT (n) > get_few (counts) + 1)
      return TRUE;

  return FALSE;
}

/* Keeps the weightiest skills, which stand first: of each section, or of all together where sections are
 * many. */
static void
keep_few (MetierComparison *comparison, GHashTable *counts)
{
  g_autoptr (GHashTable) kept = g_hash_table_new (g_str_hash, g_str_equal);
  guint few = get_few (counts);

  if (g_hash_table_size (counts) > FEW_SECTIONS)
    {
      g_ptr_array_set_size (comparison->rows, FEW_ROWS);
      return;
    }
  for (guint i = 0; i < comparison->rows->len;)
    {
      gpointer section = (gpointer) get_section (g_ptr_array_index (comparison->rows, i));
      guint n_kept = GPOINTER_TO_UINT (g_hash_table_lookup (kept, section));

      if (n_kept >= few && GPOINTER_TO_UINT (g_hash_table_lookup (counts, section)) > few + 1)
        {
          g_ptr_array_remove_index (comparison->rows, i);
          continue;
        }
      g_hash_table_insert (kept, section, GUINT_TO_POINTER (n_kept + 1));
      i++;
    }
}

static MetierComparison *
compare (MetierProfile *profile, MetierScope scope, const MetierScale *scale)
{
  g_autoptr (GPtrArray) profiles = g_ptr_array_new ();

  g_ptr_array_add (profiles, profile);
  if (scope == METIER_SCOPE_CORE || scale == NULL)
    return metier_comparison_new (profiles, scope, METIER_SORT_IMPORTANCE);

  return metier_comparison_new_for_scale (profiles, scale->id, METIER_SORT_IMPORTANCE);
}

/* Puts profiles of parts in the place of a role and its baseline, and gives the scale of the parts. */
static const MetierScale *
take_parts (MetierProfile **profile, MetierProfile **baseline, const MetierScale *scale, MetierScope scope)
{
  double largest = metier_parts_get_largest (*profile, scale, scope);
  double other = *baseline != NULL ? metier_parts_get_largest (*baseline, scale, scope) : 0;
  g_autoptr (MetierScale) parts = metier_parts_new_scale (scale, MAX (largest, other));
  g_autoptr (MetierProfile) role = g_steal_pointer (profile);
  g_autoptr (MetierProfile) against = g_steal_pointer (baseline);

  *profile = metier_parts_new_profile (role, scale, parts, scope);
  if (other > 0)
    *baseline = metier_parts_new_profile (against, scale, parts, scope);

  return metier_profile_get_scale (*profile, parts->id);
}

static double
get_my_level (gpointer data, const char *skill)
{
  return metier_levels_get (data, skill);
}

static void
add_my_levels (const MetierRoleModel *self, const MetierRoleView *view, MetierChartData *data)
{
  if (view->since != 0)
    {
      g_autoptr (MetierLevels) before = metier_levels_new_at (self->my_ratings, view->since);

      metier_chart_data_set_my_levels_before (data, get_my_level, before);
    }
  metier_chart_data_set_my_levels (data, get_my_level, self->my_levels);
}

/**
 * metier_role_model_build_chart:
 * @self: a model
 * @view: what to show
 * @n_long: (out): how many skills there are where a short list leaves some out, else 0
 * @n_hidden: (out): how many skills do not matter to the user
 * @error: return location
 *
 * Returns: (transfer full): the role's chart, or %NULL when nothing can be drawn
 */
MetierChartData *
metier_role_model_build_chart (const MetierRoleModel *self, const MetierRoleView *view, guint *n_long,
                               guint *n_hidden, GError **error)
{
  const MetierScale *scale = metier_role_model_get_scale (self, view->question);
  g_autoptr (MetierProfile) profile = metier_profile_ref (self->profile);
  g_autoptr (MetierProfile) baseline = self->baseline != NULL ? metier_profile_ref (self->baseline) : NULL;
  g_autoptr (MetierComparison) all = NULL;
  g_autoptr (MetierComparison) relevant = NULL;
  g_autoptr (MetierComparison) comparison = NULL;
  g_autoptr (GHashTable) counts = NULL;
  MetierChartData *data;

  if (view->as_parts)
    scale = take_parts (&profile, &baseline, scale, view->scope);
  all = compare (profile, view->scope, scale);
  relevant = metier_relevance_filter (all, self->my_levels, n_hidden);
  comparison = metier_comparison_ref (view->with_hidden ? all : relevant);
  counts = count_sections (comparison);
  *n_long = is_long (comparison, counts) ? comparison->rows->len : 0;
  if (!view->whole && *n_long > 0)
    keep_few (comparison, counts);

  data = metier_chart_data_new (comparison, baseline, error);
  if (data != NULL && self->my_levels != NULL)
    add_my_levels (self, view, data);

  return data;
}
