/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "widgets/metier-chart-view-private.h"

#include <math.h>

#include "widgets/metier-sight.h"

/* Heads and labels that take more of what is in sight than this scroll away with the rest. */
#define LARGEST_PART (2 / 3.0)

/* Letters hang below the last row. */
#define OVERHANG 4.0

static void
scrolled_cb (GtkWidget *widget)
{
  if (METIER_CHART_VIEW (widget)->kind == METIER_CHART_HEATMAP)
    gtk_widget_queue_draw (widget);
}

static void
root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (g_type_class_peek (GTK_TYPE_WIDGET))->root (widget);
  METIER_CHART_VIEW (widget)->followed = metier_sight_follow (widget, scrolled_cb);
}

static void
unroot (GtkWidget *widget)
{
  g_clear_pointer (&METIER_CHART_VIEW (widget)->followed, g_ptr_array_unref);
  GTK_WIDGET_CLASS (g_type_class_peek (GTK_TYPE_WIDGET))->unroot (widget);
}

void
_metier_chart_view_class_init_pins (GtkWidgetClass *widget_class)
{
  widget_class->root = root;
  widget_class->unroot = unroot;
}

/* Cuts go between pixels. */
static MetierBox
snap (const MetierBox *box)
{
  double x = floor (box->x), y = floor (box->y);

  return (MetierBox){ x, y, ceil (box->x + box->width) - x, ceil (box->y + box->height) - y };
}

static gboolean
has_room (const MetierRange *sight, double part)
{
  return part <= LARGEST_PART * (sight->end - sight->start);
}

/*
 * Where heads and labels are drawn while the rest of a heat map is scrolled: how far from their place in the
 * scene, in whole pixels. They never leave the rows and columns that they belong to.
 */
void
_metier_chart_view_find_pins (MetierChartView *self, MetierChartPins *pins)
{
  const MetierBox *body = &pins->body;
  MetierRange across, down;

  *pins = (MetierChartPins){ 0 };
  if (self->scenes.shown == NULL || self->kind != METIER_CHART_HEATMAP)
    return;

  pins->rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  pins->body = snap (metier_scene_get_body (self->scenes.shown));
  metier_sight_find (GTK_WIDGET (self), &across, &down);
  pins->labels = pins->rtl ? metier_scene_get_width (self->scenes.shown) - body->x - body->width : body->x;
  pins->heads = body->y;
  if (!has_room (&across, pins->labels))
    pins->labels = 0;
  else
    pins->x = pins->rtl ? MIN (0, (int) (across.end - pins->labels - body->x - body->width))
                        : MAX (0, (int) across.start);
  if (!has_room (&down, pins->heads))
    pins->heads = 0;
  else
    pins->y = MIN (MAX (0, (int) down.start), (int) body->height);
}

/* Cuts the view into heads, labels, their corner and the rest; what is not pinned is one piece. */
guint
_metier_chart_view_cut (MetierChartView *self, const MetierChartPins *pins,
                        MetierChartPiece pieces[METIER_MAX_CHART_PIECES])
{
  const MetierBox *body = &pins->body;
  double width = gtk_widget_get_width (GTK_WIDGET (self)), height = gtk_widget_get_height (GTK_WIDGET (self));
  /* Labels stand before the edge, or behind it from right to left. */
  double edge = (pins->rtl ? body->x + body->width : body->x) + pins->x, top = body->y + pins->y,
         bottom = body->y + body->height + OVERHANG;
  double labels_x = pins->rtl ? edge : pins->x, labels_end = pins->rtl ? width + pins->x : edge,
         cells_x = pins->rtl ? 0 : edge, cells_end = pins->rtl ? edge : width;

  if (pins->x == 0 && pins->y == 0)
    {
      pieces[0] = (MetierChartPiece){ { 0, 0, width, height }, 0, 0 };
      return 1;
    }
  pieces[0] = (MetierChartPiece){ { cells_x, top, cells_end - cells_x, bottom - top }, 0, 0 };
  pieces[1] = (MetierChartPiece){ { cells_x, pins->y, cells_end - cells_x, body->y }, 0, pins->y };
  pieces[2] = (MetierChartPiece){ { labels_x, top, labels_end - labels_x, bottom - top }, pins->x, 0 };
  pieces[3] = (MetierChartPiece){ { labels_x, pins->y, labels_end - labels_x, body->y }, pins->x, pins->y };
  pieces[4] = (MetierChartPiece){ { 0, bottom, width, height - bottom }, 0, 0 };

  return METIER_MAX_CHART_PIECES;
}

/* From a place on the screen to what is drawn there. */
void
_metier_chart_view_to_scene (MetierChartView *self, double *x, double *y)
{
  MetierChartPiece pieces[METIER_MAX_CHART_PIECES];
  MetierChartPins pins;
  guint n_pieces;

  _metier_chart_view_find_pins (self, &pins);
  n_pieces = _metier_chart_view_cut (self, &pins, pieces);
  for (guint i = 0; i < n_pieces; i++)
    {
      const MetierBox *box = &pieces[i].box;

      if (*x >= box->x && *x < box->x + box->width && *y >= box->y && *y < box->y + box->height)
        {
          *x -= pieces[i].x;
          *y -= pieces[i].y;
          return;
        }
    }
}

/* Whoever scrolls to the keyboard does not know of heads and labels, and may leave a mark beneath them; and
 * where marks are no items, sees but the whole view. */
void
_metier_chart_view_reveal (MetierChartView *self, const MetierMark *mark)
{
  MetierChartPins pins;

  if (self->kind != METIER_CHART_HEATMAP && self->marks->len > 0)
    return;

  _metier_chart_view_find_pins (self, &pins);
  metier_sight_reveal (GTK_WIDGET (self), &mark->box,
                       &(MetierCover){ .left = pins.rtl ? 0 : pins.labels,
                                       .right = pins.rtl ? pins.labels : 0,
                                       .top = pins.heads });
}
