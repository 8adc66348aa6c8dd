/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/roles/metier-role-list-private.h"

/* What is typed into the search, and the keys that lead from it into the list and back. */

static char *
dup_text (MetierRoleList *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->search))));
}

static gboolean
is_answered (MetierRoleList *self)
{
  g_autofree char *text = dup_text (self);

  return self->model != NULL && g_strcmp0 (self->model->text != NULL ? self->model->text : "", text) == 0;
}

static void
search_changed_cb (MetierRoleList *self)
{
  if (!is_answered (self))
    _metier_role_list_reload (self);
}

/* Whoever types fast presses Enter before the list has followed; it is the text that counts. */
static void
search_activate_cb (MetierRoleList *self)
{
  if (is_answered (self))
    {
      _metier_role_list_open_first (self);
      return;
    }

  g_free (self->opening);
  self->opening = dup_text (self);
  _metier_role_list_reload (self);
}

void
_metier_role_list_searched (MetierRoleList *self)
{
  g_autofree char *opening = g_steal_pointer (&self->opening);

  if (opening != NULL && g_strcmp0 (opening, self->model->text) == 0)
    _metier_role_list_open_first (self);
}

static void
clear_search_cb (MetierRoleList *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  gtk_widget_grab_focus (self->search);
}

static void
search_started_cb (MetierRoleList *self)
{
  GtkEditable *text = gtk_editable_get_delegate (GTK_EDITABLE (self->search));

  gtk_text_grab_focus_without_selecting (GTK_TEXT (text));
}

static gboolean
search_key_pressed_cb (MetierRoleList *self, guint key, guint code, GdkModifierType state)
{
  if (key != GDK_KEY_Down && key != GDK_KEY_KP_Down)
    return GDK_EVENT_PROPAGATE;

  return _metier_role_list_focus_first (self);
}

void
_metier_role_list_class_init_search (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_started_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_search_cb);
}

void
_metier_role_list_init_search (MetierRoleList *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  /* Before the entry, for which Down leads to the next widget on the screen. */
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (search_key_pressed_cb), self);
  gtk_widget_add_controller (self->search, keys);
  /* Not the list, whose own keys would come second. */
  gtk_search_entry_set_key_capture_widget (GTK_SEARCH_ENTRY (self->search), GTK_WIDGET (self->stack));
}
