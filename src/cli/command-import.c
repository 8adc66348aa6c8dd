/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/metier-cli-command.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cli/metier-cli-exchange.h"
#include "formats/metier-pack-json.h"
#include "store/metier-paths.h"

static void
write_warnings (MetierJsonWriter *writer, const MetierImportReport *report)
{
  metier_json_writer_begin_list (writer, "warnings");
  for (guint i = 0; i < report->warnings->len; i++)
    {
      const MetierImportWarning *warning = g_ptr_array_index (report->warnings, i);

      metier_json_writer_begin_object (writer, NULL);
      metier_json_writer_text (writer, "file", warning->file);
      if (warning->line > 0)
        metier_json_writer_number (writer, "line", warning->line);
      else
        metier_json_writer_null (writer, "line");
      metier_json_writer_text (writer, "field", warning->field);
      metier_json_writer_text (writer, "message", warning->message);
      metier_json_writer_end (writer);
    }
  metier_json_writer_end (writer);
}

static void
print_json (MetierCli *self, const MetierImportReport *report, const char *pack)
{
  MetierJsonWriter *writer = metier_json_writer_new ();

  metier_json_writer_begin_object (writer, NULL);
  metier_json_writer_text (writer, "file", pack);
  metier_json_writer_number (writer, "roles", report->n_roles);
  metier_json_writer_number (writer, "skills", report->n_skills);
  metier_json_writer_number (writer, "ratings", report->n_ratings);
  metier_json_writer_number (writer, "resources", report->n_resources);
  metier_json_writer_number (writer, "skipped", report->n_skipped);
  write_warnings (writer, report);
  metier_json_writer_end (writer);
  metier_cli_print_json (self, writer);
}

static void
print_text (MetierCli *self, const MetierImportReport *report, const char *pack)
{
  g_autofree char *shown = g_filename_display_name (pack);

  for (guint i = 0; i < report->warnings->len; i++)
    {
      const MetierImportWarning *warning = g_ptr_array_index (report->warnings, i);
      g_autofree char *message
          = g_strdup_printf ("%s: %s: %s", warning->file, warning->field, warning->message);

      metier_cli_warn (message);
    }
  /* Translators: how many there are stands behind each word, as in “roles 22”. */
  metier_cli_print (self, _ ("%s: roles %u, skills %u, ratings %u, resources %u, skipped %u.\n"), shown,
                    report->n_roles, report->n_skills, report->n_ratings, report->n_resources,
                    report->n_skipped);
}

/* Where a pack goes that no other place was named for. */
static char *
make_installed_path (MetierCli *self, const MetierPackJson *json, GError **error)
{
  g_autofree char *folder = metier_paths_dup_user_packs (self->data_dir);
  g_autofree char *name = g_strconcat (metier_pack_json_get_id (json), ".pack", NULL);

  return metier_cli_make_folder (folder, error) ? g_build_filename (folder, name, NULL) : NULL;
}

/* Nobody means to lose the file that is read. */
static gboolean
is_same_file (const char *a, const char *b)
{
  g_autofree char *first = g_canonicalize_filename (a, NULL);
  g_autofree char *second = g_canonicalize_filename (b, NULL);

  return strcmp (first, second) == 0;
}

static gboolean
import_pack (MetierCli *self, const char *path, const char *output, GError **error)
{
  GCancellable *cancellable = metier_cli_get_cancellable (self);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (MetierPackJson) json = metier_pack_json_load (file, cancellable, error);
  g_autoptr (MetierImportReport) report = metier_import_report_new ();
  g_autoptr (MetierPackWriter) writer = NULL;
  g_autofree char *target = NULL;

  if (json == NULL)
    return FALSE;
  target = output != NULL ? g_strdup (output) : make_installed_path (self, json, error);
  if (target == NULL)
    return FALSE;
  writer = metier_pack_writer_new (target, error);
  if (writer == NULL || !metier_pack_json_import (json, writer, report, cancellable, error)
      || !metier_pack_writer_finish (writer, cancellable, error))
    return FALSE;
  if (self->json)
    print_json (self, report, target);
  else
    print_text (self, report, target);
  return TRUE;
}

static const char *const formats[] = { "pack", "bookmarks", "library", "profile", NULL };

static gboolean
run (MetierCli *self, GStrv *arguments, GError **error)
{
  g_autofree char *output = NULL;
  gboolean preview = FALSE;
  const char *format;
  const GOptionEntry entries[] = {
    { "preview", 0, 0, G_OPTION_ARG_NONE, &preview, N_ ("Only say what bookmarks or a library would give"),
      NULL },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_ ("Write the pack there instead of installing it"),
      N_ ("PACK") },
    { NULL },
  };

  if (!metier_cli_parse (self, entries, arguments, 2, 2, error))
    return FALSE;
  format = (*arguments)[1];
  if (!g_strv_contains (formats, format))
    return metier_cli_refuse (
        error, _ ("There is no format “%s” to import; it can be pack, bookmarks, library or profile."), format);
  if (!metier_cli_check_path ("PATH", (*arguments)[2], error) || !metier_cli_check_path ("-o", output, error))
    return FALSE;
  if (strcmp (format, "pack") == 0 ? preview : output != NULL)
    return metier_cli_refuse (error, _ ("“import %s” does not go with %s."), format,
                              preview ? "--preview" : "-o");
  if (strcmp (format, "bookmarks") == 0)
    return metier_cli_import_bookmarks (self, (*arguments)[2], preview, error);
  if (strcmp (format, "library") == 0)
    return metier_cli_import_library (self, (*arguments)[2], preview, error);
  if (strcmp (format, "profile") == 0)
    return metier_cli_import_profile (self, (*arguments)[2], preview, error);
  if (output != NULL && is_same_file (output, (*arguments)[2]))
    return metier_cli_refuse (error, _ ("“-o” names the file that is read."));
  return import_pack (self, (*arguments)[2], output, error);
}

const MetierCliCommand metier_cli_import
    = { "import", "pack PATH [-o PACK] | bookmarks PATH [--preview] | library PATH [--preview] | profile PATH [--preview]",
        N_ ("Build a pack, or take bookmarks or a library over"), run };
