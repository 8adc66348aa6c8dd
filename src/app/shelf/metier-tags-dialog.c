/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/shelf/metier-tags-dialog.h"

#include <glib/gi18n-lib.h>

#include "app/shelf/metier-shelf-bulk.h"

/**
 * MetierTagsDialog:
 *
 * Asks which tags many resources shall get, and which they shall lose.
 */
struct _MetierTagsDialog {
  AdwMessageDialog parent_instance;

  GtkEditable *added;
  GtkEditable *removed;
};

enum { SIGNAL_CHOSEN, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MetierTagsDialog, metier_tags_dialog, ADW_TYPE_MESSAGE_DIALOG)

static void
metier_tags_dialog_response (AdwMessageDialog *dialog, const char *response)
{
  MetierTagsDialog *self = METIER_TAGS_DIALOG (dialog);
  g_auto (GStrv) added = metier_shelf_split_tags (gtk_editable_get_text (self->added));
  g_auto (GStrv) removed = metier_shelf_split_tags (gtk_editable_get_text (self->removed));

  if (g_str_equal (response, "change"))
    g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, added, removed);
}

static void
metier_tags_dialog_class_init (MetierTagsDialogClass *klass)
{
  ADW_MESSAGE_DIALOG_CLASS (klass)->response = metier_tags_dialog_response;

  /**
   * MetierTagsDialog::chosen:
   * @self: the dialog
   * @added: (array zero-terminated=1): tags to add
   * @removed: (array zero-terminated=1): tags to remove
   *
   * The user wants the tags changed.
   */
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRV, G_TYPE_STRV);
}

static GtkEditable *
add_row (GtkListBox *list, const char *title)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_entry_row_set_activates_default (ADW_ENTRY_ROW (row), TRUE);
  gtk_list_box_append (list, row);
  return GTK_EDITABLE (row);
}

static void
metier_tags_dialog_init (MetierTagsDialog *self)
{
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (self);
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  self->added = add_row (GTK_LIST_BOX (list), _ ("Tags to add"));
  self->removed = add_row (GTK_LIST_BOX (list), _ ("Tags to remove"));

  adw_message_dialog_set_heading (dialog, _ ("Change Tags"));
  adw_message_dialog_set_body (dialog, _ ("Put commas between tags."));
  adw_message_dialog_set_extra_child (dialog, list);
  adw_message_dialog_add_responses (dialog, "cancel", _ ("_Cancel"), "change", _ ("C_hange"), NULL);
  adw_message_dialog_set_response_appearance (dialog, "change", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, "change");
  adw_message_dialog_set_close_response (dialog, "cancel");
}

/**
 * metier_tags_dialog_present:
 * @parent: a widget in the window that the dialog belongs to
 *
 * Asks for tags.
 *
 * Returns: (transfer none): the dialog, which closes itself
 */
MetierTagsDialog *
metier_tags_dialog_present (GtkWidget *parent)
{
  MetierTagsDialog *self = g_object_new (METIER_TYPE_TAGS_DIALOG, "transient-for",
                                         GTK_WINDOW (gtk_widget_get_root (parent)), "modal", TRUE, NULL);

  gtk_window_present (GTK_WINDOW (self));
  return self;
}
