/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <sqlite3.h>

#include "fault-vfs.h"
#include "undo-fixture.h"
#include "waiting.h"

#define N_STEPS 4

static void
put_page (UndoFixture *fixture)
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
assess (UndoFixture *fixture)
{
  metier_me_assess_one (fixture->me, "ml", "Applying ML", 2);
}

static void
leave_skill_out (UndoFixture *fixture)
{
  metier_me_set_relevant (fixture->me, "statistics", "Statistics", FALSE);
}

/* What is done on one page after the other. */
static void (*const steps[N_STEPS]) (UndoFixture *fixture)
    = { put_page, assess, undo_fixture_write_role, leave_skill_out };

static void
do_step (UndoFixture *fixture, guint i)
{
  guint n = fixture->n_written;

  steps[i](fixture);
  waiting_for (&fixture->n_written, n + 1);
}

/* Whatever was done last is taken back first, wherever it was done. */
static void
test_one_order (UndoFixture *fixture, gconstpointer data)
{
  char *states[N_STEPS + 1];

  states[0] = undo_fixture_describe (fixture);
  for (guint i = 0; i < N_STEPS; i++)
    {
      do_step (fixture, i);
      states[i + 1] = undo_fixture_describe (fixture);
      g_assert_cmpstr (states[i + 1], !=, states[i]);
    }

  for (guint i = N_STEPS; i > 0; i--)
    {
      g_autofree char *state = NULL;

      undo_fixture_walk (fixture, metier_undo_take_back);
      state = undo_fixture_describe (fixture);
      g_assert_cmpstr (state, ==, states[i - 1]);
    }
  g_assert_false (metier_undo_take_back (fixture->undo));

  for (guint i = 0; i < N_STEPS; i++)
    {
      g_autofree char *state = NULL;

      undo_fixture_walk (fixture, metier_undo_do_again);
      state = undo_fixture_describe (fixture);
      g_assert_cmpstr (state, ==, states[i + 1]);
    }
  g_assert_false (metier_undo_do_again (fixture->undo));
  g_assert_cmpuint (fixture->n_failed, ==, 0);

  for (guint i = 0; i <= N_STEPS; i++)
    g_free (states[i]);
}

static void
fail_to (UndoFixture *fixture, gboolean (*take) (MetierUndo *undo), const char *beginning)
{
  guint n = fixture->n_failed;

  fault_vfs_arm (1, FAULT_EVER, SQLITE_FULL);
  g_assert_true (take (fixture->undo));
  waiting_for (&fixture->n_failed, n + 1);
  g_assert_true (fault_vfs_disarm ());
  g_assert_true (g_str_has_prefix (fixture->failure, beginning));
}

/* On a full disk nothing is taken back; that is said, and once there is room it can be. */
static void
test_failed_undo (UndoFixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < N_STEPS; i++)
    {
      g_autofree char *before = undo_fixture_describe (fixture);
      g_autofree char *after = NULL;
      g_autofree char *failed = NULL;
      g_autofree char *undone = NULL;

      do_step (fixture, i);
      after = undo_fixture_describe (fixture);

      fail_to (fixture, metier_undo_take_back, "Could not undo: ");
      failed = undo_fixture_describe (fixture);
      g_assert_cmpstr (failed, ==, after);
      g_assert_false (metier_undo_do_again (fixture->undo));

      undo_fixture_walk (fixture, metier_undo_take_back);
      undone = undo_fixture_describe (fixture);
      g_assert_cmpstr (undone, ==, before);
      undo_fixture_walk (fixture, metier_undo_do_again);
    }
}

static void
test_failed_redo (UndoFixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < N_STEPS; i++)
    {
      g_autofree char *before = undo_fixture_describe (fixture);
      g_autofree char *after = NULL;
      g_autofree char *failed = NULL;
      g_autofree char *redone = NULL;

      do_step (fixture, i);
      after = undo_fixture_describe (fixture);
      undo_fixture_walk (fixture, metier_undo_take_back);

      fail_to (fixture, metier_undo_do_again, "Could not do again: ");
      failed = undo_fixture_describe (fixture);
      g_assert_cmpstr (failed, ==, before);

      undo_fixture_walk (fixture, metier_undo_do_again);
      redone = undo_fixture_describe (fixture);
      g_assert_cmpstr (redone, ==, after);
    }
}

/* Who presses the key again and again while the disk is full has lost nothing, and no order. */
static void
test_failed_in_a_row (UndoFixture *fixture, gconstpointer data)
{
  char *states[N_STEPS + 1];

  states[0] = undo_fixture_describe (fixture);
  for (guint i = 0; i < N_STEPS; i++)
    {
      do_step (fixture, i);
      states[i + 1] = undo_fixture_describe (fixture);
    }

  fault_vfs_arm (1, FAULT_EVER, SQLITE_FULL);
  for (guint i = 0; i < N_STEPS; i++)
    g_assert_true (metier_undo_take_back (fixture->undo));
  waiting_for (&fixture->n_failed, N_STEPS);
  fault_vfs_disarm ();

  for (guint i = N_STEPS; i > 0; i--)
    {
      g_autofree char *state = NULL;

      undo_fixture_walk (fixture, metier_undo_take_back);
      state = undo_fixture_describe (fixture);
      g_assert_cmpstr (state, ==, states[i - 1]);
    }

  for (guint i = 0; i <= N_STEPS; i++)
    g_free (states[i]);
}

/* What was never done cannot be taken back, also by who was quicker than the disk. */
static void
test_never_done (UndoFixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < N_STEPS; i++)
    {
      g_autofree char *before = undo_fixture_describe (fixture);
      g_autofree char *after = NULL;
      guint n = fixture->n_failed;

      fault_vfs_arm (1, FAULT_EVER, SQLITE_FULL);
      steps[i](fixture);
      g_assert_true (metier_undo_take_back (fixture->undo));
      waiting_for (&fixture->n_failed, n + 1);
      after = undo_fixture_describe (fixture);
      g_assert_cmpstr (after, ==, before);
      fault_vfs_disarm ();
      g_assert_false (metier_undo_take_back (fixture->undo));
      g_assert_false (metier_undo_do_again (fixture->undo));
    }
}

/* A failure comes late: what was done meanwhile is taken back first all the same. */
static void
test_done_meanwhile (UndoFixture *fixture, gconstpointer data)
{
  g_autofree char *before = undo_fixture_describe (fixture);
  g_autofree char *after = NULL;
  g_autofree char *undone = NULL;
  guint n_written;

  do_step (fixture, 0);
  fault_vfs_arm (1, FAULT_ONCE, SQLITE_FULL);
  g_assert_true (metier_undo_take_back (fixture->undo));
  n_written = fixture->n_written;
  steps[1](fixture);
  waiting_for (&fixture->n_failed, 1);
  waiting_for (&fixture->n_written, n_written + 1);

  undo_fixture_walk (fixture, metier_undo_take_back);
  after = undo_fixture_describe (fixture);
  g_assert_cmpstr (after, !=, before);
  undo_fixture_walk (fixture, metier_undo_take_back);
  undone = undo_fixture_describe (fixture);
  g_assert_cmpstr (undone, ==, before);
}

#define ADD(path, func)                                                                                      \
  g_test_add ("/undo-order/" path, UndoFixture, NULL, undo_fixture_set_up, func, undo_fixture_tear_down)

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
