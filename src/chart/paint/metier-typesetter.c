/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/paint/metier-painter-private.h"

#include <string.h>

/* The system's default font is 11 pt at 96 dpi; its line is 20 high. */
#define DEFAULT_SIZE (11.0 * 96 / 72)
#define DEFAULT_LINE 20.0

/* More different texts than any chart has; what is left over from earlier charts is dropped. */
#define MAX_RUNS 8192

struct _MetierTypesetter {
  PangoContext *context;                           /* (owned) */
  PangoAttrList *attributes[METIER_N_TEXT_STYLES]; /* (owned): of those styles whose font is looked for */
  GHashTable *runs[METIER_N_TEXT_STYLES];          /* (owned) (element-type utf8 MetierRun) */
  GHashTable *fonts[METIER_N_TEXT_STYLES];         /* (owned): a leader's cairo_scaled_font_t, and ours */
  double baselines[METIER_N_TEXT_STYLES];
  double line_height;
  gboolean hinted;
};

static void
clear_span (MetierGlyphSpan *span)
{
  cairo_scaled_font_destroy (span->font);
  g_free (span->glyphs);
}

static void
run_free (MetierRun *run)
{
  g_array_unref (run->spans);
  g_clear_object (&run->layout);
  g_free (run);
}

/*
 * The style whose font is taken at another size. Without hinting text has the same proportions at every size,
 * and to find a font takes longer than to shape the texts of a small chart.
 */
static MetierTextStyle
get_leader (const MetierTypesetter *self, MetierTextStyle style)
{
  static const MetierTextStyle leaders[METIER_N_TEXT_STYLES]
      = { METIER_TEXT_BODY, METIER_TEXT_BODY_BOLD, METIER_TEXT_BODY_BOLD,
          METIER_TEXT_BODY, METIER_TEXT_BODY_BOLD, METIER_TEXT_TITLE };

  return self->hinted ? style : leaders[style];
}

static double
get_factor (const MetierTypesetter *self, MetierTextStyle style)
{
  return metier_text_style_get_size (style) / metier_text_style_get_size (get_leader (self, style));
}

/*
 * The font may be a widget's, whose context changes with its window; a copy stays as measured. Its
 * direction is left to right, so that a figure without letters reads the same in every language; a name
 * still takes the direction of its first letter.
 */
static PangoContext *
copy_context (PangoContext *context)
{
  PangoContext *copy = pango_font_map_create_context (pango_context_get_font_map (context));

  pango_context_set_font_description (copy, pango_context_get_font_description (context));
  pango_context_set_language (copy, pango_context_get_language (context));
  pango_context_set_base_dir (copy, PANGO_DIRECTION_WEAK_LTR);
  pango_context_set_round_glyph_positions (copy, pango_context_get_round_glyph_positions (context));
  pango_cairo_context_set_resolution (copy, pango_cairo_context_get_resolution (context));
  pango_cairo_context_set_font_options (copy, pango_cairo_context_get_font_options (context));

  return copy;
}

static PangoWeight
get_weight (MetierTextStyle style)
{
  static const PangoWeight weights[METIER_N_TEXT_STYLES]
      = { PANGO_WEIGHT_NORMAL, PANGO_WEIGHT_BOLD, PANGO_WEIGHT_BOLD,
          PANGO_WEIGHT_NORMAL, PANGO_WEIGHT_BOLD, PANGO_WEIGHT_ULTRABOLD };

  return weights[style];
}

static PangoFontDescription *
describe_font (PangoContext *context, MetierTextStyle style)
{
  PangoFontDescription *font = pango_font_description_copy (pango_context_get_font_description (context));
  double size = pango_font_description_get_size (font) * metier_text_style_get_size (style);

  if (pango_font_description_get_size_is_absolute (font))
    pango_font_description_set_absolute_size (font, size);
  else
    pango_font_description_set_size (font, (int) (size + 0.5));
  pango_font_description_set_weight (font, get_weight (style));

  return font;
}

/* The size of the font in CSS pixels. */
static double
get_font_size (PangoContext *context)
{
  const PangoFontDescription *font = pango_context_get_font_description (context);
  double size = pango_units_to_double (pango_font_description_get_size (font));
  double resolution = pango_cairo_context_get_resolution (context);

  if (pango_font_description_get_size_is_absolute (font))
    return size;

  return size * (resolution > 0 ? resolution : 96) / 72;
}

static gboolean
is_hinted (PangoContext *context)
{
  const cairo_font_options_t *options = pango_cairo_context_get_font_options (context);

  return pango_context_get_round_glyph_positions (context) || options == NULL
         || cairo_font_options_get_hint_metrics (options) != CAIRO_HINT_METRICS_OFF;
}

/* Whether cairo can draw the glyphs; boxes with a code in them are Pango's. */
static gboolean
has_glyphs (const PangoGlyphString *string)
{
  for (int i = 0; i < string->num_glyphs; i++)
    if (string->glyphs[i].glyph != PANGO_GLYPH_EMPTY && (string->glyphs[i].glyph & PANGO_GLYPH_UNKNOWN_FLAG))
      return FALSE;

  return TRUE;
}

static cairo_scaled_font_t *
resize_font (cairo_scaled_font_t *font, double factor)
{
  cairo_font_options_t *options = cairo_font_options_create ();
  cairo_matrix_t size, device;
  cairo_scaled_font_t *resized;

  cairo_scaled_font_get_font_matrix (font, &size);
  cairo_scaled_font_get_ctm (font, &device);
  cairo_scaled_font_get_font_options (font, options);
  cairo_matrix_scale (&size, factor, factor);
  resized = cairo_scaled_font_create (cairo_scaled_font_get_font_face (font), &size, &device, options);
  cairo_font_options_destroy (options);

  return resized;
}

/* The leader's font at the size of the style. */
static cairo_scaled_font_t *
get_font (MetierTypesetter *self, cairo_scaled_font_t *font, MetierTextStyle style)
{
  double factor = get_factor (self, style);
  cairo_scaled_font_t *resized;

  if (factor == 1)
    return font;
  resized = g_hash_table_lookup (self->fonts[style], font);
  if (resized == NULL)
    {
      resized = resize_font (font, factor);
      g_hash_table_insert (self->fonts[style], cairo_scaled_font_reference (font), resized);
    }

  return resized;
}

static double
add_span (MetierTypesetter *self, MetierRun *run, const PangoItem *item, const PangoGlyphString *string,
          MetierTextStyle style, double x)
{
  MetierGlyphSpan span = { NULL, g_new (cairo_glyph_t, (gsize) string->num_glyphs), 0 };
  cairo_scaled_font_t *font = pango_cairo_font_get_scaled_font (PANGO_CAIRO_FONT (item->analysis.font));
  double unit = get_factor (self, style) / PANGO_SCALE;

  span.font = cairo_scaled_font_reference (get_font (self, font, style));
  for (int i = 0; i < string->num_glyphs; i++)
    {
      const PangoGlyphInfo *info = &string->glyphs[i];

      if (info->glyph != PANGO_GLYPH_EMPTY)
        span.glyphs[span.n_glyphs++] = (cairo_glyph_t){ info->glyph, x + info->geometry.x_offset * unit,
                                                        info->geometry.y_offset * unit };
      x += info->geometry.width * unit;
    }
  g_array_append_val (run->spans, span);

  return x;
}

static PangoAttrList *
make_attributes (const MetierTypesetter *self, MetierTextStyle style)
{
  PangoAttrList *attributes = pango_attr_list_new ();
  PangoFontDescription *font = describe_font (self->context, style);

  pango_attr_list_insert (attributes, pango_attr_font_desc_new (font));
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
  pango_font_description_free (font);

  return attributes;
}

/* For what is left to Pango. */
static PangoLayout *
make_layout (MetierTypesetter *self, const char *text, MetierTextStyle style)
{
  g_autoptr (PangoAttrList) attributes = make_attributes (self, style);
  PangoLayout *layout = pango_layout_new (self->context);

  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_set_text (layout, text, -1);

  return layout;
}

/* The items of a text from left to right. */
static GList *
itemize (MetierTypesetter *self, const char *text, MetierTextStyle style)
{
  GList *items = pango_itemize (self->context, text, 0, (int) strlen (text), self->attributes[style], NULL);
  GList *ordered = pango_reorder_items (items);

  g_list_free (items);

  return ordered;
}

/* Without a PangoLayout, which would look for a second font to know the height of its lines. */
static MetierRun *
shape (MetierTypesetter *self, const char *text, MetierTextStyle style)
{
  MetierRun *run = g_new0 (MetierRun, 1);
  GList *items = itemize (self, text, get_leader (self, style));
  PangoGlyphString *glyphs = pango_glyph_string_new ();
  gboolean round = pango_context_get_round_glyph_positions (self->context), drawable = TRUE;

  run->spans = g_array_new (FALSE, FALSE, sizeof (MetierGlyphSpan));
  g_array_set_clear_func (run->spans, (GDestroyNotify) clear_span);
  for (GList *item = items; item; item = item->next)
    {
      pango_shape_item (item->data, text, -1, NULL, glyphs,
                        round ? PANGO_SHAPE_ROUND_POSITIONS : PANGO_SHAPE_NONE);
      drawable = drawable && has_glyphs (glyphs);
      run->width = add_span (self, run, item->data, glyphs, style, run->width);
    }
  if (!drawable)
    run->layout = make_layout (self, text, style);
  pango_glyph_string_free (glyphs);
  g_list_free_full (items, (GDestroyNotify) pango_item_free);

  return run;
}

/* How far the fonts reach above and below the baseline, in which the text of the language is set. */
static void
measure_leader (MetierTypesetter *self, MetierTextStyle style)
{
  PangoLanguage *language = pango_context_get_language (self->context);
  MetierRun *sample = shape (self, pango_language_get_sample_string (language), style);
  double ascent = 0, descent = 0;

  for (guint i = 0; i < sample->spans->len; i++)
    {
      cairo_font_extents_t extents;

      cairo_scaled_font_extents (g_array_index (sample->spans, MetierGlyphSpan, i).font, &extents);
      ascent = MAX (ascent, extents.ascent);
      descent = MAX (descent, extents.descent);
    }
  self->baselines[style] = (ascent - descent) / 2;
  if (style == METIER_TEXT_BODY)
    self->line_height = ascent + descent;
  run_free (sample);
}

/* A chart has few of the styles and a small one no text at all, while each takes a look at the font. */
static void
need_style (MetierTypesetter *self, MetierTextStyle style)
{
  MetierTextStyle leader = get_leader (self, style);

  if (self->runs[style])
    return;
  self->runs[style] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) run_free);
  self->fonts[style] = g_hash_table_new_full (NULL, NULL, (GDestroyNotify) cairo_scaled_font_destroy,
                                              (GDestroyNotify) cairo_scaled_font_destroy);
  if (self->attributes[leader] == NULL)
    {
      self->attributes[leader] = make_attributes (self, leader);
      measure_leader (self, leader);
    }
  self->baselines[style] = self->baselines[leader] * get_factor (self, style);
}

MetierTypesetter *
metier_typesetter_new (PangoContext *context)
{
  MetierTypesetter *self = g_new0 (MetierTypesetter, 1);

  self->context = copy_context (context);
  self->hinted = is_hinted (self->context);
  need_style (self, METIER_TEXT_BODY);
  self->line_height = MAX (self->line_height, get_font_size (self->context) * DEFAULT_LINE / DEFAULT_SIZE);

  return self;
}

void
metier_typesetter_free (MetierTypesetter *self)
{
  for (guint style = 0; style < METIER_N_TEXT_STYLES; style++)
    {
      g_clear_pointer (&self->runs[style], g_hash_table_unref);
      g_clear_pointer (&self->fonts[style], g_hash_table_unref);
      g_clear_pointer (&self->attributes[style], pango_attr_list_unref);
    }
  g_object_unref (self->context);
  g_free (self);
}

double
metier_typesetter_get_line_height (const MetierTypesetter *self)
{
  return self->line_height;
}

/* How far the baseline lies below the middle of a line. */
double
metier_typesetter_get_baseline (MetierTypesetter *self, MetierTextStyle style)
{
  need_style (self, style);
  return self->baselines[style];
}

const MetierRun *
metier_typesetter_get_run (MetierTypesetter *self, const char *text, MetierTextStyle style)
{
  MetierRun *run;

  need_style (self, style);
  run = g_hash_table_lookup (self->runs[style], text);
  if (run == NULL)
    {
      run = shape (self, text, style);
      g_hash_table_insert (self->runs[style], g_strdup (text), run);
    }

  return run;
}

double
metier_typesetter_get_width (MetierTypesetter *self, const char *text, MetierTextStyle style)
{
  return metier_typesetter_get_run (self, text, style)->width;
}

/* Forgets what earlier charts have left, between two drawings. */
void
metier_typesetter_trim (MetierTypesetter *self)
{
  for (guint style = 0; style < METIER_N_TEXT_STYLES; style++)
    if (self->runs[style] != NULL && g_hash_table_size (self->runs[style]) > MAX_RUNS)
      g_hash_table_remove_all (self->runs[style]);
}
