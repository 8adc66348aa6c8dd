/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "widgets/metier-fold-box.h"

#include "widgets/metier-text-scale.h"

/**
 * MetierFoldBox:
 *
 * Puts its side child beside its main child where there is room, and under it where there is not.
 * It goes by its own width, not by the window's.
 *
 * # Text direction
 *
 * The side child stands at the end of the line.
 */
struct _MetierFoldBox {
  GtkWidget parent_instance;

  GtkWidget *main_child; /* (nullable) */
  GtkWidget *side_child; /* (nullable) */
  int threshold;         /* width from which they stand beside each other, times the text scale */
  int side_width;        /* of the side child in that case; -1 for its natural width */
  int spacing;
  gboolean shared;   /* the width is given to both by what they ask for */
  gboolean centered; /* beside each other they stand in the middle of the height */
};

typedef enum {
  PROP_MAIN = 1,
  PROP_SIDE,
  PROP_THRESHOLD,
  PROP_SIDE_WIDTH,
  PROP_SPACING,
  PROP_SHARED,
  PROP_CENTERED,
} MetierFoldBoxProperty;

static GParamSpec *props[PROP_CENTERED + 1];

G_DEFINE_FINAL_TYPE (MetierFoldBox, metier_fold_box, GTK_TYPE_WIDGET)

typedef struct {
  GtkAllocation main_area;
  GtkAllocation side_area;
  int height;
} Arrangement;

static gboolean
is_shown (GtkWidget *child)
{
  return child != NULL && gtk_widget_should_layout (child);
}

static void
measure_child (GtkWidget *child, GtkOrientation orientation, int for_size, int *minimum, int *natural)
{
  *minimum = *natural = 0;
  if (is_shown (child))
    gtk_widget_measure (child, orientation, for_size, minimum, natural, NULL, NULL);
}

static int
height_for (GtkWidget *child, int width)
{
  int minimum;
  int natural;

  measure_child (child, GTK_ORIENTATION_VERTICAL, width, &minimum, &natural);
  return natural;
}

static int
side_width (MetierFoldBox *self)
{
  int minimum;
  int natural;

  measure_child (self->side_child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural);
  if (self->side_width < 0)
    return natural;

  return MAX (minimum, (int) (self->side_width * metier_text_scale (GTK_WIDGET (self))));
}

/* Both get what they ask for and half of what is left. Where there is too little, whoever is content with
 * half keeps it whole and the other is cut. */
static int
share_width (MetierFoldBox *self, int width)
{
  int room = width - self->spacing;
  int minimum, main_natural, side_natural;

  measure_child (self->main_child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &main_natural);
  measure_child (self->side_child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &side_natural);
  if (main_natural + side_natural <= room)
    return side_natural + (room - main_natural - side_natural) / 2;
  if (main_natural <= room / 2)
    return room - main_natural;

  return MAX (minimum, MIN (side_natural, room / 2));
}

static gboolean
stands_beside (MetierFoldBox *self, int width)
{
  int minimum;
  int natural;

  if (width < self->threshold * metier_text_scale (GTK_WIDGET (self)))
    return FALSE;

  measure_child (self->main_child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural);
  return minimum + self->spacing + (self->shared ? share_width (self, width) : side_width (self)) <= width;
}

static void
place_in_height (MetierFoldBox *self, GtkAllocation *area, int height)
{
  if (self->centered)
    area->y = (height - area->height) / 2;
  else
    area->height = height;
}

/* The one place that knows where the children are: measuring and allocating both read it. */
static Arrangement
arrange (MetierFoldBox *self, int width)
{
  Arrangement result = { { 0, 0, width, 0 }, { 0, 0, width, 0 }, 0 };
  gboolean both = is_shown (self->main_child) && is_shown (self->side_child);

  if (both && stands_beside (self, width))
    {
      result.side_area.width = self->shared ? share_width (self, width) : side_width (self);
      result.main_area.width = width - self->spacing - result.side_area.width;
      result.side_area.x = result.main_area.width + self->spacing;
      result.main_area.height = height_for (self->main_child, result.main_area.width);
      result.side_area.height = height_for (self->side_child, result.side_area.width);
      result.height = MAX (result.main_area.height, result.side_area.height);
      place_in_height (self, &result.main_area, result.height);
      place_in_height (self, &result.side_area, result.height);
    }
  else
    {
      result.main_area.height = height_for (self->main_child, width);
      result.side_area.height = height_for (self->side_child, width);
      result.side_area.y = result.main_area.height + (both ? self->spacing : 0);
      result.height = result.side_area.y + result.side_area.height;
    }

  return result;
}

static GtkSizeRequestMode
metier_fold_box_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
metier_fold_box_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                         int *natural, int *minimum_baseline, int *natural_baseline)
{
  MetierFoldBox *self = METIER_FOLD_BOX (widget);
  int main_minimum, main_natural, side_minimum, side_natural;

  measure_child (self->main_child, GTK_ORIENTATION_HORIZONTAL, -1, &main_minimum, &main_natural);
  measure_child (self->side_child, GTK_ORIENTATION_HORIZONTAL, -1, &side_minimum, &side_natural);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MAX (main_minimum, side_minimum);
      *natural = main_natural + self->spacing + (self->side_width < 0 ? side_natural : side_width (self));
    }
  else
    {
      int width = for_size >= 0 ? for_size : MAX (main_natural, side_natural);

      *minimum = *natural = arrange (self, width).height;
    }
}

static void
allocate_child (MetierFoldBox *self, GtkWidget *child, GtkAllocation area, int width)
{
  if (!is_shown (child))
    return;

  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    area.x = width - area.x - area.width;
  gtk_widget_size_allocate (child, &area, -1);
}

static void
metier_fold_box_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  MetierFoldBox *self = METIER_FOLD_BOX (widget);
  Arrangement arrangement = arrange (self, width);

  allocate_child (self, self->main_child, arrangement.main_area, width);
  allocate_child (self, self->side_child, arrangement.side_area, width);
}

static void
metier_fold_box_dispose (GObject *object)
{
  MetierFoldBox *self = METIER_FOLD_BOX (object);

  g_clear_pointer (&self->main_child, gtk_widget_unparent);
  g_clear_pointer (&self->side_child, gtk_widget_unparent);

  G_OBJECT_CLASS (metier_fold_box_parent_class)->dispose (object);
}

static void
metier_fold_box_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  MetierFoldBox *self = METIER_FOLD_BOX (object);

  switch ((MetierFoldBoxProperty) property_id)
    {
    case PROP_MAIN:
      g_value_set_object (value, self->main_child);
      break;
    case PROP_SIDE:
      g_value_set_object (value, self->side_child);
      break;
    case PROP_THRESHOLD:
      g_value_set_int (value, self->threshold);
      break;
    case PROP_SIDE_WIDTH:
      g_value_set_int (value, self->side_width);
      break;
    case PROP_SPACING:
      g_value_set_int (value, self->spacing);
      break;
    case PROP_SHARED:
      g_value_set_boolean (value, self->shared);
      break;
    case PROP_CENTERED:
      g_value_set_boolean (value, self->centered);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
set_child (MetierFoldBox *self, GtkWidget **field, GtkWidget *child)
{
  g_clear_pointer (field, gtk_widget_unparent);
  *field = child;
  if (child != NULL)
    gtk_widget_insert_before (child, GTK_WIDGET (self), child == self->main_child ? self->side_child : NULL);
}

static void
metier_fold_box_set_property (GObject *object, guint property_id, const GValue *value, GParamSpec *pspec)
{
  MetierFoldBox *self = METIER_FOLD_BOX (object);

  switch ((MetierFoldBoxProperty) property_id)
    {
    case PROP_MAIN:
      set_child (self, &self->main_child, g_value_get_object (value));
      break;
    case PROP_SIDE:
      set_child (self, &self->side_child, g_value_get_object (value));
      break;
    case PROP_THRESHOLD:
      self->threshold = g_value_get_int (value);
      break;
    case PROP_SIDE_WIDTH:
      self->side_width = g_value_get_int (value);
      break;
    case PROP_SPACING:
      self->spacing = g_value_get_int (value);
      break;
    case PROP_SHARED:
      self->shared = g_value_get_boolean (value);
      break;
    case PROP_CENTERED:
      self->centered = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
metier_fold_box_class_init (MetierFoldBoxClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = metier_fold_box_dispose;
  object_class->get_property = metier_fold_box_get_property;
  object_class->set_property = metier_fold_box_set_property;
  widget_class->get_request_mode = metier_fold_box_get_request_mode;
  widget_class->measure = metier_fold_box_measure;
  widget_class->size_allocate = metier_fold_box_size_allocate;

  props[PROP_MAIN] = g_param_spec_object ("main", NULL, NULL, GTK_TYPE_WIDGET, flags);
  props[PROP_SIDE] = g_param_spec_object ("side", NULL, NULL, GTK_TYPE_WIDGET, flags);
  props[PROP_THRESHOLD] = g_param_spec_int ("threshold", NULL, NULL, 0, G_MAXINT, 0, flags);
  props[PROP_SIDE_WIDTH]
      = g_param_spec_int ("side-width", NULL, NULL, -1, G_MAXINT, -1, flags | G_PARAM_CONSTRUCT);
  props[PROP_SPACING] = g_param_spec_int ("spacing", NULL, NULL, 0, G_MAXINT, 0, flags);
  /**
   * MetierFoldBox:shared:
   *
   * Whether the width is given to both children by what they ask for, in place of all that is left to the
   * main child.
   */
  props[PROP_SHARED] = g_param_spec_boolean ("shared", NULL, NULL, FALSE, flags);
  /**
   * MetierFoldBox:centered:
   *
   * Whether children beside each other stand in the middle of the height. In GTK 4.8 a child that aligns
   * itself is asked how wide it has to be for the height, which a text that wraps answers by laying itself
   * out a dozen times over.
   */
  props[PROP_CENTERED] = g_param_spec_boolean ("centered", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_set_css_name (widget_class, "foldbox");
}

static void
metier_fold_box_init (MetierFoldBox *self)
{
}

/**
 * metier_fold_box_new:
 * @main_child: the child that comes first
 * @side_child: the child beside or under it
 * @threshold: width in pixels from which they stand beside each other
 *
 * Returns: (transfer floating): a new box
 */
GtkWidget *
metier_fold_box_new (GtkWidget *main_child, GtkWidget *side_child, int threshold)
{
  return g_object_new (METIER_TYPE_FOLD_BOX, "main", main_child, "side", side_child, "threshold", threshold,
                       NULL);
}
