/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** METIER_LEVEL_MAX: the highest step of the scale on which people assess themselves; the lowest is 0. */
#define METIER_LEVEL_MAX 4

/**
 * MetierSelfRating:
 * @skill: id of a skill of any pack, or of a core skill
 * @title: the title that the skill had then, for when its pack is gone
 * @level: 0–%METIER_LEVEL_MAX
 * @at: UTC seconds since 1970
 * @evidence: (nullable): what the user goes by, text or a link
 *
 * What somebody said of oneself at one time. Immutable once shared; atomic reference counting.
 */
typedef struct {
  char *skill;
  char *title;
  guint level;
  gint64 at;
  char *evidence;
} MetierSelfRating;

MetierSelfRating *metier_self_rating_new (const char *skill, const char *title, guint level);
MetierSelfRating *metier_self_rating_ref (const MetierSelfRating *self);
void metier_self_rating_unref (MetierSelfRating *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MetierSelfRating, metier_self_rating_unref)

G_END_DECLS
