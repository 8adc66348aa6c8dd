/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/state/metier-context.h"
#include "app/parts/metier-output.h"

G_BEGIN_DECLS

#define METIER_TYPE_COMPARE_PAGE (metier_compare_page_get_type ())
G_DECLARE_FINAL_TYPE (MetierComparePage, metier_compare_page, METIER, COMPARE_PAGE, AdwBin)

void metier_compare_page_set_context (MetierComparePage *self, const MetierContext *context);
void metier_compare_page_restore (MetierComparePage *self);
void metier_compare_page_set_alone (MetierComparePage *self, gboolean alone);
MetierOutput *metier_compare_page_dup_output (MetierComparePage *self);

G_END_DECLS
