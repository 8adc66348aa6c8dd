/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli/metier-cli-person.h"
#include "core/me/metier-plan.h"

G_BEGIN_DECLS

/**
 * MetierCliPlanFile:
 * @path: where to; its ending says what is written
 * @paper: (nullable): of a PDF
 * @person: the user before a role
 * @plan: what they are to learn
 * @sentence: how long it takes
 *
 * A plan that is to be written to a file.
 */
typedef struct {
  const char *path;
  const char *paper;
  const MetierCliPerson *person;
  const MetierPlan *plan;
  const char *sentence;
} MetierCliPlanFile;

gboolean metier_cli_write_plan (MetierCli *self, const MetierCliPlanFile *file, GError **error);
GPtrArray *metier_cli_list_plan_resources (MetierCli *self, const char *skill, GError **error);

G_END_DECLS
