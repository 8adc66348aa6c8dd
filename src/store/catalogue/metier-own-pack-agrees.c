/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "store/catalogue/metier-own-pack-private.h"
#include "store/packs/metier-pack-private.h"

/* Times of changes would not tell: what is undone has an older one, and two changes may fall into one second. So
 * what the library and the pack hold is told in the same words, in the order in which a pack is written. */

static const char roles_sql[] = "SELECT id, title, summary FROM role ORDER BY n";
static const char skills_sql[] = "SELECT skill.id, skill.name, core_map.core FROM skill"
                                 " LEFT JOIN core_map ON core_map.skill = skill.n ORDER BY skill.n";
static const char ratings_sql[]
    = "SELECT role.id, skill.id, scale.id, rating.value FROM rating JOIN role ON role.n = rating.role"
      " JOIN skill ON skill.n = rating.skill JOIN scale ON scale.n = rating.scale"
      " ORDER BY rating.role, rating.skill, rating.scale";

/* With its length a text cannot be taken for two. */
static void
tell (GString *words, const char *text)
{
  if (text != NULL)
    g_string_append_printf (words, "%" G_GSIZE_FORMAT ":%s ", strlen (text), text);
  else
    g_string_append (words, "- ");
}

static void
tell_three (GString *words, const char *first, const char *second, const char *third)
{
  tell (words, first);
  tell (words, second);
  tell (words, third);
}

static void
tell_value (GString *words, double value)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  tell (words, g_ascii_dtostr (digits, sizeof digits, value));
}

/* What the pack holds. */

static gboolean
tell_rows (GString *words, MetierPack *pack, const char *sql)
{
  g_autoptr (MetierStatement) statement = metier_database_prepare (pack->database, sql, NULL);
  MetierStep step;

  if (statement == NULL)
    return FALSE;

  while ((step = metier_statement_step (statement, NULL)) == METIER_STEP_ROW)
    {
      tell_three (words, metier_statement_get_text (statement, 0), metier_statement_get_text (statement, 1),
                  metier_statement_get_text (statement, 2));
      if (sql == ratings_sql)
        tell_value (words, metier_statement_get_double (statement, 3));
    }

  return step == METIER_STEP_DONE;
}

/* What the library holds. */

static const char *
get_core (const MetierOwnDemand *demand)
{
  return demand->core != METIER_CORE_SKILL_NONE ? metier_core_skill_get_id ((MetierCoreSkill) demand->core)
                                                : NULL;
}

/* Numbers each skill, as the first role that asks for it has it. */
static void
tell_skills (GString *words, const MetierOwnRole *role, GHashTable *numbers)
{
  for (guint i = 0; i < role->demands->len; i++)
    {
      const MetierOwnDemand *demand = g_ptr_array_index (role->demands, i);
      g_autofree char *skill = metier_own_pack_dup_skill_id (demand);

      if (g_hash_table_contains (numbers, demand->skill))
        continue;

      g_hash_table_insert (numbers, demand->skill, GUINT_TO_POINTER (g_hash_table_size (numbers)));
      tell_three (words, skill, demand->title, get_core (demand));
    }
}

static int
compare_demands_cb (gconstpointer a, gconstpointer b, gpointer numbers)
{
  const MetierOwnDemand *one = *(MetierOwnDemand *const *) a;
  const MetierOwnDemand *other = *(MetierOwnDemand *const *) b;
  guint place = GPOINTER_TO_UINT (g_hash_table_lookup (numbers, one->skill));
  guint other_place = GPOINTER_TO_UINT (g_hash_table_lookup (numbers, other->skill));

  return (place > other_place) - (place < other_place);
}

static void
tell_rating (GString *words, const char *role, const char *skill, const char *scale, double value)
{
  if (isnan (value))
    return;

  tell_three (words, role, skill, scale);
  tell_value (words, value);
}

static void
tell_ratings (GString *words, const MetierOwnRole *role, GHashTable *numbers)
{
  g_autoptr (GPtrArray) demands = g_ptr_array_copy (role->demands, NULL, NULL);

  g_ptr_array_set_free_func (demands, NULL);
  g_ptr_array_sort_with_data (demands, compare_demands_cb, numbers);
  for (guint i = 0; i < demands->len; i++)
    {
      const MetierOwnDemand *demand = g_ptr_array_index (demands, i);
      g_autofree char *skill = metier_own_pack_dup_skill_id (demand);

      tell_rating (words, role->id, skill, METIER_OWN_WEIGHT_SCALE, demand->weight);
      tell_rating (words, role->id, skill, METIER_OWN_LEVEL_SCALE, demand->level);
    }
}

static char *
describe (GPtrArray *roles)
{
  g_autoptr (GHashTable) numbers = g_hash_table_new (g_str_hash, g_str_equal);
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < roles->len; i++)
    {
      const MetierOwnRole *role = g_ptr_array_index (roles, i);

      tell_three (words, role->id, role->title, role->summary);
    }
  for (guint i = 0; i < roles->len; i++)
    tell_skills (words, g_ptr_array_index (roles, i), numbers);
  for (guint i = 0; i < roles->len; i++)
    tell_ratings (words, g_ptr_array_index (roles, i), numbers);

  return g_string_free (words, FALSE);
}

/* Tells whether a pack holds what would be written from these roles; one that cannot be read does not. */
gboolean
metier_own_pack_agrees (MetierPack *pack, GPtrArray *roles)
{
  g_autoptr (GString) words = g_string_new (NULL);
  g_autofree char *wanted = describe (roles);

  return tell_rows (words, pack, roles_sql) && tell_rows (words, pack, skills_sql)
         && tell_rows (words, pack, ratings_sql) && g_str_equal (words->str, wanted);
}
