/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/window/metier-application.h"
#include "app/window/metier-window-private.h"
#include "handlers.h"
#include "waiting.h"

#define ROUNDS 4
#define PAUSE (G_USEC_PER_SEC / 8) /* between two places, for what loads behind a page */

/* What stays while the window is used, counted. */
typedef struct {
  guint widgets;
  guint controllers;
  guint handlers; /* on what outlives every page */
} Count;

static void
count_widgets (GtkWidget *widget, Count *count)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  count->widgets++;
  count->controllers += g_list_model_get_n_items (controllers);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    count_widgets (child, count);
}

static Count
take_count (MetierWindow *window)
{
  const MetierContext *context = window->context;
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (window));
  gpointer lasting[] = { window,
                         context->bookmarks,
                         context->me,
                         context->compare,
                         context->style,
                         context->settings,
                         surface,
                         gdk_surface_get_frame_clock (surface),
                         gtk_widget_get_display (GTK_WIDGET (window)),
                         gtk_widget_get_settings (GTK_WIDGET (window)),
                         adw_style_manager_get_default (),
                         g_application_get_default () };
  Count count = { 0 };

  count_widgets (GTK_WIDGET (window), &count);
  for (guint i = 0; i < G_N_ELEMENTS (lasting); i++)
    {
      if (lasting[i] != NULL)
        count.handlers += handlers_count (lasting[i]);
    }

  return count;
}

/* Through every kind of page and back to where it began. */
static void
go_round (MetierWindow *window)
{
  metier_window_go (window, "roles", "kaggle:machine-learning-engineer");
  waiting_settle (PAUSE);
  metier_window_go (window, "roles", "edison:DSP07");
  waiting_settle (PAUSE);
  metier_window_go_to_skill (window, "statistics");
  waiting_settle (PAUSE);
  metier_compare_set_replace (window->context->compare,
                              (const char *const[]){ "edison:DSP04", "edison:DSP07", NULL });
  metier_window_go (window, "compare", NULL);
  waiting_settle (PAUSE);
  metier_compare_set_replace (window->context->compare,
                              (const char *const[]){ "edison:DSP04", "edison:DSP08", NULL });
  waiting_settle (PAUSE);
  metier_window_go (window, "shelf", NULL);
  waiting_settle (PAUSE);
  metier_window_go (window, "me", NULL);
  waiting_settle (PAUSE);
  metier_window_go (window, "roles", "edison:DSP04");
  waiting_settle (PAUSE);
}

/* How many rows a list keeps differs from round to round; what grows is more each time. */
static Count
take_bound (MetierWindow *window, guint (*choose) (guint a, guint b))
{
  Count bound = { 0 };

  for (int i = 0; i < ROUNDS; i++)
    {
      Count count;

      go_round (window);
      count = take_count (window);
      bound.widgets = i == 0 ? count.widgets : choose (bound.widgets, count.widgets);
      bound.controllers = i == 0 ? count.controllers : choose (bound.controllers, count.controllers);
      bound.handlers = i == 0 ? count.handlers : choose (bound.handlers, count.handlers);
    }

  return bound;
}

static guint
choose_more (guint a, guint b)
{
  return MAX (a, b);
}

static guint
choose_less (guint a, guint b)
{
  return MIN (a, b);
}

static gboolean
check_cb (gpointer data)
{
  MetierWindow *window = METIER_WINDOW (gtk_application_get_active_window (data));
  Count before;
  Count after;

  /* Pages and rows are made when they are first needed. */
  go_round (window);
  before = take_bound (window, choose_more);
  after = take_bound (window, choose_less);

  g_assert_cmpuint (before.widgets, >, 500);
  g_assert_cmpuint (before.handlers, >, 20);
  g_assert_cmpuint (after.widgets, <=, before.widgets);
  g_assert_cmpuint (after.controllers, <=, before.controllers);
  g_assert_cmpuint (after.handlers, <=, before.handlers);

  g_action_group_activate_action (G_ACTION_GROUP (data), "quit", NULL);
  return G_SOURCE_REMOVE;
}

/* The application runs as it does for a user; who uses it for long pays nothing for what was seen before. */
static void
test_does_not_grow_in_use (void)
{
  char name[] = "metier";
  char *argv[] = { name, NULL };
  g_autoptr (GtkApplication) application = GTK_APPLICATION (metier_application_new ());

  g_idle_add_full (G_PRIORITY_LOW, check_cb, application, NULL);
  g_assert_cmpint (g_application_run (G_APPLICATION (application), 1, argv), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/growth/does-not-grow-in-use", test_does_not_grow_in_use);

  return g_test_run ();
}
