/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/me/metier-transition-groups.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <math.h>

#include "app/parts/metier-formula.h"
#include "app/parts/metier-me-list.h"
#include "core/comparison/metier-similarity.h"

/* So many steps are written out in a formula. */
#define MAX_TERMS 8

/* The sum of what is to gain one way, with its numbers, over all skills. */
static char *
describe_sum (const MetierTransition *transition, int sign, double mean)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n_terms = 0, n_more = 0;

  for (guint i = 0; i < transition->skills->len; i++)
    {
      double step = sign * ((const MetierTransitionSkill *) g_ptr_array_index (transition->skills, i))->step;

      if (step <= 0)
        continue;
      if (n_terms++ < MAX_TERMS)
        g_string_append_printf (text, "%s%.1f", text->len > 0 ? " + " : "", step);
      else
        n_more++;
    }
  if (n_more > 0)
    g_string_append (text, " + …");

  /* Translators: how a mean comes about: a sum of numbers, the number of skills, and the result. */
  return g_strdup_printf (
      _ ("What the other role asks for more, in points of 100, added up and divided by the "
         "number of skills that both roles have a value for.\n\n(%1$s) ÷ %2$u = %3$.1f"),
      n_terms > 0 ? text->str : "0", transition->skills->len, mean);
}

static void
add_cost (GtkListBox *list, const char *title, const MetierTransition *transition, int sign, double cost)
{
  g_autofree char *value = g_strdup_printf ("%.1f", cost);
  g_autofree char *why = describe_sum (transition, sign, cost);
  GtkWidget *row = metier_me_list_add (list, title, _ ("points of 100 to gain for each skill"), value);

  adw_action_row_add_suffix (ADW_ACTION_ROW (row), metier_formula_button_new (why));
}

/**
 * metier_transition_new_costs:
 * @model: the way from one role to another
 *
 * Returns: (transfer floating): what it costs, there and back
 */
GtkWidget *
metier_transition_new_costs (const MetierTransitionModel *model)
{
  GtkListBox *list;
  GtkWidget *group = metier_me_list_new_group (_ ("What it takes"), &list);

  add_cost (list, _ ("There"), model->transition, 1, model->transition->to);
  add_cost (list, _ ("Back"), model->transition, -1, model->transition->back);
  return group;
}

/* "+33", "−11"; a true minus, and no sign where nothing changes. */
static char *
format_step (double step)
{
  double shown = round (fabs (step) * 10) / 10;

  return g_strdup_printf ("%s%.1f", shown == 0 ? "" : step > 0 ? "+" : "−", shown);
}

static const char *
describe_step (double step)
{
  if (step > 0)
    return _ ("points to gain");

  return step < 0 ? _ ("asked for less there") : _ ("asked for alike");
}

/**
 * metier_transition_new_skills:
 * @model: the way from one role to another
 *
 * Returns: (transfer floating): the skills that make the cost, the largest step first
 */
GtkWidget *
metier_transition_new_skills (const MetierTransitionModel *model)
{
  const GPtrArray *skills = model->transition->skills;
  GtkListBox *list;
  GtkWidget *group = metier_me_list_new_group (_ ("Skills that make it"), &list);

  for (guint i = 0; i < skills->len; i++)
    {
      const MetierTransitionSkill *skill = g_ptr_array_index (skills, i);
      g_autofree char *step = format_step (skill->step);

      g_autofree char *why = g_strdup_printf (
          /* Translators: two numbers of points and their difference. */
          _ ("What the other role asks for, less what the one asks for, in points of 100.\n\n"
             "%1$.1f − %2$.1f = %3$s"),
          skill->to, skill->from, step);
      GtkWidget *row = metier_me_list_add (list, skill->name, describe_step (skill->step), step);

      metier_me_list_link (row, "dialog.open-skill", skill->skill);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), metier_formula_button_new (why));
    }

  return group;
}

/**
 * metier_transition_why_waypoint:
 * @point: a role between two others
 *
 * Returns: (transfer full): how the points on the way through it come about
 */
char *
metier_transition_why_waypoint (const MetierWaypoint *point)
{
  /* Translators: two numbers of points and their sum. */
  return g_strdup_printf (
      _ ("What there is to gain on the way to this role, and from it on: for each the mean of "
         "what is asked for more, in points of 100.\n\n%1$.1f + %2$.1f = %3$.1f"),
      point->there, point->on, point->there + point->on);
}

/**
 * metier_transition_new_waypoints:
 * @model: the way from one role to another
 *
 * Returns: (transfer floating): roles between the two, with what is to gain on each part of the way
 */
GtkWidget *
metier_transition_new_waypoints (const MetierTransitionModel *model)
{
  GtkListBox *list;
  GtkWidget *group = metier_me_list_new_group (_ ("Roles on the way"), &list);

  for (guint i = 0; i < model->waypoints->len; i++)
    {
      const MetierWaypoint *point = g_ptr_array_index (model->waypoints, i);
      g_autofree char *sum = g_strdup_printf ("%.1f", point->there + point->on);
      /* Translators: two numbers of points. */
      g_autofree char *subtitle = g_strdup_printf (_ ("%1$.1f points to gain for each skill, then %2$.1f"),
                                                   point->there, point->on);

      g_autofree char *why = metier_transition_why_waypoint (point);
      GtkWidget *row = metier_me_list_add (list, point->title, subtitle, sum);

      metier_me_list_link (row, "dialog.open-role", point->id);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), metier_formula_button_new (why));
    }

  return group;
}
