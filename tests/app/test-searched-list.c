/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/sources/metier-core-map-dialog.h"
#include "app/sources/metier-core-map-row.h"
#include "app/sources/metier-pack-export-dialog.h"
#include "sources-fixture.h"

/* The long lists of the dialogs of the sources while somebody searches in them. */

static void
click (GtkWidget *window, const char *label)
{
  g_signal_emit_by_name (sources_wait_for (window, GTK_TYPE_BUTTON, label), "clicked");
}

/* A search without a hit says so, with its words, and can be taken back; an empty list says nothing. */
static void
assert_says_nothing_found (GtkWidget *dialog, GType row)
{
  GtkWidget *search = sources_wait_for (dialog, GTK_TYPE_SEARCH_ENTRY, NULL);

  sources_wait_for (dialog, row, NULL);
  gtk_editable_set_text (GTK_EDITABLE (search), "no <such>");
  sources_wait_for (dialog, GTK_TYPE_LABEL, "No match for “no <such>”");
  g_assert_null (sources_find (dialog, row, NULL));
  gtk_editable_set_text (GTK_EDITABLE (search), "nor <this>");
  sources_wait_for (dialog, GTK_TYPE_LABEL, "No match for “nor <this>”");
  click (dialog, "Clear search");
  sources_wait_for (dialog, row, NULL);
  sources_wait_for_none (dialog, ADW_TYPE_STATUS_PAGE, NULL);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (search)), ==, "");
}

static gboolean
has_begun_to_grow (gconstpointer list)
{
  return g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model ((GtkListView *) list))) > 16;
}

/* Whoever is quick searches while the list still brings its lines. */
static void
test_early_search (SourcesFixture *fixture, gconstpointer data)
{
  GtkWidget *dialog
      = GTK_WIDGET (metier_core_map_dialog_present (fixture->window, &fixture->context, "gdad"));
  GtkWidget *search = sources_wait_for (dialog, GTK_TYPE_SEARCH_ENTRY, NULL);

  sources_wait_for (dialog, METIER_TYPE_CORE_MAP_ROW, NULL);
  sources_wait (has_begun_to_grow, sources_find (dialog, GTK_TYPE_LIST_VIEW, NULL));
  gtk_editable_set_text (GTK_EDITABLE (search), "zzzz");
  g_signal_emit_by_name (search, "search-changed");
  sources_wait_for (dialog, GTK_TYPE_LABEL, "No match for “zzzz”");
}

static void
test_nothing_found (SourcesFixture *fixture, gconstpointer data)
{
  assert_says_nothing_found (
      GTK_WIDGET (metier_core_map_dialog_present (fixture->window, &fixture->context, "gdad")),
      METIER_TYPE_CORE_MAP_ROW);
  assert_says_nothing_found (
      GTK_WIDGET (metier_pack_export_dialog_present (fixture->window, &fixture->context, "edison", "unused")),
      GTK_TYPE_CHECK_BUTTON);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/searched-list/early-search", SourcesFixture, NULL, sources_fixture_set_up, test_early_search,
              sources_fixture_tear_down);
  g_test_add ("/searched-list/nothing-found", SourcesFixture, NULL, sources_fixture_set_up,
              test_nothing_found, sources_fixture_tear_down);
  return g_test_run ();
}
