/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drawn-chart.h"

#include <string.h>

void
drawn_chart_clear (DrawnChart *self)
{
  metier_scene_unref (self->scene);
  metier_chart_data_unref (self->data);
  chart_fixture_free (self->fixture);
}

/* Of the roles in @fixture, which the chart takes over. */
void
drawn_chart_init (DrawnChart *self, ChartFixture *fixture, MetierChartKind kind, MetierScope scope,
                  const MetierProfile *baseline)
{
  MetierChartOptions options = { .kind = kind, .width = DRAWN_CHART_WIDTH };

  self->fixture = fixture;
  self->data = chart_fixture_get_data (fixture, scope, METIER_SORT_SOURCE, baseline);
  self->scene = metier_chart_layout (self->data, &options, chart_fixture_get_measurer (20));
}

const MetierItem *
drawn_chart_find (const DrawnChart *self, MetierShape shape, MetierToken token, guint *n_found)
{
  guint n_items;
  const MetierItem *items = metier_scene_get_items (self->scene, &n_items), *first = NULL;

  *n_found = 0;
  for (guint i = 0; i < n_items; i++)
    if (items[i].shape == shape && items[i].token == token && items[i].mark != METIER_NO_MARK)
      {
        first = first ? first : &items[i];
        *n_found += 1;
      }

  return first;
}

guint
drawn_chart_count (const DrawnChart *self, MetierShape shape, MetierToken token)
{
  guint n;

  drawn_chart_find (self, shape, token, &n);

  return n;
}

guint
drawn_chart_count_text (const DrawnChart *self, const char *text)
{
  guint n_items, n = 0;
  const MetierItem *items = metier_scene_get_items (self->scene, &n_items);

  for (guint i = 0; i < n_items; i++)
    n += items[i].text != NULL && strcmp (items[i].text, text) == 0;

  return n;
}
