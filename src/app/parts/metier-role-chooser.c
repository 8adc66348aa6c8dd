/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/parts/metier-role-chooser.h"

#include "app/parts/metier-dialog.h"
#include "app/parts/metier-me-list.h"

/* What does not fit is found by more letters. */
#define MAX_ROLES 100

/**
 * MetierRoleChooser:
 *
 * Lets the user choose a role of any source.
 */
struct _MetierRoleChooser {
  AdwWindow parent_instance;

  const MetierContext *context; /* (unowned): outlives the window */
  GCancellable *cancellable;    /* of the search that is under way */

  GtkEditable *search;
  GtkStack *stack;
  GtkListBox *list;
};

enum { SIGNAL_CHOSEN, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MetierRoleChooser, metier_role_chooser, ADW_TYPE_WINDOW)

static gboolean
add_hits (MetierCatalogue *catalogue, const char *text, GPtrArray *roles, GError **error)
{
  g_autoptr (GPtrArray) hits = metier_catalogue_search_roles (catalogue, text, MAX_ROLES, error);

  for (guint i = 0; hits != NULL && i < hits->len; i++)
    {
      const MetierSearchHit *hit = g_ptr_array_index (hits, i);

      g_ptr_array_add (roles, metier_role_ref (hit->role));
    }

  return hits != NULL;
}

/* Before anything is typed: the first roles of each source, so that each is seen to be there. */
static gboolean
add_first (MetierCatalogue *catalogue, GPtrArray *roles, GError **error)
{
  g_autoptr (GPtrArray) all = metier_catalogue_list_roles (catalogue, NULL, NULL, error);
  g_autoptr (GPtrArray) sources = metier_catalogue_list_sources (catalogue);
  guint n_each = MAX_ROLES / MAX (1, sources->len);
  const MetierSource *source = NULL;
  guint n = 0;

  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      const MetierRole *role = g_ptr_array_index (all, i);

      n = role->source == source ? n : 0;
      source = role->source;
      if (role->rated && n++ < n_each)
        g_ptr_array_add (roles, metier_role_ref (role));
    }

  return all != NULL;
}

/* Runs on the worker. */
static gpointer
find_roles (MetierCatalogue *catalogue, MetierLibrary *library, gconstpointer text, GCancellable *cancellable,
            GError **error)
{
  g_autoptr (GPtrArray) roles = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_role_unref);
  gboolean done = *(const char *) text != '\0' ? add_hits (catalogue, text, roles, error)
                                               : add_first (catalogue, roles, error);

  return done ? g_steal_pointer (&roles) : NULL;
}

static void
add_role (MetierRoleChooser *self, const MetierRole *role)
{
  GtkWidget *row = metier_me_list_add (self->list, role->title, role->source->title, NULL);

  g_object_set_data_full (G_OBJECT (row), "metier-role", g_strdup (role->id), g_free);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (MetierRoleChooser) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) roles = metier_store_run_finish (METIER_STORE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  metier_me_list_clear (self->list);
  for (guint i = 0; roles != NULL && i < roles->len; i++)
    add_role (self, g_ptr_array_index (roles, i));
  gtk_stack_set_visible_child_name (self->stack, roles != NULL && roles->len > 0 ? "list" : "nothing");
}

static void
search_cb (MetierRoleChooser *self)
{
  char *text = g_strstrip (g_strdup (gtk_editable_get_text (self->search)));

  metier_store_run_async (self->context->store, find_roles, text, g_free, (GDestroyNotify) g_ptr_array_unref,
                          metier_renew_cancellable (&self->cancellable), found_cb, g_object_ref (self));
}

static void
activated_cb (MetierRoleChooser *self, GtkListBoxRow *row)
{
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, g_object_get_data (G_OBJECT (row), "metier-role"));
  gtk_window_close (GTK_WINDOW (self));
}

/* Return takes the first that was found. */
static void
entered_cb (MetierRoleChooser *self)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, 0);

  if (row != NULL)
    activated_cb (self, row);
}

static void
metier_role_chooser_dispose (GObject *object)
{
  MetierRoleChooser *self = METIER_ROLE_CHOOSER (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (metier_role_chooser_parent_class)->dispose (object);
}

static void
metier_role_chooser_class_init (MetierRoleChooserClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = metier_role_chooser_dispose;

  /**
   * MetierRoleChooser::chosen:
   * @self: the chooser, about to close
   * @role: id of a role
   *
   * The user chose a role.
   */
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/metier_app/Metier/role-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, MetierRoleChooser, search);
  gtk_widget_class_bind_template_child (widget_class, MetierRoleChooser, stack);
  gtk_widget_class_bind_template_child (widget_class, MetierRoleChooser, list);
  gtk_widget_class_bind_template_callback (widget_class, search_cb);
  gtk_widget_class_bind_template_callback (widget_class, entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
metier_role_chooser_init (MetierRoleChooser *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  metier_dialog_let_escape (GTK_SEARCH_ENTRY (self->search));
}

/**
 * metier_role_chooser_present:
 * @parent: a widget in the window that the dialog belongs to
 * @context: what it works with; outlives the window
 * @title: what the role is chosen for
 *
 * Lets the user choose a role.
 *
 * Returns: (transfer none): the chooser
 */
MetierRoleChooser *
metier_role_chooser_present (GtkWidget *parent, const MetierContext *context, const char *title)
{
  MetierRoleChooser *self = g_object_new (METIER_TYPE_ROLE_CHOOSER, "transient-for",
                                          GTK_WINDOW (gtk_widget_get_root (parent)), "title", title, NULL);

  self->context = context;
  search_cb (self);
  metier_dialog_present (GTK_WINDOW (self));
  return self;
}
