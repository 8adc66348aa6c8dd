/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/roles/metier-role-page.h"

#include "app/parts/metier-hidden-note.h"
#include "app/roles/metier-role-model.h"
#include "app/roles/metier-role-sources.h"
#include "app/roles/metier-role-switches.h"
#include "app/parts/metier-source-chip.h"
#include "widgets/metier-chart-view.h"
#include "widgets/metier-wrap-box.h"

G_BEGIN_DECLS

struct _MetierRolePage {
  AdwBin parent_instance;

  const MetierContext *context; /* (unowned): outlives the window */
  MetierRoleModel *model;       /* (nullable) (owned): what is shown */
  GCancellable *cancellable;    /* of the question that is under way */
  gboolean whole;               /* whether long lists are shown in full */

  GtkStack *stack;
  GtkScrolledWindow *scroller;
  GtkLabel *title;
  GtkWidget *compare_button;
  MetierSourceChip *chip;
  MetierWrapBox *source_line;
  GtkLabel *summary;
  GtkLabel *aliases;
  GtkLabel *sentence;
  MetierRoleSwitches *switches;
  GtkStack *chart_stack;
  GtkWidget *card;
  MetierChartView *chart;
  MetierRoleSources *sources;
  GtkWidget *whole_button;
  MetierHiddenNote *hidden;
  GtkLabel *whole_label;
  AdwStatusPage *empty;
  GtkWidget *similar_button;
  GtkWidget *differences_group;
  GtkLabel *differences_group_title;
  GtkListBox *differences;
  GtkWidget *similar_group;
  GtkWidget *similar_columns;
  GtkSizeGroup *back_column;
  GtkListBox *similar;
  GtkWidget *resources_group;
  GtkListBox *resources;
  GtkWidget *work_group;
  GtkListBox *work;
  GtkWidget *facts_group;
  GtkListBox *facts;
  GtkWidget *technologies_group;
  GtkWidget *technologies;
  AdwStatusPage *status;
};

/* metier-role-page-chart.c */
void _metier_role_page_apply_chart (MetierRolePage *self);
void _metier_role_page_switches_changed_cb (MetierRolePage *self);
void _metier_role_page_whole_clicked_cb (MetierRolePage *self);

G_END_DECLS
