/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-fixture.h"

#include "chart/output/metier-export-private.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <math.h>
#include <stdio.h>
#include <time.h>

/*
 * bench-warm KIND VALUES FILE: draws the numbers in VALUES, a line of them for each role, to FILE again and
 * again within one process, and prints the least time of the processor, with all threads, of one picture in
 * milliseconds. compare-charts calls it.
 */

#define N_ROUNDS 15

static ChartFixture *
read_values (const char *path)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  g_auto (GStrv) first = NULL;
  ChartFixture *fixture;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  lines = g_strsplit (g_strchomp (text), "\n", -1);
  first = g_strsplit (lines[0], " ", -1);
  fixture = chart_fixture_new (CHART_FIXTURE_RELEVANCE, g_strv_length (first), 0);
  for (guint i = 0; lines[i]; i++)
    {
      g_auto (GStrv) numbers = g_strsplit (lines[i], " ", -1);
      g_autofree double *values = g_new (double, g_strv_length (numbers));
      g_autofree char *title = g_strdup_printf ("Role number %02u", i);

      for (guint j = 0; numbers[j]; j++)
        values[j] = g_ascii_strtod (numbers[j], NULL);
      chart_fixture_add_role (fixture, title, values);
    }

  return fixture;
}

/* Seconds, of all threads. */
static double
get_processor_time (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);

  return (double) time.tv_sec + (double) time.tv_nsec / 1e9;
}

int
main (int argc, char **argv)
{
  MetierChartOptions options = { .width = 1200 };
  g_autoptr (MetierPainter) painter = metier_painter_new_for_files ();
  g_autoptr (ChartFixture) fixture = NULL;
  g_autoptr (MetierChartData) data = NULL;
  MetierExportFormat format;
  double least = INFINITY;

  setlocale (LC_ALL, "");
  g_assert_cmpint (argc, ==, 4);
  g_assert_true (metier_chart_kind_from_string (argv[1], &options.kind));
  g_assert_true (metier_export_format_from_path (argv[3], &format, NULL));
  fixture = read_values (argv[2]);
  data = chart_fixture_get_data (fixture, METIER_SCOPE_ALL, METIER_SORT_SOURCE, NULL);
  for (int round = -2; round < N_ROUNDS; round++)
    {
      double start = get_processor_time ();
      g_autoptr (GError) error = NULL;

      metier_export_with_painter (painter, data, &options, METIER_THEME_LIGHT, 1, format, argv[3], NULL, NULL,
                                  &error);
      g_assert_no_error (error);
      if (round >= 0)
        least = fmin (least, (get_processor_time () - start) * 1000);
    }
  printf ("%.3f\n", least);

  return 0;
}
