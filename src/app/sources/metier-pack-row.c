/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/sources/metier-pack-row.h"

#include <glib/gi18n-lib.h>

#include "app/sources/metier-pack-words.h"

/**
 * MetierPackRow:
 *
 * One source in the list of them: what it is called and holds, and, opened, whose it is and what can be done
 * with it. It only says what is wanted.
 */
struct _MetierPackRow {
  AdwExpanderRow parent_instance;

  MetierSource *source; /* (owned) */
  guint64 size;
  gboolean open;
  gboolean can_remove;
  gboolean filled;
};

G_DEFINE_FINAL_TYPE (MetierPackRow, metier_pack_row, ADW_TYPE_EXPANDER_ROW)

enum {
  REMOVE,
  BRING_BACK,
  DELETE,
  MAP,
  EXPORT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const char *const names[N_SIGNALS] = { "remove", "bring-back", "delete", "map-skills", "export" };

static void
clicked_cb (MetierPackRow *self, GtkWidget *widget)
{
  guint wish = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (widget), "wish"));

  g_signal_emit (self, signals[wish], 0, self->source->id);
}

static GtkWidget *
add_row (MetierPackRow *self, const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  /* Texts come from packs and must not be read as markup. */
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle != NULL ? subtitle : "");
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
  return row;
}

/* A line that leads on. */
static void
add_link (MetierPackRow *self, const char *title, const char *subtitle, guint wish)
{
  GtkWidget *row = add_row (self, title, subtitle);
  GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");

  gtk_accessible_update_state (GTK_ACCESSIBLE (arrow), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data (G_OBJECT (row), "wish", GUINT_TO_POINTER (wish));
  g_signal_connect_swapped (row, "activated", G_CALLBACK (clicked_cb), self);
}

static GtkWidget *
new_button (MetierPackRow *self, const char *label, guint wish)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_object_set_data (G_OBJECT (button), "wish", GUINT_TO_POINTER (wish));
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (clicked_cb), self);
  return button;
}

/* Every button is named by what it does to which source, as there are many of the same label. */
static void
name_button (GtkWidget *button, const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
add_removal (MetierPackRow *self)
{
  GtkWidget *row = add_row (self, _ ("Remove"), _ ("It can be brought back, and what you wrote is kept."));
  GtkWidget *button = new_button (self, _ ("_Remove"), REMOVE);
  /* Translators: name of a button; %s is the name of a source. */
  g_autofree char *name = g_strdup_printf (_ ("Remove %s"), self->source->title);

  name_button (button, name);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

static void
add_deletion (MetierPackRow *self)
{
  GtkWidget *row
      = add_row (self, _ ("Delete for Good"), _ ("To have it again, you would have to import it."));
  GtkWidget *button = new_button (self, _ ("_Delete"), DELETE);
  /* Translators: name of a button; %s is the name of a source. */
  g_autofree char *name = g_strdup_printf (_ ("Delete %s"), self->source->title);

  name_button (button, name);
  gtk_widget_add_css_class (button, "destructive-action");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

static void
add_return (MetierPackRow *self)
{
  GtkWidget *button = new_button (self, _ ("_Bring Back"), BRING_BACK);
  /* Translators: name of a button; %s is the name of a source. */
  g_autofree char *name = g_strdup_printf (_ ("Bring back %s"), self->source->title);

  name_button (button, name);
  adw_expander_row_add_action (ADW_EXPANDER_ROW (self), button);
}

/* What is empty has no line. */
static void
add_text (MetierPackRow *self, const char *title, const char *text)
{
  if (text != NULL && *text != '\0')
    gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (add_row (self, title, text)), FALSE);
}

/* What the row holds is made when somebody opens it: there may be many sources. */
static void
expanded_cb (MetierPackRow *self)
{
  const MetierSource *source = self->source;
  g_autofree char *size = g_format_size (self->size);

  if (self->filled)
    return;

  self->filled = TRUE;
  add_text (self, _ ("Licence"), source->licence);
  add_text (self, _ ("Credit"), source->credit);
  add_text (self, _ ("Address"), source->url);
  if (!self->open)
    {
      add_deletion (self);
      return;
    }

  add_text (self, _ ("Size"), size);
  if (source->n_skills > 0)
    add_link (self, _ ("Core Skills"), _ ("Which skills count for which of the five core skills"), MAP);
  add_link (self, _ ("Export…"), _ ("All roles or some, as a file that others can import"), EXPORT);
  if (self->can_remove)
    add_removal (self);
}

static void
metier_pack_row_finalize (GObject *object)
{
  g_clear_pointer (&METIER_PACK_ROW (object)->source, metier_source_unref);

  G_OBJECT_CLASS (metier_pack_row_parent_class)->finalize (object);
}

static void
metier_pack_row_class_init (MetierPackRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = metier_pack_row_finalize;

  /* Each says what is wanted of the source whose id it has. */
  for (guint i = 0; i < N_SIGNALS; i++)
    signals[i] = g_signal_new (names[i], G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                               G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
metier_pack_row_init (MetierPackRow *self)
{
}

/**
 * metier_pack_row_new:
 * @line: a source
 *
 * Returns: (transfer floating): its row
 */
GtkWidget *
metier_pack_row_new (const MetierPackLine *line)
{
  MetierPackRow *self = g_object_new (METIER_TYPE_PACK_ROW, NULL);
  g_autofree char *edition = metier_pack_words_edition (line->source);

  self->source = metier_source_ref (line->source);
  self->size = line->size;
  self->open = line->path != NULL;
  self->can_remove = line->can_remove;
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), line->source->title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), edition);
  if (!self->open)
    add_return (self);
  g_signal_connect (self, "notify::expanded", G_CALLBACK (expanded_cb), NULL);
  return GTK_WIDGET (self);
}
