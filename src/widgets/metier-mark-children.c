/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "widgets/metier-mark-children.h"

#include <math.h>

#include "widgets/metier-chart-mark.h"

static void
set_n_children (GPtrArray *children, GtkWidget *parent, guint n)
{
  while (children->len > n)
    gtk_widget_unparent (g_ptr_array_steal_index (children, children->len - 1));

  while (children->len < n)
    {
      GtkWidget *mark = metier_chart_mark_new ();

      gtk_widget_set_parent (mark, parent);
      /* The parent draws the focus ring, so it must hear of the focus coming and going. */
      g_signal_connect_object (mark, "state-flags-changed", G_CALLBACK (gtk_widget_queue_draw), parent,
                               G_CONNECT_SWAPPED);
      g_ptr_array_add (children, mark);
    }
}

/**
 * metier_mark_children_update:
 * @children: (element-type MetierChartMark): the children so far
 * @parent: the chart view
 * @scene: what it shows
 * @max: with more marks than this there are no children
 *
 * Makes @children stand for the marks of @scene. Children are kept where possible, so that the
 * keyboard focus survives a chart that is laid out anew.
 */
void
metier_mark_children_update (GPtrArray *children, GtkWidget *parent, const MetierScene *scene, guint max)
{
  guint n = metier_scene_get_n_marks (scene);

  set_n_children (children, parent, n <= max ? n : 0);
  for (guint i = 0; i < children->len; i++)
    metier_chart_mark_set_label (g_ptr_array_index (children, i), metier_scene_get_mark (scene, i)->label);
}

/**
 * metier_mark_children_allocate:
 * @children: (element-type MetierChartMark): the children
 * @scene: what their parent shows
 *
 * Puts every child where its mark is, so that scrolling to the focus and a screen reader's highlight
 * find it.
 */
void
metier_mark_children_allocate (GPtrArray *children, const MetierScene *scene)
{
  for (guint i = 0; i < children->len; i++)
    {
      const MetierBox *box = &metier_scene_get_mark (scene, i)->box;
      GtkAllocation area
          = { (int) floor (box->x), (int) floor (box->y), (int) ceil (box->width), (int) ceil (box->height) };
      GtkWidget *child = g_ptr_array_index (children, i);

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
      gtk_widget_size_allocate (child, &area, -1);
    }
}

/**
 * metier_mark_children_clear:
 * @children: (element-type MetierChartMark): the children
 *
 * Removes all children from their parent.
 */
void
metier_mark_children_clear (GPtrArray *children)
{
  while (children->len > 0)
    gtk_widget_unparent (g_ptr_array_steal_index (children, children->len - 1));
}

/**
 * metier_mark_children_present_popovers:
 * @parent: the view
 *
 * Puts popovers that speak of a mark beside it again. GTK leaves this to a popover's parent.
 */
void
metier_mark_children_present_popovers (GtkWidget *parent)
{
  for (GtkWidget *child = gtk_widget_get_first_child (parent); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (GTK_IS_POPOVER (child))
        gtk_popover_present (GTK_POPOVER (child));
    }
}

/**
 * metier_mark_children_has_popover:
 * @parent: the view
 *
 * Returns: whether a popover speaks of a mark now
 */
gboolean
metier_mark_children_has_popover (GtkWidget *parent)
{
  GtkWidget *last = gtk_widget_get_last_child (parent);

  return GTK_IS_POPOVER (last) && gtk_widget_get_visible (last);
}
