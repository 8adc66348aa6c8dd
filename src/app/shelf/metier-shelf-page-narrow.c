/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/shelf/metier-shelf-page-private.h"

#include "app/shelf/metier-resource-cell.h"

/* How the page looks in a narrow window. */

/* A list has some hundred lines, most of them out of sight. So many fit into the time of a frame. */
#define N_PER_FRAME 8

/* Beside what the list's own style has. */
#define WIDE_MARGIN 12

static void
set_narrow (GtkWidget *widget, gboolean narrow)
{
  if (narrow)
    gtk_widget_add_css_class (widget, "narrow");
  else
    gtk_widget_remove_css_class (widget, "narrow");
}

/* One that has the keyboard keeps it. */
static gboolean
is_needed (GtkWidget *list, GtkWidget *line)
{
  graphene_rect_t bounds;

  return gtk_widget_get_focus_child (list) == line
         || (gtk_widget_compute_bounds (line, list, &bounds)
             && bounds.origin.y < (float) gtk_widget_get_height (list)
             && bounds.origin.y + bounds.size.height > 0);
}

static gboolean
is_styled (MetierShelfPage *self, MetierResourceCell *cell)
{
  return gtk_widget_has_css_class (GTK_WIDGET (cell), "narrow") == self->narrow
         && !metier_resource_cell_get_asleep (cell);
}

static void
style_line (MetierShelfPage *self, GtkWidget *line)
{
  GtkWidget *cell = gtk_widget_get_first_child (line);

  set_narrow (cell, self->narrow);
  metier_resource_cell_set_asleep (METIER_RESOURCE_CELL (cell), FALSE);
}

/* Styles the lines that are seen and so many of the others, which sleep; returns whether others are left. */
static gboolean
style_lines (MetierShelfPage *self, guint most)
{
  GtkWidget *list = GTK_WIDGET (self->list);
  guint n = 0;

  for (GtkWidget *line = gtk_widget_get_first_child (list); line != NULL;
       line = gtk_widget_get_next_sibling (line))
    {
      GtkWidget *cell = gtk_widget_get_first_child (line);

      if (!METIER_IS_RESOURCE_CELL (cell) || is_styled (self, METIER_RESOURCE_CELL (cell)))
        continue;
      if (is_needed (list, line) || n++ < most)
        style_line (self, line);
      else
        metier_resource_cell_set_asleep (METIER_RESOURCE_CELL (cell), TRUE);
    }

  return n > most;
}

static gboolean
style_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  MetierShelfPage *self = METIER_SHELF_PAGE (widget);

  if (style_lines (self, N_PER_FRAME))
    return G_SOURCE_CONTINUE;

  self->styling = 0;
  return G_SOURCE_REMOVE;
}

/* Called for each line when it is made. */
void
_metier_shelf_page_style_cell (MetierShelfPage *self, GtkWidget *cell)
{
  set_narrow (cell, self->narrow);
}

/**
 * metier_shelf_page_set_narrow:
 * @self: a page
 * @narrow: whether the window is so narrow that it shows the page alone
 *
 * Gives the page another style. Of its lines those that are seen get it at once and the others little by
 * little, because all of them together take longer than a frame.
 */
void
metier_shelf_page_set_narrow (MetierShelfPage *self, gboolean narrow)
{
  GtkWidget *lines = gtk_widget_get_parent (GTK_WIDGET (self->list));

  g_return_if_fail (METIER_IS_SHELF_PAGE (self));

  if (self->narrow == narrow)
    return;

  self->narrow = narrow;
  gtk_widget_set_visible (self->filters_button, narrow);
  set_narrow (self->head, narrow);
  set_narrow (self->bar, narrow);
  gtk_widget_set_margin_start (lines, narrow ? 0 : WIDE_MARGIN);
  gtk_widget_set_margin_end (lines, narrow ? 0 : WIDE_MARGIN);
  style_lines (self, 0);
  if (self->styling == 0)
    self->styling = gtk_widget_add_tick_callback (GTK_WIDGET (self), style_cb, NULL, NULL);
}
