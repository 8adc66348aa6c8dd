/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "formats/bookmarks/metier-bookmark-batch.h"

G_BEGIN_DECLS

/**
 * MetierBookmarkOwn:
 *
 * Attributes that only our own files have: texts, lists and numbers.
 */
typedef enum {
  METIER_BOOKMARK_OWN_ID,
  METIER_BOOKMARK_OWN_KIND,
  METIER_BOOKMARK_OWN_LEVEL,
  METIER_BOOKMARK_OWN_COST,
  METIER_BOOKMARK_OWN_LANGUAGE,
  METIER_BOOKMARK_OWN_CREDIT,
  METIER_BOOKMARK_OWN_JUDGED,
  METIER_BOOKMARK_OWN_SKILLS,
  METIER_BOOKMARK_OWN_PROGRESS,
  METIER_BOOKMARK_OWN_HOURS,
  METIER_BOOKMARK_OWN_GONE,
} MetierBookmarkOwn;

#define METIER_BOOKMARK_N_OWN 11

/**
 * MetierBookmarkEntry:
 * @line: where it stands
 * @address: (nullable): the address
 * @title: (nullable): the title
 * @note: (nullable): the description
 * @tags: (element-type utf8): from folders and from the entry itself
 * @added: UTC seconds; 0 when the file does not say
 * @changed: UTC seconds; 0 when the file does not say
 * @status: where the reader stands
 * @is_own: whether we wrote it ourselves, so that its description is the note to the letter
 * @own: (nullable) (owned): what only we write
 * @repaired: whether something was cleaned or cut
 *
 * A bookmark as it stands in a file.
 */
typedef struct {
  guint line;
  char *address;
  char *title;
  char *note;
  GPtrArray *tags;
  gint64 added;
  gint64 changed;
  MetierBookmarkStatus status;
  gboolean is_own;
  MetierResource *own;
  gboolean repaired;
} MetierBookmarkEntry;

void metier_bookmark_entry_init (MetierBookmarkEntry *self, guint line);
void metier_bookmark_entry_clear (MetierBookmarkEntry *self);
void metier_bookmark_entry_add_tag (MetierBookmarkEntry *self, const char *text);
void metier_bookmark_entry_take_note (MetierBookmarkEntry *self, const char *text);

void metier_bookmark_own_append (GString *page, const MetierResource *resource);
void metier_bookmark_own_read (MetierBookmarkEntry *entry, const GString *const *values, const char *charset);

gboolean metier_bookmark_value_is_true (const GString *value);
gint64 metier_bookmark_value_get_date (const GString *value);

/**
 * MetierBookmarkCollector:
 * @batch: what there is so far
 * @file: name of the file
 * @known: canonical address → resource
 * @ids: ids that are taken
 * @n_bytes: how much text there is so far
 *
 * Puts the entries of a file together.
 */
typedef struct {
  MetierBookmarkBatch *batch;
  char *file;
  GHashTable *known;
  GHashTable *ids;
  gsize n_bytes;
} MetierBookmarkCollector;

void metier_bookmark_collector_init (MetierBookmarkCollector *self, const char *file);
void metier_bookmark_collector_clear (MetierBookmarkCollector *self);
gboolean metier_bookmark_collector_take (MetierBookmarkCollector *self, MetierBookmarkEntry *entry,
                                         GError **error);

G_END_DECLS
