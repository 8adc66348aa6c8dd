/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/comparison/metier-comparison.h"
#include "core/me/metier-self-rating.h"
#include "core/me/metier-self-rating.h"

G_BEGIN_DECLS

/**
 * MetierMyLevel:
 * @level: 0–4, between two steps where it is a mean; NaN where nothing is known
 * @assumed: whether it is concluded from the levels of other skills
 */
typedef struct {
  double level;
  gboolean assumed;
} MetierMyLevel;

/**
 * MetierLevels:
 *
 * How well somebody knows each skill, and which skills do not matter to them. Immutable once shared; atomic
 * reference counting.
 */
typedef struct _MetierLevels MetierLevels;

const char *metier_level_get_name (guint level);
const char *metier_level_get_meaning (guint level);

MetierLevels *metier_levels_new (void);
MetierLevels *metier_levels_ref (const MetierLevels *self);
MetierLevels *metier_levels_new_at (GPtrArray *ratings, gint64 at);
void metier_levels_unref (MetierLevels *self);
void metier_levels_set (MetierLevels *self, const char *skill, double level);
void metier_levels_set_not_relevant (MetierLevels *self, const char *skill);
double metier_levels_get (const MetierLevels *self, const char *skill);
gboolean metier_levels_is_relevant (const MetierLevels *self, const char *skill);
MetierMyLevel metier_levels_conclude (const MetierLevels *self, const MetierComparisonRow *row);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MetierLevels, metier_levels_unref)

G_END_DECLS
