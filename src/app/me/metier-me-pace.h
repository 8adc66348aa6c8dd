/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/state/metier-context.h"

G_BEGIN_DECLS

#define METIER_TYPE_ME_PACE (metier_me_pace_get_type ())
G_DECLARE_FINAL_TYPE (MetierMePace, metier_me_pace, METIER, ME_PACE, AdwBin)

void metier_me_pace_set_context (MetierMePace *self, const MetierContext *context);
void metier_me_pace_focus (MetierMePace *self);

G_END_DECLS
