/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "widgets/metier-chart-view.h"

#include "widgets/metier-scene-cache.h"

G_BEGIN_DECLS

struct _MetierChartView {
  GtkWidget parent_instance;

  MetierChartData *data; /* (nullable) (owned) */
  MetierChartKind kind;
  MetierThemeName theme;
  guint column;
  gboolean filling; /* rows share the height that there is */
  gboolean difference;

  MetierSceneCache scenes;
  gboolean folded;
  guint folded_idle;

  GPtrArray *marks; /* (element-type MetierChartMark): children, in the scene's order */
  int hover;
  int current; /* the mark that Tab comes back to, or -1 */
  char *skill; /* (nullable): what that mark is of, while the scene changes */
  int series;
};

/* What the pointer and the keyboard do to a view; metier-chart-view-input.c. */
void _metier_chart_view_class_init_input (GtkWidgetClass *widget_class);
void _metier_chart_view_add_controllers (MetierChartView *self);

/* Which mark is the current one while scenes come and go; metier-chart-view-current.c. */
void _metier_chart_view_remember (MetierChartView *self);
void _metier_chart_view_recall (MetierChartView *self);

/* The scene on the screen is no longer true; metier-chart-view.c. */
void _metier_chart_view_invalidate (MetierChartView *self);
void _metier_chart_view_activate (MetierChartView *self, int mark);

G_END_DECLS
