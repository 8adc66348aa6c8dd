/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/roles/metier-core-skill.h"
#include "core/roles/metier-rating.h"

G_BEGIN_DECLS

/**
 * MetierCoreValue:
 * @core: which of the five
 * @scale: (nullable): the source's core scale; %NULL when the source has none
 * @status: rated, not scored or not collected
 * @raw: mean of the items on @scale, NaN unless rated
 * @raw_low: smallest item on @scale, NaN unless rated
 * @raw_high: largest item on @scale, NaN unless rated
 * @is_mine: whether the user said which items count, in place of the source
 * @items: (element-type MetierRating): the ratings that count, in the source's order
 * @left_out: (element-type MetierRating): mapped items that are suppressed or not relevant
 *
 * What a source says of a role about one core skill: derived, never published. Immutable once
 * shared; atomic reference counting.
 */
typedef struct {
  MetierCoreSkill core;
  MetierScale *scale;
  MetierStatus status;
  double raw;
  double raw_low;
  double raw_high;
  gboolean is_mine;
  GPtrArray *items;
  GPtrArray *left_out;
} MetierCoreValue;

MetierCoreValue *metier_core_value_derive (MetierCoreSkill core, const MetierScale *scale,
                                           GPtrArray *mapped_ratings, guint n_mapped_in_source);
MetierCoreValue *metier_core_value_ref (const MetierCoreValue *self);
void metier_core_value_unref (MetierCoreValue *self);
double metier_core_value_get_value (const MetierCoreValue *self); /* 0–100 or NaN */
double metier_core_value_get_low (const MetierCoreValue *self);
double metier_core_value_get_high (const MetierCoreValue *self);
char *metier_core_value_get_recipe (const MetierCoreValue *self, const MetierSource *source);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MetierCoreValue, metier_core_value_unref)

G_END_DECLS
