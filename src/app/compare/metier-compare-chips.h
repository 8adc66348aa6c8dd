/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/compare/metier-compare-model.h"
#include "app/state/metier-context.h"

G_BEGIN_DECLS

#define METIER_TYPE_COMPARE_CHIPS (metier_compare_chips_get_type ())
G_DECLARE_FINAL_TYPE (MetierCompareChips, metier_compare_chips, METIER, COMPARE_CHIPS, AdwBin)

void metier_compare_chips_set_context (MetierCompareChips *self, const MetierContext *context);
void metier_compare_chips_set_model (MetierCompareChips *self, const MetierCompareModel *model);

G_END_DECLS
