/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "core/metier-error.h"
#include "import-fixture.h"
#include "store/metier-catalogue.h"

/* Whatever ends an import, and whenever: the complete old pack is there afterwards, or the complete new one.
 */

#define N_KILLS 25
#define N_LIMITS 25
#define N_ROLES 150
#define N_SKILLS 60

static const MetierImportOptions options = { METIER_SOURCE_ONET, "30.1" };

typedef struct {
  ImportFixture fixture;
  char *old; /* digest of the pack that is there already */
} Fixture;

static void
write_roles (ImportFixture *self, guint n_roles)
{
  g_autoptr (GString) roles = g_string_new ("O*NET-SOC Code\tTitle\tDescription\n");
  g_autoptr (GString) ratings = g_string_new (
      "O*NET-SOC Code\tElement ID\tElement Name\tScale ID\tData Value\tN\tStandard Error\tLower CI Bound\t"
      "Upper CI Bound\tRecommend Suppress\tNot Relevant\tDate\tDomain Source\n");

  for (guint role = 0; role < n_roles; role++)
    {
      g_string_append_printf (roles, "11-%04u.00\tRole number %u\tx\n", role, role);
      for (guint skill = 0; skill < N_SKILLS; skill++)
        g_string_append_printf (
            ratings,
            "11-%04u.00\t2.A.1.%u\tSkill number %u\tIM\t%u.5\t8\t0.1\t1\t5\tN\tN\t08/2023\tAnalyst\n", role,
            skill, skill, 1 + (role + skill) % 4);
    }
  import_fixture_write (self, &(ImportFile){ "Occupation Data.txt", roles->str });
  import_fixture_write (self, &(ImportFile){ "Skills.txt", ratings->str });
}

static char *
digest (const Fixture *self)
{
  g_autofree char *bytes = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (self->fixture.pack, &bytes, &length, NULL));
  return g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) bytes, length);
}

/* There is a small pack, and files that would make a big one. */
static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  import_fixture_set_up (&self->fixture);
  write_roles (&self->fixture, 3);
  import_fixture_run (&self->fixture, self->fixture.folder, &options, NULL, &error);
  g_assert_no_error (error);
  self->old = digest (self);
  write_roles (&self->fixture, N_ROLES);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_free (self->old);
  import_fixture_tear_down (&self->fixture);
}

static guint
count_files (const Fixture *self)
{
  g_autoptr (GDir) folder = g_dir_open (self->fixture.top, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (folder) != NULL)
    n++;
  return n;
}

/* The old pack is as it was, and nothing lies beside it. */
static void
assert_old (const Fixture *self)
{
  g_autofree char *found = digest (self);

  g_assert_cmpstr (found, ==, self->old);
  g_assert_cmpuint (count_files (self), ==, 2);
}

/* Returns whether the pack is the new one; it is whole in either case. */
static gboolean
check_whole (const Fixture *self)
{
  g_autoptr (MetierCatalogue) catalogue = metier_catalogue_new ();
  g_autoptr (GPtrArray) sources = NULL;
  g_autoptr (GError) error = NULL;
  const MetierSource *source;

  metier_catalogue_add_pack (catalogue, self->fixture.pack, FALSE, &error);
  g_assert_no_error (error);
  g_assert_true (metier_catalogue_check (catalogue, "onet-30.1", NULL, &error));
  sources = metier_catalogue_list_sources (catalogue);
  source = g_ptr_array_index (sources, 0);
  if (source->n_roles == 3)
    g_assert_cmpuint (source->n_ratings, ==, 3 * N_SKILLS);
  else
    g_assert_cmpuint (source->n_ratings, ==, N_ROLES * N_SKILLS);
  return source->n_roles == N_ROLES;
}

static gint64
import_in_child (Fixture *self, gulong life)
{
  gint64 start = g_get_monotonic_time ();
  pid_t child = fork ();

  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    _exit (import_fixture_run (&self->fixture, self->fixture.folder, &options, NULL, NULL) ? 0 : 1);

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
  gint64 whole = import_in_child (self, 0);
  guint n_new = 0;

  for (guint i = 0; i < N_KILLS; i++)
    {
      /* Every round begins with the old pack. */
      write_roles (&self->fixture, 3);
      import_in_child (self, 0);
      g_assert_false (check_whole (self));
      write_roles (&self->fixture, N_ROLES);
      import_in_child (self, (gulong) g_test_rand_int_range (1, (gint32) whole + (gint32) whole / 4));
      n_new += check_whole (self);
    }

  g_test_message ("killed %u times: the new pack was there %u times", N_KILLS, n_new);
}

/* The disk is full after so and so many bytes. */
static void
test_full_disk (Fixture *self, gconstpointer data)
{
  struct rlimit before;
  guint n_refused = 0;

  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
  for (guint i = 0; i < N_LIMITS; i++)
    {
      struct rlimit limit = { (rlim_t) i * 32768, before.rlim_max };
      g_autoptr (GError) error = NULL;
      gboolean ok;

      g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
      ok = import_fixture_run (&self->fixture, self->fixture.folder, &options, NULL, &error);
      g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);
      if (ok)
        break;

      n_refused++;
      g_assert_error (error, METIER_ERROR, METIER_ERROR_STORAGE);
      g_assert_nonnull (strstr (error->message, "made.pack"));
      assert_old (self);
    }

  g_assert_cmpuint (n_refused, >, 3);
}

typedef struct {
  guint n_left;
  guint done;
  guint total;
  GCancellable *cancellable;
} Countdown;

static void
count_down_cb (guint done, guint total, gpointer data)
{
  Countdown *countdown = data;

  g_assert_cmpuint (done, <=, total);
  g_assert_cmpuint (done, >=, countdown->done);
  countdown->done = done;
  countdown->total = total;
  if (countdown->n_left-- == 0 && done < total)
    g_cancellable_cancel (countdown->cancellable);
}

/* Whenever it is cancelled. Progress rises, and ends where it said, although a file was not used. */
static void
test_cancel (Fixture *self, gconstpointer data)
{
  gboolean ok = FALSE;

  import_fixture_write (&self->fixture,
                        &(ImportFile){ "Tools Used.txt", "O*NET-SOC Code\tExample\n11-0000.00\tPen\n" });
  for (guint n = 0; !ok; n++)
    {
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      g_autoptr (GError) error = NULL;
      Countdown countdown = { n, 0, 0, cancellable };
      const MetierProgress progress = { count_down_cb, &countdown, cancellable };

      ok = import_fixture_run (&self->fixture, self->fixture.folder, &options, &progress, &error);
      if (ok)
        {
          g_assert_cmpuint (n, >, 5);
          g_assert_cmpuint (countdown.done, ==, countdown.total);
          break;
        }
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      assert_old (self);
    }

  g_assert_true (check_whole (self));
}

/* A target that is a device, and one in a folder that is not there. */
static void
test_wrong_target (Fixture *self, gconstpointer data)
{
  const char *const targets[] = { "/dev/full", "/nowhere/made.pack" };
  g_autofree char *pack = g_steal_pointer (&self->fixture.pack);

  for (guint i = 0; i < G_N_ELEMENTS (targets); i++)
    {
      g_autoptr (GError) error = NULL;

      self->fixture.pack = (char *) targets[i];
      g_assert_false (import_fixture_run (&self->fixture, self->fixture.folder, &options, NULL, &error));
      g_assert_error (error, METIER_ERROR, METIER_ERROR_STORAGE);
    }
  self->fixture.pack = g_steal_pointer (&pack);
  assert_old (self);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add ("/formats/import-safety/kill", Fixture, NULL, set_up, test_kill, tear_down);
  g_test_add ("/formats/import-safety/full-disk", Fixture, NULL, set_up, test_full_disk, tear_down);
  g_test_add ("/formats/import-safety/cancel", Fixture, NULL, set_up, test_cancel, tear_down);
  g_test_add ("/formats/import-safety/wrong-target", Fixture, NULL, set_up, test_wrong_target, tear_down);
  return g_test_run ();
}
