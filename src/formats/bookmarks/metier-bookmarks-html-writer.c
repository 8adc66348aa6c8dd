/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "formats/bookmarks/metier-bookmarks-html.h"

#include "formats/bookmarks/metier-bookmarks-html-private.h"
#include "formats/bookmarks/metier-html-text.h"

static void
append_escaped (GString *page, const char *before, const char *text, const char *after)
{
  g_autofree char *escaped = metier_html_text_escape (text);

  g_string_append_printf (page, "%s%s%s", before, escaped, after);
}

/* A comma ends a tag in every program, so one in a tag is named. */
static void
append_tags (GString *page, char **tags)
{
  g_autofree char *list = metier_html_text_escape_list ((const char *const *) tags);

  if (tags[0] != NULL)
    g_string_append_printf (page, " TAGS=\"%s\"", list);
}

static void
append_bookmark (GString *page, const MetierResource *resource)
{
  const MetierBookmark *bookmark = resource->bookmark;

  append_escaped (page, "    <DT><A HREF=\"", resource->url, "\"");
  g_string_append_printf (page,
                          " ADD_DATE=\"%" G_GINT64_FORMAT "\" LAST_MODIFIED=\"%" G_GINT64_FORMAT
                          "\" PRIVATE=\"1\" TOREAD=\"%d\" STATUS=\"%s\"",
                          bookmark->added, bookmark->changed, bookmark->status != METIER_BOOKMARK_DONE,
                          metier_bookmark_status_to_string (bookmark->status));
  append_tags (page, bookmark->tags);
  metier_bookmark_own_append (page, resource);
  append_escaped (page, ">", resource->title, "</A>\n");
  if (bookmark->note != NULL)
    append_escaped (page, "    <DD>", bookmark->note, "\n");
}

/**
 * metier_bookmarks_html_write:
 * @resources: (element-type MetierResource): bookmarks
 *
 * Makes a file of bookmarks that browsers and bookmark managers read. What they have no place for, such as
 * skills, hours and progress, is in attributes that they pass over. Where the reader stands is in `STATUS`
 * for ourselves, and in `TOREAD` for others, who know only what is read and what is not. A note is the
 * description as it stands, which all of them show; linkding's marks for notes would show in all the others.
 *
 * Returns: (transfer full): the file, UTF-8
 */
char *
metier_bookmarks_html_write (GPtrArray *resources)
{
  GString *page = g_string_new ("<!DOCTYPE NETSCAPE-Bookmark-file-1>\n"
                                "<META HTTP-EQUIV=\"Content-Type\" CONTENT=\"text/html; charset=UTF-8\">\n"
                                "<TITLE>Bookmarks</TITLE>\n"
                                "<H1>Bookmarks</H1>\n"
                                "<DL><p>\n");

  for (guint i = 0; i < resources->len; i++)
    append_bookmark (page, g_ptr_array_index (resources, i));
  g_string_append (page, "</DL><p>\n");
  return g_string_free (page, FALSE);
}
