/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/metier-library.h"
#include "store/metier-progress.h"

G_BEGIN_DECLS

/**
 * MetierLibraryStep:
 * @put: (element-type MetierResource): bookmarks as they shall be
 * @remove: (element-type utf8): ids of bookmarks that shall not be
 *
 * A change of any number of bookmarks. Every function that changes some gives the step that takes the change
 * back, and so does metier_library_apply() for a step itself: undo and redo are lists of steps. Immutable
 * once shared; atomic reference counting.
 */
typedef struct {
  GPtrArray *put;
  GPtrArray *remove;
} MetierLibraryStep;

MetierLibraryStep *metier_library_step_new (void);
MetierLibraryStep *metier_library_step_ref (const MetierLibraryStep *self);
void metier_library_step_unref (MetierLibraryStep *self);

MetierLibraryStep *metier_library_apply (MetierLibrary *self, const MetierLibraryStep *step, GError **error);
MetierLibraryStep *metier_library_add_bookmarks (MetierLibrary *self, GPtrArray *resources,
                                                 const MetierProgress *progress, GError **error);
MetierLibraryStep *metier_library_change_bookmarks (MetierLibrary *self, const char *const *ids,
                                                    const MetierBookmarkChange *change, GError **error);
MetierLibraryStep *metier_library_remove_bookmarks (MetierLibrary *self, const char *const *ids,
                                                    GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MetierLibraryStep, metier_library_step_unref)

G_END_DECLS
