/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/window/metier-window-private.h"

/* What somebody says of a skill before anything about them is loaded. */
typedef struct {
  MetierMe *me; /* (owned) */
  char *skill;
  char *title;
  gboolean relevant;
} Saying;

static void
saying_free (gpointer data, GClosure *closure)
{
  Saying *self = data;

  g_object_unref (self->me);
  g_free (self->skill);
  g_free (self->title);
  g_free (self);
}

static void
loaded_cb (MetierMe *me, Saying *saying)
{
  g_autofree char *skill = g_strdup (saying->skill);
  g_autofree char *title = g_strdup (saying->title);
  gboolean relevant = saying->relevant;

  g_signal_handlers_disconnect_by_func (me, loaded_cb, saying);
  metier_me_set_relevant (me, skill, title, relevant);
}

static void
say (MetierMe *me, const char *skill, const char *title, gboolean relevant)
{
  Saying *saying;

  if (metier_me_get_state (me) != NULL)
    {
      metier_me_set_relevant (me, skill, title, relevant);
      return;
    }

  saying = g_new0 (Saying, 1);
  saying->me = g_object_ref (me);
  saying->skill = g_strdup (skill);
  saying->title = g_strdup (title);
  saying->relevant = relevant;
  g_signal_connect_data (me, "changed", G_CALLBACK (loaded_cb), saying, saying_free, 0);
  metier_me_ensure (me);
}

static void
set_relevant_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const char *skill;
  const char *title;
  gboolean relevant;

  g_variant_get (parameter, "(&s&sb)", &skill, &title, &relevant);
  say (METIER_WINDOW (widget)->context->me, skill, title, relevant);
}

void
_metier_window_class_install_relevance_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.set-relevant", "(ssb)", set_relevant_cb);
}
