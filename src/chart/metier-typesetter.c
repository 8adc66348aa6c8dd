/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/metier-painter-private.h"

/* The system's default font is 11 pt at 96 dpi; its line is 20 high. */
#define DEFAULT_SIZE (11.0 * 96 / 72)
#define DEFAULT_LINE 20.0

/* More different texts than any chart has; what is left over from earlier charts is dropped. */
#define MAX_RUNS 8192

struct _MetierTypesetter {
  PangoContext *context;                      /* (owned) */
  PangoLayout *layouts[METIER_N_TEXT_STYLES]; /* (owned) */
  GHashTable *runs[METIER_N_TEXT_STYLES];     /* (owned) (element-type utf8 MetierRun) */
  double baselines[METIER_N_TEXT_STYLES];
  double line_height;
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

static void
set_up_style (MetierTypesetter *self, MetierTextStyle style)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  PangoFontDescription *font = describe_font (self->context, style);
  PangoFontMetrics *metrics = pango_context_get_metrics (self->context, font, NULL);
  double ascent = pango_units_to_double (pango_font_metrics_get_ascent (metrics));
  double descent = pango_units_to_double (pango_font_metrics_get_descent (metrics));

  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
  self->layouts[style] = pango_layout_new (self->context);
  pango_layout_set_font_description (self->layouts[style], font);
  pango_layout_set_attributes (self->layouts[style], attributes);
  pango_layout_set_single_paragraph_mode (self->layouts[style], TRUE);
  self->runs[style] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) run_free);
  self->baselines[style] = (ascent - descent) / 2;
  if (style == METIER_TEXT_BODY)
    self->line_height = ascent + descent;
  pango_font_metrics_unref (metrics);
  pango_font_description_free (font);
}

/* A chart has few of the styles and a small one no text at all, while each takes a look at the font. */
static void
need_style (MetierTypesetter *self, MetierTextStyle style)
{
  if (self->layouts[style] == NULL)
    set_up_style (self, style);
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

MetierTypesetter *
metier_typesetter_new (PangoContext *context)
{
  MetierTypesetter *self = g_new0 (MetierTypesetter, 1);

  self->context = copy_context (context);
  set_up_style (self, METIER_TEXT_BODY);
  self->line_height = MAX (self->line_height, get_font_size (self->context) * DEFAULT_LINE / DEFAULT_SIZE);

  return self;
}

void
metier_typesetter_free (MetierTypesetter *self)
{
  for (guint style = 0; style < METIER_N_TEXT_STYLES; style++)
    {
      g_clear_pointer (&self->runs[style], g_hash_table_unref);
      g_clear_object (&self->layouts[style]);
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

/* Whether cairo can draw the glyphs; boxes with a code in them are Pango's. */
static gboolean
has_glyphs (const PangoGlyphString *string)
{
  for (int i = 0; i < string->num_glyphs; i++)
    if (string->glyphs[i].glyph != PANGO_GLYPH_EMPTY && (string->glyphs[i].glyph & PANGO_GLYPH_UNKNOWN_FLAG))
      return FALSE;

  return TRUE;
}

static double
add_span (MetierRun *run, PangoGlyphItem *item, double x)
{
  const PangoGlyphString *string = item->glyphs;
  MetierGlyphSpan span = { NULL, g_new (cairo_glyph_t, (gsize) string->num_glyphs), 0 };

  span.font = cairo_scaled_font_reference (
      pango_cairo_font_get_scaled_font (PANGO_CAIRO_FONT (item->item->analysis.font)));
  for (int i = 0; i < string->num_glyphs; i++)
    {
      const PangoGlyphInfo *info = &string->glyphs[i];

      if (info->glyph != PANGO_GLYPH_EMPTY)
        span.glyphs[span.n_glyphs++]
            = (cairo_glyph_t){ info->glyph, x + pango_units_to_double (info->geometry.x_offset),
                               pango_units_to_double (info->geometry.y_offset) };
      x += pango_units_to_double (info->geometry.width);
    }
  g_array_append_val (run->spans, span);

  return x;
}

static MetierRun *
shape (MetierTypesetter *self, const char *text, MetierTextStyle style)
{
  MetierRun *run = g_new0 (MetierRun, 1);
  PangoLayout *layout = self->layouts[style];
  const PangoLayoutLine *line;
  gboolean drawable = TRUE;

  run->spans = g_array_new (FALSE, FALSE, sizeof (MetierGlyphSpan));
  g_array_set_clear_func (run->spans, (GDestroyNotify) clear_span);
  pango_layout_set_text (layout, text, -1);
  line = pango_layout_get_line_readonly (layout, 0);
  for (const GSList *item = line->runs; item; item = item->next)
    {
      drawable = drawable && has_glyphs (((PangoGlyphItem *) item->data)->glyphs);
      run->width = add_span (run, item->data, run->width);
    }
  if (!drawable)
    run->layout = pango_layout_copy (layout);

  return run;
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
