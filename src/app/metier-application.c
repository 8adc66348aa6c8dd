/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/metier-application.h"

#include <glib/gi18n-lib.h>

#include "app/metier-about.h"
#include "app/metier-context.h"
#include "app/metier-settings.h"
#include "app/metier-window.h"

/**
 * MetierApplication:
 *
 * One process for one user: a second start hands its wishes to the first.
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
  { "data-dir", 0, 0, G_OPTION_ARG_FILENAME, NULL, N_ ("Keep what is yours in another folder"), N_ ("DIR") },
  { "version", 'v', 0, G_OPTION_ARG_NONE, NULL, N_ ("Print the version and exit"), NULL },
  { NULL },
};

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (MetierApplication) self = user_data;
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));
  g_autoptr (GError) error = NULL;

  metier_store_open_finish (METIER_STORE (source), result, &error);
  if (METIER_IS_WINDOW (window))
    metier_window_store_opened (METIER_WINDOW (window), error);
}

static void
open_store (MetierApplication *self)
{
  self->context.store = metier_store_new (self->data_dir, NULL);
  self->context.style = metier_style_bridge_new ();
  self->context.bookmarks = metier_bookmarks_new (self->context.store);
  self->context.compare = metier_compare_set_new ();
  self->context.settings = metier_settings_new ();
}

/* The window shows at once and the store opens behind it; what the window asks waits in the store's queue. */
static MetierWindow *
ensure_window (MetierApplication *self)
{
  GtkWindow *active = gtk_application_get_active_window (GTK_APPLICATION (self));
  MetierWindow *window;

  if (METIER_IS_WINDOW (active))
    return METIER_WINDOW (active);

  open_store (self);
  window = metier_window_new (ADW_APPLICATION (self), &self->context);
  metier_store_open_async (self->context.store, NULL, opened_cb, g_object_ref (self));

  return window;
}

static void
metier_application_activate (GApplication *application)
{
  gtk_window_present (GTK_WINDOW (ensure_window (METIER_APPLICATION (application))));
}

static void
go_to_wishes (MetierApplication *self, MetierWindow *window, GVariantDict *wishes)
{
  const char *role = NULL;
  const char *skill = NULL;
  const char *compare = NULL;

  if (g_variant_dict_lookup (wishes, "compare", "&s", &compare))
    {
      g_auto (GStrv) roles = g_strsplit (compare, ",", -1);

      metier_compare_set_replace (self->context.compare, (const char *const *) roles);
      metier_window_go (window, "compare", NULL);
    }
  if (g_variant_dict_lookup (wishes, "role", "&s", &role))
    metier_window_go (window, "roles", role);
  if (g_variant_dict_lookup (wishes, "skill", "&s", &skill))
    metier_window_go_to_skill (window, skill);
}

static int
metier_application_command_line (GApplication *application, GApplicationCommandLine *command_line)
{
  MetierApplication *self = METIER_APPLICATION (application);
  GVariantDict *wishes = g_application_command_line_get_options_dict (command_line);
  MetierWindow *window = ensure_window (self);

  go_to_wishes (self, window, wishes);
  gtk_window_present (GTK_WINDOW (window));
  return 0;
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
    self->data_dir = g_canonicalize_filename (data_dir, NULL);
  return -1;
}

static void
metier_application_shutdown (GApplication *application)
{
  MetierApplication *self = METIER_APPLICATION (application);

  /* Windows go first: they borrow the context. */
  G_APPLICATION_CLASS (metier_application_parent_class)->shutdown (application);

  if (self->context.store != NULL)
    metier_store_close (self->context.store);
  g_clear_object (&self->context.bookmarks);
  g_clear_object (&self->context.compare);
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
    { "win.back", { mirrored ? "<Alt>Right" : "<Alt>Left", "Back" } },
    { "win.forward", { mirrored ? "<Alt>Left" : "<Alt>Right", "Forward" } },
    { "win.undo", { "<Control>z" } },
    { "win.show-help-overlay", { "<Control>question" } },
    { "win.show-view::roles", { "<Alt>1" } },
    { "win.show-view::compare", { "<Alt>2" } },
    { "win.show-view::shelf", { "<Alt>3" } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (accels); i++)
    gtk_application_set_accels_for_action (self, accels[i].action, accels[i].accels);
}

static void
metier_application_startup (GApplication *application)
{
  G_APPLICATION_CLASS (metier_application_parent_class)->startup (application);

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

  metier_about_present (gtk_application_get_active_window (GTK_APPLICATION (self)), self->context.store);
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
    { .name = "quit", .activate = quit_cb },
  };

  g_application_add_main_option_entries (G_APPLICATION (self), options);
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
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
