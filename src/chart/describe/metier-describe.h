/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/comparison/metier-comparison.h"

G_BEGIN_DECLS

/** METIER_ALL_CORE_SKILLS: a bit for each core skill. */
#define METIER_ALL_CORE_SKILLS ((1u << METIER_N_CORE_SKILLS) - 1)

/* Sentences about data, as plain text; (transfer full). */
char *metier_describe_role (const MetierProfile *profile, const MetierProfile *baseline);
char *metier_describe_overview (GPtrArray *roles, const MetierRole *baseline, guint cores);
char *metier_describe_core (const MetierRole *role);
const char *metier_describe_core_skill (MetierCoreSkill core);
char *metier_describe_comparison (const MetierComparison *comparison);
char *metier_describe_comparison_markup (const MetierComparison *comparison, const MetierProfile *baseline);
char *metier_describe_samples (const MetierComparison *comparison);
char *metier_describe_cell (const MetierCell *cell);
char *metier_describe_spread (const MetierComparisonRow *row, guint n_cells);

G_END_DECLS
