/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "widgets/metier-width-bin.h"

#include "widgets/metier-text-scale.h"

/**
 * MetierWidthBin:
 *
 * Reports widths of its own in place of its child's. A leaflet folds where the natural widths of its
 * children stop fitting, and shrinks to their minimum; both are the design's to say, not a label's. The
 * natural width grows with the text, so that large text folds as early as a narrow window.
 *
 * A child that needs more than it gets is cut at the end, never shrunk below its minimum.
 *
 * A child that scrolls can have its height said too. It is not asked for one then: a page of text would be
 * laid out for one width after the other, whenever anything in it changes, to tell what its scrolling makes
 * no use of.
 */
struct _MetierWidthBin {
  GtkWidget parent_instance;

  GtkWidget *child; /* (nullable) */
  int minimum_width;
  int natural_width;
  int minimum_height; /* grows with the text; 0 for the child's */
};

typedef enum {
  PROP_CHILD = 1,
  PROP_MINIMUM_WIDTH,
  PROP_NATURAL_WIDTH,
  PROP_MINIMUM_HEIGHT,
} MetierWidthBinProperty;

static GParamSpec *props[PROP_MINIMUM_HEIGHT + 1];

G_DEFINE_FINAL_TYPE (MetierWidthBin, metier_width_bin, GTK_TYPE_WIDGET)

static GtkSizeRequestMode
metier_width_bin_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static int
child_width (MetierWidthBin *self, int width)
{
  int minimum;

  gtk_widget_measure (self->child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  return MAX (width, minimum);
}

static void
metier_width_bin_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                          int *natural, int *minimum_baseline, int *natural_baseline)
{
  MetierWidthBin *self = METIER_WIDTH_BIN (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = self->minimum_width;
      *natural = MAX (self->minimum_width, (int) (self->natural_width * metier_text_scale (widget)));
    }
  else if (self->minimum_height > 0)
    {
      *minimum = *natural = (int) (self->minimum_height * metier_text_scale (widget));
    }
  else if (self->child != NULL)
    {
      int width = for_size < 0 ? -1 : child_width (self, for_size);

      gtk_widget_measure (self->child, orientation, width, minimum, natural, NULL, NULL);
    }
}

static void
metier_width_bin_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  MetierWidthBin *self = METIER_WIDTH_BIN (widget);
  GskTransform *transform = NULL;
  int given;

  if (self->child == NULL)
    return;

  given = child_width (self, width);
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL && given > width)
    transform = gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT ((float) (width - given), 0));
  gtk_widget_allocate (self->child, given, height, baseline, transform);
}

static void
metier_width_bin_dispose (GObject *object)
{
  MetierWidthBin *self = METIER_WIDTH_BIN (object);

  g_clear_pointer (&self->child, gtk_widget_unparent);

  G_OBJECT_CLASS (metier_width_bin_parent_class)->dispose (object);
}

static void
metier_width_bin_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  MetierWidthBin *self = METIER_WIDTH_BIN (object);

  switch ((MetierWidthBinProperty) property_id)
    {
    case PROP_CHILD:
      g_value_set_object (value, self->child);
      break;
    case PROP_MINIMUM_WIDTH:
      g_value_set_int (value, self->minimum_width);
      break;
    case PROP_NATURAL_WIDTH:
      g_value_set_int (value, self->natural_width);
      break;
    case PROP_MINIMUM_HEIGHT:
      g_value_set_int (value, self->minimum_height);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
set_size (MetierWidthBin *self, int *field, int size, GParamSpec *pspec)
{
  if (*field == size)
    return;

  *field = size;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), pspec);
}

static void
metier_width_bin_set_property (GObject *object, guint property_id, const GValue *value, GParamSpec *pspec)
{
  MetierWidthBin *self = METIER_WIDTH_BIN (object);

  switch ((MetierWidthBinProperty) property_id)
    {
    case PROP_CHILD:
      metier_width_bin_set_child (self, g_value_get_object (value));
      break;
    case PROP_MINIMUM_WIDTH:
      set_size (self, &self->minimum_width, g_value_get_int (value), pspec);
      break;
    case PROP_NATURAL_WIDTH:
      set_size (self, &self->natural_width, g_value_get_int (value), pspec);
      break;
    case PROP_MINIMUM_HEIGHT:
      set_size (self, &self->minimum_height, g_value_get_int (value), pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
metier_width_bin_class_init (MetierWidthBinClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = metier_width_bin_dispose;
  object_class->get_property = metier_width_bin_get_property;
  object_class->set_property = metier_width_bin_set_property;
  widget_class->get_request_mode = metier_width_bin_get_request_mode;
  widget_class->measure = metier_width_bin_measure;
  widget_class->size_allocate = metier_width_bin_size_allocate;

  props[PROP_CHILD] = g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET, flags);
  props[PROP_MINIMUM_WIDTH] = g_param_spec_int ("minimum-width", NULL, NULL, 0, G_MAXINT, 0, flags);
  props[PROP_NATURAL_WIDTH] = g_param_spec_int ("natural-width", NULL, NULL, 0, G_MAXINT, 0, flags);
  props[PROP_MINIMUM_HEIGHT] = g_param_spec_int ("minimum-height", NULL, NULL, 0, G_MAXINT, 0, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_set_css_name (widget_class, "widthbin");
}

static void
metier_width_bin_init (MetierWidthBin *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/**
 * metier_width_bin_get_child:
 * @self: a bin
 *
 * Returns: (nullable) (transfer none): its child
 */
GtkWidget *
metier_width_bin_get_child (MetierWidthBin *self)
{
  g_return_val_if_fail (METIER_IS_WIDTH_BIN (self), NULL);

  return self->child;
}

/**
 * metier_width_bin_set_child:
 * @self: a bin
 * @child: (nullable): a widget without a parent
 *
 * Replaces the child.
 */
void
metier_width_bin_set_child (MetierWidthBin *self, GtkWidget *child)
{
  g_return_if_fail (METIER_IS_WIDTH_BIN (self));

  if (self->child == child)
    return;

  g_clear_pointer (&self->child, gtk_widget_unparent);
  self->child = child;
  if (child != NULL)
    gtk_widget_set_parent (child, GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CHILD]);
}
