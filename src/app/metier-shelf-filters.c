/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/metier-shelf-filters.h"

#include <glib/gi18n-lib.h>

#include "core/metier-core-skill.h"
#include "widgets/metier-resource-words.h"

/**
 * MetierShelfFilters:
 *
 * The sidebar of the Shelf view: which resources are listed.
 */
struct _MetierShelfFilters {
  AdwBin parent_instance;

  gboolean updating; /* several filters change at once, which is one change */

  GtkWidget *search;
  GtkListBox *places;
  GtkListBox *statuses;
  GtkListBox *skills;
  GtkListBox *kinds;
  GtkLabel *n_bookmarked; /* in the row "My shelf" */
};

enum { SIGNAL_CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MetierShelfFilters, metier_shelf_filters, ADW_TYPE_BIN)

enum { PLACE_ALL, PLACE_MINE };

static const char *const kinds[]
    = { "course", "book", "video", "article", "practice", "competition", "tool" };

static void
changed_cb (MetierShelfFilters *self)
{
  if (!self->updating)
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static GtkLabel *
add_row (GtkListBox *list, const char *icon, const char *title)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *label = gtk_label_new (title);
  GtkWidget *count = gtk_label_new (NULL);

  if (icon != NULL)
    gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (icon));
  gtk_label_set_xalign (GTK_LABEL (label), 0.0f);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_widget_add_css_class (count, "secondary");
  gtk_widget_add_css_class (count, "number");
  gtk_box_append (GTK_BOX (box), count);
  gtk_list_box_append (list, box);

  return GTK_LABEL (count);
}

static void
add_rows (MetierShelfFilters *self)
{
  add_row (self->places, "view-list-symbolic", _ ("All resources"));
  self->n_bookmarked = add_row (self->places, "metier-bookmark-symbolic", _ ("My shelf"));

  add_row (self->statuses, NULL, _ ("Any status"));
  add_row (self->statuses, "radio-symbolic", metier_bookmark_status_get_title (METIER_BOOKMARK_TO_READ));
  add_row (self->statuses, "radio-mixed-symbolic",
           metier_bookmark_status_get_title (METIER_BOOKMARK_IN_PROGRESS));
  add_row (self->statuses, "object-select-symbolic", metier_bookmark_status_get_title (METIER_BOOKMARK_DONE));

  add_row (self->skills, NULL, _ ("Any skill"));
  for (guint i = 0; i < METIER_N_CORE_SKILLS; i++)
    add_row (self->skills, NULL, metier_core_skill_get_short_title ((MetierCoreSkill) i));

  add_row (self->kinds, NULL, _ ("Any kind"));
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    add_row (self->kinds, metier_resource_kind_get_icon (kinds[i]),
             metier_resource_kind_get_title (kinds[i]));
}

static void
metier_shelf_filters_class_init (MetierShelfFiltersClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  /**
   * MetierShelfFilters::changed:
   * @self: the filters
   *
   * Other resources are wanted.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/metier_app/Metier/shelf-filters.ui");
  gtk_widget_class_bind_template_child (widget_class, MetierShelfFilters, search);
  gtk_widget_class_bind_template_child (widget_class, MetierShelfFilters, places);
  gtk_widget_class_bind_template_child (widget_class, MetierShelfFilters, statuses);
  gtk_widget_class_bind_template_child (widget_class, MetierShelfFilters, skills);
  gtk_widget_class_bind_template_child (widget_class, MetierShelfFilters, kinds);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
select_first (GtkListBox *list)
{
  gtk_list_box_select_row (list, gtk_list_box_get_row_at_index (list, 0));
}

static void
metier_shelf_filters_init (MetierShelfFilters *self)
{
  self->updating = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  add_rows (self);
  select_first (self->places);
  select_first (self->statuses);
  select_first (self->skills);
  select_first (self->kinds);
  self->updating = FALSE;
}

static int
get_index (GtkListBox *list)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (list);

  return row != NULL ? gtk_list_box_row_get_index (row) : 0;
}

/**
 * metier_shelf_filters_get_request:
 * @self: the filters
 *
 * Returns: (transfer full): which resources are wanted
 */
MetierShelfRequest *
metier_shelf_filters_get_request (MetierShelfFilters *self)
{
  MetierShelfRequest *request = g_new0 (MetierShelfRequest, 1);
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search));
  int skill = get_index (self->skills);
  int kind = get_index (self->kinds);

  request->status = get_index (self->statuses) - 1;
  request->bookmarked = get_index (self->places) == PLACE_MINE || request->status >= 0;
  if (skill > 0)
    request->skill = g_strdup (metier_core_skill_get_id ((MetierCoreSkill) (skill - 1)));
  if (kind > 0)
    request->kind = g_strdup (kinds[kind - 1]);
  if (*text != '\0')
    request->text = g_strdup (text);

  return request;
}

/**
 * metier_shelf_filters_clear:
 * @self: the filters
 *
 * Takes all filters away but the place.
 */
void
metier_shelf_filters_clear (MetierShelfFilters *self)
{
  g_return_if_fail (METIER_IS_SHELF_FILTERS (self));

  self->updating = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  select_first (self->statuses);
  select_first (self->skills);
  select_first (self->kinds);
  self->updating = FALSE;
  changed_cb (self);
}

/**
 * metier_shelf_filters_show_all:
 * @self: the filters
 *
 * Asks for all resources.
 */
void
metier_shelf_filters_show_all (MetierShelfFilters *self)
{
  g_return_if_fail (METIER_IS_SHELF_FILTERS (self));

  select_first (self->places);
}

/**
 * metier_shelf_filters_set_n_bookmarked:
 * @self: the filters
 * @n: how many resources are on the shelf
 *
 * Says how many resources the user has.
 */
void
metier_shelf_filters_set_n_bookmarked (MetierShelfFilters *self, guint n)
{
  g_autofree char *text = g_strdup_printf ("%u", n);

  g_return_if_fail (METIER_IS_SHELF_FILTERS (self));

  gtk_label_set_label (self->n_bookmarked, text);
}

/**
 * metier_shelf_filters_focus_search:
 * @self: the filters
 *
 * Lets the user type.
 */
void
metier_shelf_filters_focus_search (MetierShelfFilters *self)
{
  g_return_if_fail (METIER_IS_SHELF_FILTERS (self));

  gtk_widget_grab_focus (self->search);
}
