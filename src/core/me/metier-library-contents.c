/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/me/metier-library-contents.h"

/**
 * metier_library_contents_new:
 *
 * Returns: (transfer full): nothing, to be filled
 */
MetierLibraryContents *
metier_library_contents_new (void)
{
  MetierLibraryContents *self = g_atomic_rc_box_new0 (MetierLibraryContents);

  self->bookmarks = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_resource_unref);
  self->filters = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_saved_filter_free);
  self->levels = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_self_rating_unref);
  self->not_relevant = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->own_roles = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_own_role_unref);
  self->core_map = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_core_override_unref);
  self->hours = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_spent_hours_free);

  return self;
}

/**
 * metier_library_contents_ref:
 * @self: what somebody wrote
 *
 * Adds a reference, from any thread.
 *
 * Returns: (transfer full): @self
 */
MetierLibraryContents *
metier_library_contents_ref (const MetierLibraryContents *self)
{
  return g_atomic_rc_box_acquire ((MetierLibraryContents *) self);
}

static void
clear (gpointer data)
{
  MetierLibraryContents *self = data;

  g_ptr_array_unref (self->bookmarks);
  g_ptr_array_unref (self->filters);
  g_ptr_array_unref (self->levels);
  g_hash_table_unref (self->not_relevant);
  for (guint i = 0; i < METIER_N_TARGETS; i++)
    g_clear_pointer (&self->targets[i], metier_target_unref);
  g_clear_pointer (&self->plan, metier_plan_settings_unref);
  g_ptr_array_unref (self->own_roles);
  g_ptr_array_unref (self->core_map);
  g_ptr_array_unref (self->hours);
}

/**
 * metier_library_contents_unref:
 * @self: (transfer full): what somebody wrote
 *
 * Drops a reference, from any thread, and frees it with the last one.
 */
void
metier_library_contents_unref (MetierLibraryContents *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

static char *
describe_level (const MetierSelfRating *level)
{
  return g_strdup_printf ("%s %" G_GINT64_FORMAT " %u", level->skill, level->at, level->level);
}

static GHashTable *
describe_levels (GPtrArray *levels)
{
  GHashTable *known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < levels->len; i++)
    g_hash_table_add (known, describe_level (g_ptr_array_index (levels, i)));
  return known;
}

/* What was noted down of a skill at a time is one thing, however often it comes. */
static void
take_levels (MetierLibraryContents *self, GPtrArray *levels, GPtrArray *others, gboolean shared)
{
  g_autoptr (GHashTable) known = describe_levels (others);
  g_autoptr (GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < levels->len; i++)
    {
      const MetierSelfRating *level = g_ptr_array_index (levels, i);
      char *words = describe_level (level);

      if (g_hash_table_contains (known, words) == shared && g_hash_table_add (taken, g_strdup (words)))
        g_ptr_array_add (self->levels, metier_self_rating_ref (level));
      g_free (words);
    }
}

static void
take_not_relevant (MetierLibraryContents *self, GHashTable *skills, GHashTable *others, gboolean shared)
{
  GHashTableIter iter;
  gpointer skill, title;

  g_hash_table_iter_init (&iter, skills);
  while (g_hash_table_iter_next (&iter, &skill, &title))
    if (g_hash_table_contains (others, skill) == shared)
      g_hash_table_insert (self->not_relevant, g_strdup (skill), g_strdup (title));
}

static const MetierSavedFilter *
find_filter (GPtrArray *filters, const char *name)
{
  for (guint i = 0; i < filters->len; i++)
    {
      const MetierSavedFilter *filter = g_ptr_array_index (filters, i);

      if (g_str_equal (filter->name, name))
        return filter;
    }

  return NULL;
}

static const MetierOwnRole *
find_role (GPtrArray *roles, const char *id)
{
  for (guint i = 0; i < roles->len; i++)
    {
      const MetierOwnRole *role = g_ptr_array_index (roles, i);

      if (g_str_equal (role->id, id))
        return role;
    }

  return NULL;
}

static const MetierCoreOverride *
find_core (GPtrArray *map, const char *skill)
{
  for (guint i = 0; i < map->len; i++)
    {
      const MetierCoreOverride *override = g_ptr_array_index (map, i);

      if (g_str_equal (override->skill, skill))
        return override;
    }

  return NULL;
}

/**
 * metier_library_contents_subtract:
 * @self: what somebody wrote
 * @other: what somebody wrote
 *
 * Finds what of the rest of @self @other has nothing in the place of: levels of another skill, time or level,
 * filters of another name, roles of another id, what counts for a core skill where @other says nothing of it,
 * targets and a plan where @other has none.
 *
 * Returns: (transfer full): that, without bookmarks
 */
MetierLibraryContents *
metier_library_contents_subtract (const MetierLibraryContents *self, const MetierLibraryContents *other)
{
  MetierLibraryContents *left = metier_library_contents_new ();

  take_levels (left, self->levels, other->levels, FALSE);
  take_not_relevant (left, self->not_relevant, other->not_relevant, FALSE);
  for (guint i = 0; i < METIER_N_TARGETS; i++)
    if (self->targets[i] != NULL && other->targets[i] == NULL)
      left->targets[i] = metier_target_ref (self->targets[i]);
  if (self->plan != NULL && other->plan == NULL)
    left->plan = metier_plan_settings_ref (self->plan);
  for (guint i = 0; i < self->own_roles->len; i++)
    {
      const MetierOwnRole *role = g_ptr_array_index (self->own_roles, i);

      if (find_role (other->own_roles, role->id) == NULL)
        g_ptr_array_add (left->own_roles, metier_own_role_ref (role));
    }
  for (guint i = 0; i < self->filters->len; i++)
    {
      const MetierSavedFilter *filter = g_ptr_array_index (self->filters, i);

      if (find_filter (other->filters, filter->name) == NULL)
        g_ptr_array_add (left->filters, metier_saved_filter_copy (filter));
    }
  for (guint i = 0; i < self->core_map->len; i++)
    {
      const MetierCoreOverride *override = g_ptr_array_index (self->core_map, i);

      if (find_core (other->core_map, override->skill) == NULL)
        g_ptr_array_add (left->core_map, metier_core_override_ref (override));
    }

  return left;
}

static gboolean
is_same_target (const MetierTarget *ours, const MetierTarget *theirs)
{
  return ours != NULL && theirs != NULL && g_str_equal (ours->role, theirs->role) && ours->at == theirs->at;
}

static gboolean
is_same_plan (const MetierPlanSettings *ours, const MetierPlanSettings *theirs)
{
  return ours != NULL && theirs != NULL && metier_plan_settings_equal (ours, theirs);
}

/**
 * metier_library_contents_intersect:
 * @self: what somebody wrote
 * @other: what somebody wrote
 *
 * Finds what of the rest is the same in both. A role of one's own is the same until it is changed again.
 *
 * Returns: (transfer full): that, without bookmarks
 */
MetierLibraryContents *
metier_library_contents_intersect (const MetierLibraryContents *self, const MetierLibraryContents *other)
{
  MetierLibraryContents *both = metier_library_contents_new ();

  take_levels (both, self->levels, other->levels, TRUE);
  take_not_relevant (both, self->not_relevant, other->not_relevant, TRUE);
  for (guint i = 0; i < METIER_N_TARGETS; i++)
    if (is_same_target (self->targets[i], other->targets[i]))
      both->targets[i] = metier_target_ref (self->targets[i]);
  if (is_same_plan (self->plan, other->plan))
    both->plan = metier_plan_settings_ref (self->plan);
  for (guint i = 0; i < self->own_roles->len; i++)
    {
      const MetierOwnRole *role = g_ptr_array_index (self->own_roles, i);
      const MetierOwnRole *theirs = find_role (other->own_roles, role->id);

      if (theirs != NULL && theirs->changed == role->changed)
        g_ptr_array_add (both->own_roles, metier_own_role_ref (role));
    }
  for (guint i = 0; i < self->filters->len; i++)
    {
      const MetierSavedFilter *filter = g_ptr_array_index (self->filters, i);
      const MetierSavedFilter *theirs = find_filter (other->filters, filter->name);

      if (theirs != NULL && metier_saved_filter_equal (filter, theirs))
        g_ptr_array_add (both->filters, metier_saved_filter_copy (filter));
    }
  for (guint i = 0; i < self->core_map->len; i++)
    {
      const MetierCoreOverride *override = g_ptr_array_index (self->core_map, i);
      const MetierCoreOverride *theirs = find_core (other->core_map, override->skill);

      if (theirs != NULL && theirs->core == override->core)
        g_ptr_array_add (both->core_map, metier_core_override_ref (override));
    }

  return both;
}

/**
 * metier_library_contents_has_rest:
 * @self: what somebody wrote
 *
 * Returns: whether there is anything but bookmarks
 */
gboolean
metier_library_contents_has_rest (const MetierLibraryContents *self)
{
  gboolean has_target = FALSE;

  for (guint i = 0; i < METIER_N_TARGETS; i++)
    has_target = has_target || self->targets[i] != NULL;

  return has_target || self->plan != NULL || self->filters->len > 0 || self->levels->len > 0
         || self->own_roles->len > 0 || self->core_map->len > 0 || g_hash_table_size (self->not_relevant) > 0;
}
