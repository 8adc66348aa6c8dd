/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/metier-library-contents.h"

/**
 * metier_library_contents_new:
 *
 * Returns: (transfer full): nothing, to be filled
 */
MetierLibraryContents *
metier_library_contents_new (void)
{
  MetierLibraryContents *self = g_new0 (MetierLibraryContents, 1);

  self->bookmarks = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_resource_unref);
  self->filters = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_saved_filter_free);
  self->levels = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_self_rating_unref);
  self->not_relevant = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->own_roles = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_own_role_unref);
  self->core_map = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_core_override_unref);

  return self;
}

/**
 * metier_library_contents_free:
 * @self: (transfer full): what somebody wrote
 *
 * Frees it.
 */
void
metier_library_contents_free (MetierLibraryContents *self)
{
  g_ptr_array_unref (self->bookmarks);
  g_ptr_array_unref (self->filters);
  g_ptr_array_unref (self->levels);
  g_hash_table_unref (self->not_relevant);
  for (guint i = 0; i < METIER_N_TARGETS; i++)
    g_clear_pointer (&self->targets[i], metier_target_unref);
  g_clear_pointer (&self->plan, metier_plan_settings_unref);
  g_ptr_array_unref (self->own_roles);
  g_ptr_array_unref (self->core_map);
  g_free (self);
}
