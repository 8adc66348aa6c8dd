/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "import-fixture.h"

#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

#include "store/catalogue/metier-catalogue.h"

void
import_fixture_set_up (ImportFixture *self)
{
  self->top = g_dir_make_tmp ("metier-XXXXXX", NULL);
  g_assert_nonnull (self->top);
  self->folder = g_build_filename (self->top, "files", NULL);
  self->pack = g_build_filename (self->top, "made.pack", NULL);
  self->report = metier_import_report_new ();
  g_assert_no_errno (g_mkdir (self->folder, 0700));
}

static void
empty_folder (const char *folder)
{
  g_autoptr (GDir) entries = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (entries)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        empty_folder (path);
      g_assert_no_errno (g_remove (path));
    }
}

void
import_fixture_tear_down (ImportFixture *self)
{
  empty_folder (self->top);
  g_assert_no_errno (g_rmdir (self->top));
  metier_import_report_free (self->report);
  g_free (self->pack);
  g_free (self->folder);
  g_free (self->top);
}

void
import_fixture_write (ImportFixture *self, const ImportFile *file)
{
  g_autofree char *path = g_build_filename (self->folder, file->name, NULL);

  g_assert_true (g_file_set_contents (path, file->text, file->length > 0 ? file->length : -1, NULL));
}

/* Imports a folder, an archive or a file to the pack as every program does it. */
gboolean
import_fixture_run (ImportFixture *self, const char *path, const MetierImportOptions *options,
                    const MetierProgress *progress, GError **error)
{
  const MetierProgress silent = { NULL };
  g_autoptr (MetierSourceFiles) files = metier_source_files_open (path, error);
  g_autoptr (MetierImport) import = NULL;
  g_autoptr (MetierPackWriter) writer = NULL;

  if (files == NULL)
    return FALSE;
  import = metier_import_new (files, options, progress != NULL ? progress->cancellable : NULL, error);
  if (import == NULL)
    return FALSE;
  writer = metier_pack_writer_new (self->pack, error);
  return writer != NULL
         && metier_import_run (import, writer, self->report, progress != NULL ? progress : &silent, error)
         && metier_pack_writer_finish (writer, progress, error);
}

static const char *
get_text (const char *text)
{
  return text != NULL ? text : "";
}

static void
describe_work (GString *text, const MetierProfile *profile)
{
  const MetierPreparation *step = profile->preparation;

  if (step != NULL)
    g_string_append_printf (text, "  asks %s|%s|%s|%s|%s\n", step->id, step->name, get_text (step->education),
                            get_text (step->experience), get_text (step->training));
  for (guint i = 0; i < profile->tasks->len; i++)
    {
      const MetierTask *task = g_ptr_array_index (profile->tasks, i);
      g_autofree char *importance
          = isnan (task->importance) ? g_strdup ("") : g_strdup_printf ("%.17g", task->importance);

      g_string_append_printf (text, "  does %s|%s|%s\n", task->text, get_text (task->kind), importance);
    }
}

static void
describe_role (GString *text, MetierCatalogue *catalogue, const MetierRole *role)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierProfile) profile = metier_catalogue_load_profile (catalogue, role->id, NULL, &error);
  g_autofree char *aliases = NULL;

  g_assert_no_error (error);
  aliases = g_strjoinv (";", profile->aliases);
  g_string_append_printf (text, "role %s|%s|%s|%s|%s|%s\n", role->id, role->title,
                          get_text (role->full_title), get_text (role->family), aliases,
                          get_text (role->summary));
  describe_work (text, profile);
  for (guint i = 0; i < profile->ratings->len; i++)
    {
      const MetierRating *rating = g_ptr_array_index (profile->ratings, i);

      if (isnan (rating->raw))
        g_string_append_printf (text, "  %s %s\n", rating->skill->id, rating->scale->id);
      else
        g_string_append_printf (text, "  %s %s %.17g\n", rating->skill->id, rating->scale->id, rating->raw);
    }
}

static void
describe_skills (GString *text, MetierCatalogue *catalogue)
{
  g_autoptr (GPtrArray) skills = metier_catalogue_list_skills (catalogue, NULL, NULL);

  for (guint i = 0; i < skills->len; i++)
    {
      const MetierSkill *skill = g_ptr_array_index (skills, i);

      g_string_append_printf (text, "skill %s|%s|%s|%s|%s%s%s\n", skill->id, skill->name,
                              get_text (skill->section_title), get_text (skill->kind),
                              get_text (skill->summary), skill->core >= 0 ? "|" : "",
                              skill->core >= 0 ? metier_core_skill_get_id (skill->core) : "");
    }
}

static void
describe_resources (GString *text, MetierCatalogue *catalogue)
{
  g_autoptr (GPtrArray) resources = metier_catalogue_list_resources (catalogue, NULL, NULL);

  for (guint i = 0; i < resources->len; i++)
    {
      const MetierResource *resource = g_ptr_array_index (resources, i);
      g_autofree char *skills = g_strjoinv (",", resource->skills);

      g_string_append_printf (text, "link %s|%s|%s|%s|%s\n", resource->id, resource->title, resource->url,
                              resource->language, skills);
    }
}

/* The whole pack as text: a line for the source, each role with what is done in it and its ratings, each
 * skill and each resource. */
char *
import_fixture_describe (ImportFixture *self)
{
  g_autoptr (MetierCatalogue) catalogue = metier_catalogue_new ();
  g_autoptr (GPtrArray) sources = NULL;
  g_autoptr (GPtrArray) roles = NULL;
  g_autoptr (GError) error = NULL;
  const MetierSource *source;
  GString *text = g_string_new (NULL);

  metier_catalogue_add_pack (catalogue, self->pack, FALSE, &error);
  g_assert_no_error (error);
  sources = metier_catalogue_list_sources (catalogue);
  source = g_ptr_array_index (sources, 0);
  g_assert_true (metier_catalogue_check (catalogue, source->id, NULL, &error));
  g_string_append_printf (text, "%s|%s|%s|%s|%s|%s\n", source->id, source->title, source->edition,
                          source->released, get_text (source->core_scale), get_text (source->baseline_role));
  roles = metier_catalogue_list_roles (catalogue, NULL, NULL, NULL);
  for (guint i = 0; i < roles->len; i++)
    describe_role (text, catalogue, g_ptr_array_index (roles, i));
  describe_skills (text, catalogue);
  describe_resources (text, catalogue);
  return g_string_free (text, FALSE);
}

char *
import_fixture_dup_warnings (ImportFixture *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->report->warnings->len; i++)
    {
      const MetierImportWarning *warning = g_ptr_array_index (self->report->warnings, i);

      g_string_append_printf (text, "%s:%u: %s: %s\n", warning->file, warning->line,
                              get_text (warning->field), warning->message);
    }

  return g_string_free (text, FALSE);
}

static void
check (ImportFixture *self, const ImportCase *expected)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *pack = NULL;
  g_autofree char *warnings = NULL;
  gboolean ok = import_fixture_run (self, self->folder, &expected->options, NULL, &error);

  if (expected->error != NULL)
    {
      g_assert_nonnull (error);
      g_assert_cmpstr (error->message, ==, expected->error);
      if (expected->code != 0)
        g_assert_cmpint (error->code, ==, expected->code);
      g_assert_false (g_file_test (self->pack, G_FILE_TEST_EXISTS));
      return;
    }
  g_assert_no_error (error);
  g_assert_true (ok);
  pack = import_fixture_describe (self);
  warnings = import_fixture_dup_warnings (self);
  g_assert_cmpstr (pack, ==, expected->pack);
  g_assert_cmpstr (warnings, ==, get_text (expected->warnings));
}

void
import_case_test (gconstpointer data)
{
  const ImportCase *expected = data;
  ImportFixture self;

  import_fixture_set_up (&self);
  for (guint i = 0; i < G_N_ELEMENTS (expected->files) && expected->files[i].name != NULL; i++)
    import_fixture_write (&self, &expected->files[i]);
  check (&self, expected);
  import_fixture_tear_down (&self);
}

void
import_case_add_all (const char *path, const ImportCase *cases, guint n_cases)
{
  for (guint i = 0; i < n_cases; i++)
    {
      g_autofree char *name = g_strconcat (path, "/", cases[i].name, NULL);

      g_test_add_data_func (name, &cases[i], import_case_test);
    }
}
