/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "widgets/metier-chart-view-private.h"

/* The mark that was left stays the current one in another form of the chart. */
void
_metier_chart_view_remember (MetierChartView *self)
{
  const MetierMark *mark;

  if (self->scenes.shown == NULL || self->current < 0)
    return;

  mark = metier_scene_get_mark (self->scenes.shown, (guint) self->current);
  g_free (self->skill);
  self->skill = g_strdup (metier_figure_get_skill (self->figure, mark->row));
  self->series = mark->series;
}

void
_metier_chart_view_recall (MetierChartView *self)
{
  guint n = metier_scene_get_n_marks (self->scenes.shown);

  for (guint i = 0; self->skill != NULL && i < n; i++)
    {
      const MetierMark *mark = metier_scene_get_mark (self->scenes.shown, i);
      const char *skill = metier_figure_get_skill (self->figure, mark->row);

      if (mark->series == self->series && g_str_equal (skill, self->skill))
        self->current = (int) i;
    }
  self->current = n == 0 ? -1 : CLAMP (self->current, 0, (int) n - 1);
}

/**
 * metier_chart_view_get_skill:
 * @self: a view
 *
 * Returns: (transfer none) (nullable): id of the skill whose mark is the current one
 */
const char *
metier_chart_view_get_skill (MetierChartView *self)
{
  g_return_val_if_fail (METIER_IS_CHART_VIEW (self), NULL);

  _metier_chart_view_remember (self);
  return self->skill;
}

/**
 * metier_chart_view_set_skill:
 * @self: a view with data
 * @skill: (nullable): id of a skill
 *
 * Makes the first mark of @skill the current one, where there is one.
 */
void
metier_chart_view_set_skill (MetierChartView *self, const char *skill)
{
  g_return_if_fail (METIER_IS_CHART_VIEW (self));

  if (skill == self->skill)
    return;

  g_free (self->skill);
  self->skill = g_strdup (skill);
  self->series = 0;
  if (self->scenes.shown != NULL)
    _metier_chart_view_recall (self);
}
