/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/roles/metier-role-page-head.h"

#include <glib/gi18n-lib.h>

#include "widgets/metier-tooltip.h"

/* More levels than this stand in a menu, because their names would not fit beside the source. */
#define MAX_TOGGLES 4

static gboolean
is_current (const MetierRoleModel *model, const MetierRoleLink *link)
{
  return g_str_equal (link->role, model->profile->role->id);
}

static GtkWidget *
new_level_toggles (const MetierRoleModel *model)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);

  gtk_widget_add_css_class (box, "linked");
  gtk_widget_add_css_class (box, "switch");
  gtk_accessible_update_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Level of the role"), -1);
  for (guint i = 0; i < model->levels->len; i++)
    {
      const MetierRoleLink *link = g_ptr_array_index (model->levels, i);
      GtkWidget *first = gtk_widget_get_first_child (box);
      GtkWidget *toggle = gtk_toggle_button_new_with_label (link->label);

      gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (toggle), GTK_TOGGLE_BUTTON (first));
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (toggle), is_current (model, link));
      metier_tooltip_set (toggle, link->title);
      gtk_actionable_set_action_target (GTK_ACTIONABLE (toggle), "s", link->role);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (toggle), "win.open-role");
      gtk_box_append (GTK_BOX (box), toggle);
    }

  return box;
}

static GtkWidget *
new_level_menu (const MetierRoleModel *model)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  GtkWidget *button = gtk_menu_button_new ();

  for (guint i = 0; i < model->levels->len; i++)
    {
      const MetierRoleLink *link = g_ptr_array_index (model->levels, i);
      g_autoptr (GMenuItem) item = g_menu_item_new (link->title, NULL);

      g_menu_item_set_action_and_target (item, "win.open-role", "s", link->role);
      if (is_current (model, link))
        gtk_menu_button_set_label (GTK_MENU_BUTTON (button), link->label);
      else
        g_menu_append_item (menu, item);
    }
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  metier_tooltip_set (button, _ ("Other levels of this role"));

  return button;
}

static GtkWidget *
new_label (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0.0f);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "secondary");
  return label;
}

static GtkWidget *
new_link (const MetierRoleLink *link)
{
  GtkWidget *button = gtk_button_new ();

  gtk_button_set_child (GTK_BUTTON (button), new_label (link->label));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, link->label, -1);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "elsewhere-link");
  metier_tooltip_set (button, link->title);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", link->role);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.open-role");
  return button;
}

/**
 * metier_role_head_fill:
 * @box: the line that names the source
 * @after: the last child of @box that stays
 * @model: a role
 *
 * Shows the levels at which the source has the role, and which other sources have it, each a way there.
 */
void
metier_role_head_fill (MetierWrapBox *box, GtkWidget *after, const MetierRoleModel *model)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_next_sibling (after)) != NULL)
    gtk_widget_unparent (child);

  if (model->levels->len > MAX_TOGGLES)
    metier_wrap_box_append (box, new_level_menu (model));
  else if (model->levels->len > 0)
    metier_wrap_box_append (box, new_level_toggles (model));
  for (guint i = 0; i < model->elsewhere->len; i++)
    {
      const MetierRoleLink *link = g_ptr_array_index (model->elsewhere, i);

      metier_wrap_box_append (box, link->role != NULL ? new_link (link) : new_label (link->label));
    }
}
