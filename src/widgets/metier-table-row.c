/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "widgets/metier-table-row.h"

#include <math.h>

#include "chart/describe/metier-describe.h"

/**
 * MetierTableRow:
 *
 * One skill in a table of compared roles: its name, what each role has of it, and how far apart they are.
 */
struct _MetierTableRow {
  GObject parent_instance;

  MetierComparison *comparison; /* (nullable) (owned): keeps @row; a limit has none */
  const MetierComparisonRow *row;
  guint index;  /* of the row */
  GStrv texts;  /* one for each column */
  double limit; /* of what stands before or after all rows */
};

G_DEFINE_FINAL_TYPE (MetierTableRow, metier_table_row, G_TYPE_OBJECT)

static void
metier_table_row_finalize (GObject *object)
{
  MetierTableRow *self = METIER_TABLE_ROW (object);

  g_clear_pointer (&self->comparison, metier_comparison_unref);
  g_strfreev (self->texts);

  G_OBJECT_CLASS (metier_table_row_parent_class)->finalize (object);
}

static void
metier_table_row_class_init (MetierTableRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = metier_table_row_finalize;
}

static void
metier_table_row_init (MetierTableRow *self)
{
}

/**
 * metier_table_row_new:
 * @comparison: roles aligned by skill
 * @index: index of a row
 *
 * Returns: (transfer full): the row as it stands in a table
 */
MetierTableRow *
metier_table_row_new (const MetierComparison *comparison, guint index)
{
  MetierTableRow *self = g_object_new (METIER_TYPE_TABLE_ROW, NULL);
  guint n_cells = comparison->profiles->len;

  self->comparison = metier_comparison_ref (comparison);
  self->index = index;
  self->row = g_ptr_array_index (comparison->rows, index);
  self->texts = g_new0 (char *, n_cells + 3);
  self->texts[0] = g_strdup (self->row->name);
  for (guint i = 0; i < n_cells; i++)
    self->texts[i + 1] = metier_describe_cell (&self->row->cells[i]);
  self->texts[n_cells + 1] = metier_describe_spread (self->row, n_cells);

  return self;
}

/**
 * metier_table_row_new_limit:
 * @key: smaller or larger than all values
 *
 * Makes what stands before or after all rows in every column, from which one can tell which way round a table
 * is sorted.
 *
 * Returns: (transfer full): a limit, which can only be compared with another
 */
MetierTableRow *
metier_table_row_new_limit (double key)
{
  MetierTableRow *self = g_object_new (METIER_TYPE_TABLE_ROW, NULL);

  self->limit = key;
  return self;
}

/**
 * metier_table_row_get_index:
 * @self: a row
 *
 * Returns: index of the row in its comparison
 */
guint
metier_table_row_get_index (MetierTableRow *self)
{
  g_return_val_if_fail (METIER_IS_TABLE_ROW (self), 0);

  return self->index;
}

/**
 * metier_table_row_get_skill:
 * @self: a row
 *
 * Returns: (transfer none): id of the skill
 */
const char *
metier_table_row_get_skill (MetierTableRow *self)
{
  g_return_val_if_fail (METIER_IS_TABLE_ROW (self), NULL);

  return self->row->skill;
}

/**
 * metier_table_row_get_texts:
 * @self: a row
 *
 * Returns: (transfer none) (array zero-terminated=1): what stands in each column
 */
const char *const *
metier_table_row_get_texts (MetierTableRow *self)
{
  g_return_val_if_fail (METIER_IS_TABLE_ROW (self), NULL);

  return (const char *const *) self->texts;
}

/**
 * metier_table_row_get_text:
 * @self: a row
 * @column: 0 for the skill, then the roles, then how far apart they are
 *
 * Returns: (transfer none): what stands there
 */
const char *
metier_table_row_get_text (MetierTableRow *self, guint column)
{
  g_return_val_if_fail (METIER_IS_TABLE_ROW (self), NULL);

  return self->texts[column];
}

/* NaN for a value that does not count. */
static double
get_key (MetierTableRow *self, guint column)
{
  const MetierCell *cell;

  if (self->comparison == NULL)
    return self->limit;
  if (column > self->comparison->profiles->len)
    return self->row->spread;
  cell = &self->row->cells[column - 1];

  return cell->status == METIER_STATUS_RATED ? cell->value : (double) NAN;
}

/**
 * metier_table_row_compare:
 * @self: a row
 * @other: another row of the same table
 * @column: as for metier_table_row_get_text()
 * @descending: whether the order is turned round afterwards
 *
 * Orders names as the locale does and everything else by value. What is not known comes last, whichever way
 * round.
 *
 * Returns: less than, equal to or greater than 0
 */
int
metier_table_row_compare (MetierTableRow *self, MetierTableRow *other, guint column, gboolean descending)
{
  double key;
  double other_key;
  gboolean known;

  g_return_val_if_fail (METIER_IS_TABLE_ROW (self), 0);
  g_return_val_if_fail (METIER_IS_TABLE_ROW (other), 0);

  if (column == 0 && self->comparison != NULL)
    return g_utf8_collate (self->texts[0], other->texts[0]);

  key = get_key (self, column);
  other_key = get_key (other, column);
  known = !isnan (key);
  if (known == !isnan (other_key))
    return (key > other_key) - (key < other_key);

  return known == descending ? 1 : -1;
}
