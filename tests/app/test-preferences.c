/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/state/metier-settings.h"
#include "app/window/metier-preferences.h"
#include "sources-fixture.h"
#include "waiting.h"

static GtkWindow *
find_preferences (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (METIER_IS_PREFERENCES (window) && gtk_widget_get_mapped (GTK_WIDGET (window)))
        return window;
    }

  return NULL;
}

static gboolean
is_shown (gpointer unused)
{
  return find_preferences () != NULL;
}

static gboolean
is_gone (GWeakRef *widget)
{
  g_autoptr (GObject) kept = g_weak_ref_get (widget);

  return kept == NULL;
}

/* What stays, and can be scrolled, goes on with its scrolling when there is no window any more. */
static void
test_leaves_nothing (SourcesFixture *fixture, gconstpointer data)
{
  GWeakRef drop_down;

  fixture->context.settings = metier_settings_new ();
  metier_preferences_present (GTK_WINDOW (fixture->window), &fixture->context);
  g_assert_true (waiting_until (is_shown, NULL));

  g_weak_ref_init (&drop_down, sources_find (GTK_WIDGET (find_preferences ()), GTK_TYPE_DROP_DOWN, NULL));
  g_assert_false (is_gone (&drop_down));
  gtk_window_close (find_preferences ());
  g_assert_true (waiting_until ((WaitingCondition) is_gone, &drop_down));

  g_weak_ref_clear (&drop_down);
  g_clear_object (&fixture->context.settings);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/preferences/leaves-nothing", SourcesFixture, NULL, sources_fixture_set_up,
              test_leaves_nothing, sources_fixture_tear_down);

  return g_test_run ();
}
