/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "widgets/metier-tooltip.h"

#include "widgets/metier-text-scale.h"

/* Less than what GTK breaks lines at. */
#define TEXT_CHARS 48

static G_DEFINE_QUARK (metier - tooltip, metier_tooltip)

    static gboolean query_cb (GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  const char *text = g_object_get_qdata (G_OBJECT (widget), metier_tooltip_quark ());

  metier_tooltip_show (tooltip, widget, text);
  return text != NULL;
}

/**
 * metier_tooltip_set:
 * @widget: a widget
 * @text: (nullable): what the tooltip says, %NULL or empty for none
 *
 * Does what gtk_widget_set_tooltip_text() does, for a screen reader too, but leaves the text until a tooltip
 * is shown. That function asks the display each time where the pointer is, and waits for the answer.
 */
void
metier_tooltip_set (GtkWidget *widget, const char *text)
{
  GQuark quark = metier_tooltip_quark ();

  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (text != NULL && *text == '\0')
    text = NULL;
  if (g_strcmp0 (g_object_get_qdata (G_OBJECT (widget), quark), text) == 0)
    return;

  g_object_set_qdata_full (G_OBJECT (widget), quark, g_strdup (text), g_free);
  g_signal_handlers_disconnect_by_func (widget, query_cb, NULL);
  g_signal_connect (widget, "query-tooltip", G_CALLBACK (query_cb), NULL);
  gtk_widget_set_has_tooltip (widget, text != NULL);
  if (text != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}

/**
 * metier_tooltip_show:
 * @tooltip: a tooltip that is asked for
 * @widget: the widget that it is of
 * @text: (nullable): what it says
 *
 * Fills a tooltip, which gets no wider than the window. The label of GTK 4.8 would keep the room of a whole
 * line however it breaks the text, and one in its place, which comes and goes with each tooltip, can be what
 * is under the pointer when it goes.
 */
void
metier_tooltip_show (GtkTooltip *tooltip, GtkWidget *widget, const char *text)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (widget));
  g_autofree char *lines = NULL;

  if (text != NULL)
    lines = metier_text_break_lines (window, text, metier_text_fit_chars (window, TEXT_CHARS));
  gtk_tooltip_set_text (tooltip, lines);
}
