/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/state/metier-me.h"

#include <glib/gi18n-lib.h>

/**
 * metier_me_assess:
 * @self: the user, loaded
 * @ratings: (element-type MetierSelfRating): levels of now, at least one
 *
 * Notes levels down. What was noted down before stays.
 */
void
metier_me_assess (MetierMe *self, GPtrArray *ratings)
{
  g_autoptr (MetierMeSaid) after = NULL;
  g_autofree char *message = NULL;

  g_return_if_fail (METIER_IS_ME (self));
  g_return_if_fail (ratings->len > 0);

  after = metier_me_said_copy (metier_me_get_state (self)->said);
  for (guint i = 0; i < ratings->len; i++)
    g_ptr_array_add (after->ratings, metier_self_rating_ref (g_ptr_array_index (ratings, i)));
  if (ratings->len == 1)
    {
      const MetierSelfRating *rating = g_ptr_array_index (ratings, 0);

      /* Translators: the name of a skill, then the number and the name of a level: 2 · working */
      message = g_strdup_printf (_ ("%1$s is %2$u · %3$s now"), rating->title, rating->level,
                                 metier_level_get_name (rating->level));
    }
  else
    {
      message = g_strdup_printf (
          ngettext ("%u level was noted down", "%u levels were noted down", ratings->len), ratings->len);
    }
  metier_me_change (self, after, message);
}

/**
 * metier_me_assess_one:
 * @self: the user, loaded
 * @skill: id of a skill
 * @title: its name
 * @level: 0–4
 *
 * Notes down that a level is reached now.
 */
void
metier_me_assess_one (MetierMe *self, const char *skill, const char *title, guint level)
{
  g_autoptr (GPtrArray) ratings = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_self_rating_unref);
  MetierSelfRating *rating = metier_self_rating_new (skill, title, level);

  rating->at = g_get_real_time () / G_USEC_PER_SEC;
  g_ptr_array_add (ratings, rating);
  metier_me_assess (self, ratings);
}

/**
 * metier_me_set_relevant:
 * @self: the user, loaded
 * @skill: id of a skill
 * @title: its name
 * @relevant: whether it matters to the user
 *
 * Says whether a skill matters, whatever a role asks.
 */
void
metier_me_set_relevant (MetierMe *self, const char *skill, const char *title, gboolean relevant)
{
  g_autoptr (MetierMeSaid) after = NULL;
  g_autofree char *message = NULL;

  g_return_if_fail (METIER_IS_ME (self));

  after = metier_me_said_copy (metier_me_get_state (self)->said);
  if (relevant)
    g_hash_table_remove (after->not_relevant, skill);
  else
    g_hash_table_insert (after->not_relevant, g_strdup (skill), g_strdup (title));
  /* Translators: %s is the name of a skill. */
  message = g_strdup_printf (relevant ? _ ("%s counts again") : _ ("%s does not count any more"), title);
  metier_me_change (self, after, message);
}

/**
 * metier_me_swap_targets:
 * @self: the user, loaded
 *
 * Makes the role that is weighed against the target the target, and the other way round.
 */
void
metier_me_swap_targets (MetierMe *self)
{
  const MetierMeSaid *before = metier_me_get_state (self)->said;
  g_autoptr (MetierMeSaid) after = metier_me_said_copy (before);
  g_autofree char *message = NULL;

  if (before->targets[1] == NULL)
    return;

  metier_me_said_set_target (after, 0, before->targets[1]);
  metier_me_said_set_target (after, 1, before->targets[0]);
  /* Translators: %s is the title of a role. */
  message = g_strdup_printf (_ ("Your target is %s now"), after->targets[0]->title);
  metier_me_change (self, after, message);
}

/**
 * metier_me_plan_again:
 * @self: the user, loaded
 *
 * Forgets the order that the user made and the day that they chose: what weighs most and is furthest comes
 * first, from today.
 */
void
metier_me_plan_again (MetierMe *self)
{
  g_autoptr (MetierPlanSettings) settings
      = metier_plan_settings_copy (metier_me_get_state (self)->said->settings);

  g_strfreev (settings->order);
  settings->order = g_new0 (char *, 1);
  g_date_clear (&settings->start, 1);
  metier_me_set_settings (self, settings, _ ("The plan is made again, from today"));
}

/**
 * metier_me_set_settings:
 * @self: the user, loaded
 * @settings: what is wanted of a plan
 * @message: what is done, for the user
 *
 * Plans anew.
 */
void
metier_me_set_settings (MetierMe *self, const MetierPlanSettings *settings, const char *message)
{
  g_autoptr (MetierMeSaid) after = NULL;

  g_return_if_fail (METIER_IS_ME (self));

  after = metier_me_said_copy (metier_me_get_state (self)->said);
  metier_me_said_set_settings (after, settings);
  metier_me_change (self, after, message);
}
