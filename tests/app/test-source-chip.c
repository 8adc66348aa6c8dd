/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/parts/metier-source-chip.h"
#include "app/state/metier-popover-sight.h"
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

#define NARROW 360
#define WIDE 900

typedef struct {
  const char *name;
  const char *url;
  int width;
  const char *focus; /* what of the card has the keyboard first */
} Keyboard;

/* Where nothing in a card can take the keyboard, GTK looks for it outside and complains when it is nowhere. */
static void
test_keyboard (gconstpointer data)
{
  const Keyboard *keyboard = data;
  GtkWidget *window = gtk_window_new ();
  GtkWidget *chip = metier_source_chip_new ();
  g_autoptr (MetierSource) source = fixture_source_new ("mine", "mine:weight");
  GtkWidget *popover;
  GtkWidget *focus;

  g_free (source->url);
  source->url = g_strdup (keyboard->url);
  metier_source_chip_set_source (METIER_SOURCE_CHIP (chip), source);
  gtk_window_set_child (GTK_WINDOW (window), chip);
  gtk_window_set_default_size (GTK_WINDOW (window), keyboard->width, 600);
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
  g_assert_cmpstr (gtk_widget_get_css_name (focus), ==, keyboard->focus);

  gtk_window_destroy (GTK_WINDOW (window));
}

/* Where the lines of a text break depends on its length: one of these has a line more in a card than it would
 * have a little wider. */
#define MOST_WORDS 24

/* A text of so many bytes is higher than a screen where it is that narrow. */
#define LONG 2000

static void
assert_shows_all (GtkWidget *popover)
{
  GtkWidget *card = gtk_popover_get_child (GTK_POPOVER (popover));
  GtkWidget *room = gtk_widget_get_parent (card);
  graphene_rect_t place;

  g_assert_true (gtk_widget_compute_bounds (gtk_widget_get_last_child (card), room, &place));
  g_assert_cmpfloat (place.origin.y + place.size.height, <=, gtk_widget_get_height (room));
  g_assert_cmpint (gtk_widget_get_height (card), <=, gtk_widget_get_height (room));
}

static void
test_shows_all (void)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *chip = metier_source_chip_new ();
  GtkWidget *button = find (chip, GTK_TYPE_MENU_BUTTON);
  g_autoptr (MetierSource) source = fixture_source_new ("mine", "mine:weight");
  g_autoptr (GString) method = g_string_new ("Asked");

  gtk_window_set_child (GTK_WINDOW (window), chip);
  gtk_window_set_default_size (GTK_WINDOW (window), 900, 600);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (window);
  for (int i = 0; i < MOST_WORDS; i++)
    {
      GtkWidget *popover = find (chip, GTK_TYPE_POPOVER);

      g_string_append (method, i % 2 == 0 ? " some" : " joiners");
      g_free (source->method);
      source->method = g_strdup (method->str);
      metier_source_chip_set_source (METIER_SOURCE_CHIP (chip), source);
      gtk_menu_button_popup (GTK_MENU_BUTTON (button));
      g_assert_true (waiting_until ((WaitingCondition) gtk_widget_get_mapped, popover));
      g_assert_true (waiting_until ((WaitingCondition) gtk_widget_get_height, popover));
      assert_shows_all (popover);
      gtk_menu_button_popdown (GTK_MENU_BUTTON (button));
    }

  gtk_window_destroy (GTK_WINDOW (window));
}

/* It is no wider than a narrow window, also where text is large. Where its texts are higher than the screen, its
 * button is seen all the same. */
static void
test_narrow (gconstpointer dots_per_inch)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *chip = metier_source_chip_new ();
  g_autoptr (MetierSource) source = fixture_source_new ("mine", "mine:weight");
  g_autoptr (GString) method = g_string_new (NULL);
  GtkWidget *popover = find (chip, GTK_TYPE_POPOVER);
  int old;

  g_object_get (gtk_settings_get_default (), "gtk-xft-dpi", &old, NULL);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", GPOINTER_TO_INT (dots_per_inch) * 1024, NULL);
  while (method->len < LONG)
    g_string_append (method, "Joiners scored how relevant each competence is, in a sheet of their guild. ");
  source->method = g_strdup (method->str);
  metier_source_chip_set_source (METIER_SOURCE_CHIP (chip), source);
  gtk_window_set_child (GTK_WINDOW (window), chip);
  gtk_window_set_default_size (GTK_WINDOW (window), NARROW, 700);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (window);

  gtk_menu_button_popup (GTK_MENU_BUTTON (find (chip, GTK_TYPE_MENU_BUTTON)));
  g_assert_true (waiting_until ((WaitingCondition) gtk_widget_get_mapped, popover));
  g_assert_true (waiting_until ((WaitingCondition) gtk_widget_get_width, popover));
  g_assert_cmpint (gtk_widget_get_width (gtk_widget_get_first_child (popover)), <=, NARROW);
  assert_shows_all (popover);

  gtk_window_destroy (GTK_WINDOW (window));
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", old, NULL);
}

int
main (int argc, char *argv[])
{
  static const Keyboard keyboards[] = {
    { "page", "https://example.org/", WIDE, "button" },
    { "no-page", NULL, WIDE, "label" },
    { "page-narrow", "https://example.org/", NARROW - 100, "scrolledwindow" },
    { "no-page-narrow", NULL, NARROW - 100, "label" },
  };

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  metier_popover_keep_all_in_sight ();
  for (guint i = 0; i < G_N_ELEMENTS (keyboards); i++)
    {
      g_autofree char *path = g_strconcat ("/source-chip/keyboard/", keyboards[i].name, NULL);

      g_test_add_data_func (path, &keyboards[i], test_keyboard);
    }
  g_test_add_func ("/source-chip/shows-all", test_shows_all);
  g_test_add_data_func ("/source-chip/narrow/usual-text", GINT_TO_POINTER (96), test_narrow);
  g_test_add_data_func ("/source-chip/narrow/large-text", GINT_TO_POINTER (192), test_narrow);

  return g_test_run ();
}
