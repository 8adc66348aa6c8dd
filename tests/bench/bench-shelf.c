/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "formats/metier-bookmarks-html.h"
#include "library-fixture.h"
#include "pack-fixture.h"
#include "store/metier-backup.h"
#include "store/metier-shelf.h"

/* A shelf of twenty thousand bookmarks beside the bundled packs: what it takes to open it, to search it as
 * somebody types, to filter it, and to change all of it. And a file of fifty thousand that is imported. */

#define N_BOOKMARKS 20000
#define N_IMPORTED 50000
#define N_WORDS 4000
#define N_QUERIES 1000
#define FIRST_PAGE 200

static char *words[N_WORDS];

static void
make_words (GRand *random)
{
  static const char *const syllables[] = { "an", "da", "ta", "sys", "ma",  "en", "gi", "ne", "er",   "sci",
                                           "op", "re", "co", "lo",  "pro", "ad", "mi", "ni", "ster", "tech" };

  for (guint i = 0; i < N_WORDS; i++)
    {
      g_autoptr (GString) word = g_string_new (NULL);
      int length = g_rand_int_range (random, 2, 5);

      for (int j = 0; j < length; j++)
        g_string_append (word, syllables[g_rand_int_range (random, 0, G_N_ELEMENTS (syllables))]);
      words[i] = g_string_free (g_steal_pointer (&word), FALSE);
    }
}

/* A few words are in most titles and most words in few, as in real ones. */
static const char *
choose_word (GRand *random)
{
  double share = g_rand_double (random);

  return words[(guint) (share * share * share * N_WORDS)];
}

static char *
make_title (GRand *random)
{
  g_autoptr (GString) title = g_string_new (choose_word (random));

  for (int left = g_rand_int_range (random, 1, 7); left > 0; left--)
    g_string_append_printf (title, " %s", choose_word (random));
  return g_string_free (g_steal_pointer (&title), FALSE);
}

static MetierResource *
make_bookmark (GRand *random, guint i)
{
  static const char *const skills[] = { "ml", "statistics", "programming", "edison:DSDA02", "engineering" };
  g_autofree char *id = g_strdup_printf ("mine:%08x-%04x", g_rand_int (random), i);
  g_autofree char *url
      = g_strdup_printf ("https://%s.example.org/%s/%u", choose_word (random), choose_word (random), i);
  g_autofree char *title = make_title (random);
  MetierResource *resource = library_fixture_resource (id, url, title);

  resource->bookmark = metier_bookmark_new ();
  resource->bookmark->status = (MetierBookmarkStatus) g_rand_int_range (random, 0, 3);
  resource->bookmark->added = g_rand_int_range (random, 1, G_MAXINT32);
  g_strfreev (resource->bookmark->tags);
  resource->bookmark->tags = g_new0 (char *, 4);
  for (int j = g_rand_int_range (random, 0, 4); j > 0; j--)
    resource->bookmark->tags[j - 1] = g_strdup (words[g_rand_int_range (random, 0, 300)]);
  g_strfreev (resource->skills);
  resource->skills = g_new0 (char *, 2);
  if (g_rand_boolean (random))
    resource->skills[0] = g_strdup (skills[g_rand_int_range (random, 0, G_N_ELEMENTS (skills))]);
  return resource;
}

/* What is in the field after some key: a beginning of a title of any length. */
static char *
make_query (GRand *random)
{
  g_autofree char *title = make_title (random);

  return g_strndup (title, (gsize) g_rand_int_range (random, 1, (int) strlen (title) + 1));
}

/* The time of the processor, so that the figures do not tell what else the machine was doing. */
static double
get_time (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return (double) time.tv_sec * 1000 + (double) time.tv_nsec / 1e6;
}

static int
compare_times_cb (gconstpointer a, gconstpointer b)
{
  double one = *(const double *) a, other = *(const double *) b;

  return one < other ? -1 : one > other;
}

static void
print_times (const char *what, double *times)
{
  qsort (times, N_QUERIES, sizeof *times, compare_times_cb);
  g_print ("%-36s median %7.3f ms   p99 %7.3f ms   worst %7.3f ms\n", what, times[N_QUERIES / 2],
           times[N_QUERIES * 99 / 100], times[N_QUERIES - 1]);
}

static void
measure_list (MetierCatalogue *catalogue, MetierLibrary *library, const MetierShelfFilter *filter,
              const char *what)
{
  double start = get_time ();
  g_autoptr (GPtrArray) list = metier_shelf_list (catalogue, library, filter, NULL);

  g_print ("%-36s %6u resources %9.3f ms\n", what, list->len, get_time () - start);
}

static void
measure_searches (MetierCatalogue *catalogue, MetierLibrary *library, char **queries,
                  const MetierShelfFilter *filter, const char *what)
{
  g_autofree double *times = g_new (double, N_QUERIES);

  for (guint i = 0; i < N_QUERIES; i++)
    {
      MetierShelfFilter typed = *filter;
      double start = get_time ();
      GPtrArray *found;

      typed.text = queries[i];
      found = metier_shelf_list (catalogue, library, &typed, NULL);
      times[i] = get_time () - start;
      g_ptr_array_unref (found);
    }

  print_times (what, times);
}

static void
measure_everywhere (MetierCatalogue *catalogue, MetierLibrary *library, char **queries)
{
  g_autofree double *times = g_new (double, N_QUERIES);

  for (guint i = 0; i < N_QUERIES; i++)
    {
      double start = get_time ();
      MetierSearchResults *results = metier_shelf_search (catalogue, library, queries[i], 20, NULL, NULL);

      times[i] = get_time () - start;
      metier_search_results_free (results);
    }

  print_times ("search everywhere, 20 of each", times);
}

static GStrv
list_ids (MetierLibrary *library)
{
  g_autoptr (GPtrArray) bookmarks = metier_library_list_bookmarks (library, NULL);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  for (guint i = 0; i < bookmarks->len; i++)
    g_strv_builder_add (ids, ((MetierResource *) g_ptr_array_index (bookmarks, i))->id);
  return g_strv_builder_end (ids);
}

static void
measure_changes (MetierLibrary *library)
{
  static const char *const tags[] = { "everything", NULL };
  const MetierBookmarkChange change = { .add_tags = tags };
  g_auto (GStrv) ids = list_ids (library);
  g_autoptr (GError) error = NULL;
  double start = get_time ();
  g_autoptr (MetierLibraryStep) undo
      = metier_library_change_bookmarks (library, (const char *const *) ids, &change, &error);
  g_autoptr (MetierLibraryStep) redo = NULL;

  g_assert_no_error (error);
  g_print ("%-36s %26.3f ms\n", "tag all", get_time () - start);
  start = get_time ();
  redo = metier_library_apply (library, undo, &error);
  g_assert_no_error (error);
  g_print ("%-36s %26.3f ms\n", "undo", get_time () - start);
}

static void
fill (GRand *random)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierLibrary) library = library_fixture_open ();
  g_autoptr (GPtrArray) bookmarks = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_resource_unref);
  g_autoptr (MetierLibraryStep) step = NULL;
  double start;

  for (guint i = 0; i < N_BOOKMARKS; i++)
    g_ptr_array_add (bookmarks, make_bookmark (random, i));
  start = get_time ();
  step = metier_library_add_bookmarks (library, bookmarks, NULL, &error);
  g_assert_no_error (error);
  g_print ("%-36s %6u bookmarks %9.3f ms\n", "add", step->remove->len, get_time () - start);
}

/* Bytes of memory that the program has now. */
static guint64
get_memory (void)
{
  g_autofree char *text = NULL;
  guint64 pages = 0;

  if (g_file_get_contents ("/proc/self/statm", &text, NULL, NULL))
    sscanf (text, "%*u %" G_GUINT64_FORMAT, &pages);
  return pages * (guint64) sysconf (_SC_PAGESIZE);
}

typedef struct {
  guint64 most;
} Memory;

static void
watch_memory_cb (guint done, guint total, gpointer data)
{
  Memory *memory = data;

  memory->most = MAX (memory->most, get_memory ());
}

/* A file as a browser writes it, with folders and tags. */
static char *
write_page (GRand *random)
{
  g_autoptr (GString) page = g_string_new ("<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL><p>\n");
  char *path = pack_fixture_path ("bookmarks.html");

  for (guint i = 0; i < N_IMPORTED; i++)
    {
      g_autofree char *title = make_title (random);

      if (i % 50 == 0)
        g_string_append_printf (page, "%s<DT><H3>%s</H3>\n<DL><p>\n", i == 0 ? "" : "</DL><p>\n",
                                choose_word (random));
      g_string_append_printf (page,
                              "<DT><A HREF=\"https://%s.example.org/%s/%u\" ADD_DATE=\"%u\" TAGS=\"%s,%s\">"
                              "%s</A>\n",
                              choose_word (random), choose_word (random), i, 1600000000 + i,
                              choose_word (random), choose_word (random), title);
    }
  pack_fixture_put (path, page->str, page->len);
  return path;
}

/* From the file on disk to the library on disk. The memory is that of reading and adding, which both hold all
 * of the file's bookmarks. */
static void
measure_import (GRand *random)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *page = write_page (random);
  g_autoptr (GFile) file = g_file_new_for_path (page);
  g_autofree char *path = pack_fixture_path ("imported.db");
  g_autoptr (MetierLibrary) library = metier_library_open (path, &error);
  guint64 idle = get_memory ();
  Memory memory = { idle };
  MetierProgress progress = { watch_memory_cb, &memory, NULL };
  gint64 start = g_get_monotonic_time ();
  double processor = get_time ();
  g_autoptr (MetierBookmarkBatch) batch = metier_bookmarks_html_load (file, NULL, &error);
  g_autoptr (MetierLibraryStep) step = metier_backup_import (library, batch->resources, &progress, &error);

  g_assert_no_error (error);
  watch_memory_cb (0, 0, &memory);
  g_print ("%-36s %6u bookmarks %9.3f ms of the processor, %.3f ms of the clock, %.1f MB above idle\n",
           "import", step->remove->len, get_time () - processor,
           (double) (g_get_monotonic_time () - start) / 1000, (double) (memory.most - idle) / 1e6);
}

static void
measure (void)
{
  const MetierShelfFilter mine = { .bookmarked = TRUE, .sort = METIER_SHELF_SORT_ADDED };
  const MetierShelfFilter first = { .sort = METIER_SHELF_SORT_ADDED, .limit = FIRST_PAGE };
  const MetierShelfFilter by_skill = { .bookmarked = TRUE, .skill = "statistics" };
  const MetierShelfFilter by_role = { .bookmarked = TRUE, .role = "edison:DSP04" };
  g_autoptr (GRand) random = g_rand_new_with_seed (1);
  g_autoptr (MetierCatalogue) catalogue = metier_catalogue_new_default (NULL, NULL, NULL, NULL);
  g_autoptr (MetierLibrary) library = NULL;
  g_autoptr (MetierShelfCounts) counts = NULL;
  g_auto (GStrv) queries = g_new0 (char *, N_QUERIES + 1);
  double start;

  make_words (random);
  measure_import (random);
  fill (random);
  for (guint i = 0; i < N_QUERIES; i++)
    queries[i] = make_query (random);

  library = library_fixture_open ();
  measure_list (catalogue, library, &mine, "list, first time");
  measure_list (catalogue, library, &mine, "list, again");
  measure_list (catalogue, library, &by_skill, "of a skill");
  measure_list (catalogue, library, &by_role, "of a role");
  start = get_time ();
  counts = metier_shelf_count (catalogue, library, NULL);
  g_print ("%-36s %6u bookmarks %9.3f ms\n", "count", counts->n_bookmarks, get_time () - start);
  measure_searches (catalogue, library, queries, &first, "search as typed, first page");
  measure_searches (catalogue, library, queries, &mine, "search as typed, all of mine");
  measure_everywhere (catalogue, library, queries);
  measure_changes (library);

  for (guint i = 0; i < N_WORDS; i++)
    g_free (words[i]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/bench/shelf", measure);

  return g_test_run ();
}
