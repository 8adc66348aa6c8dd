/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/state/metier-context.h"

G_BEGIN_DECLS

#define METIER_TYPE_ME_FIT (metier_me_fit_get_type ())
G_DECLARE_FINAL_TYPE (MetierMeFit, metier_me_fit, METIER, ME_FIT, AdwBin)

void metier_me_fit_set_state (MetierMeFit *self, const MetierMeState *state);

G_END_DECLS
