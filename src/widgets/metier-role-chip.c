/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "widgets/metier-role-chip.h"

#include <glib/gi18n-lib.h>

#include "widgets/metier-series-marker.h"
#include "widgets/metier-tooltip.h"

/**
 * MetierRoleChip:
 *
 * A role that is compared: its marker in the chart, its title, a pin for the baseline, and a button that
 * takes it out.
 *
 * # CSS nodes
 *
 * `rolechip` around `seriesmarker`, `label`, for the baseline `image`, and `button.circular`.
 *
 * # Accessibility
 *
 * Role `GROUP`, labelled with the title; its button says which role it removes.
 */
struct _MetierRoleChip {
  GtkWidget parent_instance;

  GtkWidget *marker;
};

enum { SIGNAL_REMOVED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MetierRoleChip, metier_role_chip, GTK_TYPE_WIDGET)

static void
clicked_cb (MetierRoleChip *self)
{
  g_signal_emit (self, signals[SIGNAL_REMOVED], 0);
}

static void
metier_role_chip_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (metier_role_chip_parent_class)->dispose (object);
}

static void
metier_role_chip_class_init (MetierRoleChipClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = metier_role_chip_dispose;

  /**
   * MetierRoleChip::removed:
   * @self: the chip
   *
   * The user takes the role out of the comparison.
   */
  signals[SIGNAL_REMOVED] = g_signal_new ("removed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "rolechip");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
metier_role_chip_init (MetierRoleChip *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);
  self->marker = metier_series_marker_new ();
  gtk_widget_set_parent (self->marker, GTK_WIDGET (self));
}

static void
add_title (MetierRoleChip *self, const char *title)
{
  GtkWidget *label = gtk_label_new (title);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  metier_tooltip_set (label, title);
  gtk_widget_set_parent (label, GTK_WIDGET (self));
}

static void
add_pin (MetierRoleChip *self)
{
  GtkWidget *pin = gtk_image_new_from_icon_name ("view-pin-symbolic");

  metier_tooltip_set (pin, _ ("The role that others are held against"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (pin), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Baseline"), -1);
  gtk_widget_set_parent (pin, GTK_WIDGET (self));
}

static void
add_button (MetierRoleChip *self, const char *title)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("window-close-symbolic");
  /* Translators: %s is the title of a role. */
  g_autofree char *label = g_strdup_printf (_ ("Remove %s from the comparison"), title);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "circular");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  metier_tooltip_set (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (clicked_cb), self);
  gtk_widget_set_parent (button, GTK_WIDGET (self));
}

/**
 * metier_role_chip_new:
 * @title: what the role is called
 * @series: its sign among the roles that are compared, from 0, or %METIER_SERIES_MARKER_BASELINE
 *
 * Returns: (transfer floating): a chip
 */
GtkWidget *
metier_role_chip_new (const char *title, int series)
{
  MetierRoleChip *self = g_object_new (METIER_TYPE_ROLE_CHIP, NULL);

  g_return_val_if_fail (title != NULL, NULL);

  metier_series_marker_set_series (METIER_SERIES_MARKER (self->marker), series);
  add_title (self, title);
  if (series == METIER_SERIES_MARKER_BASELINE)
    add_pin (self);
  add_button (self, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);

  return GTK_WIDGET (self);
}

/**
 * metier_role_chip_set_theme:
 * @self: a chip
 * @theme: the palette of the chart
 *
 * Chooses the palette of the marker.
 */
void
metier_role_chip_set_theme (MetierRoleChip *self, MetierThemeName theme)
{
  g_return_if_fail (METIER_IS_ROLE_CHIP (self));

  metier_series_marker_set_theme (METIER_SERIES_MARKER (self->marker), theme);
}
