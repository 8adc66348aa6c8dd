/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "widgets/metier-chart-table-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "widgets/metier-list-view.h"
#include "widgets/metier-table-cell.h"
#include "widgets/metier-table-row.h"

/**
 * MetierChartTable:
 *
 * Compared roles as a table: a skill, what each role has of it, and how far apart they are. It says in words
 * and figures what the charts draw, and takes roles of different sources side by side, each named with its
 * scale.
 *
 * Its heads stay in sight while the page that it is on is scrolled.
 *
 * # CSS nodes
 *
 * `charttable` around a `columnview`.
 *
 * # Shortcuts
 *
 * A click on a head sorts. Arrows move from cell to cell; Enter opens a skill, or asks about a number, and so
 * does a click. Ctrl+C copies the selected rows, or all of them, as text with tabs.
 */

enum { SIGNAL_SKILL_ACTIVATED, SIGNAL_NUMBER_ACTIVATED, SIGNAL_MENU_REQUESTED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MetierChartTable, metier_chart_table, GTK_TYPE_WIDGET)

static gboolean
copy_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  g_autofree char *text = metier_chart_table_dup_text (METIER_CHART_TABLE (widget));

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  return TRUE;
}

/* The role whose number a cell holds, or how many there are for the distance; -1 where it holds a name. */
static int
get_role_of (MetierTableCell *cell)
{
  return (int) metier_table_cell_get_column (cell) - 1;
}

void
_metier_chart_table_activated_cb (MetierTableCell *cell, MetierChartTable *self)
{
  MetierTableRow *row = gtk_list_item_get_item (metier_table_cell_get_item (cell));
  int role = get_role_of (cell);

  if (role >= 0)
    g_signal_emit (self, signals[SIGNAL_NUMBER_ACTIVATED], 0, metier_table_row_get_index (row), (guint) role,
                   cell);
  else
    g_signal_emit (self, signals[SIGNAL_SKILL_ACTIVATED], 0, metier_table_row_get_skill (row));
}

void
_metier_chart_table_menu_requested_cb (MetierTableCell *cell, double x, double y, MetierChartTable *self)
{
  MetierTableRow *row = gtk_list_item_get_item (metier_table_cell_get_item (cell));
  int role = get_role_of (cell);

  if (role >= 0)
    g_signal_emit (self, signals[SIGNAL_MENU_REQUESTED], 0, metier_table_row_get_index (row), (guint) role,
                   cell, x, y);
}

/* A column view does not say which way round it sorts, but it shows when it is asked to. */
static void
sorter_changed_cb (MetierChartTable *self, GtkSorterChange change, GtkSorter *sorter)
{
  g_autoptr (MetierTableRow) low = metier_table_row_new_limit (-INFINITY);
  g_autoptr (MetierTableRow) high = metier_table_row_new_limit (INFINITY);

  self->descending = gtk_sorter_compare (sorter, low, high) == GTK_ORDERING_LARGER;
}

/* One tab stop: whoever is in a cell leaves the table with Tab. */
static gboolean
metier_chart_table_focus (GtkWidget *widget, GtkDirectionType direction)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));

  if (METIER_IS_TABLE_CELL (focus) && gtk_widget_is_ancestor (focus, widget))
    return FALSE;

  return GTK_WIDGET_CLASS (metier_chart_table_parent_class)->focus (widget, direction);
}

/* The text may have another size. */
static void
metier_chart_table_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (metier_chart_table_parent_class)->css_changed (widget, change);

  _metier_chart_table_fit_columns (METIER_CHART_TABLE (widget));
}

static void
metier_chart_table_dispose (GObject *object)
{
  MetierChartTable *self = METIER_CHART_TABLE (object);

  g_clear_pointer ((GtkWidget **) &self->view, gtk_widget_unparent);

  G_OBJECT_CLASS (metier_chart_table_parent_class)->dispose (object);
}

static void
metier_chart_table_finalize (GObject *object)
{
  MetierChartTable *self = METIER_CHART_TABLE (object);

  g_clear_pointer (&self->comparison, metier_comparison_unref);
  g_clear_pointer (&self->skill, g_free);
  g_free (self->widest);
  g_free (self->widest_word);

  G_OBJECT_CLASS (metier_chart_table_parent_class)->finalize (object);
}

static void
metier_chart_table_class_init (MetierChartTableClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = metier_chart_table_dispose;
  object_class->finalize = metier_chart_table_finalize;
  widget_class->css_changed = metier_chart_table_css_changed;
  widget_class->focus = metier_chart_table_focus;
  widget_class->grab_focus = _metier_chart_table_grab_focus;
  _metier_chart_table_class_init_size (widget_class);

  /**
   * MetierChartTable::skill-activated:
   * @self: the table
   * @skill: id of a skill
   *
   * The user chose the name of a skill.
   */
  signals[SIGNAL_SKILL_ACTIVATED]
      = g_signal_new ("skill-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                      G_TYPE_NONE, 1, G_TYPE_STRING);
  /**
   * MetierChartTable::number-activated:
   * @self: the table
   * @row: index of the row in the comparison
   * @role: index of the role; how many roles there are for the distance between them
   * @cell: (type GtkWidget): where the number stands
   *
   * The user asks about a number.
   */
  signals[SIGNAL_NUMBER_ACTIVATED]
      = g_signal_new ("number-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                      G_TYPE_NONE, 3, G_TYPE_UINT, G_TYPE_UINT, GTK_TYPE_WIDGET);
  /**
   * MetierChartTable::menu-requested:
   * @self: the table
   * @row: index of the row in the comparison
   * @role: as for #MetierChartTable::number-activated
   * @cell: (type GtkWidget): where the number stands
   * @x: where the menu belongs, in @cell
   * @y: likewise
   *
   * The user wants to know what can be done with a number.
   */
  signals[SIGNAL_MENU_REQUESTED] = g_signal_new (
      "menu-requested", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 5,
      G_TYPE_UINT, G_TYPE_UINT, GTK_TYPE_WIDGET, G_TYPE_DOUBLE, G_TYPE_DOUBLE);

  gtk_widget_class_set_css_name (widget_class, "charttable");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, copy_cb, NULL);
}

static void
metier_chart_table_init (MetierChartTable *self)
{
  self->view = GTK_COLUMN_VIEW (gtk_column_view_new (NULL));
  gtk_column_view_set_show_row_separators (self->view, TRUE);
  /* Heads of more than one line say so only as what is natural. */
  gtk_scrollable_set_vscroll_policy (GTK_SCROLLABLE (self->view), GTK_SCROLL_NATURAL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Compared roles as a table"), -1);
  g_signal_connect_swapped (gtk_column_view_get_sorter (self->view), "changed",
                            G_CALLBACK (sorter_changed_cb), self);
  metier_list_view_hold (GTK_LIST_VIEW (gtk_widget_get_last_child (GTK_WIDGET (self->view))));
  gtk_widget_set_parent (GTK_WIDGET (self->view), GTK_WIDGET (self));
}

/**
 * metier_chart_table_new:
 *
 * Returns: (transfer floating): an empty table
 */
GtkWidget *
metier_chart_table_new (void)
{
  return g_object_new (METIER_TYPE_CHART_TABLE, NULL);
}

/**
 * metier_chart_table_set_comparison:
 * @self: a table
 * @comparison: roles aligned by skill, of one source or of several
 *
 * Shows @comparison in its order.
 */
void
metier_chart_table_set_comparison (MetierChartTable *self, const MetierComparison *comparison)
{
  g_autoptr (GListStore) store = g_list_store_new (METIER_TYPE_TABLE_ROW);
  MetierComparison *previous;
  GtkSorter *sorter;

  g_return_if_fail (METIER_IS_CHART_TABLE (self));
  g_return_if_fail (comparison != NULL);

  g_clear_pointer (&self->skill, g_free);
  self->role = -1;
  previous = self->comparison;
  self->comparison = metier_comparison_ref (comparison);
  g_clear_pointer (&previous, metier_comparison_unref);
  for (guint i = 0; i < comparison->rows->len; i++)
    {
      g_autoptr (MetierTableRow) row = metier_table_row_new (comparison, i);

      g_list_store_append (store, row);
    }

  gtk_column_view_set_model (self->view, NULL);
  _metier_chart_table_set_columns (self);
  sorter = gtk_column_view_get_sorter (self->view);
  self->selection = gtk_multi_selection_new (G_LIST_MODEL (
      gtk_sort_list_model_new (G_LIST_MODEL (g_steal_pointer (&store)), g_object_ref (sorter))));
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  g_object_unref (self->selection);
}

/**
 * metier_chart_table_get_comparison:
 * @self: a table
 *
 * Returns: (transfer none) (nullable): what is shown
 */
const MetierComparison *
metier_chart_table_get_comparison (MetierChartTable *self)
{
  g_return_val_if_fail (METIER_IS_CHART_TABLE (self), NULL);

  return self->comparison;
}

/* Copying. */

static void
append_line (GString *text, const char *const *cells)
{
  for (guint i = 0; cells[i] != NULL; i++)
    g_string_append_printf (text, i > 0 ? "\t%s" : "%s", cells[i]);
  g_string_append_c (text, '\n');
}

static void
append_head (MetierChartTable *self, GString *text)
{
  GListModel *columns = gtk_column_view_get_columns (self->view);

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      g_string_append_printf (text, i > 0 ? "\t%s" : "%s", gtk_column_view_column_get_title (column));
    }
  g_string_append_c (text, '\n');
}

/**
 * metier_chart_table_dup_text:
 * @self: a table
 *
 * Writes the selected rows, or all where none is selected, in the order on the screen: the heads, then a
 * line for each row, with tabs between columns.
 *
 * Returns: (transfer full): text
 */
char *
metier_chart_table_dup_text (MetierChartTable *self)
{
  GString *text = g_string_new (NULL);
  gboolean all;

  g_return_val_if_fail (METIER_IS_CHART_TABLE (self), NULL);

  if (self->comparison == NULL)
    return g_string_free (text, FALSE);

  all = _metier_chart_table_get_selected (self) == NULL;
  append_head (self, text);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->selection)); i++)
    {
      g_autoptr (MetierTableRow) row = g_list_model_get_item (G_LIST_MODEL (self->selection), i);

      if (all || gtk_selection_model_is_selected (GTK_SELECTION_MODEL (self->selection), i))
        append_line (text, metier_table_row_get_texts (row));
    }

  return g_string_free (text, FALSE);
}
