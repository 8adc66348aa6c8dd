/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli/metier-cli.h"

G_BEGIN_DECLS

/**
 * MetierCliCommand:
 * @name: what it is called by
 * @synopsis: (nullable): what follows the name
 * @summary: what it does, in a few words
 * @run: does it; gets its name and what follows. Returns %FALSE without @error when only help was asked for
 *
 * A command of the program.
 */
typedef struct {
  const char *name;
  const char *synopsis;
  const char *summary;
  gboolean (*run) (MetierCli *cli, GStrv *arguments, GError **error);
} MetierCliCommand;

extern const MetierCliCommand metier_cli_assess;
extern const MetierCliCommand metier_cli_backup;
extern const MetierCliCommand metier_cli_bookmark;
extern const MetierCliCommand metier_cli_chart;
extern const MetierCliCommand metier_cli_compare;
extern const MetierCliCommand metier_cli_core_map;
extern const MetierCliCommand metier_cli_doctor;
extern const MetierCliCommand metier_cli_gap;
extern const MetierCliCommand metier_cli_import;
extern const MetierCliCommand metier_cli_export;
extern const MetierCliCommand metier_cli_packs;
extern const MetierCliCommand metier_cli_plan;
extern const MetierCliCommand metier_cli_resources;
extern const MetierCliCommand metier_cli_roles;
extern const MetierCliCommand metier_cli_search;
extern const MetierCliCommand metier_cli_show;
extern const MetierCliCommand metier_cli_similar;
extern const MetierCliCommand metier_cli_skills;
extern const MetierCliCommand metier_cli_sources;
extern const MetierCliCommand metier_cli_target;

G_END_DECLS
