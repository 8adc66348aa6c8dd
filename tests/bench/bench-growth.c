/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/*
 *   bench-growth [SIZE…]
 *
 * Prints how what the window asks of the store grows with a source: one of so many times the size of the
 * largest publication stands beside the bundled packs. An exponent of 0 means that the time stays the same,
 * of 1 that it grows as the source does. The numbers are the processor's time for this thread, so that they
 * do not tell what else the machine was doing.
 */

#include <glib/gstdio.h>
#include <math.h>
#include <stdlib.h>

#include "app/roles/metier-role-model.h"
#include "app/roles/metier-roles-model.h"
#include "bench.h"
#include "large-pack.h"
#include "pack-fixture.h"
#include "words.h"

#define N_ROUNDS 41
#define N_QUERIES 400
#define MOST_SIZES 8

typedef enum {
  WRITE,
  SIZE,
  OPEN,
  FIRST_LIST,
  FIRST_PAGE,
  PAGE,
  PAGE_P95,
  NEAREST,
  SEARCH,
  SEARCH_P99,
  MEMORY,
  N_FIGURES,
} Figure;

static const struct {
  const char *name;
  const char *unit;
} figures[N_FIGURES] = {
  [WRITE] = { "write the pack", "ms" },
  [SIZE] = { "size of the pack", "MB" },
  [OPEN] = { "open all packs", "ms" },
  [FIRST_LIST] = { "the role list of a start", "ms" },
  [FIRST_PAGE] = { "a role's page, the first", "ms" },
  [PAGE] = { "a role's page", "ms" },
  [PAGE_P95] = { "a role's page, p95", "ms" },
  [NEAREST] = { "the roles nearest to it", "ms" },
  [SEARCH] = { "search, median", "ms" },
  [SEARCH_P99] = { "search, p99", "ms" },
  [MEMORY] = { "memory after all that", "MB" },
};

static MetierCatalogue *
open_all (const char *path)
{
  g_autoptr (GError) error = NULL;
  MetierCatalogue *catalogue = metier_catalogue_new_default (NULL, NULL, NULL, NULL);

  metier_catalogue_add_pack (catalogue, path, FALSE, &error);
  g_assert_no_error (error);
  return catalogue;
}

static double
measure_opening (const char *path)
{
  double times[N_ROUNDS];

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      double start = bench_get_time ();
      g_autoptr (MetierCatalogue) catalogue = open_all (path);

      times[i] = bench_get_time () - start;
    }

  return bench_get_quantile (times, N_ROUNDS, 0.5);
}

/* A start lists the source that was looked at last, which need not be the large one. */
static double
measure_list (MetierCatalogue *catalogue, const char *source)
{
  g_autoptr (GError) error = NULL;
  MetierRolesRequest *request = metier_roles_request_new (source, NULL, NULL);
  double start = bench_get_time ();
  g_autoptr (MetierRolesModel) model = metier_roles_model_load (catalogue, NULL, request, NULL, &error);
  double end = bench_get_time ();

  g_assert_no_error (error);
  metier_roles_request_free (request);
  return end - start;
}

static double
measure_page (MetierCatalogue *catalogue, MetierLibrary *library, guint role)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = g_strdup_printf ("large:%06u", role);
  double start = bench_get_time ();
  MetierRoleModel *model = metier_role_model_load (catalogue, library, id, NULL, &error);
  double end = bench_get_time ();

  g_assert_no_error (error);
  metier_role_model_free (model);
  return end - start;
}

static double
measure_nearest (MetierCatalogue *catalogue, guint role)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = g_strdup_printf ("large:%06u", role);
  double start = bench_get_time ();
  g_autoptr (MetierMatrix) matrix = metier_catalogue_load_matrix (catalogue, "large", NULL, &error);
  g_autoptr (GPtrArray) nearest = metier_similarity_rank (matrix, id, 5);

  g_assert_no_error (error);
  g_assert_cmpuint (nearest->len, ==, 5);
  return bench_get_time () - start;
}

static void
measure_searches (MetierCatalogue *catalogue, double *results)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (2);
  g_autoptr (GRand) seed = g_rand_new_with_seed (1);
  g_autoptr (Words) words = words_new (seed);
  double times[N_QUERIES];

  for (guint i = 0; i < N_QUERIES; i++)
    {
      g_autofree char *query = words_make_query (words, random);
      double start = bench_get_time ();

      metier_search_results_free (metier_catalogue_search (catalogue, query, 20, NULL, NULL));
      times[i] = bench_get_time () - start;
    }

  results[SEARCH] = bench_get_quantile (times, N_QUERIES, 0.5);
  results[SEARCH_P99] = bench_get_quantile (times, N_QUERIES, 0.99);
}

static void
measure (double size, double *results)
{
  g_autofree char *folder = g_dir_make_tmp ("metier-bench-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "large.pack", NULL);
  g_autofree char *shelf = g_build_filename (folder, "library.db", NULL);
  g_autoptr (MetierLibrary) library = metier_library_open (shelf, NULL);
  g_autoptr (MetierCatalogue) catalogue = NULL;
  double pages[N_ROUNDS], nearest[N_ROUNDS];
  double start = bench_get_time ();
  GStatBuf info;

  large_pack_write (path, "large", size);
  results[WRITE] = bench_get_time () - start;
  g_stat (path, &info);
  results[SIZE] = (double) info.st_size / 1e6;
  results[OPEN] = measure_opening (path);

  catalogue = open_all (path);
  results[FIRST_LIST] = measure_list (catalogue, "edison");
  results[FIRST_PAGE] = measure_page (catalogue, library, 0);
  for (guint i = 0; i < N_ROUNDS; i++)
    pages[i] = measure_page (catalogue, library, i * 20);
  results[PAGE] = bench_get_quantile (pages, N_ROUNDS, 0.5);
  results[PAGE_P95] = bench_get_quantile (pages, N_ROUNDS, 0.95);
  for (guint i = 0; i < N_ROUNDS; i++)
    nearest[i] = measure_nearest (catalogue, i * 20);
  results[NEAREST] = bench_get_quantile (nearest, N_ROUNDS, 0.5);
  measure_searches (catalogue, results);
  results[MEMORY] = bench_get_memory ();

  g_unlink (path);
  g_clear_pointer (&library, metier_library_free);
  g_unlink (shelf);
  g_rmdir (folder);
}

static void
print_results (double (*results)[N_FIGURES], const double *sizes, guint n_sizes)
{
  g_print ("%-26s", "");
  for (guint i = 0; i < n_sizes; i++)
    g_print ("%12.4g ×", sizes[i]);
  g_print ("   exponent\n");
  for (guint figure = 0; figure < N_FIGURES; figure++)
    {
      double growth = log (results[n_sizes - 1][figure] / results[0][figure]);

      g_print ("%-26s", figures[figure].name);
      for (guint i = 0; i < n_sizes; i++)
        g_print ("%11.3f %s", results[i][figure], figures[figure].unit);
      if (n_sizes > 1)
        g_print ("   %8.2f", growth / log (sizes[n_sizes - 1] / sizes[0]));
      g_print ("\n");
    }
}

int
main (int argc, char **argv)
{
  double sizes[MOST_SIZES] = { 1, 10 };
  double results[MOST_SIZES][N_FIGURES];
  guint n_sizes = 2;

  for (int i = 1; i < MIN (argc, MOST_SIZES + 1); i++)
    {
      sizes[i - 1] = g_ascii_strtod (argv[i], NULL);
      n_sizes = (guint) i;
    }
  for (guint i = 0; i < n_sizes; i++)
    measure (sizes[i], results[i]);
  print_results (results, sizes, n_sizes);

  return EXIT_SUCCESS;
}
