/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/describe/metier-describe.h"

G_BEGIN_DECLS

/* No sentence lists more skills or roles than this, even where they tie. */
#define METIER_DESCRIBE_MAX_NAMES 3

/*
 * MetierFinding:
 * @name: the skill, as it stands within a sentence
 * @title: the skill, as a sentence begins with it
 * @is_answer: whether it is worded as an answer, such as “Analyse data”, and has to be quoted within a
 * sentence
 * @a: value of the role on the scale
 * @b: value of the role that it is held against
 *
 * A skill and what two roles say of it. Strings are borrowed.
 */
typedef struct {
  const char *name;
  const char *title;
  gboolean is_answer;
  double a;
  double b;
} MetierFinding;

gboolean metier_finding_may_be_named (const MetierScale *scale, double a, double b,
                                      const MetierRating *rating_a, const MetierRating *rating_b);
gboolean metier_finding_is_equal (const MetierScale *scale, double one, double other);
gboolean metier_finding_is_answer (const MetierSkill *skill);
char *metier_finding_quote (const MetierFinding *self);
char *metier_finding_list_names (GArray *findings, guint first, guint n);
gboolean metier_describe_is_dropped (const GPtrArray *dropped, const char *skill);
char *metier_describe_members (const MetierProfile *profile, const MetierScale *scale,
                               const GPtrArray *dropped);
char *metier_describe_profile (const MetierProfile *profile, const MetierProfile *baseline,
                               const MetierScale *scale, const GPtrArray *dropped, gboolean core,
                               gboolean one_section);
char *metier_describe_comparison_marked (const MetierComparison *comparison, const MetierProfile *baseline);

G_END_DECLS
