/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/state/metier-me-state.h"
#include "core/me/metier-timeline.h"

G_BEGIN_DECLS

/* How each number of the view of oneself comes about, with the numbers put in; all (transfer full). */
char *metier_me_why_fit (const MetierGap *gap);
char *metier_me_why_coverage (const MetierGap *gap);
char *metier_me_why_levels (const MetierGap *gap);
char *metier_me_why_score (const MetierMeState *state, guint row);
char *metier_me_why_near (const MetierMeState *state, const MetierMeRoles *roles, const char *role);

/* metier-me-why-plan.c */
char *metier_me_why_step (const MetierMeState *state, guint step);
char *metier_me_why_finish (const MetierMeState *state, const MetierPlan *plan);
char *metier_me_why_so_far (const MetierTimeline *timeline, guint row);

G_END_DECLS
