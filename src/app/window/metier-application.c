/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/window/metier-application.h"

#include <glib/gi18n-lib.h>

#include "app/state/metier-baselines.h"
#include "app/state/metier-context.h"
#include "app/state/metier-popover-sight.h"
#include "app/state/metier-settings.h"
#include "app/state/metier-wishes.h"
#include "app/window/metier-about.h"
#include "app/window/metier-preferences.h"
#include "app/window/metier-window.h"
#include "store/database/metier-paths.h"

/**
 * MetierApplication:
 *
 * One process for one folder of a user's data: a second start hands its wishes to the first.
 */
struct _MetierApplication {
  AdwApplication parent_instance;

  MetierContext context; /* filled by the first activation */
  char *data_dir;        /* (nullable): the user's folder, when not the usual one */
};

G_DEFINE_FINAL_TYPE (MetierApplication, metier_application, ADW_TYPE_APPLICATION)

static const GOptionEntry options[] = {
  { "role", 'r', 0, G_OPTION_ARG_STRING, NULL, N_ ("Open the page of a role"), N_ ("ROLE") },
  { "skill", 's', 0, G_OPTION_ARG_STRING, NULL, N_ ("Open the page of a skill"), N_ ("SKILL") },
  { "compare", 'c', 0, G_OPTION_ARG_STRING, NULL, N_ ("Compare two to six roles"), N_ ("ROLE,ROLE…") },
  { "me", 'm', 0, G_OPTION_ARG_NONE, NULL, N_ ("Show how far it is to the role you want"), NULL },
  { "data-dir", 0, 0, G_OPTION_ARG_FILENAME, NULL, N_ ("Keep what is yours in another folder"), N_ ("DIR") },
  { "version", 'v', 0, G_OPTION_ARG_NONE, NULL, N_ ("Print the version and exit"), NULL },
  { NULL },
};

/* Dialogs are windows too. */
static MetierWindow *
find_window (MetierApplication *self)
{
  for (GList *window = gtk_application_get_windows (GTK_APPLICATION (self)); window != NULL;
       window = window->next)
    {
      if (METIER_IS_WINDOW (window->data))
        return window->data;
    }

  return NULL;
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (MetierApplication) self = user_data;
  MetierWindow *window = find_window (self);
  g_autoptr (GError) error = NULL;

  metier_store_open_finish (METIER_STORE (source), result, &error);
  if (window != NULL)
    metier_window_store_opened (window, error);
}

static void
follow_settings (MetierApplication *self)
{
  GSettings *settings = self->context.settings;
  GAction *preferences = g_action_map_lookup_action (G_ACTION_MAP (self), "preferences");

  g_settings_bind (settings, "color-scheme", adw_style_manager_get_default (), "color-scheme",
                   G_SETTINGS_BIND_GET);
  g_settings_bind (settings, "always-hatch", self->context.style, "hatch", G_SETTINGS_BIND_GET);
  g_simple_action_set_enabled (G_SIMPLE_ACTION (preferences), TRUE);
}

static void
open_store (MetierApplication *self)
{
  self->context.store = metier_store_new (self->data_dir, NULL);
  self->context.style = metier_style_bridge_new ();
  self->context.undo = metier_undo_new ();
  self->context.bookmarks = metier_bookmarks_new (self->context.store, self->context.undo);
  self->context.me = metier_me_new (self->context.store, self->context.undo);
  self->context.compare = metier_compare_set_new ();
  self->context.scratch = metier_scratch_new ();
  self->context.settings = metier_settings_new ();
  metier_compare_set_bind (self->context.compare, self->context.settings);
  if (self->context.settings != NULL)
    follow_settings (self);
}

/* The store opens while the window is made; what the window asks waits in the store's queue. */
static MetierWindow *
new_window (MetierApplication *self)
{
  open_store (self);
  metier_store_open_async (self->context.store, NULL, opened_cb, g_object_ref (self));
  metier_baselines_apply (self->context.store, self->context.settings);

  return metier_window_new (ADW_APPLICATION (self), &self->context);
}

/* Shows where the wishes lead; without any, a new window is where the last one was left. */
static void
go_to_wishes (MetierApplication *self, const MetierWishes *wishes)
{
  MetierWindow *window = find_window (self);

  if (window == NULL)
    {
      window = new_window (self);
      metier_window_restore (window, metier_wishes_are_none (wishes));
    }

  if (wishes->compare != NULL)
    {
      metier_compare_set_replace (self->context.compare, (const char *const *) wishes->compare);
      metier_window_go (window, "compare", NULL);
    }
  if (wishes->role != NULL)
    metier_window_go (window, "roles", wishes->role);
  if (wishes->skill != NULL)
    metier_window_go_to_skill (window, wishes->skill);
  if (wishes->me)
    metier_window_go (window, "me", NULL);
  gtk_window_present (GTK_WINDOW (window));
}

static void
metier_application_activate (GApplication *application)
{
  go_to_wishes (METIER_APPLICATION (application), &(MetierWishes){ NULL });
}

static int
metier_application_command_line (GApplication *application, GApplicationCommandLine *command_line)
{
  g_auto (GStrv) arguments = g_application_command_line_get_arguments (command_line, NULL);
  g_auto (MetierWishes) wishes = { NULL };
  g_autoptr (GError) error = NULL;

  if (!metier_wishes_read (&wishes, g_application_command_line_get_options_dict (command_line),
                           (const char *const *) arguments, &error))
    {
      g_application_command_line_printerr (command_line, "metier: %s\n", error->message);
      return 2;
    }

  go_to_wishes (METIER_APPLICATION (application), &wishes);
  return 0;
}

/* Another folder of data is another library, so it has a process and a window of its own; a second start with
 * the same folder finds that one. */
static void
use_data_dir (MetierApplication *self, const char *data_dir)
{
  g_autofree char *usual = metier_paths_dup_data_dir (NULL);
  g_autofree char *chosen = g_canonicalize_filename (data_dir, NULL);
  g_autofree char *digest = NULL;
  g_autofree char *id = NULL;

  if (g_str_equal (chosen, usual))
    return;

  digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, chosen, -1);
  id = g_strdup_printf (METIER_APP_ID ".Data%.16s", digest);
  g_application_set_application_id (G_APPLICATION (self), id);
  self->data_dir = g_steal_pointer (&chosen);
}

static int
metier_application_handle_local_options (GApplication *application, GVariantDict *wishes)
{
  MetierApplication *self = METIER_APPLICATION (application);
  g_autofree char *data_dir = NULL;

  if (g_variant_dict_contains (wishes, "version"))
    {
      g_print ("Métier %s\n", METIER_VERSION);
      return 0;
    }

  if (g_variant_dict_lookup (wishes, "data-dir", "^ay", &data_dir))
    use_data_dir (self, data_dir);
  return -1;
}

static void
take_answers (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
metier_application_shutdown (GApplication *application)
{
  MetierApplication *self = METIER_APPLICATION (application);

  /* Windows go first: they borrow the context. One that waits for the store goes with its last answer. */
  G_APPLICATION_CLASS (metier_application_parent_class)->shutdown (application);

  if (self->context.store != NULL)
    {
      metier_store_close (self->context.store);
      take_answers ();
      metier_scratch_empty (self->context.scratch);
    }
  g_clear_object (&self->context.bookmarks);
  g_clear_object (&self->context.me);
  g_clear_pointer (&self->context.undo, metier_undo_unref);
  g_clear_object (&self->context.compare);
  g_clear_pointer (&self->context.scratch, metier_scratch_unref);
  g_clear_object (&self->context.style);
  g_clear_object (&self->context.settings);
  g_clear_object (&self->context.store);
}

static void
metier_application_finalize (GObject *object)
{
  g_free (METIER_APPLICATION (object)->data_dir);

  G_OBJECT_CLASS (metier_application_parent_class)->finalize (object);
}

/* Forward is where reading goes, so the arrows change places in a language that is read from the right. */
static void
set_accels (GtkApplication *self)
{
  gboolean mirrored = gtk_widget_get_default_direction () == GTK_TEXT_DIR_RTL;
  const struct {
    const char *action;
    const char *accels[3];
  } accels[] = {
    { "app.preferences", { "<Control>comma" } },
    { "app.quit", { "<Control>q" } },
    { "window.close", { "<Control>w" } },
    { "win.search", { "<Control>f" } },
    { "win.toggle-compare", { "<Control>d" } },
    { "win.back", { mirrored ? "<Alt>Right" : "<Alt>Left", "Back" } },
    { "win.forward", { mirrored ? "<Alt>Left" : "<Alt>Right", "Forward" } },
    { "win.save-chart", { "<Control>s" } },
    { "win.save-all-charts", { "<Control><Shift>s" } },
    { "win.copy-picture", { "<Control><Shift>c" } },
    { "win.copy-table", { "<Control><Alt>c" } },
    { "win.print", { "<Control>p" } },
    { "win.new-role", { "<Control>n" } },
    { "win.undo", { "<Control>z" } },
    { "win.redo", { "<Control><Shift>z" } },
    { "win.show-help-overlay", { "<Control>question" } },
    { "win.show-view::roles", { "<Alt>1" } },
    { "win.show-view::compare", { "<Alt>2" } },
    { "win.show-view::shelf", { "<Alt>3" } },
    { "win.show-view::me", { "<Alt>4" } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (accels); i++)
    gtk_application_set_accels_for_action (self, accels[i].action, accels[i].accels);
}

static void
metier_application_startup (GApplication *application)
{
  G_APPLICATION_CLASS (metier_application_parent_class)->startup (application);

  /* A sentence that the keyboard comes to need not be marked for that, and before it marks one, GTK 4.8 looks
   * at what had the keyboard, which may be gone. */
  g_object_set (gtk_settings_get_default (), "gtk-label-select-on-focus", FALSE, NULL);
  metier_popover_keep_all_in_sight ();
  set_accels (GTK_APPLICATION (application));
}

static void
metier_application_class_init (MetierApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = metier_application_finalize;
  application_class->activate = metier_application_activate;
  application_class->command_line = metier_application_command_line;
  application_class->handle_local_options = metier_application_handle_local_options;
  application_class->startup = metier_application_startup;
  application_class->shutdown = metier_application_shutdown;
}

static void
about_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MetierApplication *self = user_data;

  metier_about_present (GTK_WINDOW (find_window (self)), self->context.store);
}

static void
preferences_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MetierApplication *self = user_data;

  metier_preferences_present (GTK_WINDOW (find_window (self)), &self->context);
}

static void
quit_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GtkApplication *application = user_data;

  for (GList *window = gtk_application_get_windows (application); window != NULL;
       window = gtk_application_get_windows (application))
    gtk_window_destroy (window->data);
}

static void
metier_application_init (MetierApplication *self)
{
  static const GActionEntry entries[] = {
    { .name = "about", .activate = about_cb },
    { .name = "preferences", .activate = preferences_cb },
    { .name = "quit", .activate = quit_cb },
  };
  GAction *preferences;

  g_application_add_main_option_entries (G_APPLICATION (self), options);
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  /* Until there are settings to keep them in. */
  preferences = g_action_map_lookup_action (G_ACTION_MAP (self), "preferences");
  g_simple_action_set_enabled (G_SIMPLE_ACTION (preferences), FALSE);
}

/**
 * metier_application_new:
 *
 * Returns: (transfer full): the application
 */
MetierApplication *
metier_application_new (void)
{
  return g_object_new (METIER_TYPE_APPLICATION, "application-id", METIER_APP_ID, "flags",
                       G_APPLICATION_HANDLES_COMMAND_LINE, "resource-base-path",
                       "/io/github/metier_app/Metier", NULL);
}
