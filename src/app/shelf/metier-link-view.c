/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/shelf/metier-link-view.h"

#include <glib/gi18n-lib.h>

#include "app/shelf/metier-link-line.h"
#include "widgets/metier-list-view.h"
#include "widgets/metier-tooltip.h"

/**
 * MetierLinkView:
 *
 * Lists links that somebody wants to add, any number of them, and what becomes of each.
 */
struct _MetierLinkView {
  AdwBin parent_instance;

  GtkNoSelection *selection; /* (owned) */
  GtkListView *list;
};

enum { SIGNAL_KNOWN_ACTIVATED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MetierLinkView, metier_link_view, ADW_TYPE_BIN)

static GtkWidget *
new_label (gboolean secondary)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (label), secondary ? 6 : 2);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (secondary)
    {
      gtk_widget_add_css_class (label, "caption");
      gtk_widget_add_css_class (label, "secondary");
    }

  return label;
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_box_append (GTK_BOX (row), gtk_image_new ());
  gtk_box_append (GTK_BOX (texts), new_label (FALSE));
  gtk_box_append (GTK_BOX (texts), new_label (TRUE));
  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_box_append (GTK_BOX (row), texts);
  gtk_widget_add_css_class (row, "link-line");
  metier_list_view_set_line (list_item, row);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, MetierLinkView *self)
{
  static const char *const icons[]
      = { "list-add-symbolic", "object-select-symbolic", "dialog-warning-symbolic" };
  MetierLinkLine *line = gtk_list_item_get_item (list_item);
  GtkWidget *row = gtk_list_item_get_child (list_item);
  GtkWidget *image = gtk_widget_get_first_child (row);
  GtkWidget *title = gtk_widget_get_first_child (gtk_widget_get_last_child (row));
  g_autofree char *tooltip
      = g_strjoin ("\n", metier_link_line_get_title (line), metier_link_line_get_address (line), NULL);

  gtk_image_set_from_icon_name (GTK_IMAGE (image), icons[metier_link_line_get_state (line)]);
  gtk_label_set_label (GTK_LABEL (title), metier_link_line_get_title (line));
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_next_sibling (title)), metier_link_line_get_words (line));
  metier_tooltip_set (row, tooltip);
  gtk_list_item_set_activatable (list_item, gtk_list_view_get_single_click_activate (self->list)
                                                && metier_link_line_get_state (line) == METIER_LINK_KNOWN);
}

static void
activated_cb (MetierLinkView *self, guint position)
{
  g_signal_emit (self, signals[SIGNAL_KNOWN_ACTIVATED], 0, position);
}

static void
metier_link_view_finalize (GObject *object)
{
  g_object_unref (METIER_LINK_VIEW (object)->selection);

  G_OBJECT_CLASS (metier_link_view_parent_class)->finalize (object);
}

static void
metier_link_view_class_init (MetierLinkViewClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = metier_link_view_finalize;

  /**
   * MetierLinkView::known-activated:
   * @self: a view
   * @position: of the line
   *
   * The user wants to see what is known already; never before metier_link_view_let_open().
   */
  signals[SIGNAL_KNOWN_ACTIVATED]
      = g_signal_new ("known-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                      G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
metier_link_view_init (MetierLinkView *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *list;

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), self);
  self->selection = gtk_no_selection_new (NULL);
  list = gtk_list_view_new (GTK_SELECTION_MODEL (g_object_ref (self->selection)), factory);
  self->list = GTK_LIST_VIEW (list);
  g_signal_connect_swapped (list, "activate", G_CALLBACK (activated_cb), self);
  gtk_widget_add_css_class (list, "link-view");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("What becomes of the links"), -1);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), list);
  metier_list_view_keep_steady (GTK_LIST_VIEW (list));
  gtk_widget_set_vexpand (scrolled, TRUE);
  adw_bin_set_child (ADW_BIN (self), scrolled);
}

/**
 * metier_link_view_let_open:
 * @self: a view without lines
 *
 * Lets the user open what is known already, by a click or with Enter.
 */
void
metier_link_view_let_open (MetierLinkView *self)
{
  g_return_if_fail (METIER_IS_LINK_VIEW (self));

  gtk_list_view_set_single_click_activate (self->list, TRUE);
}

/**
 * metier_link_view_set_lines:
 * @self: a view
 * @lines: (element-type MetierLinkLine): what to list
 *
 * Lists @lines in place of what was there.
 */
void
metier_link_view_set_lines (MetierLinkView *self, GListModel *lines)
{
  g_return_if_fail (METIER_IS_LINK_VIEW (self));

  gtk_no_selection_set_model (self->selection, lines);
}
