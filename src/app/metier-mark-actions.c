/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/metier-mark-actions.h"

#include <glib/gi18n-lib.h>

#include "app/metier-role-menu.h"
#include "app/metier-why-popover.h"

/* What every chart does when a reader asks about a mark, so that all charts answer alike. */

static MetierEvidence *
get_evidence (MetierChartView *chart, guint row, int series)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();

  return metier_chart_data_get_evidence (metier_chart_view_get_data (chart), row, series,
                                         g_date_time_get_year (now));
}

static const MetierChartSeries *
get_series (MetierChartView *chart, int series)
{
  const MetierChartData *data = metier_chart_view_get_data (chart);

  return series < 0 ? metier_chart_data_get_baseline (data)
                    : metier_chart_data_get_series (data, (guint) series);
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
ask (MetierChartView *chart, guint row, int series)
{
  g_autoptr (MetierEvidence) evidence = get_evidence (chart, row, series);
  GdkRectangle place = metier_mark_actions_find_place (chart, row, series);
  int theme;

  g_object_get (chart, "theme", &theme, NULL);
  metier_why_popover_open (GTK_WIDGET (chart), &place, evidence, (MetierThemeName) theme);
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
  gtk_widget_activate_action (GTK_WIDGET (chart), "win.open-role", "s", get_series (chart, series)->role);
}

static void
append_mark_item (GMenu *menu, const char *label, const char *action, guint row, int series)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "(ui)", row, series);
  g_menu_append_item (menu, item);
}

static void
append_section (GMenu *menu, GMenu *section)
{
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
  g_object_unref (section);
}

/* Until anything is known of the user, every skill matters. */
static gboolean
is_relevant (const MetierContext *context, const char *skill)
{
  const MetierMeState *state = metier_me_get_state (context->me);

  return state == NULL || metier_levels_is_relevant (state->levels, skill);
}

static void
append_relevance (GMenu *menu, const MetierChartRow *row, const MetierContext *context)
{
  gboolean relevant = is_relevant (context, row->skill);
  g_autoptr (GMenuItem) item
      = g_menu_item_new (relevant ? _ ("Not relevant to me") : _ ("Relevant to me again"), NULL);

  g_menu_item_set_action_and_target (item, "win.set-relevant", "(ssb)", row->skill, row->label, !relevant);
  g_menu_append_item (menu, item);
}

static GMenu *
new_menu (MetierChartView *chart, guint row, int series, const MetierContext *context)
{
  const MetierChartRow *data = metier_chart_data_get_row (metier_chart_view_get_data (chart), row);
  const MetierChartSeries *role = get_series (chart, series);
  GMenu *menu = g_menu_new ();
  GMenu *why = g_menu_new ();
  GMenu *pages = g_menu_new ();
  GMenu *relevance = g_menu_new ();

  append_mark_item (why, _ ("Why this number?"), "mark.why", row, series);
  append_mark_item (why, _ ("Copy value"), "mark.copy", row, series);
  metier_role_menu_append_skill (pages, data->skill, data->label);
  metier_role_menu_append_role (pages, role->role, role->title);
  append_section (menu, why);
  append_section (menu, pages);
  append_relevance (relevance, data, context);
  append_section (menu, relevance);

  return menu;
}

static void
menu_requested_cb (MetierChartView *chart, guint row, int series, double x, double y,
                   const MetierContext *context)
{
  g_autoptr (GMenu) menu = new_menu (chart, row, series, context);

  metier_role_menu_popup_model (GTK_WIDGET (chart), G_MENU_MODEL (menu), x, y);
}

static void
why_cb (GSimpleAction *action, GVariant *parameter, gpointer chart)
{
  guint row;
  int series;

  g_variant_get (parameter, "(ui)", &row, &series);
  ask (chart, row, series);
}

static void
copy_cb (GSimpleAction *action, GVariant *parameter, gpointer chart)
{
  g_autoptr (MetierEvidence) evidence = NULL;
  guint row;
  int series;

  g_variant_get (parameter, "(ui)", &row, &series);
  evidence = get_evidence (chart, row, series);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (chart), evidence->headline);
  gtk_widget_activate_action (chart, "win.tell", "s", _ ("Copied"));
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
  const GActionEntry entries[] = {
    { "why", why_cb, "(ui)", NULL, NULL, { 0 } },
    { "copy", copy_cb, "(ui)", NULL, NULL, { 0 } },
  };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), chart);
  gtk_widget_insert_action_group (GTK_WIDGET (chart), "mark", G_ACTION_GROUP (group));
  g_signal_connect (chart, "mark-activated", G_CALLBACK (ask), NULL);
  g_signal_connect (chart, "menu-requested", G_CALLBACK (menu_requested_cb), (gpointer) context);
  g_signal_connect (chart, "skill-activated", G_CALLBACK (skill_activated_cb), NULL);
  g_signal_connect (chart, "role-activated", G_CALLBACK (role_activated_cb), NULL);
}
