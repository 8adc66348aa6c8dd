/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/state/metier-context.h"

G_BEGIN_DECLS

#define METIER_TYPE_ASSESS_DIALOG (metier_assess_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MetierAssessDialog, metier_assess_dialog, METIER, ASSESS_DIALOG, AdwWindow)

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

void metier_assess_dialog_present (GtkWidget *parent, const MetierContext *context,
                                   const MetierAssessed *skill);

G_END_DECLS
