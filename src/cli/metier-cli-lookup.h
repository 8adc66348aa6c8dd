/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli/metier-cli.h"

G_BEGIN_DECLS

char *metier_cli_find_role (MetierCatalogue *catalogue, const char *text, GError **error);
MetierProfile *metier_cli_load_role (MetierCli *self, const char *text, const char *source, GError **error);
gboolean metier_cli_load_baseline (MetierCli *self, const char *named, const MetierProfile *profile,
                                   MetierProfile **baseline, GError **error);
GPtrArray *metier_cli_load_roles (MetierCli *self, char **texts, GError **error);

gboolean metier_cli_parse_number (const char *option, const char *text, double min, double max,
                                  double *number, GError **error);
gboolean metier_cli_parse_whole (const char *option, const char *text, guint min, guint max, guint *number,
                                 GError **error);

G_END_DECLS
