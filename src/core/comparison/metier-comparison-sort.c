/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/comparison/metier-comparison-private.h"

#include <math.h>

static const char *const sort_names[] = {
  [METIER_SORT_IMPORTANCE] = "importance",
  [METIER_SORT_DIFFERENCE] = "difference",
  [METIER_SORT_NAME] = "name",
  [METIER_SORT_SOURCE] = "source",
};

/**
 * metier_sort_to_string:
 * @sort: an order of rows
 *
 * Gets the word for an order in settings and on the command line; it is never translated.
 *
 * Returns: the word, such as `importance`
 */
const char *
metier_sort_to_string (MetierSort sort)
{
  g_return_val_if_fail ((guint)sort < G_N_ELEMENTS (sort_names), NULL);

  return sort_names[sort];
}

/**
 * metier_sort_from_string:
 * @text: any text
 * @sort: (out): return location for the order; untouched when there is none
 *
 * Finds the order of rows for a word.
 *
 * Returns: whether @text is one of the words
 */
gboolean
metier_sort_from_string (const char *text, MetierSort *sort)
{
  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (sort != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (sort_names); i++)
    {
      if (g_str_equal (sort_names[i], text))
        {
          *sort = (MetierSort)i;
          return TRUE;
        }
    }

  return FALSE;
}

/* Two differences of one step can come out a few binary digits apart; the name, not those digits, decides. */
#define SAME_WITHIN 1e-9

/* Every order is a key, largest first, then the name: sorting by name gives all rows the same key,
 * and the source's order is the row's place counted downwards. */
typedef struct {
  MetierComparisonRow *row;
  double key;
  char *name;
} Entry;

static double
largest_value (const MetierComparisonRow *row, guint n_cells)
{
  double largest = NAN;

  for (guint i = 0; i < n_cells; i++)
    {
      if (row->cells[i].status == METIER_STATUS_RATED)
        largest = fmax (largest, row->cells[i].value);
    }

  return largest;
}

static double
get_key (const MetierComparisonRow *row, guint n_cells, guint place, MetierSort sort)
{
  switch (sort)
    {
    case METIER_SORT_IMPORTANCE:
      return largest_value (row, n_cells);
    case METIER_SORT_DIFFERENCE:
      return row->spread;
    case METIER_SORT_NAME:
      return 0.0;
    case METIER_SORT_SOURCE:
      return -(double)place;
    default:
      g_return_val_if_reached (0.0);
    }
}

static int
compare_keys (double a, double b)
{
  if (isnan (a) || isnan (b))
    return isnan (a) - isnan (b);

  return (a < b) - (a > b);
}

static int
compare_entries_cb (gconstpointer a, gconstpointer b)
{
  const Entry *one = a;
  const Entry *other = b;
  int order = compare_keys (one->key, other->key);

  if (order == 0)
    order = g_strcmp0 (one->name, other->name);

  return order != 0 ? order : g_strcmp0 (one->row->skill, other->row->skill);
}

static void
entry_clear (gpointer data)
{
  Entry *entry = data;

  g_free (entry->name);
}

/*
 * metier_comparison_sort_rows:
 * @rows: (element-type MetierComparisonRow): the rows in the source's order
 * @n_cells: cells of each row
 * @sort: the order to bring them into
 *
 * Sorts rows in place. Names are compared as the locale does, each brought into comparable form once.
 */
void
metier_comparison_sort_rows (GPtrArray *rows, guint n_cells, MetierSort sort)
{
  g_autoptr (GArray) entries = g_array_sized_new (FALSE, FALSE, sizeof (Entry), rows->len);

  g_array_set_clear_func (entries, entry_clear);
  for (guint i = 0; i < rows->len; i++)
    {
      MetierComparisonRow *row = g_ptr_array_index (rows, i);
      Entry entry = {
        row,
        round (get_key (row, n_cells, i, sort) / SAME_WITHIN),
        g_utf8_collate_key (row->name, -1),
      };

      g_array_append_val (entries, entry);
    }

  g_array_sort (entries, compare_entries_cb);
  for (guint i = 0; i < rows->len; i++)
    rows->pdata[i] = g_array_index (entries, Entry, i).row;
}
