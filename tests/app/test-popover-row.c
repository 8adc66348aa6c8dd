/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <adwaita.h>

#include "app/state/metier-popover-sight.h"
#include "app/state/metier-popover.h"
#include "waiting.h"

#define PAUSE (G_USEC_PER_SEC / 5)
#define WIDTH 360
#define HEIGHT 480
#define N_ROWS 500
#define TALL 3000   /* no window shows what is below a row like this */

/* A long list under the button that has the keyboard, and a popover on the last row that is seen. */
typedef struct {
  GtkWidget *window;
  GtkWidget *button;         /* (unowned) */
  GtkWidget *above;          /* (unowned): in the row before the anchor */
  GtkWidget *anchor;         /* (unowned) */
  GtkAdjustment *adjustment; /* (unowned) */
  GtkWidget *popover;        /* (weak) */
  gboolean asked;
} Page;

/* GTK 4.8 may keep a popover that is on nothing any more. */
static gboolean
is_gone (Page *page)
{
  return page->popover == NULL || gtk_widget_get_parent (page->popover) == NULL;
}

static void
set_up_row_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  gtk_list_item_set_child (item, gtk_button_new_with_label ("A row"));
}

static GtkWidget *
new_list (void)
{
  GtkStringList *rows = gtk_string_list_new (NULL);
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (set_up_row_cb), NULL);
  for (int i = 0; i < N_ROWS; i++)
    gtk_string_list_append (rows, "A row");
  return gtk_list_view_new (GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (rows))), factory);
}

/* The last row that is seen whole. */
static GtkWidget *
find_last_row (GtkWidget *list)
{
  graphene_rect_t bounds;

  for (GtkWidget *row = gtk_widget_get_last_child (list); row != NULL;
       row = gtk_widget_get_prev_sibling (row))
    if (gtk_widget_get_mapped (row) && gtk_widget_compute_bounds (row, list, &bounds)
        && bounds.origin.y + bounds.size.height <= HEIGHT)
      return row;

  return NULL;
}

static Page
open_page (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *list = new_list ();
  Page page = { .window = gtk_window_new (), .button = gtk_button_new_with_label ("Above the list") };
  GtkWidget *row;

  metier_popover_keep_all_in_sight ();
  gtk_box_append (GTK_BOX (box), page.button);
  gtk_box_append (GTK_BOX (box), scroller);
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), list);
  gtk_window_set_default_size (GTK_WINDOW (page.window), WIDTH, HEIGHT);
  gtk_window_set_child (GTK_WINDOW (page.window), box);
  gtk_window_present (GTK_WINDOW (page.window));
  gtk_test_widget_wait_for_draw (page.window);
  waiting_settle (PAUSE);
  gtk_widget_grab_focus (page.button);
  row = find_last_row (list);
  g_assert_nonnull (row);
  page.anchor = gtk_widget_get_first_child (row);
  page.above = gtk_widget_get_first_child (gtk_widget_get_prev_sibling (row));
  page.adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  return page;
}

static void
open_popover (Page *page)
{
  GtkWidget *popover = gtk_popover_new ();

  gtk_popover_set_child (GTK_POPOVER (popover), gtk_button_new_with_label ("Answer"));
  g_set_weak_pointer (&page->popover, popover);
  metier_popover_open (GTK_POPOVER (popover), page->anchor, &(GdkRectangle){ 4, 4, 1, 1 });
  waiting_settle (PAUSE);
  g_assert_true (gtk_widget_get_mapped (popover));
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (page->window)), popover));
}

/* Called last of all that hear of it, maybe while places are given. */
static void
check_keyboard (Page *page)
{
  g_assert_false (gtk_widget_is_focus (page->button));
  page->asked = TRUE;
}

static void
check_goes (Page *page)
{
  g_assert_true (waiting_until ((WaitingCondition) is_gone, page));
  g_assert_true (page->asked);
  g_assert_true (gtk_widget_is_focus (page->button));
  g_clear_weak_pointer (&page->popover);
  gtk_window_destroy (GTK_WINDOW (page->window));
}

/* A list scrolls and hides its rows while it gives them their places, and is not to be asked for more. */
static void
test_goes_with_its_row (void)
{
  Page page = open_page ();

  open_popover (&page);
  g_signal_connect_data (page.popover, "closed", G_CALLBACK (check_keyboard), &page, NULL,
                         G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  gtk_widget_set_size_request (page.above, -1, TALL);
  check_goes (&page);
}

/* A list changes its adjustment while it gives places, too. */
static void
test_goes_when_scrolled (void)
{
  Page page = open_page ();

  open_popover (&page);
  g_signal_connect_data (page.popover, "closed", G_CALLBACK (check_keyboard), &page, NULL,
                         G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  gtk_adjustment_set_value (page.adjustment, TALL);
  check_goes (&page);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/popover-row/goes-with-its-row", test_goes_with_its_row);
  g_test_add_func ("/popover-row/goes-when-scrolled", test_goes_when_scrolled);

  return g_test_run ();
}
