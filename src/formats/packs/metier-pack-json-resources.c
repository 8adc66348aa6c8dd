/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "formats/packs/metier-pack-json-private.h"

#include <glib/gi18n-lib.h>

#include "core/values/metier-url.h"

typedef struct {
  GStrv roles;
  MetierFacts facts;
} Facts;

static gboolean
take_facts (gpointer data, gpointer record, gpointer parent, const char **key, GError **error)
{
  const MetierPackImport *import = data;
  const Facts *facts = record;

  return metier_pack_writer_add_facts (import->writer, (const char *const *) facts->roles, &facts->facts,
                                       error);
}

static const MetierJsonField facts_fields[] = {
  { "roles", METIER_JSON_IDS, offsetof (Facts, roles), .required = TRUE },
  { "goal", METIER_JSON_TEXT, offsetof (Facts, facts.goal), .required = TRUE },
  { "output", METIER_JSON_TEXT, offsetof (Facts, facts.output), .required = TRUE },
  { "audience", METIER_JSON_TEXT, offsetof (Facts, facts.audience), .required = TRUE },
  { "decided_by", METIER_JSON_TEXT, offsetof (Facts, facts.decided_by), .required = TRUE },
  { "example", METIER_JSON_TEXT, offsetof (Facts, facts.example) },
  { "systems", METIER_JSON_TEXTS, offsetof (Facts, facts.systems) },
  { NULL },
};

const MetierJsonRecord metier_pack_json_facts = {
  .fields = facts_fields,
  .size = sizeof (Facts),
  .end = take_facts,
};

static gboolean
take_field (gpointer data, gpointer record, gpointer parent, const char **key, GError **error)
{
  const MetierPackImport *import = data;

  return metier_pack_writer_add_field (import->writer, record, error);
}

static const MetierJsonField field_fields[] = {
  { "id", METIER_JSON_ID, offsetof (MetierField, id), .required = TRUE, .defines = METIER_PACK_FIELD },
  { "name", METIER_JSON_TEXT, offsetof (MetierField, name), .required = TRUE },
  { "summary", METIER_JSON_TEXT, offsetof (MetierField, summary) },
  { NULL },
};

const MetierJsonRecord metier_pack_json_field = {
  .fields = field_fields,
  .size = sizeof (MetierField),
  .end = take_field,
};

static gboolean
take_practice (gpointer data, gpointer record, gpointer parent, const char **key, GError **error)
{
  const MetierPackImport *import = data;

  return metier_pack_writer_add_practice (import->writer, record, error);
}

static const MetierJsonField practice_fields[] = {
  { "id", METIER_JSON_ID, offsetof (MetierPractice, id), .required = TRUE, .defines = METIER_PACK_PRACTICE },
  { "name", METIER_JSON_TEXT, offsetof (MetierPractice, name), .required = TRUE },
  { "summary", METIER_JSON_TEXT, offsetof (MetierPractice, summary) },
  { "skills", METIER_JSON_IDS, offsetof (MetierPractice, skills) },
  { NULL },
};

const MetierJsonRecord metier_pack_json_practice = {
  .fields = practice_fields,
  .size = sizeof (MetierPractice),
  .end = take_practice,
};

/* Two resources with one address are allowed, but a bookmark of the address can only have the data of one. */
static void
warn_of_known_address (const MetierPackImport *import, const MetierResource *resource)
{
  g_autofree char *address = metier_url_canonicalise (resource->url);
  const char *other = g_hash_table_lookup (import->addresses, address);
  g_autofree char *field = g_strdup_printf ("resources[%u].url", import->report->n_resources);
  g_autofree char *message = g_strdup_printf (_ ("“%s” has the same address"), other);

  if (other != NULL)
    metier_import_report_warn (import->report, import->name, 0, field, message);
  else
    g_hash_table_insert (import->addresses, g_steal_pointer (&address), g_strdup (resource->id));
}

static gboolean
take_resource (gpointer data, gpointer record, gpointer parent, const char **key, GError **error)
{
  const MetierPackImport *import = data;

  warn_of_known_address (import, record);
  import->report->n_resources++;
  return metier_pack_writer_add_resource (import->writer, record, error);
}

static const char *const kinds[]
    = { "course", "book", "video", "article", "practice", "competition", "tool", "unknown", NULL };
static const char *const levels[] = { "introductory", "intermediate", "advanced", "unknown", NULL };
static const char *const costs[] = { "free", "paid", "unknown", NULL };
static const char *const judgements[] = { "kind", "level", "cost", "language", "skills", NULL };

static const MetierJsonField resource_fields[] = {
  { "id", METIER_JSON_ID, offsetof (MetierResource, id), .required = TRUE, .defines = METIER_PACK_RESOURCE },
  { "url", METIER_JSON_ADDRESS, offsetof (MetierResource, url), .required = TRUE },
  { "title", METIER_JSON_TEXT, offsetof (MetierResource, title), .required = TRUE },
  { "kind", METIER_JSON_WORD, offsetof (MetierResource, kind), .required = TRUE, .words = kinds },
  { "level", METIER_JSON_WORD, offsetof (MetierResource, level), .required = TRUE, .words = levels },
  { "cost", METIER_JSON_WORD, offsetof (MetierResource, cost), .required = TRUE, .words = costs },
  { "language", METIER_JSON_LANGUAGE, offsetof (MetierResource, language), .required = TRUE },
  { "credit", METIER_JSON_TEXT, offsetof (MetierResource, credit), .required = TRUE },
  { "skills", METIER_JSON_IDS, offsetof (MetierResource, skills), .required = TRUE },
  { "judged", METIER_JSON_WORDS, offsetof (MetierResource, judged), .words = judgements },
  { NULL },
};

const MetierJsonRecord metier_pack_json_resource = {
  .fields = resource_fields,
  .create = (gpointer (*) (void)) metier_resource_new,
  .destroy = (GDestroyNotify) metier_resource_unref,
  .end = take_resource,
};
