/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/shelf/metier-resource-item.h"

#include <math.h>

#include "core/roles/metier-core-skill.h"

/**
 * MetierResourceItem:
 *
 * A line of a list of resources, which follows the changes of its resource's bookmark and of its place.
 */
struct _MetierResourceItem {
  GObject parent_instance;

  MetierResource *resource;
  MetierResourcePlace place;
  char *skill;  /* (nullable): what it is listed for */
  double score; /* how much; NaN when that is not known */
};

enum { SIGNAL_CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MetierResourceItem, metier_resource_item, G_TYPE_OBJECT)

static void
metier_resource_item_finalize (GObject *object)
{
  MetierResourceItem *self = METIER_RESOURCE_ITEM (object);

  g_clear_pointer (&self->resource, metier_resource_unref);
  g_free (self->skill);

  G_OBJECT_CLASS (metier_resource_item_parent_class)->finalize (object);
}

static void
metier_resource_item_class_init (MetierResourceItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = metier_resource_item_finalize;

  /**
   * MetierResourceItem::changed:
   * @self: the item
   *
   * Its resource has another bookmark, or it stands at another place.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 0);
}

static void
metier_resource_item_init (MetierResourceItem *self)
{
  self->score = NAN;
}

/**
 * metier_resource_item_new:
 * @resource: a resource
 *
 * Returns: (transfer full): a line for @resource
 */
MetierResourceItem *
metier_resource_item_new (const MetierResource *resource)
{
  MetierResourceItem *self = g_object_new (METIER_TYPE_RESOURCE_ITEM, NULL);

  self->resource = metier_resource_ref (resource);
  return self;
}

/**
 * metier_resource_item_get_resource:
 * @self: an item
 *
 * Returns: (transfer none): its resource
 */
const MetierResource *
metier_resource_item_get_resource (MetierResourceItem *self)
{
  g_return_val_if_fail (METIER_IS_RESOURCE_ITEM (self), NULL);

  return self->resource;
}

/**
 * metier_resource_item_set_resource:
 * @self: an item
 * @resource: the same resource with another bookmark
 *
 * Tells the item that the bookmark changed.
 */
void
metier_resource_item_set_resource (MetierResourceItem *self, const MetierResource *resource)
{
  MetierResource *previous;

  g_return_if_fail (METIER_IS_RESOURCE_ITEM (self));

  previous = self->resource;
  self->resource = metier_resource_ref (resource);
  metier_resource_unref (previous);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/**
 * metier_resource_item_get_place:
 * @self: an item
 *
 * Returns: (transfer none): where it stands; a line alone until it is told
 */
const MetierResourcePlace *
metier_resource_item_get_place (MetierResourceItem *self)
{
  g_return_val_if_fail (METIER_IS_RESOURCE_ITEM (self), NULL);

  return &self->place;
}

/**
 * metier_resource_item_set_place:
 * @self: an item that is not shown yet
 * @place: where it stands; its heading lives as long as the program
 *
 * Tells the item where it stands.
 */
void
metier_resource_item_set_place (MetierResourceItem *self, const MetierResourcePlace *place)
{
  g_return_if_fail (METIER_IS_RESOURCE_ITEM (self));

  self->place = *place;
}

/**
 * metier_resource_item_follow:
 * @self: an item that is shown
 * @other: what came for the same resource when the list was asked for again
 *
 * Takes over resource, place and worth of @other.
 */
void
metier_resource_item_follow (MetierResourceItem *self, MetierResourceItem *other)
{
  g_return_if_fail (METIER_IS_RESOURCE_ITEM (self));

  self->place = other->place;
  metier_resource_item_set_worth (self, other->skill, other->score);
  metier_resource_item_set_resource (self, other->resource);
}

/**
 * metier_resource_item_get_skill:
 * @self: an item
 *
 * Returns: (nullable): the skill that it is listed for, or the short title of the first core skill that its
 * resource serves
 */
const char *
metier_resource_item_get_skill (MetierResourceItem *self)
{
  g_return_val_if_fail (METIER_IS_RESOURCE_ITEM (self), NULL);

  if (self->skill != NULL)
    return self->skill;

  for (guint i = 0; self->resource->skills[i] != NULL; i++)
    {
      MetierCoreSkill core;

      if (metier_core_skill_from_id (self->resource->skills[i], &core))
        return metier_core_skill_get_short_title (core);
    }

  return NULL;
}

/**
 * metier_resource_item_get_score:
 * @self: an item
 *
 * Returns: what the target gains by the skill, weight × gap; NaN when that is not known
 */
double
metier_resource_item_get_score (MetierResourceItem *self)
{
  g_return_val_if_fail (METIER_IS_RESOURCE_ITEM (self), NAN);

  return self->score;
}

/**
 * metier_resource_item_set_worth:
 * @self: an item that is not shown yet
 * @skill: (nullable): what the skill is called that it is listed for: the one that the list is about, or the
 * one that it is worth most for
 * @score: weight × gap of @skill; NaN when that is not known
 */
void
metier_resource_item_set_worth (MetierResourceItem *self, const char *skill, double score)
{
  char *previous;

  g_return_if_fail (METIER_IS_RESOURCE_ITEM (self));

  previous = self->skill;
  self->skill = g_strdup (skill);
  self->score = score;
  g_free (previous);
}
