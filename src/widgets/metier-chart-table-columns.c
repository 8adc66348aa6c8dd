/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "widgets/metier-chart-table-private.h"

#include <glib/gi18n-lib.h>

#include "widgets/metier-table-row.h"

typedef struct {
  MetierChartTable *table;
  guint place;
} Column;

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  const Column *column = user_data;
  GtkWidget *cell = metier_table_cell_new (item, column->place);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect (focus, "enter", G_CALLBACK (_metier_chart_table_entered_cb), column->table);
  gtk_widget_add_controller (cell, focus);
  g_signal_connect (cell, "activated", G_CALLBACK (_metier_chart_table_activated_cb), column->table);
  g_signal_connect (cell, "menu-requested", G_CALLBACK (_metier_chart_table_menu_requested_cb),
                    column->table);
  if (column->place == 0)
    metier_table_cell_set_widest (METIER_TABLE_CELL (cell), column->table->widest);
  gtk_list_item_set_activatable (item, FALSE);
  gtk_list_item_set_child (item, cell);
}

static const char *
get_head (MetierChartTable *self, guint place)
{
  g_autoptr (GtkColumnViewColumn) column
      = g_list_model_get_item (gtk_column_view_get_columns (self->view), place);

  return gtk_column_view_column_get_title (column);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  const Column *column = user_data;
  MetierTableRow *row = gtk_list_item_get_item (item);
  const char *skill = metier_table_row_get_text (row, 0);
  const char *text = metier_table_row_get_text (row, column->place);
  g_autofree char *label = NULL;

  /* Translators: what a screen reader says of a place in a table: a skill, the head of the column, the value.
   */
  label = column->place == 0 ? g_strdup (skill)
                             : g_strdup_printf (C_ ("table cell", "%1$s, %2$s: %3$s"), skill,
                                                get_head (column->table, column->place), text);
  metier_table_cell_set_text (METIER_TABLE_CELL (gtk_list_item_get_child (item)), text, label);
}

static int
compare_cb (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const Column *column = user_data;

  return metier_table_row_compare ((MetierTableRow *) a, (MetierTableRow *) b, column->place,
                                   column->table->descending);
}

static void
add_column (MetierChartTable *self, const char *title, guint place)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  Column *sorted = g_new (Column, 1);
  g_autoptr (GtkSorter) sorter = GTK_SORTER (gtk_custom_sorter_new (compare_cb, sorted, g_free));
  g_autoptr (GtkColumnViewColumn) column = NULL;

  *sorted = (Column){ self, place };
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), sorted);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), sorted);
  column = gtk_column_view_column_new (title, factory);
  gtk_column_view_column_set_sorter (column, sorter);
  gtk_column_view_column_set_expand (column, place == 0);
  gtk_column_view_column_set_resizable (column, TRUE);
  gtk_column_view_append_column (self->view, column);
}

static const MetierRole *
get_role (const MetierComparison *comparison, guint i)
{
  return ((const MetierProfile *) g_ptr_array_index (comparison->profiles, i))->role;
}

static gboolean
is_of_one_source (const MetierComparison *comparison)
{
  for (guint i = 1; i < comparison->profiles->len; i++)
    if (!g_str_equal (get_role (comparison, i)->source->id, get_role (comparison, 0)->source->id))
      return FALSE;

  return TRUE;
}

/* Where sources ask different questions, a figure says little without its scale. */
static char *
name_column (const MetierComparison *comparison, guint i)
{
  const MetierProfile *profile = g_ptr_array_index (comparison->profiles, i);
  const MetierScale *scale = metier_profile_get_main_scale (profile);

  if (is_of_one_source (comparison) || scale == NULL)
    return g_strdup (profile->role->title);

  /* Translators: the title of a role, that of its source, and what the source measures. */
  return g_strdup_printf (C_ ("column", "%s · %s: %s"), profile->role->title, profile->role->source->title,
                          scale->unit);
}

static void
remove_columns (MetierChartTable *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->view);

  for (guint n = g_list_model_get_n_items (columns); n > 0; n--)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, n - 1);

      gtk_column_view_remove_column (self->view, column);
    }
}

static void
add_columns (MetierChartTable *self)
{
  const MetierComparison *comparison = self->comparison;
  guint n_roles = comparison->profiles->len;

  add_column (self, _ ("Skill"), 0);
  for (guint i = 0; i < n_roles; i++)
    {
      g_autofree char *title = name_column (comparison, i);

      add_column (self, title, i + 1);
    }
  /* Translators: the head of a column: how far apart the roles are, in points of their scale. */
  add_column (self, _ ("Apart"), n_roles + 1);
}

void
_metier_chart_table_set_columns (MetierChartTable *self)
{
  _metier_chart_table_find_widest (self);
  remove_columns (self);
  add_columns (self);
  _metier_chart_table_set_up_heads (self);
}
