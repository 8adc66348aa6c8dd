/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-fixture.h"

#include "chart/output/metier-svg-private.h"

#include <stdlib.h>
#include <string.h>

/* What a parser sees of a document. */
typedef struct {
  GHashTable *counts; /* (element-type utf8 guint): elements by name */
  GString *texts;     /* characters within text elements */
  char *title;
  char *description;
  char *role;
  GPtrArray *marks; /* (element-type utf8): titles of list items */
} Document;

static void
start_cb (GMarkupParseContext *context, const char *name, const char **keys, const char **values,
          gpointer data, GError **error)
{
  Document *self = data;

  g_hash_table_insert (self->counts, g_strdup (name),
                       GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (self->counts, name)) + 1));
  for (guint i = 0; keys[i]; i++)
    if (g_str_equal (keys[i], "role") && g_str_equal (name, "svg"))
      self->role = g_strdup (values[i]);
}

static void
text_cb (GMarkupParseContext *context, const char *text, gsize length, gpointer data, GError **error)
{
  Document *self = data;
  const char *element = g_markup_parse_context_get_element (context);

  const GSList *stack = g_markup_parse_context_get_element_stack (context);

  if (g_str_equal (element, "title") && g_str_equal (stack->next->data, "rect"))
    g_ptr_array_add (self->marks, g_strndup (text, length));
  else if (g_str_equal (element, "title"))
    self->title = g_strndup (text, length);
  else if (g_str_equal (element, "desc"))
    self->description = g_strndup (text, length);
  else if (g_str_equal (element, "tspan") || g_str_equal (element, "text"))
    g_string_append_printf (self->texts, "%.*s\n", (int) length, text);
}

static void
document_init (Document *self, const char *svg)
{
  static const GMarkupParser parser = { .start_element = start_cb, .text = text_cb };
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, self, NULL);
  g_autoptr (GError) error = NULL;

  self->counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->texts = g_string_new (NULL);
  self->marks = g_ptr_array_new_with_free_func (g_free);
  g_markup_parse_context_parse (context, svg, (gssize) strlen (svg), &error);
  g_assert_no_error (error);
  g_markup_parse_context_end_parse (context, &error);
  g_assert_no_error (error);
}

static void
document_clear (Document *self)
{
  g_hash_table_unref (self->counts);
  g_string_free (self->texts, TRUE);
  g_free (self->title);
  g_free (self->description);
  g_free (self->role);
  g_ptr_array_unref (self->marks);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Document, document_clear)

static guint
count (const Document *self, const char *element)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->counts, element));
}

static char *
make_svg (const MetierChartData *data, MetierChartKind kind, MetierThemeName theme, const char *title)
{
  MetierChartOptions options = { .kind = kind, .width = 1300 };
  g_autoptr (MetierScene) scene = metier_chart_layout (data, &options, chart_fixture_get_measurer (20));

  return metier_svg_from_scene (scene, metier_theme_get (theme), title,
                                metier_chart_data_get_sentence (data));
}

static void
test_structure (void)
{
  g_autoptr (ChartFixture) fixture = chart_fixture_new_edison ();
  g_autoptr (MetierChartData) data
      = chart_fixture_get_data (fixture, METIER_SCOPE_CORE, METIER_SORT_SOURCE, NULL);
  g_autofree char *svg = make_svg (data, METIER_CHART_DOTS, METIER_THEME_LIGHT, "Five roles");
  g_auto (Document) document = { NULL };

  document_init (&document, svg);
  g_assert_cmpstr (document.role, ==, "graphics-document document");
  g_assert_cmpstr (document.title, ==, "Five roles");
  g_assert_cmpstr (document.description, ==, metier_chart_data_get_sentence (data));
  g_assert_nonnull (strstr (document.texts->str, "Probability and statistics\n"));
  g_assert_nonnull (strstr (document.texts->str, "4 points apart\n"));
  g_assert_cmpuint (count (&document, "text"), >, 0);
}

/* A screen reader gets each mark's own sentence in the order of the chart; of very many it reads the texts.
 */
static void
test_marks (void)
{
  g_autoptr (ChartFixture) fixture = chart_fixture_new_edison ();
  g_autoptr (ChartFixture) large = chart_fixture_new (CHART_FIXTURE_RELEVANCE, 60, 0);
  g_autoptr (MetierChartData) data
      = chart_fixture_get_data (fixture, METIER_SCOPE_CORE, METIER_SORT_SOURCE, NULL);
  g_autoptr (MetierChartData) many = NULL;
  g_autofree char *svg = make_svg (data, METIER_CHART_HEATMAP, METIER_THEME_LIGHT, "Five roles");
  g_autofree char *large_svg = NULL;
  g_auto (Document) document = { NULL };
  g_auto (Document) large_document = { NULL };

  document_init (&document, svg);
  g_assert_cmpuint (document.marks->len, ==, 5 * 7);
  for (guint i = 0; i < document.marks->len; i++)
    {
      const MetierChartRow *row = metier_chart_data_get_row (data, i / 7);

      g_assert_cmpstr (g_ptr_array_index (document.marks, i), ==,
                       i % 7 < 6 ? row->cells[i % 7].label : row->spread_label);
    }
  for (guint i = 0; i < 6; i++)
    chart_fixture_add_random_role (large, "Role", 0);
  many = chart_fixture_get_data (large, METIER_SCOPE_ALL, METIER_SORT_SOURCE, NULL);
  large_svg = make_svg (many, METIER_CHART_HEATMAP, METIER_THEME_LIGHT, "Map");
  document_init (&large_document, large_svg);
  g_assert_cmpuint (large_document.marks->len, ==, 0);
}

/* Every text of the scene is text in the file. */
static void
test_texts (void)
{
  g_autoptr (ChartFixture) fixture = chart_fixture_new (CHART_FIXTURE_RELEVANCE, 20, 3);
  g_autoptr (MetierChartData) data = NULL;
  g_autofree char *svg = NULL;
  g_auto (Document) document = { NULL };

  for (guint i = 0; i < 12; i++)
    chart_fixture_add_random_role (fixture, "Role", 0);
  data = chart_fixture_get_data (fixture, METIER_SCOPE_ALL, METIER_SORT_SOURCE, NULL);
  svg = make_svg (data, METIER_CHART_HEATMAP, METIER_THEME_DARK, "Map");
  document_init (&document, svg);
  for (guint row = 0; row < 20; row++)
    g_assert_nonnull (strstr (document.texts->str, metier_chart_data_get_row (data, row)->label));
  /* Cells, names, ranges; heads are turned and have elements of their own. */
  g_assert_cmpuint (count (&document, "tspan"), >=, 20 * 12 + 20 + 20);
}

static void
test_hostile_names (void)
{
  static const char *const names[] = {
    "<script>alert (1)</script>", "a & b \"c\" 'd'", "\x01\x08 bell", "line\nfeed\ttab", "]]>", "\xef\xbf\xbf"
  };
  static const double values[] = { 1, 2, 3, 4, 5, 6 };
  g_autoptr (ChartFixture) fixture = chart_fixture_new (CHART_FIXTURE_RELEVANCE, 6, 0);
  g_autoptr (MetierChartData) data = NULL;
  g_autofree char *svg = NULL;
  g_auto (Document) document = { NULL };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      MetierSkill *skill = g_ptr_array_index (fixture->skills, i);

      g_free (skill->name);
      skill->name = g_strdup (names[i]);
    }
  chart_fixture_add_role (fixture, names[0], values);
  data = chart_fixture_get_data (fixture, METIER_SCOPE_ALL, METIER_SORT_SOURCE, NULL);
  svg = make_svg (data, METIER_CHART_BARS, METIER_THEME_PRINT, names[0]);
  document_init (&document, svg);
  g_assert_cmpuint (count (&document, "script"), ==, 0);
  g_assert_cmpstr (document.title, ==, names[0]);
  g_assert_nonnull (strstr (document.texts->str, names[0]));
  g_assert_nonnull (strstr (document.texts->str, names[1]));
  g_assert_nonnull (strstr (document.texts->str, "line feed tab\n"));
  for (const char *p = svg; *p; p++)
    g_assert_true ((guchar) *p >= 0x20 || *p == '\n');
}

/* A name in another encoding does not break the document. */
static void
test_invalid_bytes (void)
{
  g_autoptr (GString) text = g_string_new (NULL);

  metier_svg_add_text (text, "caf\xe9");
  g_assert_true (g_utf8_validate (text->str, -1, NULL));
  g_assert_true (g_str_has_prefix (text->str, "caf"));
}

static void
test_numbers (void)
{
  static const struct {
    double number;
    const char *expected;
  } numbers[]
      = { { 0, "0" },     { 1, "1" },          { 10, "10" },     { 100, "100" },  { 0.5, "0.5" },
          { 1.005, "1" }, { 12.345, "12.35" }, { -3.2, "-3.2" }, { -0.001, "0" }, { 1234.5, "1234.5" } };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);

      metier_svg_add_number (text, numbers[i].number);
      g_assert_cmpfloat_with_epsilon (g_ascii_strtod (text->str, NULL), numbers[i].number, 0.0051);
      g_assert_cmpuint (text->len, <=, strlen (numbers[i].expected));
    }
}

/* Textures tell series apart on paper; on a screen colour and place do. */
static void
test_hatches (void)
{
  g_autoptr (ChartFixture) fixture = chart_fixture_new_edison ();
  g_autoptr (MetierChartData) data
      = chart_fixture_get_data (fixture, METIER_SCOPE_CORE, METIER_SORT_SOURCE, NULL);
  g_autofree char *print = make_svg (data, METIER_CHART_BARS, METIER_THEME_PRINT, "Bars");
  g_autofree char *light = make_svg (data, METIER_CHART_BARS, METIER_THEME_LIGHT, "Bars");
  g_auto (Document) on_paper = { NULL };
  g_auto (Document) on_screen = { NULL };

  document_init (&on_paper, print);
  document_init (&on_screen, light);
  g_assert_cmpuint (count (&on_paper, "pattern"), ==, 5);
  g_assert_cmpuint (count (&on_screen, "pattern"), ==, 0);
}

static const struct {
  const char *path;
  ChartFixtureScale scale;
  gboolean difference;
  MetierThemeName theme;
} sizes[] = {
  { "whole-numbers", CHART_FIXTURE_RELEVANCE, FALSE, METIER_THEME_LIGHT },
  { "shares", CHART_FIXTURE_SHARE, FALSE, METIER_THEME_LIGHT },
  { "shares-contrast", CHART_FIXTURE_SHARE, FALSE, METIER_THEME_CONTRAST },
  { "shares-print", CHART_FIXTURE_SHARE, FALSE, METIER_THEME_PRINT },
  { "differences", CHART_FIXTURE_SHARE, TRUE, METIER_THEME_LIGHT },
  { "levels", CHART_FIXTURE_LEVEL, FALSE, METIER_THEME_LIGHT },
};

/* The largest map that is thought of, where nothing is missing that would have no number. */
static void
test_size (gconstpointer data)
{
  guint index = GPOINTER_TO_UINT (data);
  g_autoptr (ChartFixture) fixture = chart_fixture_new (sizes[index].scale, 120, 5);
  MetierChartOptions options
      = { .kind = METIER_CHART_HEATMAP, .width = 1200, .difference = sizes[index].difference };
  g_autoptr (MetierChartData) chart = NULL;
  g_autoptr (MetierScene) scene = NULL;
  g_autofree char *svg = NULL;

  for (guint i = 0; i < 50; i++)
    chart_fixture_add_random_role (fixture, "A role with a title", 0);
  chart = chart_fixture_get_data (fixture, METIER_SCOPE_ALL, METIER_SORT_SOURCE,
                                  sizes[index].difference ? g_ptr_array_index (fixture->profiles, 0) : NULL);
  scene = metier_chart_layout (chart, &options, metier_svg_get_measurer ());
  svg = metier_svg_from_scene (scene, metier_theme_get (sizes[index].theme), "Map", "A map.");
  g_test_message ("%zu bytes", strlen (svg));
  g_assert_cmpuint (strlen (svg), <, 300000);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/svg/structure", test_structure);
  g_test_add_func ("/svg/marks", test_marks);
  g_test_add_func ("/svg/texts", test_texts);
  g_test_add_func ("/svg/hostile-names", test_hostile_names);
  g_test_add_func ("/svg/invalid-bytes", test_invalid_bytes);
  g_test_add_func ("/svg/numbers", test_numbers);
  g_test_add_func ("/svg/hatches", test_hatches);
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autofree char *path = g_strconcat ("/svg/size/", sizes[i].path, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_size);
    }

  return g_test_run ();
}
