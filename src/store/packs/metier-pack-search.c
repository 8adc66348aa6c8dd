/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/packs/metier-pack-private.h"

/* A word of which only the beginning was typed may be in very many names. No order among thousands helps
 * anyone, so beyond this many only the source's first ones, and those that begin with it, are ranked. */
#define MAX_RANKED 500

/* One way to find things, by a column of a text index: gives numbers of things and the names that matched. */
typedef struct {
  MetierPackKind kind;
  MetierNameTier tier;
  const char *column;
  const char *sql;
} Pass;

/* Best names first: a later pass only adds what the ones before it left room for. */
static const Pass passes[] = {
  { METIER_PACK_ROLES, METIER_NAME_TITLE, "title",
    "SELECT rowid, title FROM role_text WHERE role_text MATCH ?1 LIMIT ?2" },
  { METIER_PACK_ROLES, METIER_NAME_FULL_TITLE, "full_title",
    "SELECT rowid, full_title FROM role_text WHERE role_text MATCH ?1 LIMIT ?2" },
  { METIER_PACK_ROLES, METIER_NAME_ALIAS, "alias",
    "SELECT role_alias.role, role_alias.alias"
    " FROM alias_text CROSS JOIN role_alias ON role_alias.n = alias_text.rowid"
    " WHERE alias_text MATCH ?1 LIMIT ?2" },
  { METIER_PACK_SKILLS, METIER_NAME_TITLE, "name",
    "SELECT rowid, name FROM skill_text WHERE skill_text MATCH ?1 LIMIT ?2" },
  { METIER_PACK_SKILLS, METIER_NAME_FULL_TITLE, "full_name",
    "SELECT rowid, full_name FROM skill_text WHERE skill_text MATCH ?1 LIMIT ?2" },
  { METIER_PACK_RESOURCES, METIER_NAME_TITLE, "title",
    "SELECT rowid, title FROM resource_text WHERE resource_text MATCH ?1 LIMIT ?2" },
};

/* A name that matched, before it is known whether it is among the best. */
typedef struct {
  gint64 n;
  char *name;
  double score;
} Match;

static void
match_clear (gpointer data)
{
  Match *match = data;

  g_free (match->name);
}

/* What is equal stays in the source's order. */
static int
compare_matches_cb (gconstpointer a, gconstpointer b)
{
  const Match *first = a;
  const Match *second = b;

  return (first->score > second->score) - (first->score < second->score);
}

/**
 * metier_pack_hit_free:
 * @self: a hit
 *
 * Frees a hit and what it found.
 */
void
metier_pack_hit_free (MetierPackHit *self)
{
  g_clear_pointer (&self->hit, metier_search_hit_free);
  g_free (self);
}

static gboolean
find_thing (MetierPack *self, MetierPackKind kind, gint64 n, MetierSearchHit *hit, GError **error)
{
  const MetierSkill *skill;
  const MetierRole *role;

  switch (kind)
    {
    case METIER_PACK_ROLES:
      role = metier_pack_get_role_by_number (self, n, error);
      if (role == NULL)
        return FALSE;
      hit->role = metier_role_ref (role);
      break;
    case METIER_PACK_SKILLS:
      skill = metier_pack_get_skill_by_number (self, n, error);
      if (skill == NULL)
        return FALSE;
      hit->skill = metier_skill_ref (skill);
      break;
    case METIER_PACK_RESOURCES:
    default:
      if (!metier_pack_load_resource (self, n, &hit->resource, error))
        return FALSE;
    }

  return hit->role != NULL || hit->skill != NULL || hit->resource != NULL
         || metier_pack_set_damaged (self, error);
}

static gboolean
add_hit (MetierPack *self, const Pass *pass, Match *match, GPtrArray *hits, GError **error)
{
  MetierPackHit *found = g_new0 (MetierPackHit, 1);

  found->hit = metier_search_hit_new ();
  found->tier = pass->tier;
  found->score = match->score;
  if (pass->tier != METIER_NAME_TITLE)
    found->hit->matched = g_steal_pointer (&match->name);
  g_ptr_array_add (hits, found);

  return find_thing (self, pass->kind, match->n, found->hit, error);
}

static gboolean
add_matches (MetierPack *self, const Pass *pass, const MetierSearchQuery *query, const char *expression,
             GArray *matches, GError **error)
{
  g_autoptr (MetierStatement) statement = metier_database_prepare (self->database, pass->sql, error);
  g_autofree char *restricted = g_strdup_printf ("%s : (%s)", pass->column, expression);
  MetierStep step;

  if (statement == NULL)
    return FALSE;

  metier_statement_bind_text (statement, 1, restricted);
  metier_statement_bind_int (statement, 2, MAX_RANKED);
  while ((step = metier_statement_step (statement, error)) == METIER_STEP_ROW)
    {
      Match match;

      match.n = metier_statement_get_int64 (statement, 0);
      match.name = metier_statement_dup_text (statement, 1);
      match.score = metier_search_query_rate (query, match.name != NULL ? match.name : "");
      g_array_append_val (matches, match);
    }

  return step == METIER_STEP_DONE;
}

static GArray *
rank_matches (MetierPack *self, const Pass *pass, const MetierSearchQuery *query, GError **error)
{
  g_autoptr (GArray) matches = g_array_new (FALSE, FALSE, sizeof (Match));

  g_array_set_clear_func (matches, match_clear);

  if (!add_matches (self, pass, query, query->expression, matches, error)
      || (matches->len == MAX_RANKED && !add_matches (self, pass, query, query->initial, matches, error)))
    return NULL;

  g_array_sort (matches, compare_matches_cb);
  return g_steal_pointer (&matches);
}

static gboolean
run_pass (MetierPack *self, const Pass *pass, const MetierSearchQuery *query, guint limit, GHashTable *seen,
          GPtrArray *hits, GError **error)
{
  g_autoptr (GArray) matches = NULL;

  if (g_hash_table_size (seen) >= limit)
    return TRUE;

  matches = rank_matches (self, pass, query, error);
  for (guint i = 0; matches != NULL && i < matches->len && g_hash_table_size (seen) < limit; i++)
    {
      Match *match = &g_array_index (matches, Match, i);

      if (g_hash_table_add (seen, GSIZE_TO_POINTER (match->n)) && !add_hit (self, pass, match, hits, error))
        return FALSE;
    }

  return matches != NULL;
}

/**
 * metier_pack_search:
 * @self: a pack
 * @kind: what to look for
 * @query: what the user looks for
 * @limit: the most things to find
 * @hits: (element-type MetierPackHit): where what was found is added
 * @error: return location
 *
 * Finds roles by title, full title and alternative title, skills by name and full name, or resources by
 * title; each thing once, by the best of its names.
 *
 * Returns: whether the pack could be read
 */
gboolean
metier_pack_search (MetierPack *self, MetierPackKind kind, const MetierSearchQuery *query, guint limit,
                    GPtrArray *hits, GError **error)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (passes); i++)
    {
      if (passes[i].kind == kind && !run_pass (self, &passes[i], query, limit, seen, hits, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * metier_pack_look_up:
 * @self: a pack
 * @kind: %METIER_NAME_KIND_ROLE or %METIER_NAME_KIND_SKILL
 * @name: a folded name
 * @tiers: ids (owned) → the best #MetierNameTier of those of their names that are @name; what is found is
 * added
 * @error: return location
 *
 * Finds what has a name, whole.
 *
 * Returns: whether the pack could be read
 */
gboolean
metier_pack_look_up (MetierPack *self, const char *kind, const char *name, GHashTable *tiers, GError **error)
{
  g_autoptr (MetierStatement) statement = metier_database_prepare (
      self->database, "SELECT id, tier FROM lookup WHERE kind = ?1 AND name = ?2 ORDER BY tier", error);
  MetierStep step;

  if (statement == NULL)
    return FALSE;

  metier_statement_bind_text (statement, 1, kind);
  metier_statement_bind_text (statement, 2, name);
  while ((step = metier_statement_step (statement, error)) == METIER_STEP_ROW)
    {
      g_autofree char *id = metier_statement_dup_known (statement, 0);
      guint tier = metier_statement_get_uint (statement, 1);
      gpointer before;

      if (!g_hash_table_lookup_extended (tiers, id, NULL, &before) || tier < GPOINTER_TO_UINT (before))
        g_hash_table_replace (tiers, g_steal_pointer (&id), GUINT_TO_POINTER (tier));
    }

  return step == METIER_STEP_DONE;
}
