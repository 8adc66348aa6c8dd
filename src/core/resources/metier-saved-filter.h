/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MetierSavedFilter:
 * @name: what the user calls it
 * @text: (nullable): words
 * @place: (nullable): a part of the shelf
 * @status: (nullable): a word as metier_bookmark_status_to_string() has it
 * @skill: (nullable): id of a skill
 * @role: (nullable): id of a role
 * @kind: (nullable): a kind of resource
 * @tag: (nullable): a tag
 * @cost: (nullable): a cost
 * @sort: (nullable): an order
 *
 * What somebody looks for again and again. What is %NULL does not matter; what the words for place and order
 * are is up to the shelf.
 */
typedef struct {
  char *name;
  char *text;
  char *place;
  char *status;
  char *skill;
  char *role;
  char *kind;
  char *tag;
  char *cost;
  char *sort;
} MetierSavedFilter;

MetierSavedFilter *metier_saved_filter_new (const char *name);
MetierSavedFilter *metier_saved_filter_copy (const MetierSavedFilter *self);
gboolean metier_saved_filter_equal (const MetierSavedFilter *self, const MetierSavedFilter *other);
void metier_saved_filter_free (MetierSavedFilter *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MetierSavedFilter, metier_saved_filter_free)

G_END_DECLS
