/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/parts/metier-formula.h"

#include <glib/gi18n-lib.h>

#include "app/state/metier-popover.h"
#include "widgets/metier-text-scale.h"
#include "widgets/metier-tooltip.h"

#define TEXT_CHARS 38

static void
fit (GtkWidget *label, GtkWidget *parent)
{
  gtk_label_set_max_width_chars (GTK_LABEL (label), metier_text_fit_chars (parent, TEXT_CHARS));
}

/* Each time before it opens: the window may be another size than before. */
static void
fit_cb (GtkMenuButton *button, gpointer label)
{
  fit (label, GTK_WIDGET (button));
}

/* The text takes the keyboard, so that it is read aloud and the popover is never without a place for it; of
 * labels only those that can be selected from do. */
static GtkWidget *
new_text (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_yalign (GTK_LABEL (label), 0);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "formula");
  return label;
}

/**
 * metier_formula_button_new:
 * @text: how a number comes about
 *
 * Returns: (transfer floating): a button beside the number, which tells
 */
GtkWidget *
metier_formula_button_new (const char *text)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *label = new_text (text);

  gtk_popover_set_child (GTK_POPOVER (popover), label);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), fit_cb, label, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (popover), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Why this number?"), -1);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "help-about-symbolic");
  metier_tooltip_set (button, _ ("Why this number?"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Why this number?"), -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  return button;
}

/**
 * metier_formula_button_set_text:
 * @button: a button of metier_formula_button_new()
 * @text: how the number that stands beside it now comes about
 */
void
metier_formula_button_set_text (GtkWidget *button, const char *text)
{
  GtkPopover *popover = gtk_menu_button_get_popover (GTK_MENU_BUTTON (button));

  gtk_label_set_label (GTK_LABEL (gtk_popover_get_child (popover)), text);
}

/**
 * metier_formula_open:
 * @parent: a widget in a window, on which it opens
 * @place: where the number stands, in @parent
 * @text: how it comes about
 * @skill: (nullable): id of a skill to go on to
 *
 * Tells how a number comes about. The keyboard goes to the answer and comes back.
 */
void
metier_formula_open (GtkWidget *parent, const GdkRectangle *place, const char *text, const char *skill)
{
  GtkWidget *popover = g_object_new (GTK_TYPE_POPOVER, "accessible-role", GTK_ACCESSIBLE_ROLE_DIALOG, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *label = new_text (text);

  fit (label, parent);
  gtk_box_append (GTK_BOX (box), label);
  if (skill != NULL)
    {
      GtkWidget *button = gtk_button_new_with_label (_ ("Open skill"));

      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", skill);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.open-skill");
      g_signal_connect_object (button, "clicked", G_CALLBACK (gtk_popover_popdown), popover,
                               G_CONNECT_SWAPPED | G_CONNECT_AFTER);
      gtk_box_append (GTK_BOX (box), button);
    }
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (popover), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Why this number?"), -1);
  metier_popover_open (GTK_POPOVER (popover), parent, place);
}
