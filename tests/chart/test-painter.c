/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "canvas.h"

#include "chart/scene/metier-scene-private.h"

#include <math.h>
#include <string.h>

/* Boxes on whole pixels are what a plain fill makes of them. */
static void
test_whole_pixels (void)
{
  g_autoptr (MetierPainter) painter = metier_painter_new_for_files ();
  g_auto (Canvas) painted = { NULL };
  g_auto (Canvas) plain = { NULL };
  MetierScene *building = metier_scene_new (NULL);
  g_autoptr (MetierScene) scene = NULL;

  canvas_init (&painted, 1);
  canvas_init (&plain, 1);
  cairo_set_source_rgb (plain.cr, 0x35 / 255.0, 0x84 / 255.0, 0xe4 / 255.0);
  for (guint i = 0; i < 20; i++)
    {
      double x = 7 * i, y = 11 * i, width = 5 + i, height = 8;

      metier_scene_add_rect (building, METIER_LAYER_FILL, METIER_TOKEN_ROLE, x, y, width, height);
      cairo_rectangle (plain.cr, x, y, width, height);
      cairo_fill (plain.cr);
    }
  scene = metier_scene_finish (building, CANVAS_WIDTH, CANVAS_HEIGHT, FALSE);
  canvas_paint (&painted, painter, scene, NULL);
  g_assert_cmpuint (canvas_count_different_pixels (&painted, &plain), ==, 0);
}

/* Boxes between pixels are moved to them: no pixel is half covered. */
static void
test_snapped (gconstpointer scale)
{
  g_autoptr (MetierPainter) painter = metier_painter_new_for_files ();
  g_auto (Canvas) painted = { NULL };
  MetierScene *building = metier_scene_new (NULL);
  g_autoptr (MetierScene) scene = NULL;
  guint n_covered = 0;

  canvas_init (&painted, *(const double *) scale);
  for (guint i = 0; i < 20; i++)
    metier_scene_add_rect (building, METIER_LAYER_FILL, METIER_TOKEN_ROLE, g_test_rand_double_range (0, 300),
                           g_test_rand_double_range (0, 300), g_test_rand_double_range (0.1, 80),
                           g_test_rand_double_range (0.1, 30));
  scene = metier_scene_finish (building, CANVAS_WIDTH, CANVAS_HEIGHT, FALSE);
  canvas_paint (&painted, painter, scene, NULL);
  cairo_surface_flush (painted.surface);
  for (int y = 0; y < cairo_image_surface_get_height (painted.surface); y++)
    for (int x = 0; x < cairo_image_surface_get_width (painted.surface); x++)
      {
        guint32 pixel = canvas_get_pixel (&painted, x, y);

        g_assert_true (pixel == 0 || pixel == 0xff3584e4);
        n_covered += pixel != 0;
      }
  g_assert_cmpuint (n_covered, >, 20);
}

/* A line keeps its thickness wherever it lies. */
static void
test_equal_lines (void)
{
  g_autoptr (MetierPainter) painter = metier_painter_new_for_files ();

  for (guint i = 0; i < 20; i++)
    {
      g_auto (Canvas) painted = { NULL };
      MetierScene *building = metier_scene_new (NULL);
      g_autoptr (MetierScene) scene = NULL;
      guint n_covered = 0;

      canvas_init (&painted, 1);
      metier_scene_add_rect (building, METIER_LAYER_LINE, METIER_TOKEN_INK, 10, 20 + i / 20.0, 100, 1.4);
      scene = metier_scene_finish (building, CANVAS_WIDTH, CANVAS_HEIGHT, FALSE);
      canvas_paint (&painted, painter, scene, NULL);
      cairo_surface_flush (painted.surface);
      for (int y = 0; y < 60; y++)
        n_covered += canvas_get_pixel (&painted, 50, y) != 0;
      g_assert_cmpuint (n_covered, ==, 1);
    }
}

/* What is remembered is drawn as what is new. */
static void
test_remembered (void)
{
  g_autoptr (MetierPainter) painter = metier_painter_new_for_files ();
  g_autoptr (MetierPainter) fresh = metier_painter_new_for_files ();
  g_autoptr (MetierScene) scene = canvas_make_chart (painter, METIER_CHART_DOTS, FALSE);
  g_auto (Canvas) scratch = { NULL };
  g_auto (Canvas) again = { NULL };
  g_auto (Canvas) first = { NULL };

  canvas_init (&scratch, 1);
  canvas_init (&again, 1);
  canvas_init (&first, 1);
  canvas_paint (&scratch, painter, scene, NULL);
  canvas_paint (&again, painter, scene, NULL);
  canvas_paint (&first, fresh, scene, NULL);
  g_assert_cmpuint (canvas_count_different_pixels (&scratch, &again), ==, 0);
  g_assert_cmpuint (canvas_count_different_pixels (&first, &again), ==, 0);
}

static void
paint_part (MetierPainter *painter, const MetierScene *scene, const MetierBox *part, Canvas *canvas)
{
  cairo_save (canvas->cr);
  cairo_rectangle (canvas->cr, part->x, part->y, part->width, part->height);
  cairo_clip (canvas->cr);
  canvas_paint (canvas, painter, scene, NULL);
  cairo_restore (canvas->cr);
}

/* A picture drawn in parts, as a PNG or a list that scrolls is, has no seams. */
static void
test_parts (gconstpointer kind)
{
  g_autoptr (MetierPainter) painter = metier_painter_new_for_files ();
  g_autoptr (MetierScene) scene = canvas_make_chart (painter, *(const MetierChartKind *) kind, FALSE);
  g_auto (Canvas) whole = { NULL };
  g_auto (Canvas) bands = { NULL };
  g_auto (Canvas) columns = { NULL };

  canvas_init (&whole, 1);
  canvas_init (&bands, 1);
  canvas_init (&columns, 1);
  canvas_paint (&whole, painter, scene, NULL);
  for (int y = 0; y < CANVAS_HEIGHT; y += 37)
    paint_part (painter, scene, &(MetierBox){ 0, y, CANVAS_WIDTH, 37 }, &bands);
  for (int x = 0; x < CANVAS_WIDTH; x += 53)
    paint_part (painter, scene, &(MetierBox){ x, 0, 53, CANVAS_HEIGHT }, &columns);
  g_assert_cmpuint (canvas_count_different_pixels (&whole, &bands), ==, 0);
  g_assert_cmpuint (canvas_count_different_pixels (&whole, &columns), ==, 0);
}

/* A chart without texts is its own mirror image. */
static void
test_mirror_image (void)
{
  g_autoptr (ChartFixture) fixture = chart_fixture_new_edison ();
  const MetierRole *one = ((MetierProfile *) g_ptr_array_index (fixture->profiles, 4))->role;
  const MetierRole *other = ((MetierProfile *) g_ptr_array_index (fixture->profiles, 5))->role;
  g_autoptr (MetierPainter) painter = metier_painter_new_for_files ();
  g_autoptr (MetierScene) plain = metier_chart_layout_micro (one, other, 1, FALSE);
  g_autoptr (MetierScene) mirrored = metier_chart_layout_micro (one, other, 1, TRUE);
  g_auto (Canvas) left = { NULL };
  g_auto (Canvas) right = { NULL };

  canvas_init (&left, 2);
  canvas_init (&right, 2);
  canvas_paint (&left, painter, plain, NULL);
  canvas_paint (&right, painter, mirrored, NULL);
  cairo_surface_flush (left.surface);
  cairo_surface_flush (right.surface);
  for (int y = 0; y < 42; y++)
    for (int x = 0; x < 76; x++)
      g_assert_cmphex (canvas_get_pixel (&left, x, y), ==, canvas_get_pixel (&right, 75 - x, y));
}

static void
test_hatch_on_demand (void)
{
  g_autoptr (MetierPainter) painter = metier_painter_new_for_files ();
  g_autoptr (ChartFixture) fixture = chart_fixture_new_edison ();
  MetierChartOptions options = { .kind = METIER_CHART_BARS, .width = CANVAS_WIDTH };
  g_autoptr (MetierChartData) data
      = chart_fixture_get_data (fixture, METIER_SCOPE_CORE, METIER_SORT_SOURCE, NULL);
  g_autoptr (MetierScene) scene = metier_chart_layout (data, &options, metier_painter_get_measurer (painter));
  MetierPaintState hatched = { -1, -1, -1, TRUE };
  g_auto (Canvas) plain = { NULL };
  g_auto (Canvas) other = { NULL };

  canvas_init (&plain, 1);
  canvas_init (&other, 1);
  canvas_paint (&plain, painter, scene, NULL);
  canvas_paint (&other, painter, scene, &hatched);
  g_assert_cmpuint (canvas_count_different_pixels (&plain, &other), >, 1000);
}

/* Columns of figures line up. */
static void
test_tabular_figures (void)
{
  g_autoptr (MetierPainter) painter = metier_painter_new_for_files ();
  const MetierMeasurer *measurer = metier_painter_get_measurer (painter);

  for (guint style = 0; style < METIER_N_TEXT_STYLES; style++)
    {
      double ones = metier_measurer_get_width (measurer, "1111", style);

      g_assert_cmpfloat (ones, >, 0);
      g_assert_cmpfloat_with_epsilon (ones, metier_measurer_get_width (measurer, "8888", style), 0.01);
    }
}

static void
test_measures (void)
{
  g_autoptr (MetierPainter) painter = metier_painter_new_for_files ();
  const MetierMeasurer *measurer = metier_painter_get_measurer (painter);
  double body = metier_measurer_get_width (measurer, "Statistics", METIER_TEXT_BODY);

  g_assert_cmpfloat (measurer->line_height, >=, 19.9);
  g_assert_cmpfloat (measurer->line_height, <, 30);
  g_assert_cmpfloat_with_epsilon (
      metier_measurer_get_width (measurer, "Statistics", METIER_TEXT_CAPTION) / body, 0.82, 0.01);
  g_assert_cmpfloat (metier_measurer_get_width (measurer, "Statistics", METIER_TEXT_BODY_BOLD), >, body);
  g_assert_cmpfloat (metier_measurer_get_width (measurer, "", METIER_TEXT_BODY), ==, 0);
}

/* Text follows the font of its context. */
static void
test_large_text (void)
{
  PangoFontMap *fonts = pango_cairo_font_map_new ();
  PangoContext *context = pango_font_map_create_context (fonts);
  PangoFontDescription *font = pango_font_description_from_string ("Sans 22");
  g_autoptr (MetierPainter) usual = metier_painter_new_for_files ();
  g_autoptr (MetierPainter) large = NULL;

  pango_context_set_font_description (context, font);
  pango_cairo_context_set_resolution (context, 96);
  large = metier_painter_new (context);
  g_assert_cmpfloat_with_epsilon (metier_painter_get_measurer (large)->line_height,
                                  2 * metier_painter_get_measurer (usual)->line_height, 1.5);
  pango_font_description_free (font);
  g_object_unref (context);
  g_object_unref (fonts);
}

static void
draw_figure (PangoDirection direction, Canvas *canvas)
{
  PangoFontMap *fonts = pango_cairo_font_map_new ();
  PangoContext *context = pango_font_map_create_context (fonts);
  PangoFontDescription *font = pango_font_description_from_string ("Sans 11");
  g_autoptr (MetierPainter) painter = NULL;
  g_autoptr (MetierScene) scene = NULL;
  MetierScene *building = metier_scene_new (NULL);

  pango_context_set_font_description (context, font);
  pango_context_set_base_dir (context, direction);
  pango_cairo_context_set_resolution (context, 96);
  painter = metier_painter_new (context);
  metier_scene_add_text (building, metier_painter_get_measurer (painter), METIER_TOKEN_INK, METIER_TEXT_BODY,
                         METIER_ALIGN_START, "−44%", 10, 30);
  scene = metier_scene_finish (building, CANVAS_WIDTH, CANVAS_HEIGHT, FALSE);
  canvas_init (canvas, 1);
  canvas_paint (canvas, painter, scene, NULL);
  pango_font_description_free (font);
  g_object_unref (context);
  g_object_unref (fonts);
}

/* A figure reads from left to right in every language. */
static void
test_figures_in_rtl (void)
{
  g_auto (Canvas) plain = { NULL };
  g_auto (Canvas) rtl = { NULL };

  draw_figure (PANGO_DIRECTION_LTR, &plain);
  draw_figure (PANGO_DIRECTION_RTL, &rtl);
  g_assert_cmpuint (canvas_count_different_pixels (&plain, &rtl), ==, 0);
}

/* Signs that no font has are boxes with a code, which only Pango draws. */
static void
test_unknown_glyphs (void)
{
  g_autoptr (MetierPainter) painter = metier_painter_new_for_files ();
  MetierScene *building = metier_scene_new (NULL);
  g_autoptr (MetierScene) scene = NULL;
  g_auto (Canvas) canvas = { NULL };
  guint n_covered = 0;

  canvas_init (&canvas, 1);
  metier_scene_add_text (building, metier_painter_get_measurer (painter), METIER_TOKEN_INK, METIER_TEXT_BODY,
                         METIER_ALIGN_START, "\U0010fffd \u202e\ufffe", 10, 30);
  scene = metier_scene_finish (building, CANVAS_WIDTH, CANVAS_HEIGHT, FALSE);
  canvas_paint (&canvas, painter, scene, NULL);
  cairo_surface_flush (canvas.surface);
  g_assert_cmpint (cairo_status (canvas.cr), ==, CAIRO_STATUS_SUCCESS);
  for (int y = 0; y < 60; y++)
    for (int x = 0; x < 200; x++)
      n_covered += canvas_get_pixel (&canvas, x, y) != 0;
  g_assert_cmpuint (n_covered, >, 10);
}

/* Whatever is drawn, the context is left as it was. */
static void
test_leaves_context (void)
{
  g_autoptr (MetierPainter) painter = metier_painter_new_for_files ();
  g_autoptr (MetierScene) scene = canvas_make_chart (painter, METIER_CHART_HEATMAP, TRUE);
  g_auto (Canvas) canvas = { NULL };
  cairo_matrix_t before, after;

  canvas_init (&canvas, 2);
  cairo_translate (canvas.cr, 3, 4);
  cairo_set_line_width (canvas.cr, 7);
  cairo_get_matrix (canvas.cr, &before);
  canvas_paint (&canvas, painter, scene, NULL);
  cairo_get_matrix (canvas.cr, &after);
  g_assert_cmpint (memcmp (&before, &after, sizeof before), ==, 0);
  g_assert_cmpfloat (cairo_get_line_width (canvas.cr), ==, 7);
  g_assert_false (cairo_has_current_point (canvas.cr));
}

static MetierScene *
make_texts (MetierPainter *painter, gboolean flat, gboolean turned)
{
  const MetierMeasurer *measurer = metier_painter_get_measurer (painter);
  MetierScene *scene = metier_scene_new (NULL);

  if (flat)
    metier_scene_add_text (scene, measurer, METIER_TOKEN_INK, METIER_TEXT_HEADING, METIER_ALIGN_START,
                           "Research", 20, 40);
  if (turned)
    metier_scene_add_turned_text (scene, measurer, METIER_TOKEN_INK, METIER_TEXT_HEADING, "Statistician", 45,
                                  200, 300);

  return metier_scene_finish (scene, CANVAS_WIDTH, CANVAS_HEIGHT, FALSE);
}

/* As a window does, which plays it again later. */
static void
paint_recorded (Canvas *canvas, MetierPainter *painter, const MetierScene *scene)
{
  cairo_surface_t *recording = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (recording);

  metier_painter_paint (painter, scene, metier_theme_get (METIER_THEME_LIGHT), NULL, cr);
  cairo_destroy (cr);
  cairo_set_source_surface (canvas->cr, recording, 0, 0);
  cairo_paint (canvas->cr);
  cairo_surface_flush (canvas->surface);
  cairo_surface_destroy (recording);
}

/* Letters of a turned line are turned, too, also where the same font was upright just before. */
static void
test_turned_text (void)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  g_autoptr (MetierPainter) painter = metier_painter_new (context);
  g_autoptr (MetierScene) flat = make_texts (painter, TRUE, FALSE);
  g_autoptr (MetierScene) turned = make_texts (painter, FALSE, TRUE);
  g_autoptr (MetierScene) both = make_texts (painter, TRUE, TRUE);
  g_auto (Canvas) apart = { NULL };
  g_auto (Canvas) together = { NULL };

  g_object_unref (context);
  canvas_init (&apart, 1);
  canvas_init (&together, 1);
  g_assert_cmpuint (canvas_count_different_pixels (&apart, &together), ==, 0);
  paint_recorded (&apart, painter, turned);
  g_assert_cmpuint (canvas_count_different_pixels (&apart, &together), >, 100);
  paint_recorded (&apart, painter, flat);
  paint_recorded (&together, painter, both);
  g_assert_cmpuint (canvas_count_different_pixels (&apart, &together), ==, 0);
}

int
main (int argc, char **argv)
{
  static const double scales[] = { 1, 2, 1.25 };
  static const MetierChartKind kinds[] = { METIER_CHART_BARS, METIER_CHART_HEATMAP, METIER_CHART_OVERVIEW };

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/painter/whole-pixels", test_whole_pixels);
  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      g_autofree char *path = g_strdup_printf ("/painter/snapped/%g", scales[i]);

      g_test_add_data_func (path, &scales[i], test_snapped);
    }
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *path = g_strconcat ("/painter/parts/", metier_chart_kind_to_string (kinds[i]), NULL);

      g_test_add_data_func (path, &kinds[i], test_parts);
    }
  g_test_add_func ("/painter/equal-lines", test_equal_lines);
  g_test_add_func ("/painter/remembered", test_remembered);
  g_test_add_func ("/painter/mirror-image", test_mirror_image);
  g_test_add_func ("/painter/hatch-on-demand", test_hatch_on_demand);
  g_test_add_func ("/painter/tabular-figures", test_tabular_figures);
  g_test_add_func ("/painter/turned-text", test_turned_text);
  g_test_add_func ("/painter/measures", test_measures);
  g_test_add_func ("/painter/large-text", test_large_text);
  g_test_add_func ("/painter/figures-in-rtl", test_figures_in_rtl);
  g_test_add_func ("/painter/unknown-glyphs", test_unknown_glyphs);
  g_test_add_func ("/painter/leaves-context", test_leaves_context);

  return g_test_run ();
}
