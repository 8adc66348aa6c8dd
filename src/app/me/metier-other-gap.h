/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/me/metier-me-other.h"
#include "app/parts/metier-output.h"
#include "core/me/metier-overlay.h"

G_BEGIN_DECLS

MetierOverlay *metier_other_gap_new (const MetierMeOther *other, const MetierMeState *mine);
MetierOutput *metier_other_gap_new_output (const MetierOverlay *overlay, const MetierRole *role);
char *metier_other_gap_why (const MetierOverlay *overlay, const MetierRole *role, guint row);

G_END_DECLS
