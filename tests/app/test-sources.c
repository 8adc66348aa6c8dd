/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/sources/metier-core-map-dialog.h"
#include "app/sources/metier-core-map-row.h"
#include "app/sources/metier-pack-export-dialog.h"
#include "app/sources/metier-packs-dialog.h"
#include "sources-fixture.h"
#include "store-use.h"

/* The dialogs of the sources, each in a window, over a store of their own. */

static gboolean
has_no_pack (gconstpointer fixture)
{
  return sources_fixture_count_packs ((SourcesFixture *) fixture) == 0;
}

static GtkWidget *
open_row (GtkWidget *dialog, const char *title)
{
  GtkWidget *row = sources_wait_for (dialog, ADW_TYPE_EXPANDER_ROW, title);

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  return row;
}

static char *
find_trades (void)
{
  return g_test_build_filename (G_TEST_DIST, "formats", "trades.json", NULL);
}

static void
import_trades (GtkWidget *dialog)
{
  g_autofree char *path = find_trades ();
  GtkWidget *import = sources_import (dialog, path);

  sources_wait_for (import, ADW_TYPE_ACTION_ROW, "Holds");
  sources_click (import, "_Import");
  sources_wait_for_no_import ();
  sources_wait_for (dialog, ADW_TYPE_EXPANDER_ROW, "Trades");
}

static void
test_list (SourcesFixture *fixture, gconstpointer data)
{
  GtkWidget *dialog = sources_open (fixture);
  GtkWidget *row = sources_find (dialog, ADW_TYPE_EXPANDER_ROW, "EDISON");

  g_assert_cmpstr (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (row)), ==,
                   "2017–18 · 22 roles · 35 skills · 570 ratings");
  g_assert_null (sources_find (row, ADW_TYPE_ACTION_ROW, "Credit"));
  open_row (dialog, "EDISON");
  sources_wait_for (row, ADW_TYPE_ACTION_ROW, "Licence");
  sources_wait_for (row, ADW_TYPE_ACTION_ROW, "Credit");
  sources_wait_for (row, ADW_TYPE_ACTION_ROW, "Size");
  sources_wait_for (row, ADW_TYPE_ACTION_ROW, "Export…");
  g_assert_null (sources_find (row, ADW_TYPE_ACTION_ROW, "Remove"));
}

static void
test_import (SourcesFixture *fixture, gconstpointer data)
{
  GtkWidget *dialog = sources_open (fixture);
  g_autofree char *path = find_trades ();
  GtkWidget *import;

  import_trades (dialog);
  g_assert_cmpuint (sources_fixture_count_packs (fixture), ==, 1);

  import = sources_import (dialog, path);
  sources_wait_for (import, ADW_TYPE_ACTION_ROW, "No role, skill, level, rating or task differs.");
  sources_wait_for (import, ADW_TYPE_ACTION_ROW, "Your bookmarks, levels and target stay as they are.");
  sources_wait_for (import, GTK_TYPE_BUTTON, "_Update");
  sources_click (import, "_Cancel");
  sources_wait_for_no_import ();
}

static void
test_remove (SourcesFixture *fixture, gconstpointer data)
{
  GtkWidget *dialog = sources_open (fixture);

  import_trades (dialog);
  open_row (dialog, "Trades");
  sources_click (dialog, "_Remove");
  sources_click (dialog, "_Bring Back");
  sources_wait_for_none (dialog, GTK_TYPE_BUTTON, "_Bring Back");
  open_row (dialog, "Trades");
  sources_click (dialog, "_Remove");
  sources_wait_for (dialog, GTK_TYPE_BUTTON, "_Bring Back");
  open_row (dialog, "Trades");
  sources_click (dialog, "_Delete");
  sources_wait_for_none (dialog, ADW_TYPE_EXPANDER_ROW, "Trades");
  g_assert_cmpuint (sources_fixture_count_packs (fixture), ==, 0);
}

/* What is older than what comes with the program would be installed without anything to see of it. */
static void
test_older (SourcesFixture *fixture, gconstpointer data)
{
  const char *pack
      = "{\"format\": \"metier-pack\", \"version\": 2, \"pack\": {\"id\": \"kaggle-2021\", \"title\":"
        " \"Kaggle\", \"edition\": \"2020\", \"released\": \"%s\", \"licence\": \"CC0-1.0\","
        " \"credit\": \"Nobody\"}}";
  static const char *const released[] = { "2020", "2100" };
  GtkWidget *dialog = sources_open (fixture);

  for (guint i = 0; i < G_N_ELEMENTS (released); i++)
    {
      g_auto (GStrv) parts = g_strsplit (pack, "%s", 2);
      g_autofree char *text = g_strjoinv (released[i], parts);
      g_autofree char *path = sources_fixture_write (fixture, "kaggle.json", text);
      GtkWidget *import = sources_import (dialog, path);

      sources_wait_for (import, ADW_TYPE_ACTION_ROW, "Credit");
      g_assert_cmpint (sources_find (import, ADW_TYPE_ACTION_ROW,
                                     "The edition that comes with Métier is newer and stays in use.")
                           != NULL,
                       ==, i == 0);
      sources_click (import, "_Cancel");
      sources_wait_for_no_import ();
    }
}

typedef struct {
  const char *name;
  const char *file;
  const char *text;
  const char *sentence;
} Bad;

static const Bad bad[] = {
  { "empty", "empty.csv", "", NULL },
  { "letter", "letter.txt", "Dear Sir or Madam\nno table\n",
    "“letter.txt” has no file with the columns of a source that can be imported." },
  { "no-pack", "list.json", "[]", NULL },
};

static void
test_refuse (SourcesFixture *fixture, gconstpointer data)
{
  const Bad *expected = data;
  GtkWidget *dialog = sources_open (fixture);
  g_autofree char *path = sources_fixture_write (fixture, expected->file, expected->text);
  GtkWidget *import = sources_import (dialog, path);
  GtkWidget *page = sources_wait_for (import, ADW_TYPE_STATUS_PAGE, NULL);

  g_assert_cmpstr (adw_status_page_get_title (ADW_STATUS_PAGE (page)), ==, "Nothing Was Imported");
  if (expected->sentence != NULL)
    g_assert_cmpstr (adw_status_page_get_description (ADW_STATUS_PAGE (page)), ==, expected->sentence);
  else
    g_assert_nonnull (strstr (adw_status_page_get_description (ADW_STATUS_PAGE (page)), expected->file));
  g_assert_null (sources_find (import, GTK_TYPE_BUTTON, "_Import"));
  sources_click (import, "_Close");
  sources_wait_for_no_import ();
  g_assert_cmpuint (sources_fixture_count_packs (fixture), ==, 0);
}

/* Rows enough that reading them takes a while. */
static char *
write_long_table (SourcesFixture *fixture)
{
  g_autoptr (GString) text = g_string_new ("role,skill,value\n");

  for (guint i = 0; i < 400000; i++)
    g_string_append_printf (text, "Role %u,Skill %u,%u\n", i / 100, i % 100, i % 7);
  return sources_fixture_write (fixture, "long.csv", text->str);
}

/* Whoever cancels in the middle finds nothing changed and nothing left behind. */
static void
test_cancel (SourcesFixture *fixture, gconstpointer data)
{
  GtkWidget *dialog = sources_open (fixture);
  g_autofree char *path = write_long_table (fixture);
  GtkWidget *import = sources_import (dialog, path);

  sources_fill_in (import, "Whom to Credit", "The guild");
  sources_fill_in (import, "Licence", "CC0-1.0");
  sources_click (import, "_Continue");
  sources_wait_for (import, GTK_TYPE_PROGRESS_BAR, NULL);
  sources_wait_for (import, GTK_TYPE_LABEL, "Reading “long.csv”…");
  sources_click (import, "_Cancel");
  sources_wait_for_no_import ();
  sources_wait (has_no_pack, fixture);
  g_assert_null (sources_find (dialog, ADW_TYPE_EXPANDER_ROW, "long"));
}

/* What is wrong with the answer is said where it can be changed. */
static void
test_wrong_column (SourcesFixture *fixture, gconstpointer data)
{
  GtkWidget *dialog = sources_open (fixture);
  g_autofree char *path
      = sources_fixture_write (fixture, "words.csv", "role,skill,value\nBaker,Kneading,much\n");
  GtkWidget *import = sources_import (dialog, path);

  sources_fill_in (import, "Whom to Credit", "The guild");
  sources_fill_in (import, "Licence", "CC0-1.0");
  sources_click (import, "_Continue");
  sources_wait_for (import, GTK_TYPE_LABEL,
                    "“words.csv” has no number in the column “value” that a scale could hold.");
  sources_fill_in (import, "Edition (optional)", "2");
  sources_wait_for (import, GTK_TYPE_LABEL, "Every line says how much of a skill a role asks for.");
  sources_click (import, "_Cancel");
  sources_wait_for_no_import ();
}

static void
test_export (SourcesFixture *fixture, gconstpointer data)
{
  g_autofree char *pack = g_strdup ("unused");
  GtkWidget *dialog;
  GtkWidget *button;

  metier_compare_set_add (fixture->context.compare, "edison:DSP04");
  dialog
      = GTK_WIDGET (metier_pack_export_dialog_present (fixture->window, &fixture->context, "edison", pack));
  sources_wait_for (dialog, GTK_TYPE_LABEL, "The whole source is exported.");
  button = sources_find (dialog, GTK_TYPE_BUTTON, "_Export…");
  g_assert_true (gtk_widget_get_sensitive (button));

  sources_click (dialog, "Choose _None");
  sources_wait_for (dialog, GTK_TYPE_LABEL, "0 roles of 22 are exported.");
  g_assert_false (gtk_widget_get_sensitive (button));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (sources_find (dialog, GTK_TYPE_CHECK_BUTTON, NULL)), TRUE);
  sources_wait_for (dialog, GTK_TYPE_LABEL, "1 role of 22 is exported.");
  g_assert_true (gtk_widget_get_sensitive (button));
  sources_click (dialog, "Choose _All");
  sources_wait_for (dialog, GTK_TYPE_LABEL, "The whole source is exported.");
  sources_click (dialog, "Only _Compared");
  sources_wait_for (dialog, GTK_TYPE_LABEL, "1 role of 22 is exported.");
}

static gboolean
has_one_line (gconstpointer list)
{
  return g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model ((GtkListView *) list))) == 1;
}

static gpointer
count_mine (MetierCatalogue *catalogue, MetierLibrary *library, gconstpointer source,
            GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) skills = metier_catalogue_list_skills (catalogue, source, error);
  guint n = 0;

  for (guint i = 0; skills != NULL && i < skills->len; i++)
    n += ((const MetierSkill *) g_ptr_array_index (skills, i))->core_is_mine;
  return GUINT_TO_POINTER (n);
}

static guint
count_gdad (SourcesFixture *fixture)
{
  return GPOINTER_TO_UINT (store_use_ask (fixture->context.store, count_mine, (gpointer) "gdad"));
}

/* A suggestion counts for nothing until somebody takes it; what was taken is kept until it is reset. */
static void
test_core_map (SourcesFixture *fixture, gconstpointer data)
{
  GtkWidget *dialog
      = GTK_WIDGET (metier_core_map_dialog_present (fixture->window, &fixture->context, "gdad"));
  GtkWidget *reset = sources_wait_for (dialog, GTK_TYPE_BUTTON, "_Reset All");
  GtkWidget *row;

  gtk_editable_set_text (GTK_EDITABLE (sources_find (dialog, GTK_TYPE_SEARCH_ENTRY, NULL)),
                         "Data preparation");
  /* Others have suggestions as well, as long as they are there. */
  sources_wait_for (dialog, METIER_TYPE_CORE_MAP_ROW, NULL);
  sources_wait (has_one_line, sources_find (dialog, GTK_TYPE_LIST_VIEW, NULL));
  sources_wait_for (dialog, GTK_TYPE_LABEL, "By its name it may count for Modeling");
  g_assert_false (gtk_widget_get_sensitive (reset));
  g_assert_cmpuint (count_gdad (fixture), ==, 0);

  row = sources_find (dialog, METIER_TYPE_CORE_MAP_ROW, NULL);
  gtk_widget_activate_action (row, "skill.use-suggestion", NULL);
  sources_wait_for (dialog, GTK_TYPE_LABEL, "Your map");
  g_assert_cmpuint (count_gdad (fixture), ==, 1);
  g_assert_true (gtk_widget_get_sensitive (reset));

  gtk_widget_activate_action (row, "skill.reset", NULL);
  sources_wait_for_none (dialog, GTK_TYPE_LABEL, "Your map");
  g_assert_cmpuint (count_gdad (fixture), ==, 0);
  g_assert_false (gtk_widget_get_sensitive (reset));
}

/* Whoever resets all that was said can have it back. */
static void
test_reset_all (SourcesFixture *fixture, gconstpointer data)
{
  GtkWidget *dialog
      = GTK_WIDGET (metier_core_map_dialog_present (fixture->window, &fixture->context, "gdad"));
  GtkWidget *row = sources_wait_for (dialog, METIER_TYPE_CORE_MAP_ROW, NULL);

  /* What is so already is nothing that was said. */
  sources_wait_for (row, GTK_TYPE_LABEL, "Modeling");
  gtk_widget_activate_action (row, "skill.core", "i", METIER_CORE_SKILL_MODELING);
  gtk_widget_activate_action (row, "skill.core", "i", METIER_CORE_SKILL_NONE);
  sources_wait_for (row, GTK_TYPE_LABEL, "Your map");
  sources_wait_for (row, GTK_TYPE_LABEL, "None");
  g_assert_cmpuint (count_gdad (fixture), ==, 1);
  gtk_widget_activate_action (row, "skill.core", "i", METIER_CORE_SKILL_NONE);
  gtk_widget_activate_action (row, "skill.reset", NULL);
  sources_wait_for (row, GTK_TYPE_LABEL, "Modeling");
  g_assert_cmpuint (count_gdad (fixture), ==, 0);
  gtk_widget_activate_action (row, "skill.core", "i", METIER_CORE_SKILL_MODELING);
  g_assert_cmpuint (count_gdad (fixture), ==, 0);

  gtk_widget_activate_action (row, "skill.core", "i", METIER_CORE_SKILL_NONE);
  sources_wait_for (row, GTK_TYPE_LABEL, "Your map");
  sources_click (dialog, "_Reset All");
  sources_wait_for (dialog, GTK_TYPE_LABEL, "1 skill counts as the source says");
  sources_wait_for_none (dialog, GTK_TYPE_LABEL, "Your map");
  g_assert_cmpuint (count_gdad (fixture), ==, 0);

  sources_click (dialog, "Undo");
  sources_wait_for (row, GTK_TYPE_LABEL, "Your map");
  sources_wait_for (row, GTK_TYPE_LABEL, "None");
  g_assert_cmpuint (count_gdad (fixture), ==, 1);
}

/* No dialog sticks out of a narrow window. */
static void
test_narrow (SourcesFixture *fixture, gconstpointer data)
{
  GtkWidget *narrow = gtk_window_new ();
  GtkWidget *dialog;
  int width;
  int height;

  gtk_window_set_default_size (GTK_WINDOW (narrow), 360, 500);
  gtk_window_present (GTK_WINDOW (narrow));
  gtk_test_widget_wait_for_draw (narrow);
  dialog = GTK_WIDGET (metier_packs_dialog_present (narrow, &fixture->context, NULL));
  gtk_window_get_default_size (GTK_WINDOW (dialog), &width, &height);
  g_assert_cmpint (width, <=, 360);
  g_assert_cmpint (height, <=, 500);
  sources_wait_for (dialog, ADW_TYPE_EXPANDER_ROW, "EDISON");
  gtk_widget_measure (dialog, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  g_assert_cmpint (width, <=, 360);
  gtk_window_destroy (GTK_WINDOW (narrow));
}

/* What a skill counts for is said whole in a narrow window, with large text too; nothing else in the row is
 * cut. */
static void
assert_says_all (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (widget))));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    assert_says_all (child);
}

static void
test_narrow_core_map (SourcesFixture *fixture, gconstpointer dots_per_inch)
{
  GtkSettings *settings = gtk_settings_get_default ();
  GtkWidget *narrow = gtk_window_new (), *dialog, *row;
  int before;

  g_object_get (settings, "gtk-xft-dpi", &before, NULL);
  g_object_set (settings, "gtk-xft-dpi", GPOINTER_TO_INT (dots_per_inch) * PANGO_SCALE, NULL);
  gtk_window_set_default_size (GTK_WINDOW (narrow), 360, 700);
  gtk_window_present (GTK_WINDOW (narrow));
  gtk_test_widget_wait_for_draw (narrow);
  dialog = GTK_WIDGET (metier_core_map_dialog_present (narrow, &fixture->context, "edison"));
  row = sources_wait_for (dialog, METIER_TYPE_CORE_MAP_ROW, NULL);
  sources_wait_for (dialog, GTK_TYPE_LABEL, "Engineering principles, software design");
  gtk_test_widget_wait_for_draw (dialog);
  g_assert_cmpint (gtk_widget_get_width (row), <=, 360);
  assert_says_all (gtk_widget_get_parent (gtk_widget_get_parent (row)));
  gtk_window_destroy (GTK_WINDOW (narrow));
  g_object_set (settings, "gtk-xft-dpi", before, NULL);
}

static void
add (const char *name, gconstpointer data, void (*test) (SourcesFixture *, gconstpointer))
{
  g_autofree char *path = g_strconcat ("/sources/", name, NULL);

  g_test_add (path, SourcesFixture, data, sources_fixture_set_up, test, sources_fixture_tear_down);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  add ("list", NULL, test_list);
  add ("import", NULL, test_import);
  add ("remove", NULL, test_remove);
  add ("older", NULL, test_older);
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autofree char *name = g_strconcat ("refuse/", bad[i].name, NULL);

      add (name, &bad[i], test_refuse);
    }
  add ("cancel", NULL, test_cancel);
  add ("wrong-column", NULL, test_wrong_column);
  add ("export", NULL, test_export);
  add ("core-map", NULL, test_core_map);
  add ("reset-all", NULL, test_reset_all);
  add ("narrow-core-map/usual-text", GINT_TO_POINTER (96), test_narrow_core_map);
  add ("narrow-core-map/large-text", GINT_TO_POINTER (192), test_narrow_core_map);
  add ("narrow", NULL, test_narrow);

  return g_test_run ();
}
