/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/library/metier-library-plan.h"

#include "core/values/metier-day.h"
#include "store/library/metier-library-private.h"

static void
bind_date (MetierStatement *statement, int parameter, const GDate *date)
{
  g_autofree char *text = metier_day_format (date);

  metier_statement_bind_text (statement, parameter, text);
}

static gboolean
write_setting (MetierLibrary *self, const MetierPlanSettings *settings, GError **error)
{
  g_autoptr (MetierStatement) statement = metier_database_prepare (
      self->database,
      "INSERT INTO plan_setting (n, aim, hours_per_week, hours_min, hours_max, start)"
      " VALUES (1, ?1, ?2, ?3, ?4, ?5)",
      error);

  if (statement == NULL)
    return FALSE;

  metier_statement_bind_double (statement, 1, settings->aim);
  metier_statement_bind_double (statement, 2, settings->hours_per_week);
  metier_statement_bind_double (statement, 3, settings->hours_per_level.min);
  metier_statement_bind_double (statement, 4, settings->hours_per_level.max);
  bind_date (statement, 5, &settings->start);
  return metier_statement_run (statement, error);
}

static gboolean
write_own_hours (MetierLibrary *self, const MetierPlanSettings *settings, GError **error)
{
  for (guint i = 0; i < settings->own_hours->len; i++)
    {
      const MetierSkillHours *own = g_ptr_array_index (settings->own_hours, i);
      g_autoptr (MetierStatement) statement = metier_database_prepare (
          self->database, "INSERT INTO plan_hours (skill, min, max) VALUES (?1, ?2, ?3)", error);

      if (statement == NULL)
        return FALSE;

      metier_statement_bind_text (statement, 1, own->skill);
      metier_statement_bind_double (statement, 2, own->hours.min);
      metier_statement_bind_double (statement, 3, own->hours.max);
      if (!metier_statement_run (statement, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_weeks_off (MetierLibrary *self, const MetierPlanSettings *settings, GError **error)
{
  for (guint i = 0; i < settings->weeks_off->len; i++)
    {
      g_autoptr (MetierStatement) statement = metier_database_prepare (
          self->database, "INSERT OR IGNORE INTO plan_week_off (day) VALUES (?1)", error);

      if (statement == NULL)
        return FALSE;

      bind_date (statement, 1, &g_array_index (settings->weeks_off, GDate, i));
      if (!metier_statement_run (statement, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_order (MetierLibrary *self, const MetierPlanSettings *settings, GError **error)
{
  for (guint i = 0; settings->order[i] != NULL; i++)
    {
      g_autoptr (MetierStatement) statement = metier_database_prepare (
          self->database, "INSERT OR IGNORE INTO plan_order (place, skill) VALUES (?1, ?2)", error);

      if (statement == NULL)
        return FALSE;

      metier_statement_bind_int (statement, 1, i);
      metier_statement_bind_text (statement, 2, settings->order[i]);
      if (!metier_statement_run (statement, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
clear_plan (MetierLibrary *self, gpointer data, GError **error)
{
  return metier_database_execute (self->database,
                                  "DELETE FROM plan_setting; DELETE FROM plan_hours;"
                                  " DELETE FROM plan_week_off; DELETE FROM plan_order;",
                                  error);
}

static gboolean
write_plan (MetierLibrary *self, gpointer data, GError **error)
{
  const MetierPlanSettings *settings = data;

  return clear_plan (self, NULL, error) && write_setting (self, settings, error)
         && write_own_hours (self, settings, error) && write_weeks_off (self, settings, error)
         && write_order (self, settings, error);
}

static gboolean
check_ids (const MetierPlanSettings *settings, GError **error)
{
  for (guint i = 0; i < settings->own_hours->len; i++)
    {
      const MetierSkillHours *own = g_ptr_array_index (settings->own_hours, i);

      if (!metier_library_check_id (own->skill, error))
        return FALSE;
    }
  for (guint i = 0; settings->order[i] != NULL; i++)
    {
      if (!metier_library_check_id (settings->order[i], error))
        return FALSE;
    }

  return TRUE;
}

/**
 * metier_library_set_plan:
 * @self: a library
 * @settings: what is wanted of a plan
 * @error: return location; %METIER_ERROR_INVALID when something that is said cannot be
 *
 * Puts the settings in place of the ones before, as a whole. The ones before, put back, undo it.
 *
 * Returns: whether the settings are on disk
 */
gboolean
metier_library_set_plan (MetierLibrary *self, const MetierPlanSettings *settings, GError **error)
{
  g_return_val_if_fail (self != NULL && settings != NULL, FALSE);

  return metier_plan_settings_check (settings, error) && check_ids (settings, error)
         && metier_library_change (self, write_plan, (gpointer) settings, error);
}

/**
 * metier_library_forget_plan:
 * @self: a library
 * @error: return location
 *
 * Leaves nothing of what was said of a plan, as if it never had been.
 *
 * Returns: whether it is gone from the disk
 */
gboolean
metier_library_forget_plan (MetierLibrary *self, GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return metier_library_change (self, clear_plan, NULL, error);
}

/**
 * metier_library_has_plan:
 * @self: a library
 * @said: (out): whether anything was ever said of a plan
 * @error: return location
 *
 * Returns: whether the library could be read
 */
gboolean
metier_library_has_plan (MetierLibrary *self, gboolean *said, GError **error)
{
  gint64 n = 0;

  g_return_val_if_fail (self != NULL && said != NULL, FALSE);

  if (!metier_database_get_number (self->database, "SELECT COUNT (*) FROM plan_setting", &n, error))
    return FALSE;

  *said = n > 0;
  return TRUE;
}

static GDate
get_date (MetierStatement *statement, int column)
{
  const char *text = metier_statement_get_text (statement, column);
  GDate date;

  metier_day_parse (text != NULL ? text : "", &date);

  return date;
}

typedef void (*ReadRow) (MetierPlanSettings *settings, MetierStatement *statement);

static void
read_setting (MetierPlanSettings *settings, MetierStatement *statement)
{
  settings->aim = metier_statement_get_double (statement, 0);
  settings->hours_per_week = metier_statement_get_double (statement, 1);
  settings->hours_per_level = (MetierHours){ metier_statement_get_double (statement, 2),
                                             metier_statement_get_double (statement, 3) };
  settings->start = get_date (statement, 4);
}

static void
read_own_hours (MetierPlanSettings *settings, MetierStatement *statement)
{
  g_autofree char *skill = metier_statement_dup_known (statement, 0);

  metier_plan_settings_set_own_hours (settings, skill,
                                      (MetierHours){ metier_statement_get_double (statement, 1),
                                                     metier_statement_get_double (statement, 2) });
}

static void
read_week_off (MetierPlanSettings *settings, MetierStatement *statement)
{
  GDate day = get_date (statement, 0);

  g_array_append_val (settings->weeks_off, day);
}

static void
read_order (MetierPlanSettings *settings, MetierStatement *statement)
{
  guint n = g_strv_length (settings->order);

  settings->order = g_renew (char *, settings->order, n + 2);
  settings->order[n] = metier_statement_dup_known (statement, 0);
  settings->order[n + 1] = NULL;
}

static gboolean
read_rows (MetierLibrary *self, const char *sql, ReadRow read_row, MetierPlanSettings *settings,
           GError **error)
{
  g_autoptr (MetierStatement) statement = metier_database_prepare (self->database, sql, error);
  MetierStep step;

  if (statement == NULL)
    return FALSE;

  while ((step = metier_statement_step (statement, error)) == METIER_STEP_ROW)
    read_row (settings, statement);

  return step == METIER_STEP_DONE;
}

/**
 * metier_library_get_plan:
 * @self: a library
 * @error: return location; %METIER_ERROR_INVALID when what is stored cannot be
 *
 * Returns: (transfer full) (nullable): what is wanted of a plan; new settings when nothing was ever said;
 *   %NULL with @error set
 */
MetierPlanSettings *
metier_library_get_plan (MetierLibrary *self, GError **error)
{
  static const struct {
    const char *sql;
    ReadRow read_row;
  } parts[] = {
    { "SELECT aim, hours_per_week, hours_min, hours_max, start FROM plan_setting", read_setting },
    { "SELECT skill, min, max FROM plan_hours ORDER BY skill", read_own_hours },
    { "SELECT day FROM plan_week_off ORDER BY day", read_week_off },
    { "SELECT skill FROM plan_order ORDER BY place", read_order },
  };
  g_autoptr (MetierPlanSettings) settings = metier_plan_settings_new ();

  g_return_val_if_fail (self != NULL, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      if (!read_rows (self, parts[i].sql, parts[i].read_row, settings, error))
        return NULL;
    }

  return metier_plan_settings_check (settings, error) ? g_steal_pointer (&settings) : NULL;
}
