/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib/gi18n-lib.h>

#include "chart/data/metier-chart-data.h"
#include "cli/metier-cli.h"

G_BEGIN_DECLS

/* As many roles as a picture or table may have. */
#define METIER_CLI_MOST_ROLES 1000

/*
 * MetierCliChoice:
 *
 * Which rows of which roles a chart or a table has: the options as they were given, %NULL where they were not.
 */
typedef struct {
  gboolean core;
  gboolean all;
  gboolean by_source;
  char *baseline;
  char *order;
  GStrv hidden;
  char *above;
} MetierCliChoice;

#define METIER_CLI_CHOICE_ENTRIES(choice)                                                                    \
  { "core", 0, 0, G_OPTION_ARG_NONE, &(choice)->core, N_ ("The five core skills, as without this option"),   \
    NULL },                                                                                                  \
      { "all", 0, 0, G_OPTION_ARG_NONE, &(choice)->all, N_ ("All skills of the source"), NULL },             \
      { "by-source", 0, 0, G_OPTION_ARG_NONE, &(choice)->by_source,                                          \
        N_ ("One role as each of its sources has it"), NULL },                                               \
      { "baseline", 0, 0, G_OPTION_ARG_FILENAME, &(choice)->baseline,                                        \
        N_ ("Hold the roles against this one"), N_ ("ROLE") },                                               \
      { "order", 0, 0, G_OPTION_ARG_FILENAME, &(choice)->order, N_ ("area, value or similarity"),            \
        N_ ("ORDER") },                                                                                      \
      { "hide", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &(choice)->hidden, N_ ("Leave out a skill"),              \
        N_ ("SKILL") },                                                                                      \
      { "above", 0, 0, G_OPTION_ARG_FILENAME, &(choice)->above,                                              \
        N_ ("Only differences of at least so many points of 100"), N_ ("POINTS") }

void metier_cli_choice_clear (MetierCliChoice *self);
gboolean metier_cli_choice_check (const MetierCliChoice *self, GError **error);
MetierChartData *metier_cli_choice_make (const MetierCliChoice *self, MetierCli *cli, GPtrArray *profiles,
                                         MetierSort sort, GError **error);
GPtrArray *metier_cli_choice_load_by_source (const MetierCliChoice *self, MetierCli *cli, const char *role,
                                             MetierSort sort, GError **error);
MetierChartData *metier_cli_choice_load (const MetierCliChoice *self, MetierCli *cli, char **roles,
                                         MetierSort sort, GError **error);

G_END_DECLS
