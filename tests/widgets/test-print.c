/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "widget-test.h"

#include <glib/gstdio.h>

#include "chart/output/metier-sheets.h"
#include "widgets/metier-print.h"

/* A chart is printed into a file, which is what a printer gets. */

typedef struct {
  const char *name;
  const char *paper;
  GtkPageOrientation orientation;
  guint n_skills;
} Case;

static const Case cases[] = {
  { "a4", GTK_PAPER_NAME_A4, GTK_PAGE_ORIENTATION_PORTRAIT, 5 },
  { "letter", GTK_PAPER_NAME_LETTER, GTK_PAGE_ORIENTATION_PORTRAIT, 5 },
  { "landscape", GTK_PAPER_NAME_A4, GTK_PAGE_ORIENTATION_LANDSCAPE, 5 },
  { "long", GTK_PAPER_NAME_A4, GTK_PAGE_ORIENTATION_PORTRAIT, 120 },
};

static void
check_pdf (const char *path)
{
  g_autofree char *contents = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  g_assert_cmpuint (length, >, 1000);
  g_assert_true (g_str_has_prefix (contents, "%PDF-"));
}

static void
test_print (gconstpointer data)
{
  const Case *wanted = data;
  g_autoptr (MetierChartData) chart = widget_test_chart (2, wanted->n_skills);
  MetierChartOptions options = { .kind = METIER_CHART_HEATMAP, .width = 900 };
  g_autoptr (MetierFigure) figure = metier_figure_new_chart (chart);
  g_autoptr (GtkPrintOperation) operation = metier_print_new (figure, &options, METIER_THEME_PRINT);
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  GtkPaperSize *paper = gtk_paper_size_new (wanted->paper);
  g_autofree char *folder = g_dir_make_tmp (NULL, NULL);
  g_autofree char *path = g_build_filename (folder, "chart.pdf", NULL);
  g_autoptr (MetierSheets) sheets = NULL;
  g_autoptr (GError) error = NULL;
  int n_pages;

  gtk_page_setup_set_paper_size (setup, paper);
  gtk_page_setup_set_orientation (setup, wanted->orientation);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_export_filename (operation, path);
  g_assert_cmpint (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, &error), ==,
                   GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_no_error (error);
  check_pdf (path);

  sheets = metier_sheets_new (chart, &options, gtk_page_setup_get_paper_width (setup, GTK_UNIT_POINTS),
                              gtk_page_setup_get_paper_height (setup, GTK_UNIT_POINTS));
  g_object_get (operation, "n-pages", &n_pages, NULL);
  g_assert_cmpint (n_pages, ==, (int) metier_sheets_get_n (sheets));
  g_assert_true ((n_pages > 1) == (wanted->n_skills > 100));

  gtk_paper_size_free (paper);
  g_unlink (path);
  g_rmdir (folder);
}

static void
add_tests (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/print/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_print);
    }
}

int
main (int argc, char *argv[])
{
  return widget_test_run (argc, argv, add_tests);
}
