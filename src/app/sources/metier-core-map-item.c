/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/sources/metier-core-map-item.h"

#include <string.h>

#include "core/roles/metier-core-override.h"

/**
 * MetierCoreMapItem:
 *
 * One skill of a source and the core skill that it counts for.
 */
struct _MetierCoreMapItem {
  GObject parent_instance;

  MetierSkill *skill; /* (owned) */
  char *folded;       /* (owned): its name and id, to be searched */
  int core;
  gboolean mine;
  int suggestion;
};

G_DEFINE_FINAL_TYPE (MetierCoreMapItem, metier_core_map_item, G_TYPE_OBJECT)

enum {
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
metier_core_map_item_finalize (GObject *object)
{
  MetierCoreMapItem *self = METIER_CORE_MAP_ITEM (object);

  metier_skill_unref (self->skill);
  g_free (self->folded);

  G_OBJECT_CLASS (metier_core_map_item_parent_class)->finalize (object);
}

static void
metier_core_map_item_class_init (MetierCoreMapItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = metier_core_map_item_finalize;

  /**
   * MetierCoreMapItem::changed:
   *
   * The skill counts for something else.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
metier_core_map_item_init (MetierCoreMapItem *self)
{
}

/**
 * metier_core_map_item_new:
 * @skill: a skill
 *
 * Returns: (transfer full): an item for it
 */
MetierCoreMapItem *
metier_core_map_item_new (const MetierSkill *skill)
{
  MetierCoreMapItem *self = g_object_new (METIER_TYPE_CORE_MAP_ITEM, NULL);
  g_autofree char *text = g_strjoin ("\n", skill->name, skill->id, NULL);

  self->skill = metier_skill_ref (skill);
  self->folded = g_utf8_casefold (text, -1);
  self->core = skill->core;
  self->mine = skill->core_is_mine;
  self->suggestion = metier_core_skill_suggest (skill->name);

  return self;
}

/**
 * metier_core_map_item_get_skill:
 * @self: an item
 *
 * Returns: (transfer none): the skill, as it was when the item was made
 */
const MetierSkill *
metier_core_map_item_get_skill (MetierCoreMapItem *self)
{
  return self->skill;
}

/**
 * metier_core_map_item_get_core:
 * @self: an item
 *
 * Returns: what it counts for now, or %METIER_CORE_SKILL_NONE
 */
int
metier_core_map_item_get_core (MetierCoreMapItem *self)
{
  return self->core;
}

/**
 * metier_core_map_item_is_mine:
 * @self: an item
 *
 * Returns: whether the user said so
 */
gboolean
metier_core_map_item_is_mine (MetierCoreMapItem *self)
{
  return self->mine;
}

/**
 * metier_core_map_item_get_suggestion:
 * @self: an item
 *
 * Returns: what it may count for by its name, where neither the source nor the user says what it counts for;
 *   otherwise %METIER_CORE_SKILL_NONE
 */
int
metier_core_map_item_get_suggestion (MetierCoreMapItem *self)
{
  return self->core == METIER_CORE_SKILL_NONE && !self->mine ? self->suggestion : METIER_CORE_SKILL_NONE;
}

/**
 * metier_core_map_item_matches:
 * @self: an item
 * @folded: what is looked for, casefolded
 *
 * Returns: whether the name or the id has it
 */
gboolean
metier_core_map_item_matches (MetierCoreMapItem *self, const char *folded)
{
  return strstr (self->folded, folded) != NULL;
}

/**
 * metier_core_map_item_set_core:
 * @self: an item
 * @core: what it counts for now, or %METIER_CORE_SKILL_NONE
 * @mine: whether the user said so
 *
 * Tells whoever shows it.
 */
void
metier_core_map_item_set_core (MetierCoreMapItem *self, int core, gboolean mine)
{
  g_return_if_fail (METIER_IS_CORE_MAP_ITEM (self));

  self->core = core;
  self->mine = mine;
  g_signal_emit (self, signals[CHANGED], 0);
}
