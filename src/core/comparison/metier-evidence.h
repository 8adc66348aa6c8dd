/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/roles/metier-profile.h"

G_BEGIN_DECLS

/**
 * MetierEvidenceField:
 *
 * What a row of evidence is about, in the order of rows. Not every mark has every row.
 */
typedef enum {
  METIER_EVIDENCE_INTERVAL, /* 95 % interval and its formula */
  METIER_EVIDENCE_ERROR,    /* standard error */
  METIER_EVIDENCE_ANSWERS,  /* how many people answered */
  METIER_EVIDENCE_HIGHEST,  /* of a difference: a role with the highest value; one row for each */
  METIER_EVIDENCE_LOWEST,   /* likewise with the lowest */
  METIER_EVIDENCE_RAW,      /* the number as published, and the ends of its scale */
  METIER_EVIDENCE_SCALE,    /* what is asked */
  METIER_EVIDENCE_LEVEL,    /* the named step of the scale, or the two that the value lies between */
  METIER_EVIDENCE_METHOD,   /* how it was gathered */
  METIER_EVIDENCE_DATE,
  METIER_EVIDENCE_STATUS,   /* why there is no number, or why not to rely on it; one row for each flag */
  METIER_EVIDENCE_RECIPE,   /* how a core value was derived */
  METIER_EVIDENCE_USED_IN,  /* the core value that an item counts for */
  METIER_EVIDENCE_BASELINE, /* the value of the role that others are held against, on the same scale */
  METIER_EVIDENCE_SOURCE,   /* with edition and age */
  METIER_EVIDENCE_LICENCE,
  METIER_EVIDENCE_CREDIT,
  METIER_EVIDENCE_LINK,
  METIER_EVIDENCE_NOTE, /* what the source's figures are not */
} MetierEvidenceField;

/**
 * MetierEvidenceRow:
 * @field: what it is about
 * @label: translated, such as "How gathered"
 * @text: translated
 */
typedef struct {
  MetierEvidenceField field;
  char *label;
  char *text;
} MetierEvidenceRow;

/**
 * MetierEvidenceValue:
 * @title: (nullable): whose value it is; %NULL where there is none
 * @status: what is known
 * @raw: on the scale, NaN without a number
 * @lo: lower bound of the 95 % interval or lowest item of a mean, NaN where there is none
 * @hi: upper bound or highest item
 *
 * One role's part of the small drawing beside the evidence.
 */
typedef struct {
  char *title;
  MetierStatus status;
  double raw;
  double lo;
  double hi;
} MetierEvidenceValue;

/**
 * MetierEvidenceDifference:
 * @raw: on the scale; NaN where the evidence is of no difference
 * @lo: lower bound of the 95 % interval of the difference, NaN without errors
 * @hi: upper bound
 * @is_clear: whether the interval excludes zero; without errors, whether it is at least a tenth of the scale
 *
 * How far two values are apart, the first of which is not below the other.
 */
typedef struct {
  double raw;
  double lo;
  double hi;
  gboolean is_clear;
} MetierEvidenceDifference;

/**
 * MetierEvidence:
 * @role: id of the role
 * @skill: id of the skill; one of the five core ids for a core value
 * @title: name of the skill
 * @headline: the value with one decimal more than a chart shows, or words where there is no number
 * @sentence: what the number says of the role
 * @scale: (nullable): what it is measured on; %NULL where the source has no core scale
 * @difference: how far @value is above @baseline, where the evidence is about that
 * @value: the role's value
 * @baseline: the baseline's value
 * @url: (nullable): page of the source
 * @rows: (element-type MetierEvidenceRow): everything that is known about the number, in the order in which
 * it is shown and read aloud
 *
 * Where one mark's number comes from. Immutable, with atomic reference counting; holds all its texts.
 */
typedef struct {
  char *role;
  char *skill;
  char *title;
  char *headline;
  char *sentence;
  MetierScale *scale;
  MetierEvidenceDifference difference;
  MetierEvidenceValue value;
  MetierEvidenceValue baseline;
  char *url;
  GPtrArray *rows;
} MetierEvidence;

MetierEvidence *metier_evidence_new (const MetierProfile *profile, const MetierSkill *skill,
                                     const MetierScale *scale, const MetierProfile *baseline, int this_year);
MetierEvidence *metier_evidence_new_for_core (const MetierRole *role, MetierCoreSkill core,
                                              const MetierRole *baseline, int this_year);
MetierEvidence *metier_evidence_new_for_difference (GPtrArray *profiles, const MetierSkill *skill,
                                                    const MetierScale *scale, int this_year);
MetierEvidence *metier_evidence_new_for_core_difference (GPtrArray *profiles, MetierCoreSkill core,
                                                         int this_year);
MetierEvidence *metier_evidence_ref (const MetierEvidence *self);
void metier_evidence_unref (MetierEvidence *self);

const char *metier_evidence_get_text (const MetierEvidence *self, MetierEvidenceField field);
char *metier_evidence_to_text (const MetierEvidence *self);
const char *metier_evidence_field_to_string (MetierEvidenceField field);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MetierEvidence, metier_evidence_unref)

G_END_DECLS
