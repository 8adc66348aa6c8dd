/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "core/resources/metier-resource.h"

G_BEGIN_DECLS

/**
 * MetierResourcePlace:
 * @heading: (nullable): what stands above the line, when it is the first of its group
 * @n_group: how many lines the group has
 * @first: whether it is the first of its group
 * @last: whether it is the last of its group
 * @explains: whether its heading says what the numbers of the lines are
 *
 * Where a line stands in a list of groups, each of which is drawn as one card.
 */
typedef struct {
  const char *heading;
  guint n_group;
  gboolean first;
  gboolean last;
  gboolean explains;
} MetierResourcePlace;

#define METIER_TYPE_RESOURCE_ITEM (metier_resource_item_get_type ())
G_DECLARE_FINAL_TYPE (MetierResourceItem, metier_resource_item, METIER, RESOURCE_ITEM, GObject)

MetierResourceItem *metier_resource_item_new (const MetierResource *resource);
const MetierResource *metier_resource_item_get_resource (MetierResourceItem *self);
void metier_resource_item_set_resource (MetierResourceItem *self, const MetierResource *resource);
const MetierResourcePlace *metier_resource_item_get_place (MetierResourceItem *self);
void metier_resource_item_set_place (MetierResourceItem *self, const MetierResourcePlace *place);
void metier_resource_item_follow (MetierResourceItem *self, MetierResourceItem *other);
const char *metier_resource_item_get_skill (MetierResourceItem *self);
double metier_resource_item_get_score (MetierResourceItem *self);
void metier_resource_item_set_worth (MetierResourceItem *self, const char *skill, double score);

G_END_DECLS
