/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-fixture.h"

#include "chart/output/metier-export-private.h"
#include "chart/scene/metier-scene-private.h"

#include <glib/gstdio.h>
#include <math.h>

/* The texts of a picture and where its chart lies, as files get them. */

static MetierChartData *
make_long_data (ChartFixture **fixture)
{
  *fixture = chart_fixture_new (CHART_FIXTURE_RELEVANCE, 100, 4);
  chart_fixture_add_random_role (*fixture, "Role", 0);

  return chart_fixture_get_data (*fixture, METIER_SCOPE_ALL, METIER_SORT_SOURCE, NULL);
}

static void
init_page (MetierPage *page, const MetierChartData *data, const MetierChartOptions *options,
           const MetierMeasurer *measurer)
{
  g_autoptr (MetierFigure) figure = metier_figure_new_chart (data);

  metier_page_init (page, figure, options, measurer);
}

static const MetierItem *
find_text (const MetierScene *scene, const char *text)
{
  guint n_items;
  const MetierItem *items = metier_scene_get_items (scene, &n_items);

  for (guint i = 0; i < n_items; i++)
    if (items[i].text && g_str_has_prefix (items[i].text, text))
      return &items[i];

  return NULL;
}

static void
test_texts (void)
{
  g_autoptr (ChartFixture) fixture = chart_fixture_new_edison ();
  g_autoptr (MetierChartData) data = chart_fixture_get_data (fixture, METIER_SCOPE_CORE, METIER_SORT_SOURCE,
                                                             g_ptr_array_index (fixture->profiles, 5));
  MetierChartOptions options = { .kind = METIER_CHART_OVERVIEW, .width = 900 };
  MetierPage page;
  const MetierItem *title, *sentence, *credit;

  init_page (&page, data, &options, chart_fixture_get_measurer (20));
  title = find_text (page.scene, "What each role asks for");
  sentence = find_text (page.scene, "Next to Data Analyst");
  credit = find_text (page.scene, "Source: EDISON 2017–18");
  g_assert_true (title && sentence && credit);
  g_assert_cmpint (title->variant, ==, METIER_TEXT_TITLE);
  g_assert_cmpfloat (title->y, <, sentence->y);
  g_assert_cmpfloat (sentence->y, <, page.chart.y);
  g_assert_cmpfloat (credit->y, >, page.chart.y + page.chart.height);
  g_assert_cmpfloat (metier_scene_get_width (page.scene), ==, 900);
  metier_page_clear (&page);
}

static void
test_mirror (void)
{
  g_autoptr (ChartFixture) fixture = chart_fixture_new_edison ();
  g_autoptr (MetierChartData) data
      = chart_fixture_get_data (fixture, METIER_SCOPE_CORE, METIER_SORT_SOURCE, NULL);
  MetierChartOptions options = { .kind = METIER_CHART_HEATMAP, .width = 900 };
  MetierPage plain, mirrored;
  const MetierItem *one, *other;

  init_page (&plain, data, &options, chart_fixture_get_measurer (20));
  options.rtl = TRUE;
  init_page (&mirrored, data, &options, chart_fixture_get_measurer (20));
  one = find_text (plain.scene, "What each");
  other = find_text (mirrored.scene, "What each");
  g_assert_cmpint (other->align, ==, METIER_ALIGN_END);
  g_assert_cmpfloat_with_epsilon (other->x, 900 - one->x, 0.01);
  one = find_text (plain.scene, "Probability");
  other = find_text (mirrored.scene, "Probability");
  g_assert_cmpfloat_with_epsilon (other->x, 900 - one->x, 0.01);
  metier_page_clear (&plain);
  metier_page_clear (&mirrored);
}

/* Sheets follow each other without a gap, cut no row in two and have the axis on each. */
static void
test_sheets (void)
{
  g_autoptr (ChartFixture) fixture = NULL;
  g_autoptr (MetierChartData) data = make_long_data (&fixture);
  MetierChartOptions options = { .kind = METIER_CHART_BARS, .width = 796 };
  const MetierBox *body;
  MetierPage page;

  init_page (&page, data, &options, chart_fixture_get_measurer (20));
  body = metier_scene_get_body (page.scene);
  for (double room = 300; room < 1500; room += 37)
    for (double from = 0; from < metier_scene_get_height (page.scene);)
      {
        MetierSheet sheet = metier_page_get_sheet (&page, from, room);

        g_assert_cmpfloat (sheet.to, >, from);
        g_assert_cmpfloat (sheet.head + sheet.to - from + sheet.foot, <=, room + 0.01);
        if (from > body->y && from < body->y + body->height)
          g_assert_cmpfloat (sheet.head, ==, body->y - page.chart.y);
        if (sheet.to < body->y + body->height)
          g_assert_cmpfloat (sheet.foot, >, 20);
        for (guint i = 0; i < metier_scene_get_n_marks (page.scene); i++)
          {
            const MetierBox *box = &metier_scene_get_mark (page.scene, i)->box;

            g_assert_false (box->y < sheet.to - 0.01 && box->y + box->height > sheet.to + 0.01);
          }
        from = sheet.to;
      }
  metier_page_clear (&page);
}

/* A PNG of several bands is what one drawing of the whole is. */
static void
test_png_bands (void)
{
  g_autoptr (ChartFixture) fixture = chart_fixture_new_edison ();
  g_autoptr (MetierChartData) data
      = chart_fixture_get_data (fixture, METIER_SCOPE_CORE, METIER_SORT_SOURCE, NULL);
  g_autoptr (MetierPainter) painter = metier_painter_new_for_files ();
  g_autofree char *folder = g_dir_make_tmp ("metier-page-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "chart.png", NULL);
  MetierChartOptions options = { .kind = METIER_CHART_DOTS, .width = 600 };
  cairo_surface_t *read, *drawn;
  cairo_t *cr;
  MetierPage page;
  int width, height;

  g_assert_true (
      metier_export_chart (data, &options, METIER_THEME_DARK, 5, METIER_EXPORT_PNG, path, NULL, NULL, NULL));
  read = cairo_image_surface_create_from_png (path);
  width = cairo_image_surface_get_width (read);
  height = cairo_image_surface_get_height (read);
  g_assert_cmpint (width * height, >, 6 * 1024 * 1024);
  drawn = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_surface_set_device_scale (drawn, 5, 5);
  cr = cairo_create (drawn);
  init_page (&page, data, &options, metier_painter_get_measurer (painter));
  metier_page_paint_background (metier_theme_get (METIER_THEME_DARK), cr);
  metier_painter_paint (painter, page.scene, metier_theme_get (METIER_THEME_DARK), NULL, cr);
  cairo_surface_flush (drawn);
  for (int y = 0; y < height; y++)
    {
      const guint8 *one = cairo_image_surface_get_data (read) + y * cairo_image_surface_get_stride (read);
      const guint8 *other = cairo_image_surface_get_data (drawn) + y * cairo_image_surface_get_stride (drawn);

      for (int x = 0; x < width; x++)
        g_assert_cmphex (((const guint32 *) (const void *) one)[x] & 0xffffff, ==,
                         ((const guint32 *) (const void *) other)[x] & 0xffffff);
    }
  metier_page_clear (&page);
  cairo_destroy (cr);
  cairo_surface_destroy (drawn);
  cairo_surface_destroy (read);
  g_unlink (path);
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/page/texts", test_texts);
  g_test_add_func ("/page/mirror", test_mirror);
  g_test_add_func ("/page/sheets", test_sheets);
  g_test_add_func ("/page/png-bands", test_png_bands);

  return g_test_run ();
}
