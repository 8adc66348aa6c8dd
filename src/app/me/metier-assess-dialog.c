/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/me/metier-assess-dialog.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "app/me/metier-assess-row.h"
#include "app/parts/metier-dialog.h"

/**
 * MetierAssessDialog:
 *
 * Asks how well the user knows the five core skills, or each skill that the source of the target asks for.
 * What was said before stays; what is said now is noted down with its time.
 */
struct _MetierAssessDialog {
  AdwWindow parent_instance;

  const MetierContext *context; /* (unowned): outlives the window */

  GtkWidget *switches;
  GtkToggleButton *thorough;
  GtkWidget *search;
  GtkListBox *core;
  GtkWidget *hint; /* why there are no more questions */
  GtkWidget *details_group;
  GtkListBox *details;
};

G_DEFINE_FINAL_TYPE (MetierAssessDialog, metier_assess_dialog, ADW_TYPE_WINDOW)

static MetierAssessRow *
get_row (GtkListBox *list, guint position)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (list, (int) position);

  return row != NULL ? METIER_ASSESS_ROW (row) : NULL;
}

/* Collects answers. A core skill that is asked about again is noted down again: that it stayed is worth
 * knowing. */
static void
collect (GtkListBox *list, gboolean again, MetierMeSaid *said)
{
  MetierAssessRow *row;

  for (guint i = 0; (row = get_row (list, i)) != NULL; i++)
    {
      g_autoptr (MetierSelfRating) rating = metier_assess_row_make_rating (row);
      const char *skill = metier_assess_row_get_skill (row);

      if (rating != NULL && (again || metier_assess_row_is_changed (row)))
        g_ptr_array_add (said->ratings, g_steal_pointer (&rating));
      if (metier_assess_row_is_relevant (row))
        g_hash_table_remove (said->not_relevant, skill);
      else
        g_hash_table_replace (said->not_relevant, g_strdup (skill),
                              g_strdup (metier_assess_row_get_name (row)));
    }
}

static void
save_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  MetierAssessDialog *self = METIER_ASSESS_DIALOG (widget);
  const MetierMeSaid *before = metier_me_get_state (self->context->me)->said;
  g_autoptr (MetierMeSaid) after = metier_me_said_copy (before);
  g_autofree char *message = NULL;
  guint n;

  collect (self->core, !gtk_toggle_button_get_active (self->thorough), after);
  collect (self->details, FALSE, after);
  n = after->ratings->len - before->ratings->len;
  message = n > 0 ? g_strdup_printf (ngettext ("%u level was noted down", "%u levels were noted down", n), n)
                  : g_strdup (_ ("What matters to you was noted down"));
  metier_me_change (self->context->me, after, message);
  gtk_window_close (GTK_WINDOW (widget));
}

static gboolean
filter_cb (GtkListBoxRow *row, gpointer user_data)
{
  MetierAssessDialog *self = user_data;
  g_autofree char *text = g_utf8_casefold (gtk_editable_get_text (GTK_EDITABLE (self->search)), -1);
  g_autofree char *name = g_utf8_casefold (metier_assess_row_get_name (METIER_ASSESS_ROW (row)), -1);

  return strstr (name, text) != NULL;
}

static void
search_cb (MetierAssessDialog *self)
{
  gtk_list_box_invalidate_filter (self->details);
}

static void
depth_cb (MetierAssessDialog *self)
{
  gboolean thorough = gtk_toggle_button_get_active (self->thorough);

  gtk_widget_set_visible (self->details_group, thorough);
}

static void
metier_assess_dialog_class_init (MetierAssessDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/metier_app/Metier/assess-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MetierAssessDialog, switches);
  gtk_widget_class_bind_template_child (widget_class, MetierAssessDialog, thorough);
  gtk_widget_class_bind_template_child (widget_class, MetierAssessDialog, search);
  gtk_widget_class_bind_template_child (widget_class, MetierAssessDialog, core);
  gtk_widget_class_bind_template_child (widget_class, MetierAssessDialog, hint);
  gtk_widget_class_bind_template_child (widget_class, MetierAssessDialog, details_group);
  gtk_widget_class_bind_template_child (widget_class, MetierAssessDialog, details);
  gtk_widget_class_bind_template_callback (widget_class, search_cb);
  gtk_widget_class_bind_template_callback (widget_class, depth_cb);
  gtk_widget_class_install_action (widget_class, "dialog.save", NULL, save_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "dialog.save", NULL);
}

static void
metier_assess_dialog_init (MetierAssessDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_filter_func (self->details, filter_cb, self, NULL);
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

/* A detail that nothing was said of is known as well as the core skill that it counts for. */
static void
add_detail (MetierAssessDialog *self, const MetierMeState *state, const MetierAssessed *skill)
{
  double assumed
      = skill->core != METIER_CORE_SKILL_NONE
            ? metier_levels_get (state->levels, metier_core_skill_get_id ((MetierCoreSkill) skill->core))
            : NAN;

  gtk_list_box_append (self->details, metier_assess_row_new (skill->id, skill->name, state->said, assumed));
}

static void
add_details (MetierAssessDialog *self, const MetierMeState *state)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  const GPtrArray *ratings = state->goals[0]->profile->ratings;

  for (guint i = 0; i < ratings->len; i++)
    {
      const MetierRating *rating = g_ptr_array_index (ratings, i);

      if (metier_skill_is_counted (rating->skill) && g_hash_table_add (seen, rating->skill->id))
        add_detail (self, state,
                    &(MetierAssessed){ rating->skill->id, rating->skill->name, rating->skill->core });
    }
  gtk_widget_set_visible (self->switches, g_hash_table_size (seen) > 0);
}

static MetierAssessRow *
find_row (GtkListBox *list, const char *skill)
{
  MetierAssessRow *row;

  for (guint i = 0; (row = get_row (list, i)) != NULL; i++)
    if (g_str_equal (metier_assess_row_get_skill (row), skill))
      return row;

  return NULL;
}

/* A skill that the target does not ask for can be assessed too. */
static void
focus_skill (MetierAssessDialog *self, const MetierMeState *state, const MetierAssessed *skill)
{
  MetierAssessRow *row = find_row (self->core, skill->id);

  if (row == NULL)
    {
      gtk_toggle_button_set_active (self->thorough, TRUE);
      gtk_widget_set_visible (self->switches, TRUE);
      if (find_row (self->details, skill->id) == NULL)
        add_detail (self, state, skill);
      row = find_row (self->details, skill->id);
    }
  gtk_widget_grab_focus (GTK_WIDGET (row));
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
  const MetierMeState *state = metier_me_get_state (context->me);

  self->context = context;
  add_core (self, state);
  if (state->goals[0] != NULL)
    add_details (self, state);
  gtk_widget_set_visible (self->hint, state->goals[0] == NULL);
  if (skill != NULL)
    focus_skill (self, state, skill);
  metier_dialog_present (GTK_WINDOW (self));
}
