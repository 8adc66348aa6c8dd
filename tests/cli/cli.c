/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli.h"

#include <glib/gstdio.h>
#include <stdarg.h>
#include <string.h>

static char *program;

/* The first argument of the test is the program; the rest is GLib's. */
void
cli_init (int *argc, char ***argv)
{
  g_test_init (argc, argv, NULL);
  g_assert_cmpint (*argc, ==, 2);
  program = g_canonicalize_filename ((*argv)[1], NULL);
}

const char *
cli_get_program (void)
{
  return program;
}

void
cli_set_up (Cli *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("metier-XXXXXX", &error);
  g_assert_no_error (error);
  self->data_dir = cli_path (self, "mine");
}

static void
remove_tree (GFile *file)
{
  g_autoptr (GFileEnumerator) children
      = g_file_enumerate_children (file, "standard::name", G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, NULL, NULL);
  GFile *child;

  while (children != NULL && g_file_enumerator_iterate (children, NULL, &child, NULL, NULL) && child != NULL)
    remove_tree (child);
  g_file_delete (file, NULL, NULL);
}

static void
forget (Cli *self)
{
  g_clear_pointer (&self->output, g_free);
  g_clear_pointer (&self->errors, g_free);
  g_clear_pointer (&self->json, json_node_unref);
}

void
cli_tear_down (Cli *self, gconstpointer data)
{
  g_autoptr (GFile) folder = g_file_new_for_path (self->folder);

  remove_tree (folder);
  forget (self);
  g_free (self->folder);
  g_free (self->data_dir);
}

static char *
dup_text (GBytes *bytes)
{
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);

  return text != NULL ? g_strndup (text, length) : g_strdup ("");
}

/* Calls the program with the case's own folder and waits for it. */
void
cli_call_strv (Cli *self, const char *const *arguments)
{
  g_autoptr (GSubprocessLauncher) launcher
      = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  g_autoptr (GBytes) output = NULL;
  g_autoptr (GBytes) errors = NULL;
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (all, program);
  g_ptr_array_add (all, (char *) "--data-dir");
  g_ptr_array_add (all, self->data_dir);
  for (guint i = 0; arguments[i] != NULL; i++)
    g_ptr_array_add (all, (char *) arguments[i]);
  g_ptr_array_add (all, NULL);
  g_subprocess_launcher_set_cwd (launcher, self->folder);
  if (self->variable != NULL)
    g_subprocess_launcher_setenv (launcher, self->variable, self->value, TRUE);
  process = g_subprocess_launcher_spawnv (launcher, (const char *const *) all->pdata, &error);
  g_assert_no_error (error);
  g_subprocess_communicate (process, NULL, NULL, &output, &errors, &error);
  g_assert_no_error (error);
  forget (self);
  self->output = dup_text (output);
  self->errors = dup_text (errors);
  g_assert_true (g_subprocess_get_if_exited (process));
  self->status = g_subprocess_get_exit_status (process);
}

static GStrv
collect (const char *first, va_list args)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  if (first != NULL)
    g_strv_builder_add (builder, first);
  for (const char *text = va_arg (args, const char *); text != NULL; text = va_arg (args, const char *))
    g_strv_builder_add (builder, text);
  return g_strv_builder_end (builder);
}

void
cli_call (Cli *self, ...)
{
  g_auto (GStrv) arguments = NULL;
  va_list args;

  va_start (args, self);
  arguments = collect (NULL, args);
  va_end (args);
  cli_call_strv (self, (const char *const *) arguments);
}

/* Calls the program and finds it content. */
void
cli_assert_text (Cli *self, ...)
{
  g_auto (GStrv) arguments = NULL;
  va_list args;

  va_start (args, self);
  arguments = collect (NULL, args);
  va_end (args);
  cli_call_strv (self, (const char *const *) arguments);
  g_assert_cmpstr (self->errors, ==, "");
  g_assert_cmpint (self->status, ==, 0);
  g_assert_true (g_utf8_validate (self->output, -1, NULL));
}

/* The same with “--json” in front; what is returned lives until the next call. */
JsonNode *
cli_assert_json (Cli *self, ...)
{
  g_auto (GStrv) arguments = NULL;
  g_autoptr (GError) error = NULL;
  va_list args;

  va_start (args, self);
  arguments = collect ("--json", args);
  va_end (args);
  cli_call_strv (self, (const char *const *) arguments);
  g_assert_cmpstr (self->errors, ==, "");
  g_assert_cmpint (self->status, ==, 0);
  self->json = json_from_string (self->output, &error);
  g_assert_no_error (error);
  return self->json;
}

/* Calls the program and finds it refusing: one line on stderr that has @words, and nothing on stdout. */
void
cli_assert_refused (Cli *self, int status, const char *words, ...)
{
  g_auto (GStrv) arguments = NULL;
  const char *end;
  va_list args;

  va_start (args, words);
  arguments = collect (NULL, args);
  va_end (args);
  cli_call_strv (self, (const char *const *) arguments);
  g_assert_cmpstr (self->output, ==, "");
  if (strstr (self->errors, words) == NULL)
    g_error ("expected “%s”, found “%s”", words, self->errors);
  g_assert_true (g_str_has_prefix (self->errors, "metier-cli: "));
  end = strchr (self->errors, '\n');
  g_assert_nonnull (end);
  g_assert_cmpstr (end, ==, "\n");
  g_assert_cmpint (self->status, ==, status);
}

char *
cli_path (Cli *self, const char *name)
{
  return g_build_filename (self->folder, name, NULL);
}

/* What a file that the program wrote has in it. */
JsonNode *
cli_read_json (const char *path)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;

  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);
  return json_parser_steal_root (parser);
}

/* Returns the path of a new file in the case's folder. */
char *
cli_write (Cli *self, const char *name, const char *text)
{
  char *path = cli_path (self, name);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  return path;
}

/* Makes the pack of invented trades one of the user's. */
void
cli_install_trades (Cli *self)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "formats", "trades.json", NULL);

  cli_assert_text (self, "import", "pack", path, NULL);
}

/* Makes another source of a bundled one, so that each of its roles is in two. */
void
cli_install_twin (Cli *self, const char *source)
{
  g_autofree char *path = cli_path (self, "twin.json");
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autoptr (GError) error = NULL;
  JsonObject *pack;

  cli_assert_text (self, "export", "pack", source, "-o", path, NULL);
  root = cli_read_json (path);
  pack = json_object_get_object_member (json_node_get_object (root), "pack");
  json_object_set_string_member (pack, "id", "twin");
  json_object_set_string_member (pack, "title", "Twin");
  json_generator_set_root (generator, root);
  json_generator_to_file (generator, path, &error);
  g_assert_no_error (error);
  cli_assert_text (self, "import", "pack", path, NULL);
}

JsonArray *
cli_list (JsonNode *node)
{
  g_assert_true (JSON_NODE_HOLDS_ARRAY (node));
  return json_node_get_array (node);
}

JsonObject *
cli_entry (JsonNode *list, guint index)
{
  g_assert_cmpuint (json_array_get_length (cli_list (list)), >, index);
  return json_array_get_object_element (json_node_get_array (list), index);
}

/* Returns the entry of a list whose @key holds @text; there must be one. */
JsonObject *
cli_find (JsonNode *list, const char *key, const char *text)
{
  for (guint i = 0; i < json_array_get_length (cli_list (list)); i++)
    {
      JsonObject *entry = cli_entry (list, i);

      if (g_strcmp0 (json_object_get_string_member_with_default (entry, key, NULL), text) == 0)
        return entry;
    }
  g_error ("no entry with %s = %s", key, text);
}

/* @keys are all that there are, in this order, with commas between. */
void
cli_assert_keys (JsonObject *object, const char *keys)
{
  g_autoptr (GString) found = g_string_new (NULL);
  JsonObjectIter iter;
  const char *key;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &key, NULL))
    g_string_append_printf (found, "%s%s", found->len > 0 ? "," : "", key);
  g_assert_cmpstr (found->str, ==, keys);
}
