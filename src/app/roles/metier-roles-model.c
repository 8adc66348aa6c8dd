/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/roles/metier-roles-model-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "app/roles/metier-role-item.h"
#include "store/library/metier-library-levels.h"

/* Shortcuts to other sources, and the roles the program is about, as the sources word them. */
#define MAX_SHORTCUTS 4
#define SHORTCUT_SEARCH "machine learning"
#define MAX_SHORTCUT_HITS 50

#define MAX_HITS 1000

/**
 * metier_roles_request_new:
 * @source: (nullable): id of a source
 * @family: (nullable): a family; empty counts as %NULL
 * @text: (nullable): what to search for; blank counts as %NULL
 *
 * Returns: (transfer full): a request
 */
MetierRolesRequest *
metier_roles_request_new (const char *source, const char *family, const char *text)
{
  MetierRolesRequest *self = g_new0 (MetierRolesRequest, 1);

  self->source = g_strdup (source);
  self->family = family != NULL && *family != '\0' ? g_strdup (family) : NULL;
  self->text = text != NULL ? g_strstrip (g_strdup (text)) : NULL;
  if (self->text != NULL && *self->text == '\0')
    g_clear_pointer (&self->text, g_free);

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
  g_free (self->family);
  g_free (self->text);
  g_ptr_array_unref (self->scored);
  g_clear_pointer (&self->baseline, metier_role_unref);
  g_ptr_array_unref (self->elsewhere);
  g_clear_pointer (&self->levels, metier_levels_unref);
}

static MetierRolesModel *
model_new (void)
{
  MetierRolesModel *self = g_atomic_rc_box_new0 (MetierRolesModel);

  self->sources = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_source_unref);
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  self->scored = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_role_unref);
  self->elsewhere = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_role_unref);
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

const MetierRole *
_metier_roles_model_find_role (GPtrArray *roles, const char *id)
{
  for (guint i = 0; id != NULL && i < roles->len; i++)
    {
      const MetierRole *role = g_ptr_array_index (roles, i);

      if (g_str_equal (role->id, id))
        return role;
    }

  return NULL;
}

void
_metier_roles_model_add_heading (MetierRolesModel *self, const char *heading)
{
  g_ptr_array_add (self->items, metier_role_item_new_heading (heading));
}

/* The highest core value of a source is the top of all its micro-charts, so that they can be told apart. */
double
_metier_roles_model_find_top (GPtrArray *roles)
{
  double top = 0.0;

  for (guint i = 0; i < roles->len; i++)
    {
      const MetierRole *role = g_ptr_array_index (roles, i);

      for (guint core = 0; core < METIER_N_CORE_SKILLS; core++)
        {
          if (role->core[core] != NULL && role->core[core]->status == METIER_STATUS_RATED)
            top = fmax (top, metier_core_value_get_value (role->core[core]) / 100.0);
        }
    }

  return top;
}

void
_metier_roles_model_add_role (MetierRolesModel *self, const MetierRole *role, double top,
                              const char *subtitle)
{
  g_ptr_array_add (self->items, metier_role_item_new (role, self->baseline, top, subtitle));
}

/* The roles of the source that are of the family, without the baseline. */
static GPtrArray *
pick_roles (MetierRolesModel *self, GPtrArray *all)
{
  g_autoptr (GPtrArray) picked = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    {
      MetierRole *role = g_ptr_array_index (all, i);

      if (role == self->baseline)
        continue;
      if (self->family != NULL && g_strcmp0 (role->family, self->family) != 0)
        continue;
      g_ptr_array_add (picked, role);
    }

  return g_steal_pointer (&picked);
}

static const char *
get_family (const MetierRole *role)
{
  return role->family != NULL ? role->family : "";
}

/* A classification has hundreds of families: to look through all roles for each would take the square. */
static GHashTable *
group_by_family (GPtrArray *picked)
{
  GHashTable *families
      = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < picked->len; i++)
    {
      MetierRole *role = g_ptr_array_index (picked, i);
      GPtrArray *roles = g_hash_table_lookup (families, get_family (role));

      if (roles == NULL)
        {
          roles = g_ptr_array_new ();
          g_hash_table_insert (families, (char *) get_family (role), roles);
        }
      g_ptr_array_add (roles, role);
    }

  return families;
}

static void
add_family (MetierRolesModel *self, GPtrArray *roles, double top, const char *heading)
{
  if (roles == NULL)
    return;

  _metier_roles_model_add_heading (self, heading);
  for (guint i = 0; i < roles->len; i++)
    _metier_roles_model_add_role (self, g_ptr_array_index (roles, i), top, NULL);
}

static void
add_items (MetierRolesModel *self, GPtrArray *picked, double top)
{
  g_autoptr (GHashTable) families = group_by_family (picked);

  if (self->baseline != NULL)
    {
      _metier_roles_model_add_heading (self, _ ("Baseline"));
      _metier_roles_model_add_role (self, self->baseline, top, NULL);
    }
  for (guint i = 0; i < self->families->len; i++)
    {
      const char *family = g_ptr_array_index (self->families, i);

      add_family (self, g_hash_table_lookup (families, family), top, family);
    }
  add_family (self, g_hash_table_lookup (families, ""), top, _ ("Roles"));
}

static gboolean
is_target (const MetierRole *role)
{
  g_autofree char *title = NULL;
  g_autofree char *target = NULL;

  if (!role->rated)
    return FALSE;

  title = g_utf8_casefold (role->title, -1);
  target = g_utf8_casefold (METIER_TARGET_TITLE, -1);
  return strstr (title, target) != NULL;
}

/* A source may have it at several levels; the one with the plain title stands for all. */
static void
add_elsewhere (GPtrArray *elsewhere, const MetierRole *role)
{
  for (guint i = 0; i < elsewhere->len; i++)
    {
      MetierRole *other = g_ptr_array_index (elsewhere, i);

      if (!g_str_equal (other->source->id, role->source->id))
        continue;
      if (g_utf8_strlen (role->title, -1) < g_utf8_strlen (other->title, -1))
        {
          metier_role_unref (other);
          g_ptr_array_index (elsewhere, i) = metier_role_ref (role);
        }
      return;
    }

  g_ptr_array_add (elsewhere, metier_role_ref (role));
}

static void
find_elsewhere (MetierRolesModel *self, GPtrArray *all, GPtrArray *hits)
{
  for (guint i = 0; i < all->len; i++)
    {
      if (is_target (g_ptr_array_index (all, i)))
        return;
    }
  for (guint i = 0; i < hits->len; i++)
    {
      const MetierSearchHit *hit = g_ptr_array_index (hits, i);

      if (is_target (hit->role))
        add_elsewhere (self->elsewhere, hit->role);
    }
}

static void
choose_family (MetierRolesModel *self, const MetierRolesRequest *request)
{
  if (request->landing && self->baseline != NULL)
    self->family = g_strdup (self->baseline->family);
  else
    self->family = g_strdup (request->family);
}

static void
add_scored (MetierRolesModel *self, GPtrArray *picked)
{
  for (guint i = 0; i < picked->len; i++)
    {
      if (metier_role_has_core (g_ptr_array_index (picked, i)))
        g_ptr_array_add (self->scored, metier_role_ref (g_ptr_array_index (picked, i)));
    }
}

/* What was searched for, in all sources. */
static gboolean
fill_with_matches (MetierRolesModel *self, MetierCatalogue *catalogue, GPtrArray *all, const char *text,
                   GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) picked = pick_roles (self, all);
  g_autoptr (MetierSearchResults) results
      = metier_catalogue_search (catalogue, text, MAX_HITS, cancellable, error);

  if (results == NULL)
    return FALSE;

  self->text = g_strdup (text);
  _metier_roles_model_add_matches (self, all, results->roles);
  self->unmatched = self->scored->len == 0;
  if (self->unmatched)
    add_scored (self, picked);
  _metier_roles_model_add_skills (self, results->skills);
  return _metier_roles_model_add_others (self, catalogue, results->roles, _ ("In other sources"), FALSE,
                                         MAX_HITS, error);
}

/* All roles of the source, and ways to what other sources have; a start waits for this, so only for roles. */
static gboolean
fill_with_all (MetierRolesModel *self, MetierCatalogue *catalogue, GPtrArray *all, GError **error)
{
  g_autoptr (GPtrArray) hits
      = metier_catalogue_search_roles (catalogue, SHORTCUT_SEARCH, MAX_SHORTCUT_HITS, error);
  g_autoptr (GPtrArray) picked = pick_roles (self, all);

  if (hits == NULL)
    return FALSE;

  add_items (self, picked, _metier_roles_model_find_top (all));
  add_scored (self, picked);
  find_elsewhere (self, all, hits);
  return _metier_roles_model_add_others (self, catalogue, hits, _ ("Machine learning, in other sources"),
                                         TRUE, MAX_SHORTCUTS, error);
}

static gboolean
fill_model (MetierRolesModel *self, MetierCatalogue *catalogue, MetierLibrary *library,
            const MetierRolesRequest *request, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) all = NULL;
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

  baseline = _metier_roles_model_find_role (all, self->source->baseline_role);
  self->baseline = baseline != NULL ? metier_role_ref (baseline) : NULL;
  choose_family (self, request);
  if (request->text != NULL)
    return fill_with_matches (self, catalogue, all, request->text, cancellable, error);

  return fill_with_all (self, catalogue, all, error);
}

/**
 * metier_roles_model_load:
 * @catalogue: all open packs
 * @library: (nullable): for what the user said of skills
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

  if (library != NULL && (self->levels = metier_library_load_levels (library, error)) == NULL)
    return NULL;
  if (!fill_model (self, catalogue, library, request, cancellable, error))
    return NULL;

  return g_steal_pointer (&self);
}
