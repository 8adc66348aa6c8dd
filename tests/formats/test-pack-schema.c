/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <json-glib/json-glib.h>
#include <string.h>

#include "formats/packs/metier-pack-json-private.h"

/* The published schema against what the reader reads: the same keys of the same types in every object. */

typedef struct {
  JsonObject *definitions;
  GHashTable *seen; /* names of definitions */
} Schema;

static JsonParser *
load_schema (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "metier-pack.schema.json", NULL);
  JsonParser *parser = json_parser_new ();
  g_autoptr (GError) error = NULL;

  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);
  return parser;
}

static JsonObject *
get_definition (Schema *self, const char *reference)
{
  const char *prefix = "#/$defs/";

  g_assert_true (g_str_has_prefix (reference, prefix));
  g_assert_true (json_object_has_member (self->definitions, reference + strlen (prefix)));
  g_hash_table_add (self->seen, g_strdup (reference + strlen (prefix)));
  return json_object_get_object_member (self->definitions, reference + strlen (prefix));
}

static const char *
get_reference (JsonObject *property)
{
  return json_object_has_member (property, "$ref") ? json_object_get_string_member (property, "$ref") : NULL;
}

static void
assert_reference (Schema *self, JsonObject *property, const char *name)
{
  g_autofree char *expected = g_strconcat ("#/$defs/", name, NULL);

  g_assert_cmpstr (get_reference (property), ==, expected);
  get_definition (self, expected);
}

static void
assert_type (JsonObject *property, const char *type)
{
  g_assert_cmpstr (json_object_get_string_member (property, "type"), ==, type);
}

static void
assert_words (JsonObject *property, const char *const *words)
{
  JsonArray *list = json_object_get_array_member (property, "enum");

  g_assert_cmpuint (json_array_get_length (list), ==, g_strv_length ((GStrv) words));
  for (guint i = 0; words[i] != NULL; i++)
    g_assert_cmpstr (json_array_get_string_element (list, i), ==, words[i]);
}

static JsonObject *
assert_list (JsonObject *property)
{
  assert_type (property, "array");
  g_assert_cmpint (json_object_get_int_member (property, "maxItems"), ==, METIER_JSON_MAX_LIST);
  return json_object_get_object_member (property, "items");
}

static void
assert_bounds (JsonObject *property, const MetierJsonField *field)
{
  gboolean has_min = field->min > -G_MAXDOUBLE, has_max = field->max < G_MAXDOUBLE;

  g_assert_cmpint (json_object_has_member (property, "minimum"), ==, has_min);
  g_assert_cmpint (json_object_has_member (property, "maximum"), ==, has_max);
  if (has_min)
    g_assert_cmpfloat (json_object_get_double_member (property, "minimum"), ==, field->min);
  if (has_max)
    g_assert_cmpfloat (json_object_get_double_member (property, "maximum"), ==, field->max);
}

static void assert_record (Schema *self, JsonObject *object, const MetierJsonRecord *record);

static void
assert_field (Schema *self, JsonObject *property, const MetierJsonField *field)
{
  static const char *const names[] = {
    [METIER_JSON_TEXT] = "text",         [METIER_JSON_ID] = "id",           [METIER_JSON_FILE_ID] = "fileId",
    [METIER_JSON_DATE] = "date",         [METIER_JSON_TEXTS] = "texts",     [METIER_JSON_IDS] = "ids",
    [METIER_JSON_LANGUAGE] = "language", [METIER_JSON_ADDRESS] = "address",
  };

  switch (field->type)
    {
    case METIER_JSON_WORD:
    case METIER_JSON_CHOICE:
      assert_words (property, field->words);
      break;
    case METIER_JSON_FLAGS:
    case METIER_JSON_WORDS:
      assert_words (assert_list (property), field->words);
      break;
    case METIER_JSON_NUMBER:
    case METIER_JSON_WHOLE:
      assert_type (property, field->type == METIER_JSON_NUMBER ? "number" : "integer");
      assert_bounds (property, field);
      break;
    case METIER_JSON_BOOLEAN:
      assert_type (property, "boolean");
      break;
    case METIER_JSON_RECORD:
      assert_record (self, get_definition (self, get_reference (property)), field->record);
      break;
    case METIER_JSON_RECORDS:
      assert_record (self, get_definition (self, get_reference (assert_list (property))), field->record);
      break;
    default:
      assert_reference (self, property, field->empty ? "dateOrNothing" : names[field->type]);
    }
}

static gboolean
is_required (JsonObject *object, const char *key)
{
  JsonArray *list = json_object_get_array_member (object, "required");

  for (guint i = 0; i < json_array_get_length (list); i++)
    {
      if (strcmp (json_array_get_string_element (list, i), key) == 0)
        return TRUE;
    }

  return FALSE;
}

static void
assert_record (Schema *self, JsonObject *object, const MetierJsonRecord *record)
{
  JsonObject *properties = json_object_get_object_member (object, "properties");
  guint n_fields = 0, n_required = 0;

  assert_type (object, "object");
  g_assert_false (json_object_get_boolean_member (object, "additionalProperties"));
  for (const MetierJsonField *field = record->fields; field->key != NULL; field++)
    {
      g_test_message ("%s", field->key);
      g_assert_true (json_object_has_member (properties, field->key));
      g_assert_cmpint (is_required (object, field->key), ==, field->required);
      assert_field (self, json_object_get_object_member (properties, field->key), field);
      n_fields++;
      n_required += field->required;
    }
  g_assert_cmpuint (json_object_get_size (properties), ==, n_fields);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (object, "required")), ==,
                    n_required);
}

static void
test_same_keys (void)
{
  g_autoptr (JsonParser) parser = load_schema ();
  JsonObject *root = json_node_get_object (json_parser_get_root (parser));
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Schema schema = { json_object_get_object_member (root, "$defs"), seen };

  assert_record (&schema, get_definition (&schema, get_reference (root)), &metier_pack_json_root);
  /* The date within a date that may be empty is the one of other dates; nothing else is left over. */
  g_assert_cmpuint (g_hash_table_size (seen), ==, json_object_get_size (schema.definitions));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/formats/pack-schema/same-keys", test_same_keys);
  return g_test_run ();
}
