/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/comparison/metier-comparison.h"

G_BEGIN_DECLS

gboolean metier_parts_are_possible (const MetierScale *scale);
double metier_parts_get_largest (const MetierProfile *profile, const MetierScale *scale, MetierScope scope);
MetierScale *metier_parts_new_scale (const MetierScale *scale, double largest);
MetierProfile *metier_parts_new_profile (const MetierProfile *profile, const MetierScale *scale,
                                         const MetierScale *parts, MetierScope scope);

G_END_DECLS
