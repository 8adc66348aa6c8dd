/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/me/metier-layout-me-private.h"
#include "chart/me/metier-me-words-private.h"

#include <glib/gi18n-lib.h>

#define ROW_HEIGHT 54.0
#define LABEL_MIDDLE 14.0
#define BAR_MIDDLE 38.0
#define NOTE_PITCH 16.0
#define NUMBERS_HEIGHT 24.0
#define LEGEND_HEIGHT 32.0
#define LEGEND_PITCH 22.0
#define DIAMOND_ROOM 19.0
#define SWATCH 11.0
#define GAP 10.0
#define LABEL_PART 0.4

/* Diamonds at the ends of the axis stay within the drawing. */
#define INSET 8.0

static void
add_numbers (MetierGapLayout *self, double y)
{
  MetierLayout *layout = &self->layout;

  for (guint level = 0; level <= METIER_LEVEL_MAX; level++)
    {
      g_autofree char *number = g_strdup_printf ("%u", level);

      metier_layout_add_text (layout, METIER_TOKEN_SECONDARY, METIER_TEXT_CAPTION, METIER_ALIGN_MIDDLE,
                              metier_scene_keep (layout->scene, number),
                              metier_layout_gap_get_x (self, level), y);
    }
}

static double
get_label_room (const MetierGapLayout *self, guint row)
{
  return self->layout.width - 2 * METIER_SIDE - GAP - metier_layout_gap_measure_result (self, row);
}

/* Names come first where text is large; what a score is the product of is then in the row's label alone. */
static gboolean
has_room_for_formula (const MetierGapLayout *self)
{
  for (guint row = 0; row < self->gap->rows->len; row++)
    if (get_label_room (self, row) < LABEL_PART * self->layout.width)
      return FALSE;

  return TRUE;
}

/* Where a name would be cut beside its results, it has the whole line and they stand below. */
static gboolean
is_stacked (const MetierGapLayout *self, guint row)
{
  return !metier_layout_fits_two_lines (&self->layout, metier_layout_gap_get_row (self, row)->name,
                                        get_label_room (self, row));
}

static double
get_name_room (const MetierGapLayout *self, guint row)
{
  return is_stacked (self, row) ? self->layout.width - 2 * METIER_SIDE : get_label_room (self, row);
}

static guint
count_name_lines (const MetierGapLayout *self, guint row)
{
  return metier_layout_count_name_lines (&self->layout, metier_layout_gap_get_row (self, row)->name,
                                         get_name_room (self, row));
}

/* How much more a row needs whose name and results take several lines, or that has something to add. */
static double
get_extra_height (const MetierGapLayout *self, guint row)
{
  guint n_names = count_name_lines (self, row), n_results = self->overlay != NULL ? 2 : 1;
  guint n = is_stacked (self, row) ? n_names + n_results : MAX (n_names, n_results);
  double extra = (n - 1) * METIER_LINE_PITCH;

  if (metier_layout_gap_get_note (metier_layout_gap_get_row (self, row)) != NULL)
    extra += NOTE_PITCH;

  return extra * self->layout.k;
}

static void
add_label (MetierGapLayout *self, guint row, double y, double bottom)
{
  MetierLayout *layout = &self->layout;
  const MetierGapRow *data = metier_layout_gap_get_row (self, row);
  const char *note = metier_layout_gap_get_note (data);

  metier_layout_add_name (layout, data->name, get_name_room (self, row), y + LABEL_MIDDLE * layout->k);
  if (note != NULL)
    metier_layout_add_lines (layout, METIER_TOKEN_SECONDARY, METIER_TEXT_CAPTION, METIER_ALIGN_START, note,
                             layout->width - 2 * METIER_SIDE, 1, METIER_SIDE,
                             bottom - NOTE_PITCH * layout->k / 2);
}

static void
add_row (MetierGapLayout *self, guint row, double y, double extra)
{
  MetierLayout *layout = &self->layout;
  g_autofree char *label = metier_layout_gap_describe (self, row);
  double lanes = metier_layout_gap_get_lanes_height (self);
  MetierBox box
      = { METIER_ROW_SIDE, y, layout->width - 2 * METIER_ROW_SIDE, ROW_HEIGHT * layout->k + extra + lanes };
  MetierBox anchor = { layout->width / 2, y, 0, box.height };
  guint n_above = is_stacked (self, row) ? count_name_lines (self, row) : 0;

  metier_scene_begin_mark (layout->scene, &box, &box, &anchor, row, 0,
                           metier_scene_keep (layout->scene, label));
  add_label (self, row, y, y + (LABEL_MIDDLE + METIER_LINE_PITCH / 2) * layout->k + extra);
  metier_layout_gap_add_results (self, row, y + (LABEL_MIDDLE + n_above * METIER_LINE_PITCH) * layout->k,
                                 METIER_LINE_PITCH * layout->k);
  metier_layout_gap_add_bars (self, row, y + BAR_MIDDLE * layout->k + extra + lanes / 2);
  metier_scene_end_mark (layout->scene);
}

/* Where the next entry of the legend goes. */
typedef struct {
  double x;
  double y;
} Place;

typedef enum {
  SYMBOL_ME,
  SYMBOL_OTHER,
  SYMBOL_AIM,
  SYMBOL_BAR,
} Symbol;

static void
add_symbol (MetierLayout *layout, Symbol symbol, double x, double y)
{
  switch (symbol)
    {
    case SYMBOL_ME:
      metier_layout_add_diamond (layout, x, y);
      break;
    case SYMBOL_OTHER:
      metier_layout_add_other_square (layout, &(MetierMyLevel){ 0, FALSE }, x, y);
      break;
    case SYMBOL_AIM:
      metier_layout_add_hollow_diamond (layout, x, y);
      break;
    case SYMBOL_BAR:
    default:
      metier_scene_add_rect (layout->scene, METIER_LAYER_FILL, METIER_TOKEN_ROLE, x - SWATCH / 2,
                             y - SWATCH / 2, SWATCH, SWATCH);
    }
}

/* An entry of the legend, on the next line where it has no room on this one. */
static void
add_entry (MetierGapLayout *self, Place *place, const char *text, Symbol symbol)
{
  MetierLayout *layout = &self->layout;
  double room = layout->width - 2 * METIER_SIDE;
  double width = fmin (room, DIAMOND_ROOM + ceil (metier_layout_measure (layout, text, METIER_TEXT_CAPTION)));

  if (place->x > METIER_SIDE && place->x + width > layout->width - METIER_SIDE)
    *place = (Place){ METIER_SIDE, place->y + LEGEND_PITCH * layout->k };
  add_symbol (layout, symbol, place->x + INSET, place->y);
  metier_layout_add_lines (layout, METIER_TOKEN_SECONDARY, METIER_TEXT_CAPTION, METIER_ALIGN_START, text,
                           width - DIAMOND_ROOM, 1, place->x + DIAMOND_ROOM, place->y);
  place->x += width + 2 * GAP;
}

/* Names the marks below the rows. */
double
metier_layout_gap_add_legend (MetierGapLayout *self, double y)
{
  MetierLayout *layout = &self->layout;
  Place place = { METIER_SIDE, y + LEGEND_HEIGHT * layout->k / 2 };
  gboolean asked = FALSE, aimed = FALSE;

  for (guint i = 0; i < self->gap->rows->len; i++)
    {
      const MetierDemand *demand = &metier_layout_gap_get_row (self, i)->demand;

      asked = asked || (isfinite (demand->asked) && demand->asked_by_source);
      aimed = aimed || (isfinite (demand->asked) && !demand->asked_by_source);
    }
  add_entry (self, &place, C_ ("gap", "me"), SYMBOL_ME);
  if (self->overlay != NULL)
    add_entry (self, &place, metier_scene_keep (layout->scene, self->overlay->name), SYMBOL_OTHER);
  if (aimed)
    add_entry (self, &place, self->overlay != NULL ? C_ ("gap", "aim of both") : C_ ("gap", "my aim"),
               SYMBOL_AIM);
  if (asked)
    add_entry (self, &place, C_ ("gap", "asked"), SYMBOL_AIM);
  if (self->has_weights)
    add_entry (self, &place, C_ ("gap", "weight × gap"), SYMBOL_BAR);

  return place.y + LEGEND_HEIGHT * layout->k / 2;
}

/* The form for narrow windows: name and sum on one line, the bar across beneath them. */
double
metier_layout_folded_gap (MetierGapLayout *self)
{
  MetierLayout *layout = &self->layout;
  double y = METIER_TOP / 2, top;

  metier_scene_set_folded (layout->scene);
  self->plot = (MetierPlot){ METIER_SIDE + INSET, layout->width - 2 * (METIER_SIDE + INSET) };
  self->named = -1;
  self->has_formula = self->has_formula && has_room_for_formula (self);
  add_numbers (self, y + NUMBERS_HEIGHT * layout->k / 2);
  top = y += NUMBERS_HEIGHT * layout->k;
  for (guint row = 0; row < self->gap->rows->len; row++)
    {
      double extra = get_extra_height (self, row);

      add_row (self, row, y, extra);
      y += ROW_HEIGHT * layout->k + extra + metier_layout_gap_get_lanes_height (self);
      metier_scene_add_break (layout->scene, y);
    }
  metier_scene_set_body (layout->scene, &(MetierBox){ 0, top, layout->width, y - top });

  return metier_layout_gap_add_legend (self, y);
}
