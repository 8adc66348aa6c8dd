/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/me/metier-plan.h"
#include "core/me/metier-self-rating.h"

G_BEGIN_DECLS

/**
 * MetierTimelinePoint:
 * @date: a day, by the local clock
 * @level: what somebody said last of oneself on that day, 0–4
 */
typedef struct {
  GDate date;
  guint level;
} MetierTimelinePoint;

/**
 * MetierTimelineRow:
 * @skill: id of the skill
 * @name: its name
 * @points: (element-type MetierTimelinePoint): one for each day of an assessment, oldest first; none where
 * the level is only concluded from others
 */
typedef struct {
  char *skill;
  char *name;
  GArray *points;
} MetierTimelineRow;

/**
 * MetierTimeline:
 * @rows: (element-type MetierTimelineRow): in the plan's order, then by name what the plan no longer has
 * @start: day of the first assessment, or @end
 * @end: today
 * @n_days: number of days on which anything was assessed
 *
 * How levels changed over time. Immutable; atomic reference counting.
 */
typedef struct {
  GPtrArray *rows;
  GDate start;
  GDate end;
  guint n_days;
} MetierTimeline;

MetierTimeline *metier_timeline_new (GPtrArray *ratings, const MetierPlan *plan, const GDate *today);
MetierTimeline *metier_timeline_new_head (const MetierTimeline *self, guint n_rows);
MetierTimeline *metier_timeline_ref (const MetierTimeline *self);
void metier_timeline_unref (MetierTimeline *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MetierTimeline, metier_timeline_unref)

G_END_DECLS
