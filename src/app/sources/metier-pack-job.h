/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "core/packs/metier-pack-diff.h"
#include "formats/files/metier-import-report.h"
#include "formats/tables/metier-table-preview.h"

G_BEGIN_DECLS

/**
 * MetierPackPhase:
 * @METIER_PACK_READING: the file is read row by row
 * @METIER_PACK_CHECKING: the pack is completed, checked and made durable
 * @METIER_PACK_COMPARING: it is held against the one that is installed
 *
 * What a job is at.
 */
typedef enum {
  METIER_PACK_READING,
  METIER_PACK_CHECKING,
  METIER_PACK_COMPARING,
} MetierPackPhase;

/**
 * MetierPackJob:
 * @path: what is read: a file, a folder or an archive
 * @data_dir: the user's folder
 * @installed: (element-type utf8 utf8): the file of the open pack of each source
 * @options: what a person adds to the file
 * @stage: (nullable): the pack that was built; deleted with the job unless somebody took it
 * @source: (nullable): what the file was recognised as, once it was built
 * @report: what was read and what was not
 * @diff: (nullable): what tells it from the pack of the same source that is open, else from the fullest open
 *   one of another edition
 * @replaces: whether the other one is of the same source, and so goes
 * @yields: whether the pack that comes with the program is newer, and so stays in use
 * @table: (nullable): how the file begins, when it is a table of which a person has to say how to read it
 *
 * The building of a pack beside the installed ones, on a thread of its own. What comes out may be read when
 * it has ended; how far it is, at any time. Atomic reference counting.
 */
typedef struct {
  char *path;
  char *data_dir;
  GHashTable *installed;
  MetierImportOptions *options;
  char *stage;
  MetierSource *source;
  MetierImportReport *report;
  MetierPackDiff *diff;
  gboolean replaces;
  gboolean yields;
  MetierTablePreview *table;

  /*< private >*/
  int phase;
  int n_rows;
  int n_done;
  int n_all;
} MetierPackJob;

MetierPackJob *metier_pack_job_new (const char *path, const char *data_dir, GHashTable *installed,
                                    const MetierImportOptions *options);
MetierPackJob *metier_pack_job_ref (MetierPackJob *self);
void metier_pack_job_unref (MetierPackJob *self);

void metier_pack_job_run_async (MetierPackJob *self, GCancellable *cancellable, GAsyncReadyCallback callback,
                                gpointer user_data);
gboolean metier_pack_job_run_finish (GAsyncResult *result, GError **error);

MetierPackPhase metier_pack_job_get_phase (MetierPackJob *self);
double metier_pack_job_get_fraction (MetierPackJob *self);
guint metier_pack_job_get_n_rows (MetierPackJob *self);
gboolean metier_pack_job_can_be_dated (const MetierPackJob *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MetierPackJob, metier_pack_job_unref)

G_END_DECLS
