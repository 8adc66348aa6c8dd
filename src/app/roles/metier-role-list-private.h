/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/roles/metier-role-list.h"

G_BEGIN_DECLS

struct _MetierRoleList {
  AdwBin parent_instance;

  const MetierContext *context; /* (unowned): outlives the window */
  MetierRolesModel *model;      /* (nullable) (owned): what is listed */
  GCancellable *cancellable;    /* of the question that is under way */
  GHashTable *rows;             /* bound MetierRoleRow → its MetierRoleItem, both borrowed from the list */
  char *current;                /* (nullable): id of the role whose page is open */
  char *family;                 /* (nullable): the one that is listed unless a search goes on */
  char *opening;                /* (nullable): the search whose first match opens once it is found */
  gboolean checkable;
  gboolean shows;    /* what is read, from the window's first frame on */
  gboolean updating; /* the drop-downs follow the program, not the user */

  GtkWidget *search;
  GtkDropDown *source_drop_down;
  GtkDropDown *family_drop_down;
  GtkWidget *overview_button;
  GtkStack *stack;
  GtkScrolledWindow *scroller;
  GtkListView *list;
  AdwStatusPage *nothing;
  GtkWidget *clear_button;
};

/* metier-role-list.c */
void _metier_role_list_reload (MetierRoleList *self);
void _metier_role_list_choose_role (MetierRoleList *self, const char *role);

/* metier-role-list-rows.c */
void _metier_role_list_class_init_rows (GtkWidgetClass *widget_class);
void _metier_role_list_init_rows (MetierRoleList *self);
GtkSelectionModel *_metier_role_list_create_rows (MetierRoleList *self);
void _metier_role_list_update_rows (MetierRoleList *self);
void _metier_role_list_open_first (MetierRoleList *self);
gboolean _metier_role_list_focus_first (MetierRoleList *self);

/* metier-role-list-search.c */
void _metier_role_list_class_init_search (GtkWidgetClass *widget_class);
void _metier_role_list_init_search (MetierRoleList *self);
void _metier_role_list_searched (MetierRoleList *self);

G_END_DECLS
