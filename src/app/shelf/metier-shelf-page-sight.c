/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/shelf/metier-shelf-page-private.h"

#include "app/shelf/metier-resource-cell.h"

/* Which lines are in sight, and how the page looks in a narrow window. */

/* So many lines above and below what is seen are awake, so that scrolling shows lines that have their
 * height. */
#define N_NEAR 1

/* Of a line until one is seen; none is as low, and a list without heights would wake all its lines. */
#define LEAST_HEIGHT 48

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

/* The list makes those child-visible that it gives a place in its sight. */
static gboolean
is_near (GtkWidget *line)
{
  GtkWidget *before = line;
  GtkWidget *after = line;

  for (guint i = 0; i <= N_NEAR && (before != NULL || after != NULL); i++)
    {
      if ((before != NULL && gtk_widget_get_child_visible (before))
          || (after != NULL && gtk_widget_get_child_visible (after)))
        return TRUE;
      before = before != NULL ? gtk_widget_get_prev_sibling (before) : NULL;
      after = after != NULL ? gtk_widget_get_next_sibling (after) : NULL;
    }

  return FALSE;
}

/* The lowest of the lines that are seen has one line of text, as most have. */
static void
learn_height (MetierShelfPage *self, MetierResourceCell *cell)
{
  int height = gtk_widget_get_height (GTK_WIDGET (cell));
  int width = gtk_widget_get_width (GTK_WIDGET (cell));

  if (width != self->line_width || height < self->line_height)
    self->line_height = height;
  self->line_width = width;
}

static void
update_line (MetierShelfPage *self, GtkWidget *line)
{
  MetierResourceCell *cell = METIER_RESOURCE_CELL (gtk_widget_get_first_child (line));

  if (metier_resource_cell_is_awake (cell) && gtk_widget_get_child_visible (line))
    learn_height (self, cell);

  /* One that has the keyboard keeps it. */
  if (is_near (line) || gtk_widget_get_focus_child (GTK_WIDGET (self->list)) == line)
    {
      set_narrow (GTK_WIDGET (cell), self->narrow);
      metier_resource_cell_wake (cell);
    }
  else
    {
      metier_resource_cell_sleep (cell, self->line_height);
    }
}

/* Whenever the lines have places those in sight wake up and the others go to sleep. When that gives a line
 * another height all are placed again before anything is drawn. */
static void
placed_cb (MetierShelfPage *self)
{
  if (!gtk_widget_get_mapped (GTK_WIDGET (self->list)))
    return;

  for (GtkWidget *line = gtk_widget_get_first_child (GTK_WIDGET (self->list)); line != NULL;
       line = gtk_widget_get_next_sibling (line))
    if (METIER_IS_RESOURCE_CELL (gtk_widget_get_first_child (line)))
      update_line (self, line);
}

static void
realized_cb (MetierShelfPage *self)
{
  g_signal_connect_object (gtk_widget_get_frame_clock (GTK_WIDGET (self->list)), "layout",
                           G_CALLBACK (placed_cb), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

static void
unrealized_cb (MetierShelfPage *self)
{
  g_signal_handlers_disconnect_by_func (gtk_widget_get_frame_clock (GTK_WIDGET (self->list)), placed_cb,
                                        self);
}

void
_metier_shelf_page_init_sight (MetierShelfPage *self)
{
  self->line_height = LEAST_HEIGHT;
  g_signal_connect_object (self->list, "realize", G_CALLBACK (realized_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (self->list, "unrealize", G_CALLBACK (unrealized_cb), self, G_CONNECT_SWAPPED);
}

/**
 * metier_shelf_page_set_narrow:
 * @self: a page
 * @narrow: whether the window is so narrow that it shows the page alone
 *
 * Gives the page another style.
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
  /* GTK forgets only with the next frame what was asked for in the other style, and this is in the middle of
   * one. */
  gtk_widget_queue_resize (gtk_widget_get_first_child (self->head));
  gtk_widget_queue_resize (gtk_widget_get_first_child (self->bar));
  gtk_widget_set_margin_start (lines, narrow ? 0 : WIDE_MARGIN);
  gtk_widget_set_margin_end (lines, narrow ? 0 : WIDE_MARGIN);
  /* The lines follow when they are placed. */
  gtk_widget_queue_resize (GTK_WIDGET (self->list));
}
