/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/roles/metier-role-model.h"
#include "widgets/metier-wrap-box.h"

G_BEGIN_DECLS

/* What stands beside a role's source: ways to the same role at other levels and in other sources. */
void metier_role_head_fill (MetierWrapBox *box, GtkWidget *after, const MetierRoleModel *model);

G_END_DECLS
