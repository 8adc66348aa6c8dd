/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/output/metier-export.h"
#include "cli/metier-cli.h"

G_BEGIN_DECLS

gboolean metier_cli_parse_paper (const char *text, MetierPaper *paper, GError **error);
void metier_cli_print_picture (MetierCli *self, const char *file, const MetierExportResult *result);

G_END_DECLS
