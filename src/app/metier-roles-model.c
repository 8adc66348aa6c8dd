/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/metier-roles-model.h"

#include <glib/gi18n-lib.h>

#include "app/metier-role-item.h"
#include "chart/metier-describe.h"

/* A chart of more roles than this is a wall; the list goes on and a filter brings them in. */
#define MAX_IN_OVERVIEW 40

/* Shortcuts to other sources, and the roles the program is about, as the sources word them. */
#define MAX_SHORTCUTS 4
#define SHORTCUT_SEARCH "machine learning"

#define MAX_HITS 200

/**
 * metier_roles_request_new:
 * @source: (nullable): id of a source
 * @family: (nullable): a family
 * @text: (nullable): what to search for; empty counts as %NULL
 *
 * Returns: (transfer full): a request
 */
MetierRolesRequest *
metier_roles_request_new (const char *source, const char *family, const char *text)
{
  MetierRolesRequest *self = g_new0 (MetierRolesRequest, 1);

  self->source = g_strdup (source);
  self->family = g_strdup (family);
  self->text = text != NULL && *text != '\0' ? g_strdup (text) : NULL;

  return self;
}

/**
 * metier_roles_request_free:
 * @self: a request
 *
 * Frees @self.
 */
void
metier_roles_request_free (MetierRolesRequest *self)
{
  g_free (self->source);
  g_free (self->family);
  g_free (self->text);
  g_free (self);
}

static void
clear_model (gpointer data)
{
  MetierRolesModel *self = data;

  g_ptr_array_unref (self->sources);
  g_ptr_array_unref (self->items);
  g_clear_pointer (&self->families, g_ptr_array_unref);
  g_clear_pointer (&self->source, metier_source_unref);
  g_clear_pointer (&self->overview, metier_chart_data_unref);
  g_clear_pointer (&self->baseline, metier_role_unref);
  g_free (self->sentence);
}

static MetierRolesModel *
model_new (void)
{
  MetierRolesModel *self = g_atomic_rc_box_new0 (MetierRolesModel);

  self->sources = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_source_unref);
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  return self;
}

/**
 * metier_roles_model_ref:
 * @self: a model
 *
 * Returns: (transfer full): @self
 */
MetierRolesModel *
metier_roles_model_ref (MetierRolesModel *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * metier_roles_model_unref:
 * @self: a model
 *
 * Gives a reference back.
 */
void
metier_roles_model_unref (MetierRolesModel *self)
{
  g_atomic_rc_box_release_full (self, clear_model);
}

/* The wanted source; else the first with a baseline and core values, which is where the program lands. */
static void
find_sources (MetierRolesModel *self, MetierCatalogue *catalogue, const char *wanted)
{
  g_autoptr (GPtrArray) sources = metier_catalogue_list_sources (catalogue);
  const MetierSource *landing = NULL;
  const MetierSource *chosen = NULL;

  for (guint i = 0; i < sources->len; i++)
    {
      const MetierSource *source = g_ptr_array_index (sources, i);

      if (source->n_roles == 0)
        continue;
      g_ptr_array_add (self->sources, metier_source_ref (source));
      if (g_strcmp0 (source->id, wanted) == 0)
        chosen = source;
      if (landing == NULL && source->baseline_role != NULL)
        landing = source;
    }

  if (chosen == NULL)
    chosen = landing;
  if (chosen == NULL && self->sources->len > 0)
    chosen = g_ptr_array_index (self->sources, 0);
  self->source = chosen != NULL ? metier_source_ref (chosen) : NULL;
}

static const MetierRole *
find_role (GPtrArray *roles, const char *id)
{
  for (guint i = 0; id != NULL && i < roles->len; i++)
    {
      const MetierRole *role = g_ptr_array_index (roles, i);

      if (g_str_equal (role->id, id))
        return role;
    }

  return NULL;
}

static const MetierSearchHit *
find_hit (GPtrArray *hits, const char *id)
{
  for (guint i = 0; i < hits->len; i++)
    {
      const MetierSearchHit *hit = g_ptr_array_index (hits, i);

      if (g_str_equal (hit->role->id, id))
        return hit;
    }

  return NULL;
}

static void
add_heading (MetierRolesModel *self, const char *heading)
{
  g_ptr_array_add (self->items, metier_role_item_new_heading (heading));
}

static void
add_role (MetierRolesModel *self, const MetierRole *role, const char *subtitle)
{
  g_ptr_array_add (self->items, metier_role_item_new (role, self->baseline, subtitle));
}

/* The listed roles of the source, without the baseline. */
static GPtrArray *
pick_roles (MetierRolesModel *self, GPtrArray *all, const MetierRolesRequest *request, GPtrArray *hits)
{
  g_autoptr (GPtrArray) picked = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    {
      MetierRole *role = g_ptr_array_index (all, i);

      if (role == find_role (all, self->source->baseline_role))
        continue;
      if (request->family != NULL && g_strcmp0 (role->family, request->family) != 0)
        continue;
      if (hits != NULL && find_hit (hits, role->id) == NULL)
        continue;
      g_ptr_array_add (picked, role);
    }

  return g_steal_pointer (&picked);
}

static void
add_items (MetierRolesModel *self, GPtrArray *picked, const MetierRolesRequest *request, GPtrArray *hits)
{
  gboolean baseline_listed
      = self->baseline != NULL && (hits == NULL || find_hit (hits, self->baseline->id) != NULL);

  if (baseline_listed)
    {
      add_heading (self, _ ("Baseline"));
      add_role (self, self->baseline, NULL);
    }

  if (picked->len > 0)
    add_heading (self, request->family != NULL ? request->family : _ ("Roles"));
  for (guint i = 0; i < picked->len; i++)
    {
      const MetierRole *role = g_ptr_array_index (picked, i);
      const MetierSearchHit *hit = hits != NULL ? find_hit (hits, role->id) : NULL;

      add_role (self, role, hit != NULL ? hit->matched : NULL);
    }

  self->n_roles = picked->len + (baseline_listed ? 1 : 0);
}

/* A role from another source comes without its core values; they are asked for one by one, for few. */
static void
add_others (MetierRolesModel *self, MetierCatalogue *catalogue, GPtrArray *hits, const char *heading,
            guint limit)
{
  guint n = 0;

  for (guint i = 0; i < hits->len && n < limit; i++)
    {
      const MetierSearchHit *hit = g_ptr_array_index (hits, i);
      g_autoptr (MetierProfile) profile = NULL;
      g_autoptr (MetierProfile) baseline = NULL;

      if (g_str_equal (hit->role->source->id, self->source->id) || !hit->role->rated)
        continue;

      profile = metier_catalogue_load_profile (catalogue, hit->role->id, NULL, NULL);
      if (profile == NULL)
        continue;
      if (profile->role->source->baseline_role != NULL)
        baseline = metier_catalogue_load_profile (catalogue, profile->role->source->baseline_role,
                                                  profile->role->source->id, NULL);
      if (n++ == 0)
        add_heading (self, heading);
      g_ptr_array_add (self->items,
                       metier_role_item_new (profile->role, baseline != NULL ? baseline->role : NULL,
                                             profile->role->source->title));
    }
}

static double
sum_core (const MetierRole *role)
{
  double sum = 0.0;

  for (guint i = 0; i < METIER_N_CORE_SKILLS; i++)
    {
      if (role->core[i] != NULL && role->core[i]->status == METIER_STATUS_RATED)
        sum += metier_core_value_get_value (role->core[i]);
    }

  return sum;
}

static int
compare_sums_cb (gconstpointer a, gconstpointer b)
{
  const MetierRole *one = *(const MetierRole *const *) a;
  const MetierRole *other = *(const MetierRole *const *) b;
  double difference = sum_core (other) - sum_core (one);

  if (difference != 0.0)
    return difference < 0.0 ? -1 : 1;
  return g_utf8_collate (one->title, other->title);
}

static MetierProfile *
wrap_role (const MetierRole *role)
{
  MetierProfile *profile = metier_profile_new ();

  profile->role = metier_role_ref (role);
  return profile;
}

static gboolean
build_overview (MetierRolesModel *self, GPtrArray *picked, GError **error)
{
  g_autoptr (GPtrArray) roles = g_ptr_array_new ();
  g_autoptr (GPtrArray) profiles = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_profile_unref);
  g_autoptr (MetierProfile) baseline = self->baseline != NULL ? wrap_role (self->baseline) : NULL;
  g_autoptr (MetierComparison) comparison = NULL;

  for (guint i = 0; i < picked->len; i++)
    {
      if (metier_role_has_core (g_ptr_array_index (picked, i)))
        g_ptr_array_add (roles, g_ptr_array_index (picked, i));
    }
  if (roles->len == 0)
    return TRUE;

  g_ptr_array_sort (roles, compare_sums_cb);
  g_ptr_array_set_size (roles, (int) MIN (roles->len, MAX_IN_OVERVIEW));
  for (guint i = 0; i < roles->len; i++)
    g_ptr_array_add (profiles, wrap_role (g_ptr_array_index (roles, i)));

  comparison = metier_comparison_new (profiles, METIER_SCOPE_CORE, METIER_SORT_SOURCE);
  self->overview = metier_chart_data_new (comparison, baseline, error);
  self->sentence = metier_describe_overview (roles, self->baseline);

  return self->overview != NULL;
}

static gboolean
fill_model (MetierRolesModel *self, MetierCatalogue *catalogue, MetierLibrary *library,
            const MetierRolesRequest *request, GCancellable *cancellable, GError **error)
{
  const char *wanted = request->text != NULL ? request->text : SHORTCUT_SEARCH;
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) picked = NULL;
  g_autoptr (MetierSearchResults) results = NULL;
  const MetierRole *baseline;

  find_sources (self, catalogue, request->source);
  if (self->source == NULL)
    return TRUE;

  all = metier_catalogue_list_roles (catalogue, self->source->id, NULL, error);
  if (all == NULL)
    return FALSE;
  self->families = metier_catalogue_list_families (catalogue, self->source->id, error);
  if (self->families == NULL)
    return FALSE;
  results = metier_catalogue_search (catalogue, wanted, MAX_HITS, cancellable, error);
  if (results == NULL)
    return FALSE;

  baseline = find_role (all, self->source->baseline_role);
  self->baseline = baseline != NULL ? metier_role_ref (baseline) : NULL;
  picked = pick_roles (self, all, request, request->text != NULL ? results->roles : NULL);
  add_items (self, picked, request, request->text != NULL ? results->roles : NULL);
  if (request->text != NULL)
    add_others (self, catalogue, results->roles, _ ("In other sources"), MAX_HITS / 10);
  else
    add_others (self, catalogue, results->roles, _ ("Machine learning, in other sources"), MAX_SHORTCUTS);

  return build_overview (self, picked, error);
}

/**
 * metier_roles_model_load:
 * @catalogue: all open packs
 * @library: (nullable): not used
 * @request: a #MetierRolesRequest
 * @cancellable: (nullable): cancels the search
 * @error: return location
 *
 * Gathers what the role list and the overview show. Runs on the worker.
 *
 * Returns: (transfer full): a #MetierRolesModel, or %NULL
 */
gpointer
metier_roles_model_load (MetierCatalogue *catalogue, MetierLibrary *library, gconstpointer request,
                         GCancellable *cancellable, GError **error)
{
  g_autoptr (MetierRolesModel) self = model_new ();

  if (!fill_model (self, catalogue, library, request, cancellable, error))
    return NULL;

  return g_steal_pointer (&self);
}
