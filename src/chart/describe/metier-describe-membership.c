/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/describe/metier-describe-comparison-private.h"
#include "chart/describe/metier-words-private.h"

#include <glib/gi18n-lib.h>

static char *
append (char *sentences, char *sentence)
{
  g_autofree char *before = sentences, *last = sentence;

  /* Translators: two sentences, one after the other */
  return before == NULL ? g_steal_pointer (&last) : g_strdup_printf (C_ ("sentences", "%s %s"), before, last);
}

static guint
count_on_level (const MetierProfile *profile, const MetierScale *scale, const GPtrArray *dropped,
                double level)
{
  guint n = 0;

  for (guint i = 0; i < profile->ratings->len; i++)
    {
      const MetierRating *rating = g_ptr_array_index (profile->ratings, i);

      n += g_str_equal (rating->scale->id, scale->id) && rating->raw == level
           && !metier_describe_is_dropped (dropped, rating->skill->id);
    }

  return n;
}

/*
 * metier_describe_members:
 * @scale: a membership
 * @dropped: (element-type utf8) (nullable): skills that do not count
 *
 * Returns: (nullable) (transfer full): how many skills belong to a role in each way, the strongest first, or
 *   %NULL where none does
 */
char *
metier_describe_members (const MetierProfile *profile, const MetierScale *scale, const GPtrArray *dropped)
{
  char *sentences = NULL;

  for (guint i = scale->levels->len; i > 0; i--)
    {
      const MetierScaleLevel *level = g_ptr_array_index (scale->levels, i - 1);
      guint n = count_on_level (profile, scale, dropped, level->value);

      if (n > 0)
        sentences = append (
            sentences,
            /* Translators: a number of skills, then a word of the source: 58 skills are essential. */
            g_strdup_printf (ngettext ("%u skill is %s.", "%u skills are %s.", n), n, level->name));
    }

  return sentences;
}

static gboolean
belongs_to_all (const MetierComparison *comparison, const MetierComparisonRow *row)
{
  for (guint i = 0; i < comparison->profiles->len; i++)
    if (!metier_describe_has_value (&row->cells[i]))
      return FALSE;

  return TRUE;
}

/*
 * metier_describe_shared_members:
 * @comparison: two roles or more on a scale that is a membership
 *
 * Returns: (transfer full): what all of them share; a few skills by their names
 */
char *
metier_describe_shared_members (const MetierComparison *comparison)
{
  g_autoptr (GPtrArray) shared = g_ptr_array_new ();
  g_autofree char *names = NULL;
  guint n;

  for (guint i = 0; i < comparison->rows->len; i++)
    if (belongs_to_all (comparison, g_ptr_array_index (comparison->rows, i)))
      g_ptr_array_add (shared, g_ptr_array_index (comparison->rows, i));
  n = shared->len;
  if (n == 0)
    return g_strdup (_ ("No skill belongs to all of these roles."));
  if (n > METIER_DESCRIBE_MAX_NAMES)
    return g_strdup_printf (
        ngettext ("%u skill belongs to all of these roles.", "%u skills belong to all of these roles.", n),
        n);
  names = metier_describe_skills (shared);

  /* Translators: how many skills, then their names */
  return g_strdup_printf (ngettext ("%u skill belongs to all of these roles: %s.",
                                    "%u skills belong to all of these roles: %s.", n),
                          n, names);
}
