/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/parts/metier-source-chip.h"
#include "fixture.h"
#include "waiting.h"

static GtkWidget *
find (GtkWidget *widget, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* Where nothing in a card can take the keyboard, GTK looks for it outside and complains when it is nowhere. */
static void
test_keyboard (gconstpointer url)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *chip = metier_source_chip_new ();
  g_autoptr (MetierSource) source = fixture_source_new ("mine", "mine:weight");
  GtkWidget *popover;
  GtkWidget *focus;

  g_free (source->url);
  source->url = g_strdup (url);
  metier_source_chip_set_source (METIER_SOURCE_CHIP (chip), source);
  gtk_window_set_child (GTK_WINDOW (window), chip);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (window);

  gtk_menu_button_popup (GTK_MENU_BUTTON (find (chip, GTK_TYPE_MENU_BUTTON)));
  popover = find (chip, GTK_TYPE_POPOVER);
  g_assert_true (waiting_until ((WaitingCondition) gtk_widget_get_mapped, popover));
  gtk_root_set_focus (GTK_ROOT (window), NULL);
  g_assert_true (gtk_widget_child_focus (popover, GTK_DIR_TAB_FORWARD));
  focus = gtk_root_get_focus (GTK_ROOT (window));
  g_assert_nonnull (focus);
  g_assert_true (gtk_widget_is_ancestor (focus, popover));

  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_data_func ("/source-chip/keyboard/page", "https://example.org/", test_keyboard);
  g_test_add_data_func ("/source-chip/keyboard/no-page", NULL, test_keyboard);

  return g_test_run ();
}
