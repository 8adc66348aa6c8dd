/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "widgets/metier-chart-table.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "widgets/metier-table-row.h"

/* A name is cut, but not to a few letters: rather is the table wider than its place. */
#define NAME_CHARS 18

/**
 * MetierChartTable:
 *
 * Compared roles as a table: a skill, what each role has of it, and how far apart they are. It says in words
 * and figures what the charts draw, and takes roles of different sources side by side, each named with its
 * scale.
 *
 * # CSS nodes
 *
 * `charttable` around a `columnview`.
 *
 * # Shortcuts
 *
 * A click on a head sorts. Ctrl+C copies the selected rows, or all of them, as text with tabs.
 */
struct _MetierChartTable {
  GtkWidget parent_instance;

  GtkColumnView *view;
  GtkMultiSelection *selection; /* of the view */
  MetierComparison *comparison; /* (nullable) (owned) */
  gboolean descending;          /* which way round the rows are sorted */
};

enum { SIGNAL_SKILL_ACTIVATED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MetierChartTable, metier_chart_table, GTK_TYPE_WIDGET)

static GListModel *
get_rows (MetierChartTable *self)
{
  return G_LIST_MODEL (self->selection);
}

static gboolean
copy_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  g_autofree char *text = metier_chart_table_dup_text (METIER_CHART_TABLE (widget));

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  return TRUE;
}

static void
activate_cb (MetierChartTable *self, guint position)
{
  g_autoptr (MetierTableRow) row = g_list_model_get_item (get_rows (self), position);

  g_signal_emit (self, signals[SIGNAL_SKILL_ACTIVATED], 0, metier_table_row_get_skill (row));
}

/* A column view does not say which way round it sorts, but it shows when it is asked to. */
static void
sorter_changed_cb (MetierChartTable *self, GtkSorterChange change, GtkSorter *sorter)
{
  g_autoptr (MetierTableRow) low = metier_table_row_new_limit (-INFINITY);
  g_autoptr (MetierTableRow) high = metier_table_row_new_limit (INFINITY);

  self->descending = gtk_sorter_compare (sorter, low, high) == GTK_ORDERING_LARGER;
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
  g_clear_pointer (&METIER_CHART_TABLE (object)->comparison, metier_comparison_unref);

  G_OBJECT_CLASS (metier_chart_table_parent_class)->finalize (object);
}

static void
metier_chart_table_class_init (MetierChartTableClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = metier_chart_table_dispose;
  object_class->finalize = metier_chart_table_finalize;

  /**
   * MetierChartTable::skill-activated:
   * @self: the table
   * @skill: id of a skill
   *
   * The user chose a row.
   */
  signals[SIGNAL_SKILL_ACTIVATED]
      = g_signal_new ("skill-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                      G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_css_name (widget_class, "charttable");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, copy_cb, NULL);
}

static void
metier_chart_table_init (MetierChartTable *self)
{
  self->view = GTK_COLUMN_VIEW (gtk_column_view_new (NULL));
  gtk_column_view_set_show_row_separators (self->view, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Compared roles as a table"), -1);
  g_signal_connect_swapped (self->view, "activate", G_CALLBACK (activate_cb), self);
  g_signal_connect_swapped (gtk_column_view_get_sorter (self->view), "changed",
                            G_CALLBACK (sorter_changed_cb), self);
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

/* Columns. */

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer column)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), GPOINTER_TO_UINT (column) == 0 ? 0 : 1);
  gtk_label_set_ellipsize (GTK_LABEL (label),
                           GPOINTER_TO_UINT (column) == 0 ? PANGO_ELLIPSIZE_END : PANGO_ELLIPSIZE_NONE);
  if (GPOINTER_TO_UINT (column) == 0)
    gtk_label_set_width_chars (GTK_LABEL (label), NAME_CHARS);
  gtk_widget_add_css_class (label, "number");
  gtk_list_item_set_child (item, label);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer column)
{
  GtkLabel *label = GTK_LABEL (gtk_list_item_get_child (item));
  const char *text = metier_table_row_get_text (gtk_list_item_get_item (item), GPOINTER_TO_UINT (column));

  gtk_label_set_label (label, text);
  if (GPOINTER_TO_UINT (column) == 0)
    gtk_widget_set_tooltip_text (GTK_WIDGET (label), text);
}

typedef struct {
  MetierChartTable *table;
  guint place;
} Column;

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
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), GUINT_TO_POINTER (place));
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), GUINT_TO_POINTER (place));
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

/* Heads of figures stand over them at the end; a column view lets nobody say so. */
static void
align_heads (MetierChartTable *self)
{
  GtkWidget *heads = gtk_widget_get_first_child (GTK_WIDGET (self->view));
  GtkWidget *head = gtk_widget_get_first_child (heads);

  while (head != NULL && (head = gtk_widget_get_next_sibling (head)) != NULL)
    {
      GtkWidget *content = gtk_widget_get_first_child (head);

      if (content != NULL)
        gtk_widget_set_halign (content, GTK_ALIGN_END);
    }
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

  previous = self->comparison;
  self->comparison = metier_comparison_ref (comparison);
  g_clear_pointer (&previous, metier_comparison_unref);
  for (guint i = 0; i < comparison->rows->len; i++)
    {
      g_autoptr (MetierTableRow) row = metier_table_row_new (comparison, i);

      g_list_store_append (store, row);
    }

  gtk_column_view_set_model (self->view, NULL);
  remove_columns (self);
  add_columns (self);
  align_heads (self);
  sorter = gtk_column_view_get_sorter (self->view);
  self->selection = gtk_multi_selection_new (G_LIST_MODEL (
      gtk_sort_list_model_new (G_LIST_MODEL (g_steal_pointer (&store)), g_object_ref (sorter))));
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  g_object_unref (self->selection);
}

/**
 * metier_chart_table_get_skill:
 * @self: a table
 *
 * Returns: (transfer none) (nullable): id of the first skill that is selected
 */
const char *
metier_chart_table_get_skill (MetierChartTable *self)
{
  g_return_val_if_fail (METIER_IS_CHART_TABLE (self), NULL);

  for (guint i = 0; self->selection != NULL && i < g_list_model_get_n_items (get_rows (self)); i++)
    {
      g_autoptr (MetierTableRow) row = g_list_model_get_item (get_rows (self), i);

      if (gtk_selection_model_is_selected (GTK_SELECTION_MODEL (self->selection), i))
        return metier_table_row_get_skill (row);
    }

  return NULL;
}

/**
 * metier_chart_table_select:
 * @self: a table
 * @skill: (nullable): id of a skill
 *
 * Selects the row of @skill, where there is one, and nothing else.
 */
void
metier_chart_table_select (MetierChartTable *self, const char *skill)
{
  g_return_if_fail (METIER_IS_CHART_TABLE (self));

  if (self->selection == NULL)
    return;

  gtk_selection_model_unselect_all (GTK_SELECTION_MODEL (self->selection));
  for (guint i = 0; i < g_list_model_get_n_items (get_rows (self)); i++)
    {
      g_autoptr (MetierTableRow) row = g_list_model_get_item (get_rows (self), i);

      if (g_strcmp0 (metier_table_row_get_skill (row), skill) == 0)
        gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->selection), i, TRUE);
    }
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

  all = metier_chart_table_get_skill (self) == NULL;
  append_head (self, text);
  for (guint i = 0; i < g_list_model_get_n_items (get_rows (self)); i++)
    {
      g_autoptr (MetierTableRow) row = g_list_model_get_item (get_rows (self), i);

      if (all || gtk_selection_model_is_selected (GTK_SELECTION_MODEL (self->selection), i))
        append_line (text, metier_table_row_get_texts (row));
    }

  return g_string_free (text, FALSE);
}
