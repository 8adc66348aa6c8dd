/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/catalogue/metier-core-map.h"

#include <glib/gi18n-lib.h>

#include "core/values/metier-error.h"
#include "store/library/metier-library-private.h"

static gboolean
write_override (MetierLibrary *self, gpointer data, GError **error)
{
  const MetierCoreOverride *override = data;
  g_autofree char *title = metier_library_clean_title (override->title);
  g_autoptr (MetierStatement) statement = metier_database_prepare (
      self->database, "INSERT OR REPLACE INTO core_override (skill, title, core) VALUES (?1, ?2, ?3)", error);

  if (statement == NULL)
    return FALSE;

  metier_statement_bind_text (statement, 1, override->skill);
  metier_statement_bind_text (statement, 2, title);
  if (override->core != METIER_CORE_SKILL_NONE)
    metier_statement_bind_text (statement, 3, metier_core_skill_get_id ((MetierCoreSkill) override->core));
  return metier_statement_run (statement, error);
}

/**
 * metier_library_set_core:
 * @self: a library
 * @override: what a skill counts for
 * @error: return location; %METIER_ERROR_INVALID when the skill's id makes no sense or is that of a core
 * skill, which always counts for itself
 *
 * Says what a skill counts for, in place of what was said of it before. To see it in the catalogue,
 * metier_core_map_apply() is to follow.
 *
 * Returns: whether that is on disk
 */
gboolean
metier_library_set_core (MetierLibrary *self, const MetierCoreOverride *override, GError **error)
{
  MetierCoreSkill own;

  g_return_val_if_fail (self != NULL && override != NULL, FALSE);

  if (metier_core_skill_from_id (override->skill, &own))
    {
      g_set_error (error, METIER_ERROR, METIER_ERROR_INVALID,
                   _ ("“%s” is a core skill and counts for nothing else."), override->skill);
      return FALSE;
    }

  return metier_library_check_id (override->skill, error)
         && metier_library_change (self, write_override, (gpointer) override, error);
}

static gboolean
delete_override (MetierLibrary *self, gpointer data, GError **error)
{
  const char *skill = data;
  g_autoptr (MetierStatement) statement
      = metier_database_prepare (self->database, "DELETE FROM core_override WHERE skill = ?1", error);

  if (statement == NULL)
    return FALSE;

  metier_statement_bind_text (statement, 1, skill);
  if (!metier_statement_run (statement, error))
    return FALSE;

  if (metier_database_get_n_changes (self->database) > 0)
    return TRUE;

  g_set_error (error, METIER_ERROR, METIER_ERROR_NOT_FOUND, _ ("“%s” is not in your map."), skill);
  return FALSE;
}

/**
 * metier_library_unset_core:
 * @self: a library
 * @skill: id of a skill
 * @error: return location; %METIER_ERROR_NOT_FOUND when nothing was said of it
 *
 * Lets a skill count for what its source says again.
 *
 * Returns: whether that is on disk
 */
gboolean
metier_library_unset_core (MetierLibrary *self, const char *skill, GError **error)
{
  g_return_val_if_fail (self != NULL && skill != NULL, FALSE);

  return metier_library_change (self, delete_override, (gpointer) skill, error);
}

static MetierCoreOverride *
read_override (MetierStatement *statement)
{
  g_autofree char *skill = metier_statement_dup_known (statement, 0);
  g_autofree char *title = metier_statement_dup_known (statement, 1);
  const char *id = metier_statement_get_text (statement, 2);
  MetierCoreSkill core;
  gboolean counts = id != NULL && metier_core_skill_from_id (id, &core);

  return metier_core_override_new (skill, title, counts ? (int) core : METIER_CORE_SKILL_NONE);
}

/**
 * metier_library_list_core_map:
 * @self: a library
 * @error: return location
 *
 * Returns: (nullable) (transfer full) (element-type MetierCoreOverride): all that was said of what skills
 * count for, by id; %NULL with @error set
 */
GPtrArray *
metier_library_list_core_map (MetierLibrary *self, GError **error)
{
  g_autoptr (GPtrArray) map = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_core_override_unref);
  g_autoptr (MetierStatement) statement = NULL;
  MetierStep step;

  g_return_val_if_fail (self != NULL, NULL);

  statement = metier_database_prepare (self->database,
                                       "SELECT skill, title, core FROM core_override ORDER BY skill", error);
  if (statement == NULL)
    return NULL;

  while ((step = metier_statement_step (statement, error)) == METIER_STEP_ROW)
    g_ptr_array_add (map, read_override (statement));

  return step == METIER_STEP_DONE ? g_steal_pointer (&map) : NULL;
}

/**
 * metier_core_map_apply:
 * @catalogue: the open packs
 * @library: a library
 * @error: return location
 *
 * Lets the skills of all packs count for what the library says of them. To be called when both are open and
 * after a change.
 *
 * Returns: whether the library could be read
 */
gboolean
metier_core_map_apply (MetierCatalogue *catalogue, MetierLibrary *library, GError **error)
{
  g_autoptr (GPtrArray) map = NULL;

  g_return_val_if_fail (catalogue != NULL && library != NULL, FALSE);

  map = metier_library_list_core_map (library, error);
  if (map == NULL)
    return FALSE;

  metier_catalogue_set_core_map (catalogue, map);
  return TRUE;
}
