/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/me/metier-overlay.h"
#include "core/me/metier-plan.h"

G_BEGIN_DECLS

char *metier_me_markdown_plan (const char *title, const char *sentence, const MetierPlan *plan,
                               GHashTable *resources, const char *note);
char *metier_me_markdown_overlay (const char *title, const MetierOverlay *overlay, const char *note);

G_END_DECLS
