/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "widgets/metier-line-box.h"

#include "widgets/metier-line-layout.h"

/**
 * MetierLineBox:
 *
 * Children on one line, laid out by a #MetierLineLayout.
 *
 * # CSS nodes
 *
 * `linebox`
 */
struct _MetierLineBox {
  GtkWidget parent_instance;
};

typedef enum {
  PROP_SPACING = 1,
} MetierLineBoxProperty;

static GParamSpec *props[PROP_SPACING + 1];

G_DEFINE_FINAL_TYPE (MetierLineBox, metier_line_box, GTK_TYPE_WIDGET)

static void
metier_line_box_compute_expand (GtkWidget *widget, gboolean *horizontally, gboolean *vertically)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      *horizontally = *horizontally || gtk_widget_compute_expand (child, GTK_ORIENTATION_HORIZONTAL);
      *vertically = *vertically || gtk_widget_compute_expand (child, GTK_ORIENTATION_VERTICAL);
    }
}

static void
metier_line_box_set_property (GObject *object, guint property_id, const GValue *value, GParamSpec *pspec)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (object));

  switch ((MetierLineBoxProperty) property_id)
    {
    case PROP_SPACING:
      metier_line_layout_set_spacing (METIER_LINE_LAYOUT (layout), g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
metier_line_box_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (metier_line_box_parent_class)->dispose (object);
}

static void
metier_line_box_class_init (MetierLineBoxClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = metier_line_box_dispose;
  object_class->set_property = metier_line_box_set_property;
  widget_class->compute_expand = metier_line_box_compute_expand;

  /**
   * MetierLineBox:spacing:
   *
   * Pixels between children.
   */
  props[PROP_SPACING]
      = g_param_spec_int ("spacing", NULL, NULL, 0, G_MAXINT, 0, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_set_css_name (widget_class, "linebox");
  gtk_widget_class_set_layout_manager_type (widget_class, METIER_TYPE_LINE_LAYOUT);
}

static void
metier_line_box_init (MetierLineBox *self)
{
}

/**
 * metier_line_box_new:
 * @spacing: px between children
 *
 * Returns: (transfer floating): an empty line
 */
GtkWidget *
metier_line_box_new (int spacing)
{
  return g_object_new (METIER_TYPE_LINE_BOX, "spacing", spacing, NULL);
}

/**
 * metier_line_box_insert:
 * @self: a line
 * @child: (transfer floating): a widget
 * @after: (nullable): the child that @child follows; %NULL to put it first
 *
 * Adds a child.
 */
void
metier_line_box_insert (MetierLineBox *self, GtkWidget *child, GtkWidget *after)
{
  g_return_if_fail (METIER_IS_LINE_BOX (self));

  gtk_widget_insert_after (child, GTK_WIDGET (self), after);
}
