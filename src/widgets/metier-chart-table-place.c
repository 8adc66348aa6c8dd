/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "widgets/metier-chart-table-private.h"

#include "chart/data/metier-chart-data.h"
#include "widgets/metier-table-row.h"

/* Whoever comes from a chart, or goes to one, stays at the same number. */

static const MetierRole *
get_role (MetierChartTable *self, guint place)
{
  return ((const MetierProfile *) g_ptr_array_index (self->comparison->profiles, place))->role;
}

void
_metier_chart_table_entered_cb (GtkEventController *focus, MetierChartTable *self)
{
  MetierTableCell *cell = METIER_TABLE_CELL (gtk_event_controller_get_widget (focus));
  MetierTableRow *row = gtk_list_item_get_item (metier_table_cell_get_item (cell));
  guint column = metier_table_cell_get_column (cell);

  g_free (self->skill);
  self->skill = g_strdup (metier_table_row_get_skill (row));
  self->role = (int) column - 1;
  _metier_chart_table_reveal (self);
}

/* The first skill that is selected; %NULL for none. */
const char *
_metier_chart_table_get_selected (MetierChartTable *self)
{
  GListModel *rows = G_LIST_MODEL (self->selection);

  for (guint i = 0; rows != NULL && i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (MetierTableRow) row = g_list_model_get_item (rows, i);

      if (gtk_selection_model_is_selected (GTK_SELECTION_MODEL (rows), i))
        return metier_table_row_get_skill (row);
    }

  return NULL;
}

/**
 * metier_chart_table_get_skill:
 * @self: a table
 *
 * Returns: (transfer none) (nullable): id of the skill at which the keyboard was last, else of the first one
 * that is selected
 */
const char *
metier_chart_table_get_skill (MetierChartTable *self)
{
  g_return_val_if_fail (METIER_IS_CHART_TABLE (self), NULL);

  return self->skill != NULL ? self->skill : _metier_chart_table_get_selected (self);
}

/**
 * metier_chart_table_get_role:
 * @self: a table
 *
 * Returns: (transfer none) (nullable): id of the role at whose number the keyboard was last, or
 * %METIER_ROLE_DISTANCE
 */
const char *
metier_chart_table_get_role (MetierChartTable *self)
{
  g_return_val_if_fail (METIER_IS_CHART_TABLE (self), NULL);

  if (self->comparison == NULL || self->role < 0)
    return NULL;

  return (guint) self->role < self->comparison->profiles->len ? get_role (self, (guint) self->role)->id
                                                              : METIER_ROLE_DISTANCE;
}

static int
find_role (MetierChartTable *self, const char *role)
{
  guint n = self->comparison->profiles->len;

  for (guint i = 0; role != NULL && i < n; i++)
    if (g_str_equal (get_role (self, i)->id, role))
      return (int) i;

  return g_strcmp0 (role, METIER_ROLE_DISTANCE) == 0 ? (int) n : -1;
}

/**
 * metier_chart_table_select:
 * @self: a table
 * @skill: (nullable): id of a skill
 * @role: (nullable): id of a role, or %METIER_ROLE_DISTANCE
 *
 * Selects the row of @skill, where there is one, and nothing else. The keyboard comes to the number of @role
 * there, or to the name of the skill, when it is given to the table.
 */
void
metier_chart_table_select (MetierChartTable *self, const char *skill, const char *role)
{
  GListModel *rows;

  g_return_if_fail (METIER_IS_CHART_TABLE (self));

  if (self->selection == NULL)
    return;

  rows = G_LIST_MODEL (self->selection);
  g_clear_pointer (&self->skill, g_free);
  self->role = find_role (self, role);
  gtk_selection_model_unselect_all (GTK_SELECTION_MODEL (rows));
  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (MetierTableRow) row = g_list_model_get_item (rows, i);

      if (g_strcmp0 (metier_table_row_get_skill (row), skill) == 0)
        gtk_selection_model_select_item (GTK_SELECTION_MODEL (rows), i, TRUE);
    }
}

/* The cells are deep in what a column view is made of. */
static GtkWidget *
find_cell (GtkWidget *widget, guint column)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      MetierTableCell *cell = METIER_IS_TABLE_CELL (child) ? METIER_TABLE_CELL (child) : NULL;
      GtkWidget *found;

      if (cell != NULL && metier_table_cell_get_column (cell) == column
          && gtk_list_item_get_selected (metier_table_cell_get_item (cell)))
        return child;
      found = cell == NULL ? find_cell (child, column) : NULL;
      if (found != NULL)
        return found;
    }

  return NULL;
}

/* The row of the selected skill may not be made yet. */
static void
make_selected (MetierChartTable *self)
{
  GtkWidget *list = gtk_widget_get_last_child (GTK_WIDGET (self->view));
  g_autoptr (GtkBitset) selected = NULL;

  if (self->selection == NULL)
    return;

  selected = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  if (!gtk_bitset_is_empty (selected))
    gtk_widget_activate_action (list, "list.scroll-to-item", "u", gtk_bitset_get_minimum (selected));
}

gboolean
_metier_chart_table_grab_focus (GtkWidget *widget)
{
  MetierChartTable *self = METIER_CHART_TABLE (widget);
  GtkWidget *cell;

  make_selected (self);
  cell = find_cell (widget, (guint) (self->role + 1));
  return cell != NULL ? gtk_widget_grab_focus (cell)
                      : GTK_WIDGET_CLASS (g_type_class_peek (GTK_TYPE_WIDGET))->grab_focus (widget);
}
