/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "formats/json/metier-json-writer.h"

#include <json-glib/json-glib.h>
#include <math.h>
#include <string.h>

#include "formats/json/metier-json-guard.h"

static void
test_layout (void)
{
  MetierJsonWriter *writer = metier_json_writer_new ();
  static const char *const texts[] = { "a", "b", NULL };
  g_autofree char *text = NULL;

  metier_json_writer_begin_object (writer, NULL);
  metier_json_writer_text (writer, "id", "x");
  metier_json_writer_number (writer, "n", 0.1);
  metier_json_writer_boolean (writer, "yes", TRUE);
  metier_json_writer_texts (writer, "texts", texts);
  metier_json_writer_texts (writer, "none", NULL);
  metier_json_writer_begin_list (writer, "list");
  metier_json_writer_begin_object (writer, NULL);
  metier_json_writer_end (writer);
  metier_json_writer_boolean (writer, NULL, FALSE);
  metier_json_writer_end (writer);
  metier_json_writer_end (writer);
  text = metier_json_writer_finish (writer);
  g_assert_cmpstr (text, ==,
                   "{\n"
                   "  \"id\": \"x\",\n"
                   "  \"n\": 0.1,\n"
                   "  \"yes\": true,\n"
                   "  \"texts\": [\n"
                   "    \"a\",\n"
                   "    \"b\"\n"
                   "  ],\n"
                   "  \"none\": [],\n"
                   "  \"list\": [\n"
                   "    {},\n"
                   "    false\n"
                   "  ]\n"
                   "}\n");
}

static void
test_unknown (void)
{
  MetierJsonWriter *writer = metier_json_writer_new ();
  g_autofree char *text = NULL;

  metier_json_writer_begin_list (writer, NULL);
  metier_json_writer_text (writer, NULL, NULL);
  metier_json_writer_number (writer, NULL, (double) NAN);
  metier_json_writer_number (writer, NULL, (double) INFINITY);
  metier_json_writer_null (writer, NULL);
  metier_json_writer_end (writer);
  text = metier_json_writer_finish (writer);
  g_assert_cmpstr (text, ==, "[\n  null,\n  null,\n  null,\n  null\n]\n");
}

/* Only members of objects can be left out. */
static void
test_sparse (void)
{
  MetierJsonWriter *writer = metier_json_writer_new_sparse ();
  g_autofree char *text = NULL;

  metier_json_writer_begin_object (writer, NULL);
  metier_json_writer_text (writer, "a", NULL);
  metier_json_writer_text (writer, "b", "");
  metier_json_writer_number (writer, "c", (double) NAN);
  metier_json_writer_number (writer, "d", 0);
  metier_json_writer_null (writer, "e");
  metier_json_writer_begin_list (writer, "f");
  metier_json_writer_text (writer, NULL, NULL);
  metier_json_writer_number (writer, NULL, (double) NAN);
  metier_json_writer_end (writer);
  metier_json_writer_end (writer);
  text = metier_json_writer_finish (writer);
  g_assert_cmpstr (text, ==,
                   "{\n  \"b\": \"\",\n  \"d\": 0,\n  \"e\": null,\n"
                   "  \"f\": [\n    null,\n    null\n  ]\n}\n");
}

/* Whatever bytes are written as a text, the result is JSON, and what was UTF-8 comes back. */
static void
test_texts (void)
{
  for (int i = 0; i < 2000; i++)
    {
      MetierJsonWriter *writer = metier_json_writer_new ();
      g_autoptr (GError) error = NULL;
      g_autoptr (JsonNode) root = NULL;
      g_autofree char *written = NULL;
      char bytes[12] = { 0 };

      for (guint k = 0; k < sizeof bytes - 1; k++)
        bytes[k] = (char) g_test_rand_int_range (1, i < 1000 ? 128 : 256);
      metier_json_writer_text (writer, NULL, bytes);
      written = metier_json_writer_finish (writer);
      metier_json_guard_check ("x.json", written, strlen (written), &error);
      g_assert_no_error (error);
      root = json_from_string (written, &error);
      g_assert_no_error (error);
      if (g_utf8_validate (bytes, -1, NULL))
        g_assert_cmpstr (json_node_get_string (root), ==, bytes);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/formats/json-writer/layout", test_layout);
  g_test_add_func ("/formats/json-writer/unknown", test_unknown);
  g_test_add_func ("/formats/json-writer/sparse", test_sparse);
  g_test_add_func ("/formats/json-writer/texts", test_texts);
  return g_test_run ();
}
