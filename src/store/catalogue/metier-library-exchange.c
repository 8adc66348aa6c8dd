/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/catalogue/metier-library-exchange.h"

#include "core/values/metier-url.h"
#include "store/catalogue/metier-core-map.h"
#include "store/catalogue/metier-own-roles.h"
#include "store/library/metier-library-filters.h"
#include "store/library/metier-library-levels.h"
#include "store/library/metier-library-plan.h"
#include "store/library/metier-library-private.h"

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

static MetierLibraryContents *
get_rest (MetierLibrary *self, GError **error)
{
  g_autoptr (MetierLibraryContents) contents = metier_library_contents_new ();

  if (!take_list (&contents->filters, metier_library_list_filters (self, error))
      || !take_list (&contents->levels, metier_library_list_levels (self, NULL, error))
      || !take_list (&contents->own_roles, metier_library_list_own_roles (self, error))
      || !take_list (&contents->core_map, metier_library_list_core_map (self, error))
      || !get_wishes (self, contents, error))
    return NULL;

  return g_steal_pointer (&contents);
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

  contents = get_rest (self, error);
  if (contents == NULL || !take_list (&contents->bookmarks, metier_library_list_bookmarks (self, error))
      || !take_list (&contents->hours, metier_library_list_spent_hours (self, error)))
    return NULL;

  return g_steal_pointer (&contents);
}

static gboolean
set_relevance (MetierLibrary *self, GHashTable *skills, gboolean relevant, GError **error)
{
  GHashTableIter iter;
  gpointer skill, title;

  g_hash_table_iter_init (&iter, skills);
  while (g_hash_table_iter_next (&iter, &skill, &title))
    {
      if (!metier_library_set_relevant (self, skill, title, relevant, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
add_lists (MetierLibrary *self, const MetierLibraryContents *contents, GError **error)
{
  for (guint i = 0; i < contents->levels->len; i++)
    {
      if (!metier_library_add_level (self, g_ptr_array_index (contents->levels, i), error))
        return FALSE;
    }
  for (guint i = 0; i < contents->own_roles->len; i++)
    {
      if (!metier_library_put_own_role (self, g_ptr_array_index (contents->own_roles, i), error))
        return FALSE;
    }
  for (guint i = 0; i < contents->filters->len; i++)
    {
      if (!metier_library_save_filter (self, g_ptr_array_index (contents->filters, i), error))
        return FALSE;
    }

  for (guint i = 0; i < contents->core_map->len; i++)
    {
      if (!metier_library_set_core (self, g_ptr_array_index (contents->core_map, i), error))
        return FALSE;
    }

  return set_relevance (self, contents->not_relevant, FALSE, error);
}

static gboolean
add_wishes (MetierLibrary *self, const MetierLibraryContents *contents, GError **error)
{
  for (guint i = 0; i < METIER_N_TARGETS; i++)
    {
      if (contents->targets[i] != NULL && !metier_library_set_target (self, i, contents->targets[i], error))
        return FALSE;
    }

  return contents->plan == NULL || metier_library_set_plan (self, contents->plan, error);
}

/* Adds what of the rest is not there yet; what the user has chosen or said already is not overruled. @added
 * is what came, as it is now in the file. */
gboolean
metier_library_add_rest (MetierLibrary *self, const MetierLibraryContents *contents,
                         MetierLibraryContents **added, GError **error)
{
  g_autoptr (MetierLibraryContents) before = get_rest (self, error);
  g_autoptr (MetierLibraryContents) fresh
      = before != NULL ? metier_library_contents_subtract (contents, before) : NULL;
  g_autoptr (MetierLibraryContents) after = NULL;

  if (fresh == NULL || !add_lists (self, fresh, error) || !add_wishes (self, fresh, error))
    return FALSE;

  after = get_rest (self, error);
  if (after != NULL)
    *added = metier_library_contents_subtract (after, before);
  return after != NULL;
}

static gboolean
take_lists (MetierLibrary *self, const MetierLibraryContents *contents, GError **error)
{
  for (guint i = 0; i < contents->levels->len; i++)
    {
      if (!metier_library_take_back_level (self, g_ptr_array_index (contents->levels, i), error))
        return FALSE;
    }
  for (guint i = 0; i < contents->own_roles->len; i++)
    {
      const MetierOwnRole *role = g_ptr_array_index (contents->own_roles, i);

      if (!metier_library_remove_own_role (self, role->id, error))
        return FALSE;
    }
  for (guint i = 0; i < contents->filters->len; i++)
    {
      const MetierSavedFilter *filter = g_ptr_array_index (contents->filters, i);

      if (!metier_library_remove_filter (self, filter->name, error))
        return FALSE;
    }

  for (guint i = 0; i < contents->core_map->len; i++)
    {
      const MetierCoreOverride *override = g_ptr_array_index (contents->core_map, i);

      if (!metier_library_unset_core (self, override->skill, error))
        return FALSE;
    }

  return set_relevance (self, contents->not_relevant, TRUE, error);
}

static gboolean
take_wishes (MetierLibrary *self, const MetierLibraryContents *contents, GError **error)
{
  for (guint i = 0; i < METIER_N_TARGETS; i++)
    {
      if (contents->targets[i] != NULL && !metier_library_set_target (self, i, NULL, error))
        return FALSE;
    }

  return contents->plan == NULL || metier_library_forget_plan (self, error);
}

/* Takes away what of the rest is still as it is in @contents; what the user changed since stays. @taken is
 * what went. */
gboolean
metier_library_take_rest (MetierLibrary *self, const MetierLibraryContents *contents,
                          MetierLibraryContents **taken, GError **error)
{
  g_autoptr (MetierLibraryContents) present = get_rest (self, error);
  g_autoptr (MetierLibraryContents) same
      = present != NULL ? metier_library_contents_intersect (present, contents) : NULL;

  if (same == NULL || !take_lists (self, same, error) || !take_wishes (self, same, error))
    return FALSE;

  *taken = g_steal_pointer (&same);
  return TRUE;
}

/**
 * metier_library_add_contents:
 * @self: a library, outside of a batch
 * @contents: what somebody wrote
 * @progress: (nullable): who wants to know how far it is
 * @error: return location, as for metier_library_add_bookmarks() and metier_library_add_level()
 *
 * Adds what is not there yet, all of it or nothing. What is there stays as it is, so that adding what was
 * added already changes nothing. Where it is to be seen, metier_library_import() is what to call.
 *
 * Returns: (nullable) (transfer full): the step that takes all that was added away again; %NULL with @error
 * set
 */
MetierLibraryStep *
metier_library_add_contents (MetierLibrary *self, const MetierLibraryContents *contents,
                             const MetierProgress *progress, GError **error)
{
  g_autoptr (MetierLibraryStep) step = NULL;

  g_return_val_if_fail (self != NULL && contents != NULL && !self->in_batch, NULL);

  if (!metier_library_begin (self, error))
    return NULL;

  if (metier_library_add_spent_hours (self, contents->hours, error))
    step = metier_library_add_bookmarks (self, contents->bookmarks, progress, error);
  if (step == NULL || !metier_library_add_rest (self, contents, &step->take, error))
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
