/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "chart/me/metier-figure.h"
#include "widgets/metier-chart-view.h"

G_BEGIN_DECLS

/** METIER_OUTPUT_THEME: on paper and in files a chart is white, whatever the window is. */
#define METIER_OUTPUT_THEME METIER_THEME_PRINT

/** METIER_OUTPUT_WIDTH: wide enough for every kind, and narrow enough to read a line of text. */
#define METIER_OUTPUT_WIDTH 900

/**
 * MetierOutput:
 *
 * A chart, or several below each other, as it leaves the window: for a file, the clipboard, a printer or
 * another program. Immutable; atomic reference counting.
 */
typedef struct _MetierOutput MetierOutput;

/**
 * MetierOutputForm:
 * @paper: of a PDF
 * @scale: pixels of a PNG for each pixel of the chart
 *
 * What cannot be told from the name of a file.
 */
typedef struct {
  MetierPaper paper;
  double scale;
} MetierOutputForm;

MetierOutput *metier_output_new (GPtrArray *charts, const char *sentence, MetierChartKind kind,
                                 gboolean difference);
MetierOutput *metier_output_new_figure (const MetierFigure *figure, const char *markdown);
MetierOutput *metier_output_new_from_view (MetierChartView *view);
MetierOutput *metier_output_ref (MetierOutput *self);
void metier_output_unref (MetierOutput *self);

const MetierFigure *metier_output_get_figure (const MetierOutput *self);
const MetierChartOptions *metier_output_get_options (const MetierOutput *self);
char *metier_output_dup_name (const MetierOutput *self);
const char *metier_output_get_ending (const MetierOutput *self);

gboolean metier_output_save (const MetierOutput *self, const MetierOutputForm *form, const char *path,
                             GCancellable *cancellable, GError **error);
void metier_output_save_async (MetierOutput *self, const MetierOutputForm *form, const char *path,
                               GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
char *metier_output_save_finish (GAsyncResult *result, GError **error);

void metier_output_load_texture_async (MetierOutput *self, GCancellable *cancellable,
                                       GAsyncReadyCallback callback, gpointer user_data);
GdkTexture *metier_output_load_texture_finish (GAsyncResult *result, GError **error);
GdkContentProvider *metier_output_new_table (const MetierOutput *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MetierOutput, metier_output_unref)

G_END_DECLS
