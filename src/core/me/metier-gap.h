/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/me/metier-levels.h"

G_BEGIN_DECLS

/** METIER_AIM_DEFAULT: the level to aim at where neither source nor person says one: practitioner. */
#define METIER_AIM_DEFAULT 3

/**
 * MetierDemand:
 * @weight: how much the skill counts for the role, on the source's scale from 0
 * @weight_max: the most that any skill can count there
 * @asked: the level to reach, 0–4
 * @asked_by_source: whether the source asks for that level; else it is the person's own aim
 */
typedef struct {
  double weight;
  double weight_max;
  double asked;
  gboolean asked_by_source;
} MetierDemand;

/**
 * MetierGapRow:
 * @skill: id of the skill
 * @name: its name
 * @status: what the source says; only rated rows count
 * @relevant: whether the skill matters to the person; only relevant rows count
 * @demand: what the role wants; NaN unless @status is rated
 * @mine: the person's level; NaN where not assessed
 * @gap: levels to gain, max (0, asked − mine), NaN unless rated, relevant and assessed
 * @score: weight × gap, NaN likewise
 */
typedef struct {
  char *skill;
  char *name;
  MetierStatus status;
  gboolean relevant;
  MetierDemand demand;
  MetierMyLevel mine;
  double gap;
  double score;
} MetierGapRow;

/**
 * MetierGap:
 * @rows: (element-type MetierGapRow): largest score first, then what is not assessed by weight, then the rest
 * @fit: Σ w·min(mine, asked) / Σ w·asked over the rows that count and are assessed, 0–1; NaN when there are
 * none
 * @coverage: share of the weight that is assessed, 0–1; NaN when nothing has weight
 * @levels: sum of the gaps
 *
 * How far somebody is from a role. Immutable; atomic reference counting.
 */
typedef struct {
  GPtrArray *rows;
  double fit;
  double coverage;
  double levels;
} MetierGap;

MetierDemand metier_demand_of (const MetierScale *scale, double raw, double aim);

MetierGap *metier_gap_new (const MetierComparison *role, const MetierLevels *levels, double aim);
MetierGap *metier_gap_new_head (const MetierGap *self, guint n_rows);
MetierGap *metier_gap_ref (const MetierGap *self);
void metier_gap_unref (MetierGap *self);
const char *metier_gap_row_get_status (const MetierGapRow *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MetierGap, metier_gap_unref)

G_END_DECLS
