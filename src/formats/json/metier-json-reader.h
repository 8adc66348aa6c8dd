/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

#define METIER_JSON_MAX_LIST 100000
#define METIER_JSON_MAX_ID_SPACES 9

/**
 * MetierJsonType:
 * @METIER_JSON_TEXT: `char *`: 1 to 4,000 bytes without control characters
 * @METIER_JSON_NOTE: `char *`: 1 to 65,536 bytes that may have line ends and tabs
 * @METIER_JSON_ID: `char *`: 1 to 200 printable characters without spaces
 * @METIER_JSON_FILE_ID: `char *`: an id that a file can be named after
 * @METIER_JSON_DATE: `char *`: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`
 * @METIER_JSON_LANGUAGE: `char *`: a BCP 47 tag, or `unknown`
 * @METIER_JSON_ADDRESS: `char *`: an http or https address
 * @METIER_JSON_WORD: `char *`: one of the field's words
 * @METIER_JSON_CHOICE: an enumeration: the index of one of the field's words
 * @METIER_JSON_FLAGS: flags: for each of the field's words in the list the bit of its index
 * @METIER_JSON_TEXTS: #GStrv: a list of texts
 * @METIER_JSON_IDS: #GStrv: a list of ids
 * @METIER_JSON_WORDS: #GStrv: a list of the field's words
 * @METIER_JSON_NUMBER: `double`: NaN when left out
 * @METIER_JSON_WHOLE: `int`: −1 when left out
 * @METIER_JSON_BOOLEAN: #gboolean
 * @METIER_JSON_RECORD: an object of its own, read after the fields of this one
 * @METIER_JSON_RECORDS: a list of such objects
 *
 * What a key holds, and the member of the record that it is kept in.
 */
typedef enum {
  METIER_JSON_TEXT,
  METIER_JSON_NOTE,
  METIER_JSON_ID,
  METIER_JSON_FILE_ID,
  METIER_JSON_DATE,
  METIER_JSON_LANGUAGE,
  METIER_JSON_ADDRESS,
  METIER_JSON_WORD,
  METIER_JSON_CHOICE,
  METIER_JSON_FLAGS,
  METIER_JSON_TEXTS,
  METIER_JSON_IDS,
  METIER_JSON_WORDS,
  METIER_JSON_NUMBER,
  METIER_JSON_WHOLE,
  METIER_JSON_BOOLEAN,
  METIER_JSON_RECORD,
  METIER_JSON_RECORDS,
} MetierJsonType;

typedef struct _MetierJsonRecord MetierJsonRecord;

/**
 * MetierJsonField:
 * @key: the key in the object
 * @type: what it holds
 * @offset: place of the member in the record
 * @required: whether it must be there
 * @empty: whether a text may be empty
 * @defines: from 1: the space of ids in which this one must be new
 * @refers: from 1: the space of ids in which this one must have been defined
 * @min: the smallest number; of no meaning to other types
 * @max: the largest number; %G_MAXDOUBLE for any; at most %G_MAXINT for whole numbers
 * @words: (array zero-terminated=1): the words of a choice
 * @record: what the objects are
 *
 * One key of an object.
 */
typedef struct {
  const char *key;
  MetierJsonType type;
  gsize offset;
  gboolean required;
  gboolean empty;
  guint defines;
  guint refers;
  double min;
  double max;
  const char *const *words;
  const MetierJsonRecord *record;
} MetierJsonField;

/**
 * MetierJsonHook:
 * @data: what was passed to metier_json_reader_new()
 * @record: the record as read
 * @parent: the record that it stands in
 * @key: (out): the key that is at fault, when it is one
 * @error: return location; where it happened is put in front
 *
 * Takes a record over. Its members may be taken by setting them to %NULL.
 */
typedef gboolean (*MetierJsonHook) (gpointer data, gpointer record, gpointer parent, const char **key,
                                    GError **error);

/**
 * MetierJsonRecord:
 * @fields: (array): terminated by one without a key, in the order in which they are read
 * @partial: whether keys that are not among them are passed over, instead of being refused
 * @size: of the record, when @create is %NULL
 * @create: (nullable): makes an empty record
 * @destroy: (nullable): frees it; goes with @create
 * @begin: (nullable): called before the objects in this one are read
 * @end: (nullable): called after
 *
 * What an object holds.
 */
struct _MetierJsonRecord {
  const MetierJsonField *fields;
  gboolean partial;
  gsize size;
  gpointer (*create) (void);
  GDestroyNotify destroy;
  MetierJsonHook begin;
  MetierJsonHook end;
};

typedef struct _MetierJsonReader MetierJsonReader;

MetierJsonReader *metier_json_reader_new (const char *name, gpointer data, GCancellable *cancellable);
void metier_json_reader_free (MetierJsonReader *self);
gboolean metier_json_reader_read (MetierJsonReader *self, JsonNode *root, const MetierJsonRecord *record,
                                  GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MetierJsonReader, metier_json_reader_free)

G_END_DECLS
