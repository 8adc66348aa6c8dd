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

/* All roles of a source, read once however many of them were found. */
static GPtrArray *
list_source (MetierCatalogue *catalogue, GHashTable *lists, const char *source, GError **error)
{
  GPtrArray *roles = g_hash_table_lookup (lists, source);

  if (roles != NULL)
    return roles;

  roles = metier_catalogue_list_roles (catalogue, source, NULL, error);
  if (roles != NULL)
    g_hash_table_insert (lists, g_strdup (source), roles);

  return roles;
}

gboolean
_metier_roles_model_add_others (MetierRolesModel *self, MetierCatalogue *catalogue, GPtrArray *hits,
                                const char *heading, gboolean rated_only, guint limit, GError **error)
{
  g_autoptr (GHashTable) lists
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  guint n = 0;

  for (guint i = 0; i < hits->len && n < limit; i++)
    {
      const MetierSearchHit *hit = g_ptr_array_index (hits, i);
      const MetierRole *found = hit->role;
      g_autofree char *subtitle = describe_match_in (hit, found->source->title);
      const MetierRole *role;
      GPtrArray *roles;

      if (g_str_equal (found->source->id, self->source->id) || (rated_only && !found->rated))
        continue;
      roles = list_source (catalogue, lists, found->source->id, error);
      if (roles == NULL)
        return FALSE;
      role = _metier_roles_model_find_role (roles, found->id);
      if (role == NULL)
        continue;
      if (n++ == 0)
        _metier_roles_model_add_heading (self, heading);
      g_ptr_array_add (
          self->items,
          metier_role_item_new (role, _metier_roles_model_find_role (roles, found->source->baseline_role),
                                _metier_roles_model_find_top (roles),
                                rated_only ? found->source->title : subtitle));
    }

  return TRUE;
}
