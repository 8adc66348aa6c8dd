/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "core/resources/metier-resource-check.h"
#include "core/values/metier-url.h"
#include "store/packs/metier-pack-writer-private.h"

static gboolean
check_resource (MetierPackWriter *self, const MetierResource *resource, GError **error)
{
  const char *id = resource->id;
  g_autoptr (GError) reason = NULL;

  if (!metier_pack_writer_check_new (self->resources, id, error)
      || !metier_pack_writer_check_text (id, "title", resource->title, error)
      || !metier_pack_writer_check_optional (id, "credit", resource->credit, error)
      || !metier_pack_writer_check_texts (id, "skills", (const char *const *) resource->skills, error))
    return FALSE;

  if (!metier_resource_check (resource, &reason))
    /* Translators: the id of a learning resource, then a sentence that says what is wrong with it */
    return metier_pack_writer_refuse (error, _ ("The resource “%s” is wrong: %s"), id, reason->message);

  return TRUE;
}

static const char *
known (const char *word)
{
  return word != NULL ? word : "unknown";
}

static gboolean
insert_resource (MetierPackWriter *self, guint n, const MetierResource *resource, GError **error)
{
  g_autofree char *canonical = metier_url_canonicalise (resource->url);
  g_autoptr (MetierStatement) statement = metier_database_prepare (
      self->database, "INSERT INTO resource VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)", error);

  if (statement == NULL)
    return FALSE;

  metier_statement_bind_int (statement, 1, n);
  metier_statement_bind_text (statement, 2, resource->id);
  metier_statement_bind_text (statement, 3, resource->url);
  metier_statement_bind_text (statement, 4, canonical);
  metier_statement_bind_text (statement, 5, resource->title);
  metier_statement_bind_text (statement, 6, known (resource->kind));
  metier_statement_bind_text (statement, 7, known (resource->level));
  metier_statement_bind_text (statement, 8, known (resource->cost));
  metier_statement_bind_text (statement, 9, known (resource->language));
  metier_statement_bind_text (statement, 10, resource->credit);
  return metier_statement_run (statement, error);
}

/**
 * metier_pack_writer_add_resource:
 * @self: a writer
 * @resource: a resource; its source and bookmark are not looked at, and its skills may be of any pack
 * @error: return location; %METIER_ERROR_INVALID when its address is not http(s) or a property is not a known
 * word
 *
 * Adds a learning resource.
 *
 * Returns: whether it was taken
 */
gboolean
metier_pack_writer_add_resource (MetierPackWriter *self, const MetierResource *resource, GError **error)
{
  guint n;

  g_return_val_if_fail (self != NULL && resource != NULL, FALSE);

  if (!check_resource (self, resource, error))
    return FALSE;

  n = metier_pack_writer_number (self->resources, resource->id);
  return insert_resource (self, n, resource, error)
         && metier_pack_writer_add_texts (self, "INSERT INTO resource_skill VALUES (?1, ?2, ?3)", n,
                                          (const char *const *) resource->skills, error)
         && metier_pack_writer_add_texts (self, "INSERT INTO resource_judged VALUES (?1, ?2, ?3)", n,
                                          (const char *const *) resource->judged, error);
}
