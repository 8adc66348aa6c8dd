/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/state/metier-popover-width.h"

#include "widgets/metier-text-scale.h"

/* More than any item of a menu has. */
#define MOST_CHARS 200

/* An item has a label, and where it has a key, another one that names it. */
static void
limit_label (GtkWidget *label, gboolean is_limited, int n_chars)
{
  if (g_str_equal (gtk_widget_get_css_name (label), "accelerator"))
    {
      gtk_widget_set_visible (label, !is_limited);
      return;
    }
  gtk_label_set_wrap (GTK_LABEL (label), is_limited);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), is_limited ? n_chars : -1);
}

static void
limit_labels (GtkWidget *widget, gboolean is_limited, int n_chars)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (GTK_IS_LABEL (child))
        limit_label (child, is_limited, n_chars);
      else
        limit_labels (child, is_limited, n_chars);
    }
}

/**
 * metier_popover_fit_menu:
 * @menu: a menu that is about to open
 *
 * Lets the menu be no wider than the window that it opens over. Where it would be, its items say what they do
 * on several lines, and nothing of their keys: a window is that narrow where there is hardly a keyboard.
 */
void
metier_popover_fit_menu (GtkPopoverMenu *menu)
{
  GtkWidget *widget = GTK_WIDGET (menu), *parent = gtk_widget_get_parent (widget);
  int width;

  limit_labels (widget, FALSE, 0);
  /* The menu itself has no width as long as it is hidden. */
  gtk_widget_measure (gtk_widget_get_first_child (widget), GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL,
                      NULL);
  if (width > gtk_widget_get_width (GTK_WIDGET (gtk_widget_get_root (parent))))
    limit_labels (widget, TRUE, metier_text_fit_chars (parent, MOST_CHARS));
}
