/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/me/metier-figure.h"

G_BEGIN_DECLS

/* The example person of the design: five core skills, eight levels to go. */
MetierGap *me_fixture_new_gap (void);

/* One row of each kind: met, not assessed, not collected, not relevant, assumed, asked by the source. */
MetierGap *me_fixture_new_odd_gap (void);

/* Somebody else before the same role. */
MetierOverlay *me_fixture_new_overlay (const MetierGap *mine);

/* @max 0 is a pace that is not set. */
MetierPlan *me_fixture_new_plan (double min, double max);
MetierTimeline *me_fixture_new_timeline (guint n_days);
GDate me_fixture_get_today (void);

/* A figure by its name: gap, odd-gap, gap-overlay, odd-gap-overlay, plan, far-plan, paceless-plan, timeline,
 * first-timeline. */
MetierFigure *me_fixture_new_figure (const char *name);

G_END_DECLS
