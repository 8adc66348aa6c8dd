/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <errno.h>

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <math.h>

#include "core/me/metier-levels.h"
#include "core/values/metier-error.h"
#include "store/catalogue/metier-catalogue-private.h"
#include "store/catalogue/metier-own-pack-private.h"
#include "store/database/metier-paths.h"
#include "store/packs/metier-pack-writer.h"

/* Roles of one's own are read like those of any source: from a pack, which is made anew from the library when
 * one of them changes. The library is what counts; the pack can be lost. */

static char *
get_edition (GPtrArray *roles)
{
  gint64 changed = 0;
  g_autoptr (GDateTime) time = NULL;

  for (guint i = 0; i < roles->len; i++)
    changed = MAX (changed, ((const MetierOwnRole *) g_ptr_array_index (roles, i))->changed);
  time = g_date_time_new_from_unix_utc (changed);

  return time != NULL ? g_date_time_format (time, "%Y-%m-%d") : g_strdup ("");
}

static gboolean
write_source (MetierPackWriter *writer, GPtrArray *roles, GError **error)
{
  g_autoptr (MetierSource) source = metier_source_new ();

  source->id = g_strdup (METIER_OWN_SOURCE);
  source->title = g_strdup (_ ("My roles"));
  source->edition = g_strdup ("");
  source->released = get_edition (roles);
  source->licence = g_strdup (_ ("your own"));
  source->credit = g_strdup (_ ("Roles that you wrote."));
  source->method = g_strdup (_ ("Weights and levels are yours."));
  source->core_scale = g_strdup (METIER_OWN_WEIGHT_SCALE);

  return metier_pack_writer_set_source (writer, source, error);
}

static gboolean
write_weight_scale (MetierPackWriter *writer, GError **error)
{
  g_autoptr (MetierScale) scale = metier_scale_new ();

  scale->id = g_strdup (METIER_OWN_WEIGHT_SCALE);
  scale->name = g_strdup (_ ("Weight"));
  scale->meaning = g_strdup (_ ("How much the skill counts for the role, as you see it."));
  /* Translators: the unit of an axis; the en dash stands between the ends of the scale. */
  scale->unit = g_strdup_printf (_ ("weight, 0–%d"), METIER_OWN_WEIGHT_MAX);
  scale->min = 0.0;
  scale->max = METIER_OWN_WEIGHT_MAX;
  scale->kind = METIER_SCALE_INTERVAL;

  return metier_pack_writer_add_scale (writer, scale, error);
}

static gboolean
write_level_scale (MetierPackWriter *writer, GError **error)
{
  g_autoptr (MetierScale) scale = metier_scale_new ();

  scale->id = g_strdup (METIER_OWN_LEVEL_SCALE);
  scale->name = g_strdup (_ ("Level"));
  scale->meaning = g_strdup (_ ("The level that the role asks for, as you see it."));
  scale->unit = g_strdup_printf (_ ("level, 0–%d"), METIER_LEVEL_MAX);
  scale->min = 0.0;
  scale->max = METIER_LEVEL_MAX;
  scale->kind = METIER_SCALE_ORDINAL;
  for (guint i = 0; i <= METIER_LEVEL_MAX; i++)
    metier_scale_add_level (scale, i, metier_level_get_name (i), metier_level_get_meaning (i));

  return metier_pack_writer_add_scale (writer, scale, error);
}

/* In a pack a core skill is what other skills count for; a demand for one itself is such a skill. */
char *
metier_own_pack_dup_skill_id (const MetierOwnDemand *demand)
{
  MetierCoreSkill core;

  return metier_core_skill_from_id (demand->skill, &core) ? g_strconcat ("mine:", demand->skill, NULL)
                                                          : g_strdup (demand->skill);
}

static gboolean
write_skill (MetierPackWriter *writer, const MetierOwnDemand *demand, GError **error)
{
  g_autoptr (MetierSkill) skill = metier_skill_new ();

  skill->id = metier_own_pack_dup_skill_id (demand);
  skill->name = g_strdup (demand->title);

  return metier_pack_writer_add_skill (writer, skill, error)
         && (demand->core == METIER_CORE_SKILL_NONE
             || metier_pack_writer_add_core_map (writer, skill->id, (MetierCoreSkill) demand->core, NULL,
                                                 error));
}

/* Each skill once, as the first role that asks for it has it. */
static gboolean
write_skills (MetierPackWriter *writer, GPtrArray *roles, GError **error)
{
  g_autoptr (GHashTable) written = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < roles->len; i++)
    {
      const MetierOwnRole *role = g_ptr_array_index (roles, i);

      for (guint j = 0; j < role->demands->len; j++)
        {
          const MetierOwnDemand *demand = g_ptr_array_index (role->demands, j);

          if (g_hash_table_add (written, demand->skill) && !write_skill (writer, demand, error))
            return FALSE;
        }
    }

  return TRUE;
}

static gboolean
write_rating (MetierPackWriter *writer, const MetierOwnRole *role, const char *skill, const char *scale,
              double value, GError **error)
{
  const MetierRatingRow row = { .role = role->id,
                                .skill = skill,
                                .scale = scale,
                                .value = value,
                                .n = METIER_RATING_NO_N,
                                .se = NAN,
                                .lo = NAN,
                                .hi = NAN };

  return isnan (value) || metier_pack_writer_add_rating (writer, &row, error);
}

static gboolean
write_role (MetierPackWriter *writer, const MetierOwnRole *own, GError **error)
{
  g_autoptr (MetierRole) role = metier_role_new ();

  role->id = g_strdup (own->id);
  role->title = g_strdup (own->title);
  role->summary = g_strdup (own->summary);
  if (!metier_pack_writer_add_role (writer, role, error))
    return FALSE;

  for (guint i = 0; i < own->demands->len; i++)
    {
      const MetierOwnDemand *demand = g_ptr_array_index (own->demands, i);
      g_autofree char *skill = metier_own_pack_dup_skill_id (demand);

      if (!write_rating (writer, own, skill, METIER_OWN_WEIGHT_SCALE, demand->weight, error)
          || !write_rating (writer, own, skill, METIER_OWN_LEVEL_SCALE, demand->level, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_roles (MetierPackWriter *writer, GPtrArray *roles, GError **error)
{
  for (guint i = 0; i < roles->len; i++)
    {
      if (!write_role (writer, g_ptr_array_index (roles, i), error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_pack (const char *path, GPtrArray *roles, GError **error)
{
  g_autoptr (MetierPackWriter) writer = metier_pack_writer_new (path, error);

  return writer != NULL && write_source (writer, roles, error) && write_weight_scale (writer, error)
         && write_level_scale (writer, error) && write_skills (writer, roles, error)
         && write_roles (writer, roles, error) && metier_pack_writer_finish (writer, NULL, error);
}

static gboolean
make_folder (const char *folder, GError **error)
{
  int problem;

  if (g_mkdir_with_parents (folder, 0700) == 0)
    return TRUE;

  problem = errno;
  g_set_error (error, METIER_ERROR, METIER_ERROR_STORAGE, _ ("The folder “%s” could not be made: %s."),
               folder, g_strerror (problem));
  return FALSE;
}

static gboolean
remove_pack (const char *path, GError **error)
{
  int problem;

  if (g_unlink (path) == 0 || errno == ENOENT)
    return TRUE;

  problem = errno;
  g_set_error (error, METIER_ERROR, METIER_ERROR_STORAGE, _ ("“%s” could not be removed: %s."), path,
               g_strerror (problem));
  return FALSE;
}

static gboolean
put_pack (const char *folder, const char *path, GPtrArray *roles, GError **error)
{
  return roles->len > 0 ? make_folder (folder, error) && write_pack (path, roles, error)
                        : remove_pack (path, error);
}

static char *
dup_folder (MetierLibrary *library)
{
  g_autofree char *data_dir = g_path_get_dirname (metier_library_get_path (library));

  return metier_paths_dup_user_packs (data_dir);
}

static char *
dup_path (MetierLibrary *library)
{
  g_autofree char *folder = dup_folder (library);

  return g_build_filename (folder, METIER_OWN_SOURCE ".pack", NULL);
}

/**
 * metier_own_pack_update:
 * @library: a library
 * @catalogue: the open packs
 * @error: return location
 *
 * Makes the pack of one's own roles anew from the library and opens it among the others; without roles there
 * is no pack. To be called after a change of such a role. Where it cannot be made, the one before stays open.
 *
 * Returns: whether the catalogue has the roles as the library has them
 */
gboolean
metier_own_pack_update (MetierLibrary *library, MetierCatalogue *catalogue, GError **error)
{
  g_autofree char *folder = NULL;
  g_autofree char *path = NULL;
  g_autoptr (GPtrArray) roles = NULL;

  g_return_val_if_fail (library != NULL && catalogue != NULL, FALSE);

  roles = metier_library_list_own_roles (library, error);
  if (roles == NULL)
    return FALSE;

  folder = dup_folder (library);
  path = dup_path (library);
  if (!put_pack (folder, path, roles, error))
    return FALSE;

  metier_catalogue_remove_pack (catalogue, METIER_OWN_SOURCE);
  return roles->len == 0 || metier_catalogue_add_pack (catalogue, path, FALSE, error);
}

/* Somebody may have named a pack of own roles that lies elsewhere, which is theirs to choose. */
static gboolean
is_made_here (MetierPack *pack, MetierLibrary *library)
{
  g_autofree char *path = dup_path (library);
  g_autofree char *absolute = g_canonicalize_filename (path, NULL);

  return g_str_equal (metier_pack_get_path (pack), absolute);
}

/**
 * metier_own_pack_update_if_due:
 * @library: a library
 * @catalogue: the open packs, to which metier_core_map_apply() comes later
 * @error: return location
 *
 * Makes the pack of one's own roles anew where it is not there or does not hold what the library does, as after
 * a change that could not be shown. To be called when both are open; mostly it only looks.
 *
 * Returns: whether the catalogue has the roles as the library has them
 */
gboolean
metier_own_pack_update_if_due (MetierLibrary *library, MetierCatalogue *catalogue, GError **error)
{
  g_autoptr (GPtrArray) roles = NULL;
  MetierPack *pack;

  g_return_val_if_fail (library != NULL && catalogue != NULL, FALSE);

  roles = metier_library_list_own_roles (library, error);
  if (roles == NULL)
    return FALSE;

  pack = metier_catalogue_find_pack (catalogue, METIER_OWN_SOURCE);
  if (pack == NULL ? roles->len == 0 : !is_made_here (pack, library) || metier_own_pack_agrees (pack, roles))
    return TRUE;

  return metier_own_pack_update (library, catalogue, error);
}
