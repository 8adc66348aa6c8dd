/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/shelf/metier-resource-cell.h"
#include "app/shelf/metier-shelf-page-private.h"
#include "app/window/metier-application.h"
#include "app/window/metier-window-private.h"
#include "large-pack.h"
#include "waiting.h"

#define N_BOOKMARKS 2000
#define N_SEEN_MOST 40 /* no window of a test shows more lines */

typedef struct {
  GtkApplication *application;
  void (*use) (MetierShelfPage *page);
} Visit;

static GListModel *
get_items (MetierShelfPage *page)
{
  return G_LIST_MODEL (page->items);
}

static GtkAdjustment *
get_place (MetierShelfPage *page)
{
  return gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (page->list));
}

static void
count_cb (GdkFrameClock *clock, guint *n_frames)
{
  (*n_frames)++;
  gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_PAINT);
}

/* Until so many frames were drawn. */
static void
wait_for_frames (MetierShelfPage *page, guint n)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (page));
  guint n_frames = 0;

  g_signal_connect (clock, "after-paint", G_CALLBACK (count_cb), &n_frames);
  gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_PAINT);
  waiting_for (&n_frames, n);
  g_signal_handlers_disconnect_by_data (clock, &n_frames);
}

/* What is seen is awake, and nearly nothing else is. */
static void
check_lines (MetierShelfPage *page)
{
  guint n_lines = 0, n_awake = 0, n_seen = 0;

  for (GtkWidget *line = gtk_widget_get_first_child (GTK_WIDGET (page->list)); line != NULL;
       line = gtk_widget_get_next_sibling (line))
    {
      MetierResourceCell *cell = METIER_RESOURCE_CELL (gtk_widget_get_first_child (line));
      graphene_rect_t bounds;
      gboolean seen = gtk_widget_get_child_visible (line)
                      && gtk_widget_compute_bounds (line, GTK_WIDGET (page->list), &bounds)
                      && bounds.origin.y + bounds.size.height > 0
                      && bounds.origin.y < (float) gtk_widget_get_height (GTK_WIDGET (page->list));

      n_lines++;
      n_awake += metier_resource_cell_is_awake (cell);
      n_seen += seen;
      g_assert_true (!seen || metier_resource_cell_is_awake (cell));
      g_assert_true (!seen || gtk_widget_has_css_class (GTK_WIDGET (cell), "narrow") == page->narrow);
    }

  g_assert_cmpuint (n_lines, >, 100);
  g_assert_cmpuint (n_seen, >, 3);
  g_assert_cmpuint (n_awake, <=, N_SEEN_MOST);
}

static void
jump (MetierShelfPage *page)
{
  static const double shares[] = { 0.5, 0.1, 0.9, 0.0, 1.0, 0.3 };

  for (gsize i = 0; i < G_N_ELEMENTS (shares); i++)
    {
      GtkAdjustment *place = get_place (page);

      gtk_adjustment_set_value (place, shares[i] * gtk_adjustment_get_upper (place));
      wait_for_frames (page, 2);
      check_lines (page);
    }
}

/* GTK 4.8 loses the heights of what is above when a list is scrolled twice before a frame. */
static void
scroll_twice (MetierShelfPage *page)
{
  GtkAdjustment *place = get_place (page);

  gtk_adjustment_set_value (place, gtk_adjustment_get_upper (place) / 2);
  wait_for_frames (page, 2);
  for (guint i = 0; i < 20; i++)
    {
      double before = gtk_adjustment_get_value (place);

      gtk_adjustment_set_value (place, before + 90);
      gtk_adjustment_set_value (place, gtk_adjustment_get_value (place) + 90);
      g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_value (place), before + 180, 1);
      wait_for_frames (page, 2);
      /* A line that comes into sight may be of more than one line of text. */
      g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_value (place), before + 180, 180);
      check_lines (page);
    }
}

static void
fold (MetierShelfPage *page)
{
  metier_shelf_page_set_narrow (page, TRUE);
  wait_for_frames (page, 2);
  check_lines (page);
  metier_shelf_page_set_narrow (page, FALSE);
  wait_for_frames (page, 2);
  check_lines (page);
}

static gboolean
lists_all (MetierWindow *window)
{
  return window->shelf_page != NULL
         && g_list_model_get_n_items (get_items (window->shelf_page)) >= N_BOOKMARKS;
}

static gboolean
visit_cb (gpointer data)
{
  Visit *visit = data;
  MetierWindow *window = METIER_WINDOW (gtk_application_get_active_window (visit->application));

  /* All windows but the first are there already: it is where the one before was left. */
  metier_window_go (window, "shelf", NULL);
  g_assert_true (waiting_until ((WaitingCondition) lists_all, window));
  wait_for_frames (window->shelf_page, 4);
  check_lines (window->shelf_page);
  visit->use (window->shelf_page);
  g_action_group_activate_action (G_ACTION_GROUP (visit->application), "quit", NULL);
  return G_SOURCE_REMOVE;
}

static void
test_lines (gconstpointer use)
{
  char name[] = "metier";
  char *argv[] = { name, NULL };
  g_autoptr (GtkApplication) application = GTK_APPLICATION (metier_application_new ());
  Visit visit = { .application = application, .use = (void (*) (MetierShelfPage *)) use };

  g_idle_add_full (G_PRIORITY_LOW, visit_cb, &visit, NULL);
  g_assert_cmpint (g_application_run (G_APPLICATION (application), 1, argv), ==, 0);
}

static void
fill_shelf (void)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "metier", NULL);
  g_autofree char *path = g_build_filename (folder, "library.db", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierLibrary) library = NULL;

  g_mkdir_with_parents (folder, 0700);
  library = metier_library_open (path, &error);
  g_assert_no_error (error);
  large_pack_fill_shelf (library, N_BOOKMARKS);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  fill_shelf ();
  g_test_add_data_func ("/shelf-lines/jump", jump, test_lines);
  g_test_add_data_func ("/shelf-lines/scroll-twice", scroll_twice, test_lines);
  g_test_add_data_func ("/shelf-lines/fold", fold, test_lines);

  return g_test_run ();
}
