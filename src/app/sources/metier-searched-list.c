/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/sources/metier-searched-list.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "app/parts/metier-dialog.h"
#include "widgets/metier-list-view.h"

/* Lines that one frame has the time to give up. */
#define LINES_LESS 48

/* As many as the list view of GTK 4.8 keeps at once, and as few as it may begin with. */
#define LINES_KEPT 200
#define LINES_LEAST 16

struct _MetierSearchedList {
  GtkStack *stack;           /* (owned): of @view and @nothing */
  AdwStatusPage *nothing;    /* (unowned): in place of @view while nothing is found */
  GtkListView *view;         /* (owned) */
  GtkSearchEntry *search;    /* (owned) */
  GListStore *items;         /* (owned) */
  GtkFilter *filter;         /* (owned) */
  GtkFilterListModel *found; /* (owned): of @items */
  GtkSliceListModel *lines;  /* (owned): of @found, as many as were given their place */
  MetierSearchedListMatch matches;
  char *wanted;  /* (nullable) (owned): casefolded */
  guint shrinks; /* a tick callback of @view, or 0 */
};

static gboolean
is_wanted_cb (gpointer item, gpointer user_data)
{
  MetierSearchedList *self = user_data;

  return self->wanted == NULL || self->matches (item, self->wanted);
}

static void
end_shrinking (MetierSearchedList *self)
{
  if (self->shrinks != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self->view), self->shrinks);
  self->shrinks = 0;
}

/* Says that nothing is found rather than to show no line; of what is not there yet nobody knows. */
static void
show_found (MetierSearchedList *self)
{
  gboolean is_found = self->wanted == NULL || g_list_model_get_n_items (G_LIST_MODEL (self->items)) == 0
                      || g_list_model_get_n_items (G_LIST_MODEL (self->found)) > 0;
  g_autofree char *title = NULL;

  if (!is_found)
    {
      /* Translators: %s is what the user searched for. */
      title = g_strdup_printf (_ ("No match for “%s”"), gtk_editable_get_text (GTK_EDITABLE (self->search)));
      adw_status_page_set_title (self->nothing, title);
    }
  gtk_stack_set_visible_child_name (self->stack, is_found ? "list" : "nothing");
}

static gboolean
shrink_cb (GtkWidget *view, GdkFrameClock *clock, gpointer user_data)
{
  MetierSearchedList *self = user_data;
  guint n_lines = MIN (g_list_model_get_n_items (G_LIST_MODEL (self->lines)), LINES_KEPT);

  if (n_lines > LINES_LEAST)
    {
      gtk_slice_list_model_set_size (self->lines, MAX (n_lines, LINES_LESS + LINES_LEAST) - LINES_LESS);
      return G_SOURCE_CONTINUE;
    }

  metier_list_view_grow (self->view, self->lines);
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  show_found (self);
  self->shrinks = 0;
  return G_SOURCE_REMOVE;
}

/* Shows what was searched for, from its beginning. The lines before are given up a part with each frame, from
 * the last one on, which is out of sight; none may come in the meantime, or they would never be few. */
static void
search_changed_cb (MetierSearchedList *self, GtkSearchEntry *search)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (search));

  g_free (self->wanted);
  self->wanted = *text != '\0' ? g_utf8_casefold (text, -1) : NULL;
  gtk_adjustment_set_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->view)), 0);
  metier_list_view_stop_growing (self->view, self->lines);
  if (self->shrinks == 0)
    self->shrinks = gtk_widget_add_tick_callback (GTK_WIDGET (self->view), shrink_cb, self, NULL);
}

static void
search_started_cb (GtkSearchEntry *search)
{
  gtk_text_grab_focus_without_selecting (GTK_TEXT (gtk_editable_get_delegate (GTK_EDITABLE (search))));
}

static void
clear_cb (GtkEditable *search)
{
  gtk_editable_set_text (search, "");
  gtk_widget_grab_focus (GTK_WIDGET (search));
}

static void
add_nothing (MetierSearchedList *self, const char *searched)
{
  GtkWidget *button = gtk_button_new_with_label (_ ("Clear search"));

  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "pill-button");
  g_signal_connect_object (button, "clicked", G_CALLBACK (clear_cb), self->search, G_CONNECT_SWAPPED);
  self->nothing = g_object_new (ADW_TYPE_STATUS_PAGE, "icon-name", "edit-find-symbolic", "description",
                                searched, "child", button, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->nothing), "compact");
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->nothing), "nothing");
}

/**
 * metier_searched_list_new:
 * @stack: has the page “list”, in which @view is
 * @view: a list in a scrolled window, not realized yet
 * @search: where to type what to search for, in the same window; typing in the list goes there too
 * @searched: what of the items is searched, as a sentence
 * @type: of its items
 * @matches: whether an item is what was searched for
 *
 * Lets @view show the items that will be searched for; to begin with there are none. Where nothing is found
 * @stack shows another page, which says so.
 *
 * Returns: (transfer full): what fills it
 */
MetierSearchedList *
metier_searched_list_new (GtkStack *stack, GtkListView *view, GtkSearchEntry *search, const char *searched,
                          GType type, MetierSearchedListMatch matches)
{
  MetierSearchedList *self = g_new0 (MetierSearchedList, 1);
  g_autoptr (GtkSelectionModel) model = NULL;

  self->stack = g_object_ref (stack);
  self->view = g_object_ref (view);
  self->search = g_object_ref (search);
  self->matches = matches;
  self->items = g_list_store_new (type);
  self->filter = GTK_FILTER (gtk_custom_filter_new (is_wanted_cb, self, NULL));
  self->found
      = gtk_filter_list_model_new (G_LIST_MODEL (g_object_ref (self->items)), g_object_ref (self->filter));
  self->lines = gtk_slice_list_model_new (G_LIST_MODEL (g_object_ref (self->found)), 0, 0);
  model = GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->lines))));
  gtk_list_view_set_model (view, model);
  metier_list_view_keep_steady (view);
  add_nothing (self, searched);
  g_signal_connect_swapped (search, "search-changed", G_CALLBACK (search_changed_cb), self);
  g_signal_connect (search, "search-started", G_CALLBACK (search_started_cb), NULL);
  metier_dialog_let_escape (search);
  /* Not the list, whose own keys would come second. */
  gtk_search_entry_set_key_capture_widget (search, gtk_widget_get_parent (GTK_WIDGET (view)));
  return self;
}

/**
 * metier_searched_list_free:
 * @self: (transfer full): a list
 *
 * Leaves the view empty.
 */
void
metier_searched_list_free (MetierSearchedList *self)
{
  end_shrinking (self);
  g_signal_handlers_disconnect_by_data (self->search, self);
  /* The filter asks this. */
  gtk_list_view_set_model (self->view, NULL);
  g_object_unref (self->lines);
  g_object_unref (self->found);
  g_object_unref (self->filter);
  g_object_unref (self->items);
  g_object_unref (self->search);
  g_object_unref (self->view);
  g_object_unref (self->stack);
  g_free (self->wanted);
  g_free (self);
}

/**
 * metier_searched_list_fill:
 * @self: a list
 * @items: (element-type GObject): all that can be searched for, in their order
 *
 * Shows them in place of those before.
 */
void
metier_searched_list_fill (MetierSearchedList *self, GPtrArray *items)
{
  end_shrinking (self);
  metier_list_view_grow (self->view, self->lines);
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  g_list_store_splice (self->items, 0, g_list_model_get_n_items (G_LIST_MODEL (self->items)), items->pdata,
                       items->len);
  show_found (self);
}

/**
 * metier_searched_list_get_items:
 * @self: a list
 *
 * Returns: (transfer none): all that can be searched for
 */
GListModel *
metier_searched_list_get_items (MetierSearchedList *self)
{
  return G_LIST_MODEL (self->items);
}

/**
 * metier_searched_list_get_found:
 * @self: a list
 *
 * Returns: (transfer none): what was searched for
 */
GListModel *
metier_searched_list_get_found (MetierSearchedList *self)
{
  return G_LIST_MODEL (self->found);
}
