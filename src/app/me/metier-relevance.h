/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/comparison/metier-comparison.h"
#include "core/me/metier-levels.h"

G_BEGIN_DECLS

MetierComparison *metier_relevance_filter (const MetierComparison *comparison, const MetierLevels *levels,
                                           guint *n_hidden);

G_END_DECLS
