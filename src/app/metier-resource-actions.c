/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/metier-resource-actions.h"

#include <glib/gi18n-lib.h>

#include "app/metier-link.h"
#include "widgets/metier-resource-words.h"

/* What one row's menu acts on. */
typedef struct {
  MetierResourceRow *row; /* (unowned): the group hangs on it */
  const MetierContext *context;
} Target;

static void
open_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  Target *target = user_data;

  metier_open_link (GTK_WIDGET (target->row), metier_resource_row_get_resource (target->row)->url);
}

static void
copy_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  Target *target = user_data;

  metier_copy_link (GTK_WIDGET (target->row), metier_resource_row_get_resource (target->row)->url);
  gtk_widget_activate_action (GTK_WIDGET (target->row), "win.tell", "s", _ ("Link copied"));
}

static void
status_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  Target *target = user_data;
  MetierBookmarkStatus status;

  if (metier_bookmark_status_from_string (g_variant_get_string (parameter, NULL), &status))
    metier_bookmarks_set_status (target->context->bookmarks, metier_resource_row_get_resource (target->row),
                                 status);
}

static const GActionEntry entries[] = {
  { .name = "open", .activate = open_cb },
  { .name = "copy", .activate = copy_cb },
  { .name = "status", .activate = status_cb, .parameter_type = "s" },
};

static GMenuModel *
build_menu (void)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) link = g_menu_new ();
  g_autoptr (GMenu) statuses = g_menu_new ();

  g_menu_append (link, _ ("_Open link"), "resource.open");
  g_menu_append (link, _ ("_Copy link"), "resource.copy");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (link));

  for (int i = METIER_BOOKMARK_TO_READ; i <= METIER_BOOKMARK_DONE; i++)
    {
      MetierBookmarkStatus status = (MetierBookmarkStatus) i;
      g_autoptr (GMenuItem) item = g_menu_item_new (metier_bookmark_status_get_title (status), NULL);

      g_menu_item_set_action_and_target (item, "resource.status", "s",
                                         metier_bookmark_status_to_string (status));
      g_menu_append_item (statuses, item);
    }
  g_menu_append_section (menu, _ ("Shelf"), G_MENU_MODEL (statuses));

  return G_MENU_MODEL (g_steal_pointer (&menu));
}

static void
show (MetierResourceRow *row, MetierResourceItem *item)
{
  metier_resource_row_set_resource (row, metier_resource_item_get_resource (item),
                                    metier_resource_item_get_skill (item));
}

static void
changed_cb (MetierResourceItem *item, MetierResourceRow *row)
{
  show (row, item);
}

static void
toggled_cb (MetierResourceRow *row, gboolean active, const MetierContext *context)
{
  metier_bookmarks_toggle (context->bookmarks, metier_resource_row_get_resource (row), active);
}

/**
 * metier_resource_actions_connect:
 * @row: a row
 * @item: what it shall show
 * @context: what the actions work with; outlives @row
 *
 * Shows @item in @row, keeps it up to date, and lets the user act on it.
 */
void
metier_resource_actions_connect (MetierResourceRow *row, MetierResourceItem *item,
                                 const MetierContext *context)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GMenuModel) menu = build_menu ();
  Target *target = g_new0 (Target, 1);

  target->row = row;
  target->context = context;
  g_object_set_data_full (G_OBJECT (group), "target", target, g_free);
  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), target);
  gtk_widget_insert_action_group (GTK_WIDGET (row), "resource", G_ACTION_GROUP (group));

  show (row, item);
  metier_resource_row_set_menu (row, menu);
  g_signal_connect_object (item, "changed", G_CALLBACK (changed_cb), row, 0);
  g_signal_connect (row, "bookmark-toggled", G_CALLBACK (toggled_cb), (gpointer) context);
}

/**
 * metier_resource_actions_disconnect:
 * @row: a row that metier_resource_actions_connect() was called for
 * @item: what it shows
 *
 * Ends what metier_resource_actions_connect() began, for a row that will show something else.
 */
void
metier_resource_actions_disconnect (MetierResourceRow *row, MetierResourceItem *item)
{
  g_signal_handlers_disconnect_by_func (item, changed_cb, row);
  g_signal_handlers_disconnect_matched (row, G_SIGNAL_MATCH_FUNC, 0, 0, NULL, toggled_cb, NULL);
  gtk_widget_insert_action_group (GTK_WIDGET (row), "resource", NULL);
}
