/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/scene/metier-scene-struct-private.h"

static MetierItem *
add_item (MetierScene *self, MetierLayer layer, MetierShape shape, MetierToken token, double x, double y)
{
  MetierItem item
      = { (guint8) layer, (guint8) shape, (guint8) token, 0, METIER_ALIGN_START, self->mark, x, y };

  g_array_append_val (self->items, item);

  return &g_array_index (self->items, MetierItem, self->items->len - 1);
}

/*
 * metier_scene_new:
 * @data: (nullable): what the scene is of; its texts may be passed to the builder without a copy
 */
MetierScene *
metier_scene_new (const MetierChartData *data)
{
  MetierScene *self = g_atomic_rc_box_new0 (MetierScene);

  self->data = data ? metier_chart_data_ref (data) : NULL;
  self->parts = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_scene_unref);
  self->strings = g_string_chunk_new (512);
  self->items = g_array_new (FALSE, FALSE, sizeof (MetierItem));
  self->marks = g_array_new (FALSE, FALSE, sizeof (MetierMark));
  self->fills = g_array_new (FALSE, FALSE, sizeof (MetierBox));
  self->names = g_array_new (FALSE, FALSE, sizeof (MetierNamePlace));
  self->breaks = g_array_new (FALSE, FALSE, sizeof (double));
  self->mark = METIER_NO_MARK;

  return self;
}

void
metier_scene_add_rect (MetierScene *self, MetierLayer layer, MetierToken token, double x, double y,
                       double width, double height)
{
  MetierItem *item = add_item (self, layer, METIER_SHAPE_RECT, token, x, y);

  item->width = width;
  item->height = height;
}

/*
 * metier_scene_add_rounded:
 * @radius: at most half the width is used
 */
void
metier_scene_add_rounded (MetierScene *self, MetierLayer layer, MetierToken token, MetierCorners corners,
                          double radius, double x, double y, double width, double height)
{
  MetierItem *item = add_item (self, layer, METIER_SHAPE_RECT, token, x, y);

  item->variant = (guint8) corners;
  item->width = width;
  item->height = height;
  item->extra = MIN (radius, MIN (width, height) / 2);
}

/*
 * metier_scene_add_frame:
 * @thickness: of the line, which lies inside the box
 */
void
metier_scene_add_frame (MetierScene *self, MetierLayer layer, MetierToken token, MetierCorners corners,
                        double thickness, double x, double y, double width, double height)
{
  MetierItem *item = add_item (self, layer, METIER_SHAPE_FRAME, token, x, y);

  item->variant = (guint8) corners;
  item->width = width;
  item->height = height;
  item->extra = thickness;
}

/*
 * metier_scene_add_dash:
 * @y: middle of the line, which runs from @x over @width
 */
void
metier_scene_add_dash (MetierScene *self, MetierLayer layer, MetierToken token, MetierDash dash,
                       double thickness, double x, double y, double width)
{
  MetierItem *item = add_item (self, layer, METIER_SHAPE_DASH, token, x, y);

  item->variant = (guint8) dash;
  item->width = width;
  item->extra = thickness;
}

/* A straight line from one point to another, kept as the box that it crosses. */
void
metier_scene_add_line (MetierScene *self, MetierLayer layer, MetierToken token, MetierDash dash,
                       double thickness, double x1, double y1, double x2, double y2)
{
  MetierItem *item;

  metier_scene_add_dash (self, layer, token, dash, thickness, MIN (x1, x2), MIN (y1, y2), ABS (x2 - x1));
  item = &g_array_index (self->items, MetierItem, self->items->len - 1);
  item->height = ABS (y2 - y1);
  item->align = (x2 - x1) * (y2 - y1) < 0 ? METIER_ALIGN_END : METIER_ALIGN_START;
}

void
metier_scene_add_marker (MetierScene *self, MetierLayer layer, MetierToken token, MetierMarker marker,
                         double size, double x, double y)
{
  MetierItem *item = add_item (self, layer, METIER_SHAPE_MARKER, token, x, y);

  item->variant = (guint8) marker;
  item->width = size;
  item->height = size;
}

/*
 * metier_scene_add_ring:
 * @size: outer diameter
 */
void
metier_scene_add_ring (MetierScene *self, MetierLayer layer, MetierToken token, double size, double thickness,
                       double x, double y)
{
  metier_scene_add_marker (self, layer, token, METIER_MARKER_RING, size, x, y);
  g_array_index (self->items, MetierItem, self->items->len - 1).extra = thickness;
}

void
metier_scene_add_hatch (MetierScene *self, MetierLayer layer, MetierToken token, MetierHatch hatch, double x,
                        double y, double width, double height)
{
  MetierItem *item = add_item (self, layer, METIER_SHAPE_HATCH, token, x, y);

  item->variant = (guint8) hatch;
  item->width = width;
  item->height = height;
}

/*
 * metier_scene_add_text:
 * @text: lives as long as the scene: from its data or from metier_scene_keep()
 * @y: middle of the line
 */
void
metier_scene_add_text (MetierScene *self, const MetierMeasurer *measurer, MetierToken token,
                       MetierTextStyle style, MetierAlign align, const char *text, double x, double y)
{
  MetierItem *item = add_item (self, METIER_LAYER_TEXT, METIER_SHAPE_TEXT, token, x, y);

  item->variant = (guint8) style;
  item->align = (guint8) align;
  item->width = metier_measurer_get_width (measurer, text, style);
  item->height = measurer->line_height * metier_text_style_get_size (style);
  item->text = text;
}

/*
 * metier_scene_add_turned_text:
 * @angle: in degrees, counterclockwise, about the start of the text
 */
void
metier_scene_add_turned_text (MetierScene *self, const MetierMeasurer *measurer, MetierToken token,
                              MetierTextStyle style, const char *text, double angle, double x, double y)
{
  metier_scene_add_text (self, measurer, token, style, METIER_ALIGN_START, text, x, y);
  g_array_index (self->items, MetierItem, self->items->len - 1).extra = angle;
}

/*
 * metier_scene_add_scene:
 *
 * Takes over everything that @other shows. A scene that is already mirrored stays so; the scene that
 * it becomes part of is then finished without mirroring.
 */
void
metier_scene_add_scene (MetierScene *self, const MetierScene *other, double x, double y)
{
  int first = (int) self->marks->len;

  g_ptr_array_add (self->parts, metier_scene_ref (other));
  for (guint i = 0; i < other->items->len; i++)
    {
      MetierItem item = g_array_index (other->items, MetierItem, i);

      item.x += x;
      item.y += y;
      item.mark = item.mark < 0 ? METIER_NO_MARK : item.mark + first;
      g_array_append_val (self->items, item);
    }
  for (guint i = 0; i < other->marks->len; i++)
    {
      MetierMark mark = g_array_index (other->marks, MetierMark, i);
      MetierBox fill = g_array_index (other->fills, MetierBox, i);

      mark.box.x += x, mark.box.y += y;
      mark.anchor.x += x, mark.anchor.y += y;
      fill.x += x, fill.y += y;
      g_array_append_val (self->marks, mark);
      g_array_append_val (self->fills, fill);
    }
  for (guint i = 0; i < other->breaks->len; i++)
    metier_scene_add_break (self, g_array_index (other->breaks, double, i) + y);
  self->body = (MetierBox){ other->body.x + x, other->body.y + y, other->body.width, other->body.height };
}

/* Takes over one of several charts that lie below each other. */
void
metier_scene_add_part (MetierScene *self, const MetierScene *other, guint part, double y)
{
  guint first = self->marks->len;

  metier_scene_add_scene (self, other, 0, y);
  for (guint i = first; i < self->marks->len; i++)
    g_array_index (self->marks, MetierMark, i).part = part;
}

/* Copies a text that is made for the scene, such as a shortened one. */
const char *
metier_scene_keep (MetierScene *self, const char *text)
{
  return g_string_chunk_insert_const (self->strings, text);
}

/*
 * metier_scene_begin_mark:
 * @fill: what is filled when the pointer is over it
 *
 * Items that are added until metier_scene_end_mark() belong to the mark.
 */
int
metier_scene_begin_mark (MetierScene *self, const MetierBox *box, const MetierBox *fill,
                         const MetierBox *anchor, guint row, int series, const char *label)
{
  int section = self->data != NULL ? metier_chart_data_get_row (self->data, row)->section : -1;
  MetierMark mark = { *box, *anchor, row, series, label, 0, section };

  g_array_append_val (self->marks, mark);
  g_array_append_val (self->fills, *fill);
  self->mark = (int) self->marks->len - 1;

  return self->mark;
}

void
metier_scene_end_mark (MetierScene *self)
{
  self->mark = METIER_NO_MARK;
}

/* A page may end at @y; breaks are added from the top down. */
void
metier_scene_add_break (MetierScene *self, double y)
{
  g_array_append_val (self->breaks, y);
}

void
metier_scene_set_body (MetierScene *self, const MetierBox *body)
{
  self->body = *body;
}

void
metier_scene_set_folded (MetierScene *self)
{
  self->folded = TRUE;
}

static void
mirror_box (MetierBox *box, double width)
{
  box->x = width - box->x - box->width;
}

static void
mirror_item (MetierItem *item, double width)
{
  static const MetierCorners corners[]
      = { METIER_CORNERS_NONE, METIER_CORNERS_END, METIER_CORNERS_START, METIER_CORNERS_ALL };

  switch ((MetierShape) item->shape)
    {
    case METIER_SHAPE_RECT:
    case METIER_SHAPE_FRAME:
      item->variant = (guint8) corners[item->variant];
      item->x = width - item->x - item->width;
      break;
    case METIER_SHAPE_DASH:
      if (item->width > 0 && item->height > 0)
        item->align = (guint8) (METIER_ALIGN_END - item->align);
      item->x = width - item->x - item->width;
      break;
    case METIER_SHAPE_HATCH:
      item->x = width - item->x - item->width;
      break;
    case METIER_SHAPE_MARKER:
      item->x = width - item->x;
      break;
    case METIER_SHAPE_TEXT:
      item->x = width - item->x;
      item->align = (guint8) (METIER_ALIGN_END - item->align);
      item->extra = -item->extra;
      break;
    case METIER_N_SHAPES:
    default:
      g_assert_not_reached ();
    }
}

static void
mirror (MetierScene *self)
{
  for (guint i = 0; i < self->items->len; i++)
    mirror_item (&g_array_index (self->items, MetierItem, i), self->width);
  for (guint i = 0; i < self->marks->len; i++)
    {
      mirror_box (&g_array_index (self->marks, MetierMark, i).box, self->width);
      mirror_box (&g_array_index (self->marks, MetierMark, i).anchor, self->width);
      mirror_box (&g_array_index (self->fills, MetierBox, i), self->width);
    }
  mirror_box (&self->body, self->width);
}

/* Texts stay in reading order, because what is drawn fastest is a line of text, whatever its colours. */
static guint
get_bucket (const MetierItem *item)
{
  guint token = item->shape == METIER_SHAPE_TEXT ? 0 : item->token;

  return ((guint) item->layer * METIER_N_SHAPES + item->shape) * METIER_N_TOKENS + token;
}

/* A counting sort, because a heat map has ten thousand items and drawing asks for few runs of equal ones. */
static void
sort (MetierScene *self)
{
  g_autofree guint *starts = g_new0 (guint, METIER_N_LAYERS * METIER_N_SHAPES * METIER_N_TOKENS + 1);
  const MetierItem *items = (const MetierItem *) (void *) self->items->data;

  for (guint i = 0; i < self->items->len; i++)
    starts[get_bucket (&items[i]) + 1]++;
  for (guint i = 1; i <= METIER_N_LAYERS * METIER_N_SHAPES * METIER_N_TOKENS; i++)
    starts[i] += starts[i - 1];
  self->order = g_new (guint, self->items->len);
  for (guint i = 0; i < self->items->len; i++)
    self->order[starts[get_bucket (&items[i])]++] = i;
}

/*
 * metier_scene_finish:
 * @self: (transfer full): the scene so far
 *
 * Returns: (transfer full): the same, immutable from now on
 */
MetierScene *
metier_scene_finish (MetierScene *self, double width, double height, gboolean rtl)
{
  self->width = width;
  self->height = height;
  if (rtl)
    mirror (self);
  sort (self);

  return self;
}
