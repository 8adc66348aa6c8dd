/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/state/metier-context.h"
#include "app/parts/metier-output.h"
#include "app/roles/metier-roles-model.h"

G_BEGIN_DECLS

#define METIER_TYPE_OVERVIEW_PAGE (metier_overview_page_get_type ())
G_DECLARE_FINAL_TYPE (MetierOverviewPage, metier_overview_page, METIER, OVERVIEW_PAGE, AdwBin)

void metier_overview_page_set_context (MetierOverviewPage *self, const MetierContext *context);
void metier_overview_page_apply (MetierOverviewPage *self, MetierRolesModel *model);
void metier_overview_page_restore (MetierOverviewPage *self);
void metier_overview_page_set_alone (MetierOverviewPage *self, gboolean alone);
void metier_overview_page_show_error (MetierOverviewPage *self, const char *message);
MetierOutput *metier_overview_page_dup_output (MetierOverviewPage *self);

G_END_DECLS
