/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/comparison/metier-comparison.h"

/**
 * metier_comparison_row_get_evidence:
 * @self: a row
 * @profile: one of the roles of its comparison, or the role that they are held against
 * @scale: what numbers are measured on; a core skill has the scale of its value
 * @baseline: (nullable): the role that @profile is held against
 * @this_year: the year of today, such as 2026, which ages are told from
 *
 * Tells where the number of a role in a row comes from.
 *
 * Returns: (transfer full): evidence, also where there is no number
 */
MetierEvidence *
metier_comparison_row_get_evidence (const MetierComparisonRow *self, const MetierProfile *profile,
                                    const MetierScale *scale, const MetierProfile *baseline, int this_year)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (profile != NULL, NULL);

  if (self->info == NULL)
    return metier_evidence_new_for_core (profile->role, (MetierCoreSkill) self->core,
                                         baseline != NULL ? baseline->role : NULL, this_year);

  return metier_evidence_new (profile, self->info, scale, baseline, this_year);
}

/**
 * metier_comparison_row_get_difference:
 * @self: a row
 * @profiles: (element-type MetierProfile): the roles of its comparison, and the one that they are held against
 * @scale: what numbers are measured on
 * @this_year: the year of today, such as 2026, which ages are told from
 *
 * Tells where the distance between the highest and the lowest value of a row comes from.
 *
 * Returns: (transfer full) (nullable): evidence; %NULL with fewer than two values on one scale
 */
MetierEvidence *
metier_comparison_row_get_difference (const MetierComparisonRow *self, GPtrArray *profiles,
                                      const MetierScale *scale, int this_year)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (profiles != NULL, NULL);

  if (self->info == NULL)
    return metier_evidence_new_for_core_difference (profiles, (MetierCoreSkill) self->core, this_year);

  return metier_evidence_new_for_difference (profiles, self->info, scale, this_year);
}
