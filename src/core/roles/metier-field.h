/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MetierField:
 *
 * A field where the work is done, such as finance.
 */
typedef struct {
  char *id;
  char *name;
  char *summary; /* (nullable) */
} MetierField;

/**
 * MetierPractice:
 *
 * A way to practise, such as a coding competition, and the skills that it trains.
 */
typedef struct {
  char *id;
  char *name;
  char *summary; /* (nullable) */
  GStrv skills;  /* ids, never NULL */
} MetierPractice;

MetierField *metier_field_new (const char *id, const char *name, const char *summary);
void metier_field_free (MetierField *self);
MetierPractice *metier_practice_new (const char *id, const char *name, const char *summary, const char *const *skills);
void metier_practice_free (MetierPractice *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MetierField, metier_field_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MetierPractice, metier_practice_free)

G_END_DECLS
