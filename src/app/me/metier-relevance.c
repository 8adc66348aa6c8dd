/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/me/metier-relevance.h"

/**
 * metier_relevance_filter:
 * @comparison: roles aligned by skill
 * @levels: (nullable): what the user said of skills
 * @n_hidden: (inout): grows by the number of rows that are left out
 *
 * Leaves out the skills that do not matter to the user.
 *
 * Returns: (transfer full): another comparison of the same roles
 */
MetierComparison *
metier_relevance_filter (const MetierComparison *comparison, const MetierLevels *levels, guint *n_hidden)
{
  g_autoptr (GPtrArray) hidden = g_ptr_array_new ();

  for (guint i = 0; levels != NULL && i < comparison->rows->len; i++)
    {
      const MetierComparisonRow *row = g_ptr_array_index (comparison->rows, i);

      if (!metier_levels_is_relevant (levels, row->skill))
        g_ptr_array_add (hidden, row->skill);
    }
  if (hidden->len == 0)
    return metier_comparison_ref (comparison);

  *n_hidden += hidden->len;
  g_ptr_array_add (hidden, NULL);
  return metier_comparison_drop_skills (comparison, (const char *const *) hidden->pdata);
}
