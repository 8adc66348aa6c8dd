/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "formats/json/metier-json-file.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/values/metier-error.h"
#include "formats/json/metier-json-guard.h"

#define CHUNK (256 * 1024)
#define BYTE_ORDER_MARK "\xef\xbb\xbf"

/* Reads to the end, or to one byte beyond the bound: the size that a file system states is not to be relied
 * on. */
static gboolean
read_all (GInputStream *stream, GByteArray *bytes, GCancellable *cancellable, GError **error)
{
  gsize n_read;

  do
    {
      guint length = bytes->len;
      guint room = MIN (CHUNK, METIER_JSON_MAX_BYTES + 1 - length);

      g_byte_array_set_size (bytes, length + room);
      if (!g_input_stream_read_all (stream, bytes->data + length, room, &n_read, cancellable, error))
        return FALSE;
      g_byte_array_set_size (bytes, length + (guint) n_read);
    }
  while (n_read > 0 && bytes->len <= METIER_JSON_MAX_BYTES);
  return TRUE;
}

/* Opening a pipe would wait for whoever writes to it, and a device need not end. */
static gboolean
check_type (GFile *file, const char *name, GCancellable *cancellable, GError **error)
{
  GFileType type = g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, cancellable);

  /* What is not there has no type; opening it says why. */
  if (type == G_FILE_TYPE_REGULAR || type == G_FILE_TYPE_UNKNOWN)
    return TRUE;
  g_set_error (error, METIER_ERROR, METIER_ERROR_STORAGE, _ ("%s cannot be read: it is not a regular file."),
               name);
  return FALSE;
}

static GByteArray *
read_file (GFile *file, const char *name, GCancellable *cancellable, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autoptr (GError) problem = NULL;
  g_autoptr (GFileInputStream) stream = NULL;

  if (!check_type (file, name, cancellable, error))
    return NULL;
  stream = g_file_read (file, cancellable, &problem);
  if (stream != NULL && read_all (G_INPUT_STREAM (stream), bytes, cancellable, &problem))
    return g_steal_pointer (&bytes);
  if (g_error_matches (problem, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, g_steal_pointer (&problem));
  else
    g_set_error (error, METIER_ERROR, METIER_ERROR_STORAGE, _ ("%s cannot be read: %s."), name,
                 problem->message);
  return NULL;
}

/**
 * metier_json_file_dup_name:
 * @file: a file
 *
 * Returns: (transfer full): what messages call the file: its name without the folder
 */
char *
metier_json_file_dup_name (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  /* An empty path names nothing that could have a name. */
  return g_filename_display_name (name != NULL ? name : "");
}

/**
 * metier_json_file_load:
 * @file: a file that somebody else may have written
 * @cancellable: (nullable): stops the reading
 * @error: return location
 *
 * Reads one JSON value of at most 64 MiB. A byte-order mark is skipped. Every byte has passed
 * metier_json_guard_check() before json-glib sees the first.
 *
 * Returns: (transfer full): the value, or %NULL with @error set: %METIER_ERROR_STORAGE when the file
 *   cannot be read, %METIER_ERROR_INVALID or %METIER_ERROR_TOO_LARGE with line and column, or
 *   %G_IO_ERROR_CANCELLED
 */
JsonNode *
metier_json_file_load (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autofree char *name = metier_json_file_dup_name (file);
  g_autoptr (GByteArray) bytes = read_file (file, name, cancellable, error);
  g_autoptr (JsonParser) parser = NULL;
  const char *text;
  gsize length;

  if (bytes == NULL)
    return NULL;
  length = bytes->len;
  g_byte_array_append (bytes, (const guint8 *) "", 1);
  text = (const char *) bytes->data;
  if (g_str_has_prefix (text, BYTE_ORDER_MARK))
    {
      text += strlen (BYTE_ORDER_MARK);
      length -= strlen (BYTE_ORDER_MARK);
    }
  if (!metier_json_guard_check (name, text, length, error))
    return NULL;
  parser = json_parser_new_immutable ();
  if (!json_parser_load_from_data (parser, text, (gssize) length, error))
    {
      g_prefix_error (error, "%s: ", name);
      return NULL;
    }
  return json_parser_steal_root (parser);
}
