/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/values/metier-error.h"
#include "library-fixture.h"
#include "store/library/metier-library-filters.h"

static void
save (MetierLibrary *library, const char *name, const char *text, const char *tag)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierSavedFilter) filter = metier_saved_filter_new (name);

  filter->text = g_strdup (text);
  filter->tag = g_strdup (tag);
  filter->place = g_strdup ("mine");
  filter->status = g_strdup ("done");
  filter->skill = g_strdup ("ml");
  filter->role = g_strdup ("edison:DSP04");
  filter->kind = g_strdup ("book");
  filter->cost = g_strdup ("free");
  filter->sort = g_strdup ("title");
  metier_library_save_filter (library, filter, &error);
  g_assert_no_error (error);
}

static void
test_saved (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierLibrary) library = library_fixture_open ();
  g_autoptr (GPtrArray) filters = NULL;
  g_autoptr (GPtrArray) left = NULL;
  const MetierSavedFilter *first;

  save (library, "Second", NULL, "evening");
  save (library, "First", "old", NULL);
  save (library, " First ", "new", NULL);
  filters = metier_library_list_filters (library, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (filters->len, ==, 2);
  first = g_ptr_array_index (filters, 0);
  g_assert_cmpstr (first->name, ==, "First");
  g_assert_cmpstr (first->text, ==, "new");
  g_assert_null (first->tag);
  g_assert_cmpstr (first->place, ==, "mine");
  g_assert_cmpstr (first->status, ==, "done");
  g_assert_cmpstr (first->skill, ==, "ml");
  g_assert_cmpstr (first->role, ==, "edison:DSP04");
  g_assert_cmpstr (first->kind, ==, "book");
  g_assert_cmpstr (first->cost, ==, "free");
  g_assert_cmpstr (first->sort, ==, "title");
  g_assert_cmpstr (((MetierSavedFilter *) filters->pdata[1])->tag, ==, "evening");

  g_assert_true (metier_library_remove_filter (library, "First", &error));
  g_assert_true (metier_library_remove_filter (library, "First", &error));
  left = metier_library_list_filters (library, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (left->len, ==, 1);
}

static void
test_without_name (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierLibrary) library = library_fixture_open ();
  g_autoptr (MetierSavedFilter) filter = metier_saved_filter_new (" \n ");

  g_assert_false (metier_library_save_filter (library, filter, &error));
  g_assert_error (error, METIER_ERROR, METIER_ERROR_INVALID);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/filters/saved", test_saved);
  g_test_add_func ("/filters/without-name", test_without_name);

  return g_test_run ();
}
