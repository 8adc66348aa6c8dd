/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/shelf/metier-shelf-sieve.h"

#include <math.h>

#include "core/roles/metier-core-skill.h"
#include "core/values/metier-error.h"
#include "store/catalogue/metier-role-weights.h"
#include "store/library/metier-library-plan.h"

struct _MetierShelfSieve {
  MetierCatalogue *catalogue;
  const MetierShelfRequest *request;
  GHashTable *cores;  /* (owned): id of a skill to that of its core skill, so that each is asked for once */
  GPtrArray *weights; /* (owned) (element-type MetierRoleWeights): of each role of the model */
  GArray *passed;     /* (owned) (element-type MetierShelfPassed) */
  GPtrArray *values[METIER_N_SHELF_FACETS]; /* (owned): of the resource at hand, borrowed from it */
  MetierShelfModel *model;
};

/**
 * metier_shelf_sieve_new:
 * @catalogue: all open packs
 * @request: what is asked for; must stay
 * @model: where it counts; must stay
 *
 * Returns: (transfer full): a sieve that nothing went through yet; metier_shelf_sieve_find_roles() comes next
 */
MetierShelfSieve *
metier_shelf_sieve_new (MetierCatalogue *catalogue, const MetierShelfRequest *request,
                        MetierShelfModel *model)
{
  MetierShelfSieve *self = g_new0 (MetierShelfSieve, 1);

  self->catalogue = catalogue;
  self->request = request;
  self->model = model;
  self->cores = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->weights = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_role_weights_free);
  self->passed = g_array_new (FALSE, FALSE, sizeof (MetierShelfPassed));
  for (guint i = 0; i < METIER_N_SHELF_FACETS; i++)
    self->values[i] = g_ptr_array_new ();

  return self;
}

/**
 * metier_shelf_sieve_free:
 * @self: (transfer full): a sieve
 *
 * Frees the sieve.
 */
void
metier_shelf_sieve_free (MetierShelfSieve *self)
{
  g_hash_table_unref (self->cores);
  g_ptr_array_unref (self->weights);
  g_array_unref (self->passed);
  for (guint i = 0; i < METIER_N_SHELF_FACETS; i++)
    g_ptr_array_unref (self->values[i]);
  g_free (self);
}

static void
add_value (GPtrArray *values, const char *value)
{
  if (!g_ptr_array_find_with_equal_func (values, value, g_str_equal, NULL))
    g_ptr_array_add (values, (gpointer) value);
}

static gboolean
add_core_skills (MetierShelfSieve *self, const MetierResource *resource, GError **error)
{
  for (guint i = 0; resource->skills[i] != NULL; i++)
    {
      gpointer id;
      int core;

      if (!g_hash_table_lookup_extended (self->cores, resource->skills[i], NULL, &id))
        {
          if (!metier_catalogue_get_core (self->catalogue, resource->skills[i], &core, error))
            return FALSE;
          id = core == METIER_CORE_SKILL_NONE ? NULL
                                              : (gpointer) metier_core_skill_get_id ((MetierCoreSkill) core);
          g_hash_table_insert (self->cores, g_strdup (resource->skills[i]), id);
        }
      if (id != NULL)
        add_value (self->values[METIER_SHELF_SKILL], id);
    }

  return TRUE;
}

/* Gives the weight for the first target too. */
static gboolean
add_roles (MetierShelfSieve *self, const MetierResource *resource, double *first, GError **error)
{
  *first = NAN;
  for (guint i = 0; i < self->weights->len; i++)
    {
      const MetierShelfRole *role = g_ptr_array_index (self->model->roles, i);
      double weight;

      if (!metier_role_weights_get (g_ptr_array_index (self->weights, i), self->catalogue, resource, &weight,
                                    error))
        return FALSE;
      if (!isnan (weight))
        add_value (self->values[METIER_SHELF_ROLE], role->id);
      if (i < self->model->n_targets && i == 0)
        *first = weight;
    }

  return TRUE;
}

static const MetierShelfGap *
choose_gap (MetierShelfSieve *self, const char *skill, const MetierShelfGap *best)
{
  const MetierShelfGap *gap = g_hash_table_lookup (self->request->gaps, skill);

  return gap != NULL && (best == NULL || gap->score > best->score) ? gap : best;
}

/* What the resource is worth most for: one of its skills, or a core skill that one of them counts for. */
static const MetierShelfGap *
find_best_gap (MetierShelfSieve *self, const MetierResource *resource)
{
  const GPtrArray *cores = self->values[METIER_SHELF_SKILL];
  const MetierShelfGap *best = NULL;

  for (guint i = 0; resource->skills[i] != NULL; i++)
    best = choose_gap (self, resource->skills[i], best);
  for (guint i = 0; i < cores->len; i++)
    best = choose_gap (self, g_ptr_array_index (cores, i), best);
  return best;
}

/* A list about one skill is read for that one, whatever else the resource is worth. */
static void
find_worth (MetierShelfSieve *self, MetierShelfPassed *passed)
{
  const char *chosen = self->request->chosen[METIER_SHELF_SKILL];
  const MetierShelfGap *gap = NULL;
  MetierCoreSkill core;

  if (self->request->gaps != NULL)
    gap = chosen != NULL ? choose_gap (self, chosen, NULL) : find_best_gap (self, passed->resource);

  if (gap != NULL)
    {
      passed->skill = gap->title;
      passed->score = gap->score;
    }
  else if (chosen != NULL && metier_core_skill_from_id (chosen, &core))
    passed->skill = metier_core_skill_get_short_title (core);
}

static gboolean
find_values (MetierShelfSieve *self, const MetierResource *resource, double *weight, GError **error)
{
  const MetierBookmark *bookmark = resource->bookmark;

  for (guint i = 0; i < METIER_N_SHELF_FACETS; i++)
    g_ptr_array_set_size (self->values[i], 0);

  add_value (self->values[METIER_SHELF_PLACE], METIER_SHELF_PLACE_ALL);
  add_value (self->values[METIER_SHELF_KIND], resource->kind);
  add_value (self->values[METIER_SHELF_COST], resource->cost);
  if (bookmark != NULL)
    {
      add_value (self->values[METIER_SHELF_PLACE], METIER_SHELF_PLACE_MINE);
      add_value (self->values[METIER_SHELF_STATUS], metier_bookmark_status_to_string (bookmark->status));
      for (guint i = 0; bookmark->tags[i] != NULL; i++)
        add_value (self->values[METIER_SHELF_TAG], bookmark->tags[i]);
    }

  return add_core_skills (self, resource, error) && add_roles (self, resource, weight, error);
}

static gboolean
has_chosen (MetierShelfSieve *self, guint facet)
{
  const char *chosen = self->request->chosen[facet];

  return chosen == NULL || g_ptr_array_find_with_equal_func (self->values[facet], chosen, g_str_equal, NULL);
}

static void
count (MetierShelfSieve *self, guint facet)
{
  GHashTable *counts = self->model->counts[facet];

  for (guint i = 0; i < self->values[facet]->len; i++)
    {
      const char *value = g_ptr_array_index (self->values[facet], i);
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, value));

      g_hash_table_replace (counts, g_strdup (value), GUINT_TO_POINTER (n + 1));
    }
}

/**
 * metier_shelf_sieve_pass:
 * @self: a sieve
 * @resource: a resource; must stay
 * @error: return location
 *
 * Lets a resource through, or not, and counts for each facet what each of its values would let through: a
 * resource counts for a facet when all the other facets let it through.
 *
 * Returns: whether the packs could be read
 */
gboolean
metier_shelf_sieve_pass (MetierShelfSieve *self, MetierResource *resource, GError **error)
{
  MetierShelfPassed passed = { resource, NAN, NULL, NAN };
  guint n_missed = 0;
  guint missed = 0;

  if (!find_values (self, resource, &passed.weight, error))
    return FALSE;

  for (guint i = 0; i < METIER_N_SHELF_FACETS; i++)
    if (!has_chosen (self, i))
      {
        n_missed++;
        missed = i;
      }

  for (guint i = 0; i < METIER_N_SHELF_FACETS; i++)
    if (n_missed == 0 || (n_missed == 1 && missed == i))
      count (self, i);
  if (n_missed == 0)
    {
      find_worth (self, &passed);
      g_array_append_val (self->passed, passed);
    }

  return TRUE;
}

/* The order of the store stays among equals: sorting is stable. */
static int
compare_weights_cb (gconstpointer a, gconstpointer b)
{
  double ours = ((const MetierShelfPassed *) a)->weight;
  double theirs = ((const MetierShelfPassed *) b)->weight;

  if (isnan (ours) || isnan (theirs))
    return isnan (ours) - isnan (theirs);

  return (theirs > ours) - (theirs < ours);
}

/**
 * metier_shelf_sieve_get_passed:
 * @self: a sieve that everything went through
 *
 * Returns: (transfer none) (element-type MetierShelfPassed): what passed, in the order that is asked for
 */
GArray *
metier_shelf_sieve_get_passed (MetierShelfSieve *self)
{
  if (self->request->by_weight)
    g_array_sort (self->passed, compare_weights_cb);
  return self->passed;
}

static gboolean
is_offered (MetierShelfSieve *self, const char *id)
{
  for (guint i = 0; i < self->model->roles->len; i++)
    {
      const MetierShelfRole *role = g_ptr_array_index (self->model->roles, i);

      if (g_str_equal (role->id, id))
        return TRUE;
    }

  return FALSE;
}

/* A role whose source is not installed any more weighs nothing, and is not offered. */
static gboolean
add_role (MetierShelfSieve *self, const char *id, GError **error)
{
  g_autoptr (GError) missing = NULL;
  MetierRoleWeights *weights;
  MetierShelfRole *role;

  if (id == NULL || is_offered (self, id))
    return TRUE;

  weights = metier_role_weights_new (self->catalogue, id, &missing);
  if (weights == NULL && g_error_matches (missing, METIER_ERROR, METIER_ERROR_NOT_FOUND))
    return TRUE;

  if (weights == NULL)
    {
      g_propagate_error (error, g_steal_pointer (&missing));
      return FALSE;
    }

  role = g_new (MetierShelfRole, 1);
  role->id = g_strdup (id);
  role->title = g_strdup (weights->title);
  g_ptr_array_add (self->model->roles, role);
  g_ptr_array_add (self->weights, weights);
  return TRUE;
}

static gboolean
add_targets (MetierShelfSieve *self, MetierLibrary *library, GError **error)
{
  for (guint i = 0; library != NULL && i < METIER_N_TARGETS; i++)
    {
      g_autoptr (MetierTarget) target = NULL;

      if (!metier_library_get_target (library, i, &target, error)
          || !add_role (self, target != NULL ? target->role : NULL, error))
        return FALSE;
    }

  self->model->n_targets = self->model->roles->len;
  return TRUE;
}

/**
 * metier_shelf_sieve_find_roles:
 * @self: a sieve that nothing went through yet
 * @library: (nullable): where the targets are
 * @error: return location
 *
 * Offers the targets, the roles of the request and the one that is chosen.
 *
 * Returns: whether packs and library could be read
 */
gboolean
metier_shelf_sieve_find_roles (MetierShelfSieve *self, MetierLibrary *library, GError **error)
{
  if (!add_targets (self, library, error))
    return FALSE;

  for (guint i = 0; self->request->roles != NULL && self->request->roles[i] != NULL; i++)
    {
      if (!add_role (self, self->request->roles[i], error))
        return FALSE;
    }

  return add_role (self, self->request->chosen[METIER_SHELF_ROLE], error);
}
