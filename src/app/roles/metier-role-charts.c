/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/roles/metier-role-charts.h"

#include <glib/gi18n-lib.h>

#include "app/roles/metier-role-model.h"

/*
 * A thread draws while the store's worker reads. It asks the worker for one role after the other, so what the
 * window asks meanwhile waits for one role and not for all of them.
 */

typedef struct {
  MetierStore *store;
  char *source;
  char *folder;
  MetierOutputForm form;
  MetierExportFormat format;
  MetierExportProgressFunc progress;
  gpointer progress_data;

  /* Only the thread touches these. */
  GTask *task; /* (unowned) */
  GMainContext *context;
  GPtrArray *roles; /* (element-type utf8): ids */
  guint n_written;
} Job;

static void
job_free (gpointer data)
{
  Job *self = data;

  g_object_unref (self->store);
  g_free (self->source);
  g_free (self->folder);
  g_clear_pointer (&self->roles, g_ptr_array_unref);
  g_free (self);
}

static void
answered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GAsyncResult **answer = user_data;

  *answer = g_object_ref (result);
}

/* Asks the worker and waits. */
static gpointer
ask (Job *self, MetierStoreFunc func, const char *what, GDestroyNotify result_free, GError **error)
{
  g_autoptr (GAsyncResult) answer = NULL;

  metier_store_run_async (self->store, func, g_strdup (what), g_free, result_free,
                          g_task_get_cancellable (self->task), answered_cb, &answer);
  while (answer == NULL)
    g_main_context_iteration (self->context, TRUE);

  return metier_store_run_finish (self->store, answer, error);
}

/* Runs on the worker. */
static gpointer
list_roles (MetierCatalogue *catalogue, MetierLibrary *library, gconstpointer source,
            GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) roles = metier_catalogue_list_roles (catalogue, source, NULL, error);
  GPtrArray *ids = roles != NULL ? g_ptr_array_new_with_free_func (g_free) : NULL;

  for (guint i = 0; roles != NULL && i < roles->len; i++)
    {
      const MetierRole *role = g_ptr_array_index (roles, i);

      if (role->rated)
        g_ptr_array_add (ids, g_strdup (role->id));
    }

  return ids;
}

/* A chart as the role's page opens with. */
static MetierChartData *
supply_cb (gpointer data, guint index, char **name, GError **error)
{
  Job *self = data;
  const char *role = g_ptr_array_index (self->roles, index);
  g_autoptr (MetierRoleModel) model
      = ask (self, metier_role_model_load, role, (GDestroyNotify) metier_role_model_free, error);
  MetierRoleView view = { .scope = METIER_SCOPE_ALL };
  guint n_long, n_hidden = 0;

  if (model == NULL)
    return NULL;

  view.question = metier_role_model_get_main_question (model);
  *name = g_strdup (role);
  return metier_role_model_build_chart (model, &view, &n_long, &n_hidden, error);
}

typedef struct {
  GTask *task;
  guint n_done;
  guint n_all;
} Step;

static void
step_free (gpointer data)
{
  Step *step = data;

  g_object_unref (step->task);
  g_free (step);
}

static gboolean
tell_cb (gpointer data)
{
  const Step *step = data;
  const Job *job = g_task_get_task_data (step->task);

  job->progress (job->progress_data, step->n_done, step->n_all);
  return G_SOURCE_REMOVE;
}

static void
progress_cb (gpointer data, guint n_done, guint n_all)
{
  Job *self = data;
  Step *step = g_new (Step, 1);

  *step = (Step){ g_object_ref (self->task), n_done, n_all };
  g_main_context_invoke_full (g_task_get_context (self->task), G_PRIORITY_DEFAULT, tell_cb, step, step_free);
}

static gboolean
draw (Job *self, GError **error)
{
  MetierExportBatch batch = {
    .supply = supply_cb,
    .progress = progress_cb,
    .data = self,
    .options = { .kind = METIER_CHART_BARS, .width = METIER_OUTPUT_WIDTH, .paper = self->form.paper },
    .theme = METIER_OUTPUT_THEME,
    .scale = self->form.scale,
    .format = self->format,
  };

  self->roles = ask (self, list_roles, self->source, (GDestroyNotify) g_ptr_array_unref, error);
  if (self->roles == NULL)
    return FALSE;

  batch.n = self->roles->len;
  batch.options.rtl = gtk_widget_get_default_direction () == GTK_TEXT_DIR_RTL;
  return metier_export_all (&batch, self->folder, &self->n_written, g_task_get_cancellable (self->task),
                            error);
}

static void
draw_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *self = data;
  GError *error = NULL;

  self->task = task;
  self->context = g_main_context_new ();
  g_main_context_push_thread_default (self->context);
  if (draw (self, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
  g_main_context_pop_thread_default (self->context);
  g_main_context_unref (self->context);
}

/**
 * metier_role_charts_save_async:
 * @store: an open store
 * @source: id of a source
 * @folder: where to, created where it is missing
 * @form: paper and scale
 * @format: of the pictures
 * @progress: called on the main context that asked, before the first picture and after each
 * @progress_data: for @progress
 * @cancellable: (nullable): ends it; what is written by then stays, and each file is whole
 * @callback: called on the main context that asked
 * @user_data: for @callback
 *
 * Draws the chart of each role of a source that has ratings, a file for each.
 */
void
metier_role_charts_save_async (MetierStore *store, const char *source, const char *folder,
                               const MetierOutputForm *form, MetierExportFormat format,
                               MetierExportProgressFunc progress, gpointer progress_data,
                               GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Job *job = g_new0 (Job, 1);

  job->store = g_object_ref (store);
  job->source = g_strdup (source);
  job->folder = g_strdup (folder);
  job->form = *form;
  job->format = format;
  job->progress = progress;
  job->progress_data = progress_data;
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, draw_in_thread);
}

/**
 * metier_role_charts_save_finish:
 * @result: what the callback was given
 * @n_written: (out): files that are there, also where not all of them are
 * @error: return location
 *
 * Returns: whether all were written
 */
gboolean
metier_role_charts_save_finish (GAsyncResult *result, guint *n_written, GError **error)
{
  const Job *job = g_task_get_task_data (G_TASK (result));

  *n_written = job->n_written;
  return g_task_propagate_boolean (G_TASK (result), error);
}
