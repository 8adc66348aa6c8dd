/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/values/metier-markdown.h"

typedef struct {
  const char *name;
  const char *text;
  const char *markup;
} Case;

static const Case cases[] = {
  { "plain", "Nothing special", "Nothing special" },
  { "escapes-html", "<b>a</b> & <script>", "&lt;b&gt;a&lt;/b&gt; &amp; &lt;script&gt;" },
  { "emphasis", "*a* _b_ **c** __d__ ~~e~~", "<i>a</i> <i>b</i> <b>c</b> <b>d</b> <s>e</s>" },
  { "nested", "**a *b* c**", "<b>a <i>b</i> c</b>" },
  { "snake-case", "read_all_files", "read_all_files" },
  { "lone-star", "2 * 3 * 4", "2 * 3 * 4" },
  { "unclosed", "**a", "**a" },
  { "escaped", "\\*a\\*", "*a*" },
  { "code", "`a *b* <c>`", "<tt>a *b* &lt;c&gt;</tt>" },
  { "fence", "```\na *b*\n```\nc", "<tt>a *b*</tt>\nc" },
  { "heading", "# A\n## B", "<span weight=\"bold\" size=\"larger\">A</span>\n<b>B</b>" },
  { "no-heading", "#hash", "#hash" },
  { "list", "- a\n* b\n  + c", "\u2022 a\n\u2022 b\n  \u2022 c" },
  { "quote", "> a", "<i>a</i>" },
  { "link", "[a & b](https://example.org/?x=1&y=2)",
    "<a href=\"https://example.org/?x=1&amp;y=2\">a &amp; b</a>" },
  { "no-script", "[a](javascript:alert(1))", "[a](javascript:alert(1))" },
  { "empty", "", "" },
};

static void
test_case (gconstpointer data)
{
  const Case *expected = data;
  g_autofree char *markup = metier_markdown_to_markup (expected->text);

  g_assert_cmpstr (markup, ==, expected->markup);
}

/* Whatever somebody writes, the markup can be read. */
static void
test_random (void)
{
  static const char *const pieces[]
      = { "*", "**", "_", "__", "~~", "`", "```", "[", "](", ")", "https://example.org", "<b>", "&", "# ",
          "- ", "> ", "\\", "\n", " ", "a", "ü", "\xff", "\"" };

  for (guint i = 0; i < 2000; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autofree char *markup = NULL;
      g_autofree char *whole = NULL;
      g_autoptr (GError) error = NULL;
      GMarkupParser parser = { NULL };
      GMarkupParseContext *context = g_markup_parse_context_new (&parser, 0, NULL, NULL);

      for (int n = g_test_rand_int_range (0, 40); n > 0; n--)
        g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
      markup = metier_markdown_to_markup (text->str);
      whole = g_strconcat ("<markup>", markup, "</markup>", NULL);
      if (!g_markup_parse_context_parse (context, whole, -1, &error)
          || !g_markup_parse_context_end_parse (context, &error))
        g_error ("%s from %s: %s", markup, text->str, error->message);
      g_markup_parse_context_free (context);
    }
}

/* A note from a foreign file must not take for ever. */
static void
test_long (void)
{
  g_autofree char *stars = g_strnfill (200000, '*');
  g_autofree char *brackets = g_strnfill (200000, '[');
  g_autofree char *first = metier_markdown_to_markup (stars);
  g_autofree char *second = metier_markdown_to_markup (brackets);

  g_assert_cmpuint (strlen (first), >, 0);
  g_assert_cmpuint (strlen (second), ==, 200000);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/markdown/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/markdown/random", test_random);
  g_test_add_func ("/markdown/long", test_long);

  return g_test_run ();
}
