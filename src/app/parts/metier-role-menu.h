/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "core/roles/metier-role.h"
#include "core/roles/metier-skill.h"

G_BEGIN_DECLS

void metier_role_menu_append_role (GMenu *menu, const char *id, const char *title);
void metier_role_menu_append_skill (GMenu *menu, const char *id, const char *title);
void metier_role_menu_popup (GtkWidget *parent, const MetierRole *role, const MetierSkill *skill, double x,
                             double y);

G_END_DECLS
