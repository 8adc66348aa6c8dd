/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include <glib/gi18n-lib.h>

#include "core/values/metier-error.h"
#include "core/values/metier-url.h"
#include "store/catalogue/metier-catalogue-private.h"

/* How many candidates an error names before it stops. */
#define MAX_NAMED 8

static int
compare_texts_cb (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* Keeps the ids whose name was of the best tier: an id before a title before an alternative title. */
static GPtrArray *
keep_best (GHashTable *tiers)
{
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);
  guint best = G_MAXUINT;
  GHashTableIter iter;
  gpointer id, tier;

  g_hash_table_iter_init (&iter, tiers);
  while (g_hash_table_iter_next (&iter, &id, &tier))
    best = MIN (best, GPOINTER_TO_UINT (tier));

  g_hash_table_iter_init (&iter, tiers);
  while (g_hash_table_iter_next (&iter, &id, &tier))
    {
      if (GPOINTER_TO_UINT (tier) == best)
        g_ptr_array_add (ids, g_strdup (id));
    }

  g_ptr_array_sort (ids, compare_texts_cb);
  return ids;
}

static gboolean
look_up_all (MetierCatalogue *self, const char *kind, const char *text, GHashTable *tiers, GError **error)
{
  g_autofree char *folded = metier_name_fold (text);

  for (guint i = 0; i < self->packs->len; i++)
    {
      if (!metier_pack_look_up (METIER_CATALOGUE_PACK (self, i), kind, folded, tiers, error))
        return FALSE;
    }

  return TRUE;
}

static GPtrArray *
look_up (MetierCatalogue *self, const char *kind, const char *text, GError **error)
{
  g_autoptr (GHashTable) tiers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  return look_up_all (self, kind, text, tiers, error) ? keep_best (tiers) : NULL;
}

static char *
describe_role (MetierCatalogue *self, const char *id)
{
  const MetierRole *role = NULL;
  MetierPack *pack;

  if (!metier_catalogue_find_pack_of_role (self, id, &pack, NULL) || pack == NULL
      || !metier_pack_get_role (pack, id, &role, NULL) || role == NULL)
    return g_strdup (id);

  /* Translators: the id of something, then its name, such as edison:DSP04 (Data Scientist) */
  return g_strdup_printf (C_ ("candidate", "%s (%s)"), id, role->title);
}

static char *
describe_skill (MetierCatalogue *self, const char *id)
{
  const MetierSkill *skill = NULL;
  MetierPack *pack;

  if (!metier_catalogue_find_pack_of_skill (self, id, &pack, NULL) || pack == NULL
      || !metier_pack_get_skill (pack, id, &skill, NULL) || skill == NULL)
    return g_strdup (id);

  /* Translators: the id of something, then its name, such as edison:DSP04 (Data Scientist) */
  return g_strdup_printf (C_ ("candidate", "%s (%s)"), id, skill->name);
}

static char *
list (MetierCatalogue *self, GPtrArray *ids, char *(*describe) (MetierCatalogue *, const char *) )
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < MIN (ids->len, MAX_NAMED); i++)
    g_ptr_array_add (words, describe (self, g_ptr_array_index (ids, i)));
  if (ids->len > MAX_NAMED)
    g_ptr_array_add (words, g_strdup ("…"));
  g_ptr_array_add (words, NULL);

  /* Translators: stands between the members of a list */
  return g_strjoinv (C_ ("list", ", "), (char **) words->pdata);
}

static void
set_role_error (MetierCatalogue *self, const char *text, GPtrArray *ids, GError **error)
{
  g_autofree char *name = g_utf8_make_valid (text, -1);
  g_autofree char *candidates = list (self, ids, describe_role);

  if (ids->len == 0)
    g_set_error (error, METIER_ERROR, METIER_ERROR_NOT_FOUND, _ ("No role is called “%s”."), name);
  else
    g_set_error (error, METIER_ERROR, METIER_ERROR_AMBIGUOUS,
                 /* Translators: a name, then the list of roles that have it, each with its id */
                 _ ("Several roles are called “%s”; name one by its id: %s."), name, candidates);
}

static void
set_skill_error (MetierCatalogue *self, const char *text, GPtrArray *ids, GError **error)
{
  g_autofree char *name = g_utf8_make_valid (text, -1);
  g_autofree char *candidates = list (self, ids, describe_skill);

  if (ids->len == 0)
    g_set_error (error, METIER_ERROR, METIER_ERROR_NOT_FOUND, _ ("No skill is called “%s”."), name);
  else
    g_set_error (error, METIER_ERROR, METIER_ERROR_AMBIGUOUS,
                 /* Translators: a name, then the list of skills that have it, each with its id */
                 _ ("Several skills are called “%s”; name one by its id: %s."), name, candidates);
}

/**
 * metier_catalogue_find_role:
 * @self: a catalogue
 * @text: a whole id, title, full title or alternative title, in whatever case
 * @error: return location: %METIER_ERROR_NOT_FOUND, or %METIER_ERROR_AMBIGUOUS, which names the candidates
 *
 * Finds the role that somebody means. An id goes before a title, that before a full title, that before
 * an alternative title; several roles with the same best name are ambiguous, whatever pack they are of.
 *
 * Returns: (nullable) (transfer full): the id of the role, or %NULL with @error set
 */
char *
metier_catalogue_find_role (MetierCatalogue *self, const char *text, GError **error)
{
  g_autoptr (GPtrArray) ids = NULL;

  g_return_val_if_fail (self != NULL && text != NULL, NULL);

  ids = look_up (self, METIER_NAME_KIND_ROLE, text, error);
  if (ids == NULL)
    return NULL;

  if (ids->len == 1)
    return g_strdup (g_ptr_array_index (ids, 0));

  set_role_error (self, text, ids, error);
  return NULL;
}

static gboolean
add_standing (MetierCatalogue *self, GHashTable *tiers, MetierNameTier worst, GPtrArray *roles,
              GError **error)
{
  GHashTableIter iter;
  gpointer id, tier;

  g_hash_table_iter_init (&iter, tiers);
  while (g_hash_table_iter_next (&iter, &id, &tier))
    {
      const MetierRole *role = NULL;
      MetierPack *pack;

      if (GPOINTER_TO_UINT (tier) > worst)
        continue;
      if (!metier_catalogue_find_pack_of_role (self, id, &pack, error)
          || (pack != NULL && !metier_pack_get_role (pack, id, &role, error)))
        return FALSE;
      if (role != NULL)
        g_ptr_array_add (roles, metier_role_ref (role));
    }

  return TRUE;
}

/**
 * metier_catalogue_list_roles_called:
 * @self: a catalogue
 * @name: a whole title, in whatever case
 * @worst: %METIER_NAME_TITLE for roles with this title, %METIER_NAME_ALIAS also for those with it as another
 * name
 * @error: return location
 *
 * Finds the roles of all packs that have a name. The name is looked up, so this takes no longer the more
 * roles there are.
 *
 * Returns: (nullable) (transfer full) (element-type MetierRole): the roles in any order, or %NULL with @error
 * set
 */
GPtrArray *
metier_catalogue_list_roles_called (MetierCatalogue *self, const char *name, MetierNameTier worst,
                                    GError **error)
{
  g_autoptr (GHashTable) tiers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) roles = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_role_unref);

  g_return_val_if_fail (self != NULL && name != NULL, NULL);

  if (!look_up_all (self, METIER_NAME_KIND_ROLE, name, tiers, error)
      || !add_standing (self, tiers, worst, roles, error))
    return NULL;

  return g_steal_pointer (&roles);
}

/**
 * metier_catalogue_find_skill:
 * @self: a catalogue
 * @text: a whole id, name or full name, in whatever case
 * @error: return location: %METIER_ERROR_NOT_FOUND, or %METIER_ERROR_AMBIGUOUS, which names the candidates
 *
 * Finds the skill that somebody means, as metier_catalogue_find_role() does for roles.
 *
 * Returns: (nullable) (transfer full): the id of the skill, or %NULL with @error set
 */
char *
metier_catalogue_find_skill (MetierCatalogue *self, const char *text, GError **error)
{
  g_autoptr (GPtrArray) ids = NULL;

  g_return_val_if_fail (self != NULL && text != NULL, NULL);

  ids = look_up (self, METIER_NAME_KIND_SKILL, text, error);
  if (ids == NULL)
    return NULL;

  if (ids->len == 1)
    return g_strdup (g_ptr_array_index (ids, 0));

  set_skill_error (self, text, ids, error);
  return NULL;
}

/* Gives a resource by its id or address, the first that any pack has; NULL when none has it. */
gboolean
metier_catalogue_get_resource (MetierCatalogue *self, const char *id, const char *url,
                               MetierResource **resource, GError **error)
{
  g_autofree char *canonical = metier_url_check (url, NULL) ? metier_url_canonicalise (url) : NULL;

  *resource = NULL;
  for (guint i = 0; i < self->packs->len && *resource == NULL; i++)
    {
      if (!metier_pack_find_resource (METIER_CATALOGUE_PACK (self, i), id, canonical, resource, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * metier_catalogue_find_resource:
 * @self: a catalogue
 * @id_or_url: an id, or an address in whatever form
 * @error: return location; %METIER_ERROR_NOT_FOUND when no pack has it
 *
 * Finds a learning resource by its id or by its address, which may differ in how it is written.
 *
 * Returns: (nullable) (transfer full): the resource, or %NULL with @error set
 */
MetierResource *
metier_catalogue_find_resource (MetierCatalogue *self, const char *id_or_url, GError **error)
{
  MetierResource *resource;

  g_return_val_if_fail (self != NULL && id_or_url != NULL, NULL);

  if (!metier_catalogue_get_resource (self, id_or_url, id_or_url, &resource, error))
    return NULL;

  if (resource == NULL)
    {
      g_autofree char *name = g_utf8_make_valid (id_or_url, -1);

      g_set_error (error, METIER_ERROR, METIER_ERROR_NOT_FOUND, _ ("No learning resource is called “%s”."),
                   name);
    }

  return resource;
}
