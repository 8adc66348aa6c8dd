/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/me/metier-me-steps.h"

#include <glib/gi18n-lib.h>

#include "app/parts/metier-me-list.h"
#include "app/me/metier-me-step.h"
#include "widgets/metier-drag.h"
#include "widgets/metier-tooltip.h"
#include "widgets/metier-wrap-box.h"

/**
 * MetierMeSteps:
 *
 * The steps of the plan in their order, which the user changes by dragging or with Alt and the arrow keys.
 */
struct _MetierMeSteps {
  AdwBin parent_instance;

  const MetierContext *context; /* (unowned): outlives the window */
  MetierMeGoal *goal;           /* (nullable) (owned): whose resources the lines show */
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (MetierMeSteps, metier_me_steps, ADW_TYPE_BIN)

static const MetierMeState *
get_state (MetierMeSteps *self)
{
  return metier_me_get_state (self->context->me);
}

static MetierMeStep *
get_line (MetierMeSteps *self, guint position)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, (int) position);

  return row != NULL ? METIER_ME_STEP (row) : NULL;
}

static guint
get_n_lines (MetierMeSteps *self)
{
  guint n = 0;

  while (get_line (self, n) != NULL)
    n++;
  return n;
}

/* Order. */

static void
move (MetierMeSteps *self, guint from, guint to)
{
  g_autoptr (MetierPlanSettings) settings = metier_plan_settings_copy (get_state (self)->said->settings);
  g_autoptr (GPtrArray) order = g_ptr_array_new_with_free_func (g_free);
  guint n = get_n_lines (self);
  char *skill;

  if (from >= n || to >= n || from == to)
    return;

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (order, g_strdup (metier_me_step_get_skill (get_line (self, i))));
  skill = g_ptr_array_steal_index (order, from);
  g_ptr_array_insert (order, (int) to, skill);
  g_ptr_array_add (order, NULL);
  g_strfreev (settings->order);
  settings->order = g_strdupv ((char **) order->pdata);
  metier_me_set_settings (self->context->me, settings, _ ("The plan has another order"));
  /* Its head takes the keyboard, not the line itself. */
  gtk_widget_child_focus (GTK_WIDGET (get_line (self, to)), GTK_DIR_TAB_FORWARD);
}

static gboolean
move_cb (GtkWidget *line, GVariant *by, gpointer user_data)
{
  GtkWidget *self = gtk_widget_get_ancestor (line, METIER_TYPE_ME_STEPS);
  int from = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (line));
  int to = from + g_variant_get_int32 (by);

  if (to >= 0)
    move (METIER_ME_STEPS (self), (guint) from, (guint) to);
  return TRUE;
}

static GdkContentProvider *
prepare_cb (GtkDragSource *source, double x, double y)
{
  GtkWidget *line = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (source));

  metier_drag_show_row (source, x, y);
  return gdk_content_provider_new_typed (METIER_TYPE_ME_STEP, line);
}

static gboolean
drop_cb (GtkDropTarget *target, const GValue *value)
{
  GtkWidget *line = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target));
  GtkWidget *self = gtk_widget_get_ancestor (line, METIER_TYPE_ME_STEPS);
  GtkListBoxRow *dragged = g_value_get_object (value);

  if (dragged == NULL || gtk_widget_get_ancestor (GTK_WIDGET (dragged), METIER_TYPE_ME_STEPS) != self)
    return FALSE;

  move (METIER_ME_STEPS (self), (guint) gtk_list_box_row_get_index (dragged),
        (guint) gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (line)));
  return TRUE;
}

static void
add_shortcut (GtkEventController *controller, const char *trigger, int by)
{
  GtkShortcut *shortcut = gtk_shortcut_new_with_arguments (
      gtk_shortcut_trigger_parse_string (trigger), gtk_callback_action_new (move_cb, NULL, NULL), "i", by);

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
}

static void
let_move (GtkWidget *line)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (METIER_TYPE_ME_STEP, GDK_ACTION_MOVE);
  GtkEventController *keys = gtk_shortcut_controller_new ();
  GtkWidget *handle = gtk_image_new_from_icon_name ("list-drag-handle-symbolic");

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect (source, "prepare", G_CALLBACK (prepare_cb), NULL);
  gtk_widget_add_controller (line, GTK_EVENT_CONTROLLER (source));
  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), NULL);
  gtk_widget_add_controller (line, GTK_EVENT_CONTROLLER (target));
  add_shortcut (keys, "<Alt>Up", -1);
  add_shortcut (keys, "<Alt>Down", 1);
  gtk_widget_add_controller (line, keys);
  metier_tooltip_set (handle, _ ("Drag to change the order, or press Alt and an arrow key"));
  adw_expander_row_add_prefix (ADW_EXPANDER_ROW (line), handle);
}

/* Lines. */

static gboolean
has_same_lines (MetierMeSteps *self)
{
  const MetierMeState *state = get_state (self);
  const GPtrArray *steps = state->plan->steps;

  if (self->goal != state->goals[0] || steps->len != get_n_lines (self))
    return FALSE;

  for (guint i = 0; i < steps->len; i++)
    {
      const MetierPlanStep *step = g_ptr_array_index (steps, i);

      if (!g_str_equal (step->skill, metier_me_step_get_skill (get_line (self, i))))
        return FALSE;
    }

  return TRUE;
}

/* What the user unfolded stays unfolded, wherever it is then. */
static GHashTable *
find_expanded (MetierMeSteps *self)
{
  GHashTable *expanded = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  MetierMeStep *line;

  for (guint i = 0; (line = get_line (self, i)) != NULL; i++)
    if (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (line)))
      g_hash_table_add (expanded, g_strdup (metier_me_step_get_skill (line)));
  return expanded;
}

static void
make_lines (MetierMeSteps *self)
{
  const MetierMeState *state = get_state (self);
  g_autoptr (GHashTable) expanded = find_expanded (self);

  metier_me_list_clear (self->list);
  g_clear_pointer (&self->goal, metier_me_goal_unref);
  self->goal = metier_me_goal_ref (state->goals[0]);
  for (guint i = 0; i < state->plan->steps->len; i++)
    {
      const MetierPlanStep *step = g_ptr_array_index (state->plan->steps, i);
      GtkWidget *line = metier_me_step_new (self->context, step->skill);

      let_move (line);
      adw_expander_row_set_expanded (ADW_EXPANDER_ROW (line), g_hash_table_contains (expanded, step->skill));
      gtk_list_box_append (self->list, line);
    }
}

static void
metier_me_steps_finalize (GObject *object)
{
  g_clear_pointer (&METIER_ME_STEPS (object)->goal, metier_me_goal_unref);

  G_OBJECT_CLASS (metier_me_steps_parent_class)->finalize (object);
}

static void
metier_me_steps_class_init (MetierMeStepsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = metier_me_steps_finalize;
}

static GtkWidget *
new_button (const char *text, const char *action)
{
  GtkWidget *button = gtk_button_new_with_label (text);

  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  return button;
}

static void
metier_me_steps_init (MetierMeSteps *self)
{
  GtkWidget *group = metier_me_list_new_group (_ ("Steps"), &self->list);
  MetierWrapBox *buttons = METIER_WRAP_BOX (metier_wrap_box_new (6));

  metier_wrap_box_append (buttons, new_button (_ ("Plan again"), "win.plan-again"));
  metier_wrap_box_append (buttons, new_button (_ ("Save plan as Markdown…"), "win.save-plan"));
  metier_wrap_box_append (buttons, new_button (_ ("Save gap and plan as a page…"), "win.save-way"));
  gtk_box_append (GTK_BOX (group), GTK_WIDGET (buttons));
  adw_bin_set_child (ADW_BIN (self), group);
}

/**
 * metier_me_steps_set_context:
 * @self: a part of a page
 * @context: what it works with; outlives @self
 *
 * Called once.
 */
void
metier_me_steps_set_context (MetierMeSteps *self, const MetierContext *context)
{
  g_return_if_fail (METIER_IS_ME_STEPS (self));

  self->context = context;
}

/**
 * metier_me_steps_update:
 * @self: a part of a page
 *
 * Shows the plan as it is now. Lines that stay keep the keyboard and what is being written in them.
 */
void
metier_me_steps_update (MetierMeSteps *self)
{
  const GPtrArray *steps;

  g_return_if_fail (METIER_IS_ME_STEPS (self));

  steps = get_state (self)->plan->steps;
  if (!has_same_lines (self))
    make_lines (self);
  for (guint i = 0; i < steps->len; i++)
    metier_me_step_update (get_line (self, i), g_ptr_array_index (steps, i), i + 1);
  gtk_widget_set_visible (GTK_WIDGET (self), steps->len > 0);
}
