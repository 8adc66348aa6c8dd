/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/resources/metier-resource.h"

static const char *const status_names[] = {
  [METIER_BOOKMARK_TO_READ] = "to-read",
  [METIER_BOOKMARK_IN_PROGRESS] = "in-progress",
  [METIER_BOOKMARK_DONE] = "done",
};

/**
 * metier_bookmark_status_to_string:
 * @status: where a reader stands
 *
 * Gets the word for a status in files and on the command line; it is never translated.
 *
 * Returns: the word, such as `to-read`
 */
const char *
metier_bookmark_status_to_string (MetierBookmarkStatus status)
{
  g_return_val_if_fail ((guint)status < G_N_ELEMENTS (status_names), NULL);

  return status_names[status];
}

/**
 * metier_bookmark_status_from_string:
 * @text: any text
 * @status: (out): return location for the status; untouched when there is none
 *
 * Finds the status for a word.
 *
 * Returns: whether @text is one of the words
 */
gboolean
metier_bookmark_status_from_string (const char *text, MetierBookmarkStatus *status)
{
  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (status != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (status_names); i++)
    {
      if (g_str_equal (status_names[i], text))
        {
          *status = (MetierBookmarkStatus)i;
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * metier_bookmark_new:
 *
 * Makes a bookmark to read, without progress, hours, tags or note.
 *
 * Returns: (transfer full): a bookmark
 */
MetierBookmark *
metier_bookmark_new (void)
{
  MetierBookmark *self = g_new0 (MetierBookmark, 1);

  self->tags = g_new0 (char *, 1);

  return self;
}

/**
 * metier_bookmark_copy:
 * @self: a bookmark
 *
 * Copies a bookmark with all its texts.
 *
 * Returns: (transfer full): a bookmark
 */
MetierBookmark *
metier_bookmark_copy (const MetierBookmark *self)
{
  MetierBookmark *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  copy->tags = g_strdupv (self->tags);
  copy->note = g_strdup (self->note);

  return copy;
}

/**
 * metier_bookmark_free:
 * @self: (transfer full): a bookmark
 *
 * Frees a bookmark.
 */
void
metier_bookmark_free (MetierBookmark *self)
{
  g_return_if_fail (self != NULL);

  g_strfreev (self->tags);
  g_free (self->note);
  g_free (self);
}
