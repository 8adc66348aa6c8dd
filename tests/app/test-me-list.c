/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>
#include <string.h>

#include "app/parts/metier-me-list.h"

static GtkWidget *
find_label (GtkWidget *widget, const char *text)
{
  if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_label (GTK_LABEL (widget)), text))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_label (child, text);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* Where a line begins at the right, its figure is read as everywhere: the sign before the digits. */
static void
test_figure_from_right_to_left (gconstpointer figure)
{
  GtkListBox *list;
  GtkWidget *group = g_object_ref_sink (metier_me_list_new_group ("Changes", &list));
  GtkWidget *label = find_label (metier_me_list_add (list, "Statistics", NULL, figure), figure);
  PangoLayout *layout = gtk_label_get_layout (GTK_LABEL (label));
  PangoRectangle first, last;

  g_assert_cmpint (gtk_widget_get_direction (group), ==, GTK_TEXT_DIR_RTL);
  pango_layout_index_to_pos (layout, 0, &first);
  pango_layout_index_to_pos (layout, (int) strlen (figure) - 1, &last);
  g_assert_cmpint (first.x, <, last.x);
  g_object_unref (group);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  g_test_add_data_func ("/me-list/right-to-left/sign", "+1", test_figure_from_right_to_left);
  g_test_add_data_func ("/me-list/right-to-left/range", "40–70", test_figure_from_right_to_left);
  g_test_add_data_func ("/me-list/right-to-left/share", "47%", test_figure_from_right_to_left);

  return g_test_run ();
}
