/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/state/metier-context.h"
#include "app/parts/metier-output.h"
#include "app/roles/metier-role-model.h"

G_BEGIN_DECLS

#define METIER_TYPE_ROLE_SOURCES (metier_role_sources_get_type ())
G_DECLARE_FINAL_TYPE (MetierRoleSources, metier_role_sources, METIER, ROLE_SOURCES, GtkBox)

void metier_role_sources_set_context (MetierRoleSources *self, const MetierContext *context);
const char *metier_role_sources_show (MetierRoleSources *self, const MetierRoleModel *model,
                                      const MetierRoleView *view, guint *n_long, guint *n_hidden);
MetierOutput *metier_role_sources_dup_output (MetierRoleSources *self);

G_END_DECLS
