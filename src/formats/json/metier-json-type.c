/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "formats/json/metier-json-reader-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "core/values/metier-error.h"
#include "core/values/metier-url.h"
#include "formats/json/metier-json-number.h"
#include "formats/json/metier-json-text.h"

static const char *
expect_text (JsonNode *node, GError **error)
{
  g_autofree char *found = NULL;

  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
    return json_node_get_string (node);
  found = metier_json_text_describe (node);
  g_set_error (error, METIER_ERROR, METIER_ERROR_INVALID, _ ("expected a text, found %s."), found);
  return NULL;
}

static JsonArray *
expect_list (JsonNode *node, GError **error)
{
  g_autofree char *found = NULL;

  if (JSON_NODE_HOLDS_ARRAY (node)
      && json_array_get_length (json_node_get_array (node)) <= METIER_JSON_MAX_LIST)
    return json_node_get_array (node);
  found = metier_json_text_describe (node);
  if (JSON_NODE_HOLDS_ARRAY (node))
    g_set_error (error, METIER_ERROR, METIER_ERROR_TOO_LARGE,
                 _ ("expected a list of at most %d entries, found %u."), METIER_JSON_MAX_LIST,
                 json_array_get_length (json_node_get_array (node)));
  else
    g_set_error (error, METIER_ERROR, METIER_ERROR_INVALID, _ ("expected a list, found %s."), found);
  return NULL;
}

static gboolean
expect_number (JsonNode *node, double *number, GError **error)
{
  g_autofree char *found = NULL;
  GType type = JSON_NODE_HOLDS_VALUE (node) ? json_node_get_value_type (node) : G_TYPE_INVALID;

  if (type == G_TYPE_INT64 || type == G_TYPE_DOUBLE)
    {
      *number = json_node_get_double (node);
      return TRUE;
    }
  found = metier_json_text_describe (node);
  g_set_error (error, METIER_ERROR, METIER_ERROR_INVALID, _ ("expected a number, found %s."), found);
  return FALSE;
}

static gboolean
check_text (const MetierJsonField *field, const char *text, guint *index, GError **error)
{
  if (field->words != NULL)
    return metier_json_text_check_word (text, field->words, index, error);
  return (*text == '\0' && field->empty) || metier_json_type_get_class (field->type)->check (text, error);
}

/* An id that defines must be new in its space, an id that refers must stand there already. */
static gboolean
check_id_space (MetierJsonReader *self, const MetierJsonField *field, const char *id, GError **error)
{
  g_autofree char *found = NULL;

  if (field->refers > 0 && !g_hash_table_contains (self->ids[field->refers], id))
    {
      found = metier_json_text_quote (id);
      g_set_error (error, METIER_ERROR, METIER_ERROR_INVALID,
                   _ ("expected an id that this file defines, found %s."), found);
      return FALSE;
    }
  if (field->defines > 0 && !g_hash_table_add (self->ids[field->defines], g_strdup (id)))
    {
      found = metier_json_text_quote (id);
      g_set_error (error, METIER_ERROR, METIER_ERROR_INVALID, _ ("the id %s stands twice in this file."),
                   found);
      return FALSE;
    }
  return TRUE;
}

static gboolean
read_text (MetierJsonReader *self, const MetierJsonField *field, JsonNode *node, gpointer target,
           GError **error)
{
  char **member = target;
  const char *text;
  guint index;

  if (node == NULL)
    return TRUE;
  text = expect_text (node, error);
  if (text == NULL || !check_text (field, text, &index, error) || !check_id_space (self, field, text, error))
    return FALSE;
  g_free (*member);
  *member = g_strdup (text);
  return TRUE;
}

static gboolean
read_choice (MetierJsonReader *self, const MetierJsonField *field, JsonNode *node, gpointer target,
             GError **error)
{
  const char *text;

  if (node == NULL)
    return TRUE;
  text = expect_text (node, error);
  return text != NULL && check_text (field, text, target, error);
}

/* Calls @take for each text of a list, with its index among the field's words. */
static gboolean
read_each_text (MetierJsonReader *self, const MetierJsonField *field, JsonNode *node,
                void (*take) (gpointer data, const char *text, guint index), gpointer data, GError **error)
{
  JsonArray *array = expect_list (node, error);

  if (array == NULL)
    return FALSE;
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      gsize before = metier_json_reader_enter_index (self, i);
      const char *text = expect_text (json_array_get_element (array, i), error);
      guint index = 0;

      if (text == NULL || !check_text (field, text, &index, error))
        return FALSE;
      take (data, text, index);
      metier_json_reader_leave (self, before);
    }
  return TRUE;
}

static void
take_text (gpointer data, const char *text, guint index)
{
  g_strv_builder_add (data, text);
}

static void
take_flag (gpointer data, const char *text, guint index)
{
  guint *flags = data;

  *flags |= 1u << index;
}

static gboolean
read_texts (MetierJsonReader *self, const MetierJsonField *field, JsonNode *node, gpointer target,
            GError **error)
{
  g_autoptr (GStrvBuilder) texts = g_strv_builder_new ();
  GStrv *member = target;

  if (node != NULL && !read_each_text (self, field, node, take_text, texts, error))
    return FALSE;
  g_strfreev (*member);
  *member = g_strv_builder_end (texts);
  return TRUE;
}

static gboolean
read_flags (MetierJsonReader *self, const MetierJsonField *field, JsonNode *node, gpointer target,
            GError **error)
{
  return node == NULL || read_each_text (self, field, node, take_flag, target, error);
}

static gboolean
read_number (MetierJsonReader *self, const MetierJsonField *field, JsonNode *node, gpointer target,
             GError **error)
{
  double *member = target;

  *member = (double) NAN;
  return node == NULL
         || (expect_number (node, member, error)
             && metier_json_number_check (*member, field->min, field->max, error));
}

static gboolean
read_whole (MetierJsonReader *self, const MetierJsonField *field, JsonNode *node, gpointer target,
            GError **error)
{
  int *member = target;
  double number = -1;

  if (node != NULL && !read_number (self, field, node, &number, error))
    return FALSE;
  if (number != floor (number))
    {
      g_autofree char *found = metier_json_number_to_string (number);

      g_set_error (error, METIER_ERROR, METIER_ERROR_INVALID, _ ("expected a whole number, found %s."),
                   found);
      return FALSE;
    }
  *member = (int) number;
  return TRUE;
}

static gboolean
read_boolean (MetierJsonReader *self, const MetierJsonField *field, JsonNode *node, gpointer target,
              GError **error)
{
  gboolean *member = target;
  g_autofree char *found = NULL;

  if (node == NULL)
    return TRUE;
  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_BOOLEAN)
    {
      *member = json_node_get_boolean (node);
      return TRUE;
    }
  found = metier_json_text_describe (node);
  g_set_error (error, METIER_ERROR, METIER_ERROR_INVALID, _ ("expected true or false, found %s."), found);
  return FALSE;
}

static gboolean
read_record (MetierJsonReader *self, const MetierJsonField *field, JsonNode *node, gpointer target,
             GError **error)
{
  return node == NULL || metier_json_reader_read_object (self, field->record, node, target, error);
}

static gboolean
read_records (MetierJsonReader *self, const MetierJsonField *field, JsonNode *node, gpointer target,
              GError **error)
{
  JsonArray *array = NULL;

  if (node == NULL)
    return TRUE;
  array = expect_list (node, error);
  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      gsize before = metier_json_reader_enter_index (self, i);

      if (g_cancellable_set_error_if_cancelled (self->cancellable, error)
          || !metier_json_reader_read_object (self, field->record, json_array_get_element (array, i), target,
                                              error))
        return FALSE;
      metier_json_reader_leave (self, before);
    }
  return array != NULL;
}

static void
clear_text (gpointer member)
{
  g_clear_pointer ((char **) member, g_free);
}

static void
clear_texts (gpointer member)
{
  g_clear_pointer ((GStrv *) member, g_strfreev);
}

static const MetierJsonTypeClass classes[] = {
  [METIER_JSON_TEXT] = { read_text, metier_json_text_check, clear_text },
  [METIER_JSON_NOTE] = { read_text, metier_json_text_check_note, clear_text },
  [METIER_JSON_ID] = { read_text, metier_json_text_check_id, clear_text },
  [METIER_JSON_FILE_ID] = { read_text, metier_json_text_check_file_id, clear_text },
  [METIER_JSON_DATE] = { read_text, metier_json_text_check_date, clear_text },
  [METIER_JSON_LANGUAGE] = { read_text, metier_json_text_check_language, clear_text },
  [METIER_JSON_ADDRESS] = { read_text, metier_url_check, clear_text },
  [METIER_JSON_WORD] = { read_text, NULL, clear_text },
  [METIER_JSON_CHOICE] = { read_choice, NULL, NULL },
  [METIER_JSON_FLAGS] = { read_flags, NULL, NULL },
  [METIER_JSON_TEXTS] = { read_texts, metier_json_text_check, clear_texts },
  [METIER_JSON_IDS] = { read_texts, metier_json_text_check_id, clear_texts },
  [METIER_JSON_WORDS] = { read_texts, NULL, clear_texts },
  [METIER_JSON_NUMBER] = { read_number, NULL, NULL },
  [METIER_JSON_WHOLE] = { read_whole, NULL, NULL },
  [METIER_JSON_BOOLEAN] = { read_boolean, NULL, NULL },
  [METIER_JSON_RECORD] = { read_record, NULL, NULL },
  [METIER_JSON_RECORDS] = { read_records, NULL, NULL },
};

/*< private >
 * metier_json_type_get_class:
 * @type: a type
 *
 * Returns: what is done with keys of @type
 */
const MetierJsonTypeClass *
metier_json_type_get_class (MetierJsonType type)
{
  return &classes[type];
}
