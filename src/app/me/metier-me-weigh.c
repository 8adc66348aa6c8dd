/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/me/metier-me-weigh.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "app/parts/metier-formula.h"
#include "app/me/metier-hours-range.h"
#include "app/parts/metier-me-list.h"
#include "app/me/metier-me-why.h"
#include "app/me/metier-me-words.h"

/**
 * MetierMeWeigh:
 *
 * The target and the role that is weighed against it, in the same figures beside each other.
 */
struct _MetierMeWeigh {
  AdwBin parent_instance;

  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (MetierMeWeigh, metier_me_weigh, ADW_TYPE_BIN)

static void
metier_me_weigh_class_init (MetierMeWeighClass *klass)
{
}

static void
metier_me_weigh_init (MetierMeWeigh *self)
{
  adw_bin_set_child (ADW_BIN (self),
                     metier_me_list_new_group (_ ("Weighed against each other"), &self->list));
}

/* One figure of both roles; why the other's is what it is. The target's is told further up. */
static void
add (MetierMeWeigh *self, const char *title, const char *mine, const char *other, char *why)
{
  /* Translators: a figure of the target, then the same of the role that is weighed against it. */
  g_autofree char *value = g_strdup_printf (_ ("%1$s against %2$s"), mine, other);
  GtkWidget *row = metier_me_list_add (self->list, title, NULL, value);

  if (why != NULL)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), metier_formula_button_new (why));
  g_free (why);
}

static void
add_fit (MetierMeWeigh *self, const MetierGap *mine, const MetierGap *other)
{
  g_autofree char *fit = metier_me_format_share (mine->fit);
  g_autofree char *other_fit = metier_me_format_share (other->fit);
  g_autofree char *coverage = metier_me_format_share (mine->coverage);
  g_autofree char *other_coverage = metier_me_format_share (other->coverage);
  g_autofree char *levels = metier_me_format_levels (mine->levels);
  g_autofree char *other_levels = metier_me_format_levels (other->levels);

  add (self, _ ("Fit"), fit, other_fit, metier_me_why_fit (other));
  add (self, _ ("Coverage"), coverage, other_coverage, metier_me_why_coverage (other));
  add (self, _ ("Levels to go"), levels, other_levels, metier_me_why_levels (other));
}

static void
add_plan (MetierMeWeigh *self, const MetierMeState *state)
{
  const MetierPlan *mine = state->plan, *other = state->other_plan;
  g_autofree char *hours = NULL, *other_hours = NULL, *day = NULL, *other_day = NULL;

  if (!metier_plan_settings_has_pace (state->said->settings))
    return;

  hours = metier_hours_format (mine->hours);
  other_hours = metier_hours_format (other->hours);
  add (self, _ ("Hours"), hours, other_hours, metier_me_why_finish (state, other));
  if (!g_date_valid (&mine->likely) || !g_date_valid (&other->likely))
    return;

  day = metier_me_format_day (&mine->likely);
  other_day = metier_me_format_day (&other->likely);
  add (self, _ ("Likely finish"), day, other_day, metier_me_why_finish (state, other));
}

static void
add_roles (MetierMeWeigh *self, const MetierRole *mine, const MetierRole *other)
{
  /* Translators: two roles. */
  g_autofree char *title = g_strdup_printf (_ ("%1$s against %2$s"), mine->title, other->title);
  GtkWidget *row = metier_me_list_add (self->list, title, _ ("See what it takes to move between them"), NULL);

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "(ss)", mine->id, other->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.show-way");
}

static void
add_swap (MetierMeWeigh *self, const MetierRole *other)
{
  /* Translators: %s is a role. */
  g_autofree char *title = g_strdup_printf (_ ("Make %s the target instead"), other->title);
  GtkWidget *row = metier_me_list_add (self->list, title, NULL, NULL);

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.swap-targets");
}

/**
 * metier_me_weigh_set_state:
 * @self: a part of a page
 * @state: the user before a role, and perhaps another
 *
 * Holds the two roles against each other, where there are two.
 */
void
metier_me_weigh_set_state (MetierMeWeigh *self, const MetierMeState *state)
{
  gboolean two = state->goals[1] != NULL;

  g_return_if_fail (METIER_IS_ME_WEIGH (self));

  gtk_widget_set_visible (GTK_WIDGET (self), two);
  metier_me_list_clear (self->list);
  if (!two)
    return;

  add_roles (self, state->goals[0]->profile->role, state->goals[1]->profile->role);
  add_fit (self, state->gaps[0], state->gaps[1]);
  add_plan (self, state);
  add_swap (self, state->goals[1]->profile->role);
}
