/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "widgets/metier-wrap-box.h"

/**
 * MetierWrapBox:
 *
 * Puts its children one after the other and begins a new line where the next has no room, as words
 * in a paragraph.
 *
 * # Text direction
 *
 * Lines begin at the right in right-to-left languages.
 */
struct _MetierWrapBox {
  GtkWidget parent_instance;

  int spacing; /* between children and between lines */
};

typedef enum {
  PROP_SPACING = 1,
} MetierWrapBoxProperty;

static GParamSpec *props[PROP_SPACING + 1];

static void buildable_iface_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (MetierWrapBox, metier_wrap_box, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, buildable_iface_init))

static GtkBuildableIface *parent_buildable_iface;

static void
metier_wrap_box_add_child (GtkBuildable *buildable, GtkBuilder *builder, GObject *child, const char *type)
{
  if (GTK_IS_WIDGET (child))
    metier_wrap_box_append (METIER_WRAP_BOX (buildable), GTK_WIDGET (child));
  else
    parent_buildable_iface->add_child (buildable, builder, child, type);
}

static void
buildable_iface_init (GtkBuildableIface *iface)
{
  parent_buildable_iface = g_type_interface_peek_parent (iface);
  iface->add_child = metier_wrap_box_add_child;
}

static void
child_size (GtkWidget *child, int room, int *width, int *height)
{
  int minimum;
  int natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  *width = MAX (minimum, MIN (natural, room));
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, *width, NULL, height, NULL, NULL);
}

static GtkWidget *
next_shown (GtkWidget *child)
{
  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

/* Measures the line that begins with @first; returns the child that begins the next one. */
static GtkWidget *
measure_line (MetierWrapBox *self, GtkWidget *first, int room, int *line_height)
{
  GtkWidget *child = first;
  int used = 0;

  *line_height = 0;
  for (; child != NULL; child = next_shown (gtk_widget_get_next_sibling (child)))
    {
      int width;
      int height;

      child_size (child, room, &width, &height);
      if (child != first && used + width > room)
        break;
      used += width + self->spacing;
      *line_height = MAX (*line_height, height);
    }

  return child;
}

static void
allocate_line (MetierWrapBox *self, GtkWidget *first, GtkWidget *end, int room, int y, int line_height)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int x = 0;

  for (GtkWidget *child = first; child != end; child = next_shown (gtk_widget_get_next_sibling (child)))
    {
      int width;
      int height;

      child_size (child, room, &width, &height);
      gtk_widget_size_allocate (
          child,
          &(GtkAllocation){ rtl ? room - x - width : x, y + (line_height - height) / 2, width, height }, -1);
      x += width + self->spacing;
    }
}

/* Walks the lines; places the children when @allocate is set. Returns the height of all lines. */
static int
lay_lines (MetierWrapBox *self, int room, gboolean allocate)
{
  GtkWidget *first = next_shown (gtk_widget_get_first_child (GTK_WIDGET (self)));
  int y = 0;

  while (first != NULL)
    {
      int line_height;
      GtkWidget *next = measure_line (self, first, room, &line_height);

      if (allocate)
        allocate_line (self, first, next, room, y, line_height);
      y += line_height + (next != NULL ? self->spacing : 0);
      first = next;
    }

  return y;
}

static GtkSizeRequestMode
metier_wrap_box_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
metier_wrap_box_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                         int *natural, int *minimum_baseline, int *natural_baseline)
{
  MetierWrapBox *self = METIER_WRAP_BOX (widget);
  int widest = 0;
  int sum = 0;

  for (GtkWidget *child = next_shown (gtk_widget_get_first_child (widget)); child != NULL;
       child = next_shown (gtk_widget_get_next_sibling (child)))
    {
      int child_minimum;
      int child_natural;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum, &child_natural, NULL, NULL);
      widest = MAX (widest, child_minimum);
      sum += child_natural + (sum > 0 ? self->spacing : 0);
    }

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = widest;
      *natural = MAX (widest, sum);
    }
  else
    {
      *minimum = *natural = lay_lines (self, for_size >= 0 ? for_size : MAX (widest, sum), FALSE);
    }
}

static void
metier_wrap_box_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  lay_lines (METIER_WRAP_BOX (widget), width, TRUE);
}

static void
metier_wrap_box_dispose (GObject *object)
{
  metier_wrap_box_clear (METIER_WRAP_BOX (object));

  G_OBJECT_CLASS (metier_wrap_box_parent_class)->dispose (object);
}

static void
metier_wrap_box_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  MetierWrapBox *self = METIER_WRAP_BOX (object);

  switch ((MetierWrapBoxProperty) property_id)
    {
    case PROP_SPACING:
      g_value_set_int (value, self->spacing);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
metier_wrap_box_set_property (GObject *object, guint property_id, const GValue *value, GParamSpec *pspec)
{
  MetierWrapBox *self = METIER_WRAP_BOX (object);

  switch ((MetierWrapBoxProperty) property_id)
    {
    case PROP_SPACING:
      self->spacing = g_value_get_int (value);
      gtk_widget_queue_resize (GTK_WIDGET (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
metier_wrap_box_class_init (MetierWrapBoxClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = metier_wrap_box_dispose;
  object_class->get_property = metier_wrap_box_get_property;
  object_class->set_property = metier_wrap_box_set_property;
  widget_class->get_request_mode = metier_wrap_box_get_request_mode;
  widget_class->measure = metier_wrap_box_measure;
  widget_class->size_allocate = metier_wrap_box_size_allocate;

  props[PROP_SPACING]
      = g_param_spec_int ("spacing", NULL, NULL, 0, G_MAXINT, 0, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_set_css_name (widget_class, "wrapbox");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
metier_wrap_box_init (MetierWrapBox *self)
{
}

/**
 * metier_wrap_box_new:
 * @spacing: pixels between children and between lines
 *
 * Returns: (transfer floating): an empty box
 */
GtkWidget *
metier_wrap_box_new (int spacing)
{
  return g_object_new (METIER_TYPE_WRAP_BOX, "spacing", spacing, NULL);
}

/**
 * metier_wrap_box_append:
 * @self: a box
 * @child: a widget without a parent
 *
 * Puts @child after the others.
 */
void
metier_wrap_box_append (MetierWrapBox *self, GtkWidget *child)
{
  g_return_if_fail (METIER_IS_WRAP_BOX (self));

  gtk_widget_insert_before (child, GTK_WIDGET (self), NULL);
}

/**
 * metier_wrap_box_clear:
 * @self: a box
 *
 * Removes all children.
 */
void
metier_wrap_box_clear (MetierWrapBox *self)
{
  GtkWidget *child;

  g_return_if_fail (METIER_IS_WRAP_BOX (self));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
}
