/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/roles/metier-role-page-private.h"

#include <glib/gi18n-lib.h>

#include "app/me/metier-since.h"

/* The chart of a role, or those of all its sources, as the switches have it. */

/* One button leads to the whole list and back. */
static void
apply_whole_button (MetierRolePage *self, guint n_long)
{
  g_autofree char *label = NULL;

  if (self->whole)
    label = g_strdup (_ ("Show the weightiest only"));
  else
    /* Translators: %u is how many skills a role is rated on, of which only the weightiest are in sight. */
    label = g_strdup_printf (ngettext ("Show all %u skill", "Show all %u skills", n_long), n_long);
  gtk_label_set_label (self->whole_label, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->whole_button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  gtk_widget_set_visible (self->whole_button, n_long > 0);
}

static void
show_no_chart (MetierRolePage *self, const GError *error)
{
  g_autofree char *why = NULL;

  if (error != NULL)
    why = g_markup_escape_text (error->message, -1);
  else
    /* Translators: %s is the name of a source. */
    why = g_markup_printf_escaped (_ ("%s lists this role but has no ratings for it."),
                                   self->model->profile->role->source->title);
  adw_status_page_set_description (self->empty, why);
  gtk_widget_set_visible (GTK_WIDGET (self->sentence), FALSE);
  gtk_stack_set_visible_child_name (self->chart_stack, "empty");
}

static gboolean
show_chart (MetierRolePage *self, const MetierRoleView *view, guint *n_long, guint *n_hidden, GError **error)
{
  g_autoptr (MetierChartData) data = NULL;

  if (!self->model->profile->role->rated)
    return FALSE;
  data = metier_role_model_build_chart (self->model, view, n_long, n_hidden, error);
  if (data == NULL)
    return FALSE;

  metier_chart_view_set_data (self->chart, data);
  gtk_label_set_markup (self->sentence, metier_chart_data_get_sentence_markup (data));
  return TRUE;
}

void
_metier_role_page_apply_chart (MetierRolePage *self)
{
  MetierRoleView view = metier_role_switches_get_view (self->switches);
  g_autoptr (GError) error = NULL;
  guint n_long = 0;
  guint n_hidden = 0;
  gboolean shown = TRUE;

  view.whole = self->whole;
  view.with_hidden = metier_hidden_note_get_shows (self->hidden);
  if (self->model->my_ratings != NULL)
    view.since = metier_since_get (self->context->settings, self->model->my_ratings);
  if (view.all_sources)
    gtk_label_set_label (self->sentence,
                         metier_role_sources_show (self->sources, self->model, &view, &n_long, &n_hidden));
  else
    shown = show_chart (self, &view, &n_long, &n_hidden, &error);
  metier_hidden_note_set_n (self->hidden, n_hidden);
  if (n_hidden > 0)
    metier_me_ensure (self->context->me);
  if (!shown)
    {
      show_no_chart (self, error);
      return;
    }

  gtk_widget_set_visible (self->card, !view.all_sources);
  gtk_widget_set_visible (GTK_WIDGET (self->sources), view.all_sources);
  gtk_widget_set_visible (GTK_WIDGET (self->sentence), TRUE);
  gtk_stack_set_visible_child_name (self->chart_stack, "chart");
  apply_whole_button (self, n_long);
}

void
_metier_role_page_switches_changed_cb (MetierRolePage *self)
{
  metier_role_switches_set_model (self->switches, self->model);
  _metier_role_page_apply_chart (self);
}

void
_metier_role_page_whole_clicked_cb (MetierRolePage *self)
{
  self->whole = !self->whole;
  _metier_role_page_apply_chart (self);
}
