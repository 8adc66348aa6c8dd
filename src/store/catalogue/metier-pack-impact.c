/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/catalogue/metier-core-map.h"
#include "store/catalogue/metier-pack-compare.h"
#include "store/library/metier-library-levels.h"
#include "store/library/metier-library-plan.h"

/**
 * metier_pack_impact_free:
 * @self: (transfer full): an impact
 *
 * Frees it.
 */
void
metier_pack_impact_free (MetierPackImpact *self)
{
  g_ptr_array_unref (self->lost_targets);
  g_ptr_array_unref (self->changed_targets);
  g_free (self);
}

static gboolean
has_lost (const MetierPackDiff *diff, const char *const *skills)
{
  for (guint i = 0; skills != NULL && skills[i] != NULL; i++)
    {
      if (g_hash_table_contains (diff->lost_skills, skills[i]))
        return TRUE;
    }

  return FALSE;
}

static gboolean
count_bookmarks (MetierPackImpact *self, const MetierPackDiff *diff, MetierLibrary *library, GError **error)
{
  g_autoptr (GPtrArray) bookmarks = metier_library_list_bookmarks (library, error);

  for (guint i = 0; bookmarks != NULL && i < bookmarks->len; i++)
    {
      const MetierResource *resource = g_ptr_array_index (bookmarks, i);

      self->n_bookmarks += has_lost (diff, (const char *const *) resource->skills);
    }

  return bookmarks != NULL;
}

static gboolean
count_levels (MetierPackImpact *self, const MetierPackDiff *diff, MetierLibrary *library, GError **error)
{
  g_autoptr (GPtrArray) levels = metier_library_get_levels (library, error);

  for (guint i = 0; levels != NULL && i < levels->len; i++)
    self->n_levels += g_hash_table_contains (
        diff->lost_skills, ((const MetierSelfRating *) g_ptr_array_index (levels, i))->skill);

  return levels != NULL;
}

static gboolean
count_mapped (MetierPackImpact *self, const MetierPackDiff *diff, MetierLibrary *library, GError **error)
{
  g_autoptr (GPtrArray) map = metier_library_list_core_map (library, error);

  for (guint i = 0; map != NULL && i < map->len; i++)
    self->n_mapped += g_hash_table_contains (
        diff->lost_skills, ((const MetierCoreOverride *) g_ptr_array_index (map, i))->skill);

  return map != NULL;
}

static gboolean
look_at_targets (MetierPackImpact *self, const MetierPackDiff *diff, MetierLibrary *library, GError **error)
{
  for (guint place = 0; place < METIER_N_TARGETS; place++)
    {
      g_autoptr (MetierTarget) target = NULL;

      if (!metier_library_get_target (library, place, &target, error))
        return FALSE;

      if (target != NULL && g_hash_table_contains (diff->lost_roles, target->role))
        g_ptr_array_add (self->lost_targets, g_strdup (target->title));
      else if (target != NULL && g_hash_table_contains (diff->rated_anew, target->role))
        g_ptr_array_add (self->changed_targets, g_strdup (target->title));
    }

  return TRUE;
}

/**
 * metier_pack_impact_new:
 * @diff: what tells a new pack from the one it is to replace
 * @library: what the user wrote
 * @error: return location
 *
 * Finds out which of the things that the user wrote refer to what a new edition takes away or changes.
 *
 * Returns: (nullable) (transfer full): what it means, or %NULL with @error set
 */
MetierPackImpact *
metier_pack_impact_new (const MetierPackDiff *diff, MetierLibrary *library, GError **error)
{
  g_autoptr (MetierPackImpact) self = NULL;

  g_return_val_if_fail (diff != NULL && library != NULL, NULL);

  self = g_new0 (MetierPackImpact, 1);
  self->lost_targets = g_ptr_array_new_with_free_func (g_free);
  self->changed_targets = g_ptr_array_new_with_free_func (g_free);
  if (!count_bookmarks (self, diff, library, error) || !count_levels (self, diff, library, error)
      || !count_mapped (self, diff, library, error) || !look_at_targets (self, diff, library, error))
    return NULL;

  return g_steal_pointer (&self);
}
