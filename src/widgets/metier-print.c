/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "widgets/metier-print.h"

#include "chart/output/metier-sheets.h"

typedef struct {
  MetierFigure *figure; /* (owned) */
  MetierChartOptions options;
  MetierThemeName theme;
  MetierSheets *sheets; /* (nullable) (owned): while something is printed or previewed */
} Print;

static void
begin_cb (GtkPrintOperation *operation, GtkPrintContext *context, Print *self)
{
  GtkPageSetup *setup = gtk_print_context_get_page_setup (context);

  g_clear_pointer (&self->sheets, metier_sheets_free);
  self->sheets = metier_sheets_new_figure (self->figure, &self->options,
                                           gtk_page_setup_get_paper_width (setup, GTK_UNIT_POINTS),
                                           gtk_page_setup_get_paper_height (setup, GTK_UNIT_POINTS));
  gtk_print_operation_set_n_pages (operation, (int) metier_sheets_get_n (self->sheets));
}

static void
draw_cb (GtkPrintOperation *operation, GtkPrintContext *context, int page, Print *self)
{
  metier_sheets_paint (self->sheets, (guint) page, self->theme,
                       gtk_print_context_get_cairo_context (context));
}

static void
end_cb (GtkPrintOperation *operation, GtkPrintContext *context, Print *self)
{
  g_clear_pointer (&self->sheets, metier_sheets_free);
}

static void
print_free (gpointer data)
{
  Print *self = data;

  g_clear_pointer (&self->sheets, metier_sheets_free);
  metier_figure_unref (self->figure);
  g_free (self);
}

/**
 * metier_print_new:
 * @figure: what to print
 * @options: which chart; its size follows from the paper
 * @theme: in which colours
 *
 * Makes a print job of a chart with title, sentence, credits and date, as a PDF of it has them. The margins
 * are the chart's own.
 *
 * Returns: (transfer full): an operation that is yet to be run
 */
GtkPrintOperation *
metier_print_new (const MetierFigure *figure, const MetierChartOptions *options, MetierThemeName theme)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  Print *self = g_new0 (Print, 1);

  self->figure = metier_figure_ref (figure);
  self->options = *options;
  self->theme = theme;
  gtk_print_operation_set_job_name (operation, metier_figure_get_title (figure));
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  g_object_set_data_full (G_OBJECT (operation), "metier-print", self, print_free);
  g_signal_connect (operation, "begin-print", G_CALLBACK (begin_cb), self);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_cb), self);
  g_signal_connect (operation, "end-print", G_CALLBACK (end_cb), self);

  return operation;
}
