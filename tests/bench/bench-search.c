/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <sqlite3.h>

#include "large-pack.h"
#include "pack-fixture.h"
#include "words.h"

/* Searching as somebody types, over the bundled packs and one as large as the largest publication: as many
 * roles, alternative titles and ratings as it has. Beside it stands what SQLite's text index takes alone,
 * asked for the same words and numbers of rows in the same files, without making a single value of them. */

#define N_QUERIES 2000
#define LIMIT 20

/* The time of the processor, so that the figures do not tell what else the machine was doing. */
static gint64
get_time (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return (gint64) time.tv_sec * G_USEC_PER_SEC + time.tv_nsec / 1000;
}

static int
compare_times_cb (gconstpointer a, gconstpointer b)
{
  double one = *(const double *) a, other = *(const double *) b;

  return one < other ? -1 : one > other;
}

static void
print_times (const char *what, double *times)
{
  qsort (times, N_QUERIES, sizeof *times, compare_times_cb);
  g_print ("%-28s median %6.3f ms   p99 %6.3f ms   worst %6.3f ms\n", what, times[N_QUERIES / 2] / 1000,
           times[N_QUERIES * 99 / 100] / 1000, times[N_QUERIES - 1] / 1000);
}

static void
measure_catalogue (MetierCatalogue *catalogue, char **queries)
{
  g_autofree double *times = g_new (double, N_QUERIES);

  metier_search_results_free (metier_catalogue_search (catalogue, "warm up", LIMIT, NULL, NULL));
  for (guint i = 0; i < N_QUERIES; i++)
    {
      gint64 start = get_time ();
      MetierSearchResults *results = metier_catalogue_search (catalogue, queries[i], LIMIT, NULL, NULL);

      times[i] = (double) (get_time () - start);
      metier_search_results_free (results);
    }

  print_times ("catalogue, all packs", times);
}

static const char *const bare[] = {
  "SELECT rowid FROM role_text WHERE role_text MATCH ?1 ORDER BY rank LIMIT 20",
  "SELECT rowid FROM alias_text WHERE alias_text MATCH ?1 ORDER BY rank LIMIT 20",
  "SELECT rowid FROM skill_text WHERE skill_text MATCH ?1 ORDER BY rank LIMIT 20",
  "SELECT rowid FROM resource_text WHERE resource_text MATCH ?1 ORDER BY rank LIMIT 20",
};

static void
prepare_bare (MetierCatalogue *catalogue, GPtrArray *connections, GPtrArray *statements)
{
  g_autoptr (GPtrArray) sources = metier_catalogue_list_sources (catalogue);

  for (guint i = 0; i < sources->len; i++)
    {
      const MetierSource *source = g_ptr_array_index (sources, i);
      sqlite3 *connection;

      sqlite3_open_v2 (metier_catalogue_get_path (catalogue, source->id), &connection, SQLITE_OPEN_READONLY,
                       NULL);
      sqlite3_exec (connection, "PRAGMA mmap_size = 268435456", NULL, NULL, NULL);
      g_ptr_array_add (connections, connection);
      for (guint j = 0; j < G_N_ELEMENTS (bare); j++)
        {
          sqlite3_stmt *statement;

          g_assert_cmpint (sqlite3_prepare_v2 (connection, bare[j], -1, &statement, NULL), ==, SQLITE_OK);
          g_ptr_array_add (statements, statement);
        }
    }
}

static void
run_bare (GPtrArray *statements, const char *query)
{
  g_auto (GStrv) parts = g_strsplit (query, " ", -1);
  g_autofree char *joined = g_strjoinv ("\" AND \"", parts);
  g_autofree char *expression = g_strdup_printf ("\"%s\"*", joined);

  for (guint i = 0; i < statements->len; i++)
    {
      sqlite3_stmt *statement = g_ptr_array_index (statements, i);

      sqlite3_bind_text (statement, 1, expression, -1, SQLITE_STATIC);
      while (sqlite3_step (statement) == SQLITE_ROW)
        sqlite3_column_int64 (statement, 0);
      sqlite3_reset (statement);
    }
}

static void
measure_bare (MetierCatalogue *catalogue, char **queries)
{
  g_autofree double *times = g_new (double, N_QUERIES);
  g_autoptr (GPtrArray) connections
      = g_ptr_array_new_with_free_func ((GDestroyNotify) (void (*) (void)) sqlite3_close);
  g_autoptr (GPtrArray) statements
      = g_ptr_array_new_with_free_func ((GDestroyNotify) (void (*) (void)) sqlite3_finalize);

  prepare_bare (catalogue, connections, statements);
  run_bare (statements, "warm up");
  for (guint i = 0; i < N_QUERIES; i++)
    {
      gint64 start = get_time ();

      run_bare (statements, queries[i]);
      times[i] = (double) (get_time () - start);
    }

  print_times ("text index alone, all packs", times);
}

static void
measure (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GRand) random = g_rand_new_with_seed (1);
  g_autoptr (MetierCatalogue) catalogue = metier_catalogue_new_default (NULL, NULL, NULL, NULL);
  g_autoptr (Words) words = words_new (random);
  g_autofree char *large = pack_fixture_path ("large.pack");
  g_auto (GStrv) queries = g_new0 (char *, N_QUERIES + 1);

  large_pack_write (large, "large", 1);
  metier_catalogue_add_pack (catalogue, large, FALSE, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < N_QUERIES; i++)
    queries[i] = words_make_query (words, random);

  measure_catalogue (catalogue, queries);
  measure_bare (catalogue, queries);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/bench/search", measure);

  return g_test_run ();
}
