/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/roles/metier-skill-model.h"

#include "store/library/metier-library-levels.h"

/* About so many roles in all; but of each source enough to see who leads. */
#define MAX_ROLES 12
#define MIN_ROLES_OF_SOURCE 3

/* So many more are shown when they have the value of the last. */
#define MAX_TIED_ROLES 3

static MetierRoleRating *
copy_rating (const MetierRoleRating *rating)
{
  MetierRoleRating *copy = g_new (MetierRoleRating, 1);

  copy->role = metier_role_ref (rating->role);
  copy->rating = metier_rating_ref (rating->rating);
  return copy;
}

static MetierSkillWeights *
weights_new (const MetierRoleRating *first)
{
  MetierSkillWeights *self = g_new0 (MetierSkillWeights, 1);

  self->source = metier_source_ref (first->role->source);
  self->scale = metier_scale_ref (first->rating->scale);
  self->ratings = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_role_rating_free);
  return self;
}

static void
weights_free (gpointer data)
{
  MetierSkillWeights *self = data;

  metier_source_unref (self->source);
  metier_scale_unref (self->scale);
  g_ptr_array_unref (self->ratings);
  g_free (self);
}

/**
 * metier_skill_model_free:
 * @self: a model
 *
 * Frees @self.
 */
void
metier_skill_model_free (MetierSkillModel *self)
{
  g_clear_pointer (&self->skill, metier_skill_unref);
  g_free (self->taught);
  g_clear_pointer (&self->weights, g_ptr_array_unref);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_pointer (&self->practices, g_ptr_array_unref);
  g_clear_pointer (&self->resources, g_ptr_array_unref);
  g_clear_pointer (&self->my_level, metier_self_rating_unref);
  g_free (self);
}

static MetierSkillWeights *
find_weights (MetierSkillModel *self, const MetierSource *source)
{
  for (guint i = 0; i < self->weights->len; i++)
    {
      MetierSkillWeights *weights = g_ptr_array_index (self->weights, i);

      if (g_str_equal (weights->source->id, source->id))
        return weights;
    }

  return NULL;
}

static gboolean
reads_same (const MetierSkillWeights *self, guint i, guint j)
{
  const MetierRoleRating *one = g_ptr_array_index (self->ratings, i);
  const MetierRoleRating *other = g_ptr_array_index (self->ratings, j);
  g_autofree char *text = metier_scale_format (self->scale, one->rating->raw);
  g_autofree char *other_text = metier_scale_format (self->scale, other->rating->raw);

  return g_str_equal (text, other_text);
}

/* Among roles that read the same the order is that of their titles, which is no reason to leave one out. */
static void
cut (MetierSkillWeights *self, guint limit)
{
  guint n = limit;

  self->n_roles = self->ratings->len;
  if (self->n_roles <= limit)
    return;

  while (n < self->n_roles && reads_same (self, limit - 1, n))
    n++;
  if (n - limit > MAX_TIED_ROLES)
    self->n_tied = n - limit;
  g_ptr_array_set_size (self->ratings, (int) (n - self->n_tied));
}

/* What the source itself advises against weighs nothing. */
static gboolean
find_roles (MetierSkillModel *self, MetierCatalogue *catalogue, GError **error)
{
  g_autoptr (GPtrArray) ratings = metier_catalogue_load_roles_of_skill (catalogue, self->skill->id, 0, error);
  guint limit;

  self->weights = g_ptr_array_new_with_free_func (weights_free);
  for (guint i = 0; ratings != NULL && i < ratings->len; i++)
    {
      const MetierRoleRating *rating = g_ptr_array_index (ratings, i);
      MetierSkillWeights *weights = find_weights (self, rating->role->source);

      if (metier_rating_get_status (rating->rating) != METIER_STATUS_RATED)
        continue;

      if (weights == NULL)
        {
          weights = weights_new (rating);
          g_ptr_array_add (self->weights, weights);
        }
      g_ptr_array_add (weights->ratings, copy_rating (rating));
    }

  limit = MAX (MIN_ROLES_OF_SOURCE, MAX_ROLES / MAX (1, self->weights->len));
  for (guint i = 0; i < self->weights->len; i++)
    cut (g_ptr_array_index (self->weights, i), limit);

  return ratings != NULL;
}

static gboolean
find_items (MetierSkillModel *self, MetierCatalogue *catalogue, GError **error)
{
  g_autoptr (GPtrArray) skills = NULL;
  MetierCoreSkill core;

  self->items = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_skill_unref);
  if (!metier_core_skill_from_id (self->skill->id, &core))
    return TRUE;

  skills = metier_catalogue_list_skills (catalogue, NULL, error);
  for (guint i = 0; skills != NULL && i < skills->len; i++)
    {
      const MetierSkill *skill = g_ptr_array_index (skills, i);

      if (skill->core == (int) core && !g_str_equal (skill->id, self->skill->id))
        g_ptr_array_add (self->items, metier_skill_ref (skill));
    }

  return skills != NULL;
}

static gboolean
find_teaching_for (MetierSkillModel *self, MetierCatalogue *catalogue, MetierLibrary *library,
                   const char *skill, GError **error)
{
  MetierShelfFilter filter = { .skill = skill, .sort = METIER_SHELF_SORT_ADDED };

  g_clear_pointer (&self->practices, g_ptr_array_unref);
  g_clear_pointer (&self->resources, g_ptr_array_unref);
  g_free (self->taught);
  self->taught = g_strdup (skill);

  self->practices = metier_catalogue_list_practices (catalogue, skill, error);
  if (self->practices == NULL)
    return FALSE;
  self->resources = metier_shelf_list (catalogue, library, &filter, error);

  return self->resources != NULL;
}

/* What teaches a core skill is the next best for a skill that counts for it. */
static gboolean
find_teaching (MetierSkillModel *self, MetierCatalogue *catalogue, MetierLibrary *library, GError **error)
{
  const MetierSkill *skill = self->skill;

  if (!find_teaching_for (self, catalogue, library, skill->id, error))
    return FALSE;
  if (self->resources->len > 0 || skill->core == METIER_CORE_SKILL_NONE)
    return TRUE;

  return find_teaching_for (self, catalogue, library,
                            metier_core_skill_get_id ((MetierCoreSkill) skill->core), error);
}

static gboolean
find_my_level (MetierSkillModel *self, MetierLibrary *library, GError **error)
{
  g_autoptr (GPtrArray) levels = library != NULL ? metier_library_get_levels (library, error) : NULL;

  for (guint i = 0; levels != NULL && i < levels->len; i++)
    {
      const MetierSelfRating *level = g_ptr_array_index (levels, i);

      if (g_str_equal (level->skill, self->skill->id))
        self->my_level = metier_self_rating_ref (level);
    }

  return levels != NULL || library == NULL;
}

/**
 * metier_skill_model_load:
 * @catalogue: all open packs
 * @library: (nullable): for what is on the shelf
 * @skill: (type utf8): id or unambiguous name of a skill
 * @cancellable: (nullable): unused; the questions are short
 * @error: return location
 *
 * Gathers what a skill's page shows. Runs on the worker.
 *
 * Returns: (transfer full): a #MetierSkillModel, or %NULL
 */
gpointer
metier_skill_model_load (MetierCatalogue *catalogue, MetierLibrary *library, gconstpointer skill,
                         GCancellable *cancellable, GError **error)
{
  g_autoptr (MetierSkillModel) self = g_new0 (MetierSkillModel, 1);
  g_autofree char *id = metier_catalogue_find_skill (catalogue, skill, error);

  if (id == NULL)
    return NULL;

  self->skill = metier_catalogue_load_skill (catalogue, id, error);
  if (self->skill == NULL || !find_roles (self, catalogue, error) || !find_items (self, catalogue, error)
      || !find_teaching (self, catalogue, library, error) || !find_my_level (self, library, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * metier_skill_model_is_core:
 * @self: a model
 *
 * Returns: whether its skill is one of the five core skills
 */
gboolean
metier_skill_model_is_core (const MetierSkillModel *self)
{
  MetierCoreSkill core;

  return metier_core_skill_from_id (self->skill->id, &core);
}
