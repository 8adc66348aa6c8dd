/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "store/catalogue/metier-catalogue.h"
#include "store/database/metier-paths.h"

/* Opening all bundled packs and the first questions that the window asks: how long it takes, and how much
 * memory the process then holds beyond what it held before. */

#define N_ROUNDS 51

static double
resident_megabytes (void)
{
  g_autofree char *text = NULL;
  double kilobytes = 0.0;
  const char *line;

  if (g_file_get_contents ("/proc/self/status", &text, NULL, NULL)
      && (line = g_strstr_len (text, -1, "VmRSS:")) != NULL)
    kilobytes = g_ascii_strtod (line + strlen ("VmRSS:"), NULL);

  return kilobytes / 1024.0;
}

static int
compare_doubles_cb (gconstpointer a, gconstpointer b)
{
  double one = *(const double *)a;
  double other = *(const double *)b;

  return one < other ? -1 : one > other;
}

static void
print_times (const char *what, double *times)
{
  qsort (times, N_ROUNDS, sizeof *times, compare_doubles_cb);
  printf ("%-28s median %7.3f ms   least %7.3f ms   most %7.3f ms\n", what, times[N_ROUNDS / 2] * 1e3,
          times[0] * 1e3, times[N_ROUNDS - 1] * 1e3);
}

static MetierCatalogue *
open_all (void)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *folder = metier_paths_dup_bundled_packs ();
  MetierCatalogue *catalogue = metier_catalogue_new ();

  metier_catalogue_add_folder (catalogue, folder, TRUE, problems);
  g_assert_cmpuint (problems->len, ==, 0);

  return catalogue;
}

static guint
list_all (MetierCatalogue *catalogue)
{
  g_autoptr (GPtrArray) sources = metier_catalogue_list_sources (catalogue);
  guint n_roles = 0;

  for (guint i = 0; i < sources->len; i++)
    {
      const MetierSource *source = g_ptr_array_index (sources, i);
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) roles = metier_catalogue_list_roles (catalogue, source->id, NULL, &error);

      g_assert_no_error (error);
      n_roles += roles->len;
    }

  return n_roles;
}

int
main (void)
{
  double opening[N_ROUNDS];
  double listing[N_ROUNDS];
  double before = resident_megabytes ();
  double after = 0.0;
  guint n_roles = 0;

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      gint64 start = g_get_monotonic_time ();
      g_autoptr (MetierCatalogue) catalogue = open_all ();
      gint64 opened = g_get_monotonic_time ();

      n_roles = list_all (catalogue);
      opening[i] = (double)(opened - start) / 1e6;
      listing[i] = (double)(g_get_monotonic_time () - opened) / 1e6;
      if (i == 0)
        after = resident_megabytes ();
    }

  print_times ("open all packs", opening);
  print_times ("list roles of all packs", listing);
  printf ("%u roles; %.1f MB held after the first round, %.1f MB before\n", n_roles, after, before);

  return EXIT_SUCCESS;
}
