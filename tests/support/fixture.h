/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/roles/metier-matrix.h"
#include "core/roles/metier-profile.h"

G_BEGIN_DECLS

/* Small values in memory, for tests that need profiles and no pack. All of them are true to the
 * rules of a pack: ids are whole, scales have their real ranges, sources name their core scale. */

MetierSource *fixture_source_new (const char *id, const char *core_scale);
MetierScale *fixture_scale_new (const char *id, MetierScaleKind kind, double min, double max);
MetierScale *fixture_scale_new_relevance (void);
MetierScale *fixture_scale_new_share (void);
MetierScale *fixture_scale_new_level (void);
MetierScale *fixture_scale_new_importance (void);
MetierSkill *fixture_skill_new (const MetierSource *source, const char *id, int core);
MetierRating *fixture_rating_new (const MetierScale *scale, double raw);

MetierProfile *fixture_profile_new (const MetierSource *source, const MetierScale *scale, const char *id);
MetierRating *fixture_profile_rate (MetierProfile *self, const MetierSkill *skill, const MetierScale *scale,
                                    double raw);
void fixture_profile_derive_core (MetierProfile *self);
MetierProfile *fixture_profile_new_core (const MetierSource *source, const MetierScale *scale, const char *id,
                                         const double values[METIER_N_CORE_SKILLS]);
MetierMatrix *fixture_matrix_new (guint n_roles, guint n_skills, const double *values);

G_END_DECLS
