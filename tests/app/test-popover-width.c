/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <gtk/gtk.h>

#include "app/state/metier-popover-sight.h"
#include "waiting.h"

#define ITEM "Save Charts of All Roles…"
#define KEY "<Control><Shift>s"

typedef struct {
  const char *name;
  int width;
  int dots_per_inch;
  gboolean has_keys; /* is the menu as it is with all the room that it wants? */
} Room;

typedef struct {
  GtkWidget *window;
  GtkWidget *button;
  int old_dots_per_inch;
} Fixture;

static void
set_dots_per_inch (int dots_per_inch)
{
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", dots_per_inch * 1024, NULL);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenuItem) item = g_menu_item_new (ITEM, "win.save");

  metier_popover_keep_all_in_sight ();
  g_object_get (gtk_settings_get_default (), "gtk-xft-dpi", &self->old_dots_per_inch, NULL);
  g_menu_item_set_attribute (item, "accel", "s", KEY);
  g_menu_append_item (menu, item);
  g_menu_append (menu, "Print…", "win.print");
  self->window = gtk_window_new ();
  self->button = gtk_menu_button_new ();
  gtk_widget_set_valign (self->button, GTK_ALIGN_START);
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (self->button), G_MENU_MODEL (menu));
  gtk_window_set_child (GTK_WINDOW (self->window), self->button);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->button));
  gtk_window_destroy (GTK_WINDOW (self->window));
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", self->old_dots_per_inch, NULL);
}

static GtkWidget *
find_label (GtkWidget *widget, const char *node)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = GTK_IS_LABEL (child) && g_str_equal (gtk_widget_get_css_name (child), node)
                             ? child
                             : find_label (child, node);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static GtkWidget *
open_menu (Fixture *self, const Room *room)
{
  GtkWidget *popover = GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (self->button)));

  set_dots_per_inch (room->dots_per_inch);
  gtk_window_set_default_size (GTK_WINDOW (self->window), room->width, 480);
  gtk_window_present (GTK_WINDOW (self->window));
  gtk_test_widget_wait_for_draw (self->window);
  gtk_menu_button_popup (GTK_MENU_BUTTON (self->button));
  g_assert_true (waiting_until ((WaitingCondition) gtk_widget_get_width, popover));

  return popover;
}

/* Nothing of what a menu says is beyond the window, which may be as wide as the screen. */
static void
test_fits (Fixture *self, gconstpointer data)
{
  const Room *room = data;
  GtkWidget *popover = open_menu (self, room);
  GtkLabel *label = GTK_LABEL (find_label (popover, "label"));

  g_assert_cmpint (gtk_widget_get_width (popover), >, 0);
  g_assert_cmpint (gtk_widget_get_width (gtk_widget_get_first_child (popover)), <=, room->width);
  g_assert_cmpstr (gtk_label_get_text (label), ==, ITEM);
  g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (label)));
  g_assert_cmpint (pango_layout_get_line_count (gtk_label_get_layout (label)), ==, room->has_keys ? 1 : 2);
  g_assert_true (gtk_widget_get_visible (find_label (popover, "accelerator")) == room->has_keys);
}

/* The same menu, once the window has room again. */
static void
test_is_whole_again (Fixture *self, gconstpointer data)
{
  static const Room wide = { "wide", 1000, 96, TRUE }, narrow = { "narrow", 360, 192, FALSE };
  GtkWidget *popover = open_menu (self, &narrow);

  g_assert_false (gtk_widget_get_visible (find_label (popover, "accelerator")));
  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->button));
  gtk_widget_hide (self->window);
  test_fits (self, &wide);
}

int
main (int argc, char *argv[])
{
  static const Room rooms[] = {
    { "narrow", 360, 96, TRUE },
    { "large-text", 360, 192, FALSE },
    { "larger-text", 360, 288, FALSE },
    { "large-text-wide", 1000, 192, TRUE },
  };

  g_test_init (&argc, &argv, NULL);
  if (!gtk_init_check ())
    {
      g_print ("1..0 # SKIP there is no display\n");
      return 0;
    }

  for (guint i = 0; i < G_N_ELEMENTS (rooms); i++)
    {
      g_autofree char *path = g_strconcat ("/app/popover-width/fits/", rooms[i].name, NULL);

      g_test_add (path, Fixture, &rooms[i], set_up, test_fits, tear_down);
    }
  g_test_add ("/app/popover-width/is-whole-again", Fixture, NULL, set_up, test_is_whole_again, tear_down);

  return g_test_run ();
}
