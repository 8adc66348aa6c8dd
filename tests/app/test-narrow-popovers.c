/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <adwaita.h>

#include "app/me/metier-fit-calendar.h"
#include "app/me/metier-hours-range.h"
#include "app/me/metier-weeks-off.h"
#include "waiting.h"

#define WIDTH 360

typedef struct {
  const char *name;
  GtkWidget *(*make) (void);
} Content;

static GtkWidget *
make_calendar (void)
{
  GtkWidget *calendar = gtk_calendar_new ();

  metier_fit_calendar (GTK_CALENDAR (calendar));
  return calendar;
}

static const Content contents[] = {
  { "calendar", make_calendar },
  { "weeks-off", metier_weeks_off_new },
  { "hours", metier_hours_range_new },
};

/* What is seen of a popover; its shadow is around that. */
static gboolean
is_narrow (GtkWidget *popover)
{
  int width = gtk_widget_get_width (gtk_widget_get_parent (gtk_popover_get_child (GTK_POPOVER (popover))));

  return gtk_widget_get_mapped (popover) && width > 0 && width <= WIDTH;
}

/* What opens in a narrow window with text of twice the size fits on a screen that is as narrow. */
static void
test_large_text (gconstpointer data)
{
  const Content *content = data;
  GtkWidget *window = gtk_window_new ();
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *popover = gtk_popover_new ();

  gtk_popover_set_child (GTK_POPOVER (popover), content->make ());
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);
  gtk_widget_set_halign (button, GTK_ALIGN_END);
  gtk_window_set_child (GTK_WINDOW (window), button);
  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, 480);
  gtk_window_present (GTK_WINDOW (window));
  while (!gtk_widget_get_mapped (button) || gtk_widget_get_width (window) == 0)
    g_main_context_iteration (NULL, TRUE);
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  g_assert_true (waiting_until ((WaitingCondition) is_narrow, popover));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  g_autoptr (GtkCssProvider) style = gtk_css_provider_new ();

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-font-name", "Cantarell 22", NULL);
  gtk_css_provider_load_from_resource (style, "/io/github/metier_app/Metier/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (style),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  for (gsize i = 0; i < G_N_ELEMENTS (contents); i++)
    {
      g_autofree char *path = g_strconcat ("/narrow-popovers/", contents[i].name, NULL);

      g_test_add_data_func (path, &contents[i], test_large_text);
    }

  return g_test_run ();
}
