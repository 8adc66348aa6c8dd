/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "formats/json/metier-json-reader.h"

G_BEGIN_DECLS

/* Where something is refused the path stays at the place, so that the message can name it. */
struct _MetierJsonReader {
  char *name;
  gpointer data;             /* (unowned): passed to hooks */
  GCancellable *cancellable; /* (nullable) (owned) */
  GString *path;             /* "roles[3].ratings[2].value" */
  GHashTable *ids[METIER_JSON_MAX_ID_SPACES];
};

/**
 * MetierJsonTypeClass:
 * @read: keeps a value in the record; @node is %NULL where the key was left out. For objects @target is the
 * record that they stand in, for everything else the member
 * @check: (nullable): what a text has to pass
 * @clear: (nullable): frees the member
 *
 * What is done with a key of one type.
 */
typedef struct {
  gboolean (*read) (MetierJsonReader *self, const MetierJsonField *field, JsonNode *node, gpointer target,
                    GError **error);
  gboolean (*check) (const char *text, GError **error);
  void (*clear) (gpointer member);
} MetierJsonTypeClass;

const MetierJsonTypeClass *metier_json_type_get_class (MetierJsonType type);

gsize metier_json_reader_enter_key (MetierJsonReader *self, const char *key);
gsize metier_json_reader_enter_index (MetierJsonReader *self, guint index);
void metier_json_reader_leave (MetierJsonReader *self, gsize before);
gboolean metier_json_reader_read_object (MetierJsonReader *self, const MetierJsonRecord *record,
                                         JsonNode *node, gpointer parent, GError **error);

G_END_DECLS
