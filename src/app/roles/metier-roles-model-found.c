/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/roles/metier-roles-model-private.h"

#include <glib/gi18n-lib.h>

#include "app/roles/metier-role-item.h"

/* Skills stand between the roles of the source and those of others, which must not be pushed out of sight. */
#define MAX_SKILLS 5

/* What a search found in a role when it is not the title. */
static char *
describe_match (const MetierSearchHit *hit)
{
  if (hit->matched == NULL)
    return NULL;

  /* Translators: under the title of a role or the name of a skill; %s is another name of it. */
  return g_strdup_printf (_ ("also called %s"), hit->matched);
}

static char *
describe_match_in (const MetierSearchHit *hit, const char *source)
{
  if (hit->matched == NULL)
    return g_strdup (source);

  /* Translators: the source of a role or a skill, and another name of it that a search found. */
  return g_strdup_printf (_ ("%1$s · also called %2$s"), source, hit->matched);
}

void
_metier_roles_model_add_matches (MetierRolesModel *self, GPtrArray *all, GPtrArray *hits)
{
  double top = _metier_roles_model_find_top (all);
  gboolean headed = FALSE;

  for (guint i = 0; i < hits->len; i++)
    {
      const MetierSearchHit *hit = g_ptr_array_index (hits, i);
      const MetierRole *role = _metier_roles_model_find_role (all, hit->role->id);
      g_autofree char *subtitle = describe_match (hit);

      if (role == NULL)
        continue;
      if (!headed)
        _metier_roles_model_add_heading (self, self->source->title);
      headed = TRUE;
      _metier_roles_model_add_role (self, role, top, subtitle);
      if (role == self->baseline)
        self->baseline_matched = TRUE;
      else if (metier_role_has_core (role))
        g_ptr_array_add (self->scored, metier_role_ref (role));
    }
}

static void
add_skills_heading (MetierRolesModel *self, guint n)
{
  g_autofree char *heading = NULL;

  if (n <= MAX_SKILLS)
    {
      _metier_roles_model_add_heading (self, _ ("Skills"));
      return;
    }

  /* Translators: heading of the first skills that a search found; the second number is how many it found. */
  heading = g_strdup_printf (ngettext ("Skills, %1$d of %2$u", "Skills, %1$d of %2$u", n), MAX_SKILLS, n);
  _metier_roles_model_add_heading (self, heading);
}

void
_metier_roles_model_add_skills (MetierRolesModel *self, GPtrArray *hits)
{
  if (hits->len > 0)
    add_skills_heading (self, hits->len);
  for (guint i = 0; i < MIN (hits->len, MAX_SKILLS); i++)
    {
      const MetierSearchHit *hit = g_ptr_array_index (hits, i);
      MetierCoreSkill core;
      gboolean is_core = metier_core_skill_from_id (hit->skill->id, &core);
      g_autofree char *subtitle
          = describe_match_in (hit, is_core ? _ ("Core skill") : hit->skill->source->title);

      g_ptr_array_add (self->items, metier_role_item_new_skill (hit->skill, subtitle));
    }
}

/* The baseline of another source, which is looked up once however many of its roles were found. */
static gboolean
find_baseline (MetierCatalogue *catalogue, GHashTable *baselines, const MetierSource *source,
               const MetierRole **baseline, GError **error)
{
  MetierRole *found = NULL;

  if (!g_hash_table_lookup_extended (baselines, source->id, NULL, (gpointer *) &found))
    {
      if (source->baseline_role != NULL
          && !metier_catalogue_get_role (catalogue, source->baseline_role, source->id, &found, error))
        return FALSE;
      g_hash_table_insert (baselines, g_strdup (source->id), found);
    }

  *baseline = found;
  return TRUE;
}

static void
unref_role (gpointer role)
{
  if (role != NULL)
    metier_role_unref (role);
}

/* A role stands beside its baseline, and the larger of both fills its micro-chart: a few lines are not worth
 * reading a whole source for, which may be a large one. */
static void
add_other (MetierRolesModel *self, const MetierRole *role, const MetierRole *baseline, const char *subtitle)
{
  g_autoptr (GPtrArray) both = g_ptr_array_new ();

  g_ptr_array_add (both, (gpointer) role);
  if (baseline != NULL)
    g_ptr_array_add (both, (gpointer) baseline);
  g_ptr_array_add (self->items,
                   metier_role_item_new (role, baseline, _metier_roles_model_find_top (both), subtitle));
}

gboolean
_metier_roles_model_add_others (MetierRolesModel *self, MetierCatalogue *catalogue, GPtrArray *hits,
                                const char *heading, gboolean rated_only, guint limit, GError **error)
{
  g_autoptr (GHashTable) baselines = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, unref_role);
  guint n = 0;

  for (guint i = 0; i < hits->len && n < limit; i++)
    {
      const MetierSearchHit *hit = g_ptr_array_index (hits, i);
      const MetierSource *source = hit->role->source;
      g_autofree char *subtitle = describe_match_in (hit, source->title);
      const MetierRole *baseline;

      if (g_str_equal (source->id, self->source->id) || (rated_only && !hit->role->rated))
        continue;
      if (!find_baseline (catalogue, baselines, source, &baseline, error))
        return FALSE;
      if (n++ == 0)
        _metier_roles_model_add_heading (self, heading);
      add_other (self, hit->role, baseline, rated_only ? source->title : subtitle);
    }

  return TRUE;
}
