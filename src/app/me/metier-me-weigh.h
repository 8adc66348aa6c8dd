/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/state/metier-me-state.h"

G_BEGIN_DECLS

#define METIER_TYPE_ME_WEIGH (metier_me_weigh_get_type ())
G_DECLARE_FINAL_TYPE (MetierMeWeigh, metier_me_weigh, METIER, ME_WEIGH, AdwBin)

void metier_me_weigh_set_state (MetierMeWeigh *self, const MetierMeState *state);

G_END_DECLS
