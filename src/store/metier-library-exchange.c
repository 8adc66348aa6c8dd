/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/metier-library-exchange.h"

#include "core/metier-url.h"
#include "store/metier-core-map.h"
#include "store/metier-library-filters.h"
#include "store/metier-library-levels.h"
#include "store/metier-library-plan.h"
#include "store/metier-library-private.h"
#include "store/metier-own-roles.h"

/* Puts what was read in the place of an empty list; FALSE when nothing could be read. */
static gboolean
take_list (GPtrArray **place, GPtrArray *list)
{
  if (list == NULL)
    return FALSE;

  g_ptr_array_unref (*place);
  *place = list;
  return TRUE;
}

static gboolean
get_wishes (MetierLibrary *self, MetierLibraryContents *contents, GError **error)
{
  GHashTable *not_relevant = metier_library_get_not_relevant (self, error);
  gboolean said = FALSE;

  if (not_relevant == NULL)
    return FALSE;

  g_hash_table_unref (contents->not_relevant);
  contents->not_relevant = not_relevant;
  for (guint i = 0; i < METIER_N_TARGETS; i++)
    {
      if (!metier_library_get_target (self, i, &contents->targets[i], error))
        return FALSE;
    }

  if (!metier_library_has_plan (self, &said, error))
    return FALSE;
  if (said)
    contents->plan = metier_library_get_plan (self, error);
  return !said || contents->plan != NULL;
}

/**
 * metier_library_get_contents:
 * @self: a library
 * @error: return location
 *
 * Reads everything that metier_library_add_contents() can write.
 *
 * Returns: (nullable) (transfer full): what the user wrote; %NULL with @error set
 */
MetierLibraryContents *
metier_library_get_contents (MetierLibrary *self, GError **error)
{
  g_autoptr (MetierLibraryContents) contents = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  contents = metier_library_contents_new ();
  if (!take_list (&contents->bookmarks, metier_library_list_bookmarks (self, error))
      || !take_list (&contents->filters, metier_library_list_filters (self, error))
      || !take_list (&contents->levels, metier_library_list_levels (self, NULL, error))
      || !take_list (&contents->own_roles, metier_library_list_own_roles (self, error))
      || !take_list (&contents->core_map, metier_library_list_core_map (self, error))
      || !get_wishes (self, contents, error))
    return NULL;

  return g_steal_pointer (&contents);
}

static char *
describe_level (const MetierSelfRating *level)
{
  return g_strdup_printf ("%s %" G_GINT64_FORMAT " %u", level->skill, level->at, level->level);
}

/* What was noted down of a skill at a time is one thing, however often it comes. */
static gboolean
add_levels (MetierLibrary *self, GPtrArray *levels, GError **error)
{
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) present = metier_library_list_levels (self, NULL, error);

  for (guint i = 0; present != NULL && i < present->len; i++)
    g_hash_table_add (known, describe_level (g_ptr_array_index (present, i)));

  for (guint i = 0; present != NULL && i < levels->len; i++)
    {
      const MetierSelfRating *level = g_ptr_array_index (levels, i);

      if (g_hash_table_add (known, describe_level (level)) && !metier_library_add_level (self, level, error))
        return FALSE;
    }

  return present != NULL;
}

static gboolean
add_not_relevant (MetierLibrary *self, GHashTable *skills, GError **error)
{
  GHashTableIter iter;
  gpointer skill, title;

  g_hash_table_iter_init (&iter, skills);
  while (g_hash_table_iter_next (&iter, &skill, &title))
    {
      if (!metier_library_set_relevant (self, skill, title, FALSE, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
add_filters (MetierLibrary *self, GPtrArray *filters, GError **error)
{
  g_autoptr (GPtrArray) present = metier_library_list_filters (self, error);
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; present != NULL && i < present->len; i++)
    g_hash_table_add (known, ((MetierSavedFilter *) g_ptr_array_index (present, i))->name);

  for (guint i = 0; present != NULL && i < filters->len; i++)
    {
      const MetierSavedFilter *filter = g_ptr_array_index (filters, i);

      if (!g_hash_table_contains (known, filter->name) && !metier_library_save_filter (self, filter, error))
        return FALSE;
    }

  return present != NULL;
}

/* What the user has chosen or said already is not overruled. */
static gboolean
add_wishes (MetierLibrary *self, const MetierLibraryContents *contents, GError **error)
{
  gboolean said = FALSE;

  for (guint i = 0; i < METIER_N_TARGETS; i++)
    {
      g_autoptr (MetierTarget) present = NULL;

      if (!metier_library_get_target (self, i, &present, error)
          || (present == NULL && !metier_library_set_target (self, i, contents->targets[i], error)))
        return FALSE;
    }

  return metier_library_has_plan (self, &said, error)
         && (said || contents->plan == NULL || metier_library_set_plan (self, contents->plan, error));
}

static gboolean
add_own_roles (MetierLibrary *self, GPtrArray *roles, GError **error)
{
  g_autoptr (GPtrArray) present = metier_library_list_own_roles (self, error);
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; present != NULL && i < present->len; i++)
    g_hash_table_add (known, ((MetierOwnRole *) g_ptr_array_index (present, i))->id);

  for (guint i = 0; present != NULL && i < roles->len; i++)
    {
      const MetierOwnRole *role = g_ptr_array_index (roles, i);

      if (!g_hash_table_contains (known, role->id) && !metier_library_put_own_role (self, role, error))
        return FALSE;
    }

  return present != NULL;
}

static gboolean
add_core_map (MetierLibrary *self, GPtrArray *map, GError **error)
{
  g_autoptr (GPtrArray) present = metier_library_list_core_map (self, error);
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; present != NULL && i < present->len; i++)
    g_hash_table_add (known, ((MetierCoreOverride *) g_ptr_array_index (present, i))->skill);

  for (guint i = 0; present != NULL && i < map->len; i++)
    {
      const MetierCoreOverride *override = g_ptr_array_index (map, i);

      if (!g_hash_table_contains (known, override->skill) && !metier_library_set_core (self, override, error))
        return FALSE;
    }

  return present != NULL;
}

/**
 * metier_library_add_contents:
 * @self: a library, outside of a batch
 * @contents: what somebody wrote
 * @progress: (nullable): who wants to know how far it is
 * @error: return location, as for metier_library_add_bookmarks() and metier_library_add_level()
 *
 * Adds what is not there yet, all of it or nothing. What is there stays as it is, so that adding what was
 * added already changes nothing. When roles of one's own come with it, metier_own_pack_update() is to follow,
 * and when something is said of skills, metier_core_map_apply().
 *
 * Returns: (nullable) (transfer full): the step that takes the bookmarks away again; %NULL with @error set
 */
MetierLibraryStep *
metier_library_add_contents (MetierLibrary *self, const MetierLibraryContents *contents,
                             const MetierProgress *progress, GError **error)
{
  g_autoptr (MetierLibraryStep) step = NULL;

  g_return_val_if_fail (self != NULL && contents != NULL && !self->in_batch, NULL);

  if (!metier_library_begin (self, error))
    return NULL;

  step = metier_library_add_bookmarks (self, contents->bookmarks, progress, error);
  if (step == NULL || !add_levels (self, contents->levels, error)
      || !add_not_relevant (self, contents->not_relevant, error) || !add_wishes (self, contents, error)
      || !add_own_roles (self, contents->own_roles, error) || !add_core_map (self, contents->core_map, error) || !add_filters (self, contents->filters, error))
    {
      metier_library_roll_back (self);
      return NULL;
    }

  return metier_library_commit (self, error) ? g_steal_pointer (&step) : NULL;
}

/**
 * metier_library_find_known:
 * @self: a library
 * @resources: (element-type MetierResource): what somebody wants to bookmark
 * @error: return location
 *
 * Finds what is bookmarked already, by id or by another form of the same address: the preview of an import.
 *
 * Returns: (nullable) (transfer full) (element-type MetierResource): those of @resources that are known;
 * %NULL with @error set
 */
GPtrArray *
metier_library_find_known (MetierLibrary *self, GPtrArray *resources, GError **error)
{
  g_autoptr (GPtrArray) known = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_resource_unref);

  g_return_val_if_fail (self != NULL && resources != NULL, NULL);

  for (guint i = 0; i < resources->len; i++)
    {
      MetierResource *resource = g_ptr_array_index (resources, i);
      g_autofree char *canonical = metier_url_canonicalise (resource->url);
      gint64 n;

      if (!metier_library_find_number (self, resource->id, canonical, &n, error))
        return NULL;
      if (n != 0)
        g_ptr_array_add (known, metier_resource_ref (resource));
    }

  return g_steal_pointer (&known);
}
