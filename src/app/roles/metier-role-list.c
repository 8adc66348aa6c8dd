/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/roles/metier-role-list-private.h"

#include <glib/gi18n-lib.h>

#include "app/roles/metier-role-filters.h"
#include "app/roles/metier-role-item.h"
#include "widgets/metier-drop-down.h"
#include "widgets/metier-fold-box.h"
#include "widgets/metier-list-view.h"

/**
 * MetierRoleList:
 *
 * The sidebar of the Roles and Compare views: search, source and family, and the roles that pass; also the
 * skills that a search finds.
 *
 * # Shortcuts
 *
 * Down leads from the search into the list, Enter opens the first match, Escape clears the search. Typing in
 * the list searches. Menu and Shift+F10 open the menu of the row that has the focus.
 */

enum { SIGNAL_ROLE_ACTIVATED, SIGNAL_LOADED, SIGNAL_FAILED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MetierRoleList, metier_role_list, ADW_TYPE_BIN)

static void
say_nothing_listed (MetierRoleList *self)
{
  guint n = self->model->sources->len;
  g_autofree char *title = NULL;
  g_autofree char *description = NULL;

  gtk_widget_set_visible (self->clear_button, self->model->text != NULL);
  if (self->model->text == NULL)
    {
      adw_status_page_set_title (self->nothing, _ ("No roles"));
      adw_status_page_set_description (self->nothing, _ ("No source with roles is installed."));
      return;
    }

  /* Translators: %s is what the user searched for. */
  title = g_strdup_printf (_ ("No match for “%s”"), self->model->text);
  description
      = g_strdup_printf (ngettext ("Titles, alternative titles and skills of %u source were searched.",
                                   "Titles, alternative titles and skills of %u sources were searched.", n),
                         n);
  adw_status_page_set_title (self->nothing, title);
  adw_status_page_set_description (self->nothing, description);
}

static void
apply_items (MetierRoleList *self)
{
  g_autoptr (GtkSelectionModel) rows = _metier_role_list_create_rows (self);
  guint n = self->model->items->len;

  gtk_list_view_set_model (self->list, rows);
  if (n == 0)
    say_nothing_listed (self);
  gtk_stack_set_visible_child_name (self->stack, n == 0 ? "nothing" : "list");
}

static void
set_family (MetierRoleList *self, const char *family)
{
  char *previous = self->family;

  self->family = g_strdup (family);
  g_free (previous);
}

static void
show_model (MetierRoleList *self)
{
  self->updating = TRUE;
  metier_role_filters_apply (self->source_drop_down, self->family_drop_down, self->model);
  self->updating = FALSE;
  apply_items (self);
  g_signal_emit (self, signals[SIGNAL_LOADED], 0, self->model);
  _metier_role_list_searched (self);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (MetierRoleList) self = user_data;
  g_autoptr (GError) error = NULL;
  MetierRolesModel *model = metier_store_run_finish (METIER_STORE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (model == NULL)
    {
      g_signal_emit (self, signals[SIGNAL_FAILED], 0, error->message);
      return;
    }

  g_clear_pointer (&self->model, metier_roles_model_unref);
  self->model = model;
  set_family (self, model->family);
  if (self->shows)
    show_model (self);
}

static void
ask (MetierRoleList *self, MetierRolesRequest *request)
{
  metier_store_run_async (self->context->store, metier_roles_model_load, request,
                          (GDestroyNotify) metier_roles_request_free,
                          (GDestroyNotify) metier_roles_model_unref,
                          metier_renew_cancellable (&self->cancellable), loaded_cb, g_object_ref (self));
}

static void
load (MetierRoleList *self, const char *source, const char *family)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search));

  set_family (self, family);
  ask (self, metier_roles_request_new (source, self->family, text));
}

static const char *
get_chosen_source (MetierRoleList *self)
{
  return self->shows ? metier_role_filters_get_source (self->source_drop_down, self->model)
                     : metier_role_list_get_source (self);
}

/* Lists what is searched for now, among the roles of the source that is chosen. */
void
_metier_role_list_reload (MetierRoleList *self)
{
  load (self, get_chosen_source (self), self->family);
}

static void
source_selected_cb (MetierRoleList *self)
{
  const char *source = get_chosen_source (self);

  if (self->updating || source == NULL)
    return;

  metier_role_filters_remember (self->context->settings, source, NULL);
  load (self, source, NULL);
}

static void
family_selected_cb (MetierRoleList *self)
{
  const char *source = get_chosen_source (self);
  const char *family = metier_role_filters_get_family (self->family_drop_down, self->model);

  if (self->updating)
    return;

  metier_role_filters_remember (self->context->settings, source, family);
  load (self, source, family);
}

/* What is being read keeps the list alive; it must not come to a window that is closed. */
static void
metier_role_list_unroot (GtkWidget *widget)
{
  g_cancellable_cancel (METIER_ROLE_LIST (widget)->cancellable);

  GTK_WIDGET_CLASS (metier_role_list_parent_class)->unroot (widget);
}

static void
metier_role_list_dispose (GObject *object)
{
  MetierRoleList *self = METIER_ROLE_LIST (object);

  g_clear_object (&self->cancellable);
  gtk_list_view_set_model (self->list, NULL);

  G_OBJECT_CLASS (metier_role_list_parent_class)->dispose (object);
}

static void
metier_role_list_finalize (GObject *object)
{
  MetierRoleList *self = METIER_ROLE_LIST (object);

  g_clear_pointer (&self->model, metier_roles_model_unref);
  g_hash_table_unref (self->rows);
  g_free (self->current);
  g_free (self->family);
  g_free (self->opening);

  G_OBJECT_CLASS (metier_role_list_parent_class)->finalize (object);
}

static void
add_signals (GType type)
{
  /**
   * MetierRoleList::role-activated:
   * @self: the list
   * @role: id of a role
   *
   * The user chose a role.
   */
  signals[SIGNAL_ROLE_ACTIVATED] = g_signal_new ("role-activated", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                                 NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  /**
   * MetierRoleList::loaded:
   * @self: the list
   * @model: (type gpointer): a #MetierRolesModel
   *
   * Other roles are listed.
   */
  signals[SIGNAL_LOADED]
      = g_signal_new ("loaded", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
  /**
   * MetierRoleList::failed:
   * @self: the list
   * @message: why
   *
   * The roles could not be read.
   */
  signals[SIGNAL_FAILED]
      = g_signal_new ("failed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
metier_role_list_class_init (MetierRoleListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = metier_role_list_dispose;
  object_class->finalize = metier_role_list_finalize;
  widget_class->unroot = metier_role_list_unroot;
  add_signals (G_TYPE_FROM_CLASS (klass));

  g_type_ensure (METIER_TYPE_FOLD_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/metier_app/Metier/role-list.ui");
  gtk_widget_class_bind_template_child (widget_class, MetierRoleList, search);
  gtk_widget_class_bind_template_child (widget_class, MetierRoleList, source_drop_down);
  gtk_widget_class_bind_template_child (widget_class, MetierRoleList, family_drop_down);
  gtk_widget_class_bind_template_child (widget_class, MetierRoleList, overview_button);
  gtk_widget_class_bind_template_child (widget_class, MetierRoleList, stack);
  gtk_widget_class_bind_template_child (widget_class, MetierRoleList, scroller);
  gtk_widget_class_bind_template_child (widget_class, MetierRoleList, list);
  gtk_widget_class_bind_template_child (widget_class, MetierRoleList, nothing);
  gtk_widget_class_bind_template_child (widget_class, MetierRoleList, clear_button);
  gtk_widget_class_bind_template_callback (widget_class, source_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, family_selected_cb);
  _metier_role_list_class_init_search (widget_class);
  _metier_role_list_class_init_rows (widget_class);
}

static void
metier_role_list_init (MetierRoleList *self)
{
  self->updating = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  metier_list_view_keep_steady (self->list);
  metier_drop_down_set_up (self->source_drop_down);
  metier_drop_down_set_up (self->family_drop_down);
  self->updating = FALSE;
  _metier_role_list_init_search (self);
  _metier_role_list_init_rows (self);
}

void
_metier_role_list_choose_role (MetierRoleList *self, const char *role)
{
  g_signal_emit (self, signals[SIGNAL_ROLE_ACTIVATED], 0, role);
}

/**
 * metier_role_list_set_context:
 * @self: a role list
 * @context: what it works with; outlives @self
 *
 * Called once.
 */
void
metier_role_list_set_context (MetierRoleList *self, const MetierContext *context)
{
  g_return_if_fail (METIER_IS_ROLE_LIST (self));

  self->context = context;
  g_signal_connect_object (context->style, "notify::theme", G_CALLBACK (_metier_role_list_update_rows), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (context->compare, "changed", G_CALLBACK (_metier_role_list_update_rows), self,
                           G_CONNECT_SWAPPED);
}

/**
 * metier_role_list_load:
 * @self: a role list
 *
 * Lists the roles of the source and family that were chosen last, at first those that the baseline is among;
 * later it reads anew what is listed.
 */
void
metier_role_list_load (MetierRoleList *self)
{
  g_return_if_fail (METIER_IS_ROLE_LIST (self));

  if (self->model == NULL)
    ask (self, metier_role_filters_recall (self->context->settings));
  else
    _metier_role_list_reload (self);
}

/**
 * metier_role_list_show:
 * @self: a role list
 *
 * Shows what has been read, and from now on whatever is read. Nothing is shown before.
 */
void
metier_role_list_show (MetierRoleList *self)
{
  g_return_if_fail (METIER_IS_ROLE_LIST (self));

  if (self->shows)
    return;

  self->shows = TRUE;
  if (self->model != NULL)
    show_model (self);
}

/**
 * metier_role_list_get_source:
 * @self: a role list
 *
 * Returns: (nullable): id of the source whose roles are listed
 */
const char *
metier_role_list_get_source (MetierRoleList *self)
{
  g_return_val_if_fail (METIER_IS_ROLE_LIST (self), NULL);

  return self->model != NULL && self->model->source != NULL ? self->model->source->id : NULL;
}

static gboolean
load_source_cb (GtkWidget *list, GdkFrameClock *clock, gpointer source)
{
  load (METIER_ROLE_LIST (list), source, NULL);
  return G_SOURCE_REMOVE;
}

/**
 * metier_role_list_show_source:
 * @self: a role list
 * @source: id of a source
 *
 * Lists the roles of @source, unless they are listed already or the user is searching in all sources. What
 * follows a page that is shown now comes with the frame after it: one has not the time for both.
 */
void
metier_role_list_show_source (MetierRoleList *self, const char *source)
{
  g_return_if_fail (METIER_IS_ROLE_LIST (self));

  if (g_strcmp0 (source, metier_role_list_get_source (self)) == 0
      || *gtk_editable_get_text (GTK_EDITABLE (self->search)) != '\0')
    return;

  if (self->model != NULL && gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_add_tick_callback (GTK_WIDGET (self), load_source_cb, g_strdup (source), g_free);
  else
    load (self, source, NULL);
}

/**
 * metier_role_list_set_current:
 * @self: a role list
 * @role: (nullable): id of the role whose page is open
 *
 * Marks the line of @role.
 */
void
metier_role_list_set_current (MetierRoleList *self, const char *role)
{
  g_return_if_fail (METIER_IS_ROLE_LIST (self));

  g_free (self->current);
  self->current = g_strdup (role);
  _metier_role_list_update_rows (self);
}

/**
 * metier_role_list_set_checkable:
 * @self: a role list
 * @checkable: whether roles are chosen for comparison
 *
 * Shows or hides the check boxes.
 */
void
metier_role_list_set_checkable (MetierRoleList *self, gboolean checkable)
{
  g_return_if_fail (METIER_IS_ROLE_LIST (self));

  self->checkable = checkable;
  _metier_role_list_update_rows (self);
}

/**
 * metier_role_list_set_overview_reachable:
 * @self: a role list
 * @reachable: whether the overview is out of sight
 *
 * Shows or hides the button that leads to the overview.
 */
void
metier_role_list_set_overview_reachable (MetierRoleList *self, gboolean reachable)
{
  g_return_if_fail (METIER_IS_ROLE_LIST (self));

  gtk_widget_set_visible (self->overview_button, reachable);
}

/**
 * metier_role_list_focus_search:
 * @self: a role list
 *
 * Lets the user type.
 */
void
metier_role_list_focus_search (MetierRoleList *self)
{
  g_return_if_fail (METIER_IS_ROLE_LIST (self));

  gtk_widget_grab_focus (self->search);
}
