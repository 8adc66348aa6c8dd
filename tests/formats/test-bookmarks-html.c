/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "core/values/metier-error.h"
#include "formats/bookmarks/metier-bookmarks-html.h"

static MetierBookmarkBatch *
read_bytes (const char *bytes, gssize length, GError **error)
{
  g_autoptr (GInputStream) stream
      = g_memory_input_stream_new_from_data (bytes, length >= 0 ? length : (gssize) strlen (bytes), NULL);

  return metier_bookmarks_html_read (stream, "test.html", NULL, error);
}

static MetierBookmarkBatch *
read_text (const char *text)
{
  g_autoptr (GError) error = NULL;
  MetierBookmarkBatch *batch = read_bytes (text, -1, &error);

  g_assert_no_error (error);
  return batch;
}

/* Describes bookmarks, one a line: address | title | tags | status | added | changed | note. */
static char *
describe (const MetierBookmarkBatch *batch)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < batch->resources->len; i++)
    {
      const MetierResource *resource = g_ptr_array_index (batch->resources, i);
      const MetierBookmark *bookmark = resource->bookmark;
      g_autofree char *tags = g_strjoinv (",", bookmark->tags);

      g_string_append_printf (text, "%s|%s|%s|%s|%d|%d|%s\n", resource->url, resource->title, tags,
                              metier_bookmark_status_to_string (bookmark->status), (int) bookmark->added,
                              (int) bookmark->changed, bookmark->note != NULL ? bookmark->note : "");
    }

  return g_string_free (text, FALSE);
}

typedef struct {
  const char *name;
  const char *expected;
  guint n_refused;
  guint n_merged;
  guint n_repaired;
} Program;

/* Files as programs write them. */
static const Program programs[] = {
  { "firefox",
    "https://www.statlearning.com/|An Introduction to Statistical Learning|again,Learning,statistics,free "
    "book|to-read|1700000003|1700000004|With applications in R & Python.\n"
    "https://example.org/a?x=1&y=2|A <b> \"C\" 'D'|Learning,Deep & wide|to-read|1700000007|1700000008|\n"
    "https://www.example.org/toolbar|On the toolbar||to-read|1700000012|1700000013|\n",
    2, 1, 0 },
  { "chromium",
    "https://developers.google.com/machine-learning/crash-course|Machine Learning Crash "
    "Course|ML|to-read|1700000004|1700000004|\n"
    "https://example.org/other|Other||to-read|1700000006|1700000006|\n",
    1, 0, 0 },
  { "epiphany",
    "https://example.org/one|One|Favorites,maths|to-read|1700000001|1700000001|\n"
    "https://example.org/two|Two||to-read|1700000002|1700000002|\n",
    0, 0, 0 },
  { "linkding",
    "https://example.org/unread|Unread|python,to do|to-read|1700000001|1700000005|What it is "
    "about\n\n- a *list*\n"
    "https://example.org/read|Read||to-read|1700000002|1700000002|\n",
    0, 0, 0 },
  { "pinboard",
    "https://example.org/1|First|ml,Café|to-read|1700000001|1700000001|A description\nof two lines\n"
    "https://example.org/2|Second||to-read|1700000002|1700000002|\n",
    0, 0, 0 },
  { "netscape",
    "http://example.org/cafe|Café “quoted” é|Études|to-read|900000000|900000000|Résumé\n"
    "http://example.org/bare|Bare|Études|to-read|900000001|900000001|\n",
    0, 0, 0 },
};

static void
test_program (gconstpointer data)
{
  const Program *program = data;
  g_autofree char *name = g_strconcat (program->name, ".html", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "formats", "bookmarks", name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierBookmarkBatch) batch = metier_bookmarks_html_load (file, NULL, &error);
  g_autofree char *found = NULL;

  g_assert_no_error (error);
  found = describe (batch);
  g_assert_cmpstr (found, ==, program->expected);
  g_assert_cmpuint (batch->report->n_skipped, ==, program->n_refused);
  g_assert_cmpuint (batch->report->n_resources, ==, batch->resources->len);
  g_assert_cmpuint (batch->n_merged, ==, program->n_merged);
  g_assert_cmpuint (batch->n_repaired, ==, program->n_repaired);
}

static void
test_refused (void)
{
  static const char *const addresses[] = { "javascript:alert(1)",
                                           "JavaScript:alert(1)",
                                           "data:text/html,x",
                                           "file:///etc/passwd",
                                           "place:sort=8",
                                           "about:blank",
                                           "",
                                           "https://",
                                           "https://u:p@example.org/",
                                           "https://a b/",
                                           "//example.org/" };
  g_autoptr (GString) page = g_string_new ("<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL><p>\n");
  g_autoptr (MetierBookmarkBatch) batch = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (addresses); i++)
    g_string_append_printf (page, "<DT><A HREF=\"%s\">Title</A>\n", addresses[i]);
  g_string_append (page, "<DT><A NAME=\"x\">Title</A>\n<DT><A HREF=\"https://example.org/\">Good</A>");

  batch = read_text (page->str);
  g_assert_cmpuint (batch->resources->len, ==, 1);
  g_assert_cmpuint (batch->report->n_skipped, ==, G_N_ELEMENTS (addresses) + 1);
  g_assert_cmpuint (batch->report->warnings->len, ==, G_N_ELEMENTS (addresses) + 1);
  for (guint i = 0; i < batch->report->warnings->len; i++)
    {
      const MetierImportWarning *warning = g_ptr_array_index (batch->report->warnings, i);

      g_assert_cmpuint (warning->line, ==, 3 + i);
      g_assert_cmpstr (warning->file, ==, "test.html");
      g_assert_cmpstr (warning->found, ==,
                       i < G_N_ELEMENTS (addresses) && *addresses[i] != '\0' ? addresses[i] : "Title");
      g_assert_cmpuint (strlen (warning->message), >, 10);
    }
}

/* What stood in a refused line can be shown: short, on one line, and without marks that reorder it. */
static void
test_refused_found (void)
{
  g_autofree char *rest = g_strnfill (5000, 'x');
  g_autofree char *page = g_strdup_printf (
      "<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL><p>\n"
      "<DT><A HREF=\"javascript:\033[31m\342\200\256a&#10;b\377%s\">Title</A>\n<DT><A></A>\n",
      rest);
  g_autoptr (MetierBookmarkBatch) batch = read_text (page);
  const MetierImportWarning *warning = g_ptr_array_index (batch->report->warnings, 0);

  g_assert_cmpuint (batch->report->warnings->len, ==, 2);
  g_assert_true (g_str_has_prefix (warning->found, "javascript:"));
  g_assert_true (g_str_has_suffix (warning->found, "xxx…"));
  g_assert_cmpint (g_utf8_strlen (warning->found, -1), ==, 61);
  for (const char *at = warning->found; *at != '\0'; at = g_utf8_next_char (at))
    g_assert_true (g_unichar_isprint (g_utf8_get_char (at)));

  warning = g_ptr_array_index (batch->report->warnings, 1);
  g_assert_null (warning->found);
}

static void
test_foreign (void)
{
  static const struct {
    const char *bytes;
    gssize length;
  } files[] = {
    { "", 0 },
    { "PK\x03\x04\x14\x00\x00\x00", 8 },
    { "just some text", 14 },
    { "{\"bookmarks\":[]}", 16 },
    { "<html>\0<dl>", 11 },
    { "<html><body><p>A page without bookmarks</p></body></html>", 57 },
    { "\xff\xfe<\0!\0", 6 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (read_bytes (files[i].bytes, files[i].length, &error));
      g_assert_error (error, METIER_ERROR, METIER_ERROR_FOREIGN);
      g_assert_nonnull (strstr (error->message, "test.html"));
    }
}

typedef struct {
  const char *name;
  const char *page;
  const char *expected;
} Case;

/* What is around these is `<DL>`. */
static const Case cases[] = {
  { "invalid-utf-8", "<DT><A HREF=\"https://example.org/\">Caf\xe9</A>",
    "https://example.org/|Café||to-read|0|0|\n" },
  { "no-end-tags", "<DT><A HREF=\"https://a.org/\">A<DT><A HREF=\"https://b.org/\">B<DD>Note",
    "https://a.org/|A||to-read|0|0|\nhttps://b.org/|B||to-read|0|0|Note\n" },
  { "single-quotes", "<DT><A HREF='https://a.org/' TAGS='x,y'>A</A>", "https://a.org/|A|x,y|to-read|0|0|\n" },
  { "lower-case", "<dt><a href=\"https://a.org/\" toread=\"0\">A</a>", "https://a.org/|A||to-read|0|0|\n" },
  { "spaces", "<DT><A  HREF = \" https://a.org/ \" >  A  </A >", "https://a.org/|A||to-read|0|0|\n" },
  { "bracket-in-title", "<DT><A HREF=\"https://a.org/\">1 < 2 > 0</A>",
    "https://a.org/|1 < 2 > 0||to-read|0|0|\n" },
  { "entities",
    "<DT><A HREF=\"https://a.org/?a&amp;b\">&auml;&#8364;&#x20AC;&#150;&unknown;&amp;lt;&#0;&#xD800;&</A>",
    "https://a.org/?a&b|ä€€–&unknown;&lt;��&||to-read|0|0|\n" },
  { "milliseconds", "<DT><A HREF=\"https://a.org/\" ADD_DATE=\"1700000000123\">A</A>",
    "https://a.org/|A||to-read|1700000000|1700000000|\n" },
  { "microseconds", "<DT><A HREF=\"https://a.org/\" ADD_DATE=\"1700000000123456\">A</A>",
    "https://a.org/|A||to-read|1700000000|1700000000|\n" },
  { "odd-dates", "<DT><A HREF=\"https://a.org/\" ADD_DATE=\"-5\" LAST_MODIFIED=\"soon\">A</A>",
    "https://a.org/|A||to-read|0|0|\n" },
  { "comment", "<!-- <DT><A HREF=\"https://no.org/\">No</A> --><DT><A HREF=\"https://a.org/\">A</A>",
    "https://a.org/|A||to-read|0|0|\n" },
  { "line-break-in-note", "<DT><A HREF=\"https://a.org/\">A</A><DD>One<BR>two <b>three</b>",
    "https://a.org/|A||to-read|0|0|One\ntwo <b>three</b>\n" },
  { "empty-note", "<DT><A HREF=\"https://a.org/\">A</A><DD><DT>", "https://a.org/|A||to-read|0|0|\n" },
  { "notes-alone", "<DT><A HREF=\"https://a.org/\">A</A><DD>[linkding-notes]- one\n- two[/linkding-notes]\n",
    "https://a.org/|A||to-read|0|0|- one\n- two\n" },
  { "notes-without-end", "<DT><A HREF=\"https://a.org/\">A</A><DD>About[linkding-notes]- one\n",
    "https://a.org/|A||to-read|0|0|About\n\n- one\n" },
  { "status", "<DT><A HREF=\"https://a.org/\" TOREAD=\"0\" STATUS=\"in-progress\">A</A>",
    "https://a.org/|A||in-progress|0|0|\n" },
  { "own-note-without-line-end", "<DT><A HREF=\"https://a.org/\" STATUS=\"done\">A</A><DD>- one\n- two",
    "https://a.org/|A||done|0|0|- one\n- two\n" },
  { "notes-between",
    "<DT><A HREF=\"https://a.org/\">A</A><DD>About [linkding-notes]one[/linkding-notes] it\n",
    "https://a.org/|A||to-read|0|0|About\n\none it\n" },
  { "unknown-status", "<DT><A HREF=\"https://a.org/\" STATUS=\"none\">A</A>",
    "https://a.org/|A||to-read|0|0|\n" },
  { "bare-markup",
    "<DT><H3>Set<T></H3><DL><DT><A HREF=\"https://a.org/\">vector<int>, <IMG SRC='&amp;'></A><DD>A</b>",
    "https://a.org/|vector<int>, <IMG SRC='&'>|Set<T>|to-read|0|0|A</b>\n" },
  { "too-many-ends", "</DL></DL><DL><DT><A HREF=\"https://a.org/\">A</A></DL></DL>",
    "https://a.org/|A||to-read|0|0|\n" },
  { "folders-end",
    "<DT><H3>In</H3><DL><DT><A HREF=\"https://a.org/\">A</A></DL><DT><A HREF=\"https://b.org/\">B</A>",
    "https://a.org/|A|In|to-read|0|0|\nhttps://b.org/|B||to-read|0|0|\n" },
  { "cut-tag", "<DT><A HREF=\"https://a.org/\">A</A><DT><A HREF=\"https://b.org/",
    "https://a.org/|A||to-read|0|0|\n" },
  { "markup-in-title", "<DT><A HREF=\"https://a.org/\">&lt;script&gt;x</A>",
    "https://a.org/|<script>x||to-read|0|0|\n" },
};

static void
test_case (gconstpointer data)
{
  const Case *test = data;
  g_autofree char *page = g_strconcat ("<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL>", test->page, NULL);
  g_autoptr (MetierBookmarkBatch) batch = read_text (page);
  g_autofree char *found = describe (batch);

  g_assert_cmpstr (found, ==, test->expected);
}

/* A file is read in blocks; where one ends must not matter. */
static void
test_blocks (void)
{
  g_autoptr (GString) page = g_string_new (NULL);
  g_autoptr (MetierBookmarkBatch) batch = NULL;

  g_string_append (page, "<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL><p>\n");
  for (guint i = 0; i < 5000; i++)
    g_string_append_printf (
        page,
        "<DT><A HREF=\"https://example.org/%u\" TAGS=\"a,b\">Caf&eacute; \xc3\xa9 %u</A>\n"
        "<DD>Note %u\n",
        i, i, i);
  batch = read_text (page->str);

  g_assert_cmpuint (batch->resources->len, ==, 5000);
  for (guint i = 0; i < 5000; i++)
    {
      const MetierResource *resource = g_ptr_array_index (batch->resources, i);
      g_autofree char *title = g_strdup_printf ("Café é %u", i);
      g_autofree char *note = g_strdup_printf ("Note %u", i);

      g_assert_cmpstr (resource->title, ==, title);
      g_assert_cmpstr (resource->bookmark->note, ==, note);
      g_assert_cmpuint (g_strv_length (resource->bookmark->tags), ==, 2);
    }
}

/* A line of a hundred million bytes, wherever it is, and ten thousand folders in each other. */
static void
test_large (void)
{
  static const char *const beginnings[]
      = { "<DT><A HREF=\"https://a.org/\">",        "<DT><A HREF=\"", "<DT><A ", "<DT><",
          "<DT><A HREF=\"https://b.org/\" TAGS=\"", "<!--",           "<DT><H3>" };
  g_autoptr (GString) folders = g_string_new ("<!DOCTYPE NETSCAPE-Bookmark-file-1>\n");
  g_autoptr (MetierBookmarkBatch) deep = NULL;
  const MetierResource *deepest;

  for (guint i = 0; i < G_N_ELEMENTS (beginnings); i++)
    {
      g_autoptr (GString) page = g_string_new ("<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL><p>\n");
      g_autoptr (MetierBookmarkBatch) batch = NULL;
      gsize start;

      g_string_append (page, beginnings[i]);
      start = page->len;
      g_string_set_size (page, start + 100 * 1024 * 1024);
      memset (page->str + start, 'x', page->len - start);
      batch = read_text (page->str);
      g_assert_cmpuint (batch->resources->len, <=, 1);
      if (batch->resources->len > 0)
        g_assert_cmpuint (batch->n_repaired, ==, 1);
    }

  for (guint i = 0; i < 10000; i++)
    g_string_append_printf (folders, "<DT><H3>Folder %u</H3>\n<DL><p>\n", i);
  g_string_append (folders, "<DT><A HREF=\"https://example.org/\">Deep</A>\n");
  deep = read_text (folders->str);
  g_assert_cmpuint (deep->resources->len, ==, 1);
  deepest = g_ptr_array_index (deep->resources, 0);
  g_assert_cmpuint (g_strv_length (deepest->bookmark->tags), ==, 32);
}

static void
test_cancelled (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data ("<DL>", 4, NULL);

  g_cancellable_cancel (cancellable);
  g_assert_null (metier_bookmarks_html_read (stream, "test.html", cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* A text of characters that mean something in a page, and others. */
static char *
make_text (gboolean lines)
{
  static const char *const pieces[]
      = { "&", "<", ">", "\"", "'", "a", "é", "&amp;", "</A>", "<DT>", "#", "日", "  b", "[linkding-notes]" };
  GString *text = g_string_new ("t");

  for (int left = g_test_rand_int_range (0, 20); left > 0; left--)
    g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
  if (lines)
    g_string_append (text, "\n- two");
  return g_string_free (g_string_append (text, "t"), FALSE);
}

/* What was written is read again, as far as the format can hold it. */
static void
test_round_trip (void)
{
  g_autoptr (GPtrArray) resources = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_resource_unref);
  g_autofree char *page = NULL;
  g_autoptr (MetierBookmarkBatch) batch = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  for (guint i = 0; i < 500; i++)
    {
      MetierResource *resource = metier_resource_new ();
      MetierBookmark *bookmark = resource->bookmark = metier_bookmark_new ();

      resource->url = g_strdup_printf ("https://example.org/%u?a=1&b='%u'", i, i);
      resource->title = make_text (FALSE);
      bookmark->status = (MetierBookmarkStatus) g_test_rand_int_range (0, 3);
      bookmark->added = 1000 + i;
      bookmark->changed = 2000 + i;
      bookmark->note = g_test_rand_bit () ? make_text (TRUE) : NULL;
      g_strfreev (bookmark->tags);
      bookmark->tags = g_new0 (char *, 3);
      bookmark->tags[0] = make_text (FALSE);
      bookmark->tags[1] = g_strdup ("z");
      g_ptr_array_add (resources, resource);
    }

  page = metier_bookmarks_html_write (resources);
  batch = read_text (page);
  before = describe (&(MetierBookmarkBatch){ .resources = resources });
  after = describe (batch);
  g_assert_cmpstr (before, ==, after);
}

/* Gives the description that a note is written as, and the note that is read from it. */
static char *
write_note (const char *note, char **read)
{
  g_autoptr (GPtrArray) resources = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_resource_unref);
  g_autoptr (MetierBookmarkBatch) batch = NULL;
  MetierResource *resource = metier_resource_new ();
  char *page;

  resource->url = g_strdup ("https://example.org/");
  resource->title = g_strdup ("Title");
  resource->bookmark = metier_bookmark_new ();
  resource->bookmark->note = g_strdup (note);
  g_ptr_array_add (resources, resource);
  page = metier_bookmarks_html_write (resources);
  batch = read_text (page);
  resource = g_ptr_array_index (batch->resources, 0);
  g_assert_cmpuint (batch->n_repaired, ==, 0);
  *read = g_strdup (resource->bookmark->note);
  return page;
}

typedef struct {
  const char *name;
  const char *note;
  const char *written;
} Note;

/* What other programs are shown of a note. */
static const Note notes[] = {
  { "one-line", "One line & more", "<DD>One line &amp; more\n" },
  { "lines", "# Two\n\n- lines", "<DD># Two\n\n- lines\n" },
  { "marks", "a [linkding-notes]b\n[/linkding-notes] c", "<DD>a [linkding-notes]b\n[/linkding-notes] c\n" },
  { "spaces", "    code\n\n\tmore  \n\n", "<DD>    code\n\n\tmore  \n\n\n" },
};

static void
test_note (gconstpointer data)
{
  const Note *note = data;
  g_autofree char *read = NULL;
  g_autofree char *page = write_note (note->note, &read);

  g_assert_nonnull (strstr (page, note->written));
  g_assert_cmpstr (read, ==, note->note);
}

/* The longest note that a library takes, of characters that take the most to write. */
static void
test_long_note (void)
{
  g_autofree char *note = g_strnfill (64 * 1024, '"');
  g_autofree char *read = NULL;
  g_autofree char *page = write_note (note, &read);

  g_assert_cmpuint (strlen (read), ==, strlen (note));
  g_assert_cmpstr (read, ==, note);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (programs); i++)
    {
      g_autofree char *path = g_strconcat ("/bookmarks-html/program/", programs[i].name, NULL);

      g_test_add_data_func (path, &programs[i], test_program);
    }
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/bookmarks-html/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/bookmarks-html/refused", test_refused);
  g_test_add_func ("/bookmarks-html/refused-found", test_refused_found);
  g_test_add_func ("/bookmarks-html/foreign", test_foreign);
  g_test_add_func ("/bookmarks-html/blocks", test_blocks);
  g_test_add_func ("/bookmarks-html/large", test_large);
  g_test_add_func ("/bookmarks-html/cancelled", test_cancelled);
  for (guint i = 0; i < G_N_ELEMENTS (notes); i++)
    {
      g_autofree char *path = g_strconcat ("/bookmarks-html/note/", notes[i].name, NULL);

      g_test_add_data_func (path, &notes[i], test_note);
    }
  g_test_add_func ("/bookmarks-html/note/long", test_long_note);
  g_test_add_func ("/bookmarks-html/round-trip", test_round_trip);

  return g_test_run ();
}
