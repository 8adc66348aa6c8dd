/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/roles/metier-role-model.h"

G_BEGIN_DECLS

#define METIER_TYPE_ROLE_SWITCHES (metier_role_switches_get_type ())
G_DECLARE_FINAL_TYPE (MetierRoleSwitches, metier_role_switches, METIER, ROLE_SWITCHES, AdwBin)

void metier_role_switches_set_settings (MetierRoleSwitches *self, GSettings *settings);
void metier_role_switches_set_model (MetierRoleSwitches *self, const MetierRoleModel *model);
void metier_role_switches_set_compact (MetierRoleSwitches *self, gboolean compact);
MetierRoleView metier_role_switches_get_view (MetierRoleSwitches *self);

G_END_DECLS
