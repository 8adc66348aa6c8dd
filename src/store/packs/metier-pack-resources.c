/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/resources/metier-resource-check.h"
#include "store/packs/metier-pack-private.h"

#define RESOURCE_COLUMNS "SELECT n, id, url, title, kind, level, cost, language, credit FROM resource"

static gboolean
read_lists (MetierPack *self, gint64 n, MetierResource *resource, GError **error)
{
  g_clear_pointer (&resource->skills, g_strfreev);
  g_clear_pointer (&resource->judged, g_strfreev);

  return metier_pack_read_texts (self, "SELECT skill FROM resource_skill WHERE resource = ?1 ORDER BY n", n,
                                 &resource->skills, error)
         && metier_pack_read_texts (self, "SELECT what FROM resource_judged WHERE resource = ?1 ORDER BY n",
                                    n, &resource->judged, error);
}

static MetierResource *
read_resource (MetierPack *self, MetierStatement *statement, GError **error)
{
  g_autoptr (MetierResource) resource = metier_resource_new ();

  resource->id = metier_statement_dup_known (statement, 1);
  resource->url = metier_statement_dup_known (statement, 2);
  resource->title = metier_statement_dup_known (statement, 3);
  resource->kind = metier_statement_dup_known (statement, 4);
  resource->level = metier_statement_dup_known (statement, 5);
  resource->cost = metier_statement_dup_known (statement, 6);
  resource->language = metier_statement_dup_known (statement, 7);
  resource->credit = metier_statement_dup_text (statement, 8);
  resource->source = metier_source_ref (self->source);

  if (!read_lists (self, metier_statement_get_int64 (statement, 0), resource, error))
    return NULL;

  /* An address goes to the desktop when it is clicked, so it is looked at again. */
  if (!metier_resource_check (resource, NULL))
    {
      metier_pack_set_damaged (self, error);
      return NULL;
    }

  return g_steal_pointer (&resource);
}

static GPtrArray *
load_resources (MetierPack *self, GError **error)
{
  g_autoptr (MetierStatement) statement
      = metier_database_prepare (self->database, RESOURCE_COLUMNS " ORDER BY n", error);
  g_autoptr (GPtrArray) resources = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_resource_unref);
  MetierStep step;

  if (statement == NULL)
    return NULL;

  while ((step = metier_statement_step (statement, error)) == METIER_STEP_ROW)
    {
      MetierResource *resource = read_resource (self, statement, error);

      if (resource == NULL)
        return NULL;
      g_ptr_array_add (resources, resource);
    }

  return step == METIER_STEP_DONE ? g_steal_pointer (&resources) : NULL;
}

/**
 * metier_pack_load_resources:
 * @self: a pack
 * @error: return location
 *
 * Returns: (nullable) (transfer full) (element-type MetierResource): its resources, in the source's order;
 *   not to be changed
 */
GPtrArray *
metier_pack_load_resources (MetierPack *self, GError **error)
{
  if (self->resources == NULL)
    self->resources = load_resources (self, error);

  return self->resources != NULL ? g_ptr_array_ref (self->resources) : NULL;
}

/* Gives the resource of the only or first row that @statement has; NULL in @resource when it has none. */
static gboolean
take_resource (MetierPack *self, MetierStatement *statement, MetierResource **resource, GError **error)
{
  MetierStep step = metier_statement_step (statement, error);

  if (step == METIER_STEP_ROW)
    *resource = read_resource (self, statement, error);

  return step == METIER_STEP_DONE || *resource != NULL;
}

/**
 * metier_pack_load_resource:
 * @self: a pack
 * @n: number that a search of this pack gave
 * @resource: (out) (nullable) (transfer full): the resource
 * @error: return location
 *
 * Returns: whether the pack could be read
 */
gboolean
metier_pack_load_resource (MetierPack *self, gint64 n, MetierResource **resource, GError **error)
{
  g_autoptr (MetierStatement) statement
      = metier_database_prepare (self->database, RESOURCE_COLUMNS " WHERE n = ?1", error);

  *resource = NULL;
  if (statement == NULL)
    return FALSE;

  metier_statement_bind_int (statement, 1, n);
  return take_resource (self, statement, resource, error);
}

/**
 * metier_pack_find_resource:
 * @self: a pack
 * @id: an id
 * @canonical: (nullable): an address as metier_url_canonicalise() gives it
 * @resource: (out) (nullable) (transfer full): the resource, or %NULL when the pack has none of this id or
 * address
 * @error: return location
 *
 * Returns: whether the pack could be read
 */
gboolean
metier_pack_find_resource (MetierPack *self, const char *id, const char *canonical, MetierResource **resource,
                           GError **error)
{
  g_autoptr (MetierStatement) statement = metier_database_prepare (
      self->database, RESOURCE_COLUMNS " WHERE id = ?1 OR canonical = ?2 ORDER BY id = ?1 DESC, n LIMIT 1",
      error);

  *resource = NULL;
  if (statement == NULL)
    return FALSE;

  metier_statement_bind_text (statement, 1, id);
  metier_statement_bind_text (statement, 2, canonical);
  return take_resource (self, statement, resource, error);
}

/**
 * metier_pack_add_fields:
 * @self: a pack
 * @fields: (element-type MetierField): where the pack's fields are added
 * @error: return location
 *
 * Returns: whether the pack could be read
 */
gboolean
metier_pack_add_fields (MetierPack *self, GPtrArray *fields, GError **error)
{
  g_autoptr (MetierStatement) statement
      = metier_database_prepare (self->database, "SELECT id, name, summary FROM field ORDER BY n", error);
  MetierStep step;

  if (statement == NULL)
    return FALSE;

  while ((step = metier_statement_step (statement, error)) == METIER_STEP_ROW)
    {
      g_autofree char *id = metier_statement_dup_known (statement, 0);
      g_autofree char *name = metier_statement_dup_known (statement, 1);
      g_autofree char *summary = metier_statement_dup_text (statement, 2);

      g_ptr_array_add (fields, metier_field_new (id, name, summary));
    }

  return step == METIER_STEP_DONE;
}

static MetierPractice *
read_practice (MetierPack *self, MetierStatement *statement, GError **error)
{
  g_autofree char *id = metier_statement_dup_known (statement, 1);
  g_autofree char *name = metier_statement_dup_known (statement, 2);
  g_autofree char *summary = metier_statement_dup_text (statement, 3);
  g_auto (GStrv) skills = NULL;

  if (!metier_pack_read_texts (self, "SELECT skill FROM practice_skill WHERE practice = ?1 ORDER BY n",
                               metier_statement_get_int64 (statement, 0), &skills, error))
    return NULL;

  return metier_practice_new (id, name, summary, (const char *const *) skills);
}

/**
 * metier_pack_add_practices:
 * @self: a pack
 * @practices: (element-type MetierPractice): where the pack's ways to practise are added
 * @error: return location
 *
 * Returns: whether the pack could be read
 */
gboolean
metier_pack_add_practices (MetierPack *self, GPtrArray *practices, GError **error)
{
  g_autoptr (MetierStatement) statement = metier_database_prepare (
      self->database, "SELECT n, id, name, summary FROM practice ORDER BY n", error);
  MetierStep step;

  if (statement == NULL)
    return FALSE;

  while ((step = metier_statement_step (statement, error)) == METIER_STEP_ROW)
    {
      MetierPractice *practice = read_practice (self, statement, error);

      if (practice == NULL)
        return FALSE;
      g_ptr_array_add (practices, practice);
    }

  return step == METIER_STEP_DONE;
}
