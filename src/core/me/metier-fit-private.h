/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/me/metier-gap.h"

G_BEGIN_DECLS

/* The sums behind fit and coverage; the same for one role's gap and for the ranking of many roles. */
typedef struct {
  double weight;   /* Σ w of all that is wanted */
  double assessed; /* Σ w of what is also assessed */
  double wanted;   /* Σ w·asked of what is assessed */
  double met;      /* Σ w·min (mine, asked) of it */
} MetierFit;

void metier_fit_add (MetierFit *self, const MetierDemand *demand, double mine);
double metier_fit_get_fit (const MetierFit *self);
double metier_fit_get_coverage (const MetierFit *self);

G_END_DECLS
