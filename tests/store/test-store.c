/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include <glib/gstdio.h>

#include "core/values/metier-error.h"
#include "library-fixture.h"
#include "pack-fixture.h"
#include "store/catalogue/metier-own-roles.h"
#include "store/shelf/metier-store.h"

typedef struct {
  GMainLoop *loop;
  GAsyncResult *result;
} Answer;

static void
answer_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Answer *answer = user_data;

  answer->result = g_object_ref (result);
  g_main_loop_quit (answer->loop);
}

static void
wait_for (Answer *answer)
{
  while (answer->result == NULL)
    g_main_loop_run (answer->loop);
}

static void
answer_clear (Answer *answer)
{
  g_clear_pointer (&answer->loop, g_main_loop_unref);
  g_clear_object (&answer->result);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Answer, answer_clear)

static Answer
new_answer (void)
{
  return (Answer){ g_main_loop_new (NULL, FALSE), NULL };
}

/* A store on the demo pack and the library in the test's own folder; bundled packs may be there or not. */
static MetierStore *
open_store (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *pack = pack_fixture_write_demo ();
  const char *extra[] = { pack, NULL };
  g_auto (Answer) answer = new_answer ();
  MetierStore *store = metier_store_new (g_get_user_data_dir (), extra);

  metier_store_open_async (store, NULL, answer_cb, &answer);
  wait_for (&answer);
  metier_store_open_finish (store, answer.result, &error);
  g_assert_no_error (error);
  return store;
}

static void
close_store (MetierStore *store)
{
  metier_store_close (store);
  g_assert_finalize_object (store);
}

/* Runs on the worker: all that it needs comes with the call. */
static gpointer
list_roles_func (MetierCatalogue *catalogue, MetierLibrary *library, gconstpointer data,
                 GCancellable *cancellable, GError **error)
{
  const char *source = data;

  g_assert_true (library != NULL);
  return metier_catalogue_list_roles (catalogue, source, NULL, error);
}

static gpointer
ask (MetierStore *store, MetierStoreFunc func, const char *data, GDestroyNotify result_free, GError **error)
{
  g_auto (Answer) answer = new_answer ();

  metier_store_run_async (store, func, g_strdup (data), g_free, result_free, NULL, answer_cb, &answer);
  wait_for (&answer);
  return metier_store_run_finish (store, answer.result, error);
}

static void
test_question (void)
{
  g_autoptr (GError) error = NULL;
  MetierStore *store = open_store ();
  g_autoptr (GPtrArray) roles
      = ask (store, list_roles_func, "demo", (GDestroyNotify) g_ptr_array_unref, &error);

  g_assert_no_error (error);
  g_assert_null (metier_store_get_library_error (store));
  close_store (store);

  /* Answers outlive the store. */
  g_assert_cmpuint (roles->len, ==, 4);
  g_assert_cmpstr (((MetierRole *) g_ptr_array_index (roles, 0))->title, ==, "Data Analyst");
}

static void
test_error_crosses (void)
{
  g_autoptr (GError) error = NULL;
  MetierStore *store = open_store ();

  g_assert_null (ask (store, list_roles_func, "nowhere", (GDestroyNotify) g_ptr_array_unref, &error));
  g_assert_error (error, METIER_ERROR, METIER_ERROR_NOT_FOUND);
  close_store (store);
}

static gpointer
write_number_func (MetierCatalogue *catalogue, MetierLibrary *library, gconstpointer data,
                   GCancellable *cancellable, GError **error)
{
  GString *written = (GString *) data;

  g_string_append_c (written, (char) ('a' + written->len));
  return GSIZE_TO_POINTER (written->len);
}

/* Requests are carried out in the order in which they are made, and closing waits for all of them. */
static void
test_order_and_close (void)
{
  g_autoptr (GString) written = g_string_new (NULL);
  MetierStore *store = open_store ();

  for (guint i = 0; i < 26; i++)
    metier_store_run_async (store, write_number_func, written, NULL, NULL, NULL, NULL, NULL);

  metier_store_close (store);
  g_assert_cmpstr (written->str, ==, "abcdefghijklmnopqrstuvwxyz");
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (store);
}

static void
test_closed (void)
{
  g_autoptr (GError) error = NULL;
  MetierStore *store = open_store ();

  metier_store_close (store);
  g_assert_null (ask (store, list_roles_func, "demo", NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CLOSED);
  close_store (store);
}

static void
test_not_open (void)
{
  g_autoptr (GError) error = NULL;
  MetierStore *store = metier_store_new (g_get_user_data_dir (), NULL);

  g_assert_null (ask (store, list_roles_func, NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_INITIALIZED);
  close_store (store);
}

static gpointer
add_bookmark_func (MetierCatalogue *catalogue, MetierLibrary *library, gconstpointer data,
                   GCancellable *cancellable, GError **error)
{
  g_autofree char *id = library_fixture_add (library, data, "Title");

  g_cancellable_cancel (cancellable);
  return g_steal_pointer (&id);
}

/* What is cancelled before it begins is not done; what is done is answered although it was cancelled. */
static void
test_cancelled (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GCancellable) before = g_cancellable_new ();
  g_autoptr (GCancellable) during = g_cancellable_new ();
  g_auto (Answer) first = new_answer ();
  g_auto (Answer) second = new_answer ();
  MetierStore *store = open_store ();
  g_autofree char *id = NULL;
  MetierLibrary *library;
  g_autoptr (GPtrArray) bookmarks = NULL;

  g_cancellable_cancel (before);
  metier_store_run_async (store, add_bookmark_func, g_strdup ("https://example.org/no"), g_free, g_free,
                          before, answer_cb, &first);
  metier_store_run_async (store, add_bookmark_func, g_strdup ("https://example.org/yes"), g_free, g_free,
                          during, answer_cb, &second);
  wait_for (&first);
  wait_for (&second);
  g_assert_null (metier_store_run_finish (store, first.result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  id = metier_store_run_finish (store, second.result, &error);
  g_assert_no_error (error);
  g_assert_nonnull (id);
  g_clear_object (&first.result);
  g_clear_object (&second.result);
  close_store (store);

  library = library_fixture_open ();
  bookmarks = metier_library_list_bookmarks (library, NULL);
  g_assert_cmpuint (bookmarks->len, ==, 1);
  metier_library_free (library);
}

static gpointer
has_library_func (MetierCatalogue *catalogue, MetierLibrary *library, gconstpointer data,
                  GCancellable *cancellable, GError **error)
{
  return g_strdup (library == NULL ? "no" : "yes");
}

static MetierOwnRole *
keep_role (void)
{
  g_autoptr (MetierLibrary) library = library_fixture_open ();
  MetierOwnRole *role = metier_own_role_new ("Bard");

  metier_own_role_add_demand (role, "ml", "ML", METIER_CORE_SKILL_ML, 7, NAN);
  g_assert_true (metier_library_put_own_role (library, role, NULL));
  return role;
}

/* A role that was written and could not be shown is there after the next start. */
static void
test_shows_own_roles (void)
{
  g_autoptr (MetierOwnRole) role = keep_role ();
  g_autoptr (GPtrArray) roles = NULL;
  g_autoptr (GError) error = NULL;
  MetierStore *store = open_store ();

  g_assert_cmpuint (metier_store_get_problems (store)->len, ==, 0);
  roles = ask (store, list_roles_func, METIER_OWN_SOURCE, (GDestroyNotify) g_ptr_array_unref, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (roles->len, ==, 1);
  close_store (store);
}

static gboolean
is_told (MetierStore *store, const char *words)
{
  const GPtrArray *problems = metier_store_get_problems (store);

  for (guint i = 0; i < problems->len; i++)
    {
      if (strstr (g_ptr_array_index (problems, i), words) != NULL)
        return TRUE;
    }

  return FALSE;
}

/* Where it still cannot be shown, that is told, and all else works. */
static void
test_cannot_show_own_roles (void)
{
  g_autofree char *pack = pack_fixture_path ("packs/mine.pack");
  g_autoptr (MetierOwnRole) role = keep_role ();
  g_autoptr (GPtrArray) roles = NULL;
  MetierStore *store;

  g_assert_cmpint (g_mkdir_with_parents (pack, 0700), ==, 0);
  store = open_store ();
  g_assert_null (metier_store_get_library_error (store));
  g_assert_true (is_told (store, "mine.pack” could not be written"));
  roles = ask (store, list_roles_func, "demo", (GDestroyNotify) g_ptr_array_unref, NULL);
  g_assert_cmpuint (roles->len, ==, 4);
  close_store (store);
}

/* A broken library and a broken pack are told of, and leave the rest to work with. */
static void
test_goes_on_without (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *library = pack_fixture_path ("library.db");
  g_autofree char *broken = pack_fixture_path ("packs/broken.pack");
  g_autofree char *folder = pack_fixture_path ("packs");
  g_autofree char *answer = NULL;
  const GPtrArray *problems;
  gboolean told = FALSE;
  MetierStore *store;

  pack_fixture_put (library, "not a library", 13);
  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  pack_fixture_put (broken, "not a pack", 10);
  store = open_store ();

  g_assert_error (metier_store_get_library_error (store), METIER_ERROR, METIER_ERROR_FOREIGN);
  problems = metier_store_get_problems (store);
  for (guint i = 0; i < problems->len; i++)
    told = told || strstr (g_ptr_array_index (problems, i), broken) != NULL;
  g_assert_true (told);

  answer = ask (store, has_library_func, NULL, g_free, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (answer, ==, "no");
  close_store (store);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/store/question", test_question);
  g_test_add_func ("/store/error", test_error_crosses);
  g_test_add_func ("/store/order-and-close", test_order_and_close);
  g_test_add_func ("/store/closed", test_closed);
  g_test_add_func ("/store/not-open", test_not_open);
  g_test_add_func ("/store/cancelled", test_cancelled);
  g_test_add_func ("/store/shows-own-roles", test_shows_own_roles);
  g_test_add_func ("/store/cannot-show-own-roles", test_cannot_show_own_roles);
  g_test_add_func ("/store/goes-on-without", test_goes_on_without);

  return g_test_run ();
}
