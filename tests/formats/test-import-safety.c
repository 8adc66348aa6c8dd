/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "core/values/metier-error.h"
#include "import-formats.h"

/* Whatever ends an import, and whenever: the complete old pack is there afterwards, or the complete new one.
 */

#define N_KILLS 10
#define N_ROLES 40
#define STEP (16 * 1024)

typedef struct {
  ImportFixture fixture;
  const ImportFormat *format;
  char *place;
  char *old; /* sum over the pack that is there already */
  char *new; /* sum over the pack that the files make */
} Fixture;

static char *
sum (const Fixture *self)
{
  g_autofree char *bytes = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (self->place, &bytes, &length, NULL));
  return g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) bytes, length);
}

static void
install (Fixture *self, guint n_roles)
{
  g_autofree char *place = NULL;
  g_autoptr (GError) error = NULL;

  self->format->write (&self->fixture, n_roles);
  place = import_format_install (self->format, &self->fixture, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (place, ==, self->place);
}

/* There is a small pack, and files that would make a big one. */
static void
put_old (Fixture *self)
{
  g_autofree char *found = NULL;

  install (self, 3);
  found = sum (self);
  if (self->old == NULL)
    self->old = g_steal_pointer (&found);
  else
    g_assert_cmpstr (found, ==, self->old);
  self->format->write (&self->fixture, N_ROLES);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  self->format = data;
  import_fixture_set_up (&self->fixture);
  self->place = import_format_dup_place (self->format, &self->fixture);
  install (self, N_ROLES);
  self->new = sum (self);
  put_old (self);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_free (self->old);
  g_free (self->new);
  g_free (self->place);
  import_fixture_tear_down (&self->fixture);
}

/* Nothing lies beside the pack but what an import that was killed has left, which a later one clears away. */
static guint
count_left (const Fixture *self, gboolean remove)
{
  g_autofree char *path = g_path_get_dirname (self->place);
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;
  guint n = 0;

  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *left = g_build_filename (path, name, NULL);

      if (g_str_equal (left, self->place))
        continue;
      g_assert_true (g_str_has_prefix (name, ".metier-"));
      if (remove)
        g_assert_no_errno (g_unlink (left));
      n++;
    }

  return n;
}

static void
assert_old (const Fixture *self)
{
  g_autofree char *found = sum (self);

  g_assert_cmpstr (found, ==, self->old);
  g_assert_cmpuint (count_left (self, FALSE), ==, 0);
}

static gint64
install_in_child (Fixture *self, gulong life)
{
  gint64 start = g_get_monotonic_time ();
  pid_t child = fork ();

  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    {
      g_autofree char *place = NULL;

      /* A copy of a process would make up the same names as the others. */
      g_random_set_seed ((guint32) getpid ());
      place = import_format_install (self->format, &self->fixture, NULL, NULL);
      _exit (place != NULL ? 0 : 1);
    }

  if (life > 0)
    {
      g_usleep (life);
      kill (child, SIGKILL);
    }
  g_assert_cmpint (waitpid (child, NULL, 0), ==, child);
  return g_get_monotonic_time () - start;
}

static void
test_kill (Fixture *self, gconstpointer data)
{
  gint64 whole = install_in_child (self, 0);
  guint n_new = 0;

  put_old (self);
  for (guint i = 0; i < N_KILLS; i++)
    {
      g_autofree char *found = NULL;

      install_in_child (self, (gulong) g_test_rand_int_range (1, (gint32) whole + (gint32) whole / 8));
      found = sum (self);
      count_left (self, TRUE);
      if (g_str_equal (found, self->old))
        continue;
      g_assert_cmpstr (found, ==, self->new);
      n_new++;
      put_old (self);
    }

  g_test_message ("killed %u times: the new pack was there %u times", N_KILLS, n_new);
}

/* The disk is full after so and so many bytes. */
static void
test_full_disk (Fixture *self, gconstpointer data)
{
  struct rlimit before;
  guint n_refused = 0;
  gboolean ok = FALSE;

  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
  for (guint i = 0; !ok; i += 1 + i / 8)
    {
      struct rlimit limit = { (rlim_t) i * STEP, before.rlim_max };
      g_autofree char *place = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
      place = import_format_install (self->format, &self->fixture, NULL, &error);
      g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);
      ok = place != NULL;
      if (ok)
        break;

      n_refused++;
      g_assert_error (error, METIER_ERROR, METIER_ERROR_STORAGE);
      g_assert_nonnull (strstr (error->message, self->fixture.top));
      /* Nobody has heard of the file that it is built in. */
      g_assert_null (strstr (error->message, ".metier-"));
      assert_old (self);
    }

  g_assert_cmpuint (n_refused, >, 3);
}

typedef struct {
  guint n_left;
  guint done;
  guint total;
  guint n_phases;
  GCancellable *cancellable;
} Countdown;

/* It is told first how far the reading is, then the finishing; each rises. */
static void
count_down_cb (guint done, guint total, gpointer data)
{
  Countdown *countdown = data;

  if (total != countdown->total)
    countdown->n_phases++;
  else
    g_assert_cmpuint (done, >=, countdown->done);
  g_assert_cmpuint (done, <=, total);
  countdown->done = done;
  countdown->total = total;
  if (countdown->n_left-- == 0)
    g_cancellable_cancel (countdown->cancellable);
}

/* Whenever it is cancelled, up to the moment when the pack is in its place. */
static void
test_cancel (Fixture *self, gconstpointer data)
{
  gboolean ok = FALSE;
  guint n = 0;

  for (; !ok; n++)
    {
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      Countdown countdown = { .n_left = n, .cancellable = cancellable };
      const MetierProgress progress = { count_down_cb, &countdown, cancellable };
      g_autofree char *place = NULL;
      g_autofree char *found = NULL;
      g_autoptr (GError) error = NULL;

      place = import_format_install (self->format, &self->fixture, &progress, &error);
      ok = place != NULL;
      if (!ok)
        {
          g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
          assert_old (self);
          continue;
        }

      /* A pack in JSON is read in one go. */
      g_assert_cmpuint (countdown.n_phases, ==, self->format->options.format != METIER_SOURCE_ANY ? 2 : 1);
      g_assert_cmpuint (countdown.done, ==, countdown.total);
      found = sum (self);
      g_assert_cmpstr (found, ==, self->new);
    }

  g_assert_cmpuint (n, >, 5);
}

/* The administrator may write everywhere, so for a while this is somebody else. */
static void
test_forbidden (Fixture *self, gconstpointer data)
{
  g_autofree char *folder = g_path_get_dirname (self->place);
  g_autofree char *place = NULL;
  g_autoptr (GError) error = NULL;
  uid_t user = geteuid ();

  g_assert_no_errno (g_chmod (self->fixture.top, 0755));
  g_assert_no_errno (g_chmod (self->fixture.folder, 0755));
  g_assert_no_errno (g_chmod (folder, 0555));
  if (user == 0)
    g_assert_no_errno (seteuid (65534));
  place = import_format_install (self->format, &self->fixture, NULL, &error);
  if (user == 0)
    g_assert_no_errno (seteuid (user));
  g_assert_no_errno (g_chmod (folder, 0700));
  g_assert_null (place);
  g_assert_error (error, METIER_ERROR, METIER_ERROR_STORAGE);
  g_assert_nonnull (strstr (error->message, folder));
  g_assert_null (strstr (error->message, ".metier-"));
  assert_old (self);
}

/* A folder of packs that cannot be made. */
static void
test_nowhere (Fixture *self, gconstpointer data)
{
  g_autofree char *top = g_steal_pointer (&self->fixture.top);
  g_autoptr (GError) error = NULL;

  self->fixture.top = g_build_filename (top, "files", "none", NULL);
  g_assert_true (g_file_set_contents (self->fixture.top, "x", 1, NULL));
  g_assert_null (import_format_install (self->format, &self->fixture, NULL, &error));
  g_assert_error (error, METIER_ERROR, METIER_ERROR_STORAGE);
  g_assert_no_errno (g_unlink (self->fixture.top));
  g_free (self->fixture.top);
  self->fixture.top = g_steal_pointer (&top);
  assert_old (self);
}

int
main (int argc, char *argv[])
{
  static const struct {
    const char *name;
    void (*test) (Fixture *self, gconstpointer data);
  } tests[] = {
    { "kill", test_kill },           { "full-disk", test_full_disk }, { "cancel", test_cancel },
    { "forbidden", test_forbidden }, { "nowhere", test_nowhere },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    for (guint j = 0; j < IMPORT_N_FORMATS; j++)
      {
        g_autofree char *path
            = g_strdup_printf ("/formats/import-safety/%s/%s", tests[i].name, import_formats[j].name);

        g_test_add (path, Fixture, &import_formats[j], set_up, tests[i].test, tear_down);
      }
  return g_test_run ();
}
