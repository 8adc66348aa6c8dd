/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/roles/metier-core-override.h"

#include <string.h>

/* Words at which a name is known, each in ASCII lower case with a blank before it and, where it must end
 * there, one behind it. The more particular ones come first: machine learning engineering is not engineering.
 */
typedef struct {
  const char *words;
  MetierCoreSkill core;
} Hint;

static const Hint hints[] = {
  { " machine learning", METIER_CORE_SKILL_ML },
  { " deep learning", METIER_CORE_SKILL_ML },
  { " neural network", METIER_CORE_SKILL_ML },
  { " artificial intelligence", METIER_CORE_SKILL_ML },
  { " reinforcement learning", METIER_CORE_SKILL_ML },
  { " natural language processing", METIER_CORE_SKILL_ML },
  { " computer vision", METIER_CORE_SKILL_ML },
  { " ml ", METIER_CORE_SKILL_ML },
  { " data model", METIER_CORE_SKILL_MODELING },
  { " data preparation", METIER_CORE_SKILL_MODELING },
  { " data analysis", METIER_CORE_SKILL_MODELING },
  { " data cleaning", METIER_CORE_SKILL_MODELING },
  { " data cleansing", METIER_CORE_SKILL_MODELING },
  { " model evaluation", METIER_CORE_SKILL_MODELING },
  { " feature engineering", METIER_CORE_SKILL_MODELING },
  { " predictive analytics", METIER_CORE_SKILL_MODELING },
  { " statistic", METIER_CORE_SKILL_STATISTICS },
  { " probability", METIER_CORE_SKILL_STATISTICS },
  { " mathematic", METIER_CORE_SKILL_STATISTICS },
  { " bayesian", METIER_CORE_SKILL_STATISTICS },
  { " regression", METIER_CORE_SKILL_STATISTICS },
  { " programming", METIER_CORE_SKILL_PROGRAMMING },
  { " coding", METIER_CORE_SKILL_PROGRAMMING },
  { " python ", METIER_CORE_SKILL_PROGRAMMING },
  { " software development", METIER_CORE_SKILL_PROGRAMMING },
  { " developing code", METIER_CORE_SKILL_PROGRAMMING },
  { " computer science", METIER_CORE_SKILL_PROGRAMMING },
  { " software engineering", METIER_CORE_SKILL_ENGINEERING },
  { " software design", METIER_CORE_SKILL_ENGINEERING },
  { " system design", METIER_CORE_SKILL_ENGINEERING },
  { " systems design", METIER_CORE_SKILL_ENGINEERING },
  { " system integration", METIER_CORE_SKILL_ENGINEERING },
  { " systems integration", METIER_CORE_SKILL_ENGINEERING },
  { " systems analysis", METIER_CORE_SKILL_ENGINEERING },
  { " devops", METIER_CORE_SKILL_ENGINEERING },
  { " deployment", METIER_CORE_SKILL_ENGINEERING },
};

/* Every run of what is neither a letter nor a digit becomes one blank, also at both ends. */
static char *
fold (const char *name)
{
  g_autofree char *lower = g_utf8_strdown (name, -1);
  GString *folded = g_string_new (" ");

  for (const char *p = lower; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isalnum (c))
        g_string_append_unichar (folded, c);
      else if (folded->str[folded->len - 1] != ' ')
        g_string_append_c (folded, ' ');
    }
  if (folded->str[folded->len - 1] != ' ')
    g_string_append_c (folded, ' ');

  return g_string_free (folded, FALSE);
}

/**
 * metier_core_skill_suggest:
 * @name: the name of a skill, valid UTF-8, in English as most sources are
 *
 * Guesses from its name alone which core skill a skill may count for. It is a proposal to be shown as one and
 * never to be taken for granted.
 *
 * Returns: a #MetierCoreSkill, or %METIER_CORE_SKILL_NONE when the name says nothing
 */
int
metier_core_skill_suggest (const char *name)
{
  g_autofree char *folded = NULL;

  g_return_val_if_fail (name != NULL, METIER_CORE_SKILL_NONE);

  folded = fold (name);
  for (guint i = 0; i < G_N_ELEMENTS (hints); i++)
    {
      if (strstr (folded, hints[i].words) != NULL)
        return hints[i].core;
    }

  return METIER_CORE_SKILL_NONE;
}
