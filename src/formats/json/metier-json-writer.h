/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MetierJsonWriter:
 *
 * Writes one JSON value, member after member. In an object every value has a key, in a list none has.
 * Unlike json-glib's generator it writes the shortest number that is the same double, and what is not
 * known, NaN or %NULL, as `null`. A sparse writer leaves members out that are not known.
 */
typedef struct _MetierJsonWriter MetierJsonWriter;

MetierJsonWriter *metier_json_writer_new (void);
MetierJsonWriter *metier_json_writer_new_sparse (void);
void metier_json_writer_free (MetierJsonWriter *self);
char *metier_json_writer_finish (MetierJsonWriter *self);

void metier_json_writer_begin_object (MetierJsonWriter *self, const char *key);
void metier_json_writer_begin_list (MetierJsonWriter *self, const char *key);
void metier_json_writer_end (MetierJsonWriter *self);
void metier_json_writer_text (MetierJsonWriter *self, const char *key, const char *text);
void metier_json_writer_texts (MetierJsonWriter *self, const char *key, const char *const *texts);
void metier_json_writer_number (MetierJsonWriter *self, const char *key, double number);
void metier_json_writer_boolean (MetierJsonWriter *self, const char *key, gboolean truth);
void metier_json_writer_null (MetierJsonWriter *self, const char *key);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MetierJsonWriter, metier_json_writer_free)

G_END_DECLS
