/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/metier-shelf-page.h"

#include <glib/gi18n-lib.h>

#include "app/metier-link.h"
#include "app/metier-resource-actions.h"
#include "app/metier-resource-item.h"
#include "app/metier-shelf-model.h"
#include "widgets/metier-fold-box.h"

/**
 * MetierShelfPage:
 *
 * Learning resources: all, or one's own by where one stands with them.
 */
struct _MetierShelfPage {
  AdwBin parent_instance;

  const MetierContext *context; /* (unowned): outlives the window */
  MetierShelfFilters *filters;  /* (unowned): in the same window */
  MetierShelfRequest *request;  /* (nullable) (owned): what is listed */
  GCancellable *cancellable;    /* of the question that is under way */

  GtkStack *stack;
  GtkLabel *title;
  GtkLabel *count;
  GtkScrolledWindow *scroller;
  GtkListView *list;
  AdwStatusPage *status;
  GtkButton *status_button;
};

G_DEFINE_FINAL_TYPE (MetierShelfPage, metier_shelf_page, ADW_TYPE_BIN)

/* Rows: a heading is a label, everything else a resource row. */

static GtkWidget *
new_heading (const char *text)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0f, "accessible-role",
                                   GTK_ACCESSIBLE_ROLE_HEADING, NULL);

  gtk_widget_add_css_class (label, "heading");
  return label;
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, MetierShelfPage *self)
{
  MetierResourceItem *item = METIER_RESOURCE_ITEM (gtk_list_item_get_item (list_item));
  const char *heading = metier_resource_item_get_heading (item);
  GtkWidget *row;

  if (heading != NULL)
    {
      row = new_heading (heading);
    }
  else
    {
      row = metier_resource_row_new ();
      metier_resource_actions_connect (METIER_RESOURCE_ROW (row), item, self->context);
    }
  gtk_list_item_set_activatable (list_item, heading == NULL);
  gtk_list_item_set_child (list_item, row);
}

static void
unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, MetierShelfPage *self)
{
  gtk_list_item_set_child (list_item, NULL);
}

static void
activate_cb (MetierShelfPage *self, guint position)
{
  g_autoptr (MetierResourceItem) item
      = g_list_model_get_item (G_LIST_MODEL (gtk_list_view_get_model (self->list)), position);
  const MetierResource *resource = metier_resource_item_get_resource (item);

  if (resource != NULL)
    metier_open_link (GTK_WIDGET (self), resource->url);
}

/* Loading. */

static gboolean
has_filters (const MetierShelfRequest *request)
{
  return request->status >= 0 || request->skill != NULL || request->kind != NULL || request->text != NULL;
}

static void
show_nothing (MetierShelfPage *self)
{
  gboolean filtered = has_filters (self->request);

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
          self->status, _ ("Bookmark a resource on any role’s page or in the list of all resources."));
      gtk_button_set_label (self->status_button, _ ("Browse resources"));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->status_button), TRUE);
  gtk_stack_set_visible_child_name (self->stack, "status");
}

static void
apply_list (MetierShelfPage *self, const MetierShelfModel *model)
{
  g_autofree char *count
      = g_strdup_printf (ngettext ("%u resource", "%u resources", model->n_resources), model->n_resources);
  GListStore *store = g_list_store_new (METIER_TYPE_RESOURCE_ITEM);
  GtkNoSelection *selection;

  g_list_store_splice (store, 0, 0, model->items->pdata, model->items->len);
  selection = gtk_no_selection_new (G_LIST_MODEL (store));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
  g_object_unref (selection);

  gtk_label_set_label (self->title, self->request->bookmarked ? _ ("My shelf") : _ ("All resources"));
  gtk_label_set_label (self->count, count);
  gtk_stack_set_visible_child_name (self->stack, "list");
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (MetierShelfPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierShelfModel) model = metier_store_run_finish (METIER_STORE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (model == NULL)
    {
      g_autofree char *why = g_markup_escape_text (error->message, -1);

      adw_status_page_set_title (self->status, _ ("The resources could not be read"));
      adw_status_page_set_description (self->status, why);
      gtk_widget_set_visible (GTK_WIDGET (self->status_button), FALSE);
      gtk_stack_set_visible_child_name (self->stack, "status");
      return;
    }

  metier_shelf_filters_set_n_bookmarked (self->filters, model->n_bookmarked);
  if (model->n_resources == 0)
    show_nothing (self);
  else
    apply_list (self, model);
}

static void
status_clicked_cb (MetierShelfPage *self)
{
  if (has_filters (self->request))
    metier_shelf_filters_clear (self->filters);
  else
    metier_shelf_filters_show_all (self->filters);
}

/* On one's own shelf a change moves lines, so the list is asked for again; in the list of all
 * resources the line changes where it is. */
static void
bookmark_changed_cb (MetierShelfPage *self, const MetierResource *resource)
{
  GListModel *items = G_LIST_MODEL (gtk_list_view_get_model (self->list));

  for (guint i = 0; items != NULL && i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (MetierResourceItem) item = g_list_model_get_item (items, i);
      const MetierResource *listed = metier_resource_item_get_resource (item);

      if (listed != NULL && g_str_equal (listed->id, resource->id))
        metier_resource_item_set_resource (item, resource);
    }
}

static void
written_cb (MetierShelfPage *self)
{
  if (self->request != NULL)
    metier_shelf_page_load (self);
}

static void
metier_shelf_page_dispose (GObject *object)
{
  MetierShelfPage *self = METIER_SHELF_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  gtk_list_view_set_model (self->list, NULL);

  G_OBJECT_CLASS (metier_shelf_page_parent_class)->dispose (object);
}

static void
metier_shelf_page_finalize (GObject *object)
{
  MetierShelfPage *self = METIER_SHELF_PAGE (object);

  g_clear_pointer (&self->request, metier_shelf_request_free);

  G_OBJECT_CLASS (metier_shelf_page_parent_class)->finalize (object);
}

static void
metier_shelf_page_class_init (MetierShelfPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = metier_shelf_page_dispose;
  object_class->finalize = metier_shelf_page_finalize;

  g_type_ensure (METIER_TYPE_FOLD_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/metier_app/Metier/shelf-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MetierShelfPage, stack);
  gtk_widget_class_bind_template_child (widget_class, MetierShelfPage, title);
  gtk_widget_class_bind_template_child (widget_class, MetierShelfPage, count);
  gtk_widget_class_bind_template_child (widget_class, MetierShelfPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, MetierShelfPage, list);
  gtk_widget_class_bind_template_child (widget_class, MetierShelfPage, status);
  gtk_widget_class_bind_template_child (widget_class, MetierShelfPage, status_button);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, status_clicked_cb);
}

static void
metier_shelf_page_init (MetierShelfPage *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, 0);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, 0);
  gtk_list_view_set_factory (self->list, factory);
  g_object_unref (factory);
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
  g_signal_connect_object (filters, "changed", G_CALLBACK (metier_shelf_page_load), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (context->bookmarks, "changed", G_CALLBACK (bookmark_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (context->bookmarks, "written", G_CALLBACK (written_cb), self, G_CONNECT_SWAPPED);
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
  metier_store_run_async (
      self->context->store, metier_shelf_model_load, metier_shelf_request_copy (self->request),
      (GDestroyNotify) metier_shelf_request_free, (GDestroyNotify) metier_shelf_model_free,
      metier_renew_cancellable (&self->cancellable), loaded_cb, g_object_ref (self));
}
