/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/roles/metier-role-switches.h"

#include <glib/gi18n-lib.h>

#include "widgets/metier-tooltip.h"
#include "widgets/metier-wrap-box.h"

/**
 * MetierRoleSwitches:
 *
 * What a role's chart shows: which skills, the answers to which question, and as values or as parts of the
 * role. A choice is kept while one walks from role to role, also past those that cannot follow it.
 */
struct _MetierRoleSwitches {
  AdwBin parent_instance;

  GSettings *settings; /* (nullable) (owned) */
  MetierRoleView wish; /* what the user chose last */
  MetierRoleView view; /* what this role has of it */
  gboolean compact;    /* whether only what can be chosen is shown */
  gboolean updating;   /* toggles follow the program, not the user */

  GtkToggleButton *core_toggle;
  GtkToggleButton *all_toggle;
  GtkToggleButton *questions[METIER_N_QUESTIONS];
  GtkWidget *question_box;
  GtkWidget *parts_box;
  GtkToggleButton *absolute_toggle;
  GtkToggleButton *parts_toggle;
  GtkWidget *sources_box;
  GtkToggleButton *own_toggle;
  GtkToggleButton *sources_toggle;
};

enum { SIGNAL_CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MetierRoleSwitches, metier_role_switches, ADW_TYPE_BIN)

static const char *const question_names[METIER_N_QUESTIONS] = { "importance", "level", "share" };

static void
save (MetierRoleSwitches *self)
{
  if (self->settings == NULL)
    return;

  g_settings_set_boolean (self->settings, "role-core-five", self->wish.scope == METIER_SCOPE_CORE);
  g_settings_set_string (self->settings, "role-question", question_names[self->wish.question]);
  g_settings_set_boolean (self->settings, "role-parts", self->wish.as_parts);
}

static void
toggled_cb (MetierRoleSwitches *self, GtkToggleButton *toggle)
{
  if (self->updating || !gtk_toggle_button_get_active (toggle))
    return;

  if (toggle == self->core_toggle || toggle == self->all_toggle)
    self->wish.scope = toggle == self->core_toggle ? METIER_SCOPE_CORE : METIER_SCOPE_ALL;
  if (toggle == self->own_toggle || toggle == self->sources_toggle)
    self->wish.all_sources = toggle == self->sources_toggle;
  if (toggle == self->absolute_toggle || toggle == self->parts_toggle)
    self->wish.as_parts = toggle == self->parts_toggle;
  for (guint i = 0; i < METIER_N_QUESTIONS; i++)
    if (toggle == self->questions[i])
      self->wish.question = i;

  save (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
metier_role_switches_dispose (GObject *object)
{
  g_clear_object (&METIER_ROLE_SWITCHES (object)->settings);

  G_OBJECT_CLASS (metier_role_switches_parent_class)->dispose (object);
}

static void
metier_role_switches_class_init (MetierRoleSwitchesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = metier_role_switches_dispose;

  /**
   * MetierRoleSwitches::changed:
   * @self: the switches
   *
   * The user chose something else.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 0);
}

static GtkWidget *
add_group (GtkWidget *box, const char *name)
{
  GtkWidget *group = metier_wrap_box_new (0);

  gtk_widget_add_css_class (group, "linked");
  gtk_widget_add_css_class (group, "switch");
  gtk_accessible_update_property (GTK_ACCESSIBLE (group), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  metier_wrap_box_append (METIER_WRAP_BOX (box), group);
  return group;
}

static GtkToggleButton *
add_toggle (MetierRoleSwitches *self, GtkWidget *group, const char *label)
{
  GtkWidget *first = gtk_widget_get_first_child (group);
  GtkWidget *toggle = gtk_toggle_button_new_with_label (label);

  gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (toggle), GTK_TOGGLE_BUTTON (first));
  metier_wrap_box_append (METIER_WRAP_BOX (group), toggle);
  g_signal_connect_swapped (toggle, "toggled", G_CALLBACK (toggled_cb), self);
  return GTK_TOGGLE_BUTTON (toggle);
}

static void
metier_role_switches_init (MetierRoleSwitches *self)
{
  GtkWidget *box = metier_wrap_box_new (12);
  GtkWidget *skills = add_group (box, _ ("Skills"));

  self->question_box = add_group (box, _ ("Question"));
  self->wish.scope = METIER_SCOPE_ALL;
  self->core_toggle = add_toggle (self, skills, _ ("Core five"));
  self->all_toggle = add_toggle (self, skills, _ ("All skills"));
  for (guint i = 0; i < METIER_N_QUESTIONS; i++)
    self->questions[i] = add_toggle (self, self->question_box, "");

  self->parts_box = add_group (box, _ ("Values"));
  self->absolute_toggle = add_toggle (self, self->parts_box, _ ("Absolute"));
  self->parts_toggle = add_toggle (self, self->parts_box, _ ("Share of role"));
  metier_tooltip_set (GTK_WIDGET (self->absolute_toggle), _ ("Values as the source gives them"));
  metier_tooltip_set (GTK_WIDGET (self->parts_toggle),
                      _ ("Each value as a part of the sum of this role’s values"));
  self->sources_box = add_group (box, _ ("Sources"));
  self->own_toggle = add_toggle (self, self->sources_box, _ ("This source"));
  self->sources_toggle = add_toggle (self, self->sources_box, _ ("All sources"));
  metier_tooltip_set (GTK_WIDGET (self->sources_toggle),
                      _ ("What each source says of this role, on its own scale"));
  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * metier_role_switches_set_settings:
 * @self: switches
 * @settings: (nullable): where choices are kept
 *
 * Takes up what was chosen last time. Called once.
 */
void
metier_role_switches_set_settings (MetierRoleSwitches *self, GSettings *settings)
{
  g_autofree char *question = NULL;

  g_return_if_fail (METIER_IS_ROLE_SWITCHES (self));

  if (settings == NULL)
    return;

  self->settings = g_object_ref (settings);
  self->wish.scope
      = g_settings_get_boolean (settings, "role-core-five") ? METIER_SCOPE_CORE : METIER_SCOPE_ALL;
  self->wish.as_parts = g_settings_get_boolean (settings, "role-parts");
  question = g_settings_get_string (settings, "role-question");
  for (guint i = 0; i < METIER_N_QUESTIONS; i++)
    if (g_str_equal (question, question_names[i]))
      self->wish.question = i;
}

/* A button that cannot be pressed says why. */
static void
set_possible (GtkToggleButton *toggle, gboolean possible, const char *tooltip)
{
  gtk_widget_set_sensitive (GTK_WIDGET (toggle), possible);
  metier_tooltip_set (GTK_WIDGET (toggle), tooltip);
}

static void
apply_scope (MetierRoleSwitches *self, const MetierRoleModel *model)
{
  const MetierRole *role = model->profile->role;
  gboolean has_core = metier_role_has_core (role);
  g_autofree char *why = NULL;

  if (!has_core)
    /* Translators: %s is the name of a source. */
    why = g_strdup_printf (_ ("%s rates none of the five core skills for this role"), role->source->title);
  self->view.scope = has_core ? self->wish.scope : METIER_SCOPE_ALL;
  set_possible (self->core_toggle, has_core, why);
  gtk_toggle_button_set_active (self->view.scope == METIER_SCOPE_CORE ? self->core_toggle : self->all_toggle,
                                TRUE);
}

static void
apply_question (MetierRoleSwitches *self, const MetierRoleModel *model, MetierQuestion question)
{
  static const char *const names[METIER_N_QUESTIONS]
      = { N_ ("Importance"), N_ ("Level"), N_ ("Share of people") };
  const char *source = model->profile->role->source->title;
  const MetierScale *scale = metier_role_model_get_scale (model, question);
  MetierQuestion main_question = metier_role_model_get_main_question (model);
  GtkToggleButton *toggle = self->questions[question];
  g_autofree char *why = NULL;

  gtk_button_set_label (GTK_BUTTON (toggle), scale != NULL ? scale->name : _ (names[question]));
  if (scale == NULL)
    /* Translators: the name of a source and what it was not asked: importance, level or share of people. */
    why = g_strdup_printf (_ ("%1$s does not say this: %2$s"), source, _ (names[question]));
  else if (self->view.scope == METIER_SCOPE_CORE && question != main_question)
    /* Translators: %s is a scale, such as Importance. */
    why = g_strdup_printf (_ ("The core five are only there on this scale: %s"),
                           metier_role_model_get_scale (model, main_question)->name);

  set_possible (toggle, why == NULL, why != NULL ? why : scale->meaning);
  gtk_widget_set_visible (GTK_WIDGET (toggle), scale != NULL || !self->compact);
}

static guint
count_scales (const MetierRoleModel *model)
{
  guint n = 0;

  for (guint i = 0; i < METIER_N_QUESTIONS; i++)
    n += metier_role_model_get_scale (model, i) != NULL;

  return n;
}

static void
apply_parts (MetierRoleSwitches *self, const MetierRoleModel *model)
{
  gboolean possible = metier_role_model_has_parts (model, &self->view);

  self->view.as_parts = possible && self->wish.as_parts;
  gtk_widget_set_visible (self->parts_box, possible);
  gtk_toggle_button_set_active (self->view.as_parts ? self->parts_toggle : self->absolute_toggle, TRUE);
}

/* Beside each other, sources answer the questions that they ask, and in full. */
static void
apply_sources (MetierRoleSwitches *self, const MetierRoleModel *model)
{
  gboolean possible = metier_role_model_has_other_sources (model);

  self->view.all_sources = possible && self->wish.all_sources;
  gtk_widget_set_visible (self->sources_box, possible);
  gtk_toggle_button_set_active (self->view.all_sources ? self->sources_toggle : self->own_toggle, TRUE);
  if (!self->view.all_sources)
    return;

  gtk_widget_set_visible (self->question_box, FALSE);
  gtk_widget_set_visible (self->parts_box, FALSE);
}

/**
 * metier_role_switches_set_model:
 * @self: switches
 * @model: a role
 *
 * Shows what @model can show and, where it can, what was chosen last.
 */
void
metier_role_switches_set_model (MetierRoleSwitches *self, const MetierRoleModel *model)
{
  gboolean wished;

  g_return_if_fail (METIER_IS_ROLE_SWITCHES (self));

  self->updating = TRUE;
  gtk_widget_set_visible (GTK_WIDGET (self), model->profile->role->rated);
  apply_scope (self, model);
  wished = self->view.scope == METIER_SCOPE_ALL
           && metier_role_model_get_scale (model, self->wish.question) != NULL;
  self->view.question = wished ? self->wish.question : metier_role_model_get_main_question (model);
  for (guint i = 0; i < METIER_N_QUESTIONS; i++)
    apply_question (self, model, i);
  gtk_toggle_button_set_active (self->questions[self->view.question], TRUE);
  gtk_widget_set_visible (self->question_box, !self->compact || count_scales (model) > 1);
  apply_parts (self, model);
  apply_sources (self, model);
  self->updating = FALSE;
}

/**
 * metier_role_switches_set_compact:
 * @self: switches
 * @compact: whether questions are left out that the source was not asked
 *
 * Takes effect with the next role.
 */
void
metier_role_switches_set_compact (MetierRoleSwitches *self, gboolean compact)
{
  g_return_if_fail (METIER_IS_ROLE_SWITCHES (self));

  self->compact = compact;
}

/**
 * metier_role_switches_get_view:
 * @self: switches
 *
 * Returns: what the chart shall show
 */
MetierRoleView
metier_role_switches_get_view (MetierRoleSwitches *self)
{
  return self->view;
}
