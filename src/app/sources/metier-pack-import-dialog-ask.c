/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/sources/metier-pack-import-dialog-private.h"

#include <glib/gi18n-lib.h>

#include "core/values/metier-error.h"

/* An edition that is not said is none. */
static char *
dup_edition (MetierPackImportDialog *self)
{
  g_autofree char *edition = g_strstrip (g_strdup (gtk_editable_get_text (self->edition_row)));

  return *edition != '\0' ? g_steal_pointer (&edition) : NULL;
}

/* What was read without being told its edition can be read so again. */
static gboolean
is_answered (MetierPackImportDialog *self)
{
  g_autofree char *edition = dup_edition (self);

  return g_str_equal (self->asked, "table") ? metier_table_chooser_is_complete (self->table)
                                            : edition != NULL || self->need_not_answer;
}

static void
changed_cb (MetierPackImportDialog *self)
{
  if (self->asked != NULL)
    gtk_widget_set_sensitive (GTK_WIDGET (self->go_button), is_answered (self));
}

static void
edition_entered_cb (MetierPackImportDialog *self)
{
  if (is_answered (self))
    _metier_pack_import_dialog_answer (self);
}

/* Takes how the table begins out of the job, which has nothing more to do with it. */
static void
make_table (MetierPackImportDialog *self)
{
  self->table = METIER_TABLE_CHOOSER (metier_table_chooser_new (g_steal_pointer (&self->job->table)));
  g_signal_connect_object (self->table, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (self->table_place, GTK_WIDGET (self->table));
}

/* Goes back to the question that was asked. */
void
_metier_pack_import_dialog_ask_again (MetierPackImportDialog *self)
{
  gtk_button_set_label (self->cancel_button, _ ("_Cancel"));
  gtk_button_set_label (self->go_button, _ ("_Continue"));
  gtk_stack_set_visible_child_name (self->stack, self->asked);
  gtk_widget_grab_focus (g_str_equal (self->asked, "table") ? GTK_WIDGET (self->table)
                                                            : GTK_WIDGET (self->edition_row));
  changed_cb (self);
}

/* Says what is wrong with an answer where it can be changed. */
static void
show_problem (MetierPackImportDialog *self, const char *problem)
{
  g_autofree char *escaped = g_markup_escape_text (problem, -1);

  if (g_str_equal (self->asked, "table"))
    metier_table_chooser_show_problem (self->table, problem);
  else
    adw_preferences_group_set_description (self->edition_group, escaped);
}

/* Asks for what a person can add to the file; tells whether @error is of that kind. */
gboolean
_metier_pack_import_dialog_ask (MetierPackImportDialog *self, const GError *error)
{
  if (self->job->table != NULL)
    {
      make_table (self);
      self->asked = "table";
    }
  else if (g_error_matches (error, METIER_ERROR, METIER_ERROR_UNTOLD))
    self->asked = "edition";
  else if (self->asked == NULL || !g_error_matches (error, METIER_ERROR, METIER_ERROR_INVALID))
    return FALSE;

  _metier_pack_import_dialog_ask_again (self);
  if (!g_error_matches (error, METIER_ERROR, METIER_ERROR_UNRECOGNISED))
    show_problem (self, error->message);
  return TRUE;
}

static void
say_edition_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  MetierPackImportDialog *self = METIER_PACK_IMPORT_DIALOG (widget);

  /* A table is asked for its edition beside its columns. */
  if (self->asked == NULL)
    self->asked = "edition";
  self->need_not_answer = TRUE;
  _metier_pack_import_dialog_ask_again (self);
}

/* Reads the file anew, as the answer says. */
void
_metier_pack_import_dialog_answer (MetierPackImportDialog *self)
{
  g_autofree char *edition = dup_edition (self);
  const MetierImportOptions told = { .format = METIER_SOURCE_ANY, .edition = edition };
  g_autoptr (MetierImportOptions) options = g_str_equal (self->asked, "table")
                                                ? metier_table_chooser_dup_options (self->table)
                                                : metier_import_options_copy (&told);

  adw_preferences_group_set_description (self->edition_group, NULL);
  _metier_pack_import_dialog_read (self, options);
}

void
_metier_pack_import_dialog_class_init_ask (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, MetierPackImportDialog, table_place);
  gtk_widget_class_bind_template_child (widget_class, MetierPackImportDialog, edition_group);
  gtk_widget_class_bind_template_child (widget_class, MetierPackImportDialog, edition_row);
  gtk_widget_class_bind_template_callback_full (widget_class, "edition_changed_cb", G_CALLBACK (changed_cb));
  gtk_widget_class_bind_template_callback (widget_class, edition_entered_cb);
  gtk_widget_class_install_action (widget_class, "import.say-edition", NULL, say_edition_cb);
}
