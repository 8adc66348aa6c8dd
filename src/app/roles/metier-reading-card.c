/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/roles/metier-reading-card.h"

#include <glib/gi18n-lib.h>

#include "app/shelf/metier-resource-keys.h"
#include "app/shelf/metier-resource-list.h"
#include "store/shelf/metier-shelf.h"

/* A reminder, not the shelf. */
#define MAX_RESOURCES 3

/**
 * MetierReadingCard:
 *
 * The resources that the user is in the middle of, the latest first; nothing where there are none.
 */
struct _MetierReadingCard {
  AdwBin parent_instance;

  const MetierContext *context; /* (unowned): outlives the window */
  GCancellable *cancellable;    /* of the question that is under way */
  gboolean loaded;              /* whether anybody asked so far */

  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (MetierReadingCard, metier_reading_card, ADW_TYPE_BIN)

static gpointer
list_reading (MetierCatalogue *catalogue, MetierLibrary *library, gconstpointer data,
              GCancellable *cancellable, GError **error)
{
  MetierBookmarkStatus status = METIER_BOOKMARK_IN_PROGRESS;
  MetierShelfFilter filter = { .bookmarked = TRUE,
                               .status = &status,
                               .sort = METIER_SHELF_SORT_CHANGED,
                               .limit = MAX_RESOURCES };

  return metier_shelf_list (catalogue, library, &filter, error);
}

/* What the shelf itself says of a failure need not be said here. */
static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (MetierReadingCard) self = user_data;
  g_autoptr (GPtrArray) resources = metier_store_run_finish (METIER_STORE (source), result, NULL);

  if (resources == NULL || self->cancellable == NULL)
    return;

  metier_resource_list_fill (self->list, resources, MAX_RESOURCES, NULL, self->context);
  gtk_widget_set_visible (GTK_WIDGET (self), resources->len > 0);
}

static void
ask (MetierReadingCard *self)
{
  metier_store_run_async (self->context->store, list_reading, NULL, NULL, (GDestroyNotify) g_ptr_array_unref,
                          metier_renew_cancellable (&self->cancellable), loaded_cb, g_object_ref (self));
}

static void
written_cb (MetierReadingCard *self)
{
  if (self->loaded)
    ask (self);
}

static void
row_activated_cb (GtkListBox *list, GtkListBoxRow *row)
{
  metier_resource_list_open (list, row);
}

static void
metier_reading_card_dispose (GObject *object)
{
  MetierReadingCard *self = METIER_READING_CARD (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (metier_reading_card_parent_class)->dispose (object);
}

static void
metier_reading_card_class_init (MetierReadingCardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = metier_reading_card_dispose;
}

static void
metier_reading_card_init (MetierReadingCard *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *heading = g_object_new (GTK_TYPE_LABEL, "label", _ ("Reading now"), "accessible-role",
                                     GTK_ACCESSIBLE_ROLE_HEADING, "xalign", 0.0f, "wrap", TRUE, NULL);
  GtkWidget *list = gtk_list_box_new ();

  self->list = GTK_LIST_BOX (list);
  gtk_widget_add_css_class (heading, "heading");
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Reading now"),
                                  -1);
  metier_resource_keys_add (list);
  g_signal_connect (list, "row-activated", G_CALLBACK (row_activated_cb), NULL);
  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), list);
  adw_bin_set_child (ADW_BIN (self), box);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * metier_reading_card_set_context:
 * @self: a card
 * @context: what it works with; outlives @self
 *
 * Called once.
 */
void
metier_reading_card_set_context (MetierReadingCard *self, const MetierContext *context)
{
  g_return_if_fail (METIER_IS_READING_CARD (self));

  self->context = context;
  g_signal_connect_object (context->bookmarks, "written", G_CALLBACK (written_cb), self, G_CONNECT_SWAPPED);
}

/**
 * metier_reading_card_load:
 * @self: a card
 *
 * Looks what the user is in the middle of, and shows itself when there is something. From the first time on
 * it follows the shelf by itself.
 */
void
metier_reading_card_load (MetierReadingCard *self)
{
  g_return_if_fail (METIER_IS_READING_CARD (self));

  if (self->loaded)
    return;

  self->loaded = TRUE;
  ask (self);
}
