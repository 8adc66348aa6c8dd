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
  gboolean is_read; /* whether somebody was at the current mark; it is the first one else */

  GPtrArray *followed; /* (nullable) (owned): tells of everything that it is scrolled by */

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

#define METIER_MAX_CHART_PIECES 5

/* How far heads and labels are from their place in the scene, so that they stay in sight. */
typedef struct {
  gboolean rtl;
  MetierBox body; /* what they are heads and labels of */
  double labels;  /* how wide they are, 0 where they scroll away */
  double heads;
  int x;
  int y;
} MetierChartPins;

/* A part of the view, and how far what is drawn there is from its place in the scene. */
typedef struct {
  MetierBox box;
  int x;
  int y;
} MetierChartPiece;

/* Heads and labels of a heat map stay when it scrolls; metier-chart-view-pins.c. */
void _metier_chart_view_class_init_pins (GtkWidgetClass *widget_class);
void _metier_chart_view_find_pins (MetierChartView *self, MetierChartPins *pins);
guint _metier_chart_view_cut (MetierChartView *self, const MetierChartPins *pins,
                              MetierChartPiece pieces[METIER_MAX_CHART_PIECES]);
void _metier_chart_view_to_scene (MetierChartView *self, double *x, double *y);
void _metier_chart_view_reveal (MetierChartView *self, const MetierMark *mark);

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
