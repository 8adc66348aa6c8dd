/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/me/metier-me-pace.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "app/me/metier-fit-calendar.h"
#include "app/me/metier-hours-range.h"
#include "app/me/metier-me-words.h"
#include "app/me/metier-weeks-off.h"
#include "app/parts/metier-later.h"

/**
 * MetierMePace:
 *
 * How fast the user learns, from when on, with which weeks off, and how far they want to get.
 */
struct _MetierMePace {
  AdwBin parent_instance;

  const MetierContext *context; /* (nullable) (unowned): outlives the window */
  gboolean applying;            /* the program sets the widgets, not the user */

  GtkSpinButton *hours_per_week;
  GtkLabel *hours_per_level;
  GtkMenuButton *hours_button;
  MetierHoursRange *hours_range;
  AdwComboRow *aim;
  GtkLabel *start;
  GtkCalendar *start_calendar;
  GtkWidget *today_button;
  GtkLabel *n_weeks_off;
  MetierWeeksOff *weeks_off;
};

G_DEFINE_FINAL_TYPE (MetierMePace, metier_me_pace, ADW_TYPE_BIN)

static const MetierMeState *
get_state (MetierMePace *self)
{
  return self->context != NULL ? metier_me_get_state (self->context->me) : NULL;
}

/* Returns: (nullable) (transfer full): what the user is about to change; %NULL when it is the program */
static MetierPlanSettings *
begin (MetierMePace *self)
{
  return !self->applying && get_state (self) != NULL
             ? metier_plan_settings_copy (get_state (self)->said->settings)
             : NULL;
}

static void
end (MetierMePace *self, const MetierPlanSettings *settings, const char *message)
{
  metier_me_adjust (self->context->me, settings, message);
}

static void
adjust_hours_per_week (GtkWidget *pace)
{
  MetierMePace *self = METIER_ME_PACE (pace);
  guint hours = (guint) gtk_spin_button_get_value_as_int (self->hours_per_week);
  g_autoptr (MetierPlanSettings) settings = begin (self);
  g_autofree char *message = NULL;

  if (settings == NULL)
    return;

  settings->hours_per_week = hours > 0 ? hours : NAN;
  message = g_strdup_printf (
      ngettext ("The plan counts on %u hour a week", "The plan counts on %u hours a week", hours), hours);
  end (self, settings, message);
}

static void
hours_per_week_changed_cb (MetierMePace *self)
{
  if (!self->applying)
    metier_later (GTK_WIDGET (self), adjust_hours_per_week);
}

static void
hours_range_changed_cb (MetierMePace *self)
{
  g_autoptr (MetierPlanSettings) settings = begin (self);
  g_autofree char *hours = NULL;
  g_autofree char *message = NULL;

  if (settings == NULL)
    return;

  settings->hours_per_level = metier_hours_range_get (self->hours_range);
  hours = metier_hours_format (settings->hours_per_level);
  /* Translators: %s is a number of hours or a range, such as 40–70. */
  message = g_strdup_printf (_ ("Hours a level takes: %s"), hours);
  end (self, settings, message);
}

static void
aim_changed_cb (MetierMePace *self)
{
  g_autoptr (MetierPlanSettings) settings = begin (self);
  g_autofree char *level = NULL;
  g_autofree char *message = NULL;

  if (settings == NULL)
    return;

  settings->aim = adw_combo_row_get_selected (self->aim);
  level = metier_me_format_level (settings->aim);
  /* Translators: %s is a level: 3 · practitioner */
  message = g_strdup_printf (_ ("Your aim is %s"), level);
  end (self, settings, message);
}

static void
start_changed_cb (MetierMePace *self)
{
  g_autoptr (MetierPlanSettings) settings = begin (self);
  g_autoptr (GDateTime) day = NULL;
  g_autofree char *start = NULL;
  g_autofree char *message = NULL;

  if (settings == NULL)
    return;

  day = gtk_calendar_get_date (self->start_calendar);
  g_date_set_dmy (&settings->start, (GDateDay) g_date_time_get_day_of_month (day),
                  (GDateMonth) g_date_time_get_month (day), (GDateYear) g_date_time_get_year (day));
  start = metier_me_format_day (&settings->start);
  /* Translators: %s is a date: 8 March 2027 */
  message = g_strdup_printf (_ ("The plan begins on %s"), start);
  end (self, settings, message);
}

/* The button is of no use any more, and the keyboard would go with it. */
static void
today_cb (MetierMePace *self)
{
  g_autoptr (MetierPlanSettings) settings = begin (self);

  if (settings == NULL)
    return;

  gtk_widget_grab_focus (GTK_WIDGET (self->start_calendar));
  g_date_clear (&settings->start, 1);
  end (self, settings, _ ("The plan begins today"));
}

static void
weeks_off_changed_cb (MetierMePace *self)
{
  g_autoptr (MetierPlanSettings) settings = begin (self);
  g_autofree char *message = NULL;
  GArray *weeks;

  if (settings == NULL)
    return;

  weeks = metier_weeks_off_get (self->weeks_off);
  g_array_set_size (settings->weeks_off, 0);
  g_array_append_vals (settings->weeks_off, weeks->data, weeks->len);
  message = g_strdup_printf (
      ngettext ("The plan leaves out %u week", "The plan leaves out %u weeks", weeks->len), weeks->len);
  end (self, settings, message);
}

static void
apply_start (MetierMePace *self, const GDate *start)
{
  gboolean chosen = g_date_valid (start);
  g_autofree char *text = chosen ? metier_me_format_day (start) : g_strdup (_ ("Today"));
  g_autoptr (GDateTime) day
      = chosen ? g_date_time_new_local (g_date_get_year (start), (int) g_date_get_month (start),
                                        g_date_get_day (start), 12, 0, 0)
               : g_date_time_new_now_local ();

  gtk_label_set_label (self->start, text);
  gtk_widget_set_sensitive (self->today_button, chosen);
  gtk_calendar_select_day (self->start_calendar, day);
}

static void
apply (MetierMePace *self)
{
  const MetierPlanSettings *settings;
  g_autofree char *hours = NULL;
  g_autofree char *n_weeks = NULL;

  if (get_state (self) == NULL)
    return;

  settings = get_state (self)->said->settings;
  hours = metier_hours_format (settings->hours_per_level);
  n_weeks = g_strdup_printf ("%u", settings->weeks_off->len);
  self->applying = TRUE;
  gtk_spin_button_set_value (self->hours_per_week,
                             isnan (settings->hours_per_week) ? 0 : settings->hours_per_week);
  gtk_label_set_label (self->hours_per_level, hours);
  metier_hours_range_set (self->hours_range, settings->hours_per_level);
  adw_combo_row_set_selected (self->aim, (guint) round (settings->aim));
  apply_start (self, &settings->start);
  gtk_label_set_label (self->n_weeks_off, n_weeks);
  metier_weeks_off_set (self->weeks_off, settings->weeks_off);
  self->applying = FALSE;
}

static void
metier_me_pace_class_init (MetierMePaceClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (METIER_TYPE_HOURS_RANGE);
  g_type_ensure (METIER_TYPE_WEEKS_OFF);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/metier_app/Metier/me-pace.ui");
  gtk_widget_class_bind_template_child (widget_class, MetierMePace, hours_per_week);
  gtk_widget_class_bind_template_child (widget_class, MetierMePace, hours_per_level);
  gtk_widget_class_bind_template_child (widget_class, MetierMePace, hours_button);
  gtk_widget_class_bind_template_child (widget_class, MetierMePace, hours_range);
  gtk_widget_class_bind_template_child (widget_class, MetierMePace, aim);
  gtk_widget_class_bind_template_child (widget_class, MetierMePace, start);
  gtk_widget_class_bind_template_child (widget_class, MetierMePace, start_calendar);
  gtk_widget_class_bind_template_child (widget_class, MetierMePace, today_button);
  gtk_widget_class_bind_template_child (widget_class, MetierMePace, n_weeks_off);
  gtk_widget_class_bind_template_child (widget_class, MetierMePace, weeks_off);
  gtk_widget_class_bind_template_callback (widget_class, hours_per_week_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, hours_range_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, aim_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, start_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, today_cb);
  gtk_widget_class_bind_template_callback (widget_class, weeks_off_changed_cb);
}

static void
fill_aims (MetierMePace *self)
{
  g_autoptr (GtkStringList) aims = gtk_string_list_new (NULL);

  for (guint i = 0; i <= METIER_LEVEL_MAX; i++)
    /* Translators: number and name of a level: 3 · practitioner */
    gtk_string_list_take (aims, g_strdup_printf (C_ ("level", "%1$u · %2$s"), i, metier_level_get_name (i)));
  adw_combo_row_set_model (self->aim, G_LIST_MODEL (aims));
}

static void
metier_me_pace_init (MetierMePace *self)
{
  self->applying = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  /* A range without letters would be turned around in right-to-left languages. */
  gtk_widget_set_direction (GTK_WIDGET (self->hours_per_level), GTK_TEXT_DIR_LTR);
  fill_aims (self);
  metier_fit_calendar (self->start_calendar);
  self->applying = FALSE;
}

/**
 * metier_me_pace_set_context:
 * @self: a pace
 * @context: what it works with; outlives @self
 *
 * Called once.
 */
void
metier_me_pace_set_context (MetierMePace *self, const MetierContext *context)
{
  g_return_if_fail (METIER_IS_ME_PACE (self));

  self->context = context;
  g_signal_connect_object (context->me, "changed", G_CALLBACK (apply), self, G_CONNECT_SWAPPED);
  apply (self);
}

/**
 * metier_me_pace_focus:
 * @self: a pace
 *
 * Lets the user say how fast they learn: first the hours a week, then those that a level takes.
 */
void
metier_me_pace_focus (MetierMePace *self)
{
  g_return_if_fail (METIER_IS_ME_PACE (self));

  if (gtk_spin_button_get_value (self->hours_per_week) > 0)
    gtk_menu_button_popup (self->hours_button);
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->hours_per_week));
}
