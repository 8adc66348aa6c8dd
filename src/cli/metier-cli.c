/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/metier-cli.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <stdio.h>

#include "core/values/metier-error.h"
#include "store/catalogue/metier-core-map.h"
#include "store/catalogue/metier-own-roles.h"
#include "store/database/metier-paths.h"
#include "store/shelf/metier-shelf.h"

MetierCli *
metier_cli_new (void)
{
  MetierCli *self = g_new0 (MetierCli, 1);

  self->output = g_string_new (NULL);
  return self;
}

void
metier_cli_free (MetierCli *self)
{
  g_clear_pointer (&self->library, metier_library_free);
  g_clear_pointer (&self->catalogue, metier_catalogue_free);
  g_clear_object (&self->cancellable);
  g_string_free (self->output, TRUE);
  g_strfreev (self->packs);
  g_free (self->data_dir);
  g_free (self->usage);
  g_free (self->doubt);
  g_free (self);
}

/* Wrong usage has an exit status of its own; it is told by the domain that GOption uses too. */
gboolean
metier_cli_refuse (GError **error, const char *format, ...)
{
  va_list args;

  va_start (args, format);
  if (error != NULL)
    *error = g_error_new_valist (G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, format, args);
  va_end (args);
  return FALSE;
}

/* GOption leaves “--” in where what follows looks like an option. */
static void
drop_separator (GStrv arguments)
{
  guint i = 0;

  while (arguments[i] != NULL && !g_str_equal (arguments[i], "--"))
    i++;
  if (arguments[i] == NULL)
    return;
  g_free (arguments[i]);
  for (; arguments[i + 1] != NULL; i++)
    arguments[i] = arguments[i + 1];
  arguments[i] = NULL;
}

/* Takes the options out of the arguments, which begin with the name of the command; between @min and
 * @max others must be left. Returns FALSE without an error when help was asked for and is the answer. */
gboolean
metier_cli_parse (MetierCli *self, const GOptionEntry *entries, GStrv *arguments, guint min, guint max,
                  GError **error)
{
  g_autoptr (GOptionContext) context = g_option_context_new (self->usage);
  gboolean help = FALSE;
  const GOptionEntry common[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &self->json, N_ ("Print JSON for programs"), NULL },
    { "help", 'h', 0, G_OPTION_ARG_NONE, &help, N_ ("Show this help"), NULL },
    { NULL },
  };
  guint n;

  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  g_option_context_set_help_enabled (context, FALSE);
  if (entries != NULL)
    g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, common, GETTEXT_PACKAGE);
  if (!g_option_context_parse_strv (context, arguments, error))
    return FALSE;
  if (help)
    {
      g_autofree char *text = g_option_context_get_help (context, TRUE, NULL);

      g_string_append (self->output, text);
      return FALSE;
    }
  drop_separator (*arguments);
  n = g_strv_length (*arguments) - 1;
  if (n < min)
    return metier_cli_refuse (error, _ ("Something is missing; the usage is “metier-cli %s”."), self->usage);
  if (n > max)
    return metier_cli_refuse (error, _ ("“%s” is too much; the usage is “metier-cli %s”."),
                              (*arguments)[max + 1], self->usage);
  return TRUE;
}

/* GLib takes an empty path for the current folder; whoever gave one had a variable that was not set. */
gboolean
metier_cli_check_path (const char *name, const char *path, GError **error)
{
  if (path == NULL || *path != '\0')
    return TRUE;
  /* Translators: an option, or a word such as PATH */
  return metier_cli_refuse (error, _ ("“%s” takes the name of a file or folder, which is empty here."), name);
}

gboolean
metier_cli_make_folder (const char *folder, GError **error)
{
  g_autofree char *shown = g_filename_display_name (folder);

  if (g_mkdir_with_parents (folder, 0700) == 0)
    return TRUE;
  g_set_error (error, METIER_ERROR, METIER_ERROR_STORAGE, _ ("The folder “%s” cannot be created: %s."), shown,
               g_strerror (errno));
  return FALSE;
}

static void
take_doubt (MetierCli *self, const GError *error)
{
  g_free (self->doubt);
  self->doubt = g_strdup (error->message);
}

/* What the user said of skills holds for every command and their roles stand among the others, unless there is no
 * library to say it. */
static void
apply_library (MetierCli *self)
{
  g_autoptr (GError) unshown = NULL;
  g_autoptr (GError) unsaid = NULL;

  if (!metier_cli_try_library (self) || self->library == NULL)
    return;
  if (!metier_own_pack_update_if_due (self->library, self->catalogue, &unshown))
    take_doubt (self, unshown);
  if (!metier_core_map_apply (self->catalogue, self->library, &unsaid))
    metier_cli_warn (unsaid->message);
}

/* Packs that cannot be opened are left out with a warning, and the rest works. */
MetierCatalogue *
metier_cli_open_catalogue (MetierCli *self, GError **error)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);

  if (self->catalogue != NULL)
    return self->catalogue;
  self->catalogue
      = metier_catalogue_new_default (self->data_dir, (const char *const *) self->packs, problems, error);
  for (guint i = 0; self->catalogue != NULL && i < problems->len; i++)
    metier_cli_warn (g_ptr_array_index (problems, i));
  if (self->catalogue != NULL)
    apply_library (self);
  return self->catalogue;
}

/* Opens the library, a new one where there is none. */
MetierLibrary *
metier_cli_open_library (MetierCli *self, GError **error)
{
  g_autofree char *path = metier_paths_dup_library (self->data_dir);

  if (self->library == NULL)
    self->library = metier_library_open (path, error);
  if (self->library != NULL && self->catalogue != NULL)
    metier_shelf_name_skills (self->catalogue, self->library);
  return self->library;
}

/* For a command that only reads: where there is no library, none is made. */
gboolean
metier_cli_open_library_if_any (MetierCli *self, GError **error)
{
  g_autofree char *path = metier_paths_dup_library (self->data_dir);

  return !g_file_test (path, G_FILE_TEST_EXISTS) || metier_cli_open_library (self, error) != NULL;
}

/* For a command that can do without: what is wrong with the library is only a warning, which is given at the end
 * unless the command fails for it. */
gboolean
metier_cli_try_library (MetierCli *self)
{
  g_autoptr (GError) error = NULL;

  if (metier_cli_open_library_if_any (self, &error))
    return TRUE;
  take_doubt (self, error);
  return FALSE;
}

/* Cancels at the first signal, so that what is under way can be undone; the second ends the program. */
static gpointer
wait_for_signals (gpointer data)
{
  g_autoptr (GCancellable) cancellable = data;
  sigset_t signals;
  int number;

  sigemptyset (&signals);
  sigaddset (&signals, SIGINT);
  sigaddset (&signals, SIGTERM);
  sigwait (&signals, &number);
  g_cancellable_cancel (cancellable);
  pthread_sigmask (SIG_UNBLOCK, &signals, NULL);
  return NULL;
}

/* For work that takes time and must leave what was there before when it is broken off. From the first
 * call on SIGINT and SIGTERM cancel. */
GCancellable *
metier_cli_get_cancellable (MetierCli *self)
{
  sigset_t signals;

  if (self->cancellable != NULL)
    return self->cancellable;
  self->cancellable = g_cancellable_new ();
  sigemptyset (&signals);
  sigaddset (&signals, SIGINT);
  sigaddset (&signals, SIGTERM);
  pthread_sigmask (SIG_BLOCK, &signals, NULL);
  g_thread_unref (g_thread_new ("signals", wait_for_signals, g_object_ref (self->cancellable)));
  return self->cancellable;
}

/* One line, whatever was asked for: what would steer a terminal is replaced. */
void
metier_cli_warn (const char *message)
{
  g_autofree char *valid = g_utf8_make_valid (message, -1);
  g_autoptr (GString) line = g_string_new (NULL);

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    g_string_append_unichar (line, g_unichar_iscntrl (g_utf8_get_char (p)) ? 0xfffd : g_utf8_get_char (p));
  fprintf (stderr, "%s: %s\n", g_get_prgname (), line->str);
}

void
metier_cli_print (MetierCli *self, const char *format, ...)
{
  va_list args;

  va_start (args, format);
  g_string_append_vprintf (self->output, format, args);
  va_end (args);
}

/* Takes @writer. */
void
metier_cli_print_json (MetierCli *self, MetierJsonWriter *writer)
{
  g_autofree char *text = metier_json_writer_finish (writer);

  g_string_append (self->output, text);
}
