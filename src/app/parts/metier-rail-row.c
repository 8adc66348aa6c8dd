/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/parts/metier-rail-row.h"

#include "widgets/metier-line-box.h"
#include "widgets/metier-tooltip.h"

#define SPACING 12
#define NUMBER_CHARS 4

/**
 * MetierRailRow:
 *
 * A line of what stands beside a role's chart: words, and numbers before or behind them. Going from role to
 * role it stays and shows what the next role has.
 *
 * # Accessibility
 *
 * Role `LIST_ITEM`, labelled by its title or its description.
 */
struct _MetierRailRow {
  GtkListBoxRow parent_instance;

  MetierLineBox *line;
  GtkWidget *difference; /* (nullable) */
  GtkWidget *words;
  GtkLabel *title;
  GtkLabel *note;
  GtkWidget *costs; /* (nullable): button; made when it is asked for, as what follows */
  GtkLabel *there;
  GtkLabel *back;
};

G_DEFINE_FINAL_TYPE (MetierRailRow, metier_rail_row, GTK_TYPE_LIST_BOX_ROW)

static GtkLabel *
add_words (MetierRailRow *self)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0.0f);
  gtk_box_append (GTK_BOX (self->words), label);
  return GTK_LABEL (label);
}

/* Signs stand beneath each other, and so do digits. */
static GtkWidget *
new_number (void)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_widget_add_css_class (label, "number");
  /* A sign stands before its number in every script. */
  gtk_widget_set_direction (label, GTK_TEXT_DIR_LTR);
  gtk_label_set_xalign (GTK_LABEL (label), 1.0f);
  gtk_label_set_width_chars (GTK_LABEL (label), NUMBER_CHARS);
  return label;
}

/* The two numbers lead to what they are made of. */
static void
add_costs (MetierRailRow *self, GtkSizeGroup *column)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING);
  GtkWidget *there = new_number (), *back = new_number ();

  gtk_widget_add_css_class (back, "secondary");
  gtk_size_group_add_widget (column, back);
  gtk_box_append (GTK_BOX (box), there);
  gtk_box_append (GTK_BOX (box), back);
  self->there = GTK_LABEL (there);
  self->back = GTK_LABEL (back);
  self->costs = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (self->costs), box);
  gtk_widget_add_css_class (self->costs, "flat");
  gtk_widget_add_css_class (self->costs, "rail-costs");
  metier_line_box_insert (self->line, self->costs, self->words);
}

static void
metier_rail_row_class_init (MetierRailRowClass *klass)
{
}

static void
metier_rail_row_init (MetierRailRow *self)
{
  GtkWidget *line = metier_line_box_new (SPACING);

  self->line = METIER_LINE_BOX (line);
  self->words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  gtk_widget_set_hexpand (self->words, TRUE);
  metier_line_box_insert (self->line, self->words, NULL);
  self->title = add_words (self);
  self->note = add_words (self);
  gtk_widget_add_css_class (GTK_WIDGET (self->note), "caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->note), "secondary");
  gtk_widget_add_css_class (line, "rail-line");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), line);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_LABELLED_BY, self->title,
                                  NULL, -1);
}

/**
 * metier_rail_row_new:
 *
 * Returns: (transfer floating): an empty row
 */
GtkWidget *
metier_rail_row_new (void)
{
  return g_object_new (METIER_TYPE_RAIL_ROW, NULL);
}

/**
 * metier_rail_row_reuse:
 * @list: a list of nothing but such rows
 * @position: from 0; all places before have a row
 *
 * Returns: (transfer none): the row that is there, or a new one
 */
MetierRailRow *
metier_rail_row_reuse (GtkListBox *list, guint position)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (list, (int) position);

  if (row == NULL)
    {
      row = GTK_LIST_BOX_ROW (metier_rail_row_new ());
      gtk_list_box_append (list, GTK_WIDGET (row));
    }

  return METIER_RAIL_ROW (row);
}

/**
 * metier_rail_row_drop_rest:
 * @list: a list
 * @n_rows: how many rows stay
 *
 * Removes the rows that are not needed.
 */
void
metier_rail_row_drop_rest (GtkListBox *list, guint n_rows)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (list, (int) n_rows)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
}

static void
set_text (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
}

/**
 * metier_rail_row_set_words:
 * @self: a row
 * @title: (nullable): what it is about
 * @note: (nullable): what is said of that, smaller
 *
 * Sets what stands in the middle.
 */
void
metier_rail_row_set_words (MetierRailRow *self, const char *title, const char *note)
{
  g_return_if_fail (METIER_IS_RAIL_ROW (self));

  set_text (self->title, title);
  set_text (self->note, note);
}

/**
 * metier_rail_row_unfold:
 * @expander: a row that unfolds
 * @title: (nullable): what it is about
 * @note: (nullable): what is said of that; %NULL for nothing, which adds no row
 *
 * Adds words below @expander, which lead nowhere.
 */
void
metier_rail_row_unfold (AdwExpanderRow *expander, const char *title, const char *note)
{
  GtkWidget *row;

  if (note == NULL)
    return;

  row = metier_rail_row_new ();
  metier_rail_row_set_words (METIER_RAIL_ROW (row), title, note);
  metier_rail_row_set_action (METIER_RAIL_ROW (row), NULL, NULL);
  adw_expander_row_add_row (expander, row);
}

/**
 * metier_rail_row_set_difference:
 * @self: a row
 * @difference: (nullable): a number with its sign; %NULL for none
 *
 * Sets what stands before the words.
 */
void
metier_rail_row_set_difference (MetierRailRow *self, GtkWidget *difference)
{
  g_return_if_fail (METIER_IS_RAIL_ROW (self));

  g_clear_pointer (&self->difference, gtk_widget_unparent);
  self->difference = difference;
  if (difference != NULL)
    metier_line_box_insert (self->line, difference, NULL);
}

/**
 * metier_rail_row_set_costs:
 * @self: a row
 * @there: (nullable): points to gain on the way to a role; %NULL for none
 * @back: (nullable): points to gain on the way back
 * @column: of the points on the way back
 *
 * Sets what stands behind the words.
 */
void
metier_rail_row_set_costs (MetierRailRow *self, const char *there, const char *back, GtkSizeGroup *column)
{
  g_return_if_fail (METIER_IS_RAIL_ROW (self));

  if (there == NULL && self->costs == NULL)
    return;

  if (self->costs == NULL)
    add_costs (self, column);
  gtk_widget_set_visible (self->costs, there != NULL);
  gtk_label_set_label (self->there, there != NULL ? there : "");
  gtk_label_set_label (self->back, back != NULL ? back : "");
}

/**
 * metier_rail_row_set_way:
 * @self: a row with costs
 * @words: what they lead to
 * @from: id of a role
 * @to: id of a role
 *
 * Sets what pressing the costs shows.
 */
void
metier_rail_row_set_way (MetierRailRow *self, const char *words, const char *from, const char *to)
{
  g_return_if_fail (METIER_IS_RAIL_ROW (self));
  g_return_if_fail (self->costs != NULL);

  metier_tooltip_set (self->costs, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->costs), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->costs), "(ss)", from, to);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->costs), "win.show-way");
}

/**
 * metier_rail_row_set_description:
 * @self: a row
 * @description: (nullable): a sentence
 *
 * Sets what a screen reader says of the row instead of its title, and what its tooltip says.
 */
void
metier_rail_row_set_description (MetierRailRow *self, const char *description)
{
  g_return_if_fail (METIER_IS_RAIL_ROW (self));

  metier_tooltip_set (GTK_WIDGET (self), description);
  if (description != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, description, -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL);
}

/**
 * metier_rail_row_set_action:
 * @self: a row
 * @action: (nullable): name of an action that takes a text; %NULL for none
 * @target: (nullable): that text
 *
 * Sets what activating the row does.
 */
void
metier_rail_row_set_action (MetierRailRow *self, const char *action, const char *target)
{
  g_return_if_fail (METIER_IS_RAIL_ROW (self));

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), action != NULL);
  /* Name and target have to fit each other at every moment, so between two names there is none. The same name
   * stays: GTK 4.8 never forgets how often it was set. */
  if (g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (self)), action) != 0)
    gtk_actionable_set_action_name (GTK_ACTIONABLE (self), NULL);
  if (action == NULL)
    return;

  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "s", target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), action);
}
