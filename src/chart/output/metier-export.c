/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/output/metier-export-private.h"
#include "chart/me/metier-figure-private.h"
#include "chart/output/metier-svg-private.h"
#include "core/values/metier-error.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* What cairo and many viewers can handle. */
#define MAX_SIZE 32767

/* Narrower than this a picture would not hold its texts. */
#define LEAST_WIDTH 200

/**
 * metier_export_format_from_path:
 * @path: name of a file
 * @format: (out): what its ending asks for
 * @error: return location
 *
 * Returns: whether the ending is .svg, .pdf or .png, in any case; otherwise %METIER_ERROR_INVALID names the
 * file
 */
gboolean
metier_export_format_from_path (const char *path, MetierExportFormat *format, GError **error)
{
  static const char *const endings[] = {
    [METIER_EXPORT_SVG] = ".svg",
    [METIER_EXPORT_PDF] = ".pdf",
    [METIER_EXPORT_PNG] = ".png",
  };
  gsize length = strlen (path);

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (length >= 4 && g_ascii_strcasecmp (path + length - 4, endings[i]) == 0)
      {
        *format = i;
        return TRUE;
      }
  g_set_error (error, METIER_ERROR, METIER_ERROR_INVALID, _ ("“%s” does not end in .svg, .pdf or .png."),
               path);

  return FALSE;
}

static gboolean
check_request (const MetierChartOptions *options, double scale, GError **error)
{
  if (options->kind != METIER_CHART_MICRO && !(options->width >= LEAST_WIDTH))
    g_set_error (error, METIER_ERROR, METIER_ERROR_INVALID,
                 _ ("A picture is at least %d pixels wide, not %.6g."), LEAST_WIDTH, options->width);
  else if (!(options->height >= 0))
    g_set_error (error, METIER_ERROR, METIER_ERROR_INVALID, _ ("A picture cannot be %.6g pixels high."),
                 options->height);
  else if (!(scale > 0) || !isfinite (scale))
    g_set_error (error, METIER_ERROR, METIER_ERROR_INVALID, _ ("A picture cannot have a scale of %.6g."),
                 scale);
  else if (options->width * scale > MAX_SIZE && options->height == 0)
    g_set_error (error, METIER_ERROR, METIER_ERROR_TOO_LARGE,
                 _ ("A picture is at most %d pixels wide, not %.6g."), MAX_SIZE, options->width * scale);
  else if (options->width * scale > MAX_SIZE || options->height * scale > MAX_SIZE)
    g_set_error (error, METIER_ERROR, METIER_ERROR_TOO_LARGE,
                 _ ("A picture of %.0f × %.0f pixels is too large; at most %d are possible each way."),
                 options->width * scale, options->height * scale, MAX_SIZE);
  else
    return TRUE;

  return FALSE;
}

static gboolean
check_kind (const MetierChartData *data, const MetierChartOptions *options, GError **error)
{
  const char *refusal = metier_chart_kind_get_refusal (options->kind, data);

  if (refusal == NULL)
    return TRUE;
  g_set_error_literal (error, METIER_ERROR, METIER_ERROR_INVALID, refusal);

  return FALSE;
}

/* A chart may become larger than was asked for. */
static gboolean
check_scene (const MetierScene *scene, double scale, GError **error)
{
  double width = ceil (metier_scene_get_width (scene) * scale),
         height = ceil (metier_scene_get_height (scene) * scale);

  if (width >= 1 && height >= 1 && width <= MAX_SIZE && height <= MAX_SIZE)
    return TRUE;
  g_set_error (error, METIER_ERROR, METIER_ERROR_TOO_LARGE,
               _ ("A picture of %.0f × %.0f pixels is too large; at most %d are possible each way."), width,
               height, MAX_SIZE);

  return FALSE;
}

/* Why writing failed is known to the sink first, else to the encoder. */
static gboolean
finish (MetierSink *sink, GError *encoding, GError **error)
{
  if (encoding == NULL || !metier_sink_is_well (sink))
    {
      g_clear_error (&encoding);
      return metier_sink_commit (sink, error);
    }
  g_propagate_error (error, encoding);

  return FALSE;
}

typedef struct {
  MetierPainter *painter;
  const MetierFigure *figure;
  const MetierChartOptions *options;
  MetierThemeName theme;
  double scale;
} Picture;

static void
write_svg (const Picture *self, const MetierPage *page, MetierSink *sink)
{
  g_autofree char *description = g_strjoin (" ", metier_figure_get_sentence (self->figure),
                                            metier_figure_get_credit (self->figure), NULL);
  g_autofree char *svg = metier_svg_from_scene (page->scene, metier_theme_get (self->theme),
                                                metier_figure_get_title (self->figure), description);

  metier_sink_write (sink, svg, strlen (svg));
}

static gboolean
export_page (const Picture *self, gboolean png, const char *path, MetierExportResult *result,
             GCancellable *cancellable, GError **error)
{
  g_autoptr (MetierSink) sink = NULL;
  GError *encoding = NULL;
  double scale = png ? self->scale : 1;
  MetierPage page;

  metier_page_init (&page, self->figure, self->options,
                    png ? metier_painter_get_measurer (self->painter) : metier_svg_get_measurer ());
  if (check_scene (page.scene, scale, error) && (sink = metier_sink_new (path, cancellable, error)) != NULL)
    {
      result->width = metier_scene_get_width (page.scene);
      result->height = metier_scene_get_height (page.scene);
      result->n_marks = metier_scene_get_n_marks (page.scene);
      if (png)
        {
          result->width = ceil (result->width * scale);
          result->height = ceil (result->height * scale);
          metier_png_write (self->painter, page.scene, metier_theme_get (self->theme), scale, sink,
                            &encoding);
        }
      else
        write_svg (self, &page, sink);
    }
  metier_page_clear (&page);

  return sink != NULL && finish (sink, encoding, error);
}

static gboolean
export_sheets (const Picture *self, const char *path, MetierExportResult *result, GCancellable *cancellable,
               GError **error)
{
  g_autoptr (MetierSink) sink = metier_sink_new (path, cancellable, error);
  g_autoptr (MetierSheets) sheets = NULL;
  GError *encoding = NULL;

  if (sink == NULL)
    return FALSE;
  metier_pdf_get_paper (self->options->paper, &result->width, &result->height);
  sheets = metier_sheets_new_with_painter (self->painter, self->figure, self->options, result->width,
                                           result->height);
  result->n_marks = metier_sheets_get_n_marks (sheets);
  metier_pdf_write (sheets, self->figure, self->theme, self->options->paper, sink, &encoding);

  return finish (sink, encoding, error);
}

static gboolean
export_picture (const Picture *self, MetierExportFormat format, const char *path, MetierExportResult *result,
                GCancellable *cancellable, GError **error)
{
  MetierExportResult unused;

  if (!check_request (self->options, self->scale, error))
    return FALSE;
  if (result == NULL)
    result = &unused;

  return format == METIER_EXPORT_PDF
             ? export_sheets (self, path, result, cancellable, error)
             : export_page (self, format == METIER_EXPORT_PNG, path, result, cancellable, error);
}

/**
 * metier_export_new_painter:
 * @format: what is written
 *
 * Returns: (transfer full) (nullable): what metier_export_with_painter() needs to write it; %NULL for an SVG,
 * which is set in the fonts of whoever opens it
 */
MetierPainter *
metier_export_new_painter (MetierExportFormat format)
{
  return format != METIER_EXPORT_SVG ? metier_painter_new_for_files () : NULL;
}

/**
 * metier_export_with_painter:
 * @painter: (nullable): one for files, as metier_export_new_painter() makes it
 * @data: what to draw
 * @options: which chart
 * @theme: in which colours
 * @scale: pixels per CSS pixel
 * @format: what to write
 * @path: where to
 * @result: (out) (nullable): size of the picture
 * @cancellable: (nullable): ends writing
 * @error: return location
 *
 * As metier_export_chart(), with fonts that were found before: for one of several pictures, or while the
 * data was brought.
 *
 * Returns: whether the picture is on the disk
 */
gboolean
metier_export_with_painter (MetierPainter *painter, const MetierChartData *data,
                            const MetierChartOptions *options, MetierThemeName theme, double scale,
                            MetierExportFormat format, const char *path, MetierExportResult *result,
                            GCancellable *cancellable, GError **error)
{
  g_autoptr (MetierFigure) figure = metier_figure_new_chart (data);
  Picture picture = { painter, figure, options, theme, scale };

  return check_kind (data, options, error)
         && export_picture (&picture, format, path, result, cancellable, error);
}

/**
 * metier_export_chart:
 * @data: what to draw
 * @options: which chart; the width and height are those of the whole picture. On paper both follow from the
 * page
 * @theme: in which colours
 * @scale: pixels per CSS pixel; only a PNG has pixels
 * @format: what to write
 * @path: where to; a file that is there already is replaced
 * @result: (out) (nullable): size of the picture, for PDF of a page
 * @cancellable: (nullable): ends writing
 * @error: return location
 *
 * Writes a picture with title, sentence, chart and credit. The file appears whole or not at all: it is
 * written beside its place, brought to the disk and then renamed, so what was there before stays until the
 * new picture is complete. May be called on any thread.
 *
 * Errors: %METIER_ERROR_INVALID for a size that makes no picture or a kind that refuses the data,
 * %METIER_ERROR_TOO_LARGE beyond 32,767 pixels, %METIER_ERROR_STORAGE where the disk refuses,
 * %G_IO_ERROR_CANCELLED.
 *
 * Returns: whether the picture is on the disk
 */
gboolean
metier_export_chart (const MetierChartData *data, const MetierChartOptions *options, MetierThemeName theme,
                     double scale, MetierExportFormat format, const char *path, MetierExportResult *result,
                     GCancellable *cancellable, GError **error)
{
  g_autoptr (MetierPainter) painter = metier_export_new_painter (format);

  return metier_export_with_painter (painter, data, options, theme, scale, format, path, result, cancellable,
                                     error);
}

/**
 * metier_export_figure:
 * @figure: what to draw
 * @options: how much room, as for metier_export_chart()
 * @theme: in which colours
 * @scale: pixels per CSS pixel; only a PNG has pixels
 * @format: what to write
 * @path: where to; a file that is there already is replaced
 * @result: (out) (nullable): size of the picture, for PDF of a page
 * @cancellable: (nullable): ends writing
 * @error: return location, for errors as of metier_export_chart()
 *
 * Writes a figure, such as a report of a gap and a plan, with its title, sentence and credit.
 *
 * Returns: whether the picture is on the disk
 */
gboolean
metier_export_figure (const MetierFigure *figure, const MetierChartOptions *options, MetierThemeName theme,
                      double scale, MetierExportFormat format, const char *path, MetierExportResult *result,
                      GCancellable *cancellable, GError **error)
{
  g_autoptr (MetierPainter) painter = metier_export_new_painter (format);
  Picture picture = { painter, figure, options, theme, scale };

  return export_picture (&picture, format, path, result, cancellable, error);
}
