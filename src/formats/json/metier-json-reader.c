/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "formats/json/metier-json-reader-private.h"

#include <glib/gi18n-lib.h>

#include "core/values/metier-error.h"
#include "formats/json/metier-json-text.h"

/* Returns the length of the path before, to go back to. */
gsize
metier_json_reader_enter_key (MetierJsonReader *self, const char *key)
{
  gsize before = self->path->len;

  if (before > 0)
    g_string_append_c (self->path, '.');
  g_string_append (self->path, key);
  return before;
}

gsize
metier_json_reader_enter_index (MetierJsonReader *self, guint index)
{
  gsize before = self->path->len;

  g_string_append_printf (self->path, "[%u]", index);
  return before;
}

void
metier_json_reader_leave (MetierJsonReader *self, gsize before)
{
  g_string_truncate (self->path, before);
}

static void
destroy_record (const MetierJsonRecord *record, gpointer values)
{
  if (record->destroy != NULL)
    {
      record->destroy (values);
      return;
    }
  for (const MetierJsonField *field = record->fields; field->key != NULL; field++)
    if (metier_json_type_get_class (field->type)->clear != NULL)
      metier_json_type_get_class (field->type)->clear (G_STRUCT_MEMBER_P (values, field->offset));
  g_free (values);
}

static gboolean
refuse_unknown_keys (const MetierJsonRecord *record, JsonObject *object, GError **error)
{
  JsonObjectIter iter;
  const char *key;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &key, NULL))
    {
      const MetierJsonField *field = record->fields;

      while (field->key != NULL && !g_str_equal (field->key, key))
        field++;
      if (field->key == NULL)
        {
          g_autofree char *found = metier_json_text_quote (key);

          g_set_error (error, METIER_ERROR, METIER_ERROR_INVALID, _ ("unknown key %s."), found);
          return FALSE;
        }
    }
  return TRUE;
}

/* Reads either the keys that stand for themselves or, after those, the objects within. */
static gboolean
read_fields (MetierJsonReader *self, const MetierJsonRecord *record, JsonObject *object, gpointer values,
             gboolean nested, GError **error)
{
  for (const MetierJsonField *field = record->fields; field->key != NULL; field++)
    {
      JsonNode *node = json_object_get_member (object, field->key);
      gsize before;

      if (nested != (field->record != NULL))
        continue;
      before = metier_json_reader_enter_key (self, field->key);
      if (node == NULL && field->required)
        {
          g_set_error_literal (error, METIER_ERROR, METIER_ERROR_INVALID, _ ("this key is missing."));
          return FALSE;
        }
      if (!metier_json_type_get_class (field->type)
               ->read (self, field, node, G_STRUCT_MEMBER_P (values, field->offset), error))
        return FALSE;
      metier_json_reader_leave (self, before);
    }
  return TRUE;
}

static gboolean
call_hook (MetierJsonReader *self, MetierJsonHook hook, gpointer values, gpointer parent, GError **error)
{
  const char *key = NULL;

  if (hook == NULL || hook (self->data, values, parent, &key, error))
    return TRUE;
  if (key != NULL)
    metier_json_reader_enter_key (self, key);
  return FALSE;
}

gboolean
metier_json_reader_read_object (MetierJsonReader *self, const MetierJsonRecord *record, JsonNode *node,
                                gpointer parent, GError **error)
{
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  gpointer values;
  gboolean ok;

  if (object == NULL)
    {
      g_autofree char *found = metier_json_text_describe (node);

      g_set_error (error, METIER_ERROR, METIER_ERROR_INVALID, _ ("expected an object, found %s."), found);
      return FALSE;
    }
  if (!record->partial && !refuse_unknown_keys (record, object, error))
    return FALSE;
  values = record->create != NULL ? record->create () : g_malloc0 (record->size);
  ok = read_fields (self, record, object, values, FALSE, error)
       && call_hook (self, record->begin, values, parent, error)
       && read_fields (self, record, object, values, TRUE, error)
       && call_hook (self, record->end, values, parent, error);
  destroy_record (record, values);
  return ok;
}

/**
 * metier_json_reader_new:
 * @name: what messages call the file
 * @data: (nullable): passed to hooks; outlives the reader
 * @cancellable: (nullable): stops the reading between two objects
 *
 * Returns: (transfer full): a reader for one file
 */
MetierJsonReader *
metier_json_reader_new (const char *name, gpointer data, GCancellable *cancellable)
{
  MetierJsonReader *self = g_new0 (MetierJsonReader, 1);

  self->name = g_strdup (name);
  self->data = data;
  g_set_object (&self->cancellable, cancellable);
  self->path = g_string_new (NULL);
  for (guint i = 0; i < G_N_ELEMENTS (self->ids); i++)
    self->ids[i] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

/**
 * metier_json_reader_free:
 * @self: (transfer full): a reader
 *
 * Frees @self.
 */
void
metier_json_reader_free (MetierJsonReader *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->ids); i++)
    g_hash_table_unref (self->ids[i]);
  g_string_free (self->path, TRUE);
  g_clear_object (&self->cancellable);
  g_free (self->name);
  g_free (self);
}

/**
 * metier_json_reader_read:
 * @self: a reader that has read nothing yet
 * @root: the value of the file
 * @record: what it is
 * @error: return location
 *
 * Reads the file: each object's own keys first, then the hook that takes it over, then the objects
 * within, all in the order of the tables.
 *
 * Returns: whether everything was as @record says and no hook refused; if not, @error names the file
 *   and the path of the key, as in `pack.json: roles[3].title: this key is missing`
 */
gboolean
metier_json_reader_read (MetierJsonReader *self, JsonNode *root, const MetierJsonRecord *record,
                         GError **error)
{
  g_autoptr (GError) problem = NULL;

  if (metier_json_reader_read_object (self, record, root, NULL, &problem))
    return TRUE;
  if (problem->domain == METIER_ERROR && self->path->len > 0)
    g_prefix_error (&problem, "%s: %s: ", self->name, self->path->str);
  else if (problem->domain == METIER_ERROR)
    g_prefix_error (&problem, "%s: ", self->name);
  g_propagate_error (error, g_steal_pointer (&problem));
  return FALSE;
}
