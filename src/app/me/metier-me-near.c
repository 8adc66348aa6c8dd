/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/me/metier-me-near.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "app/me/metier-me-why.h"
#include "app/me/metier-me-words.h"
#include "app/me/metier-near-model.h"
#include "app/me/metier-transition-groups.h"
#include "app/parts/metier-formula.h"
#include "app/parts/metier-me-list.h"
#include "core/me/metier-nearest.h"
#include "widgets/metier-drop-down.h"
#include "widgets/metier-fold-box.h"

#define FOLD_WIDTH 640

/* So many roles at first, and so many more each time they are asked for. */
#define FEW_ROLES 5
#define MORE_ROLES 50

#define KEY "near-source"

#define MAX_NEIGHBOURS 3
#define MAX_WAYPOINTS 2

/**
 * MetierMeNear:
 *
 * Which roles are nearest to the user, and from which roles the way to the target is short.
 */
struct _MetierMeNear {
  AdwBin parent_instance;

  const MetierContext *context; /* (unowned): outlives the window */
  guint n_shown;                /* roles at most */
  MetierNearModel *model;       /* (nullable) (owned): once it is read */
  GCancellable *cancellable;    /* of the reading */
  MetierMeGoal *goal;           /* (nullable) (owned): what @model was read beside */
  GPtrArray *ranked;            /* (nullable) (owned) (element-type MetierNearRole) */
  gboolean applying;            /* the program chooses, not the user */

  GtkDropDown *source;
  GtkWidget *near_group;
  GtkListBox *near;
  GtkWidget *way_group;
  GtkListBox *way;
};

G_DEFINE_FINAL_TYPE (MetierMeNear, metier_me_near, ADW_TYPE_BIN)

/* Which source. */

static const MetierMeRoles *
get_roles (MetierMeNear *self, const MetierMeState *state)
{
  return self->model != NULL && self->model->roles != NULL ? self->model->roles : state->goals[0]->roles;
}

static char *
dup_chosen (MetierMeNear *self)
{
  return self->context->settings != NULL ? g_settings_get_string (self->context->settings, KEY)
                                         : g_strdup ("");
}

/* The first is whichever the target comes from. */
static void
show_sources (MetierMeNear *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autofree char *chosen = dup_chosen (self);
  guint place = 0;

  gtk_string_list_append (names, _ ("Roles of the target’s source"));
  for (guint i = 0; i < self->model->sources->len; i++)
    {
      const MetierSource *source = g_ptr_array_index (self->model->sources, i);

      gtk_string_list_append (names, source->title);
      place = g_str_equal (source->id, chosen) ? i + 1 : place;
    }
  self->applying = TRUE;
  gtk_drop_down_set_model (self->source, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->source, place);
  self->applying = FALSE;
}

static void apply_near (MetierMeNear *self, const MetierMeState *state);

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (MetierMeNear) self = user_data;
  g_autoptr (GError) error = NULL;
  MetierNearModel *model = metier_store_run_finish (METIER_STORE (source), result, &error);
  const MetierMeState *state;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (model == NULL)
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "win.tell", "s", error->message);
      return;
    }

  g_clear_pointer (&self->model, metier_near_model_free);
  self->model = model;
  show_sources (self);
  state = metier_me_get_state (self->context->me);
  if (state->goals[0] != NULL)
    apply_near (self, state);
}

static void
load (MetierMeNear *self)
{
  metier_store_run_async (self->context->store, metier_near_model_load, dup_chosen (self), g_free,
                          (GDestroyNotify) metier_near_model_free,
                          metier_renew_cancellable (&self->cancellable), loaded_cb, g_object_ref (self));
}

static void
chosen_cb (MetierMeNear *self)
{
  guint place = gtk_drop_down_get_selected (self->source);
  const MetierSource *source = NULL;

  if (self->applying || self->model == NULL || place > self->model->sources->len)
    return;

  if (place > 0)
    source = g_ptr_array_index (self->model->sources, place - 1);
  if (self->context->settings != NULL)
    g_settings_set_string (self->context->settings, KEY, source != NULL ? source->id : "");
  self->n_shown = FEW_ROLES;
  load (self);
}

static void
metier_me_near_dispose (GObject *object)
{
  MetierMeNear *self = METIER_ME_NEAR (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->model, metier_near_model_free);
  g_clear_pointer (&self->goal, metier_me_goal_unref);
  g_clear_pointer (&self->ranked, g_ptr_array_unref);

  G_OBJECT_CLASS (metier_me_near_parent_class)->dispose (object);
}

static void
metier_me_near_class_init (MetierMeNearClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = metier_me_near_dispose;
}

static void
init_source (MetierMeNear *self)
{
  GtkWidget *source = gtk_drop_down_new (NULL, NULL);

  self->source = GTK_DROP_DOWN (source);
  metier_drop_down_set_up (self->source);
  gtk_widget_set_halign (source, GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (source), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Whose roles are ranked"), -1);
  g_signal_connect_swapped (source, "notify::selected", G_CALLBACK (chosen_cb), self);
  gtk_box_insert_child_after (GTK_BOX (self->near_group), source,
                              gtk_widget_get_first_child (self->near_group));
}

static void
metier_me_near_init (MetierMeNear *self)
{
  GtkWidget *box;

  self->n_shown = FEW_ROLES;
  self->near_group = metier_me_list_new_group (_ ("Nearest to you"), &self->near);
  init_source (self);
  self->way_group = metier_me_list_new_group (_ ("Ways to the target"), &self->way);
  box = metier_fold_box_new (self->near_group, self->way_group, FOLD_WIDTH);
  g_object_set (box, "spacing", 16, "side-width", 340, NULL);
  adw_bin_set_child (ADW_BIN (self), box);
}

static void
add_near (MetierMeNear *self, const MetierMeState *state, const MetierNearRole *role)
{
  g_autofree char *levels = metier_me_format_levels (role->levels);
  g_autofree char *fit = g_strdup_printf ("%.0f%%", role->fit * 100);
  g_autofree char *subtitle = g_strdup_printf (
      ngettext ("%s level to go", "%s levels to go", (gulong) ceil (role->levels)), levels);
  g_autofree char *why = metier_me_why_near (state, get_roles (self, state), role->id);
  GtkWidget *row = metier_me_list_add (self->near, role->title, subtitle, fit);

  metier_me_list_link (row, "win.open-role", role->id);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), metier_formula_button_new (why));
}

/* The line goes; the first of the new ones takes the keyboard. */
static void
more_cb (MetierMeNear *self)
{
  guint first = self->n_shown;

  self->n_shown += MORE_ROLES;
  apply_near (self, metier_me_get_state (self->context->me));
  gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (self->near, (int) first)));
}

static void
add_more (MetierMeNear *self, guint n_roles)
{
  g_autofree char *text = g_strdup_printf (
      ngettext ("%u role of this source is ranked", "%u roles of this source are ranked", n_roles), n_roles);
  GtkWidget *row = metier_me_list_add (self->near, _ ("Show more roles"), text, NULL);

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect_swapped (row, "activated", G_CALLBACK (more_cb), self);
}

static void
apply_near (MetierMeNear *self, const MetierMeState *state)
{
  g_clear_pointer (&self->ranked, g_ptr_array_unref);
  self->ranked = metier_me_state_rank (state, get_roles (self, state));
  metier_me_list_clear (self->near);
  for (guint i = 0; i < MIN (self->n_shown, self->ranked->len); i++)
    add_near (self, state, g_ptr_array_index (self->ranked, i));
  if (self->ranked->len > self->n_shown)
    add_more (self, self->ranked->len);
  if (self->ranked->len == 0)
    metier_me_list_add (self->near, _ ("No role of this source can be measured"),
                        _ ("It has no value for a core skill that you assessed"), NULL);
}

/* A line leads to what its number is made of. */
static void
link_way (GtkWidget *row, const char *from, const char *to, const char *why)
{
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "(ss)", from, to);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.show-way");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), metier_formula_button_new (why));
}

/* From a role that is much like the target: what there is to gain on the way there, and on the way back. */
static void
add_neighbour (MetierMeNear *self, const MetierSimilarRole *role, const char *target)
{
  /* Translators: the title of a role that one could come from. */
  g_autofree char *title = g_strdup_printf (_ ("From %s"), role->title);
  g_autofree char *there = g_strdup_printf ("%.1f", role->back);
  g_autofree char *subtitle = g_strdup_printf (
      /* Translators: a number of points of 100. */
      _ ("points of 100 to gain for each skill; %.1f on the way back"), role->to);

  g_autofree char *why = g_strdup_printf (
      /* Translators: a number of points. */
      _ ("The mean, over all skills that both roles have a value for, of what the target asks for more, in "
         "points of 100: %s. The line leads to the skills that make it."),
      there);

  link_way (metier_me_list_add (self->way, title, subtitle, there), role->id, target, why);
}

static void
add_waypoint (MetierMeNear *self, const MetierWaypoint *point, const MetierNearRole *from)
{
  /* Translators: the title of a role between two others. */
  g_autofree char *title = g_strdup_printf (_ ("By way of %s"), point->title);
  g_autofree char *cost = g_strdup_printf ("%.1f", point->there + point->on);
  /* Translators: the title of a role, then two numbers of points. */
  g_autofree char *subtitle = g_strdup_printf (_ ("from %1$s: %2$.1f points of 100 to gain, then %3$.1f"),
                                               from->title, point->there, point->on);

  g_autofree char *why = metier_transition_why_waypoint (point);

  link_way (metier_me_list_add (self->way, title, subtitle, cost), from->id, point->id, why);
}

static void
add_waypoints (MetierMeNear *self, const MetierMeState *state)
{
  const MetierMeGoal *goal = state->goals[0];
  const MetierNearRole *from = state->near->len > 0 ? g_ptr_array_index (state->near, 0) : NULL;
  g_autoptr (GPtrArray) points = NULL;

  if (from == NULL || g_str_equal (from->id, goal->profile->role->id))
    return;

  points = metier_similarity_find_waypoints (goal->items, from->id, goal->profile->role->id, MAX_WAYPOINTS);
  for (guint i = 0; points != NULL && i < points->len; i++)
    add_waypoint (self, g_ptr_array_index (points, i), from);
}

static void
apply_way (MetierMeNear *self, const MetierMeState *state)
{
  const MetierMeGoal *goal = state->goals[0];

  metier_me_list_clear (self->way);
  if (goal->items != NULL)
    {
      g_autoptr (GPtrArray) similar
          = metier_similarity_rank (goal->items, goal->profile->role->id, MAX_NEIGHBOURS);

      for (guint i = 0; similar != NULL && i < similar->len; i++)
        add_neighbour (self, g_ptr_array_index (similar, i), goal->profile->role->id);
      add_waypoints (self, state);
    }
  gtk_widget_set_visible (self->way_group, gtk_widget_get_first_child (GTK_WIDGET (self->way)) != NULL);
}

/**
 * metier_me_near_set_context:
 * @self: a part of a page
 * @context: what it works with; outlives @self
 *
 * Called once.
 */
void
metier_me_near_set_context (MetierMeNear *self, const MetierContext *context)
{
  g_return_if_fail (METIER_IS_ME_NEAR (self));

  self->context = context;
}

/**
 * metier_me_near_update:
 * @self: a part of a page
 *
 * Shows which roles are near now.
 */
void
metier_me_near_update (MetierMeNear *self)
{
  const MetierMeState *state;

  g_return_if_fail (METIER_IS_ME_NEAR (self));

  state = metier_me_get_state (self->context->me);
  if (self->goal != state->goals[0])
    {
      g_clear_pointer (&self->goal, metier_me_goal_unref);
      self->goal = metier_me_goal_ref (state->goals[0]);
      load (self);
    }
  apply_near (self, state);
  apply_way (self, state);
}
