/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "widgets/metier-chart-view-private.h"

enum {
  SIGNAL_MARK_ACTIVATED,
  SIGNAL_MENU_REQUESTED,
  SIGNAL_SKILL_ACTIVATED,
  SIGNAL_ROLE_ACTIVATED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

void
_metier_chart_view_class_init_signals (GType type)
{
  /**
   * MetierChartView::mark-activated:
   * @self: the view
   * @row: index of the row in the chart's data
   * @series: that of the mark, see #MetierMark
   *
   * The user chose a mark.
   */
  signals[SIGNAL_MARK_ACTIVATED] = g_signal_new ("mark-activated", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                                 NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_INT);
  /**
   * MetierChartView::menu-requested:
   * @self: the view
   * @row: index of the row in the chart's data
   * @series: that of the mark, see #MetierMark
   * @x: where the menu belongs, in CSS pixels
   * @y: likewise
   *
   * The user wants to know what can be done with a mark.
   */
  signals[SIGNAL_MENU_REQUESTED]
      = g_signal_new ("menu-requested", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 4,
                      G_TYPE_UINT, G_TYPE_INT, G_TYPE_DOUBLE, G_TYPE_DOUBLE);
  /**
   * MetierChartView::skill-activated:
   * @self: the view
   * @row: index of the row in the chart's data
   *
   * The user chose the name of a skill, or the skill of a mark.
   */
  signals[SIGNAL_SKILL_ACTIVATED] = g_signal_new ("skill-activated", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                                  NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  /**
   * MetierChartView::role-activated:
   * @self: the view
   * @series: index of the series, or -1 for the baseline
   *
   * The user chose the name of a role, or the role of a mark.
   */
  signals[SIGNAL_ROLE_ACTIVATED] = g_signal_new ("role-activated", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                                 NULL, G_TYPE_NONE, 1, G_TYPE_INT);
}

/* What is at an index, where there is something. */
const MetierMark *
_metier_chart_view_get_mark (MetierChartView *self, int mark)
{
  const MetierScene *scene = self->scenes.shown;

  return scene != NULL && mark >= 0 && (guint) mark < metier_scene_get_n_marks (scene)
             ? metier_scene_get_mark (scene, (guint) mark)
             : NULL;
}

void
_metier_chart_view_activate (MetierChartView *self, int mark)
{
  const MetierMark *chosen = _metier_chart_view_get_mark (self, mark);

  if (chosen != NULL)
    g_signal_emit (self, signals[SIGNAL_MARK_ACTIVATED], 0, chosen->row, chosen->series);
}

void
_metier_chart_view_request_menu (MetierChartView *self, int mark, double x, double y)
{
  const MetierMark *chosen = _metier_chart_view_get_mark (self, mark);

  if (chosen != NULL)
    g_signal_emit (self, signals[SIGNAL_MENU_REQUESTED], 0, chosen->row, chosen->series, x, y);
}

void
_metier_chart_view_activate_skill (MetierChartView *self, guint row)
{
  g_signal_emit (self, signals[SIGNAL_SKILL_ACTIVATED], 0, row);
}

void
_metier_chart_view_activate_role (MetierChartView *self, int series)
{
  g_signal_emit (self, signals[SIGNAL_ROLE_ACTIVATED], 0, series);
}
