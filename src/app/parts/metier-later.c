/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/parts/metier-later.h"

#define PENDING "metier-later"

typedef struct {
  GtkWidget *widget; /* (unowned): has the source removed when it goes */
  MetierLaterFunc func;
} Later;

static void
remove_source (gpointer id)
{
  g_source_remove (GPOINTER_TO_UINT (id));
}

static gboolean
call_cb (gpointer user_data)
{
  Later *self = user_data;

  g_object_steal_data (G_OBJECT (self->widget), PENDING);
  self->func (self->widget);

  return G_SOURCE_REMOVE;
}

/**
 * metier_later:
 * @widget: a widget
 * @func: what is to be done
 *
 * Calls @func once before anything else that the user does, unless it waits already or @widget goes before.
 * For what a number entry says: it may say so while GTK 4.8 moves the keyboard elsewhere, and GTK never ends
 * when what has the keyboard, or what gets it, is taken away meanwhile.
 */
void
metier_later (GtkWidget *widget, MetierLaterFunc func)
{
  Later *self;
  guint id;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (g_object_get_data (G_OBJECT (widget), PENDING) != NULL)
    return;

  self = g_new (Later, 1);
  self->widget = widget;
  self->func = func;
  id = g_idle_add_full (G_PRIORITY_HIGH, call_cb, self, g_free);
  g_object_set_data_full (G_OBJECT (widget), PENDING, GUINT_TO_POINTER (id), remove_source);
}
