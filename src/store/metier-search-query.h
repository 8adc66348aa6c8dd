/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MetierSearchQuery:
 * @expression: what to find, in the syntax of SQLite's text index
 * @whole: what was typed, folded by metier_name_fold()
 *
 * What the user looks for.
 */
typedef struct {
  char *expression;
  char *whole;
} MetierSearchQuery;

MetierSearchQuery *metier_search_query_new (const char *text);
void metier_search_query_free (MetierSearchQuery *self);
char *metier_search_query_restrict (const MetierSearchQuery *self, const char *column);
gboolean metier_search_query_is_whole (const MetierSearchQuery *self, const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MetierSearchQuery, metier_search_query_free)

G_END_DECLS
