/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/me/metier-me-sidebar.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "app/me/metier-me-pace.h"
#include "app/me/metier-me-targets.h"
#include "app/me/metier-me-words.h"
#include "core/roles/metier-core-skill.h"
#include "widgets/metier-level-lane.h"
#include "widgets/metier-level-picker.h"
#include "widgets/metier-tooltip.h"

/**
 * MetierMeSidebar:
 *
 * What the user says of themselves: where to, how well they know the core skills, and how fast they learn.
 */
struct _MetierMeSidebar {
  AdwBin parent_instance;

  const MetierContext *context; /* (unowned): outlives the window */
  gboolean applying;            /* the program sets the widgets, not the user */

  MetierMeTargets *targets;
  GtkLabel *levels_heading;
  GtkListBox *levels;
  MetierLevelPicker *picker; /* of the skill that is selected */
  GtkLabel *meaning;
  AdwButtonContent *assess_content;
  MetierMePace *pace;
  GtkWidget *page_button;

  MetierLevelLane *lanes[METIER_N_CORE_SKILLS];
};

G_DEFINE_FINAL_TYPE (MetierMeSidebar, metier_me_sidebar, ADW_TYPE_BIN)

static const MetierMeState *
get_state (MetierMeSidebar *self)
{
  return self->context != NULL ? metier_me_get_state (self->context->me) : NULL;
}

/* Levels. */

static void
add_level (MetierMeSidebar *self, MetierCoreSkill core)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (metier_core_skill_get_title (core));

  self->lanes[core] = METIER_LEVEL_LANE (metier_level_lane_new ());
  gtk_widget_set_valign (GTK_WIDGET (self->lanes[core]), GTK_ALIGN_CENTER);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  metier_tooltip_set (label, metier_core_skill_get_title (core));
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->lanes[core]));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_append (self->levels, row);
}

static gint64
find_last_time (const MetierMeSaid *said)
{
  gint64 last = 0;

  for (guint i = 0; i < said->ratings->len; i++)
    last = MAX (last, ((const MetierSelfRating *) g_ptr_array_index (said->ratings, i))->at);
  return last;
}

/* A core skill that nothing was said of may be concluded from its details; the gap has done so. */
static MetierMyLevel
find_level (const MetierMeState *state, const char *skill)
{
  MetierMyLevel mine = { metier_levels_get (state->levels, skill), FALSE };

  for (guint i = 0; isnan (mine.level) && state->gaps[0] != NULL && i < state->gaps[0]->rows->len; i++)
    {
      const MetierGapRow *row = g_ptr_array_index (state->gaps[0]->rows, i);

      if (g_str_equal (row->skill, skill))
        return row->mine;
    }

  return mine;
}

static MetierCoreSkill
get_selected (MetierMeSidebar *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->levels);

  return row != NULL ? (MetierCoreSkill) gtk_list_box_row_get_index (row) : METIER_CORE_SKILL_PROGRAMMING;
}

static char *
describe_level (MetierMyLevel mine)
{
  guint level;

  if (isnan (mine.level))
    return g_markup_escape_text (_ ("Not assessed yet."), -1);

  level = (guint) round (mine.level);
  if (mine.assumed)
    /* Translators: number and name of a level, then what it means. */
    return g_markup_printf_escaped (_ ("<b>%1$u · %2$s</b>, assumed from other skills. %3$s"), level,
                                    metier_level_get_name (level), metier_level_get_meaning (level));

  /* Translators: number and name of a level, then what it means: <b>1 · awareness.</b> Knows the words. */
  return g_markup_printf_escaped (_ ("<b>%1$u · %2$s.</b> %3$s"), level, metier_level_get_name (level),
                                  metier_level_get_meaning (level));
}

/* What is only assumed is not chosen. */
static void
show_selected (MetierMeSidebar *self)
{
  MetierCoreSkill core = get_selected (self);
  MetierMyLevel mine = find_level (get_state (self), metier_core_skill_get_id (core));
  g_autofree char *markup = describe_level (mine);

  gtk_label_set_markup (self->meaning, markup);
  self->applying = TRUE;
  metier_level_picker_set_skill (self->picker, metier_core_skill_get_title (core));
  metier_level_picker_set_level (self->picker, isnan (mine.level) || mine.assumed ? METIER_LEVEL_PICKER_NONE
                                                                                  : (int) round (mine.level));
  self->applying = FALSE;
}

static void
level_selected_cb (MetierMeSidebar *self)
{
  if (get_state (self) != NULL)
    show_selected (self);
}

static void
level_picked_cb (MetierMeSidebar *self)
{
  MetierCoreSkill core = get_selected (self);
  int level = metier_level_picker_get_level (self->picker);

  if (self->applying || get_state (self) == NULL || level == METIER_LEVEL_PICKER_NONE)
    return;

  metier_me_assess_one (self->context->me, metier_core_skill_get_id (core),
                        metier_core_skill_get_title (core), (guint) level);
}

/* The lane is a picture; a screen reader hears the level in words. */
static void
show_level (MetierMeSidebar *self, MetierCoreSkill core)
{
  MetierMyLevel mine = find_level (get_state (self), metier_core_skill_get_id (core));
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->levels, (int) core);
  g_autofree char *level = metier_me_format_level (mine.level);
  /* Translators: a skill, then a level such as 2 · working. */
  g_autofree char *name
      = g_strdup_printf (C_ ("level of a skill", "%1$s: %2$s"), metier_core_skill_get_title (core), level);

  metier_level_lane_set_level (self->lanes[core], mine);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
apply_levels (MetierMeSidebar *self)
{
  const MetierMeState *state = get_state (self);
  g_autoptr (GDateTime) at = g_date_time_new_from_unix_local (find_last_time (state->said));
  g_autofree char *date = at != NULL ? g_date_time_format (at, _ ("%-d %B %Y")) : NULL;
  gboolean assessed = metier_me_state_is_assessed (state);
  g_autofree char *heading = NULL;

  /* Translators: %s is a day. */
  heading = assessed && date != NULL ? g_strdup_printf (_ ("My levels, %s"), date) : NULL;
  gtk_label_set_label (self->levels_heading, heading != NULL ? heading : _ ("My levels"));
  adw_button_content_set_label (self->assess_content, assessed ? _ ("Assess again") : _ ("Assess"));
  for (guint i = 0; i < METIER_N_CORE_SKILLS; i++)
    show_level (self, (MetierCoreSkill) i);
  show_selected (self);
}

static void
apply (MetierMeSidebar *self)
{
  if (get_state (self) != NULL)
    apply_levels (self);
}

static void
follow_theme (MetierMeSidebar *self)
{
  for (guint i = 0; i < METIER_N_CORE_SKILLS; i++)
    metier_level_lane_set_theme (self->lanes[i], metier_style_bridge_get_theme (self->context->style));
}

/* The window says so by the style of the place that it has for this, once it has folded. */
static void
update_narrow (MetierMeSidebar *self)
{
  GtkWidget *place = gtk_widget_get_parent (GTK_WIDGET (self));

  gtk_widget_set_visible (self->page_button, gtk_widget_has_css_class (place, "narrow"));
}

static void
metier_me_sidebar_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (metier_me_sidebar_parent_class)->root (widget);

  g_signal_connect_object (gtk_widget_get_parent (widget), "notify::css-classes", G_CALLBACK (update_narrow),
                           widget, G_CONNECT_SWAPPED);
  update_narrow (METIER_ME_SIDEBAR (widget));
}

/* Lists that go lose their selection, and nothing is shown for that any more. */
static void
metier_me_sidebar_dispose (GObject *object)
{
  METIER_ME_SIDEBAR (object)->context = NULL;

  G_OBJECT_CLASS (metier_me_sidebar_parent_class)->dispose (object);
}

static void
metier_me_sidebar_class_init (MetierMeSidebarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = metier_me_sidebar_dispose;
  widget_class->root = metier_me_sidebar_root;

  g_type_ensure (METIER_TYPE_ME_PACE);
  g_type_ensure (METIER_TYPE_ME_TARGETS);
  g_type_ensure (METIER_TYPE_LEVEL_PICKER);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/metier_app/Metier/me-sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, MetierMeSidebar, targets);
  gtk_widget_class_bind_template_child (widget_class, MetierMeSidebar, levels_heading);
  gtk_widget_class_bind_template_child (widget_class, MetierMeSidebar, levels);
  gtk_widget_class_bind_template_child (widget_class, MetierMeSidebar, picker);
  gtk_widget_class_bind_template_child (widget_class, MetierMeSidebar, meaning);
  gtk_widget_class_bind_template_child (widget_class, MetierMeSidebar, assess_content);
  gtk_widget_class_bind_template_child (widget_class, MetierMeSidebar, pace);
  gtk_widget_class_bind_template_child (widget_class, MetierMeSidebar, page_button);
  gtk_widget_class_bind_template_callback (widget_class, level_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, level_picked_cb);
}

static void
metier_me_sidebar_init (MetierMeSidebar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->applying = TRUE;
  for (guint i = 0; i < METIER_N_CORE_SKILLS; i++)
    add_level (self, (MetierCoreSkill) i);
  gtk_list_box_select_row (self->levels, gtk_list_box_get_row_at_index (self->levels, 0));
  self->applying = FALSE;
}

/**
 * metier_me_sidebar_set_context:
 * @self: a sidebar
 * @context: what it works with; outlives @self
 *
 * Called once.
 */
void
metier_me_sidebar_set_context (MetierMeSidebar *self, const MetierContext *context)
{
  g_return_if_fail (METIER_IS_ME_SIDEBAR (self));

  self->context = context;
  metier_me_targets_set_context (self->targets, context);
  metier_me_pace_set_context (self->pace, context);
  g_signal_connect_object (context->style, "notify::theme", G_CALLBACK (follow_theme), self,
                           G_CONNECT_SWAPPED);
  follow_theme (self);
  g_signal_connect_object (context->me, "changed", G_CALLBACK (apply), self, G_CONNECT_SWAPPED);
  apply (self);
}

/**
 * metier_me_sidebar_focus_pace:
 * @self: a sidebar
 *
 * Lets the user say how fast they learn: first the hours a week, then those that a level takes.
 */
void
metier_me_sidebar_focus_pace (MetierMeSidebar *self)
{
  g_return_if_fail (METIER_IS_ME_SIDEBAR (self));

  metier_me_pace_focus (self->pace);
}
