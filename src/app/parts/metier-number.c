/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/parts/metier-number.h"

#include <glib/gi18n-lib.h>

#include "app/parts/metier-role-menu.h"
#include "app/parts/metier-why-popover.h"
#include "app/state/metier-popover.h"
#include "core/roles/metier-core-skill.h"
#include "widgets/metier-tooltip.h"

/* What every number does when a reader asks about it, so that charts, tables and lists answer alike. */

typedef struct {
  GtkWidget *widget; /* (unowned): has the actions */
  GdkRectangle place;
  MetierEvidence *evidence; /* (owned) */
  char *role_title;
  const MetierContext *context; /* (unowned): outlives the window */
} Question;

static void
question_free (gpointer data)
{
  Question *self = data;

  metier_evidence_unref (self->evidence);
  g_free (self->role_title);
  g_free (self);
}

static Question *
question_new (GtkWidget *widget, const GdkRectangle *place, const MetierEvidence *evidence,
              const char *role_title, const MetierContext *context)
{
  Question *self = g_new0 (Question, 1);

  self->widget = widget;
  self->place = *place;
  self->evidence = metier_evidence_ref (evidence);
  self->role_title = g_strdup (role_title);
  self->context = context;

  return self;
}

/**
 * metier_number_get_year:
 *
 * Returns: the year of today, from which the age of a source is told
 */
int
metier_number_get_year (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();

  return g_date_time_get_year (now);
}

/**
 * metier_number_ask:
 * @widget: where the number is
 * @place: where it stands, in @widget
 * @evidence: where it comes from
 * @context: what the window works with
 *
 * Answers why a number is what it is.
 */
void
metier_number_ask (GtkWidget *widget, const GdkRectangle *place, const MetierEvidence *evidence,
                   const MetierContext *context)
{
  int theme;

  g_object_get (context->style, "theme", &theme, NULL);
  metier_why_popover_open (widget, place, evidence, (MetierThemeName) theme);
}

static void
why_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  const Question *question = user_data;

  metier_number_ask (question->widget, &question->place, question->evidence, question->context);
}

static void
copy_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  const Question *question = user_data;

  gdk_clipboard_set_text (gtk_widget_get_clipboard (question->widget), question->evidence->headline);
  gtk_widget_activate_action (question->widget, "win.tell", "s", _ ("Copied"));
}

static void
append_section (GMenu *menu, GMenu *section)
{
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
  g_object_unref (section);
}

/* Until anything is known of the user, every skill matters. */
static gboolean
is_relevant (const MetierContext *context, const char *skill)
{
  const MetierMeState *state = metier_me_get_state (context->me);

  return state == NULL || metier_levels_is_relevant (state->levels, skill);
}

static void
append_relevance (GMenu *menu, const Question *question)
{
  const MetierEvidence *evidence = question->evidence;
  gboolean relevant = is_relevant (question->context, evidence->skill);
  g_autoptr (GMenuItem) item
      = g_menu_item_new (relevant ? _ ("Not relevant to me") : _ ("Relevant to me again"), NULL);

  g_menu_item_set_action_and_target (item, "win.set-relevant", "(ssb)", evidence->skill, evidence->title,
                                     !relevant);
  g_menu_append_item (menu, item);
}

/* How well the user knows a skill can be said where the skill is read. */
static void
append_assess (GMenu *menu, const MetierEvidence *evidence)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (_ ("Set my level…"), NULL);
  MetierCoreSkill core;
  gboolean is_core = metier_core_skill_from_id (evidence->skill, &core);

  g_menu_item_set_action_and_target (item, "win.assess-skill", "(ssi)", evidence->skill, evidence->title,
                                     is_core ? (int) core : METIER_CORE_SKILL_NONE);
  g_menu_append_item (menu, item);
}

static GMenu *
new_menu (const Question *question)
{
  const MetierEvidence *evidence = question->evidence;
  GMenu *menu = g_menu_new ();
  GMenu *why = g_menu_new ();
  GMenu *pages = g_menu_new ();
  GMenu *relevance = g_menu_new ();

  g_menu_append (why, _ ("Why this number?"), "number.why");
  g_menu_append (why, _ ("Copy value"), "number.copy");
  metier_role_menu_append_skill (pages, evidence->skill, evidence->title);
  metier_role_menu_append_role (pages, evidence->role, question->role_title);
  append_section (menu, why);
  append_section (menu, pages);
  metier_me_ensure (question->context->me);
  append_assess (relevance, evidence);
  append_relevance (relevance, question);
  append_section (menu, relevance);

  return menu;
}

/**
 * metier_number_popup_menu:
 * @widget: where the number is
 * @place: where it stands, in @widget
 * @evidence: where it comes from
 * @role_title: title of the role that it is of
 * @x: where the menu belongs, in @widget
 * @y: likewise
 * @context: what the window works with; outlives @widget
 *
 * Offers what can be done with a number, its skill and its role.
 */
void
metier_number_popup_menu (GtkWidget *widget, const GdkRectangle *place, const MetierEvidence *evidence,
                          const char *role_title, double x, double y, const MetierContext *context)
{
  const GActionEntry entries[] = {
    { "why", why_cb, NULL, NULL, NULL, { 0 } },
    { "copy", copy_cb, NULL, NULL, NULL, { 0 } },
  };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  Question *question = question_new (widget, place, evidence, role_title, context);
  g_autoptr (GMenu) menu = new_menu (question);

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), question);
  g_object_set_data_full (G_OBJECT (group), "metier-question", question, question_free);
  gtk_widget_insert_action_group (widget, "number", G_ACTION_GROUP (group));
  metier_popover_open_menu (G_MENU_MODEL (menu), widget, x, y);
}

/* A number that is a button. */

static void
clicked_cb (GtkWidget *button, const Question *question)
{
  GdkRectangle whole = { 0, 0, gtk_widget_get_width (button), gtk_widget_get_height (button) };

  metier_number_ask (button, &whole, question->evidence, question->context);
}

static void
menu_pressed_cb (GtkGesture *gesture, double x, double y, const Question *question)
{
  GtkWidget *button = question->widget;
  GdkRectangle whole = { 0, 0, gtk_widget_get_width (button), gtk_widget_get_height (button) };

  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  metier_number_popup_menu (button, &whole, question->evidence, question->role_title, x, y,
                            question->context);
}

static void
menu_clicked_cb (GtkGesture *gesture, int n_press, double x, double y, const Question *question)
{
  menu_pressed_cb (gesture, x, y, question);
}

static gboolean
menu_key_cb (GtkWidget *button, GVariant *args, gpointer user_data)
{
  const Question *question = user_data;
  GdkRectangle whole = { 0, 0, gtk_widget_get_width (button), gtk_widget_get_height (button) };

  metier_number_popup_menu (button, &whole, question->evidence, question->role_title, whole.width / 2.0,
                            whole.height, question->context);
  return GDK_EVENT_STOP;
}

static void
add_controllers (GtkWidget *button, Question *question)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *hold = gtk_gesture_long_press_new ();
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect (click, "pressed", G_CALLBACK (menu_clicked_cb), question);
  gtk_widget_add_controller (button, GTK_EVENT_CONTROLLER (click));
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (hold), TRUE);
  g_signal_connect (hold, "pressed", G_CALLBACK (menu_pressed_cb), question);
  gtk_widget_add_controller (button, GTK_EVENT_CONTROLLER (hold));
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("Menu|<Shift>F10"),
                        gtk_callback_action_new (menu_key_cb, question, NULL)));
  gtk_widget_add_controller (button, keys);
}

/**
 * metier_number_button_new:
 * @text: the number, or words in its place
 * @evidence: where it comes from
 * @role_title: title of the role that it is of
 * @context: what the window works with; outlives the button
 *
 * Makes a number of a list that answers why it is what it is, as a mark of a chart does.
 *
 * Returns: (transfer floating): a button
 */
GtkWidget *
metier_number_button_new (const char *text, const MetierEvidence *evidence, const char *role_title,
                          const MetierContext *context)
{
  GtkWidget *label = gtk_label_new (text);
  GtkWidget *button = gtk_button_new ();
  Question *question = question_new (button, &(GdkRectangle){ 0 }, evidence, role_title, context);
  /* Translators: what a screen reader says of a number that can be asked about: name of a skill, the number.
   */
  g_autofree char *name = g_strdup_printf (_ ("%1$s: %2$s, why this number?"), evidence->title, text);

  gtk_widget_add_css_class (label, "number");
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "number-button");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_button_set_child (GTK_BUTTON (button), label);
  metier_tooltip_set (button, _ ("Why this number?"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, evidence->sentence, -1);
  g_object_set_data_full (G_OBJECT (button), "metier-question", question, question_free);
  g_signal_connect (button, "clicked", G_CALLBACK (clicked_cb), question);
  add_controllers (button, question);

  return button;
}
