/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/me/metier-gap.h"

G_BEGIN_DECLS

/**
 * MetierHours:
 * @min: when all goes well
 * @max: when it does not
 */
typedef struct {
  double min;
  double max;
} MetierHours;

/**
 * MetierPace:
 *
 * How fast somebody learns, in their own figures. Immutable once shared; atomic reference counting.
 */
typedef struct _MetierPace MetierPace;

MetierPace *metier_pace_new (double hours_per_week, MetierHours hours_per_level, GError **error);
MetierPace *metier_pace_ref (const MetierPace *self);
void metier_pace_unref (MetierPace *self);
gboolean metier_pace_set_hours_per_level (MetierPace *self, const char *skill, MetierHours hours,
                                          GError **error);
void metier_pace_add_logged (MetierPace *self, const char *skill, double hours);
void metier_pace_add_week_off (MetierPace *self, const GDate *first_day);
double metier_pace_get_hours_per_week (const MetierPace *self);
MetierHours metier_pace_get_hours_per_level (const MetierPace *self, const char *skill);
double metier_pace_get_logged (const MetierPace *self, const char *skill);
GDate metier_pace_get_finish (const MetierPace *self, const GDate *start, double hours);

/**
 * MetierPlanStep:
 * @skill: id of the skill
 * @name: its name
 * @from: the level now
 * @to: the level to reach
 * @hours: still to spend, after what is logged; NaN without a pace
 * @early: when it is reached if every step up to it takes its least hours
 * @late: when it is reached if every step takes its most hours
 */
typedef struct {
  char *skill;
  char *name;
  double from;
  double to;
  MetierHours hours;
  GDate early;
  GDate late;
} MetierPlanStep;

/**
 * MetierPlan:
 * @steps: (element-type MetierPlanStep): in the order in which they are done
 * @hours: sum over the steps
 * @start: the first day
 * @early: earliest finish
 * @likely: finish at the midpoint of the two totals of hours
 * @late: latest finish
 *
 * What to learn, in order, and when that is done: always a range. A date that lies more than a thousand years
 * ahead is not valid, and none is without a pace. Immutable; atomic reference counting.
 */
typedef struct {
  GPtrArray *steps;
  MetierHours hours;
  GDate start;
  GDate early;
  GDate likely;
  GDate late;
} MetierPlan;

MetierPlan *metier_plan_new (const MetierGap *gap, const MetierPace *pace, const GDate *start,
                             const char *const *order);
MetierPlan *metier_plan_new_head (const MetierPlan *self, guint n_steps);
MetierPlan *metier_plan_ref (const MetierPlan *self);
void metier_plan_unref (MetierPlan *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MetierPace, metier_pace_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MetierPlan, metier_plan_unref)

G_END_DECLS
