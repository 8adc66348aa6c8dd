/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/compare/metier-compare-chips.h"

#include <glib/gi18n-lib.h>

#include "widgets/metier-role-chip.h"
#include "widgets/metier-tooltip.h"
#include "widgets/metier-wrap-box.h"

/**
 * MetierCompareChips:
 *
 * The compared roles, each with its marker in the chart and a button that takes it out, and a button that
 * leads to the list where roles are added.
 */
struct _MetierCompareChips {
  AdwBin parent_instance;

  const MetierContext *context; /* (unowned): outlives the window */
  MetierWrapBox *box;
};

G_DEFINE_FINAL_TYPE (MetierCompareChips, metier_compare_chips, ADW_TYPE_BIN)

static void
metier_compare_chips_class_init (MetierCompareChipsClass *klass)
{
}

static void
metier_compare_chips_init (MetierCompareChips *self)
{
  self->box = METIER_WRAP_BOX (metier_wrap_box_new (6));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->box), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Compared roles"), -1);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
}

static void
update_theme (MetierCompareChips *self)
{
  MetierThemeName theme = metier_style_bridge_get_theme (self->context->style);

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->box)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (METIER_IS_ROLE_CHIP (child))
      metier_role_chip_set_theme (METIER_ROLE_CHIP (child), theme);
}

/**
 * metier_compare_chips_set_context:
 * @self: chips
 * @context: what they work with; outlives @self
 *
 * Called once.
 */
void
metier_compare_chips_set_context (MetierCompareChips *self, const MetierContext *context)
{
  g_return_if_fail (METIER_IS_COMPARE_CHIPS (self));

  self->context = context;
  g_signal_connect_object (context->style, "notify::theme", G_CALLBACK (update_theme), self,
                           G_CONNECT_SWAPPED);
}

static void
removed_cb (GtkWidget *chip, const char *role)
{
  gtk_widget_activate_action (chip, "win.uncompare-role", "s", role);
}

static void
free_role (gpointer role, GClosure *closure)
{
  g_free (role);
}

/* Sources name the same roles, so a title says enough only among roles of one source. */
static char *
name_role (const MetierRole *role, gboolean with_source)
{
  if (!with_source)
    return g_strdup (role->title);

  /* Translators: the title of a role, then that of its source */
  return g_strdup_printf (C_ ("role and source", "%s · %s"), role->title, role->source->title);
}

static void
add_chip (MetierCompareChips *self, const MetierRole *role, gboolean with_source, int sign)
{
  g_autofree char *name = name_role (role, with_source);
  GtkWidget *chip = metier_role_chip_new (name, sign);

  g_signal_connect_data (chip, "removed", G_CALLBACK (removed_cb), g_strdup (role->id), free_role, 0);
  metier_wrap_box_append (self->box, chip);
}

static void
add_group (MetierCompareChips *self, const MetierCompareModel *model, const MetierCompareGroup *group)
{
  for (guint i = 0; i < group->profiles->len; i++)
    {
      const MetierRole *role = ((const MetierProfile *) g_ptr_array_index (group->profiles, i))->role;

      add_chip (self, role, model->groups->len > 1, metier_compare_model_get_sign (model, role->id));
    }
}

static void
add_button (MetierCompareChips *self)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("list-add-symbolic");

  gtk_widget_add_css_class (button, "circular");
  metier_tooltip_set (button, _ ("Add a role from the list"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Add a role from the list"), -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.choose-roles");
  metier_wrap_box_append (self->box, button);
}

/* The place of the chip with the keyboard, or -1. */
static int
find_focus (MetierCompareChips *self)
{
  GtkWidget *focused = gtk_widget_get_focus_child (GTK_WIDGET (self->box));
  int place = 0;

  if (focused == NULL)
    return -1;
  for (GtkWidget *child = focused; (child = gtk_widget_get_prev_sibling (child)) != NULL;)
    place++;

  return place;
}

/* Who takes out one role after the other by keyboard stays at the same place. */
static void
restore_focus (MetierCompareChips *self, int place)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->box));

  if (place < 0)
    return;
  for (; place > 0 && gtk_widget_get_next_sibling (child) != NULL; place--)
    child = gtk_widget_get_next_sibling (child);
  gtk_widget_child_focus (child, GTK_DIR_TAB_FORWARD);
}

/**
 * metier_compare_chips_set_model:
 * @self: chips
 * @model: what is compared
 *
 * Shows the roles of @model.
 */
void
metier_compare_chips_set_model (MetierCompareChips *self, const MetierCompareModel *model)
{
  int place;

  g_return_if_fail (METIER_IS_COMPARE_CHIPS (self));

  place = find_focus (self);
  metier_wrap_box_clear (self->box);
  for (guint i = 0; i < model->groups->len; i++)
    add_group (self, model, g_ptr_array_index (model->groups, i));
  add_button (self);
  update_theme (self);
  restore_focus (self, place);
}
