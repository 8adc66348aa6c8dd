/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/me/metier-own-role-dialog.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "app/parts/metier-dialog.h"
#include "app/parts/metier-me-list.h"
#include "app/me/metier-own-role-text.h"

/* Nobody wants an answer after each key. */
#define PAUSE_MS 200

/**
 * MetierOwnRoleDialog:
 *
 * Writes a role of one's own: a title, and what it asks for, one skill a line. How each line is understood
 * stands below before anything is saved.
 */
struct _MetierOwnRoleDialog {
  AdwWindow parent_instance;

  const MetierContext *context; /* (unowned): outlives the window */
  MetierOwnRole *role;          /* (nullable) (owned): as it was */
  GPtrArray *lines;          /* (nullable) (owned) (element-type MetierOwnRoleLine): as they were read last */
  GCancellable *cancellable; /* of the reading that is under way */
  guint pause;               /* before the next */

  GtkEditable *title_row;
  GtkTextView *text;
  GtkLabel *summary;
  GtkListBox *list;
};

enum { SIGNAL_SAVED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MetierOwnRoleDialog, metier_own_role_dialog, ADW_TYPE_WINDOW)

static guint
count_good (MetierOwnRoleDialog *self)
{
  guint n = 0;

  for (guint i = 0; self->lines != NULL && i < self->lines->len; i++)
    n += ((const MetierOwnRoleLine *) g_ptr_array_index (self->lines, i))->reason == NULL;
  return n;
}

static void
update_save (MetierOwnRoleDialog *self)
{
  g_autofree char *title = g_strstrip (g_strdup (gtk_editable_get_text (self->title_row)));

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.save", *title != '\0' && count_good (self) > 0);
}

static char *
describe (const MetierOwnRoleLine *line)
{
  g_autofree char *weight
      = isnan (line->demand.weight) ? g_strdup ("–") : g_strdup_printf ("%.4g", line->demand.weight);
  g_autofree char *level
      = isnan (line->demand.level) ? g_strdup ("–") : g_strdup_printf ("%.4g", line->demand.level);

  if (line->reason != NULL)
    return g_strdup (line->reason);

  if (line->known)
    /* Translators: two numbers, or dashes. */
    return g_strdup_printf (_ ("weight %1$s, level %2$s"), weight, level);

  /* Translators: two numbers, or dashes; no source has the skill. */
  return g_strdup_printf (_ ("weight %1$s, level %2$s; a skill of your own"), weight, level);
}

static void
show_lines (MetierOwnRoleDialog *self)
{
  guint n = count_good (self);
  g_autofree char *summary = g_strdup_printf (ngettext ("%u skill", "%u skills", n), n);

  metier_me_list_clear (self->list);
  for (guint i = 0; i < self->lines->len; i++)
    {
      const MetierOwnRoleLine *line = g_ptr_array_index (self->lines, i);
      g_autofree char *text = describe (line);
      GtkWidget *row = metier_me_list_add (self->list, line->reason != NULL ? line->text : line->demand.title,
                                           text, NULL);

      adw_action_row_add_prefix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name (
                                                           line->reason != NULL ? "dialog-warning-symbolic"
                                                                                : "object-select-symbolic"));
    }
  gtk_label_set_label (self->summary, summary);
  gtk_widget_set_visible (GTK_WIDGET (self->list), self->lines->len > 0);
  update_save (self);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (MetierOwnRoleDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  GPtrArray *lines = metier_store_run_finish (METIER_STORE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (lines == NULL)
    {
      gtk_label_set_label (self->summary, error->message);
      return;
    }

  g_clear_pointer (&self->lines, g_ptr_array_unref);
  self->lines = lines;
  show_lines (self);
}

static gboolean
look_cb (gpointer user_data)
{
  MetierOwnRoleDialog *self = user_data;
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text);
  GtkTextIter start;
  GtkTextIter end;
  MetierOwnRoleDraft *draft;

  self->pause = 0;
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  draft = metier_own_role_draft_new (gtk_text_buffer_get_text (buffer, &start, &end, FALSE), self->role);
  metier_store_run_async (self->context->store, metier_own_role_text_load, draft,
                          (GDestroyNotify) metier_own_role_draft_free, (GDestroyNotify) g_ptr_array_unref,
                          metier_renew_cancellable (&self->cancellable), loaded_cb, g_object_ref (self));
  return G_SOURCE_REMOVE;
}

static void
text_changed_cb (MetierOwnRoleDialog *self)
{
  g_clear_handle_id (&self->pause, g_source_remove);
  self->pause = g_timeout_add (PAUSE_MS, look_cb, self);
  /* What is shown is not what stands there any more. */
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.save", FALSE);
}

static MetierOwnRole *
read_role (MetierOwnRoleDialog *self)
{
  g_autofree char *title = g_strstrip (g_strdup (gtk_editable_get_text (self->title_row)));
  MetierOwnRole *role = metier_own_role_new (title);

  role->changed = g_get_real_time () / G_USEC_PER_SEC;
  if (self->role != NULL)
    {
      g_free (role->id);
      role->id = g_strdup (self->role->id);
      role->summary = g_strdup (self->role->summary);
      role->copied_from = g_strdup (self->role->copied_from);
    }
  for (guint i = 0; i < self->lines->len; i++)
    {
      const MetierOwnRoleLine *line = g_ptr_array_index (self->lines, i);

      if (line->reason == NULL)
        metier_own_role_add_demand (role, line->demand.skill, line->demand.title, line->demand.core,
                                    line->demand.weight, line->demand.level);
    }

  return role;
}

static void
save_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (MetierOwnRole) role = read_role (METIER_OWN_ROLE_DIALOG (widget));

  g_signal_emit (widget, signals[SIGNAL_SAVED], 0, role);
  gtk_window_close (GTK_WINDOW (widget));
}

static void
metier_own_role_dialog_dispose (GObject *object)
{
  MetierOwnRoleDialog *self = METIER_OWN_ROLE_DIALOG (object);

  g_clear_handle_id (&self->pause, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (metier_own_role_dialog_parent_class)->dispose (object);
}

static void
metier_own_role_dialog_finalize (GObject *object)
{
  MetierOwnRoleDialog *self = METIER_OWN_ROLE_DIALOG (object);

  g_clear_pointer (&self->lines, g_ptr_array_unref);
  g_clear_pointer (&self->role, metier_own_role_unref);

  G_OBJECT_CLASS (metier_own_role_dialog_parent_class)->finalize (object);
}

static void
metier_own_role_dialog_class_init (MetierOwnRoleDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = metier_own_role_dialog_dispose;
  object_class->finalize = metier_own_role_dialog_finalize;

  /**
   * MetierOwnRoleDialog::saved:
   * @self: the dialog
   * @role: (type gpointer): a #MetierOwnRole, to be written
   *
   * The user is done with the role.
   */
  signals[SIGNAL_SAVED] = g_signal_new ("saved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                        NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/metier_app/Metier/own-role-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MetierOwnRoleDialog, title_row);
  gtk_widget_class_bind_template_child (widget_class, MetierOwnRoleDialog, text);
  gtk_widget_class_bind_template_child (widget_class, MetierOwnRoleDialog, summary);
  gtk_widget_class_bind_template_child (widget_class, MetierOwnRoleDialog, list);
  gtk_widget_class_bind_template_callback (widget_class, update_save);
  gtk_widget_class_install_action (widget_class, "dialog.save", NULL, save_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

/* Before the text takes the key for the end of a line. */
static void
let_save (MetierOwnRoleDialog *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys), gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("<Control>Return"),
                                                        gtk_named_action_new ("dialog.save")));
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

static void
metier_own_role_dialog_init (MetierOwnRoleDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (gtk_text_view_get_buffer (self->text), "changed", G_CALLBACK (text_changed_cb),
                            self);
  let_save (self);
  update_save (self);
}

/**
 * metier_own_role_dialog_present:
 * @parent: a widget in the window that the dialog belongs to
 * @context: what it works with; outlives the window
 * @role: (nullable): what to begin with
 *
 * Lets the user write a role.
 *
 * Returns: (transfer none): the dialog, for its signal
 */
MetierOwnRoleDialog *
metier_own_role_dialog_present (GtkWidget *parent, const MetierContext *context, const MetierOwnRole *role)
{
  MetierOwnRoleDialog *self = g_object_new (METIER_TYPE_OWN_ROLE_DIALOG, "transient-for",
                                            GTK_WINDOW (gtk_widget_get_root (parent)), NULL);

  self->context = context;
  if (role != NULL)
    {
      g_autofree char *text = metier_own_role_text_new (role);

      self->role = metier_own_role_ref (role);
      gtk_editable_set_text (self->title_row, role->title);
      gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->text), text, -1);
    }
  gtk_widget_grab_focus (GTK_WIDGET (self->title_row));
  metier_dialog_present (GTK_WINDOW (self));
  return self;
}
