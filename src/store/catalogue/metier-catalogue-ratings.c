/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "core/values/metier-error.h"
#include "store/catalogue/metier-catalogue-private.h"

/**
 * metier_role_rating_free:
 * @self: a line of "which roles weigh this skill most"
 *
 * Frees the line.
 */
void
metier_role_rating_free (MetierRoleRating *self)
{
  g_return_if_fail (self != NULL);

  metier_role_unref (self->role);
  metier_rating_unref (self->rating);
  g_free (self);
}

static MetierRoleRating *
new_entry (const MetierRole *role, const MetierRating *rating)
{
  MetierRoleRating *entry = g_new (MetierRoleRating, 1);

  entry->role = metier_role_ref (role);
  entry->rating = metier_rating_ref (rating);
  return entry;
}

/* A core skill may be asked for though the pack that describes it is not open. */
static MetierSkill *
describe_core (MetierCatalogue *self, MetierCoreSkill core, GError **error)
{
  const char *id = metier_core_skill_get_id (core);
  const MetierSkill *found;
  MetierSkill *skill;
  MetierPack *pack;

  if (!metier_catalogue_find_pack_of_skill (self, id, &pack, error)
      || (pack != NULL && !metier_pack_get_skill (pack, id, &found, error)))
    return NULL;

  if (pack != NULL)
    return metier_skill_ref (found);

  skill = metier_skill_new ();
  skill->id = g_strdup (id);
  skill->name = g_strdup (metier_core_skill_get_title (core));
  skill->core = (int) core;
  return skill;
}

static gboolean
add_roles_of_core (MetierCatalogue *self, MetierCoreSkill core, GPtrArray *entries, GError **error)
{
  g_autoptr (GPtrArray) roles = metier_catalogue_list_roles (self, NULL, NULL, error);
  g_autoptr (MetierSkill) skill = roles == NULL ? NULL : describe_core (self, core, error);

  for (guint i = 0; skill != NULL && i < roles->len; i++)
    {
      const MetierRole *role = g_ptr_array_index (roles, i);
      const MetierCoreValue *value = role->core[core];
      g_autoptr (MetierRating) rating = NULL;

      if (value->status != METIER_STATUS_RATED)
        continue;

      rating = metier_rating_new (skill, value->scale);
      rating->raw = value->raw;
      g_ptr_array_add (entries, new_entry (role, rating));
    }

  return skill != NULL;
}

/* Gives the scale that roles are best compared on: the pack's main one, else the first on which it asks
 * about the skill; NULL when it does not ask at all. */
static gboolean
choose_scale (MetierPack *pack, const char *skill, const MetierScale **scale, GError **error)
{
  GPtrArray *scales = metier_pack_get_scales (pack, error);
  const MetierScale *main_scale;

  *scale = NULL;
  if (scales == NULL || !metier_pack_get_scale (pack, NULL, &main_scale, error))
    return FALSE;

  for (guint i = 0; main_scale != NULL && *scale == NULL && i <= scales->len; i++)
    {
      const MetierScale *candidate = i == 0 ? main_scale : g_ptr_array_index (scales, i - 1);
      gboolean asked;

      if (!metier_pack_is_asked (pack, skill, candidate->id, &asked, error))
        return FALSE;
      if (asked)
        *scale = candidate;
    }

  return TRUE;
}

/* Takes the entries whose role this pack stands for, so that a role that two packs rate is there once. */
static gboolean
add_standing (MetierCatalogue *self, MetierPack *pack, GPtrArray *found, GPtrArray *entries, GError **error)
{
  for (guint i = 0; i < found->len; i++)
    {
      const MetierRoleRating *entry = g_ptr_array_index (found, i);
      MetierPack *standing;

      if (!metier_catalogue_find_pack_of_role (self, entry->role->id, &standing, error))
        return FALSE;
      if (standing == pack)
        g_ptr_array_add (entries, new_entry (entry->role, entry->rating));
    }

  return TRUE;
}

static gboolean
add_roles_of_skill (MetierCatalogue *self, const char *skill, GPtrArray *entries, GError **error)
{
  const MetierScale *scale;
  MetierPack *first;

  if (!metier_catalogue_find_pack_of_skill (self, skill, &first, error))
    return FALSE;

  if (first == NULL)
    {
      g_set_error (error, METIER_ERROR, METIER_ERROR_NOT_FOUND, _ ("No open pack has a skill “%s”."), skill);
      return FALSE;
    }

  if (!choose_scale (first, skill, &scale, error))
    return FALSE;

  for (guint i = 0; scale != NULL && i < self->packs->len; i++)
    {
      g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_role_rating_free);
      MetierPack *pack = METIER_CATALOGUE_PACK (self, i);

      if (!metier_pack_add_roles_of_skill (pack, skill, scale->id, found, error)
          || !add_standing (self, pack, found, entries, error))
        return FALSE;
    }

  return TRUE;
}

static int
compare_entries_cb (gconstpointer a, gconstpointer b)
{
  const MetierRoleRating *first = *(const MetierRoleRating *const *) a;
  const MetierRoleRating *second = *(const MetierRoleRating *const *) b;
  double first_value = metier_rating_get_value (first->rating);
  double second_value = metier_rating_get_value (second->rating);
  int order;

  if (first_value > second_value)
    return -1;
  if (first_value < second_value)
    return 1;

  order = g_strcmp0 (first->role->title, second->role->title);
  return order != 0 ? order : g_strcmp0 (first->role->id, second->role->id);
}

/**
 * metier_catalogue_load_roles_of_skill:
 * @self: a catalogue
 * @skill: id of a skill
 * @limit: the most lines; 0 for all
 * @error: return location; %METIER_ERROR_NOT_FOUND when no open pack has the skill
 *
 * Tells which roles weigh a skill most, highest first. For a core skill these are the roles of all packs
 * that have a rated core value, each on its source's scale. For any other skill they are the roles rated
 * on the main scale of the pack that stands for it, of all packs that have the same skill and scale.
 *
 * Returns: (nullable) (transfer full) (element-type MetierRoleRating): the lines, or %NULL with @error set
 */
GPtrArray *
metier_catalogue_load_roles_of_skill (MetierCatalogue *self, const char *skill, guint limit, GError **error)
{
  g_autoptr (GPtrArray) entries = NULL;
  MetierCoreSkill core;
  gboolean success;

  g_return_val_if_fail (self != NULL && skill != NULL, NULL);

  entries = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_role_rating_free);
  success = metier_core_skill_from_id (skill, &core) ? add_roles_of_core (self, core, entries, error)
                                                     : add_roles_of_skill (self, skill, entries, error);
  if (!success)
    return NULL;

  g_ptr_array_sort (entries, compare_entries_cb);
  if (limit > 0 && entries->len > limit)
    g_ptr_array_set_size (entries, (int) limit);

  return g_steal_pointer (&entries);
}

/**
 * metier_catalogue_load_matrix:
 * @self: a catalogue
 * @source: id of a source
 * @scale: (nullable): id of one of its scales; %NULL for the one that its core values are derived on, else
 * its first
 * @error: return location; %METIER_ERROR_NOT_FOUND when there is no such source or scale
 *
 * Reads every counted skill of a scale for every role of a source, as numbers. What is suppressed, not
 * relevant or not scored is NaN.
 *
 * Returns: (nullable) (transfer full): the matrix, or %NULL with @error set
 */
MetierMatrix *
metier_catalogue_load_matrix (MetierCatalogue *self, const char *source, const char *scale, GError **error)
{
  g_autoptr (GPtrArray) packs = NULL;
  const MetierScale *found;
  MetierPack *pack;

  g_return_val_if_fail (self != NULL && source != NULL, NULL);

  if (!metier_catalogue_select (self, source, &packs, error))
    return NULL;

  pack = g_ptr_array_index (packs, 0);
  if (!metier_pack_get_scale (pack, scale, &found, error))
    return NULL;

  if (found == NULL && scale == NULL)
    g_set_error (error, METIER_ERROR, METIER_ERROR_NOT_FOUND, _ ("The source “%s” has no scale."), source);
  else if (found == NULL)
    g_set_error (error, METIER_ERROR, METIER_ERROR_NOT_FOUND, _ ("The source “%s” has no scale “%s”."),
                 source, scale);

  return found == NULL ? NULL : metier_pack_load_matrix (pack, found, error);
}
