/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/me/metier-me-step.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "app/me/metier-hours-range.h"
#include "app/me/metier-me-why.h"
#include "app/parts/metier-formula.h"
#include "app/state/metier-link.h"
#include "app/parts/metier-me-list.h"
#include "app/me/metier-me-words.h"
#include "app/shelf/metier-resource-dialog.h"
#include "widgets/metier-resource-words.h"
#include "widgets/metier-tooltip.h"

/**
 * MetierMeStep:
 *
 * One step of a plan: from where to where, how many hours that takes, and what there is to learn from.
 */
struct _MetierMeStep {
  AdwExpanderRow parent_instance;

  const MetierContext *context; /* (unowned): outlives the window */
  char *skill;
  char *name;
  double to;      /* the level to reach */
  GtkWidget *why; /* the hours are what they are */
  MetierHoursRange *hours;
  GtkWidget *reached;
};

G_DEFINE_FINAL_TYPE (MetierMeStep, metier_me_step, ADW_TYPE_EXPANDER_ROW)

static const MetierMeState *
get_state (MetierMeStep *self)
{
  return metier_me_get_state (self->context->me);
}

static void
metier_me_step_finalize (GObject *object)
{
  MetierMeStep *self = METIER_ME_STEP (object);

  g_free (self->skill);
  g_free (self->name);

  G_OBJECT_CLASS (metier_me_step_parent_class)->finalize (object);
}

static void
metier_me_step_class_init (MetierMeStepClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = metier_me_step_finalize;
}

static void
metier_me_step_init (MetierMeStep *self)
{
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
}

static GtkWidget *
new_flat_button (const char *icon, const char *text)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  metier_tooltip_set (button, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_widget_add_css_class (button, "flat");
  return button;
}

/* Hours of one's own for this skill. */

static void
hours_changed_cb (MetierMeStep *self)
{
  g_autoptr (MetierPlanSettings) settings = metier_plan_settings_copy (get_state (self)->said->settings);
  MetierHours hours = metier_hours_range_get (self->hours);
  g_autofree char *range = metier_hours_format (hours);
  /* Translators: %1$s is the name of a skill, %2$s a number of hours or a range, such as 40–70. */
  g_autofree char *message = g_strdup_printf (_ ("Hours a level of %1$s takes: %2$s"), self->name, range);

  metier_plan_settings_set_own_hours (settings, self->skill, hours);
  metier_me_adjust (self->context->me, settings, message);
}

static void
add_hours (MetierMeStep *self)
{
  GtkWidget *row = adw_preferences_row_new ();

  self->hours = METIER_HOURS_RANGE (metier_hours_range_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->hours), "rail-note");
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Hours a level"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Hours a level"),
                                  -1);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), GTK_WIDGET (self->hours));
  g_signal_connect_swapped (self->hours, "changed", G_CALLBACK (hours_changed_cb), self);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
}

static MetierHours
find_hours (MetierMeStep *self)
{
  const MetierPlanSettings *settings = get_state (self)->said->settings;

  for (guint i = 0; i < settings->own_hours->len; i++)
    {
      const MetierSkillHours *own = g_ptr_array_index (settings->own_hours, i);

      if (g_str_equal (own->skill, self->skill))
        return own->hours;
    }

  return settings->hours_per_level;
}

/* The level is reached. */

static void
reached_cb (MetierMeStep *self)
{
  metier_me_assess_one (self->context->me, self->skill, self->name, (guint) ceil (self->to));
}

static void
add_reached (MetierMeStep *self)
{
  self->reached = adw_action_row_new ();
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self->reached), TRUE);
  adw_action_row_add_prefix (ADW_ACTION_ROW (self->reached),
                             gtk_image_new_from_icon_name ("object-select-symbolic"));
  g_signal_connect_swapped (self->reached, "activated", G_CALLBACK (reached_cb), self);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), self->reached);
}

/* Resources. */

static MetierResource *
get_resource (GtkWidget *row)
{
  return g_object_get_data (G_OBJECT (row), "metier-resource");
}

static void
open_cb (GtkWidget *row)
{
  metier_open_link (row, get_resource (row)->url);
}

static void
done_cb (GtkWidget *row)
{
  GtkWidget *step = gtk_widget_get_ancestor (row, METIER_TYPE_ME_STEP);

  metier_bookmarks_set_status (METIER_ME_STEP (step)->context->bookmarks, get_resource (row),
                               METIER_BOOKMARK_DONE);
}

static void
log_cb (GtkWidget *row)
{
  GtkWidget *step = gtk_widget_get_ancestor (row, METIER_TYPE_ME_STEP);

  metier_resource_dialog_present (row, METIER_ME_STEP (step)->context, get_resource (row));
}

static char *
describe_resource (const MetierResource *resource)
{
  const char *kind = metier_resource_kind_get_title (resource->kind);

  if (resource->bookmark == NULL)
    return g_strdup (kind);

  if (resource->bookmark->hours > 0)
    /* Translators: a kind of resource such as book, where one stands with it, and hours spent on it. */
    return g_strdup_printf (_ ("%1$s · %2$s · %3$.0f h"), kind,
                            metier_bookmark_status_get_title (resource->bookmark->status),
                            resource->bookmark->hours);

  return g_strdup_printf (C_ ("resource", "%1$s · %2$s"), kind,
                          metier_bookmark_status_get_title (resource->bookmark->status));
}

static void
add_resource (MetierMeStep *self, MetierResource *resource)
{
  g_autofree char *subtitle = describe_resource (resource);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *log = new_flat_button ("document-edit-symbolic", _ ("Log hours"));

  g_object_set_data_full (G_OBJECT (row), "metier-resource", metier_resource_ref (resource),
                          (GDestroyNotify) metier_resource_unref);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), resource->title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name (metier_resource_kind_get_icon (resource->kind)));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect (row, "activated", G_CALLBACK (open_cb), NULL);

  if (resource->bookmark == NULL || resource->bookmark->status != METIER_BOOKMARK_DONE)
    {
      GtkWidget *done = new_flat_button ("object-select-symbolic", _ ("Tick off"));

      g_signal_connect_swapped (done, "clicked", G_CALLBACK (done_cb), row);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), done);
    }
  g_signal_connect_swapped (log, "clicked", G_CALLBACK (log_cb), row);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), log);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
}

static void
add_resources (MetierMeStep *self)
{
  GPtrArray *resources = g_hash_table_lookup (get_state (self)->goals[0]->resources, self->skill);

  for (guint i = 0; resources != NULL && i < resources->len; i++)
    add_resource (self, g_ptr_array_index (resources, i));
}

/**
 * metier_me_step_new:
 * @context: what it works with; outlives the step
 * @skill: id of a skill
 *
 * Returns: (transfer floating): a line for a step; metier_me_step_update() comes next
 */
GtkWidget *
metier_me_step_new (const MetierContext *context, const char *skill)
{
  MetierMeStep *self = g_object_new (METIER_TYPE_ME_STEP, NULL);

  self->context = context;
  self->skill = g_strdup (skill);
  self->why = metier_formula_button_new ("");
  adw_expander_row_add_action (ADW_EXPANDER_ROW (self), self->why);
  add_hours (self);
  add_resources (self);
  add_reached (self);
  return GTK_WIDGET (self);
}

/**
 * metier_me_step_get_skill:
 * @self: a step
 *
 * Returns: id of its skill
 */
const char *
metier_me_step_get_skill (MetierMeStep *self)
{
  g_return_val_if_fail (METIER_IS_ME_STEP (self), NULL);

  return self->skill;
}

static char *
describe (const MetierPlanStep *step)
{
  g_autofree char *from = metier_me_format_level (step->from);
  g_autofree char *to = metier_me_format_level (step->to);
  g_autofree char *hours = NULL;

  if (isnan (step->hours.min))
    /* Translators: two levels such as 2 · working. */
    return g_strdup_printf (_ ("from %1$s to %2$s"), from, to);

  hours = metier_hours_format (step->hours);
  /* Translators: two levels such as 2 · working, then hours such as 80–140. */
  return g_strdup_printf (_ ("from %1$s to %2$s, %3$s h"), from, to, hours);
}

/**
 * metier_me_step_update:
 * @self: a step
 * @step: what it is now
 * @number: its place in the plan, from 1
 *
 * Shows how things stand with the step.
 */
void
metier_me_step_update (MetierMeStep *self, const MetierPlanStep *step, guint number)
{
  g_autofree char *title = NULL;
  g_autofree char *subtitle = describe (step);
  g_autofree char *level = metier_me_format_level (ceil (step->to));
  g_autofree char *reached = NULL;
  g_autofree char *why = metier_me_why_step (metier_me_get_state (self->context->me), number - 1);

  g_return_if_fail (METIER_IS_ME_STEP (self));

  /* Translators: the number of a step, then a skill. */
  title = g_strdup_printf (C_ ("step", "%1$u. %2$s"), number, step->name);
  /* Translators: %s is a level such as 2 · working. */
  reached = g_strdup_printf (_ ("Reached: note %s down"), level);
  g_free (self->name);
  self->name = g_strdup (step->name);
  self->to = step->to;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), subtitle);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, subtitle, -1);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->reached), reached);
  metier_formula_button_set_text (self->why, why);
  metier_hours_range_set (self->hours, find_hours (self));
}
