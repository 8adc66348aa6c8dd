/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/me/metier-me-page.h"

#include <glib/gi18n-lib.h>

#include "app/me/metier-me-changed.h"
#include "app/me/metier-me-fit.h"
#include "app/me/metier-me-markdown.h"
#include "app/me/metier-me-near.h"
#include "app/me/metier-me-share.h"
#include "app/me/metier-me-steps.h"
#include "app/me/metier-me-weigh.h"
#include "app/me/metier-me-why.h"
#include "app/me/metier-me-words.h"
#include "app/parts/metier-formula.h"
#include "app/parts/metier-mark-actions.h"
#include "app/parts/metier-me-list.h"
#include "app/parts/metier-status-card.h"
#include "core/me/metier-timeline.h"
#include "widgets/metier-chart-card.h"
#include "widgets/metier-chart-view.h"
#include "widgets/metier-fold-box.h"

/**
 * MetierMePage:
 *
 * How far the user is from a role, what comes first and when they are there.
 */
struct _MetierMePage {
  AdwBin parent_instance;

  const MetierContext *context; /* (unowned): outlives the window */

  GtkStack *stack;
  GtkLabel *title;
  GtkLabel *sentence;
  GtkWidget *sidebar_button; /* where the sidebar is out of sight */
  MetierChartView *gap_chart;
  MetierMeFit *fit;
  MetierMeWeigh *weigh;
  GtkWidget *plan_group;
  GtkStack *plan_stack;
  MetierChartView *plan_chart;
  GtkListBox *finish;
  MetierChartView *so_far_chart;
  MetierMeChanged *changed;
  MetierMeSteps *steps;
  MetierMeNear *near;
  GtkBox *share;
  GtkLabel *note;
  AdwStatusPage *no_pace; /* in the place of the plan */
  AdwStatusPage *status;
  GtkButton *status_button;
};

G_DEFINE_FINAL_TYPE (MetierMePage, metier_me_page, ADW_TYPE_BIN)

/* In the window the name of another action, or its own without a target, would be tried at once and refused.
 */
static void
lead_to (GtkButton *button, const char *action)
{
  g_autofree char *name = NULL;
  g_autoptr (GVariant) target = NULL;

  g_action_parse_detailed_name (action, &name, &target, NULL);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), NULL);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), name);
}

static void
show_nothing (MetierMePage *self, const char *title, const char *description, const char *button,
              const char *action)
{
  adw_status_page_set_title (self->status, title);
  adw_status_page_set_description (self->status, description);
  gtk_button_set_label (self->status_button, button);
  lead_to (self->status_button, action);
  gtk_stack_set_visible_child_name (self->stack, "status");
}

static void
show_missing (MetierMePage *self, const MetierTarget *target)
{
  /* Translators: %s is the title of a role. */
  g_autofree char *text = g_markup_printf_escaped (
      _ ("No source that is installed has “%s”. What you said is kept."), target->title);

  show_nothing (self, _ ("The target is not there"), text, _ ("Choose another"),
                "win.choose-target(uint32 0)");
}

static GDate
get_today (void)
{
  GDate today;

  g_date_clear (&today, 1);
  g_date_set_time_t (&today, g_get_real_time () / G_USEC_PER_SEC);
  return today;
}

static MetierTimeline *
new_timeline (const MetierMeState *state)
{
  GDate today = get_today ();

  return metier_timeline_new (state->said->ratings, state->plan, &today);
}

static void
show_figures (MetierMePage *self, const MetierMeState *state)
{
  GDate today = get_today ();
  g_autoptr (MetierTimeline) timeline = new_timeline (state);
  g_autoptr (MetierFigure) gap = metier_figure_new_gap (state->gaps[0]);
  g_autoptr (MetierFigure) plan = metier_figure_new_plan (state->plan, &today);
  g_autoptr (MetierFigure) so_far = metier_figure_new_timeline (timeline);

  metier_chart_view_set_figure (self->gap_chart, gap);
  metier_chart_view_set_figure (self->plan_chart, plan);
  metier_chart_view_set_figure (self->so_far_chart, so_far);
}

static char *
explain (MetierMePage *self, MetierChartView *chart, guint row)
{
  const MetierMeState *state = metier_me_get_state (self->context->me);
  g_autoptr (MetierTimeline) timeline = NULL;

  if (chart == self->gap_chart)
    return metier_me_why_score (state, row);
  if (chart == self->plan_chart)
    return metier_me_why_step (state, row);

  timeline = new_timeline (state);
  return metier_me_why_so_far (timeline, row);
}

static void
mark_activated_cb (MetierMePage *self, guint row, int series, MetierChartView *chart)
{
  GdkRectangle place = metier_mark_actions_find_place (chart, row, series);
  g_autofree char *why = explain (self, chart, row);

  metier_formula_open (GTK_WIDGET (chart), &place, why,
                       metier_figure_get_skill (metier_chart_view_get_figure (chart), row));
}

/* All that there is to do with a mark is in its answer. */
static void
menu_requested_cb (MetierMePage *self, guint row, int series, double x, double y, MetierChartView *chart)
{
  mark_activated_cb (self, row, series, chart);
}

static void
skill_activated_cb (MetierMePage *self, guint row, MetierChartView *chart)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-skill", "s",
                              metier_figure_get_skill (metier_chart_view_get_figure (chart), row));
}

/* Never one date. */
static void
show_finish (MetierMePage *self, const MetierMeState *state)
{
  g_autofree char *title = NULL, *subtitle = NULL, *why = NULL;
  const MetierPlan *plan = state->plan;
  gboolean dated = g_date_valid (&plan->early) && g_date_valid (&plan->late);

  metier_me_list_clear (self->finish);
  gtk_widget_set_visible (GTK_WIDGET (self->finish), dated);
  if (!dated)
    return;

  metier_me_describe_days (plan, &title, &subtitle);
  why = metier_me_why_finish (state, plan);
  adw_action_row_add_suffix (ADW_ACTION_ROW (metier_me_list_add (self->finish, title, subtitle, NULL)),
                             metier_formula_button_new (why));
}

static void
show_gap (MetierMePage *self, const MetierMeState *state)
{
  g_autofree char *title = metier_me_describe_title (state);
  g_autofree char *sentence = metier_me_describe_markup (state);
  g_autofree char *note = metier_me_describe_sources (state);

  gtk_label_set_label (self->title, title);
  gtk_label_set_markup (self->sentence, sentence);
  gtk_label_set_label (self->note, note);
  show_figures (self, state);
  show_finish (self, state);
  metier_me_fit_set_state (self->fit, state);
  metier_me_weigh_set_state (self->weigh, state);
  gtk_widget_set_visible (self->plan_group, state->plan->steps->len > 0);
  gtk_stack_set_visible_child_name (
      self->plan_stack, metier_plan_settings_has_pace (state->said->settings) ? "chart" : "no-pace");
  metier_me_steps_update (self->steps);
  metier_me_near_update (self->near);
  gtk_stack_set_visible_child_name (self->stack, "me");
}

static void
apply (MetierMePage *self)
{
  const MetierMeState *state = metier_me_get_state (self->context->me);

  if (state == NULL)
    return;

  if (!metier_me_state_is_assessed (state))
    show_nothing (self, _ ("Where are you now?"),
                  _ ("Five skills, a described scale from 0 to 4. It stays on this computer"), _ ("Start"),
                  "win.assess");
  else if (state->said->targets[0] == NULL)
    show_nothing (self, _ ("No target yet"), _ ("Choose a role to see the distance"), _ ("Choose"),
                  "win.choose-target(uint32 0)");
  else if (metier_me_state_is_goal_missing (state, 0))
    show_missing (self, state->said->targets[0]);
  else if (state->goals[0] != NULL)
    show_gap (self, state);
}

/* The window says so by the style of the place that it has for this, once it has folded. */
static void
update_narrow (MetierMePage *self)
{
  GtkWidget *place = gtk_widget_get_parent (GTK_WIDGET (self));

  gtk_widget_set_visible (self->sidebar_button, gtk_widget_has_css_class (place, "narrow"));
}

static void
metier_me_page_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (metier_me_page_parent_class)->root (widget);

  g_signal_connect_object (gtk_widget_get_parent (widget), "notify::css-classes", G_CALLBACK (update_narrow),
                           widget, G_CONNECT_SWAPPED);
  update_narrow (METIER_ME_PAGE (widget));
}

static void
metier_me_page_class_init (MetierMePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->root = metier_me_page_root;

  g_type_ensure (METIER_TYPE_CHART_CARD);
  g_type_ensure (METIER_TYPE_CHART_VIEW);
  g_type_ensure (METIER_TYPE_FOLD_BOX);
  g_type_ensure (METIER_TYPE_ME_FIT);
  g_type_ensure (METIER_TYPE_ME_NEAR);
  g_type_ensure (METIER_TYPE_ME_CHANGED);
  g_type_ensure (METIER_TYPE_ME_STEPS);
  g_type_ensure (METIER_TYPE_ME_WEIGH);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/metier_app/Metier/me-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MetierMePage, stack);
  gtk_widget_class_bind_template_child (widget_class, MetierMePage, title);
  gtk_widget_class_bind_template_child (widget_class, MetierMePage, sentence);
  gtk_widget_class_bind_template_child (widget_class, MetierMePage, sidebar_button);
  gtk_widget_class_bind_template_child (widget_class, MetierMePage, gap_chart);
  gtk_widget_class_bind_template_child (widget_class, MetierMePage, fit);
  gtk_widget_class_bind_template_child (widget_class, MetierMePage, weigh);
  gtk_widget_class_bind_template_child (widget_class, MetierMePage, finish);
  gtk_widget_class_bind_template_child (widget_class, MetierMePage, plan_group);
  gtk_widget_class_bind_template_child (widget_class, MetierMePage, plan_stack);
  gtk_widget_class_bind_template_child (widget_class, MetierMePage, no_pace);
  gtk_widget_class_bind_template_child (widget_class, MetierMePage, plan_chart);
  gtk_widget_class_bind_template_child (widget_class, MetierMePage, so_far_chart);
  gtk_widget_class_bind_template_child (widget_class, MetierMePage, changed);
  gtk_widget_class_bind_template_child (widget_class, MetierMePage, steps);
  gtk_widget_class_bind_template_child (widget_class, MetierMePage, near);
  gtk_widget_class_bind_template_child (widget_class, MetierMePage, share);
  gtk_widget_class_bind_template_child (widget_class, MetierMePage, note);
  gtk_widget_class_bind_template_child (widget_class, MetierMePage, status);
  gtk_widget_class_bind_template_child (widget_class, MetierMePage, status_button);
  gtk_widget_class_bind_template_callback (widget_class, mark_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, menu_requested_cb);
  gtk_widget_class_bind_template_callback (widget_class, skill_activated_cb);
}

static void
metier_me_page_init (MetierMePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  metier_status_card_let_scroll (self->no_pace);
  gtk_box_append (self->share, metier_me_share_new ());
}

/**
 * metier_me_page_set_context:
 * @self: a page
 * @context: what it works with; outlives @self
 *
 * Called once.
 */
void
metier_me_page_set_context (MetierMePage *self, const MetierContext *context)
{
  g_return_if_fail (METIER_IS_ME_PAGE (self));

  self->context = context;
  g_object_bind_property (context->style, "theme", self->gap_chart, "theme", G_BINDING_SYNC_CREATE);
  g_object_bind_property (context->style, "theme", self->plan_chart, "theme", G_BINDING_SYNC_CREATE);
  g_object_bind_property (context->style, "theme", self->so_far_chart, "theme", G_BINDING_SYNC_CREATE);
  metier_me_steps_set_context (self->steps, context);
  metier_me_near_set_context (self->near, context);
  metier_me_changed_set_context (self->changed, context);
  g_signal_connect_object (context->me, "changed", G_CALLBACK (apply), self, G_CONNECT_SWAPPED);
  apply (self);
}

static gboolean
has_keyboard (MetierChartView *chart)
{
  return (gtk_widget_get_state_flags (GTK_WIDGET (chart)) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
}

/**
 * metier_me_page_dup_way:
 * @self: a page
 *
 * Returns: (nullable) (transfer full): gap and plan on one sheet; %NULL when there are none
 */
MetierOutput *
metier_me_page_dup_way (MetierMePage *self)
{
  const MetierMeState *state;
  g_autoptr (MetierFigure) figure = NULL;
  g_autofree char *markdown = NULL;
  GDate today = get_today ();

  g_return_val_if_fail (METIER_IS_ME_PAGE (self), NULL);

  state = metier_me_get_state (self->context->me);
  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "me") != 0)
    return NULL;

  figure = metier_figure_new_way (state->goals[0]->profile->role, state->gaps[0], state->plan, &today);
  markdown = metier_me_write_markdown (state);
  return metier_output_new_figure (figure, markdown);
}

/**
 * metier_me_page_dup_output:
 * @self: a page
 *
 * Returns: (nullable) (transfer full): the drawing that has the keyboard, else gap and plan on one sheet;
 * %NULL when there is none
 */
MetierOutput *
metier_me_page_dup_output (MetierMePage *self)
{
  MetierChartView *const charts[] = { self->gap_chart, self->plan_chart, self->so_far_chart };
  MetierOutput *way = metier_me_page_dup_way (self);

  for (guint i = 0; way != NULL && i < G_N_ELEMENTS (charts); i++)
    if (has_keyboard (charts[i]))
      {
        g_autofree char *markdown = metier_me_write_markdown (metier_me_get_state (self->context->me));

        metier_output_unref (way);
        return metier_output_new_figure (metier_chart_view_get_figure (charts[i]), markdown);
      }

  return way;
}
