/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/compare/metier-compare-card.h"
#include "app/state/metier-context.h"

G_BEGIN_DECLS

MetierCompareCard *metier_compare_cards_ensure (GtkBox *box, guint place, const MetierContext *context);
void metier_compare_cards_trim (GtkBox *box, guint n);

G_END_DECLS
