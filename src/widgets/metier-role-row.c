/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "widgets/metier-role-row.h"

#include <glib/gi18n-lib.h>

#include "widgets/metier-line-layout.h"
#include "widgets/metier-micro-chart.h"
#include "widgets/metier-tooltip.h"

/**
 * MetierRoleRow:
 *
 * A role in a list, or a heading between roles: lists of this GTK have no sections of their own.
 *
 * # CSS nodes
 *
 * `rolerow`, with the class `.heading-row` for a heading.
 *
 * # Accessibility
 *
 * The check button is named after the role; the pin says that the role is the baseline.
 */
struct _MetierRoleRow {
  GtkWidget parent_instance;

  GtkWidget *check;
  GtkWidget *texts;
  GtkWidget *title;
  GtkWidget *subtitle;
  GtkWidget *pin;
  GtkWidget *micro;
  gboolean checkable;
  gboolean heading;
  gboolean updating; /* the check follows the program, not the user */
};

enum { SIGNAL_CHECK_TOGGLED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MetierRoleRow, metier_role_row, GTK_TYPE_WIDGET)

static void
toggled_cb (MetierRoleRow *self, GtkCheckButton *check)
{
  if (!self->updating)
    g_signal_emit (self, signals[SIGNAL_CHECK_TOGGLED], 0, gtk_check_button_get_active (check));
}

static void
metier_role_row_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (metier_role_row_parent_class)->dispose (object);
}

static void
metier_role_row_class_init (MetierRoleRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = metier_role_row_dispose;

  /**
   * MetierRoleRow::check-toggled:
   * @self: the row
   * @active: whether it is checked now
   *
   * The user checked or unchecked the role.
   */
  signals[SIGNAL_CHECK_TOGGLED] = g_signal_new ("check-toggled", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                                0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);

  gtk_widget_class_set_css_name (widget_class, "rolerow");
  gtk_widget_class_set_layout_manager_type (widget_class, METIER_TYPE_LINE_LAYOUT);
}

static GtkWidget *
new_label (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0.0f);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  /* Without a least width each measuring breaks the text apart letter by letter, in every row of a list. */
  gtk_label_set_width_chars (GTK_LABEL (label), 10);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

static void
metier_role_row_init (MetierRoleRow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  metier_line_layout_set_spacing (METIER_LINE_LAYOUT (gtk_widget_get_layout_manager (widget)), 10);

  self->check = gtk_check_button_new ();
  gtk_widget_set_visible (self->check, FALSE);
  gtk_widget_set_parent (self->check, widget);
  g_signal_connect_swapped (self->check, "toggled", G_CALLBACK (toggled_cb), self);

  self->title = new_label (NULL);
  self->subtitle = new_label ("caption");
  gtk_widget_add_css_class (self->subtitle, "secondary");
  self->texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  gtk_widget_set_hexpand (self->texts, TRUE);
  gtk_box_append (GTK_BOX (self->texts), self->title);
  gtk_box_append (GTK_BOX (self->texts), self->subtitle);
  gtk_widget_set_parent (self->texts, widget);

  self->pin = gtk_image_new_from_icon_name ("view-pin-symbolic");
  metier_tooltip_set (self->pin, _ ("Baseline"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->pin), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Baseline"),
                                  -1);
  gtk_widget_set_parent (self->pin, widget);

  self->micro = metier_micro_chart_new ();
  gtk_widget_set_parent (self->micro, widget);
}

/**
 * metier_role_row_new:
 *
 * Returns: (transfer floating): an empty row
 */
GtkWidget *
metier_role_row_new (void)
{
  return g_object_new (METIER_TYPE_ROLE_ROW, NULL);
}

static void
update_kind (MetierRoleRow *self, gboolean heading)
{
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_widget_set_visible (self->check, self->checkable && !heading);
  gtk_widget_set_visible (self->micro, !heading);
  if (self->heading == heading)
    return;

  self->heading = heading;
  if (heading)
    gtk_widget_add_css_class (widget, "heading-row");
  else
    gtk_widget_remove_css_class (widget, "heading-row");
}

/**
 * metier_role_row_set_heading:
 * @self: a row
 * @text: what the rows below have in common
 *
 * Makes the row a heading.
 */
void
metier_role_row_set_heading (MetierRoleRow *self, const char *text)
{
  g_return_if_fail (METIER_IS_ROLE_ROW (self));

  gtk_label_set_label (GTK_LABEL (self->title), text);
  gtk_widget_set_visible (self->subtitle, FALSE);
  gtk_widget_set_visible (self->pin, FALSE);
  metier_micro_chart_set_role (METIER_MICRO_CHART (self->micro), NULL, NULL, 0.0);
  update_kind (self, TRUE);
}

/**
 * metier_role_row_set_role:
 * @self: a row
 * @title: the role's title
 * @subtitle: (nullable): its source, or what a search found in it
 * @baseline: whether others are held against it
 *
 * Makes the row a role, still without a micro-chart.
 */
void
metier_role_row_set_role (MetierRoleRow *self, const char *title, const char *subtitle, gboolean baseline)
{
  g_return_if_fail (METIER_IS_ROLE_ROW (self));

  gtk_label_set_label (GTK_LABEL (self->title), title);
  gtk_label_set_label (GTK_LABEL (self->subtitle), subtitle != NULL ? subtitle : "");
  gtk_widget_set_visible (self->subtitle, subtitle != NULL);
  gtk_widget_set_visible (self->pin, baseline);
  metier_micro_chart_set_role (METIER_MICRO_CHART (self->micro), NULL, NULL, 0.0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->check), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  update_kind (self, FALSE);
}

/**
 * metier_role_row_set_core:
 * @self: a row
 * @role: a role with its core values
 * @baseline: (nullable): the role that it is held against
 * @top: the highest core value in the source, 0–1 of the axis
 *
 * Shows the core values of @role.
 */
void
metier_role_row_set_core (MetierRoleRow *self, const MetierRole *role, const MetierRole *baseline, double top)
{
  g_return_if_fail (METIER_IS_ROLE_ROW (self));

  metier_micro_chart_set_role (METIER_MICRO_CHART (self->micro), role, baseline, top);
}

/**
 * metier_role_row_set_checkable:
 * @self: a row
 * @checkable: whether it has a check button
 *
 * Shows or hides the check button.
 */
void
metier_role_row_set_checkable (MetierRoleRow *self, gboolean checkable)
{
  g_return_if_fail (METIER_IS_ROLE_ROW (self));

  self->checkable = checkable;
  update_kind (self, self->heading);
}

/**
 * metier_role_row_set_checked:
 * @self: a row
 * @checked: whether its role is chosen
 *
 * Sets the check button without a signal.
 */
void
metier_role_row_set_checked (MetierRoleRow *self, gboolean checked)
{
  g_return_if_fail (METIER_IS_ROLE_ROW (self));

  self->updating = TRUE;
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->check), checked);
  self->updating = FALSE;
}

/**
 * metier_role_row_set_theme:
 * @self: a row
 * @theme: the palette
 *
 * Chooses the palette of the micro-chart.
 */
void
metier_role_row_set_theme (MetierRoleRow *self, MetierThemeName theme)
{
  g_return_if_fail (METIER_IS_ROLE_ROW (self));

  metier_micro_chart_set_theme (METIER_MICRO_CHART (self->micro), theme);
}
