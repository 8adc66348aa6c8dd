/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "core/roles/metier-role.h"
#include "widgets/metier-role-row.h"

G_BEGIN_DECLS

#define METIER_TYPE_ROLE_ITEM (metier_role_item_get_type ())
G_DECLARE_FINAL_TYPE (MetierRoleItem, metier_role_item, METIER, ROLE_ITEM, GObject)

MetierRoleItem *metier_role_item_new_heading (const char *heading);
MetierRoleItem *metier_role_item_new (const MetierRole *role, const MetierRole *baseline, double top,
                                      const char *subtitle);
MetierRoleItem *metier_role_item_new_skill (const MetierSkill *skill, const char *subtitle);
const char *metier_role_item_get_heading (MetierRoleItem *self);
const MetierRole *metier_role_item_get_role (MetierRoleItem *self);
const MetierSkill *metier_role_item_get_skill (MetierRoleItem *self);
char *metier_role_item_describe (MetierRoleItem *self);
char *metier_role_item_describe_core (MetierRoleItem *self);
void metier_role_item_show (MetierRoleItem *self, MetierRoleRow *row);

G_END_DECLS
