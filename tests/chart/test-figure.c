/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-fixture.h"
#include "me-fixture.h"

#include "chart/output/metier-export.h"
#include "chart/output/metier-sheets.h"
#include "chart/scene/metier-scene-private.h"

#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

#define EDGE 0.01

typedef struct {
  const char *name;
  const char *figure;
  double width;
  double line_height;
  gboolean rtl;
  gboolean folded;
} Case;

static const Case cases[] = {
  { "gap", "gap", 832, 20, FALSE, FALSE },
  { "gap-odd", "odd-gap", 832, 20, FALSE, FALSE },
  { "gap-rtl", "odd-gap", 832, 20, TRUE, FALSE },
  { "gap-folded", "odd-gap", 328, 20, FALSE, TRUE },
  { "gap-folded-large-text", "odd-gap", 328, 40, FALSE, TRUE },
  { "gap-large-text", "odd-gap", 832, 40, FALSE, FALSE },
  { "overlay", "gap-overlay", 832, 20, FALSE, FALSE },
  { "overlay-odd", "odd-gap-overlay", 832, 20, FALSE, FALSE },
  { "overlay-rtl", "odd-gap-overlay", 832, 20, TRUE, FALSE },
  { "overlay-folded", "odd-gap-overlay", 328, 20, FALSE, TRUE },
  { "overlay-large-text", "odd-gap-overlay", 832, 40, FALSE, FALSE },
  { "overlay-folded-large-text", "odd-gap-overlay", 328, 40, FALSE, TRUE },
  { "plan", "plan", 540, 20, FALSE, FALSE },
  { "plan-rtl", "plan", 540, 20, TRUE, FALSE },
  { "plan-folded", "plan", 328, 20, FALSE, TRUE },
  { "plan-folded-large-text", "plan", 328, 40, FALSE, TRUE },
  { "plan-far", "far-plan", 540, 20, FALSE, FALSE },
  { "plan-paceless", "paceless-plan", 540, 20, FALSE, FALSE },
  { "timeline", "timeline", 280, 20, FALSE, FALSE },
  { "timeline-rtl", "timeline", 280, 20, TRUE, FALSE },
  { "timeline-folded", "timeline", 328, 40, FALSE, TRUE },
  { "timeline-first", "first-timeline", 280, 20, FALSE, FALSE },
};

static MetierScene *
lay_out (const char *name, double width, double line_height, gboolean rtl, gboolean folded)
{
  g_autoptr (MetierFigure) figure = me_fixture_new_figure (name);
  MetierChartOptions options = { .width = width, .rtl = rtl, .folded = folded };

  return metier_figure_layout (figure, &options, chart_fixture_get_measurer (line_height));
}

static MetierScene *
lay_out_case (const Case *test)
{
  return lay_out (test->figure, test->width, test->line_height, test->rtl, test->folded);
}

/* METIER_UPDATE_GOLDEN=1 in the environment writes the files anew. */
static void
test_golden (gconstpointer data)
{
  const Case *test = data;
  g_autoptr (MetierScene) scene = lay_out_case (test);
  g_autofree char *name = g_strconcat (test->name, ".txt", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "golden", name, NULL);
  g_autofree char *found = metier_scene_to_text (scene);
  g_autofree char *expected = NULL;
  g_autoptr (GError) error = NULL;

  if (g_getenv ("METIER_UPDATE_GOLDEN"))
    g_file_set_contents (path, found, -1, &error);
  g_assert_no_error (error);
  g_file_get_contents (path, &expected, NULL, &error);
  g_assert_no_error (error);
  if (!g_str_equal (found, expected))
    {
      g_test_message ("%s differs; METIER_UPDATE_GOLDEN=1 and a difference of versions show how", path);
      g_test_fail ();
    }
}

/* A text is cut nowhere and lies on no other. */
static void
test_texts_do_not_overlap (gconstpointer data)
{
  g_autoptr (MetierScene) scene = lay_out_case (data);
  guint n_items;
  const MetierItem *items = metier_scene_get_items (scene, &n_items);

  for (guint i = 0; i < n_items; i++)
    {
      MetierBox a, b;

      if (items[i].shape != METIER_SHAPE_TEXT)
        continue;
      metier_item_get_bounds (&items[i], &a);
      if (((const Case *) data)->folded && strstr (items[i].text, "…") != NULL)
        g_error ("“%s” is cut, though it could have another line", items[i].text);
      g_assert_cmpfloat (a.x, >=, -EDGE);
      g_assert_cmpfloat (a.x + a.width, <=, metier_scene_get_width (scene) + EDGE);
      g_assert_cmpfloat (a.y + a.height, <=, metier_scene_get_height (scene) + EDGE);
      for (guint j = 0; j < i; j++)
        if (items[j].shape == METIER_SHAPE_TEXT)
          {
            metier_item_get_bounds (&items[j], &b);
            /* Lines are a little closer than they are high. */
            b.y += b.height * 0.12, b.height *= 0.76;
            if (a.x < b.x + b.width - EDGE && b.x < a.x + a.width - EDGE
                && a.y + a.height * 0.12 < b.y + b.height && b.y < a.y + a.height * 0.88)
              g_error ("“%s” lies on “%s”", items[i].text, items[j].text);
          }
    }
}

/* Marks lie below each other within the drawing, can be hit, and say what they are. */
static void
test_marks (gconstpointer data)
{
  const Case *test = data;
  g_autoptr (MetierScene) scene = lay_out_case (test);
  g_autoptr (MetierFigure) figure = me_fixture_new_figure (test->figure);
  double bottom = 0;

  for (guint i = 0; i < metier_scene_get_n_marks (scene); i++)
    {
      const MetierMark *mark = metier_scene_get_mark (scene, i);

      g_assert_cmpuint (mark->row, ==, i);
      g_assert_cmpfloat (mark->box.y, >=, bottom - EDGE);
      g_assert_cmpfloat (mark->box.height, >=, test->folded ? 44 : 24);
      bottom = mark->box.y + mark->box.height;
      g_assert_cmpint (metier_scene_hit (scene, mark->box.x + 3, mark->box.y + mark->box.height / 2), ==,
                       (int) i);
      g_assert_nonnull (metier_figure_get_skill (figure, mark->row));
    }
  g_assert_cmpfloat (bottom, <=, metier_scene_get_height (scene));
}

static void
test_mirror (gconstpointer data)
{
  const Case *test = data;
  g_autoptr (MetierScene) plain = lay_out (test->figure, test->width, test->line_height, FALSE, test->folded);
  g_autoptr (MetierScene) other = lay_out (test->figure, test->width, test->line_height, TRUE, test->folded);
  guint n_plain, n_other;
  const MetierItem *items = metier_scene_get_items (plain, &n_plain);
  const MetierItem *mirrored = metier_scene_get_items (other, &n_other);

  g_assert_cmpuint (n_plain, ==, n_other);
  for (guint i = 0; i < n_plain; i++)
    {
      MetierBox a, b;

      metier_item_get_bounds (&items[i], &a);
      metier_item_get_bounds (&mirrored[i], &b);
      g_assert_cmpfloat_with_epsilon (b.x, metier_scene_get_width (plain) - a.x - a.width, EDGE);
      g_assert_cmpfloat_with_epsilon (b.y, a.y, EDGE);
    }
}

/* The rectangle of a token that belongs to a mark; %NULL where there is none. */
static const MetierItem *
find_rect (const MetierScene *scene, int mark, MetierToken token, guint index)
{
  guint n_items;
  const MetierItem *items = metier_scene_get_items (scene, &n_items);

  for (guint i = 0; i < n_items; i++)
    if (items[i].shape == METIER_SHAPE_RECT && items[i].token == token && items[i].mark == mark
        && index-- == 0)
      return &items[i];

  return NULL;
}

/* What there is to do is as large as it looks: areas relate as weight × gap do, in every form. */
static void
test_area_is_weight_times_gap (gconstpointer data)
{
  gboolean folded = GPOINTER_TO_INT (data);
  g_autoptr (MetierGap) gap = me_fixture_new_odd_gap ();
  g_autoptr (MetierScene) scene = lay_out ("odd-gap", folded ? 328 : 832, 20, FALSE, folded);
  const MetierItem *first = find_rect (scene, 0, METIER_TOKEN_ROLE, 0);
  const MetierGapRow *most = g_ptr_array_index (gap->rows, 0);

  for (guint i = 1; i < gap->rows->len; i++)
    {
      const MetierGapRow *row = g_ptr_array_index (gap->rows, i);
      const MetierItem *bar = find_rect (scene, (int) i, METIER_TOKEN_ROLE, 0);

      g_assert_true ((bar != NULL) == (row->score > 0));
      if (bar != NULL)
        g_assert_cmpfloat_with_epsilon (bar->width * bar->height / (first->width * first->height),
                                        row->score / most->score, 1e-6);
    }
}

/* What is not known could be anywhere: hatched over all levels, and never a bar. */
static void
test_unknown_is_hatched (void)
{
  g_autoptr (MetierScene) scene = lay_out ("odd-gap", 832, 20, FALSE, FALSE);
  guint n_items, n_hatched = 0;
  const MetierItem *items = metier_scene_get_items (scene, &n_items);
  double width = 0;

  for (guint i = 0; i < n_items; i++)
    if (items[i].shape == METIER_SHAPE_HATCH)
      {
        g_assert_true (items[i].mark == 5 || items[i].mark == 7);
        g_assert_true (width == 0 || fabs (width - items[i].width) < EDGE);
        width = items[i].width;
        n_hatched++;
      }
  g_assert_cmpuint (n_hatched, ==, 2);
}

static void
test_labels (void)
{
  static const char *const labels[] = {
    "Software engineering, weight 9 of 9, my level 0 none, asked 4 expert, 4 levels, score 36, rank 1 of 5",
    "Deep learning for sequences and other things that take time, weight 7 of 9, my level 1.5, assumed, aim "
    "3 "
    "practitioner, 1.5 levels, score 10.5, rank 2 of 5",
    "Writing, weight 0.5 of 9, my level 2 working, aim 3 practitioner, 1 level, score 0.5, rank 3 of 5",
    "Statistics, weight 7 of 9, my level 4 expert, aim 3 practitioner, met",
    "Modeling, weight 6 of 9, my level 3 practitioner, aim 3 practitioner, met",
    "Cloud services, weight 8 of 9, my level is not assessed, aim 3 practitioner",
    "Management, not relevant to me",
    "Cooking, not collected",
  };
  g_autoptr (MetierScene) scene = lay_out ("odd-gap", 832, 20, FALSE, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    g_assert_cmpstr (metier_scene_get_mark (scene, i)->label, ==, labels[i]);
}

/* Both in one row: two bars, of which each is as large as what there is to do for one of them. */
static void
test_overlay_areas (gconstpointer data)
{
  gboolean folded = GPOINTER_TO_INT (data);
  g_autoptr (MetierGap) gap = me_fixture_new_odd_gap ();
  g_autoptr (MetierOverlay) overlay = me_fixture_new_overlay (gap);
  g_autoptr (MetierScene) scene = lay_out ("odd-gap-overlay", folded ? 328 : 832, 20, FALSE, folded);
  const MetierItem *first = find_rect (scene, 0, METIER_TOKEN_ROLE, 0);
  double unit = first->width * first->height / ((MetierGapRow *) g_ptr_array_index (gap->rows, 0))->score;

  for (guint i = 0; i < gap->rows->len; i++)
    {
      const MetierGapRow *row = g_ptr_array_index (overlay->rows, i);
      const MetierItem *mine = find_rect (scene, (int) i, METIER_TOKEN_ROLE, 0);
      const MetierItem *theirs = find_rect (scene, (int) i, METIER_TOKEN_SERIES + 1, 0);

      g_assert_true ((theirs != NULL) == (row->score > 0));
      if (theirs != NULL)
        g_assert_cmpfloat_with_epsilon (theirs->width * theirs->height / unit, row->score, 1e-6);
      if (mine != NULL && theirs != NULL)
        g_assert_cmpfloat (mine->y + mine->height, <=, theirs->y);
    }
}

static void
test_overlay_labels (void)
{
  static const char *const labels[] = {
    "Software engineering, weight 9 of 9, my level 0 none, asked 4 expert, 4 levels, score 36, rank 1 of 5; "
    "anna.json has level 0 none, 4 levels to gain, score 36",
    NULL,
    "Writing, weight 0.5 of 9, my level 2 working, aim 3 practitioner, 1 level, score 0.5, rank 3 of 5; "
    "anna.json has level 2 working, assumed, 1 level to gain, score 0.5",
    "Statistics, weight 7 of 9, my level 4 expert, aim 3 practitioner, met; the level of anna.json is not "
    "assessed",
    "Modeling, weight 6 of 9, my level 3 practitioner, aim 3 practitioner, met; anna.json has level 4 "
    "expert, "
    "met",
    "Cloud services, weight 8 of 9, my level is not assessed, aim 3 practitioner; not relevant to anna.json",
    "Management, not relevant to me; anna.json has level 1 awareness, 2 levels to gain, score 10",
    "Cooking, not collected",
  };
  g_autoptr (MetierScene) scene = lay_out ("odd-gap-overlay", 832, 20, FALSE, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    if (labels[i] != NULL)
      g_assert_cmpstr (metier_scene_get_mark (scene, i)->label, ==, labels[i]);
}

/* Each step leads from where the one before can be done to its own range. */
static void
test_steps_follow_each_other (void)
{
  g_autoptr (MetierScene) scene = lay_out ("plan", 540, 20, FALSE, FALSE);
  const MetierItem *before = NULL;

  for (int step = 0; step < 5; step++)
    {
      const MetierItem *lead = find_rect (scene, step, METIER_TOKEN_ROLE, 0);
      const MetierItem *range = find_rect (scene, step, METIER_TOKEN_RANGE, 0);

      g_assert_cmpfloat_with_epsilon (lead->x + lead->width, range->x, EDGE);
      if (before != NULL)
        {
          g_assert_cmpfloat_with_epsilon (lead->x, before->x, EDGE);
          g_assert_cmpfloat (range->x + range->width, >, before->x + before->width);
        }
      before = range;
    }
}

/* Rows of plan and timeline can stand beside each other. */
static void
test_rows_have_the_same_places (void)
{
  g_autoptr (MetierScene) plan = lay_out ("plan", 540, 20, FALSE, FALSE);
  g_autoptr (MetierScene) timeline = lay_out ("timeline", 280, 20, FALSE, FALSE);

  for (guint i = 0; i < 5; i++)
    {
      const MetierBox *one = &metier_scene_get_mark (plan, i)->box;
      const MetierBox *other = &metier_scene_get_mark (timeline, i)->box;

      g_assert_cmpfloat (one->y, ==, other->y);
      g_assert_cmpfloat (one->height, ==, other->height);
    }
}

static MetierFigure *
make_report (void)
{
  g_autoptr (GPtrArray) figures = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_figure_unref);

  g_ptr_array_add (figures, me_fixture_new_figure ("gap"));
  g_ptr_array_add (figures, me_fixture_new_figure ("plan"));

  return metier_figure_new_report ("Eight levels to go", "Start with software engineering.", "From EDISON.",
                                   figures);
}

/* A mark leads to the row of its own figure. */
static void
test_report_has_parts (void)
{
  g_autoptr (MetierFigure) report = make_report ();
  MetierChartOptions options = { .width = 800 };
  g_autoptr (MetierScene) scene = metier_figure_layout (report, &options, chart_fixture_get_measurer (20));

  g_assert_cmpuint (metier_scene_get_n_marks (scene), ==, 10);
  for (guint i = 0; i < 10; i++)
    {
      g_assert_cmpuint (metier_scene_get_mark (scene, i)->part, ==, i / 5);
      g_assert_cmpuint (metier_scene_get_mark (scene, i)->row, ==, i % 5);
    }
  g_assert_null (metier_figure_get_skill (report, 0));
}

/* Gap and plan go onto one sheet of paper, and into pictures as any chart does. */
static void
test_report_is_exported (void)
{
  static const char *const names[] = { "report.svg", "report.pdf", "report.png" };
  g_autoptr (MetierFigure) report = make_report ();
  MetierChartOptions options = { .width = 800, .paper = METIER_PAPER_A4 };
  g_autoptr (MetierSheets) sheets = metier_sheets_new_figure (report, &options, 595, 842);
  g_autofree char *folder = g_dir_make_tmp ("metier-figure-XXXXXX", NULL);

  g_assert_cmpuint (metier_sheets_get_n (sheets), ==, 1);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (folder, names[i], NULL);
      g_autoptr (GError) error = NULL;
      MetierExportResult result;
      MetierExportFormat format;

      g_assert_true (metier_export_format_from_path (path, &format, &error));
      g_assert_true (metier_export_figure (report, &options, METIER_THEME_PRINT, 1, format, path, &result,
                                           NULL, &error));
      g_assert_no_error (error);
      g_assert_cmpuint (result.n_marks, ==, 10);
      g_assert_cmpint (g_unlink (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

/* Any width and size of text: nothing runs out, nothing is asked for that is not there. */
static void
test_any_size (void)
{
  for (guint i = 0; i < 300; i++)
    {
      const Case *test = &cases[g_test_rand_int_range (0, G_N_ELEMENTS (cases))];
      Case any = *test;

      any.width = g_test_rand_double_range (320, 1600);
      any.line_height = g_test_rand_double_range (16, 44);
      any.folded = any.width < 440 * any.line_height / 20;
      test_texts_do_not_overlap (&any);
    }
}

static void
add_case (const Case *test, const char *path, GTestDataFunc func)
{
  g_autofree char *name = g_strconcat ("/figure/", path, "/", test->name, NULL);

  g_test_add_data_func (name, test, func);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      add_case (&cases[i], "golden", test_golden);
      add_case (&cases[i], "texts", test_texts_do_not_overlap);
      add_case (&cases[i], "marks", test_marks);
      add_case (&cases[i], "mirror", test_mirror);
    }
  g_test_add_data_func ("/figure/area", GINT_TO_POINTER (FALSE), test_area_is_weight_times_gap);
  g_test_add_data_func ("/figure/area-folded", GINT_TO_POINTER (TRUE), test_area_is_weight_times_gap);
  g_test_add_func ("/figure/unknown-is-hatched", test_unknown_is_hatched);
  g_test_add_func ("/figure/labels", test_labels);
  g_test_add_data_func ("/figure/overlay/areas", GINT_TO_POINTER (FALSE), test_overlay_areas);
  g_test_add_data_func ("/figure/overlay/areas-folded", GINT_TO_POINTER (TRUE), test_overlay_areas);
  g_test_add_func ("/figure/overlay/labels", test_overlay_labels);
  g_test_add_func ("/figure/steps-follow-each-other", test_steps_follow_each_other);
  g_test_add_func ("/figure/rows-have-the-same-places", test_rows_have_the_same_places);
  g_test_add_func ("/figure/report-has-parts", test_report_has_parts);
  g_test_add_func ("/figure/report-is-exported", test_report_is_exported);
  g_test_add_func ("/figure/any-size", test_any_size);

  return g_test_run ();
}
