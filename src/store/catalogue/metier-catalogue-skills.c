/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "core/values/metier-error.h"
#include "store/catalogue/metier-catalogue-private.h"

/* Finds the pack that stands for a skill: of those that have it the one that rates roles on it, among these
 * the one that metier_catalogue_compare_packs() puts first; %NULL when none has it. */
gboolean
metier_catalogue_find_pack_of_skill (MetierCatalogue *self, const char *skill, MetierPack **pack,
                                     GError **error)
{
  gboolean best_rated = FALSE;

  *pack = NULL;
  for (guint i = 0; i < self->packs->len; i++)
    {
      MetierPack *candidate = METIER_CATALOGUE_PACK (self, i);
      const MetierSkill *found;
      gboolean rated;

      if (!metier_pack_get_skill (candidate, skill, &found, error))
        return FALSE;

      if (found == NULL)
        continue;

      rated = found->n_roles > 0;
      if (*pack == NULL || rated > best_rated
          || (rated == best_rated && metier_catalogue_compare_packs (candidate, *pack) < 0))
        {
          *pack = candidate;
          best_rated = rated;
        }
    }

  return TRUE;
}

/**
 * metier_catalogue_get_core:
 * @self: a catalogue
 * @skill: id of a skill of any pack, or of a core skill
 * @core: (out): the #MetierCoreSkill that @skill is or counts for; %METIER_CORE_SKILL_NONE for a skill that
 *   counts for none and for one that no pack has
 * @error: return location; set when a pack cannot be read
 *
 * Finds out which of the five core skills a skill belongs to.
 *
 * Returns: whether the packs could be asked
 */
gboolean
metier_catalogue_get_core (MetierCatalogue *self, const char *skill, int *core, GError **error)
{
  const MetierSkill *found = NULL;
  MetierCoreSkill own;
  MetierPack *pack;

  *core = METIER_CORE_SKILL_NONE;
  if (metier_core_skill_from_id (skill, &own))
    {
      *core = own;
      return TRUE;
    }

  if (!metier_catalogue_find_pack_of_skill (self, skill, &pack, error)
      || (pack != NULL && !metier_pack_get_skill (pack, skill, &found, error)))
    return FALSE;

  if (found != NULL)
    *core = found->core;
  return TRUE;
}

/* Tells whether one of several skills is the wanted one; where that is a core skill, also whether one
 * counts for it. */
gboolean
metier_catalogue_counts (MetierCatalogue *self, const char *const *skills, const char *wanted,
                         gboolean *counts, GError **error)
{
  MetierCoreSkill core;
  gboolean is_core = metier_core_skill_from_id (wanted, &core);

  *counts = g_strv_contains (skills, wanted);
  for (guint i = 0; is_core && !*counts && skills[i] != NULL; i++)
    {
      int other;

      if (!metier_catalogue_get_core (self, skills[i], &other, error))
        return FALSE;
      *counts = other == (int) core;
    }

  return TRUE;
}

static gboolean
count_roles_of_core (MetierCatalogue *self, MetierCoreSkill core, guint *n, GError **error)
{
  g_autoptr (GPtrArray) roles = metier_catalogue_list_roles (self, NULL, NULL, error);

  *n = 0;
  for (guint i = 0; roles != NULL && i < roles->len; i++)
    {
      const MetierRole *role = g_ptr_array_index (roles, i);

      *n += role->core[core]->status == METIER_STATUS_RATED;
    }

  return roles != NULL;
}

/* Several packs may rate roles on the same skill; a role that two of them rate counts once. */
static gboolean
count_roles (MetierCatalogue *self, const char *skill, guint *n, GError **error)
{
  g_autoptr (GHashTable) roles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n_packs = 0;

  *n = 0;
  for (guint i = 0; i < self->packs->len; i++)
    {
      const MetierSkill *found;

      if (!metier_pack_get_skill (METIER_CATALOGUE_PACK (self, i), skill, &found, error))
        return FALSE;

      n_packs += found != NULL;
      *n += found != NULL ? found->n_roles : 0;
    }

  if (n_packs < 2)
    return TRUE;

  for (guint i = 0; i < self->packs->len; i++)
    {
      if (!metier_pack_add_raters (METIER_CATALOGUE_PACK (self, i), skill, roles, error))
        return FALSE;
    }

  *n = g_hash_table_size (roles);
  return TRUE;
}

static gboolean
count (MetierCatalogue *self, const char *skill, guint *n, GError **error)
{
  MetierCoreSkill core;

  return metier_core_skill_from_id (skill, &core) ? count_roles_of_core (self, core, n, error)
                                                  : count_roles (self, skill, n, error);
}

/* The pack's own value serves where its count holds for the catalogue too. */
static MetierSkill *
with_count (MetierPack *pack, const MetierSkill *skill, guint n, GError **error)
{
  MetierSkill *copy;

  if (n == skill->n_roles)
    return metier_skill_ref (skill);

  copy = metier_pack_copy_skill (pack, skill->id, error);
  if (copy != NULL)
    copy->n_roles = n;
  return copy;
}

static gboolean
add_skill (MetierCatalogue *self, MetierPack *pack, const MetierSkill *skill, const char *source,
           GPtrArray *skills, GError **error)
{
  MetierPack *standing = pack;
  guint n = skill->n_roles;
  MetierSkill *counted;

  if (source == NULL)
    {
      if (!metier_catalogue_find_pack_of_skill (self, skill->id, &standing, error))
        return FALSE;
      if (standing != pack)
        return TRUE;
      if (!count (self, skill->id, &n, error))
        return FALSE;
    }

  counted = with_count (pack, skill, n, error);
  if (counted != NULL)
    g_ptr_array_add (skills, counted);
  return counted != NULL;
}

/**
 * metier_catalogue_list_skills:
 * @self: a catalogue
 * @source: (nullable): id of a source
 * @error: return location; %METIER_ERROR_NOT_FOUND when the source is not open
 *
 * Lists skills: pack after pack, in each by section, then in the source's order. Without a source each
 * id occurs once, from the pack that stands for it, with the number of roles that any pack rates on it,
 * and for a core skill of those with a rated core value; with a source the number is the source's own.
 *
 * Returns: (nullable) (transfer full) (element-type MetierSkill): the skills, or %NULL with @error set
 */
GPtrArray *
metier_catalogue_list_skills (MetierCatalogue *self, const char *source, GError **error)
{
  g_autoptr (GPtrArray) packs = NULL;
  g_autoptr (GPtrArray) skills = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  if (!metier_catalogue_select (self, source, &packs, error))
    return NULL;

  skills = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_skill_unref);
  for (guint i = 0; i < packs->len; i++)
    {
      MetierPack *pack = g_ptr_array_index (packs, i);
      GPtrArray *all = metier_pack_get_skills (pack, error);

      for (guint j = 0; all != NULL && j < all->len; j++)
        {
          if (!add_skill (self, pack, g_ptr_array_index (all, j), source, skills, error))
            return NULL;
        }
      if (all == NULL)
        return NULL;
    }

  return g_steal_pointer (&skills);
}

/**
 * metier_catalogue_load_skill:
 * @self: a catalogue
 * @skill: id of a skill
 * @error: return location; %METIER_ERROR_NOT_FOUND when no open pack has it
 *
 * Reads a skill with its topics and tools, counted as in metier_catalogue_list_skills() without a source.
 *
 * Returns: (nullable) (transfer full): the skill, or %NULL with @error set
 */
MetierSkill *
metier_catalogue_load_skill (MetierCatalogue *self, const char *skill, GError **error)
{
  g_autoptr (MetierSkill) loaded = NULL;
  MetierPack *pack;

  g_return_val_if_fail (self != NULL && skill != NULL, NULL);

  if (!metier_catalogue_find_pack_of_skill (self, skill, &pack, error))
    return NULL;

  if (pack == NULL)
    {
      g_set_error (error, METIER_ERROR, METIER_ERROR_NOT_FOUND, _ ("No open pack has a skill “%s”."), skill);
      return NULL;
    }

  loaded = metier_pack_load_skill (pack, skill, error);
  if (loaded == NULL || !count (self, skill, &loaded->n_roles, error))
    return NULL;

  return g_steal_pointer (&loaded);
}
