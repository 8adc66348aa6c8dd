/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/shelf/metier-link-dialog.h"

#include <glib/gi18n-lib.h>

#include "app/parts/metier-dialog.h"
#include "app/shelf/metier-link-line.h"
#include "app/shelf/metier-link-view.h"
#include "app/shelf/metier-resource-dialog.h"

/* While somebody types every letter would make another address. */
#define PAUSE_MS 200

/**
 * MetierLinkDialog:
 *
 * Puts links on the shelf: one or a hundred, each shown as new, known or refused before anything is added.
 */
struct _MetierLinkDialog {
  AdwWindow parent_instance;

  const MetierContext *context; /* (unowned): outlives the window */
  GCancellable *cancellable;    /* of the question that is under way */
  MetierLinkList *list;         /* (nullable) (owned): what stands in the text */
  guint pause;                  /* source that looks at the text once it stays as it is */

  GtkTextView *text;
  MetierLinkView *lines;
  GtkLabel *summary;
  GtkWidget *add_button;
};

G_DEFINE_FINAL_TYPE (MetierLinkDialog, metier_link_dialog, ADW_TYPE_WINDOW)

static char *
describe_state (const MetierLink *link)
{
  switch (link->state)
    {
    case METIER_LINK_KNOWN:
      return g_strdup (_ ("On your shelf already, or twice here"));
    case METIER_LINK_REFUSED:
      return g_strdup (link->reason);
    case METIER_LINK_NEW:
    default:
      return g_strdup (link->resource->source != NULL ? _ ("New, from the list of all resources")
                                                      : _ ("New"));
    }
}

static void
show_links (MetierLinkDialog *self)
{
  const GPtrArray *links = self->list->links;
  g_autofree char *summary = metier_link_list_describe (self->list);
  g_autoptr (GListStore) lines = g_list_store_new (METIER_TYPE_LINK_LINE);

  for (guint i = 0; i < links->len; i++)
    {
      const MetierLink *link = g_ptr_array_index (links, i);
      g_autofree char *state = describe_state (link);
      const char *title = link->resource != NULL ? link->resource->title : link->text;
      g_autoptr (MetierLinkLine) line = metier_link_line_new (link->state, title, state, link->text);

      g_list_store_append (lines, line);
    }
  metier_link_view_set_lines (self->lines, G_LIST_MODEL (lines));

  gtk_label_set_label (self->summary, summary);
  gtk_widget_set_visible (GTK_WIDGET (self->summary), links->len > 0);
  gtk_widget_set_sensitive (self->add_button, metier_link_list_count (self->list, METIER_LINK_NEW) > 0);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (MetierLinkDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  MetierLinkList *list = metier_store_run_finish (METIER_STORE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (list == NULL)
    {
      gtk_label_set_label (self->summary, error->message);
      gtk_widget_set_visible (GTK_WIDGET (self->summary), TRUE);
      return;
    }

  g_clear_pointer (&self->list, metier_link_list_free);
  self->list = list;
  show_links (self);
}

static gboolean
look_cb (gpointer user_data)
{
  MetierLinkDialog *self = user_data;
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text);
  GtkTextIter start;
  GtkTextIter end;

  self->pause = 0;
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  metier_store_run_async (self->context->store, metier_link_list_load,
                          gtk_text_buffer_get_text (buffer, &start, &end, FALSE), g_free,
                          (GDestroyNotify) metier_link_list_free,
                          metier_renew_cancellable (&self->cancellable), loaded_cb, g_object_ref (self));

  return G_SOURCE_REMOVE;
}

static void
text_changed_cb (MetierLinkDialog *self)
{
  g_clear_handle_id (&self->pause, g_source_remove);
  self->pause = g_timeout_add (PAUSE_MS, look_cb, self);
  /* What is shown is not what stands there any more. */
  gtk_widget_set_sensitive (self->add_button, FALSE);
}

static void
add_cb (MetierLinkDialog *self)
{
  g_autoptr (GPtrArray) before = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_resource_unref);
  g_autoptr (GPtrArray) after = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_resource_unref);
  g_autofree char *message = NULL;

  for (guint i = 0; i < self->list->links->len; i++)
    {
      const MetierLink *link = g_ptr_array_index (self->list->links, i);

      if (link->state != METIER_LINK_NEW)
        continue;
      g_ptr_array_add (before, metier_resource_ref (link->resource));
      g_ptr_array_add (after,
                       metier_resource_with_bookmark (link->resource, metier_bookmarks_new_bookmark ()));
    }

  message = g_strdup_printf (ngettext ("Put %u link on your shelf", "Put %u links on your shelf", after->len),
                             after->len);
  metier_bookmarks_change (self->context->bookmarks, before, after, message);
  gtk_window_close (GTK_WINDOW (self));
}

/* What was pasted stays, so that the rest of it can be added after that. */
static void
known_activated_cb (MetierLinkDialog *self, guint position)
{
  const MetierLink *link = g_ptr_array_index (self->list->links, position);

  if (link->resource->bookmark != NULL)
    metier_resource_dialog_present (GTK_WIDGET (self), self->context, link->resource);
}

static void
metier_link_dialog_dispose (GObject *object)
{
  MetierLinkDialog *self = METIER_LINK_DIALOG (object);

  g_clear_handle_id (&self->pause, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (metier_link_dialog_parent_class)->dispose (object);
}

static void
metier_link_dialog_finalize (GObject *object)
{
  g_clear_pointer (&METIER_LINK_DIALOG (object)->list, metier_link_list_free);

  G_OBJECT_CLASS (metier_link_dialog_parent_class)->finalize (object);
}

static void
metier_link_dialog_class_init (MetierLinkDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = metier_link_dialog_dispose;
  object_class->finalize = metier_link_dialog_finalize;

  g_type_ensure (METIER_TYPE_LINK_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/metier_app/Metier/shelf-link-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MetierLinkDialog, text);
  gtk_widget_class_bind_template_child (widget_class, MetierLinkDialog, lines);
  gtk_widget_class_bind_template_child (widget_class, MetierLinkDialog, summary);
  gtk_widget_class_bind_template_child (widget_class, MetierLinkDialog, add_button);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
metier_link_dialog_init (MetierLinkDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  metier_link_view_let_open (self->lines);
  g_signal_connect_swapped (self->lines, "known-activated", G_CALLBACK (known_activated_cb), self);
  g_signal_connect_swapped (gtk_text_view_get_buffer (self->text), "changed", G_CALLBACK (text_changed_cb),
                            self);
}

/**
 * metier_link_dialog_present:
 * @parent: a widget in the window that the dialog belongs to
 * @context: what it works with; outlives the window
 * @text: (nullable): links to begin with
 *
 * Asks which links shall be put on the shelf.
 */
void
metier_link_dialog_present (GtkWidget *parent, const MetierContext *context, const char *text)
{
  MetierLinkDialog *self = g_object_new (METIER_TYPE_LINK_DIALOG, "transient-for",
                                         GTK_WINDOW (gtk_widget_get_root (parent)), NULL);

  self->context = context;
  if (text != NULL)
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->text), text, -1);
  gtk_widget_grab_focus (GTK_WIDGET (self->text));
  metier_dialog_present (GTK_WINDOW (self));
}
