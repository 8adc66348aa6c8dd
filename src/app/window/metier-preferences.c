/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/window/metier-preferences.h"

#include <glib/gi18n-lib.h>

#include "app/parts/metier-dialog.h"
#include "app/state/metier-baselines.h"
#include "app/window/metier-preferences-model.h"
#include "widgets/metier-drop-down.h"

/**
 * MetierPreferences:
 *
 * What the reader may choose for good. Each choice takes effect at once. Not an
 * [class@Adw.PreferencesWindow]: that of libadwaita 1.2 never lets go of its groups, for a search that is not
 * offered here.
 */
struct _MetierPreferences {
  AdwWindow parent_instance;

  GSettings *settings; /* (owned) */
  GPtrArray *choices;  /* (nullable) (owned) (element-type MetierBaselineChoice): in the order of the rows */

  AdwPreferencesGroup *baselines;
  AdwComboRow *style;
  GtkSwitch *hatch;
};

G_DEFINE_FINAL_TYPE (MetierPreferences, metier_preferences, ADW_TYPE_WINDOW)

/* In the order of the row. */
static const char *const styles[] = { "default", "force-light", "force-dark" };

static gboolean
get_style (GValue *selected, GVariant *name, gpointer user_data)
{
  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    {
      if (g_str_equal (styles[i], g_variant_get_string (name, NULL)))
        g_value_set_uint (selected, i);
    }

  return TRUE;
}

static GVariant *
set_style (const GValue *selected, const GVariantType *type, gpointer user_data)
{
  return g_variant_new_string (styles[MIN (g_value_get_uint (selected), G_N_ELEMENTS (styles) - 1)]);
}

/* Baselines. The first line of each drop-down stands for the source's own. */

static void
baseline_selected_cb (MetierPreferences *self, GParamSpec *pspec, GtkDropDown *drop_down)
{
  const MetierBaselineChoice *choice = g_object_get_data (G_OBJECT (drop_down), "choice");
  guint selected = gtk_drop_down_get_selected (drop_down);
  const MetierRole *role = NULL;

  if (selected > 0 && selected <= choice->roles->len)
    role = g_ptr_array_index (choice->roles, selected - 1);

  metier_baselines_set (self->settings, choice->source->id, role != NULL ? role->id : NULL);
}

static GListModel *
list_titles (const MetierBaselineChoice *choice)
{
  GtkStringList *titles = gtk_string_list_new (NULL);
  /* Translators: %s is the title of the role that a source holds others against. */
  g_autofree char *own = choice->own != NULL ? g_strdup_printf (_ ("%s (default)"), choice->own)
                                             : g_strdup (_ ("None (default)"));

  gtk_string_list_append (titles, own);
  for (guint i = 0; i < choice->roles->len; i++)
    gtk_string_list_append (titles, ((const MetierRole *) g_ptr_array_index (choice->roles, i))->title);

  return G_LIST_MODEL (titles);
}

static guint
find_selected (MetierPreferences *self, const MetierBaselineChoice *choice)
{
  g_autofree char *chosen = metier_baselines_dup (self->settings, choice->source->id);

  for (guint i = 0; chosen != NULL && i < choice->roles->len; i++)
    {
      if (g_str_equal (((const MetierRole *) g_ptr_array_index (choice->roles, i))->id, chosen))
        return i + 1;
    }

  return 0;
}

static void
add_baseline (MetierPreferences *self, MetierBaselineChoice *choice)
{
  GtkExpression *title = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");
  GtkWidget *drop_down = gtk_drop_down_new (list_titles (choice), title);
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *escaped = g_markup_escape_text (choice->source->title, -1);

  metier_drop_down_set_up (GTK_DROP_DOWN (drop_down));
  gtk_drop_down_set_enable_search (GTK_DROP_DOWN (drop_down), TRUE);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop_down), find_selected (self, choice));
  gtk_widget_set_valign (drop_down, GTK_ALIGN_CENTER);
  g_object_set_data (G_OBJECT (drop_down), "choice", choice);
  g_signal_connect_object (drop_down, "notify::selected", G_CALLBACK (baseline_selected_cb), self,
                           G_CONNECT_SWAPPED);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), escaped);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), drop_down);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), drop_down);
  adw_preferences_group_add (self->baselines, row);
}

/* The window shows when everything in it is there. */
static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (MetierPreferences) self = user_data;
  g_autoptr (GError) error = NULL;

  self->choices = metier_store_run_finish (METIER_STORE (source), result, &error);
  for (guint i = 0; self->choices != NULL && i < self->choices->len; i++)
    add_baseline (self, g_ptr_array_index (self->choices, i));
  if (error != NULL)
    adw_preferences_group_set_description (self->baselines, error->message);

  metier_dialog_present (GTK_WINDOW (self));
}

/* They have a window of their own, above the same one. */
static void
sources_cb (MetierPreferences *self)
{
  GtkWidget *parent = GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (self)));

  gtk_window_close (GTK_WINDOW (self));
  gtk_widget_activate_action (parent, "win.sources", NULL);
}

static void
metier_preferences_finalize (GObject *object)
{
  MetierPreferences *self = METIER_PREFERENCES (object);

  g_clear_pointer (&self->choices, g_ptr_array_unref);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (metier_preferences_parent_class)->finalize (object);
}

static void
metier_preferences_class_init (MetierPreferencesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = metier_preferences_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/metier_app/Metier/preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, MetierPreferences, baselines);
  gtk_widget_class_bind_template_child (widget_class, MetierPreferences, style);
  gtk_widget_class_bind_template_child (widget_class, MetierPreferences, hatch);
  gtk_widget_class_bind_template_callback (widget_class, sources_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
metier_preferences_init (MetierPreferences *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * metier_preferences_present:
 * @parent: the window above which it stands
 * @context: what it works with; has settings
 *
 * Shows the preferences as soon as the sources are known.
 */
void
metier_preferences_present (GtkWindow *parent, const MetierContext *context)
{
  MetierPreferences *self = g_object_new (METIER_TYPE_PREFERENCES, "transient-for", parent, NULL);

  self->settings = g_object_ref (context->settings);
  g_settings_bind_with_mapping (self->settings, "color-scheme", self->style, "selected",
                                G_SETTINGS_BIND_DEFAULT, get_style, set_style, NULL, NULL);
  g_settings_bind (self->settings, "always-hatch", self->hatch, "active", G_SETTINGS_BIND_DEFAULT);
  metier_store_run_async (context->store, metier_preferences_model_load, NULL, NULL,
                          (GDestroyNotify) g_ptr_array_unref, NULL, loaded_cb, g_object_ref (self));
}
