/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/me/metier-me-targets.h"

#include <glib/gi18n-lib.h>

#include "app/parts/metier-me-list.h"
#include "widgets/metier-tooltip.h"

/**
 * MetierMeTargets:
 *
 * The role that the user wants to reach, and one that is weighed against it.
 */
struct _MetierMeTargets {
  AdwBin parent_instance;

  const MetierContext *context; /* (unowned): outlives the window */
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (MetierMeTargets, metier_me_targets, ADW_TYPE_BIN)

static const MetierMeState *
get_state (MetierMeTargets *self)
{
  return metier_me_get_state (self->context->me);
}

static void
clear_target_cb (GtkButton *button, gpointer place)
{
  GtkWidget *self = gtk_widget_get_ancestor (GTK_WIDGET (button), METIER_TYPE_ME_TARGETS);

  metier_me_set_target (METIER_ME_TARGETS (self)->context->me, GPOINTER_TO_UINT (place), NULL);
}

static GtkWidget *
new_clear_button (guint place)
{
  const char *text = place == 0 ? _ ("Give the target up") : _ ("Weigh no other role");
  GtkWidget *button = gtk_button_new_from_icon_name ("edit-clear-symbolic");

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  metier_tooltip_set (button, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect (button, "clicked", G_CALLBACK (clear_target_cb), GUINT_TO_POINTER (place));
  return button;
}

/* The source with its edition, or why there is none. */
static char *
describe_target (const MetierMeState *state, guint place)
{
  const MetierMeGoal *goal = state->goals[place];

  if (metier_me_state_is_goal_missing (state, place))
    return g_strdup (_ ("In no source that is installed"));
  if (goal == NULL)
    return NULL;

  return metier_source_dup_label (goal->profile->role->source);
}

static void
add_target (MetierMeTargets *self, guint place)
{
  const MetierMeState *state = get_state (self);
  const MetierTarget *target = state->said->targets[place];
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *subtitle = target != NULL ? describe_target (state, place) : NULL;
  const char *none = place == 0 ? _ ("Choose a role…") : _ ("Weigh another role…");

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), target != NULL ? target->title : none);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle != NULL ? subtitle : "");
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  if (place == 0)
    {
      GtkWidget *flag = gtk_image_new_from_icon_name ("emoji-flags-symbolic");

      gtk_widget_add_css_class (flag, "accent");
      adw_action_row_add_prefix (ADW_ACTION_ROW (row), flag);
    }
  if (target != NULL)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), new_clear_button (place));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("pan-down-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "u", place);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.choose-target");
  gtk_list_box_append (self->list, row);
}

/* A line that goes hands the keyboard to the one in its place. */
static void
apply (MetierMeTargets *self)
{
  const MetierMeState *state = get_state (self);
  GtkWidget *focus = gtk_widget_get_focus_child (GTK_WIDGET (self->list));
  int place = focus != NULL ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (focus)) : -1;
  GtkListBoxRow *row;

  if (state == NULL)
    return;

  metier_me_list_clear (self->list);
  add_target (self, 0);
  if (state->said->targets[0] != NULL)
    add_target (self, 1);
  row = gtk_list_box_get_row_at_index (self->list, place);
  if (place >= 0 && row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
metier_me_targets_class_init (MetierMeTargetsClass *klass)
{
}

static void
metier_me_targets_init (MetierMeTargets *self)
{
  GtkWidget *list = gtk_list_box_new ();

  self->list = GTK_LIST_BOX (list);
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Target"), -1);
  gtk_widget_add_css_class (list, "boxed-list");
  adw_bin_set_child (ADW_BIN (self), list);
}

/**
 * metier_me_targets_set_context:
 * @self: targets
 * @context: what they work with; outlives @self
 *
 * Called once.
 */
void
metier_me_targets_set_context (MetierMeTargets *self, const MetierContext *context)
{
  g_return_if_fail (METIER_IS_ME_TARGETS (self));

  self->context = context;
  g_signal_connect_object (context->me, "changed", G_CALLBACK (apply), self, G_CONNECT_SWAPPED);
  apply (self);
}
