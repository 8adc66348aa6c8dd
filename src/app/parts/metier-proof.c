/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/parts/metier-proof.h"

#include <glib/gi18n-lib.h>

#include "app/state/metier-link.h"
#include "core/values/metier-url.h"
#include "widgets/metier-tooltip.h"

/**
 * MetierProof:
 *
 * What the user goes by in saying how well they know a skill: a text, or a web address that is opened when it
 * is pressed and never by itself.
 */
struct _MetierProof {
  GtkWidget parent_instance;

  char *text;
  GtkWidget *label;
  GtkWidget *link;
};

G_DEFINE_FINAL_TYPE (MetierProof, metier_proof, GTK_TYPE_WIDGET)

static void
clicked_cb (MetierProof *self)
{
  metier_open_link (GTK_WIDGET (self), self->text);
}

static void
metier_proof_dispose (GObject *object)
{
  MetierProof *self = METIER_PROOF (object);

  g_clear_pointer (&self->label, gtk_widget_unparent);
  g_clear_pointer (&self->link, gtk_widget_unparent);

  G_OBJECT_CLASS (metier_proof_parent_class)->dispose (object);
}

static void
metier_proof_finalize (GObject *object)
{
  g_free (METIER_PROOF (object)->text);

  G_OBJECT_CLASS (metier_proof_parent_class)->finalize (object);
}

static void
metier_proof_class_init (MetierProofClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = metier_proof_dispose;
  G_OBJECT_CLASS (klass)->finalize = metier_proof_finalize;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
metier_proof_init (MetierProof *self)
{
  GtkOrientable *layout = GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self)));
  GtkWidget *address = gtk_label_new (NULL);

  gtk_orientable_set_orientation (layout, GTK_ORIENTATION_VERTICAL);
  self->label = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));

  self->link = gtk_button_new ();
  gtk_label_set_ellipsize (GTK_LABEL (address), PANGO_ELLIPSIZE_MIDDLE);
  gtk_button_set_child (GTK_BUTTON (self->link), address);
  gtk_widget_add_css_class (self->link, "flat");
  gtk_widget_set_halign (self->link, GTK_ALIGN_START);
  g_signal_connect_swapped (self->link, "clicked", G_CALLBACK (clicked_cb), self);
  gtk_widget_set_parent (self->link, GTK_WIDGET (self));
  metier_proof_set_text (self, NULL);
}

/**
 * metier_proof_new:
 *
 * Returns: (transfer floating): a proof without a text, which is not shown
 */
GtkWidget *
metier_proof_new (void)
{
  return g_object_new (METIER_TYPE_PROOF, NULL);
}

/**
 * metier_proof_set_text:
 * @self: a proof
 * @text: (nullable): what the user goes by; %NULL hides @self
 */
void
metier_proof_set_text (MetierProof *self, const char *text)
{
  gboolean is_link = text != NULL && metier_url_check (text, NULL);
  g_autofree char *words = NULL;

  g_return_if_fail (METIER_IS_PROOF (self));

  g_free (self->text);
  self->text = g_strdup (text);
  /* Translators: %s is what the user wrote to show how well they know a skill. */
  words = is_link ? g_strdup (_ ("What shows it:"))
                  : g_strdup_printf (_ ("What shows it: %s"), text != NULL ? text : "");
  gtk_label_set_label (GTK_LABEL (self->label), words);
  gtk_label_set_label (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (self->link))), is_link ? text : "");
  metier_tooltip_set (self->link, is_link ? text : NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->link), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  is_link ? text : "", -1);
  gtk_widget_set_visible (self->link, is_link);
  gtk_widget_set_visible (GTK_WIDGET (self), text != NULL);
}
