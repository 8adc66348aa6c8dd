/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/comparison/metier-evidence.h"

G_BEGIN_DECLS

/*
 * MetierEvidenceMark:
 * @rating: (nullable): the published number; the only item of a core value, too
 * @core_value: (nullable): when it is derived
 * @skill: (nullable): when it is not
 *
 * What a mark stands for, while its evidence is put together.
 */
typedef struct {
  const MetierRole *role;
  const MetierScale *scale;
  const MetierSkill *skill;
  const MetierRating *rating;
  const MetierCoreValue *core_value;
  MetierStatus status;
  double raw;
} MetierEvidenceMark;

MetierEvidence *metier_evidence_build (const MetierEvidenceMark *mark, const MetierEvidenceMark *baseline,
                                       int this_year);
MetierEvidenceMark metier_evidence_mark_new (const MetierProfile *profile, const MetierSkill *skill,
                                             const MetierScale *scale);
MetierEvidenceMark metier_evidence_mark_new_for_core (const MetierRole *role, MetierCoreSkill core);

MetierEvidence *metier_evidence_begin (const MetierEvidenceMark *mark, const MetierEvidenceMark *other);
void metier_evidence_add (MetierEvidence *self, MetierEvidenceField field, const char *text);

char *metier_evidence_describe_headline (const MetierEvidenceMark *mark);
char *metier_evidence_describe_mark (const MetierEvidenceMark *mark);

void metier_evidence_add_number_rows (MetierEvidence *self, const MetierEvidenceMark *mark);
void metier_evidence_add_scale_row (MetierEvidence *self, const MetierScale *scale);
void metier_evidence_add_method_row (MetierEvidence *self, const MetierEvidenceMark *mark);
void metier_evidence_add_value_row (MetierEvidence *self, MetierEvidenceField field,
                                    const MetierEvidenceMark *mark, const MetierEvidenceValue *value);
void metier_evidence_add_source_rows (MetierEvidence *self, const MetierSource *source, int this_year);
void metier_evidence_add_origin_rows (MetierEvidence *self, const MetierEvidenceMark *mark,
                                      const MetierEvidenceMark *baseline, int this_year);

void metier_evidence_fill_value (MetierEvidenceValue *self, const MetierEvidenceMark *mark);
char *metier_evidence_format_range (const MetierScale *scale, double lo, double hi);
const MetierRating *metier_evidence_get_published (const MetierEvidenceMark *mark);

G_END_DECLS
