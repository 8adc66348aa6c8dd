/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/me/metier-layout-me-private.h"
#include "chart/me/metier-me-words-private.h"

#include <glib/gi18n-lib.h>

#define LEVEL_STEP 6.0
#define LINE 2.0
#define DOT 4.8
#define VALUE_GAP 16.0
#define COLUMN_GAP 18.0
#define LABEL_PART 0.42
#define LABEL_MIDDLE 13.0
#define FOLDED_BASE 46.0
#define LABEL_GAP 8.0
#define CAPTION_LINES 4
#define LEAST_PLOT 60.0

/* Shorter spans are told by days, longer ones by months. */
#define DAYS_OF_MONTHS 62

/*
 * Timeline:
 * @base: where level 0 lies within a row
 * @days: (element-type GDate): days of assessments and today, ascending
 * @format: how a day is named on the axis
 */
typedef struct {
  MetierLayout layout;
  const MetierTimeline *timeline;
  MetierCalendar calendar;
  GArray *days;
  const char *format;
  gboolean folded;
  double label_width;
  double pitch;
  double base;
} Timeline;

static const MetierTimelineRow *
get_row (const Timeline *self, guint row)
{
  return g_ptr_array_index (self->timeline->rows, row);
}

static const MetierTimelinePoint *
get_point (const MetierTimelineRow *row, guint point)
{
  return &g_array_index (row->points, MetierTimelinePoint, point);
}

static int
compare_days_cb (gconstpointer a, gconstpointer b)
{
  return g_date_compare (a, b);
}

static void
list_days (Timeline *self)
{
  self->days = g_array_new (FALSE, FALSE, sizeof (GDate));
  g_array_append_val (self->days, self->timeline->end);
  for (guint i = 0; i < self->timeline->rows->len; i++)
    for (guint j = 0; j < get_row (self, i)->points->len; j++)
      g_array_append_val (self->days, get_point (get_row (self, i), j)->date);
  g_array_sort (self->days, compare_days_cb);
}

/* As short as tells the days apart. */
static const char *
choose_format (const MetierTimeline *timeline)
{
  if (g_date_days_between (&timeline->start, &timeline->end) <= DAYS_OF_MONTHS)
    /* Translators: a day without its year on an axis of time, see g_date_time_format() */
    return C_ ("axis of time", "%-d %b");
  if (g_date_get_year (&timeline->start) == g_date_get_year (&timeline->end))
    return C_ ("axis of time", "%b");

  /* Translators: a month with its year on an axis of time, see g_date_time_format() */
  return C_ ("axis of time", "%b %Y");
}

static double
measure_labels (const Timeline *self)
{
  double widest = 0;

  for (guint i = 0; i < self->timeline->rows->len; i++)
    widest = fmax (widest, metier_layout_measure (&self->layout, get_row (self, i)->name, METIER_TEXT_BODY));

  return ceil (widest);
}

static gboolean
labels_fit (const Timeline *self)
{
  for (guint i = 0; i < self->timeline->rows->len; i++)
    if (!metier_layout_fits_two_lines (&self->layout, get_row (self, i)->name, self->label_width))
      return FALSE;

  return TRUE;
}

static guint
count_name_lines (const Timeline *self)
{
  guint most = 1;

  for (guint i = 0; i < self->timeline->rows->len; i++)
    most = MAX (most,
                metier_layout_count_name_lines (&self->layout, get_row (self, i)->name, self->label_width));

  return most;
}

/* Names above the lines. */
static void
fold (Timeline *self, double room, double value)
{
  double extra;

  self->calendar.plot = (MetierPlot){ METIER_SIDE + DOT, room - value - DOT };
  self->label_width = room;
  extra = LEVEL_STEP + (count_name_lines (self) - 1) * METIER_LINE_PITCH;
  self->pitch = (METIER_ME_FOLDED_PITCH + extra) * self->layout.k;
  self->base = (FOLDED_BASE + extra) * self->layout.k;
}

/* Names beside the lines, or above them where there is no room. */
static void
measure (Timeline *self)
{
  const MetierLayout *layout = &self->layout;
  double k = layout->k, room = layout->width - 2 * METIER_SIDE;
  double value = VALUE_GAP + metier_layout_measure (layout, "0", METIER_TEXT_BODY_BOLD);
  MetierPlot *plot = &self->calendar.plot;

  self->label_width = fmin (measure_labels (self), floor (room * LABEL_PART));
  plot->x = METIER_SIDE + self->label_width + COLUMN_GAP;
  plot->width = layout->width - METIER_SIDE - value - plot->x;
  self->pitch = METIER_ME_PITCH * k;
  self->base = self->pitch / 2 + LEVEL_STEP * k * METIER_LEVEL_MAX / 2;
  self->folded = plot->width < LEAST_PLOT * k || !labels_fit (self);
  if (self->folded)
    fold (self, room, value);
}

static double
get_y (const Timeline *self, guint level, double y)
{
  return y + self->base - level * LEVEL_STEP * self->layout.k;
}

static void
add_line (Timeline *self, double x, double y, double width, double height)
{
  metier_scene_add_rect (self->layout.scene, METIER_LAYER_LINE, METIER_TOKEN_ROLE, x, y, width, height);
}

/* A level holds until the next is said. */
static void
add_steps (Timeline *self, const MetierTimelineRow *row, double y)
{
  for (guint i = 0; i < row->points->len; i++)
    {
      const MetierTimelinePoint *point = get_point (row, i);
      gboolean last = i + 1 == row->points->len;
      const GDate *until = last ? &self->calendar.end : &get_point (row, i + 1)->date;
      double x = metier_calendar_get_x (&self->calendar, &point->date);
      double end = metier_calendar_get_x (&self->calendar, until);
      double from = get_y (self, point->level, y),
             to = last ? from : get_y (self, get_point (row, i + 1)->level, y);

      if (end > x)
        add_line (self, x, from - LINE / 2, end - x, LINE);
      if (from != to)
        add_line (self, end - LINE / 2, fmin (from, to) - LINE / 2, LINE, fabs (to - from) + LINE);
      metier_scene_add_marker (self->layout.scene, METIER_LAYER_HALO, METIER_TOKEN_ROLE, METIER_MARKER_DISC,
                               DOT, x, from);
    }
}

static void
add_level (Timeline *self, const MetierTimelineRow *row, double y)
{
  MetierLayout *layout = &self->layout;
  guint level = get_point (row, row->points->len - 1)->level;
  g_autofree char *number = g_strdup_printf ("%u", level);
  double middle = get_y (self, level, y);

  metier_layout_add_diamond (layout, self->calendar.plot.x + self->calendar.plot.width, middle);
  metier_layout_add_text (layout, METIER_TOKEN_INK, METIER_TEXT_BODY_BOLD, METIER_ALIGN_END,
                          metier_scene_keep (layout->scene, number), layout->width - METIER_SIDE, middle);
}

static void
add_row (Timeline *self, guint row, double y)
{
  MetierLayout *layout = &self->layout;
  const MetierTimelineRow *data = get_row (self, row);
  const MetierPlot *plot = &self->calendar.plot;
  g_autofree char *label = metier_me_words_timeline (self->timeline, row);
  MetierBox box = { METIER_ROW_SIDE, y, layout->width - 2 * METIER_ROW_SIDE, self->pitch };
  MetierBox anchor = { plot->x + plot->width, y, 0, self->pitch };

  metier_scene_begin_mark (layout->scene, &box, &box, &anchor, row, 0,
                           metier_scene_keep (layout->scene, label));
  if (self->folded)
    metier_layout_add_name (layout, data->name, self->label_width, y + LABEL_MIDDLE * layout->k);
  else
    metier_layout_add_lines (layout, METIER_TOKEN_INK, METIER_TEXT_BODY, METIER_ALIGN_START,
                             metier_scene_keep (layout->scene, data->name), self->label_width, 2, METIER_SIDE,
                             y + self->pitch / 2);
  metier_scene_add_rect (layout->scene, METIER_LAYER_GRID, METIER_TOKEN_GRID, plot->x,
                         get_y (self, 0, y) - 0.5, plot->width, 1);
  if (data->points->len > 0)
    {
      add_steps (self, data, y);
      add_level (self, data, y);
    }
  else
    metier_layout_add_lines (layout, METIER_TOKEN_SECONDARY, METIER_TEXT_CAPTION, METIER_ALIGN_END,
                             C_ ("level", "not assessed"), plot->width, 1, layout->width - METIER_SIDE,
                             get_y (self, 2, y));
  metier_scene_end_mark (layout->scene);
}

/* Returns whether the day has room between @after and @before; @after then moves on. */
static gboolean
add_day (Timeline *self, const GDate *day, double *after, double before, double y1, double y2)
{
  MetierLayout *layout = &self->layout;
  g_autofree char *name = metier_me_words_date (day, self->format);
  double half = metier_layout_measure (layout, name, METIER_TEXT_CAPTION) / 2;
  double place = metier_calendar_get_x (&self->calendar, day);
  double x = metier_layout_clamp_text (layout, name, METIER_TEXT_CAPTION, place);

  if (x - half < *after || x + half > before)
    return FALSE;
  metier_scene_add_rect (layout->scene, METIER_LAYER_GRID, METIER_TOKEN_GRID, place - 0.5, y1, 1, y2 - y1);
  metier_layout_add_text (layout, METIER_TOKEN_SECONDARY, METIER_TEXT_CAPTION, METIER_ALIGN_MIDDLE,
                          metier_scene_keep (layout->scene, name), x,
                          y2 + METIER_AXIS_HEIGHT * layout->k / 2);
  *after = x + half + LABEL_GAP;

  return TRUE;
}

/* Today is always named, of the days before as many as have room. */
static void
add_days (Timeline *self, double y1, double y2)
{
  const MetierLayout *layout = &self->layout;
  const GDate *today = &self->timeline->end;
  g_autofree char *name = metier_me_words_date (today, self->format);
  double width = metier_layout_measure (layout, name, METIER_TEXT_CAPTION);
  double last = metier_layout_clamp_text (layout, name, METIER_TEXT_CAPTION,
                                          metier_calendar_get_x (&self->calendar, today));
  double after = -INFINITY, start = -INFINITY;

  for (guint i = 0; i < self->days->len; i++)
    {
      const GDate *day = &g_array_index (self->days, GDate, i);

      if (g_date_compare (day, today) < 0)
        add_day (self, day, &after, last - width / 2 - LABEL_GAP, y1, y2);
    }
  add_day (self, today, &start, INFINITY, y1, y2);
}

static double
add_caption (Timeline *self, double y)
{
  MetierLayout *layout = &self->layout;
  const char *text = _ ("Assess again later to see a line here.");
  double room = layout->width - 2 * METIER_SIDE;
  double pitch = METIER_LINE_PITCH * layout->k * metier_text_style_get_size (METIER_TEXT_CAPTION);
  g_auto (GStrv) lines
      = metier_measurer_fit (layout->measurer, text, METIER_TEXT_CAPTION, room, CAPTION_LINES);
  double height = g_strv_length (lines) * pitch;

  if (self->timeline->n_days > 1)
    return y;
  metier_layout_add_lines (layout, METIER_TOKEN_SECONDARY, METIER_TEXT_CAPTION, METIER_ALIGN_START, text,
                           room, CAPTION_LINES, METIER_SIDE, y + height / 2);

  return y + height + METIER_TOP / 2;
}

static double
lay_out (Timeline *self)
{
  MetierLayout *layout = &self->layout;
  double top = METIER_TOP / 2 + (self->folded ? 0 : METIER_ME_HEAD * layout->k);
  double bottom = top + self->timeline->rows->len * self->pitch;

  for (guint row = 0; row < self->timeline->rows->len; row++)
    {
      add_row (self, row, top + row * self->pitch);
      metier_scene_add_break (layout->scene, top + (row + 1) * self->pitch);
    }
  metier_scene_set_body (layout->scene, &(MetierBox){ 0, top, layout->width, bottom - top });
  add_days (self, top, bottom);

  return add_caption (self, bottom + METIER_AXIS_HEIGHT * layout->k + METIER_TOP / 2);
}

/**
 * metier_chart_layout_timeline:
 * @timeline: how levels changed
 * @options: how much room; names stand above lines only where they have no room beside them
 * @measurer: says how wide texts are
 *
 * Lays out levels over time: a line for each skill that steps up and down where something was assessed, with
 * my level at its end. Rows have the places that they have in metier_chart_layout_plan(), so that both can
 * stand beside each other.
 *
 * Returns: (transfer full): a scene; a mark's row is the index of its row in @timeline
 */
MetierScene *
metier_chart_layout_timeline (const MetierTimeline *timeline, const MetierChartOptions *options,
                              const MetierMeasurer *measurer)
{
  Timeline self = { .timeline = timeline, .format = choose_format (timeline) };
  double height;

  metier_layout_init_me (&self.layout, options, measurer);
  self.calendar.start = timeline->start;
  self.calendar.end = timeline->end;
  list_days (&self);
  measure (&self);
  height = lay_out (&self);
  g_array_unref (self.days);

  return metier_scene_finish (self.layout.scene, self.layout.width, height, options->rtl);
}
