/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/shelf/metier-shelf-words.h"

#include <glib/gi18n-lib.h>

#include "core/roles/metier-core-skill.h"
#include "core/values/metier-count.h"

/* Small numbers read better as words. */
static char *
write_number (guint n)
{
  static const char *const few[] = {
    NC_ ("number that begins a sentence", "No"),    NC_ ("number that begins a sentence", "One"),
    NC_ ("number that begins a sentence", "Two"),   NC_ ("number that begins a sentence", "Three"),
    NC_ ("number that begins a sentence", "Four"),  NC_ ("number that begins a sentence", "Five"),
    NC_ ("number that begins a sentence", "Six"),   NC_ ("number that begins a sentence", "Seven"),
    NC_ ("number that begins a sentence", "Eight"), NC_ ("number that begins a sentence", "Nine"),
    NC_ ("number that begins a sentence", "Ten"),
  };

  return n < G_N_ELEMENTS (few)
             ? g_strdup (g_dpgettext2 (GETTEXT_PACKAGE, "number that begins a sentence", few[n]))
             : metier_count_format ((int) MIN (n, G_MAXINT));
}

static char *
describe_number (guint n)
{
  g_autofree char *number = write_number (n);

  /* Translators: how many learning resources are listed; %s is the number, up to ten as a word. */
  return g_strdup_printf (ngettext ("%s resource.", "%s resources.", n), number);
}

/* Finds the skill that most resources serve, if it is only one, and the first that none serves. */
static void
find_ends (const MetierShelfModel *model, const char **most, const char **none)
{
  guint highest = 0;

  *most = *none = NULL;
  for (int i = 0; i < METIER_N_CORE_SKILLS; i++)
    {
      MetierCoreSkill core = (MetierCoreSkill) i;
      guint n = metier_shelf_model_count (model, METIER_SHELF_SKILL, metier_core_skill_get_id (core));

      if (n == 0 && *none == NULL)
        *none = metier_core_skill_get_short_title (core);
      if (n == highest)
        *most = NULL;
      else if (n > highest)
        *most = metier_core_skill_get_short_title (core);
      highest = MAX (highest, n);
    }
}

/* How many resources close the widest gap. */
static char *
describe_gap (const char *skill, guint n)
{
  g_autofree char *number = write_number (n);

  if (n == 0)
    /* Translators: %s is the name of a skill; keep the tags, which make it bold. */
    return g_markup_printf_escaped (_ ("None of them closes your widest gap, <b>%s</b>."), skill);

  /* Translators: %1$s is how many resources, up to ten as a word, %2$s the name of a skill; keep the tags. */
  return g_markup_printf_escaped (ngettext ("%1$s of them closes your widest gap, <b>%2$s</b>.",
                                            "%1$s of them close your widest gap, <b>%2$s</b>.", n),
                                  number, skill);
}

static const char *
find_id (GHashTable *gaps, const MetierShelfGap *gap)
{
  GHashTableIter iter;
  gpointer skill, value;

  g_hash_table_iter_init (&iter, gaps);
  while (g_hash_table_iter_next (&iter, &skill, &value))
    if (value == gap)
      return skill;

  return NULL;
}

static char *
describe_skills (const MetierShelfModel *model, GHashTable *gaps)
{
  const MetierShelfGap *widest = gaps != NULL ? metier_shelf_gaps_find_widest (gaps) : NULL;
  const char *most;
  const char *none;

  if (widest != NULL)
    return describe_gap (widest->title,
                         metier_shelf_model_count (model, METIER_SHELF_SKILL, find_id (gaps, widest)));

  find_ends (model, &most, &none);
  if (most != NULL && none != NULL)
    /* Translators: %1$s and %2$s are names of skills; keep the tags, which make them bold. */
    return g_markup_printf_escaped (
        _ ("The largest part is for <b>%1$s</b>; there is nothing yet for <b>%2$s</b>."), most, none);
  if (most != NULL)
    /* Translators: %s is the name of a skill; keep the tags, which make it bold. */
    return g_markup_printf_escaped (_ ("The largest part is for <b>%s</b>."), most);
  if (none != NULL)
    /* Translators: %s is the name of a skill; keep the tags, which make it bold. */
    return g_markup_printf_escaped (_ ("There is nothing yet for <b>%s</b>."), none);

  return NULL;
}

/**
 * metier_shelf_describe:
 * @model: what is listed
 * @request: what was asked for
 *
 * Says in a sentence or two what the list holds.
 *
 * Returns: (transfer full): markup
 */
char *
metier_shelf_describe (const MetierShelfModel *model, const MetierShelfRequest *request)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (model->items));
  g_autofree char *number = describe_number (n);
  g_autofree char *skills = NULL;

  if (request->by_weight && model->n_targets == 0)
    skills = g_strdup (_ ("Choose a target in the view “Me” to sort by what it weighs."));
  else if (metier_shelf_request_is_mine (request) && !metier_shelf_request_has_filters (request))
    skills = describe_skills (model, request->gaps);
  if (skills == NULL)
    return g_steal_pointer (&number);

  /* Translators: two sentences about the resources on the shelf. */
  return g_strdup_printf (C_ ("sentences", "%1$s %2$s"), number, skills);
}
