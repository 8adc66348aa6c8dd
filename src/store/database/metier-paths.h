/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Where the program's and the user's files are. A program that runs from the build folder uses its files. */
char *metier_paths_dup_bundled_packs (void);          /* <prefix>/share/metier/packs or <build>/data/packs */
char *metier_paths_dup_locale (void);                 /* <prefix>/share/locale or <build>/po */
char *metier_paths_dup_schemas (void);                /* NULL when installed, else <build>/data */
char *metier_paths_dup_data_dir (const char *chosen); /* chosen or $XDG_DATA_HOME/metier */
char *metier_paths_dup_user_packs (const char *data_dir);
char *metier_paths_dup_library (const char *data_dir);

char *metier_paths_dup_backups (const char *library_path);

G_END_DECLS
