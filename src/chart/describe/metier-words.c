/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/describe/metier-words-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* Start and end of text: no sentence has them. */
#define STRONG '\002'
#define STRONG_END '\003'

/* "A", "A and B", "A, B and C". */
char *
metier_words_list (const char *const *words, guint n_words)
{
  g_autofree char *text = g_strdup (n_words > 0 ? words[0] : "");

  for (guint i = 1; i < n_words; i++)
    {
      g_autofree char *before = g_steal_pointer (&text);

      if (i + 1 < n_words)
        /* Translators: a list so far and its next member, but not the last: A, B */
        text = g_strdup_printf (C_ ("list", "%s, %s"), before, words[i]);
      else
        /* Translators: a list so far and its last member: A, B and C */
        text = g_strdup_printf (C_ ("list", "%s and %s"), before, words[i]);
    }

  return g_steal_pointer (&text);
}

/*
 * metier_words_list_some:
 * @most: how many members a sentence has room for, at least 2
 *
 * Returns: (transfer full): as metier_words_list(), where the last of too many members stands for the rest
 */
char *
metier_words_list_some (const char *const *words, guint n_words, guint most)
{
  g_autofree const char **some = NULL;

  if (n_words <= most)
    return metier_words_list (words, n_words);
  some = g_memdup2 (words, most * sizeof *words);
  /* Translators: the last of a list of roles or skills that goes on: statistics, modeling and others */
  some[most - 1] = _ ("others");

  return metier_words_list (some, most);
}

/* A distance without its sign: "34" of a share, "2" levels, "0.4" on a short scale. */
char *
metier_words_points (const MetierScale *scale, double difference)
{
  g_autofree char *text = metier_scale_format_difference (scale, fabs (difference));

  return g_strdup (text[0] == '+' ? text + 1 : text);
}

/* The number that a plural form agrees with. Anything but a plain 1 takes the form of many. */
gulong
metier_words_plural (const MetierScale *scale, double difference)
{
  g_autofree char *text = metier_words_points (scale, difference);

  return g_str_equal (text, "1") ? 1 : MAX (2, (gulong) g_ascii_strtoull (text, NULL, 10));
}

char *
metier_words_points_apart (const MetierScale *scale, double difference)
{
  g_autofree char *points = metier_words_points (scale, difference);
  gulong n = metier_words_plural (scale, difference);

  if (scale->kind == METIER_SCALE_ORDINAL)
    /* Translators: how far the highest and the lowest level are from each other; %s is a number */
    return g_strdup_printf (ngettext ("%s level apart", "%s levels apart", n), points);

  /* Translators: how far the highest and the lowest value are from each other; %s is a number */
  return g_strdup_printf (ngettext ("%s point apart", "%s points apart", n), points);
}

/* A value with what it is measured against: "9 of 9", "44%", "expert". */
char *
metier_words_value (const MetierScale *scale, double raw)
{
  g_autofree char *value = metier_scale_format (scale, raw);

  return metier_words_of_scale (scale, value);
}

/* The same of a value that is written already. */
char *
metier_words_of_scale (const MetierScale *scale, const char *value)
{
  g_autofree char *most = NULL;

  if (scale->kind != METIER_SCALE_INTERVAL)
    return g_strdup (value);
  most = g_strdup_printf ("%.6g", scale->max);

  /* Translators: a value and the highest value of its scale: 7 of 9 */
  return g_strdup_printf (C_ ("value", "%s of %s"), value, most);
}

/* What a source asks to be said wherever its numbers are shown. */
char *
metier_words_credit (const MetierSource *source)
{
  g_autofree char *title = metier_source_dup_name (source);

  /* Translators: a line under a picture: a source with its edition, its licence, the credit that it asks for
   */
  return g_strdup_printf (_ ("Source: %s, %s. %s"), title, source->licence ? source->licence : "",
                          source->credit ? source->credit : "");
}

/* The first letter of a sentence that begins with a word from a pack. */
char *
metier_words_capitalise (const char *text)
{
  g_autofree char *first = NULL;

  if (*text == '\0')
    return g_strdup ("");
  first = g_utf8_strup (text, (gssize) (g_utf8_next_char (text) - text));

  return g_strconcat (first, g_utf8_next_char (text), NULL);
}

/*
 * metier_words_strong:
 * @value: (transfer full): a value within a sentence
 *
 * Returns: (transfer full): the value between marks
 */
char *
metier_words_strong (char *value)
{
  char *marked = g_strdup_printf ("%c%s%c", STRONG, value, STRONG_END);

  g_free (value);

  return marked;
}

char *
metier_words_to_plain (const char *marked)
{
  char *text = g_strdup (marked), *end = text;

  for (const char *p = text; *p; p++)
    if (*p != STRONG && *p != STRONG_END)
      *end++ = *p;
  *end = '\0';

  return text;
}

/* Names from packs may hold anything, also our marks: tags pair up whatever comes. */
char *
metier_words_to_markup (const char *marked)
{
  g_auto (GStrv) runs = g_strsplit_set (marked, (char[]){ STRONG, STRONG_END, '\0' }, -1);
  GString *markup = g_string_new (NULL);
  const char *mark = marked;

  for (guint i = 0; runs[i]; i++)
    {
      g_autofree char *run = g_markup_escape_text (runs[i], -1);
      gboolean strong = i > 0 && *mark++ == STRONG;

      g_string_append_printf (markup, strong ? "<b>%s</b>" : "%s", run);
      mark += strlen (runs[i]);
    }

  return g_string_free (markup, FALSE);
}

const char *
metier_words_core_skill (MetierCoreSkill core)
{
  static const char *const names[METIER_N_CORE_SKILLS] = {
    [METIER_CORE_SKILL_PROGRAMMING] = NC_ ("core skill within a sentence", "programming"),
    [METIER_CORE_SKILL_STATISTICS] = NC_ ("core skill within a sentence", "statistics"),
    [METIER_CORE_SKILL_MODELING] = NC_ ("core skill within a sentence", "modeling"),
    [METIER_CORE_SKILL_ML] = NC_ ("core skill within a sentence", "machine learning"),
    [METIER_CORE_SKILL_ENGINEERING] = NC_ ("core skill within a sentence", "software engineering"),
  };

  return g_dpgettext2 (GETTEXT_PACKAGE, "core skill within a sentence", names[core]);
}
