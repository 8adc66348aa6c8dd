/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/parts/metier-progress-dialog.h"

#include <glib/gi18n-lib.h>

/**
 * MetierProgressDialog:
 *
 * Says how far long work is, and lets the user end it.
 */
struct _MetierProgressDialog {
  AdwMessageDialog parent_instance;

  GCancellable *cancellable; /* (owned) */
  GtkProgressBar *bar;
};

G_DEFINE_FINAL_TYPE (MetierProgressDialog, metier_progress_dialog, ADW_TYPE_MESSAGE_DIALOG)

static void
metier_progress_dialog_response (AdwMessageDialog *dialog, const char *response)
{
  g_cancellable_cancel (METIER_PROGRESS_DIALOG (dialog)->cancellable);
}

/* Nobody waits for what nobody sees. */
static void
metier_progress_dialog_dispose (GObject *object)
{
  g_cancellable_cancel (METIER_PROGRESS_DIALOG (object)->cancellable);

  G_OBJECT_CLASS (metier_progress_dialog_parent_class)->dispose (object);
}

static void
metier_progress_dialog_finalize (GObject *object)
{
  g_clear_object (&METIER_PROGRESS_DIALOG (object)->cancellable);

  G_OBJECT_CLASS (metier_progress_dialog_parent_class)->finalize (object);
}

static void
metier_progress_dialog_class_init (MetierProgressDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = metier_progress_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = metier_progress_dialog_finalize;
  ADW_MESSAGE_DIALOG_CLASS (klass)->response = metier_progress_dialog_response;
}

static void
metier_progress_dialog_init (MetierProgressDialog *self)
{
  GtkWidget *bar = gtk_progress_bar_new ();

  self->bar = GTK_PROGRESS_BAR (bar);
  gtk_progress_bar_set_show_text (self->bar, TRUE);
  gtk_progress_bar_set_text (self->bar, "");
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (self), bar);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (self), "cancel", _ ("_Cancel"));
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (self), "cancel");
}

/**
 * metier_progress_dialog_new:
 * @parent: whose work it is
 * @heading: what is done
 * @cancellable: is cancelled when the user does not want it any more
 *
 * Whoever does the work destroys the dialog when it is done.
 *
 * Returns: (transfer none): a dialog that is not shown yet
 */
MetierProgressDialog *
metier_progress_dialog_new (GtkWindow *parent, const char *heading, GCancellable *cancellable)
{
  MetierProgressDialog *self = g_object_new (METIER_TYPE_PROGRESS_DIALOG, "transient-for", parent, "modal",
                                             TRUE, "heading", heading, "destroy-with-parent", TRUE, NULL);

  self->cancellable = g_object_ref (cancellable);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->bar), GTK_ACCESSIBLE_PROPERTY_LABEL, heading, -1);

  return self;
}

/**
 * metier_progress_dialog_set_progress:
 * @self: a dialog
 * @n_done: how much is done
 * @n_all: how much there is to do
 *
 * Shows how far it is.
 */
void
metier_progress_dialog_set_progress (MetierProgressDialog *self, guint n_done, guint n_all)
{
  /* Translators: how many things are done, and how many there are to do. */
  g_autofree char *text = g_strdup_printf (C_ ("progress", "%'u of %'u"), n_done, n_all);

  g_return_if_fail (METIER_IS_PROGRESS_DIALOG (self));

  gtk_progress_bar_set_fraction (self->bar, n_all > 0 ? (double) n_done / n_all : 0);
  gtk_progress_bar_set_text (self->bar, text);
}
