/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/state/metier-me-state.h"

G_BEGIN_DECLS

/**
 * MetierShelfGap:
 * @title: what the skill is called
 * @score: weight × gap; 0 where the target asks for no more than is there
 *
 * How much a skill is worth learning.
 */
typedef struct {
  char *title;
  double score;
} MetierShelfGap;

GHashTable *metier_shelf_gaps_new (const MetierMeState *state);
gboolean metier_shelf_gaps_equal (GHashTable *gaps, GHashTable *other);
const MetierShelfGap *metier_shelf_gaps_find_widest (GHashTable *gaps);

G_END_DECLS
