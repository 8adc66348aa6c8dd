/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "app/state/metier-context.h"
#include "app/roles/metier-skill-model.h"

G_BEGIN_DECLS

void metier_skill_weights_fill (GtkBox *box, const MetierSkillModel *model, const MetierContext *context);

G_END_DECLS
