/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/me/metier-own-role.h"
#include "core/me/metier-plan-settings.h"
#include "core/me/metier-self-rating.h"
#include "core/me/metier-spent-hours.h"
#include "core/me/metier-target.h"
#include "core/resources/metier-resource.h"
#include "core/resources/metier-saved-filter.h"
#include "core/roles/metier-core-override.h"

G_BEGIN_DECLS

/**
 * MetierLibraryContents:
 * @bookmarks: (element-type MetierResource): with their bookmarks
 * @filters: (element-type MetierSavedFilter): what they look for again and again
 * @levels: (element-type MetierSelfRating): the oldest first
 * @not_relevant: (element-type utf8 utf8): ids of skills that do not matter, each with the title it had
 * @targets: (element-type MetierTarget) (array fixed-size=2): where they want to get; %NULL members for nowhere
 * @plan: (nullable): what they want of a plan; %NULL where they said nothing
 * @own_roles: (element-type MetierOwnRole): roles that they wrote
 * @core_map: (element-type MetierCoreOverride): what skills count for in their eyes
 * @hours: (element-type MetierSpentHours): when the hours of @bookmarks were spent, the oldest first, as far as
 *   that was not at their last change
 *
 * What somebody wrote, apart from where it is kept. All but the bookmarks and their hours is called the rest. Immutable once
 * shared; atomic reference counting.
 */
typedef struct {
  GPtrArray *bookmarks;
  GPtrArray *filters;
  GPtrArray *levels;
  GHashTable *not_relevant;
  MetierTarget *targets[METIER_N_TARGETS];
  MetierPlanSettings *plan;
  GPtrArray *own_roles;
  GPtrArray *core_map;
  GPtrArray *hours;
} MetierLibraryContents;

MetierLibraryContents *metier_library_contents_new (void);
MetierLibraryContents *metier_library_contents_ref (const MetierLibraryContents *self);
void metier_library_contents_unref (MetierLibraryContents *self);
MetierLibraryContents *metier_library_contents_subtract (const MetierLibraryContents *self,
                                                         const MetierLibraryContents *other);
MetierLibraryContents *metier_library_contents_intersect (const MetierLibraryContents *self,
                                                          const MetierLibraryContents *other);
gboolean metier_library_contents_has_rest (const MetierLibraryContents *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MetierLibraryContents, metier_library_contents_unref)

G_END_DECLS
