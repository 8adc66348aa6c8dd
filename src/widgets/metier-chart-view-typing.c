/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "widgets/metier-chart-view-private.h"

#include "widgets/metier-mark-walk.h"

/* Letters that come within this many milliseconds belong to one name. */
#define ONE_NAME 1000

static gboolean
begins_anew (MetierChartView *self, guint32 time)
{
  return self->typed->len == 0 || time - self->typed_at > ONE_NAME;
}

/* The first letter leads on from where the reader is, so that it leads through all names that begin so. */
static gboolean
key_pressed_cb (MetierChartView *self, guint key, guint code, GdkModifierType modifiers,
                GtkEventController *controller)
{
  gunichar letter = gdk_keyval_to_unicode (key);
  guint32 time = gtk_event_controller_get_current_event_time (controller);
  gboolean anew = begins_anew (self, time);
  int mark;

  if ((modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0 || !g_unichar_isgraph (letter)
      || self->scenes.shown == NULL)
    return GDK_EVENT_PROPAGATE;

  if (anew)
    g_string_truncate (self->typed, 0);
  g_string_append_unichar (self->typed, letter);
  self->typed_at = time;
  mark = metier_mark_find (self->scenes.shown, anew ? self->current + 1 : self->current, self->typed->str);
  if (mark >= 0)
    _metier_chart_view_set_current (self, mark);

  return GDK_EVENT_STOP;
}

void
_metier_chart_view_add_typing (MetierChartView *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}
