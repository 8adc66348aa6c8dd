/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include <math.h>
#include <string.h>

/* What follows the last separator of an id, with a capital: `edison:data-scientist` → "Data-scientist". */
static char *
make_title (const char *id)
{
  const char *separator = strpbrk (id, ":/");
  g_autofree char *title = NULL;

  while (separator != NULL && strpbrk (separator + 1, ":/") != NULL)
    separator = strpbrk (separator + 1, ":/");

  title = g_strdup (separator != NULL ? separator + 1 : id);
  title[0] = g_ascii_toupper (title[0]);

  return g_steal_pointer (&title);
}

/**
 * fixture_source_new:
 * @id: id of the pack
 * @core_scale: (nullable): id of the core scale
 *
 * Makes a source with every text that a pack must have, its title made from @id.
 *
 * Returns: (transfer full): a source
 */
MetierSource *
fixture_source_new (const char *id, const char *core_scale)
{
  MetierSource *source = metier_source_new ();

  source->id = g_strdup (id);
  source->title = make_title (id);
  source->edition = g_strdup ("2021");
  source->released = g_strdup ("2021-10");
  source->url = g_strdup ("https://example.org/");
  source->licence = g_strdup ("CC-BY-4.0");
  source->credit = g_strdup_printf ("Figures by %s.", source->title);
  source->core_scale = g_strdup (core_scale);
  source->bundled = TRUE;

  return source;
}

/**
 * fixture_scale_new:
 * @id: id of the scale
 * @kind: its kind
 * @min: its smallest value
 * @max: its largest value
 *
 * Makes a scale without levels.
 *
 * Returns: (transfer full): a scale
 */
MetierScale *
fixture_scale_new (const char *id, MetierScaleKind kind, double min, double max)
{
  MetierScale *scale = metier_scale_new ();

  scale->id = g_strdup (id);
  scale->name = make_title (id);
  scale->meaning = g_strdup_printf ("What %s means.", id);
  scale->unit = g_strdup_printf ("%s, %g–%g", scale->name, min, max);
  scale->kind = kind;
  scale->min = min;
  scale->max = max;

  return scale;
}

/**
 * fixture_scale_new_relevance:
 *
 * Makes the scale `edison:relevance`, 0–9.
 *
 * Returns: (transfer full): a scale
 */
MetierScale *
fixture_scale_new_relevance (void)
{
  return fixture_scale_new ("edison:relevance", METIER_SCALE_INTERVAL, 0.0, 9.0);
}

/**
 * fixture_scale_new_share:
 *
 * Makes the scale `kaggle:share`, 0–1.
 *
 * Returns: (transfer full): a scale
 */
MetierScale *
fixture_scale_new_share (void)
{
  return fixture_scale_new ("kaggle:share", METIER_SCALE_SHARE, 0.0, 1.0);
}

/**
 * fixture_scale_new_level:
 *
 * Makes the scale `gdad:level`, 0–4 with its five names.
 *
 * Returns: (transfer full): a scale
 */
MetierScale *
fixture_scale_new_level (void)
{
  static const char *const names[] = { "not asked", "awareness", "working", "practitioner", "expert" };
  MetierScale *scale = fixture_scale_new ("gdad:level", METIER_SCALE_ORDINAL, 0.0, 4.0);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    metier_scale_add_level (scale, i, names[i], NULL);

  return scale;
}

/**
 * fixture_scale_new_importance:
 *
 * Makes the scale `onet:im`, 1–5.
 *
 * Returns: (transfer full): a scale
 */
MetierScale *
fixture_scale_new_importance (void)
{
  return fixture_scale_new ("onet:im", METIER_SCALE_INTERVAL, 1.0, 5.0);
}

/**
 * fixture_skill_new:
 * @source: its source
 * @id: its id
 * @core: the core skill that it counts for, or %METIER_CORE_SKILL_NONE
 *
 * Makes a skill, its name made from @id.
 *
 * Returns: (transfer full): a skill
 */
MetierSkill *
fixture_skill_new (const MetierSource *source, const char *id, int core)
{
  MetierSkill *skill = metier_skill_new ();

  skill->id = g_strdup (id);
  skill->name = make_title (id);
  skill->source = metier_source_ref (source);
  skill->core = core;

  return skill;
}

/**
 * fixture_rating_new:
 * @scale: a scale
 * @raw: a value on it, or NaN
 *
 * Makes a rating of a skill that does not matter.
 *
 * Returns: (transfer full): a rating
 */
MetierRating *
fixture_rating_new (const MetierScale *scale, double raw)
{
  g_autoptr (MetierSource) source = fixture_source_new ("any", NULL);
  g_autoptr (MetierSkill) skill = fixture_skill_new (source, "any:skill", METIER_CORE_SKILL_NONE);
  MetierRating *rating = metier_rating_new (skill, scale);

  rating->raw = raw;

  return rating;
}

/**
 * fixture_profile_new:
 * @source: its source
 * @scale: (nullable): the first of its scales
 * @id: id of the role
 *
 * Makes a profile of a role without ratings, the role's title made from @id.
 *
 * Returns: (transfer full): a profile
 */
MetierProfile *
fixture_profile_new (const MetierSource *source, const MetierScale *scale, const char *id)
{
  MetierProfile *profile = metier_profile_new ();

  profile->role = metier_role_new ();
  profile->role->id = g_strdup (id);
  profile->role->title = make_title (id);
  profile->role->source = metier_source_ref (source);
  if (scale != NULL)
    g_ptr_array_add (profile->scales, metier_scale_ref (scale));

  return profile;
}

/**
 * fixture_profile_rate:
 * @self: a profile that is not shared yet
 * @skill: what is rated
 * @scale: the question asked
 * @raw: a value on @scale, or NaN
 *
 * Adds a rating at the end of the list.
 *
 * Returns: (transfer none): the rating, for its errors, bounds and flags to be set
 */
MetierRating *
fixture_profile_rate (MetierProfile *self, const MetierSkill *skill, const MetierScale *scale, double raw)
{
  MetierRating *rating = metier_rating_new (skill, scale);

  rating->raw = raw;
  g_ptr_array_add (self->ratings, rating);
  self->role->rated = self->role->rated || !isnan (raw);

  return rating;
}

/**
 * fixture_profile_derive_core:
 * @self: a profile that is not shared yet
 *
 * Derives the role's core values from the profile's ratings on the source's core scale, as if the source
 * had no other items than those.
 */
void
fixture_profile_derive_core (MetierProfile *self)
{
  const char *id = self->role->source->core_scale;
  const MetierScale *scale = id != NULL ? metier_profile_get_scale (self, id) : NULL;

  for (int core = 0; core < METIER_N_CORE_SKILLS; core++)
    {
      g_autoptr (GPtrArray) mapped = g_ptr_array_new ();

      for (guint i = 0; i < self->ratings->len; i++)
        {
          MetierRating *rating = g_ptr_array_index (self->ratings, i);

          if (rating->skill->core == core && g_strcmp0 (rating->scale->id, id) == 0)
            g_ptr_array_add (mapped, rating);
        }

      g_clear_pointer (&self->role->core[core], metier_core_value_unref);
      self->role->core[core] = metier_core_value_derive ((MetierCoreSkill) core, scale, mapped, mapped->len);
    }
}

/**
 * fixture_profile_new_core:
 * @source: its source
 * @scale: the source's core scale
 * @id: id of the role
 * @values: a raw value for each core skill; NaN is not scored, a negative infinity not collected
 *
 * Makes a profile with one rated skill for each core skill and its derived core values.
 *
 * Returns: (transfer full): a profile
 */
MetierProfile *
fixture_profile_new_core (const MetierSource *source, const MetierScale *scale, const char *id,
                          const double values[METIER_N_CORE_SKILLS])
{
  MetierProfile *profile = fixture_profile_new (source, scale, id);

  for (int core = 0; core < METIER_N_CORE_SKILLS; core++)
    {
      const char *core_id = metier_core_skill_get_id ((MetierCoreSkill) core);
      g_autofree char *skill_id = g_strdup_printf ("%s:%s-item", source->id, core_id);
      g_autoptr (MetierSkill) skill = fixture_skill_new (source, skill_id, core);

      if (values[core] != -INFINITY)
        fixture_profile_rate (profile, skill, scale, values[core]);
    }

  fixture_profile_derive_core (profile);

  return profile;
}

/**
 * fixture_matrix_new:
 * @n_roles: number of rows
 * @n_skills: number of columns
 * @values: (array): row after row, NaN where there is none
 *
 * Returns: (transfer full): a matrix of roles "any:00", "Role 00" and so on
 */
MetierMatrix *
fixture_matrix_new (guint n_roles, guint n_skills, const double *values)
{
  g_autofree MetierMatrixCell *cells = g_new (MetierMatrixCell, (gsize) n_roles * n_skills);
  MetierMatrix *self;

  for (guint i = 0; i < n_roles * n_skills; i++)
    cells[i] = (MetierMatrixCell){ i / n_skills, i % n_skills, values[i] };
  self = metier_matrix_new (n_roles, n_skills, cells, n_roles * n_skills);
  for (guint i = 0; i < n_roles; i++)
    {
      self->roles[i] = g_strdup_printf ("any:%02u", i);
      self->titles[i] = g_strdup_printf ("Role %02u", i);
    }

  return self;
}
