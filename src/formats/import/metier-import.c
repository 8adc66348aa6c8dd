/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "core/values/metier-error.h"
#include "formats/import/metier-import-private.h"

/* Formats that look alike stand in the order of how much they ask of a table, most first. */
static const MetierImporter *const importers[] = {
  &metier_import_onet, &metier_import_esco, &metier_import_gdad, &metier_import_direct, &metier_import_csv,
};

/* Tells why when one file is all there is; of many, none is to blame. */
static gboolean
refuse (const MetierImport *self, GError **error)
{
  const char *name = metier_source_files_get_name (self->files);
  const MetierImportTable *only = self->tables->len == 1 ? g_ptr_array_index (self->tables, 0) : NULL;

  if (only != NULL && only->reason != NULL)
    g_set_error_literal (error, METIER_ERROR, METIER_ERROR_INVALID, only->reason);
  else
    g_set_error (error, METIER_ERROR, METIER_ERROR_UNRECOGNISED,
                 _ ("“%s” has no file with the columns of a source that can be imported."), name);
  return FALSE;
}

static gboolean
recognise (MetierImport *self, MetierSourceFormat format, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (importers); i++)
    {
      const MetierImporter *importer = importers[i];

      if (format == importer->format || (format == METIER_SOURCE_ANY && importer->recognise (self)))
        {
          self->importer = importer;
          return TRUE;
        }
    }

  return refuse (self, error);
}

/* What seems to be lacking may well be what cannot be read. */
static void
propagate_refusal (const MetierImport *self, GError *reason, GError **error)
{
  gboolean lacks_something = g_error_matches (reason, METIER_ERROR, METIER_ERROR_INVALID)
                             || g_error_matches (reason, METIER_ERROR, METIER_ERROR_UNRECOGNISED);
  const MetierImportTable *unreadable = NULL;

  for (guint i = 0; lacks_something && unreadable == NULL && i < self->tables->len; i++)
    {
      const MetierImportTable *table = g_ptr_array_index (self->tables, i);

      unreadable = table->unreadable ? table : NULL;
    }

  if (unreadable == NULL)
    {
      g_propagate_error (error, reason);
      return;
    }

  g_set_error_literal (error, METIER_ERROR, METIER_ERROR_STORAGE, unreadable->reason);
  g_error_free (reason);
}

/**
 * metier_import_new:
 * @files: what the publisher gives out; must stay
 * @options: what a person adds to it
 * @cancellable: (nullable): ends the look at the files
 * @error: return location; %METIER_ERROR_UNRECOGNISED when the files are not recognised, %METIER_ERROR_UNTOLD
 *   when they do not say their edition, %METIER_ERROR_INVALID when they lack something else that is needed,
 *   %METIER_ERROR_STORAGE when one of them, which may be what is needed, cannot be read
 *
 * Looks at how the files begin, recognises their format and finds out which source they are.
 *
 * Returns: (nullable) (transfer full): the import, or %NULL with @error set
 */
MetierImport *
metier_import_new (const MetierSourceFiles *files, const MetierImportOptions *options,
                   GCancellable *cancellable, GError **error)
{
  g_autoptr (MetierImport) self = NULL;
  GError *reason = NULL;

  g_return_val_if_fail (files != NULL && options != NULL, NULL);

  self = g_new0 (MetierImport, 1);
  self->files = files;
  self->options = metier_import_options_copy (options);
  self->n_passes = 1;
  self->tables = metier_import_list_tables (files, cancellable, error);
  if (self->tables == NULL)
    return NULL;
  if (recognise (self, options->format, &reason) && self->importer->prepare (self, &reason))
    return g_steal_pointer (&self);

  propagate_refusal (self, reason, error);
  return NULL;
}

/**
 * metier_import_free:
 * @self: an import
 *
 * Frees the import.
 */
void
metier_import_free (MetierImport *self)
{
  g_clear_pointer (&self->tables, g_ptr_array_unref);
  g_clear_pointer (&self->source, metier_source_unref);
  metier_import_options_free (self->options);
  g_free (self);
}

/**
 * metier_import_get_format:
 * @self: an import
 *
 * Returns: what the files were recognised as
 */
MetierSourceFormat
metier_import_get_format (const MetierImport *self)
{
  return self->importer->format;
}

/**
 * metier_import_get_source:
 * @self: an import
 *
 * Returns: (transfer none): which source the pack will be, without counts; its id is fit to name a file
 */
const MetierSource *
metier_import_get_source (const MetierImport *self)
{
  return self->source;
}

/* Opens one of the tables to be read whole. */
MetierDelimited *
metier_import_open (MetierImport *self, MetierImportTable *table, GError **error)
{
  GCancellable *cancellable = self->progress->cancellable;
  g_autoptr (GInputStream) stream = metier_source_files_read (self->files, table->name, cancellable, error);

  if (stream == NULL)
    return NULL;

  table->used = TRUE;
  return metier_delimited_new (table->name, stream, self->report, cancellable, error);
}

static guint64
count_bytes (const MetierImport *self)
{
  guint64 n = 0;

  for (guint i = 0; i < self->tables->len; i++)
    n += ((const MetierImportTable *) g_ptr_array_index (self->tables, i))->size;
  return n * self->n_passes;
}

/* Progress is told in KiB of all files, when a block more has been read. */
static void
tell (MetierImport *self, guint64 n_bytes)
{
  if (n_bytes == self->n_told)
    return;

  self->n_told = n_bytes;
  if (self->progress->step != NULL)
    self->progress->step ((guint) MIN (n_bytes / 1024, G_MAXUINT),
                          (guint) MIN (count_bytes (self) / 1024, G_MAXUINT), self->progress->data);
}

/* Goes on to the next record; %FALSE without @error at the end. */
gboolean
metier_import_next (MetierImport *self, MetierDelimited *table, GError **error)
{
  gboolean found = metier_delimited_next (table, error);

  tell (self, self->n_done + metier_delimited_get_n_bytes (table));
  if (!found)
    self->n_done += metier_delimited_get_n_bytes (table);
  return found;
}

/* Leaves out a record that the writer refused for what it says; any other @reason ends the import. */
gboolean
metier_import_pass_over (MetierDelimited *table, guint column, GError *reason, GError **error)
{
  if (reason->domain != METIER_ERROR
      || (reason->code != METIER_ERROR_INVALID && reason->code != METIER_ERROR_TOO_LARGE))
    {
      g_propagate_error (error, reason);
      return FALSE;
    }

  metier_delimited_skip (table, column, reason->message);
  g_error_free (reason);
  return TRUE;
}

static void
report_unused (MetierImport *self)
{
  GPtrArray *passed_over = metier_source_files_get_passed_over (self->files);

  for (guint i = 0; i < self->tables->len; i++)
    {
      const MetierImportTable *table = g_ptr_array_index (self->tables, i);

      if (!table->used)
        metier_import_report_warn (self->report, table->name, 0, NULL,
                                   table->reason != NULL ? table->reason : _ ("this file was not used."));
    }
  for (guint i = 0; i < passed_over->len; i++)
    {
      const MetierSourceFile *file = g_ptr_array_index (passed_over, i);

      metier_import_report_warn (self->report, file->name, 0, NULL, file->reason);
    }
}

/* The source comes last, for a role that others are held against has to be there. */
static gboolean
set_source (MetierImport *self, GError **error)
{
  g_autoptr (MetierSource) source = metier_source_copy (self->source, self->baseline);

  return metier_pack_writer_set_source (self->writer, source, error);
}

/**
 * metier_import_run:
 * @self: an import that was not run yet
 * @writer: a new writer; to be finished by the caller when this succeeds, and only then
 * @report: what was done is added to it; it may be read while @progress is told
 * @progress: who wants to know how far it is, in KiB of all files, and may end it
 * @error: return location
 *
 * Reads the files and hands what they say to @writer. What is wrong in a record leaves that record out and is
 * reported, and so is every file that was not used.
 *
 * Returns: whether the pack may be finished; if not, what @writer was given must be dropped
 */
gboolean
metier_import_run (MetierImport *self, MetierPackWriter *writer, MetierImportReport *report,
                   const MetierProgress *progress, GError **error)
{
  g_return_val_if_fail (self != NULL && writer != NULL && report != NULL && progress != NULL, FALSE);

  self->writer = writer;
  self->report = report;
  self->progress = progress;
  if (!self->importer->run (self, error) || !set_source (self, error))
    return FALSE;

  /* What was not read is done, too. */
  tell (self, count_bytes (self));
  report_unused (self);
  return TRUE;
}
