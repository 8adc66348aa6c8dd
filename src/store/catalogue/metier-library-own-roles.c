/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "core/values/metier-error.h"
#include "store/catalogue/metier-own-roles.h"
#include "store/library/metier-library-private.h"

#define ROLE_COLUMNS "SELECT id, title, summary, copied_from, changed FROM own_role "

static gboolean
delete_role (MetierLibrary *self, const char *id, GError **error)
{
  g_autoptr (MetierStatement) statement
      = metier_database_prepare (self->database, "DELETE FROM own_role WHERE id = ?1", error);

  if (statement == NULL)
    return FALSE;

  metier_statement_bind_text (statement, 1, id);
  return metier_statement_run (statement, error);
}

static gboolean
insert_role (MetierLibrary *self, const MetierOwnRole *role, GError **error)
{
  g_autofree char *title = metier_library_clean_title (role->title);
  g_autofree char *summary = role->summary != NULL ? metier_library_clean_title (role->summary) : NULL;
  g_autoptr (MetierStatement) statement = metier_database_prepare (
      self->database,
      "INSERT INTO own_role (id, title, summary, copied_from, changed) VALUES (?1, ?2, ?3, ?4, ?5)", error);

  if (statement == NULL)
    return FALSE;

  metier_statement_bind_text (statement, 1, role->id);
  metier_statement_bind_text (statement, 2, title);
  metier_statement_bind_text (statement, 3, summary);
  metier_statement_bind_text (statement, 4, role->copied_from);
  metier_statement_bind_int (statement, 5,
                             role->changed != 0 ? role->changed : g_get_real_time () / G_USEC_PER_SEC);
  return metier_statement_run (statement, error);
}

static const char *
get_core_id (int core)
{
  return core == METIER_CORE_SKILL_NONE ? NULL : metier_core_skill_get_id ((MetierCoreSkill) core);
}

static gboolean
insert_demand (MetierLibrary *self, const MetierOwnRole *role, guint place, GError **error)
{
  const MetierOwnDemand *demand = g_ptr_array_index (role->demands, place);
  g_autofree char *title = metier_library_clean_title (demand->title);
  g_autoptr (MetierStatement) statement
      = metier_database_prepare (self->database,
                                 "INSERT INTO own_demand (role, place, skill, title, core, weight, level)"
                                 " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
                                 error);

  if (statement == NULL)
    return FALSE;

  metier_statement_bind_text (statement, 1, role->id);
  metier_statement_bind_int (statement, 2, place);
  metier_statement_bind_text (statement, 3, demand->skill);
  metier_statement_bind_text (statement, 4, title);
  metier_statement_bind_text (statement, 5, get_core_id (demand->core));
  metier_statement_bind_double (statement, 6, demand->weight);
  metier_statement_bind_double (statement, 7, demand->level);
  return metier_statement_run (statement, error);
}

static gboolean
put_role (MetierLibrary *self, gpointer data, GError **error)
{
  const MetierOwnRole *role = data;

  if (!delete_role (self, role->id, error) || !insert_role (self, role, error))
    return FALSE;

  for (guint i = 0; i < role->demands->len; i++)
    {
      if (!insert_demand (self, role, i, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
check_ids (const MetierOwnRole *role, GError **error)
{
  if (!g_str_has_prefix (role->id, "mine:"))
    {
      g_set_error (error, METIER_ERROR, METIER_ERROR_INVALID,
                   _ ("“%s” is not the id of a role of one’s own."), role->id);
      return FALSE;
    }

  for (guint i = 0; i < role->demands->len; i++)
    {
      const MetierOwnDemand *demand = g_ptr_array_index (role->demands, i);

      if (!metier_library_check_id (demand->skill, error))
        return FALSE;
    }

  return metier_library_check_id (role->id, error);
}

/**
 * metier_library_put_own_role:
 * @self: a library
 * @role: a role; one that was changed at the time 0 was changed now
 * @error: return location; %METIER_ERROR_INVALID or %METIER_ERROR_TOO_LARGE when it cannot be
 *
 * Writes a role as a whole, in place of one of the same id. The one before, put back, undoes it. To see it
 * among the other roles, metier_own_pack_update() is to follow.
 *
 * Returns: whether the role is on disk
 */
gboolean
metier_library_put_own_role (MetierLibrary *self, const MetierOwnRole *role, GError **error)
{
  g_return_val_if_fail (self != NULL && role != NULL, FALSE);

  return metier_own_role_check (role, error) && check_ids (role, error)
         && metier_library_change (self, put_role, (gpointer) role, error);
}

static gboolean
remove_role (MetierLibrary *self, gpointer data, GError **error)
{
  const char *id = data;

  if (!delete_role (self, id, error))
    return FALSE;

  if (metier_database_get_n_changes (self->database) > 0)
    return TRUE;

  g_set_error (error, METIER_ERROR, METIER_ERROR_NOT_FOUND, _ ("There is no role “%s” of one’s own."), id);
  return FALSE;
}

/**
 * metier_library_remove_own_role:
 * @self: a library
 * @id: id of a role
 * @error: return location; %METIER_ERROR_NOT_FOUND when there is none of this id
 *
 * Removes a role with all that it asks for.
 *
 * Returns: whether that is on disk
 */
gboolean
metier_library_remove_own_role (MetierLibrary *self, const char *id, GError **error)
{
  g_return_val_if_fail (self != NULL && id != NULL, FALSE);

  return metier_library_change (self, remove_role, (gpointer) id, error);
}

static void
read_demand (MetierOwnRole *role, MetierStatement *statement)
{
  g_autofree char *skill = metier_statement_dup_known (statement, 0);
  g_autofree char *title = metier_statement_dup_known (statement, 1);
  const char *core_id = metier_statement_get_text (statement, 2);
  MetierCoreSkill core;
  gboolean has_core = core_id != NULL && metier_core_skill_from_id (core_id, &core);

  metier_own_role_add_demand (role, skill, title, has_core ? (int) core : METIER_CORE_SKILL_NONE,
                              metier_statement_get_double (statement, 3),
                              metier_statement_get_double (statement, 4));
}

static gboolean
read_demands (MetierLibrary *self, MetierOwnRole *role, GError **error)
{
  g_autoptr (MetierStatement) statement = metier_database_prepare (
      self->database,
      "SELECT skill, title, core, weight, level FROM own_demand WHERE role = ?1 ORDER BY place", error);
  MetierStep step;

  if (statement == NULL)
    return FALSE;

  metier_statement_bind_text (statement, 1, role->id);
  while ((step = metier_statement_step (statement, error)) == METIER_STEP_ROW)
    read_demand (role, statement);

  return step == METIER_STEP_DONE;
}

static MetierOwnRole *
read_role (MetierLibrary *self, MetierStatement *statement, GError **error)
{
  g_autofree char *title = metier_statement_dup_known (statement, 1);
  g_autoptr (MetierOwnRole) role = metier_own_role_new (title);

  g_free (role->id);
  role->id = metier_statement_dup_known (statement, 0);
  role->summary = metier_statement_dup_text (statement, 2);
  role->copied_from = metier_statement_dup_text (statement, 3);
  role->changed = metier_statement_get_int64 (statement, 4);

  return read_demands (self, role, error) ? g_steal_pointer (&role) : NULL;
}

static GPtrArray *
read_roles (MetierLibrary *self, const char *sql, const char *id, GError **error)
{
  g_autoptr (MetierStatement) statement = metier_database_prepare (self->database, sql, error);
  g_autoptr (GPtrArray) roles = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_own_role_unref);
  MetierStep step;

  if (statement == NULL)
    return NULL;

  if (id != NULL)
    metier_statement_bind_text (statement, 1, id);
  while ((step = metier_statement_step (statement, error)) == METIER_STEP_ROW)
    {
      MetierOwnRole *role = read_role (self, statement, error);

      if (role == NULL)
        return NULL;
      g_ptr_array_add (roles, role);
    }

  return step == METIER_STEP_DONE ? g_steal_pointer (&roles) : NULL;
}

/**
 * metier_library_list_own_roles:
 * @self: a library
 * @error: return location
 *
 * Returns: (nullable) (transfer full) (element-type MetierOwnRole): the roles that the user wrote, by title;
 *   %NULL with @error set
 */
GPtrArray *
metier_library_list_own_roles (MetierLibrary *self, GError **error)
{
  g_return_val_if_fail (self != NULL, NULL);

  return read_roles (self, ROLE_COLUMNS "ORDER BY title COLLATE NOCASE, id", NULL, error);
}

/**
 * metier_library_get_own_role:
 * @self: a library
 * @id: id of a role
 * @error: return location; %METIER_ERROR_NOT_FOUND when there is none of this id
 *
 * Returns: (nullable) (transfer full): the role; %NULL with @error set
 */
MetierOwnRole *
metier_library_get_own_role (MetierLibrary *self, const char *id, GError **error)
{
  g_autoptr (GPtrArray) roles = NULL;

  g_return_val_if_fail (self != NULL && id != NULL, NULL);

  roles = read_roles (self, ROLE_COLUMNS "WHERE id = ?1", id, error);
  if (roles == NULL)
    return NULL;

  if (roles->len > 0)
    return metier_own_role_ref (g_ptr_array_index (roles, 0));

  g_set_error (error, METIER_ERROR, METIER_ERROR_NOT_FOUND, _ ("There is no role “%s” of one’s own."), id);
  return NULL;
}
