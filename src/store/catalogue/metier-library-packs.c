/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/catalogue/metier-library-packs.h"

#include <glib/gi18n-lib.h>

#include "core/values/metier-error.h"
#include "store/catalogue/metier-core-map.h"
#include "store/catalogue/metier-library-exchange.h"
#include "store/catalogue/metier-own-roles.h"
#include "store/library/metier-backup.h"

/* The pack is the last that can fail: where it does, the catalogue is as it was. */
static gboolean
update_packs (MetierLibrary *self, MetierCatalogue *catalogue, GError **error)
{
  g_autoptr (GPtrArray) map = metier_library_list_core_map (self, error);

  if (map == NULL || !metier_own_pack_update (self, catalogue, error))
    return FALSE;

  metier_catalogue_set_core_map (catalogue, map);
  return TRUE;
}

/* Where that fails too, nobody is to believe that nothing was changed. */
static void
take_back (MetierLibrary *self, const MetierLibraryStep *back, const GError *reason, GError **error)
{
  g_autoptr (GError) problem = NULL;
  g_autoptr (MetierLibraryStep) again = metier_library_apply (self, back, NULL, &problem);

  if (again != NULL)
    g_propagate_error (error, g_error_copy (reason));
  else
    g_set_error (error, METIER_ERROR, METIER_ERROR_UNSHOWN,
                 /* Translators: %1$s says why it could not be shown, %2$s why it could not be taken back. */
                 _ ("The change is in your library, but it could not be shown and could not be taken back: "
                    "%1$s %2$s"),
                 reason->message, problem->message);
}

/**
 * metier_library_show_in_packs:
 * @self: a library, outside of a batch
 * @catalogue: the open packs
 * @back: what takes the change back that @self has
 * @error: return location; %METIER_ERROR_UNSHOWN when the change could not be taken back either
 *
 * Lets the packs show roles of one's own, and what skills count for, as the library has them. What they
 * cannot show is not done: @self is as before then.
 *
 * Returns: whether they show it
 */
gboolean
metier_library_show_in_packs (MetierLibrary *self, MetierCatalogue *catalogue, const MetierLibraryStep *back,
                              GError **error)
{
  g_autoptr (GError) reason = NULL;

  g_return_val_if_fail (self != NULL && catalogue != NULL && back != NULL, FALSE);

  if (update_packs (self, catalogue, &reason))
    return TRUE;

  take_back (self, back, reason, error);
  return FALSE;
}

/**
 * metier_library_show_restored:
 * @self: a library that just became what a safety copy is
 * @catalogue: the open packs
 * @error: return location; %METIER_ERROR_UNSHOWN
 *
 * Lets the packs show roles of one's own, and what skills count for, as the copy has them. That they cannot is
 * no reason to give the copy up.
 *
 * Returns: whether they show it
 */
gboolean
metier_library_show_restored (MetierLibrary *self, MetierCatalogue *catalogue, GError **error)
{
  g_autoptr (GError) reason = NULL;

  g_return_val_if_fail (self != NULL && catalogue != NULL, FALSE);

  if (update_packs (self, catalogue, &reason))
    return TRUE;

  g_set_error (error, METIER_ERROR, METIER_ERROR_UNSHOWN,
               /* Translators: %s says why. */
               _ ("The library is what it was in the safety copy, but your roles could not be shown: %s"),
               reason->message);
  return FALSE;
}

/**
 * metier_library_import:
 * @self: a library, outside of a batch
 * @catalogue: the open packs
 * @contents: what somebody wrote
 * @progress: (nullable): who wants to know how far it is
 * @back: (out) (optional) (nullable) (transfer full): what takes it back, whenever it is on disk
 * @error: return location, as for metier_library_add_contents(); %METIER_ERROR_UNSHOWN when it is on disk
 *   all the same
 *
 * Makes a safety copy, adds what is not there yet, and lets the packs show it: all of it or nothing.
 *
 * Returns: whether it is on disk and can be seen
 */
gboolean
metier_library_import (MetierLibrary *self, MetierCatalogue *catalogue, const MetierLibraryContents *contents,
                       const MetierProgress *progress, MetierLibraryStep **back, GError **error)
{
  g_autoptr (MetierBackup) before = NULL;
  g_autoptr (MetierLibraryStep) step = NULL;
  g_autoptr (GError) problem = NULL;

  g_return_val_if_fail (self != NULL && catalogue != NULL && contents != NULL, FALSE);

  before = metier_backup_make (self, &problem);
  if (before != NULL)
    step = metier_library_add_contents (self, contents, progress, &problem);
  if (step != NULL)
    metier_library_show_in_packs (self, catalogue, step, &problem);

  if (back != NULL)
    *back = problem == NULL || g_error_matches (problem, METIER_ERROR, METIER_ERROR_UNSHOWN)
                ? g_steal_pointer (&step)
                : NULL;
  if (problem == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&problem));
  return FALSE;
}
