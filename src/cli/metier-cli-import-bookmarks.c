/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/metier-cli-exchange.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <unistd.h>

#include "formats/bookmarks/metier-bookmarks-html.h"
#include "formats/library/metier-library-json.h"
#include "store/catalogue/metier-library-exchange.h"
#include "store/catalogue/metier-library-packs.h"
#include "store/library/metier-backup.h"

/* What an import does, or would do. */
typedef struct {
  const char *path;
  const MetierBookmarkBatch *batch; /* (nullable): for a file that can hold what is refused */
  guint n_new;
  guint n_known;
  gboolean preview;
} Outcome;

static void
write_warning (MetierJsonWriter *writer, const MetierImportWarning *warning)
{
  metier_json_writer_begin_object (writer, NULL);
  metier_json_writer_text (writer, "file", warning->file);
  metier_json_writer_number (writer, "line", warning->line);
  metier_json_writer_text (writer, "field", warning->field);
  metier_json_writer_text (writer, "found", warning->found);
  metier_json_writer_text (writer, "message", warning->message);
  metier_json_writer_end (writer);
}

static void
print_json (MetierCli *self, const Outcome *outcome)
{
  MetierJsonWriter *writer = metier_json_writer_new ();
  const MetierBookmarkBatch *batch = outcome->batch;

  metier_json_writer_begin_object (writer, NULL);
  metier_json_writer_text (writer, "file", outcome->path);
  metier_json_writer_boolean (writer, "imported", !outcome->preview);
  metier_json_writer_number (writer, "resources", outcome->n_new);
  metier_json_writer_number (writer, "known", outcome->n_known);
  metier_json_writer_number (writer, "skipped", batch != NULL ? batch->report->n_skipped : 0);
  metier_json_writer_number (writer, "merged", batch != NULL ? batch->n_merged : 0);
  metier_json_writer_number (writer, "cleaned", batch != NULL ? batch->n_repaired : 0);
  metier_json_writer_begin_list (writer, "warnings");
  for (guint i = 0; batch != NULL && i < batch->report->warnings->len; i++)
    write_warning (writer, g_ptr_array_index (batch->report->warnings, i));
  metier_json_writer_end (writer);
  metier_json_writer_end (writer);
  metier_cli_print_json (self, writer);
}

/* bookmarks.html:12: “javascript:void(0)”: what is wrong with it. */
static char *
make_message (const MetierImportWarning *warning)
{
  if (warning->found == NULL)
    return g_strdup_printf ("%s:%u: %s", warning->file, warning->line, warning->message);

  return g_strdup_printf ("%s:%u: “%s”: %s", warning->file, warning->line, warning->found, warning->message);
}

static void
print_text (MetierCli *self, const Outcome *outcome)
{
  const MetierBookmarkBatch *batch = outcome->batch;
  g_autofree char *shown = g_filename_display_name (outcome->path);

  for (guint i = 0; batch != NULL && i < batch->report->warnings->len; i++)
    {
      g_autofree char *message = make_message (g_ptr_array_index (batch->report->warnings, i));

      metier_cli_warn (message);
    }
  /* Translators: a file; how many there are stands behind each word. */
  metier_cli_print (self,
                    outcome->preview ? _ ("%s would give: new %u, known %u, refused %u, cleaned %u.\n")
                                     : _ ("%s: new %u, known %u, refused %u, cleaned %u.\n"),
                    shown, outcome->n_new, outcome->n_known, batch != NULL ? batch->report->n_skipped : 0,
                    batch != NULL ? batch->n_repaired : 0);
}

static void
print (MetierCli *self, const Outcome *outcome)
{
  if (self->json)
    print_json (self, outcome);
  else
    print_text (self, outcome);
}

static void
progress_cb (guint done, guint total, gpointer data)
{
  fprintf (stderr, "\r%u %%", (guint) ((guint64) done * 100 / MAX (total, 1)));
}

/* Tells of progress on a terminal only. */
static MetierProgress
make_progress (MetierCli *self)
{
  gboolean shown = isatty (STDERR_FILENO);

  return (MetierProgress){ .step = shown ? progress_cb : NULL,
                           .cancellable = metier_cli_get_cancellable (self) };
}

static void
end_progress (const MetierProgress *progress)
{
  if (progress->step != NULL)
    fputs ("\r", stderr);
}

/* The names of skills are in the packs. */
static MetierLibrary *
open_library (MetierCli *self, GError **error)
{
  return metier_cli_open_catalogue (self, error) != NULL ? metier_cli_open_library (self, error) : NULL;
}

/* Counts what would be new and what is known; a preview ends there. */
static gboolean
look (MetierLibrary *library, GPtrArray *resources, Outcome *outcome, GError **error)
{
  g_autoptr (GPtrArray) known = metier_library_find_known (library, resources, error);

  if (known == NULL)
    return FALSE;

  outcome->n_known = known->len;
  outcome->n_new = resources->len - known->len;
  return TRUE;
}

/* Bookmarks what a browser or another bookmark manager has written. */
gboolean
metier_cli_import_bookmarks (MetierCli *self, const char *path, gboolean preview, GError **error)
{
  MetierProgress progress = make_progress (self);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (MetierBookmarkBatch) batch = metier_bookmarks_html_load (file, progress.cancellable, error);
  MetierLibrary *library = batch != NULL ? open_library (self, error) : NULL;
  Outcome outcome = { .path = path, .batch = batch, .preview = preview };
  g_autoptr (MetierLibraryStep) step = NULL;

  if (library == NULL || !look (library, batch->resources, &outcome, error))
    return FALSE;

  if (!preview)
    step = metier_backup_import (library, batch->resources, &progress, error);
  end_progress (&progress);
  if (!preview && step == NULL)
    return FALSE;

  print (self, &outcome);
  return TRUE;
}

/* Adds what a library in JSON has and this one has not. */
gboolean
metier_cli_import_library (MetierCli *self, const char *path, gboolean preview, GError **error)
{
  MetierProgress progress = make_progress (self);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (MetierLibraryContents) contents = metier_library_json_load (file, progress.cancellable, error);
  MetierLibrary *library = contents != NULL ? open_library (self, error) : NULL;
  Outcome outcome = { .path = path, .preview = preview };
  gboolean done;

  if (library == NULL || !look (library, contents->bookmarks, &outcome, error))
    return FALSE;

  done = preview || metier_library_import (library, self->catalogue, contents, &progress, NULL, error);
  end_progress (&progress);
  if (!done)
    return FALSE;

  print (self, &outcome);
  return TRUE;
}
