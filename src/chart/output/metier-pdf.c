/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/output/metier-export-private.h"
#include "core/values/metier-error.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>
#include <locale.h>
#include <string.h>

static cairo_status_t
write_cb (void *closure, const unsigned char *data, unsigned int length)
{
  return metier_sink_write (closure, data, length) ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_WRITE_ERROR;
}

static gboolean
is_usual_letter (void)
{
  static const char *const regions[]
      = { "_US", "_CA", "_MX", "_CL", "_CO", "_CR", "_GT", "_NI", "_PA", "_PH", "_PR", "_SV", "_VE" };
  const char *locale = setlocale (LC_PAPER, NULL);

  for (guint i = 0; locale && i < G_N_ELEMENTS (regions); i++)
    if (strstr (locale, regions[i]))
      return TRUE;

  return FALSE;
}

/*
 * metier_pdf_get_paper:
 * @paper: which paper
 * @width: (out): in points
 * @height: (out): in points
 */
void
metier_pdf_get_paper (MetierPaper paper, double *width, double *height)
{
  gboolean letter = paper == METIER_PAPER_LETTER || (paper == METIER_PAPER_LOCALE && is_usual_letter ());

  *width = letter ? 8.5 * 72 : 210 / 25.4 * 72;
  *height = letter ? 11.0 * 72 : 297 / 25.4 * 72;
}

static void
paint_sheets (MetierSheets *sheets, MetierThemeName theme, cairo_surface_t *surface)
{
  for (guint i = 0;
       i < metier_sheets_get_n (sheets) && cairo_surface_status (surface) == CAIRO_STATUS_SUCCESS; i++)
    {
      cairo_t *cr = cairo_create (surface);

      metier_sheets_paint (sheets, i, theme, cr);
      cairo_destroy (cr);
      cairo_surface_show_page (surface);
    }
}

/*
 * metier_pdf_write:
 * @figure: whose title and sentence are kept with the pages
 * @paper: what the sheets were laid out for
 *
 * Draws a picture on as many pages as it needs.
 */
gboolean
metier_pdf_write (MetierSheets *sheets, const MetierFigure *figure, MetierThemeName theme, MetierPaper paper,
                  MetierSink *sink, GError **error)
{
  cairo_surface_t *surface;
  cairo_status_t status;
  double width, height;

  metier_pdf_get_paper (paper, &width, &height);
  surface = cairo_pdf_surface_create_for_stream (write_cb, sink, width, height);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, metier_figure_get_title (figure));
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, metier_figure_get_sentence (figure));
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Métier " METIER_VERSION);
  paint_sheets (sheets, theme, surface);
  /* Only a finished surface has written everything and knows whether that went well. */
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;
  g_set_error (error, METIER_ERROR, METIER_ERROR_STORAGE, _ ("The picture could not be encoded as PDF: %s."),
               cairo_status_to_string (status));

  return FALSE;
}
