/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/state/metier-me-said.h"

G_BEGIN_DECLS

#define METIER_TYPE_ASSESS_ROW (metier_assess_row_get_type ())
G_DECLARE_FINAL_TYPE (MetierAssessRow, metier_assess_row, METIER, ASSESS_ROW, AdwExpanderRow)

GtkWidget *metier_assess_row_new (const char *skill, const char *name, const MetierMeSaid *said,
                                  double assumed);
const char *metier_assess_row_get_skill (MetierAssessRow *self);
const char *metier_assess_row_get_name (MetierAssessRow *self);
gboolean metier_assess_row_is_changed (MetierAssessRow *self);
void metier_assess_row_say (MetierAssessRow *self, gboolean again, MetierMeSaid *said);

G_END_DECLS
