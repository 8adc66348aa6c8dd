/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "chart/scene/metier-theme.h"
#include "core/roles/metier-role.h"

G_BEGIN_DECLS

#define METIER_TYPE_ROLE_ROW (metier_role_row_get_type ())
G_DECLARE_FINAL_TYPE (MetierRoleRow, metier_role_row, METIER, ROLE_ROW, GtkWidget)

GtkWidget *metier_role_row_new (void);
void metier_role_row_set_heading (MetierRoleRow *self, const char *text);
void metier_role_row_set_role (MetierRoleRow *self, const char *title, const char *subtitle,
                               gboolean baseline);
void metier_role_row_set_core (MetierRoleRow *self, const MetierRole *role, const MetierRole *baseline,
                               double top);
void metier_role_row_set_checkable (MetierRoleRow *self, gboolean checkable);
void metier_role_row_set_checked (MetierRoleRow *self, gboolean checked);
void metier_role_row_set_theme (MetierRoleRow *self, MetierThemeName theme);

G_END_DECLS
