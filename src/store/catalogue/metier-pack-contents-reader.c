/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/catalogue/metier-pack-contents-reader.h"

#include <glib/gi18n-lib.h>

#include "core/values/metier-error.h"
#include "store/packs/metier-pack-private.h"

static gboolean
read_skills (MetierPack *pack, MetierPackContents *contents, GError **error)
{
  GPtrArray *skills = metier_pack_get_skills (pack, error);

  for (guint i = 0; skills != NULL && i < skills->len; i++)
    {
      MetierSkill *skill
          = metier_pack_load_skill (pack, ((const MetierSkill *) g_ptr_array_index (skills, i))->id, error);

      if (skill == NULL)
        return FALSE;
      g_ptr_array_add (contents->skills, skill);
    }

  return skills != NULL;
}

static gboolean
read_preparations (MetierPack *pack, MetierPackContents *contents, GError **error)
{
  if (!metier_pack_need_preparations (pack, error))
    return FALSE;

  for (guint i = 0; i < pack->preparations->len; i++)
    g_ptr_array_add (contents->preparations,
                     metier_preparation_ref (g_ptr_array_index (pack->preparations, i)));
  return TRUE;
}

static gboolean
is_wanted (const char *const *roles, const char *id)
{
  return roles == NULL || g_strv_contains (roles, id);
}

static gboolean
read_roles (MetierPack *pack, MetierPackContents *contents, const char *const *wanted, GError **error)
{
  GPtrArray *roles = metier_pack_get_roles (pack, error);

  for (guint i = 0; roles != NULL && i < roles->len; i++)
    {
      const MetierRole *role = g_ptr_array_index (roles, i);
      MetierProfile *profile;

      if (!is_wanted (wanted, role->id))
        continue;

      profile = metier_pack_load_profile (pack, role->id, error);
      if (profile == NULL)
        return FALSE;
      g_ptr_array_add (contents->roles, profile);
    }

  return roles != NULL;
}

/* They may be about roles of other packs. */
static gboolean
read_facts (MetierPack *pack, MetierPackContents *contents, const char *const *wanted, GError **error)
{
  g_autoptr (MetierStatement) statement
      = metier_database_prepare (pack->database, "SELECT role FROM facts_role ORDER BY facts, role", error);
  MetierStep step;

  if (statement == NULL)
    return FALSE;

  while ((step = metier_statement_step (statement, error)) == METIER_STEP_ROW)
    {
      g_autofree char *role = metier_statement_dup_known (statement, 0);
      MetierFacts *facts = NULL;

      if (!is_wanted (wanted, role))
        continue;
      if (!metier_pack_load_facts (pack, role, &facts, error))
        return FALSE;
      g_ptr_array_add (contents->facts, facts);
      g_ptr_array_add (contents->facts_roles, g_steal_pointer (&role));
    }

  return step == METIER_STEP_DONE;
}

/* What belongs to no role goes along with the whole pack. */
static gboolean
read_rest (MetierPack *pack, MetierPackContents *contents, GError **error)
{
  GPtrArray *resources = metier_pack_load_resources (pack, error);

  if (resources == NULL)
    return FALSE;

  g_ptr_array_unref (contents->resources);
  contents->resources = resources;
  return metier_pack_add_fields (pack, contents->fields, error)
         && metier_pack_add_practices (pack, contents->practices, error);
}

static gboolean
read_scales (MetierPack *pack, MetierPackContents *contents, GError **error)
{
  GPtrArray *scales = metier_pack_get_scales (pack, error);

  for (guint i = 0; scales != NULL && i < scales->len; i++)
    g_ptr_array_add (contents->scales, metier_scale_ref (g_ptr_array_index (scales, i)));

  return scales != NULL;
}

/**
 * metier_pack_contents_read:
 * @path: a pack
 * @roles: (nullable) (array zero-terminated=1): ids of the roles to read; %NULL for the whole pack
 * @cancellable: (nullable): stops the reading
 * @error: return location; %METIER_ERROR_NOT_FOUND when none of @roles is there
 *
 * Reads what a pack says, apart from what the user says of it. Opens it for itself, so that any thread may do
 * it.
 *
 * Returns: (nullable) (transfer full): what it holds, or %NULL with @error set
 */
MetierPackContents *
metier_pack_contents_read (const char *path, const char *const *roles, GCancellable *cancellable,
                           GError **error)
{
  g_autoptr (MetierPack) pack = NULL;
  g_autoptr (MetierPackContents) contents = metier_pack_contents_new ();

  g_return_val_if_fail (path != NULL, NULL);

  pack = metier_pack_open (path, FALSE, error);
  if (pack == NULL)
    return NULL;

  metier_pack_set_cancellable (pack, cancellable);
  contents->source = metier_source_ref (pack->source);
  if (!read_scales (pack, contents, error) || !read_skills (pack, contents, error)
      || !read_preparations (pack, contents, error) || !read_roles (pack, contents, roles, error) || !read_facts (pack, contents, roles, error)
      || (roles == NULL && !read_rest (pack, contents, error)))
    return NULL;

  if (roles == NULL || contents->roles->len > 0)
    return g_steal_pointer (&contents);

  g_set_error (error, METIER_ERROR, METIER_ERROR_NOT_FOUND, _ ("The source “%s” has none of these roles."),
               contents->source->id);
  return NULL;
}
