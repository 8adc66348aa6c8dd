/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "core/values/metier-error.h"
#include "store/catalogue/metier-catalogue-private.h"

/* Finds the pack that stands for a role: of those that have it the one that rates it, among these the one
 * that metier_catalogue_compare_packs() puts first; %NULL when none has it. */
gboolean
metier_catalogue_find_pack_of_role (MetierCatalogue *self, const char *role, MetierPack **pack,
                                    GError **error)
{
  gboolean best_rated = FALSE;

  *pack = NULL;
  for (guint i = 0; i < self->packs->len; i++)
    {
      MetierPack *candidate = METIER_CATALOGUE_PACK (self, i);
      gboolean has, rated;

      if (!metier_pack_has_role (candidate, role, &has, &rated, error))
        return FALSE;

      if (!has)
        continue;

      if (*pack == NULL || rated > best_rated
          || (rated == best_rated && metier_catalogue_compare_packs (candidate, *pack) < 0))
        {
          *pack = candidate;
          best_rated = rated;
        }
    }

  return TRUE;
}

/* A role that another pack stands for is left out, unless the caller named the source. */
static gboolean
is_wanted (MetierCatalogue *self, MetierPack *pack, const MetierRole *role, const char *source,
           const char *family, gboolean *wanted, GError **error)
{
  MetierPack *standing = pack;

  if (source == NULL && !metier_catalogue_find_pack_of_role (self, role->id, &standing, error))
    return FALSE;

  *wanted = standing == pack && (family == NULL || g_strcmp0 (role->family, family) == 0);
  return TRUE;
}

static gboolean
add_roles (MetierCatalogue *self, MetierPack *pack, const char *source, const char *family, GPtrArray *roles,
           GError **error)
{
  GPtrArray *all = metier_pack_get_roles (pack, error);

  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      const MetierRole *role = g_ptr_array_index (all, i);
      gboolean wanted;

      if (!is_wanted (self, pack, role, source, family, &wanted, error))
        return FALSE;
      if (wanted)
        g_ptr_array_add (roles, metier_role_ref (role));
    }

  return all != NULL;
}

/**
 * metier_catalogue_list_roles:
 * @self: a catalogue
 * @source: (nullable): id of a source
 * @family: (nullable): a family
 * @error: return location; %METIER_ERROR_NOT_FOUND when the source is not open
 *
 * Lists roles with their core values: pack after pack, in each by family in the source's order of
 * families, then in the source's order. Without a source each id occurs once, from the pack that stands
 * for it.
 *
 * Returns: (nullable) (transfer full) (element-type MetierRole): the roles, or %NULL with @error set
 */
GPtrArray *
metier_catalogue_list_roles (MetierCatalogue *self, const char *source, const char *family, GError **error)
{
  g_autoptr (GPtrArray) packs = NULL;
  g_autoptr (GPtrArray) roles = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  if (!metier_catalogue_select (self, source, &packs, error))
    return NULL;

  /* All of them first, so that no pack is asked for one role after the other. */
  for (guint i = 0; i < packs->len; i++)
    {
      if (metier_pack_get_roles (g_ptr_array_index (packs, i), error) == NULL)
        return NULL;
    }

  roles = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_role_unref);
  for (guint i = 0; i < packs->len; i++)
    {
      if (!add_roles (self, g_ptr_array_index (packs, i), source, family, roles, error))
        return NULL;
    }

  return g_steal_pointer (&roles);
}

/**
 * metier_catalogue_list_families:
 * @self: a catalogue
 * @source: (nullable): id of a source
 * @error: return location; %METIER_ERROR_NOT_FOUND when the source is not open
 *
 * Lists the families of the roles that metier_catalogue_list_roles() gives for the same source.
 *
 * Returns: (nullable) (transfer full) (element-type utf8): each family once, in their order
 */
GPtrArray *
metier_catalogue_list_families (MetierCatalogue *self, const char *source, GError **error)
{
  g_autoptr (GPtrArray) roles = metier_catalogue_list_roles (self, source, NULL, error);
  g_autoptr (GHashTable) seen = NULL;
  GPtrArray *families;

  if (roles == NULL)
    return NULL;

  seen = g_hash_table_new (g_str_hash, g_str_equal);
  families = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < roles->len; i++)
    {
      const MetierRole *role = g_ptr_array_index (roles, i);

      if (role->family != NULL && g_hash_table_add (seen, role->family))
        g_ptr_array_add (families, g_strdup (role->family));
    }

  return families;
}

static MetierPack *
choose_pack (MetierCatalogue *self, const char *role, const char *source, GError **error)
{
  MetierPack *pack = NULL;
  gboolean has, rated;

  if (source == NULL)
    {
      if (!metier_catalogue_find_pack_of_role (self, role, &pack, error))
        return NULL;
    }
  else
    {
      pack = metier_catalogue_find_pack (self, source);
      if (pack != NULL && !metier_pack_has_role (pack, role, &has, &rated, error))
        return NULL;
      if (pack != NULL && !has)
        pack = NULL;
    }

  if (pack == NULL && source == NULL)
    g_set_error (error, METIER_ERROR, METIER_ERROR_NOT_FOUND, _ ("No open pack has a role “%s”."), role);
  else if (pack == NULL)
    g_set_error (error, METIER_ERROR, METIER_ERROR_NOT_FOUND, _ ("The source “%s” has no role “%s”."), source,
                 role);

  return pack;
}

/**
 * metier_catalogue_get_role:
 * @self: a catalogue
 * @role: id of a role
 * @source: id of the source to hear
 * @found: (out) (nullable) (transfer full): the role with its core values, or %NULL when there is none
 * @error: return location
 *
 * Gives one role as a source has it, without reading the others.
 *
 * Returns: whether the packs could be read
 */
gboolean
metier_catalogue_get_role (MetierCatalogue *self, const char *role, const char *source, MetierRole **found,
                           GError **error)
{
  const MetierRole *known = NULL;
  MetierPack *pack;

  g_return_val_if_fail (self != NULL && role != NULL && source != NULL, FALSE);

  *found = NULL;
  pack = metier_catalogue_find_pack (self, source);
  if (pack != NULL && !metier_pack_get_role (pack, role, &known, error))
    return FALSE;

  if (known != NULL)
    *found = metier_role_ref (known);
  return TRUE;
}

static int
compare_packs_cb (gconstpointer a, gconstpointer b)
{
  return metier_catalogue_compare_packs (*(MetierPack *const *) a, *(MetierPack *const *) b);
}

/* Facts are about a kind of role, so any pack may have them; the first that does is heard. */
static gboolean
add_facts (MetierCatalogue *self, const char *role, MetierProfile *profile, GError **error)
{
  g_autoptr (GPtrArray) packs = g_ptr_array_copy (self->packs, NULL, NULL);

  g_ptr_array_set_free_func (packs, NULL);
  g_ptr_array_sort (packs, compare_packs_cb);

  for (guint i = 0; i < packs->len && profile->facts == NULL; i++)
    {
      if (!metier_pack_load_facts (g_ptr_array_index (packs, i), role, &profile->facts, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
add_other_sources (MetierCatalogue *self, MetierPack *pack, const char *role, MetierProfile *profile,
                   GError **error)
{
  for (guint i = 0; i < self->packs->len; i++)
    {
      MetierPack *other = METIER_CATALOGUE_PACK (self, i);
      gboolean has, rated;

      if (!metier_pack_has_role (other, role, &has, &rated, error))
        return FALSE;
      if (has && other != pack)
        g_ptr_array_add (profile->also_in, metier_source_ref (metier_pack_get_source (other)));
    }

  return TRUE;
}

/**
 * metier_catalogue_load_profile:
 * @self: a catalogue
 * @role: id of a role
 * @source: (nullable): id of the source to hear; %NULL for the pack that stands for the role
 * @error: return location; %METIER_ERROR_NOT_FOUND when there is no such role
 *
 * Reads all that one pack says of a role, with the facts that any pack has about it.
 *
 * Returns: (nullable) (transfer full): the profile, or %NULL with @error set
 */
MetierProfile *
metier_catalogue_load_profile (MetierCatalogue *self, const char *role, const char *source, GError **error)
{
  g_autoptr (MetierProfile) profile = NULL;
  MetierPack *pack;

  g_return_val_if_fail (self != NULL && role != NULL, NULL);

  pack = choose_pack (self, role, source, error);
  if (pack == NULL)
    return NULL;

  profile = metier_pack_load_profile (pack, role, error);
  if (profile == NULL || !add_facts (self, role, profile, error)
      || !add_other_sources (self, pack, role, profile, error))
    return NULL;

  return g_steal_pointer (&profile);
}
