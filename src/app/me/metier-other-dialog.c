/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/me/metier-other-dialog.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "app/parts/metier-dialog.h"
#include "app/parts/metier-me-list.h"
#include "app/me/metier-me-other.h"
#include "app/me/metier-me-words.h"
#include "core/metier-core-skill.h"
#include "widgets/metier-chart-card.h"
#include "widgets/metier-chart-view.h"

/**
 * MetierOtherDialog:
 *
 * Somebody else's profile beside the user's own, for a talk. It is only looked at; what it has is added to
 * the user's own only when they ask for that, and say so twice.
 */
struct _MetierOtherDialog {
  AdwWindow parent_instance;

  const MetierContext *context; /* (unowned): outlives the window */
  GCancellable *cancellable;    /* of the reading */
  MetierMeOther *other;         /* (nullable) (owned): once it is read */

  GtkStack *stack;
  GtkLabel *heading;
  AdwStatusPage *failure;
  GtkWidget *charts;
  GtkLabel *their_heading;
  MetierChartView *their_chart;
  GtkLabel *my_heading;
  MetierChartView *my_chart;
  GtkBox *levels;
};

G_DEFINE_FINAL_TYPE (MetierOtherDialog, metier_other_dialog, ADW_TYPE_WINDOW)

/* The levels of both. */

static void
add_level (GtkListBox *list, const char *name, MetierMyLevel theirs, MetierMyLevel mine)
{
  g_autofree char *their_level = metier_me_format_level (theirs.level);
  g_autofree char *my_level = metier_me_format_level (mine.level);
  /* Translators: somebody else's level, then one's own, such as 2 · working. */
  g_autofree char *text = g_strdup_printf (_ ("Theirs: %1$s. Mine: %2$s"), their_level, my_level);

  metier_me_list_add (list, name, text, NULL);
}

static const MetierGapRow *
find_row (const MetierGap *gap, const char *skill)
{
  for (guint i = 0; i < gap->rows->len; i++)
    {
      const MetierGapRow *row = g_ptr_array_index (gap->rows, i);

      if (g_str_equal (row->skill, skill))
        return row;
    }

  return NULL;
}

/* With a role, its skills; else the five that all sources have. */
static void
show_levels (MetierOtherDialog *self, const MetierGap *theirs, const MetierGap *mine,
             const MetierLevels *my_levels)
{
  GtkListBox *list;
  GtkWidget *group = metier_me_list_new_group (_ ("Levels"), &list);

  for (guint i = 0; theirs != NULL && i < theirs->rows->len; i++)
    {
      const MetierGapRow *row = g_ptr_array_index (theirs->rows, i);

      add_level (list, row->name, row->mine, find_row (mine, row->skill)->mine);
    }
  for (guint i = 0; theirs == NULL && i < METIER_N_CORE_SKILLS; i++)
    {
      const char *skill = metier_core_skill_get_id ((MetierCoreSkill) i);

      add_level (list, metier_core_skill_get_title ((MetierCoreSkill) i),
                 (MetierMyLevel){ metier_levels_get (self->other->state->levels, skill), FALSE },
                 (MetierMyLevel){ metier_levels_get (my_levels, skill), FALSE });
    }
  gtk_widget_set_hexpand (group, TRUE);
  gtk_box_append (self->levels, group);
}

/* The gaps of both, to the same role. */

static void
show_gap (GtkLabel *heading, MetierChartView *chart, const char *whose, const MetierGap *gap)
{
  g_autoptr (MetierFigure) figure = metier_figure_new_gap (gap);
  g_autofree char *levels = metier_me_format_levels (gap->levels);
  g_autofree char *fit = metier_me_format_share (gap->fit);
  /* Translators: “Theirs” or “Mine”; a number of levels and a percentage. */
  g_autofree char *text = g_strdup_printf (_ ("%1$s: levels to go %2$s, fit %3$s"), whose, levels, fit);

  gtk_label_set_label (heading, text);
  metier_chart_view_set_figure (chart, figure);
}

static void
show_other (MetierOtherDialog *self)
{
  const MetierMeState *mine = metier_me_get_state (self->context->me);
  const MetierMeState *theirs = self->other->state;
  const MetierMeGoal *goal = theirs->goals[0];
  g_autoptr (MetierGap) my_gap
      = goal != NULL ? metier_gap_new (goal->role, mine->levels, mine->said->settings->aim) : NULL;
  g_autofree char *heading = NULL;

  if (goal != NULL)
    /* Translators: the name of a file, then the role that it is about. */
    heading = g_strdup_printf (_ ("“%1$s” beside mine, on the way to %2$s"), self->other->name,
                               goal->profile->role->title);
  else
    /* Translators: %s is the name of a file. */
    heading = g_strdup_printf (_ ("“%s” beside mine"), self->other->name);
  gtk_label_set_label (self->heading, heading);
  gtk_widget_set_visible (self->charts, goal != NULL);
  if (goal != NULL)
    {
      show_gap (self->their_heading, self->their_chart, _ ("Theirs"), theirs->gaps[0]);
      show_gap (self->my_heading, self->my_chart, _ ("Mine"), my_gap);
    }
  show_levels (self, theirs->gaps[0], my_gap, mine->levels);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.add", TRUE);
  gtk_stack_set_visible_child_name (self->stack, "other");
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (MetierOtherDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  MetierMeOther *other = metier_store_run_finish (METIER_STORE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (other == NULL || metier_me_get_state (self->context->me) == NULL)
    {
      g_autofree char *why = g_markup_escape_text (error != NULL ? error->message : "", -1);

      adw_status_page_set_description (self->failure, why);
      gtk_stack_set_visible_child_name (self->stack, "failure");
      g_clear_pointer (&other, metier_me_other_free);
      return;
    }

  self->other = other;
  show_other (self);
}

/* Adding, when it is asked for. */

static void
added_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (MetierOtherDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  GtkWidget *window = GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (self)));

  metier_store_run_finish (METIER_STORE (source), result, &error);
  if (error == NULL)
    metier_me_load (self->context->me);
  if (window != NULL)
    gtk_widget_activate_action (window, "win.tell", "s",
                                error != NULL ? error->message
                                              : _ ("Added to yours; a safety copy was made before"));
  gtk_window_close (GTK_WINDOW (self));
}

static void
answered_cb (MetierOtherDialog *self, const char *response)
{
  if (g_str_equal (response, "add"))
    metier_store_run_async (
        self->context->store, metier_me_other_add, metier_library_contents_ref (self->other->contents),
        (GDestroyNotify) metier_library_contents_unref, NULL, NULL, added_cb, g_object_ref (self));
}

static void
add_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  MetierOtherDialog *self = METIER_OTHER_DIALOG (widget);
  GtkWidget *question = adw_message_dialog_new (GTK_WINDOW (self), _ ("Add This Profile to Yours?"), NULL);

  adw_message_dialog_format_body (
      ADW_MESSAGE_DIALOG (question),
      /* Translators: %s is the name of a file. */
      _ ("Its levels, target, plan and roles are added as far as you have none. Do so "
         "only if “%s” is your own."),
      self->other->name);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (question), "cancel", _ ("_Cancel"), "add", _ ("_Add"),
                                    NULL);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (question), "cancel");
  g_signal_connect_object (question, "response", G_CALLBACK (answered_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (question));
}

static void
metier_other_dialog_dispose (GObject *object)
{
  MetierOtherDialog *self = METIER_OTHER_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->other, metier_me_other_free);

  G_OBJECT_CLASS (metier_other_dialog_parent_class)->dispose (object);
}

static void
metier_other_dialog_class_init (MetierOtherDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = metier_other_dialog_dispose;

  g_type_ensure (METIER_TYPE_CHART_CARD);
  g_type_ensure (METIER_TYPE_CHART_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/metier_app/Metier/other-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MetierOtherDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, MetierOtherDialog, heading);
  gtk_widget_class_bind_template_child (widget_class, MetierOtherDialog, failure);
  gtk_widget_class_bind_template_child (widget_class, MetierOtherDialog, charts);
  gtk_widget_class_bind_template_child (widget_class, MetierOtherDialog, their_heading);
  gtk_widget_class_bind_template_child (widget_class, MetierOtherDialog, their_chart);
  gtk_widget_class_bind_template_child (widget_class, MetierOtherDialog, my_heading);
  gtk_widget_class_bind_template_child (widget_class, MetierOtherDialog, my_chart);
  gtk_widget_class_bind_template_child (widget_class, MetierOtherDialog, levels);
  gtk_widget_class_install_action (widget_class, "dialog.add", NULL, add_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
metier_other_dialog_init (MetierOtherDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.add", FALSE);
}

/**
 * metier_other_dialog_present:
 * @parent: a widget in the window that the dialog belongs to
 * @context: what it works with; outlives the window
 * @path: name of a file that somebody else may have written
 *
 * Reads a profile and shows it beside the user's own, or why it is refused.
 *
 * Returns: (transfer none): the dialog
 */
MetierOtherDialog *
metier_other_dialog_present (GtkWidget *parent, const MetierContext *context, const char *path)
{
  MetierOtherDialog *self = g_object_new (METIER_TYPE_OTHER_DIALOG, "transient-for",
                                          GTK_WINDOW (gtk_widget_get_root (parent)), NULL);

  self->context = context;
  g_object_bind_property (context->style, "theme", self->their_chart, "theme", G_BINDING_SYNC_CREATE);
  g_object_bind_property (context->style, "theme", self->my_chart, "theme", G_BINDING_SYNC_CREATE);
  metier_store_run_async (context->store, metier_me_other_load, g_strdup (path), g_free,
                          (GDestroyNotify) metier_me_other_free,
                          metier_renew_cancellable (&self->cancellable), loaded_cb, g_object_ref (self));
  metier_dialog_present (GTK_WINDOW (self));
  return self;
}

/* Choosing the file. */

static void
chosen_cb (GtkNativeDialog *chooser, int response, GtkWidget *parent)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  const MetierContext *context = g_object_get_data (G_OBJECT (chooser), "context");
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (response == GTK_RESPONSE_ACCEPT && path != NULL)
    metier_other_dialog_present (parent, context, path);
  g_object_unref (chooser);
}

/**
 * metier_other_dialog_choose:
 * @parent: a widget in the window that the dialog belongs to
 * @context: what it works with; outlives the window
 *
 * Asks for a file and goes on with metier_other_dialog_present().
 */
void
metier_other_dialog_choose (GtkWidget *parent, const MetierContext *context)
{
  GtkFileChooserNative *chooser
      = gtk_file_chooser_native_new (_ ("Look at a Profile"), GTK_WINDOW (gtk_widget_get_root (parent)),
                                     GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Open"), NULL);
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _ ("Profiles"));
  gtk_file_filter_add_suffix (filter, "json");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_object_set_data (G_OBJECT (chooser), "context", (gpointer) context);
  g_signal_connect_object (chooser, "response", G_CALLBACK (chosen_cb), parent, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}
