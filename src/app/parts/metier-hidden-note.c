/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/parts/metier-hidden-note.h"

#include <glib/gi18n-lib.h>

/**
 * MetierHiddenNote:
 *
 * Says how many skills are hidden because they do not matter to the user, and shows them on demand.
 */
struct _MetierHiddenNote {
  GtkBox parent_instance;

  GtkLabel *label;
  GtkWidget *button;
  guint n;
  gboolean shows;
};

enum { SIGNAL_CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MetierHiddenNote, metier_hidden_note, GTK_TYPE_BOX)

static void
apply (MetierHiddenNote *self)
{
  g_autofree char *text = NULL;

  if (self->shows)
    text = g_strdup_printf (
        ngettext ("%u skill here is not relevant to you", "%u skills here are not relevant to you", self->n),
        self->n);
  else
    text = g_strdup_printf (
        ngettext ("%u skill hidden as not relevant", "%u skills hidden as not relevant", self->n), self->n);
  gtk_label_set_label (self->label, text);
  gtk_button_set_label (GTK_BUTTON (self->button),
                        self->shows ? C_ ("skills", "Hide") : C_ ("skills", "Show"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text,
                                  -1);
  gtk_widget_set_visible (GTK_WIDGET (self), self->n > 0);
}

static void
clicked_cb (MetierHiddenNote *self)
{
  self->shows = !self->shows;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
metier_hidden_note_class_init (MetierHiddenNoteClass *klass)
{
  /**
   * MetierHiddenNote::changed:
   * @self: the note
   *
   * The user wants to see what is hidden, or no more.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 0);
}

static void
metier_hidden_note_init (MetierHiddenNote *self)
{
  GtkWidget *label = gtk_label_new (NULL);

  self->label = GTK_LABEL (label);
  self->button = gtk_button_new ();
  gtk_box_set_spacing (GTK_BOX (self), 6);
  gtk_label_set_wrap (self->label, TRUE);
  gtk_label_set_xalign (self->label, 0);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "secondary");
  gtk_widget_add_css_class (self->button, "flat");
  gtk_widget_set_valign (self->button, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (self->button, "clicked", G_CALLBACK (clicked_cb), self);
  gtk_box_append (GTK_BOX (self), label);
  gtk_box_append (GTK_BOX (self), self->button);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * metier_hidden_note_set_n:
 * @self: a note
 * @n: how many skills do not matter; the note goes where there are none
 *
 * Says how many skills are hidden, or would be.
 */
void
metier_hidden_note_set_n (MetierHiddenNote *self, guint n)
{
  g_return_if_fail (METIER_IS_HIDDEN_NOTE (self));

  self->n = n;
  apply (self);
}

/**
 * metier_hidden_note_show:
 * @self: a note
 *
 * Shows what does not matter, as the user may from the note itself.
 */
void
metier_hidden_note_show (MetierHiddenNote *self)
{
  g_return_if_fail (METIER_IS_HIDDEN_NOTE (self));

  if (!self->shows)
    clicked_cb (self);
}

/**
 * metier_hidden_note_get_shows:
 * @self: a note
 *
 * Returns: whether the user wants to see what does not matter
 */
gboolean
metier_hidden_note_get_shows (MetierHiddenNote *self)
{
  g_return_val_if_fail (METIER_IS_HIDDEN_NOTE (self), FALSE);

  return self->shows;
}
