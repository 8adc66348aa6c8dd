/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/describe/metier-describe-private.h"
#include "chart/describe/metier-words-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What a role is asked for more than the baseline, largest first, those that tie. */
typedef struct {
  const MetierRole *role;
  double surplus;
  const char *names[METIER_N_CORE_SKILLS];
  guint n_names;
} Surplus;

static const MetierRating *
get_only_item (const MetierCoreValue *value)
{
  return value->items->len == 1 ? g_ptr_array_index (value->items, 0) : NULL;
}

static gboolean
is_comparable (const MetierCoreValue *value, const MetierCoreValue *other)
{
  return value && other && value->scale && other->scale && value->status == METIER_STATUS_RATED
         && other->status == METIER_STATUS_RATED && g_str_equal (value->scale->id, other->scale->id);
}

/* Whether anything of a role can be held against the baseline. */
static gboolean
has_comparable (const MetierRole *role, const MetierRole *baseline, guint cores)
{
  for (guint core = 0; core < METIER_N_CORE_SKILLS; core++)
    if ((cores & 1u << core) != 0 && is_comparable (role->core[core], baseline->core[core]))
      return TRUE;

  return FALSE;
}

static Surplus
measure_surplus (const MetierRole *role, const MetierRole *baseline, guint cores)
{
  Surplus result = { role, 0, { NULL }, 0 };

  for (guint core = 0; core < METIER_N_CORE_SKILLS; core++)
    {
      const MetierCoreValue *value = role->core[core], *other = baseline->core[core];
      double surplus;

      if ((cores & 1u << core) == 0 || !is_comparable (value, other))
        continue;
      surplus = value->raw - other->raw;
      if (surplus <= 0
          || !metier_finding_may_be_named (value->scale, value->raw, other->raw, get_only_item (value),
                                           get_only_item (other)))
        continue;
      if (result.n_names > 0 && metier_finding_is_equal (value->scale, surplus, result.surplus))
        result.names[result.n_names++] = metier_words_core_skill (core);
      else if (surplus > result.surplus)
        {
          result.surplus = surplus;
          result.names[0] = metier_words_core_skill (core);
          result.n_names = 1;
        }
    }

  return result;
}

static int
compare_surpluses_cb (gconstpointer a, gconstpointer b)
{
  const Surplus *one = a, *other = b;

  if (one->surplus != other->surplus)
    return one->surplus > other->surplus ? -1 : 1;
  if (one->n_names != other->n_names)
    return one->n_names > other->n_names ? -1 : 1;

  return g_utf8_collate (one->role->title, other->role->title);
}

static const MetierScale *
get_scale (const MetierRole *role)
{
  for (guint core = 0; core < METIER_N_CORE_SKILLS; core++)
    if (role->core[core] && role->core[core]->scale)
      return role->core[core]->scale;

  return NULL;
}

static char *
list_names (const Surplus *surplus)
{
  return metier_words_list (surplus->names, surplus->n_names);
}

static char *
describe_one (const MetierScale *scale, const Surplus *surplus, const char *baseline)
{
  gulong n = metier_words_plural (scale, surplus->surplus);
  g_autofree char *points = metier_words_points (scale, surplus->surplus);
  g_autofree char *names = list_names (surplus);

  if (scale->kind == METIER_SCALE_ORDINAL)
    /* Translators: the baseline role, a role, a number of levels, skills */
    return g_strdup_printf (ngettext ("Next to %s, %s is asked for %s level more %s.",
                                      "Next to %s, %s is asked for %s levels more %s.", n),
                            baseline, surplus->role->title, points, names);

  /* Translators: the baseline role, a role, a number of points, skills */
  return g_strdup_printf (ngettext ("Next to %s, %s is asked for %s point more %s.",
                                    "Next to %s, %s is asked for %s points more %s.", n),
                          baseline, surplus->role->title, points, names);
}

/* How many of the first roles are asked for the same, so that none of them stands out. */
static guint
count_ties (const MetierScale *scale, GArray *surpluses)
{
  const Surplus *first = &g_array_index (surpluses, Surplus, 0);
  guint n = 1;

  for (; n < surpluses->len; n++)
    {
      const Surplus *other = &g_array_index (surpluses, Surplus, n);

      if (!metier_finding_is_equal (scale, other->surplus, first->surplus) || other->n_names != first->n_names
          || memcmp (other->names, first->names, first->n_names * sizeof first->names[0]) != 0)
        break;
    }

  return n;
}

static char *
list_roles (GArray *surpluses, guint n)
{
  g_autofree const char **titles = g_new (const char *, n);

  for (guint i = 0; i < n; i++)
    titles[i] = g_array_index (surpluses, Surplus, i).role->title;

  return metier_words_list_some (titles, n, METIER_DESCRIBE_MAX_NAMES);
}

static char *
describe_ties (const MetierScale *scale, GArray *surpluses, guint n_ties, const char *baseline)
{
  const Surplus *first = &g_array_index (surpluses, Surplus, 0);
  gulong n = metier_words_plural (scale, first->surplus);
  g_autofree char *points = metier_words_points (scale, first->surplus);
  g_autofree char *names = list_names (first);
  g_autofree char *roles = list_roles (surpluses, n_ties);

  if (scale->kind == METIER_SCALE_ORDINAL)
    /* Translators: the baseline role, two or more roles, a number of levels, skills */
    return g_strdup_printf (ngettext ("Next to %s, %s are asked for %s level more %s.",
                                      "Next to %s, %s are asked for %s levels more %s.", n),
                            baseline, roles, points, names);

  /* Translators: the baseline role, two or more roles, a number of points, skills */
  return g_strdup_printf (ngettext ("Next to %s, %s are asked for %s point more %s.",
                                    "Next to %s, %s are asked for %s points more %s.", n),
                          baseline, roles, points, names);
}

static char *
describe_two (const MetierScale *scale, const Surplus *first, const Surplus *second, const char *baseline)
{
  gulong n = metier_words_plural (scale, first->surplus);
  g_autofree char *points = metier_words_points (scale, first->surplus);
  g_autofree char *second_points = metier_words_points (scale, second->surplus);
  g_autofree char *names = list_names (first), *second_names = list_names (second);

  if (scale->kind == METIER_SCALE_ORDINAL)
    /* Translators: the baseline role, a role, a number of levels, skills, another role, a number of levels,
     * skills */
    return g_strdup_printf (ngettext ("Next to %s, %s is asked for %s level more %s, %s for %s more %s.",
                                      "Next to %s, %s is asked for %s levels more %s, %s for %s more %s.", n),
                            baseline, first->role->title, points, names, second->role->title, second_points,
                            second_names);

  /* Translators: the baseline role, a role, a number of points, skills, another role, a number of points,
   * skills */
  return g_strdup_printf (ngettext ("Next to %s, %s is asked for %s point more %s, %s for %s more %s.",
                                    "Next to %s, %s is asked for %s points more %s, %s for %s more %s.", n),
                          baseline, first->role->title, points, names, second->role->title, second_points,
                          second_names);
}

/**
 * metier_describe_overview:
 * @roles: (element-type MetierRole): roles with their core values
 * @baseline: (nullable): the role that they are held against
 * @cores: which core skills count: a bit for each, the lowest for the first
 *
 * Names the one or two roles that are asked for most beyond the baseline, and for what; those that are asked
 * for the same stand together. That no role is asked for more is said only where there was something to
 * compare.
 *
 * Returns: (transfer full): plain text
 */
char *
metier_describe_overview (GPtrArray *roles, const MetierRole *baseline, guint cores)
{
  g_autoptr (GArray) surpluses = g_array_new (FALSE, FALSE, sizeof (Surplus));
  guint n_comparable = 0, n_ties;

  if (baseline == NULL)
    return g_strdup (_ ("This source names no role that the others could be held against."));
  for (guint i = 0; i < roles->len; i++)
    {
      const MetierRole *role = g_ptr_array_index (roles, i);
      Surplus surplus = measure_surplus (role, baseline, cores);

      n_comparable += has_comparable (role, baseline, cores);
      if (surplus.n_names > 0)
        g_array_append_val (surpluses, surplus);
    }
  if (n_comparable == 0)
    /* Translators: %s is the role that others are held against; of it or of all others nothing is known */
    return g_strdup_printf (_ ("Nothing that was rated can be held against %s."), baseline->title);
  if (surpluses->len == 0)
    /* Translators: %s is the baseline role */
    return g_strdup_printf (_ ("No role is clearly asked for more than %s."), baseline->title);
  g_array_sort (surpluses, compare_surpluses_cb);

  n_ties = count_ties (get_scale (baseline), surpluses);
  if (n_ties > 1)
    return describe_ties (get_scale (baseline), surpluses, n_ties, baseline->title);
  if (surpluses->len == 1)
    return describe_one (get_scale (baseline), &g_array_index (surpluses, Surplus, 0), baseline->title);

  return describe_two (get_scale (baseline), &g_array_index (surpluses, Surplus, 0),
                       &g_array_index (surpluses, Surplus, 1), baseline->title);
}

static char *
describe_core_value (MetierCoreSkill core, const MetierCoreValue *value)
{
  const char *name = metier_words_core_skill (core);
  g_autofree char *number = NULL;

  if (value == NULL || value->status != METIER_STATUS_RATED)
    /* Translators: a skill in a list of skills and their values; nobody knows this one's. */
    return g_strdup_printf (_ ("%s unknown"), name);

  number = metier_scale_format (value->scale, value->raw);
  /* Translators: a skill and its value, in a list of such */
  return g_strdup_printf (C_ ("skill and value", "%1$s %2$s"), name, number);
}

/**
 * metier_describe_core:
 * @role: a role with its core values
 *
 * Says what a micro-chart shows, in the order of its bars.
 *
 * Returns: (transfer full): plain text
 */
char *
metier_describe_core (const MetierRole *role)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  for (guint core = 0; core < METIER_N_CORE_SKILLS; core++)
    g_ptr_array_add (parts, describe_core_value (core, role->core[core]));

  return metier_words_list ((const char *const *) (void *) parts->pdata, parts->len);
}

/**
 * metier_describe_core_skill:
 * @core: a core skill
 *
 * Returns: its name as it stands within a sentence
 */
const char *
metier_describe_core_skill (MetierCoreSkill core)
{
  return metier_words_core_skill (core);
}
