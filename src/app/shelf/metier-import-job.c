/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/shelf/metier-import-job.h"

#include <glib/gi18n-lib.h>

#include "store/catalogue/metier-library-packs.h"

/**
 * metier_import_job_new:
 * @model: what to import
 *
 * Returns: (transfer full): an import that did not begin
 */
MetierImportJob *
metier_import_job_new (MetierImportModel *model)
{
  MetierImportJob *self = g_atomic_rc_box_new0 (MetierImportJob);

  self->model = metier_import_model_ref (model);
  return self;
}

/**
 * metier_import_job_ref:
 * @self: an import
 *
 * Returns: (transfer full): @self with one more reference
 */
MetierImportJob *
metier_import_job_ref (MetierImportJob *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
job_clear (gpointer data)
{
  MetierImportJob *self = data;

  metier_import_model_unref (self->model);
  g_clear_pointer (&self->rest, metier_library_contents_unref);
}

/**
 * metier_import_job_unref:
 * @self: an import
 *
 * Gives a reference up; the last one frees @self.
 */
void
metier_import_job_unref (MetierImportJob *self)
{
  g_atomic_rc_box_release_full (self, job_clear);
}

/**
 * metier_import_job_get_fraction:
 * @self: an import
 *
 * Returns: how much of it is done, 0–1
 */
double
metier_import_job_get_fraction (MetierImportJob *self)
{
  guint total = self->model->contents->bookmarks->len;

  return total > 0 ? MIN (1, (double) g_atomic_int_get (&self->n_done) / total) : 1;
}

static void
step_cb (guint done, guint total, gpointer data)
{
  g_atomic_int_set (&((MetierImportJob *) data)->n_done, (int) done);
}

/**
 * metier_import_job_run:
 * @catalogue: the open packs
 * @library: (nullable): what is on the shelf
 * @job: a #MetierImportJob
 * @cancellable: (nullable): ends the import, which then leaves nothing behind
 * @error: return location; %METIER_ERROR_UNSHOWN when it is on disk all the same
 *
 * Makes a safety copy and adds what is new, all of it or nothing. Runs on the worker.
 *
 * Returns: anything but %NULL when it is on disk and can be seen
 */
gpointer
metier_import_job_run (MetierCatalogue *catalogue, MetierLibrary *library, gconstpointer job,
                       GCancellable *cancellable, GError **error)
{
  MetierImportJob *self = (MetierImportJob *) job;
  MetierProgress progress = { .step = step_cb, .data = self, .cancellable = cancellable };
  g_autoptr (MetierLibraryStep) back = NULL;

  gboolean done
      = metier_library_is_open (library, error)
        && metier_library_import (library, catalogue, self->model->contents, &progress, &back, error);

  if (back != NULL)
    self->rest = metier_library_contents_ref (back->take);
  return GINT_TO_POINTER (done);
}

static char *
describe (guint n_links)
{
  if (n_links == 0)
    return g_strdup (_ ("Imported what was not in your library yet"));

  return g_strdup_printf (ngettext ("Imported %'u link", "Imported %'u links", n_links), n_links);
}

/**
 * metier_import_job_tell:
 * @self: an import that was run
 * @error: (nullable): what metier_import_job_run() reported
 * @bookmarks: the bookmarks
 *
 * Tells whoever shows the shelf of what came, and lets it be undone as one; also where it is on disk and
 * cannot be shown everywhere.
 *
 * Returns: whether anything is on disk that could be told of
 */
gboolean
metier_import_job_tell (MetierImportJob *self, const GError *error, MetierBookmarks *bookmarks)
{
  GPtrArray *fresh = self->model->fresh;
  g_autofree char *message = describe (fresh->len);
  g_autoptr (MetierShelfStep) step = NULL;

  if (self->rest == NULL)
    return FALSE;

  step = metier_shelf_step_new_import (fresh, self->rest, message);
  metier_bookmarks_note_step (bookmarks, step, error);
  return TRUE;
}
