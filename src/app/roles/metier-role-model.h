/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/roles/metier-role-kin.h"
#include "chart/data/metier-chart-data.h"
#include "core/me/metier-levels.h"
#include "store/shelf/metier-store.h"

G_BEGIN_DECLS

/**
 * MetierQuestion:
 *
 * What sources ask about a skill, whatever they call their scales.
 */
typedef enum {
  METIER_QUESTION_IMPORTANCE,
  METIER_QUESTION_LEVEL,
  METIER_QUESTION_SHARE,
  METIER_N_QUESTIONS,
} MetierQuestion;

/**
 * MetierRoleView:
 * @scope: which skills
 * @question: which scale, for all skills
 * @as_parts: whether values are shown as parts of their sum
 * @whole: whether all skills of a long list are shown, and not only the weightiest of each section
 * @with_hidden: whether skills that do not matter to the user are shown too
 * @since: time of the levels that those of now are held against, 0 for none
 * @all_sources: whether other sources that have the role stand beside its own
 *
 * What a role's chart shows.
 */
typedef struct {
  MetierScope scope;
  MetierQuestion question;
  gboolean as_parts;
  gboolean whole;
  gboolean with_hidden;
  gint64 since;
  gboolean all_sources;
} MetierRoleView;

/**
 * MetierRoleDifference:
 * @delta: (nullable): signed, in points; %NULL for levels, which are steps in order and not amounts
 * @levels: (nullable): the role's level and the baseline's, where these are what differs
 * @skill: name of the skill
 * @id: id of the skill
 * @rating: the role's own, which the profile keeps
 * @more: whether the role asks for more than the baseline
 *
 * Where a role differs from the baseline.
 */
typedef struct {
  char *delta;
  char *levels;
  char *skill;
  char *id;
  const MetierRating *rating;
  gboolean more;
} MetierRoleDifference;

/**
 * MetierRoleModel:
 * @profile: the role
 * @baseline: (nullable): what its source holds it against; %NULL when that is the role itself
 * @scales: (nullable members): for each question the scale that the role is rated on
 * @levels: (element-type MetierRoleLink): the same role at the source's other levels, itself among them
 * @elsewhere: (element-type MetierRoleLink): the same role in other sources
 * @others: (element-type MetierRoleModel): what charts of the same role in those sources need, and no more
 * @my_levels: (nullable): what the user said of skills; %NULL without a library
 * @my_ratings: (nullable) (element-type MetierSelfRating): all that they ever said
 * @differences: (element-type MetierRoleDifference): largest first
 * @resources: (element-type MetierResource): for the skills that weigh most
 *
 * All that a role's page shows but for the roles that are near. Immutable.
 */
typedef struct {
  MetierProfile *profile;
  MetierProfile *baseline;
  MetierScale *scales[METIER_N_QUESTIONS];
  GPtrArray *levels;
  GPtrArray *elsewhere;
  GPtrArray *others;
  MetierLevels *my_levels;
  GPtrArray *my_ratings;
  GPtrArray *differences;
  GPtrArray *resources;
} MetierRoleModel;

gpointer metier_role_model_load (MetierCatalogue *catalogue, MetierLibrary *library, gconstpointer role,
                                 GCancellable *cancellable, GError **error);
void metier_role_model_free (MetierRoleModel *self);
const MetierScale *metier_role_model_get_scale (const MetierRoleModel *self, MetierQuestion question);
gboolean metier_role_model_has_other_sources (const MetierRoleModel *self);
MetierQuestion metier_role_model_get_main_question (const MetierRoleModel *self);
gboolean metier_role_model_has_parts (const MetierRoleModel *self, const MetierRoleView *view);

/* metier-role-model-chart.c */
MetierChartData *metier_role_model_build_chart (const MetierRoleModel *self, const MetierRoleView *view,
                                                guint *n_long, guint *n_hidden, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MetierRoleModel, metier_role_model_free)

G_END_DECLS
