/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-fixture.h"
#include "me-fixture.h"

#include "chart/output/metier-export-private.h"
#include "chart/output/metier-svg-private.h"

#include <glib/gstdio.h>
#include <math.h>

/*
 * What other programs see in our files is held against our own pixels: mark by mark, by the mean colour of
 * its place, so that fonts and the smoothing of edges do not matter, but a mark that is missing, moved or of
 * another colour does.
 */

/* How far means may be apart, of 255: the texts of two renderers differ that much in a small cell. */
#define FAR 14.0

typedef struct {
  const char *name;
  MetierChartKind kind;
  MetierThemeName theme;
  gboolean rtl;
  guint n_roles;      /* of those of the fixture, without the baseline; 0 for all */
  const char *figure; /* (nullable): what is drawn in place of a chart */
} Case;

static const Case cases[] = {
  { "bars", METIER_CHART_BARS, METIER_THEME_LIGHT, FALSE, 1 },
  { "bars-rtl", METIER_CHART_BARS, METIER_THEME_LIGHT, TRUE, 1 },
  { "grouped-bars", METIER_CHART_BARS, METIER_THEME_LIGHT, FALSE },
  { "dots", METIER_CHART_DOTS, METIER_THEME_LIGHT, FALSE },
  { "heatmap", METIER_CHART_HEATMAP, METIER_THEME_LIGHT, FALSE },
  { "heatmap-rtl", METIER_CHART_HEATMAP, METIER_THEME_LIGHT, TRUE },
  { "heatmap-contrast", METIER_CHART_HEATMAP, METIER_THEME_CONTRAST, FALSE },
  { "overview-dark", METIER_CHART_OVERVIEW, METIER_THEME_DARK, FALSE },
  { "radar", METIER_CHART_RADAR, METIER_THEME_PRINT, FALSE, 2 },
  { "sources", METIER_CHART_BARS, METIER_THEME_PRINT, FALSE, 0, "sources" },
  { "gap", METIER_CHART_BARS, METIER_THEME_PRINT, FALSE, 0, "gap" },
  { "gap-odd", METIER_CHART_BARS, METIER_THEME_LIGHT, TRUE, 0, "odd-gap" },
  { "overlay", METIER_CHART_BARS, METIER_THEME_PRINT, FALSE, 0, "odd-gap-overlay" },
  { "overlay-dark", METIER_CHART_BARS, METIER_THEME_DARK, TRUE, 0, "odd-gap-overlay" },
  { "plan", METIER_CHART_BARS, METIER_THEME_PRINT, FALSE, 0, "plan" },
  { "plan-dark", METIER_CHART_BARS, METIER_THEME_DARK, TRUE, 0, "plan" },
  { "timeline", METIER_CHART_BARS, METIER_THEME_PRINT, FALSE, 0, "timeline" },
};

/* One figure as files, in a folder of its own. */
typedef struct {
  ChartFixture *fixture;
  MetierFigure *figure;
  MetierChartOptions options;
  MetierThemeName theme;
  MetierPainter *painter;
  MetierPage page;
  char *folder;
} Files;

static MetierFigure *
new_chart (Files *self, guint n_roles)
{
  GPtrArray *profiles = self->fixture->profiles;
  g_autoptr (MetierProfile) baseline = metier_profile_ref (g_ptr_array_index (profiles, profiles->len - 1));
  g_autoptr (MetierChartData) data = NULL;

  if (n_roles > 0)
    g_ptr_array_set_size (profiles, (int) n_roles);
  data = chart_fixture_get_data (self->fixture, METIER_SCOPE_CORE, METIER_SORT_SOURCE, baseline);

  return metier_figure_new_chart (data);
}

/* One role in two sources, below each other. */
static MetierFigure *
new_sources (void)
{
  static const double relevance[] = { 3, 9, 7, 5, 1 }, shares[] = { 0.2, 0.5, NAN, 0.8, 0.8 };
  g_autoptr (ChartFixture) one = chart_fixture_new (CHART_FIXTURE_RELEVANCE, 5, 0);
  g_autoptr (ChartFixture) other = chart_fixture_new (CHART_FIXTURE_SHARE, 5, 0);
  g_autoptr (GPtrArray) charts = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_chart_data_unref);

  chart_fixture_add_role (one, "Engineer", relevance);
  chart_fixture_add_role (other, "Engineer", shares);
  g_ptr_array_add (charts, chart_fixture_get_data (one, METIER_SCOPE_ALL, METIER_SORT_SOURCE, NULL));
  g_ptr_array_add (charts, chart_fixture_get_data (other, METIER_SCOPE_ALL, METIER_SORT_SOURCE, NULL));

  return metier_figure_new_sources (charts, "Two sources.");
}

static MetierFigure *
new_figure (Files *self, const Case *test)
{
  if (test->figure == NULL)
    return new_chart (self, test->n_roles);

  return g_str_equal (test->figure, "sources") ? new_sources () : me_fixture_new_figure (test->figure);
}

static void
set_up (Files *self, gconstpointer data)
{
  const Case *test = data;
  double width, height;

  self->fixture = chart_fixture_new_edison ();
  self->figure = new_figure (self, test);
  metier_pdf_get_paper (METIER_PAPER_A4, &width, &height);
  /* As wide as on paper, so that all files have the same layout. */
  self->options = (MetierChartOptions){
    .kind = test->kind,
    .rtl = test->rtl,
    .paper = METIER_PAPER_A4,
    .width = (width - 2 * METIER_PAPER_MARGIN) / METIER_PAPER_SCALE + 2 * (METIER_PAGE_MARGIN + 16),
  };
  self->theme = test->theme;
  self->painter = metier_painter_new_for_files ();
  metier_page_init (&self->page, self->figure, &self->options, metier_painter_get_measurer (self->painter));
  self->folder = g_dir_make_tmp ("metier-reference-XXXXXX", NULL);
}

static void
tear_down (Files *self, gconstpointer data)
{
  g_autoptr (GDir) folder = g_dir_open (self->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (folder)))
    {
      g_autofree char *path = g_build_filename (self->folder, name, NULL);

      g_unlink (path);
    }
  g_assert_cmpint (g_rmdir (self->folder), ==, 0);
  metier_page_clear (&self->page);
  metier_painter_free (self->painter);
  metier_figure_unref (self->figure);
  chart_fixture_free (self->fixture);
  g_free (self->folder);
}

static char *
export_as (Files *self, const char *name, MetierExportFormat format)
{
  char *path = g_build_filename (self->folder, name, NULL);
  g_autoptr (GError) error = NULL;

  metier_export_figure (self->figure, &self->options, self->theme, 1, format, path, NULL, NULL, &error);
  g_assert_no_error (error);

  return path;
}

/* Whether the tool is there; a test of what other programs see needs them. */
static gboolean
find_tool (const char *tool)
{
  g_autofree char *path = g_find_program_in_path (tool);
  g_autofree char *why = g_strdup_printf ("%s is not installed", tool);

  if (path == NULL)
    g_test_skip (why);

  return path != NULL;
}

static void
run_tool (const char *const *arguments)
{
  g_autofree char *output = NULL, *errors = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, &errors, &status,
                &error);
  g_assert_no_error (error);
  if (status != 0)
    g_test_message ("%s: %s%s", arguments[0], output, errors);
  g_assert_cmpint (status, ==, 0);
}

static cairo_surface_t *
read_png (const char *path)
{
  cairo_surface_t *file = cairo_image_surface_create_from_png (path);
  cairo_surface_t *picture;
  cairo_t *cr;

  g_assert_cmpint (cairo_surface_status (file), ==, CAIRO_STATUS_SUCCESS);
  picture = cairo_image_surface_create (CAIRO_FORMAT_RGB24, cairo_image_surface_get_width (file),
                                        cairo_image_surface_get_height (file));
  cr = cairo_create (picture);
  cairo_set_source_surface (cr, file, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (file);
  cairo_surface_flush (picture);

  return picture;
}

/* The mean of red, green or blue in a box. */
static double
get_mean (cairo_surface_t *picture, const MetierBox *box, guint shift)
{
  const guint8 *data = cairo_image_surface_get_data (picture);
  int stride = cairo_image_surface_get_stride (picture);
  int right = MIN ((int) (box->x + box->width), cairo_image_surface_get_width (picture));
  int lower = MIN ((int) (box->y + box->height), cairo_image_surface_get_height (picture));
  double sum = 0;
  guint n = 0;

  for (int y = MAX (0, (int) box->y); y < lower; y++)
    for (int x = MAX (0, (int) box->x); x < right; x++, n++)
      sum += ((const guint32 *) (const void *) (data + y * stride))[x] >> shift & 0xff;
  g_assert_cmpuint (n, >, 0);

  return sum / n;
}

static void
assert_same_box (cairo_surface_t *ours, cairo_surface_t *theirs, const MetierBox *here,
                 const MetierBox *there, const char *name)
{
  for (guint shift = 0; shift < 24; shift += 8)
    {
      double one = get_mean (ours, here, shift), other = get_mean (theirs, there, shift);

      if (fabs (one - other) > FAR)
        g_test_message ("“%s”: %.1f and %.1f", name, one, other);
      g_assert_cmpfloat (fabs (one - other), <=, FAR);
    }
}

static void
assert_same_marks (const Files *self, cairo_surface_t *ours, cairo_surface_t *theirs, double dx, double dy)
{
  g_assert_cmpuint (metier_scene_get_n_marks (self->page.scene), >, 0);
  for (guint i = 0; i < metier_scene_get_n_marks (self->page.scene); i++)
    {
      const MetierMark *mark = metier_scene_get_mark (self->page.scene, i);
      MetierBox there = mark->box;

      there.x += dx, there.y += dy;
      assert_same_box (ours, theirs, &mark->box, &there, mark->label);
    }
}

/* An SVG is laid out for no font in particular, so it is held against pixels of that layout. */
static char *
draw_as_svg (Files *self)
{
  char *path = g_build_filename (self->folder, "ours.png", NULL);
  g_autoptr (MetierSink) sink = metier_sink_new (path, NULL, NULL);

  metier_page_clear (&self->page);
  metier_page_init (&self->page, self->figure, &self->options, metier_svg_get_measurer ());
  g_assert_true (
      metier_png_write (self->painter, self->page.scene, metier_theme_get (self->theme), 1, sink, NULL));
  g_assert_true (metier_sink_commit (sink, NULL));

  return path;
}

static void
test_svg (Files *self, gconstpointer data)
{
  g_autofree char *png = draw_as_svg (self);
  g_autofree char *svg = export_as (self, "chart.svg", METIER_EXPORT_SVG);
  g_autofree char *drawn = g_build_filename (self->folder, "drawn.png", NULL);
  const char *arguments[] = { "rsvg-convert", svg, "-o", drawn, NULL };
  cairo_surface_t *ours, *theirs;

  if (!find_tool ("rsvg-convert"))
    return;
  run_tool (arguments);
  ours = read_png (png);
  theirs = read_png (drawn);
  assert_same_marks (self, ours, theirs, 0, 0);
  cairo_surface_destroy (ours);
  cairo_surface_destroy (theirs);
}

/* The strip of the popover, which has no marks to walk to, so each of its shapes counts. */
static void
test_strip (Files *self, gconstpointer data)
{
  MetierProfile *role = g_ptr_array_index (self->fixture->profiles, 0);
  MetierProfile *other = g_ptr_array_index (self->fixture->profiles, 1);
  g_autoptr (MetierEvidence) evidence = metier_evidence_new (
      role, g_ptr_array_index (self->fixture->skills, 0), self->fixture->scale, other, 2026);
  g_autoptr (MetierScene) scene
      = metier_chart_layout_evidence (evidence, 400, FALSE, metier_painter_get_measurer (self->painter));
  const MetierTheme *theme = metier_theme_get (METIER_THEME_LIGHT);
  g_autofree char *png = g_build_filename (self->folder, "ours.png", NULL);
  g_autofree char *svg = g_build_filename (self->folder, "strip.svg", NULL);
  g_autofree char *drawn = g_build_filename (self->folder, "drawn.png", NULL);
  g_autofree char *text = metier_svg_from_scene (scene, theme, "Strip", "A strip.");
  const char *arguments[] = { "rsvg-convert", svg, "-o", drawn, NULL };
  g_autoptr (MetierSink) sink = metier_sink_new (png, NULL, NULL);
  cairo_surface_t *ours, *theirs;
  guint n_items, n_shapes = 0;
  const MetierItem *items = metier_scene_get_items (scene, &n_items);

  g_assert_true (g_file_set_contents (svg, text, -1, NULL));
  g_assert_true (metier_png_write (self->painter, scene, theme, 1, sink, NULL));
  g_assert_true (metier_sink_commit (sink, NULL));
  if (!find_tool ("rsvg-convert"))
    return;
  run_tool (arguments);
  ours = read_png (png);
  theirs = read_png (drawn);
  for (guint i = 0; i < n_items; i++)
    {
      MetierBox box;

      if (items[i].shape == METIER_SHAPE_TEXT)
        continue;
      metier_item_get_bounds (&items[i], &box);
      box = (MetierBox){ box.x - 2, box.y - 2, box.width + 4, box.height + 4 };
      assert_same_box (ours, theirs, &box, &box, "a shape");
      n_shapes++;
    }
  g_assert_cmpuint (n_shapes, >, 2);
  cairo_surface_destroy (ours);
  cairo_surface_destroy (theirs);
}

static void
test_pdf (Files *self, gconstpointer data)
{
  g_autofree char *png = export_as (self, "ours.png", METIER_EXPORT_PNG);
  g_autofree char *pdf = export_as (self, "chart.pdf", METIER_EXPORT_PDF);
  g_autofree char *drawn = g_build_filename (self->folder, "drawn", NULL);
  g_autofree char *drawn_png = g_strconcat (drawn, ".png", NULL);
  g_autofree char *resolution = g_strdup_printf ("%.6f", 72 / METIER_PAPER_SCALE);
  const char *arguments[] = { "pdftocairo", "-png", "-singlefile", "-r", resolution, pdf, drawn, NULL };
  double margin = METIER_PAPER_MARGIN / METIER_PAPER_SCALE;
  cairo_surface_t *ours, *theirs;

  if (!find_tool ("pdftocairo"))
    return;
  run_tool (arguments);
  ours = read_png (png);
  theirs = read_png (drawn_png);
  assert_same_marks (self, ours, theirs, margin - METIER_PAGE_MARGIN - 16, margin);
  cairo_surface_destroy (ours);
  cairo_surface_destroy (theirs);
}

static void
test_valid_svg (Files *self, gconstpointer data)
{
  g_autofree char *svg = export_as (self, "chart.svg", METIER_EXPORT_SVG);
  const char *arguments[] = { "xmllint", "--noout", "--nonet", svg, NULL };

  if (find_tool ("xmllint"))
    run_tool (arguments);
}

static void
test_valid_pdf (Files *self, gconstpointer data)
{
  g_autofree char *pdf = export_as (self, "chart.pdf", METIER_EXPORT_PDF);
  const char *arguments[] = { "qpdf", "--check", pdf, NULL };

  if (find_tool ("qpdf"))
    run_tool (arguments);
}

/* What can be marked and copied in a PDF: the words of the picture. */
static void
test_pdf_text (Files *self, gconstpointer data)
{
  g_autofree char *pdf = export_as (self, "chart.pdf", METIER_EXPORT_PDF);
  g_autofree char *path = g_build_filename (self->folder, "text.txt", NULL);
  const char *arguments[] = { "pdftotext", pdf, path, NULL };
  g_autofree char *text = NULL;

  if (!find_tool ("pdftotext"))
    return;
  run_tool (arguments);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "EDISON Community"));
  g_assert_nonnull (strstr (text, "Software engineering"));
  g_assert_nonnull (strstr (text, "Made with Métier on"));
}

/* What a file manager and a reader show of a PDF, on either paper. */
static void
test_pdf_metadata (Files *self, gconstpointer data)
{
  static const char *const sizes[] = { "595.276 x 841.89 pts (A4)", "612 x 792 pts (letter)" };
  static const MetierPaper papers[] = { METIER_PAPER_A4, METIER_PAPER_LETTER };

  for (guint i = 0; i < G_N_ELEMENTS (papers) && find_tool ("pdfinfo"); i++)
    {
      g_autofree char *pdf = NULL, *found = NULL;
      g_autofree char *title
          = g_strconcat ("Title:           ", metier_figure_get_title (self->figure), NULL);
      g_autofree char *subject
          = g_strconcat ("Subject:         ", metier_figure_get_sentence (self->figure), NULL);
      g_autoptr (GError) error = NULL;

      self->options.paper = papers[i];
      pdf = export_as (self, "chart.pdf", METIER_EXPORT_PDF);
      g_spawn_sync (NULL, (char *[]){ (char *) "pdfinfo", pdf, NULL }, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL,
                    &found, NULL, NULL, &error);
      g_assert_no_error (error);
      g_assert_nonnull (strstr (found, title));
      g_assert_nonnull (strstr (found, subject));
      g_assert_nonnull (strstr (found, "Creator:         Métier"));
      g_assert_nonnull (strstr (found, sizes[i]));
    }
}

int
main (int argc, char **argv)
{
  static const struct {
    const char *name;
    void (*func) (Files *, gconstpointer);
  } tests[] = {
    { "svg", test_svg },
    { "pdf", test_pdf },
    { "valid-svg", test_valid_svg },
    { "valid-pdf", test_valid_pdf },
  };

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    for (guint j = 0; j < G_N_ELEMENTS (cases); j++)
      {
        g_autofree char *path = g_strdup_printf ("/reference/%s/%s", tests[i].name, cases[j].name);

        g_test_add (path, Files, &cases[j], set_up, tests[i].func, tear_down);
      }
  g_test_add ("/reference/svg/strip", Files, &cases[0], set_up, test_strip, tear_down);
  g_test_add ("/reference/pdf-text", Files, &cases[0], set_up, test_pdf_text, tear_down);
  g_test_add ("/reference/pdf-metadata", Files, &cases[2], set_up, test_pdf_metadata, tear_down);

  return g_test_run ();
}
