/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/library/metier-library-private.h"

static gboolean
make_bookmarks (MetierDatabase *database, GError **error)
{
  return metier_database_execute_script (database, "metier-library-1.sql", error);
}

static gboolean
add_levels_and_filters (MetierDatabase *database, GError **error)
{
  return metier_database_execute_script (database, "metier-library-2.sql", error);
}

static gboolean
add_plans_and_own_roles (MetierDatabase *database, GError **error)
{
  return metier_database_execute_script (database, "metier-library-3.sql", error);
}

static gboolean
add_core_overrides (MetierDatabase *database, GError **error)
{
  return metier_database_execute_script (database, "metier-library-4.sql", error);
}

/* In order, and for ever: what a released version wrote must stay readable, so a step is never changed
 * once it was released; what is new goes to the end. */
static const MetierMigration migrations[] = {
  make_bookmarks,
  add_levels_and_filters,
  add_plans_and_own_roles,
  add_core_overrides,
};

/* Gives the steps that lead to the version that this program writes. */
const MetierMigration *
metier_library_get_migrations (guint *n_migrations)
{
  *n_migrations = G_N_ELEMENTS (migrations);
  return migrations;
}

static gboolean
mark (MetierDatabase *database, guint version, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("PRAGMA application_id = %d; PRAGMA user_version = %u; COMMIT",
                                          METIER_LIBRARY_APPLICATION_ID, version);

  return metier_database_execute (database, sql, error);
}

/* Runs the next step, if there is one. The version is read inside the transaction, because another process
 * may just have taken the same step. */
static gboolean
take_step (MetierDatabase *database, const MetierMigration *steps, guint n_steps, gint64 *version,
           GError **error)
{
  if (!metier_database_get_number (database, "PRAGMA user_version", version, error))
    return FALSE;

  if (*version >= n_steps)
    return metier_database_execute (database, "COMMIT", error);

  return steps[*version](database, error) && mark (database, (guint) *version + 1, error);
}

/* Brings a library to the version that @steps lead to, each step in a transaction of its own. One that fails
 * is undone when the file is closed, which is all that can be done with it then. */
gboolean
metier_library_migrate (MetierDatabase *database, const MetierMigration *steps, guint n_steps, GError **error)
{
  gint64 version = 0;

  while (version < n_steps)
    {
      if (!metier_database_execute (database, "BEGIN IMMEDIATE", error)
          || !take_step (database, steps, n_steps, &version, error))
        return FALSE;
    }

  return TRUE;
}
