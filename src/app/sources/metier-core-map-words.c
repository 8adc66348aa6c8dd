/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/sources/metier-core-map-words.h"

#include <glib/gi18n-lib.h>

/**
 * metier_core_map_words_title:
 * @core: a #MetierCoreSkill or %METIER_CORE_SKILL_NONE
 *
 * Returns: its title
 */
const char *
metier_core_map_words_title (int core)
{
  /* Translators: a skill that counts for none of the five core skills. */
  return core == METIER_CORE_SKILL_NONE ? C_ ("core skill", "None")
                                        : metier_core_skill_get_short_title ((MetierCoreSkill) core);
}

/**
 * metier_core_map_words_note:
 * @item: a skill
 *
 * Returns: (transfer full) (nullable): why it counts for what it counts for, where its source does not say
 *   so, or what it may count for
 */
char *
metier_core_map_words_note (MetierCoreMapItem *item)
{
  int suggestion = metier_core_map_item_get_suggestion (item);

  if (metier_core_map_item_is_mine (item))
    return g_strdup (_ ("Your map"));
  if (suggestion == METIER_CORE_SKILL_NONE)
    return NULL;

  /* Translators: %s is the title of a core skill. */
  return g_strdup_printf (_ ("By its name it may count for %s"), metier_core_map_words_title (suggestion));
}

/**
 * metier_core_map_words_describe:
 * @item: a skill
 *
 * Returns: (transfer full): what it counts for, in a sentence
 */
char *
metier_core_map_words_describe (MetierCoreMapItem *item)
{
  const char *name = metier_core_map_item_get_skill (item)->name;
  int core = metier_core_map_item_get_core (item);

  if (core == METIER_CORE_SKILL_NONE)
    /* Translators: %s is the name of a skill. */
    return g_strdup_printf (_ ("%s counts for no core skill"), name);

  /* Translators: the first %s is the name of a skill, the second the title of a core skill. */
  return g_strdup_printf (_ ("%s counts for %s"), name, metier_core_map_words_title (core));
}

static void
append_section (GMenu *menu, const char *title, const char *action)
{
  g_autoptr (GMenu) section = g_menu_new ();

  g_menu_append (section, title, action);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}

/**
 * metier_core_map_words_create_menu:
 * @item: a skill
 *
 * Returns: (transfer full): what can be done with it, by the actions `skill.core`, whose state is what it
 *   counts for, `skill.use-suggestion` and `skill.reset`
 */
GMenuModel *
metier_core_map_words_create_menu (MetierCoreMapItem *item)
{
  g_autoptr (GMenu) cores = g_menu_new ();
  GMenu *menu = g_menu_new ();

  for (int core = METIER_CORE_SKILL_NONE; core < METIER_N_CORE_SKILLS; core++)
    {
      g_autoptr (GMenuItem) line = g_menu_item_new (metier_core_map_words_title (core), NULL);

      g_menu_item_set_action_and_target (line, "skill.core", "i", core);
      g_menu_append_item (cores, line);
    }

  if (metier_core_map_item_get_suggestion (item) != METIER_CORE_SKILL_NONE)
    append_section (menu, _ ("Use the Suggestion"), "skill.use-suggestion");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (cores));
  if (metier_core_map_item_is_mine (item))
    append_section (menu, _ ("Count as the Source Says"), "skill.reset");

  return G_MENU_MODEL (menu);
}
