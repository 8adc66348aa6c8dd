/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/layout/metier-layout-private.h"

#include <glib/gi18n-lib.h>

#define MOST_SERIES 3
#define LEAST_ROWS 3
#define MOST_ROWS 8
#define MOST_LINES 6

/**
 * metier_chart_kind_get_refusal:
 * @kind: a kind of chart
 * @data: what it would be of
 *
 * Tells whether a kind would hide what the data says. Only a radar refuses: its lines cover each other, and
 * its area depends on the order of skills.
 *
 * Returns: (transfer none) (nullable): a translated sentence that says why, or %NULL where the kind fits
 */
const char *
metier_chart_kind_get_refusal (MetierChartKind kind, const MetierChartData *data)
{
  if (kind != METIER_CHART_RADAR)
    return NULL;
  if (metier_chart_data_get_scale (data)->kind == METIER_SCALE_MEMBERSHIP)
    return _ ("A radar takes numbers; this source says only which skills belong to a role.");
  if (metier_chart_data_get_n_series (data) > MOST_SERIES)
    return _ ("A radar takes three roles; four would hide each other.");
  if (metier_chart_data_get_n_rows (data) < LEAST_ROWS)
    return _ ("A radar takes three skills or more; two make no shape.");
  if (metier_chart_data_get_n_rows (data) > MOST_ROWS)
    return _ ("A radar takes eight skills; more could not be told apart.");

  return NULL;
}

/* The sentence in place of a chart. */
double
metier_layout_refusal (MetierLayout *layout)
{
  const char *text = metier_chart_kind_get_refusal (layout->options->kind, layout->data);
  double width = layout->width - 2 * METIER_SIDE, pitch = METIER_LINE_PITCH * layout->k;
  g_auto (GStrv) lines = metier_measurer_fit (layout->measurer, text, METIER_TEXT_BODY, width, MOST_LINES);
  double height = g_strv_length (lines) * pitch;

  metier_layout_add_lines (layout, METIER_TOKEN_INK, METIER_TEXT_BODY, METIER_ALIGN_START, text, width,
                           MOST_LINES, METIER_SIDE, METIER_SIDE + height / 2);

  return height + 2 * METIER_SIDE;
}
