/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "formats/packs/metier-pack-json.h"

#include "formats/json/metier-json-file.h"
#include "formats/packs/metier-pack-json-private.h"

struct _MetierPackJson {
  char *name;
  JsonNode *root;
  char *id;
};

/**
 * metier_pack_json_load:
 * @file: a file that somebody else may have written
 * @cancellable: (nullable): stops the reading
 * @error: return location
 *
 * Reads a pack in JSON and checks that it is JSON within bounds, a pack, of a version that is known
 * and has an id. The format is described in data/packs/README.md.
 *
 * Returns: (transfer full): the pack, or %NULL with @error set: %METIER_ERROR_NEWER for a later version
 *   of the format, otherwise as metier_json_file_load() and metier_json_reader_read() say
 */
MetierPackJson *
metier_pack_json_load (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (MetierPackJson) self = g_new0 (MetierPackJson, 1);
  g_autoptr (MetierJsonReader) reader = NULL;

  self->name = metier_json_file_dup_name (file);
  self->root = metier_json_file_load (file, cancellable, error);
  if (self->root == NULL)
    return NULL;
  reader = metier_json_reader_new (self->name, &self->id, cancellable);
  if (!metier_json_reader_read (reader, self->root, &metier_pack_json_header, error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * metier_pack_json_free:
 * @self: (transfer full): a pack
 *
 * Frees @self.
 */
void
metier_pack_json_free (MetierPackJson *self)
{
  g_clear_pointer (&self->root, json_node_unref);
  g_free (self->name);
  g_free (self->id);
  g_free (self);
}

/**
 * metier_pack_json_get_id:
 * @self: a pack
 *
 * Returns: the id of the pack, fit to name a file
 */
const char *
metier_pack_json_get_id (const MetierPackJson *self)
{
  return self->id;
}

/**
 * metier_pack_json_import:
 * @self: a pack
 * @writer: a new writer; to be finished by the caller when this succeeds, and only then
 * @report: what was done is added to it
 * @cancellable: (nullable): stops the import
 * @error: return location
 *
 * Checks everything that the pack says and hands it to @writer.
 *
 * Returns: whether all of it was in order; if not, @error is one sentence with the file and the path of
 *   the key, and what @writer was given so far must be dropped
 */
gboolean
metier_pack_json_import (MetierPackJson *self, MetierPackWriter *writer, MetierImportReport *report,
                         GCancellable *cancellable, GError **error)
{
  g_autoptr (GHashTable) scales
      = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) metier_scale_unref);
  g_autoptr (GHashTable) addresses = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  MetierPackImport import
      = { .name = self->name, .writer = writer, .report = report, .scales = scales, .addresses = addresses };
  g_autoptr (MetierJsonReader) reader = metier_json_reader_new (self->name, &import, cancellable);
  gboolean ok = metier_json_reader_read (reader, self->root, &metier_pack_json_root, error);

  g_free (import.baseline_role);
  g_free (import.core_scale);
  return ok;
}
