/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "bench.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

/**
 * bench_get_time:
 *
 * Returns: the processor's time for this thread in ms, which does not tell what else the machine was doing
 */
double
bench_get_time (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return (double) time.tv_sec * 1000 + (double) time.tv_nsec / 1e6;
}

static int
compare_times_cb (gconstpointer a, gconstpointer b)
{
  double one = *(const double *) a, other = *(const double *) b;

  return (one > other) - (one < other);
}

/**
 * bench_get_quantile:
 * @times: (inout): some times, which are put in order
 * @n: how many, at least 1
 * @share: 0 for the least, 1 for the most
 *
 * Returns: the time that such a share of all does not exceed
 */
double
bench_get_quantile (double *times, guint n, double share)
{
  qsort (times, n, sizeof *times, compare_times_cb);
  return times[(guint) (share * (n - 1))];
}

/**
 * bench_print_times:
 * @name: what was measured
 * @times: (inout): the times in the order in which they were taken
 * @n: how many, at least 1
 *
 * Prints the first time, which may have read what the others found in memory, and how far all differ.
 */
void
bench_print_times (const char *name, double *times, guint n)
{
  double first = times[0];
  double least = bench_get_quantile (times, n, 0);

  g_print ("%-44s first %8.3f, least %8.3f, median %8.3f, p95 %8.3f, p99 %8.3f, worst %8.3f ms\n", name,
           first, least, bench_get_quantile (times, n, 0.5), bench_get_quantile (times, n, 0.95),
           bench_get_quantile (times, n, 0.99), bench_get_quantile (times, n, 1));
}

/**
 * bench_get_memory:
 *
 * Returns: how many MB the process has of its own; what is mapped from packs is no memory that anybody has
 *   to give
 */
double
bench_get_memory (void)
{
  g_autofree char *text = NULL;
  guint64 pages = 0, shared = 0;

  if (g_file_get_contents ("/proc/self/statm", &text, NULL, NULL))
    sscanf (text, "%*u %" G_GUINT64_FORMAT " %" G_GUINT64_FORMAT, &pages, &shared);
  return (double) ((pages - shared) * (guint64) sysconf (_SC_PAGESIZE)) / 1e6;
}
