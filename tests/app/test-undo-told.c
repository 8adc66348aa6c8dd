/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <sqlite3.h>

#include "fault-vfs.h"
#include "store/catalogue/metier-own-roles.h"
#include "undo-fixture.h"

static gpointer
find_own_roles (MetierCatalogue *catalogue, MetierLibrary *library, gconstpointer data,
                GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) roles = metier_catalogue_list_roles (catalogue, METIER_OWN_SOURCE, NULL, error);

  return roles != NULL ? GUINT_TO_POINTER (roles->len) : NULL;
}

static guint
count_own_roles (UndoFixture *fixture)
{
  return GPOINTER_TO_UINT (undo_fixture_ask (fixture, find_own_roles));
}

static void
write_role_before (UndoFixture *fixture)
{
  guint n = fixture->n_written;

  undo_fixture_write_role (fixture);
  undo_fixture_wait_for (&fixture->n_written, n + 1);
}

static void
take_last_back (UndoFixture *fixture)
{
  g_assert_true (metier_undo_take_back (fixture->undo));
}

/* A change to roles of one's own while the disk fails. */
typedef struct {
  const char *path;
  FaultKind kind;
  guint n_roles; /* that there are before */
  void (*change) (UndoFixture *fixture);
  gboolean (*reverse) (MetierUndo *undo);
} Failing;

static const Failing failing[] = {
  { "/undo-told/done/once", FAULT_ONCE, 1, undo_fixture_write_role, metier_undo_take_back },
  { "/undo-told/done/ever", FAULT_EVER, 1, undo_fixture_write_role, metier_undo_take_back },
  { "/undo-told/undone/once", FAULT_ONCE, 2, take_last_back, metier_undo_do_again },
  { "/undo-told/undone/ever", FAULT_EVER, 2, take_last_back, metier_undo_do_again },
};

/* Returns what is told of a change; NULL when it is done. */
static const char *
fail_at (UndoFixture *fixture, const Failing *self, guint nth)
{
  guint n_failed = fixture->n_failed;
  guint n_told = fixture->n_told;

  fault_vfs_arm (nth, self->kind, SQLITE_FULL);
  self->change (fixture);
  undo_fixture_wait_for (&fixture->n_told, n_told + 1);
  fault_vfs_disarm ();
  return fixture->n_failed > n_failed ? fixture->failure : NULL;
}

/* Returns whether what is told says that the change is on disk, which then is so and can be reversed. */
static gboolean
check_told (UndoFixture *fixture, const Failing *self, const char *failure, const char *before)
{
  g_autofree char *after = undo_fixture_describe (fixture);
  g_autofree char *reversed = NULL;

  g_assert_cmpuint (count_own_roles (fixture), ==, self->n_roles);
  if (!g_str_has_prefix (failure, "The change is in your library, "))
    {
      g_assert_cmpstr (after, ==, before);
      return FALSE;
    }

  g_assert_cmpstr (after, !=, before);
  undo_fixture_walk (fixture, self->reverse);
  reversed = undo_fixture_describe (fixture);
  g_assert_cmpstr (reversed, ==, before);
  g_assert_cmpuint (count_own_roles (fixture), ==, self->n_roles);
  return TRUE;
}

/* Wherever the disk fails, in the library, in the pack or when the library is to be as before: what is told
 * is what is on disk, and what could be seen before is still seen. The places lie closest where it begins. */
static void
test_told (UndoFixture *fixture, gconstpointer data)
{
  const Failing *self = data;
  g_autofree char *before = NULL;
  guint n_failed = 0;
  guint n_unshown = 0;
  const char *failure;

  for (guint i = 0; i < self->n_roles; i++)
    write_role_before (fixture);
  before = undo_fixture_describe (fixture);
  for (guint nth = 1; (failure = fail_at (fixture, self, nth)) != NULL; nth += 1 + nth / 8)
    {
      n_failed++;
      n_unshown += check_told (fixture, self, failure, before) ? 1 : 0;
    }

  g_assert_cmpuint (count_own_roles (fixture), !=, self->n_roles);
  g_assert_cmpuint (n_failed, >, n_unshown);
  g_assert_cmpint (n_unshown > 0, ==, self->kind == FAULT_EVER);
}

int
main (int argc, char **argv)
{
  fault_vfs_install ();
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (failing); i++)
    g_test_add (failing[i].path, UndoFixture, &failing[i], undo_fixture_set_up, test_told,
                undo_fixture_tear_down);

  return g_test_run ();
}
