/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-fixture.h"

#include "chart/paint/metier-painter.h"
#include "chart/scene/metier-scene-private.h"

#include <math.h>
#include <string.h>

#define WIDTH 640
#define HEIGHT 400

/* Pictures are compared with each other, never with stored ones, so fonts do not matter. */
typedef struct {
  cairo_surface_t *surface;
  cairo_t *cr;
} Canvas;

static void
canvas_init (Canvas *self, double scale)
{
  self->surface
      = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) (WIDTH * scale), (int) (HEIGHT * scale));
  cairo_surface_set_device_scale (self->surface, scale, scale);
  self->cr = cairo_create (self->surface);
}

static void
canvas_clear (Canvas *self)
{
  cairo_destroy (self->cr);
  cairo_surface_destroy (self->surface);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Canvas, canvas_clear)

static guint32
get_pixel (const Canvas *self, int x, int y)
{
  const guint8 *data = cairo_image_surface_get_data (self->surface);

  return ((const guint32 *) (const void *) (data + y * cairo_image_surface_get_stride (self->surface)))[x];
}

static guint
count_different_pixels (const Canvas *one, const Canvas *other)
{
  int width = cairo_image_surface_get_width (one->surface),
      height = cairo_image_surface_get_height (one->surface);
  guint n = 0;

  cairo_surface_flush (one->surface);
  cairo_surface_flush (other->surface);
  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      n += get_pixel (one, x, y) != get_pixel (other, x, y);

  return n;
}

static MetierScene *
make_chart (MetierPainter *painter, MetierChartKind kind, gboolean rtl)
{
  g_autoptr (ChartFixture) fixture = chart_fixture_new_edison ();
  MetierChartOptions options = { .kind = kind, .width = WIDTH, .rtl = rtl };
  g_autoptr (MetierChartData) data = NULL;

  if (kind == METIER_CHART_BARS)
    g_ptr_array_set_size (fixture->profiles, 1);
  data = chart_fixture_get_data (fixture, METIER_SCOPE_CORE, METIER_SORT_SOURCE, NULL);

  return metier_chart_layout (data, &options, metier_painter_get_measurer (painter));
}

static void
paint (MetierPainter *painter, const MetierScene *scene, const MetierPaintState *state, Canvas *canvas)
{
  metier_painter_paint (painter, scene, metier_theme_get (METIER_THEME_LIGHT), state, canvas->cr);
}

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
  scene = metier_scene_finish (building, WIDTH, HEIGHT, FALSE);
  paint (painter, scene, NULL, &painted);
  g_assert_cmpuint (count_different_pixels (&painted, &plain), ==, 0);
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
  scene = metier_scene_finish (building, WIDTH, HEIGHT, FALSE);
  paint (painter, scene, NULL, &painted);
  cairo_surface_flush (painted.surface);
  for (int y = 0; y < cairo_image_surface_get_height (painted.surface); y++)
    for (int x = 0; x < cairo_image_surface_get_width (painted.surface); x++)
      {
        guint32 pixel = get_pixel (&painted, x, y);

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
      scene = metier_scene_finish (building, WIDTH, HEIGHT, FALSE);
      paint (painter, scene, NULL, &painted);
      cairo_surface_flush (painted.surface);
      for (int y = 0; y < 60; y++)
        n_covered += get_pixel (&painted, 50, y) != 0;
      g_assert_cmpuint (n_covered, ==, 1);
    }
}

/* What is remembered is drawn as what is new. */
static void
test_remembered (void)
{
  g_autoptr (MetierPainter) painter = metier_painter_new_for_files ();
  g_autoptr (MetierPainter) fresh = metier_painter_new_for_files ();
  g_autoptr (MetierScene) scene = make_chart (painter, METIER_CHART_DOTS, FALSE);
  g_auto (Canvas) scratch = { NULL };
  g_auto (Canvas) again = { NULL };
  g_auto (Canvas) first = { NULL };

  canvas_init (&scratch, 1);
  canvas_init (&again, 1);
  canvas_init (&first, 1);
  paint (painter, scene, NULL, &scratch);
  paint (painter, scene, NULL, &again);
  paint (fresh, scene, NULL, &first);
  g_assert_cmpuint (count_different_pixels (&scratch, &again), ==, 0);
  g_assert_cmpuint (count_different_pixels (&first, &again), ==, 0);
}

static void
paint_part (MetierPainter *painter, const MetierScene *scene, const MetierBox *part, Canvas *canvas)
{
  cairo_save (canvas->cr);
  cairo_rectangle (canvas->cr, part->x, part->y, part->width, part->height);
  cairo_clip (canvas->cr);
  paint (painter, scene, NULL, canvas);
  cairo_restore (canvas->cr);
}

/* A picture drawn in parts, as a PNG or a list that scrolls is, has no seams. */
static void
test_parts (gconstpointer kind)
{
  g_autoptr (MetierPainter) painter = metier_painter_new_for_files ();
  g_autoptr (MetierScene) scene = make_chart (painter, *(const MetierChartKind *) kind, FALSE);
  g_auto (Canvas) whole = { NULL };
  g_auto (Canvas) bands = { NULL };
  g_auto (Canvas) columns = { NULL };

  canvas_init (&whole, 1);
  canvas_init (&bands, 1);
  canvas_init (&columns, 1);
  paint (painter, scene, NULL, &whole);
  for (int y = 0; y < HEIGHT; y += 37)
    paint_part (painter, scene, &(MetierBox){ 0, y, WIDTH, 37 }, &bands);
  for (int x = 0; x < WIDTH; x += 53)
    paint_part (painter, scene, &(MetierBox){ x, 0, 53, HEIGHT }, &columns);
  g_assert_cmpuint (count_different_pixels (&whole, &bands), ==, 0);
  g_assert_cmpuint (count_different_pixels (&whole, &columns), ==, 0);
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
  paint (painter, plain, NULL, &left);
  paint (painter, mirrored, NULL, &right);
  cairo_surface_flush (left.surface);
  cairo_surface_flush (right.surface);
  for (int y = 0; y < 42; y++)
    for (int x = 0; x < 76; x++)
      g_assert_cmphex (get_pixel (&left, x, y), ==, get_pixel (&right, 75 - x, y));
}

/* The pointer changes its row and nothing else. */
static void
test_states (void)
{
  g_autoptr (MetierPainter) painter = metier_painter_new_for_files ();
  g_autoptr (MetierScene) scene = make_chart (painter, METIER_CHART_BARS, FALSE);
  MetierPaintState states[] = { { 1, -1, -1 }, { -1, 1, -1 }, { -1, -1, 1 } };
  const MetierBox *box = &metier_scene_get_mark (scene, 1)->box;
  g_auto (Canvas) plain = { NULL };

  canvas_init (&plain, 1);
  paint (painter, scene, NULL, &plain);
  cairo_surface_flush (plain.surface);
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    {
      g_auto (Canvas) changed = { NULL };
      guint n_inside = 0;

      canvas_init (&changed, 1);
      paint (painter, scene, &states[i], &changed);
      cairo_surface_flush (changed.surface);
      for (int y = 0; y < HEIGHT; y++)
        for (int x = 0; x < WIDTH; x++)
          if (get_pixel (&plain, x, y) != get_pixel (&changed, x, y))
            {
              g_assert_true (x >= box->x - 1 && x <= box->x + box->width + 1);
              g_assert_true (y >= box->y - 1 && y <= box->y + box->height + 1);
              n_inside++;
            }
      g_assert_cmpuint (n_inside, >, 100);
    }
}

/* Every mark can have the focus, the last one too. */
static void
test_focus_of_last (void)
{
  g_autoptr (MetierPainter) painter = metier_painter_new_for_files ();
  g_autoptr (MetierScene) scene = make_chart (painter, METIER_CHART_BARS, FALSE);
  MetierPaintState state = { -1, (int) metier_scene_get_n_marks (scene) - 1, -1 };
  g_auto (Canvas) plain = { NULL };
  g_auto (Canvas) focused = { NULL };

  canvas_init (&plain, 1);
  canvas_init (&focused, 1);
  paint (painter, scene, NULL, &plain);
  paint (painter, scene, &state, &focused);
  g_assert_cmpuint (count_different_pixels (&plain, &focused), >, 100);
}

/* A state of a scene that has gone by the time is not drawn. */
static void
test_states_out_of_range (void)
{
  g_autoptr (MetierPainter) painter = metier_painter_new_for_files ();
  g_autoptr (MetierScene) scene = make_chart (painter, METIER_CHART_BARS, FALSE);
  MetierPaintState state = { 99, 99, 99 };
  g_auto (Canvas) plain = { NULL };
  g_auto (Canvas) stale = { NULL };

  canvas_init (&plain, 1);
  canvas_init (&stale, 1);
  paint (painter, scene, NULL, &plain);
  paint (painter, scene, &state, &stale);
  g_assert_cmpuint (count_different_pixels (&plain, &stale), ==, 0);
}

static void
test_hatch_on_demand (void)
{
  g_autoptr (MetierPainter) painter = metier_painter_new_for_files ();
  g_autoptr (ChartFixture) fixture = chart_fixture_new_edison ();
  MetierChartOptions options = { .kind = METIER_CHART_BARS, .width = WIDTH };
  g_autoptr (MetierChartData) data
      = chart_fixture_get_data (fixture, METIER_SCOPE_CORE, METIER_SORT_SOURCE, NULL);
  g_autoptr (MetierScene) scene = metier_chart_layout (data, &options, metier_painter_get_measurer (painter));
  MetierPaintState hatched = { -1, -1, -1, TRUE };
  g_auto (Canvas) plain = { NULL };
  g_auto (Canvas) other = { NULL };

  canvas_init (&plain, 1);
  canvas_init (&other, 1);
  paint (painter, scene, NULL, &plain);
  paint (painter, scene, &hatched, &other);
  g_assert_cmpuint (count_different_pixels (&plain, &other), >, 1000);
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
  scene = metier_scene_finish (building, WIDTH, HEIGHT, FALSE);
  canvas_init (canvas, 1);
  paint (painter, scene, NULL, canvas);
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
  g_assert_cmpuint (count_different_pixels (&plain, &rtl), ==, 0);
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
  scene = metier_scene_finish (building, WIDTH, HEIGHT, FALSE);
  paint (painter, scene, NULL, &canvas);
  cairo_surface_flush (canvas.surface);
  g_assert_cmpint (cairo_status (canvas.cr), ==, CAIRO_STATUS_SUCCESS);
  for (int y = 0; y < 60; y++)
    for (int x = 0; x < 200; x++)
      n_covered += get_pixel (&canvas, x, y) != 0;
  g_assert_cmpuint (n_covered, >, 10);
}

/* Whatever is drawn, the context is left as it was. */
static void
test_leaves_context (void)
{
  g_autoptr (MetierPainter) painter = metier_painter_new_for_files ();
  g_autoptr (MetierScene) scene = make_chart (painter, METIER_CHART_HEATMAP, TRUE);
  g_auto (Canvas) canvas = { NULL };
  cairo_matrix_t before, after;

  canvas_init (&canvas, 2);
  cairo_translate (canvas.cr, 3, 4);
  cairo_set_line_width (canvas.cr, 7);
  cairo_get_matrix (canvas.cr, &before);
  paint (painter, scene, NULL, &canvas);
  cairo_get_matrix (canvas.cr, &after);
  g_assert_cmpint (memcmp (&before, &after, sizeof before), ==, 0);
  g_assert_cmpfloat (cairo_get_line_width (canvas.cr), ==, 7);
  g_assert_false (cairo_has_current_point (canvas.cr));
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
  g_test_add_func ("/painter/states/own-row", test_states);
  g_test_add_func ("/painter/states/last", test_focus_of_last);
  g_test_add_func ("/painter/states/out-of-range", test_states_out_of_range);
  g_test_add_func ("/painter/hatch-on-demand", test_hatch_on_demand);
  g_test_add_func ("/painter/tabular-figures", test_tabular_figures);
  g_test_add_func ("/painter/measures", test_measures);
  g_test_add_func ("/painter/large-text", test_large_text);
  g_test_add_func ("/painter/figures-in-rtl", test_figures_in_rtl);
  g_test_add_func ("/painter/unknown-glyphs", test_unknown_glyphs);
  g_test_add_func ("/painter/leaves-context", test_leaves_context);

  return g_test_run ();
}
