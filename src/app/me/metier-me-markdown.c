/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/me/metier-me-markdown.h"

#include <pango/pango.h>

#include "app/me/metier-me-words.h"
#include "chart/output/metier-me-markdown.h"
#include "formats/files/metier-text-file.h"

/**
 * metier_me_write_markdown:
 * @state: the user before a role
 *
 * Returns: (transfer full): the plan as Markdown: its steps, and what there is to learn from as lists to tick
 * off
 */
char *
metier_me_write_markdown (const MetierMeState *state)
{
  const MetierMeGoal *goal = state->goals[0];
  g_autofree char *distance = metier_me_describe_title (state);
  g_autofree char *title = g_strdup_printf ("%s: %s", goal->profile->role->title, distance);
  g_autofree char *markup = metier_me_describe_markup (state);
  g_autofree char *note = metier_me_describe_sources (state);
  g_autofree char *sentence = NULL;

  pango_parse_markup (markup, -1, 0, NULL, &sentence, NULL, NULL);
  return metier_me_markdown_plan (title, sentence != NULL ? sentence : "", state->plan, goal->resources,
                                  note);
}

/* What to write and where; the thread of the task has it for itself. */
typedef struct {
  char *text;
  char *path;
} Save;

static void
save_free (gpointer data)
{
  Save *save = data;

  g_free (save->text);
  g_free (save->path);
  g_free (save);
}

static void
save_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Save *save = data;
  GError *error = NULL;

  if (metier_text_file_write (save->path, save->text, &error))
    g_task_return_pointer (task, g_strdup (save->path), g_free);
  else
    g_task_return_error (task, error);
}

/**
 * metier_me_save_markdown_async:
 * @state: the user before a role
 * @path: where to
 * @callback: called when it has ended
 * @user_data: for @callback
 *
 * Writes the plan as Markdown, on a thread of its own. The file appears whole or not at all.
 */
void
metier_me_save_markdown_async (const MetierMeState *state, const char *path, GAsyncReadyCallback callback,
                               gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, user_data);
  Save *save = g_new0 (Save, 1);

  save->text = metier_me_write_markdown (state);
  save->path = g_strdup (path);
  g_task_set_task_data (task, save, save_free);
  g_task_run_in_thread (task, save_in_thread);
}

/**
 * metier_me_save_markdown_finish:
 * @result: what the callback was given
 * @error: return location: why nothing was written
 *
 * Returns: (transfer full) (nullable): the path of the file, or %NULL with @error set
 */
char *
metier_me_save_markdown_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
