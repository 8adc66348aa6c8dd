/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/layout/metier-axis-private.h"

#include <math.h>

/* Integer scales below this are read without numbers between their ends. */
#define SMALL_SCALE 10.0

static void
add (MetierAxis *self, const MetierScale *scale, double raw, const char *text)
{
  MetierAxisTick *tick = &self->ticks[self->n_ticks++];

  tick->place = (raw - scale->min) / (scale->max - scale->min);
  tick->text = g_strdup (text);
}

/* The unit stands at the axis's start, so numbers go without it; only the last share says "%". */
static void
add_number (MetierAxis *self, const MetierScale *scale, double raw)
{
  gboolean percent = metier_scale_is_in_percent (scale);
  double number = percent ? raw * 100 : raw;
  gboolean last = raw >= scale->max;
  g_autofree char *text = percent && last ? metier_scale_format (scale, raw) : g_strdup_printf ("%.6g", number);

  add (self, scale, raw, text);
}

/*
 * metier_axis_get_step:
 * @span: of the axis, more than 0
 *
 * Returns: the smallest of 1, 2, 2.5 and 5 × 10ⁿ that divides @span by not more than four
 */
double
metier_axis_get_step (double span)
{
  static const double steps[] = { 1, 2, 2.5, 5, 10 };
  double unit = pow (10, floor (log10 (span / 4)));

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (steps[i] * unit >= span / 4 - unit * 1e-9)
      return steps[i] * unit;

  return unit * 10;
}

static gboolean
is_small (const MetierScale *scale)
{
  return scale->kind == METIER_SCALE_INTERVAL && scale->max - scale->min < SMALL_SCALE
         && scale->min == floor (scale->min) && scale->max == floor (scale->max);
}

/*
 * metier_axis_new:
 * @scale: with min below max
 *
 * Named levels get a tick each, small integer scales just their ends, others three to five.
 */
MetierAxis *
metier_axis_new (const MetierScale *scale)
{
  MetierAxis *self = g_new0 (MetierAxis, 1);
  double span = scale->max - scale->min;
  double step = metier_axis_get_step (span);

  if (is_small (scale))
    step = span;
  else if (scale->kind == METIER_SCALE_ORDINAL && span < METIER_AXIS_MAX_TICKS)
    step = 1;
  for (guint i = 0; i < METIER_AXIS_MAX_TICKS && scale->min + i * step <= scale->max + step * 1e-9; i++)
    add_number (self, scale, fmin (scale->max, scale->min + i * step));

  return self;
}

void
metier_axis_free (MetierAxis *self)
{
  for (guint i = 0; i < self->n_ticks; i++)
    g_free (self->ticks[i].text);
  g_free (self);
}
