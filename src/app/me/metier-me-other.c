/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/me/metier-me-other.h"

#include "formats/library/metier-library-json.h"
#include "store/catalogue/metier-library-packs.h"
#include "store/library/metier-library-plan.h"

/**
 * metier_me_other_free:
 * @self: (transfer full): somebody else's profile
 */
void
metier_me_other_free (MetierMeOther *self)
{
  g_free (self->name);
  g_clear_pointer (&self->contents, metier_library_contents_unref);
  g_clear_pointer (&self->state, metier_me_state_free);
  g_free (self);
}

static MetierMeSaid *
take_said (const MetierLibraryContents *contents)
{
  MetierMeSaid *said = metier_me_said_new ();
  GHashTableIter iter;
  gpointer skill, title;

  for (guint i = 0; i < contents->levels->len; i++)
    g_ptr_array_add (said->ratings, metier_self_rating_ref (g_ptr_array_index (contents->levels, i)));
  g_hash_table_iter_init (&iter, contents->not_relevant);
  while (g_hash_table_iter_next (&iter, &skill, &title))
    g_hash_table_insert (said->not_relevant, g_strdup (skill), g_strdup (title));
  for (guint i = 0; i < METIER_N_TARGETS; i++)
    metier_me_said_set_target (said, i, contents->targets[i]);
  if (contents->plan != NULL)
    metier_me_said_set_settings (said, contents->plan);

  return said;
}

/* An advising talk is about where somebody wants to get; who did not say is held against the user's own
 * target. */
static void
lend_target (MetierMeSaid *said, MetierLibrary *library)
{
  g_autoptr (MetierTarget) target = NULL;

  if (said->targets[0] == NULL && metier_library_get_target (library, 0, &target, NULL))
    metier_me_said_set_target (said, 0, target);
}

/**
 * metier_me_other_load:
 * @catalogue: all open packs
 * @library: (nullable): what the user wrote, which is only read
 * @path: name of a file that somebody else may have written
 * @cancellable: (nullable): ends the reading
 * @error: return location, as for metier_profile_json_load()
 *
 * Reads a profile, all of it or nothing. Runs on the worker.
 *
 * Returns: (transfer full): a #MetierMeOther, or %NULL
 */
gpointer
metier_me_other_load (MetierCatalogue *catalogue, MetierLibrary *library, gconstpointer path,
                      GCancellable *cancellable, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (MetierMeOther) self = g_new0 (MetierMeOther, 1);
  g_autoptr (MetierMeSaid) said = NULL;
  g_autofree char *base = g_path_get_basename (path);

  if (!metier_library_is_open (library, error))
    return NULL;

  self->name = g_filename_display_name (base);
  self->contents = metier_profile_json_load (file, cancellable, error);
  if (self->contents == NULL)
    return NULL;

  said = take_said (self->contents);
  lend_target (said, library);
  self->state = metier_me_state_new_for (said, catalogue, library, error);
  return self->state != NULL ? g_steal_pointer (&self) : NULL;
}

/**
 * metier_me_other_add:
 * @catalogue: all open packs
 * @library: (nullable): what the user wrote
 * @contents: a #MetierLibraryContents
 * @cancellable: (nullable): ends it; nothing is added then
 * @error: return location; %METIER_ERROR_UNSHOWN when it is on disk all the same
 *
 * Makes a safety copy and adds what the user has not, because they asked for it. Runs on the worker.
 *
 * Returns: anything but %NULL when it is on disk and can be seen
 */
gpointer
metier_me_other_add (MetierCatalogue *catalogue, MetierLibrary *library, gconstpointer contents,
                     GCancellable *cancellable, GError **error)
{
  MetierProgress progress = { .cancellable = cancellable };

  return GINT_TO_POINTER (metier_library_is_open (library, error)
                          && metier_library_import (library, catalogue, contents, &progress, NULL, error));
}
