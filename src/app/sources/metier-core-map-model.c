/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/sources/metier-core-map-model.h"

#include "app/sources/metier-core-map-item.h"
#include "store/catalogue/metier-core-map.h"

/* What was said comes first, then what counts, then what may count; as long as the dialog is open nothing
 * moves. */
static int
rank (MetierCoreMapItem *item)
{
  if (metier_core_map_item_is_mine (item))
    return 0;
  if (metier_core_map_item_get_core (item) != METIER_CORE_SKILL_NONE)
    return 1;

  return metier_core_map_item_get_suggestion (item) != METIER_CORE_SKILL_NONE ? 2 : 3;
}

static int
compare_items_cb (gconstpointer a, gconstpointer b)
{
  MetierCoreMapItem *one = *(MetierCoreMapItem *const *) a;
  MetierCoreMapItem *other = *(MetierCoreMapItem *const *) b;
  int order = rank (one) - rank (other);

  return order != 0 ? order
                    : g_utf8_collate (metier_core_map_item_get_skill (one)->name,
                                      metier_core_map_item_get_skill (other)->name);
}

/**
 * metier_core_map_model_load:
 * @catalogue: all open packs
 * @library: (nullable): not looked at
 * @source: id of a source
 * @cancellable: (nullable): not looked at
 * @error: return location
 *
 * Runs on the worker, since thousands of names take longer to look through and to sort than a frame. A
 * #MetierStoreFunc.
 *
 * Returns: (transfer full) (nullable): a sorted #GPtrArray of a #MetierCoreMapItem for each skill of the
 *   source, other than the core skills themselves; %NULL with @error set
 */
gpointer
metier_core_map_model_load (MetierCatalogue *catalogue, MetierLibrary *library, gconstpointer source,
                            GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) skills = metier_catalogue_list_skills (catalogue, source, error);
  GPtrArray *items;

  if (skills == NULL)
    return NULL;

  items = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < skills->len; i++)
    {
      const MetierSkill *skill = g_ptr_array_index (skills, i);
      MetierCoreSkill own;

      if (!metier_core_skill_from_id (skill->id, &own))
        g_ptr_array_add (items, metier_core_map_item_new (skill));
    }
  g_ptr_array_sort (items, compare_items_cb);
  return items;
}

/**
 * metier_core_map_change_new:
 * @source: id of the source whose skills it is about
 *
 * Returns: (transfer full): a change of nothing yet
 */
MetierCoreMapChange *
metier_core_map_change_new (const char *source)
{
  MetierCoreMapChange *self = g_new0 (MetierCoreMapChange, 1);

  self->source = g_strdup (source);
  self->overrides = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_core_override_unref);
  self->forgotten = g_ptr_array_new_with_free_func (g_free);
  return self;
}

/**
 * metier_core_map_change_free:
 * @self: (transfer full): a change
 *
 * Frees it.
 */
void
metier_core_map_change_free (gpointer self)
{
  MetierCoreMapChange *change = self;

  g_free (change->source);
  g_ptr_array_unref (change->overrides);
  g_ptr_array_unref (change->forgotten);
  g_free (change);
}

static gboolean
write_all (MetierLibrary *library, const MetierCoreMapChange *change, GError **error)
{
  for (guint i = 0; i < change->overrides->len; i++)
    if (!metier_library_set_core (library, g_ptr_array_index (change->overrides, i), error))
      return FALSE;
  for (guint i = 0; i < change->forgotten->len; i++)
    if (!metier_library_unset_core (library, g_ptr_array_index (change->forgotten, i), error))
      return FALSE;

  return TRUE;
}

static GHashTable *
list_ids (const MetierCoreMapChange *change)
{
  GHashTable *ids = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < change->overrides->len; i++)
    g_hash_table_add (ids, ((MetierCoreOverride *) g_ptr_array_index (change->overrides, i))->skill);
  for (guint i = 0; i < change->forgotten->len; i++)
    g_hash_table_add (ids, g_ptr_array_index (change->forgotten, i));

  return ids;
}

/* Only the store knows what the source says of a skill that nothing is said of any more. */
static GPtrArray *
list_changed (MetierCatalogue *catalogue, const MetierCoreMapChange *change, GError **error)
{
  g_autoptr (GPtrArray) skills = metier_catalogue_list_skills (catalogue, change->source, error);
  g_autoptr (GHashTable) ids = list_ids (change);
  GPtrArray *changed;

  if (skills == NULL)
    return NULL;

  changed = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_skill_unref);
  for (guint i = 0; i < skills->len; i++)
    {
      const MetierSkill *skill = g_ptr_array_index (skills, i);

      if (g_hash_table_contains (ids, skill->id))
        g_ptr_array_add (changed, metier_skill_ref (skill));
    }
  return changed;
}

/**
 * metier_core_map_model_write:
 * @catalogue: all open packs
 * @library: the user's library
 * @change: a #MetierCoreMapChange
 * @cancellable: (nullable): not looked at
 * @error: return location
 *
 * Runs on the worker. A #MetierStoreFunc. Writes all of @change, or nothing.
 *
 * Returns: (transfer full) (nullable): a #GPtrArray of the #MetierSkill that it is about, as they are now;
 *   %NULL with @error set
 */
gpointer
metier_core_map_model_write (MetierCatalogue *catalogue, MetierLibrary *library, gconstpointer change,
                             GCancellable *cancellable, GError **error)
{
  if (!metier_library_is_open (library, error) || !metier_library_begin (library, error))
    return NULL;

  if (!write_all (library, change, error))
    {
      metier_library_roll_back (library);
      return NULL;
    }

  return metier_library_commit (library, error) && metier_core_map_apply (catalogue, library, error)
             ? list_changed (catalogue, change, error)
             : NULL;
}
