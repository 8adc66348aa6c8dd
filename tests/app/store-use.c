/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-use.h"

#include "store/catalogue/metier-library-exchange.h"
#include "waiting.h"

typedef struct {
  guint n_answers;
  gpointer answer;
} Question;

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  guint *n_opened = user_data;

  metier_store_open_finish (METIER_STORE (source), result, &error);
  g_assert_no_error (error);
  (*n_opened)++;
}

MetierStore *
store_use_open (const char *folder)
{
  MetierStore *self = metier_store_new (folder, NULL);
  guint n_opened = 0;

  metier_store_open_async (self, NULL, opened_cb, &n_opened);
  waiting_for (&n_opened, 1);
  return self;
}

static void
answered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  Question *question = user_data;

  question->answer = metier_store_run_finish (METIER_STORE (source), result, &error);
  g_assert_no_error (error);
  question->n_answers++;
}

gpointer
store_use_ask (MetierStore *self, MetierStoreFunc func, gpointer data)
{
  Question question = { 0, NULL };

  metier_store_run_async (self, func, data, NULL, NULL, NULL, answered_cb, &question);
  waiting_for (&question.n_answers, 1);
  return question.answer;
}

static gpointer
read_library (MetierCatalogue *catalogue, MetierLibrary *library, gconstpointer data,
              GCancellable *cancellable, GError **error)
{
  return metier_library_get_contents (library, error);
}

MetierLibraryContents *
store_use_read_library (MetierStore *self)
{
  return store_use_ask (self, read_library, NULL);
}
