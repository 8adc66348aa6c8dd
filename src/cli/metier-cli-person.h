/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli/metier-cli.h"
#include "core/me/metier-gap.h"
#include "core/me/metier-plan-settings.h"

G_BEGIN_DECLS

/**
 * MetierCliPerson:
 * @levels: what they can
 * @settings: what they want of a plan
 * @profile: the role they want to reach
 * @role: its skills
 * @gap: how far it is
 *
 * The user before a role.
 */
typedef struct {
  MetierLevels *levels;
  MetierPlanSettings *settings;
  MetierProfile *profile;
  MetierComparison *role;
  MetierGap *gap;
} MetierCliPerson;

/**
 * MetierCliGapOptions:
 * @role: (nullable): id or title of a role; %NULL for the target
 * @aim: (nullable): a level, instead of the one that is kept
 * @core: the five core skills
 * @all: every skill
 */
typedef struct {
  const char *role;
  char *aim;
  gboolean core;
  gboolean all;
} MetierCliGapOptions;

gboolean metier_cli_person_load (MetierCliPerson *person, MetierCli *self, const MetierCliGapOptions *options,
                                 GError **error);
void metier_cli_person_clear (MetierCliPerson *person);

gboolean metier_cli_parse_level (const char *option, const char *text, double *level, GError **error);
char *metier_cli_dup_level (double level);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (MetierCliPerson, metier_cli_person_clear)

G_END_DECLS
