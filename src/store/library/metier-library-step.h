/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/me/metier-library-contents.h"
#include "store/database/metier-progress.h"
#include "store/library/metier-library.h"

G_BEGIN_DECLS

/**
 * MetierLibraryStep:
 * @put: (element-type MetierResource): bookmarks as they shall be
 * @remove: (element-type utf8): ids of bookmarks that shall not be
 * @add: (nullable): what else shall be, where the user has said nothing else
 * @take: (nullable): what else shall not be, as long as the user did not change it
 *
 * A change of any number of bookmarks, and of what else is in the library. Every function that changes some gives the step that takes the change
 * back, and so does metier_library_apply() for a step itself: undo and redo are lists of steps. Immutable
 * once shared; atomic reference counting.
 */
typedef struct {
  GPtrArray *put;
  GPtrArray *remove;
  MetierLibraryContents *add;
  MetierLibraryContents *take;
} MetierLibraryStep;

MetierLibraryStep *metier_library_step_new (void);
MetierLibraryStep *metier_library_step_ref (const MetierLibraryStep *self);
void metier_library_step_unref (MetierLibraryStep *self);

MetierLibraryStep *metier_library_apply (MetierLibrary *self, const MetierLibraryStep *step,
                                         const MetierProgress *progress, GError **error);
MetierLibraryStep *metier_library_add_bookmarks (MetierLibrary *self, GPtrArray *resources,
                                                 const MetierProgress *progress, GError **error);
MetierLibraryStep *metier_library_change_bookmarks (MetierLibrary *self, const char *const *ids,
                                                    const MetierBookmarkChange *change, GError **error);
MetierLibraryStep *metier_library_remove_bookmarks (MetierLibrary *self, const char *const *ids,
                                                    GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MetierLibraryStep, metier_library_step_unref)

G_END_DECLS
