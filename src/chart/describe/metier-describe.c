/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/describe/metier-picture-private.h"
#include "chart/describe/metier-words-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Shares this close to each other are named together. */
#define NEAR_SHARE 0.05

/* A share reads as "half" or "a third" when it is this close to it. */
#define NEAR_WORD 0.025

/* A smaller share would read as nothing. */
#define LEAST_SHARE 0.005

/* Shares. */

static char *
get_share_words (double share)
{
  static const struct {
    double share;
    const char *words;
  } words[] = {
    { 0.25, NC_ ("share of people", "a quarter") },
    { 1 / 3.0, NC_ ("share of people", "a third") },
    { 0.5, NC_ ("share of people", "half") },
    { 2 / 3.0, NC_ ("share of people", "two thirds") },
    { 0.75, NC_ ("share of people", "three quarters") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (fabs (share - words[i].share) <= NEAR_WORD)
      return g_strdup (g_dpgettext2 (GETTEXT_PACKAGE, "share of people", words[i].words));

  return NULL;
}

static char *
describe_share (const MetierPicture *self)
{
  guint n = 1;
  double sum = metier_picture_get (self->found, 0)->a;
  g_autofree char *share = NULL, *names = NULL;

  if (sum <= 0)
    return g_strdup (_ ("Nobody named any of it."));

  while (n < MIN (METIER_DESCRIBE_MAX_NAMES, self->found->len)
         && metier_picture_get (self->found, 0)->a - metier_picture_get (self->found, n)->a <= NEAR_SHARE)
    sum += metier_picture_get (self->found, n++)->a;
  names = metier_finding_list_names (self->found, 0, n);
  if (sum / n < LEAST_SHARE)
    /* Translators: one to three things that hardly anybody named */
    return g_strdup_printf (_ ("Fewer than 1%% name %s."), names);
  share = get_share_words (sum / n);
  if (share == NULL)
    share = metier_words_strong (metier_scale_format (self->scale, sum / n));

  /* Translators: a share of people, such as half or 44%, and one to three things that they named */
  return g_strdup_printf (_ ("About %s name %s."), share, names);
}

/* One skill, or several that differ by as much. */
static char *
describe_share_direction (const MetierPicture *self, GArray *findings, gboolean more, const char *baseline)
{
  const MetierFinding *first = metier_picture_get (findings, 0);
  guint n = metier_picture_count_ties (self, findings, 0, TRUE);
  g_autofree char *names = metier_finding_list_names (findings, 0, n);
  g_autofree char *title = metier_words_capitalise (n > 1 || first->is_answer ? names : first->title);
  g_autofree char *value = metier_words_strong (metier_scale_format (self->scale, first->a));
  g_autofree char *other = metier_words_strong (metier_scale_format (self->scale, first->b));
  g_autofree char *points = metier_words_strong (metier_words_points (self->scale, first->a - first->b));
  gulong plural = metier_words_plural (self->scale, first->a - first->b);

  if (n > 1 && more)
    /* Translators: skills, the baseline role, how many more of a hundred people name each of the skills */
    return g_strdup_printf (ngettext ("%s are named more often than for %s, by %s point each.",
                                      "%s are named more often than for %s, by %s points each.", plural),
                            title, baseline, points);
  if (n > 1)
    /* Translators: skills, the baseline role, how many fewer of a hundred people name each of the skills */
    return g_strdup_printf (ngettext ("%s are named less often than for %s, by %s point each.",
                                      "%s are named less often than for %s, by %s points each.", plural),
                            title, baseline, points);
  if (more)
    /* Translators: a skill, the baseline role, the share in this role, the share in the baseline role */
    return g_strdup_printf (_ ("%s is named more often than for %s: %s against %s."), title, baseline, value,
                            other);

  /* Translators: a skill, the baseline role, the share in this role, the share in the baseline role */
  return g_strdup_printf (_ ("%s is named less often than for %s: %s against %s."), title, baseline, value,
                          other);
}

/* The largest difference; one of each direction where they read the same. */
static char *
describe_share_difference (const MetierPicture *self, const char *baseline)
{
  const MetierFinding *more = self->more->len > 0 ? metier_picture_get (self->more, 0) : NULL;
  const MetierFinding *less = self->less->len > 0 ? metier_picture_get (self->less, 0) : NULL;
  double gain = more != NULL ? more->a - more->b : -1, loss = less != NULL ? less->b - less->a : -1;
  gboolean tie = more != NULL && less != NULL && metier_finding_is_equal (self->scale, gain, loss);
  g_autofree char *first = NULL, *second = NULL;

  if (more == NULL && less == NULL)
    return g_strdup_printf (_ ("What was rated shows no clear difference from %s."), baseline);
  if (tie || gain > loss)
    first = describe_share_direction (self, self->more, TRUE, baseline);
  if (tie || loss >= gain)
    second = describe_share_direction (self, self->less, FALSE, baseline);
  if (first == NULL || second == NULL)
    return first != NULL ? g_steal_pointer (&first) : g_steal_pointer (&second);

  /* Translators: two sentences, one after the other */
  return g_strdup_printf (C_ ("sentences", "%s %s"), first, second);
}

/* Levels. */

/* A mean of several items may lie between two steps, and levels are said by word. */
static char *
name_level (const MetierScale *scale, double value)
{
  const MetierScaleLevel *low = metier_scale_get_level (scale, floor (value));
  const MetierScaleLevel *high = metier_scale_get_level (scale, ceil (value));

  if (low == NULL || high == NULL || low == high)
    return metier_scale_format (scale, value);

  /* Translators: two levels, of which a mean is above the one and below the other: between working and
   * practitioner */
  return g_strdup_printf (_ ("between %s and %s"), low->name, high->name);
}

/* In how many of the skills that the list begins with the level goes by @name. */
static guint
count_at_level (const MetierPicture *self, const char *name)
{
  guint n = 0;

  for (; n < self->found->len; n++)
    {
      g_autofree char *other = name_level (self->scale, metier_picture_get (self->found, n)->a);

      if (!g_str_equal (name, other))
        break;
    }

  return n;
}

static char *
describe_level (const MetierPicture *self)
{
  g_autofree char *level = name_level (self->scale, metier_picture_get (self->found, 0)->a);
  g_autofree char *title = metier_words_capitalise (level);
  guint n = count_at_level (self, level);

  /* Translators: the highest level that is asked, in how many skills, of how many: Expert in 4 of 6 skills */
  return g_strdup_printf (ngettext ("%s in %u of %u skill.", "%s in %u of %u skills.", self->found->len),
                          title, n, self->found->len);
}

static char *
describe_shared_skills (const MetierPicture *self, const char *baseline)
{
  if (self->n_shared == 0)
    /* Translators: %s is the baseline role */
    return g_strdup_printf (_ ("%s shares none of them."), baseline);

  /* Translators: the baseline role and how many of the skills it is asked for too */
  return g_strdup_printf (ngettext ("%s shares %u of them.", "%s shares %u of them.", self->n_shared),
                          baseline, self->n_shared);
}

/* Where the baseline is not rated at all, it cannot be said to share nothing. */
static char *
describe_picture (MetierPicture *self, const char *baseline, gboolean is_rated)
{
  g_autofree char *first = NULL, *second = NULL;

  metier_picture_sort (self);
  switch (self->scale->kind)
    {
    case METIER_SCALE_SHARE:
      first = describe_share (self);
      second = baseline && self->n_shared > 0 ? describe_share_difference (self, baseline) : NULL;
      break;
    case METIER_SCALE_ORDINAL:
      first = describe_level (self);
      second = baseline && is_rated ? describe_shared_skills (self, baseline) : NULL;
      break;
    case METIER_SCALE_INTERVAL:
    case METIER_SCALE_PART:
    case METIER_SCALE_MEMBERSHIP:
    default:
      first = metier_describe_weight (self);
      second = baseline && self->n_shared > 0 ? metier_describe_differences (self, baseline) : NULL;
    }
  if (second == NULL)
    return g_steal_pointer (&first);

  /* Translators: two sentences, one after the other */
  return g_strdup_printf (C_ ("sentences", "%s %s"), first, second);
}

gboolean
metier_describe_is_dropped (const GPtrArray *dropped, const char *skill)
{
  return dropped != NULL
         && g_ptr_array_find_with_equal_func ((GPtrArray *) dropped, skill, g_str_equal, NULL);
}

/*
 * metier_describe_profile:
 * @scale: (nullable): which of the source's questions
 * @dropped: (element-type utf8) (nullable): ids of skills that are not spoken of
 * @core: whether to speak of the core skills; where none is rated, of all that is
 * @one_section: whether to speak of what stands under the first heading only
 *
 * Returns: (transfer full): what a role asks for, and where that differs from the baseline, with marks for
 *   metier_words_to_plain() or metier_words_to_markup()
 */
char *
metier_describe_profile (const MetierProfile *profile, const MetierProfile *baseline,
                         const MetierScale *scale, const GPtrArray *dropped, gboolean core,
                         gboolean one_section)
{
  const MetierRole *role = profile->role;
  gboolean is_baseline = baseline && g_str_equal (baseline->role->id, role->id);
  const MetierProfile *other = is_baseline ? NULL : baseline;
  g_autofree char *text = NULL;
  MetierPicture picture;

  if (scale != NULL && scale->kind == METIER_SCALE_MEMBERSHIP)
    text = metier_describe_members (profile, scale, dropped);
  if (text != NULL)
    return g_steal_pointer (&text);
  if (scale == NULL || scale->kind == METIER_SCALE_MEMBERSHIP)
    /* Translators: %s is the name of a source */
    return g_strdup_printf (_ ("%s lists this role but has no ratings for it."), role->source->title);
  metier_picture_init (&picture, scale, dropped);
  picture.is_weight = scale == metier_profile_get_main_scale (profile);
  if (core)
    metier_picture_add_core_values (&picture, role, other ? other->role : NULL);
  if (picture.found->len == 0)
    metier_picture_add_ratings (&picture, profile, other, one_section);
  if (picture.found->len == 0)
    /* Translators: %s is the name of a source */
    text = g_strdup_printf (_ ("%s lists this role but has no ratings for it."), role->source->title);
  else
    text = describe_picture (&picture, other ? other->role->title : NULL, other && other->role->rated);
  metier_picture_clear (&picture);

  return g_steal_pointer (&text);
}

/**
 * metier_describe_role:
 * @profile: a role
 * @baseline: (nullable): the role that it is held against; it may be the role itself
 *
 * Says in one or two sentences what a role asks for and where that differs from the baseline. An
 * importance is described by the core skills where the role has them, a share by the first question of
 * its survey, a level by all skills. Values that are unreliable or missing are never named; a difference is
 * named only when metier_rating_differs() allows it or, for a mean of several items, when it is at least a
 * tenth of the scale.
 *
 * Returns: (transfer full): plain text
 */
char *
metier_describe_role (const MetierProfile *profile, const MetierProfile *baseline)
{
  const MetierScale *scale = metier_profile_get_main_scale (profile);

  g_autofree char *marked = metier_describe_profile (profile, baseline, scale, NULL,
                                                     scale && scale->kind == METIER_SCALE_INTERVAL,
                                                     scale && scale->kind == METIER_SCALE_SHARE);

  return metier_words_to_plain (marked);
}
