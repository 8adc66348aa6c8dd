/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-fixture.h"

#include "chart/output/metier-export.h"
#include "chart/paint/metier-painter.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <time.h>

/* The surface that charts are measured on, in CSS pixels: what a large window shows at once. */
#define WIDTH 1200
#define HEIGHT 800

#define N_ROUNDS 41

typedef struct {
  const char *name;
  MetierChartKind kind;
  guint n_rows;
  guint n_series;
  double limit; /* milliseconds for layout and painting at scale 2; 0 for none */
} Case;

static const Case cases[] = {
  { "bars 5x6", METIER_CHART_BARS, 5, 6, 0.5 },
  { "bars 35x6", METIER_CHART_BARS, 35, 6, 1.5 },
  { "heatmap 35x12", METIER_CHART_HEATMAP, 35, 12, 2 },
  { "heatmap 120x50", METIER_CHART_HEATMAP, 120, 50, 6 },
};

/* Microseconds that this thread has worked, so that what else the machine does counts as little as possible.
 */
static double
get_time (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);

  return (double) time.tv_sec * 1e6 + (double) time.tv_nsec / 1e3;
}

static int
compare_times_cb (gconstpointer a, gconstpointer b)
{
  double one = *(const double *) a, other = *(const double *) b;

  return one < other ? -1 : one > other;
}

static double
get_median (double *times)
{
  qsort (times, N_ROUNDS, sizeof (double), compare_times_cb);

  return times[N_ROUNDS / 2] / 1000;
}

static ChartFixture *
make_fixture (const Case *test)
{
  ChartFixture *fixture = chart_fixture_new (CHART_FIXTURE_RELEVANCE, test->n_rows, test->n_rows > 5 ? 5 : 0);

  for (guint i = 0; i < test->n_series; i++)
    {
      g_autofree char *title = g_strdup_printf ("Role number %02u", i);

      chart_fixture_add_random_role (fixture, title, 0);
    }

  return fixture;
}

typedef struct {
  double layout;
  double paint;
  double both;
} Times;

/* A frame as the window draws one: a scene, then its visible part on a surface that is there already. */
static Times
measure (const MetierChartData *data, MetierChartKind kind, MetierPainter *painter, double scale,
         gboolean whole)
{
  MetierChartOptions options = { .kind = kind, .width = WIDTH, .height = HEIGHT };
  g_autoptr (MetierScene) first = metier_chart_layout (data, &options, metier_painter_get_measurer (painter));
  int width = (int) (scale * (whole ? metier_scene_get_width (first) : WIDTH)) + 1;
  int height = (int) (scale * (whole ? metier_scene_get_height (first) : HEIGHT)) + 1;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  double layout[N_ROUNDS], paint[N_ROUNDS], both[N_ROUNDS];
  cairo_t *cr;

  cairo_surface_set_device_scale (surface, scale, scale);
  cr = cairo_create (surface);
  for (int round = -3; round < N_ROUNDS; round++)
    {
      double start = get_time (), middle, end;
      MetierScene *scene = metier_chart_layout (data, &options, metier_painter_get_measurer (painter));

      middle = get_time ();
      metier_painter_paint (painter, scene, metier_theme_get (METIER_THEME_LIGHT), NULL, cr);
      cairo_surface_flush (surface);
      end = get_time ();
      metier_scene_unref (scene);
      if (round < 0)
        continue;
      layout[round] = middle - start;
      paint[round] = end - middle;
      both[round] = end - start;
    }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  return (Times){ get_median (layout), get_median (paint), get_median (both) };
}

static void
print_times (const char *name, const char *what, double scale, const Times *times, double limit)
{
  g_print ("%-16s %-8s @%g  layout %6.3f ms  paint %6.3f ms  both %6.3f ms", name, what, scale, times->layout,
           times->paint, times->both);
  if (limit > 0)
    g_print ("  %.2f of %g ms", times->both / limit, limit);
  g_print ("\n");
}

static void
measure_export (const Case *test, const MetierChartData *data, MetierExportFormat format, const char *ending)
{
  MetierChartOptions options = { .kind = test->kind, .width = WIDTH };
  g_autofree char *folder = g_dir_make_tmp ("metier-bench-XXXXXX", NULL);
  g_autofree char *name = g_strconcat ("chart", ending, NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  double times[N_ROUNDS];
  GStatBuf info;

  for (guint round = 0; round < N_ROUNDS; round++)
    {
      gint64 start = g_get_monotonic_time ();
      g_autoptr (GError) error = NULL;

      metier_export_chart (data, &options, METIER_THEME_PRINT, 1, format, path, NULL, NULL, &error);
      g_assert_no_error (error);
      times[round] = (double) (g_get_monotonic_time () - start);
    }
  g_assert_cmpint (g_stat (path, &info), ==, 0);
  g_print ("%-16s %-8s     with fsync %6.1f ms  %ld bytes\n", test->name, ending, get_median (times),
           (long) info.st_size);
  g_unlink (path);
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  g_autoptr (MetierPainter) painter = metier_painter_new_for_files ();

  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ChartFixture) fixture = make_fixture (&cases[i]);
      g_autoptr (MetierChartData) data
          = chart_fixture_get_data (fixture, METIER_SCOPE_ALL, METIER_SORT_SOURCE, NULL);

      for (int scale = 1; scale <= 2; scale++)
        {
          Times times = measure (data, cases[i].kind, painter, scale, FALSE);

          print_times (cases[i].name, "visible", scale, &times, scale == 2 ? cases[i].limit : 0);
        }
      if (cases[i].n_rows > 100)
        for (int scale = 1; scale <= 2; scale++)
          {
            Times times = measure (data, cases[i].kind, painter, scale, TRUE);

            print_times (cases[i].name, "whole", scale, &times, 0);
          }
      measure_export (&cases[i], data, METIER_EXPORT_SVG, ".svg");
      measure_export (&cases[i], data, METIER_EXPORT_PNG, ".png");
      measure_export (&cases[i], data, METIER_EXPORT_PDF, ".pdf");
    }

  return 0;
}
