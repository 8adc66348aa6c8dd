/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/roles/metier-rating.h"

G_BEGIN_DECLS

/** METIER_INTERVAL_Z: the 97.5th percentile of the standard normal distribution: 95 % lie within this. */
#define METIER_INTERVAL_Z 1.959963984540054

void metier_interval_wilson (double share, double n, double *lo, double *hi);
void metier_interval_newcombe (double share_a, double n_a, double share_b, double n_b, double *lo, double *hi);
gboolean metier_rating_get_difference (const MetierRating *a, const MetierRating *b, double *lo, double *hi);
gboolean metier_rating_differs (const MetierRating *a, const MetierRating *b);

G_END_DECLS
