/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/metier-roles-model.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "app/metier-role-item.h"

/* Shortcuts to other sources, and the roles the program is about, as the sources word them. */
#define MAX_SHORTCUTS 4
#define SHORTCUT_SEARCH "machine learning"

#define MAX_HITS 200

/* Skills stand between the roles of the source and those of others, which must not be pushed out of sight. */
#define MAX_SKILLS 5

/**
 * metier_roles_request_new:
 * @source: (nullable): id of a source
 * @family: (nullable): a family; empty counts as %NULL
 * @text: (nullable): what to search for; empty counts as %NULL
 *
 * Returns: (transfer full): a request
 */
MetierRolesRequest *
metier_roles_request_new (const char *source, const char *family, const char *text)
{
  MetierRolesRequest *self = g_new0 (MetierRolesRequest, 1);

  self->source = g_strdup (source);
  self->family = family != NULL && *family != '\0' ? g_strdup (family) : NULL;
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
  g_free (self->family);
  g_ptr_array_unref (self->scored);
  g_clear_pointer (&self->baseline, metier_role_unref);
  g_ptr_array_unref (self->elsewhere);
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

/* The highest core value of a source is the top of all its micro-charts, so that they can be told apart. */
static double
find_top (GPtrArray *roles)
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

static void
add_role (MetierRolesModel *self, const MetierRole *role, double top, const char *subtitle)
{
  g_ptr_array_add (self->items, metier_role_item_new (role, self->baseline, top, subtitle));
}

/* The listed roles of the source, without the baseline. */
static GPtrArray *
pick_roles (MetierRolesModel *self, GPtrArray *all, GPtrArray *hits)
{
  g_autoptr (GPtrArray) picked = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    {
      MetierRole *role = g_ptr_array_index (all, i);

      if (role == find_role (all, self->source->baseline_role))
        continue;
      if (self->family != NULL && g_strcmp0 (role->family, self->family) != 0)
        continue;
      if (hits != NULL && find_hit (hits, role->id) == NULL)
        continue;
      g_ptr_array_add (picked, role);
    }

  return g_steal_pointer (&picked);
}

/* Adds the picked roles of one family, or those without a family, under its heading. */
static void
add_family (MetierRolesModel *self, GPtrArray *picked, double top, const char *family, GPtrArray *hits)
{
  gboolean headed = FALSE;

  for (guint i = 0; i < picked->len; i++)
    {
      const MetierRole *role = g_ptr_array_index (picked, i);
      const MetierSearchHit *hit = hits != NULL ? find_hit (hits, role->id) : NULL;

      if (g_strcmp0 (role->family, family) != 0)
        continue;
      if (!headed)
        add_heading (self, family != NULL ? family : _ ("Roles"));
      headed = TRUE;
      add_role (self, role, top, hit != NULL ? hit->matched : NULL);
    }
}

static void
add_items (MetierRolesModel *self, GPtrArray *picked, double top, GPtrArray *hits)
{
  gboolean baseline_listed
      = self->baseline != NULL && (hits == NULL || find_hit (hits, self->baseline->id) != NULL);

  if (baseline_listed)
    {
      add_heading (self, _ ("Baseline"));
      add_role (self, self->baseline, top, NULL);
    }
  for (guint i = 0; i < self->families->len; i++)
    add_family (self, picked, top, g_ptr_array_index (self->families, i), hits);
  add_family (self, picked, top, NULL, hits);

  self->n_roles = picked->len + (baseline_listed ? 1 : 0);
}

static void
add_skills (MetierRolesModel *self, GPtrArray *hits)
{
  if (hits->len > 0)
    add_heading (self, _ ("Skills"));
  for (guint i = 0; i < MIN (hits->len, MAX_SKILLS); i++)
    {
      const MetierSkill *skill = ((const MetierSearchHit *) g_ptr_array_index (hits, i))->skill;
      MetierCoreSkill core;
      gboolean is_core = metier_core_skill_from_id (skill->id, &core);

      g_ptr_array_add (self->items,
                       metier_role_item_new_skill (skill, is_core ? _ ("Core skill") : skill->source->title));
    }
}

/* All roles of a source, read once however many of them were found. */
static GPtrArray *
list_source (MetierCatalogue *catalogue, GHashTable *lists, const char *source, GError **error)
{
  GPtrArray *roles = g_hash_table_lookup (lists, source);

  if (roles != NULL)
    return roles;

  roles = metier_catalogue_list_roles (catalogue, source, NULL, error);
  if (roles != NULL)
    g_hash_table_insert (lists, g_strdup (source), roles);

  return roles;
}

/* What a search finds comes without core values; the list of its source has them, and the baseline. */
static gboolean
add_others (MetierRolesModel *self, MetierCatalogue *catalogue, GPtrArray *hits, const char *heading,
            guint limit, GError **error)
{
  g_autoptr (GHashTable) lists
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  guint n = 0;

  for (guint i = 0; i < hits->len && n < limit; i++)
    {
      const MetierRole *found = ((const MetierSearchHit *) g_ptr_array_index (hits, i))->role;
      const MetierRole *role;
      GPtrArray *roles;

      if (g_str_equal (found->source->id, self->source->id) || !found->rated)
        continue;
      roles = list_source (catalogue, lists, found->source->id, error);
      if (roles == NULL)
        return FALSE;
      role = find_role (roles, found->id);
      if (role == NULL)
        continue;
      if (n++ == 0)
        add_heading (self, heading);
      g_ptr_array_add (self->items,
                       metier_role_item_new (role, find_role (roles, found->source->baseline_role),
                                             find_top (roles), found->source->title));
    }

  return TRUE;
}

static gboolean
is_target (const MetierRole *role)
{
  g_autofree char *title = g_utf8_casefold (role->title, -1);
  g_autofree char *target = g_utf8_casefold (METIER_TARGET_TITLE, -1);

  return role->rated && strstr (title, target) != NULL;
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
  if (request->text != NULL)
    self->family = NULL;
  else if (request->landing && self->baseline != NULL)
    self->family = g_strdup (self->baseline->family);
  else
    self->family = g_strdup (request->family);
}

static void
list_roles (MetierRolesModel *self, GPtrArray *all, GPtrArray *hits)
{
  g_autoptr (GPtrArray) picked = pick_roles (self, all, hits);

  add_items (self, picked, find_top (all), hits);
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
  g_autoptr (MetierSearchResults) results
      = metier_catalogue_search (catalogue, text, MAX_HITS, cancellable, error);

  if (results == NULL)
    return FALSE;

  self->searched = TRUE;
  list_roles (self, all, results->roles);
  add_skills (self, results->skills);
  return add_others (self, catalogue, results->roles, _ ("In other sources"), MAX_HITS / 10, error);
}

/* All roles of the source, and ways to what other sources have; a start waits for this, so only for roles. */
static gboolean
fill_with_all (MetierRolesModel *self, MetierCatalogue *catalogue, GPtrArray *all, GError **error)
{
  g_autoptr (GPtrArray) hits = metier_catalogue_search_roles (catalogue, SHORTCUT_SEARCH, MAX_HITS, error);

  if (hits == NULL)
    return FALSE;

  list_roles (self, all, NULL);
  find_elsewhere (self, all, hits);
  return add_others (self, catalogue, hits, _ ("Machine learning, in other sources"), MAX_SHORTCUTS, error);
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

  baseline = find_role (all, self->source->baseline_role);
  self->baseline = baseline != NULL ? metier_role_ref (baseline) : NULL;
  choose_family (self, request);
  if (request->text != NULL)
    return fill_with_matches (self, catalogue, all, request->text, cancellable, error);

  return fill_with_all (self, catalogue, all, error);
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
