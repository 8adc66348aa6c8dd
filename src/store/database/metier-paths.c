/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/database/metier-paths.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

/* A program that was built but not installed uses the files beside it. What decides is where the running
 * file is, not the environment, so a test or a script needs to set nothing. */
static gboolean
runs_from_build_folder (void)
{
  char program[PATH_MAX];
  char build[PATH_MAX];
  gsize length;

  if (realpath ("/proc/self/exe", program) == NULL || realpath (METIER_BUILD_ROOT, build) == NULL)
    return FALSE;

  length = strlen (build);
  return strncmp (program, build, length) == 0 && program[length] == G_DIR_SEPARATOR;
}

/* Whoever packs the program installs it below another root first and looks whether it runs there. That root is
 * what stands before the folder of programs, usually nothing. */
static char *
dup_installed (const char *path)
{
  char program[PATH_MAX];
  g_autofree char *folder = NULL;

  if (realpath ("/proc/self/exe", program) == NULL)
    return g_strdup (path);

  folder = g_path_get_dirname (program);
  if (!g_str_has_suffix (folder, METIER_BINDIR))
    return g_strdup (path);

  folder[strlen (folder) - strlen (METIER_BINDIR)] = '\0';
  return g_strconcat (folder, path, NULL);
}

/**
 * metier_paths_dup_bundled_packs:
 *
 * Returns: (transfer full): the folder of the packs that come with the program
 */
char *
metier_paths_dup_bundled_packs (void)
{
  if (runs_from_build_folder ())
    return g_strdup (METIER_BUILD_ROOT "/data/packs");

  return dup_installed (METIER_PKGDATADIR "/packs");
}

/**
 * metier_paths_dup_locale:
 *
 * Returns: (transfer full): the folder of the translations
 */
char *
metier_paths_dup_locale (void)
{
  return runs_from_build_folder () ? g_strdup (METIER_BUILD_ROOT "/po") : dup_installed (METIER_LOCALEDIR);
}

/**
 * metier_paths_dup_schemas:
 *
 * Returns: (nullable) (transfer full): the folder of the compiled settings schema of a program that was
 *   not installed; %NULL when it was installed and GLib finds the schema by itself
 */
char *
metier_paths_dup_schemas (void)
{
  return runs_from_build_folder () ? g_strdup (METIER_BUILD_ROOT "/data") : NULL;
}

/**
 * metier_paths_dup_data_dir:
 * @chosen: (nullable): the folder that the user named
 *
 * Returns: (transfer full): @chosen, or the usual folder of the user's own data
 */
char *
metier_paths_dup_data_dir (const char *chosen)
{
  return chosen != NULL ? g_strdup (chosen) : g_build_filename (g_get_user_data_dir (), "metier", NULL);
}

/**
 * metier_paths_dup_user_packs:
 * @data_dir: the folder of the user's own data
 *
 * Returns: (transfer full): the folder of the packs that the user installed
 */
char *
metier_paths_dup_user_packs (const char *data_dir)
{
  return g_build_filename (data_dir, "packs", NULL);
}

/**
 * metier_paths_dup_library:
 * @data_dir: the folder of the user's own data
 *
 * Returns: (transfer full): the file of what the user wrote
 */
char *
metier_paths_dup_library (const char *data_dir)
{
  return g_build_filename (data_dir, "library.db", NULL);
}

/**
 * metier_paths_dup_backups:
 * @library_path: the file of what the user wrote
 *
 * Returns: (transfer full): the folder of its safety copies, beside it
 */
char *
metier_paths_dup_backups (const char *library_path)
{
  g_autofree char *folder = g_path_get_dirname (library_path);

  return g_build_filename (folder, "backups", NULL);
}
