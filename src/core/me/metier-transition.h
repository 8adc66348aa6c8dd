/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/comparison/metier-comparison.h"

G_BEGIN_DECLS

/**
 * MetierTransitionSkill:
 * @from: what the one role asks for, in points of 100
 * @to: what the other role asks for
 * @step: points to gain, @to − @from; negative where the other role asks for less
 */
typedef struct {
  char *skill;
  char *name;
  double from;
  double to;
  double step;
} MetierTransitionSkill;

/**
 * MetierTransition:
 * @skills: (element-type MetierTransitionSkill): what both roles have a value for, the largest step first
 * @to: mean over them of max (0, B − A): points to gain going there; NaN when there are none
 * @back: mean of max (0, A − B): points to gain coming back; NaN when there are none
 *
 * What it costs to move between two roles, each way. Immutable; atomic reference counting.
 */
typedef struct {
  GPtrArray *skills;
  double to;
  double back;
} MetierTransition;

MetierTransition *metier_transition_new (const MetierComparison *pair);
MetierTransition *metier_transition_ref (const MetierTransition *self);
void metier_transition_unref (MetierTransition *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MetierTransition, metier_transition_unref)

G_END_DECLS
