/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/state/metier-context.h"

G_BEGIN_DECLS

#define METIER_TYPE_ME_CHANGED (metier_me_changed_get_type ())
G_DECLARE_FINAL_TYPE (MetierMeChanged, metier_me_changed, METIER, ME_CHANGED, AdwBin)

void metier_me_changed_set_context (MetierMeChanged *self, const MetierContext *context);

G_END_DECLS
