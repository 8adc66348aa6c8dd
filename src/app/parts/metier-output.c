/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/parts/metier-output-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "chart/output/metier-export.h"
#include "chart/output/metier-table.h"
#include "core/values/metier-error.h"
#include "formats/files/metier-text-file.h"

/* Longer names are no help in a file chooser, and file systems refuse them at some length. */
#define MAX_NAME 80

/**
 * metier_output_new:
 * @charts: (element-type MetierChartData): what is shown, a chart for each source
 * @sentence: what is said of several charts; one has a sentence of its own
 * @kind: which chart
 * @difference: whether a heat map shows differences from the baseline
 *
 * Returns: (transfer full): an output
 */
MetierOutput *
metier_output_new (GPtrArray *charts, const char *sentence, MetierChartKind kind, gboolean difference)
{
  MetierOutput *self = g_atomic_rc_box_new0 (MetierOutput);

  self->charts = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_chart_data_unref);
  for (guint i = 0; i < charts->len; i++)
    g_ptr_array_add (self->charts, metier_chart_data_ref (g_ptr_array_index (charts, i)));
  self->figure = charts->len == 1 ? metier_figure_new_chart (g_ptr_array_index (charts, 0))
                                  : metier_figure_new_sources (charts, sentence);
  self->options = (MetierChartOptions){
    .kind = kind,
    .width = METIER_OUTPUT_WIDTH,
    .rtl = gtk_widget_get_default_direction () == GTK_TEXT_DIR_RTL,
    .difference = difference,
  };

  return self;
}

/**
 * metier_output_new_figure:
 * @figure: what is drawn, which is no chart of roles
 * @markdown: the same in words and tables
 *
 * Returns: (transfer full): an output
 */
MetierOutput *
metier_output_new_figure (const MetierFigure *figure, const char *markdown)
{
  MetierOutput *self = g_atomic_rc_box_new0 (MetierOutput);

  self->charts = g_ptr_array_new ();
  self->figure = metier_figure_ref (figure);
  self->markdown = g_strdup (markdown);
  self->options = (MetierChartOptions){
    .width = METIER_OUTPUT_WIDTH,
    .rtl = gtk_widget_get_default_direction () == GTK_TEXT_DIR_RTL,
  };

  return self;
}

/**
 * metier_output_new_from_view:
 * @view: a chart in the window
 *
 * Returns: (nullable) (transfer full): what @view shows, in full width; %NULL when it shows nothing
 */
MetierOutput *
metier_output_new_from_view (MetierChartView *view)
{
  const MetierChartData *data = metier_chart_view_get_data (view);
  g_autoptr (GPtrArray) charts = g_ptr_array_new ();

  if (data == NULL)
    return NULL;

  g_ptr_array_add (charts, (gpointer) data);
  return metier_output_new (charts, "", metier_chart_view_get_kind (view),
                            metier_chart_view_get_difference (view));
}

/**
 * metier_output_ref:
 * @self: an output
 *
 * Returns: (transfer full): @self
 */
MetierOutput *
metier_output_ref (MetierOutput *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  MetierOutput *self = data;

  metier_figure_unref (self->figure);
  g_ptr_array_unref (self->charts);
  g_free (self->markdown);
}

/**
 * metier_output_unref:
 * @self: (transfer full): an output
 */
void
metier_output_unref (MetierOutput *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/**
 * metier_output_get_figure:
 * @self: an output
 *
 * Returns: (transfer none): what is drawn
 */
const MetierFigure *
metier_output_get_figure (const MetierOutput *self)
{
  return self->figure;
}

/**
 * metier_output_get_options:
 * @self: an output
 *
 * Returns: (transfer none): how the chart is laid out
 */
const MetierChartOptions *
metier_output_get_options (const MetierOutput *self)
{
  return &self->options;
}

/**
 * metier_output_dup_name:
 * @self: an output
 *
 * Returns: (transfer full): the chart's title as a file may be called, without an ending
 */
char *
metier_output_dup_name (const MetierOutput *self)
{
  g_autoptr (GString) name = g_string_new (NULL);
  const char *title = metier_figure_get_title (self->figure);

  for (guint n = 0; *title != '\0' && n < MAX_NAME; title = g_utf8_next_char (title), n++)
    {
      gunichar c = g_utf8_get_char (title);
      /* What some file system or other takes for its own, and a dot that would hide the file. */
      gboolean taken = g_unichar_iscntrl (c) || (c < 0x80 && strchr ("/\\:*?\"<>|", (int) c) != NULL)
                       || (c == '.' && name->len == 0);

      g_string_append_unichar (name, taken ? '-' : c);
    }

  return g_strdup (g_strchomp (name->str));
}

/**
 * metier_output_get_ending:
 * @self: an output
 *
 * Returns: (transfer none): how a file ends that suits it best: a page for paper, or a picture
 */
const char *
metier_output_get_ending (const MetierOutput *self)
{
  return self->charts->len > 0 ? "svg" : "pdf";
}

/* One chart is asked whether it can be drawn that way; several are what the window shows already. */
static gboolean
save_picture (const MetierOutput *self, const MetierOutputForm *form, MetierExportFormat format,
              const char *path, GCancellable *cancellable, GError **error)
{
  MetierChartOptions options = self->options;

  options.paper = form->paper;
  if (self->charts->len == 1)
    return metier_export_chart (g_ptr_array_index (self->charts, 0), &options, METIER_OUTPUT_THEME,
                                form->scale, format, path, NULL, cancellable, error);

  return metier_export_figure (self->figure, &options, METIER_OUTPUT_THEME, form->scale, format, path, NULL,
                               cancellable, error);
}

static gboolean
save_table (const MetierOutput *self, MetierTableFormat format, const char *path, GCancellable *cancellable,
            GError **error)
{
  g_autofree char *name = NULL;

  if (self->charts->len == 1)
    return metier_table_export (g_ptr_array_index (self->charts, 0), format, path, cancellable, error);
  if (self->charts->len > 1)
    return metier_table_export_all (self->charts, format, path, cancellable, error);
  if (format == METIER_TABLE_MARKDOWN)
    return metier_text_file_write (path, self->markdown, error);

  name = g_filename_display_basename (path);
  g_set_error (error, METIER_ERROR, METIER_ERROR_INVALID,
               _ ("“%s” does not end in .svg, .pdf, .png or .md, so nothing was saved."), name);
  return FALSE;
}

/**
 * metier_output_save:
 * @self: an output
 * @form: paper and scale
 * @path: where to; its ending says what is written: a picture (.svg, .pdf, .png) or the numbers (.csv, .md,
 * .json)
 * @cancellable: (nullable): ends it
 * @error: return location
 *
 * Writes a file, which appears whole or not at all. May be called on any thread, and takes as long as the
 * disk does.
 *
 * Errors: %METIER_ERROR_INVALID for another ending or a kind that refuses the data, and those of
 * metier_export_chart() and metier_table_export().
 *
 * Returns: whether the file is on the disk
 */
gboolean
metier_output_save (const MetierOutput *self, const MetierOutputForm *form, const char *path,
                    GCancellable *cancellable, GError **error)
{
  MetierExportFormat picture;
  MetierTableFormat table;
  g_autofree char *name = NULL;

  if (metier_export_format_from_path (path, &picture, NULL))
    return save_picture (self, form, picture, path, cancellable, error);
  if (metier_table_format_from_path (path, &table, NULL))
    return save_table (self, table, path, cancellable, error);

  name = g_filename_display_basename (path);
  g_set_error (error, METIER_ERROR, METIER_ERROR_INVALID,
               _ ("“%s” does not end in .svg, .pdf, .png, .csv, .md or .json, so nothing was saved."), name);
  return FALSE;
}

typedef struct {
  MetierOutput *output;
  MetierOutputForm form;
  char *path;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  metier_output_unref (job->output);
  g_free (job->path);
  g_free (job);
}

static void
save_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Job *job = data;
  GError *error = NULL;

  if (metier_output_save (job->output, &job->form, job->path, cancellable, &error))
    g_task_return_pointer (task, g_strdup (job->path), g_free);
  else
    g_task_return_error (task, error);
}

/**
 * metier_output_save_async:
 * @self: an output
 * @form: as for metier_output_save()
 * @path: where to
 * @cancellable: (nullable): ends it
 * @callback: called on the main context that asked
 * @user_data: for @callback
 *
 * As metier_output_save(), on a thread of its own.
 */
void
metier_output_save_async (MetierOutput *self, const MetierOutputForm *form, const char *path,
                          GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Job *job = g_new0 (Job, 1);

  job->output = metier_output_ref (self);
  job->form = *form;
  job->path = g_strdup (path);
  /* A file that is there is told of, even when somebody cancelled meanwhile. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, save_in_thread);
}

/**
 * metier_output_save_finish:
 * @result: what the callback was given
 * @error: return location
 *
 * Returns: (nullable) (transfer full): the path of the file
 */
char *
metier_output_save_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
