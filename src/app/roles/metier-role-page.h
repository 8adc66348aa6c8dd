/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/state/metier-context.h"
#include "app/parts/metier-output.h"

G_BEGIN_DECLS

#define METIER_TYPE_ROLE_PAGE (metier_role_page_get_type ())
G_DECLARE_FINAL_TYPE (MetierRolePage, metier_role_page, METIER, ROLE_PAGE, AdwBin)

void metier_role_page_set_context (MetierRolePage *self, const MetierContext *context);
void metier_role_page_open (MetierRolePage *self, const char *role);
gboolean metier_role_page_has_role (MetierRolePage *self);
void metier_role_page_set_compact (MetierRolePage *self, gboolean compact);
MetierOutput *metier_role_page_dup_output (MetierRolePage *self);

G_END_DECLS
