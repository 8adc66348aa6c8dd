/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/comparison/metier-comparison-private.h"

static void
fill_core_cell (MetierCell *cell, const MetierCoreValue *value)
{
  cell->status = value->status;
  cell->scale = value->scale;
  cell->raw = value->raw;
  cell->value = metier_core_value_get_value (value);
  cell->core_value = value;
  if (value->items->len == 1)
    cell->rating = g_ptr_array_index (value->items, 0);
}

/* Roles without a scale ask no other question; they do not keep the rest from sharing one. */
static const MetierScale *
find_shared_scale (const MetierComparisonRow *row, guint n_cells)
{
  const MetierScale *shared = NULL;

  for (guint i = 0; i < n_cells; i++)
    {
      const MetierScale *scale = row->cells[i].scale;

      if (shared != NULL && scale != NULL && !g_str_equal (scale->id, shared->id))
        return NULL;
      if (scale != NULL)
        shared = scale;
    }

  return shared;
}

static void
add_core_row (MetierComparison *self, MetierCoreSkill core)
{
  guint n_cells = self->profiles->len;
  MetierComparisonRow *row = metier_comparison_row_new (metier_core_skill_get_id (core),
                                                        metier_core_skill_get_title (core), n_cells);

  row->core = (int)core;
  for (guint i = 0; i < n_cells; i++)
    {
      const MetierProfile *profile = g_ptr_array_index (self->profiles, i);
      const MetierCoreValue *value = profile->role->core[core];

      if (value != NULL)
        fill_core_cell (&row->cells[i], value);
    }

  row->scale = find_shared_scale (row, n_cells);
  if (row->scale != NULL)
    metier_comparison_row_measure_spread (row, n_cells);

  g_ptr_array_add (self->rows, row);
}

/*
 * metier_comparison_add_core_rows:
 * @self: a comparison under construction
 *
 * Adds a row for each core skill, in their order.
 */
void
metier_comparison_add_core_rows (MetierComparison *self)
{
  for (guint i = 0; i < METIER_N_CORE_SKILLS; i++)
    add_core_row (self, (MetierCoreSkill)i);
}
