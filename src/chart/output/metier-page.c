/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/layout/metier-layout-private.h"
#include "chart/me/metier-figure-private.h"
#include "chart/output/metier-export-private.h"

#include <glib/gi18n-lib.h>

#define TITLE_LINES 2
#define SENTENCE_LINES 6
#define CREDIT_LINES 16
#define GAP 12.0

/* Texts line up with those of the chart. */
#define TEXT_X (METIER_PAGE_MARGIN + METIER_SIDE)

typedef struct {
  MetierScene *scene;
  const MetierMeasurer *measurer;
  double width;
} Writer;

static double
get_pitch (const Writer *self, MetierTextStyle style)
{
  return self->measurer->line_height * metier_text_style_get_size (style) * 1.05;
}

/* Returns where the next thing begins. */
static double
add_paragraph (Writer *self, MetierToken token, MetierTextStyle style, const char *text, guint max_lines,
               double y)
{
  g_auto (GStrv) lines = metier_measurer_fit (self->measurer, text, style, self->width, max_lines);
  double pitch = get_pitch (self, style);

  if (*text == '\0')
    return y;
  for (guint i = 0; lines[i]; i++)
    {
      metier_scene_add_text (self->scene, self->measurer, token, style, METIER_ALIGN_START,
                             metier_scene_keep (self->scene, lines[i]), TEXT_X, y + pitch / 2);
      y += pitch;
      metier_scene_add_break (self->scene, y);
    }

  return y;
}

static double
add_head (Writer *self, const MetierFigure *figure, MetierChartKind kind)
{
  const char *sentence = metier_figure_describe (figure, kind);
  double y = METIER_PAGE_MARGIN + GAP;

  y = add_paragraph (self, METIER_TOKEN_INK, METIER_TEXT_TITLE, metier_figure_get_title (figure), TITLE_LINES,
                     y);
  y = add_paragraph (self, METIER_TOKEN_INK, METIER_TEXT_BODY, sentence, SENTENCE_LINES, y + GAP / 3);

  return y + GAP / 2;
}

/* When a picture was made, because sources and their editions change. */
static char *
describe_date (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  /* Translators: a date as it stands in a sentence, see g_date_time_format(): 22 November 2026 */
  g_autofree char *date = g_date_time_format (now, C_ ("date", "%-d %B %Y"));

  /* Translators: %s is a date */
  return g_strdup_printf (_ ("Made with Métier on %s."), date);
}

static double
add_foot (Writer *self, const MetierFigure *figure, double y)
{
  g_autofree char *date = describe_date ();

  y = add_paragraph (self, METIER_TOKEN_SECONDARY, METIER_TEXT_CAPTION, metier_figure_get_credit (figure),
                     CREDIT_LINES, y + GAP);

  return add_paragraph (self, METIER_TOKEN_SECONDARY, METIER_TEXT_CAPTION, date, 1, y);
}

/* What the text around the chart leaves of the room. */
static MetierScene *
lay_out_chart (const MetierFigure *figure, const MetierChartOptions *options, const MetierMeasurer *measurer)
{
  MetierChartOptions inner = *options;
  double around = measurer->line_height * 6;

  inner.width = options->width - 2 * METIER_PAGE_MARGIN;
  inner.height = fmax (0, options->height - around);
  inner.rtl = FALSE;

  return metier_figure_layout (figure, &inner, measurer);
}

/*
 * metier_page_init:
 *
 * Puts title, sentence and credit around a chart. All of it is one scene, so every format has the same
 * picture, and one mirroring serves all.
 */
void
metier_page_init (MetierPage *self, const MetierFigure *figure, const MetierChartOptions *options,
                  const MetierMeasurer *measurer)
{
  g_autoptr (MetierScene) chart = lay_out_chart (figure, options, measurer);
  double width = metier_scene_get_width (chart) + 2 * METIER_PAGE_MARGIN;
  Writer writer = { metier_scene_new (NULL), measurer, width - 2 * TEXT_X };
  double y = METIER_PAGE_MARGIN;

  if (options->kind != METIER_CHART_MICRO)
    y = add_head (&writer, figure, options->kind);
  metier_scene_add_scene (writer.scene, chart, METIER_PAGE_MARGIN, y);
  self->chart
      = (MetierBox){ METIER_PAGE_MARGIN, y, metier_scene_get_width (chart), metier_scene_get_height (chart) };
  y += self->chart.height;
  metier_scene_add_break (writer.scene, y);
  if (options->kind != METIER_CHART_MICRO)
    y = add_foot (&writer, figure, y);
  y = fmax (y + METIER_PAGE_MARGIN, options->height);
  self->scene = metier_scene_finish (writer.scene, width, y, options->rtl);
}

void
metier_page_clear (MetierPage *self)
{
  g_clear_pointer (&self->scene, metier_scene_unref);
}

/*
 * metier_page_get_sheet:
 * @from: where the sheet before has ended, 0 for the first
 * @room: height of a sheet
 *
 * Decides what goes onto a sheet of paper: the rest where it fits, else whole rows, with the heads of columns
 * above and the axis below them.
 */
MetierSheet
metier_page_get_sheet (const MetierPage *self, double from, double room)
{
  const MetierBox *body = metier_scene_get_body (self->scene);
  double body_end = body->y + body->height, height = metier_scene_get_height (self->scene);
  MetierSheet sheet = { height, 0, 0 };

  if (from > body->y && from < body_end)
    sheet.head = body->y - self->chart.y;
  if (height - from <= room - sheet.head)
    return sheet;
  if (from < body_end)
    {
      sheet.foot = self->chart.y + self->chart.height - body_end;
      sheet.to = metier_scene_get_break (self->scene, from, room - sheet.head - sheet.foot);
    }
  /* Behind the last row the axis follows by itself. */
  if (sheet.to >= body_end)
    {
      sheet.to = metier_scene_get_break (self->scene, from, room - sheet.head);
      sheet.foot = 0;
    }

  return sheet;
}

void
metier_page_paint_background (const MetierTheme *theme, cairo_t *cr)
{
  guint32 colour = metier_theme_get_colour (theme, METIER_TOKEN_SURFACE);

  cairo_set_source_rgb (cr, (colour >> 24) / 255.0, (colour >> 16 & 0xff) / 255.0,
                        (colour >> 8 & 0xff) / 255.0);
  cairo_paint (cr);
}
