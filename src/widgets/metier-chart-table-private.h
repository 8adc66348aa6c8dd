/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "widgets/metier-chart-table.h"

#include "widgets/metier-table-cell.h"

G_BEGIN_DECLS

struct _MetierChartTable {
  GtkWidget parent_instance;

  GtkColumnView *view;
  GtkMultiSelection *selection; /* of the view */
  MetierComparison *comparison; /* (nullable) (owned) */
  char *widest;                 /* (nullable) (owned): of the names of skills */
  char *widest_word;            /* (nullable) (owned): in these names */
  gboolean descending;          /* which way round the rows are sorted */
  char *skill;                  /* (nullable) (owned): of the cell where the keyboard was last */
  int role;                     /* of that cell likewise, -1 for none */
  GPtrArray *followed;          /* (nullable) (owned): tells of everything that it is scrolled by */
  guint scroll_idle;
  gboolean reveals; /* the cell with the keyboard, the next time that it is scrolled */
};

/* metier-chart-table.c */
void _metier_chart_table_activated_cb (MetierTableCell *cell, MetierChartTable *self);
void _metier_chart_table_menu_requested_cb (MetierTableCell *cell, double x, double y,
                                            MetierChartTable *self);

/* Which place of the table is the current one; metier-chart-table-place.c. */
const char *_metier_chart_table_get_selected (MetierChartTable *self);
void _metier_chart_table_entered_cb (GtkEventController *focus, MetierChartTable *self);
gboolean _metier_chart_table_grab_focus (GtkWidget *widget);

/* The view is as large as what is in sight; metier-chart-table-size.c. */
void _metier_chart_table_class_init_size (GtkWidgetClass *widget_class);
void _metier_chart_table_reveal (MetierChartTable *self);

/* The heads and cells of the comparison that the table has; metier-chart-table-columns.c. */
void _metier_chart_table_set_columns (MetierChartTable *self);

/* How wide the columns are; metier-chart-table-heads.c. */
void _metier_chart_table_find_widest (MetierChartTable *self);
void _metier_chart_table_set_up_heads (MetierChartTable *self);
void _metier_chart_table_fit_columns (MetierChartTable *self);

G_END_DECLS
