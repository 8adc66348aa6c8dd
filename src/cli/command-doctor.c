/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/metier-cli-command.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "core/values/metier-error.h"
#include "store/database/metier-paths.h"

/* Something that is wrong, and what to do about it. */
typedef struct {
  char *what;
  char *file;
  const char *advice;
} Finding;

typedef struct {
  MetierCli *cli;
  GPtrArray *findings; /* (element-type Finding) */
  guint n_packs;
  gboolean has_library;
  gboolean library_is_well;
} Doctor;

static void
free_finding (gpointer data)
{
  Finding *finding = data;

  g_free (finding->what);
  g_free (finding->file);
  g_free (finding);
}

static void
add_finding (Doctor *self, const char *what, const char *file, const char *advice)
{
  Finding *finding = g_new0 (Finding, 1);

  finding->what = g_strdup (what);
  finding->file = g_strdup (file);
  finding->advice = advice;
  g_ptr_array_add (self->findings, finding);
}

static const char *
advise_on_pack (const GError *error, gboolean bundled)
{
  if (bundled)
    return _ ("Install Métier again.");
  if (g_error_matches (error, METIER_ERROR, METIER_ERROR_NEWER))
    return _ ("Install a newer Métier, or remove the file.");
  if (g_error_matches (error, METIER_ERROR, METIER_ERROR_STORAGE))
    return _ ("Make sure that the file can be read.");
  return _ ("Remove the file and import the pack again.");
}

static const char *
advise_on_library (const GError *error)
{
  if (g_error_matches (error, METIER_ERROR, METIER_ERROR_NEWER))
    return _ ("Use the newer Métier that wrote it; it was left as it is.");
  if (g_error_matches (error, METIER_ERROR, METIER_ERROR_FOREIGN))
    return _ ("Move the file away: it is not a library of Métier's.");
  if (g_error_matches (error, METIER_ERROR, METIER_ERROR_STORAGE))
    return _ ("Make sure that the file and its folder can be read and written.");
  return _ ("Keep a copy of the file, then move it away to begin a new library.");
}

/* Reads every byte of a pack. */
static void
check_pack (Doctor *self, const char *path, gboolean bundled)
{
  g_autoptr (MetierCatalogue) catalogue = metier_catalogue_new ();
  g_autoptr (GPtrArray) sources = NULL;
  g_autoptr (GError) error = NULL;
  gboolean ok = metier_catalogue_add_pack (catalogue, path, bundled, &error);

  self->n_packs++;
  sources = metier_catalogue_list_sources (catalogue);
  if (ok)
    {
      const MetierSource *source = g_ptr_array_index (sources, 0);

      ok = metier_catalogue_check (catalogue, source->id, metier_cli_get_cancellable (self->cli), &error);
    }
  if (!ok)
    add_finding (self, error->message, path, advise_on_pack (error, bundled));
}

static void
check_folder_of_packs (Doctor *self, const char *folder, gboolean bundled)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = g_dir_open (folder, 0, &error);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_str_has_suffix (name, ".pack"))
        check_pack (self, path, bundled);
    }
  if (dir == NULL)
    add_finding (self, error->message, folder,
                 bundled ? _ ("Install Métier again.") : _ ("Make sure that the folder can be read."));
}

static void
check_packs (Doctor *self)
{
  g_autofree char *bundled = metier_paths_dup_bundled_packs ();
  g_autofree char *installed = metier_paths_dup_user_packs (self->cli->data_dir);

  check_folder_of_packs (self, bundled, TRUE);
  /* What stands there but is no folder was found before. */
  if (g_file_test (installed, G_FILE_TEST_IS_DIR))
    check_folder_of_packs (self, installed, FALSE);
  for (guint i = 0; self->cli->packs != NULL && self->cli->packs[i] != NULL; i++)
    check_pack (self, self->cli->packs[i], FALSE);
}

/* A folder that is not there yet will be created when something is to be written. */
static void
check_folder (Doctor *self, const char *folder)
{
  g_autofree char *shown = g_filename_display_name (folder);
  g_autofree char *what = NULL;

  if (!g_file_test (folder, G_FILE_TEST_EXISTS))
    return;
  if (!g_file_test (folder, G_FILE_TEST_IS_DIR))
    what = g_strdup_printf (_ ("“%s” is not a folder."), shown);
  else if (g_access (folder, R_OK | W_OK | X_OK) != 0)
    what = g_strdup_printf (_ ("The folder “%s” cannot be read and written."), shown);
  if (what != NULL)
    add_finding (self, what, folder,
                 _ ("Give yourself the right to write there, or choose another with “--data-dir”."));
}

static void
check_library (Doctor *self)
{
  g_autofree char *path = metier_paths_dup_library (self->cli->data_dir);
  g_autoptr (MetierLibrary) library = NULL;
  g_autoptr (GError) error = NULL;

  self->has_library = g_file_test (path, G_FILE_TEST_EXISTS);
  if (!self->has_library)
    return;
  library = metier_library_open (path, &error);
  self->library_is_well = library != NULL && metier_library_check (library, &error);
  if (!self->library_is_well)
    add_finding (self, error->message, path, advise_on_library (error));
}

static void
print_json (const Doctor *self)
{
  MetierJsonWriter *writer = metier_json_writer_new ();

  metier_json_writer_begin_object (writer, NULL);
  metier_json_writer_boolean (writer, "ok", self->findings->len == 0);
  metier_json_writer_number (writer, "packs", self->n_packs);
  metier_json_writer_boolean (writer, "library", self->has_library);
  metier_json_writer_begin_list (writer, "findings");
  for (guint i = 0; i < self->findings->len; i++)
    {
      const Finding *finding = g_ptr_array_index (self->findings, i);

      metier_json_writer_begin_object (writer, NULL);
      metier_json_writer_text (writer, "severity", "error");
      metier_json_writer_text (writer, "what", finding->what);
      metier_json_writer_text (writer, "file", finding->file);
      metier_json_writer_text (writer, "advice", finding->advice);
      metier_json_writer_end (writer);
    }
  metier_json_writer_end (writer);
  metier_json_writer_end (writer);
  metier_cli_print_json (self->cli, writer);
}

static void
print_text (const Doctor *self)
{
  guint n = self->findings->len;

  metier_cli_print (self->cli, ngettext ("%u pack was read.\n", "%u packs were read.\n", self->n_packs),
                    self->n_packs);
  if (!self->has_library)
    metier_cli_print (self->cli, "%s\n", _ ("There is no library yet."));
  else if (self->library_is_well)
    metier_cli_print (self->cli, "%s\n", _ ("The library was read."));
  for (guint i = 0; i < n; i++)
    {
      const Finding *finding = g_ptr_array_index (self->findings, i);
      g_autofree char *file = g_filename_display_name (finding->file);

      metier_cli_print (self->cli, "\n%s\n  %s\n  %s\n", finding->what, file, finding->advice);
    }
  if (n > 0)
    metier_cli_print (self->cli, ngettext ("\n%u thing is wrong.\n", "\n%u things are wrong.\n", n), n);
  else
    metier_cli_print (self->cli, "%s\n", _ ("All is well."));
}

static gboolean
run (MetierCli *self, GStrv *arguments, GError **error)
{
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func (free_finding);
  g_autofree char *packs = NULL;
  Doctor doctor = { .cli = self, .findings = findings };

  if (!metier_cli_parse (self, NULL, arguments, 0, 0, error))
    return FALSE;
  packs = metier_paths_dup_user_packs (self->data_dir);
  check_folder (&doctor, self->data_dir);
  check_folder (&doctor, packs);
  check_packs (&doctor);
  check_library (&doctor);
  if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
    return FALSE;
  self->unwell = findings->len > 0;
  if (self->json)
    print_json (&doctor);
  else
    print_text (&doctor);
  return TRUE;
}

const MetierCliCommand metier_cli_doctor
    = { "doctor", NULL, N_ ("Check the packs and what is yours, and say what to do"), run };
