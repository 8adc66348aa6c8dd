/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/shelf/metier-resource-cell-private.h"

#include "app/shelf/metier-resource-heading.h"

typedef enum { PROP_STATUS = 1, PROP_GONE } MetierResourceCellProperty;

static GParamSpec *props[PROP_GONE + 1];

G_DEFINE_FINAL_TYPE (MetierResourceCell, metier_resource_cell, GTK_TYPE_WIDGET)

const MetierResource *
_metier_resource_cell_get_resource (MetierResourceCell *self)
{
  return metier_resource_item_get_resource (self->item);
}

static void
metier_resource_cell_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  MetierResourceCell *self = METIER_RESOURCE_CELL (object);
  const MetierBookmark *bookmark
      = self->item != NULL ? _metier_resource_cell_get_resource (self)->bookmark : NULL;

  switch ((MetierResourceCellProperty) property_id)
    {
    case PROP_STATUS:
      g_value_set_string (value, bookmark != NULL ? metier_bookmark_status_to_string (bookmark->status) : "");
      break;
    case PROP_GONE:
      g_value_set_boolean (value, bookmark != NULL && bookmark->gone);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
metier_resource_cell_set_property (GObject *object, guint property_id, const GValue *value, GParamSpec *pspec)
{
  MetierResourceCell *self = METIER_RESOURCE_CELL (object);
  MetierBookmarkStatus status;

  switch ((MetierResourceCellProperty) property_id)
    {
    case PROP_STATUS:
      if (metier_bookmark_status_from_string (g_value_get_string (value), &status))
        metier_bookmarks_set_status (self->context->bookmarks, _metier_resource_cell_get_resource (self),
                                     status);
      break;
    case PROP_GONE:
      metier_bookmarks_set_gone (self->context->bookmarks, _metier_resource_cell_get_resource (self),
                                 g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
metier_resource_cell_dispose (GObject *object)
{
  MetierResourceCell *self = METIER_RESOURCE_CELL (object);
  GtkWidget *child;

  metier_resource_cell_set_item (self, NULL);
  metier_resource_cell_set_selection (self, NULL);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (metier_resource_cell_parent_class)->dispose (object);
}

static void
metier_resource_cell_class_init (MetierResourceCellClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = metier_resource_cell_get_property;
  object_class->set_property = metier_resource_cell_set_property;
  object_class->dispose = metier_resource_cell_dispose;

  /**
   * MetierResourceCell:status:
   *
   * Where the reader stands with the resource, as in metier_bookmark_status_to_string(); empty when it is
   * not on the shelf. Setting it puts the resource there.
   */
  props[PROP_STATUS] = g_param_spec_string (
      "status", NULL, NULL, "", G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  /**
   * MetierResourceCell:gone:
   *
   * Whether the user found that the link leads nowhere any more.
   */
  props[PROP_GONE] = g_param_spec_boolean (
      "gone", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  _metier_resource_cell_class_install_actions (widget_class);
  gtk_widget_class_set_css_name (widget_class, "resourcecell");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
metier_resource_cell_init (MetierResourceCell *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
}

static void
create_row (MetierResourceCell *self)
{
  GtkWidget *row = metier_resource_row_new ();

  self->row = METIER_RESOURCE_ROW (row);
  gtk_widget_set_parent (row, GTK_WIDGET (self));
  _metier_resource_cell_connect_row (self);
}

/**
 * metier_resource_cell_new:
 * @context: what the actions work with; outlives the cell
 *
 * Returns: (transfer floating): a cell without an item, which sleeps
 */
GtkWidget *
metier_resource_cell_new (const MetierContext *context)
{
  MetierResourceCell *self = g_object_new (METIER_TYPE_RESOURCE_CELL, NULL);

  self->context = context;
  return GTK_WIDGET (self);
}

static void
show_heading (MetierResourceCell *self, const MetierResourcePlace *place)
{
  if (place->heading == NULL && self->heading == NULL)
    return;

  if (self->heading == NULL)
    {
      self->heading = metier_resource_heading_new ();
      gtk_widget_insert_after (self->heading, GTK_WIDGET (self), NULL);
    }
  metier_resource_heading_set_place (METIER_RESOURCE_HEADING (self->heading), place);
}

static void
show_check (MetierResourceCell *self)
{
  MetierShelfSelection *selection = self->selection;

  if (selection != NULL && self->item != NULL && self->awake)
    metier_resource_row_set_check (
        self->row, metier_shelf_selection_get_active (selection),
        metier_shelf_selection_contains (selection, _metier_resource_cell_get_resource (self)->id));
}

static void
set_css_class (MetierResourceCell *self, const char *name, gboolean set)
{
  if (set)
    gtk_widget_add_css_class (GTK_WIDGET (self), name);
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), name);
}

/* The list's own widget has the keyboard, so that is what a screen reader names. */
static void
name_line (MetierResourceCell *self)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));

  if (parent != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (parent), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    _metier_resource_cell_get_resource (self)->title, -1);
}

static void
show (MetierResourceCell *self)
{
  const MetierResourcePlace *place = metier_resource_item_get_place (self->item);
  const MetierResource *resource = _metier_resource_cell_get_resource (self);

  show_heading (self, place);
  set_css_class (self, "first", place->first);
  set_css_class (self, "last", place->last);
  metier_resource_row_set_resource (self->row, resource, metier_resource_item_get_skill (self->item),
                                    metier_resource_item_get_score (self->item));
  show_check (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "resource.remove", resource->bookmark != NULL);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_STATUS]);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_GONE]);
}

static void
changed_cb (MetierResourceCell *self)
{
  name_line (self);
  if (self->awake)
    show (self);
}

/**
 * metier_resource_cell_set_item:
 * @self: a cell
 * @item: (nullable): what to show
 *
 * Shows @item while it is awake, and follows it until it is given another.
 */
void
metier_resource_cell_set_item (MetierResourceCell *self, MetierResourceItem *item)
{
  g_return_if_fail (METIER_IS_RESOURCE_CELL (self));

  if (self->item != NULL)
    g_signal_handlers_disconnect_by_func (self->item, changed_cb, self);
  g_set_object (&self->item, item);
  if (item == NULL)
    return;

  g_signal_connect_swapped (item, "changed", G_CALLBACK (changed_cb), self);
  changed_cb (self);
}

/**
 * metier_resource_cell_set_selection:
 * @self: a cell
 * @selection: (nullable): which lines of the list are chosen
 *
 * Lets the user choose the line while @selection is active.
 */
void
metier_resource_cell_set_selection (MetierResourceCell *self, MetierShelfSelection *selection)
{
  g_return_if_fail (METIER_IS_RESOURCE_CELL (self));

  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_func (self->selection, show_check, self);
  g_set_object (&self->selection, selection);
  if (selection != NULL)
    g_signal_connect_swapped (selection, "changed", G_CALLBACK (show_check), self);
}

/**
 * metier_resource_cell_wake:
 * @self: a cell
 *
 * Shows its item.
 */
void
metier_resource_cell_wake (MetierResourceCell *self)
{
  g_return_if_fail (METIER_IS_RESOURCE_CELL (self));

  if (self->awake)
    return;

  self->awake = TRUE;
  gtk_widget_set_size_request (GTK_WIDGET (self), -1, -1);
  if (self->row == NULL)
    create_row (self);
  gtk_widget_set_visible (GTK_WIDGET (self->row), TRUE);
  if (self->item != NULL)
    show (self);
}

/**
 * metier_resource_cell_sleep:
 * @self: a cell that is out of sight
 * @height: how much room it keeps, in pixels
 *
 * Shows nothing until it is woken.
 */
void
metier_resource_cell_sleep (MetierResourceCell *self, int height)
{
  g_return_if_fail (METIER_IS_RESOURCE_CELL (self));

  self->awake = FALSE;
  gtk_widget_set_size_request (GTK_WIDGET (self), -1, height);
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    gtk_widget_set_visible (child, FALSE);
}

/**
 * metier_resource_cell_is_awake:
 * @self: a cell
 *
 * Returns: whether it shows its item
 */
gboolean
metier_resource_cell_is_awake (MetierResourceCell *self)
{
  g_return_val_if_fail (METIER_IS_RESOURCE_CELL (self), FALSE);

  return self->awake;
}

/**
 * metier_resource_cell_get_item:
 * @self: a cell
 *
 * Returns: (nullable) (transfer none): what it shows
 */
MetierResourceItem *
metier_resource_cell_get_item (MetierResourceCell *self)
{
  g_return_val_if_fail (METIER_IS_RESOURCE_CELL (self), NULL);

  return self->item;
}
