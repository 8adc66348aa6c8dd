/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/describe/metier-picture-private.h"
#include "chart/describe/metier-words-private.h"

#include <glib/gi18n-lib.h>

static char *
describe_tie (const MetierPicture *self, guint n, const char *value)
{
  const char *titles[METIER_DESCRIBE_MAX_NAMES];
  g_autofree char *names = NULL;

  if (n == self->found->len)
    /* Translators: all skills of a role have the same value, such as 6 of 9 */
    return g_strdup_printf (_ ("All that was rated has the same value (%s)."), value);
  if (n > METIER_DESCRIBE_MAX_NAMES && self->is_weight)
    return g_strdup_printf (ngettext ("%u skill weighs most (%s).", "%u skills weigh most (%s each).", n), n,
                            value);
  if (n > METIER_DESCRIBE_MAX_NAMES)
    return g_strdup_printf (
        ngettext ("%u skill is rated highest (%s).", "%u skills are rated highest (%s each).", n), n, value);
  for (guint i = 0; i < n; i++)
    titles[i] = metier_picture_get (self->found, i)->title;
  names = metier_words_list (titles, n);
  if (self->is_weight)
    /* Translators: two or three skills with the same value: Statistics and Applying ML weigh most (9 of 9
     * each) */
    return g_strdup_printf (_ ("%s weigh most (%s each)."), names, value);

  /* Translators: two or three skills with the same value: Writing and Speaking are rated highest (4.1 of 7
   * each) */
  return g_strdup_printf (_ ("%s are rated highest (%s each)."), names, value);
}

static char *
describe_lead (const MetierPicture *self, const char *title, const char *value, const char *next)
{
  if (next && self->is_weight)
    /* Translators: a skill, its value, the skill or skills after it: Statistics weighs most (9 of 9), then
     * modeling */
    return g_strdup_printf (_ ("%s weighs most (%s), then %s."), title, value, next);
  if (next)
    /* Translators: a skill, its value, the skill or skills after it: Writing is rated highest (4.1 of 7),
     * then Speaking */
    return g_strdup_printf (_ ("%s is rated highest (%s), then %s."), title, value, next);
  if (self->is_weight)
    /* Translators: a skill and its value: Statistics weighs most (9 of 9) */
    return g_strdup_printf (_ ("%s weighs most (%s)."), title, value);

  /* Translators: a skill and its value: Writing is rated highest (4.1 of 7) */
  return g_strdup_printf (_ ("%s is rated highest (%s)."), title, value);
}

/* Of an importance, or of another scale of a source, such as a level, which is no weight. */
char *
metier_describe_weight (const MetierPicture *self)
{
  const MetierFinding *leader = metier_picture_get (self->found, 0);
  g_autofree char *value = metier_words_strong (metier_words_value (self->scale, leader->a));
  g_autofree char *title = metier_words_capitalise (leader->title);
  guint n = metier_picture_count_ties (self, self->found, 0, FALSE), n_next;
  g_autofree char *next = NULL;

  if (self->found->len == 1)
    /* Translators: a skill and its value, where a role is rated in no other skill */
    return g_strdup_printf (_ ("Only %s was rated (%s)."), leader->name, value);
  if (n > 1)
    return describe_tie (self, n, value);
  n_next = metier_picture_count_ties (self, self->found, 1, FALSE);
  if (n_next <= METIER_DESCRIBE_MAX_NAMES)
    next = metier_finding_list_names (self->found, 1, n_next);

  return describe_lead (self, title, value, next);
}

/* The largest differences of one direction, as long as they read the same. */
static char *
list_largest (const MetierPicture *self, GArray *findings, char **points, gulong *plural)
{
  guint n = metier_picture_count_ties (self, findings, 0, TRUE);
  double difference = metier_picture_get (findings, 0)->a - metier_picture_get (findings, 0)->b;

  *points = metier_words_strong (metier_words_points (self->scale, difference));
  *plural = metier_words_plural (self->scale, difference);

  return metier_finding_list_names (findings, 0, n);
}

char *
metier_describe_differences (const MetierPicture *self, const char *baseline)
{
  g_autofree char *more = NULL, *less = NULL, *more_points = NULL, *less_points = NULL;
  gulong n_more = 0, n_less = 0;

  if (self->more->len > 0)
    more = list_largest (self, self->more, &more_points, &n_more);
  if (self->less->len > 0)
    less = list_largest (self, self->less, &less_points, &n_less);
  if (more && less)
    /* Translators: the baseline role, points, skills, points, skills */
    return g_strdup_printf (ngettext ("Next to %s it asks for %s point more %s and %s fewer %s.",
                                      "Next to %s it asks for %s points more %s and %s fewer %s.", n_more),
                            baseline, more_points, more, less_points, less);
  if (more)
    /* Translators: the baseline role, points, skills */
    return g_strdup_printf (ngettext ("Next to %s it asks for %s point more %s.",
                                      "Next to %s it asks for %s points more %s.", n_more),
                            baseline, more_points, more);
  if (less)
    /* Translators: the baseline role, points, skills */
    return g_strdup_printf (ngettext ("Next to %s it asks for %s point fewer %s.",
                                      "Next to %s it asks for %s points fewer %s.", n_less),
                            baseline, less_points, less);

  /* Translators: %s is the baseline role */
  return g_strdup_printf (_ ("What was rated shows no clear difference from %s."), baseline);
}
