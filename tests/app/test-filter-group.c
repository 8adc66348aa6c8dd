/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/shelf/metier-filter-group.h"

#define N_BOOKS 12

static GtkWidget *
find_list (GtkWidget *widget)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = GTK_IS_LIST_BOX (child) ? child : find_list (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
assert_name (GtkWidget *row, const char *name)
{
  gtk_test_accessible_assert_role (row, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL, name);
}

/* A screen reader says each value as it is read. */
static void
test_names (void)
{
  g_autoptr (GtkWidget) group = g_object_ref_sink (metier_filter_group_new ("Kind", "Kinds", FALSE));
  g_autoptr (GHashTable) counts = g_hash_table_new (g_str_hash, g_str_equal);
  GtkWidget *book, *video;

  metier_filter_group_add (METIER_FILTER_GROUP (group), "book", NULL, "Book");
  metier_filter_group_add (METIER_FILTER_GROUP (group), "video", "video-x-generic-symbolic", "Video");
  book = gtk_widget_get_first_child (find_list (group));
  video = gtk_widget_get_next_sibling (book);
  assert_name (book, "Book");
  assert_name (video, "Video");

  g_hash_table_insert (counts, (gpointer) "book", GUINT_TO_POINTER (N_BOOKS));
  metier_filter_group_set_counts (METIER_FILTER_GROUP (group), counts);
  assert_name (book, "Book, 12");
  assert_name (video, "Video, 0");
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/filter-group/names", test_names);

  return g_test_run ();
}
