/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MetierStep:
 * @METIER_STEP_ERROR: the step failed
 * @METIER_STEP_DONE: there is no further row
 * @METIER_STEP_ROW: there is a row to read
 *
 * The three outcomes of a step. "No row" and "failed" are never the same value.
 */
typedef enum {
  METIER_STEP_ERROR,
  METIER_STEP_DONE,
  METIER_STEP_ROW,
} MetierStep;

/**
 * MetierStatement:
 *
 * A prepared statement on loan from a #MetierDatabase. Parameters are numbered as in the SQL text
 * (`?1`), columns from 0.
 */
typedef struct _MetierStatement MetierStatement;

void metier_statement_free (MetierStatement *self);

void metier_statement_bind_text (MetierStatement *self, int parameter, const char *text);
void metier_statement_bind_int (MetierStatement *self, int parameter, gint64 number);
void metier_statement_bind_double (MetierStatement *self, int parameter, double number);
void metier_statement_bind_null (MetierStatement *self, int parameter);

MetierStep metier_statement_step (MetierStatement *self, GError **error);
gboolean metier_statement_run (MetierStatement *self, GError **error);
void metier_statement_reset (MetierStatement *self);

gboolean metier_statement_is_null (MetierStatement *self, int column);
const char *metier_statement_get_text (MetierStatement *self, int column);
char *metier_statement_dup_text (MetierStatement *self, int column);
char *metier_statement_dup_known (MetierStatement *self, int column);
gint64 metier_statement_get_int64 (MetierStatement *self, int column);
guint metier_statement_get_uint (MetierStatement *self, int column);
double metier_statement_get_double (MetierStatement *self, int column);
void metier_statement_digest (MetierStatement *self, GChecksum *checksum);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MetierStatement, metier_statement_free)

G_END_DECLS
