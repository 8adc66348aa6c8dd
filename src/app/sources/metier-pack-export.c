/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/sources/metier-pack-export.h"

#include "formats/files/metier-text-file.h"
#include "formats/packs/metier-pack-json-writer.h"
#include "store/catalogue/metier-pack-contents-reader.h"

/* What to read and what to write; the thread of the task has it for itself. */
typedef struct {
  char *pack;
  GStrv roles; /* (nullable) */
  char *path;
} Export;

static void
export_free (gpointer data)
{
  Export *export = data;

  g_free (export->pack);
  g_strfreev (export->roles);
  g_free (export->path);
  g_free (export);
}

static void
run_cb (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Export *export = data;
  GError *error = NULL;
  g_autoptr (MetierPackContents) contents
      = metier_pack_contents_read (export->pack, (const char *const *) export->roles, cancellable, &error);
  g_autofree char *text = contents != NULL ? metier_pack_json_write (contents) : NULL;

  if (text != NULL && !g_cancellable_set_error_if_cancelled (cancellable, &error)
      && metier_text_file_write (export->path, text, &error))
    g_task_return_pointer (task, g_strdup (export->path), g_free);
  else
    g_task_return_error (task, error);
}

/**
 * metier_pack_export_async:
 * @pack: the file of a pack
 * @roles: (nullable) (array zero-terminated=1): ids of the roles to write; %NULL for all
 * @path: where to write
 * @cancellable: (nullable): ends it, and nothing is written
 * @callback: called when it has ended
 * @user_data: for @callback
 *
 * Writes a pack, or some roles of it, as a file that others can import.
 */
void
metier_pack_export_async (const char *pack, const char *const *roles, const char *path,
                          GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Export *export = g_new0 (Export, 1);

  export->pack = g_strdup (pack);
  export->roles = g_strdupv ((char **) roles);
  export->path = g_strdup (path);
  g_task_set_task_data (task, export, export_free);
  g_task_run_in_thread (task, run_cb);
}

/**
 * metier_pack_export_finish:
 * @result: what the callback was given
 * @error: return location: why nothing was written
 *
 * Returns: (transfer full) (nullable): where it was written, or %NULL with @error set
 */
char *
metier_pack_export_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
