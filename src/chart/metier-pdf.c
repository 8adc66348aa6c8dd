/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/metier-export-private.h"
#include "core/metier-error.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>
#include <locale.h>
#include <math.h>
#include <string.h>

typedef struct {
  MetierPainter *painter;
  const MetierPage *page;
  const MetierTheme *theme;
  cairo_surface_t *surface;
  double scale; /* points per CSS pixel */
  double room;  /* height of a page within its margins, in CSS pixels */
} Writer;

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

/* Draws the part of the picture between two heights, at a place on the page. */
static void
paint_slice (const Writer *self, cairo_t *cr, double from, double to, double y)
{
  if (to <= from)
    return;
  cairo_save (cr);
  cairo_rectangle (cr, 0, y, metier_scene_get_width (self->page->scene), to - from);
  cairo_clip (cr);
  cairo_translate (cr, 0, y - from);
  metier_painter_paint (self->painter, self->page->scene, self->theme, NULL, cr);
  cairo_restore (cr);
}

static cairo_t *
begin_page (const Writer *self)
{
  cairo_t *cr = cairo_create (self->surface);
  double margin = METIER_PAPER_MARGIN - (METIER_PAGE_MARGIN + 16) * self->scale;

  metier_page_paint_background (self->theme, cr);
  cairo_translate (cr, fmax (0, margin), METIER_PAPER_MARGIN);
  cairo_scale (cr, self->scale, self->scale);

  return cr;
}

/* Returns where the next sheet begins. */
static double
paint_page (const Writer *self, double from)
{
  const MetierBox *body = metier_scene_get_body (self->page->scene);
  MetierSheet sheet = metier_page_get_sheet (self->page, from, self->room);
  double body_end = body->y + body->height;
  cairo_t *cr = begin_page (self);

  paint_slice (self, cr, body->y - sheet.head, body->y, 0);
  paint_slice (self, cr, from, sheet.to, sheet.head);
  paint_slice (self, cr, body_end, body_end + sheet.foot, sheet.head + sheet.to - from);
  cairo_destroy (cr);
  cairo_surface_show_page (self->surface);

  return sheet.to;
}

static void
paint_pages (const Writer *self)
{
  double height = metier_scene_get_height (self->page->scene);

  for (double from = 0; from < height && cairo_surface_status (self->surface) == CAIRO_STATUS_SUCCESS;)
    from = paint_page (self, from);
}

/* A wide heat map is made smaller until it fits between the margins. */
static double
get_scale (const MetierPage *page, double paper_width)
{
  double room = paper_width - 2 * METIER_PAPER_MARGIN + 2 * (METIER_PAGE_MARGIN + 16) * METIER_PAPER_SCALE;

  return fmin (METIER_PAPER_SCALE, room / metier_scene_get_width (page->scene));
}

/*
 * metier_pdf_write:
 * @subject: what the picture says
 * @result: (out): gets the size of a page
 *
 * Draws a picture on as many pages as it needs; no row is cut in two.
 */
gboolean
metier_pdf_write (MetierPainter *painter, const MetierPage *page, const MetierTheme *theme, const char *title,
                  const char *subject, MetierPaper paper, MetierSink *sink, MetierExportResult *result,
                  GError **error)
{
  Writer self = { painter, page, theme };
  cairo_status_t status;

  metier_pdf_get_paper (paper, &result->width, &result->height);
  self.surface = cairo_pdf_surface_create_for_stream (write_cb, sink, result->width, result->height);
  cairo_pdf_surface_set_metadata (self.surface, CAIRO_PDF_METADATA_TITLE, title);
  cairo_pdf_surface_set_metadata (self.surface, CAIRO_PDF_METADATA_SUBJECT, subject);
  cairo_pdf_surface_set_metadata (self.surface, CAIRO_PDF_METADATA_CREATOR, "Métier " METIER_VERSION);
  self.scale = get_scale (page, result->width);
  self.room = (result->height - 2 * METIER_PAPER_MARGIN) / self.scale;
  paint_pages (&self);
  /* Only a finished surface has written everything and knows whether that went well. */
  cairo_surface_finish (self.surface);
  status = cairo_surface_status (self.surface);
  cairo_surface_destroy (self.surface);
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;
  g_set_error (error, METIER_ERROR, METIER_ERROR_STORAGE, _ ("The picture could not be encoded as PDF: %s."),
               cairo_status_to_string (status));

  return FALSE;
}
