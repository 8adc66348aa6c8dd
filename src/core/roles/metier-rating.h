/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/roles/metier-scale.h"
#include "core/roles/metier-skill.h"

G_BEGIN_DECLS

/**
 * MetierStatus:
 * @METIER_STATUS_RATED: there is a value
 * @METIER_STATUS_NOT_COLLECTED: no item of the source stands for it
 * @METIER_STATUS_NOT_SCORED: an item stands for it, this role has no value
 * @METIER_STATUS_NOT_RELEVANT: the source marks the value as not relevant for the role
 * @METIER_STATUS_SUPPRESSED: the source advises against using the value
 *
 * What is known of a value. A value that is both not relevant and suppressed is not relevant; its
 * flags keep both.
 */
typedef enum {
  METIER_STATUS_RATED,
  METIER_STATUS_NOT_COLLECTED,
  METIER_STATUS_NOT_SCORED,
  METIER_STATUS_NOT_RELEVANT,
  METIER_STATUS_SUPPRESSED,
} MetierStatus;

const char *metier_status_to_string (MetierStatus status); /* "not-collected": in JSON, never translated */
const char *metier_status_get_title (MetierStatus status); /* translated words */

typedef enum {
  METIER_RATING_SUPPRESSED = 1 << 0,
  METIER_RATING_NOT_RELEVANT = 1 << 1,
} MetierRatingFlags;

#define METIER_RATING_NO_N (-1)

/**
 * MetierRating:
 * @skill: what was rated
 * @scale: the question that was asked
 * @raw: value on the scale as published, NaN where there is none
 * @n: people asked, or %METIER_RATING_NO_N
 * @se: standard error on the scale, NaN where not given
 * @lo: lower 95 % bound on the scale, NaN where not given
 * @hi: upper 95 % bound on the scale, NaN where not given
 * @flags: what the source says against using the value
 * @date: (nullable): ISO date, possibly of a month or year only
 * @method: (nullable): how it was gathered, in the source's words
 *
 * How one role stands to one skill on one scale. Immutable once shared; atomic reference counting.
 */
typedef struct {
  MetierSkill *skill;
  MetierScale *scale;
  double raw;
  int n;
  double se;
  double lo;
  double hi;
  MetierRatingFlags flags;
  char *date;
  char *method;
} MetierRating;

MetierRating *metier_rating_new (const MetierSkill *skill, const MetierScale *scale);
MetierRating *metier_rating_ref (const MetierRating *self);
void metier_rating_unref (MetierRating *self);
MetierStatus metier_rating_get_status (const MetierRating *self);
double metier_rating_get_value (const MetierRating *self); /* 0–100, NaN unless there is a raw value on a scale with an axis */
gboolean metier_rating_has_interval (const MetierRating *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MetierRating, metier_rating_unref)

G_END_DECLS
