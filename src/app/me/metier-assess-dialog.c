/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/me/metier-assess-dialog.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "app/parts/metier-dialog.h"

/**
 * MetierAssessDialog:
 *
 * Asks how well the user knows the five core skills, or also each skill that a role asks for. What was said
 * before stays; what is said now is noted down with its time.
 */
struct _MetierAssessDialog {
  AdwWindow parent_instance;

  const MetierContext *context; /* (unowned): outlives the window */

  GtkToggleButton *thorough;
  GtkListBox *core;
  MetierAssessDetails *details;
};

G_DEFINE_FINAL_TYPE (MetierAssessDialog, metier_assess_dialog, ADW_TYPE_WINDOW)

static MetierAssessRow *
get_row (MetierAssessDialog *self, guint i)
{
  return METIER_ASSESS_ROW (gtk_list_box_get_row_at_index (self->core, (int) i));
}

static void
save_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  MetierAssessDialog *self = METIER_ASSESS_DIALOG (widget);
  const MetierMeSaid *before = metier_me_get_state (self->context->me)->said;
  g_autoptr (MetierMeSaid) after = metier_me_said_copy (before);
  g_autofree char *message = NULL;
  guint n;

  for (guint i = 0; i < METIER_N_CORE_SKILLS; i++)
    metier_assess_row_say (get_row (self, i), !gtk_toggle_button_get_active (self->thorough), after);
  metier_assess_details_collect (self->details, after);
  n = after->ratings->len - before->ratings->len;
  message = n > 0 ? g_strdup_printf (ngettext ("%u level was noted down", "%u levels were noted down", n), n)
                  : g_strdup (_ ("What matters to you was noted down"));
  metier_me_change (self->context->me, after, message);
  gtk_window_close (GTK_WINDOW (widget));
}

static void
metier_assess_dialog_class_init (MetierAssessDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (METIER_TYPE_ASSESS_DETAILS);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/metier_app/Metier/assess-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MetierAssessDialog, thorough);
  gtk_widget_class_bind_template_child (widget_class, MetierAssessDialog, core);
  gtk_widget_class_bind_template_child (widget_class, MetierAssessDialog, details);
  gtk_widget_class_install_action (widget_class, "dialog.save", NULL, save_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "dialog.save", NULL);
}

static void
metier_assess_dialog_init (MetierAssessDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static double
find_assumed (const MetierMeState *state, const char *skill)
{
  for (guint i = 0; state->gaps[0] != NULL && i < state->gaps[0]->rows->len; i++)
    {
      const MetierGapRow *row = g_ptr_array_index (state->gaps[0]->rows, i);

      if (g_str_equal (row->skill, skill) && row->mine.assumed)
        return row->mine.level;
    }

  return NAN;
}

static void
add_core (MetierAssessDialog *self, const MetierMeState *state)
{
  for (guint i = 0; i < METIER_N_CORE_SKILLS; i++)
    {
      const char *skill = metier_core_skill_get_id ((MetierCoreSkill) i);
      const char *name = metier_core_skill_get_title ((MetierCoreSkill) i);

      gtk_list_box_append (self->core,
                           metier_assess_row_new (skill, name, state->said, find_assumed (state, skill)));
    }
}

static void
focus_skill (MetierAssessDialog *self, const MetierAssessed *skill)
{
  for (guint i = 0; i < METIER_N_CORE_SKILLS; i++)
    if (g_str_equal (metier_assess_row_get_skill (get_row (self, i)), skill->id))
      {
        gtk_widget_grab_focus (GTK_WIDGET (get_row (self, i)));
        return;
      }

  gtk_toggle_button_set_active (self->thorough, TRUE);
  metier_assess_details_focus_skill (self->details, skill);
}

/**
 * metier_assess_dialog_present:
 * @parent: a widget in the window that the dialog belongs to
 * @context: what it works with, the user loaded; outlives the window
 * @skill: (nullable): a skill to begin with
 *
 * Asks the user how well they know their trade.
 */
void
metier_assess_dialog_present (GtkWidget *parent, const MetierContext *context, const MetierAssessed *skill)
{
  MetierAssessDialog *self = g_object_new (METIER_TYPE_ASSESS_DIALOG, "transient-for",
                                           GTK_WINDOW (gtk_widget_get_root (parent)), NULL);

  self->context = context;
  add_core (self, metier_me_get_state (context->me));
  metier_assess_details_set_context (self->details, context);
  if (skill != NULL)
    focus_skill (self, skill);
  metier_dialog_present (GTK_WINDOW (self));
}
