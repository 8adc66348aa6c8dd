/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/state/metier-context.h"

G_BEGIN_DECLS

#define METIER_TYPE_ME_NEAR (metier_me_near_get_type ())
G_DECLARE_FINAL_TYPE (MetierMeNear, metier_me_near, METIER, ME_NEAR, AdwBin)

void metier_me_near_set_context (MetierMeNear *self, const MetierContext *context);
void metier_me_near_update (MetierMeNear *self);

G_END_DECLS
