/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/library/metier-library-filters.h"

#include <glib/gi18n-lib.h>

#include "core/values/metier-error.h"
#include "store/library/metier-library-private.h"

static gboolean
write_filter (MetierLibrary *self, gpointer data, GError **error)
{
  const MetierSavedFilter *filter = data;
  g_autofree char *name = metier_library_clean_title (filter->name);
  const char *values[] = { name,         filter->text, filter->place, filter->status, filter->skill,
                           filter->role, filter->kind, filter->tag,   filter->cost,   filter->sort };
  g_autoptr (MetierStatement) statement = metier_database_prepare (
      self->database,
      "INSERT OR REPLACE INTO saved_filter (name, text, place, status, skill, role, kind, tag, cost, sort)"
      " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
      error);

  if (statement == NULL)
    return FALSE;

  if (*name == '\0')
    {
      g_set_error (error, METIER_ERROR, METIER_ERROR_INVALID, _ ("A filter must have a name."));
      return FALSE;
    }

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_autofree char *clean = values[i] != NULL ? metier_library_clean_title (values[i]) : NULL;

      metier_statement_bind_text (statement, (int) i + 1, clean);
    }
  return metier_statement_run (statement, error);
}

/**
 * metier_library_save_filter:
 * @self: a library
 * @filter: what to keep, in place of one of the same name
 * @error: return location; %METIER_ERROR_INVALID when the name is empty
 *
 * Returns: whether the filter is on disk
 */
gboolean
metier_library_save_filter (MetierLibrary *self, const MetierSavedFilter *filter, GError **error)
{
  g_return_val_if_fail (self != NULL && filter != NULL, FALSE);

  return metier_library_change (self, write_filter, (gpointer) filter, error);
}

static gboolean
delete_filter (MetierLibrary *self, gpointer data, GError **error)
{
  g_autoptr (MetierStatement) statement
      = metier_database_prepare (self->database, "DELETE FROM saved_filter WHERE name = ?1", error);

  if (statement == NULL)
    return FALSE;

  metier_statement_bind_text (statement, 1, data);
  return metier_statement_run (statement, error);
}

/**
 * metier_library_remove_filter:
 * @self: a library
 * @name: the name of a filter; there need be none
 * @error: return location
 *
 * Returns: whether there is no such filter on disk any more
 */
gboolean
metier_library_remove_filter (MetierLibrary *self, const char *name, GError **error)
{
  g_return_val_if_fail (self != NULL && name != NULL, FALSE);

  return metier_library_change (self, delete_filter, (gpointer) name, error);
}

static MetierSavedFilter *
read_filter (MetierStatement *statement)
{
  g_autofree char *name = metier_statement_dup_known (statement, 0);
  MetierSavedFilter *filter = metier_saved_filter_new (name);

  filter->text = metier_statement_dup_text (statement, 1);
  filter->place = metier_statement_dup_text (statement, 2);
  filter->status = metier_statement_dup_text (statement, 3);
  filter->skill = metier_statement_dup_text (statement, 4);
  filter->role = metier_statement_dup_text (statement, 5);
  filter->kind = metier_statement_dup_text (statement, 6);
  filter->tag = metier_statement_dup_text (statement, 7);
  filter->cost = metier_statement_dup_text (statement, 8);
  filter->sort = metier_statement_dup_text (statement, 9);
  return filter;
}

/**
 * metier_library_list_filters:
 * @self: a library
 * @error: return location
 *
 * Returns: (nullable) (transfer full) (element-type MetierSavedFilter): the filters that were saved, by name;
 * %NULL with @error set
 */
GPtrArray *
metier_library_list_filters (MetierLibrary *self, GError **error)
{
  g_autoptr (GPtrArray) filters = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_saved_filter_free);
  g_autoptr (MetierStatement) statement = NULL;
  MetierStep step;

  g_return_val_if_fail (self != NULL, NULL);

  statement = metier_database_prepare (
      self->database,
      "SELECT name, text, place, status, skill, role, kind, tag, cost, sort FROM saved_filter ORDER BY name",
      error);
  if (statement == NULL)
    return NULL;

  while ((step = metier_statement_step (statement, error)) == METIER_STEP_ROW)
    g_ptr_array_add (filters, read_filter (statement));

  return step == METIER_STEP_DONE ? g_steal_pointer (&filters) : NULL;
}
