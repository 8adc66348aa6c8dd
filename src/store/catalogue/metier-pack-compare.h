/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "core/packs/metier-pack-diff.h"
#include "store/library/metier-library.h"

G_BEGIN_DECLS

/**
 * MetierPackImpact:
 * @n_bookmarks: bookmarks of a skill that is gone
 * @n_levels: skills that the user said a level of and that are gone
 * @n_mapped: skills of the user's map that are gone
 * @lost_targets: (element-type utf8): titles of targets that are gone
 * @changed_targets: (element-type utf8): titles of targets that ask for something else now
 *
 * What a new edition means for what the user wrote, none of which it changes.
 */
typedef struct {
  guint n_bookmarks;
  guint n_levels;
  guint n_mapped;
  GPtrArray *lost_targets;
  GPtrArray *changed_targets;
} MetierPackImpact;

MetierPackDiff *metier_pack_compare_files (const char *before, const char *after, guint limit,
                                           GCancellable *cancellable, GError **error);

MetierPackImpact *metier_pack_impact_new (const MetierPackDiff *diff, MetierLibrary *library, GError **error);
void metier_pack_impact_free (MetierPackImpact *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MetierPackImpact, metier_pack_impact_free)

G_END_DECLS
