/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "hostile-fixture.h"

/* Every importer against every fault that needs no knowledge of what a table is about: a fault in a record
 * leaves out that record and nothing else, with a word about it, and a fault of a whole file that is needed
 * leaves no pack. */

/* Writes the file with a record at its end that is wrong, and sees that this record alone is left out. */
static void
expect_left_out (HostileFixture *self, const HostileFile *file, const char *record, gsize length)
{
  GString *text = g_string_new (file->text);
  g_autofree char *pack = NULL;
  const MetierImportWarning *warning;

  g_string_append_len (text, record, (gssize) length);
  hostile_write (self, file, text->str, text->len);
  g_string_free (text, TRUE);
  pack = hostile_run_well (self, self->fixture.folder);
  g_assert_cmpstr (pack, ==, self->sound);
  g_assert_cmpuint (self->fixture.report->n_skipped, ==, 1);
  g_assert_cmpuint (self->fixture.report->n_warnings, ==, 1);
  warning = g_ptr_array_index (self->fixture.report->warnings, 0);
  g_assert_cmpstr (warning->file, ==, file->name);
  g_assert_cmpuint (warning->line, ==, hostile_count_lines (file->text) + 1);
  g_assert_cmpuint (strlen (warning->message), >, 0);
}

/* What stands in for the spare record has to matter, or its absence would say nothing. A record of ESCO's
 * relations needs the spare skill. */
static void
test_spare (gconstpointer data)
{
  const HostileCell *cell = data;
  HostileFixture self;
  g_autofree char *pack = NULL;

  hostile_set_up (&self, cell->format);
  for (const HostileFile *file = cell->format->files;
       file < cell->format->files + HOSTILE_MAX_FILES && file->name != NULL; file++)
    {
      g_autofree char *text = g_strconcat (file->text, file->spare, NULL);

      hostile_write (&self, file, text, strlen (text));
    }
  pack = hostile_run_well (&self, self.fixture.folder);
  g_assert_cmpstr (pack, !=, self.sound);
  g_assert_cmpuint (self.fixture.report->n_skipped, ==, 0);
  hostile_tear_down (&self);
}

static void
test_nul (gconstpointer data)
{
  const HostileCell *cell = data;
  g_autofree char *record = g_strdup (cell->file->spare);
  gsize length = strlen (record);
  HostileFixture self;

  hostile_set_up (&self, cell->format);
  record[1] = '\0';
  expect_left_out (&self, cell->file, record, length);
  hostile_tear_down (&self);
}

static void
test_latin_1 (gconstpointer data)
{
  const HostileCell *cell = data;
  g_autofree char *record = g_strdup (cell->file->spare);
  HostileFixture self;

  hostile_set_up (&self, cell->format);
  record[1] = (char) 0xe9;
  expect_left_out (&self, cell->file, record, strlen (record));
  hostile_tear_down (&self);
}

/* One field more, one less, and all in one. */
static void
test_fields (gconstpointer data)
{
  const HostileCell *cell = data;
  char separator = strchr (cell->file->text, '\t') != NULL ? '\t' : ',';
  gsize length = strlen (cell->file->spare);
  g_autofree char *more = g_strdup_printf ("x%c%s", separator, cell->file->spare);
  g_autofree char *fewer = g_strndup (cell->file->spare, length);
  g_autofree char *single = g_strdelimit (g_strdup (cell->file->spare), "\t,", '|');
  HostileFixture self;

  hostile_set_up (&self, cell->format);
  *strrchr (fewer, separator) = '\0';
  expect_left_out (&self, cell->file, more, strlen (more));
  expect_left_out (&self, cell->file, fewer, strlen (fewer));
  expect_left_out (&self, cell->file, single, strlen (single));
  hostile_tear_down (&self);
}

/* A record that is there already is told, or says nothing new. */
static void
test_twice (gconstpointer data)
{
  const HostileCell *cell = data;
  const char *first = strchr (cell->file->text, '\n') + 1;
  g_autofree char *record = g_strndup (first, (gsize) (strchr (first, '\n') + 1 - first));
  g_autofree char *text = g_strconcat (cell->file->text, record, NULL);
  g_autofree char *pack = NULL;
  HostileFixture self;

  hostile_set_up (&self, cell->format);
  hostile_write (&self, cell->file, text, strlen (text));
  pack = hostile_run_well (&self, self.fixture.folder);
  g_assert_cmpstr (pack, ==, self.sound);
  g_assert_cmpuint (self.fixture.report->n_skipped, ==, self.fixture.report->n_warnings);
  if (!g_str_equal (cell->file->name, "Alternate Titles.txt")
      && !g_str_equal (cell->file->name, "skills.csv"))
    g_assert_cmpuint (self.fixture.report->n_skipped, ==, 1);
  hostile_tear_down (&self);
}

/* The text of a file with another name of one of its columns. */
static char *
rename_column (const HostileFile *file, const char *column)
{
  char separator[] = { strchr (file->text, '\t') != NULL ? '\t' : ',', '\0' };
  gsize length = strcspn (file->text, "\n");
  g_autofree char *head = g_strndup (file->text, length);
  g_auto (GStrv) columns = g_strsplit (head, separator, -1);
  g_autofree char *renamed = NULL;

  for (guint i = 0; columns[i] != NULL; i++)
    if (g_str_equal (columns[i], column))
      memset (columns[i], 'X', strlen (columns[i]));
  renamed = g_strjoinv (separator, columns);
  g_assert_cmpstr (renamed, !=, head);
  return g_strconcat (renamed, file->text + length, NULL);
}

static void
test_missing_column (gconstpointer data)
{
  const HostileCell *cell = data;
  g_auto (GStrv) columns = g_strsplit (cell->file->columns, "|", -1);
  HostileFixture self;

  hostile_set_up (&self, cell->format);
  for (guint i = 0; columns[i] != NULL; i++)
    {
      g_autofree char *text = rename_column (cell->file, columns[i]);

      g_test_message ("%s", columns[i]);
      hostile_write (&self, cell->file, text, strlen (text));
      hostile_assert_refused (&self, cell->file);
    }
  hostile_tear_down (&self);
}

static void
test_wrong_separator (gconstpointer data)
{
  const HostileCell *cell = data;
  g_autofree char *text = g_strdelimit (g_strdup (cell->file->text), "\t,", '|');
  HostileFixture self;

  hostile_set_up (&self, cell->format);
  hostile_write (&self, cell->file, text, strlen (text));
  hostile_assert_refused (&self, cell->file);
  hostile_tear_down (&self);
}

static void
test_utf_16 (gconstpointer data)
{
  static const char *const encodings[] = { "UTF-16LE", "UTF-16BE" };
  static const char *const marks[] = { "\xff\xfe", "\xfe\xff" };
  const HostileCell *cell = data;
  HostileFixture self;

  hostile_set_up (&self, cell->format);
  for (guint i = 0; i < G_N_ELEMENTS (encodings); i++)
    {
      gsize length;
      g_autofree char *wide = g_convert (cell->file->text, -1, encodings[i], "UTF-8", NULL, &length, NULL);
      g_autofree char *marked = g_malloc (length + 2);

      memcpy (marked, marks[i], 2);
      memcpy (marked + 2, wide, length);
      hostile_write (&self, cell->file, wide, length);
      hostile_assert_refused (&self, cell->file);
      hostile_write (&self, cell->file, marked, length + 2);
      hostile_assert_refused (&self, cell->file);
    }
  hostile_tear_down (&self);
}

static void
test_empty (gconstpointer data)
{
  const HostileCell *cell = data;
  HostileFixture self;

  hostile_set_up (&self, cell->format);
  hostile_write (&self, cell->file, "\n", 1);
  hostile_assert_refused (&self, cell->file);
  hostile_tear_down (&self);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  hostile_add ("spare", test_spare, FALSE);
  hostile_add ("nul", test_nul, TRUE);
  hostile_add ("latin-1", test_latin_1, TRUE);
  hostile_add ("fields", test_fields, TRUE);
  hostile_add ("twice", test_twice, TRUE);
  hostile_add ("missing-column", test_missing_column, TRUE);
  hostile_add ("wrong-separator", test_wrong_separator, TRUE);
  hostile_add ("utf-16", test_utf_16, TRUE);
  hostile_add ("empty", test_empty, TRUE);
  return g_test_run ();
}
