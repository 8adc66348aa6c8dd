/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli/metier-cli.h"

G_BEGIN_DECLS

gboolean metier_cli_import_bookmarks (MetierCli *self, const char *path, gboolean preview, GError **error);
gboolean metier_cli_import_library (MetierCli *self, const char *path, gboolean preview, GError **error);
gboolean metier_cli_export_bookmarks (MetierCli *self, const char *output, GError **error);
gboolean metier_cli_export_profile (MetierCli *self, const char *output, char **parts, GError **error);
gboolean metier_cli_import_profile (MetierCli *self, const char *path, gboolean preview, GError **error);
gboolean metier_cli_export_library (MetierCli *self, const char *output, GError **error);

G_END_DECLS
