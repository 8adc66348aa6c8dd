/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

#include "formats/bookmarks/metier-bookmarks-html.h"
#include "large-pack.h"
#include "library-fixture.h"
#include "pack-fixture.h"
#include "store/library/metier-backup.h"
#include "store/shelf/metier-shelf.h"
#include "words.h"

/* A shelf of twenty thousand bookmarks beside the bundled packs: what it takes to open it, to search it as
 * somebody types, to filter it, and to change all of it. And a file of fifty thousand that is imported. */

#define N_BOOKMARKS 20000
#define N_IMPORTED 50000
#define N_QUERIES 1000
#define FIRST_PAGE 200

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

/* A change of all of it, and what takes it back. */
static void
measure_change (MetierLibrary *library, const MetierBookmarkChange *change, const char *what)
{
  g_auto (GStrv) ids = list_ids (library);
  g_autofree char *undoing = g_strdup_printf ("%s, undo", what);
  g_autoptr (GError) error = NULL;
  double start = get_time ();
  g_autoptr (MetierLibraryStep) undo
      = metier_library_change_bookmarks (library, (const char *const *) ids, change, &error);
  g_autoptr (MetierLibraryStep) redo = NULL;

  g_assert_no_error (error);
  g_print ("%-36s %6u bookmarks %9.3f ms\n", what, undo->put->len, get_time () - start);
  start = get_time ();
  redo = metier_library_apply (library, undo, NULL, &error);
  g_assert_no_error (error);
  g_print ("%-36s %6u bookmarks %9.3f ms\n", undoing, redo->put->len, get_time () - start);
}

static void
measure_changes (MetierLibrary *library)
{
  static const char *const tags[] = { "everything", NULL };
  const MetierBookmarkStatus done = METIER_BOOKMARK_DONE;
  const MetierBookmarkChange tag = { .add_tags = tags };
  const MetierBookmarkChange status = { .status = &done };

  measure_change (library, &tag, "tag all");
  measure_change (library, &status, "set the status of all");
}

static void
fill (void)
{
  g_autoptr (MetierLibrary) library = library_fixture_open ();
  double start = get_time ();

  large_pack_fill_shelf (library, N_BOOKMARKS);
  g_print ("%-36s %6u bookmarks %9.3f ms\n", "make and add", N_BOOKMARKS, get_time () - start);
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
write_page (const Words *words, GRand *random)
{
  g_autoptr (GString) page = g_string_new ("<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL><p>\n");
  char *path = pack_fixture_path ("bookmarks.html");

  for (guint i = 0; i < N_IMPORTED; i++)
    {
      g_autofree char *title = words_make_title (words, random, 7);

      if (i % 50 == 0)
        g_string_append_printf (page, "%s<DT><H3>%s</H3>\n<DL><p>\n", i == 0 ? "" : "</DL><p>\n",
                                words_choose (words, random));
      g_string_append_printf (page,
                              "<DT><A HREF=\"https://%s.example.org/%s/%u\" ADD_DATE=\"%u\" TAGS=\"%s,%s\">"
                              "%s</A>\n",
                              words_choose (words, random), words_choose (words, random), i, 1600000000 + i,
                              words_choose (words, random), words_choose (words, random), title);
    }
  pack_fixture_put (path, page->str, page->len);
  return path;
}

/* From the file on disk to the library on disk. The memory is that of reading and adding, which both hold all
 * of the file's bookmarks. */
static void
measure_import (const Words *words, GRand *random)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *page = write_page (words, random);
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
  g_autoptr (Words) words = words_new (random);
  g_autoptr (MetierCatalogue) catalogue = metier_catalogue_new_default (NULL, NULL, NULL, NULL);
  g_autoptr (MetierLibrary) library = NULL;
  g_autoptr (MetierShelfCounts) counts = NULL;
  g_auto (GStrv) queries = g_new0 (char *, N_QUERIES + 1);
  double start;

  measure_import (words, random);
  fill ();
  for (guint i = 0; i < N_QUERIES; i++)
    queries[i] = words_make_query (words, random);

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
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/bench/shelf", measure);

  return g_test_run ();
}
