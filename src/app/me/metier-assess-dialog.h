/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/me/metier-assess-details.h"

G_BEGIN_DECLS

#define METIER_TYPE_ASSESS_DIALOG (metier_assess_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MetierAssessDialog, metier_assess_dialog, METIER, ASSESS_DIALOG, AdwWindow)

void metier_assess_dialog_present (GtkWidget *parent, const MetierContext *context,
                                   const MetierAssessed *skill);

G_END_DECLS
