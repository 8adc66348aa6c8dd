/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "formats/packs/metier-pack-json-private.h"

#include <glib/gi18n-lib.h>

#include "core/values/metier-error.h"

/* The second brought tasks and preparation; what the first said is said as it was. */
#define VERSION 2

typedef struct {
  guint format;
  int version;
} Root;

static gboolean
take_source (gpointer data, gpointer record, gpointer parent, const char **key, GError **error)
{
  MetierPackImport *import = data;
  const MetierSource *source = record;

  import->baseline_role = g_strdup (source->baseline_role);
  import->core_scale = g_strdup (source->core_scale);
  return metier_pack_writer_set_source (import->writer, source, error);
}

static gboolean
take_source_id (gpointer data, gpointer record, gpointer parent, const char **key, GError **error)
{
  MetierSource *source = record;
  char **id = data;

  *id = g_steal_pointer (&source->id);
  return TRUE;
}

static gboolean
check_version (gpointer data, gpointer record, gpointer parent, const char **key, GError **error)
{
  const Root *root = record;

  if (root->version <= VERSION)
    return TRUE;
  *key = "version";
  g_set_error (error, METIER_ERROR, METIER_ERROR_NEWER,
               _ ("this pack has version %d of the format, this Métier knows versions up to %d."),
               root->version, VERSION);
  return FALSE;
}

/* The pack names its baseline and its scale before it comes to them. */
static gboolean
check_references (gpointer data, gpointer record, gpointer parent, const char **key, GError **error)
{
  const MetierPackImport *import = data;
  const char *missing = import->baseline_role != NULL ? import->baseline_role : import->core_scale;

  if (missing == NULL)
    return TRUE;
  *key = import->baseline_role != NULL ? "pack.baseline_role" : "pack.core_scale";
  g_set_error (error, METIER_ERROR, METIER_ERROR_INVALID,
               _ ("expected an id that this file defines, found “%s”."), missing);
  return FALSE;
}

static const char *const formats[] = { "metier-pack", NULL };

static const MetierJsonField source_fields[] = {
  { "id", METIER_JSON_FILE_ID, offsetof (MetierSource, id), .required = TRUE },
  { "title", METIER_JSON_TEXT, offsetof (MetierSource, title), .required = TRUE },
  { "edition", METIER_JSON_TEXT, offsetof (MetierSource, edition), .required = TRUE },
  { "released", METIER_JSON_DATE, offsetof (MetierSource, released), .required = TRUE, .empty = TRUE },
  { "url", METIER_JSON_ADDRESS, offsetof (MetierSource, url) },
  { "licence", METIER_JSON_TEXT, offsetof (MetierSource, licence), .required = TRUE },
  { "credit", METIER_JSON_TEXT, offsetof (MetierSource, credit), .required = TRUE },
  { "baseline_role", METIER_JSON_ID, offsetof (MetierSource, baseline_role) },
  { "core_scale", METIER_JSON_ID, offsetof (MetierSource, core_scale) },
  { "note", METIER_JSON_TEXT, offsetof (MetierSource, note) },
  { "method", METIER_JSON_TEXT, offsetof (MetierSource, method) },
  { NULL },
};

static const MetierJsonRecord source_record = {
  .fields = source_fields,
  .create = (gpointer (*) (void)) metier_source_new,
  .destroy = (GDestroyNotify) metier_source_unref,
  .end = take_source,
};

static const MetierJsonRecord source_header = {
  .fields = source_fields,
  .create = (gpointer (*) (void)) metier_source_new,
  .destroy = (GDestroyNotify) metier_source_unref,
  .end = take_source_id,
};

static const MetierJsonField header_fields[] = {
  { "format", METIER_JSON_CHOICE, offsetof (Root, format), .required = TRUE, .words = formats },
  { "version", METIER_JSON_WHOLE, offsetof (Root, version), .required = TRUE, .min = 1, .max = G_MAXINT },
  { "pack", METIER_JSON_RECORD, .required = TRUE, .record = &source_header },
  { NULL },
};

const MetierJsonRecord metier_pack_json_header = {
  .fields = header_fields,
  .partial = TRUE,
  .size = sizeof (Root),
  .begin = check_version,
};

/* What refers to others stands behind them. */
static const MetierJsonField root_fields[] = {
  { "format", METIER_JSON_CHOICE, offsetof (Root, format), .required = TRUE, .words = formats },
  { "version", METIER_JSON_WHOLE, offsetof (Root, version), .required = TRUE, .min = 1, .max = VERSION },
  { "pack", METIER_JSON_RECORD, .required = TRUE, .record = &source_record },
  { "scales", METIER_JSON_RECORDS, .record = &metier_pack_json_scale },
  { "sections", METIER_JSON_RECORDS, .record = &metier_pack_json_section },
  { "skills", METIER_JSON_RECORDS, .record = &metier_pack_json_skill },
  { "core_map", METIER_JSON_RECORDS, .record = &metier_pack_json_core_map },
  { "preparations", METIER_JSON_RECORDS, .record = &metier_pack_json_preparation },
  { "roles", METIER_JSON_RECORDS, .record = &metier_pack_json_role },
  { "facts", METIER_JSON_RECORDS, .record = &metier_pack_json_facts },
  { "fields", METIER_JSON_RECORDS, .record = &metier_pack_json_field },
  { "practices", METIER_JSON_RECORDS, .record = &metier_pack_json_practice },
  { "resources", METIER_JSON_RECORDS, .record = &metier_pack_json_resource },
  { NULL },
};

const MetierJsonRecord metier_pack_json_root = {
  .fields = root_fields,
  .size = sizeof (Root),
  .end = check_references,
};
