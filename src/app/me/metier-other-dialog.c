/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/me/metier-other-dialog.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "app/me/metier-me-why.h"
#include "app/me/metier-me-words.h"
#include "app/me/metier-other-gap.h"
#include "app/parts/metier-dialog.h"
#include "app/parts/metier-formula.h"
#include "app/parts/metier-mark-actions.h"
#include "app/parts/metier-me-list.h"
#include "app/parts/metier-save-dialog.h"
#include "core/roles/metier-core-skill.h"
#include "widgets/metier-chart-card.h"
#include "widgets/metier-chart-view.h"
#include "widgets/metier-print.h"

/**
 * MetierOtherDialog:
 *
 * Somebody else's profile laid over the user's own, for a talk. It is only looked at; what it has is added to
 * the user's own only when they ask for that, and say so twice.
 */
struct _MetierOtherDialog {
  AdwWindow parent_instance;

  const MetierContext *context; /* (unowned): outlives the window */
  GCancellable *cancellable;    /* of the reading */
  MetierMeOther *other;         /* (nullable) (owned): once it is read */
  MetierOverlay *overlay;       /* (nullable) (owned): both before the role of theirs */

  AdwToastOverlay *toasts;
  GtkStack *stack;
  GtkLabel *heading;
  AdwStatusPage *failure;
  GtkWidget *outputs_button;
  GtkWidget *card;
  MetierChartView *chart;
  GtkBox *lists;
};

G_DEFINE_FINAL_TYPE (MetierOtherDialog, metier_other_dialog, ADW_TYPE_WINDOW)

/* Only where there is an overlay. */
static const MetierRole *
get_role (MetierOtherDialog *self)
{
  return self->other->state->goals[0]->profile->role;
}

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

/* With a role, its skills; else the five that all sources have. */
static void
show_levels (MetierOtherDialog *self, const MetierLevels *my_levels)
{
  const MetierOverlay *overlay = self->overlay;
  GtkListBox *list;
  GtkWidget *group = metier_me_list_new_group (_ ("Levels"), &list);

  for (guint i = 0; overlay != NULL && i < overlay->rows->len; i++)
    {
      const MetierGapRow *mine = g_ptr_array_index (overlay->mine->rows, i);
      const MetierGapRow *theirs = g_ptr_array_index (overlay->rows, i);

      add_level (list, mine->name, theirs->mine, mine->mine);
    }
  for (guint i = 0; overlay == NULL && i < METIER_N_CORE_SKILLS; i++)
    {
      const char *skill = metier_core_skill_get_id ((MetierCoreSkill) i);

      add_level (list, metier_core_skill_get_title ((MetierCoreSkill) i),
                 (MetierMyLevel){ metier_levels_get (self->other->state->levels, skill), FALSE },
                 (MetierMyLevel){ metier_levels_get (my_levels, skill), FALSE });
    }
  gtk_widget_set_hexpand (group, TRUE);
  gtk_box_append (self->lists, group);
}

/* The gaps of both, to the same role. */

static void
add_fit (GtkListBox *list, const char *whose, const MetierGap *gap)
{
  g_autofree char *levels = metier_me_format_levels (gap->levels);
  g_autofree char *fit = metier_me_format_share (gap->fit);
  g_autofree char *text
      = g_strdup_printf (ngettext ("%s level to go", "%s levels to go", (gulong) ceil (gap->levels)), levels);
  g_autofree char *why = metier_me_why_fit (gap);
  GtkWidget *row = metier_me_list_add (list, whose, text, fit);

  adw_action_row_add_suffix (ADW_ACTION_ROW (row), metier_formula_button_new (why));
}

static void
show_gaps (MetierOtherDialog *self)
{
  g_autoptr (MetierFigure) figure = metier_figure_new_overlay (self->overlay);
  GtkListBox *list;
  GtkWidget *group = metier_me_list_new_group (_ ("How well it fits"), &list);

  metier_chart_view_set_figure (self->chart, figure);
  add_fit (list, _ ("Mine"), self->overlay->mine);
  add_fit (list, _ ("Theirs"), self->overlay->theirs);
  gtk_widget_set_hexpand (group, TRUE);
  gtk_box_append (self->lists, group);
}

static void
show_heading (MetierOtherDialog *self)
{
  g_autofree char *heading = NULL;

  if (self->overlay != NULL)
    /* Translators: the name of a file, then the role that it is about. */
    heading = g_strdup_printf (_ ("“%1$s” beside mine, on the way to %2$s"), self->other->name,
                               get_role (self)->title);
  else
    /* Translators: %s is the name of a file. */
    heading = g_strdup_printf (_ ("“%s” beside mine"), self->other->name);
  gtk_label_set_label (self->heading, heading);
}

static void
show_other (MetierOtherDialog *self)
{
  const MetierMeState *mine = metier_me_get_state (self->context->me);
  gboolean both;

  self->overlay = metier_other_gap_new (self->other, mine);
  both = self->overlay != NULL;
  show_heading (self);
  if (both)
    show_gaps (self);
  show_levels (self, mine->levels);
  gtk_widget_set_visible (self->card, both);
  gtk_widget_set_visible (self->outputs_button, both);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.add", TRUE);
  gtk_stack_set_visible_child_name (self->stack, "other");
}

static void
mark_activated_cb (MetierOtherDialog *self, guint row, int series, MetierChartView *chart)
{
  GdkRectangle place = metier_mark_actions_find_place (chart, row, series);
  g_autofree char *why = metier_other_gap_why (self->overlay, get_role (self), row);

  metier_formula_open (GTK_WIDGET (chart), &place, why, NULL);
}

/* Both on paper, in a file or on the clipboard. */

static void
tell (MetierOtherDialog *self, const char *message)
{
  g_autofree char *escaped = g_markup_escape_text (message, -1);

  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (escaped));
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (MetierOtherDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = metier_output_save_finish (result, &error);
  g_autofree char *name = path != NULL ? g_filename_display_basename (path) : NULL;
  /* Translators: %s is the name of a file. */
  g_autofree char *message = name != NULL ? g_strdup_printf (_ ("Saved “%s”"), name) : NULL;

  tell (self, message != NULL ? message : error->message);
}

static void
place_chosen_cb (const char *path, const MetierOutputForm *form, MetierExportFormat format,
                 gpointer user_data)
{
  MetierOtherDialog *self = user_data;
  g_autoptr (MetierOutput) output = metier_other_gap_new_output (self->overlay, get_role (self));

  metier_output_save_async (output, form, path, NULL, saved_cb, g_object_ref (self));
}

static void
save_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  MetierOtherDialog *self = METIER_OTHER_DIALOG (widget);
  g_autoptr (MetierOutput) output = metier_other_gap_new_output (self->overlay, get_role (self));
  g_autofree char *title = metier_output_dup_name (output);
  g_autofree char *name = g_strconcat (title, ".", metier_output_get_ending (output), NULL);

  metier_save_dialog_choose_file (GTK_WINDOW (self), name, place_chosen_cb, self);
}

static void
copy_table_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  MetierOtherDialog *self = METIER_OTHER_DIALOG (widget);
  g_autoptr (MetierOutput) output = metier_other_gap_new_output (self->overlay, get_role (self));
  g_autoptr (GdkContentProvider) table = metier_output_new_table (output);

  gdk_clipboard_set_content (gtk_widget_get_clipboard (widget), table);
  tell (self, _ ("The numbers are on the clipboard as a table."));
}

static void
print_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  MetierOtherDialog *self = METIER_OTHER_DIALOG (widget);
  g_autoptr (MetierOutput) output = metier_other_gap_new_output (self->overlay, get_role (self));
  g_autoptr (GtkPrintOperation) operation = metier_print_new (
      metier_output_get_figure (output), metier_output_get_options (output), METIER_OUTPUT_THEME);

  gtk_print_operation_set_allow_async (operation, TRUE);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, GTK_WINDOW (self), NULL);
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
  metier_me_load (self->context->me);
  if (error == NULL)
    metier_bookmarks_note_roles (self->context->bookmarks);
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
  g_clear_pointer (&self->overlay, metier_overlay_unref);
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
  gtk_widget_class_bind_template_child (widget_class, MetierOtherDialog, toasts);
  gtk_widget_class_bind_template_child (widget_class, MetierOtherDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, MetierOtherDialog, heading);
  gtk_widget_class_bind_template_child (widget_class, MetierOtherDialog, failure);
  gtk_widget_class_bind_template_child (widget_class, MetierOtherDialog, outputs_button);
  gtk_widget_class_bind_template_child (widget_class, MetierOtherDialog, card);
  gtk_widget_class_bind_template_child (widget_class, MetierOtherDialog, chart);
  gtk_widget_class_bind_template_child (widget_class, MetierOtherDialog, lists);
  gtk_widget_class_bind_template_callback (widget_class, mark_activated_cb);
  gtk_widget_class_install_action (widget_class, "dialog.add", NULL, add_cb);
  gtk_widget_class_install_action (widget_class, "dialog.save", NULL, save_cb);
  gtk_widget_class_install_action (widget_class, "dialog.copy-table", NULL, copy_table_cb);
  gtk_widget_class_install_action (widget_class, "dialog.print", NULL, print_cb);
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
  g_object_bind_property (context->style, "theme", self->chart, "theme", G_BINDING_SYNC_CREATE);
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
