/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/shelf/metier-shelf-page.h"

#include "app/shelf/metier-shelf-selection.h"

G_BEGIN_DECLS

struct _MetierShelfPage {
  AdwBin parent_instance;

  const MetierContext *context; /* (unowned): outlives the window */
  MetierShelfFilters *filters;  /* (unowned): in the same window */
  MetierShelfRequest *request;  /* (nullable) (owned): what is listed */
  gboolean from_top;            /* whether the list that comes is another one */
  GStrv recent;                 /* (nullable) (owned): ids of roles that were seen */
  GCancellable *cancellable;    /* of the question that is under way */
  GListStore *items;            /* (element-type MetierResourceItem) */
  GHashTable *by_id;            /* (owned): the same by their resource's id */
  gboolean narrow;              /* whether the window shows the page alone */
  int line_width;               /* of the lines whose height is known */
  int line_height;              /* of a line with one line of text; what sleeps keeps as much room */

  MetierShelfSelection *selection; /* (owned) */
  GdkModifierType modifiers;       /* keys that were down when a line was pressed */

  GtkProgressBar *progress; /* of a change that takes long */
  GtkStack *stack;
  GtkWidget *head;
  GtkLabel *title;
  GtkLabel *sentence;
  GtkWidget *filters_button; /* where the sidebar is out of sight */
  GtkWidget *clear_button;
  GtkDropDown *sort;
  GtkToggleButton *select_button;
  GtkWidget *bar; /* what can be done with what is chosen */
  GtkLabel *chosen;
  GtkListView *list;
  AdwStatusPage *status;
  GtkButton *status_button;
  GtkWidget *import_button;
};

/* metier-shelf-page-actions.c */
void _metier_shelf_page_class_install_actions (GtkWidgetClass *widget_class);
void _metier_shelf_page_init_actions (MetierShelfPage *self);
void _metier_shelf_page_paste (MetierShelfPage *self);
void _metier_shelf_page_update_saved (MetierShelfPage *self);

/* metier-shelf-page-sight.c */
void _metier_shelf_page_init_sight (MetierShelfPage *self);

/* metier-shelf-page-select.c */
void _metier_shelf_page_class_install_selection (GtkWidgetClass *widget_class);
void _metier_shelf_page_init_selection (MetierShelfPage *self);
void _metier_shelf_page_activate (MetierShelfPage *self, guint position);

/* metier-shelf-page-list.c */
void _metier_shelf_page_replace_items (MetierShelfPage *self, GListModel *theirs);

G_END_DECLS
