/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli.h"

#include <glib/gstdio.h>
#include <string.h>

/* What is imported while the disk is full: whatever the program says of it is true. */

#define ROLE(id, title)                                                                                      \
  "\"own_roles\": [{\"id\": \"" id "\", \"title\": \"" title "\", \"changed\": 1790000006,"                  \
  " \"demands\": [{\"skill\": \"ml\", \"title\": \"ML\", \"core\": \"ml\", \"weight\": 7.5}]}]"

static const char first_profile[]
    = "{\"format\": \"metier-profile\", \"version\": 1, " ROLE ("mine:nurse", "Nurse of machines") "}";
static const char profile[]
    = "{\"format\": \"metier-profile\", \"version\": 1, " ROLE ("mine:baker", "Baker of models") "}";
static const char library[]
    = "{\"format\": \"metier-library\", \"version\": 1, \"bookmarks\": [{\"id\": \"mine:oven\","
      " \"url\": \"https://example.org/oven\", \"title\": \"Oven\", \"kind\": \"course\", \"level\": "
      "\"unknown\","
      " \"cost\": \"free\", \"language\": \"unknown\", \"skills\": [\"ml\"], \"status\": \"done\","
      " \"added\": 1790000001, \"changed\": 1790000002}], " ROLE ("mine:baker", "Baker of models") "}";

typedef struct {
  const char *path;
  const char *what; /* that is imported */
  const char *text;
  const char *where; /* the name of what says where the disk is full */
} Full;

static const Full full[] = {
  { "profile/once", "profile", profile, "FULL_AT" },
  { "profile/ever", "profile", profile, "FULL_FROM" },
  { "library/once", "library", library, "FULL_AT" },
  { "library/ever", "library", library, "FULL_FROM" },
};

/* All that is said, as text that can be compared. */
static char *
describe (Cli *self)
{
  g_autofree char *path = cli_path (self, "said.json");
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  cli_assert_text (self, "export", "library", "-o", path, NULL);
  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

static guint
count_roles (Cli *self)
{
  return json_array_get_length (cli_list (cli_assert_json (self, "roles", "--source", "mine", NULL)));
}

static void
copy_file (const char *from, const char *to, const char *name)
{
  g_autoptr (GFile) source = g_file_new_build_filename (from, name, NULL);
  g_autoptr (GFile) target = g_file_new_build_filename (to, name, NULL);
  g_autoptr (GFile) folder = g_file_get_parent (target);
  g_autoptr (GError) error = NULL;

  g_file_make_directory_with_parents (folder, NULL, NULL);
  g_file_copy (source, target, G_FILE_COPY_NONE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
}

/* From now on the program works in a folder as it was in @folder. */
static void
begin_anew (Cli *self, const char *folder, guint nth)
{
  g_autofree char *name = g_strdup_printf ("copy-%u", nth);

  g_free (self->data_dir);
  self->data_dir = cli_path (self, name);
  copy_file (folder, self->data_dir, "library.db");
  copy_file (folder, self->data_dir, "packs/mine.pack");
}

/* Returns the sentence that is said when it fails; NULL when it is done. */
static char *
import (Cli *self, const Full *data, const char *file, guint nth)
{
  g_autofree char *number = g_strdup_printf ("%u", nth);

  self->variable = data->where;
  self->value = number;
  cli_call (self, "import", data->what, file, NULL);
  self->variable = NULL;
  if (self->status == 0)
    return NULL;

  g_assert_cmpint (self->status, ==, 1);
  g_assert_cmpstr (self->output, ==, "");
  g_assert_true (g_str_has_prefix (self->errors, "metier-cli: "));
  g_assert_cmpstr (strchr (self->errors, '\n'), ==, "\n");
  return g_strdup (self->errors);
}

/* Returns whether the program said that the import is in the library, which then is so, and is shown as soon as
 * the disk is not full any more; else nothing of it is. */
static gboolean
check_told (Cli *self, const char *told, const char *before)
{
  g_autofree char *after = describe (self);
  gboolean is_in = g_str_has_prefix (told, "metier-cli: The change is in your library, ");

  g_assert_cmpuint (count_roles (self), ==, is_in ? 2 : 1);
  g_assert_cmpint (strstr (after, "mine:baker") != NULL, ==, is_in);
  if (!is_in)
    g_assert_cmpstr (after, ==, before);
  return is_in;
}

/* Wherever the disk fails, in the safety copy, the library, the pack or when it is to be taken back. The
 * places lie closest where it begins. */
static void
test_told (Cli *self, gconstpointer user_data)
{
  const Full *data = user_data;
  g_autofree char *first = cli_write (self, "first.json", first_profile);
  g_autofree char *file = cli_write (self, "file.json", data->text);
  g_autofree char *folder = g_strdup (self->data_dir);
  g_autofree char *before = NULL;
  char *told;
  guint n_failed = 0, n_unshown = 0;

  cli_assert_text (self, "import", "profile", first, NULL);
  before = describe (self);
  begin_anew (self, folder, 0);
  for (guint nth = 1; (told = import (self, data, file, nth)) != NULL; nth += 1 + nth / 4)
    {
      n_failed++;
      n_unshown += check_told (self, told, before);
      g_free (told);
      begin_anew (self, folder, nth);
    }

  g_assert_cmpuint (count_roles (self), ==, 2);
  g_assert_cmpuint (n_failed, >, n_unshown);
  g_assert_cmpint (n_unshown > 0, ==, g_str_equal (data->where, "FULL_FROM"));
}

int
main (int argc, char *argv[])
{
  cli_init (&argc, &argv);
  for (gsize i = 0; i < G_N_ELEMENTS (full); i++)
    {
      g_autofree char *path = g_strconcat ("/cli/full-disk/", full[i].path, NULL);

      g_test_add (path, Cli, &full[i], cli_set_up, test_told, cli_tear_down);
    }
  return g_test_run ();
}
