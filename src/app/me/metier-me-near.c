/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/me/metier-me-near.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "app/parts/metier-formula.h"
#include "app/parts/metier-me-list.h"
#include "app/me/metier-me-why.h"
#include "app/me/metier-me-words.h"
#include "core/metier-nearest.h"
#include "widgets/metier-fold-box.h"

#define FOLD_WIDTH 640

/* So many roles at first, and so many more each time they are asked for. */
#define FEW_ROLES 5
#define MORE_ROLES 50

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

  GtkWidget *near_group;
  GtkListBox *near;
  GtkWidget *way_group;
  GtkListBox *way;
};

G_DEFINE_FINAL_TYPE (MetierMeNear, metier_me_near, ADW_TYPE_BIN)

static void
metier_me_near_class_init (MetierMeNearClass *klass)
{
}

static void
metier_me_near_init (MetierMeNear *self)
{
  GtkWidget *box;

  self->n_shown = FEW_ROLES;
  self->near_group = metier_me_list_new_group (_ ("Nearest to you"), &self->near);
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
  g_autofree char *why = metier_me_why_near (state, role->id);
  GtkWidget *row = metier_me_list_add (self->near, role->title, subtitle, fit);

  metier_me_list_link (row, "win.open-role", role->id);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), metier_formula_button_new (why));
}

static void apply_near (MetierMeNear *self, const MetierMeState *state);

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
  metier_me_list_clear (self->near);
  for (guint i = 0; i < MIN (self->n_shown, state->near->len); i++)
    add_near (self, state, g_ptr_array_index (state->near, i));
  if (state->near->len > self->n_shown)
    add_more (self, state->near->len);
  gtk_widget_set_visible (self->near_group, state->near->len > 0);
}

/* A line leads to what its number is made of. */
static void
link_way (GtkWidget *row, const char *from, const char *to)
{
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "(ss)", from, to);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.show-way");
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

  link_way (metier_me_list_add (self->way, title, subtitle, there), role->id, target);
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

  link_way (metier_me_list_add (self->way, title, subtitle, cost), from->id, point->id);
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
  apply_near (self, state);
  apply_way (self, state);
}
