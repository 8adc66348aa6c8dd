/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "library-fixture.h"
#include "pack-fixture.h"
#include "store/library/metier-backup.h"

/* The program is killed while it changes the library, at moments of chance that are spread over the time that
 * the change takes. Afterwards the library is what it was or what it was to become, and the latter if that
 * was acknowledged. */

#ifdef __SANITIZE_ADDRESS__
#define N_ROUNDS 15 /* what is slower by far is cut less often */
#else
#define N_ROUNDS 60
#endif
#define N_PAGES 150
#define N_RATHER_MORE 40

typedef struct {
  const char *name;
  void (*change) (MetierLibrary *library, guint round);
  guint (*look) (MetierLibrary *library, guint round); /* at what tells the old state from the new */
  guint n_changed;                                     /* what is then seen; the old state shows 0 */
} Operation;

static GPtrArray *
make_pages (const char *group, guint round, guint n)
{
  GPtrArray *pages = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_resource_unref);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("mine:%s-%u-%u", group, round, i);
      g_autofree char *url = g_strdup_printf ("https://example.org/%s/%u/%u", group, round, i);

      g_ptr_array_add (pages, library_fixture_resource (id, url, "A page"));
    }

  return pages;
}

static GPtrArray *
list (MetierLibrary *library)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *bookmarks = metier_library_list_bookmarks (library, &error);

  g_assert_no_error (error);
  return bookmarks;
}

static guint
count_group (MetierLibrary *library, const char *group, guint round)
{
  g_autofree char *prefix = g_strdup_printf ("mine:%s-%u-", group, round);
  g_autoptr (GPtrArray) bookmarks = list (library);
  guint n = 0;

  for (guint i = 0; i < bookmarks->len; i++)
    n += g_str_has_prefix (((MetierResource *) bookmarks->pdata[i])->id, prefix) ? 1 : 0;
  return n;
}

static void
add_one (MetierLibrary *library, guint round)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) page = make_pages ("one", round, 1);

  metier_library_add_bookmark (library, g_ptr_array_index (page, 0), NULL, NULL, &error);
  g_assert_no_error (error);
}

static guint
look_for_one (MetierLibrary *library, guint round)
{
  return count_group (library, "one", round);
}

static void
import (MetierLibrary *library, guint round)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) pages = make_pages ("import", round, N_PAGES);
  g_autoptr (MetierLibraryStep) step = metier_library_add_bookmarks (library, pages, NULL, &error);

  g_assert_no_error (error);
}

static guint
look_for_import (MetierLibrary *library, guint round)
{
  return count_group (library, "import", round);
}

static void
tag_all (MetierLibrary *library, guint round)
{
  g_autofree char *tag = g_strdup_printf ("round %u", round);
  const char *const tags[] = { tag, NULL };
  const MetierBookmarkChange change = { .add_tags = tags };
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierLibraryStep) step = NULL;
  g_auto (GStrv) ids = NULL;

  for (guint i = 0; i < N_PAGES; i++)
    {
      g_autofree char *id = g_strdup_printf ("mine:first-0-%u", i);

      g_strv_builder_add (builder, id);
    }
  ids = g_strv_builder_end (builder);
  step = metier_library_change_bookmarks (library, (const char *const *) ids, &change, &error);
  g_assert_no_error (error);
}

static guint
look_for_tags (MetierLibrary *library, guint round)
{
  g_autofree char *tag = g_strdup_printf ("round %u", round);
  g_autoptr (GPtrArray) bookmarks = list (library);
  guint n = 0;

  for (guint i = 0; i < bookmarks->len; i++)
    n += g_strv_contains ((const char *const *) ((MetierResource *) bookmarks->pdata[i])->bookmark->tags, tag)
             ? 1
             : 0;
  return n;
}

/* Every copy but the newest, which is the state of before, has none of the pages of this round. */
static void
restore (MetierLibrary *library, guint round)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) backups = metier_backup_list (metier_library_get_path (library), &error);

  g_assert_no_error (error);
  g_assert_true (metier_backup_restore (library, ((MetierBackup *) backups->pdata[0])->id, &error));
  g_assert_no_error (error);
}

static guint
look_for_restored (MetierLibrary *library, guint round)
{
  return N_RATHER_MORE - count_group (library, "more", round);
}

static const Operation operations[] = {
  { "add", add_one, look_for_one, 1 },
  { "import", import, look_for_import, N_PAGES },
  { "bulk-edit", tag_all, look_for_tags, N_PAGES },
  { "restore", restore, look_for_restored, N_RATHER_MORE },
};

/* Brings the library into the state from which a round starts. */
static void
prepare (const Operation *operation, MetierLibrary *library, guint round)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) pages = NULL;
  g_autoptr (MetierLibraryStep) step = NULL;
  g_autoptr (MetierBackup) backup = NULL;

  if (operation->change != restore)
    return;

  backup = metier_backup_make (library, &error);
  pages = make_pages ("more", round, N_RATHER_MORE);
  step = metier_library_add_bookmarks (library, pages, NULL, &error);
  g_assert_no_error (error);
}

static void
change_and_acknowledge (const Operation *operation, guint round, int pipe_end)
{
  MetierLibrary *library = library_fixture_open ();
  char mark = 'B';

  if (write (pipe_end, &mark, 1) != 1)
    _exit (1);
  operation->change (library, round);
  if (write (pipe_end, &mark, 1) != 1)
    _exit (1);
  pause ();
}

/* Kills the process after so many microseconds of its change; returns whether it had acknowledged it. */
static gboolean
run_and_kill (const Operation *operation, guint round, gulong delay)
{
  int ends[2];
  pid_t child;
  char mark;
  gboolean acknowledged;

  g_assert_cmpint (pipe (ends), ==, 0);
  child = fork ();
  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    {
      close (ends[0]);
      change_and_acknowledge (operation, round, ends[1]);
    }

  close (ends[1]);
  g_assert_cmpint (read (ends[0], &mark, 1), ==, 1);
  g_usleep (delay);
  g_assert_cmpint (kill (child, SIGKILL), ==, 0);
  acknowledged = read (ends[0], &mark, 1) == 1;
  close (ends[0]);
  g_assert_cmpint (waitpid (child, NULL, 0), ==, child);
  return acknowledged;
}

/* How long the change takes, so that the moments can be spread over it. How busy the machine is changes that,
 * so a change that was cut gets more time in the next round, and one that was not gets less. */
static gulong
measure (const Operation *operation, guint round)
{
  MetierLibrary *library = library_fixture_open ();
  gint64 start;

  prepare (operation, library, round);
  start = g_get_monotonic_time ();
  operation->change (library, round);
  start = g_get_monotonic_time () - start;
  metier_library_free (library);
  return (gulong) start;
}

static void
test_operation (gconstpointer data)
{
  const Operation *operation = data;
  MetierLibrary *library = library_fixture_open ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) pages = make_pages ("first", 0, N_PAGES);
  g_autoptr (MetierLibraryStep) step = metier_library_add_bookmarks (library, pages, NULL, &error);
  guint n_acknowledged = 0, n_cut = 0, n_done = 0;
  gulong duration, longest;

  g_assert_no_error (error);
  metier_library_free (library);
  duration = measure (operation, N_ROUNDS);
  longest = duration * 2;

  for (guint round = 0; round < N_ROUNDS; round++)
    {
      gboolean acknowledged;
      guint seen;

      library = library_fixture_open ();
      prepare (operation, library, round);
      metier_library_free (library);
      acknowledged = run_and_kill (operation, round, (gulong) g_test_rand_int_range (0, (int) longest));
      longest = acknowledged ? longest * 2 / 3 + 10 : longest * 3 / 2;

      library = library_fixture_open ();
      seen = operation->look (library, round);
      g_assert_true (seen == 0 || seen == operation->n_changed);
      g_assert_true (!acknowledged || seen == operation->n_changed);
      g_assert_true (metier_library_check (library, &error));
      g_assert_no_error (error);
      metier_library_free (library);

      n_acknowledged += acknowledged ? 1 : 0;
      n_cut += acknowledged ? 0 : 1;
      n_done += seen != 0 && !acknowledged ? 1 : 0;
    }

  g_test_message ("%s takes %lu us: of %d times it was cut %u times, of which %u were done already, and "
                  "acknowledged %u times",
                  operation->name, duration, N_ROUNDS, n_cut, n_done, n_acknowledged);
  g_assert_cmpuint (n_cut, >, 0);
  g_assert_cmpuint (n_acknowledged, >, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (operations); i++)
    {
      g_autofree char *path = g_strconcat ("/kill-shelf/", operations[i].name, NULL);

      g_test_add_data_func (path, &operations[i], test_operation);
    }

  return g_test_run ();
}
