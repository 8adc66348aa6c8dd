/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/me/metier-profile-parts.h"

static const struct {
  const char *word;
  MetierProfileParts part;
} words[] = {
  { "levels", METIER_PART_LEVELS },
  { "evidence", METIER_PART_EVIDENCE },
  { "target", METIER_PART_TARGET },
  { "plan", METIER_PART_PLAN },
  { "roles", METIER_PART_ROLES },
};

/**
 * metier_profile_part_from_string:
 * @text: a word: `levels`, `evidence`, `target`, `plan` or `roles`
 * @part: (out): the part of that name
 *
 * Returns: whether there is one
 */
gboolean
metier_profile_part_from_string (const char *text, MetierProfileParts *part)
{
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      if (g_str_equal (words[i].word, text))
        {
          *part = words[i].part;
          return TRUE;
        }
    }

  return FALSE;
}

static void
remove_evidence (GPtrArray *levels)
{
  for (guint i = 0; i < levels->len; i++)
    g_clear_pointer (&((MetierSelfRating *) g_ptr_array_index (levels, i))->evidence, g_free);
}

/**
 * metier_library_contents_keep:
 * @self: what somebody wrote, not shared yet
 * @parts: what other people may see
 *
 * Leaves out all parts of a profile that are not in @parts.
 */
void
metier_library_contents_keep (MetierLibraryContents *self, MetierProfileParts parts)
{
  g_return_if_fail (self != NULL);

  if ((parts & METIER_PART_LEVELS) == 0)
    {
      g_ptr_array_set_size (self->levels, 0);
      g_hash_table_remove_all (self->not_relevant);
    }
  if ((parts & METIER_PART_EVIDENCE) == 0)
    remove_evidence (self->levels);
  for (guint i = 0; i < METIER_N_TARGETS && (parts & METIER_PART_TARGET) == 0; i++)
    g_clear_pointer (&self->targets[i], metier_target_unref);
  if ((parts & METIER_PART_PLAN) == 0)
    g_clear_pointer (&self->plan, metier_plan_settings_unref);
  if ((parts & METIER_PART_ROLES) == 0)
    g_ptr_array_set_size (self->own_roles, 0);
}
