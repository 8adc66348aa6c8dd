/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/me/metier-me-targets.h"
#include "sources-fixture.h"
#include "waiting.h"

typedef struct {
  SourcesFixture base;
  GtkWidget *targets;
  guint n_written;
} Fixture;

static void
count_cb (guint *n_written)
{
  (*n_written)++;
}

static gboolean
is_loaded (Fixture *self)
{
  return metier_me_get_state (self->base.context.me) != NULL;
}

static void
set_up (Fixture *self, gconstpointer data)
{
  MetierContext *context = &self->base.context;

  sources_fixture_set_up (&self->base, data);
  context->undo = metier_undo_new ();
  context->bookmarks = metier_bookmarks_new (context->store, context->undo);
  context->me = metier_me_new (context->store, context->undo);
  g_signal_connect_swapped (context->bookmarks, "written", G_CALLBACK (count_cb), &self->n_written);
  self->targets = g_object_ref_sink (g_object_new (METIER_TYPE_ME_TARGETS, NULL));
  metier_me_targets_set_context (METIER_ME_TARGETS (self->targets), context);
  metier_me_load (context->me);
  g_assert_true (waiting_until ((WaitingCondition) is_loaded, self));
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_assert_finalize_object (G_OBJECT (self->targets));
  g_clear_object (&self->base.context.bookmarks);
  g_clear_object (&self->base.context.me);
  g_clear_pointer (&self->base.context.undo, metier_undo_unref);
  sources_fixture_tear_down (&self->base, data);
}

static gboolean
has_subtitle (Fixture *self)
{
  GtkListBoxRow *row
      = gtk_list_box_get_row_at_index (GTK_LIST_BOX (adw_bin_get_child (ADW_BIN (self->targets))), 0);

  return *adw_action_row_get_subtitle (ADW_ACTION_ROW (row)) != '\0';
}

static void
assert_says (Fixture *self, const char *role, const char *source)
{
  GtkListBoxRow *row;

  metier_me_set_target (self->base.context.me, 0, role);
  g_assert_true (waiting_until ((WaitingCondition) has_subtitle, self));
  row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (adw_bin_get_child (ADW_BIN (self->targets))), 0);
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==, source);
}

static void
test_edition (Fixture *self, gconstpointer data)
{
  assert_says (self, "edison:DSP07", "EDISON · 2017–18");
}

/* An edition that the title says, as most do, is not said once more. */
static void
test_edition_in_title (Fixture *self, gconstpointer data)
{
  assert_says (self, "kaggle:machine-learning-engineer", "Kaggle 2021");
}

/* Roles of one's own are of no edition. */
static void
test_own_role (Fixture *self, gconstpointer data)
{
  g_autoptr (MetierOwnRole) role = metier_own_role_new ("Our role");
  g_autoptr (MetierShelfStep) step = NULL;

  metier_own_role_add_demand (role, "ml", "Applying ML", METIER_CORE_SKILL_ML, 8, 3);
  step = metier_shelf_step_new_own_role (NULL, role, "Wrote “Our role”");
  metier_bookmarks_take_step (self->base.context.bookmarks, step);
  waiting_for (&self->n_written, 1);
  assert_says (self, role->id, "My roles");
}

static void
add (const char *path, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  add ("/me-targets/edition", test_edition);
  add ("/me-targets/edition-in-title", test_edition_in_title);
  add ("/me-targets/own-role", test_own_role);

  return g_test_run ();
}
