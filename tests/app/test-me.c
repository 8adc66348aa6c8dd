/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/state/metier-me.h"
#include "store-use.h"
#include "waiting.h"

/* A folder of one's own, and what was said in it. */
typedef struct {
  char *folder;
  MetierStore *store;
  MetierUndo *undo;
  MetierMe *me;
  guint n_changed;
  guint n_ended; /* changes that were written or failed */
  guint n_failed;
  char *told; /* (nullable): of the last change that was written */
} Fixture;

static void
changed_cb (Fixture *fixture)
{
  fixture->n_changed++;
}

static void
written_cb (Fixture *fixture, const char *message)
{
  g_free (fixture->told);
  fixture->told = g_strdup (message);
  fixture->n_ended++;
}

static void
failed_cb (Fixture *fixture)
{
  fixture->n_ended++;
  fixture->n_failed++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_build_filename (g_get_user_data_dir (), "metier", NULL);
  fixture->store = store_use_open (fixture->folder);

  fixture->undo = metier_undo_new ();
  fixture->me = metier_me_new (fixture->store, fixture->undo);
  g_signal_connect_swapped (fixture->me, "changed", G_CALLBACK (changed_cb), fixture);
  g_signal_connect_swapped (fixture->me, "written", G_CALLBACK (written_cb), fixture);
  g_signal_connect_swapped (fixture->me, "failed", G_CALLBACK (failed_cb), fixture);
  metier_me_load (fixture->me);
  waiting_for (&fixture->n_changed, 1);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  metier_store_close (fixture->store);
  g_clear_object (&fixture->me);
  metier_undo_unref (fixture->undo);
  g_clear_object (&fixture->store);
  g_free (fixture->folder);
  g_free (fixture->told);
}

static const MetierMeSaid *
get_said (Fixture *fixture)
{
  return metier_me_get_state (fixture->me)->said;
}

static void
set_aim (Fixture *fixture, double aim)
{
  g_autoptr (MetierPlanSettings) settings = metier_plan_settings_copy (get_said (fixture)->settings);

  settings->aim = aim;
  metier_me_adjust (fixture->me, settings, "The aim is another");
}

static void
test_undo (Fixture *fixture, gconstpointer data)
{
  metier_me_set_relevant (fixture->me, "ml", "Applying ML", FALSE);
  g_assert_true (g_hash_table_contains (get_said (fixture)->not_relevant, "ml"));
  g_assert_true (metier_undo_take_back (fixture->undo));
  g_assert_false (g_hash_table_contains (get_said (fixture)->not_relevant, "ml"));
  g_assert_true (metier_undo_do_again (fixture->undo));
  g_assert_true (g_hash_table_contains (get_said (fixture)->not_relevant, "ml"));
  g_assert_false (metier_undo_do_again (fixture->undo));
  waiting_for (&fixture->n_ended, 3);
  g_assert_cmpuint (fixture->n_failed, ==, 0);
}

/* Who turns a wheel sees what it does; that it is taken back has to be said. */
static void
test_adjust (Fixture *fixture, gconstpointer data)
{
  set_aim (fixture, 2);
  waiting_for (&fixture->n_ended, 1);
  g_assert_null (fixture->told);

  g_assert_true (metier_undo_take_back (fixture->undo));
  waiting_for (&fixture->n_ended, 2);
  g_assert_cmpstr (fixture->told, ==, "The aim is another");
  g_assert_true (metier_undo_do_again (fixture->undo));
  waiting_for (&fixture->n_ended, 3);
  g_assert_cmpstr (fixture->told, ==, "The aim is another");
  g_assert_cmpfloat (get_said (fixture)->settings->aim, ==, 2);
}

/* A change that cannot be written is taken back; one that was made after it, and is on disk, stays. */
static void
test_failure (Fixture *fixture, gconstpointer data)
{
  guint n_changed;

  set_aim (fixture, 9);
  metier_me_set_relevant (fixture->me, "ml", "Applying ML", FALSE);
  waiting_for (&fixture->n_ended, 2);
  n_changed = fixture->n_changed;
  g_assert_cmpuint (fixture->n_failed, ==, 1);

  waiting_for (&fixture->n_changed, n_changed + 1);
  g_assert_cmpfloat (get_said (fixture)->settings->aim, ==, METIER_AIM_DEFAULT);
  g_assert_true (g_hash_table_contains (get_said (fixture)->not_relevant, "ml"));
}

#define ADD(path, func) g_test_add ("/me/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("undo", test_undo);
  ADD ("adjust", test_adjust);
  ADD ("failure", test_failure);

  return g_test_run ();
}
