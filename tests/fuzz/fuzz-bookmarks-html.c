/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdint.h>
#include <string.h>

#include "core/values/metier-url.h"
#include "formats/bookmarks/metier-bookmarks-html.h"

int LLVMFuzzerTestOneInput (const uint8_t *bytes, size_t length);

static MetierBookmarkBatch *
read_bytes (const void *bytes, size_t length)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (bytes, (gssize) length, NULL);

  return metier_bookmarks_html_read (stream, "fuzz.html", NULL, NULL);
}

static void
check_text (const char *text)
{
  if (text != NULL && !g_utf8_validate (text, -1, NULL))
    g_error ("A text is not valid UTF-8.");
}

/* Whatever a file holds, its bookmarks can be kept, and what is written of them can be read again. */
int
LLVMFuzzerTestOneInput (const uint8_t *bytes, size_t length)
{
  g_autoptr (MetierBookmarkBatch) batch = read_bytes (bytes, length);
  g_autoptr (MetierBookmarkBatch) again = NULL;
  g_autofree char *page = NULL;

  if (batch == NULL)
    return 0;

  for (guint i = 0; i < batch->resources->len; i++)
    {
      const MetierResource *resource = g_ptr_array_index (batch->resources, i);

      if (!metier_url_check (resource->url, NULL))
        g_error ("An address cannot be kept.");
      check_text (resource->title);
      check_text (resource->bookmark->note);
      for (guint j = 0; resource->bookmark->tags[j] != NULL; j++)
        check_text (resource->bookmark->tags[j]);
    }

  page = metier_bookmarks_html_write (batch->resources);
  again = read_bytes (page, strlen (page));
  if (again == NULL || again->resources->len != batch->resources->len)
    g_error ("What was written reads differently.");
  return 0;
}
