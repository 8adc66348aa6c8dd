/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "undo-fixture.h"

#include "fault-vfs.h"
#include "formats/library/metier-library-json.h"
#include "store/catalogue/metier-library-exchange.h"
#include "store-use.h"
#include "waiting.h"

static void
count_cb (guint *counter)
{
  (*counter)++;
}

static void
failed_cb (UndoFixture *self, const char *message)
{
  g_free (self->failure);
  self->failure = g_strdup (message);
  self->n_failed++;
}

static gpointer
read_all (MetierCatalogue *catalogue, MetierLibrary *library, gconstpointer data, GCancellable *cancellable,
          GError **error)
{
  g_autoptr (MetierLibraryContents) contents = metier_library_get_contents (library, error);

  return contents != NULL ? metier_library_json_write (contents) : NULL;
}

char *
undo_fixture_describe (UndoFixture *self)
{
  return store_use_ask (self->store, read_all, NULL);
}

void
undo_fixture_set_up (UndoFixture *self, gconstpointer data)
{
  self->folder = g_build_filename (g_get_user_data_dir (), "metier", NULL);
  self->store = store_use_open (self->folder);
  self->undo = metier_undo_new ();
  self->bookmarks = metier_bookmarks_new (self->store, self->undo);
  self->me = metier_me_new (self->store, self->undo);
  g_signal_connect_swapped (self->bookmarks, "written", G_CALLBACK (count_cb), &self->n_written);
  g_signal_connect_swapped (self->bookmarks, "failed", G_CALLBACK (failed_cb), self);
  g_signal_connect_swapped (self->bookmarks, "written", G_CALLBACK (count_cb), &self->n_told);
  g_signal_connect_swapped (self->bookmarks, "failed", G_CALLBACK (count_cb), &self->n_told);
  g_signal_connect_swapped (self->me, "changed", G_CALLBACK (count_cb), &self->n_shown);
  g_signal_connect_swapped (self->me, "written", G_CALLBACK (count_cb), &self->n_written);
  g_signal_connect_swapped (self->me, "failed", G_CALLBACK (failed_cb), self);
  metier_me_load (self->me);
  waiting_for (&self->n_shown, 1);
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

void
undo_fixture_tear_down (UndoFixture *self, gconstpointer data)
{
  fault_vfs_disarm ();
  metier_store_close (self->store);
  let_go (self->bookmarks);
  let_go (self->me);
  metier_undo_unref (self->undo);
  g_clear_object (&self->store);
  g_free (self->failure);
  g_free (self->folder);
}

void
undo_fixture_write_role (UndoFixture *self)
{
  g_autoptr (MetierOwnRole) role = metier_own_role_new ("Our role");
  g_autoptr (MetierShelfStep) step = NULL;

  role->changed = 1000;
  metier_own_role_add_demand (role, "ml", "Applying ML", METIER_CORE_SKILL_ML, 8, 3);
  step = metier_shelf_step_new_own_role (NULL, role, "Wrote “Our role”");
  metier_bookmarks_take_step (self->bookmarks, step);
}

void
undo_fixture_walk (UndoFixture *self, gboolean (*take) (MetierUndo *undo))
{
  guint n = self->n_written;

  g_assert_true (take (self->undo));
  waiting_for (&self->n_written, n + 1);
}
