/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/me/metier-assess-details.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "app/parts/metier-dialog.h"
#include "app/parts/metier-role-chooser.h"

/* So many questions are made between two frames; a role may ask for two hundred skills. */
#define N_AT_ONCE 2

/**
 * MetierAssessDetails:
 *
 * Asks how well the user knows each skill that a role asks for: their target to begin with, or any other that
 * they choose. What was answered stays when another role is chosen.
 */
struct _MetierAssessDetails {
  AdwBin parent_instance;

  const MetierContext *context; /* (unowned): outlives the window */
  GCancellable *cancellable;    /* of the role that is on its way */
  MetierProfile *profile;       /* (nullable) (owned): whose skills are asked about */
  guint n_asked;                /* ratings of the profile that were looked at */
  guint source;                 /* of the main loop, that asks further; 0 for none */

  AdwActionRow *role;
  GtkEditable *search;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (MetierAssessDetails, metier_assess_details, ADW_TYPE_BIN)

static gboolean
filter_cb (GtkListBoxRow *row, gpointer user_data)
{
  MetierAssessDetails *self = user_data;
  g_autofree char *text = g_utf8_casefold (gtk_editable_get_text (self->search), -1);
  g_autofree char *name = g_utf8_casefold (metier_assess_row_get_name (METIER_ASSESS_ROW (row)), -1);

  return strstr (name, text) != NULL;
}

static void
search_cb (MetierAssessDetails *self)
{
  gtk_list_box_invalidate_filter (self->list);
}

static MetierAssessRow *
get_row (MetierAssessDetails *self, int position)
{
  return (MetierAssessRow *) gtk_list_box_get_row_at_index (self->list, position);
}

static MetierAssessRow *
find_row (MetierAssessDetails *self, const char *skill)
{
  MetierAssessRow *row;

  for (int i = 0; (row = get_row (self, i)) != NULL; i++)
    if (g_str_equal (metier_assess_row_get_skill (row), skill))
      return row;

  return NULL;
}

/* A detail that nothing was said of is known as well as the core skill that it counts for. */
static void
ask_about (MetierAssessDetails *self, const MetierAssessed *skill)
{
  const MetierMeState *state = metier_me_get_state (self->context->me);
  double assumed
      = skill->core != METIER_CORE_SKILL_NONE
            ? metier_levels_get (state->levels, metier_core_skill_get_id ((MetierCoreSkill) skill->core))
            : NAN;

  if (find_row (self, skill->id) == NULL)
    gtk_list_box_append (self->list, metier_assess_row_new (skill->id, skill->name, state->said, assumed));
  gtk_widget_set_visible (GTK_WIDGET (self->list), TRUE);
}

static gboolean
ask_cb (gpointer user_data)
{
  MetierAssessDetails *self = user_data;
  const GPtrArray *ratings = self->profile->ratings;
  guint n = 0;

  for (; self->n_asked < ratings->len && n < N_AT_ONCE; self->n_asked++)
    {
      const MetierSkill *skill = ((MetierRating *) g_ptr_array_index (ratings, self->n_asked))->skill;

      if (!metier_skill_is_counted (skill))
        continue;
      ask_about (self, &(MetierAssessed){ skill->id, skill->name, skill->core });
      n++;
    }

  if (self->n_asked < ratings->len)
    return G_SOURCE_CONTINUE;

  self->source = 0;
  return G_SOURCE_REMOVE;
}

static guint
count_skills (const MetierProfile *profile)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < profile->ratings->len; i++)
    {
      const MetierSkill *skill = ((MetierRating *) g_ptr_array_index (profile->ratings, i))->skill;

      if (metier_skill_is_counted (skill))
        g_hash_table_add (seen, skill->id);
    }

  return g_hash_table_size (seen);
}

static void
show_role (MetierAssessDetails *self)
{
  guint n = count_skills (self->profile);
  g_autofree char *skills = g_strdup_printf (ngettext ("%u skill", "%u skills", n), n);
  /* Translators: the title of a source and how many skills it has of a role: EDISON · 30 skills */
  g_autofree char *subtitle = g_strdup_printf (C_ ("source and skills", "%s · %s"),
                                               self->profile->role->source->title, skills);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->role), self->profile->role->title);
  adw_action_row_set_subtitle (self->role, n > 0 ? subtitle : _ ("It asks for the five core skills only"));
  gtk_widget_set_visible (GTK_WIDGET (self->search), n > 0);
}

/* What was answered is not to be lost, whichever role it was asked for. */
static void
drop_unanswered (MetierAssessDetails *self)
{
  MetierAssessRow *row;
  int n_kept = 0;

  while ((row = get_row (self, n_kept)) != NULL)
    {
      if (metier_assess_row_is_changed (row))
        n_kept++;
      else
        gtk_list_box_remove (self->list, GTK_WIDGET (row));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->list), n_kept > 0);
}

static void
take_profile (MetierAssessDetails *self, const MetierProfile *profile)
{
  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_pointer (&self->profile, metier_profile_unref);
  self->profile = metier_profile_ref (profile);
  self->n_asked = 0;
  gtk_editable_set_text (self->search, "");
  drop_unanswered (self);
  show_role (self);
  self->source = g_idle_add (ask_cb, self);
}

/* Runs on the worker. */
static gpointer
load_profile (MetierCatalogue *catalogue, MetierLibrary *library, gconstpointer role,
              GCancellable *cancellable, GError **error)
{
  return metier_catalogue_load_profile (catalogue, role, NULL, error);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (MetierAssessDetails) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierProfile) profile = metier_store_run_finish (METIER_STORE (source), result, &error);

  if (profile != NULL)
    take_profile (self, profile);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    adw_action_row_set_subtitle (self->role, error->message);
}

static void
chosen_cb (MetierAssessDetails *self, const char *role)
{
  metier_store_run_async (self->context->store, load_profile, g_strdup (role), g_free,
                          (GDestroyNotify) metier_profile_unref, metier_renew_cancellable (&self->cancellable),
                          loaded_cb, g_object_ref (self));
}

static void
choose_role_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  MetierAssessDetails *self = METIER_ASSESS_DETAILS (widget);
  MetierRoleChooser *chooser
      = metier_role_chooser_present (widget, self->context, _ ("Ask About a Role’s Skills"));

  g_signal_connect_object (chooser, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
}

static void
metier_assess_details_dispose (GObject *object)
{
  MetierAssessDetails *self = METIER_ASSESS_DETAILS (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->profile, metier_profile_unref);

  G_OBJECT_CLASS (metier_assess_details_parent_class)->dispose (object);
}

static void
metier_assess_details_class_init (MetierAssessDetailsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = metier_assess_details_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/metier_app/Metier/assess-details.ui");
  gtk_widget_class_bind_template_child (widget_class, MetierAssessDetails, role);
  gtk_widget_class_bind_template_child (widget_class, MetierAssessDetails, search);
  gtk_widget_class_bind_template_child (widget_class, MetierAssessDetails, list);
  gtk_widget_class_bind_template_callback (widget_class, search_cb);
  gtk_widget_class_install_action (widget_class, "details.choose-role", NULL, choose_role_cb);
}

static void
metier_assess_details_init (MetierAssessDetails *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  metier_dialog_let_escape (GTK_SEARCH_ENTRY (self->search));
  gtk_list_box_set_filter_func (self->list, filter_cb, self, NULL);
}

/**
 * metier_assess_details_set_context:
 * @self: questions
 * @context: what they work with, the user loaded; outlives the window
 *
 * Called once. Begins with the skills of the target, when there is one.
 */
void
metier_assess_details_set_context (MetierAssessDetails *self, const MetierContext *context)
{
  const MetierMeGoal *goal;

  g_return_if_fail (METIER_IS_ASSESS_DETAILS (self));

  self->context = context;
  goal = metier_me_get_state (context->me)->goals[0];
  if (goal != NULL)
    take_profile (self, goal->profile);
}

/**
 * metier_assess_details_focus_skill:
 * @self: questions
 * @skill: a skill, also one that the role does not ask for
 *
 * Lets the user answer the question about @skill.
 */
void
metier_assess_details_focus_skill (MetierAssessDetails *self, const MetierAssessed *skill)
{
  g_return_if_fail (METIER_IS_ASSESS_DETAILS (self));

  ask_about (self, skill);
  gtk_widget_grab_focus (GTK_WIDGET (find_row (self, skill->id)));
}

/**
 * metier_assess_details_collect:
 * @self: questions
 * @said: (inout): what was said, not shared yet
 *
 * Adds what was answered to @said.
 */
void
metier_assess_details_collect (MetierAssessDetails *self, MetierMeSaid *said)
{
  MetierAssessRow *row;

  g_return_if_fail (METIER_IS_ASSESS_DETAILS (self));

  for (int i = 0; (row = get_row (self, i)) != NULL; i++)
    metier_assess_row_say (row, FALSE, said);
}
