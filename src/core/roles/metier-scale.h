/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How far from zero numbers of a source may lie: beyond it doubles skip whole numbers. */
#define METIER_SCALE_MOST 1e15

/**
 * MetierScaleKind:
 * @METIER_SCALE_INTERVAL: distances mean something: importance, level, relevance
 * @METIER_SCALE_ORDINAL: named steps in an order
 * @METIER_SCALE_SHARE: a share of people, 0 to 1
 * @METIER_SCALE_MEMBERSHIP: belongs or not; has no value and no axis
 * @METIER_SCALE_PART: a part of a role's sum, from 0; never in a pack, see metier_parts_new_scale()
 */
typedef enum {
  METIER_SCALE_INTERVAL,
  METIER_SCALE_ORDINAL,
  METIER_SCALE_SHARE,
  METIER_SCALE_MEMBERSHIP,
  METIER_SCALE_PART,
} MetierScaleKind;

typedef struct {
  double value;
  char *name;
  char *meaning; /* (nullable) */
} MetierScaleLevel;

/**
 * MetierScale:
 * @levels: (element-type MetierScaleLevel): named values, ascending; may be empty
 *
 * The question that a rating answers, and its range. Immutable once shared; atomic reference counting.
 */
typedef struct {
  char *id;
  char *name;
  char *meaning;
  char *unit; /* "relevance, 0–9", "share of people" */
  double min;
  double max;
  MetierScaleKind kind;
  GPtrArray *levels;
} MetierScale;

MetierScale *metier_scale_new (void);
MetierScale *metier_scale_ref (const MetierScale *self);
void metier_scale_unref (MetierScale *self);
void metier_scale_add_level (MetierScale *self, double value, const char *name, const char *meaning);
const MetierScaleLevel *metier_scale_get_level (const MetierScale *self, double value);

gboolean metier_scale_is_level (const MetierScale *self);
double metier_scale_normalise (const MetierScale *self, double raw);
char *metier_scale_format (const MetierScale *self, double raw);        /* "44%", "7", "4.1", "practitioner" */
char *metier_scale_format_precise (const MetierScale *self, double raw); /* "43.9%", "7", "4.12", "3 · practitioner" */
char *metier_scale_format_bound (const MetierScale *self, double raw); /* "41.2" of "41.2 to 46.6%" */
char *metier_scale_format_distance (const MetierScale *self, double raw);
char *metier_scale_format_difference (const MetierScale *self, double raw); /* signed, U+2212, in points */

gboolean metier_scale_is_in_percent (const MetierScale *self);

const char *metier_scale_kind_to_string (MetierScaleKind kind);
gboolean metier_scale_kind_from_string (const char *text, MetierScaleKind *kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MetierScale, metier_scale_unref)

G_END_DECLS
