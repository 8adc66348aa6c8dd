/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/library/metier-library-private.h"

G_BEGIN_DECLS

/**
 * MetierLibraryEntry:
 * @resource: what is bookmarked; borrowed
 * @id: the bookmark's id
 * @canonical: the form of the address that all its spellings share
 * @title: its title, never empty
 * @judged: the judged properties, parted by spaces
 * @bookmark: what the user wrote
 *
 * A bookmark as it is written: everything is cleaned and checked before the file is touched.
 */
typedef struct {
  const MetierResource *resource;
  char *id;
  char *canonical;
  char *title;
  char *judged;
  MetierBookmark *bookmark;
} MetierLibraryEntry;

gboolean metier_library_entry_init (MetierLibraryEntry *self, const MetierResource *resource, GError **error);
void metier_library_entry_clear (MetierLibraryEntry *self);
MetierBookmark *metier_library_clean_bookmark (const MetierBookmark *given, GError **error);

gboolean metier_library_insert (MetierLibrary *library, const MetierLibraryEntry *entry, GError **error);
gboolean metier_library_update (MetierLibrary *library, gint64 n, const MetierResource *before,
                                const MetierLibraryEntry *entry, GError **error);
gboolean metier_library_delete (MetierLibrary *library, gint64 n, GError **error);

gboolean metier_library_drop (MetierLibrary *self, const char *id, MetierResource **before, GError **error);
gboolean metier_library_replace (MetierLibrary *self, const MetierResource *resource, MetierResource **before,
                                 GError **error);
gboolean metier_library_edit (MetierLibrary *self, const char *id, const MetierBookmarkChange *change,
                              MetierResource **before, GError **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (MetierLibraryEntry, metier_library_entry_clear)

G_END_DECLS
