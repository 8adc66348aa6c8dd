/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/parts/metier-chart-content.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "widgets/metier-chart-card.h"

/* A picture of the whole chart would hide what it is dropped on. */
#define MAX_ICON 200.0

/**
 * MetierChartContent:
 *
 * A chart for another program, as a file or as the picture itself. Nothing is drawn before somebody takes it.
 */
struct _MetierChartContent {
  GdkContentProvider parent_instance;

  MetierOutput *output;
  MetierScratch *scratch;
};

G_DEFINE_FINAL_TYPE (MetierChartContent, metier_chart_content, GDK_TYPE_CONTENT_PROVIDER)

static const struct {
  const char *type;
  const char *ending;
  gboolean is_file; /* what is handed over is where the picture is */
} forms[] = {
  { "text/uri-list", ".svg", TRUE },
  { "image/svg+xml", ".svg", FALSE },
  { "image/png", ".png", FALSE },
};

static GdkContentFormats *
metier_chart_content_ref_formats (GdkContentProvider *provider)
{
  GdkContentFormatsBuilder *builder = gdk_content_formats_builder_new ();

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    gdk_content_formats_builder_add_mime_type (builder, forms[i].type);

  return gdk_content_formats_builder_free_to_formats (builder);
}

typedef struct {
  GOutputStream *stream;
  guint form;
  int priority;
  GBytes *bytes; /* (nullable): once it is drawn */
} Taking;

static void
taking_free (gpointer data)
{
  Taking *self = data;

  g_object_unref (self->stream);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_free (self);
}

static GBytes *
read_file (const char *path, GError **error)
{
  char *contents;
  gsize length;

  return g_file_get_contents (path, &contents, &length, error) ? g_bytes_new_take (contents, length) : NULL;
}

static GBytes *
name_file (const char *path, GError **error)
{
  g_autofree char *uri = g_filename_to_uri (path, NULL, error);
  char *line = uri != NULL ? g_strconcat (uri, "\r\n", NULL) : NULL;

  return line != NULL ? g_bytes_new_take (line, strlen (line)) : NULL;
}

static GBytes *
draw (MetierChartContent *self, guint form, GCancellable *cancellable, GError **error)
{
  MetierOutputForm size = { METIER_PAPER_LOCALE, 2 };
  g_autofree char *title = metier_output_dup_name (self->output);
  g_autofree char *name = g_strconcat (title, forms[form].ending, NULL);
  g_autofree char *path = metier_scratch_dup_path (self->scratch, name, error);

  if (path == NULL || !metier_output_save (self->output, &size, path, cancellable, error))
    return NULL;

  return forms[form].is_file ? name_file (path, error) : read_file (path, error);
}

static void
draw_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Taking *taking = data;
  GError *error = NULL;

  taking->bytes = draw (METIER_CHART_CONTENT (source), taking->form, cancellable, &error);
  if (taking->bytes != NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  if (g_output_stream_write_all_finish (G_OUTPUT_STREAM (source), result, NULL, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
drawn_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  const Taking *taking = g_task_get_task_data (G_TASK (result));
  GError *error = NULL;
  gconstpointer bytes;
  gsize length;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      g_task_return_error (task, error);
      return;
    }

  bytes = g_bytes_get_data (taking->bytes, &length);
  /* The bytes stay as long as the task that drew them. */
  g_object_set_data_full (G_OBJECT (task), "metier-drawn", g_object_ref (result), g_object_unref);
  g_output_stream_write_all_async (taking->stream, bytes, length, taking->priority,
                                   g_task_get_cancellable (task), written_cb, g_object_ref (task));
}

static guint
find_form (const char *type)
{
  guint i = 0;

  while (i < G_N_ELEMENTS (forms) && !g_str_equal (forms[i].type, type))
    i++;

  return i;
}

static void
metier_chart_content_write_mime_type_async (GdkContentProvider *provider, const char *type,
                                            GOutputStream *stream, int priority, GCancellable *cancellable,
                                            GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (provider, cancellable, callback, user_data);
  g_autoptr (GTask) drawing = NULL;
  guint form = find_form (type);
  Taking *taking;

  if (form == G_N_ELEMENTS (forms))
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                               /* Translators: %s is a kind of file, as programs call it. */
                               _ ("A chart cannot be handed over as “%s”."), type);
      return;
    }

  taking = g_new0 (Taking, 1);
  taking->stream = g_object_ref (stream);
  taking->form = form;
  taking->priority = priority;
  drawing = g_task_new (provider, cancellable, drawn_cb, g_object_ref (task));
  g_task_set_task_data (drawing, taking, taking_free);
  g_task_run_in_thread (drawing, draw_in_thread);
}

static gboolean
metier_chart_content_write_mime_type_finish (GdkContentProvider *provider, GAsyncResult *result,
                                             GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
metier_chart_content_finalize (GObject *object)
{
  MetierChartContent *self = METIER_CHART_CONTENT (object);

  g_clear_pointer (&self->output, metier_output_unref);
  g_clear_pointer (&self->scratch, metier_scratch_unref);

  G_OBJECT_CLASS (metier_chart_content_parent_class)->finalize (object);
}

static void
metier_chart_content_class_init (MetierChartContentClass *klass)
{
  GdkContentProviderClass *provider_class = GDK_CONTENT_PROVIDER_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = metier_chart_content_finalize;
  provider_class->ref_formats = metier_chart_content_ref_formats;
  provider_class->write_mime_type_async = metier_chart_content_write_mime_type_async;
  provider_class->write_mime_type_finish = metier_chart_content_write_mime_type_finish;
}

static void
metier_chart_content_init (MetierChartContent *self)
{
}

/**
 * metier_chart_content_new:
 * @output: a chart
 * @scratch: where its file may be
 *
 * Returns: (transfer full): the chart for another program
 */
GdkContentProvider *
metier_chart_content_new (MetierOutput *output, MetierScratch *scratch)
{
  MetierChartContent *self = g_object_new (METIER_TYPE_CHART_CONTENT, NULL);

  self->output = metier_output_ref (output);
  self->scratch = metier_scratch_ref (scratch);

  return GDK_CONTENT_PROVIDER (self);
}

/* A finger scrolls the page. */
static GdkContentProvider *
prepare_cb (GtkDragSource *source, double x, double y, gpointer scratch)
{
  GtkWidget *chart = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (source));
  GdkDevice *device = gtk_gesture_get_device (GTK_GESTURE (source));
  g_autoptr (MetierOutput) output = NULL;

  if (device != NULL && gdk_device_get_source (device) == GDK_SOURCE_TOUCHSCREEN)
    return NULL;

  output = metier_output_new_from_view (METIER_CHART_VIEW (chart));
  return output != NULL ? metier_chart_content_new (output, scratch) : NULL;
}

/* The card that a chart lies on lends it a background. */
static void
begin_cb (GtkDragSource *source, GdkDrag *drag)
{
  GtkWidget *chart = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (source));
  GtkWidget *card = gtk_widget_get_ancestor (chart, METIER_TYPE_CHART_CARD);
  GtkWidget *shown = card != NULL ? card : chart;
  g_autoptr (GdkPaintable) whole = gtk_widget_paintable_new (shown);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  double width = gtk_widget_get_width (shown);
  double height = gtk_widget_get_height (shown);
  double scale = MIN (1.0, MAX_ICON / MAX (width, height));
  g_autoptr (GdkPaintable) icon = NULL;

  /* A chart that went out of sight under the hand draws nothing, and nothing is no picture. */
  gtk_snapshot_append_color (snapshot, &(GdkRGBA){ 0 },
                             &GRAPHENE_RECT_INIT (0, 0, (float) (width * scale), (float) (height * scale)));
  gdk_paintable_snapshot (whole, GDK_SNAPSHOT (snapshot), width * scale, height * scale);
  icon = gtk_snapshot_free_to_paintable (
      snapshot, &GRAPHENE_SIZE_INIT ((float) (width * scale), (float) (height * scale)));
  gtk_drag_source_set_icon (source, icon, 0, 0);
}

static void
unref_scratch (gpointer scratch, GClosure *closure)
{
  metier_scratch_unref (scratch);
}

/**
 * metier_chart_content_let_drag:
 * @chart: a chart in the window
 * @scratch: where its file may be
 *
 * Lets the user drag @chart into another program.
 */
void
metier_chart_content_let_drag (MetierChartView *chart, MetierScratch *scratch)
{
  GtkDragSource *source = gtk_drag_source_new ();

  g_signal_connect_data (source, "prepare", G_CALLBACK (prepare_cb), metier_scratch_ref (scratch),
                         unref_scratch, 0);
  g_signal_connect (source, "drag-begin", G_CALLBACK (begin_cb), NULL);
  gtk_widget_add_controller (GTK_WIDGET (chart), GTK_EVENT_CONTROLLER (source));
}
