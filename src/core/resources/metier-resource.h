/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/roles/metier-source.h"

G_BEGIN_DECLS

/**
 * MetierBookmarkStatus:
 *
 * Where a reader stands with a bookmarked resource.
 */
typedef enum {
  METIER_BOOKMARK_TO_READ,
  METIER_BOOKMARK_IN_PROGRESS,
  METIER_BOOKMARK_DONE,
} MetierBookmarkStatus;

const char *metier_bookmark_status_to_string (MetierBookmarkStatus status); /* "to-read" */
gboolean metier_bookmark_status_from_string (const char *text, MetierBookmarkStatus *status);

/* Tags of one bookmark. */
#define METIER_BOOKMARK_MAX_TAGS 100

/**
 * MetierBookmark:
 * @progress: 0–100 per cent
 * @hours: hours spent
 * @tags: (array zero-terminated=1): sorted, never %NULL
 * @note: (nullable): Markdown
 * @gone: whether the user found that the link leads nowhere any more
 * @added: UTC seconds since 1970
 * @changed: UTC seconds since 1970
 *
 * What the user wrote about a resource.
 */
typedef struct {
  MetierBookmarkStatus status;
  double progress;
  double hours;
  GStrv tags;
  char *note;
  gboolean gone;
  gint64 added;
  gint64 changed;
} MetierBookmark;

/**
 * MetierResource:
 * @id: `metier:…`, `direct:…`, or `mine:<uuid>` for a bookmark of one's own
 * @url: http or https address as given
 * @title: plain text
 * @kind: course, book, video, article, practice, competition, tool or unknown
 * @level: introductory, intermediate, advanced or unknown
 * @cost: free, paid or unknown
 * @language: BCP 47 tag or unknown
 * @credit: (nullable): the list it was found in and its licence
 * @judged: (array zero-terminated=1): which of its properties are Métier's judgement, never %NULL
 * @skills: (array zero-terminated=1): ids, never %NULL
 * @source: (nullable): the pack it came from; %NULL for one's own
 * @bookmark: (nullable): what the user wrote, when bookmarked
 *
 * A learning resource. Immutable once shared; atomic reference counting.
 */
typedef struct {
  char *id;
  char *url;
  char *title;
  char *kind;
  char *level;
  char *cost;
  char *language;
  char *credit;
  GStrv judged;
  GStrv skills;
  MetierSource *source;
  MetierBookmark *bookmark;
} MetierResource;

MetierResource *metier_resource_new (void);
MetierResource *metier_resource_ref (const MetierResource *self);
void metier_resource_unref (MetierResource *self);
MetierResource *metier_resource_with_bookmark (const MetierResource *self,
                                               MetierBookmark *bookmark); /* takes it */

MetierBookmark *metier_bookmark_new (void);
MetierBookmark *metier_bookmark_copy (const MetierBookmark *self);
void metier_bookmark_free (MetierBookmark *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MetierResource, metier_resource_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MetierBookmark, metier_bookmark_free)

G_END_DECLS
