/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/me/metier-gap.h"
#include "core/me/metier-overlay.h"
#include "core/me/metier-plan.h"
#include "core/me/metier-timeline.h"

G_BEGIN_DECLS

/* What drawings of a gap, a plan and a timeline say; all (transfer full). */
char *metier_me_words_number (double number);
char *metier_me_words_level (double level);
char *metier_me_words_mine (const MetierMyLevel *mine);
char *metier_me_words_levels (double gap);
char *metier_me_words_hours (const MetierHours *hours);
char *metier_me_words_date (const GDate *date, const char *format);
char *metier_me_words_gap (const MetierGap *gap, guint row);
char *metier_me_words_overlay (const MetierOverlay *overlay, guint row);
char *metier_me_words_overlay_sum (const MetierOverlay *overlay);
char *metier_me_words_step (const MetierPlan *plan, guint step);
char *metier_me_words_timeline (const MetierTimeline *timeline, guint row);
char *metier_me_words_gap_sum (const MetierGap *gap);
char *metier_me_words_plan_sum (const MetierPlan *plan);
char *metier_me_words_timeline_sum (const MetierTimeline *timeline);

G_END_DECLS
