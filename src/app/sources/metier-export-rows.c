/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/sources/metier-export-rows.h"

#include "app/sources/metier-export-item.h"
#include "widgets/metier-list-view.h"

#define BINDING "metier-binding"

/* A text that may be broken anywhere is else measured with a line for each letter. */
#define LEAST_CHARS 8

static GtkWidget *
new_label (const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_width_chars (GTK_LABEL (label), LEAST_CHARS);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  return label;
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item)
{
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *check = gtk_check_button_new ();

  gtk_box_append (GTK_BOX (texts), new_label (NULL));
  gtk_box_append (GTK_BOX (texts), new_label ("caption"));
  gtk_widget_set_margin_start (texts, 6);
  gtk_widget_set_margin_start (check, 6);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (check), texts);
  gtk_list_item_set_activatable (list_item, FALSE);
  metier_list_view_set_line (list_item, check);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item)
{
  GtkWidget *check = gtk_list_item_get_child (list_item);
  GtkWidget *title = gtk_widget_get_first_child (gtk_check_button_get_child (GTK_CHECK_BUTTON (check)));
  GtkWidget *family = gtk_widget_get_next_sibling (title);
  MetierExportItem *item = gtk_list_item_get_item (list_item);
  const MetierRole *role = metier_export_item_get_role (item);

  gtk_label_set_label (GTK_LABEL (title), role->title);
  gtk_label_set_label (GTK_LABEL (family), role->family != NULL ? role->family : "");
  gtk_widget_set_visible (family, role->family != NULL && *role->family != '\0');
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, role->title, -1);
  g_object_set_data (G_OBJECT (check), BINDING,
                     g_object_bind_property (item, "chosen", check, "active",
                                             G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE));
}

static void
unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item)
{
  GtkWidget *check = gtk_list_item_get_child (list_item);

  g_binding_unbind (g_object_steal_data (G_OBJECT (check), BINDING));
}

/**
 * metier_export_rows_new:
 *
 * Returns: (transfer full): what shows each #MetierExportItem as a check button with the title and, below it,
 *   the family of its role
 */
GtkListItemFactory *
metier_export_rows_new (void)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);
  return factory;
}
