/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/catalogue/metier-catalogue.h"
#include "store/packs/metier-pack-private.h"

/**
 * metier_pack_add_raters:
 * @self: a pack
 * @skill: id of a skill
 * @roles: a set of ids (owned), to which those of the roles that have a value on the skill are added
 * @error: return location
 *
 * Returns: whether the pack could be read
 */
gboolean
metier_pack_add_raters (MetierPack *self, const char *skill, GHashTable *roles, GError **error)
{
  g_autoptr (MetierStatement) statement = metier_database_prepare (
      self->database,
      "SELECT DISTINCT role.id FROM rating JOIN role ON role.n = rating.role"
      " WHERE rating.skill = (SELECT n FROM skill WHERE id = ?1) AND rating.value IS NOT NULL",
      error);
  MetierStep step;

  if (statement == NULL)
    return FALSE;

  metier_statement_bind_text (statement, 1, skill);
  while ((step = metier_statement_step (statement, error)) == METIER_STEP_ROW)
    g_hash_table_add (roles, metier_statement_dup_known (statement, 0));

  return step == METIER_STEP_DONE;
}

/* Read along the index that is in this order already. */
static const char roles_of_skill[]
    = "SELECT rating.scale, rating.skill, " METIER_PACK_RATING_COLUMNS ", rating.role FROM rating"
      " WHERE rating.skill = (SELECT n FROM skill WHERE id = ?1)"
      " AND rating.scale = (SELECT n FROM scale WHERE id = ?2)"
      " AND rating.value IS NOT NULL AND rating.flags = 0 ORDER BY rating.value DESC, rating.role";

static MetierRoleRating *
read_role_rating (MetierPack *self, MetierStatement *statement, GError **error)
{
  gint64 n = metier_statement_get_int64 (statement, METIER_PACK_AFTER_RATING);
  const MetierRole *role = metier_pack_get_role_by_number (self, n, error);
  MetierRoleRating *entry;
  MetierRating *rating;

  if (role == NULL)
    return NULL;

  rating = metier_pack_read_rating (self, statement, error);
  if (rating == NULL)
    return NULL;

  entry = g_new (MetierRoleRating, 1);
  entry->role = metier_role_ref (role);
  entry->rating = rating;
  return entry;
}

/**
 * metier_pack_add_roles_of_skill:
 * @self: a pack
 * @skill: id of a skill
 * @scale: id of a scale
 * @entries: (element-type MetierRoleRating): where the roles that are rated are added, highest first
 * @error: return location
 *
 * Returns: whether the pack could be read
 */
gboolean
metier_pack_add_roles_of_skill (MetierPack *self, const char *skill, const char *scale, GPtrArray *entries,
                                GError **error)
{
  g_autoptr (MetierStatement) statement = NULL;
  MetierStep step;

  if (!metier_pack_need_roles (self, error))
    return FALSE;

  statement = metier_database_prepare (self->database, roles_of_skill, error);
  if (statement == NULL)
    return FALSE;

  metier_statement_bind_text (statement, 1, skill);
  metier_statement_bind_text (statement, 2, scale);
  while ((step = metier_statement_step (statement, error)) == METIER_STEP_ROW)
    {
      MetierRoleRating *entry = read_role_rating (self, statement, error);

      if (entry == NULL)
        return FALSE;
      g_ptr_array_add (entries, entry);
    }

  return step == METIER_STEP_DONE;
}

/**
 * metier_pack_is_asked:
 * @self: a pack
 * @skill: id of a skill
 * @scale: id of a scale
 * @asked: (out): whether the source asks about the skill on the scale
 * @error: return location
 *
 * Returns: whether the pack could be read
 */
gboolean
metier_pack_is_asked (MetierPack *self, const char *skill, const char *scale, gboolean *asked, GError **error)
{
  g_autoptr (MetierStatement) statement = metier_database_prepare (
      self->database,
      "SELECT EXISTS (SELECT 1 FROM rating WHERE skill = (SELECT n FROM skill WHERE id = ?1)"
      " AND scale = (SELECT n FROM scale WHERE id = ?2))",
      error);

  if (statement == NULL)
    return FALSE;

  metier_statement_bind_text (statement, 1, skill);
  metier_statement_bind_text (statement, 2, scale);
  if (metier_statement_step (statement, error) != METIER_STEP_ROW)
    return FALSE;

  *asked = metier_statement_get_uint (statement, 0) != 0;
  return TRUE;
}

/* Where skills only belong to a role or not there are no numbers, and so no columns. */
static GHashTable *
number_columns (MetierPack *self, const MetierScale *scale, GError **error)
{
  g_autoptr (MetierStatement) statement = metier_database_prepare (
      self->database, "SELECT skill FROM item WHERE scale = (SELECT n FROM scale WHERE id = ?1) ORDER BY n",
      error);
  g_autoptr (GHashTable) columns = g_hash_table_new (NULL, NULL);
  MetierStep step;

  if (scale->kind == METIER_SCALE_MEMBERSHIP)
    return g_steal_pointer (&columns);
  if (statement == NULL || !metier_pack_need_skills (self, error))
    return NULL;

  metier_statement_bind_text (statement, 1, scale->id);
  while ((step = metier_statement_step (statement, error)) == METIER_STEP_ROW)
    {
      gpointer n = GSIZE_TO_POINTER (metier_statement_get_int64 (statement, 0));
      const MetierSkill *skill = g_hash_table_lookup (self->skills_by_number, n);

      if (skill != NULL && metier_skill_is_counted (skill))
        g_hash_table_insert (columns, n, GUINT_TO_POINTER (g_hash_table_size (columns)));
    }

  return step == METIER_STEP_DONE ? g_steal_pointer (&columns) : NULL;
}

/* All of this stands in the index, so the ratings themselves are not read. */
static const char values_of_scale[]
    = "SELECT rating.role, rating.skill, rating.value FROM item"
      " CROSS JOIN rating ON rating.skill = item.skill AND rating.scale = item.scale"
      " WHERE item.scale = (SELECT n FROM scale WHERE id = ?1) AND rating.value IS NOT NULL AND rating.flags "
      "= 0";

/* Reads the rated values, skill after skill. */
static gboolean
read_cells (MetierPack *self, const MetierScale *scale, GHashTable *rows, GHashTable *columns, GArray *cells,
            GError **error)
{
  g_autoptr (MetierStatement) statement = metier_database_prepare (self->database, values_of_scale, error);
  MetierStep step;

  if (statement == NULL)
    return FALSE;

  metier_statement_bind_text (statement, 1, scale->id);
  while ((step = metier_statement_step (statement, error)) == METIER_STEP_ROW)
    {
      gpointer role = GSIZE_TO_POINTER (metier_statement_get_int64 (statement, 0));
      gpointer skill = GSIZE_TO_POINTER (metier_statement_get_int64 (statement, 1));
      gpointer row, column;

      if (!g_hash_table_lookup_extended (rows, role, NULL, &row))
        return metier_pack_set_damaged (self, error);

      if (g_hash_table_lookup_extended (columns, skill, NULL, &column))
        {
          MetierMatrixCell cell
              = { GPOINTER_TO_UINT (row), GPOINTER_TO_UINT (column),
                  metier_scale_normalise (scale, metier_statement_get_double (statement, 2)) };

          g_array_append_val (cells, cell);
        }
    }

  return step == METIER_STEP_DONE;
}

/* Takes the names of all roles in reading order and no more of them, least of all their core values. */
static gboolean
read_rows (MetierPack *self, GPtrArray *ids, GPtrArray *titles, GHashTable *rows, GError **error)
{
  g_autoptr (MetierStatement) statement = metier_database_prepare (
      self->database, "SELECT n, id, title FROM role ORDER BY family IS NULL, family, n", error);
  MetierStep step;

  if (statement == NULL)
    return FALSE;

  while ((step = metier_statement_step (statement, error)) == METIER_STEP_ROW)
    {
      g_hash_table_insert (rows, GSIZE_TO_POINTER (metier_statement_get_int64 (statement, 0)),
                           GUINT_TO_POINTER (ids->len));
      g_ptr_array_add (ids, metier_statement_dup_known (statement, 1));
      g_ptr_array_add (titles, metier_statement_dup_known (statement, 2));
    }

  return step == METIER_STEP_DONE;
}

static MetierMatrix *
read_matrix (MetierPack *self, const MetierScale *scale, GError **error)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) titles = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) rows = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) columns = NULL;
  g_autoptr (GArray) cells = g_array_new (FALSE, FALSE, sizeof (MetierMatrixCell));
  MetierMatrix *matrix;

  if (!read_rows (self, ids, titles, rows, error))
    return NULL;

  columns = number_columns (self, scale, error);
  if (columns == NULL
      || (g_hash_table_size (columns) > 0 && !read_cells (self, scale, rows, columns, cells, error)))
    return NULL;

  matrix = metier_matrix_new (ids->len, g_hash_table_size (columns),
                              (const MetierMatrixCell *) (void *) cells->data, cells->len);
  for (guint i = 0; i < ids->len; i++)
    {
      matrix->roles[i] = g_steal_pointer (&g_ptr_array_index (ids, i));
      matrix->titles[i] = g_steal_pointer (&g_ptr_array_index (titles, i));
    }

  return matrix;
}

/**
 * metier_pack_load_matrix:
 * @self: a pack
 * @scale: one of its scales
 * @error: return location
 *
 * Returns: (nullable) (transfer full): every counted skill of the scale for every role, both in reading order
 */
MetierMatrix *
metier_pack_load_matrix (MetierPack *self, const MetierScale *scale, GError **error)
{
  MetierMatrix *matrix;

  /* Going from role to role asks for the same again and again. */
  if (g_strcmp0 (self->matrix_scale, scale->id) == 0)
    return metier_matrix_ref (self->matrix);

  matrix = read_matrix (self, scale, error);
  if (matrix == NULL)
    return NULL;

  g_clear_pointer (&self->matrix, metier_matrix_unref);
  g_free (self->matrix_scale);
  self->matrix = metier_matrix_ref (matrix);
  self->matrix_scale = g_strdup (scale->id);
  return matrix;
}
