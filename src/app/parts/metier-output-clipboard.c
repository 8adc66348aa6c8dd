/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/parts/metier-output-private.h"

#include <glib/gstdio.h>
#include <string.h>

#include "chart/output/metier-table.h"

/* Sharp on most screens, and small enough to be pasted into a letter. */
#define CLIPBOARD_SCALE 2

/* A picture of its own in a folder of its own, both gone again when it is read. */
static GdkTexture *
load_texture (const MetierOutput *self, const char *folder, GCancellable *cancellable, GError **error)
{
  const MetierOutputForm form = { METIER_PAPER_LOCALE, CLIPBOARD_SCALE };
  g_autofree char *path = g_build_filename (folder, "chart.png", NULL);
  GdkTexture *texture = NULL;

  if (metier_output_save (self, &form, path, cancellable, error))
    {
      texture = gdk_texture_new_from_filename (path, error);
      g_unlink (path);
    }

  return texture;
}

static void
load_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("metier-XXXXXX", &error);
  GdkTexture *texture = folder != NULL ? load_texture (data, folder, cancellable, &error) : NULL;

  if (folder != NULL)
    g_rmdir (folder);
  if (texture != NULL)
    g_task_return_pointer (task, texture, g_object_unref);
  else
    g_task_return_error (task, error);
}

/**
 * metier_output_load_texture_async:
 * @self: an output
 * @cancellable: (nullable): ends it
 * @callback: called on the main context that asked
 * @user_data: for @callback
 *
 * Draws the chart at twice its size, on a thread of its own.
 */
void
metier_output_load_texture_async (MetierOutput *self, GCancellable *cancellable, GAsyncReadyCallback callback,
                                  gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_task_data (task, metier_output_ref (self), (GDestroyNotify) metier_output_unref);
  g_task_run_in_thread (task, load_in_thread);
}

/**
 * metier_output_load_texture_finish:
 * @result: what the callback was given
 * @error: return location
 *
 * Returns: (nullable) (transfer full): the picture
 */
GdkTexture *
metier_output_load_texture_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static GdkContentProvider *
provide_text (const char *type, const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return gdk_content_provider_new_for_bytes (type, bytes);
}

static char *
join_tables (GPtrArray *charts, char *(*write) (const MetierChartData *data))
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < charts->len; i++)
    {
      g_autofree char *table = write (g_ptr_array_index (charts, i));

      g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", table);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * metier_output_new_table:
 * @self: an output
 *
 * Returns: (transfer full): the numbers for a clipboard: a table in HTML for text processors, lines with tabs
 * for spreadsheets and editors
 */
GdkContentProvider *
metier_output_new_table (const MetierOutput *self)
{
  g_autofree char *tabs = NULL;
  g_autofree char *html = NULL;
  GdkContentProvider *both[2];

  if (self->markdown != NULL)
    return gdk_content_provider_new_typed (G_TYPE_STRING, self->markdown);

  tabs = join_tables (self->charts, metier_table_to_tabs);
  html = join_tables (self->charts, metier_table_to_html);
  both[0] = gdk_content_provider_new_typed (G_TYPE_STRING, tabs);
  both[1] = provide_text ("text/html", html);

  return gdk_content_provider_new_union (both, G_N_ELEMENTS (both));
}
