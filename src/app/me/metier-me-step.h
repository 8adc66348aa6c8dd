/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/state/metier-context.h"

G_BEGIN_DECLS

#define METIER_TYPE_ME_STEP (metier_me_step_get_type ())
G_DECLARE_FINAL_TYPE (MetierMeStep, metier_me_step, METIER, ME_STEP, AdwExpanderRow)

GtkWidget *metier_me_step_new (const MetierContext *context, const char *skill);
const char *metier_me_step_get_skill (MetierMeStep *self);
void metier_me_step_update (MetierMeStep *self, const MetierPlanStep *step, guint number);

G_END_DECLS
