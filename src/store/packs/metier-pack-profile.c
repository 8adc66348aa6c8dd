/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/values/metier-error.h"
#include "store/packs/metier-pack-private.h"

/* What the role is rated on; where distances or shares were asked for, also what else was asked on such a
 * scale if it rates this role on some of it, but not on all. The items of a scale are gone through in that
 * case only: a source that says what belongs to a role may have many thousand. */
static const char ratings_of_role[]
    = "SELECT rating.scale, rating.skill, " METIER_PACK_RATING_COLUMNS ", skill.section"
      " FROM rating JOIN skill ON skill.n = rating.skill WHERE rating.role = ?1"
      " UNION ALL "
      "SELECT item.scale, item.skill, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, skill.section"
      " FROM scale CROSS JOIN item ON +item.scale = scale.n JOIN skill ON skill.n = item.skill"
      " WHERE scale.kind IN ('interval', 'share')"
      " AND (SELECT COUNT (*) FROM rating AS its_rating WHERE its_rating.role = ?1"
      " AND its_rating.scale = scale.n)"
      " BETWEEN 1 AND (SELECT COUNT (*) FROM item AS any_item WHERE any_item.scale = scale.n) - 1"
      " AND NOT EXISTS (SELECT 1 FROM rating AS same_rating WHERE same_rating.role = ?1"
      " AND same_rating.scale = item.scale AND same_rating.skill = item.skill)"
      " ORDER BY 11 NULLS LAST, 2, 1";

static gboolean
read_ratings (MetierPack *self, gint64 n, MetierProfile *profile, GError **error)
{
  g_autoptr (MetierStatement) statement = metier_database_prepare (self->database, ratings_of_role, error);
  MetierStep step;

  if (statement == NULL)
    return FALSE;

  metier_statement_bind_int (statement, 1, n);
  while ((step = metier_statement_step (statement, error)) == METIER_STEP_ROW)
    {
      MetierRating *rating = metier_pack_read_rating (self, statement, error);

      if (rating == NULL)
        return FALSE;
      g_ptr_array_add (profile->ratings, rating);
    }

  return step == METIER_STEP_DONE;
}

static gboolean
read_technologies (MetierPack *self, gint64 n, MetierProfile *profile, GError **error)
{
  g_autoptr (MetierStatement) statement = metier_database_prepare (
      self->database,
      "SELECT name, NULLIF (category, ''), hot, in_demand FROM technology WHERE role = ?1"
      " ORDER BY in_demand DESC, hot DESC, name COLLATE NOCASE, category",
      error);
  MetierStep step;

  if (statement == NULL)
    return FALSE;

  metier_statement_bind_int (statement, 1, n);
  while ((step = metier_statement_step (statement, error)) == METIER_STEP_ROW)
    {
      g_autofree char *name = metier_statement_dup_known (statement, 0);
      g_autofree char *category = metier_statement_dup_text (statement, 1);

      metier_profile_add_technology (profile, name, category, metier_statement_get_uint (statement, 2) != 0,
                                     metier_statement_get_uint (statement, 3) != 0);
    }

  return step == METIER_STEP_DONE;
}

static gboolean
read_related (MetierPack *self, gint64 n, MetierProfile *profile, GError **error)
{
  g_autoptr (MetierStatement) statement = metier_database_prepare (
      self->database, "SELECT other, title, tier, n FROM related WHERE role = ?1 ORDER BY n, other", error);
  MetierStep step;

  if (statement == NULL)
    return FALSE;

  metier_statement_bind_int (statement, 1, n);
  while ((step = metier_statement_step (statement, error)) == METIER_STEP_ROW)
    {
      g_autofree char *other = metier_statement_dup_known (statement, 0);
      g_autofree char *title = metier_statement_dup_known (statement, 1);
      g_autofree char *tier = metier_statement_dup_text (statement, 2);

      metier_profile_add_related (profile, other, title, tier, metier_statement_get_uint (statement, 3));
    }

  return step == METIER_STEP_DONE;
}

static gboolean
read_aliases (MetierPack *self, gint64 n, MetierProfile *profile, GError **error)
{
  g_clear_pointer (&profile->aliases, g_strfreev);

  return metier_pack_read_texts (self, "SELECT alias FROM role_alias WHERE role = ?1 ORDER BY n", n,
                                 &profile->aliases, error);
}

/**
 * metier_pack_load_profile:
 * @self: a pack
 * @role: id of a role that the pack has
 * @error: return location
 *
 * Reads all that the pack says of a role, but for the facts, which may stand in any pack.
 *
 * Returns: (nullable) (transfer full): the profile, not shared yet, or %NULL with @error set
 */
MetierProfile *
metier_pack_load_profile (MetierPack *self, const char *role, GError **error)
{
  g_autoptr (MetierProfile) profile = metier_profile_new ();
  const MetierRole *found;
  gboolean rated;
  gint64 n;

  if (!metier_pack_find_role (self, role, &n, &rated, error))
    return NULL;
  if (n == 0)
    {
      metier_pack_set_damaged (self, error);
      return NULL;
    }

  found = metier_pack_get_role_by_number (self, n, error);
  if (found == NULL)
    return NULL;

  profile->role = metier_role_ref (found);
  for (guint i = 0; i < self->scales->len; i++)
    g_ptr_array_add (profile->scales, metier_scale_ref (g_ptr_array_index (self->scales, i)));

  if (!read_ratings (self, n, profile, error) || !read_aliases (self, n, profile, error)
      || !read_technologies (self, n, profile, error) || !read_related (self, n, profile, error)
      || !metier_pack_read_work (self, n, profile, error))
    return NULL;

  return g_steal_pointer (&profile);
}

static MetierFacts *
read_facts (MetierPack *self, MetierStatement *statement)
{
  MetierFacts *facts = metier_facts_new ();

  facts->goal = metier_statement_dup_known (statement, 1);
  facts->output = metier_statement_dup_known (statement, 2);
  facts->audience = metier_statement_dup_known (statement, 3);
  facts->decided_by = metier_statement_dup_known (statement, 4);
  facts->example = metier_statement_dup_text (statement, 5);
  facts->source = metier_source_ref (self->source);
  return facts;
}

/**
 * metier_pack_load_facts:
 * @self: a pack
 * @role: id of a role of any pack
 * @facts: (out) (nullable) (transfer full): what the pack says about this kind of role, or %NULL
 * @error: return location
 *
 * Returns: whether the pack could be read
 */
gboolean
metier_pack_load_facts (MetierPack *self, const char *role, MetierFacts **facts, GError **error)
{
  g_autoptr (MetierStatement) statement = metier_database_prepare (
      self->database,
      "SELECT facts.n, goal, output, audience, decided_by, example"
      " FROM facts_role JOIN facts ON facts.n = facts_role.facts WHERE facts_role.role = ?1",
      error);
  g_autoptr (MetierFacts) found = NULL;
  MetierStep step;

  *facts = NULL;
  if (statement == NULL)
    return FALSE;

  metier_statement_bind_text (statement, 1, role);
  step = metier_statement_step (statement, error);
  if (step != METIER_STEP_ROW)
    return step == METIER_STEP_DONE;

  found = read_facts (self, statement);
  g_clear_pointer (&found->systems, g_strfreev);
  if (!metier_pack_read_texts (self, "SELECT name FROM facts_system WHERE facts = ?1 ORDER BY n",
                               metier_statement_get_int64 (statement, 0), &found->systems, error))
    return FALSE;

  *facts = g_steal_pointer (&found);
  return TRUE;
}
