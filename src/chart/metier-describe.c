/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/metier-describe-private.h"
#include "chart/metier-words-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* More names than this are not listed, even where they tie. */
#define MAX_NAMES 3

/* Shares this close to each other are named together. */
#define NEAR_SHARE 0.05

/* A share reads as "half" or "a third" when it is this close to it. */
#define NEAR_WORD 0.025

/* What a role is made of, largest first, and what its baseline says of the same skills. */
typedef struct {
  const MetierScale *scale;
  GArray *found;  /* (element-type MetierFinding): rated skills of the role */
  GArray *more;   /* (element-type MetierFinding): asked for more than by the baseline, and it may be said */
  GArray *less;   /* (element-type MetierFinding): likewise less */
  guint n_shared; /* skills that the baseline is rated in too */
} Picture;

static int
compare_values_cb (gconstpointer a, gconstpointer b)
{
  const MetierFinding *one = a, *other = b;

  if (one->a != other->a)
    return one->a > other->a ? -1 : 1;

  return g_utf8_collate (one->title, other->title);
}

static int
compare_differences_cb (gconstpointer a, gconstpointer b)
{
  const MetierFinding *one = a, *other = b;
  double first = fabs (one->a - one->b), second = fabs (other->a - other->b);

  if (first != second)
    return first > second ? -1 : 1;

  return g_utf8_collate (one->title, other->title);
}

static void
add (Picture *self, const MetierFinding *finding, const MetierRating *rating, const MetierRating *baseline)
{
  g_array_append_val (self->found, *finding);
  self->n_shared += isfinite (finding->b);
  if (!metier_finding_may_be_named (self->scale, finding->a, finding->b, rating, baseline))
    return;
  g_array_append_val (finding->a > finding->b ? self->more : self->less, *finding);
}

static const MetierRating *
get_only_item (const MetierCoreValue *value)
{
  return value && value->items->len == 1 ? g_ptr_array_index (value->items, 0) : NULL;
}

static gboolean
is_rated (const MetierCoreValue *value, const MetierScale *scale)
{
  return value && value->status == METIER_STATUS_RATED && value->scale
         && g_str_equal (value->scale->id, scale->id);
}

static void
collect_core_values (Picture *self, const MetierRole *role, const MetierRole *baseline)
{
  for (guint core = 0; core < METIER_N_CORE_SKILLS; core++)
    {
      const MetierCoreValue *value = role->core[core];
      const MetierCoreValue *other = baseline ? baseline->core[core] : NULL;
      MetierFinding finding
          = { metier_words_core_skill (core), metier_core_skill_get_short_title (core), NAN, NAN };

      if (!is_rated (value, self->scale))
        continue;
      finding.a = value->raw;
      if (is_rated (other, self->scale))
        finding.b = other->raw;
      add (self, &finding, get_only_item (value), get_only_item (other));
    }
}

static gboolean
is_rated_on (const MetierRating *rating, const MetierScale *scale)
{
  return rating && g_str_equal (rating->scale->id, scale->id)
         && metier_rating_get_status (rating) == METIER_STATUS_RATED && isfinite (rating->raw);
}

/* The skills of one heading at most, because a survey asks a different question under each. */
static void
collect_ratings (Picture *self, const MetierProfile *profile, const MetierProfile *baseline,
                 gboolean one_section)
{
  const char *section = NULL;

  for (guint i = 0; i < profile->ratings->len; i++)
    {
      const MetierRating *rating = g_ptr_array_index (profile->ratings, i), *other;
      const MetierSkill *skill = rating->skill;
      MetierFinding finding = { skill->name, skill->name, rating->raw, NAN };

      if (!is_rated_on (rating, self->scale) || !metier_skill_is_counted (skill))
        continue;
      if (section == NULL)
        section = skill->section ? skill->section : "";
      if (one_section && g_strcmp0 (skill->section ? skill->section : "", section) != 0)
        continue;
      other = baseline ? metier_profile_get_rating (baseline, skill->id, self->scale->id) : NULL;
      if (is_rated_on (other, self->scale))
        finding.b = other->raw;
      add (self, &finding, rating, other);
    }
}

static void
picture_init (Picture *self, const MetierScale *scale)
{
  self->scale = scale;
  self->found = g_array_new (FALSE, FALSE, sizeof (MetierFinding));
  self->more = g_array_new (FALSE, FALSE, sizeof (MetierFinding));
  self->less = g_array_new (FALSE, FALSE, sizeof (MetierFinding));
  self->n_shared = 0;
}

static void
picture_clear (Picture *self)
{
  g_array_unref (self->found);
  g_array_unref (self->more);
  g_array_unref (self->less);
}

static const MetierFinding *
get (GArray *findings, guint index)
{
  return &g_array_index (findings, MetierFinding, index);
}

/* How many of the first findings read the same. */
static guint
count_ties (const Picture *self, GArray *findings, guint first, gboolean differences)
{
  const MetierFinding *leader = get (findings, first);
  guint n = 1;

  for (guint i = first + 1; i < findings->len; i++, n++)
    {
      const MetierFinding *next = get (findings, i);
      double one = differences ? fabs (leader->a - leader->b) : leader->a;
      double other = differences ? fabs (next->a - next->b) : next->a;

      if (!metier_finding_is_equal (self->scale, one, other))
        break;
    }

  return n;
}

/* Importance. */

static char *
describe_tie (const Picture *self, guint n)
{
  const MetierFinding *leader = get (self->found, 0);
  g_autofree char *value = metier_words_value (self->scale, leader->a);
  const char *titles[MAX_NAMES];
  g_autofree char *names = NULL;

  if (n == self->found->len)
    /* Translators: all skills of a role have the same value, such as 6 of 9 */
    return g_strdup_printf (_ ("All that was rated weighs the same (%s)."), value);
  if (n > MAX_NAMES)
    return g_strdup_printf (ngettext ("%u skill weighs most (%s).", "%u skills weigh most (%s each).", n), n,
                            value);
  for (guint i = 0; i < n; i++)
    titles[i] = get (self->found, i)->title;
  names = metier_words_list (titles, n);

  /* Translators: two or three skills with the same value: Statistics and Applying ML weigh most (9 of 9 each)
   */
  return g_strdup_printf (_ ("%s weigh most (%s each)."), names, value);
}

static char *
describe_weight (const Picture *self)
{
  const MetierFinding *leader = get (self->found, 0);
  g_autofree char *value = metier_words_value (self->scale, leader->a);
  g_autofree char *title = metier_words_capitalise (leader->title);
  guint n = count_ties (self, self->found, 0, FALSE), n_next;
  g_autofree char *next = NULL;

  if (self->found->len == 1)
    /* Translators: a skill and its value, where a role is rated in no other skill */
    return g_strdup_printf (_ ("Only %s was rated (%s)."), leader->name, value);
  if (n > 1)
    return describe_tie (self, n);
  n_next = self->found->len > 1 ? count_ties (self, self->found, 1, FALSE) : 0;
  if (n_next == 0 || n_next > MAX_NAMES)
    /* Translators: a skill and its value: Statistics weighs most (9 of 9) */
    return g_strdup_printf (_ ("%s weighs most (%s)."), title, value);
  next = metier_finding_list_names (self->found, 1, n_next);

  /* Translators: a skill, its value, the skill or skills after it: Statistics weighs most (9 of 9), then
   * modeling */
  return g_strdup_printf (_ ("%s weighs most (%s), then %s."), title, value, next);
}

/* The largest differences of one direction, as long as they read the same. */
static char *
list_largest (const Picture *self, GArray *findings, char **points, gulong *plural)
{
  guint n = MIN (MAX_NAMES, count_ties (self, findings, 0, TRUE));
  double difference = get (findings, 0)->a - get (findings, 0)->b;

  *points = metier_words_points (self->scale, difference);
  *plural = metier_words_plural (self->scale, difference);

  return metier_finding_list_names (findings, 0, n);
}

static char *
describe_differences (const Picture *self, const char *baseline)
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
describe_share (const Picture *self)
{
  guint n = 1;
  double sum = get (self->found, 0)->a;
  g_autofree char *share = NULL, *names = NULL;

  while (n < MIN (MAX_NAMES, self->found->len)
         && get (self->found, 0)->a - get (self->found, n)->a <= NEAR_SHARE)
    sum += get (self->found, n++)->a;
  names = metier_finding_list_names (self->found, 0, n);
  share = get_share_words (sum / n);
  if (share == NULL)
    share = metier_scale_format (self->scale, sum / n);

  /* Translators: a share of people, such as half or 44%, and one to three things that they named */
  return g_strdup_printf (_ ("About %s name %s."), share, names);
}

static char *
describe_share_difference (const Picture *self, const char *baseline)
{
  const MetierFinding *more = self->more->len > 0 ? get (self->more, 0) : NULL;
  const MetierFinding *less = self->less->len > 0 ? get (self->less, 0) : NULL;
  const MetierFinding *largest
      = less && (more == NULL || less->b - less->a >= more->a - more->b) ? less : more;
  g_autofree char *title = NULL, *value = NULL, *other = NULL;

  if (largest == NULL)
    return g_strdup_printf (_ ("What was rated shows no clear difference from %s."), baseline);
  title = metier_words_capitalise (largest->title);
  value = metier_scale_format (self->scale, largest->a);
  other = metier_scale_format (self->scale, largest->b);
  if (largest == less)
    /* Translators: a skill, the baseline role, the share in this role, the share in the baseline role */
    return g_strdup_printf (_ ("%s is named less often than for %s: %s against %s."), title, baseline, value,
                            other);

  /* Translators: a skill, the baseline role, the share in this role, the share in the baseline role */
  return g_strdup_printf (_ ("%s is named more often than for %s: %s against %s."), title, baseline, value,
                          other);
}

/* Levels. */

static char *
describe_level (const Picture *self)
{
  guint n = count_ties (self, self->found, 0, FALSE);
  g_autofree char *level = metier_scale_format (self->scale, get (self->found, 0)->a);
  g_autofree char *title = metier_words_capitalise (level);

  /* Translators: the highest level that is asked, in how many skills, of how many: Expert in 4 of 6 skills */
  return g_strdup_printf (ngettext ("%s in %u of %u skill.", "%s in %u of %u skills.", self->found->len),
                          title, n, self->found->len);
}

static char *
describe_shared_skills (const Picture *self, const char *baseline)
{
  if (self->n_shared == 0)
    /* Translators: %s is the baseline role */
    return g_strdup_printf (_ ("%s shares none of them."), baseline);

  /* Translators: the baseline role and how many of the skills it is asked for too */
  return g_strdup_printf (ngettext ("%s shares %u of them.", "%s shares %u of them.", self->n_shared),
                          baseline, self->n_shared);
}

static char *
describe_picture (Picture *self, const char *baseline)
{
  g_autofree char *first = NULL, *second = NULL;

  g_array_sort (self->found, compare_values_cb);
  g_array_sort (self->more, compare_differences_cb);
  g_array_sort (self->less, compare_differences_cb);
  switch (self->scale->kind)
    {
    case METIER_SCALE_SHARE:
      first = describe_share (self);
      second = baseline && self->n_shared > 0 ? describe_share_difference (self, baseline) : NULL;
      break;
    case METIER_SCALE_ORDINAL:
      first = describe_level (self);
      second = baseline ? describe_shared_skills (self, baseline) : NULL;
      break;
    case METIER_SCALE_INTERVAL:
    case METIER_SCALE_MEMBERSHIP:
    default:
      first = describe_weight (self);
      second = baseline && self->n_shared > 0 ? describe_differences (self, baseline) : NULL;
    }
  if (second == NULL)
    return g_steal_pointer (&first);

  /* Translators: two sentences, one after the other */
  return g_strdup_printf (C_ ("sentences", "%s %s"), first, second);
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
  const MetierRole *role = profile->role;
  gboolean is_baseline = baseline && g_str_equal (baseline->role->id, role->id);
  const MetierProfile *other = is_baseline ? NULL : baseline;
  g_autofree char *text = NULL;
  Picture picture;

  if (scale == NULL || scale->kind == METIER_SCALE_MEMBERSHIP)
    return g_strdup_printf (_ ("%s lists this role but has no ratings for it."), role->source->title);
  picture_init (&picture, scale);
  if (scale->kind == METIER_SCALE_INTERVAL)
    collect_core_values (&picture, role, other ? other->role : NULL);
  if (picture.found->len == 0)
    collect_ratings (&picture, profile, other, scale->kind == METIER_SCALE_SHARE);
  if (picture.found->len == 0)
    /* Translators: %s is the name of a source */
    text = g_strdup_printf (_ ("%s lists this role but has no ratings for it."), role->source->title);
  else
    text = describe_picture (&picture, other ? other->role->title : NULL);
  picture_clear (&picture);

  return g_steal_pointer (&text);
}
