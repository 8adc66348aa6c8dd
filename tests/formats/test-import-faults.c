/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <sqlite3.h>

#include "core/values/metier-error.h"
#include "fault-vfs.h"
#include "import-formats.h"

/* The disk is full, or the program is killed, at one write after the other: the complete old pack is there
 * afterwards, or the complete new one. */

#define N_OLD 2
#define N_NEW 6

typedef struct {
  ImportFixture fixture;
  const ImportFormat *format;
  char *place;
} Fixture;

static void
install (Fixture *self, guint n)
{
  g_autofree char *place = NULL;
  g_autoptr (GError) error = NULL;

  self->format->write (&self->fixture, n);
  place = import_format_install (self->format, &self->fixture, NULL, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  self->format = data;
  import_fixture_set_up (&self->fixture);
  self->place = import_format_dup_place (self->format, &self->fixture);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_free (self->place);
  import_fixture_tear_down (&self->fixture);
}

static GBytes *
read_pack (const Fixture *self)
{
  char *bytes;
  gsize length;

  g_assert_true (g_file_get_contents (self->place, &bytes, &length, NULL));
  return g_bytes_new_take (bytes, length);
}

/* The first writes are tried one by one, and then fewer and fewer. */
static guint
skip_ahead (guint nth)
{
  return nth + 1 + nth / 12;
}

static void
test_full_disk (Fixture *self, gconstpointer data)
{
  g_autoptr (GBytes) old = NULL;
  gboolean done = FALSE;
  guint n = 0;

  install (self, N_OLD);
  old = read_pack (self);
  self->format->write (&self->fixture, N_NEW);
  for (guint nth = 1; !done; nth = skip_ahead (nth), n++)
    {
      g_autofree char *place = NULL;
      g_autoptr (GBytes) found = NULL;
      g_autoptr (GError) error = NULL;

      fault_vfs_arm (nth, FAULT_EVER, SQLITE_FULL);
      place = import_format_install (self->format, &self->fixture, NULL, &error);
      done = !fault_vfs_disarm ();
      found = read_pack (self);
      g_assert_true (done == (place != NULL));
      g_assert_true (done == !g_bytes_equal (found, old));
      if (!done)
        g_assert_error (error, METIER_ERROR, METIER_ERROR_STORAGE);
    }

  g_assert_cmpuint (n, >, 20);
}

/* Installs in a process that ends at its nth write; returns whether it came to its own end. */
static gboolean
install_until_killed (Fixture *self, guint nth)
{
  pid_t child = fork ();
  int status;

  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    {
      g_autofree char *place = NULL;

      /* A copy of a process would make up the same names as the others. */
      g_random_set_seed ((guint32) getpid ());
      fault_vfs_arm (nth, FAULT_KILL, SQLITE_OK);
      place = import_format_install (self->format, &self->fixture, NULL, NULL);
      _exit (place != NULL ? 0 : 1);
    }

  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status) || WEXITSTATUS (status) == 0);
  return WIFEXITED (status);
}

static void
test_kill (Fixture *self, gconstpointer data)
{
  g_autoptr (GBytes) new = NULL;
  g_autoptr (GBytes) old = NULL;
  gboolean done = FALSE;
  guint n = 0;

  install (self, N_NEW);
  new = read_pack (self);
  install (self, N_OLD);
  old = read_pack (self);
  self->format->write (&self->fixture, N_NEW);
  for (guint nth = 1; !done; nth = skip_ahead (nth), n++)
    {
      g_autoptr (GBytes) found = NULL;

      done = install_until_killed (self, nth);
      found = read_pack (self);
      g_assert_true (g_bytes_equal (found, done ? new : old));
    }

  g_assert_cmpuint (n, >, 20);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  fault_vfs_install ();
  for (guint i = 0; i < IMPORT_N_FORMATS; i++)
    {
      g_autofree char *full = g_strconcat ("/formats/import-faults/full-disk/", import_formats[i].name, NULL);
      g_autofree char *kill = g_strconcat ("/formats/import-faults/kill/", import_formats[i].name, NULL);

      g_test_add (full, Fixture, &import_formats[i], set_up, test_full_disk, tear_down);
      g_test_add (kill, Fixture, &import_formats[i], set_up, test_kill, tear_down);
    }
  return g_test_run ();
}
