/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/state/metier-context.h"
#include "app/roles/metier-roles-model.h"

G_BEGIN_DECLS

#define METIER_TYPE_ROLE_LIST (metier_role_list_get_type ())
G_DECLARE_FINAL_TYPE (MetierRoleList, metier_role_list, METIER, ROLE_LIST, AdwBin)

void metier_role_list_set_context (MetierRoleList *self, const MetierContext *context);
void metier_role_list_load (MetierRoleList *self);
void metier_role_list_show (MetierRoleList *self);
void metier_role_list_show_source (MetierRoleList *self, const char *source);
const char *metier_role_list_get_focused_role (MetierRoleList *self);
const char *metier_role_list_get_source (MetierRoleList *self);
void metier_role_list_set_current (MetierRoleList *self, const char *role);
void metier_role_list_set_checkable (MetierRoleList *self, gboolean checkable);
void metier_role_list_set_overview_reachable (MetierRoleList *self, gboolean reachable);
void metier_role_list_focus_search (MetierRoleList *self);

G_END_DECLS
