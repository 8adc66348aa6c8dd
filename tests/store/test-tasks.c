/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "core/values/metier-error.h"
#include "pack-fixture.h"
#include "store/catalogue/metier-pack-compare.h"
#include "store/catalogue/metier-pack-contents-reader.h"

/* What is done in a role, and how much preparation it asks for. */

static void
add_preparation (MetierPackWriter *writer, const char *id, const char *name, const char *education)
{
  g_autoptr (MetierPreparation) step = metier_preparation_new ();
  g_autoptr (GError) error = NULL;

  step->id = g_strdup (id);
  step->name = g_strdup (name);
  step->education = g_strdup (education);
  metier_pack_writer_add_preparation (writer, step, &error);
  g_assert_no_error (error);
}

static gboolean
add_task (MetierPackWriter *writer, const char *role, const char *text, double importance, GError **error)
{
  MetierTask task = { (char *) text, importance > 3 ? (char *) "Core" : NULL, importance };

  return metier_pack_writer_add_task (writer, role, &task, error);
}

static MetierPackWriter *
begin (const char *path)
{
  MetierPackWriter *writer = pack_fixture_begin (path, "demo", "2020");

  add_preparation (writer, "demo:little", "Little", NULL);
  add_preparation (writer, "demo:much", "Much", "A degree.");
  pack_fixture_add_role (writer, "demo:baker", "Baker", NULL);
  pack_fixture_add_role (writer, "demo:miller", "Miller", NULL);
  return writer;
}

static char *
write_whole (const char *name)
{
  char *path = pack_fixture_path (name);
  MetierPackWriter *writer = begin (path);
  g_autoptr (GError) error = NULL;

  g_assert_true (metier_pack_writer_set_preparation (writer, "demo:baker", "demo:much", &error));
  g_assert_true (add_task (writer, "demo:baker", "Sweep.", NAN, &error));
  g_assert_true (add_task (writer, "demo:miller", "Sweep.", 1.5, &error));
  g_assert_true (add_task (writer, "demo:baker", "Greet.", 2, &error));
  g_assert_true (add_task (writer, "demo:baker", "Bake.", 4.75, &error));
  g_assert_true (add_task (writer, "demo:baker", "Sell.", NAN, &error));
  g_assert_true (add_task (writer, "demo:baker", "Knead.", 4.75, &error));
  pack_fixture_finish (writer);
  return path;
}

static MetierProfile *
load (const char *path, const char *role)
{
  g_autoptr (MetierCatalogue) catalogue = metier_catalogue_new ();
  g_autoptr (GError) error = NULL;
  MetierProfile *profile;

  metier_catalogue_add_pack (catalogue, path, FALSE, &error);
  g_assert_no_error (error);
  g_assert_true (metier_catalogue_check (catalogue, "demo", NULL, &error));
  profile = metier_catalogue_load_profile (catalogue, role, NULL, &error);
  g_assert_no_error (error);
  return profile;
}

static char *
describe_tasks (const MetierProfile *profile)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < profile->tasks->len; i++)
    {
      const MetierTask *task = g_ptr_array_index (profile->tasks, i);

      g_string_append_printf (text, "%s|%s|%g\n", task->text, task->kind != NULL ? task->kind : "",
                              isnan (task->importance) ? 0 : task->importance);
    }

  return g_string_free (text, FALSE);
}

static void
test_read_back (void)
{
  g_autofree char *path = write_whole ("demo.pack");
  g_autoptr (MetierProfile) baker = load (path, "demo:baker");
  g_autoptr (MetierProfile) miller = load (path, "demo:miller");
  g_autofree char *tasks = describe_tasks (baker);
  g_autofree char *other = describe_tasks (miller);

  /* The weightiest first; of what weighs the same, and of what nobody weighed, what came first. */
  g_assert_cmpstr (tasks, ==, "Bake.|Core|4.75\nKnead.|Core|4.75\nGreet.||2\nSweep.||0\nSell.||0\n");
  g_assert_cmpstr (other, ==, "Sweep.||1.5\n");
  g_assert_cmpstr (baker->preparation->id, ==, "demo:much");
  g_assert_cmpstr (baker->preparation->name, ==, "Much");
  g_assert_cmpstr (baker->preparation->education, ==, "A degree.");
  g_assert_null (baker->preparation->training);
  g_assert_null (miller->preparation);
}

static void
test_contents (void)
{
  g_autofree char *path = write_whole ("demo.pack");
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierPackContents) contents = metier_pack_contents_read (path, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (contents->preparations->len, ==, 2);
  g_assert_cmpstr (((MetierPreparation *) contents->preparations->pdata[1])->name, ==, "Much");
  g_assert_cmpuint (((MetierProfile *) contents->roles->pdata[0])->tasks->len, ==, 5);
}

/* What is refused is told by its role, and the pack can still be finished without it. */
static void
test_refused (void)
{
  static const struct {
    const char *role;
    const char *text;
    double importance;
    const char *mentions;
  } tasks[] = {
    { "demo:nobody", "Bake.", 1, "“demo:nobody”" },  { "demo:baker", "", 1, "“demo:baker”" },
    { "demo:baker", "\xff", 1, "“demo:baker”" },     { "demo:baker", "Bake.", INFINITY, "“demo:baker”" },
    { "demo:baker", "Sweep.", 2, "“Sweep.” twice" },
  };
  static const char *const preparations[][2]
      = { { "demo:nobody", "demo:much" }, { "demo:baker", "demo:none" }, { "demo:miller", "demo:much" } };
  g_autofree char *path = pack_fixture_path ("demo.pack");
  MetierPackWriter *writer = begin (path);
  g_autoptr (MetierProfile) profile = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (add_task (writer, "demo:baker", "Sweep.", 1, &error));
  g_assert_true (metier_pack_writer_set_preparation (writer, "demo:miller", "demo:little", &error));
  for (guint i = 0; i < G_N_ELEMENTS (tasks); i++)
    {
      g_assert_false (add_task (writer, tasks[i].role, tasks[i].text, tasks[i].importance, &error));
      g_assert_error (error, METIER_ERROR, METIER_ERROR_INVALID);
      g_assert_nonnull (strstr (error->message, tasks[i].mentions));
      g_clear_error (&error);
    }
  for (guint i = 0; i < G_N_ELEMENTS (preparations); i++)
    {
      g_assert_false (
          metier_pack_writer_set_preparation (writer, preparations[i][0], preparations[i][1], &error));
      g_assert_error (error, METIER_ERROR, METIER_ERROR_INVALID);
      g_clear_error (&error);
    }
  pack_fixture_finish (writer);
  profile = load (path, "demo:baker");
  text = describe_tasks (profile);
  g_assert_cmpstr (text, ==, "Sweep.||1\n");
}

static char *
write_changed (void)
{
  char *path = pack_fixture_path ("new.pack");
  MetierPackWriter *writer = begin (path);
  g_autoptr (GError) error = NULL;

  g_assert_true (metier_pack_writer_set_preparation (writer, "demo:baker", "demo:little", &error));
  g_assert_true (add_task (writer, "demo:baker", "Bake.", 4.5, &error));
  g_assert_true (add_task (writer, "demo:baker", "Knead.", 4.75, &error));
  g_assert_true (add_task (writer, "demo:baker", "Wash.", NAN, &error));
  pack_fixture_finish (writer);
  return path;
}

static void
test_diff (void)
{
  g_autofree char *older = write_whole ("demo.pack");
  g_autofree char *newer = write_changed ();
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierPackDiff) diff = metier_pack_compare_files (older, newer, 0, NULL, &error);
  const guint *tasks = diff->counts[METIER_PACK_PART_TASK];
  const MetierPackChange *change;

  g_assert_no_error (error);
  /* The baker asks for less preparation now; the miller is who they were. */
  g_assert_cmpuint (diff->counts[METIER_PACK_PART_ROLE][METIER_PACK_CHANGED], ==, 1);
  g_assert_cmpuint (tasks[METIER_PACK_ADDED], ==, 1);
  g_assert_cmpuint (tasks[METIER_PACK_REMOVED], ==, 4);
  g_assert_cmpuint (tasks[METIER_PACK_CHANGED], ==, 1);
  change = g_ptr_array_index (diff->changes, 1);
  g_assert_cmpstr (change->id, ==, "demo:baker");
  g_assert_cmpstr (change->title, ==, "Baker");
  g_assert_cmpstr (change->task, ==, "Bake.");
  g_assert_cmpfloat (change->before, ==, 4.75);
  g_assert_cmpfloat (change->after, ==, 4.5);
  g_assert_cmpuint (g_hash_table_size (diff->rated_anew), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/tasks/read-back", test_read_back);
  g_test_add_func ("/tasks/contents", test_contents);
  g_test_add_func ("/tasks/refused", test_refused);
  g_test_add_func ("/tasks/diff", test_diff);

  return g_test_run ();
}
