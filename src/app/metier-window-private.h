/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/metier-window.h"

#include "app/metier-compare-page.h"
#include "app/metier-history.h"
#include "app/metier-overview-page.h"
#include "app/metier-role-list.h"
#include "app/metier-role-page.h"
#include "app/metier-shelf-filters.h"
#include "app/metier-shelf-page.h"
#include "app/metier-skill-page.h"

G_BEGIN_DECLS

struct _MetierWindow {
  AdwApplicationWindow parent_instance;

  const MetierContext *context; /* (unowned): the application's, which outlives the window */
  MetierHistory *history;
  guint folding_idle;
  gboolean navigating; /* the switcher follows the program, not the user */

  AdwToastOverlay *toasts;
  AdwHeaderBar *header_bar;
  GtkWidget *back_button;
  AdwViewSwitcherTitle *switcher_title;
  AdwViewSwitcherBar *switcher_bar;
  GtkInfoBar *banner;
  GtkLabel *banner_label;
  AdwLeaflet *leaflet;
  GtkStack *sidebars;
  MetierRoleList *role_list;
  MetierShelfFilters *shelf_filters;
  AdwViewStack *views;
  GtkStack *role_stack;
  MetierOverviewPage *overview_page;
  MetierRolePage *role_page;
  MetierSkillPage *skill_page;
  MetierComparePage *compare_page;
  MetierShelfPage *shelf_page;
};

/* metier-window-actions.c */
void _metier_window_class_install_actions (GtkWidgetClass *widget_class);

/* metier-window.c */
void _metier_window_back (MetierWindow *self);
void _metier_window_show_sidebar (MetierWindow *self);
void _metier_window_show_content (MetierWindow *self);
void _metier_window_tell (MetierWindow *self, const char *message);

G_END_DECLS
