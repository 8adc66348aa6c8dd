/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/shelf/metier-resource-list.h"

#include <math.h>

#include "app/shelf/metier-resource-cell.h"
#include "widgets/metier-resource-row.h"

/**
 * metier_resource_list_clear:
 * @list: a list
 *
 * Takes all rows out.
 */
void
metier_resource_list_clear (GtkListBox *list)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, row);
}

static MetierResourceCell *
reuse_cell (GtkListBox *list, guint position, const MetierContext *context)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (list, (int) position);
  GtkWidget *cell;

  if (row != NULL)
    return METIER_RESOURCE_CELL (gtk_list_box_row_get_child (row));

  cell = metier_resource_cell_new (context);
  metier_resource_cell_wake (METIER_RESOURCE_CELL (cell));
  metier_resource_row_hide_icon (METIER_RESOURCE_ROW (gtk_widget_get_first_child (cell)));
  gtk_list_box_append (list, cell);
  return METIER_RESOURCE_CELL (cell);
}

/**
 * metier_resource_list_fill:
 * @list: an empty or filled list
 * @resources: (element-type MetierResource): what to list
 * @limit: the most rows
 * @skill: (nullable): what the skill is called that the list is about
 * @context: what the rows' actions work with
 *
 * Shows a short list of resources, each with its bookmark button, for a page that is about something else.
 */
void
metier_resource_list_fill (GtkListBox *list, const GPtrArray *resources, guint limit, const char *skill,
                           const MetierContext *context)
{
  guint n = MIN (resources->len, limit);
  GtkListBoxRow *row;

  for (guint i = 0; i < n; i++)
    {
      const MetierResource *resource = g_ptr_array_index (resources, i);
      g_autoptr (MetierResourceItem) item = metier_resource_item_new (resource);

      metier_resource_item_set_worth (item, skill, NAN);
      metier_resource_cell_set_item (reuse_cell (list, i, context), item);
    }
  while ((row = gtk_list_box_get_row_at_index (list, (int) n)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
}

/**
 * metier_resource_list_update:
 * @list: a list that was filled with resources
 * @resource: a resource with another bookmark
 *
 * Shows here too what was changed elsewhere in the window.
 */
void
metier_resource_list_update (GtkListBox *list, const MetierResource *resource)
{
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (list)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      GtkWidget *child = gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row));
      MetierResourceItem *item = metier_resource_cell_get_item (METIER_RESOURCE_CELL (child));

      if (g_str_equal (metier_resource_item_get_resource (item)->id, resource->id))
        metier_resource_item_set_resource (item, resource);
    }
}

/**
 * metier_resource_list_open:
 * @list: a list that was filled with resources
 * @row: one of its rows
 *
 * Opens the link of a row.
 */
void
metier_resource_list_open (GtkListBox *list, GtkListBoxRow *row)
{
  gtk_widget_activate_action (gtk_list_box_row_get_child (row), "resource.open", NULL);
}
