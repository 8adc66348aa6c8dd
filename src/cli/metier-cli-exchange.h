/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli/metier-cli.h"
#include "formats/import/metier-import.h"

G_BEGIN_DECLS

/**
 * MetierCliBuild:
 * @self: the program
 * @data: what it is built of
 * @output: the file to write
 * @report: what was done is added to it
 * @error: return location
 *
 * Builds a pack.
 *
 * Returns: whether it is there
 */
typedef gboolean (*MetierCliBuild) (MetierCli *self, gpointer data, const char *output,
                                    MetierImportReport *report, GError **error);

gboolean metier_cli_import_bookmarks (MetierCli *self, const char *path, gboolean preview, GError **error);
gboolean metier_cli_import_library (MetierCli *self, const char *path, gboolean preview, GError **error);
gboolean metier_cli_import_source (MetierCli *self, const char *path, const MetierImportOptions *options,
                                   const char *output, GError **error);
gboolean metier_cli_preview_table (MetierCli *self, const char *path, GError **error);
gboolean metier_cli_make_pack (MetierCli *self, MetierCliBuild build, gpointer data, const char *output,
                               GError **error);
void metier_cli_print_pack (MetierCli *self, const MetierImportReport *report, const char *pack);
gboolean metier_cli_export_bookmarks (MetierCli *self, const char *output, GError **error);
gboolean metier_cli_export_profile (MetierCli *self, const char *output, char **parts, GError **error);
gboolean metier_cli_import_profile (MetierCli *self, const char *path, gboolean preview, GError **error);
gboolean metier_cli_import_pack (MetierCli *self, const char *path, const char *output, GError **error);
gboolean metier_cli_build_pack (MetierCli *self, const char *path, const char *output,
                                MetierImportReport *report, GError **error);
gboolean metier_cli_diff_packs (MetierCli *self, const char *before, const char *after, GError **error);
gboolean metier_cli_export_pack (MetierCli *self, char **arguments, const char *output, GError **error);
gboolean metier_cli_export_library (MetierCli *self, const char *output, GError **error);

G_END_DECLS
