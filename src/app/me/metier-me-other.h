/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/state/metier-me-state.h"
#include "core/me/metier-library-contents.h"

G_BEGIN_DECLS

/**
 * MetierMeOther:
 * @name: of the file
 * @contents: all that is in it
 * @state: what follows from it: somebody before the role that they chose
 *
 * Somebody else's profile, to look at. Nothing of it is written anywhere.
 */
typedef struct {
  char *name;
  MetierLibraryContents *contents;
  MetierMeState *state;
} MetierMeOther;

gpointer metier_me_other_load (MetierCatalogue *catalogue, MetierLibrary *library, gconstpointer path,
                               GCancellable *cancellable, GError **error);
gpointer metier_me_other_add (MetierCatalogue *catalogue, MetierLibrary *library, gconstpointer contents,
                              GCancellable *cancellable, GError **error);
void metier_me_other_free (MetierMeOther *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MetierMeOther, metier_me_other_free)

G_END_DECLS
