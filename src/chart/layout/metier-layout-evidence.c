/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/layout/metier-layout-private.h"

#include <glib/gi18n-lib.h>

#define LANE 28.0
#define BAND 9.0
#define CAPS 9.0
#define VALUE_GAP 8.0
#define LABEL_PART 0.4
#define TOP 4.0
#define EDGE 8.0

/* Two values over one axis: a role and what it is held against. */
typedef struct {
  MetierLayout layout;
  MetierPlot plot;
  double label_width;
  MetierChartCell cells[2]; /* the role, then the baseline */
  const char *labels[2];
  guint n_lanes;
} Strip;

static double
get_place (const MetierScale *scale, double raw)
{
  return metier_scale_normalise (scale, raw) / 100;
}

static void
fill_cell (MetierScene *scene, MetierChartCell *cell, const MetierScale *scale,
           const MetierEvidenceValue *value)
{
  g_autofree char *text = isfinite (value->raw) ? metier_scale_format_precise (scale, value->raw)
                                                : g_strdup (metier_status_get_title (value->status));

  cell->status = value->status;
  cell->value = get_place (scale, value->raw);
  cell->lo = get_place (scale, value->lo);
  cell->hi = get_place (scale, value->hi);
  cell->level = -1;
  cell->text = metier_scene_keep (scene, text);
}

static void
measure (Strip *self)
{
  MetierLayout *layout = &self->layout;
  double value_width = 0;

  for (guint lane = 0; lane < self->n_lanes; lane++)
    {
      self->label_width
          = fmax (self->label_width, metier_layout_measure (layout, self->labels[lane], METIER_TEXT_BODY));
      value_width
          = fmax (value_width, metier_layout_measure (layout, self->cells[lane].text, METIER_TEXT_BODY_BOLD));
    }

  self->label_width = ceil (fmin (self->label_width, LABEL_PART * layout->width));
  self->plot.x = self->label_width + METIER_LABEL_GAP;
  self->plot.width = layout->width - self->plot.x - VALUE_GAP - ceil (value_width) - EDGE;
}

static void
add_known (Strip *self, guint lane, double y)
{
  MetierLayout *layout = &self->layout;
  const MetierChartCell *cell = &self->cells[lane];
  MetierToken token = lane == 0 ? METIER_TOKEN_ROLE : METIER_TOKEN_INK;
  double x = self->plot.x + cell->value * self->plot.width;

  metier_layout_add_uncertainty (layout, token, CAPS, &self->plot, cell, y);
  if (cell->status == METIER_STATUS_RATED)
    metier_layout_add_sign (layout, lane == 0 ? 0 : -1, x, y);
  else
    metier_layout_add_hollow_marker (layout, token, x, y);
}

static void
add_lane (Strip *self, guint lane, double y)
{
  MetierLayout *layout = &self->layout;
  const MetierChartCell *cell = &self->cells[lane];

  metier_layout_add_lines (layout, METIER_TOKEN_INK, METIER_TEXT_BODY, METIER_ALIGN_START, self->labels[lane],
                           self->label_width, 1, 0, y);
  if (metier_layout_is_known (cell))
    add_known (self, lane, y);
  else
    metier_layout_add_bar (layout, METIER_TOKEN_INK, &self->plot, cell, y, BAND);
  metier_layout_add_text (layout, metier_layout_get_value_token (cell), METIER_TEXT_BODY_BOLD,
                          METIER_ALIGN_START, cell->text, self->plot.x + self->plot.width + EDGE + VALUE_GAP,
                          y);
}

static double
add_lanes (Strip *self)
{
  MetierLayout *layout = &self->layout;
  double lane = LANE * layout->k;
  double height = self->n_lanes * lane;

  for (guint i = 0; i < self->n_lanes; i++)
    add_lane (self, i, TOP + (i + 0.5) * lane);
  metier_layout_add_grid (layout, &self->plot, TOP, TOP + height);

  metier_layout_add_numbers (layout, &self->plot, TOP + height + METIER_AXIS_HEIGHT * layout->k / 2);

  return TOP + height + METIER_AXIS_HEIGHT * layout->k;
}

/**
 * metier_chart_layout_evidence:
 * @evidence: where a number comes from, with a scale
 * @width: room across in CSS pixels
 * @rtl: the exact mirror
 * @measurer: measures text
 *
 * Lays out a value with its interval over the baseline's on the whole axis, to stand beside the words. There
 * are no marks, because the words say it all.
 *
 * Returns: (transfer full): a scene
 */
MetierScene *
metier_chart_layout_evidence (const MetierEvidence *evidence, double width, gboolean rtl,
                              const MetierMeasurer *measurer)
{
  g_autoptr (MetierAxis) axis = NULL;
  Strip self = { .n_lanes = 1 };
  double height;

  g_return_val_if_fail (evidence != NULL && evidence->scale != NULL, NULL);
  g_return_val_if_fail (measurer != NULL, NULL);

  axis = metier_axis_new (evidence->scale);
  self.layout = (MetierLayout){
    .measurer = measurer,
    .scale = evidence->scale,
    .scene = metier_scene_new (NULL),
    .axis = axis,
    .top_level = -1,
    .k = measurer->line_height / 20.0,
    .width = width,
  };
  if (isfinite (evidence->difference.raw))
    self.labels[0] = metier_scene_keep (self.layout.scene, evidence->value.title);
  else
    /* Translators: beside the value of the role that the reader asks about. */
    self.labels[0] = _ ("this role");
  fill_cell (self.layout.scene, &self.cells[0], evidence->scale, &evidence->value);
  if (evidence->baseline.title != NULL)
    {
      self.labels[1] = metier_scene_keep (self.layout.scene, evidence->baseline.title);
      fill_cell (self.layout.scene, &self.cells[1], evidence->scale, &evidence->baseline);
      self.n_lanes = 2;
    }

  measure (&self);
  height = add_lanes (&self);

  return metier_scene_finish (self.layout.scene, width, height, rtl);
}
