/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/comparison/metier-evidence.h"
#include "core/roles/metier-profile.h"

G_BEGIN_DECLS

typedef enum {
  METIER_SORT_IMPORTANCE, /* largest value of any role first, ties by name, unknown last */
  METIER_SORT_DIFFERENCE, /* largest spread first, ties by name, unknown last */
  METIER_SORT_NAME,
  METIER_SORT_SOURCE, /* the source's own order; core skills in their order */
} MetierSort;

typedef enum {
  METIER_SCOPE_CORE, /* the five core skills */
  METIER_SCOPE_ALL,  /* every counted skill of the main scale */
} MetierScope;

/**
 * MetierCell:
 * @status: what is known
 * @scale: (nullable): the scale of @raw; roles of different sources have different ones
 * @raw: on @scale, NaN where there is none
 * @value: 0–100, NaN where there is none
 * @rating: (nullable): the rating behind it, when it is one rating
 * @core_value: (nullable): the derived value behind it, in a row of a core skill
 *
 * One role in one row of a comparison. @rating and @core_value are borrowed from the profiles, which the comparison keeps.
 */
typedef struct {
  MetierStatus status;
  const MetierScale *scale;
  double raw;
  double value;
  const MetierRating *rating;
  const MetierCoreValue *core_value;
} MetierCell;

/**
 * MetierComparisonRow:
 * @skill: id of the skill
 * @name: its name
 * @info: (nullable): the skill; %NULL for a core skill
 * @core: the core skill that this is or counts for, or %METIER_CORE_SKILL_NONE
 * @scale: (nullable): the scale when all roles share it
 * @cells: (array): one for each role, in their order
 * @spread: distance between the extremes in points of 100 among rated cells; NaN with fewer than two
 */
typedef struct {
  char *skill;
  char *name;
  const MetierSkill *info;
  int core;
  const MetierScale *scale;
  MetierCell *cells;
  double spread;
} MetierComparisonRow;

/**
 * MetierComparison:
 * @profiles: (element-type MetierProfile): the roles, in the order given
 * @rows: (element-type MetierComparisonRow): sorted
 * @scope: which skills
 * @dropped: (element-type utf8) (nullable): ids of the skills that the reader does not want to hear of, which
 * have no rows
 *
 * Roles aligned by skill: the one answer behind every chart of several roles, the table and the
 * command line. Never averages sources. Immutable; atomic reference counting.
 */
typedef struct {
  GPtrArray *profiles;
  GPtrArray *rows;
  MetierScope scope;
  GPtrArray *dropped;
} MetierComparison;

MetierComparison *metier_comparison_new (GPtrArray *profiles, MetierScope scope, MetierSort sort);
MetierComparison *metier_comparison_new_for_scale (GPtrArray *profiles, const char *scale, MetierSort sort);
MetierComparison *metier_comparison_drop_shared (const MetierComparison *self);
MetierComparison *metier_comparison_drop_role (const MetierComparison *self, const char *role);
MetierComparison *metier_comparison_keep_section (const MetierComparison *self, const char *section);
MetierComparison *metier_comparison_drop_skills (const MetierComparison *self, const char *const *skills);
MetierComparison *metier_comparison_keep_differences (const MetierComparison *self, double least);
MetierComparison *metier_comparison_order_by_similarity (const MetierComparison *self);
MetierComparison *metier_comparison_ref (const MetierComparison *self);
void metier_comparison_unref (MetierComparison *self);

gboolean metier_comparison_row_is_shared (const MetierComparisonRow *self, guint n_cells);
MetierEvidence *metier_comparison_row_get_evidence (const MetierComparisonRow *self,
                                                    const MetierProfile *profile, const MetierScale *scale,
                                                    const MetierProfile *baseline, int this_year);
MetierEvidence *metier_comparison_row_get_difference (const MetierComparisonRow *self, GPtrArray *profiles,
                                                      const MetierScale *scale, int this_year);
gboolean metier_cell_differs (const MetierCell *a, const MetierCell *b);

const char *metier_sort_to_string (MetierSort sort);
gboolean metier_sort_from_string (const char *text, MetierSort *sort);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MetierComparison, metier_comparison_unref)

G_END_DECLS
