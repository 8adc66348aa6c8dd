/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "formats/files/metier-text-file.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include <glib/gi18n-lib.h>

#include "core/values/metier-error.h"

/* A rename would replace a device or a folder, so only plain files may be written over. */
static gboolean
is_plain_or_new (const char *path)
{
  struct stat info;

  return stat (path, &info) != 0 || S_ISREG (info.st_mode);
}

/**
 * metier_text_file_write:
 * @path: a plain file, which may exist
 * @text: what it shall hold
 * @error: return location; %METIER_ERROR_STORAGE
 *
 * Writes a file beside its place and moves it there once it is on disk, so that there is always the old file
 * or the new one. A link leads to the file that is replaced.
 *
 * Returns: whether the file is in its place
 */
gboolean
metier_text_file_write (const char *path, const char *text, GError **error)
{
  char *resolved = realpath (path, NULL);
  g_autofree char *target = g_strdup (resolved != NULL ? resolved : path);
  g_autofree char *name = g_filename_display_name (path);
  g_autoptr (GError) reason = NULL;

  free (resolved);
  if (!is_plain_or_new (target))
    {
      g_set_error (error, METIER_ERROR, METIER_ERROR_STORAGE, _ ("“%s” is not a plain file."), name);
      return FALSE;
    }

  if (g_file_set_contents_full (target, text, (gssize) strlen (text),
                                G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0600, &reason))
    return TRUE;

  g_set_error (error, METIER_ERROR, METIER_ERROR_STORAGE, _ ("“%s” could not be written: %s."), name,
               reason->message);
  return FALSE;
}
