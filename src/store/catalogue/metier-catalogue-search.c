/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/catalogue/metier-catalogue-private.h"

static const char *
get_id (const MetierSearchHit *hit)
{
  if (hit->role != NULL)
    return hit->role->id;

  return hit->skill != NULL ? hit->skill->id : hit->resource->id;
}

/* Title before full title before alternative title, in each the better match. What is equal stays in the
 * order of packs and of the source. */
static int
compare_hits_cb (gconstpointer a, gconstpointer b)
{
  const MetierPackHit *first = *(const MetierPackHit *const *) a;
  const MetierPackHit *second = *(const MetierPackHit *const *) b;

  if (first->tier != second->tier)
    return first->tier < second->tier ? -1 : 1;
  if (first->score != second->score)
    return first->score < second->score ? -1 : 1;

  return 0;
}

/* A role that several packs have is shown as the one that stands for it has it. */
static gboolean
stand_in_for_role (MetierCatalogue *self, MetierSearchHit *hit, GError **error)
{
  const MetierRole *role;
  MetierPack *pack;

  if (!metier_catalogue_find_pack_of_role (self, hit->role->id, &pack, error)
      || !metier_pack_get_role (pack, hit->role->id, &role, error))
    return FALSE;

  metier_role_unref (hit->role);
  hit->role = metier_role_ref (role);
  return TRUE;
}

static gboolean
stand_in_for_skill (MetierCatalogue *self, MetierSearchHit *hit, GError **error)
{
  const MetierSkill *skill;
  MetierPack *pack;

  if (!metier_catalogue_find_pack_of_skill (self, hit->skill->id, &pack, error)
      || !metier_pack_get_skill (pack, hit->skill->id, &skill, error))
    return FALSE;

  metier_skill_unref (hit->skill);
  hit->skill = metier_skill_ref (skill);
  return TRUE;
}

static gboolean
stand_in (MetierCatalogue *self, MetierSearchHit *hit, GError **error)
{
  return (hit->role == NULL || stand_in_for_role (self, hit, error))
         && (hit->skill == NULL || stand_in_for_skill (self, hit, error));
}

static GPtrArray *
gather (MetierCatalogue *self, MetierPackKind kind, const MetierSearchQuery *query, guint limit,
        GError **error)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_pack_hit_free);

  for (guint i = 0; i < self->packs->len; i++)
    {
      if (!metier_pack_search (METIER_CATALOGUE_PACK (self, i), kind, query, limit, found, error))
        return NULL;
    }

  for (guint i = 0; i < found->len; i++)
    {
      const MetierPackHit *candidate = g_ptr_array_index (found, i);

      if (!stand_in (self, candidate->hit, error))
        return NULL;
    }

  g_ptr_array_sort (found, compare_hits_cb);
  return g_steal_pointer (&found);
}

/* Of the hits that are the same thing in several packs only the best is taken. */
static gboolean
search_kind (MetierCatalogue *self, MetierPackKind kind, const MetierSearchQuery *query, guint limit,
             GPtrArray *hits, GError **error)
{
  g_autoptr (GPtrArray) found = gather (self, kind, query, limit, error);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; found != NULL && i < found->len && hits->len < limit; i++)
    {
      MetierPackHit *candidate = g_ptr_array_index (found, i);

      if (g_hash_table_add (seen, (gpointer) get_id (candidate->hit)))
        g_ptr_array_add (hits, g_steal_pointer (&candidate->hit));
    }

  return found != NULL;
}

/* Finds one kind of thing alone; gives hits, none for a text without words. */
static GPtrArray *
search_one_kind (MetierCatalogue *self, MetierPackKind kind, const char *text, guint limit, GError **error)
{
  g_autoptr (MetierSearchQuery) query = metier_search_query_new (text);
  g_autoptr (GPtrArray) hits = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_search_hit_free);

  if (query != NULL && !search_kind (self, kind, query, limit, hits, error))
    return NULL;

  return g_steal_pointer (&hits);
}

GPtrArray *
metier_catalogue_search_resources (MetierCatalogue *self, const char *text, guint limit, GError **error)
{
  return search_one_kind (self, METIER_PACK_RESOURCES, text, limit, error);
}

/**
 * metier_catalogue_search_roles:
 * @self: a catalogue
 * @text: words, any bytes
 * @limit: the most hits
 * @error: return location
 *
 * Finds roles alone, as metier_catalogue_search() finds them among other things.
 *
 * Returns: (nullable) (transfer full) (element-type MetierSearchHit): what was found, nothing for a text
 * without words, or %NULL with @error set
 */
GPtrArray *
metier_catalogue_search_roles (MetierCatalogue *self, const char *text, guint limit, GError **error)
{
  g_return_val_if_fail (self != NULL && text != NULL, NULL);

  return search_one_kind (self, METIER_PACK_ROLES, text, limit, error);
}

static void
set_cancellable (MetierCatalogue *self, GCancellable *cancellable)
{
  for (guint i = 0; i < self->packs->len; i++)
    metier_pack_set_cancellable (METIER_CATALOGUE_PACK (self, i), cancellable);
}

static gboolean
search_all_kinds (MetierCatalogue *self, const MetierSearchQuery *query, guint limit,
                  MetierSearchResults *results, GError **error)
{
  return search_kind (self, METIER_PACK_ROLES, query, limit, results->roles, error)
         && search_kind (self, METIER_PACK_SKILLS, query, limit, results->skills, error)
         && search_kind (self, METIER_PACK_RESOURCES, query, limit, results->resources, error);
}

/**
 * metier_catalogue_search:
 * @self: a catalogue
 * @text: what the user typed so far, any bytes
 * @limit: the most hits of each kind
 * @cancellable: (nullable): stops the search
 * @error: return location; %G_IO_ERROR_CANCELLED when it was stopped
 *
 * Finds what has all words of @text, the last one as the beginning of a word: roles by title, full title
 * and alternative title, skills by name and full name, resources by title. A match in a title goes before
 * one in an alternative title, and a whole title before all.
 *
 * Returns: (nullable) (transfer full): what was found, nothing for a text without words, or %NULL with @error
 * set
 */
MetierSearchResults *
metier_catalogue_search (MetierCatalogue *self, const char *text, guint limit, GCancellable *cancellable,
                         GError **error)
{
  g_autoptr (MetierSearchResults) results = NULL;
  g_autoptr (MetierSearchQuery) query = NULL;
  gboolean success;

  g_return_val_if_fail (self != NULL && text != NULL, NULL);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;

  results = metier_search_results_new ();
  query = metier_search_query_new (text);
  if (query == NULL)
    return g_steal_pointer (&results);

  set_cancellable (self, cancellable);
  success = search_all_kinds (self, query, limit, results, error);
  set_cancellable (self, NULL);

  return success ? g_steal_pointer (&results) : NULL;
}
