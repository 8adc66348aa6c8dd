/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/sources/metier-pack-job.h"

#include <math.h>

#include "core/values/metier-error.h"
#include "formats/import/metier-import.h"
#include "formats/packs/metier-pack-json.h"
#include "store/catalogue/metier-catalogue.h"
#include "store/catalogue/metier-pack-compare.h"
#include "store/catalogue/metier-user-packs.h"

/* A new edition of a big source changes more than anybody reads. */
#define MOST_CHANGES 500

/* Enough to tell by what the columns of a table hold. */
#define N_ROWS 5

/**
 * metier_pack_job_new:
 * @path: what to read
 * @data_dir: the user's folder
 * @installed: (element-type utf8 utf8): the file of the open pack of each source
 * @options: what a person adds to the file
 *
 * Returns: (transfer full): a job that has not begun
 */
MetierPackJob *
metier_pack_job_new (const char *path, const char *data_dir, GHashTable *installed,
                     const MetierImportOptions *options)
{
  MetierPackJob *self = g_atomic_rc_box_new0 (MetierPackJob);

  self->path = g_strdup (path);
  self->data_dir = g_strdup (data_dir);
  self->installed = g_hash_table_ref (installed);
  self->options = metier_import_options_copy (options);
  self->report = metier_import_report_new ();

  return self;
}

/**
 * metier_pack_job_ref:
 * @self: a job
 *
 * Returns: (transfer full): @self with one more reference
 */
MetierPackJob *
metier_pack_job_ref (MetierPackJob *self)
{
  return g_atomic_rc_box_acquire (self);
}

/* What nobody wanted is not kept. */
static void
job_clear (gpointer data)
{
  MetierPackJob *self = data;

  if (self->stage != NULL)
    {
      g_autoptr (GFile) file = g_file_new_for_path (self->stage);

      g_file_delete_async (file, G_PRIORITY_DEFAULT, NULL, NULL, NULL);
    }
  g_free (self->stage);
  g_free (self->path);
  g_free (self->data_dir);
  g_hash_table_unref (self->installed);
  metier_import_options_free (self->options);
  g_clear_pointer (&self->source, metier_source_unref);
  g_clear_pointer (&self->diff, metier_pack_diff_unref);
  g_clear_pointer (&self->table, metier_table_preview_free);
  metier_import_report_free (self->report);
}

/**
 * metier_pack_job_unref:
 * @self: a job
 *
 * Gives a reference up; the last one frees @self.
 */
void
metier_pack_job_unref (MetierPackJob *self)
{
  g_atomic_rc_box_release_full (self, job_clear);
}

/* On the thread of the job. */

static void
step_cb (guint done, guint total, gpointer data)
{
  MetierPackJob *self = data;

  g_atomic_int_set (&self->n_rows, (int) MIN (self->report->n_ratings, (guint) G_MAXINT));
  g_atomic_int_set (&self->n_done, (int) MIN (done, (guint) G_MAXINT));
  g_atomic_int_set (&self->n_all, (int) MIN (total, (guint) G_MAXINT));
}

/* How far it is with what comes next is not known until somebody says it. */
static void
begin_phase (MetierPackJob *self, MetierPackPhase phase)
{
  g_atomic_int_set (&self->n_all, 0);
  g_atomic_int_set (&self->phase, (int) phase);
}

static gboolean
read_json (MetierPackJob *self, MetierPackWriter *writer, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (self->path);
  g_autoptr (MetierPackJson) json = metier_pack_json_load (file, cancellable, error);

  return json != NULL && metier_pack_json_import (json, writer, self->report, cancellable, error);
}

/* What has one column is a text, and no table. */
static MetierTablePreview *
look_at_table (const MetierSourceFiles *files, GCancellable *cancellable)
{
  g_autoptr (MetierTablePreview) table = metier_table_preview_new (files, N_ROWS, cancellable, NULL);

  return table != NULL && g_strv_length (table->titles) > 1 ? g_steal_pointer (&table) : NULL;
}

static gboolean
read_source (MetierPackJob *self, MetierPackWriter *writer, GCancellable *cancellable, GError **error)
{
  const MetierProgress progress = { step_cb, self, cancellable };
  g_autoptr (MetierSourceFiles) files = metier_source_files_open (self->path, error);
  GError *reason = NULL;
  g_autoptr (MetierImport) import
      = files != NULL ? metier_import_new (files, self->options, cancellable, &reason) : NULL;

  /* A table of one's own is like any other until a person says how it is to be read. */
  if (g_error_matches (reason, METIER_ERROR, METIER_ERROR_UNRECOGNISED))
    self->table = look_at_table (files, cancellable);
  if (reason != NULL)
    g_propagate_error (error, reason);

  return import != NULL && metier_import_run (import, writer, self->report, &progress, error);
}

static gboolean
is_json (const char *path)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);

  return g_str_has_suffix (lower, ".json");
}

static gboolean
build (MetierPackJob *self, const char *stage, GCancellable *cancellable, GError **error)
{
  const MetierProgress progress = { step_cb, self, cancellable };
  g_autoptr (MetierPackWriter) writer = metier_pack_writer_new (stage, error);

  if (writer == NULL
      || !(is_json (self->path) ? read_json (self, writer, cancellable, error)
                                : read_source (self, writer, cancellable, error)))
    return FALSE;

  begin_phase (self, METIER_PACK_CHECKING);
  return metier_pack_writer_finish (writer, &progress, error);
}

/* Says what was built, as the pack itself has it. */
static gboolean
look (MetierPackJob *self, GError **error)
{
  g_autoptr (MetierCatalogue) catalogue = metier_catalogue_new ();
  g_autoptr (GPtrArray) sources = NULL;

  if (!metier_catalogue_add_pack (catalogue, self->stage, FALSE, error))
    return FALSE;

  sources = metier_catalogue_list_sources (catalogue);
  self->source = metier_source_ref (g_ptr_array_index (sources, 0));
  self->yields = metier_user_packs_yields (self->stage);
  return TRUE;
}

static const MetierSource *
pick_fuller (const MetierSource *one, const MetierSource *other)
{
  return one == NULL || other->n_ratings > one->n_ratings ? other : one;
}

/* The editions of a source that are sources of their own are all from the same address. */
static char *
find_other_edition (MetierPackJob *self)
{
  g_autoptr (MetierCatalogue) catalogue = metier_catalogue_new ();
  g_autoptr (GPtrArray) sources = NULL;
  const MetierSource *found = NULL;
  GHashTableIter iter;
  gpointer path;

  g_hash_table_iter_init (&iter, self->installed);
  while (g_hash_table_iter_next (&iter, NULL, &path))
    metier_catalogue_add_pack (catalogue, path, FALSE, NULL);

  sources = metier_catalogue_list_sources (catalogue);
  for (guint i = 0; i < sources->len; i++)
    {
      const MetierSource *source = g_ptr_array_index (sources, i);

      if (source->url != NULL && *source->url != '\0' && g_strcmp0 (source->url, self->source->url) == 0)
        found = pick_fuller (found, source);
    }

  return found != NULL ? g_strdup (g_hash_table_lookup (self->installed, found->id)) : NULL;
}

static gboolean
compare (MetierPackJob *self, GCancellable *cancellable, GError **error)
{
  g_autofree char *before = g_strdup (g_hash_table_lookup (self->installed, self->source->id));

  self->replaces = before != NULL;
  if (before == NULL)
    before = find_other_edition (self);
  if (before == NULL)
    return TRUE;

  begin_phase (self, METIER_PACK_COMPARING);
  self->diff = metier_pack_compare_files (before, self->stage, MOST_CHANGES, cancellable, error);
  return self->diff != NULL;
}

static void
run_cb (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  MetierPackJob *self = data;
  g_autofree char *stage = NULL;
  GError *error = NULL;

  stage = metier_user_packs_make_stage (self->data_dir, &error);
  if (stage != NULL && build (self, stage, cancellable, &error))
    self->stage = g_steal_pointer (&stage);
  if (self->stage != NULL && look (self, &error) && compare (self, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* On the main thread. */

/**
 * metier_pack_job_run_async:
 * @self: a job that has not begun
 * @cancellable: (nullable): ends it, and nothing is left behind
 * @callback: called when it has ended
 * @user_data: for @callback
 *
 * Reads the file, builds the pack beside the installed ones and holds it against the one it may replace.
 */
void
metier_pack_job_run_async (MetierPackJob *self, GCancellable *cancellable, GAsyncReadyCallback callback,
                           gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_task_data (task, metier_pack_job_ref (self), (GDestroyNotify) metier_pack_job_unref);
  g_task_run_in_thread (task, run_cb);
}

/**
 * metier_pack_job_run_finish:
 * @result: what the callback was given
 * @error: return location: what is wrong with the file, or %G_IO_ERROR_CANCELLED
 *
 * Returns: whether the pack is built
 */
gboolean
metier_pack_job_run_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * metier_pack_job_get_phase:
 * @self: a job
 *
 * Returns: what it is at
 */
MetierPackPhase
metier_pack_job_get_phase (MetierPackJob *self)
{
  return (MetierPackPhase) g_atomic_int_get (&self->phase);
}

/**
 * metier_pack_job_get_fraction:
 * @self: a job
 *
 * Returns: how much of what it is at is done, 0–1; NaN when that is not known
 */
double
metier_pack_job_get_fraction (MetierPackJob *self)
{
  int n_all = g_atomic_int_get (&self->n_all);

  return n_all > 0 ? MIN (1, (double) g_atomic_int_get (&self->n_done) / n_all) : NAN;
}

/**
 * metier_pack_job_get_n_rows:
 * @self: a job
 *
 * Returns: how many ratings were read so far
 */
guint
metier_pack_job_get_n_rows (MetierPackJob *self)
{
  return (guint) g_atomic_int_get (&self->n_rows);
}

/**
 * metier_pack_job_can_be_dated:
 * @self: a job that built a pack
 *
 * Returns: whether the files did not say which edition they are, so that the options could. A pack that
 *   somebody wrote says all that there is to say of it
 */
gboolean
metier_pack_job_can_be_dated (const MetierPackJob *self)
{
  return g_str_equal (self->source->edition, METIER_SOURCE_UNDATED) && !is_json (self->path);
}
