/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/me/metier-plan.h"

G_BEGIN_DECLS

/**
 * MetierSkillHours:
 * @skill: id of a skill
 * @hours: hours that one level of it takes
 */
typedef struct {
  char *skill;
  MetierHours hours;
} MetierSkillHours;

/**
 * MetierPlanSettings:
 * @aim: level to reach where a source asks for none, 0–4
 * @hours_per_week: NaN where not said
 * @hours_per_level: NaN where not said
 * @start: when the plan begins; not valid where it always begins today
 * @own_hours: (element-type MetierSkillHours): skills that take other hours than the rest
 * @weeks_off: (element-type GDate): first days of weeks without learning
 * @order: (array zero-terminated=1): ids of the skills that come first, never %NULL
 *
 * What somebody wants of a plan, as they said it. Immutable once shared; atomic reference counting.
 */
typedef struct {
  double aim;
  double hours_per_week;
  MetierHours hours_per_level;
  GDate start;
  GPtrArray *own_hours;
  GArray *weeks_off;
  GStrv order;
} MetierPlanSettings;

MetierPlanSettings *metier_plan_settings_new (void);
MetierPlanSettings *metier_plan_settings_copy (const MetierPlanSettings *self);
MetierPlanSettings *metier_plan_settings_ref (const MetierPlanSettings *self);
void metier_plan_settings_unref (MetierPlanSettings *self);
void metier_plan_settings_set_own_hours (MetierPlanSettings *self, const char *skill, MetierHours hours);
gboolean metier_plan_settings_equal (const MetierPlanSettings *self, const MetierPlanSettings *other);
gboolean metier_plan_settings_check (const MetierPlanSettings *self, GError **error);
gboolean metier_plan_settings_has_pace (const MetierPlanSettings *self);
MetierPace *metier_plan_settings_make_pace (const MetierPlanSettings *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MetierPlanSettings, metier_plan_settings_unref)

G_END_DECLS
