/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <sqlite3.h>

#include "app/state/metier-bookmarks.h"
#include "app/state/metier-me.h"
#include "fault-vfs.h"
#include "formats/library/metier-library-json.h"
#include "store/catalogue/metier-library-exchange.h"

#define PATIENCE 30 /* seconds; a machine may be slow */
#define N_STEPS 4

/* An empty library, and all that somebody can do to it. */
typedef struct {
  char *folder;
  MetierStore *store;
  MetierUndo *undo;
  MetierBookmarks *bookmarks;
  MetierMe *me;
  guint n_shown;   /* times that what is said of oneself was shown */
  guint n_written; /* changes that are on disk */
  guint n_failed;
  char *failure; /* what was told last */
  gpointer answer;
  gboolean answered;
} Fixture;

static void
count_cb (guint *counter)
{
  (*counter)++;
}

static void
failed_cb (Fixture *fixture, const char *message)
{
  g_free (fixture->failure);
  fixture->failure = g_strdup (message);
  fixture->n_failed++;
}

static void
wait_for (const guint *counter, guint n)
{
  gint64 end = g_get_monotonic_time () + PATIENCE * G_USEC_PER_SEC;

  while (*counter < n && g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (500);
  g_assert_cmpuint (*counter, >=, n);
}

static void
answered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Fixture *fixture = user_data;
  g_autoptr (GError) error = NULL;

  fixture->answer = metier_store_run_finish (METIER_STORE (source), result, &error);
  g_assert_no_error (error);
  fixture->answered = TRUE;
}

static gpointer
read_all (MetierCatalogue *catalogue, MetierLibrary *library, gconstpointer data, GCancellable *cancellable,
          GError **error)
{
  g_autoptr (MetierLibraryContents) contents = metier_library_get_contents (library, error);

  return contents != NULL ? metier_library_json_write (contents) : NULL;
}

/* All that the library holds, as text that can be compared; the store answers in order. */
static char *
describe (Fixture *fixture)
{
  fixture->answered = FALSE;
  metier_store_run_async (fixture->store, read_all, NULL, NULL, NULL, NULL, answered_cb, fixture);
  while (!fixture->answered)
    g_main_context_iteration (NULL, TRUE);
  return fixture->answer;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_build_filename (g_get_user_data_dir (), "metier", NULL);
  fixture->store = metier_store_new (fixture->folder, NULL);
  metier_store_open_async (fixture->store, NULL, NULL, NULL);
  fixture->undo = metier_undo_new ();
  fixture->bookmarks = metier_bookmarks_new (fixture->store, fixture->undo);
  fixture->me = metier_me_new (fixture->store, fixture->undo);
  g_signal_connect_swapped (fixture->bookmarks, "written", G_CALLBACK (count_cb), &fixture->n_written);
  g_signal_connect_swapped (fixture->bookmarks, "failed", G_CALLBACK (failed_cb), fixture);
  g_signal_connect_swapped (fixture->me, "changed", G_CALLBACK (count_cb), &fixture->n_shown);
  g_signal_connect_swapped (fixture->me, "written", G_CALLBACK (count_cb), &fixture->n_written);
  g_signal_connect_swapped (fixture->me, "failed", G_CALLBACK (failed_cb), fixture);
  metier_me_load (fixture->me);
  wait_for (&fixture->n_shown, 1);
}

/* What is still on its way keeps an object and would be counted when the fixture is gone. */
static void
let_go (gpointer object)
{
  gpointer kept = object;

  g_object_add_weak_pointer (object, &kept);
  g_object_unref (object);
  while (kept != NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  fault_vfs_disarm ();
  metier_store_close (fixture->store);
  let_go (fixture->bookmarks);
  let_go (fixture->me);
  metier_undo_unref (fixture->undo);
  g_clear_object (&fixture->store);
  g_free (fixture->failure);
  g_free (fixture->folder);
}

static void
put_page (Fixture *fixture)
{
  g_autoptr (MetierResource) page = metier_resource_new ();

  page->id = g_strdup ("mine:page");
  page->url = g_strdup ("https://example.org/page");
  page->title = g_strdup ("A page");
  page->kind = g_strdup ("article");
  page->level = g_strdup ("unknown");
  page->cost = g_strdup ("free");
  page->language = g_strdup ("en");
  metier_bookmarks_toggle (fixture->bookmarks, page, TRUE);
}

static void
assess (Fixture *fixture)
{
  metier_me_assess_one (fixture->me, "ml", "Applying ML", 2);
}

static void
write_role (Fixture *fixture)
{
  g_autoptr (MetierOwnRole) role = metier_own_role_new ("Our role");
  g_autoptr (MetierShelfStep) step = NULL;

  role->changed = 1000;
  metier_own_role_add_demand (role, "ml", "Applying ML", METIER_CORE_SKILL_ML, 8, 3);
  step = metier_shelf_step_new_own_role (NULL, role, "Wrote “Our role”");
  metier_bookmarks_take_step (fixture->bookmarks, step);
}

static void
leave_skill_out (Fixture *fixture)
{
  metier_me_set_relevant (fixture->me, "statistics", "Statistics", FALSE);
}

/* What is done on one page after the other. */
static void (*const steps[N_STEPS]) (Fixture *fixture) = { put_page, assess, write_role, leave_skill_out };

static void
do_step (Fixture *fixture, guint i)
{
  guint n = fixture->n_written;

  steps[i](fixture);
  wait_for (&fixture->n_written, n + 1);
}

static void
walk (Fixture *fixture, gboolean (*take) (MetierUndo *undo))
{
  guint n = fixture->n_written;

  g_assert_true (take (fixture->undo));
  wait_for (&fixture->n_written, n + 1);
}

/* Whatever was done last is taken back first, wherever it was done. */
static void
test_one_order (Fixture *fixture, gconstpointer data)
{
  char *states[N_STEPS + 1];

  states[0] = describe (fixture);
  for (guint i = 0; i < N_STEPS; i++)
    {
      do_step (fixture, i);
      states[i + 1] = describe (fixture);
      g_assert_cmpstr (states[i + 1], !=, states[i]);
    }

  for (guint i = N_STEPS; i > 0; i--)
    {
      g_autofree char *state = NULL;

      walk (fixture, metier_undo_take_back);
      state = describe (fixture);
      g_assert_cmpstr (state, ==, states[i - 1]);
    }
  g_assert_false (metier_undo_take_back (fixture->undo));

  for (guint i = 0; i < N_STEPS; i++)
    {
      g_autofree char *state = NULL;

      walk (fixture, metier_undo_do_again);
      state = describe (fixture);
      g_assert_cmpstr (state, ==, states[i + 1]);
    }
  g_assert_false (metier_undo_do_again (fixture->undo));
  g_assert_cmpuint (fixture->n_failed, ==, 0);

  for (guint i = 0; i <= N_STEPS; i++)
    g_free (states[i]);
}

static void
fail_to (Fixture *fixture, gboolean (*take) (MetierUndo *undo), const char *beginning)
{
  guint n = fixture->n_failed;

  fault_vfs_arm (1, FAULT_EVER, SQLITE_FULL);
  g_assert_true (take (fixture->undo));
  wait_for (&fixture->n_failed, n + 1);
  g_assert_true (fault_vfs_disarm ());
  g_assert_true (g_str_has_prefix (fixture->failure, beginning));
}

/* On a full disk nothing is taken back; that is said, and once there is room it can be. */
static void
test_failed_undo (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < N_STEPS; i++)
    {
      g_autofree char *before = describe (fixture);
      g_autofree char *after = NULL;
      g_autofree char *failed = NULL;
      g_autofree char *undone = NULL;

      do_step (fixture, i);
      after = describe (fixture);

      fail_to (fixture, metier_undo_take_back, "Could not undo: ");
      failed = describe (fixture);
      g_assert_cmpstr (failed, ==, after);
      g_assert_false (metier_undo_do_again (fixture->undo));

      walk (fixture, metier_undo_take_back);
      undone = describe (fixture);
      g_assert_cmpstr (undone, ==, before);
      walk (fixture, metier_undo_do_again);
    }
}

static void
test_failed_redo (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < N_STEPS; i++)
    {
      g_autofree char *before = describe (fixture);
      g_autofree char *after = NULL;
      g_autofree char *failed = NULL;
      g_autofree char *redone = NULL;

      do_step (fixture, i);
      after = describe (fixture);
      walk (fixture, metier_undo_take_back);

      fail_to (fixture, metier_undo_do_again, "Could not do again: ");
      failed = describe (fixture);
      g_assert_cmpstr (failed, ==, before);

      walk (fixture, metier_undo_do_again);
      redone = describe (fixture);
      g_assert_cmpstr (redone, ==, after);
    }
}

/* Who presses the key again and again while the disk is full has lost nothing, and no order. */
static void
test_failed_in_a_row (Fixture *fixture, gconstpointer data)
{
  char *states[N_STEPS + 1];

  states[0] = describe (fixture);
  for (guint i = 0; i < N_STEPS; i++)
    {
      do_step (fixture, i);
      states[i + 1] = describe (fixture);
    }

  fault_vfs_arm (1, FAULT_EVER, SQLITE_FULL);
  for (guint i = 0; i < N_STEPS; i++)
    g_assert_true (metier_undo_take_back (fixture->undo));
  wait_for (&fixture->n_failed, N_STEPS);
  fault_vfs_disarm ();

  for (guint i = N_STEPS; i > 0; i--)
    {
      g_autofree char *state = NULL;

      walk (fixture, metier_undo_take_back);
      state = describe (fixture);
      g_assert_cmpstr (state, ==, states[i - 1]);
    }

  for (guint i = 0; i <= N_STEPS; i++)
    g_free (states[i]);
}

/* What was never done cannot be taken back, also by who was quicker than the disk. */
static void
test_never_done (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < N_STEPS; i++)
    {
      g_autofree char *before = describe (fixture);
      g_autofree char *after = NULL;
      guint n = fixture->n_failed;

      fault_vfs_arm (1, FAULT_EVER, SQLITE_FULL);
      steps[i](fixture);
      g_assert_true (metier_undo_take_back (fixture->undo));
      wait_for (&fixture->n_failed, n + 1);
      after = describe (fixture);
      g_assert_cmpstr (after, ==, before);
      fault_vfs_disarm ();
      g_assert_false (metier_undo_take_back (fixture->undo));
      g_assert_false (metier_undo_do_again (fixture->undo));
    }
}

/* A failure comes late: what was done meanwhile is taken back first all the same. */
static void
test_done_meanwhile (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = describe (fixture);
  g_autofree char *after = NULL;
  g_autofree char *undone = NULL;
  guint n_written;

  do_step (fixture, 0);
  fault_vfs_arm (1, FAULT_ONCE, SQLITE_FULL);
  g_assert_true (metier_undo_take_back (fixture->undo));
  n_written = fixture->n_written;
  steps[1](fixture);
  wait_for (&fixture->n_failed, 1);
  wait_for (&fixture->n_written, n_written + 1);

  walk (fixture, metier_undo_take_back);
  after = describe (fixture);
  g_assert_cmpstr (after, !=, before);
  walk (fixture, metier_undo_take_back);
  undone = describe (fixture);
  g_assert_cmpstr (undone, ==, before);
}

#define ADD(path, func) g_test_add ("/undo-order/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  fault_vfs_install ();
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("one-order", test_one_order);
  ADD ("failed-undo", test_failed_undo);
  ADD ("failed-redo", test_failed_redo);
  ADD ("failed-in-a-row", test_failed_in_a_row);
  ADD ("never-done", test_never_done);
  ADD ("done-meanwhile", test_done_meanwhile);

  return g_test_run ();
}
