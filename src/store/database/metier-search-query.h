/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MetierSearchQuery:
 * @expression: what to find, in the syntax of SQLite's text index
 * @initial: the same, but with the first word at the beginning
 * @whole: what was typed, folded by metier_name_fold()
 * @first: the first word, folded likewise
 *
 * What the user looks for.
 */
typedef struct {
  char *expression;
  char *initial;
  char *whole;
  char *first;
} MetierSearchQuery;

MetierSearchQuery *metier_search_query_new (const char *text);
void metier_search_query_free (MetierSearchQuery *self);
double metier_search_query_rate (const MetierSearchQuery *self, const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MetierSearchQuery, metier_search_query_free)

G_END_DECLS
