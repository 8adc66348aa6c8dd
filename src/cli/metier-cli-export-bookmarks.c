/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/metier-cli-exchange.h"

#include <glib/gi18n-lib.h>

#include "formats/bookmarks/metier-bookmarks-html.h"
#include "formats/bookmarks/metier-reading-list.h"
#include "formats/files/metier-text-file.h"
#include "formats/library/metier-library-json.h"
#include "store/catalogue/metier-library-exchange.h"

static void
print_result (MetierCli *self, const char *file, guint n)
{
  MetierJsonWriter *writer;

  if (!self->json)
    {
      g_autofree char *shown = g_filename_display_name (file);

      /* Translators: a file and how many bookmarks it has. */
      metier_cli_print (self, ngettext ("%s: %u bookmark\n", "%s: %u bookmarks\n", n), shown, n);
      return;
    }
  writer = metier_json_writer_new ();
  metier_json_writer_begin_object (writer, NULL);
  metier_json_writer_text (writer, "file", file);
  metier_json_writer_number (writer, "bookmarks", n);
  metier_json_writer_end (writer);
  metier_cli_print_json (self, writer);
}

static char *
name_skill_cb (const char *skill, gpointer data)
{
  g_autoptr (MetierSkill) found = metier_catalogue_load_skill (data, skill, NULL);

  return found != NULL ? g_strdup (found->name) : NULL;
}

static gboolean
has_ending (const char *path, const char *ending)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);

  return g_str_has_suffix (lower, ending);
}

/* The text of the format that the ending stands for; NULL for another ending. */
static char *
make_text (MetierCatalogue *catalogue, const MetierLibraryContents *contents, const char *output)
{
  if (has_ending (output, ".html") || has_ending (output, ".htm"))
    return metier_bookmarks_html_write (contents->bookmarks);
  if (has_ending (output, ".json"))
    return metier_library_json_write (contents);
  if (has_ending (output, ".md"))
    return metier_reading_list_write (contents->bookmarks, name_skill_cb, catalogue);
  return NULL;
}

static gboolean
refuse_output (const char *output, const char *endings, GError **error)
{
  if (output == NULL)
    return metier_cli_refuse (error, _ ("“-o” is missing: the file to write to, with the ending %s."),
                              endings);
  return metier_cli_refuse (error, _ ("The file to write to must have the ending %s, and not be “%s”."),
                            endings, output);
}

static gboolean export(MetierCli *self, const char *output, const char *endings, GError **error)
{
  MetierCatalogue *catalogue = metier_cli_open_catalogue (self, error);
  MetierLibrary *library = catalogue != NULL ? metier_cli_open_library (self, error) : NULL;
  g_autoptr (MetierLibraryContents) contents
      = library != NULL ? metier_library_get_contents (library, error) : NULL;
  g_autofree char *text = NULL;

  if (contents == NULL)
    return FALSE;
  text = make_text (catalogue, contents, output);
  if (text == NULL)
    return refuse_output (output, endings, error);
  if (!metier_text_file_write (output, text, error))
    return FALSE;
  print_result (self, output, contents->bookmarks->len);
  return TRUE;
}

/* Writes the bookmarks as browsers read them, as a reading list, or with everything else as JSON. */
gboolean
metier_cli_export_bookmarks (MetierCli *self, const char *output, GError **error)
{
  static const char *const endings = ".html, .json, .md";

  return output == NULL ? refuse_output (output, endings, error) : export(self, output, endings, error);
}

/* Writes everything. */
gboolean
metier_cli_export_library (MetierCli *self, const char *output, GError **error)
{
  static const char *const endings = ".json";

  return output == NULL || !has_ending (output, ".json") ? refuse_output (output, endings, error)
                                                         : export(self, output, endings, error);
}
