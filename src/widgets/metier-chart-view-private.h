/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "widgets/metier-chart-view.h"

#include "widgets/metier-scene-cache.h"

G_BEGIN_DECLS

struct _MetierChartView {
  GtkWidget parent_instance;

  MetierFigure *figure;  /* (nullable) (owned): what is shown */
  MetierChartData *data; /* (nullable) (owned): what the figure is of, where that is a chart of roles */
  MetierChartKind kind;
  MetierThemeName theme;
  guint column;
  gboolean filling; /* rows share the height that there is */
  gboolean difference;

  MetierSceneCache scenes;
  gboolean folded;
  guint folded_idle;
  guint focus_idle;
  gboolean wants_focus; /* it was given the keyboard before it had a mark to give it to */

  GPtrArray *marks; /* (element-type MetierChartMark): children, in the scene's order */
  int hover;
  int current; /* the mark that Tab comes back to, or -1 */
  char *skill; /* (nullable): what that mark is of, while the scene changes */
  int series;

  GString *typed; /* the letters of a name that came one soon after the other */
  guint32 typed_at;
};

/* What room a view asks for and the scene that it shows in what it gets; metier-chart-view-size.c. */
void _metier_chart_view_class_init_size (GtkWidgetClass *widget_class);

/* What the pointer and the keyboard do to a view; metier-chart-view-input.c. */
void _metier_chart_view_class_init_input (GtkWidgetClass *widget_class);
void _metier_chart_view_add_controllers (MetierChartView *self);

/* Letters lead to marks; metier-chart-view-typing.c. */
void _metier_chart_view_add_typing (MetierChartView *self);
void _metier_chart_view_set_current (MetierChartView *self, int mark);

/* Which mark is the current one while scenes come and go; metier-chart-view-current.c. */
void _metier_chart_view_remember (MetierChartView *self);
void _metier_chart_view_recall (MetierChartView *self);

/* The scene on the screen is no longer true; metier-chart-view.c. */
void _metier_chart_view_invalidate (MetierChartView *self);

/* What the view tells of; metier-chart-view-signals.c. */
void _metier_chart_view_class_init_signals (GType type);
const MetierMark *_metier_chart_view_get_mark (MetierChartView *self, int mark);
void _metier_chart_view_activate (MetierChartView *self, int mark);
void _metier_chart_view_request_menu (MetierChartView *self, int mark, double x, double y);
void _metier_chart_view_activate_skill (MetierChartView *self, guint row);
void _metier_chart_view_activate_role (MetierChartView *self, int series);

G_END_DECLS
