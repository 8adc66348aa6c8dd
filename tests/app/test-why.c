/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <gtk/gtk.h>

#include "app/parts/metier-why-popover.h"
#include "fixture.h"
#include "waiting.h"

#define YEAR 2026

typedef struct {
  GtkWidget *window;
  GtkWidget *button; /* what has the keyboard before */
  MetierEvidence *evidence;
} Fixture;

/* A window, and how large its text is. */
typedef struct {
  const char *name;
  int width;
  int height;
  int dpi;
} Room;

/* One word that is wider than a narrow window. */
#define LONG "trades:donaudampfschifffahrtselektrizitaetenhauptbetriebswerkbauunterbeamtengesellschaft"

static MetierEvidence *
make_evidence (const char *skill_id)
{
  g_autoptr (MetierScale) scale = fixture_scale_new_share ();
  g_autoptr (MetierSource) source = fixture_source_new ("trades", scale->id);
  g_autoptr (MetierSkill) skill = fixture_skill_new (source, skill_id, METIER_CORE_SKILL_NONE);
  g_autoptr (MetierProfile) joiner = fixture_profile_new (source, scale, "trades:joiner");
  g_autoptr (MetierProfile) carpenter = fixture_profile_new (source, scale, "trades:carpenter");

  fixture_profile_rate (joiner, skill, scale, 0.4388)->n = 1340;
  fixture_profile_rate (carpenter, skill, scale, 0.25);
  return metier_evidence_new (joiner, skill, scale, carpenter, YEAR);
}

static gboolean
has_keyboard (Fixture *self)
{
  return gtk_root_get_focus (GTK_ROOT (self->window)) == self->button;
}

static void
set_up (Fixture *self, gconstpointer data)
{
  const Room *room = data;

  self->window = gtk_window_new ();
  self->button = gtk_button_new_with_label ("43.9%");
  self->evidence = make_evidence (room != NULL ? LONG : "trades:sawing");
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", (room != NULL ? room->dpi : 96) * PANGO_SCALE,
                NULL);
  gtk_window_set_default_size (GTK_WINDOW (self->window), room != NULL ? room->width : 900,
                               room != NULL ? room->height : 700);
  gtk_window_set_child (GTK_WINDOW (self->window), self->button);
  gtk_window_present (GTK_WINDOW (self->window));
  gtk_test_widget_wait_for_draw (self->window);
  gtk_widget_grab_focus (self->button);
  g_assert_true (waiting_until ((WaitingCondition) has_keyboard, self));
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  metier_evidence_unref (self->evidence);
}

static GtkWidget *
find_popover (Fixture *self)
{
  GtkWidget *last = gtk_widget_get_last_child (self->button);

  return GTK_IS_POPOVER (last) ? last : NULL;
}

static gboolean
is_gone (Fixture *self)
{
  return find_popover (self) == NULL;
}

static gboolean
has_taken_keyboard (Fixture *self)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self->window));

  return focus != NULL && find_popover (self) != NULL && gtk_widget_is_ancestor (focus, find_popover (self));
}

static gboolean
has_been_given_room (Fixture *self)
{
  return find_popover (self) != NULL
         && gtk_widget_get_width (gtk_popover_get_child (GTK_POPOVER (find_popover (self)))) > 0;
}

static GtkWidget *
ask (Fixture *self)
{
  metier_why_popover_open (self->button, &(GdkRectangle){ 10, 10, 1, 1 }, self->evidence, METIER_THEME_LIGHT);
  g_assert_nonnull (find_popover (self));
  return find_popover (self);
}

static GtkWidget *
find_label (GtkWidget *widget, const char *text)
{
  if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_label (GTK_LABEL (widget)), text))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_label (child, text);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
test_names (Fixture *self, gconstpointer data)
{
  GtkWidget *popover = ask (self);
  g_autofree char *name = g_strdup_printf ("Why this number? %s: 43.9%%", self->evidence->title);

  gtk_test_accessible_assert_property (popover, GTK_ACCESSIBLE_PROPERTY_LABEL, name);
  gtk_test_accessible_assert_property (popover, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       self->evidence->sentence);
}

/* What the command line tells of a number stands in the window too, each row named by what it is about. */
static void
test_shows_every_row (Fixture *self, gconstpointer data)
{
  GtkWidget *popover = ask (self);

  g_assert_nonnull (find_label (popover, "43.9%"));
  g_assert_nonnull (find_label (popover, self->evidence->sentence));
  g_assert_cmpuint (self->evidence->rows->len, >, 3);
  for (guint i = 0; i < self->evidence->rows->len; i++)
    {
      const MetierEvidenceRow *row = g_ptr_array_index (self->evidence->rows, i);
      GtkWidget *name = find_label (popover, row->label);
      GtkWidget *text = find_label (popover, row->text);

      if (row->field == METIER_EVIDENCE_LINK)
        continue;
      g_assert_nonnull (name);
      g_assert_nonnull (text);
      gtk_test_accessible_assert_relation (text, GTK_ACCESSIBLE_RELATION_LABELLED_BY, name, NULL);
    }
}

static void
test_focus_goes_in_and_comes_back (Fixture *self, gconstpointer data)
{
  GtkWidget *popover = ask (self);

  g_assert_true (waiting_until ((WaitingCondition) has_taken_keyboard, self));
  gtk_popover_popdown (GTK_POPOVER (popover));
  g_assert_true (waiting_until ((WaitingCondition) is_gone, self));
  g_assert_true (waiting_until ((WaitingCondition) has_keyboard, self));
}

/* Whoever goes to another page meanwhile takes the answer along. */
static void
test_goes_with_its_number (Fixture *self, gconstpointer data)
{
  ask (self);
  gtk_window_set_child (GTK_WINDOW (self->window), NULL);
  self->button = NULL;
  g_assert_null (gtk_window_get_child (GTK_WINDOW (self->window)));
}

/* Whatever it says, the window is as wide and high as the answer to what stands in it. */
static void
test_fits_its_window (Fixture *self, gconstpointer data)
{
  const Room *room = data;
  GtkWidget *popover = ask (self);
  GtkWidget *child = gtk_popover_get_child (GTK_POPOVER (popover));
  int buttons;

  g_assert_true (waiting_until ((WaitingCondition) has_been_given_room, self));
  g_assert_cmpint (gtk_widget_get_width (self->window), ==, room->width);
  g_assert_cmpint (gtk_widget_get_width (child), >, room->width / 4);
  g_assert_cmpint (gtk_widget_get_width (child), <=, room->width);
  g_assert_cmpint (gtk_widget_get_height (child), >, room->height / 4);
  g_assert_cmpint (gtk_widget_get_height (child), <=, room->height);

  /* The last of what stands below what scrolls is there, too. */
  child = gtk_widget_get_last_child (gtk_widget_get_first_child (child));
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, gtk_widget_get_width (child), &buttons, NULL, NULL,
                      NULL);
  buttons -= gtk_widget_get_margin_top (child) + gtk_widget_get_margin_bottom (child);
  g_assert_cmpint (gtk_widget_get_height (child), >=, buttons);
}

int
main (int argc, char *argv[])
{
  static const Room rooms[] = {
    { "small", 360, 480, 96 },
    { "narrow", 360, 720, 96 },
    { "large-text-small", 360, 480, 192 },
    { "large-text-narrow", 360, 720, 192 },
    { "large-text-wide", 1180, 760, 192 },
  };

  g_test_init (&argc, &argv, NULL);
  if (!gtk_init_check ())
    {
      g_print ("1..0 # SKIP there is no display\n");
      return 0;
    }

  g_test_add ("/app/why/names", Fixture, NULL, set_up, test_names, tear_down);
  g_test_add ("/app/why/shows-every-row", Fixture, NULL, set_up, test_shows_every_row, tear_down);
  g_test_add ("/app/why/focus-goes-in-and-comes-back", Fixture, NULL, set_up,
              test_focus_goes_in_and_comes_back, tear_down);
  g_test_add ("/app/why/goes-with-its-number", Fixture, NULL, set_up, test_goes_with_its_number, tear_down);

  for (guint i = 0; i < G_N_ELEMENTS (rooms); i++)
    {
      g_autofree char *path = g_strconcat ("/app/why/fits-its-window/", rooms[i].name, NULL);

      g_test_add (path, Fixture, &rooms[i], set_up, test_fits_its_window, tear_down);
    }

  return g_test_run ();
}
