/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "core/resources/metier-resource.h"

G_BEGIN_DECLS

/**
 * MetierLibrary:
 *
 * What the user wrote, in one SQLite file that no pack ever touches. A change is on disk when its
 * function returns %TRUE. A newer, foreign or damaged file is refused and left as it is. Owned by one thread.
 */
typedef struct _MetierLibrary MetierLibrary;

/**
 * MetierBookmarkChange:
 * @status: (nullable): new status
 * @progress: (nullable): new progress, 0–100
 * @hours: (nullable): new hours, from 0
 * @note: (nullable): new note; empty removes it
 * @add_tags: (nullable) (array zero-terminated=1): tags to add
 * @remove_tags: (nullable) (array zero-terminated=1): tags to remove
 * @gone: (nullable): whether the link leads nowhere any more
 * @title: (nullable): new title; empty makes one of the address
 * @kind: (nullable): new kind
 * @level: (nullable): new level
 * @cost: (nullable): new cost
 * @language: (nullable): new language
 * @add_skills: (nullable) (array zero-terminated=1): ids of skills to add
 * @remove_skills: (nullable) (array zero-terminated=1): ids of skills to remove
 *
 * What to change of a bookmark; what is %NULL stays.
 */
typedef struct {
  const MetierBookmarkStatus *status;
  const double *progress;
  const double *hours;
  const char *note;
  const char *const *add_tags;
  const char *const *remove_tags;
  const gboolean *gone;
  const char *title;
  const char *kind;
  const char *level;
  const char *cost;
  const char *language;
  const char *const *add_skills;
  const char *const *remove_skills;
} MetierBookmarkChange;

/**
 * MetierLibraryNameFunc:
 * @skill: id of a skill
 * @data: what was passed to metier_library_set_skill_names()
 *
 * Returns: (nullable) (transfer full): the name that the skill has now
 */
typedef char *(*MetierLibraryNameFunc) (const char *skill, gpointer data);

MetierLibrary *metier_library_open (const char *path, GError **error);
gboolean metier_library_is_open (MetierLibrary *self, GError **error);
gboolean metier_library_close (MetierLibrary *self, GError **error);
void metier_library_free (MetierLibrary *self);
const char *metier_library_get_path (MetierLibrary *self);
void metier_library_set_skill_names (MetierLibrary *self, MetierLibraryNameFunc func, gpointer data);
gboolean metier_library_check (MetierLibrary *self, GError **error);

gboolean metier_library_begin (MetierLibrary *self, GError **error);
gboolean metier_library_commit (MetierLibrary *self, GError **error);
void metier_library_roll_back (MetierLibrary *self);

gboolean metier_library_add_bookmark (MetierLibrary *self, const MetierResource *resource, char **id,
                                      gboolean *added, GError **error);
gboolean metier_library_put_bookmark (MetierLibrary *self, const MetierResource *resource, GError **error);
gboolean metier_library_remove_bookmark (MetierLibrary *self, const char *id, GError **error);
gboolean metier_library_change_bookmark (MetierLibrary *self, const char *id,
                                         const MetierBookmarkChange *change, GError **error);
MetierResource *metier_library_get_bookmark (MetierLibrary *self, const char *id_or_url, GError **error);
GPtrArray *metier_library_list_bookmarks (MetierLibrary *self, GError **error);
GPtrArray *metier_library_search (MetierLibrary *self, const char *text, guint limit, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MetierLibrary, metier_library_free)

G_END_DECLS
