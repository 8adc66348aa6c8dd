/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/shelf/metier-filter-group.h"

#include <glib/gi18n-lib.h>

#include "widgets/metier-line-box.h"

/**
 * MetierFilterGroup:
 *
 * The values of one property in a sidebar, of which one may be chosen. Choosing it again releases it,
 * unless one has to be chosen.
 *
 * # Accessibility
 *
 * Arrow keys move among the values, Enter or the space bar chooses; the chosen one is in the state selected.
 * Each is named by its words and, once that is known, by how much it would list.
 */
struct _MetierFilterGroup {
  AdwBin parent_instance;

  GtkWidget *heading; /* (nullable): label */
  GtkListBox *list;
  char *chosen; /* (nullable) */
  gboolean required;
};

/* What a line knows of itself. */
typedef struct {
  char *value;
  GtkLabel *title;
  GtkLabel *count;
} Line;

enum { SIGNAL_CHANGED, SIGNAL_ACTIVATED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MetierFilterGroup, metier_filter_group, ADW_TYPE_BIN)

static void
line_free (gpointer data)
{
  Line *line = data;

  g_free (line->value);
  g_free (line);
}

static Line *
get_line (GtkWidget *row)
{
  return g_object_get_data (G_OBJECT (row), "line");
}

static void
name_row (GtkWidget *row)
{
  const char *title = gtk_label_get_label (get_line (row)->title);
  const char *count = gtk_label_get_label (get_line (row)->count);
  /* Translators: what a screen reader says of a choice: its words and how many resources it would list */
  g_autofree char *name = *count != '\0' ? g_strdup_printf (_ ("%s, %s"), title, count) : g_strdup (title);

  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
show_chosen (MetierFilterGroup *self)
{
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      gboolean chosen = g_strcmp0 (get_line (row)->value, self->chosen) == 0;

      if (chosen)
        gtk_widget_set_state_flags (row, GTK_STATE_FLAG_SELECTED, FALSE);
      else
        gtk_widget_unset_state_flags (row, GTK_STATE_FLAG_SELECTED);
      gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_SELECTED, chosen, -1);
    }
}

static void
row_activated_cb (MetierFilterGroup *self, GtkWidget *row)
{
  const char *value = get_line (row)->value;
  gboolean again = g_strcmp0 (value, self->chosen) == 0;

  metier_filter_group_choose (self, again && !self->required ? NULL : value);
  g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0);
}

static void
metier_filter_group_finalize (GObject *object)
{
  g_free (METIER_FILTER_GROUP (object)->chosen);

  G_OBJECT_CLASS (metier_filter_group_parent_class)->finalize (object);
}

static void
metier_filter_group_class_init (MetierFilterGroupClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = metier_filter_group_finalize;

  /**
   * MetierFilterGroup::changed:
   * @self: the group
   *
   * Another value is chosen, or none.
   */
  signals[SIGNAL_CHANGED]
      = g_signal_new ("changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * MetierFilterGroup::activated:
   * @self: the group
   *
   * The user chose or released a value, after ::changed.
   */
  signals[SIGNAL_ACTIVATED]
      = g_signal_new ("activated", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
metier_filter_group_init (MetierFilterGroup *self)
{
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->heading = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, "xalign",
                                0.0f, "wrap", TRUE, NULL);
  gtk_widget_add_css_class (self->heading, "sidebar-heading");
  gtk_box_append (GTK_BOX (box), self->heading);

  self->list = GTK_LIST_BOX (list);
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "navigation-sidebar");
  g_signal_connect_swapped (list, "row-activated", G_CALLBACK (row_activated_cb), self);
  gtk_box_append (GTK_BOX (box), list);
  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * metier_filter_group_new:
 * @title: (nullable): heading of the group
 * @name: what a screen reader calls the list
 * @required: whether one value has to be chosen
 *
 * Returns: (transfer floating): a group without values
 */
GtkWidget *
metier_filter_group_new (const char *title, const char *name, gboolean required)
{
  MetierFilterGroup *self = g_object_new (METIER_TYPE_FILTER_GROUP, NULL);

  self->required = required;
  gtk_label_set_label (GTK_LABEL (self->heading), title != NULL ? title : "");
  gtk_widget_set_visible (self->heading, title != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return GTK_WIDGET (self);
}

/**
 * metier_filter_group_add:
 * @self: a group
 * @value: what choosing the line means
 * @icon: (nullable): name of an icon
 * @title: words of the line
 *
 * Adds a value after the others.
 */
void
metier_filter_group_add (MetierFilterGroup *self, const char *value, const char *icon, const char *title)
{
  GtkWidget *box = metier_line_box_new (10);
  GtkWidget *label = gtk_label_new (title);
  GtkWidget *count = gtk_label_new (NULL);
  GtkWidget *row = gtk_list_box_row_new ();
  Line *line = g_new0 (Line, 1);

  g_return_if_fail (METIER_IS_FILTER_GROUP (self));

  gtk_label_set_xalign (GTK_LABEL (label), 0.0f);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_hexpand (label, TRUE);
  metier_line_box_insert (METIER_LINE_BOX (box), label, NULL);
  gtk_widget_add_css_class (count, "secondary");
  gtk_widget_add_css_class (count, "number");
  metier_line_box_insert (METIER_LINE_BOX (box), count, label);
  if (icon != NULL)
    metier_line_box_insert (METIER_LINE_BOX (box), gtk_image_new_from_icon_name (icon), NULL);

  line->value = g_strdup (value);
  line->title = GTK_LABEL (label);
  line->count = GTK_LABEL (count);
  g_object_set_data_full (G_OBJECT (row), "line", line, line_free);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_append (self->list, row);
  name_row (row);
  show_chosen (self);
}

/**
 * metier_filter_group_set_title:
 * @self: a group with a heading
 * @title: what it says
 *
 * Changes the heading.
 */
void
metier_filter_group_set_title (MetierFilterGroup *self, const char *title)
{
  g_return_if_fail (METIER_IS_FILTER_GROUP (self));

  gtk_label_set_label (GTK_LABEL (self->heading), title);
}

/**
 * metier_filter_group_clear:
 * @self: a group
 *
 * Removes all values; what is chosen stays chosen.
 */
void
metier_filter_group_clear (MetierFilterGroup *self)
{
  GtkWidget *row;

  g_return_if_fail (METIER_IS_FILTER_GROUP (self));

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
}

/**
 * metier_filter_group_set_counts:
 * @self: a group
 * @counts: (element-type utf8 guint): by value
 *
 * Says how much choosing each value would list.
 */
void
metier_filter_group_set_counts (MetierFilterGroup *self, GHashTable *counts)
{
  g_return_if_fail (METIER_IS_FILTER_GROUP (self));

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      guint count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, get_line (row)->value));
      g_autofree char *text = g_strdup_printf ("%u", count);

      gtk_label_set_label (get_line (row)->count, text);
      name_row (row);
    }
}

/**
 * metier_filter_group_get_chosen:
 * @self: a group
 *
 * Returns: (nullable) (transfer none): the chosen value
 */
const char *
metier_filter_group_get_chosen (MetierFilterGroup *self)
{
  g_return_val_if_fail (METIER_IS_FILTER_GROUP (self), NULL);

  return self->chosen;
}

/**
 * metier_filter_group_choose:
 * @self: a group
 * @value: (nullable): one of its values
 *
 * Chooses @value, or releases what is chosen.
 */
void
metier_filter_group_choose (MetierFilterGroup *self, const char *value)
{
  char *previous;

  g_return_if_fail (METIER_IS_FILTER_GROUP (self));

  if (g_strcmp0 (self->chosen, value) == 0)
    return;

  previous = self->chosen;
  self->chosen = g_strdup (value);
  g_free (previous);
  show_chosen (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}
