/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/compare/metier-compare-filter.h"

#include "app/me/metier-relevance.h"

static MetierComparison *
drop_irrelevant (MetierCompareFilter *self, const MetierComparison *comparison)
{
  g_autoptr (MetierComparison) rest = metier_relevance_filter (comparison, self->levels, &self->n_hidden);

  return metier_comparison_ref (self->with_hidden ? comparison : rest);
}

static MetierComparison *
drop_near (MetierCompareFilter *self, const MetierComparison *comparison)
{
  MetierComparison *rest;

  if (self->least <= 0)
    return metier_comparison_ref (comparison);

  rest = metier_comparison_keep_differences (comparison, self->least);
  self->n_near += comparison->rows->len - rest->rows->len;
  return rest;
}

static MetierComparison *
drop_shared (MetierCompareFilter *self, const MetierComparison *comparison)
{
  MetierComparison *rest;

  if (!self->hides_shared)
    return metier_comparison_ref (comparison);

  rest = metier_comparison_drop_shared (comparison);
  self->n_shared += comparison->rows->len - rest->rows->len;
  return rest;
}

/**
 * metier_compare_filter_apply:
 * @self: what is shown; its counts grow by what is left out
 * @comparison: roles aligned by skill
 *
 * Leaves out what is not to be shown, and puts the rest in order where the comparison's own is not wanted.
 *
 * Returns: (transfer full): another comparison of the same roles
 */
MetierComparison *
metier_compare_filter_apply (MetierCompareFilter *self, const MetierComparison *comparison)
{
  g_autoptr (MetierComparison) relevant = drop_irrelevant (self, comparison);
  g_autoptr (MetierComparison) apart = drop_near (self, relevant);
  g_autoptr (MetierComparison) rest = drop_shared (self, apart);

  return self->by_similarity ? metier_comparison_order_by_similarity (rest) : metier_comparison_ref (rest);
}
