/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/shelf/metier-store.h"

G_BEGIN_DECLS

/**
 * MetierLinkState:
 * @METIER_LINK_NEW: it can be added
 * @METIER_LINK_KNOWN: it is on the shelf already, or twice in the text
 * @METIER_LINK_REFUSED: it is no link that can be kept
 *
 * What can be done with a line of text.
 */
typedef enum {
  METIER_LINK_NEW,
  METIER_LINK_KNOWN,
  METIER_LINK_REFUSED,
} MetierLinkState;

/**
 * MetierLink:
 * @text: the line
 * @state: what can be done with it
 * @reason: (nullable): why it is refused
 * @resource: (nullable): what would be on the shelf or is, unless it is refused
 *
 * A line that was looked at. Immutable.
 */
typedef struct {
  char *text;
  MetierLinkState state;
  char *reason;
  MetierResource *resource;
} MetierLink;

/**
 * MetierLinkList:
 * @links: (element-type MetierLink): the lines that were looked at
 * @n_left: how many lines after them were not: they are too many
 *
 * What somebody pasted, line by line.
 */
typedef struct {
  GPtrArray *links;
  guint n_left;
} MetierLinkList;

/* Enough for what somebody pastes; a file of bookmarks is imported instead. */
#define METIER_LINK_LIST_MAX 1000

gpointer metier_link_list_load (MetierCatalogue *catalogue, MetierLibrary *library, gconstpointer text,
                                GCancellable *cancellable, GError **error);
guint metier_link_list_count (const MetierLinkList *self, MetierLinkState state);
char *metier_link_list_describe (const MetierLinkList *self);
void metier_link_list_free (MetierLinkList *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MetierLinkList, metier_link_list_free)

G_END_DECLS
