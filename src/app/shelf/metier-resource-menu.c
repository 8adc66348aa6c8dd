/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/shelf/metier-resource-menu.h"

#include <glib/gi18n-lib.h>

#include "widgets/metier-resource-words.h"

/**
 * metier_resource_menu_new:
 * @resource: a resource
 *
 * Makes the menu of what can be done with @resource, by the actions of a #MetierResourceCell.
 *
 * Returns: (transfer full): a menu
 */
GMenuModel *
metier_resource_menu_new (const MetierResource *resource)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) link = g_menu_new ();
  g_autoptr (GMenu) statuses = g_menu_new ();
  g_autoptr (GMenu) shelf = g_menu_new ();

  g_menu_append (link, _ ("_Open Link"), "resource.open");
  g_menu_append (link, _ ("_Copy Link"), "resource.copy");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (link));

  for (int i = METIER_BOOKMARK_TO_READ; i <= METIER_BOOKMARK_DONE; i++)
    {
      MetierBookmarkStatus status = (MetierBookmarkStatus) i;
      g_autoptr (GMenuItem) item = g_menu_item_new (metier_bookmark_status_get_title (status), NULL);

      g_menu_item_set_action_and_target (item, "resource.status", "s",
                                         metier_bookmark_status_to_string (status));
      g_menu_append_item (statuses, item);
    }
  g_menu_append_section (menu, _ ("My shelf"), G_MENU_MODEL (statuses));

  g_menu_append (shelf, _ ("_Edit…"), "resource.edit");
  if (resource->bookmark != NULL)
    {
      g_menu_append (shelf, _ ("Link Is _Gone"), "resource.gone");
      g_menu_append (shelf, _ ("_Remove From My Shelf"), "resource.remove");
    }
  g_menu_append_section (menu, NULL, G_MENU_MODEL (shelf));

  return G_MENU_MODEL (g_steal_pointer (&menu));
}
