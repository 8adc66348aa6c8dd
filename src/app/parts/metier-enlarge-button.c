/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/parts/metier-enlarge-button.h"

#include <glib/gi18n-lib.h>

#include "widgets/metier-tooltip.h"

/**
 * MetierEnlargeButton:
 *
 * Gives a chart the window for itself, and gives the window back.
 *
 * # Shortcuts
 *
 * F11 does what the button does, wherever the keyboard is in the window.
 */
struct _MetierEnlargeButton {
  GtkToggleButton parent_instance;

  GtkWidget *page;  /* (nullable) (unowned): what stays; the button is in it */
  GtkWidget *heir;  /* (nullable) (unowned): in the page, what then has the keyboard */
  GtkWidget *focus; /* (nullable) (weak): what had it before */
};

G_DEFINE_FINAL_TYPE (MetierEnlargeButton, metier_enlarge_button, GTK_TYPE_TOGGLE_BUTTON)

static void
show_state (MetierEnlargeButton *self, gboolean enlarged)
{
  const char *words = enlarged ? _ ("Restore") : _ ("Enlarge");

  gtk_button_set_icon_name (GTK_BUTTON (self),
                            enlarged ? "view-restore-symbolic" : "view-fullscreen-symbolic");
  metier_tooltip_set (GTK_WIDGET (self), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

/* What has the keyboard beside the page is about to be hidden. */
static void
take_focus (MetierEnlargeButton *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL || self->page == NULL || gtk_widget_is_ancestor (focus, self->page))
    return;

  g_set_weak_pointer (&self->focus, focus);
  gtk_widget_grab_focus (self->heir);
}

static void
give_focus_back (MetierEnlargeButton *self)
{
  if (self->focus != NULL)
    gtk_widget_grab_focus (self->focus);
  g_clear_weak_pointer (&self->focus);
}

/* Before whoever listens hides what is beside the page. */
static void
metier_enlarge_button_toggled (GtkToggleButton *button)
{
  gboolean enlarged = gtk_toggle_button_get_active (button);

  show_state (METIER_ENLARGE_BUTTON (button), enlarged);
  if (enlarged)
    take_focus (METIER_ENLARGE_BUTTON (button));
}

/* After everybody has heard of it, and shows what was hidden. */
static void
metier_enlarge_button_notify (GObject *object, GParamSpec *pspec)
{
  if (g_str_equal (pspec->name, "active") && !gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (object)))
    give_focus_back (METIER_ENLARGE_BUTTON (object));

  if (G_OBJECT_CLASS (metier_enlarge_button_parent_class)->notify != NULL)
    G_OBJECT_CLASS (metier_enlarge_button_parent_class)->notify (object, pspec);
}

static gboolean
key_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  GtkToggleButton *button = GTK_TOGGLE_BUTTON (widget);

  if (!gtk_widget_get_mapped (widget))
    return GDK_EVENT_PROPAGATE;

  gtk_toggle_button_set_active (button, !gtk_toggle_button_get_active (button));
  return GDK_EVENT_STOP;
}

static void
metier_enlarge_button_dispose (GObject *object)
{
  g_clear_weak_pointer (&METIER_ENLARGE_BUTTON (object)->focus);

  G_OBJECT_CLASS (metier_enlarge_button_parent_class)->dispose (object);
}

static void
metier_enlarge_button_class_init (MetierEnlargeButtonClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = metier_enlarge_button_dispose;
  G_OBJECT_CLASS (klass)->notify = metier_enlarge_button_notify;
  GTK_TOGGLE_BUTTON_CLASS (klass)->toggled = metier_enlarge_button_toggled;
}

static void
metier_enlarge_button_init (MetierEnlargeButton *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();
  GtkShortcutTrigger *trigger = gtk_keyval_trigger_new (GDK_KEY_F11, 0);

  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (controller), GTK_SHORTCUT_SCOPE_MANAGED);
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (controller),
      gtk_shortcut_new (trigger, gtk_callback_action_new (key_cb, NULL, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
  show_state (self, FALSE);
}

/**
 * metier_enlarge_button_set_page:
 * @self: a button
 * @page: what stays when the chart is enlarged; @self is in it
 * @heir: in @page, what has the keyboard while what had it is hidden
 *
 * Called once.
 */
void
metier_enlarge_button_set_page (MetierEnlargeButton *self, GtkWidget *page, GtkWidget *heir)
{
  g_return_if_fail (METIER_IS_ENLARGE_BUTTON (self));
  g_return_if_fail (GTK_IS_WIDGET (page) && GTK_IS_WIDGET (heir));

  self->page = page;
  self->heir = heir;
}

/**
 * metier_enlarge_button_set_alone:
 * @self: a button
 * @alone: whether nothing stands beside the page
 *
 * In a narrow window the page has all there is already.
 */
void
metier_enlarge_button_set_alone (MetierEnlargeButton *self, gboolean alone)
{
  g_return_if_fail (METIER_IS_ENLARGE_BUTTON (self));

  if (alone)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self), !alone);
}
