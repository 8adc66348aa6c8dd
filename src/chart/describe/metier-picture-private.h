/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/describe/metier-describe-private.h"

G_BEGIN_DECLS

/*
 * MetierPicture:
 * @found: (element-type MetierFinding): rated skills of the role, largest first
 * @more: (element-type MetierFinding): asked for more than by the baseline, and it may be said
 * @less: (element-type MetierFinding): likewise less
 * @dropped: (element-type utf8) (nullable): ids of skills that are not spoken of
 * @n_shared: skills that the baseline is rated in too
 * @is_weight: whether the scale is the source's own measure of what counts
 *
 * What a role is made of, and what its baseline says of the same skills.
 */
typedef struct {
  const MetierScale *scale;
  GArray *found;
  GArray *more;
  GArray *less;
  const GPtrArray *dropped;
  guint n_shared;
  gboolean is_weight;
} MetierPicture;

void metier_picture_init (MetierPicture *self, const MetierScale *scale, const GPtrArray *dropped);
void metier_picture_clear (MetierPicture *self);
void metier_picture_add_core_values (MetierPicture *self, const MetierRole *role, const MetierRole *baseline);
void metier_picture_add_ratings (MetierPicture *self, const MetierProfile *profile,
                                 const MetierProfile *baseline, gboolean one_section);
void metier_picture_sort (MetierPicture *self);
const MetierFinding *metier_picture_get (GArray *findings, guint index);
guint metier_picture_count_ties (const MetierPicture *self, GArray *findings, guint first,
                                 gboolean differences);

/* Sentences, one for what the role asks for and one for where that differs; (transfer full). */
char *metier_describe_weight (const MetierPicture *self);
char *metier_describe_differences (const MetierPicture *self, const char *baseline);

G_END_DECLS
