/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/state/metier-me-state.h"
#include "app/state/metier-undo.h"

G_BEGIN_DECLS

#define METIER_TYPE_ME (metier_me_get_type ())
G_DECLARE_FINAL_TYPE (MetierMe, metier_me, METIER, ME, GObject)

MetierMe *metier_me_new (MetierStore *store, MetierUndo *undo);
void metier_me_load (MetierMe *self);
void metier_me_ensure (MetierMe *self);
const MetierMeState *metier_me_get_state (MetierMe *self);

void metier_me_change (MetierMe *self, const MetierMeSaid *after, const char *message);
void metier_me_adjust (MetierMe *self, const MetierPlanSettings *settings, const char *message);
void metier_me_assess (MetierMe *self, GPtrArray *ratings);
void metier_me_assess_one (MetierMe *self, const char *skill, const char *title, guint level);
void metier_me_set_relevant (MetierMe *self, const char *skill, const char *title, gboolean relevant);
void metier_me_set_settings (MetierMe *self, const MetierPlanSettings *settings, const char *message);
void metier_me_swap_targets (MetierMe *self);
void metier_me_plan_again (MetierMe *self);
void metier_me_set_target (MetierMe *self, guint place, const char *role);

G_END_DECLS
