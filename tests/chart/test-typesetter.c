/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/paint/metier-painter-private.h"

#include <math.h>

/* Text is shaped without a PangoLayout, and has to come out as from one. */

static const char *const texts[] = {
  "Statistics",          "0123456789",        "−3.4", "44%", "C++", "Wärme, Œuvre, Ōta", "Αριθμός 7", "إحصاء",
  "إحصاء 44 C++ من 100", "R and سلام and 12", "",     " ",
};

static PangoContext *
make_context (gboolean hinted)
{
  g_autoptr (PangoFontMap) fonts = pango_cairo_font_map_new ();
  PangoContext *context = pango_font_map_create_context (fonts);
  PangoFontDescription *font = pango_font_description_from_string ("Sans 11");
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_metrics (options, hinted ? CAIRO_HINT_METRICS_ON : CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_hint_style (options, hinted ? CAIRO_HINT_STYLE_FULL : CAIRO_HINT_STYLE_NONE);
  pango_cairo_context_set_font_options (context, options);
  pango_cairo_context_set_resolution (context, 96);
  pango_context_set_round_glyph_positions (context, hinted);
  pango_context_set_base_dir (context, PANGO_DIRECTION_WEAK_LTR);
  pango_context_set_font_description (context, font);
  cairo_font_options_destroy (options);
  pango_font_description_free (font);

  return context;
}

static PangoLayout *
make_layout (PangoContext *context, MetierTextStyle style)
{
  static const PangoWeight weights[METIER_N_TEXT_STYLES]
      = { PANGO_WEIGHT_NORMAL, PANGO_WEIGHT_BOLD, PANGO_WEIGHT_BOLD,
          PANGO_WEIGHT_NORMAL, PANGO_WEIGHT_BOLD, PANGO_WEIGHT_ULTRABOLD };
  PangoLayout *layout = pango_layout_new (context);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  PangoFontDescription *font = pango_font_description_copy (pango_context_get_font_description (context));

  pango_font_description_set_size (
      font, (int) (pango_font_description_get_size (font) * metier_text_style_get_size (style) + 0.5));
  pango_font_description_set_weight (font, weights[style]);
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
  pango_layout_set_font_description (layout, font);
  pango_layout_set_attributes (layout, attributes);
  pango_font_description_free (font);

  return layout;
}

/* All glyphs of a line one after the other, as they are drawn. */
static void
list_glyphs (PangoLayoutLine *line, GArray *glyphs)
{
  for (const GSList *item = line->runs; item; item = item->next)
    {
      const PangoGlyphString *string = ((const PangoGlyphItem *) item->data)->glyphs;

      for (int i = 0; i < string->num_glyphs; i++)
        if (string->glyphs[i].glyph != PANGO_GLYPH_EMPTY)
          g_array_append_val (glyphs, string->glyphs[i].glyph);
    }
}

static void
check_text (MetierTypesetter *typesetter, PangoLayout *layout, MetierTextStyle style, const char *text)
{
  const MetierRun *run = metier_typesetter_get_run (typesetter, text, style);
  g_autoptr (GArray) glyphs = g_array_new (FALSE, FALSE, sizeof (PangoGlyph));
  guint n = 0;
  int width;

  pango_layout_set_text (layout, text, -1);
  pango_layout_get_size (layout, &width, NULL);
  /* A size is a whole number of Pango's units, and the widths at one size are rounded as well. */
  g_assert_cmpfloat_with_epsilon (run->width, pango_units_to_double (width), 0.1 + run->width * 0.002);
  list_glyphs (pango_layout_get_line_readonly (layout, 0), glyphs);
  for (guint i = 0; i < run->spans->len; i++)
    {
      const MetierGlyphSpan *span = &g_array_index (run->spans, MetierGlyphSpan, i);

      for (int j = 0; j < span->n_glyphs; j++, n++)
        g_assert_cmpuint (span->glyphs[j].index, ==, g_array_index (glyphs, PangoGlyph, n));
    }
  g_assert_cmpuint (n, ==, glyphs->len);
}

static void
test_as_layout (gconstpointer data)
{
  PangoContext *context = make_context (GPOINTER_TO_INT (data));
  g_autoptr (MetierTypesetter) typesetter = metier_typesetter_new (context);

  for (guint style = 0; style < METIER_N_TEXT_STYLES; style++)
    {
      g_autoptr (PangoLayout) layout = make_layout (context, style);

      for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
        check_text (typesetter, layout, style, texts[i]);
    }
  g_object_unref (context);
}

/* Rows are as high as Pango says that the language's text is. */
static void
test_line_height (gconstpointer data)
{
  PangoContext *context = make_context (FALSE);
  g_autoptr (MetierTypesetter) typesetter = NULL;
  PangoFontMetrics *metrics;
  double height;

  pango_context_set_language (context, pango_language_from_string (data));
  typesetter = metier_typesetter_new (context);
  metrics = pango_context_get_metrics (context, NULL, NULL);
  height = pango_units_to_double (pango_font_metrics_get_ascent (metrics)
                                  + pango_font_metrics_get_descent (metrics));
  g_assert_cmpfloat_with_epsilon (metier_typesetter_get_line_height (typesetter), MAX (height, 20), 0.01);
  pango_font_metrics_unref (metrics);
  g_object_unref (context);
}

int
main (int argc, char **argv)
{
  static const char *const languages[] = { "en", "c", "ar", "el", "ja" };

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_data_func ("/typesetter/as-layout/unhinted", GINT_TO_POINTER (FALSE), test_as_layout);
  g_test_add_data_func ("/typesetter/as-layout/hinted", GINT_TO_POINTER (TRUE), test_as_layout);
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autofree char *path = g_strconcat ("/typesetter/line-height/", languages[i], NULL);

      g_test_add_data_func (path, languages[i], test_line_height);
    }

  return g_test_run ();
}
