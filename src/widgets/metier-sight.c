/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "widgets/metier-sight.h"

/* Where a widget is in what it is scrolled by: what is larger than that draws, or makes, only what is seen.
 */

static GtkWidget *
find_scroller (GtkWidget *widget)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);

  return parent != NULL ? gtk_widget_get_ancestor (parent, GTK_TYPE_SCROLLED_WINDOW) : NULL;
}

static void
follow (GPtrArray *followed, GtkAdjustment *adjustment, GtkWidget *widget,
        void (*scrolled) (GtkWidget *widget))
{
  GSignalGroup *group = g_signal_group_new (GTK_TYPE_ADJUSTMENT);

  g_signal_group_connect_swapped (group, "value-changed", G_CALLBACK (scrolled), widget);
  g_signal_group_set_target (group, adjustment);
  g_ptr_array_add (followed, group);
}

/**
 * metier_sight_follow:
 * @widget: a widget that has a root
 * @scrolled: called for each change
 *
 * Tells of each scrolling of anything that @widget is in, until what is returned is freed, which has to be
 * done when @widget loses its root.
 *
 * Returns: (transfer full) (element-type GObject): what listens
 */
GPtrArray *
metier_sight_follow (GtkWidget *widget, void (*scrolled) (GtkWidget *widget))
{
  GPtrArray *followed = g_ptr_array_new_with_free_func (g_object_unref);

  for (GtkWidget *at = find_scroller (widget); at != NULL; at = find_scroller (at))
    {
      follow (followed, gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (at)), widget, scrolled);
      follow (followed, gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (at)), widget, scrolled);
    }

  return followed;
}

/* What is scrolled, in whose coordinates a place stays where it is until the next allocation. */
static GtkWidget *
find_content (GtkWidget *scroller)
{
  GtkWidget *viewport = gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (scroller));

  return GTK_IS_VIEWPORT (viewport) ? gtk_viewport_get_child (GTK_VIEWPORT (viewport)) : viewport;
}

static void
narrow (MetierRange *range, GtkAdjustment *adjustment, double place)
{
  double start = gtk_adjustment_get_value (adjustment) - place;

  range->start = MAX (range->start, start);
  range->end = MIN (range->end, start + gtk_adjustment_get_page_size (adjustment));
}

/**
 * metier_sight_find:
 * @widget: a widget
 * @across: (out): from where to where it is in sight, in CSS pixels from where it begins
 * @down: (out): likewise
 *
 * Finds what of @widget is in sight in everything that it is scrolled by, as soon as that is scrolled. A
 * range whose end is before its start says that nothing is.
 */
void
metier_sight_find (GtkWidget *widget, MetierRange *across, MetierRange *down)
{
  *across = (MetierRange){ 0, gtk_widget_get_width (widget) };
  *down = (MetierRange){ 0, gtk_widget_get_height (widget) };
  for (GtkWidget *at = find_scroller (widget); at != NULL; at = find_scroller (at))
    {
      double x, y;

      if (!gtk_widget_translate_coordinates (widget, find_content (at), 0, 0, &x, &y))
        continue;
      narrow (across, gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (at)), x);
      narrow (down, gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (at)), y);
    }
}

/* Scrolls until something is between what stays at both sides; sets the value in any case, which ends a
 * scrolling that is under way to somewhere else. */
static void
scroll (GtkAdjustment *adjustment, double start, double size, double before, double after)
{
  double value = gtk_adjustment_get_value (adjustment), page = gtk_adjustment_get_page_size (adjustment);
  double first = start - before, last = start + size + after - page;

  gtk_adjustment_set_value (adjustment, value > first ? first : MAX (value, MIN (first, last)));
}

/**
 * metier_sight_reveal:
 * @widget: a widget
 * @box: a place in it
 * @cover: what covers its sides
 *
 * Scrolls everything that @widget is in until @box is in sight and not beneath @cover.
 */
void
metier_sight_reveal (GtkWidget *widget, const MetierBox *box, const MetierCover *cover)
{
  for (GtkWidget *at = find_scroller (widget); at != NULL; at = find_scroller (at))
    {
      double x, y;

      if (!gtk_widget_translate_coordinates (widget, find_content (at), box->x, box->y, &x, &y))
        continue;
      scroll (gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (at)), x, box->width, cover->left,
              cover->right);
      scroll (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (at)), y, box->height, cover->top, 0);
    }
}
