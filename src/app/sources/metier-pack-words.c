/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/sources/metier-pack-words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Before that nobody can tell how long something takes. */
#define SECONDS_TO_KNOW 1.0

static char *
join (GPtrArray *parts, const char *separator)
{
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (separator, (char **) parts->pdata);
}

/**
 * metier_pack_words_count:
 * @n_roles: how many roles
 * @n_skills: how many skills
 * @n_ratings: how many ratings
 *
 * Returns: (transfer full): what a pack holds, on one line
 */
char *
metier_pack_words_count (guint n_roles, guint n_skills, guint n_ratings)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  if (n_roles > 0)
    g_ptr_array_add (parts, g_strdup_printf (ngettext ("%'u role", "%'u roles", n_roles), n_roles));
  if (n_skills > 0)
    g_ptr_array_add (parts, g_strdup_printf (ngettext ("%'u skill", "%'u skills", n_skills), n_skills));
  if (n_ratings > 0)
    g_ptr_array_add (parts, g_strdup_printf (ngettext ("%'u rating", "%'u ratings", n_ratings), n_ratings));

  return join (parts, " · ");
}

/**
 * metier_pack_words_edition:
 * @source: a source
 *
 * Returns: (transfer full): its edition and what it holds, on one line
 */
char *
metier_pack_words_edition (const MetierSource *source)
{
  g_autofree char *counts = metier_pack_words_count (source->n_roles, source->n_skills, source->n_ratings);

  if (*source->edition == '\0')
    return g_steal_pointer (&counts);
  if (*counts == '\0')
    return g_strdup (metier_source_get_edition (source));

  return g_strjoin (" · ", metier_source_get_edition (source), counts, NULL);
}

/**
 * metier_pack_words_part:
 * @part: what changes are about
 *
 * Returns: (transfer full): a heading for them
 */
char *
metier_pack_words_part (MetierPackPart part)
{
  static const char *const headings[METIER_N_PACK_PARTS]
      = { N_ ("Roles"), N_ ("Skills"), N_ ("Levels"), N_ ("Ratings"), N_ ("Tasks") };

  return g_strdup (_ (headings[part]));
}

/**
 * metier_pack_words_counts:
 * @counts: (array fixed-size=3): how many changes there are of each kind
 *
 * Returns: (transfer full): that on one line; empty for none
 */
char *
metier_pack_words_counts (const guint *counts)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  guint added = counts[METIER_PACK_ADDED];
  guint removed = counts[METIER_PACK_REMOVED];
  guint changed = counts[METIER_PACK_CHANGED];

  if (added > 0)
    g_ptr_array_add (parts, g_strdup_printf (ngettext ("%'u added", "%'u added", added), added));
  if (removed > 0)
    g_ptr_array_add (parts, g_strdup_printf (ngettext ("%'u removed", "%'u removed", removed), removed));
  if (changed > 0)
    g_ptr_array_add (parts, g_strdup_printf (ngettext ("%'u changed", "%'u changed", changed), changed));

  return join (parts, " · ");
}

static char *
describe_number (double value)
{
  return isnan (value) ? g_strdup ("–") : g_strdup_printf ("%.4g", value);
}

/* A rating may be surer now than it was, with the same value. */
static char *
describe_values (const MetierPackChange *change)
{
  g_autofree char *before = describe_number (change->before);
  g_autofree char *after = describe_number (change->after);

  if (change->kind == METIER_PACK_ADDED)
    /* Translators: the name of a scale and a value on it */
    return g_strdup_printf (_ ("%s: %s, new"), change->scale_name, after);
  if (change->kind == METIER_PACK_REMOVED)
    /* Translators: the name of a scale and a value on it that is no longer there */
    return g_strdup_printf (_ ("%s: was %s"), change->scale_name, before);
  if (g_str_equal (before, after))
    /* Translators: the name of a scale and a value on it; how sure the value is has changed */
    return g_strdup_printf (_ ("%s: %s, as before, with another error or mark"), change->scale_name, after);

  /* Translators: the name of a scale, then a value on it before and after */
  return g_strdup_printf (_ ("%s: %s → %s"), change->scale_name, before, after);
}

static char *
describe_kind (const MetierPackChange *change)
{
  if (change->kind == METIER_PACK_ADDED)
    return g_strdup (_ ("New"));
  if (change->kind == METIER_PACK_REMOVED)
    return g_strdup (_ ("No longer there"));
  if (change->old_title != NULL)
    /* Translators: %s is a title */
    return g_strdup_printf (_ ("Was called “%s”"), change->old_title);

  return g_strdup (_ ("Described in another way"));
}

/**
 * metier_pack_words_change:
 * @change: a change
 * @detail: (out): what happened
 *
 * Returns: (transfer full): what it happened to
 */
char *
metier_pack_words_change (const MetierPackChange *change, char **detail)
{
  gboolean is_rating = change->part == METIER_PACK_PART_RATING;

  *detail = is_rating ? describe_values (change) : describe_kind (change);
  if (is_rating)
    /* Translators: the title of a role and the name of a skill */
    return g_strdup_printf (C_ ("rating", "%s, %s"), change->title, change->skill_name);
  if (change->part == METIER_PACK_PART_LEVEL)
    /* Translators: the name of a scale and of one of its steps */
    return g_strdup_printf (C_ ("level", "%s, %s"), change->scale_name, change->title);
  if (change->part == METIER_PACK_PART_TASK)
    /* Translators: the title of a role, then a sentence that says what people do in it */
    return g_strdup_printf (C_ ("task", "%s: %s"), change->title, change->task);

  return g_strdup (change->title);
}

/* What the earlier edition takes with it. */
static void
add_losses (GPtrArray *sentences, const MetierPackImpact *impact)
{
  guint n = impact->n_bookmarks;

  for (guint i = 0; i < impact->lost_targets->len; i++)
    g_ptr_array_add (sentences,
                     /* Translators: %s is the title of a role */
                     g_strdup_printf (_ ("Your target %s is no longer in it; it stays as a name."),
                                      (const char *) g_ptr_array_index (impact->lost_targets, i)));
  if (n > 0)
    g_ptr_array_add (sentences,
                     g_strdup_printf (ngettext ("%'u of your bookmarks is of a skill that is gone.",
                                                "%'u of your bookmarks are of skills that are gone.", n),
                                      n));
  n = impact->n_levels;
  if (n > 0)
    g_ptr_array_add (sentences,
                     g_strdup_printf (ngettext ("%'u of your levels is of a skill that is gone.",
                                                "%'u of your levels are of skills that are gone.", n),
                                      n));
  n = impact->n_mapped;
  if (n > 0)
    g_ptr_array_add (sentences, g_strdup_printf (ngettext ("%'u skill of your map is gone.",
                                                           "%'u skills of your map are gone.", n),
                                                 n));
}

/**
 * metier_pack_words_impact:
 * @impact: what a new edition means
 * @replaces: whether the earlier edition goes; else what is only in that is still there
 *
 * Returns: (transfer full) (element-type utf8): a sentence about each thing of the user's that it touches
 */
GPtrArray *
metier_pack_words_impact (const MetierPackImpact *impact, gboolean replaces)
{
  GPtrArray *sentences = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < impact->changed_targets->len; i++)
    g_ptr_array_add (sentences,
                     /* Translators: %s is the title of a role */
                     g_strdup_printf (_ ("Your target %s asks for something else now."),
                                      (const char *) g_ptr_array_index (impact->changed_targets, i)));
  if (replaces)
    add_losses (sentences, impact);
  if (sentences->len == 0)
    g_ptr_array_add (sentences, g_strdup (_ ("Your bookmarks, levels and target stay as they are.")));
  else
    g_ptr_array_add (sentences, g_strdup (_ ("What you wrote is kept, whatever goes.")));

  return sentences;
}

/**
 * metier_pack_words_time_left:
 * @fraction: how much is done, 0–1, or NaN
 * @seconds: how long that took
 *
 * Returns: (transfer full) (nullable): how long the rest will take, once that can be told
 */
char *
metier_pack_words_time_left (double fraction, double seconds)
{
  double left = seconds * (1 - fraction) / fraction;
  guint minutes = (guint) (left / 60);

  if (isnan (fraction) || fraction <= 0 || seconds < SECONDS_TO_KNOW)
    return NULL;
  if (left < 10)
    return g_strdup (_ ("A few seconds left"));
  if (minutes == 0)
    return g_strdup (_ ("Less than a minute left"));

  return g_strdup_printf (ngettext ("About %'u minute left", "About %'u minutes left", minutes), minutes);
}

/**
 * metier_pack_words_warning:
 * @warning: something doubtful in a file
 *
 * Returns: (transfer full): where it is
 */
char *
metier_pack_words_warning (const MetierImportWarning *warning)
{
  if (warning->line > 0 && warning->field != NULL)
    /* Translators: a file, a line in it and the name of a column */
    return g_strdup_printf (_ ("%s, line %u, %s"), warning->file, warning->line, warning->field);
  if (warning->line > 0)
    /* Translators: a file and a line in it */
    return g_strdup_printf (_ ("%s, line %u"), warning->file, warning->line);
  if (warning->field != NULL)
    /* Translators: a file and what of it */
    return g_strdup_printf (C_ ("place in a file", "%s, %s"), warning->file, warning->field);

  return g_strdup (warning->file);
}
