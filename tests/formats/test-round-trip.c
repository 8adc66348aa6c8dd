/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "formats/bookmarks/metier-bookmarks-html.h"
#include "formats/library/metier-library-json.h"
#include "store/catalogue/metier-library-exchange.h"

/* Whatever a library holds, a file that is exported from it and imported into an empty one makes the same
 * library again. */

#define N_BOOKMARKS 150
#define TITLE_MAX_LENGTH 500
#define TAG_MAX_LENGTH 100
#define TAGS_MAX 100
#define NOTE_MAX (64 * 1024)

static const char *const pieces[] = {
  ",",      "&#44;",      "&amp;",    "&",
  "<",      ">",          "</A>",     "<DT><A HREF=\"https://example.org/\">",
  "<DD>",   "\"",         "'",        ";",
  "#",      "\\",         "\\u0000",  "%2C",
  "🦄",   "é",          "e\u0301",  "日",
  "\u200f", "\u202e",     "\u2028",   "\u00a0",
  " ",      "  ",         "a",        "zebra",
  "C++",    "TAGS=\"x\"", "</DL><p>", "[linkding-notes]",
  "*b*",    "{}",         "null",     "-->",
  "<!--",   "\x01",       "\xc2\x85", "&nbsp;",
};

static char *
make_text (int n_pieces, gboolean lines)
{
  GString *text = g_string_new (NULL);

  for (int i = 0; i < n_pieces; i++)
    {
      g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
      if (lines && g_test_rand_int_range (0, 5) == 0)
        g_string_append (text, g_test_rand_bit () ? "\n" : "\n\n\t");
    }

  return g_string_free (text, FALSE);
}

/* Of one character, as long as it may be. */
static char *
make_long (const char *character, gsize n)
{
  GString *text = g_string_new (NULL);

  for (gsize i = 0; i < n; i++)
    g_string_append (text, character);
  return g_string_free (text, FALSE);
}

static GStrv
make_tags (guint n, gboolean is_long)
{
  g_autoptr (GStrvBuilder) tags = g_strv_builder_new ();

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *rest
          = is_long ? make_long ("\"", TAG_MAX_LENGTH - 3) : make_text (g_test_rand_int_range (1, 8), FALSE);
      g_autofree char *tag = is_long ? g_strdup_printf ("%03u%s", i, rest) : g_strdup (rest);

      g_strv_builder_add (tags, tag);
    }

  return g_strv_builder_end (tags);
}

static void
set_text (char **slot, char *text)
{
  g_free (*slot);
  *slot = text;
}

static MetierResource *
make_resource (guint i)
{
  static const char *const kinds[] = { "course", "book", "unknown" };
  MetierResource *resource = metier_resource_new ();
  MetierBookmark *bookmark = resource->bookmark = metier_bookmark_new ();

  set_text (&resource->url, g_strdup_printf ("https://example.org/%u?a=\"%u\"&b='<x>,&amp;#/p", i, i));
  set_text (&resource->title, make_text (g_test_rand_int_range (0, 12), FALSE));
  set_text (&resource->kind, g_strdup (kinds[i % 3]));
  set_text (&resource->level, g_strdup (i % 4 == 0 ? "advanced" : "unknown"));
  set_text (&resource->cost, g_strdup (i % 5 == 0 ? "paid" : "unknown"));
  set_text (&resource->language, g_strdup (i % 6 == 0 ? "pt-BR" : "unknown"));
  g_strfreev (resource->skills);
  resource->skills = g_strsplit (i % 2 == 0 ? "ml mine:a,b&c\"<d>" : "", " ", -1);
  bookmark->status = (MetierBookmarkStatus) (i % 3);
  bookmark->progress = i % 3 == 0 ? g_test_rand_double_range (0, 100) : 0;
  bookmark->hours = i % 3 == 1 ? g_test_rand_double_range (0, 1000) : 0;
  bookmark->gone = i % 7 == 0;
  bookmark->added = 1700000000 + i;
  bookmark->changed = 1800000000 + i;
  bookmark->note = g_test_rand_bit () ? make_text (g_test_rand_int_range (1, 30), TRUE) : NULL;
  g_strfreev (bookmark->tags);
  bookmark->tags = make_tags ((guint) g_test_rand_int_range (0, 6), FALSE);
  return resource;
}

/* As long as a library takes, of what takes the most room in either file. */
static MetierResource *
make_longest (guint i)
{
  MetierResource *resource = make_resource (i);

  set_text (&resource->title, make_long (i % 2 == 0 ? "🦄" : "\"", TITLE_MAX_LENGTH));
  set_text (&resource->bookmark->note, make_long (i % 2 == 0 ? "\n" : "\"", NOTE_MAX));
  g_strfreev (resource->bookmark->tags);
  resource->bookmark->tags = make_tags (TAGS_MAX, TRUE);
  return resource;
}

static MetierLibrary *
open_library (const char *name)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), name, NULL);
  g_autoptr (GError) error = NULL;
  MetierLibrary *library;

  g_mkdir_with_parents (g_get_user_data_dir (), 0700);
  library = metier_library_open (path, &error);
  g_assert_no_error (error);
  return library;
}

/* Gives all that a library holds, as text. */
static char *
describe (MetierLibrary *library)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierLibraryContents) contents = metier_library_get_contents (library, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (contents->bookmarks->len, ==, N_BOOKMARKS);
  return metier_library_json_write (contents);
}

static MetierLibraryContents *
load_html (GFile *file, GError **error)
{
  g_autoptr (MetierBookmarkBatch) batch = metier_bookmarks_html_load (file, NULL, error);
  MetierLibraryContents *contents = metier_library_contents_new ();

  g_assert_no_error (*error);
  g_assert_cmpuint (batch->n_repaired, ==, 0);
  g_assert_cmpuint (batch->report->n_skipped, ==, 0);
  g_ptr_array_unref (contents->bookmarks);
  contents->bookmarks = g_ptr_array_ref (batch->resources);
  return contents;
}

static MetierLibraryContents *
load_json (GFile *file, GError **error)
{
  return metier_library_json_load (file, NULL, error);
}

static char *
write_html (const MetierLibraryContents *contents)
{
  return metier_bookmarks_html_write (contents->bookmarks);
}

typedef struct {
  const char *name;
  char *(*write) (const MetierLibraryContents *contents);
  MetierLibraryContents *(*load) (GFile *file, GError **error);
} Format;

static const Format formats[] = {
  { "html", write_html, load_html },
  { "json", metier_library_json_write, load_json },
};

static void export(const Format *format, MetierLibrary *library, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierLibraryContents) contents = metier_library_get_contents (library, &error);
  g_autofree char *text = format->write (contents);

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

static void
import (const Format *format, MetierLibrary *library, const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierLibraryContents) contents = format->load (file, &error);
  g_autoptr (MetierLibraryStep) step = NULL;

  g_assert_no_error (error);
  step = metier_library_add_contents (library, contents, NULL, &error);
  g_assert_no_error (error);
}

static void
fill (MetierLibrary *library)
{
  g_autoptr (GPtrArray) resources = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_resource_unref);
  g_autoptr (MetierLibraryStep) step = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < N_BOOKMARKS; i++)
    g_ptr_array_add (resources, i < 4 ? make_longest (i) : make_resource (i));
  step = metier_library_add_bookmarks (library, resources, NULL, &error);
  g_assert_no_error (error);
}

static void
test_round_trip (gconstpointer data)
{
  const Format *format = data;
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "exported", NULL);
  g_autoptr (MetierLibrary) first = open_library ("first.db");
  g_autoptr (MetierLibrary) second = open_library ("second.db");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  fill (first);
  export(format, first, path);
  import (format, second, path);
  before = describe (first);
  after = describe (second);
  g_assert_cmpstr (after, ==, before);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autofree char *path = g_strconcat ("/round-trip/", formats[i].name, NULL);

      g_test_add_data_func (path, &formats[i], test_round_trip);
    }

  return g_test_run ();
}
