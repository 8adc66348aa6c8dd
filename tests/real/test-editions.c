/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "import-fixture.h"
#include "real-data.h"
#include "store/catalogue/metier-pack-compare.h"
#include "zip-fixture.h"

/* O*NET's own files in the layouts of its other editions: whatever they are called and however they are
 * written, the pack is the same. */

#define MAX_FILES 16

/* The files of an edition, as they were made. */
typedef struct {
  ImportFixture fixture;
  GPtrArray *names;
  GPtrArray *texts;
} Edition;

static void
set_up (Edition *self)
{
  import_fixture_set_up (&self->fixture);
  self->names = g_ptr_array_new_with_free_func (g_free);
  self->texts = g_ptr_array_new_with_free_func (g_free);
}

static void
tear_down (Edition *self)
{
  g_ptr_array_unref (self->names);
  g_ptr_array_unref (self->texts);
  import_fixture_tear_down (&self->fixture);
}

static void
take (Edition *self, char *name, char *text)
{
  import_fixture_write (&self->fixture, &(ImportFile){ name, text });
  g_ptr_array_add (self->names, name);
  g_ptr_array_add (self->texts, text);
}

static void
append_field (GString *text, const char *field)
{
  g_auto (GStrv) parts = g_strsplit (field, "\"", -1);
  g_autofree char *doubled = g_strjoinv ("\"\"", parts);

  if (text->len > 0 && text->str[text->len - 1] != '\n')
    g_string_append_c (text, ',');
  if (strpbrk (field, ",\"") != NULL)
    g_string_append_printf (text, "\"%s\"", doubled);
  else
    g_string_append (text, field);
}

/* The spreadsheet edition says the title beside the code and the name of a scale beside its id; a spreadsheet
 * program saves it with commas and with the line ends of its system. */
static char *
make_csv (const char *tabs)
{
  g_auto (GStrv) lines = g_strsplit (tabs, "\n", -1);
  g_auto (GStrv) head = g_strsplit (lines[0], "\t", -1);
  gboolean has_title = g_strv_contains ((const char *const *) head, "Title");
  GString *text = g_string_new (NULL);

  for (guint i = 0; lines[i] != NULL && *lines[i] != '\0'; i++)
    {
      g_auto (GStrv) fields = g_strsplit (g_strchomp (lines[i]), "\t", -1);

      for (guint j = 0; fields[j] != NULL; j++)
        {
          append_field (text, fields[j]);
          if (g_str_equal (head[j], "O*NET-SOC Code") && !has_title)
            append_field (text, i == 0 ? "Title" : "Its title");
          if (g_str_equal (head[j], "Scale ID") && fields[j + 1] != NULL
              && strcmp (head[j + 1], "Scale Name") != 0)
            append_field (text, i == 0 ? "Scale Name" : "Its name");
        }
      g_string_append (text, "\r\n");
    }

  return g_string_free (text, FALSE);
}

/* Later editions have the basic skills in one file and the others in another. */
static char *
keep_branch (const char *text, const char *branch)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autofree char *element = g_strconcat ("\t", branch, NULL);
  GString *kept = g_string_new (NULL);

  for (guint i = 0; lines[i] != NULL; i++)
    if (i == 0 || strstr (lines[i], element) != NULL)
      g_string_append_printf (kept, "%s\n", lines[i]);
  return g_string_free (kept, FALSE);
}

static void
take_csv (Edition *self, const char *name, const char *text)
{
  if (g_str_equal (name, "Read Me.txt"))
    take (self, g_strdup (name), g_strdup (text));
  else
    take (self, g_strdup_printf ("%.*s.csv", (int) strlen (name) - 4, name), make_csv (text));
}

static void
take_split (Edition *self, const char *name, const char *text)
{
  if (g_str_equal (name, "Skills.txt"))
    {
      take (self, g_strdup ("Essential Skills.txt"), keep_branch (text, "2.A."));
      take (self, g_strdup ("Transferable Skills.txt"), keep_branch (text, "2.B."));
    }
  else if (g_str_equal (name, "Technology Skills.txt"))
    take (self, g_strdup ("Software Skills.txt"), g_strdup (text));
  else
    take (self, g_strdup (name), g_strdup (text));
}

static void
make (Edition *self, void (*take_file) (Edition *self, const char *name, const char *text))
{
  g_autofree char *path = g_build_filename (real_data_get_folder (), "onet-30.1", NULL);
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *file = g_build_filename (path, name, NULL);
      g_autofree char *text = NULL;

      g_assert_true (g_file_get_contents (file, &text, NULL, NULL));
      take_file (self, name, text);
    }
  g_assert_cmpuint (self->names->len, <=, MAX_FILES);
}

static char *
write_archive (Edition *self)
{
  ZipEntry entries[MAX_FILES] = { { NULL } };

  for (guint i = 0; i < self->names->len; i++)
    entries[i] = (ZipEntry){ g_ptr_array_index (self->names, i), g_ptr_array_index (self->texts, i), -1 };
  return zip_fixture_write (self->fixture.top, "db_30_1_excel.zip", entries, self->names->len);
}

static void
import (ImportFixture *self, const char *path)
{
  const MetierImportOptions options = { METIER_SOURCE_ANY };
  g_autoptr (GError) error = NULL;

  metier_import_report_free (self->report);
  self->report = metier_import_report_new ();
  import_fixture_run (self, path, &options, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (self->report->n_roles, ==, 1016);
  g_assert_cmpuint (self->report->n_ratings, ==, 121584);
  g_assert_cmpuint (self->report->n_skipped, ==, 0);
  g_assert_cmpuint (self->report->n_warnings, ==, 0);
}

static void
import_text (ImportFixture *self)
{
  g_autofree char *path = g_build_filename (real_data_get_folder (), "onet-30.1", NULL);

  import_fixture_set_up (self);
  import (self, path);
}

static void
assert_same_bytes (const char *a, const char *b)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  gsize n_first, n_second;

  g_assert_true (g_file_get_contents (a, &first, &n_first, NULL));
  g_assert_true (g_file_get_contents (b, &second, &n_second, NULL));
  g_assert_cmpuint (n_first, ==, n_second);
  g_assert_true (memcmp (first, second, n_first) == 0);
}

static void
test_spreadsheet (void)
{
  g_autofree char *archive = NULL;
  ImportFixture text;
  Edition csv;

  if (real_data_is_missing ())
    return;

  import_text (&text);
  set_up (&csv);
  make (&csv, take_csv);
  import (&csv.fixture, csv.fixture.folder);
  assert_same_bytes (csv.fixture.pack, text.pack);
  archive = write_archive (&csv);
  import (&csv.fixture, archive);
  assert_same_bytes (csv.fixture.pack, text.pack);
  tear_down (&csv);
  import_fixture_tear_down (&text);
}

static void
test_split (void)
{
  g_autoptr (MetierPackDiff) diff = NULL;
  g_autoptr (GError) error = NULL;
  ImportFixture text;
  Edition split;

  if (real_data_is_missing ())
    return;

  import_text (&text);
  set_up (&split);
  make (&split, take_split);
  import (&split.fixture, split.fixture.folder);
  diff = metier_pack_compare_files (text.pack, split.fixture.pack, 0, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (metier_pack_diff_is_empty (diff));
  tear_down (&split);
  import_fixture_tear_down (&text);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/real/editions/spreadsheet", test_spreadsheet);
  g_test_add_func ("/real/editions/split", test_split);
  return g_test_run ();
}
