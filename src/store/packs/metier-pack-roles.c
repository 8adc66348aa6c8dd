/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/values/metier-error.h"
#include "store/packs/metier-pack-private.h"

/* Reads which roles there are. */
static GHashTable *
read_role_index (MetierPack *self, GError **error)
{
  g_autoptr (MetierStatement) statement
      = metier_database_prepare (self->database, "SELECT n, id, rated FROM role", error);
  g_autoptr (GHashTable) index = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  MetierStep step;

  if (statement == NULL)
    return NULL;

  while ((step = metier_statement_step (statement, error)) == METIER_STEP_ROW)
    {
      guint n = metier_statement_get_uint (statement, 0);
      guint rated = metier_statement_get_uint (statement, 2) != 0;

      g_hash_table_insert (index, metier_statement_dup_known (statement, 1),
                           GUINT_TO_POINTER (2 * n + rated));
    }

  return step == METIER_STEP_DONE ? g_steal_pointer (&index) : NULL;
}

/* Gives the number of a role, 0 when the pack does not have it, and whether it is rated. Whoever needs all
 * roles asks for many of them, and so has an index made; before that each is looked up alone. */
gboolean
metier_pack_find_role (MetierPack *self, const char *id, gint64 *n, gboolean *rated, GError **error)
{
  g_autoptr (MetierStatement) statement = NULL;
  MetierStep step;

  if (self->role_index != NULL)
    {
      guint entry = GPOINTER_TO_UINT (g_hash_table_lookup (self->role_index, id));

      *n = entry / 2;
      *rated = entry % 2 == 1;
      return TRUE;
    }

  *n = 0;
  *rated = FALSE;
  statement = metier_database_prepare (self->database, "SELECT n, rated FROM role WHERE id = ?1", error);
  if (statement == NULL)
    return FALSE;

  metier_statement_bind_text (statement, 1, id);
  step = metier_statement_step (statement, error);
  if (step == METIER_STEP_ROW)
    {
      *n = metier_statement_get_int64 (statement, 0);
      *rated = metier_statement_get_uint (statement, 1) != 0;
    }

  return step != METIER_STEP_ERROR;
}

/**
 * metier_pack_has_role:
 * @self: a pack
 * @id: id of a role
 * @has: (out): whether the pack has the role
 * @rated: (out): whether it rates it
 * @error: return location
 *
 * Returns: whether the pack could be read
 */
gboolean
metier_pack_has_role (MetierPack *self, const char *id, gboolean *has, gboolean *rated, GError **error)
{
  gint64 n;

  if (!metier_pack_find_role (self, id, &n, rated, error))
    return FALSE;

  *has = n != 0;
  return TRUE;
}

static MetierRole *
read_role (MetierPack *self, MetierStatement *statement)
{
  MetierRole *role = metier_role_new ();

  role->id = metier_statement_dup_known (statement, 1);
  role->title = metier_statement_dup_known (statement, 2);
  role->full_title = metier_statement_dup_text (statement, 3);
  role->family = metier_statement_dup_text (statement, 4);
  role->summary = metier_statement_dup_text (statement, 5);
  role->rated = metier_statement_get_uint (statement, 6) != 0;
  role->source = metier_source_ref (self->source);
  return role;
}

#define SELECT_ROLES                                                                                         \
  "SELECT role.n, role.id, role.title, role.full_title, family.name, role.summary, role.rated"               \
  " FROM role LEFT JOIN family ON family.n = role.family "

static const char all_roles[] = SELECT_ROLES "ORDER BY role.family IS NULL, role.family, role.n";
static const char one_role[] = SELECT_ROLES "WHERE role.n = ?1";

/* Reads all roles, or one of them by its number. */
static gboolean
take_roles (MetierPack *self, gint64 only, GPtrArray *roles, GHashTable *places, GError **error)
{
  g_autoptr (MetierStatement) statement
      = metier_database_prepare (self->database, only > 0 ? one_role : all_roles, error);
  MetierStep step;

  if (statement == NULL)
    return FALSE;

  if (only > 0)
    metier_statement_bind_int (statement, 1, only);
  while ((step = metier_statement_step (statement, error)) == METIER_STEP_ROW)
    {
      gint64 n = metier_statement_get_int64 (statement, 0);

      g_ptr_array_add (roles, read_role (self, statement));
      g_hash_table_insert (places, GSIZE_TO_POINTER (n), GUINT_TO_POINTER (roles->len));
    }

  return step == METIER_STEP_DONE;
}

/* The ratings of one role that count for its core skills. */
typedef struct {
  GPtrArray *mapped[METIER_N_CORE_SKILLS];
} Mapped;

static void
mapped_free (gpointer data)
{
  Mapped *mapped = data;

  for (int core = 0; core < METIER_N_CORE_SKILLS; core++)
    g_ptr_array_unref (mapped->mapped[core]);
  g_free (mapped);
}

static Mapped *
mapped_new (void)
{
  Mapped *mapped = g_new0 (Mapped, 1);

  for (int core = 0; core < METIER_N_CORE_SKILLS; core++)
    mapped->mapped[core] = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_rating_unref);
  return mapped;
}

static Mapped *
need_mapped (GHashTable *by_role, gpointer n)
{
  Mapped *mapped = g_hash_table_lookup (by_role, n);

  if (mapped == NULL)
    {
      mapped = mapped_new ();
      g_hash_table_insert (by_role, n, mapped);
    }

  return mapped;
}

/* The ratings of one skill that counts, for all roles or for one. */
#define SELECT_RATINGS                                                                                       \
  "SELECT rating.scale, rating.skill, " METIER_PACK_RATING_COLUMNS ", rating.role FROM rating"               \
  " WHERE rating.skill = (SELECT n FROM skill WHERE id = ?1)"                                                \
  " AND rating.scale = (SELECT n FROM scale WHERE id = ?2)"

static const char ratings_of_skill[] = SELECT_RATINGS;
static const char rating_of_role[] = SELECT_RATINGS " AND rating.role = ?3";

static gboolean
take_ratings_of_skill (MetierPack *self, gint64 only, const MetierSkill *skill, GHashTable *by_role,
                       GError **error)
{
  g_autoptr (MetierStatement) statement
      = metier_database_prepare (self->database, only > 0 ? rating_of_role : ratings_of_skill, error);
  MetierStep step;

  if (statement == NULL)
    return FALSE;

  metier_statement_bind_text (statement, 1, skill->id);
  metier_statement_bind_text (statement, 2, self->source->core_scale);
  if (only > 0)
    metier_statement_bind_int (statement, 3, only);
  while ((step = metier_statement_step (statement, error)) == METIER_STEP_ROW)
    {
      gint64 n = metier_statement_get_int64 (statement, METIER_PACK_AFTER_RATING);
      g_autoptr (MetierRating) rating = metier_pack_read_rating (self, statement, error);
      Mapped *mapped;

      if (rating == NULL)
        return FALSE;

      mapped = need_mapped (by_role, GSIZE_TO_POINTER (n));
      g_ptr_array_add (mapped->mapped[skill->core], metier_rating_ref (rating));
    }

  return step == METIER_STEP_DONE;
}

/* Skill after skill in the source's order, which is that of the items of a core value. */
static gboolean
take_mapped_ratings (MetierPack *self, gint64 only, GHashTable *by_role, GError **error)
{
  for (guint i = 0; i < self->mapped->len; i++)
    if (!take_ratings_of_skill (self, only, g_ptr_array_index (self->mapped, i), by_role, error))
      return FALSE;

  return TRUE;
}

static void
derive (MetierPack *self, MetierRole *role, const MetierScale *scale, Mapped *mapped)
{
  for (int core = 0; core < METIER_N_CORE_SKILLS; core++)
    {
      role->core[core] = metier_core_value_derive (core, scale, mapped->mapped[core], self->n_mapped[core]);
      role->core[core]->is_mine = self->is_mine[core];
    }
}

static gboolean
derive_all (MetierPack *self, gint64 only, GPtrArray *roles, GHashTable *places, GError **error)
{
  g_autoptr (GHashTable) by_role = g_hash_table_new_full (NULL, NULL, NULL, mapped_free);
  const char *core_scale = self->source->core_scale;
  const MetierScale *scale = NULL;
  GHashTableIter iter;
  gpointer n, place;

  if (!metier_pack_need_scales (self, error) || !metier_pack_need_mapped (self, error)
      || (core_scale != NULL && !metier_pack_get_scale (self, core_scale, &scale, error))
      || !take_mapped_ratings (self, only, by_role, error))
    return FALSE;

  g_hash_table_iter_init (&iter, places);
  while (g_hash_table_iter_next (&iter, &n, &place))
    derive (self, g_ptr_array_index (roles, GPOINTER_TO_UINT (place) - 1), scale, need_mapped (by_role, n));

  return TRUE;
}

/* Reads the roles with their core values, and which there are, unless they are there. */
gboolean
metier_pack_need_roles (MetierPack *self, GError **error)
{
  g_autoptr (GPtrArray) roles = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_role_unref);
  g_autoptr (GHashTable) places = g_hash_table_new (NULL, NULL);

  if (self->roles != NULL)
    return TRUE;

  if (!take_roles (self, 0, roles, places, error) || !derive_all (self, 0, roles, places, error))
    return FALSE;

  if (self->role_index == NULL && (self->role_index = read_role_index (self, error)) == NULL)
    return FALSE;

  self->roles = g_steal_pointer (&roles);
  self->role_places = g_steal_pointer (&places);
  return TRUE;
}

/* Returns the place of a role in reading order, from 1; 0 when the pack does not have it. */
static guint
get_place (MetierPack *self, gint64 n)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->role_places, GSIZE_TO_POINTER (n)));
}

/* A role that is looked at alone, because it was found or because somebody goes there, does not cost reading
 * all of them. */
static const MetierRole *
read_alone (MetierPack *self, gint64 n, GError **error)
{
  g_autoptr (GPtrArray) roles = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_role_unref);
  g_autoptr (GHashTable) places = g_hash_table_new (NULL, NULL);
  MetierRole *role;

  if (!take_roles (self, n, roles, places, error) || !derive_all (self, n, roles, places, error))
    return NULL;
  if (roles->len == 0)
    {
      metier_pack_set_damaged (self, error);
      return NULL;
    }

  if (self->roles_alone == NULL)
    self->roles_alone = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) metier_role_unref);
  role = metier_role_ref (g_ptr_array_index (roles, 0));
  g_hash_table_insert (self->roles_alone, GSIZE_TO_POINTER (n), role);
  return role;
}

/* Returns the role of a number that some row of the pack names; NULL when it could not be read. */
const MetierRole *
metier_pack_get_role_by_number (MetierPack *self, gint64 n, GError **error)
{
  guint place = self->roles != NULL ? get_place (self, n) : 0;
  const MetierRole *role = NULL;

  if (place > 0)
    return g_ptr_array_index (self->roles, place - 1);

  if (self->roles_alone != NULL)
    role = g_hash_table_lookup (self->roles_alone, GSIZE_TO_POINTER (n));
  return role != NULL ? role : read_alone (self, n, error);
}

/**
 * metier_pack_get_roles:
 * @self: a pack
 * @error: return location
 *
 * Returns: (nullable) (transfer none) (element-type MetierRole): its roles with their core values, by
 *   family, then in the source's order
 */
GPtrArray *
metier_pack_get_roles (MetierPack *self, GError **error)
{
  return metier_pack_need_roles (self, error) ? self->roles : NULL;
}

/**
 * metier_pack_get_role:
 * @self: a pack
 * @id: id of a role
 * @role: (out) (nullable) (transfer none): the role, or %NULL when the pack has none of this id
 * @error: return location
 *
 * Returns: whether the pack could be read
 */
gboolean
metier_pack_get_role (MetierPack *self, const char *id, const MetierRole **role, GError **error)
{
  gboolean rated;
  gint64 n;

  *role = NULL;
  if (!metier_pack_find_role (self, id, &n, &rated, error))
    return FALSE;

  if (n > 0)
    *role = metier_pack_get_role_by_number (self, n, error);
  return n == 0 || *role != NULL;
}
