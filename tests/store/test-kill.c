/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "library-fixture.h"
#include "pack-fixture.h"

#define N_ROUNDS 50

/* Adds bookmarks without end and says which ones are on disk. Runs in a process of its own. */
static void
add_until_killed (guint round, int pipe_end)
{
  MetierLibrary *library = library_fixture_open ();

  /* A copy of a process would make up the same ids as the others. */
  g_random_set_seed ((guint32) getpid ());
  for (guint i = 0;; i++)
    {
      g_autofree char *url = g_strdup_printf ("https://example.org/%u/%u", round, i);

      g_free (library_fixture_add (library, url, "A page"));
      if (write (pipe_end, &i, sizeof i) != sizeof i)
        _exit (1);
    }
}

/* Kills the process at a moment of chance; returns how many bookmarks it had acknowledged by then. */
static guint
run_and_kill (guint round)
{
  int ends[2];
  pid_t child;
  guint i, n = 0;

  g_assert_cmpint (pipe (ends), ==, 0);
  child = fork ();
  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    {
      close (ends[0]);
      add_until_killed (round, ends[1]);
    }

  close (ends[1]);
  if (round % 5 != 0)
    n += read (ends[0], &i, sizeof i) == sizeof i;
  g_usleep ((gulong) g_test_rand_int_range (0, 15000));
  g_assert_cmpint (kill (child, SIGKILL), ==, 0);
  while (read (ends[0], &i, sizeof i) == sizeof i)
    n++;

  close (ends[0]);
  g_assert_cmpint (waitpid (child, NULL, 0), ==, child);
  return n;
}

static void
test_acknowledged_is_there (void)
{
  guint acknowledged[N_ROUNDS];
  guint total = 0;

  for (guint round = 0; round < N_ROUNDS; round++)
    {
      g_autoptr (GError) error = NULL;
      MetierLibrary *library;

      acknowledged[round] = run_and_kill (round);
      library = library_fixture_open ();
      for (guint i = 0; i < acknowledged[round]; i++)
        {
          g_autofree char *url = g_strdup_printf ("https://example.org/%u/%u", round, i);
          g_autoptr (MetierResource) found = metier_library_get_bookmark (library, url, &error);

          g_assert_no_error (error);
        }

      total += acknowledged[round];
      g_assert_true (metier_library_check (library, &error));
      g_assert_no_error (error);
      metier_library_free (library);
    }

  g_test_message ("%u bookmarks were acknowledged in %u rounds", total, N_ROUNDS);
  g_assert_cmpuint (total, >, N_ROUNDS / 2);
}

/* Two programs make and write a library at the same time: each waits, and nothing is lost. */
static void
test_two_processes (void)
{
  g_autoptr (GPtrArray) bookmarks = NULL;
  MetierLibrary *library;
  pid_t children[2];

  for (guint child = 0; child < 2; child++)
    {
      children[child] = fork ();
      if (children[child] != 0)
        continue;

      g_random_set_seed ((guint32) getpid ());
      library = library_fixture_open ();
      for (guint i = 0; i < 40; i++)
        {
          g_autofree char *url = g_strdup_printf ("https://example.org/%u/%u", child, i);

          g_free (library_fixture_add (library, url, "A page"));
        }
      metier_library_free (library);
      _exit (0);
    }

  for (guint child = 0; child < 2; child++)
    {
      int status;

      g_assert_cmpint (waitpid (children[child], &status, 0), ==, children[child]);
      g_assert_cmpint (status, ==, 0);
    }

  library = library_fixture_open ();
  bookmarks = metier_library_list_bookmarks (library, NULL);
  g_assert_cmpuint (bookmarks->len, ==, 80);
  metier_library_free (library);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/kill/acknowledged-is-there", test_acknowledged_is_there);
  g_test_add_func ("/kill/two-processes", test_two_processes);

  return g_test_run ();
}
