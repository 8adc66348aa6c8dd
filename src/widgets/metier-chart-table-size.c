/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "widgets/metier-chart-table-private.h"

#include <math.h>

#include "widgets/metier-sight.h"

/*
 * A column view makes no more than some 200 rows around the one that it is scrolled to, and does not know how
 * high it is for a width. The table is as high as all of its rows, so that it scrolls with the page; the view
 * in it is only as large as what is in sight, moves along and is scrolled as far, and its heads stay. For
 * that one has to know where rows are that are not made, and so all are of one height.
 */

/* Of rows beneath the heads, where the table leaves the sight. */
#define LEAST_ROWS 60

static GtkWidget *
get_heads (MetierChartTable *self)
{
  return gtk_widget_get_first_child (GTK_WIDGET (self->view));
}

static GtkWidget *
get_list (MetierChartTable *self)
{
  return gtk_widget_get_last_child (GTK_WIDGET (self->view));
}

static int
measure_height (GtkWidget *widget, int width)
{
  int natural;

  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);
  return natural;
}

/* All rows are as high as the first one. */
static int
measure_row (MetierChartTable *self, int width)
{
  GtkWidget *row = gtk_widget_get_first_child (get_list (self));

  return row != NULL ? measure_height (row, width) : 0;
}

static int
get_n_rows (MetierChartTable *self)
{
  return self->selection != NULL ? (int) g_list_model_get_n_items (G_LIST_MODEL (self->selection)) : 0;
}

static GtkSizeRequestMode
get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
         int *minimum_baseline, int *natural_baseline)
{
  MetierChartTable *self = METIER_CHART_TABLE (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    gtk_widget_measure (GTK_WIDGET (self->view), orientation, -1, minimum, natural, NULL, NULL);
  else
    *minimum = *natural
        = measure_height (get_heads (self), for_size) + get_n_rows (self) * measure_row (self, for_size);
}

/* Where the view is in the table, and how high it is. */
static MetierRange
find_place (MetierChartTable *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  int least = MIN (height, measure_height (get_heads (self), width) + LEAST_ROWS), start;
  MetierRange across, down;

  metier_sight_find (widget, &across, &down);
  start = CLAMP ((int) down.start, 0, height - least);
  return (MetierRange){ start, CLAMP (ceil (down.end), start + least, height) };
}

/* How far the view is from where it has to be scrolled to, or as far as it can be. It rounds. */
static double
find_lag (MetierChartTable *self, double y)
{
  GtkAdjustment *down = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->view));
  double last = gtk_adjustment_get_upper (down) - gtk_adjustment_get_page_size (down),
         lag = MAX (0, MIN (y, last)) - gtk_adjustment_get_value (down);

  return fabs (lag) > 1 ? lag : 0;
}

/* Where a row is, even if it has no place yet. Whoever scrolls to the keyboard does not know that, nor of the
 * heads, and may leave a cell beneath them. */
static void
reveal_focus (MetierChartTable *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  int width = gtk_widget_get_width (GTK_WIDGET (self)), heads = measure_height (get_heads (self), width),
      height = measure_row (self, width);
  graphene_rect_t bounds;
  guint position;

  if (!METIER_IS_TABLE_CELL (focus) || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self))
      || !gtk_widget_compute_bounds (focus, GTK_WIDGET (self), &bounds))
    return;

  position = gtk_list_item_get_position (metier_table_cell_get_item (METIER_TABLE_CELL (focus)));
  metier_sight_reveal (
      GTK_WIDGET (self),
      &(MetierBox){ bounds.origin.x, heads + (int) position * height, bounds.size.width, height },
      &(MetierCover){ .top = heads });
}

static gboolean
scroll_cb (gpointer user_data)
{
  MetierChartTable *self = user_data;
  GtkAdjustment *down = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->view));
  double y;

  self->scroll_idle = 0;
  if (self->reveals)
    reveal_focus (self);
  self->reveals = FALSE;
  y = find_place (self).start;
  if (find_lag (self, y) != 0)
    gtk_adjustment_set_value (down, y);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  return G_SOURCE_REMOVE;
}

/* Before the next frame, but not while the table is given its place: a scrolled view makes rows, and asks for
 * more room, which nobody would hear. */
static void
scroll_soon (MetierChartTable *self)
{
  if (self->scroll_idle == 0)
    self->scroll_idle = g_idle_add_full (GDK_PRIORITY_REDRAW - 1, scroll_cb, self, NULL);
}

static void
size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  MetierChartTable *self = METIER_CHART_TABLE (widget);
  MetierRange place = find_place (self);
  graphene_point_t start = GRAPHENE_POINT_INIT (0, (float) place.start);

  gtk_widget_allocate (GTK_WIDGET (self->view), width, (int) (place.end - place.start), -1,
                       gsk_transform_translate (NULL, &start));
  if (find_lag (self, place.start) != 0)
    scroll_soon (self);
}

static void
scrolled_cb (GtkWidget *widget)
{
  scroll_soon (METIER_CHART_TABLE (widget));
}

static void
root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (g_type_class_peek (GTK_TYPE_WIDGET))->root (widget);
  METIER_CHART_TABLE (widget)->followed = metier_sight_follow (widget, scrolled_cb);
}

static void
unroot (GtkWidget *widget)
{
  MetierChartTable *self = METIER_CHART_TABLE (widget);

  g_clear_pointer (&self->followed, g_ptr_array_unref);
  g_clear_handle_id (&self->scroll_idle, g_source_remove);
  GTK_WIDGET_CLASS (g_type_class_peek (GTK_TYPE_WIDGET))->unroot (widget);
}

void
_metier_chart_table_class_init_size (GtkWidgetClass *widget_class)
{
  widget_class->get_request_mode = get_request_mode;
  widget_class->measure = measure;
  widget_class->size_allocate = size_allocate;
  widget_class->root = root;
  widget_class->unroot = unroot;
}

void
_metier_chart_table_reveal (MetierChartTable *self)
{
  self->reveals = TRUE;
  scroll_soon (self);
}
