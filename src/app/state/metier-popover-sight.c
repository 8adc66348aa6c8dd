/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/state/metier-popover-sight.h"

#include <adwaita.h>

#include "app/state/metier-popover-layout.h"
#include "app/state/metier-popover-place.h"
#include "app/state/metier-popover-width.h"

/* GTK 4.8 places a popover beside its anchor wherever that is: what was scrolled away and is then pressed by
 * a key or a screen reader opens a popover that nobody sees, and off every monitor GTK has no place for it at
 * all. And it takes the keyboard's way into a popover for one within the page, which it then scrolls. All
 * popovers, GTK's own among them, are therefore shown by the handlers below. */

/* Until what was scrolled to has been given its place. */
#define FRAMES 6

/* What a popover keeps while it is open. */
#define FOLLOWED "metier-followed"
#define CLOSERS "metier-closers"

/* What a popover keeps once it closes since its anchor leaves. */
#define LEFT "metier-left"

typedef enum { HORIZONTAL, VERTICAL, N_AXES } Axis;

/* One of what scrolls an anchor, from when its popover opened. */
typedef struct {
  GtkWidget *popover;  /* (unowned): owns this */
  GtkWidget *scroller; /* (owned) */
  graphene_rect_t anchor;
  GtkAdjustment *adjustments[N_AXES]; /* (owned) */
  double values[N_AXES];
  double lengths[N_AXES];
  gboolean follows_keyboard;
} Scrolling;

typedef struct {
  GtkWidget *popover; /* (owned) */
  int frames;
} Waiting;

static void
waiting_free (Waiting *self)
{
  g_object_unref (self->popover);
  g_free (self);
}

/* Who opened it hears that it is closed, also when there was never a place to see it. */
static gboolean
show_when_in_sight_cb (GtkWidget *parent, GdkFrameClock *clock, gpointer user_data)
{
  Waiting *self = user_data;

  if (gtk_widget_get_parent (self->popover) != parent)
    return G_SOURCE_REMOVE;
  if (metier_popover_is_in_sight (self->popover))
    gtk_widget_set_visible (self->popover, TRUE);
  else if (--self->frames > 0)
    return G_SOURCE_CONTINUE;
  else
    g_signal_emit_by_name (self->popover, "closed");

  return G_SOURCE_REMOVE;
}

static void
wait_for_sight (GtkWidget *popover)
{
  Waiting *self = g_new (Waiting, 1);

  self->popover = g_object_ref (popover);
  self->frames = FRAMES;
  gtk_widget_add_tick_callback (gtk_widget_get_parent (popover), show_when_in_sight_cb, self,
                                (GDestroyNotify) waiting_free);
}

static void
leave (GtkWidget *popover)
{
  g_object_set_data (G_OBJECT (popover), LEFT, popover);
  gtk_popover_popdown (GTK_POPOVER (popover));
}

/* Asked before the page is given its new place: what it then shows is reckoned from when the popover opened.
 */
static void
scrolled_cb (Scrolling *self)
{
  graphene_rect_t anchor = self->anchor;

  graphene_rect_offset (
      &anchor, (float) (self->values[HORIZONTAL] - gtk_adjustment_get_value (self->adjustments[HORIZONTAL])),
      (float) (self->values[VERTICAL] - gtk_adjustment_get_value (self->adjustments[VERTICAL])));
  if (!metier_popover_is_shown_by (self->scroller, &anchor))
    leave (self->popover);
}

/* As long as the page in a viewport is going to be. */
static void
measure_page (GtkViewport *viewport, double lengths[N_AXES])
{
  GtkWidget *page = gtk_viewport_get_child (viewport);
  int width, height;

  gtk_widget_measure (page, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  width = MAX (width, gtk_widget_get_width (GTK_WIDGET (viewport)));
  gtk_widget_measure (page, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
  lengths[HORIZONTAL] = width;
  lengths[VERTICAL] = MAX (height, gtk_widget_get_height (GTK_WIDGET (viewport)));
}

/* All that came into the page may be before the anchor, which nobody knows until it has its place. */
static gboolean
will_show (Scrolling *self)
{
  graphene_rect_t anchor = self->anchor;
  double lengths[N_AXES], way[N_AXES];

  measure_page (GTK_VIEWPORT (self->scroller), lengths);
  for (Axis axis = HORIZONTAL; axis < N_AXES; axis++)
    way[axis] = lengths[axis] - self->lengths[axis] + self->values[axis]
                - gtk_adjustment_get_value (self->adjustments[axis]);
  graphene_rect_offset (&anchor, (float) way[HORIZONTAL], (float) way[VERTICAL]);
  return metier_popover_is_shown_by (self->scroller, &anchor);
}

/* GTK asks where the popover is to be while it gives the page its new place. */
static void
before_frame_cb (GtkWidget *popover)
{
  GPtrArray *followed = g_object_get_data (G_OBJECT (popover), FOLLOWED);

  for (guint i = 0; i < followed->len; i++)
    {
      Scrolling *scrolling = g_ptr_array_index (followed, i);

      if (GTK_IS_VIEWPORT (scrolling->scroller) && !will_show (scrolling))
        {
          leave (popover);
          break;
        }
    }
}

static void
scrolling_free (Scrolling *self)
{
  for (Axis axis = HORIZONTAL; axis < N_AXES; axis++)
    {
      g_signal_handlers_disconnect_by_data (self->adjustments[axis], self);
      g_object_unref (self->adjustments[axis]);
    }
  if (self->follows_keyboard)
    gtk_viewport_set_scroll_to_focus (GTK_VIEWPORT (self->scroller), TRUE);
  g_object_unref (self->scroller);
  g_free (self);
}

static Scrolling *
follow_scrolling (GtkWidget *popover, GtkWidget *scroller)
{
  Scrolling *self = g_new0 (Scrolling, 1);

  self->popover = popover;
  self->scroller = g_object_ref (scroller);
  self->adjustments[HORIZONTAL] = g_object_ref (gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (scroller)));
  self->adjustments[VERTICAL] = g_object_ref (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (scroller)));
  self->anchor = metier_popover_find_anchor (popover, scroller);
  for (Axis axis = HORIZONTAL; axis < N_AXES; axis++)
    {
      self->values[axis] = gtk_adjustment_get_value (self->adjustments[axis]);
      self->lengths[axis] = gtk_adjustment_get_upper (self->adjustments[axis]);
      g_signal_connect_swapped (self->adjustments[axis], "value-changed", G_CALLBACK (scrolled_cb), self);
    }
  self->follows_keyboard
      = GTK_IS_VIEWPORT (scroller) && gtk_viewport_get_scroll_to_focus (GTK_VIEWPORT (scroller));
  if (self->follows_keyboard)
    gtk_viewport_set_scroll_to_focus (GTK_VIEWPORT (scroller), FALSE);

  return self;
}

static void
ask_when (GPtrArray *closers, GtkWidget *popover, gpointer object, const char *signal,
          void (*ask) (GtkWidget *popover))
{
  GSignalGroup *group = g_signal_group_new (G_OBJECT_TYPE (object));

  g_signal_group_connect_object (group, signal, G_CALLBACK (ask), popover, G_CONNECT_SWAPPED);
  g_signal_group_set_target (group, object);
  g_ptr_array_add (closers, group);
}

static void
close_when (GPtrArray *closers, GtkWidget *popover, gpointer object, const char *signal)
{
  ask_when (closers, popover, object, signal, leave);
}

/* Another size of the window or a slide to another page takes the anchor nobody knows where. */
static void
follow (GtkWidget *popover)
{
  GdkSurface *surface = gtk_native_get_surface (gtk_widget_get_native (gtk_widget_get_parent (popover)));
  GPtrArray *followed = g_ptr_array_new_with_free_func ((GDestroyNotify) scrolling_free);
  GPtrArray *closers = g_ptr_array_new_with_free_func (g_object_unref);

  g_object_set_data (G_OBJECT (popover), LEFT, NULL);
  close_when (closers, popover, gtk_widget_get_parent (popover), "unmap");
  close_when (closers, popover, surface, "notify::width");
  close_when (closers, popover, surface, "notify::height");
  ask_when (closers, popover, gdk_surface_get_frame_clock (surface), "before-paint", before_frame_cb);
  for (GtkWidget *widget = gtk_widget_get_parent (popover); widget != NULL;
       widget = gtk_widget_get_parent (widget))
    {
      if (GTK_IS_SCROLLABLE (widget))
        g_ptr_array_add (followed, follow_scrolling (popover, widget));
      if (ADW_IS_LEAFLET (widget))
        close_when (closers, popover, widget, "notify::child-transition-running");
    }
  g_object_set_data_full (G_OBJECT (popover), FOLLOWED, followed, (GDestroyNotify) g_ptr_array_unref);
  g_object_set_data_full (G_OBJECT (popover), CLOSERS, closers, (GDestroyNotify) g_ptr_array_unref);
}

/* A menu within a menu is in sight when that is. */
static gboolean
is_inner (GtkWidget *popover)
{
  return GTK_IS_POPOVER (gtk_widget_get_native (gtk_widget_get_parent (popover)));
}

static void
show (GtkWidget *popover)
{
  metier_popover_layout_ensure (GTK_POPOVER (popover));
  if (GTK_IS_POPOVER_MENU (popover))
    metier_popover_fit_menu (GTK_POPOVER_MENU (popover));
  g_signal_chain_from_overridden_handler (popover);
}

static void
show_cb (GtkWidget *popover)
{
  if (is_inner (popover))
    {
      show (popover);
    }
  else if (metier_popover_is_in_sight (popover))
    {
      follow (popover);
      show (popover);
    }
  else if (gtk_widget_get_mapped (gtk_widget_get_parent (popover)))
    {
      metier_popover_bring_into_sight (popover);
      wait_for_sight (popover);
    }
  else
    {
      g_signal_emit_by_name (popover, "closed");
    }
}

static void
closed_cb (GtkWidget *popover)
{
  g_object_set_data (G_OBJECT (popover), FOLLOWED, NULL);
  g_object_set_data (G_OBJECT (popover), CLOSERS, NULL);
  g_signal_chain_from_overridden_handler (popover);
}

/* What had the keyboard in the popover may have gone, and GTK 4.8 looks at it all the same. */
static void
activate_default_cb (GtkWidget *popover)
{
  if (gtk_root_get_focus (gtk_widget_get_root (popover)) != NULL)
    g_signal_chain_from_overridden_handler (popover);
}

/**
 * metier_popover_is_left:
 * @popover: a popover that closes
 *
 * Returns: whether it closes since what it points to leaves. Widgets may then be given their places, and the
 *   keyboard must stay where it is until that is done.
 */
gboolean
metier_popover_is_left (GtkWidget *popover)
{
  return g_object_get_data (G_OBJECT (popover), LEFT) != NULL
         || !gtk_widget_get_mapped (gtk_widget_get_parent (popover));
}

/**
 * metier_popover_keep_all_in_sight:
 *
 * From now on what a popover points to is scrolled into sight before it opens, and the popover closes when
 * that leaves. To be called before the first popover is shown.
 */
void
metier_popover_keep_all_in_sight (void)
{
  static gsize done;

  if (!g_once_init_enter (&done))
    return;

  /* Its signals are there once its class is. */
  g_type_class_unref (g_type_class_ref (GTK_TYPE_POPOVER));
  g_signal_override_class_handler ("show", GTK_TYPE_POPOVER, G_CALLBACK (show_cb));
  g_signal_override_class_handler ("closed", GTK_TYPE_POPOVER, G_CALLBACK (closed_cb));
  g_signal_override_class_handler ("activate-default", GTK_TYPE_POPOVER, G_CALLBACK (activate_default_cb));
  g_once_init_leave (&done, 1);
}
