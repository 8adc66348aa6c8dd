/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/me/metier-fit-calendar.h"

#include "widgets/metier-text-scale.h"

/* Of a calendar and the popover around it. */
#define WIDTH 280

static void
map_cb (GtkWidget *calendar, gpointer has_weeks)
{
  gboolean tight = metier_text_is_cramped (calendar, WIDTH);

  gtk_calendar_set_show_week_numbers (GTK_CALENDAR (calendar), GPOINTER_TO_INT (has_weeks) && !tight);
  if (tight)
    gtk_widget_add_css_class (calendar, "tight");
  else
    gtk_widget_remove_css_class (calendar, "tight");
}

/**
 * metier_fit_calendar:
 * @calendar: a calendar in a popover
 *
 * Lets @calendar be no wider than a narrow window with large text: its columns are as wide as the days'
 * numbers then, and not as the longest name of a day, and there is none for the numbers of weeks.
 */
void
metier_fit_calendar (GtkCalendar *calendar)
{
  g_return_if_fail (GTK_IS_CALENDAR (calendar));

  g_signal_connect (calendar, "map", G_CALLBACK (map_cb),
                    GINT_TO_POINTER (gtk_calendar_get_show_week_numbers (calendar)));
}
