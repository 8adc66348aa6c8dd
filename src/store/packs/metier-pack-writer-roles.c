/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "core/values/metier-error.h"
#include "store/database/metier-name.h"
#include "store/packs/metier-pack-writer-private.h"

static gboolean
check_role (MetierPackWriter *self, const MetierRole *role, GError **error)
{
  const char *id = role->id;

  return metier_pack_writer_check_new (self->roles, id, error)
         && metier_pack_writer_check_text (id, "title", role->title, error)
         && metier_pack_writer_check_optional (id, "full_title", role->full_title, error)
         && metier_pack_writer_check_optional (id, "family", role->family, error)
         && metier_pack_writer_check_optional (id, "summary", role->summary, error);
}

/* Families are numbered when they first occur, which is the source's order of them. */
static gboolean
add_family (MetierPackWriter *self, const char *name, guint *n, GError **error)
{
  g_autoptr (MetierStatement) statement = NULL;

  *n = GPOINTER_TO_UINT (g_hash_table_lookup (self->families, name));
  if (*n != 0)
    return TRUE;

  statement = metier_database_prepare (self->database, "INSERT INTO family VALUES (?1, ?2)", error);
  if (statement == NULL)
    return FALSE;

  *n = metier_pack_writer_number (self->families, name);
  metier_statement_bind_int (statement, 1, *n);
  metier_statement_bind_text (statement, 2, name);
  return metier_statement_run (statement, error);
}

static gboolean
insert_role (MetierPackWriter *self, const MetierRole *role, GError **error)
{
  g_autoptr (MetierStatement) statement = metier_database_prepare (
      self->database,
      "INSERT INTO role (n, id, title, full_title, family, summary) VALUES (?1, ?2, ?3, ?4, ?5, ?6)", error);
  guint family;

  if (statement == NULL)
    return FALSE;

  metier_statement_bind_int (statement, 1, metier_pack_writer_number (self->roles, role->id));
  metier_statement_bind_text (statement, 2, role->id);
  metier_statement_bind_text (statement, 3, role->title);
  metier_statement_bind_text (statement, 4, role->full_title);
  metier_statement_bind_text (statement, 6, role->summary);
  if (role->family != NULL && *role->family != '\0')
    {
      if (!add_family (self, role->family, &family, error))
        return FALSE;
      metier_statement_bind_int (statement, 5, family);
    }

  return metier_statement_run (statement, error);
}

static gboolean
insert_names (MetierPackWriter *self, const MetierRole *role, GError **error)
{
  const char *kind = METIER_NAME_KIND_ROLE;

  return metier_pack_writer_add_name (self, kind, role->id, METIER_NAME_ID, role->id, error)
         && metier_pack_writer_add_name (self, kind, role->title, METIER_NAME_TITLE, role->id, error)
         && metier_pack_writer_add_name (self, kind, role->full_title, METIER_NAME_FULL_TITLE, role->id,
                                         error);
}

/**
 * metier_pack_writer_add_role:
 * @self: a writer
 * @role: a role; its source, whether it is rated and its core values are not looked at
 * @error: return location
 *
 * Adds a role. Roles of one family are later listed together, families in the order in which they
 * first occur.
 *
 * Returns: whether it was taken
 */
gboolean
metier_pack_writer_add_role (MetierPackWriter *self, const MetierRole *role, GError **error)
{
  g_return_val_if_fail (self != NULL && role != NULL, FALSE);

  return check_role (self, role, error) && insert_role (self, role, error)
         && insert_names (self, role, error);
}

/**
 * metier_pack_writer_add_alias:
 * @self: a writer
 * @role: id of a role that was added before
 * @alias: another title of it; one that is there already is not added again
 * @error: return location
 *
 * Adds an alternative title.
 *
 * Returns: whether it was taken
 */
gboolean
metier_pack_writer_add_alias (MetierPackWriter *self, const char *role, const char *alias, GError **error)
{
  MetierStatement *statement;
  guint n;

  g_return_val_if_fail (self != NULL, FALSE);

  if (!metier_pack_writer_look_up (self->roles, role, &n, error)
      || !metier_pack_writer_check_text (role, "aliases", alias, error))
    return FALSE;

  statement = metier_pack_writer_get_row (
      self, METIER_PACK_ROW_ALIAS, "INSERT OR IGNORE INTO role_alias (role, alias) VALUES (?1, ?2)", error);
  if (statement == NULL)
    return FALSE;

  metier_statement_bind_int (statement, 1, n);
  metier_statement_bind_text (statement, 2, alias);
  return metier_statement_run (statement, error)
         && metier_pack_writer_add_name (self, METIER_NAME_KIND_ROLE, alias, METIER_NAME_ALIAS, role, error);
}

/**
 * metier_pack_writer_add_technology:
 * @self: a writer
 * @role: id of a role that was added before
 * @technology: something that people in the role use
 * @error: return location
 *
 * Adds a technology to a role, once per name and category.
 *
 * Returns: whether it was taken
 */
gboolean
metier_pack_writer_add_technology (MetierPackWriter *self, const char *role,
                                   const MetierTechnology *technology, GError **error)
{
  MetierStatement *statement;
  guint n;

  g_return_val_if_fail (self != NULL && technology != NULL, FALSE);

  if (!metier_pack_writer_look_up (self->roles, role, &n, error)
      || !metier_pack_writer_check_text (role, "technologies", technology->name, error)
      || !metier_pack_writer_check_optional (role, "category", technology->category, error))
    return FALSE;

  statement = metier_pack_writer_get_row (self, METIER_PACK_ROW_TECHNOLOGY,
                                          "INSERT INTO technology VALUES (?1, ?2, ?3, ?4, ?5)", error);
  if (statement == NULL)
    return FALSE;

  metier_statement_bind_int (statement, 1, n);
  metier_statement_bind_text (statement, 2, technology->name);
  metier_statement_bind_text (statement, 3, technology->category != NULL ? technology->category : "");
  metier_statement_bind_int (statement, 4, technology->hot != FALSE);
  metier_statement_bind_int (statement, 5, technology->in_demand != FALSE);
  return metier_pack_writer_run_once (statement, role, technology->name, error);
}

/**
 * metier_pack_writer_add_related:
 * @self: a writer
 * @role: id of a role that was added before
 * @related: a role that is like it, possibly of another pack; its rank is from 1
 * @error: return location
 *
 * Adds a related role.
 *
 * Returns: whether it was taken
 */
gboolean
metier_pack_writer_add_related (MetierPackWriter *self, const char *role, const MetierRelatedRole *related,
                                GError **error)
{
  MetierStatement *statement;
  guint n;

  g_return_val_if_fail (self != NULL && related != NULL, FALSE);

  if (!metier_pack_writer_look_up (self->roles, role, &n, error)
      || !metier_pack_writer_check_id (related->role, error)
      || !metier_pack_writer_check_text (role, "related", related->title, error)
      || !metier_pack_writer_check_optional (role, "tier", related->tier, error))
    return FALSE;

  statement = metier_pack_writer_get_row (self, METIER_PACK_ROW_RELATED,
                                          "INSERT INTO related VALUES (?1, ?2, ?3, ?4, ?5)", error);
  if (statement == NULL)
    return FALSE;

  metier_statement_bind_int (statement, 1, n);
  metier_statement_bind_int (statement, 2, related->rank);
  metier_statement_bind_text (statement, 3, related->role);
  metier_statement_bind_text (statement, 4, related->title);
  metier_statement_bind_text (statement, 5, related->tier);
  return metier_pack_writer_run_once (statement, role, related->role, error);
}
