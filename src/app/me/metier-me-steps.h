/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/state/metier-context.h"

G_BEGIN_DECLS

#define METIER_TYPE_ME_STEPS (metier_me_steps_get_type ())
G_DECLARE_FINAL_TYPE (MetierMeSteps, metier_me_steps, METIER, ME_STEPS, AdwBin)

void metier_me_steps_set_context (MetierMeSteps *self, const MetierContext *context);
void metier_me_steps_update (MetierMeSteps *self);

G_END_DECLS
