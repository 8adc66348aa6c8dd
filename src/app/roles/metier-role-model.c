/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/roles/metier-role-model.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "core/comparison/metier-parts.h"
#include "core/roles/metier-interval.h"
#include "store/library/metier-library-levels.h"

#define MAX_DIFFERENCES 4
#define MAX_RESOURCES 3

static void
difference_free (gpointer data)
{
  MetierRoleDifference *difference = data;

  g_free (difference->delta);
  g_free (difference->levels);
  g_free (difference->skill);
  g_free (difference->id);
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
  for (guint i = 0; i < METIER_N_QUESTIONS; i++)
    g_clear_pointer (&self->scales[i], metier_scale_unref);
  g_clear_pointer (&self->levels, g_ptr_array_unref);
  g_clear_pointer (&self->elsewhere, g_ptr_array_unref);
  g_clear_pointer (&self->others, g_ptr_array_unref);
  g_clear_pointer (&self->my_levels, metier_levels_unref);
  g_clear_pointer (&self->my_ratings, g_ptr_array_unref);
  g_clear_pointer (&self->differences, g_ptr_array_unref);
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

/* A source does not say more of a number of its own than what it calls it. */
static MetierQuestion
get_question (const MetierScale *scale)
{
  g_autofree char *name = g_utf8_casefold (scale->name, -1);

  if (scale->kind == METIER_SCALE_SHARE)
    return METIER_QUESTION_SHARE;

  return scale->kind == METIER_SCALE_ORDINAL || g_str_has_prefix (name, "level") ? METIER_QUESTION_LEVEL
                                                                                 : METIER_QUESTION_IMPORTANCE;
}

static void
find_scales (MetierRoleModel *self)
{
  for (guint i = 0; i < self->profile->scales->len; i++)
    {
      const MetierScale *scale = g_ptr_array_index (self->profile->scales, i);
      MetierScale **place = &self->scales[get_question (scale)];

      if (*place == NULL && is_rated_on (self->profile, scale))
        *place = metier_scale_ref (scale);
    }
}

/* A difference counts when both values are sure and apart by more than chance or rounding. */
static gboolean
counts (const MetierComparisonRow *row)
{
  const MetierCell *ours = &row->cells[0];
  const MetierCell *theirs = &row->cells[1];

  return ours->status == METIER_STATUS_RATED && theirs->status == METIER_STATUS_RATED && row->scale != NULL
         && ours->rating != NULL && theirs->rating != NULL
         && metier_rating_differs (ours->rating, theirs->rating);
}

static char *
name_levels (const MetierComparisonRow *row)
{
  g_autofree char *ours = metier_scale_format (row->scale, row->cells[0].raw);
  g_autofree char *theirs = metier_scale_format (row->scale, row->cells[1].raw);

  /* Translators: what level a role is asked for, then what another role is: practitioner, not working */
  return g_strdup_printf (_ ("%1$s, not %2$s"), ours, theirs);
}

static MetierRoleDifference *
difference_new (const MetierComparisonRow *row)
{
  MetierRoleDifference *difference = g_new0 (MetierRoleDifference, 1);
  double delta = row->cells[0].raw - row->cells[1].raw;

  if (row->scale->kind == METIER_SCALE_ORDINAL)
    difference->levels = name_levels (row);
  else
    difference->delta = metier_scale_format_difference (row->scale, delta);
  difference->skill = g_strdup (row->name);
  difference->id = g_strdup (row->skill);
  difference->rating = row->cells[0].rating;
  difference->more = delta > 0.0;

  return difference;
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

      if (counts (row))
        g_ptr_array_add (self->differences, difference_new (row));
    }
}

static gboolean
find_kin (MetierRoleModel *self, MetierCatalogue *catalogue, GError **error)
{
  self->levels = metier_role_kin_find_levels (catalogue, self->profile->role, error);
  if (self->levels == NULL)
    return FALSE;

  self->elsewhere = metier_role_kin_find_elsewhere (catalogue, self->profile, error);
  return self->elsewhere != NULL;
}

static gboolean
find_my_levels (MetierRoleModel *self, MetierLibrary *library, GError **error)
{
  if (library == NULL)
    return TRUE;

  self->my_levels = metier_library_load_levels (library, error);
  if (self->my_levels != NULL)
    self->my_ratings = metier_library_list_levels (library, NULL, error);
  return self->my_ratings != NULL;
}

static gboolean
serves_same_skill (const GPtrArray *resources, const MetierResource *resource)
{
  for (guint i = 0; i < resources->len; i++)
    if (g_strcmp0 (((const MetierResource *) g_ptr_array_index (resources, i))->skills[0],
                   resource->skills[0])
        == 0)
      return TRUE;

  return FALSE;
}

/* One for each of the weightiest skills, rather than many for one of them. */
static gboolean
find_resources (MetierRoleModel *self, MetierCatalogue *catalogue, MetierLibrary *library, GError **error)
{
  MetierShelfFilter filter = { .role = self->profile->role->id };

  g_autoptr (GPtrArray) all = metier_shelf_list (catalogue, library, &filter, error);

  if (all == NULL)
    return FALSE;

  self->resources = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_resource_unref);
  for (guint i = 0; i < all->len && self->resources->len < MAX_RESOURCES; i++)
    {
      const MetierResource *resource = g_ptr_array_index (all, i);

      if (!serves_same_skill (self->resources, resource))
        g_ptr_array_add (self->resources, metier_resource_ref (resource));
    }

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

/* @source is one that has the role under the same id, or %NULL for the one that is in use. */
static gboolean
add_other (MetierRoleModel *self, MetierCatalogue *catalogue, const char *role, const char *source,
           GError **error)
{
  MetierRoleModel *other = g_new0 (MetierRoleModel, 1);

  g_ptr_array_add (self->others, other);
  other->profile = metier_catalogue_load_profile (catalogue, role, source, error);
  if (other->profile == NULL || !load_baseline (other, catalogue, error))
    return FALSE;
  other->my_levels = self->my_levels != NULL ? metier_levels_ref (self->my_levels) : NULL;
  other->my_ratings = self->my_ratings != NULL ? g_ptr_array_ref (self->my_ratings) : NULL;
  find_scales (other);

  return TRUE;
}

/* Also other editions, which have the same id. */
static gboolean
find_others (MetierRoleModel *self, MetierCatalogue *catalogue, GError **error)
{
  self->others = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_role_model_free);
  for (guint i = 0; i < self->elsewhere->len; i++)
    {
      const MetierRoleLink *link = g_ptr_array_index (self->elsewhere, i);

      if (link->role != NULL && !add_other (self, catalogue, link->role, NULL, error))
        return FALSE;
    }
  for (guint i = 0; i < self->profile->also_in->len; i++)
    {
      const MetierSource *source = g_ptr_array_index (self->profile->also_in, i);

      if (!add_other (self, catalogue, self->profile->role->id, source->id, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * metier_role_model_has_other_sources:
 * @self: a model
 *
 * Returns: whether another source has figures of the role
 */
gboolean
metier_role_model_has_other_sources (const MetierRoleModel *self)
{
  for (guint i = 0; i < self->others->len; i++)
    if (((const MetierRoleModel *) g_ptr_array_index (self->others, i))->profile->role->rated)
      return TRUE;

  return FALSE;
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
      || !find_kin (self, catalogue, error) || !find_resources (self, catalogue, library, error) || !find_my_levels (self, library, error)
      || !find_others (self, catalogue, error))
    return NULL;

  find_scales (self);
  find_differences (self);

  return g_steal_pointer (&self);
}

/**
 * metier_role_model_get_scale:
 * @self: a model
 * @question: a question
 *
 * Returns: (nullable): the scale that answers it for this role
 */
const MetierScale *
metier_role_model_get_scale (const MetierRoleModel *self, MetierQuestion question)
{
  return self->scales[question];
}

/**
 * metier_role_model_get_main_question:
 * @self: a model
 *
 * Returns: what the source's main scale asks
 */
MetierQuestion
metier_role_model_get_main_question (const MetierRoleModel *self)
{
  const MetierScale *scale = metier_profile_get_main_scale (self->profile);

  return scale != NULL ? get_question (scale) : METIER_QUESTION_IMPORTANCE;
}

/**
 * metier_role_model_has_parts:
 * @self: a model
 * @view: what its chart shows
 *
 * Returns: whether the values can be shown as parts of their sum
 */
gboolean
metier_role_model_has_parts (const MetierRoleModel *self, const MetierRoleView *view)
{
  const MetierScale *scale = metier_role_model_get_scale (self, view->question);

  return scale != NULL && metier_parts_are_possible (scale)
         && metier_parts_get_largest (self->profile, scale, view->scope) > 0;
}
