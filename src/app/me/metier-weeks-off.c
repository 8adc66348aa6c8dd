/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/me/metier-weeks-off.h"

#include <glib/gi18n-lib.h>

#include "app/me/metier-fit-calendar.h"
#include "widgets/metier-tooltip.h"

#define LIST_HEIGHT 150

/**
 * MetierWeeksOff:
 *
 * Weeks without learning: a calendar to choose from, and those that are chosen.
 */
struct _MetierWeeksOff {
  GtkBox parent_instance;

  GtkCalendar *calendar;
  GtkWidget *scroller;
  GtkListBox *list;
  GArray *weeks; /* (element-type GDate): Mondays, the earliest first */
};

enum { SIGNAL_CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MetierWeeksOff, metier_weeks_off, GTK_TYPE_BOX)

static void
metier_weeks_off_finalize (GObject *object)
{
  g_array_unref (METIER_WEEKS_OFF (object)->weeks);

  G_OBJECT_CLASS (metier_weeks_off_parent_class)->finalize (object);
}

static void
metier_weeks_off_class_init (MetierWeeksOffClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = metier_weeks_off_finalize;

  /**
   * MetierWeeksOff::changed:
   * @self: the weeks
   *
   * The user chose other weeks.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 0);
}

static void show_weeks (MetierWeeksOff *self);

static void
change (MetierWeeksOff *self)
{
  show_weeks (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* The button goes with its line, and takes the keyboard along. */
static void
remove_cb (GtkWidget *button)
{
  GtkWidget *row = gtk_widget_get_ancestor (button, GTK_TYPE_LIST_BOX_ROW);
  MetierWeeksOff *self = METIER_WEEKS_OFF (gtk_widget_get_ancestor (button, METIER_TYPE_WEEKS_OFF));

  g_array_remove_index (self->weeks, (guint) gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)));
  gtk_widget_grab_focus (GTK_WIDGET (self->calendar));
  change (self);
}

static char *
format_day (const GDate *day, const char *format)
{
  g_autoptr (GDateTime) time = g_date_time_new_local (g_date_get_year (day), (int) g_date_get_month (day),
                                                      g_date_get_day (day), 12, 0, 0);

  return g_date_time_format (time, format);
}

/* As short as it can be said: the line is no wider than the calendar. */
static char *
describe_week (const GDate *first)
{
  /* Translators: the first day of a week, as g_date_time_format() takes it. */
  g_autofree char *start = format_day (first, C_ ("week", "%-d %b"));
  g_autofree char *end = NULL;
  GDate last = *first;

  g_date_add_days (&last, 6);
  /* Translators: the last day of a week, as g_date_time_format() takes it. */
  end = format_day (&last, C_ ("week", "%-d %b %Y"));
  /* Translators: the first and the last day of a week. */
  return g_strdup_printf (C_ ("week", "%1$s – %2$s"), start, end);
}

static void
add_line (MetierWeeksOff *self, const GDate *week)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *button = gtk_button_new_from_icon_name ("edit-clear-symbolic");
  g_autofree char *text = describe_week (week);
  /* Translators: %s is a week such as 8 Mar – 14 Mar 2027. */
  g_autofree char *remove = g_strdup_printf (_ ("Learn in the week %s"), text);
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_hexpand (label, TRUE);
  metier_tooltip_set (button, remove);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, remove, -1);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect (button, "clicked", G_CALLBACK (remove_cb), NULL);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), button);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_append (self->list, row);
}

static void
show_weeks (MetierWeeksOff *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  for (guint i = 0; i < self->weeks->len; i++)
    add_line (self, &g_array_index (self->weeks, GDate, i));
  gtk_widget_set_visible (self->scroller, self->weeks->len > 0);
}

static int
compare_days_cb (gconstpointer a, gconstpointer b)
{
  return g_date_compare (a, b);
}

static void
add_cb (MetierWeeksOff *self)
{
  g_autoptr (GDateTime) day = gtk_calendar_get_date (self->calendar);
  GDate week;

  g_date_clear (&week, 1);
  g_date_set_dmy (&week, (GDateDay) g_date_time_get_day_of_month (day),
                  (GDateMonth) g_date_time_get_month (day), (GDateYear) g_date_time_get_year (day));
  g_date_subtract_days (&week, (guint) (g_date_get_weekday (&week) - G_DATE_MONDAY));
  for (guint i = 0; i < self->weeks->len; i++)
    if (g_date_compare (&g_array_index (self->weeks, GDate, i), &week) == 0)
      return;

  g_array_append_val (self->weeks, week);
  g_array_sort (self->weeks, compare_days_cb);
  change (self);
}

static void
metier_weeks_off_init (MetierWeeksOff *self)
{
  GtkWidget *calendar = gtk_calendar_new ();
  GtkWidget *add = gtk_button_new_with_label (_ ("Leave this week out"));
  GtkWidget *list = gtk_list_box_new ();

  self->weeks = g_array_new (FALSE, FALSE, sizeof (GDate));
  self->calendar = GTK_CALENDAR (calendar);
  self->list = GTK_LIST_BOX (list);
  self->scroller = gtk_scrolled_window_new ();
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  gtk_calendar_set_show_week_numbers (self->calendar, TRUE);
  metier_fit_calendar (self->calendar);
  g_signal_connect_swapped (add, "clicked", G_CALLBACK (add_cb), self);
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Weeks off"), -1);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), list);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (self->scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (self->scroller), LIST_HEIGHT);
  gtk_box_append (GTK_BOX (self), calendar);
  gtk_box_append (GTK_BOX (self), add);
  gtk_box_append (GTK_BOX (self), self->scroller);
  show_weeks (self);
}

/**
 * metier_weeks_off_new:
 *
 * Returns: (transfer floating): no weeks
 */
GtkWidget *
metier_weeks_off_new (void)
{
  return g_object_new (METIER_TYPE_WEEKS_OFF, NULL);
}

/**
 * metier_weeks_off_set:
 * @self: weeks
 * @weeks: (element-type GDate): first days
 *
 * Shows @weeks, without a signal. What is shown already keeps the keyboard.
 */
void
metier_weeks_off_set (MetierWeeksOff *self, GArray *weeks)
{
  gboolean same;

  g_return_if_fail (METIER_IS_WEEKS_OFF (self));

  same = weeks->len == self->weeks->len;
  for (guint i = 0; same && i < weeks->len; i++)
    same = g_date_compare (&g_array_index (weeks, GDate, i), &g_array_index (self->weeks, GDate, i)) == 0;
  if (same)
    return;

  g_array_set_size (self->weeks, 0);
  g_array_append_vals (self->weeks, weeks->data, weeks->len);
  show_weeks (self);
}

/**
 * metier_weeks_off_get:
 * @self: weeks
 *
 * Returns: (transfer none) (element-type GDate): first days, the earliest first
 */
GArray *
metier_weeks_off_get (MetierWeeksOff *self)
{
  g_return_val_if_fail (METIER_IS_WEEKS_OFF (self), NULL);

  return self->weeks;
}
