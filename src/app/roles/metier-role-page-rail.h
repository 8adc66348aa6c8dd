/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/state/metier-context.h"
#include "app/roles/metier-role-model.h"
#include "app/roles/metier-role-near.h"

G_BEGIN_DECLS

/* What stands beside a role's chart: each fills one list and says whether there is anything in it. */
gboolean metier_role_rail_fill_differences (GtkListBox *list, const MetierRoleModel *model,
                                            const MetierContext *context);
guint metier_role_rail_fill_near (GtkListBox *list, const MetierRoleNear *near, GtkSizeGroup *back);
gboolean metier_role_rail_fill_facts (GtkListBox *list, const MetierRoleModel *model);
gboolean metier_role_rail_fill_technologies (GtkWidget *box, const MetierRoleModel *model);
gboolean metier_role_rail_fill_resources (GtkListBox *list, const MetierRoleModel *model,
                                          const MetierContext *context);

G_END_DECLS
