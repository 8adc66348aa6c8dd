/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/metier-shelf-model.h"

#include <math.h>

#include "app/metier-resource-item.h"
#include "core/metier-core-skill.h"
#include "core/metier-error.h"
#include "core/metier-saved-filter.h"
#include "store/metier-library-filters.h"
#include "store/metier-library-plan.h"
#include "store/metier-role-weights.h"
#include "widgets/metier-resource-words.h"

/* A resource that is listed, and how much the first target weighs it; NaN when it does not. */
typedef struct {
  MetierResource *resource; /* (unowned) */
  double weight;
} Passed;

/* Passes every resource and counts, for each facet, what each of its values would let through. */
typedef struct {
  MetierCatalogue *catalogue;
  const MetierShelfRequest *request;
  GHashTable *cores; /* (owned): id of a skill to that of its core skill, so that each is asked for once */
  MetierRoleWeights *weights[METIER_N_TARGETS]; /* (nullable) (owned): of each target of the model */
  GArray *passed;                               /* (owned) (element-type Passed) */
  GPtrArray *values[METIER_N_SHELF_FACETS]; /* (owned): of the resource at hand, borrowed from it */
  MetierShelfModel *model;
} Sieve;

static void
sieve_clear (Sieve *self)
{
  g_hash_table_unref (self->cores);
  g_array_unref (self->passed);
  for (guint i = 0; i < METIER_N_TARGETS; i++)
    g_clear_pointer (&self->weights[i], metier_role_weights_free);
  for (guint i = 0; i < METIER_N_SHELF_FACETS; i++)
    g_ptr_array_unref (self->values[i]);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Sieve, sieve_clear)

static void
sieve_init (Sieve *self, MetierCatalogue *catalogue, const MetierShelfRequest *request,
            MetierShelfModel *model)
{
  self->catalogue = catalogue;
  self->request = request;
  self->model = model;
  self->cores = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->passed = g_array_new (FALSE, FALSE, sizeof (Passed));
  for (guint i = 0; i < METIER_N_SHELF_FACETS; i++)
    self->values[i] = g_ptr_array_new ();
}

static void
add_value (GPtrArray *values, const char *value)
{
  if (!g_ptr_array_find_with_equal_func (values, value, g_str_equal, NULL))
    g_ptr_array_add (values, (gpointer) value);
}

static gboolean
add_core_skills (Sieve *self, const MetierResource *resource, GError **error)
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
add_roles (Sieve *self, const MetierResource *resource, double *first, GError **error)
{
  *first = NAN;
  for (guint i = 0; i < self->model->targets->len; i++)
    {
      const MetierTarget *target = g_ptr_array_index (self->model->targets, i);
      double weight;

      if (!metier_role_weights_get (self->weights[i], self->catalogue, resource, &weight, error))
        return FALSE;
      if (!isnan (weight))
        add_value (self->values[METIER_SHELF_ROLE], target->role);
      if (i == 0)
        *first = weight;
    }

  return TRUE;
}

static gboolean
find_values (Sieve *self, const MetierResource *resource, double *weight, GError **error)
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
has_chosen (Sieve *self, guint facet)
{
  const char *chosen = self->request->chosen[facet];

  return chosen == NULL || g_ptr_array_find_with_equal_func (self->values[facet], chosen, g_str_equal, NULL);
}

static void
count (Sieve *self, guint facet)
{
  GHashTable *counts = self->model->counts[facet];

  for (guint i = 0; i < self->values[facet]->len; i++)
    {
      const char *value = g_ptr_array_index (self->values[facet], i);
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, value));

      g_hash_table_replace (counts, g_strdup (value), GUINT_TO_POINTER (n + 1));
    }
}

/* A resource counts for a facet when all the other facets let it through. */
static gboolean
sieve_pass (Sieve *self, MetierResource *resource, GError **error)
{
  Passed passed = { resource, NAN };
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
    g_array_append_val (self->passed, passed);

  return TRUE;
}

/* The order of the store stays among equals: sorting is stable. */
static int
compare_weights_cb (gconstpointer a, gconstpointer b)
{
  double ours = ((const Passed *) a)->weight;
  double theirs = ((const Passed *) b)->weight;

  if (isnan (ours) || isnan (theirs))
    return isnan (ours) - isnan (theirs);

  return (theirs > ours) - (theirs < ours);
}

static GPtrArray *
list_passed (Sieve *self)
{
  GPtrArray *resources = g_ptr_array_new ();

  if (self->request->by_weight)
    g_array_sort (self->passed, compare_weights_cb);
  for (guint i = 0; i < self->passed->len; i++)
    g_ptr_array_add (resources, g_array_index (self->passed, Passed, i).resource);

  return resources;
}

/* A target whose source is not installed any more weighs nothing. */
static gboolean
find_targets (Sieve *self, MetierLibrary *library, GError **error)
{
  GPtrArray *targets = self->model->targets;

  for (guint i = 0; library != NULL && i < METIER_N_TARGETS; i++)
    {
      g_autoptr (MetierTarget) target = NULL;
      g_autoptr (GError) missing = NULL;

      if (!metier_library_get_target (library, i, &target, error))
        return FALSE;
      if (target == NULL)
        continue;

      self->weights[targets->len] = metier_role_weights_new (self->catalogue, target->role, &missing);
      if (self->weights[targets->len] != NULL)
        g_ptr_array_add (targets, g_steal_pointer (&target));
      else if (!g_error_matches (missing, METIER_ERROR, METIER_ERROR_NOT_FOUND))
        {
          g_propagate_error (error, g_steal_pointer (&missing));
          return FALSE;
        }
    }

  return TRUE;
}

static void
add_group (MetierShelfModel *self, GPtrArray *resources, const char *heading)
{
  for (guint i = 0; i < resources->len; i++)
    {
      g_autoptr (MetierResourceItem) item = metier_resource_item_new (g_ptr_array_index (resources, i));
      MetierResourcePlace place = {
        .heading = i == 0 ? heading : NULL,
        .n_group = resources->len,
        .first = i == 0,
        .last = i + 1 == resources->len,
      };

      metier_resource_item_set_place (item, &place);
      g_list_store_append (self->items, item);
    }
}

/* One's own shelf is in three parts, by where the reader stands. */
static void
add_part (MetierShelfModel *self, GPtrArray *resources, MetierBookmarkStatus status)
{
  g_autoptr (GPtrArray) part = g_ptr_array_new ();

  for (guint i = 0; i < resources->len; i++)
    {
      MetierResource *resource = g_ptr_array_index (resources, i);

      if (resource->bookmark->status == status)
        g_ptr_array_add (part, resource);
    }
  add_group (self, part, metier_bookmark_status_get_title (status));
}

static void
arrange (MetierShelfModel *self, GPtrArray *resources, const MetierShelfRequest *request)
{
  if (metier_shelf_request_is_mine (request))
    {
      add_part (self, resources, METIER_BOOKMARK_IN_PROGRESS);
      add_part (self, resources, METIER_BOOKMARK_TO_READ);
      add_part (self, resources, METIER_BOOKMARK_DONE);
    }
  else
    {
      add_group (self, resources, NULL);
    }
}

/* What is not the reader's has no dates, and the order of its source then. */
static MetierShelfSort
choose_sort (const MetierShelfRequest *request)
{
  gboolean dated = metier_shelf_request_is_mine (request);

  return dated || request->sort == METIER_SHELF_SORT_TITLE ? request->sort : METIER_SHELF_SORT_NONE;
}

static MetierShelfModel *
new_model (void)
{
  MetierShelfModel *self = g_new0 (MetierShelfModel, 1);

  self->items = g_list_store_new (METIER_TYPE_RESOURCE_ITEM);
  self->targets = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_target_unref);
  for (guint i = 0; i < METIER_N_SHELF_FACETS; i++)
    self->counts[i] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  return self;
}

static gboolean
find_saved (MetierShelfModel *self, MetierLibrary *library, GError **error)
{
  self->saved = library != NULL ? metier_library_list_filters (library, error)
                                : g_ptr_array_new_with_free_func ((GDestroyNotify) metier_saved_filter_free);
  return self->saved != NULL;
}

/**
 * metier_shelf_model_load:
 * @catalogue: all open packs
 * @library: (nullable): what is on the shelf
 * @request: a #MetierShelfRequest
 * @cancellable: (nullable): unused; the questions are short
 * @error: return location
 *
 * Gathers what the shelf shows. Runs on the worker.
 *
 * Returns: (transfer full): a #MetierShelfModel, or %NULL
 */
gpointer
metier_shelf_model_load (MetierCatalogue *catalogue, MetierLibrary *library, gconstpointer request,
                         GCancellable *cancellable, GError **error)
{
  const MetierShelfRequest *wanted = request;
  MetierShelfFilter filter = { .text = wanted->text, .sort = choose_sort (wanted) };
  g_autoptr (GPtrArray) resources = metier_shelf_list (catalogue, library, &filter, error);
  g_autoptr (MetierShelfModel) self = new_model ();
  g_auto (Sieve) sieve = { 0 };
  g_autoptr (GPtrArray) passed = NULL;

  sieve_init (&sieve, catalogue, wanted, self);
  if (resources == NULL || !find_targets (&sieve, library, error) || !find_saved (self, library, error))
    return NULL;

  for (guint i = 0; i < resources->len; i++)
    {
      if (!sieve_pass (&sieve, g_ptr_array_index (resources, i), error))
        return NULL;
    }

  passed = list_passed (&sieve);
  arrange (self, passed, wanted);
  return g_steal_pointer (&self);
}

/**
 * metier_shelf_model_count:
 * @self: a model
 * @facet: a facet
 * @value: one of its values
 *
 * Returns: how many resources would be listed if @value were chosen
 */
guint
metier_shelf_model_count (const MetierShelfModel *self, MetierShelfFacet facet, const char *value)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->counts[facet], value));
}

/**
 * metier_shelf_model_free:
 * @self: a model
 *
 * Frees @self.
 */
void
metier_shelf_model_free (MetierShelfModel *self)
{
  g_object_unref (self->items);
  for (guint i = 0; i < METIER_N_SHELF_FACETS; i++)
    g_hash_table_unref (self->counts[i]);
  g_ptr_array_unref (self->targets);
  g_clear_pointer (&self->saved, g_ptr_array_unref);
  g_free (self);
}
