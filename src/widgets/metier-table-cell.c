/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "widgets/metier-table-cell.h"

#include "widgets/metier-mark-children.h"
#include "widgets/metier-tooltip.h"

/* A name takes other lines where there is little room; what is longer still is cut. */
#define NAME_LINES 3

/* A number is whole, but words that stand for one are cut, with large text, to what leaves room for the name.
 */
#define MOST_FIGURE 156

/**
 * MetierTableCell:
 *
 * One place in a table of compared roles: the name of a skill, or a number that can be asked about.
 *
 * # CSS nodes
 *
 * `tablecell` around a `label`; with the class `.figure` where it is a number.
 *
 * # Shortcuts
 *
 * The table is one tab stop, arrows move from cell to cell; Enter activates a cell, Menu and Shift+F10 ask
 * for its menu.
 */
struct _MetierTableCell {
  GtkWidget parent_instance;

  GtkListItem *item; /* (unowned): owns the cell */
  guint column;
  GtkWidget *label;
  char *widest; /* (nullable) (owned): what all cells of the column have room for */
};

enum { SIGNAL_ACTIVATED, SIGNAL_MENU_REQUESTED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MetierTableCell, metier_table_cell, GTK_TYPE_WIDGET)

static void
activate (MetierTableCell *self)
{
  g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0);
}

static void
request_menu (MetierTableCell *self, double x, double y)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
  g_signal_emit (self, signals[SIGNAL_MENU_REQUESTED], 0, x, y);
}

/* Keys. */

static gboolean
activate_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  activate (METIER_TABLE_CELL (widget));
  return GDK_EVENT_STOP;
}

static gboolean
menu_key_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  request_menu (METIER_TABLE_CELL (widget), gtk_widget_get_width (widget) / 2.0,
                gtk_widget_get_height (widget));
  return GDK_EVENT_STOP;
}

static GtkWidget *
get_neighbour (GtkWidget *widget, int step)
{
  return step > 0 ? gtk_widget_get_next_sibling (widget) : gtk_widget_get_prev_sibling (widget);
}

static gboolean
focus_cell (GtkWidget *place)
{
  GtkWidget *cell = place != NULL ? gtk_widget_get_first_child (place) : NULL;

  return METIER_IS_TABLE_CELL (cell) && gtk_widget_grab_focus (cell);
}

/* Each cell lies alone in its place, and places side by side in a row. */
static gboolean
move_across_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  int step = g_variant_get_int32 (args);

  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    step = -step;

  return focus_cell (get_neighbour (gtk_widget_get_parent (widget), step));
}

static gboolean
move_along_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  MetierTableCell *self = METIER_TABLE_CELL (widget);
  GtkWidget *row = gtk_widget_get_parent (gtk_widget_get_parent (widget));
  GtkWidget *other = get_neighbour (row, g_variant_get_int32 (args));
  GtkWidget *place = other != NULL ? gtk_widget_get_first_child (other) : NULL;

  for (guint i = 0; place != NULL && i < self->column; i++)
    place = gtk_widget_get_next_sibling (place);

  return focus_cell (place);
}

static void
add_keys (GtkWidgetClass *widget_class, guint key, guint keypad_key, GtkShortcutFunc callback, int step)
{
  gtk_widget_class_add_binding (widget_class, key, 0, callback, "i", step);
  gtk_widget_class_add_binding (widget_class, keypad_key, 0, callback, "i", step);
}

/* As high as the widest text, so that all rows are. */
static int
measure_widest (MetierTableCell *self, int width)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (self->label, self->widest);
  int height;

  pango_layout_set_width (layout, width < 0 ? -1 : width * PANGO_SCALE);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_height (layout, -NAME_LINES);
  pango_layout_get_pixel_size (layout, NULL, &height);
  return height;
}

static GtkSizeRequestMode
metier_table_cell_get_request_mode (GtkWidget *widget)
{
  return gtk_widget_get_request_mode (METIER_TABLE_CELL (widget)->label);
}

static void
metier_table_cell_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                           int *natural, int *minimum_baseline, int *natural_baseline)
{
  MetierTableCell *self = METIER_TABLE_CELL (widget);

  gtk_widget_measure (self->label, orientation, for_size, minimum, natural, minimum_baseline,
                      natural_baseline);
  if (self->column > 0 && orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = MIN (*natural, MOST_FIGURE);
  if (self->widest != NULL && orientation == GTK_ORIENTATION_VERTICAL)
    {
      *minimum = *natural = measure_widest (self, for_size);
      *minimum_baseline = *natural_baseline = -1;
    }
}

static void
metier_table_cell_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  MetierTableCell *self = METIER_TABLE_CELL (widget);

  gtk_widget_allocate (self->label, width, height, baseline, NULL);
  metier_mark_children_present_popovers (widget);
}

/* A menu or an answer keeps the keyboard. */
static gboolean
metier_table_cell_focus (GtkWidget *widget, GtkDirectionType direction)
{
  GtkWidget *child = gtk_widget_get_focus_child (widget);

  if (GTK_IS_POPOVER (child))
    return gtk_widget_child_focus (child, direction);

  return !gtk_widget_is_focus (widget) && gtk_widget_grab_focus (widget);
}

/* The pointer. Whoever selects several rows wants to copy them. */
static void
released_cb (GtkGestureClick *click, int n_press, double x, double y, MetierTableCell *self)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (click));

  if ((state & (GDK_CONTROL_MASK | GDK_SHIFT_MASK)) != 0 || !gtk_widget_contains (GTK_WIDGET (self), x, y))
    return;

  gtk_widget_grab_focus (GTK_WIDGET (self));
  activate (self);
}

static void
menu_pressed_cb (GtkGesture *gesture, double x, double y, MetierTableCell *self)
{
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  request_menu (self, x, y);
}

static void
menu_clicked_cb (GtkGesture *gesture, int n_press, double x, double y, MetierTableCell *self)
{
  menu_pressed_cb (gesture, x, y, self);
}

static void
add_controllers (MetierTableCell *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *menu = gtk_gesture_click_new ();
  GtkGesture *hold = gtk_gesture_long_press_new ();

  g_signal_connect (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (menu), GDK_BUTTON_SECONDARY);
  g_signal_connect (menu, "pressed", G_CALLBACK (menu_clicked_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (menu));
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (hold), TRUE);
  g_signal_connect (hold, "pressed", G_CALLBACK (menu_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (hold));
}

static void
metier_table_cell_dispose (GObject *object)
{
  g_clear_pointer (&METIER_TABLE_CELL (object)->label, gtk_widget_unparent);

  G_OBJECT_CLASS (metier_table_cell_parent_class)->dispose (object);
}

static void
metier_table_cell_finalize (GObject *object)
{
  g_free (METIER_TABLE_CELL (object)->widest);

  G_OBJECT_CLASS (metier_table_cell_parent_class)->finalize (object);
}

static void
metier_table_cell_class_init (MetierTableCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = metier_table_cell_dispose;
  G_OBJECT_CLASS (klass)->finalize = metier_table_cell_finalize;
  widget_class->get_request_mode = metier_table_cell_get_request_mode;
  widget_class->measure = metier_table_cell_measure;
  widget_class->size_allocate = metier_table_cell_size_allocate;
  widget_class->focus = metier_table_cell_focus;

  /**
   * MetierTableCell::activated:
   * @self: the cell
   *
   * The user chose the cell.
   */
  signals[SIGNAL_ACTIVATED] = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                            NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * MetierTableCell::menu-requested:
   * @self: the cell
   * @x: where the menu belongs, in CSS pixels
   * @y: likewise
   *
   * The user wants to know what can be done with the cell.
   */
  signals[SIGNAL_MENU_REQUESTED]
      = g_signal_new ("menu-requested", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                      G_TYPE_NONE, 2, G_TYPE_DOUBLE, G_TYPE_DOUBLE);

  gtk_widget_class_set_css_name (widget_class, "tablecell");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID_CELL);
  add_keys (widget_class, GDK_KEY_Left, GDK_KEY_KP_Left, move_across_cb, -1);
  add_keys (widget_class, GDK_KEY_Right, GDK_KEY_KP_Right, move_across_cb, 1);
  add_keys (widget_class, GDK_KEY_Up, GDK_KEY_KP_Up, move_along_cb, -1);
  add_keys (widget_class, GDK_KEY_Down, GDK_KEY_KP_Down, move_along_cb, 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Return, 0, activate_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Enter, 0, activate_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Menu, 0, menu_key_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, menu_key_cb, NULL);
}

static void
metier_table_cell_init (MetierTableCell *self)
{
  self->label = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->label, "number");
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "pointer");
  add_controllers (self);
}

/**
 * metier_table_cell_new:
 * @item: what the cell is in; outlives it
 * @column: place of its column, 0 for the names
 *
 * Returns: (transfer floating): an empty cell
 */
GtkWidget *
metier_table_cell_new (GtkListItem *item, guint column)
{
  MetierTableCell *self = g_object_new (METIER_TYPE_TABLE_CELL, NULL);
  GtkLabel *label = GTK_LABEL (self->label);

  self->item = item;
  self->column = column;
  gtk_label_set_xalign (label, column == 0 ? 0 : 1);
  gtk_label_set_ellipsize (label, PANGO_ELLIPSIZE_END);
  if (column > 0)
    {
      gtk_widget_add_css_class (GTK_WIDGET (self), "figure");
    }
  else
    {
      gtk_label_set_wrap (label, TRUE);
      gtk_label_set_wrap_mode (label, PANGO_WRAP_WORD_CHAR);
      gtk_label_set_lines (label, NAME_LINES);
    }

  return GTK_WIDGET (self);
}

/**
 * metier_table_cell_set_widest:
 * @self: a cell of a name
 * @widest: the widest text in its column
 *
 * Makes the cell as high as one with @widest in it, so that all cells of the column are.
 */
void
metier_table_cell_set_widest (MetierTableCell *self, const char *widest)
{
  g_return_if_fail (METIER_IS_TABLE_CELL (self));

  g_free (self->widest);
  self->widest = g_strdup (widest);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * metier_table_cell_set_text:
 * @self: a cell
 * @text: what stands there
 * @label: what a screen reader says of it
 */
void
metier_table_cell_set_text (MetierTableCell *self, const char *text, const char *label)
{
  g_return_if_fail (METIER_IS_TABLE_CELL (self));

  gtk_label_set_label (GTK_LABEL (self->label), text);
  metier_tooltip_set (GTK_WIDGET (self), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

/**
 * metier_table_cell_get_item:
 * @self: a cell
 *
 * Returns: (transfer none): what the cell is in
 */
GtkListItem *
metier_table_cell_get_item (MetierTableCell *self)
{
  g_return_val_if_fail (METIER_IS_TABLE_CELL (self), NULL);

  return self->item;
}

/**
 * metier_table_cell_get_column:
 * @self: a cell
 *
 * Returns: place of its column
 */
guint
metier_table_cell_get_column (MetierTableCell *self)
{
  g_return_val_if_fail (METIER_IS_TABLE_CELL (self), 0);

  return self->column;
}
