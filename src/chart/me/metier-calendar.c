/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/me/metier-layout-me-private.h"
#include "chart/me/metier-me-words-private.h"

#include <glib/gi18n-lib.h>

#define MONTHS 12
#define LABEL_GAP 8.0

/* Days before the first and after the last are at the ends. */
double
metier_calendar_get_x (const MetierCalendar *self, const GDate *date)
{
  double span = g_date_days_between (&self->start, &self->end);
  double place = span > 0 ? g_date_days_between (&self->start, date) / span : 1;

  return self->plot.x + CLAMP (place, 0, 1) * self->plot.width;
}

/* A new year is named by its number, any other month by its name. */
static char *
name_month (const GDate *date)
{
  /* Translators: a year, then a month on an axis of time, see g_date_time_format() */
  return metier_me_words_date (date, g_date_get_month (date) == G_DATE_JANUARY ? C_ ("axis of time", "%Y")
                                                                               : C_ ("axis of time", "%b"));
}

static double
measure_names (const MetierLayout *layout)
{
  double widest = 0;

  for (guint month = 1; month <= MONTHS; month++)
    {
      GDate date;
      g_autofree char *name = NULL;

      g_date_clear (&date, 1);
      g_date_set_dmy (&date, 1, (GDateMonth) month, 2000);
      name = name_month (&date);
      widest = fmax (widest, metier_layout_measure (layout, name, METIER_TEXT_CAPTION_BOLD));
    }

  return widest;
}

/* The shortest round number of months whose names do not touch. */
static guint
choose_step (const MetierLayout *layout, const MetierCalendar *calendar)
{
  static const guint steps[] = { 1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 3000, 12000 };
  double days = g_date_days_between (&calendar->start, &calendar->end);
  double room = measure_names (layout) + LABEL_GAP * layout->k;

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (days <= 0 || steps[i] * 30.0 / days * calendar->plot.width >= room)
      return steps[i];

  return steps[G_N_ELEMENTS (steps) - 1];
}

/* The first day of a month, counted from the year 0; whether there is such a day. */
static gboolean
set_month (GDate *date, guint month)
{
  guint year = month / MONTHS;

  if (year < 1 || year > 9999)
    return FALSE;
  g_date_set_dmy (date, 1, (GDateMonth) (month % MONTHS + 1), (GDateYear) year);

  return TRUE;
}

/* Calls @add for each month, quarter or year whose names have room. */
static void
foreach_month (const MetierLayout *self, const MetierCalendar *calendar,
               void (*add) (gpointer data, const GDate *date), gpointer data)
{
  guint step = choose_step (self, calendar);
  guint month = g_date_get_year (&calendar->start) * MONTHS + g_date_get_month (&calendar->start) - 1;
  GDate date;

  g_date_clear (&date, 1);
  for (month -= month % step; set_month (&date, month) && g_date_compare (&date, &calendar->end) <= 0;
       month += step)
    if (g_date_compare (&date, &calendar->start) >= 0)
      add (data, &date);
}

typedef struct {
  MetierLayout *layout;
  const MetierCalendar *calendar;
  double y;
  double height;
} Months;

static void
add_line_cb (gpointer data, const GDate *date)
{
  const Months *self = data;

  metier_scene_add_rect (self->layout->scene, METIER_LAYER_GRID, METIER_TOKEN_GRID,
                         metier_calendar_get_x (self->calendar, date) - 0.5, self->y, 1, self->height);
}

/* A name that would leave the drawing is left out, its line stays. */
static void
add_name_cb (gpointer data, const GDate *date)
{
  const Months *self = data;
  gboolean new_year = g_date_get_month (date) == G_DATE_JANUARY;
  MetierTextStyle style = new_year ? METIER_TEXT_CAPTION_BOLD : METIER_TEXT_CAPTION;
  g_autofree char *name = name_month (date);
  double x = metier_calendar_get_x (self->calendar, date);

  if (fabs (metier_layout_clamp_text (self->layout, name, style, x) - x) < 0.01)
    metier_layout_add_text (self->layout, new_year ? METIER_TOKEN_INK : METIER_TOKEN_SECONDARY, style,
                            METIER_ALIGN_MIDDLE, metier_scene_keep (self->layout->scene, name), x, self->y);
}

/* Lines at the beginnings of months, quarters or years. */
void
metier_layout_add_month_lines (MetierLayout *self, const MetierCalendar *calendar, double y, double height)
{
  Months months = { self, calendar, y, height };

  foreach_month (self, calendar, add_line_cb, &months);
}

/*
 * metier_layout_add_month_names:
 * @y: middle of the names
 */
void
metier_layout_add_month_names (MetierLayout *self, const MetierCalendar *calendar, double y)
{
  Months months = { self, calendar, y, 0 };

  foreach_month (self, calendar, add_name_cb, &months);
}
