/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/packs/metier-pack-contents.h"

/**
 * metier_pack_contents_new:
 *
 * Returns: (transfer full): nothing, to be filled
 */
MetierPackContents *
metier_pack_contents_new (void)
{
  MetierPackContents *self = g_new0 (MetierPackContents, 1);

  self->scales = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_scale_unref);
  self->skills = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_skill_unref);
  self->preparations = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_preparation_unref);
  self->roles = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_profile_unref);
  self->facts = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_facts_free);
  self->facts_roles = g_ptr_array_new_with_free_func (g_free);
  self->fields = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_field_free);
  self->practices = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_practice_free);
  self->resources = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_resource_unref);

  return self;
}

/**
 * metier_pack_contents_free:
 * @self: (transfer full): what a pack holds
 *
 * Frees it.
 */
void
metier_pack_contents_free (MetierPackContents *self)
{
  g_clear_pointer (&self->source, metier_source_unref);
  g_ptr_array_unref (self->scales);
  g_ptr_array_unref (self->skills);
  g_ptr_array_unref (self->preparations);
  g_ptr_array_unref (self->roles);
  g_ptr_array_unref (self->facts);
  g_ptr_array_unref (self->facts_roles);
  g_ptr_array_unref (self->fields);
  g_ptr_array_unref (self->practices);
  g_ptr_array_unref (self->resources);
  g_free (self);
}
