/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/state/metier-context.h"

G_BEGIN_DECLS

#define METIER_TYPE_TRANSITION_DIALOG (metier_transition_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MetierTransitionDialog, metier_transition_dialog, METIER, TRANSITION_DIALOG, AdwWindow)

void metier_transition_dialog_present (GtkWidget *parent, const MetierContext *context, const char *from,
                                       const char *to);

G_END_DECLS
