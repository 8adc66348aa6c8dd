/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/shelf/metier-store.h"

#include <glib/gi18n-lib.h>

#include "core/values/metier-error.h"
#include "store/catalogue/metier-core-map.h"
#include "store/catalogue/metier-own-roles.h"
#include "store/database/metier-paths.h"
#include "store/library/metier-backup.h"

/* One thread of its own runs all requests, in the order in which they were made. */
struct _MetierStore {
  GObject parent_instance;

  char *data_dir;
  GStrv extra_packs;
  GThreadPool *worker; /* (nullable): NULL once closed */

  /* Only the worker touches these. */
  MetierCatalogue *catalogue;
  MetierLibrary *library;

  /* Written by the worker while it opens, read by the caller once that has ended. */
  GError *library_error;
  GPtrArray *problems;
};

G_DEFINE_FINAL_TYPE (MetierStore, metier_store, G_TYPE_OBJECT)

/* What the worker is to do, and which task it answers. */
typedef struct _Request Request;
struct _Request {
  void (*run) (MetierStore *self, Request *request);
  GTask *task; /* (nullable) (owned): NULL where nobody waits for an answer */
  MetierStoreFunc func;
  gpointer data;
  GDestroyNotify data_free;
  GDestroyNotify result_free;
  gboolean can_wait; /* others go before it */
};

static void
request_free (Request *request)
{
  if (request->data_free != NULL)
    request->data_free (request->data);
  g_clear_object (&request->task);
  g_free (request);
}

static void
run_request_cb (gpointer data, gpointer user_data)
{
  Request *request = data;

  if (request->task == NULL || !g_task_return_error_if_cancelled (request->task))
    request->run (user_data, request);

  request_free (request);
}

static void
push (MetierStore *self, Request *request)
{
  if (self->worker != NULL)
    {
      g_thread_pool_push (self->worker, request, NULL);
      return;
    }

  if (request->task != NULL)
    g_task_return_new_error (request->task, G_IO_ERROR, G_IO_ERROR_CLOSED, _ ("The store is closed."));
  request_free (request);
}

/* A request that was carried out is answered so even when it was cancelled meanwhile: whoever asked for a
 * change has to know that it is on disk. What can be stopped on the way looks at the cancellable itself. */
static GTask *
new_task (MetierStore *self, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_check_cancellable (task, FALSE);
  return task;
}

static void
metier_store_finalize (GObject *object)
{
  MetierStore *self = METIER_STORE (object);

  metier_store_close (self);
  g_free (self->data_dir);
  g_strfreev (self->extra_packs);
  g_clear_error (&self->library_error);
  g_ptr_array_unref (self->problems);

  G_OBJECT_CLASS (metier_store_parent_class)->finalize (object);
}

static void
metier_store_class_init (MetierStoreClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = metier_store_finalize;
}

static int
compare_requests_cb (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const Request *first = a, *second = b;

  return first->can_wait - second->can_wait;
}

static void
metier_store_init (MetierStore *self)
{
  self->problems = g_ptr_array_new_with_free_func (g_free);
  self->worker = g_thread_pool_new (run_request_cb, self, 1, TRUE, NULL);
  g_thread_pool_set_sort_function (self->worker, compare_requests_cb, NULL);
}

/**
 * metier_store_new:
 * @data_dir: (nullable): the user's folder; %NULL for the usual one
 * @extra_packs: (nullable) (array zero-terminated=1): paths of further packs
 *
 * Makes a store. Nothing is opened yet. metier_store_close() has to be called before the last reference is
 * dropped.
 *
 * Returns: (transfer full): the store
 */
MetierStore *
metier_store_new (const char *data_dir, const char *const *extra_packs)
{
  MetierStore *self = g_object_new (METIER_TYPE_STORE, NULL);

  self->data_dir = metier_paths_dup_data_dir (data_dir);
  self->extra_packs = g_strdupv ((char **) extra_packs);
  return self;
}

static void
open_packs (MetierStore *self)
{
  self->catalogue = metier_catalogue_new_default (self->data_dir, NULL, self->problems, NULL);

  for (guint i = 0; self->extra_packs != NULL && self->extra_packs[i] != NULL; i++)
    {
      g_autoptr (GError) error = NULL;

      if (!metier_catalogue_add_pack (self->catalogue, self->extra_packs[i], FALSE, &error))
        g_ptr_array_add (self->problems, g_strdup (error->message));
    }
}

/* A copy that cannot be made is no reason to trouble anybody at the start; the next start tries again. */
static void
run_backup (MetierStore *self, Request *request)
{
  g_autoptr (GError) error = NULL;

  if (self->library != NULL && !metier_backup_make_if_due (self->library, &error))
    g_message ("No safety copy was made: %s", error->message);
}

/* What the user said of skills holds wherever they are seen, and their roles stand among the others; where that
 * cannot be, it is told. */
static void
apply_library (MetierStore *self)
{
  g_autoptr (GError) unshown = NULL;
  g_autoptr (GError) unsaid = NULL;

  metier_shelf_name_skills (self->catalogue, self->library);
  if (!metier_own_pack_update_if_due (self->library, self->catalogue, &unshown))
    g_ptr_array_add (self->problems, g_strdup (unshown->message));
  if (!metier_core_map_apply (self->catalogue, self->library, &unsaid))
    g_ptr_array_add (self->problems, g_strdup (unsaid->message));
}

static void
run_open (MetierStore *self, Request *request)
{
  g_autofree char *path = metier_paths_dup_library (self->data_dir);

  if (self->catalogue == NULL)
    {
      open_packs (self);
      self->library = metier_library_open (path, &self->library_error);
      if (self->library != NULL)
        apply_library (self);
    }

  g_task_return_boolean (request->task, TRUE);
}

/**
 * metier_store_open_async:
 * @self: a store
 * @cancellable: (nullable): gives the opening up before it begins
 * @callback: called on the main context that asked
 * @user_data: for @callback
 *
 * Opens the bundled packs, the user's, the further ones and the library, on the worker. When that is done
 * and nothing else is asked for, a safety copy of the library is made if one is due.
 */
void
metier_store_open_async (MetierStore *self, GCancellable *cancellable, GAsyncReadyCallback callback,
                         gpointer user_data)
{
  Request *request;

  g_return_if_fail (METIER_IS_STORE (self));

  request = g_new0 (Request, 1);
  request->run = run_open;
  request->task = new_task (self, cancellable, callback, user_data);
  push (self, request);

  /* When nothing else is to do: nobody waits at the start for a safety copy. */
  request = g_new0 (Request, 1);
  request->run = run_backup;
  request->can_wait = TRUE;
  push (self, request);
}

/**
 * metier_store_open_finish:
 * @self: a store
 * @result: what the callback was given
 * @error: return location; %G_IO_ERROR_CANCELLED or %G_IO_ERROR_CLOSED
 *
 * Packs and a library that could not be opened are no error here: metier_store_get_problems() and
 * metier_store_get_library_error() tell of them.
 *
 * Returns: whether the store is open
 */
gboolean
metier_store_open_finish (MetierStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
run_func (MetierStore *self, Request *request)
{
  g_autoptr (GError) error = NULL;
  GTask *task = request->task;
  gpointer result;

  if (self->catalogue == NULL)
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_NOT_INITIALIZED,
                               _ ("The store is not open yet."));
      return;
    }

  result
      = request->func (self->catalogue, self->library, request->data, g_task_get_cancellable (task), &error);

  if (error != NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_pointer (task, result, request->result_free);
}

/**
 * metier_store_run_async:
 * @self: a store
 * @func: what to run on the worker
 * @data: (nullable): for @func
 * @data_free: (nullable): frees @data, on the worker
 * @result_free: (nullable): frees what @func returned if nobody takes it
 * @cancellable: (nullable): drops the request if it did not begin yet; @func sees it too
 * @callback: called on the main context that asked
 * @user_data: for @callback
 *
 * Asks a question, or makes a change. Requests are carried out one after the other in the order in which they
 * are made.
 */
void
metier_store_run_async (MetierStore *self, MetierStoreFunc func, gpointer data, GDestroyNotify data_free,
                        GDestroyNotify result_free, GCancellable *cancellable, GAsyncReadyCallback callback,
                        gpointer user_data)
{
  Request *request;

  g_return_if_fail (METIER_IS_STORE (self));
  g_return_if_fail (func != NULL);

  request = g_new0 (Request, 1);
  request->run = run_func;
  request->task = new_task (self, cancellable, callback, user_data);
  request->func = func;
  request->data = data;
  request->data_free = data_free;
  request->result_free = result_free;
  push (self, request);
}

/**
 * metier_store_run_finish:
 * @self: a store
 * @result: what the callback was given
 * @error: return location: what the function reported, %G_IO_ERROR_CANCELLED or %G_IO_ERROR_CLOSED
 *
 * Returns: (nullable) (transfer full): what the function returned
 */
gpointer
metier_store_run_finish (MetierStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * metier_store_get_data_dir:
 * @self: a store
 *
 * Returns: (transfer none): the user's folder
 */
const char *
metier_store_get_data_dir (MetierStore *self)
{
  g_return_val_if_fail (METIER_IS_STORE (self), NULL);

  return self->data_dir;
}

/**
 * metier_store_get_library_error:
 * @self: a store that was opened
 *
 * Returns: (nullable) (transfer none): why there is no library, or %NULL when there is one
 */
const GError *
metier_store_get_library_error (MetierStore *self)
{
  g_return_val_if_fail (METIER_IS_STORE (self), NULL);

  return self->library_error;
}

/**
 * metier_store_get_problems:
 * @self: a store that was opened
 *
 * Returns: (transfer none) (element-type utf8): a sentence about each pack that was left out or could not be made
 */
const GPtrArray *
metier_store_get_problems (MetierStore *self)
{
  g_return_val_if_fail (METIER_IS_STORE (self), NULL);

  return self->problems;
}

/* The files belong to the worker, so it is the worker that closes them. */
static void
run_close (MetierStore *self, Request *request)
{
  g_clear_pointer (&self->catalogue, metier_catalogue_free);
  g_clear_pointer (&self->library, metier_library_free);
}

/**
 * metier_store_close:
 * @self: a store
 *
 * Waits for what is under way and what was asked for, then closes all files. Later requests fail with
 * %G_IO_ERROR_CLOSED. Closing again does nothing.
 */
void
metier_store_close (MetierStore *self)
{
  Request *request;

  g_return_if_fail (METIER_IS_STORE (self));

  if (self->worker == NULL)
    return;

  request = g_new0 (Request, 1);
  request->run = run_close;
  push (self, request);
  g_thread_pool_free (g_steal_pointer (&self->worker), FALSE, TRUE);
}
