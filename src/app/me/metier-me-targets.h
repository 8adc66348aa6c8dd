/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/state/metier-context.h"

G_BEGIN_DECLS

#define METIER_TYPE_ME_TARGETS (metier_me_targets_get_type ())
G_DECLARE_FINAL_TYPE (MetierMeTargets, metier_me_targets, METIER, ME_TARGETS, AdwBin)

void metier_me_targets_set_context (MetierMeTargets *self, const MetierContext *context);

G_END_DECLS
