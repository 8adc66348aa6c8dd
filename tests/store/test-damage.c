/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <sqlite3.h>

#include "core/values/metier-error.h"
#include "pack-fixture.h"
#include "store/shelf/metier-shelf.h"

/* What no writer of ours leaves in a pack, nor a disk that keeps what it was given. */
typedef struct {
  const char *table;
  const char *column;
  const char *value;
} Damage;

static const Damage damages[] = {
  { "pack", "id", "NULL" },
  { "pack", "edition", "NULL" },
  { "pack", "released", "NULL" },
  { "pack", "title", "NULL" },
  { "pack", "credit", "NULL" },
  { "scale", "name", "NULL" },
  { "scale", "id", "NULL" },
  { "scale_level", "name", "NULL" },
  { "skill", "id", "NULL" },
  { "skill", "name", "NULL" },
  { "role", "id", "NULL" },
  { "role", "title", "NULL" },
  { "resource", "id", "NULL" },
  { "resource", "title", "NULL" },
  { "resource", "kind", "NULL" },
  { "resource", "language", "NULL" },
  { "resource", "url", "NULL" },
  { "resource", "url", "''" },
  { "resource", "url", "x'00ff'" },
  { "resource", "url", "'javascript:alert(1)'" },
  { "resource", "url", "'file:///etc/passwd'" },
};

static void
execute (sqlite3 *connection, const char *format, ...)
{
  g_autofree char *sql = NULL;
  va_list args;

  va_start (args, format);
  sql = g_strdup_vprintf (format, args);
  va_end (args);
  g_assert_cmpint (sqlite3_exec (connection, sql, NULL, NULL, NULL), ==, SQLITE_OK);
}

/* Rows that the schema forbids can only be written when it does not say so. */
static void
damage (const char *path, const Damage *what)
{
  sqlite3 *connection;

  g_assert_cmpint (sqlite3_open (path, &connection), ==, SQLITE_OK);
  execute (connection,
           "PRAGMA writable_schema = ON; UPDATE sqlite_schema"
           " SET sql = REPLACE (REPLACE (sql, 'NOT NULL', ''), 'STRICT', '') WHERE name = '%s';"
           " PRAGMA writable_schema = RESET",
           what->table);
  g_assert_cmpint (sqlite3_close (connection), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_open (path, &connection), ==, SQLITE_OK);
  execute (connection, "UPDATE %s SET %s = %s", what->table, what->column, what->value);
  g_assert_cmpint (sqlite3_close (connection), ==, SQLITE_OK);
}

static void
forget (GError **error, GError **found)
{
  if (*error != NULL && *found == NULL)
    *found = g_steal_pointer (error);
  g_clear_error (error);
}

/* Asks everything, and gives the first error. */
static void
ask (MetierCatalogue *catalogue, GError **found)
{
  const MetierShelfFilter filter = { .role = "demo:engineer" };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) roles = metier_catalogue_list_roles (catalogue, NULL, NULL, &error);
  g_autoptr (GPtrArray) skills = NULL;
  g_autoptr (GPtrArray) resources = NULL;
  g_autoptr (MetierProfile) profile = NULL;
  g_autoptr (MetierSearchResults) results = NULL;
  g_autoptr (MetierMatrix) matrix = NULL;
  g_autoptr (MetierResource) resource = NULL;

  forget (&error, found);
  skills = metier_catalogue_list_skills (catalogue, NULL, &error);
  forget (&error, found);
  resources = metier_catalogue_list_resources (catalogue, "statistics", &error);
  forget (&error, found);
  g_ptr_array_unref (metier_shelf_list (catalogue, NULL, &filter, &error) ?: g_ptr_array_new ());
  forget (&error, found);
  profile = metier_catalogue_load_profile (catalogue, "demo:engineer", NULL, &error);
  forget (&error, found);
  results = metier_catalogue_search (catalogue, "a", 9, NULL, &error);
  forget (&error, found);
  matrix = metier_catalogue_load_matrix (catalogue, "demo", NULL, &error);
  forget (&error, found);
  resource = metier_catalogue_find_resource (catalogue, "https://example.org/none", &error);
  if (g_error_matches (error, METIER_ERROR, METIER_ERROR_NOT_FOUND))
    g_clear_error (&error);
  forget (&error, found);
}

static void
test_damage (gconstpointer data)
{
  g_autofree char *path = pack_fixture_write_demo ();
  g_autoptr (MetierCatalogue) catalogue = metier_catalogue_new ();
  g_autoptr (GError) error = NULL;

  damage (path, data);
  if (metier_catalogue_add_pack (catalogue, path, FALSE, &error))
    ask (catalogue, &error);
  g_assert_error (error, METIER_ERROR, METIER_ERROR_DAMAGED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (damages); i++)
    {
      g_autofree char *path = g_strdup_printf ("/damage/%s/%s/%u", damages[i].table, damages[i].column, i);

      g_test_add_data_func (path, &damages[i], test_damage);
    }

  return g_test_run ();
}
