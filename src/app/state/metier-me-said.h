/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/me/metier-levels.h"
#include "core/me/metier-plan-settings.h"
#include "core/me/metier-self-rating.h"
#include "core/me/metier-target.h"
#include "store/shelf/metier-store.h"

G_BEGIN_DECLS

/**
 * MetierMeSaid:
 * @ratings: (element-type MetierSelfRating): all that was ever assessed, the oldest first
 * @not_relevant: (element-type utf8 utf8): ids of skills that do not matter to the user, with their names
 * @targets: the role to reach, and one to weigh against it; %NULL where none is chosen
 * @settings: what the user wants of a plan
 *
 * All that the user said of themselves. Immutable once shared; atomic reference counting. Copies share what
 * is the same in both, so what a change is about can be told by comparing pointers.
 */
typedef struct {
  GPtrArray *ratings;
  GHashTable *not_relevant;
  MetierTarget *targets[METIER_N_TARGETS];
  MetierPlanSettings *settings;
} MetierMeSaid;

MetierMeSaid *metier_me_said_new (void);
MetierMeSaid *metier_me_said_copy (const MetierMeSaid *self);
MetierMeSaid *metier_me_said_ref (const MetierMeSaid *self);
void metier_me_said_unref (MetierMeSaid *self);
void metier_me_said_set_target (MetierMeSaid *self, guint place, const MetierTarget *target);
void metier_me_said_set_settings (MetierMeSaid *self, const MetierPlanSettings *settings);
const MetierSelfRating *metier_me_said_find (const MetierMeSaid *self, const char *skill);
MetierLevels *metier_me_said_make_levels (const MetierMeSaid *self);

MetierMeSaid *metier_me_said_load (MetierLibrary *library, GError **error);
gboolean metier_me_said_write (const MetierMeSaid *self, const MetierMeSaid *before, MetierLibrary *library,
                               GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MetierMeSaid, metier_me_said_unref)

G_END_DECLS
