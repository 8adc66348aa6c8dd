/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/metier-export-private.h"
#include "chart/metier-svg-private.h"
#include "core/metier-error.h"

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
    if (length > 4 && g_ascii_strcasecmp (path + length - 4, endings[i]) == 0)
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

typedef struct {
  const MetierChartData *data;
  const MetierChartOptions *options;
  const MetierTheme *theme;
  MetierPainter *painter;
  MetierPage *page;
  double scale;
} Picture;

static gboolean
write_svg (const Picture *self, MetierSink *sink)
{
  g_autofree char *description = g_strjoin (" ", metier_chart_data_get_sentence (self->data),
                                            metier_chart_data_get_credit (self->data), NULL);
  g_autofree char *svg = metier_svg_from_scene (self->page->scene, self->theme,
                                                metier_chart_data_get_title (self->data), description);

  return metier_sink_write (sink, svg, strlen (svg));
}

/* Why writing failed is known to the sink first, else to the encoder. */
static gboolean
write_picture (const Picture *self, MetierExportFormat format, MetierSink *sink, MetierExportResult *result,
               GError **error)
{
  g_autoptr (GError) encoding = NULL;

  result->width = metier_scene_get_width (self->page->scene);
  result->height = metier_scene_get_height (self->page->scene);
  result->n_marks = metier_scene_get_n_marks (self->page->scene);
  switch (format)
    {
    case METIER_EXPORT_PNG:
      result->width = ceil (result->width * self->scale);
      result->height = ceil (result->height * self->scale);
      metier_png_write (self->painter, self->page->scene, self->theme, self->scale, sink, &encoding);
      break;
    case METIER_EXPORT_PDF:
      metier_pdf_write (self->painter, self->page, self->theme, metier_chart_data_get_title (self->data),
                        metier_chart_data_get_sentence (self->data), self->options->paper, sink, result,
                        &encoding);
      break;
    case METIER_EXPORT_SVG:
    default:
      write_svg (self, sink);
    }
  if (encoding && metier_sink_is_well (sink))
    {
      g_propagate_error (error, g_steal_pointer (&encoding));
      return FALSE;
    }

  return metier_sink_commit (sink, error);
}

/* Paper decides how wide a chart in PDF is. */
static MetierChartOptions
get_options (const MetierChartOptions *options, MetierExportFormat format)
{
  MetierChartOptions result = *options;
  double width, height;

  if (format == METIER_EXPORT_PDF && options->kind != METIER_CHART_MICRO)
    {
      metier_pdf_get_paper (options->paper, &width, &height);
      result.width = (width - 2 * METIER_PAPER_MARGIN) / METIER_PAPER_SCALE + 2 * (METIER_PAGE_MARGIN + 16);
      result.height = 0;
    }

  return result;
}

/*
 * metier_export_with_painter:
 * @painter: has looked at its fonts for the pictures before, which takes longer than a small picture does
 *
 * As metier_export_chart(), for one of several pictures on one thread.
 */
gboolean
metier_export_with_painter (MetierPainter *painter, const MetierChartData *data,
                            const MetierChartOptions *options, MetierThemeName theme, double scale,
                            MetierExportFormat format, const char *path, MetierExportResult *result,
                            GCancellable *cancellable, GError **error)
{
  g_autoptr (MetierSink) sink = NULL;
  MetierChartOptions page_options;
  MetierExportResult unused;
  MetierPage page;
  Picture picture;
  gboolean done;

  if (!check_request (options, scale, error) || !check_kind (data, options, error))
    return FALSE;
  page_options = get_options (options, format);
  metier_page_init (&page, data, &page_options, metier_painter_get_measurer (painter));
  picture = (Picture){ data, &page_options, metier_theme_get (theme), painter, &page, scale };
  done = (format == METIER_EXPORT_PDF
          || check_scene (page.scene, format == METIER_EXPORT_PNG ? scale : 1, error))
         && (sink = metier_sink_new (path, cancellable, error)) != NULL
         && write_picture (&picture, format, sink, result ? result : &unused, error);
  metier_page_clear (&page);

  return done;
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
  g_autoptr (MetierPainter) painter = metier_painter_new_for_files ();

  return metier_export_with_painter (painter, data, options, theme, scale, format, path, result, cancellable,
                                     error);
}
