/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>

#include "app/shelf/metier-import-job.h"
#include "app/shelf/metier-import-model.h"
#include "app/shelf/metier-link-line.h"
#include "core/values/metier-error.h"
#include "store/catalogue/metier-library-exchange.h"

#define BEGIN "<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL>\n"
#define N_REFUSED_MANY 2500
#define N_LISTED 1000
#define N_DEEP 10000
#define LONG_LINE 100000000
#define BLOCK 1000000

/* What the window makes of a file, with an empty library. */
typedef struct {
  MetierCatalogue *catalogue;
  MetierLibrary *library;
  char *path;
} Fixture;

typedef struct {
  const char *name;
  const char *bytes;
  gsize length;
  const char *words; /* that the sentence has beside the name */
} Foreign;

#define BYTES(text) text, sizeof (text) - 1

static const Foreign foreign[] = {
  { "empty.html", BYTES (""), "is not a bookmark file" },
  { "zip.html", BYTES ("PK\x03\x04\x14\0\0\0\0\0<DL>"), "is not a bookmark file" },
  { "gzip.html", BYTES ("\x1f\x8b\x08\0\0\0\0\0\0\x03<DL>"), "is not a bookmark file" },
  { "png.html", BYTES ("\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), "is not a bookmark file" },
  { "pdf.html", BYTES ("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n<</Type/Catalog>>"), "is not a bookmark file" },
  { "sqlite.html", BYTES ("SQLite format 3\0\x10\0\x01\x01\0@  "), "is not a bookmark file" },
  { "utf-16-le.html", BYTES ("\xff\xfe<\0D\0L\0>\0"), "is in UTF-16" },
  { "utf-16-be.html", BYTES ("\xfe\xff\0<\0D\0L\0>"), "is in UTF-16" },
  { "utf-16-unmarked.html", BYTES ("<\0D\0L\0>\0"), "is not a bookmark file" },
  { "page.html", BYTES ("<!DOCTYPE html><p>Hello</p>"), "is not a bookmark file" },
  { "json.html", BYTES ("{\"bookmarks\":[]}"), "is not a bookmark file" },
  { "empty.json", BYTES (""), "line 1, column 1" },
  { "zip.json", BYTES ("PK\x03\x04\x14\0\0\0\0\0{}"), "line 1, column" },
  { "utf-16.json", BYTES ("\xff\xfe{\0}\0"), "expected text in UTF-8" },
  { "html.json", BYTES (BEGIN), "line 1, column 1" },
};

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "library.db", NULL);

  g_mkdir_with_parents (g_get_user_data_dir (), 0700);
  fixture->catalogue = metier_catalogue_new_default (NULL, NULL, NULL, NULL);
  fixture->library = metier_library_open (path, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  metier_library_free (fixture->library);
  metier_catalogue_free (fixture->catalogue);
  g_unlink (fixture->path);
  g_free (fixture->path);
}

static void
write_file (Fixture *fixture, const char *name, const char *bytes, gsize length)
{
  g_autoptr (GError) error = NULL;

  fixture->path = g_build_filename (g_get_user_data_dir (), name, NULL);
  g_file_set_contents_full (fixture->path, bytes, (gssize) length, G_FILE_SET_CONTENTS_NONE, 0600, &error);
  g_assert_no_error (error);
}

static guint
count_bookmarks (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierLibraryContents) contents = metier_library_get_contents (fixture->library, &error);

  g_assert_no_error (error);
  return contents->bookmarks->len;
}

static MetierImportModel *
load (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  MetierImportModel *model
      = metier_import_model_load (fixture->catalogue, fixture->library, fixture->path, NULL, &error);

  g_assert_no_error (error);
  return model;
}

static void
import (Fixture *fixture, MetierImportModel *model)
{
  g_autoptr (GError) error = NULL;
  MetierImportJob *job = metier_import_job_new (model);

  g_assert_nonnull (metier_import_job_run (fixture->catalogue, fixture->library, job, NULL, &error));
  g_assert_no_error (error);
  metier_import_job_unref (job);
}

static void
test_foreign (Fixture *fixture, gconstpointer data)
{
  const Foreign *file = data;
  g_autoptr (GError) error = NULL;

  write_file (fixture, file->name, file->bytes, file->length);
  g_assert_null (
      metier_import_model_load (fixture->catalogue, fixture->library, fixture->path, NULL, &error));
  g_assert_nonnull (error);
  g_assert_true (error->domain == METIER_ERROR);
  g_assert_nonnull (strstr (error->message, file->name));
  g_assert_nonnull (strstr (error->message, file->words));
  g_assert_cmpuint (count_bookmarks (fixture), ==, 0);
}

/* Every entry that is refused has a line in the preview: what stood there, its place and the reason. */
static void
test_refused (Fixture *fixture, gconstpointer data)
{
  static const char *const addresses[] = { "javascript:alert(1)",
                                           "data:text/html,x",
                                           "file:///etc/passwd",
                                           "ftp://a.org/",
                                           "about:blank",
                                           "https://",
                                           "",
                                           "https://a b.org/",
                                           "place:sort=8",
                                           "mailto:a@b.org" };
  g_autoptr (GString) page = g_string_new (BEGIN);
  g_autoptr (MetierImportModel) model = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (addresses); i++)
    g_string_append_printf (page, "<DT><A HREF=\"https://ok.org/%u\">Kept</A>\n<DT><A HREF=\"%s\">Gone</A>\n",
                            (guint) i, addresses[i]);
  g_string_append (page, "<DT><A>No address</A>\n</DL>\n");
  write_file (fixture, "refused.html", page->str, page->len);
  model = load (fixture);

  g_assert_cmpuint (model->n_refused, ==, G_N_ELEMENTS (addresses) + 1);
  g_assert_cmpuint (model->fresh->len, ==, G_N_ELEMENTS (addresses));
  for (guint i = 0; i < model->n_refused; i++)
    {
      g_autoptr (MetierLinkLine) line = g_list_model_get_item (G_LIST_MODEL (model->lines), i);
      g_autofree char *place
          = g_strdup_printf ("Line %u: ", i < G_N_ELEMENTS (addresses) ? 4 + 2 * i : 3 + 2 * i);
      const char *found = i < G_N_ELEMENTS (addresses) ? addresses[i] : "No address";

      g_assert_cmpint (metier_link_line_get_state (line), ==, METIER_LINK_REFUSED);
      g_assert_cmpstr (metier_link_line_get_title (line), ==, *found != '\0' ? found : "Gone");
      g_assert_true (g_str_has_prefix (metier_link_line_get_words (line), place));
      g_assert_cmpuint (strlen (metier_link_line_get_words (line)), >, strlen (place) + 10);
    }
  g_assert_cmpuint (count_bookmarks (fixture), ==, 0);
}

/* More than anybody reads are counted. */
static void
test_many_refused (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) page = g_string_new (BEGIN);
  g_autoptr (MetierImportModel) model = NULL;
  g_autoptr (MetierLinkLine) last = NULL;

  for (guint i = 0; i < N_REFUSED_MANY; i++)
    g_string_append (page, "<DT><A HREF=\"javascript:void(0)\">No</A>\n");
  write_file (fixture, "many.html", page->str, page->len);
  model = load (fixture);

  g_assert_cmpuint (model->n_refused, ==, N_REFUSED_MANY);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model->lines)), ==, N_LISTED + 1);
  last = g_list_model_get_item (G_LIST_MODEL (model->lines), N_LISTED);
  g_assert_cmpstr (metier_link_line_get_title (last), ==, "1500 more lines");
  g_assert_false (metier_import_model_has_news (model));
}

static void
append_block (FILE *file, guint n)
{
  g_autofree char *block = g_strnfill (BLOCK, 'x');

  for (guint i = 0; i < n; i++)
    g_assert_cmpuint (fwrite (block, 1, BLOCK, file), ==, BLOCK);
}

/* A line of 100 MB is in an address, which is refused, or in a title, which is cut. */
static void
write_long_line (Fixture *fixture, const char *before, const char *after)
{
  FILE *file;

  fixture->path = g_build_filename (g_get_user_data_dir (), "long.html", NULL);
  file = g_fopen (fixture->path, "w");
  g_assert_nonnull (file);
  fputs (BEGIN, file);
  fputs (before, file);
  append_block (file, LONG_LINE / BLOCK);
  fputs (after, file);
  g_assert_cmpint (fclose (file), ==, 0);
}

static void
test_long_address (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MetierImportModel) model = NULL;
  g_autoptr (MetierLinkLine) line = NULL;

  write_long_line (fixture, "<DT><A HREF=\"https://a.org/", "\">A</A><DT><A HREF=\"https://b.org/\">B</A>");
  model = load (fixture);
  line = g_list_model_get_item (G_LIST_MODEL (model->lines), 0);
  g_assert_cmpuint (model->n_refused, ==, 1);
  g_assert_true (g_str_has_prefix (metier_link_line_get_title (line), "https://a.org/xxx"));
  g_assert_cmpint (g_utf8_strlen (metier_link_line_get_title (line), -1), <, 100);
  g_assert_true (g_str_has_prefix (metier_link_line_get_words (line), "Line 3: "));
  import (fixture, model);
  g_assert_cmpuint (count_bookmarks (fixture), ==, 1);
}

static void
test_long_title (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MetierImportModel) model = NULL;
  const MetierResource *resource;

  write_long_line (fixture, "<DT><A HREF=\"https://a.org/\">", "</A><DT><A HREF=\"https://b.org/\">B</A>");
  model = load (fixture);
  g_assert_cmpuint (model->n_refused, ==, 0);
  g_assert_cmpuint (model->n_cleaned, ==, 1);
  g_assert_cmpuint (model->fresh->len, ==, 2);
  resource = g_ptr_array_index (model->fresh, 0);
  g_assert_cmpuint (strlen (resource->title), <, BLOCK);
  import (fixture, model);
  g_assert_cmpuint (count_bookmarks (fixture), ==, 2);
}

static void
test_deep (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) page = g_string_new (BEGIN);
  g_autoptr (MetierImportModel) model = NULL;

  for (guint i = 0; i < N_DEEP; i++)
    g_string_append (page, "<DL><DT><H3>Folder</H3>\n");
  g_string_append (page, "<DL><DT><A HREF=\"https://a.org/\">A</A>");
  for (guint i = 0; i < N_DEEP; i++)
    g_string_append (page, "</DL>\n");
  g_string_append (page, "<DT><A HREF=\"https://b.org/\">B</A>");
  write_file (fixture, "deep.html", page->str, page->len);
  model = load (fixture);
  g_assert_cmpuint (model->fresh->len, ==, 2);
  import (fixture, model);
  g_assert_cmpuint (count_bookmarks (fixture), ==, 2);
}

static void
test_deep_json (Fixture *fixture, gconstpointer data)
{
  g_autofree char *open = g_strnfill (N_DEEP, '[');
  g_autoptr (GError) error = NULL;

  write_file (fixture, "deep.json", open, N_DEEP);
  g_assert_null (
      metier_import_model_load (fixture->catalogue, fixture->library, fixture->path, NULL, &error));
  g_assert_true (error != NULL && error->domain == METIER_ERROR);
  g_assert_nonnull (strstr (error->message, "nested too deep"));
}

#define ADD(path, func) g_test_add ("/import-model/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (foreign); i++)
    {
      g_autofree char *path = g_strconcat ("/import-model/foreign/", foreign[i].name, NULL);

      g_test_add (path, Fixture, &foreign[i], set_up, test_foreign, tear_down);
    }
  ADD ("refused", test_refused);
  ADD ("many-refused", test_many_refused);
  ADD ("long-address", test_long_address);
  ADD ("long-title", test_long_title);
  ADD ("deep", test_deep);
  ADD ("deep-json", test_deep_json);

  return g_test_run ();
}
