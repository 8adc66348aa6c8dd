/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <adwaita.h>

#include "app/state/metier-popover-sight.h"
#include "app/state/metier-popover.h"
#include "handlers.h"
#include "waiting.h"

#define PAUSE (G_USEC_PER_SEC / 5)
#define WIDTH 360
#define HEIGHT 480
#define FAR 6000 /* further than any screen reaches */

/* A long page with one thing in its middle that opens a popover. */
typedef struct {
  GtkWidget *window;
  GtkWidget *scroller;
  GtkWidget *opener;
  GtkAdjustment *adjustment; /* (unowned) */
} Page;

typedef struct {
  const char *name;
  GtkWidget *(*create) (void);
  void (*open) (GtkWidget *opener);
} Kind;

static GtkWidget *
find_popover (GtkWidget *widget)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = GTK_IS_POPOVER (child) ? child : find_popover (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static GtkWidget *
find_open_popover (GtkWidget *widget)
{
  GtkWidget *popover = find_popover (widget);

  return popover != NULL && gtk_widget_get_mapped (popover) ? popover : NULL;
}

static gboolean
has_popover (gpointer data)
{
  return find_open_popover (data) != NULL;
}

static gboolean
has_no_popover (gpointer data)
{
  return find_open_popover (data) == NULL;
}

static gboolean
is_gone (gpointer data)
{
  GtkWidget *const *popover = data;

  return *popover == NULL;
}

static gboolean
rests (gpointer leaflet)
{
  return !adw_leaflet_get_child_transition_running (leaflet);
}

static gboolean
is_within_window (GtkWidget *widget, GtkWidget *window)
{
  graphene_rect_t room = GRAPHENE_RECT_INIT (0, 0, WIDTH, HEIGHT);
  graphene_rect_t bounds;

  return gtk_widget_compute_bounds (widget, window, &bounds) && graphene_rect_contains_rect (&room, &bounds);
}

static GtkWidget *
new_space (int height)
{
  GtkWidget *space = gtk_drawing_area_new ();

  gtk_widget_set_size_request (space, -1, height);
  return space;
}

static Page
open_page (GtkWidget *opener)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  Page page = { gtk_window_new (), gtk_scrolled_window_new (), opener, NULL };

  metier_popover_keep_all_in_sight ();
  gtk_box_append (GTK_BOX (box), new_space (FAR));
  gtk_box_append (GTK_BOX (box), opener);
  gtk_box_append (GTK_BOX (box), new_space (FAR));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (page.scroller), box);
  gtk_window_set_default_size (GTK_WINDOW (page.window), WIDTH, HEIGHT);
  gtk_window_set_child (GTK_WINDOW (page.window), page.scroller);
  gtk_window_present (GTK_WINDOW (page.window));
  gtk_test_widget_wait_for_draw (page.window);
  page.adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (page.scroller));
  return page;
}

/* GTK 4.8 keeps a popover that is open when its window goes, and is critical of it when it then looks for a
 * tooltip there. */
static void
close_page (Page *page)
{
  GtkWidget *open = find_open_popover (page->window), *popover = NULL;

  g_set_weak_pointer (&popover, find_popover (page->window));
  if (open != NULL)
    gtk_popover_popdown (GTK_POPOVER (open));
  waiting_settle (PAUSE);
  gtk_window_destroy (GTK_WINDOW (page->window));
  g_assert_true (waiting_until (is_gone, &popover));
}

static GtkWidget *
new_content (void)
{
  GtkWidget *popover = gtk_popover_new ();

  gtk_popover_set_child (GTK_POPOVER (popover), gtk_button_new_with_label ("Answer"));
  return popover;
}

static GtkWidget *
create_menu_button (void)
{
  GtkWidget *button = gtk_menu_button_new ();

  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), new_content ());
  return button;
}

static void
open_menu_button (GtkWidget *opener)
{
  gtk_menu_button_popup (GTK_MENU_BUTTON (opener));
}

static GtkWidget *
create_drop_down (void)
{
  return gtk_drop_down_new_from_strings ((const char *const[]){ "One", "Two", NULL });
}

static void
open_drop_down (GtkWidget *opener)
{
  gtk_widget_activate (opener);
}

static GtkWidget *
create_entry (void)
{
  return gtk_entry_new ();
}

static void
open_entry (GtkWidget *opener)
{
  gtk_widget_activate_action (gtk_widget_get_first_child (opener), "menu.popup", NULL);
}

static GtkWidget *
create_label (void)
{
  GtkWidget *label = gtk_label_new ("A sentence to copy");

  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  return label;
}

static void
open_label (GtkWidget *opener)
{
  gtk_widget_activate_action (opener, "menu.popup", NULL);
}

static GtkWidget *
create_button (void)
{
  return gtk_button_new_with_label ("Why?");
}

static void
open_button (GtkWidget *opener)
{
  metier_popover_open (GTK_POPOVER (new_content ()), opener, &(GdkRectangle){ 4, 4, 1, 1 });
}

/* What a key or a screen reader presses where nobody looks; without a place for its popover GTK is critical.
 */
static void
test_brings_into_sight (gconstpointer data)
{
  const Kind *kind = data;
  GtkWidget *popover;
  Page page = open_page (kind->create ());

  gtk_widget_grab_focus (page.opener);
  waiting_settle (PAUSE);
  gtk_adjustment_set_value (page.adjustment, 0);
  waiting_settle (PAUSE);
  g_assert_false (is_within_window (page.opener, page.window));

  kind->open (page.opener);
  g_assert_true (waiting_until (has_popover, page.window));
  waiting_settle (PAUSE);
  popover = find_popover (page.window);
  g_assert_nonnull (popover);
  g_assert_true (is_within_window (gtk_widget_get_parent (popover), page.window));
  close_page (&page);
}

/* The page goes to where it was scrolled with the next frame, and would take the popover along. */
static void
test_brings_back_what_was_just_scrolled_away (void)
{
  Page page = open_page (create_menu_button ());

  gtk_adjustment_set_value (page.adjustment, FAR - HEIGHT / 2);
  waiting_settle (PAUSE);
  g_assert_true (is_within_window (page.opener, page.window));

  gtk_adjustment_set_value (page.adjustment, 0);
  open_menu_button (page.opener);
  g_assert_true (waiting_until (has_popover, page.window));
  waiting_settle (PAUSE);
  g_assert_true (has_popover (page.window));
  g_assert_true (is_within_window (page.opener, page.window));
  close_page (&page);
}

static Page
open_page_at_popover (void)
{
  Page page = open_page (create_menu_button ());

  open_menu_button (page.opener);
  g_assert_true (waiting_until (has_popover, page.window));
  waiting_settle (PAUSE);
  return page;
}

static gboolean
follows_keyboard (Page *page)
{
  GtkWidget *viewport = gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (page->scroller));

  return gtk_viewport_get_scroll_to_focus (GTK_VIEWPORT (viewport));
}

static void
test_closes_when_scrolled_away (void)
{
  Page page = open_page_at_popover ();

  gtk_adjustment_set_value (page.adjustment, 0);
  g_assert_true (waiting_until (has_no_popover, page.window));
  g_assert_true (follows_keyboard (&page));
  close_page (&page);
}

static void
test_stays_when_scrolled_a_little (void)
{
  Page page = open_page_at_popover ();

  gtk_adjustment_set_value (page.adjustment, gtk_adjustment_get_value (page.adjustment) + HEIGHT / 4);
  waiting_settle (PAUSE);
  g_assert_true (has_popover (page.window));
  close_page (&page);
}

static void
grow_above (Page *page, int height)
{
  GtkWidget *box = gtk_widget_get_parent (page->opener);

  gtk_widget_set_size_request (gtk_widget_get_first_child (box), -1, FAR + height);
}

/* Something is read, and takes its place above, while the popover is open. */
static void
test_closes_when_its_page_grows (void)
{
  Page page = open_page_at_popover ();

  grow_above (&page, FAR);
  g_assert_true (waiting_until (has_no_popover, page.window));
  close_page (&page);
}

static void
test_stays_when_its_page_grows_a_little (void)
{
  Page page = open_page_at_popover ();

  grow_above (&page, -HEIGHT / 4);
  waiting_settle (PAUSE);
  g_assert_true (has_popover (page.window));
  close_page (&page);
}

static void
test_closes_with_another_size (void)
{
  Page page = open_page_at_popover ();

  gtk_window_set_default_size (GTK_WINDOW (page.window), 2 * WIDTH, HEIGHT);
  g_assert_true (waiting_until (has_no_popover, page.window));
  close_page (&page);
}

/* The keyboard is in the popover, and the page has its own place. */
static void
test_leaves_the_page_where_it_is (void)
{
  Page page = open_page (new_space (FAR));
  double value = 1.5 * FAR;

  gtk_adjustment_set_value (page.adjustment, value);
  waiting_settle (PAUSE);
  metier_popover_open (GTK_POPOVER (new_content ()), page.opener, &(GdkRectangle){ 20, FAR / 2 + 100, 1, 1 });
  g_assert_true (waiting_until (has_popover, page.window));
  waiting_settle (PAUSE);
  g_assert_cmpfloat (gtk_adjustment_get_value (page.adjustment), ==, value);
  g_assert_false (follows_keyboard (&page));

  gtk_popover_popdown (GTK_POPOVER (find_popover (page.window)));
  g_assert_true (waiting_until (has_no_popover, page.window));
  g_assert_cmpfloat (gtk_adjustment_get_value (page.adjustment), ==, value);
  g_assert_true (follows_keyboard (&page));
  waiting_settle (PAUSE);
  close_page (&page);
}

/* A slide takes the page beyond the side of the window, and maybe of the screen. Not one over the other page:
 * GTK 4.8 loses what it draws within a clip that is empty, as it is where such a slide ends. */
static void
test_closes_when_its_page_slides_away (void)
{
  GtkWidget *leaflet = adw_leaflet_new ();
  GtkWidget *button = create_menu_button ();
  GtkWidget *space = gtk_drawing_area_new ();
  Page page;

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);
  gtk_widget_set_size_request (button, WIDTH, -1);
  gtk_widget_set_size_request (space, WIDTH, -1);
  adw_leaflet_set_transition_type (ADW_LEAFLET (leaflet), ADW_LEAFLET_TRANSITION_TYPE_SLIDE);
  adw_leaflet_append (ADW_LEAFLET (leaflet), button);
  adw_leaflet_append (ADW_LEAFLET (leaflet), space);
  page = open_page (leaflet);
  open_menu_button (button);
  g_assert_true (waiting_until (has_popover, page.window));
  waiting_settle (PAUSE);

  adw_leaflet_navigate (ADW_LEAFLET (leaflet), ADW_NAVIGATION_DIRECTION_FORWARD);
  g_assert_true (adw_leaflet_get_child_transition_running (ADW_LEAFLET (leaflet)));
  g_assert_false (has_popover (page.window));
  g_assert_true (waiting_until (rests, leaflet));
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  close_page (&page);
}

/* The button goes in the same moment. */
static void
test_goes_with_what_it_waits_for (void)
{
  Page page = open_page (create_button ());

  open_button (page.opener);
  g_assert_false (has_popover (page.window));
  gtk_box_remove (GTK_BOX (gtk_widget_get_parent (page.opener)), page.opener);
  waiting_settle (PAUSE);
  g_assert_false (has_popover (page.window));
  close_page (&page);
}

/* On a page of a stack that is not the one on top. */
static void
test_opens_nothing_on_what_is_hidden (void)
{
  GtkWidget *button = create_menu_button ();
  GtkWidget *stack = gtk_stack_new ();
  Page page;

  gtk_stack_add_child (GTK_STACK (stack), gtk_label_new ("On top"));
  gtk_stack_add_child (GTK_STACK (stack), button);
  page = open_page (stack);
  open_menu_button (button);
  waiting_settle (PAUSE);
  g_assert_false (has_popover (page.window));
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (gtk_widget_get_first_child (button))));
  close_page (&page);
}

/* A page that is drawn anew may take what had the keyboard. */
static void
test_survives_return_without_focus (void)
{
  Page page = open_page_at_popover ();

  gtk_root_set_focus (GTK_ROOT (page.window), NULL);
  g_signal_emit_by_name (find_popover (page.window), "activate-default");
  g_assert_true (has_popover (page.window));
  close_page (&page);
}

/* What follows an open popover is over when that is. */
static void
test_leaves_nothing_behind (void)
{
  Page page = open_page (create_menu_button ());
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (page.window));
  guint scrolls = handlers_count (page.adjustment);
  guint sizes = handlers_count (surface);

  g_assert_cmpuint (scrolls, >, 0);
  g_assert_cmpuint (sizes, >, 0);
  for (int i = 0; i < 4; i++)
    {
      open_menu_button (page.opener);
      waiting_settle (PAUSE);
      g_assert_true (has_popover (page.window));
      gtk_popover_popdown (GTK_POPOVER (find_popover (page.window)));
      waiting_settle (PAUSE);
    }

  g_assert_cmpuint (handlers_count (page.adjustment), ==, scrolls);
  g_assert_cmpuint (handlers_count (surface), ==, sizes);
  close_page (&page);
}

int
main (int argc, char *argv[])
{
  static const Kind kinds[] = {
    { "menu-button", create_menu_button, open_menu_button },
    { "drop-down", create_drop_down, open_drop_down },
    { "entry", create_entry, open_entry },
    { "label", create_label, open_label },
    { "button", create_button, open_button },
  };

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *path = g_strconcat ("/popover/brings-into-sight/", kinds[i].name, NULL);

      g_test_add_data_func (path, &kinds[i], test_brings_into_sight);
    }
  g_test_add_func ("/popover/brings-back-what-was-just-scrolled-away",
                   test_brings_back_what_was_just_scrolled_away);
  g_test_add_func ("/popover/closes-when-scrolled-away", test_closes_when_scrolled_away);
  g_test_add_func ("/popover/stays-when-scrolled-a-little", test_stays_when_scrolled_a_little);
  g_test_add_func ("/popover/closes-when-its-page-grows", test_closes_when_its_page_grows);
  g_test_add_func ("/popover/stays-when-its-page-grows-a-little", test_stays_when_its_page_grows_a_little);
  g_test_add_func ("/popover/closes-with-another-size", test_closes_with_another_size);
  g_test_add_func ("/popover/leaves-the-page-where-it-is", test_leaves_the_page_where_it_is);
  g_test_add_func ("/popover/closes-when-its-page-slides-away", test_closes_when_its_page_slides_away);
  g_test_add_func ("/popover/goes-with-what-it-waits-for", test_goes_with_what_it_waits_for);
  g_test_add_func ("/popover/opens-nothing-on-what-is-hidden", test_opens_nothing_on_what_is_hidden);
  g_test_add_func ("/popover/survives-return-without-focus", test_survives_return_without_focus);
  g_test_add_func ("/popover/leaves-nothing-behind", test_leaves_nothing_behind);

  return g_test_run ();
}
