/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <sqlite3.h>

#include "app/shelf/metier-import-job.h"
#include "fault-vfs.h"
#include "store/catalogue/metier-own-roles.h"
#include "store-use.h"
#include "undo-fixture.h"
#include "waiting.h"

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
  return GPOINTER_TO_UINT (store_use_ask (fixture->store, find_own_roles, NULL));
}

static void
write_role_before (UndoFixture *fixture)
{
  guint n = fixture->n_written;

  undo_fixture_write_role (fixture);
  waiting_for (&fixture->n_written, n + 1);
}

static void
take_last_back (UndoFixture *fixture)
{
  g_assert_true (metier_undo_take_back (fixture->undo));
}

static const char page_and_role[]
    = "{\"format\": \"metier-library\", \"version\": 1, \"bookmarks\": [{\"id\": \"mine:oven\","
      " \"url\": \"https://example.org/oven\", \"title\": \"Oven\", \"kind\": \"course\", \"level\": "
      "\"unknown\","
      " \"cost\": \"free\", \"language\": \"unknown\", \"skills\": [\"ml\"], \"status\": \"done\","
      " \"added\": 1790000001, \"changed\": 1790000002}], \"own_roles\": [{\"id\": \"mine:baker\","
      " \"title\": \"Baker\", \"changed\": 1790000003, \"demands\": [{\"skill\": \"ml\", \"title\": \"ML\","
      " \"core\": \"ml\", \"weight\": 7.5}]}]}";

static gpointer
load_page_and_role (MetierCatalogue *catalogue, MetierLibrary *library, gconstpointer data,
                    GCancellable *cancellable, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (metier_library_get_path (library));
  g_autofree char *path = g_build_filename (folder, "in.json", NULL);

  return g_file_set_contents (path, page_and_role, -1, error)
             ? metier_import_model_load (catalogue, library, path, NULL, error)
             : NULL;
}

typedef struct {
  UndoFixture *fixture;
  MetierImportJob *job;
} Import;

/* What nothing came of is told by whoever asked for it. */
static void
imported_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Import *import = user_data;
  g_autoptr (GError) error = NULL;

  metier_store_run_finish (METIER_STORE (source), result, &error);
  if (!metier_import_job_tell (import->job, error, import->fixture->bookmarks))
    g_signal_emit_by_name (import->fixture->bookmarks, "failed", error->message);
  metier_import_job_unref (import->job);
  g_free (import);
}

static void
import_page_and_role (UndoFixture *fixture)
{
  g_autoptr (MetierImportModel) model = store_use_ask (fixture->store, load_page_and_role, NULL);
  Import *import = g_new0 (Import, 1);

  import->fixture = fixture;
  import->job = metier_import_job_new (model);
  metier_store_run_async (fixture->store, metier_import_job_run, import->job, NULL, NULL, NULL, imported_cb,
                          import);
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
  { "/undo-told/imported/once", FAULT_ONCE, 1, import_page_and_role, metier_undo_take_back },
  { "/undo-told/imported/ever", FAULT_EVER, 1, import_page_and_role, metier_undo_take_back },
  { "/undo-told/undone/once", FAULT_ONCE, 2, take_last_back, metier_undo_do_again },
  { "/undo-told/undone/ever", FAULT_EVER, 2, take_last_back, metier_undo_do_again },
};

static gboolean
is_on_disk (const char *failure)
{
  return failure == NULL || g_str_has_prefix (failure, "The change is in your library, ");
}

/* Returns what is told of a change; NULL when it is done. Whatever is on disk is to be read anew. */
static const char *
fail_at (UndoFixture *fixture, const Failing *self, guint nth)
{
  guint n_failed = fixture->n_failed;
  guint n_told = fixture->n_told;
  guint n_written = fixture->n_written;
  const char *failure;

  fault_vfs_arm (nth, self->kind, SQLITE_FULL);
  self->change (fixture);
  waiting_for (&fixture->n_told, n_told + 1);
  fault_vfs_disarm ();
  failure = fixture->n_failed > n_failed ? fixture->failure : NULL;
  g_assert_cmpuint (fixture->n_written, ==, n_written + (is_on_disk (failure) ? 1 : 0));
  return failure;
}

/* Returns whether what is told says that the change is on disk, which then is so and can be reversed. */
static gboolean
check_told (UndoFixture *fixture, const Failing *self, const char *failure, const char *before)
{
  g_autofree char *after = undo_fixture_describe (fixture);
  g_autofree char *reversed = NULL;

  g_assert_cmpuint (count_own_roles (fixture), ==, self->n_roles);
  if (!is_on_disk (failure))
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
