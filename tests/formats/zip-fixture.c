/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "zip-fixture.h"

#include <string.h>
#include <sys/stat.h>

#define DEFLATED 8
#define ENCRYPTED 1
#define MADE_ON_UNIX 0x031e

static void
append (GByteArray *bytes, guint n_bytes, guint32 value)
{
  for (guint i = 0; i < n_bytes; i++)
    {
      guint8 byte = (guint8) (value >> (8 * i));

      g_byte_array_append (bytes, &byte, 1);
    }
}

/* The polynomial of IEEE 802.3, least bit first, one bit at a time. */
static guint32
sum (const guint8 *data, gsize length)
{
  guint32 result = 0xffffffff;

  for (gsize i = 0; i < length; i++)
    {
      result ^= data[i];
      for (guint bit = 0; bit < 8; bit++)
        result = (result >> 1) ^ (result & 1 ? 0xedb88320u : 0);
    }
  return ~result;
}

static GBytes *
deflate (const char *data, gsize length)
{
  g_autoptr (GZlibCompressor) compressor = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_RAW, 9);
  g_autoptr (GInputStream) memory = g_memory_input_stream_new_from_data (data, (gssize) length, NULL);
  g_autoptr (GInputStream) stream = g_converter_input_stream_new (memory, G_CONVERTER (compressor));
  g_autoptr (GOutputStream) packed = g_memory_output_stream_new_resizable ();

  g_assert_cmpint (g_output_stream_splice (packed, stream, G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, NULL, NULL),
                   >=, 0);
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (packed));
}

/* What the entry itself and the list at the end of the archive both say. */
static void
append_common (GByteArray *bytes, const ZipEntry *entry, gsize length, gsize packed)
{
  guint32 check = sum ((const guint8 *) entry->data, length);

  append (bytes, 2, 20);
  append (bytes, 2, entry->encrypted ? ENCRYPTED : 0);
  append (bytes, 2, DEFLATED);
  append (bytes, 4, 0x5a21); /* a time and a day long ago */
  append (bytes, 4, entry->bad_sum ? ~check : check);
  append (bytes, 4, (guint32) packed);
  append (bytes, 4, entry->size > 0 ? entry->size : (guint32) length);
  append (bytes, 2, (guint32) strlen (entry->name));
  append (bytes, 2, 0);
}

static void
append_entry (GByteArray *bytes, GByteArray *list, const ZipEntry *entry)
{
  gsize length = entry->length < 0 ? strlen (entry->data) : (gsize) entry->length;
  g_autoptr (GBytes) packed = deflate (entry->data, length);
  guint32 offset = bytes->len;

  append (bytes, 4, 0x04034b50);
  append_common (bytes, entry, length, g_bytes_get_size (packed));
  g_byte_array_append (bytes, (const guint8 *) entry->name, (guint) strlen (entry->name));
  g_byte_array_append (bytes, g_bytes_get_data (packed, NULL), (guint) g_bytes_get_size (packed));

  append (list, 4, 0x02014b50);
  append (list, 2, MADE_ON_UNIX);
  append_common (list, entry, length, g_bytes_get_size (packed));
  append (list, 2, 0); /* no comment */
  append (list, 2, 0); /* on the first disk */
  append (list, 2, 0); /* whether it is text is not known */
  append (list, 4, (entry->mode > 0 ? entry->mode : S_IFREG | 0644) << 16);
  append (list, 4, offset);
  g_byte_array_append (list, (const guint8 *) entry->name, (guint) strlen (entry->name));
}

/* Returns: (transfer full): an archive of the kind that publishers give out */
GBytes *
zip_fixture_make (const ZipEntry *entries, guint n_entries)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autoptr (GByteArray) list = g_byte_array_new ();
  guint32 offset;

  for (guint i = 0; i < n_entries; i++)
    append_entry (bytes, list, &entries[i]);
  offset = bytes->len;
  g_byte_array_append (bytes, list->data, list->len);
  append (bytes, 4, 0x06054b50);
  append (bytes, 4, 0);
  append (bytes, 2, n_entries);
  append (bytes, 2, n_entries);
  append (bytes, 4, list->len);
  append (bytes, 4, offset);
  append (bytes, 2, 0);
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

/* Returns: (transfer full): the path of such an archive in @folder */
char *
zip_fixture_write (const char *folder, const char *name, const ZipEntry *entries, guint n_entries)
{
  char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GBytes) bytes = zip_fixture_make (entries, n_entries);
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, data, (gssize) length, &error);
  g_assert_no_error (error);
  return path;
}
