/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/shelf/metier-shelf-page-private.h"

#include <glib/gi18n-lib.h>

#include "app/shelf/metier-resource-cell.h"
#include "app/shelf/metier-resource-keys.h"
#include "app/parts/metier-role-chooser.h"
#include "app/shelf/metier-shelf-words.h"
#include "widgets/metier-drop-down.h"
#include "widgets/metier-fold-box.h"
#include "widgets/metier-list-view.h"
#include "widgets/metier-wrap-box.h"

/**
 * MetierShelfPage:
 *
 * Learning resources: all, or one's own by where one stands with them.
 */

G_DEFINE_FINAL_TYPE (MetierShelfPage, metier_shelf_page, ADW_TYPE_BIN)

/* In the order of the drop-down; the last one is by weight, and what is of one weight as it was added. */
static const MetierShelfSort sorts[] = { METIER_SHELF_SORT_ADDED, METIER_SHELF_SORT_CHANGED,
                                         METIER_SHELF_SORT_TITLE, METIER_SHELF_SORT_ADDED };
#define SORT_BY_WEIGHT 3

/* What is offered beside the targets; any other can be searched for. */
#define MAX_ROLES 6

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, MetierShelfPage *self)
{
  GtkWidget *cell = metier_resource_cell_new (self->context);

  metier_resource_cell_set_selection (METIER_RESOURCE_CELL (cell), self->selection);
  metier_list_view_set_line (list_item, cell);
}

/* Whether it is seen is known when it has a place. */
static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, MetierShelfPage *self)
{
  MetierResourceCell *cell = METIER_RESOURCE_CELL (gtk_list_item_get_child (list_item));

  metier_resource_cell_sleep (cell, self->line_height);
  metier_resource_cell_set_item (cell, gtk_list_item_get_item (list_item));
}

static void
unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item)
{
  metier_resource_cell_set_item (METIER_RESOURCE_CELL (gtk_list_item_get_child (list_item)), NULL);
}

/* Loading. */

static void
show_nothing (MetierShelfPage *self)
{
  gboolean filtered = metier_shelf_request_has_filters (self->request);

  if (filtered)
    {
      adw_status_page_set_title (self->status, _ ("Nothing with these filters"));
      adw_status_page_set_description (self->status, NULL);
      gtk_button_set_label (self->status_button, _ ("Clear filters"));
    }
  else
    {
      adw_status_page_set_title (self->status, _ ("Your shelf is empty"));
      adw_status_page_set_description (
          self->status, _ ("Bookmark a resource on any skill page, or import a browser's bookmark file."));
      gtk_button_set_label (self->status_button, _ ("Browse resources"));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->status_button), TRUE);
  gtk_widget_set_visible (self->import_button, !filtered);
  gtk_stack_set_visible_child_name (self->stack, "status");
}

static void
apply_list (MetierShelfPage *self, const MetierShelfModel *model)
{
  g_autofree char *sentence = metier_shelf_describe (model, self->request);
  gboolean mine = metier_shelf_request_is_mine (self->request);

  _metier_shelf_page_replace_items (self, G_LIST_MODEL (model->items));
  if (self->from_top)
    gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", 0);
  self->from_top = FALSE;
  gtk_label_set_label (self->title, mine ? _ ("My shelf") : _ ("All resources"));
  gtk_label_set_markup (self->sentence, sentence);
  gtk_widget_set_visible (self->clear_button, metier_shelf_request_has_filters (self->request));
  gtk_stack_set_visible_child_name (self->stack, "list");
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (MetierShelfPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierShelfModel) model = metier_store_run_finish (METIER_STORE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)
      || g_cancellable_is_cancelled (self->cancellable))
    return;

  if (model == NULL)
    {
      g_autofree char *why = g_markup_escape_text (error->message, -1);

      adw_status_page_set_title (self->status, _ ("The resources could not be read"));
      adw_status_page_set_description (self->status, why);
      gtk_widget_set_visible (GTK_WIDGET (self->status_button), FALSE);
      gtk_widget_set_visible (self->import_button, FALSE);
      gtk_stack_set_visible_child_name (self->stack, "status");
      return;
    }

  metier_shelf_filters_set_model (self->filters, model, self->request->gaps);
  _metier_shelf_page_update_saved (self);
  if (g_list_model_get_n_items (G_LIST_MODEL (model->items)) == 0)
    show_nothing (self);
  else
    apply_list (self, model);
}

static void
status_clicked_cb (MetierShelfPage *self)
{
  if (metier_shelf_request_has_filters (self->request))
    metier_shelf_filters_clear (self->filters);
  else
    metier_shelf_filters_show_place (self->filters, METIER_SHELF_PLACE_ALL);
}

/* The line shows the change at once; where it then belongs is asked for when it is written. */
static void
bookmark_changed_cb (MetierShelfPage *self, const MetierResource *resource)
{
  MetierResourceItem *item = g_hash_table_lookup (self->by_id, resource->id);

  if (item != NULL)
    metier_resource_item_set_resource (item, resource);
}

static void
progress_cb (MetierShelfPage *self, double fraction)
{
  gtk_widget_set_visible (GTK_WIDGET (self->progress), fraction >= 0);
  gtk_progress_bar_set_fraction (self->progress, MAX (fraction, 0));
}

static void
written_cb (MetierShelfPage *self)
{
  if (self->request != NULL)
    metier_shelf_page_load (self);
}

/* What the user can, and wants to reach, is what resources are worth. */
static void
me_changed_cb (MetierShelfPage *self)
{
  g_autoptr (GHashTable) gaps = NULL;

  if (self->request == NULL)
    return;

  gaps = metier_shelf_gaps_new (metier_me_get_state (self->context->me));
  if (!metier_shelf_gaps_equal (gaps, self->request->gaps))
    metier_shelf_page_load (self);
}

static void
role_chosen_cb (MetierShelfPage *self, const char *role)
{
  metier_shelf_filters_choose_role (self->filters, role);
}

static void
role_wanted_cb (MetierShelfPage *self)
{
  MetierRoleChooser *chooser
      = metier_role_chooser_present (GTK_WIDGET (self), self->context, _ ("Resources for a Role"));

  g_signal_connect_object (chooser, "chosen", G_CALLBACK (role_chosen_cb), self, G_CONNECT_SWAPPED);
}

static void
clear_clicked_cb (MetierShelfPage *self)
{
  metier_shelf_filters_clear (self->filters);
}

/* What somebody asks for is read from the beginning; what only changed stays where it is. */
static void
asked_cb (MetierShelfPage *self)
{
  self->from_top = TRUE;
  metier_shelf_page_load (self);
}

static void
sort_chosen_cb (MetierShelfPage *self)
{
  if (self->filters != NULL)
    asked_cb (self);
}

static void
filters_clicked_cb (MetierShelfPage *self)
{
  GtkWidget *leaflet = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_LEAFLET);

  adw_leaflet_navigate (ADW_LEAFLET (leaflet), ADW_NAVIGATION_DIRECTION_BACK);
}

/* What is being read keeps the page alive; it must not come to a window that is closed, nor be asked again.
 */
static void
metier_shelf_page_unroot (GtkWidget *widget)
{
  MetierShelfPage *self = METIER_SHELF_PAGE (widget);

  g_cancellable_cancel (self->cancellable);
  g_clear_pointer (&self->request, metier_shelf_request_free);

  GTK_WIDGET_CLASS (metier_shelf_page_parent_class)->unroot (widget);
}

static void
metier_shelf_page_dispose (GObject *object)
{
  MetierShelfPage *self = METIER_SHELF_PAGE (object);

  g_clear_object (&self->cancellable);
  gtk_list_view_set_model (self->list, NULL);

  G_OBJECT_CLASS (metier_shelf_page_parent_class)->dispose (object);
}

static void
metier_shelf_page_finalize (GObject *object)
{
  MetierShelfPage *self = METIER_SHELF_PAGE (object);

  g_clear_pointer (&self->request, metier_shelf_request_free);
  g_strfreev (self->recent);
  g_clear_object (&self->items);
  g_hash_table_unref (self->by_id);
  g_object_unref (self->selection);

  G_OBJECT_CLASS (metier_shelf_page_parent_class)->finalize (object);
}

static void
metier_shelf_page_class_init (MetierShelfPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = metier_shelf_page_dispose;
  object_class->finalize = metier_shelf_page_finalize;

  widget_class->unroot = metier_shelf_page_unroot;

  g_type_ensure (METIER_TYPE_FOLD_BOX);
  g_type_ensure (METIER_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/metier_app/Metier/shelf-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MetierShelfPage, progress);
  gtk_widget_class_bind_template_child (widget_class, MetierShelfPage, stack);
  gtk_widget_class_bind_template_child (widget_class, MetierShelfPage, head);
  gtk_widget_class_bind_template_child (widget_class, MetierShelfPage, title);
  gtk_widget_class_bind_template_child (widget_class, MetierShelfPage, sentence);
  gtk_widget_class_bind_template_child (widget_class, MetierShelfPage, filters_button);
  gtk_widget_class_bind_template_child (widget_class, MetierShelfPage, clear_button);
  gtk_widget_class_bind_template_child (widget_class, MetierShelfPage, sort);
  gtk_widget_class_bind_template_child (widget_class, MetierShelfPage, select_button);
  gtk_widget_class_bind_template_child (widget_class, MetierShelfPage, bar);
  gtk_widget_class_bind_template_child (widget_class, MetierShelfPage, chosen);
  gtk_widget_class_bind_template_child (widget_class, MetierShelfPage, list);
  gtk_widget_class_bind_template_child (widget_class, MetierShelfPage, status);
  gtk_widget_class_bind_template_child (widget_class, MetierShelfPage, status_button);
  gtk_widget_class_bind_template_child (widget_class, MetierShelfPage, import_button);
  gtk_widget_class_bind_template_callback (widget_class, _metier_shelf_page_activate);
  gtk_widget_class_bind_template_callback (widget_class, status_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, sort_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, filters_clicked_cb);
  _metier_shelf_page_class_install_actions (widget_class);
  _metier_shelf_page_class_install_selection (widget_class);
}

static void
metier_shelf_page_init (MetierShelfPage *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkNoSelection) selection = NULL;

  self->selection = metier_shelf_selection_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  metier_drop_down_set_up (self->sort);
  self->items = g_list_store_new (METIER_TYPE_RESOURCE_ITEM);
  self->by_id = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  selection = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->items)));
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, 0);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, 0);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
  metier_list_view_keep_steady (self->list);
  metier_resource_keys_add (GTK_WIDGET (self->list));
  _metier_shelf_page_init_sight (self);
  _metier_shelf_page_init_actions (self);
  _metier_shelf_page_init_selection (self);
}

/**
 * metier_shelf_page_set_context:
 * @self: a page
 * @context: what it works with; outlives @self
 * @filters: which resources it lists; in the same window
 *
 * Called once.
 */
void
metier_shelf_page_set_context (MetierShelfPage *self, const MetierContext *context,
                               MetierShelfFilters *filters)
{
  g_return_if_fail (METIER_IS_SHELF_PAGE (self));

  self->context = context;
  self->filters = filters;
  g_signal_connect_object (filters, "changed", G_CALLBACK (asked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (filters, "pasted", G_CALLBACK (_metier_shelf_page_paste), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (filters, "role-wanted", G_CALLBACK (role_wanted_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (context->me, "changed", G_CALLBACK (me_changed_cb), self, G_CONNECT_SWAPPED);
  metier_me_ensure (context->me);
  g_signal_connect_object (context->bookmarks, "changed", G_CALLBACK (bookmark_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (context->bookmarks, "progress", G_CALLBACK (progress_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (context->bookmarks, "written", G_CALLBACK (written_cb), self, G_CONNECT_SWAPPED);
}

/**
 * metier_shelf_page_set_recent:
 * @self: a page
 * @roles: (array zero-terminated=1): ids of the roles that were seen, the latest first
 *
 * Offers some of these roles, from when the list is loaded next.
 */
void
metier_shelf_page_set_recent (MetierShelfPage *self, const char *const *roles)
{
  g_return_if_fail (METIER_IS_SHELF_PAGE (self));

  g_strfreev (self->recent);
  self->recent = g_strdupv ((char **) roles);
}

/* The compared roles, then those that were seen last. */
static GStrv
list_roles (MetierShelfPage *self)
{
  const char *const *compared = metier_compare_set_get_roles (self->context->compare);
  const char *const *recent = (const char *const *) self->recent;
  g_autoptr (GStrvBuilder) roles = g_strv_builder_new ();
  guint n = g_strv_length ((char **) compared);

  g_strv_builder_addv (roles, (const char **) compared);
  for (guint i = 0; recent != NULL && recent[i] != NULL && n < MAX_ROLES; i++)
    if (!g_strv_contains (compared, recent[i]))
      {
        g_strv_builder_add (roles, recent[i]);
        n++;
      }

  return g_strv_builder_end (roles);
}

/**
 * metier_shelf_page_load:
 * @self: a page
 *
 * Lists what the filters ask for.
 */
void
metier_shelf_page_load (MetierShelfPage *self)
{
  g_return_if_fail (METIER_IS_SHELF_PAGE (self));

  g_clear_pointer (&self->request, metier_shelf_request_free);
  self->request = metier_shelf_filters_get_request (self->filters);
  self->request->sort = sorts[gtk_drop_down_get_selected (self->sort)];
  self->request->by_weight = gtk_drop_down_get_selected (self->sort) == SORT_BY_WEIGHT;
  self->request->roles = list_roles (self);
  self->request->gaps = metier_shelf_gaps_new (metier_me_get_state (self->context->me));
  metier_store_run_async (
      self->context->store, metier_shelf_model_load, metier_shelf_request_copy (self->request),
      (GDestroyNotify) metier_shelf_request_free, (GDestroyNotify) metier_shelf_model_free,
      metier_renew_cancellable (&self->cancellable), loaded_cb, g_object_ref (self));
}
