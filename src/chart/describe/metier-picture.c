/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/describe/metier-picture-private.h"
#include "chart/describe/metier-words-private.h"

#include <math.h>

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
add (MetierPicture *self, const MetierFinding *finding, const MetierRating *rating,
     const MetierRating *baseline)
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

void
metier_picture_add_core_values (MetierPicture *self, const MetierRole *role, const MetierRole *baseline)
{
  for (guint core = 0; core < METIER_N_CORE_SKILLS; core++)
    {
      const MetierCoreValue *value = role->core[core];
      const MetierCoreValue *other = baseline ? baseline->core[core] : NULL;
      MetierFinding finding
          = { metier_words_core_skill (core), metier_core_skill_get_short_title (core), FALSE, NAN, NAN };

      if (!is_rated (value, self->scale)
          || metier_describe_is_dropped (self->dropped, metier_core_skill_get_id (core)))
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
void
metier_picture_add_ratings (MetierPicture *self, const MetierProfile *profile, const MetierProfile *baseline,
                            gboolean one_section)
{
  const char *section = NULL;

  for (guint i = 0; i < profile->ratings->len; i++)
    {
      const MetierRating *rating = g_ptr_array_index (profile->ratings, i), *other;
      const MetierSkill *skill = rating->skill;
      MetierFinding finding
          = { skill->name, skill->name, metier_finding_is_answer (skill), rating->raw, NAN };

      if (!is_rated_on (rating, self->scale) || !metier_skill_is_counted (skill)
          || metier_describe_is_dropped (self->dropped, skill->id))
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

void
metier_picture_init (MetierPicture *self, const MetierScale *scale, const GPtrArray *dropped)
{
  self->scale = scale;
  self->found = g_array_new (FALSE, FALSE, sizeof (MetierFinding));
  self->more = g_array_new (FALSE, FALSE, sizeof (MetierFinding));
  self->less = g_array_new (FALSE, FALSE, sizeof (MetierFinding));
  self->dropped = dropped;
  self->n_shared = 0;
}

void
metier_picture_clear (MetierPicture *self)
{
  g_array_unref (self->found);
  g_array_unref (self->more);
  g_array_unref (self->less);
}

const MetierFinding *
metier_picture_get (GArray *findings, guint index)
{
  return &g_array_index (findings, MetierFinding, index);
}

/* How many of the first findings read the same. */
guint
metier_picture_count_ties (const MetierPicture *self, GArray *findings, guint first, gboolean differences)
{
  const MetierFinding *leader = metier_picture_get (findings, first);
  guint n = 1;

  for (guint i = first + 1; i < findings->len; i++, n++)
    {
      const MetierFinding *next = metier_picture_get (findings, i);
      double one = differences ? fabs (leader->a - leader->b) : leader->a;
      double other = differences ? fabs (next->a - next->b) : next->a;

      if (!metier_finding_is_equal (self->scale, one, other))
        break;
    }

  return n;
}

void
metier_picture_sort (MetierPicture *self)
{
  g_array_sort (self->found, compare_values_cb);
  g_array_sort (self->more, compare_differences_cb);
  g_array_sort (self->less, compare_differences_cb);
}
