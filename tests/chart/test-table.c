/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-fixture.h"

#include "chart/output/metier-table.h"
#include "core/values/metier-error.h"

#include <glib/gstdio.h>
#include <math.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>

/* Two roles with everything that a value can be, one of them with names that formats take for their own. */
static MetierChartData *
make_data (ChartFixture **fixture)
{
  static const double one[] = { 0.5, NAN, 0.2, 0 }, other[] = { 0.8, 0.1 + 0.2, 0.1, 1 };
  MetierProfile *role;

  *fixture = chart_fixture_new (CHART_FIXTURE_SHARE, 4, 2);
  role = chart_fixture_add_role (*fixture, "=A|B, \"C\"", one);
  chart_fixture_get_rating (role, 0)->lo = 0.47;
  chart_fixture_get_rating (role, 0)->hi = 0.53;
  chart_fixture_get_rating (role, 0)->n = 1340;
  chart_fixture_get_rating (role, 2)->flags = METIER_RATING_SUPPRESSED;
  chart_fixture_add_role (*fixture, "Engineer", other);

  return chart_fixture_get_data (*fixture, METIER_SCOPE_ALL, METIER_SORT_SOURCE,
                                 g_ptr_array_index ((*fixture)->profiles, 1));
}

static guint
count (const char *text, const char *part)
{
  guint n = 0;

  for (const char *p = text; (p = strstr (p, part)); p += strlen (part))
    n++;

  return n;
}

static void
assert_has (const char *text, const char *part)
{
  if (strstr (text, part) == NULL)
    g_test_message ("“%s” is not in:\n%s", part, text);
  g_assert_nonnull (strstr (text, part));
}

static void
test_csv (void)
{
  g_autoptr (ChartFixture) fixture = NULL;
  g_autoptr (MetierChartData) data = make_data (&fixture);
  g_autofree char *csv = metier_table_to_text (data, METIER_TABLE_CSV);
  char *notes = strstr (csv, "\r\n\r\n");

  g_assert_nonnull (notes);
  assert_has (csv, "\"'=A|B, \"\"C\"\"\",no,");
  assert_has (csv, ",0.5,0.47,0.53,1340,rated\r\n");
  assert_has (csv, ",,,,,not-scored\r\n");
  assert_has (csv, ",0.2,,,");
  assert_has (csv, ",suppressed\r\n");
  assert_has (csv, ",0.30000000000000004,");
  assert_has (notes, "\r\nLicence,");
  assert_has (notes, "\r\nCredit,");
  *notes = '\0';
  /* A head, then a record for each mark. */
  g_assert_cmpuint (count (csv, "\r\n"), ==, 4 * 2);
}

static void
test_markdown (void)
{
  g_autoptr (ChartFixture) fixture = NULL;
  g_autoptr (MetierChartData) data = make_data (&fixture);
  g_autofree char *text = metier_table_to_text (data, METIER_TABLE_MARKDOWN);

  g_assert_true (g_str_has_prefix (text, "# "));
  assert_has (text, "| Skill | =A\\|B, \"C\" | Engineer (baseline) |\n| --- | ---: | ---: |\n");
  assert_has (text, "| **Heading 0** | | |\n");
  assert_has (text, "| 50% | 80% |\n");
  assert_has (text, "| unreliable 20% | 10% |\n");
  assert_has (text, "\nSource: ");
  assert_has (text, "\nMade with Métier on ");
}

static void
test_json (void)
{
  g_autoptr (ChartFixture) fixture = NULL;
  g_autoptr (MetierChartData) data = make_data (&fixture);
  g_autofree char *json = metier_table_to_text (data, METIER_TABLE_JSON);

  assert_has (json, "\"roles\":[{\"id\":\"");
  assert_has (json, "\"title\":\"=A|B, \\\"C\\\"\"");
  assert_has (json, "{\"raw\":0.5,\"value\":50,\"lo\":0.47,\"hi\":0.53,\"n\":1340,\"status\":\"rated\","
                    "\"text\":\"50%\"}");
  assert_has (json, "{\"raw\":null,\"value\":null,\"lo\":null,\"hi\":null,\"n\":");
  g_assert_cmpuint (count (json, "\"skill\":"), ==, 4);
  g_assert_cmpuint (count (json, "\"licence\":"), ==, 1);
}

static void
test_formats (void)
{
  MetierTableFormat format;
  g_autoptr (GError) error = NULL;

  g_assert_true (metier_table_format_from_path ("a.CSV", &format, NULL));
  g_assert_cmpint (format, ==, METIER_TABLE_CSV);
  g_assert_true (metier_table_format_from_path ("a.md", &format, NULL));
  g_assert_cmpint (format, ==, METIER_TABLE_MARKDOWN);
  g_assert_true (metier_table_format_from_path ("a.json", &format, NULL));
  g_assert_cmpint (format, ==, METIER_TABLE_JSON);
  g_assert_true (metier_table_format_from_path (".md", &format, NULL));
  g_assert_cmpint (format, ==, METIER_TABLE_MARKDOWN);
  g_assert_false (metier_table_format_from_path ("a.xlsx", &format, &error));
  g_assert_error (error, METIER_ERROR, METIER_ERROR_INVALID);
  g_assert_true (g_str_has_suffix (error->message, "."));
}

/* What the disk has no room for leaves the old file and nothing else. */
static void
test_full_disk (void)
{
  g_autoptr (ChartFixture) fixture = NULL;
  g_autoptr (MetierChartData) data = make_data (&fixture);
  g_autofree char *folder = g_dir_make_tmp ("metier-table-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "table.csv", NULL);
  g_autofree char *content = NULL;
  g_autoptr (GError) error = NULL;
  struct rlimit old, small;
  gboolean done;

  g_assert_true (metier_table_export (data, METIER_TABLE_JSON, path, NULL, NULL));
  g_assert_true (g_file_set_contents (path, "before", -1, NULL));
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &old), ==, 0);
  small = old;
  small.rlim_cur = 100;
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &small), ==, 0);
  done = metier_table_export (data, METIER_TABLE_CSV, path, NULL, &error);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &old), ==, 0);
  g_assert_false (done);
  g_assert_error (error, METIER_ERROR, METIER_ERROR_STORAGE);
  g_assert_true (g_str_has_suffix (error->message, "."));
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "before");
  g_unlink (path);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

/* A pasted table has as many cells in each row as roles and one, and nothing in it is a formula. */
static void
test_tabs (void)
{
  g_autoptr (ChartFixture) fixture = NULL;
  g_autoptr (MetierChartData) data = make_data (&fixture);
  g_autofree char *text = metier_table_to_tabs (data);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  guint n_rows = 0;

  for (char **line = lines; *line != NULL; line++)
    {
      g_assert_null (strchr ("=+-@", (*line)[0] != '\0' ? (*line)[0] : 'x'));
      if (strchr (*line, '\t') == NULL)
        continue;
      g_assert_cmpuint (count (*line, "\t"), ==, 2);
      n_rows++;
    }
  g_assert_cmpuint (n_rows, ==, 1 + metier_chart_data_get_n_rows (data));
  assert_has (text, "\t'=A|B, \"C\"\t");
  assert_has (text, metier_chart_data_get_title (data));
  assert_has (text, metier_chart_data_get_sentence (data));
  assert_has (text, metier_chart_data_get_credit (data));
  assert_has (text, "Made with Métier on ");
}

static void
test_html (void)
{
  g_autoptr (ChartFixture) fixture = NULL;
  g_autoptr (MetierChartData) data = make_data (&fixture);
  g_autofree char *html = metier_table_to_html (data);

  g_assert_cmpuint (count (html, "<tr>"), ==, 1 + metier_chart_data_get_n_rows (data));
  g_assert_cmpuint (count (html, "<td "), ==, 2 * metier_chart_data_get_n_rows (data));
  assert_has (html, ">=A|B, &quot;C&quot;</th>");
  assert_has (html, "<meta charset=\"utf-8\">");
  assert_has (html, "Made with Métier on ");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/table/csv", test_csv);
  g_test_add_func ("/table/markdown", test_markdown);
  g_test_add_func ("/table/json", test_json);
  g_test_add_func ("/table/formats", test_formats);
  g_test_add_func ("/table/full-disk", test_full_disk);
  g_test_add_func ("/table/tabs", test_tabs);
  g_test_add_func ("/table/html", test_html);

  return g_test_run ();
}
