/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/catalogue/metier-user-packs.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "core/values/metier-error.h"
#include "store/catalogue/metier-own-roles.h"
#include "store/database/metier-paths.h"
#include "store/library/metier-backup-private.h"
#include "store/packs/metier-pack.h"

#define PACK_SUFFIX ".pack"
#define REMOVED_SUFFIX ".removed"
#define STAGE_PREFIX ".metier-"
#define STAGE_SUFFIX ".tmp"
#define OLD_STAGE_SECONDS (24 * 60 * 60)

static gboolean
set_file_error (const char *path, int code, GError **error)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, METIER_ERROR, METIER_ERROR_STORAGE, _ ("“%s” could not be written: %s."), name,
               g_strerror (code));
  return FALSE;
}

static char *
dup_file (const char *folder, const char *source, const char *suffix)
{
  g_autofree char *name = g_strconcat (source, suffix, NULL);

  return g_build_filename (folder, name, NULL);
}

static char *
dup_user_file (const char *data_dir, const char *source, const char *suffix)
{
  g_autofree char *folder = metier_paths_dup_user_packs (data_dir);

  return dup_file (folder, source, suffix);
}

/* Whoever asks may have typed anything; an id is never a path. */
static gboolean
is_file (const char *data_dir, const char *source, const char *suffix)
{
  g_autofree char *path = dup_user_file (data_dir, source, suffix);

  return strchr (source, G_DIR_SEPARATOR) == NULL && g_file_test (path, G_FILE_TEST_IS_REGULAR);
}

/* A program that was ended in the middle of its work left what it had written so far. */
static void
sweep (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      GStatBuf status;

      if (g_str_has_prefix (name, STAGE_PREFIX) && g_str_has_suffix (name, STAGE_SUFFIX)
          && g_stat (path, &status) == 0 && now - (gint64) status.st_mtime > OLD_STAGE_SECONDS)
        g_unlink (path);
    }
}

/**
 * metier_user_packs_make_stage:
 * @data_dir: the user's folder
 * @error: return location; %METIER_ERROR_STORAGE when the folder of packs cannot be made
 *
 * Finds a name for a pack that is to be built and then installed with metier_user_packs_install(). Whoever
 * builds it there and does not install it removes the file.
 *
 * Returns: (nullable) (transfer full): the path of a file that is not there yet
 */
char *
metier_user_packs_make_stage (const char *data_dir, GError **error)
{
  g_autofree char *folder = NULL;
  g_autofree char *random = g_uuid_string_random ();
  g_autofree char *name = g_strconcat (STAGE_PREFIX, random, STAGE_SUFFIX, NULL);

  g_return_val_if_fail (data_dir != NULL, NULL);

  folder = metier_paths_dup_user_packs (data_dir);
  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      set_file_error (folder, errno, error);
      return NULL;
    }

  sweep (folder);
  return g_build_filename (folder, name, NULL);
}

static gboolean
add_if_any (MetierCatalogue *catalogue, const char *path, gboolean bundled, GError **error)
{
  return !g_file_test (path, G_FILE_TEST_EXISTS)
         || metier_catalogue_add_pack (catalogue, path, bundled, error);
}

/* The bundled pack and the user's one of a source, whichever there are, as at the start of the program. */
static gboolean
reopen (MetierCatalogue *catalogue, const char *data_dir, const char *source, GError **error)
{
  g_autofree char *folder = metier_paths_dup_bundled_packs ();
  g_autofree char *bundled = dup_file (folder, source, PACK_SUFFIX);
  g_autofree char *own = dup_user_file (data_dir, source, PACK_SUFFIX);

  metier_catalogue_remove_pack (catalogue, source);
  return add_if_any (catalogue, bundled, TRUE, error) && add_if_any (catalogue, own, FALSE, error);
}

/* The name is on disk when its folder is. */
static gboolean
move (const char *from, const char *to, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (to);

  if (g_rename (from, to) != 0)
    return set_file_error (to, errno, error);

  return metier_backup_sync (folder, O_RDONLY | O_DIRECTORY, error);
}

/* The pack of one's own roles is made from the library. */
static gboolean
check_source (const char *source, GError **error)
{
  if (!g_str_equal (source, METIER_OWN_SOURCE))
    return TRUE;

  g_set_error (error, METIER_ERROR, METIER_ERROR_INVALID,
               _ ("“%s” is the name of your own roles and of no other pack."), source);
  return FALSE;
}

static char *
read_source_id (const char *path, GError **error)
{
  g_autoptr (MetierPack) pack = metier_pack_open (path, FALSE, error);

  return pack != NULL ? g_strdup (metier_pack_get_source (pack)->id) : NULL;
}

/**
 * metier_user_packs_install:
 * @catalogue: (nullable): the open packs
 * @data_dir: the user's folder
 * @stage: a pack that was just built under the name that metier_user_packs_make_stage() gave
 * @error: return location
 *
 * Puts a pack in its place, where it replaces the user's earlier one of the same source in one step, and
 * opens it. What the user wrote is not touched.
 *
 * Returns: (nullable) (transfer full): the path where it is now; %NULL with @error set
 */
char *
metier_user_packs_install (MetierCatalogue *catalogue, const char *data_dir, const char *stage,
                           GError **error)
{
  g_autofree char *source = NULL;
  g_autofree char *path = NULL;

  g_return_val_if_fail (data_dir != NULL && stage != NULL, NULL);

  source = read_source_id (stage, error);
  if (source == NULL || !check_source (source, error))
    return NULL;

  path = dup_user_file (data_dir, source, PACK_SUFFIX);
  if (!move (stage, path, error) || (catalogue != NULL && !reopen (catalogue, data_dir, source, error)))
    return NULL;

  return g_steal_pointer (&path);
}

/**
 * metier_user_packs_yields:
 * @path: a pack of the user, installed or about to be
 *
 * Returns: whether it stays shut because the pack of the same source that comes with the program is newer
 */
gboolean
metier_user_packs_yields (const char *path)
{
  g_autoptr (MetierCatalogue) catalogue = metier_catalogue_new ();
  g_autofree char *source = read_source_id (path, NULL);
  g_autofree char *folder = metier_paths_dup_bundled_packs ();
  g_autofree char *bundled = source != NULL ? dup_file (folder, source, PACK_SUFFIX) : NULL;

  return bundled != NULL && add_if_any (catalogue, path, FALSE, NULL)
         && add_if_any (catalogue, bundled, TRUE, NULL)
         && !g_str_equal (metier_catalogue_get_path (catalogue, source), path);
}

/**
 * metier_user_packs_can_remove:
 * @data_dir: the user's folder
 * @source: id of a source
 *
 * Returns: whether the user installed its pack
 */
gboolean
metier_user_packs_can_remove (const char *data_dir, const char *source)
{
  g_return_val_if_fail (data_dir != NULL && source != NULL, FALSE);

  return check_source (source, NULL) && is_file (data_dir, source, PACK_SUFFIX);
}

static gboolean
refuse_to_remove (MetierCatalogue *catalogue, const char *source, GError **error)
{
  const MetierSource *open = metier_catalogue_get_source (catalogue, source);

  if (open == NULL)
    g_set_error (error, METIER_ERROR, METIER_ERROR_NOT_FOUND, _ ("There is no pack “%s”."), source);
  else if (open->bundled)
    g_set_error (error, METIER_ERROR, METIER_ERROR_INVALID,
                 _ ("“%s” came with Métier and cannot be removed."), source);
  else
    g_set_error (error, METIER_ERROR, METIER_ERROR_INVALID, _ ("“%s” is not a pack that you installed."),
                 source);
  return FALSE;
}

/**
 * metier_user_packs_remove:
 * @catalogue: the open packs
 * @data_dir: the user's folder
 * @source: id of a source
 * @error: return location: %METIER_ERROR_NOT_FOUND when there is no such pack, %METIER_ERROR_INVALID when the
 * user did not install it
 *
 * Closes the user's pack of a source and puts it aside, from where metier_user_packs_return() brings it back.
 * A bundled pack that it stood before is there again. What the user wrote is not touched.
 *
 * Returns: whether it is gone from its place
 */
gboolean
metier_user_packs_remove (MetierCatalogue *catalogue, const char *data_dir, const char *source,
                          GError **error)
{
  g_autofree char *path = NULL;
  g_autofree char *aside = NULL;

  g_return_val_if_fail (catalogue != NULL && data_dir != NULL && source != NULL, FALSE);

  if (!metier_user_packs_can_remove (data_dir, source))
    return refuse_to_remove (catalogue, source, error);

  path = dup_user_file (data_dir, source, PACK_SUFFIX);
  aside = dup_user_file (data_dir, source, REMOVED_SUFFIX);
  return move (path, aside, error) && reopen (catalogue, data_dir, source, error);
}

/**
 * metier_user_packs_return:
 * @catalogue: the open packs
 * @data_dir: the user's folder
 * @source: id of a source whose pack was removed
 * @error: return location; %METIER_ERROR_NOT_FOUND when none is aside
 *
 * Puts a pack that was removed back in its place and opens it.
 *
 * Returns: whether it is there again
 */
gboolean
metier_user_packs_return (MetierCatalogue *catalogue, const char *data_dir, const char *source,
                          GError **error)
{
  g_autofree char *path = NULL;
  g_autofree char *aside = NULL;

  g_return_val_if_fail (catalogue != NULL && data_dir != NULL && source != NULL, FALSE);

  if (!is_file (data_dir, source, REMOVED_SUFFIX))
    {
      g_set_error (error, METIER_ERROR, METIER_ERROR_NOT_FOUND, _ ("There is no removed pack “%s”."), source);
      return FALSE;
    }

  path = dup_user_file (data_dir, source, PACK_SUFFIX);
  aside = dup_user_file (data_dir, source, REMOVED_SUFFIX);
  return move (aside, path, error) && reopen (catalogue, data_dir, source, error);
}

/**
 * metier_user_packs_delete_removed:
 * @data_dir: the user's folder
 * @source: id of a source
 * @error: return location; %METIER_ERROR_STORAGE
 *
 * Deletes a pack that was removed for good. One that is not aside is no error.
 *
 * Returns: whether it is gone from the disk
 */
gboolean
metier_user_packs_delete_removed (const char *data_dir, const char *source, GError **error)
{
  g_autofree char *aside = NULL;

  g_return_val_if_fail (data_dir != NULL && source != NULL, FALSE);

  aside = dup_user_file (data_dir, source, REMOVED_SUFFIX);
  return !is_file (data_dir, source, REMOVED_SUFFIX) || g_unlink (aside) == 0
         || set_file_error (aside, errno, error);
}

static int
compare_sources_cb (gconstpointer a, gconstpointer b)
{
  return strcmp ((*(MetierSource *const *) a)->id, (*(MetierSource *const *) b)->id);
}

/**
 * metier_user_packs_list_removed:
 * @data_dir: the user's folder
 *
 * Returns: (transfer full) (element-type MetierSource): the sources of the packs that were removed and can be
 *   brought back, by id; what cannot be read cannot be brought back
 */
GPtrArray *
metier_user_packs_list_removed (const char *data_dir)
{
  GPtrArray *sources = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_source_unref);
  g_autofree char *folder = NULL;
  g_autoptr (GDir) dir = NULL;
  const char *name;

  g_return_val_if_fail (data_dir != NULL, sources);

  folder = metier_paths_dup_user_packs (data_dir);
  dir = g_dir_open (folder, 0, NULL);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autoptr (MetierPack) pack = NULL;

      if (g_str_has_suffix (name, REMOVED_SUFFIX))
        pack = metier_pack_open (path, FALSE, NULL);
      if (pack != NULL)
        g_ptr_array_add (sources, metier_source_ref (metier_pack_get_source (pack)));
    }

  g_ptr_array_sort (sources, compare_sources_cb);
  return sources;
}
