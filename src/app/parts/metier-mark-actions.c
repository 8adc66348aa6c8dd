/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/parts/metier-mark-actions.h"

#include "app/parts/metier-number.h"

/* What every chart does when a reader asks about a mark, so that all charts answer alike. */

static MetierEvidence *
get_evidence (MetierChartView *chart, guint row, int series)
{
  return metier_chart_data_get_evidence (metier_chart_view_get_data (chart), row, series,
                                         metier_number_get_year ());
}

/**
 * metier_mark_actions_find_place:
 * @chart: a chart
 * @row: of a mark
 * @series: of a mark
 *
 * Returns: where the mark ends, which is what an answer points at
 */
GdkRectangle
metier_mark_actions_find_place (MetierChartView *chart, guint row, int series)
{
  const MetierScene *scene = metier_chart_view_get_scene (chart);

  for (guint i = 0; i < metier_scene_get_n_marks (scene); i++)
    {
      const MetierMark *mark = metier_scene_get_mark (scene, i);
      const MetierBox *end = &mark->anchor;

      if (mark->row == row && mark->series == series)
        return (GdkRectangle){ (int) end->x, (int) end->y, MAX (1, (int) end->width),
                               MAX (1, (int) end->height) };
    }

  return (GdkRectangle){ 0, 0, gtk_widget_get_width (GTK_WIDGET (chart)), 1 };
}

static void
ask (MetierChartView *chart, guint row, int series, const MetierContext *context)
{
  g_autoptr (MetierEvidence) evidence = get_evidence (chart, row, series);
  GdkRectangle place = metier_mark_actions_find_place (chart, row, series);

  metier_number_ask (GTK_WIDGET (chart), &place, evidence, context);
}

static void
skill_activated_cb (MetierChartView *chart, guint row)
{
  const MetierChartData *data = metier_chart_view_get_data (chart);

  gtk_widget_activate_action (GTK_WIDGET (chart), "win.open-skill", "s",
                              metier_chart_data_get_row (data, row)->skill);
}

static void
role_activated_cb (MetierChartView *chart, int series)
{
  const MetierChartData *data = metier_chart_view_get_data (chart);
  const MetierChartSeries *role = series < 0 ? metier_chart_data_get_baseline (data)
                                             : metier_chart_data_get_series (data, (guint) series);

  gtk_widget_activate_action (GTK_WIDGET (chart), "win.open-role", "s", role->role);
}

static void
menu_requested_cb (MetierChartView *chart, guint row, int series, double x, double y,
                   const MetierContext *context)
{
  g_autoptr (MetierEvidence) evidence = get_evidence (chart, row, series);
  GdkRectangle place = metier_mark_actions_find_place (chart, row, series);

  metier_number_popup_menu (GTK_WIDGET (chart), &place, evidence, evidence->value.title, x, y, context);
}

/**
 * metier_mark_actions_attach:
 * @chart: a chart of the window
 * @context: what the window works with; outlives @chart
 *
 * Makes a chart answer why a number is what it is, where a mark is chosen, offer a menu for each mark, and
 * lead from names to pages. Called once.
 */
void
metier_mark_actions_attach (MetierChartView *chart, const MetierContext *context)
{
  g_signal_connect (chart, "mark-activated", G_CALLBACK (ask), (gpointer) context);
  g_signal_connect (chart, "menu-requested", G_CALLBACK (menu_requested_cb), (gpointer) context);
  g_signal_connect (chart, "skill-activated", G_CALLBACK (skill_activated_cb), NULL);
  g_signal_connect (chart, "role-activated", G_CALLBACK (role_activated_cb), NULL);
}
