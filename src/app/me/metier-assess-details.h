/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/me/metier-assess-row.h"
#include "app/state/metier-context.h"

G_BEGIN_DECLS

#define METIER_TYPE_ASSESS_DETAILS (metier_assess_details_get_type ())
G_DECLARE_FINAL_TYPE (MetierAssessDetails, metier_assess_details, METIER, ASSESS_DETAILS, AdwBin)

/**
 * MetierAssessed:
 * @id: of a skill
 * @name: its name
 * @core: the core skill that it is or counts for, or %METIER_CORE_SKILL_NONE
 *
 * A skill that the user is asked about.
 */
typedef struct {
  const char *id;
  const char *name;
  int core;
} MetierAssessed;

void metier_assess_details_set_context (MetierAssessDetails *self, const MetierContext *context);
void metier_assess_details_focus_skill (MetierAssessDetails *self, const MetierAssessed *skill);
void metier_assess_details_collect (MetierAssessDetails *self, MetierMeSaid *said);

G_END_DECLS
