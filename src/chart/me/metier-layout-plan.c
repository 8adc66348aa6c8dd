/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/me/metier-layout-me-private.h"
#include "chart/me/metier-me-words-private.h"

#include <glib/gi18n-lib.h>

#define LEAD 1.5
#define RANGE_HEIGHT 16.0
#define END 2.5
#define TODAY 1.5
#define OVERHANG 3.0
#define TODAY_TOP 22.0
#define TODAY_MIDDLE 11.0
#define COLUMN_GAP 18.0
#define LABEL_PART 0.38
#define LABEL_MIDDLE 15.0
#define FOLDED_MIDDLE 38.0

/* What is farther away is said in words, so that the next years can be read. */
#define MOST_YEARS 12

/*
 * Plan:
 * @dated: whether any step has dates
 * @stacked: whether hours stand below the names, which have the whole line
 * @hours_x: end of the column of hours
 * @middle: of a range within its row
 */
typedef struct {
  MetierLayout layout;
  const MetierPlan *plan;
  const GDate *today;
  MetierCalendar calendar;
  gboolean folded;
  gboolean dated;
  gboolean stacked;
  double label_width;
  double hours_x;
  double pitch;
  double middle;
} Plan;

static const MetierPlanStep *
get_step (const Plan *self, guint step)
{
  return g_ptr_array_index (self->plan->steps, step);
}

static gboolean
has_dates (const MetierPlanStep *step)
{
  return g_date_valid (&step->early) && g_date_valid (&step->late);
}

static char *
dup_hours (const MetierPlanStep *step)
{
  return isnan (step->hours.min) ? g_strdup ("") : metier_me_words_hours (&step->hours);
}

/* From the first day or today to the latest finish, as far as that is in sight. */
static void
choose_days (Plan *self)
{
  MetierCalendar *calendar = &self->calendar;
  GDate horizon;

  calendar->start = g_date_compare (&self->plan->start, self->today) < 0 ? self->plan->start : *self->today;
  calendar->end = calendar->start;
  for (guint i = 0; i < self->plan->steps->len; i++)
    {
      const MetierPlanStep *step = get_step (self, i);

      self->dated = self->dated || has_dates (step);
      if (has_dates (step) && g_date_compare (&step->late, &calendar->end) > 0)
        calendar->end = step->late;
    }
  if (g_date_compare (self->today, &calendar->end) > 0)
    calendar->end = *self->today;
  horizon = calendar->start;
  g_date_add_years (&horizon, MOST_YEARS);
  if (g_date_compare (&calendar->end, &horizon) > 0)
    calendar->end = horizon;
}

static double
measure_labels (const Plan *self)
{
  double widest = 0;

  for (guint i = 0; i < self->plan->steps->len; i++)
    widest = fmax (widest, metier_layout_measure (&self->layout, get_step (self, i)->name, METIER_TEXT_BODY));

  return ceil (widest);
}

static gboolean
labels_fit (const Plan *self)
{
  for (guint i = 0; i < self->plan->steps->len; i++)
    if (!metier_layout_fits_two_lines (&self->layout, get_step (self, i)->name, self->label_width))
      return FALSE;

  return TRUE;
}

static guint
count_name_lines (const Plan *self)
{
  guint most = 1;

  for (guint i = 0; i < self->plan->steps->len; i++)
    most = MAX (most,
                metier_layout_count_name_lines (&self->layout, get_step (self, i)->name, self->label_width));

  return most;
}

static double
measure_hours (const Plan *self)
{
  double widest = 0;

  for (guint i = 0; i < self->plan->steps->len; i++)
    {
      g_autofree char *hours = dup_hours (get_step (self, i));

      widest = fmax (widest, metier_layout_measure (&self->layout, hours, METIER_TEXT_CAPTION));
    }

  return ceil (widest);
}

/* Names and hours above the ranges. */
static void
fold (Plan *self, double room, double hours)
{
  double k = self->layout.k, extra;

  self->calendar.plot = (MetierPlot){ METIER_SIDE + END, room - 2 * END };
  self->hours_x = self->layout.width - METIER_SIDE;
  self->label_width = room - hours - COLUMN_GAP;
  self->stacked = measure_labels (self) > self->label_width;
  if (self->stacked)
    self->label_width = room;
  extra = self->stacked ? (count_name_lines (self) - (hours > 0 ? 0 : 1)) * METIER_LINE_PITCH : 0;
  self->pitch = (METIER_ME_FOLDED_PITCH + extra) * k;
  self->middle = (FOLDED_MIDDLE + extra) * k;
}

/* Names and hours beside the ranges, or above them where there is no room. */
static void
measure (Plan *self)
{
  const MetierLayout *layout = &self->layout;
  double k = layout->k, room = layout->width - 2 * METIER_SIDE, hours = measure_hours (self);
  MetierPlot *plot = &self->calendar.plot;

  self->label_width = fmin (measure_labels (self), floor (room * LABEL_PART));
  self->hours_x = METIER_SIDE + self->label_width + (hours > 0 ? COLUMN_GAP + hours : 0);
  plot->x = self->hours_x + 2 * COLUMN_GAP;
  plot->width = layout->width - METIER_SIDE - plot->x;
  self->pitch = METIER_ME_PITCH * k;
  self->middle = self->pitch / 2;
  self->folded = layout->options->folded || plot->width < METIER_ME_LEAST_PLOT * k || !labels_fit (self);
  if (self->folded)
    fold (self, room, hours);
}

/* What stands in place of a range that is out of sight, or %NULL. */
static char *
dup_words (const Plan *self, const MetierPlanStep *step)
{
  g_autofree char *late = NULL;

  if (isnan (step->hours.min))
    return g_strdup (C_ ("plan", "no pace yet"));
  if (!has_dates (step))
    return g_strdup (C_ ("plan", "too far ahead for a date"));
  if (g_date_compare (&step->late, &self->calendar.end) <= 0)
    return NULL;
  late = metier_me_words_date (&step->late, C_ ("axis of time", "%Y"));

  /* Translators: a step of a plan may last until the year %s, which is out of sight */
  return g_strdup_printf (C_ ("plan", "until %s"), late);
}

/* From where the step before can be done at the earliest. */
static void
add_lead (Plan *self, guint step, double y)
{
  const GDate *from = step > 0 ? &get_step (self, step - 1)->early : &self->plan->start;
  double x1, x2;

  if (!g_date_valid (from))
    return;
  x1 = metier_calendar_get_x (&self->calendar, from);
  x2 = metier_calendar_get_x (&self->calendar, &get_step (self, step)->early);
  if (x2 > x1)
    metier_scene_add_rect (self->layout.scene, METIER_LAYER_LINE, METIER_TOKEN_ROLE, x1, y - LEAD / 2,
                           x2 - x1, LEAD);
}

static void
add_end (Plan *self, const GDate *date, double y)
{
  if (g_date_compare (date, &self->calendar.end) <= 0)
    metier_scene_add_rect (self->layout.scene, METIER_LAYER_MARK, METIER_TOKEN_ROLE,
                           metier_calendar_get_x (&self->calendar, date) - END / 2, y - RANGE_HEIGHT / 2, END,
                           RANGE_HEIGHT);
}

/* Its ends carry the value; an end that is out of sight has no line. */
static void
add_range (Plan *self, guint step, double y)
{
  const MetierPlanStep *data = get_step (self, step);
  double x1, x2;

  if (!has_dates (data))
    return;
  add_lead (self, step, y);
  x1 = metier_calendar_get_x (&self->calendar, &data->early);
  x2 = metier_calendar_get_x (&self->calendar, &data->late);
  if (x2 > x1)
    metier_scene_add_rect (self->layout.scene, METIER_LAYER_FILL, METIER_TOKEN_RANGE, x1,
                           y - RANGE_HEIGHT / 2, x2 - x1, RANGE_HEIGHT);
  add_end (self, &data->early, y);
  add_end (self, &data->late, y);
}

static double
get_anchor (const Plan *self, const MetierPlanStep *step)
{
  return has_dates (step) ? metier_calendar_get_x (&self->calendar, &step->late)
                          : self->calendar.plot.x + self->calendar.plot.width;
}

/* Returns: where the middle of the hours is */
static double
add_name (Plan *self, const MetierPlanStep *step, double y)
{
  MetierLayout *layout = &self->layout;
  double middle = y + (self->folded ? LABEL_MIDDLE * layout->k : self->middle);
  guint n;

  if (!self->folded)
    {
      metier_layout_add_lines (layout, METIER_TOKEN_INK, METIER_TEXT_BODY, METIER_ALIGN_START,
                               metier_scene_keep (layout->scene, step->name), self->label_width, 2,
                               METIER_SIDE, middle);
      return middle;
    }

  n = metier_layout_add_name (layout, step->name, self->label_width, middle);
  return middle + (self->stacked ? n * METIER_LINE_PITCH * layout->k : 0);
}

static void
add_texts (Plan *self, const MetierPlanStep *step, double y)
{
  MetierLayout *layout = &self->layout;
  g_autofree char *hours = dup_hours (step), *words = dup_words (self, step);
  double middle = add_name (self, step, y);

  if (*hours != '\0')
    metier_layout_add_text (layout, METIER_TOKEN_SECONDARY, METIER_TEXT_CAPTION,
                            self->stacked ? METIER_ALIGN_START : METIER_ALIGN_END,
                            metier_scene_keep (layout->scene, hours),
                            self->stacked ? METIER_SIDE : self->hours_x, middle);
  if (words != NULL)
    metier_layout_add_lines (layout, METIER_TOKEN_SECONDARY, METIER_TEXT_CAPTION, METIER_ALIGN_END,
                             metier_scene_keep (layout->scene, words), self->calendar.plot.width, 1,
                             self->calendar.plot.x + self->calendar.plot.width - END, y + self->middle);
}

static void
add_row (Plan *self, guint step, double y)
{
  MetierLayout *layout = &self->layout;
  const MetierPlanStep *data = get_step (self, step);
  g_autofree char *label = metier_me_words_step (self->plan, step);
  MetierBox box = { METIER_ROW_SIDE, y, layout->width - 2 * METIER_ROW_SIDE, self->pitch };
  MetierBox anchor = { get_anchor (self, data), y, 0, self->pitch };

  metier_scene_begin_mark (layout->scene, &box, &box, &anchor, step, 0,
                           metier_scene_keep (layout->scene, label));
  add_texts (self, data, y);
  add_range (self, step, y + self->middle);
  metier_scene_end_mark (layout->scene);
}

/* Today and the months, behind all rows or, where names stand above ranges, behind the ranges alone. */
static void
add_lines (Plan *self, double y, double height)
{
  MetierLayout *layout = &self->layout;

  metier_scene_add_rect (layout->scene, METIER_LAYER_MARK, METIER_TOKEN_INK,
                         metier_calendar_get_x (&self->calendar, self->today) - TODAY / 2, y, TODAY, height);
  metier_layout_add_month_lines (layout, &self->calendar, y, height);
}

static void
add_calendar (Plan *self, double y, double top, double bottom)
{
  MetierLayout *layout = &self->layout;
  const char *text = C_ ("plan", "today");
  double x = metier_calendar_get_x (&self->calendar, self->today);

  metier_layout_add_text (layout, METIER_TOKEN_SECONDARY, METIER_TEXT_CAPTION, METIER_ALIGN_MIDDLE, text,
                          metier_layout_clamp_text (layout, text, METIER_TEXT_CAPTION, x),
                          y + TODAY_MIDDLE * layout->k);
  if (!self->folded)
    add_lines (self, y + TODAY_TOP * layout->k, bottom - y - TODAY_TOP * layout->k);
  for (guint step = 0; self->folded && step < self->plan->steps->len; step++)
    add_lines (self, top + step * self->pitch + self->middle - RANGE_HEIGHT / 2 - OVERHANG,
               RANGE_HEIGHT + 2 * OVERHANG);
  metier_layout_add_month_names (layout, &self->calendar, bottom + METIER_AXIS_HEIGHT * layout->k / 2);
}

static double
lay_out (Plan *self)
{
  MetierLayout *layout = &self->layout;
  double y = METIER_TOP / 2, top = y + METIER_ME_HEAD * layout->k;
  double bottom = top + self->plan->steps->len * self->pitch;

  for (guint step = 0; step < self->plan->steps->len; step++)
    {
      add_row (self, step, top + step * self->pitch);
      metier_scene_add_break (layout->scene, top + (step + 1) * self->pitch);
    }
  metier_scene_set_body (layout->scene, &(MetierBox){ 0, top, layout->width, bottom - top });
  if (!self->dated)
    return bottom + METIER_TOP;
  add_calendar (self, y, top, bottom);

  return bottom + METIER_AXIS_HEIGHT * layout->k + METIER_TOP / 2;
}

/**
 * metier_chart_layout_plan:
 * @plan: what to learn, in order
 * @today: a valid date
 * @options: how much room
 * @measurer: says how wide texts are
 *
 * Lays out a plan: a row for each step with a bar from the earliest to the latest day on which it can be
 * done, and a line that leads to it from the earliest finish of the step before. What lies more than twelve
 * years ahead is said in words.
 *
 * Returns: (transfer full): a scene; a mark's row is the index of its step in @plan
 */
MetierScene *
metier_chart_layout_plan (const MetierPlan *plan, const GDate *today, const MetierChartOptions *options,
                          const MetierMeasurer *measurer)
{
  Plan self = { .plan = plan, .today = today };
  double height;

  metier_layout_init_me (&self.layout, options, measurer);
  choose_days (&self);
  measure (&self);
  height = lay_out (&self);

  return metier_scene_finish (self.layout.scene, self.layout.width, height, options->rtl);
}
