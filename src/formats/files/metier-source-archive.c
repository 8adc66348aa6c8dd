/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>
#include <sys/stat.h>

#include <glib/gi18n-lib.h>

#include "core/values/metier-error.h"
#include "formats/files/metier-archive-stream-private.h"
#include "formats/files/metier-source-files-private.h"

static gboolean
fail_damaged (const MetierSourceFiles *self, GError **error)
{
  g_set_error (error, METIER_ERROR, METIER_ERROR_DAMAGED,
               _ ("“%s” is empty or not a complete zip archive; it may have been cut off on its way."),
               self->name);
  return FALSE;
}

/* What else there is to a name than letters is for whoever reads it, so anything becomes a name. */
static char *
dup_path (const MetierArchiveLibrary *library, struct archive_entry *entry)
{
  const char *path = library->archive_entry_pathname_utf8 (entry);

  if (path == NULL)
    path = library->archive_entry_pathname (entry);
  return g_utf8_make_valid (path != NULL ? path : "", -1);
}

static gboolean
leads_out (const char *path)
{
  g_auto (GStrv) parts = g_strsplit_set (path, "/\\", -1);

  return g_path_is_absolute (path) || parts[0] == NULL || g_strv_contains ((const char *const *) parts, "..");
}

static const char *
find_reason (const MetierArchiveLibrary *library, struct archive_entry *entry, const char *path)
{
  if (leads_out (path))
    return _ ("its name leads out of the archive");
  if (library->archive_entry_filetype (entry) == AE_IFLNK)
    return _ ("it is a link");
  return library->archive_entry_size_is_set (entry) ? NULL : _ ("the archive does not say how large it is");
}

static gboolean
add_entry (MetierSourceFiles *self, const MetierArchiveLibrary *library, struct archive_entry *entry,
           guint position, GError **error)
{
  g_autofree char *path = NULL;
  MetierSourceMember *member;

  if (library->archive_entry_filetype (entry) == AE_IFDIR)
    return TRUE;
  if (library->archive_entry_is_encrypted (entry))
    {
      g_set_error (error, METIER_ERROR, METIER_ERROR_FOREIGN,
                   _ ("“%s” is encrypted; unpack it first and choose the folder."), self->name);
      return FALSE;
    }
  path = dup_path (library, entry);
  member = g_new0 (MetierSourceMember, 1);
  member->file.name = g_path_get_basename (path);
  member->file.size = (guint64) MAX (library->archive_entry_size (entry), 0);
  member->file.reason = g_strdup (find_reason (library, entry, path));
  member->position = position;
  return metier_source_files_add (self, member, error);
}

/* An archive can state any size; a stream yields no more than was stated, so that the bound holds for both.
 */
static gboolean
check_size (const MetierSourceFiles *self, guint64 packed, guint64 unpacked, GError **error)
{
  guint64 bound = MIN (METIER_SOURCE_MAX_BYTES, packed * METIER_SOURCE_MAX_RATIO + METIER_SOURCE_FREE_BYTES);

  if (unpacked <= bound)
    return TRUE;
  g_set_error (error, METIER_ERROR, METIER_ERROR_TOO_LARGE,
               _ ("“%s” would unpack to far more than an archive of text of its size does."), self->name);
  return FALSE;
}

/* Each entry counts, whether it is read or not: some archives state the same bytes a thousand times. */
static gboolean
list_entries (MetierSourceFiles *self, const MetierArchiveLibrary *library, struct archive *archive,
              guint64 packed, GError **error)
{
  struct archive_entry *entry;
  guint64 unpacked = 0;
  int status;

  for (guint i = 0; (status = library->archive_read_next_header (archive, &entry)) >= ARCHIVE_WARN; i++)
    {
      if (status == ARCHIVE_EOF)
        return TRUE;
      unpacked += (guint64) MAX (library->archive_entry_size (entry), 0);
      if (i > METIER_SOURCE_MAX_FILES)
        {
          g_set_error (error, METIER_ERROR, METIER_ERROR_TOO_LARGE, _ ("“%s” holds more than %d files."),
                       self->name, METIER_SOURCE_MAX_FILES);
          return FALSE;
        }
      if (!check_size (self, packed, unpacked, error) || !add_entry (self, library, entry, i, error))
        return FALSE;
    }
  return fail_damaged (self, error);
}

/*
 * metier_source_archive_list:
 * @self: files, of an archive that is open
 * @error: return location
 *
 * Lists what the archive says it holds, without unpacking any of it.
 */
gboolean
metier_source_archive_list (MetierSourceFiles *self, GError **error)
{
  const MetierArchiveLibrary *library = metier_archive_library_load (error);
  struct archive *archive;
  struct stat info;
  gboolean ok;

  if (library == NULL)
    return FALSE;
  archive = metier_archive_stream_open (library, self->fd);
  if (archive == NULL || fstat (self->fd, &info) != 0)
    ok = fail_damaged (self, error);
  else
    ok = list_entries (self, library, archive, (guint64) info.st_size, error);
  if (archive != NULL)
    library->archive_read_free (archive);
  return ok;
}
