/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/window/metier-window.h"

#include "app/compare/metier-compare-page.h"
#include "app/state/metier-history.h"
#include "app/me/metier-me-page.h"
#include "app/me/metier-me-sidebar.h"
#include "app/roles/metier-overview-page.h"
#include "app/roles/metier-role-list.h"
#include "app/roles/metier-role-page.h"
#include "app/shelf/metier-shelf-filters.h"
#include "app/shelf/metier-shelf-page.h"
#include "app/roles/metier-skill-page.h"

G_BEGIN_DECLS

struct _MetierWindow {
  AdwApplicationWindow parent_instance;

  const MetierContext *context; /* (nullable) (unowned): the application's; NULL once the window is gone */
  MetierHistory *history;
  guint folding_idle;
  MetierOutput *output;             /* (nullable) (owned): what a place to save was asked for last */
  GtkPrintSettings *print_settings; /* (nullable) (owned): how something was printed last */
  GtkPageSetup *page_setup;         /* (nullable) (owned): likewise */
  gboolean navigating;              /* the switcher follows the program, not the user */

  AdwToastOverlay *toasts;
  AdwToast *undo_toast; /* (nullable) (unowned): what is said of the last change */
  AdwHeaderBar *header_bar;
  GtkWidget *back_button;
  GtkWidget *compare_role_button;
  GtkWidget *target_button;
  GtkMenuButton *primary_button;
  GMenuModel *primary_menu;
  GtkMenuButton *outputs_button;
  GMenuModel *outputs_menu;
  gboolean outputs_in_menu;
  AdwViewSwitcherTitle *switcher_title;
  AdwViewSwitcherBar *switcher_bar;
  GtkInfoBar *banner;
  GtkLabel *banner_label;
  AdwLeaflet *leaflet;
  GtkWidget *sidebar;
  GtkStack *sidebars;
  MetierRoleList *role_list;
  AdwBin *shelf_filters_place;
  AdwBin *me_sidebar_place;
  AdwViewStack *views;
  GtkStack *role_stack;
  AdwBin *overview_place;
  AdwBin *role_place;
  AdwBin *skill_place;
  AdwBin *compare_place;
  AdwBin *shelf_place;
  AdwBin *me_place;

  MetierOverviewPage *overview_page; /* (nullable): made after the first frame */

  /* (nullable): made when they are first gone to */
  MetierRolePage *role_page;
  MetierSkillPage *skill_page;
  MetierComparePage *compare_page;
  MetierShelfFilters *shelf_filters;
  MetierShelfPage *shelf_page;
  MetierMeSidebar *me_sidebar;
  MetierMePage *me_page;
};

/* metier-window-actions.c */
void _metier_window_class_install_actions (GtkWidgetClass *widget_class);

/* metier-window-all-charts.c */
void _metier_window_save_all_charts (MetierWindow *self);

/* metier-window-outputs.c */
void _metier_window_class_install_output_actions (GtkWidgetClass *widget_class);
void _metier_window_save_output (MetierWindow *self, MetierOutput *output);
void _metier_window_print_output (MetierWindow *self, MetierOutput *output);
void _metier_window_update_outputs (MetierWindow *self);
void _metier_window_clear_outputs (MetierWindow *self);

/* metier-window-me.c */
void _metier_window_class_install_me_actions (GtkWidgetClass *widget_class);
void _metier_window_follow_me (MetierWindow *self);
void _metier_window_make_me_page (MetierWindow *self);

/* metier-window-profile.c */
void _metier_window_class_install_profile_actions (GtkWidgetClass *widget_class);

/* metier-window-own-roles.c */
void _metier_window_class_install_own_role_actions (GtkWidgetClass *widget_class);
void _metier_window_follow_own_roles (MetierWindow *self);

/* metier-window-packs.c */
void _metier_window_class_install_pack_actions (GtkWidgetClass *widget_class);
void _metier_window_take_drops (MetierWindow *self);

/* metier-window-relevance.c */
void _metier_window_class_install_relevance_actions (GtkWidgetClass *widget_class);

/* metier-window-pages.c */
gboolean _metier_window_lacks_role (MetierWindow *self);
void _metier_window_update_role_actions (MetierWindow *self, gboolean alone);
void _metier_window_ensure_overview (MetierWindow *self);
void _metier_window_restore_sidebar (MetierWindow *self);
void _metier_window_open_role (MetierWindow *self, const char *role);
void _metier_window_open_skill (MetierWindow *self, const char *skill);
void _metier_window_ensure_view (MetierWindow *self, const char *view);

/* metier-window-state.c */
void _metier_window_bind_settings (MetierWindow *self);
void _metier_window_load_again (MetierWindow *self);
void _metier_window_keep_address (MetierWindow *self, const char *view, const char *role, const char *skill);

/* metier-window-fold.c */
void _metier_window_apply_narrow (MetierWindow *self);
void _metier_window_follow_folding (MetierWindow *self);
gboolean _metier_window_shows_content_only (MetierWindow *self);
void _metier_window_update_back (MetierWindow *self);
void _metier_window_show_sidebar (MetierWindow *self);
void _metier_window_show_content (MetierWindow *self);

/* metier-window-places.c */
void _metier_window_follow_places (MetierWindow *self);
void _metier_window_back (MetierWindow *self);
void _metier_window_forward (MetierWindow *self);

/* metier-window-tell.c */
void _metier_window_follow_writes (MetierWindow *self);
void _metier_window_tell (MetierWindow *self, const char *message);
void _metier_window_tell_done (MetierWindow *self, const char *message, MetierUndoWay way);

G_END_DECLS
