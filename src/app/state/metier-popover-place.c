/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/state/metier-popover-place.h"

/* Nothing where all of a page is seen; it may then be in the middle of its viewport. */
static float
find_lag (GtkAdjustment *adjustment, int place)
{
  if (gtk_adjustment_get_upper (adjustment) <= gtk_adjustment_get_page_size (adjustment))
    return 0;

  return (float) -gtk_adjustment_get_value (adjustment) - (float) place;
}

/* How far a page that was scrolled is from where it goes with the next frame. */
static graphene_point_t
find_page_lag (GtkViewport *viewport, GtkWidget *page)
{
  gboolean mirrored = gtk_widget_get_direction (page) == GTK_TEXT_DIR_RTL;
  int margin = mirrored ? gtk_widget_get_margin_end (page) : gtk_widget_get_margin_start (page);
  GtkAllocation place;

  gtk_widget_get_allocation (page, &place);
  return GRAPHENE_POINT_INIT (
      find_lag (gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (viewport)), place.x - margin),
      find_lag (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (viewport)),
                place.y - gtk_widget_get_margin_top (page)));
}

static graphene_point_t
find_whole_lag (GtkWidget *widget, GtkWidget *within)
{
  graphene_point_t lag = { 0, 0 };

  for (GtkWidget *at = widget; at != within; at = gtk_widget_get_parent (at))
    {
      GtkWidget *parent = gtk_widget_get_parent (at);

      if (GTK_IS_VIEWPORT (parent))
        {
          graphene_point_t page = find_page_lag (GTK_VIEWPORT (parent), at);

          lag = GRAPHENE_POINT_INIT (lag.x + page.x, lag.y + page.y);
        }
    }

  return lag;
}

/**
 * metier_popover_find_anchor:
 * @popover: a popover
 * @within: what its parent is in
 *
 * Finds what @popover points to. A page that was scrolled is reckoned to be where the next frame puts it.
 *
 * Returns: its place in @within, in CSS pixels, at least one wide and high
 */
graphene_rect_t
metier_popover_find_anchor (GtkWidget *popover, GtkWidget *within)
{
  GtkWidget *parent = gtk_widget_get_parent (popover);
  graphene_point_t lag = find_whole_lag (parent, within);
  graphene_rect_t anchor = GRAPHENE_RECT_INIT_ZERO;
  GdkRectangle place;

  if (gtk_widget_compute_bounds (parent, within, &anchor)
      && gtk_popover_get_pointing_to (GTK_POPOVER (popover), &place))
    {
      graphene_rect_offset (&anchor, (float) place.x, (float) place.y);
      anchor.size = GRAPHENE_SIZE_INIT ((float) place.width, (float) place.height);
    }
  anchor.size.width = MAX (anchor.size.width, 1);
  anchor.size.height = MAX (anchor.size.height, 1);
  graphene_rect_offset (&anchor, lag.x, lag.y);
  return anchor;
}

/**
 * metier_popover_is_shown_by:
 * @view: what shows a part of what is in it
 * @anchor: what a popover points to, in the coordinates of @view
 *
 * Returns: whether some of @anchor is within @view
 */
gboolean
metier_popover_is_shown_by (GtkWidget *view, const graphene_rect_t *anchor)
{
  graphene_rect_t room
      = GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (view), (float) gtk_widget_get_height (view));

  return graphene_rect_intersection (&room, anchor, NULL);
}

/* Now and with the next frame: GTK shows a popover where its anchor is and takes it along. */
static gboolean
is_in_sight_of (GtkWidget *popover, GtkWidget *view)
{
  graphene_point_t lag = find_whole_lag (gtk_widget_get_parent (popover), view);
  graphene_rect_t then = metier_popover_find_anchor (popover, view);
  graphene_rect_t now = then;

  graphene_rect_offset (&now, -lag.x, -lag.y);
  return metier_popover_is_shown_by (view, &now) && metier_popover_is_shown_by (view, &then);
}

/**
 * metier_popover_is_in_sight:
 * @popover: a popover
 *
 * Returns: whether what @popover points to is seen in all that scrolls it and in the window, and stays so
 *   with the next frame
 */
gboolean
metier_popover_is_in_sight (GtkWidget *popover)
{
  GtkWidget *parent = gtk_widget_get_parent (popover);

  for (GtkWidget *widget = parent; widget != NULL; widget = gtk_widget_get_parent (widget))
    if ((GTK_IS_SCROLLABLE (widget) || GTK_IS_ROOT (widget)) && !is_in_sight_of (popover, widget))
      return FALSE;

  return gtk_widget_get_mapped (parent);
}

/* How far to scroll for a stretch to be within a length, or to fill it; nothing when it does. */
static double
find_way (double start, double stretch, double length)
{
  double end = start + stretch - length;

  return CLAMP (0, MIN (start, end), MAX (start, end));
}

/* First the whole of what the popover is on, then the place in it when that is too large to be seen at once.
 */
static float
scroll (GtkAdjustment *adjustment, const double parent[2], const double anchor[2], double length)
{
  double before = gtk_adjustment_get_value (adjustment);
  double way = find_way (parent[0], parent[1], length);

  gtk_adjustment_set_value (adjustment, before + way + find_way (anchor[0] - way, anchor[1], length));
  return (float) (gtk_adjustment_get_value (adjustment) - before);
}

/* Where the popover is, and the whole of what it is on, in something that scrolls. */
typedef struct {
  GtkWidget *scroller; /* (unowned) */
  graphene_rect_t anchor;
  graphene_rect_t whole;
} Place;

static GArray *
find_places (GtkWidget *popover)
{
  GtkWidget *parent = gtk_widget_get_parent (popover);
  GArray *places = g_array_new (FALSE, FALSE, sizeof (Place));

  for (GtkWidget *widget = parent; widget != NULL; widget = gtk_widget_get_parent (widget))
    {
      Place place = { widget, metier_popover_find_anchor (popover, widget), GRAPHENE_RECT_INIT_ZERO };

      if (GTK_IS_SCROLLABLE (widget) && gtk_widget_compute_bounds (parent, widget, &place.whole))
        {
          graphene_point_t lag = find_whole_lag (parent, widget);

          graphene_rect_offset (&place.whole, lag.x, lag.y);
          g_array_append_val (places, place);
        }
    }

  return places;
}

/**
 * metier_popover_bring_into_sight:
 * @popover: a popover
 *
 * Scrolls all that scrolls what @popover points to until that is seen, which it is with the next frame.
 */
void
metier_popover_bring_into_sight (GtkWidget *popover)
{
  /* What is scrolled within something that is scrolled itself is found where the inner one has brought it.
   * All places are those before: some scrollers move what is in them at once, others with the next frame. */
  g_autoptr (GArray) places = find_places (popover);
  graphene_point_t moved = { 0, 0 };

  for (guint i = 0; i < places->len; i++)
    {
      Place *place = &g_array_index (places, Place, i);
      GtkScrollable *scroller = GTK_SCROLLABLE (place->scroller);

      graphene_rect_offset (&place->anchor, moved.x, moved.y);
      graphene_rect_offset (&place->whole, moved.x, moved.y);
      moved.x -= scroll (gtk_scrollable_get_hadjustment (scroller),
                         (double[]){ place->whole.origin.x, place->whole.size.width },
                         (double[]){ place->anchor.origin.x, place->anchor.size.width },
                         gtk_widget_get_width (place->scroller));
      moved.y -= scroll (gtk_scrollable_get_vadjustment (scroller),
                         (double[]){ place->whole.origin.y, place->whole.size.height },
                         (double[]){ place->anchor.origin.y, place->anchor.size.height },
                         gtk_widget_get_height (place->scroller));
    }
}
