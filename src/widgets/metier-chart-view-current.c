/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "widgets/metier-chart-view-private.h"

/* The mark that was left stays the current one in another form of the chart. */
void
_metier_chart_view_remember (MetierChartView *self)
{
  const MetierMark *mark;

  if (self->scenes.shown == NULL || self->current < 0 || !self->is_read)
    return;

  mark = metier_scene_get_mark (self->scenes.shown, (guint) self->current);
  g_free (self->skill);
  self->skill = g_strdup (metier_figure_get_skill (self->figure, mark->row));
  self->series = mark->series;
}

void
_metier_chart_view_recall (MetierChartView *self)
{
  int n = (int) metier_scene_get_n_marks (self->scenes.shown), found = -1;

  for (int i = 0; self->skill != NULL && i < n; i++)
    {
      const MetierMark *mark = metier_scene_get_mark (self->scenes.shown, (guint) i);
      const char *skill = metier_figure_get_skill (self->figure, mark->row);

      if (g_str_equal (skill, self->skill) && (mark->series == self->series || found < 0))
        found = i;
    }
  self->current = n == 0 ? -1 : found >= 0 ? found : CLAMP (self->current, 0, n - 1);
}

/**
 * metier_chart_view_get_skill:
 * @self: a view
 *
 * Returns: (transfer none) (nullable): id of the skill whose mark is the current one, %NULL as long as nobody
 * was at any
 */
const char *
metier_chart_view_get_skill (MetierChartView *self)
{
  g_return_val_if_fail (METIER_IS_CHART_VIEW (self), NULL);

  _metier_chart_view_remember (self);
  return self->skill;
}

static const char *
get_role_of (MetierChartView *self, int series)
{
  const MetierChartSeries *role;

  if (series == METIER_SERIES_DISTANCE)
    return METIER_ROLE_DISTANCE;
  role = series < 0 ? metier_chart_data_get_baseline (self->data)
                    : metier_chart_data_get_series (self->data, (guint) series);

  return role != NULL ? role->role : NULL;
}

/**
 * metier_chart_view_get_role:
 * @self: a view
 *
 * Returns: (transfer none) (nullable): id of the role whose mark is the current one, or %METIER_ROLE_DISTANCE
 */
const char *
metier_chart_view_get_role (MetierChartView *self)
{
  g_return_val_if_fail (METIER_IS_CHART_VIEW (self), NULL);

  _metier_chart_view_remember (self);
  return self->data != NULL && self->skill != NULL ? get_role_of (self, self->series) : NULL;
}

/* The first role where it is not there. */
static int
find_series (MetierChartView *self, const char *role)
{
  guint n = metier_chart_data_get_n_series (self->data);

  if (g_strcmp0 (role, METIER_ROLE_DISTANCE) == 0)
    return METIER_SERIES_DISTANCE;
  if (role != NULL && g_strcmp0 (get_role_of (self, -1), role) == 0)
    return -1;
  for (guint i = 0; role != NULL && i < n; i++)
    if (g_str_equal (get_role_of (self, (int) i), role))
      return (int) i;

  return 0;
}

/**
 * metier_chart_view_set_place:
 * @self: a view with data
 * @skill: (nullable): id of a skill
 * @role: (nullable): id of a role, or %METIER_ROLE_DISTANCE
 *
 * Makes the mark of @skill and @role the current one, where there is one; of another role the first mark of
 * @skill.
 */
void
metier_chart_view_set_place (MetierChartView *self, const char *skill, const char *role)
{
  g_return_if_fail (METIER_IS_CHART_VIEW (self));
  g_return_if_fail (self->data != NULL);

  g_free (self->skill);
  self->skill = g_strdup (skill);
  self->is_read = skill != NULL;
  self->series = find_series (self, role);
  if (self->scenes.shown != NULL)
    _metier_chart_view_recall (self);
}
