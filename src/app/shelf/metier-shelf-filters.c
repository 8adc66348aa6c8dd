/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/shelf/metier-shelf-filters-private.h"

#include <glib/gi18n-lib.h>

#include "widgets/metier-resource-words.h"

/**
 * MetierShelfFilters:
 *
 * The sidebar of the Shelf view: which resources are listed, and how many each choice would list.
 */
enum { SIGNAL_CHANGED, SIGNAL_ROLE_WANTED, SIGNAL_PASTED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MetierShelfFilters, metier_shelf_filters, ADW_TYPE_BIN)

static const char *const kinds[]
    = { "course", "book", "video", "article", "practice", "competition", "tool", "unknown" };

static const char *const costs[]
    = { NC_ ("resource cost", "free"), NC_ ("resource cost", "paid"), NC_ ("resource cost", "unknown") };

static const char *const status_icons[]
    = { "radio-symbolic", "radio-mixed-symbolic", "object-select-symbolic" };

/* What the user changes by hand is no longer what was saved. */
static void
changed_cb (MetierShelfFilters *self)
{
  if (self->updating)
    return;

  self->updating = TRUE;
  metier_filter_group_choose (self->saved_group, NULL);
  self->updating = FALSE;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
saved_changed_cb (MetierShelfFilters *self)
{
  const MetierSavedFilter *filter
      = metier_shelf_filters_find_saved (self, metier_filter_group_get_chosen (self->saved_group));
  const char *place;

  if (self->updating || filter == NULL)
    return;

  place = g_strcmp0 (filter->place, METIER_SHELF_PLACE_MINE) == 0 ? METIER_SHELF_PLACE_MINE
                                                                  : METIER_SHELF_PLACE_ALL;
  self->updating = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->search), filter->text != NULL ? filter->text : "");
  metier_filter_group_choose (self->groups[METIER_SHELF_PLACE], place);
  metier_filter_group_choose (self->groups[METIER_SHELF_STATUS], filter->status);
  metier_filter_group_choose (self->groups[METIER_SHELF_SKILL], filter->skill);
  metier_filter_group_choose (self->groups[METIER_SHELF_ROLE], filter->role);
  metier_filter_group_choose (self->groups[METIER_SHELF_KIND], filter->kind);
  metier_filter_group_choose (self->groups[METIER_SHELF_TAG], filter->tag);
  metier_filter_group_choose (self->groups[METIER_SHELF_COST], filter->cost);
  self->updating = FALSE;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* The entry tells a little later what was typed, and also what a saved filter has put into it. */
static void
typed_cb (MetierShelfFilters *self)
{
  const MetierSavedFilter *filter
      = metier_shelf_filters_find_saved (self, metier_filter_group_get_chosen (self->saved_group));
  const char *saved = filter != NULL && filter->text != NULL ? filter->text : "";

  if (filter == NULL || !g_str_equal (saved, gtk_editable_get_text (GTK_EDITABLE (self->search))))
    changed_cb (self);
}

/* Only what is on the shelf has a status and tags. */
static void
place_changed_cb (MetierShelfFilters *self)
{
  const char *place = metier_filter_group_get_chosen (self->groups[METIER_SHELF_PLACE]);

  if (self->updating || !g_str_equal (place, METIER_SHELF_PLACE_ALL))
    {
      changed_cb (self);
      return;
    }

  self->updating = TRUE;
  metier_filter_group_choose (self->groups[METIER_SHELF_STATUS], NULL);
  metier_filter_group_choose (self->groups[METIER_SHELF_TAG], NULL);
  self->updating = FALSE;
  changed_cb (self);
}

static void
mine_changed_cb (MetierShelfFilters *self, MetierFilterGroup *group)
{
  gboolean updating = self->updating;

  if (metier_filter_group_get_chosen (group) != NULL)
    {
      self->updating = TRUE;
      metier_filter_group_choose (self->groups[METIER_SHELF_PLACE], METIER_SHELF_PLACE_MINE);
      self->updating = updating;
    }
  changed_cb (self);
}

/* In a narrow window the list stands behind the sidebar. */
static void
show_list_cb (MetierShelfFilters *self)
{
  GtkWidget *leaflet = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_LEAFLET);

  if (leaflet != NULL && adw_leaflet_get_folded (ADW_LEAFLET (leaflet)))
    adw_leaflet_navigate (ADW_LEAFLET (leaflet), ADW_NAVIGATION_DIRECTION_FORWARD);
}

static void
add_group (MetierShelfFilters *self, MetierShelfFacet facet, const char *title, const char *name,
           GCallback callback)
{
  GtkWidget *group = metier_filter_group_new (title, name, facet == METIER_SHELF_PLACE);

  self->groups[facet] = METIER_FILTER_GROUP (group);
  g_signal_connect_swapped (group, "changed", callback, self);
  g_signal_connect_swapped (group, "activated", G_CALLBACK (show_list_cb), self);
  gtk_box_append (self->box, group);
}

static void
role_clicked_cb (MetierShelfFilters *self)
{
  g_signal_emit (self, signals[SIGNAL_ROLE_WANTED], 0);
}

static void
add_role_button (MetierShelfFilters *self)
{
  GtkWidget *label;

  self->role_button = gtk_button_new_with_label (_ ("Another role…"));
  label = gtk_button_get_child (GTK_BUTTON (self->role_button));
  gtk_label_set_xalign (GTK_LABEL (label), 0.0f);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (self->role_button, "flat");
  gtk_widget_add_css_class (self->role_button, "filter-more");
  g_signal_connect_swapped (self->role_button, "clicked", G_CALLBACK (role_clicked_cb), self);
  gtk_box_append (self->box, self->role_button);
}

static void
add_groups (MetierShelfFilters *self)
{
  MetierFilterGroup **groups = self->groups;

  add_group (self, METIER_SHELF_PLACE, NULL, _ ("Place"), G_CALLBACK (place_changed_cb));
  metier_filter_group_add (groups[METIER_SHELF_PLACE], METIER_SHELF_PLACE_ALL, "view-list-symbolic",
                           _ ("All resources"));
  metier_filter_group_add (groups[METIER_SHELF_PLACE], METIER_SHELF_PLACE_MINE, "metier-bookmark-symbolic",
                           _ ("My shelf"));

  self->saved_group = METIER_FILTER_GROUP (metier_filter_group_new (_ ("Saved"), _ ("Saved filters"), FALSE));
  g_signal_connect_swapped (self->saved_group, "changed", G_CALLBACK (saved_changed_cb), self);
  g_signal_connect_swapped (self->saved_group, "activated", G_CALLBACK (show_list_cb), self);
  gtk_widget_set_visible (GTK_WIDGET (self->saved_group), FALSE);
  gtk_box_append (self->box, GTK_WIDGET (self->saved_group));

  add_group (self, METIER_SHELF_STATUS, _ ("Status"), _ ("Status"), G_CALLBACK (mine_changed_cb));
  for (int i = METIER_BOOKMARK_TO_READ; i <= METIER_BOOKMARK_DONE; i++)
    metier_filter_group_add (groups[METIER_SHELF_STATUS],
                             metier_bookmark_status_to_string ((MetierBookmarkStatus) i), status_icons[i],
                             metier_bookmark_status_get_title ((MetierBookmarkStatus) i));

  add_group (self, METIER_SHELF_SKILL, _ ("Skill"), _ ("Skill"), G_CALLBACK (changed_cb));

  add_group (self, METIER_SHELF_ROLE, _ ("For a role"), _ ("For a role"), G_CALLBACK (changed_cb));
  add_role_button (self);

  add_group (self, METIER_SHELF_TAG, _ ("Tags"), _ ("Tags"), G_CALLBACK (mine_changed_cb));
  gtk_widget_set_visible (GTK_WIDGET (groups[METIER_SHELF_TAG]), FALSE);

  add_group (self, METIER_SHELF_KIND, _ ("Kind"), _ ("Kind"), G_CALLBACK (changed_cb));
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    metier_filter_group_add (groups[METIER_SHELF_KIND], kinds[i], metier_resource_kind_get_icon (kinds[i]),
                             metier_resource_kind_get_title (kinds[i]));

  add_group (self, METIER_SHELF_COST, _ ("Cost"), _ ("Cost"), G_CALLBACK (changed_cb));
  for (guint i = 0; i < G_N_ELEMENTS (costs); i++)
    metier_filter_group_add (groups[METIER_SHELF_COST], costs[i], NULL,
                             g_dpgettext2 (GETTEXT_PACKAGE, "resource cost", costs[i]));
}

static gboolean
escape_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  MetierShelfFilters *self = METIER_SHELF_FILTERS (widget);
  g_autoptr (MetierShelfRequest) request = metier_shelf_filters_get_request (self);

  if (!metier_shelf_request_has_filters (request))
    return FALSE;

  metier_shelf_filters_clear (self);
  return TRUE;
}

static void
metier_shelf_filters_finalize (GObject *object)
{
  MetierShelfFilters *self = METIER_SHELF_FILTERS (object);

  g_strfreev (self->tags);
  g_strfreev (self->roles);
  g_strfreev (self->skills);
  g_strfreev (self->names);
  g_clear_pointer (&self->saved, g_ptr_array_unref);

  G_OBJECT_CLASS (metier_shelf_filters_parent_class)->finalize (object);
}

static void
metier_shelf_filters_class_init (MetierShelfFiltersClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = metier_shelf_filters_finalize;

  /**
   * MetierShelfFilters::changed:
   * @self: the filters
   *
   * Other resources are wanted.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 0);

  /**
   * MetierShelfFilters::role-wanted:
   * @self: the filters
   *
   * The user wants a role that is not listed; metier_shelf_filters_choose_role() answers.
   */
  signals[SIGNAL_ROLE_WANTED] = g_signal_new ("role-wanted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                              NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * MetierShelfFilters::pasted:
   * @self: the filters
   *
   * The user wants the links of the clipboard on the shelf; a text field takes what is pasted itself.
   */
  signals[SIGNAL_PASTED]
      = g_signal_new ("pasted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST | G_SIGNAL_ACTION, 0, NULL, NULL,
                      NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/metier_app/Metier/shelf-filters.ui");
  gtk_widget_class_bind_template_child (widget_class, MetierShelfFilters, search);
  gtk_widget_class_bind_template_child (widget_class, MetierShelfFilters, box);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_list_cb);
  gtk_widget_class_bind_template_callback (widget_class, metier_shelf_filters_clear);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_cb, NULL);
  gtk_widget_class_add_binding_signal (widget_class, GDK_KEY_v, GDK_CONTROL_MASK, "pasted", NULL);
}

static void
metier_shelf_filters_init (MetierShelfFilters *self)
{
  self->updating = TRUE;
  self->tags = g_new0 (char *, 1);
  self->roles = g_new0 (char *, 1);
  self->skills = g_new0 (char *, 1);
  self->names = g_new0 (char *, 1);
  gtk_widget_init_template (GTK_WIDGET (self));
  add_groups (self);
  metier_filter_group_choose (self->groups[METIER_SHELF_PLACE], METIER_SHELF_PLACE_ALL);
  self->updating = FALSE;
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

  for (guint i = 0; i < METIER_N_SHELF_FACETS; i++)
    request->chosen[i] = g_strdup (metier_filter_group_get_chosen (self->groups[i]));
  if (*text != '\0')
    request->text = g_strdup (text);

  return request;
}

/**
 * metier_shelf_filters_get_saved:
 * @self: the filters
 *
 * Returns: (nullable) (transfer none): name of the saved filter that is shown
 */
const char *
metier_shelf_filters_get_saved (MetierShelfFilters *self)
{
  g_return_val_if_fail (METIER_IS_SHELF_FILTERS (self), NULL);

  return metier_filter_group_get_chosen (self->saved_group);
}

/**
 * metier_shelf_filters_mark_saved:
 * @self: the filters
 * @name: name of the saved filter, which need not stand in the sidebar yet
 *
 * Says that what is shown is saved under a name.
 */
void
metier_shelf_filters_mark_saved (MetierShelfFilters *self, const char *name)
{
  g_return_if_fail (METIER_IS_SHELF_FILTERS (self));

  self->updating = TRUE;
  metier_filter_group_choose (self->saved_group, name);
  self->updating = FALSE;
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
  for (guint i = METIER_SHELF_STATUS; i < METIER_N_SHELF_FACETS; i++)
    metier_filter_group_choose (self->groups[i], NULL);
  self->updating = FALSE;
  changed_cb (self);
}

/**
 * metier_shelf_filters_show_place:
 * @self: the filters
 * @place: one of the places
 *
 * Asks for all resources or for one's own.
 */
void
metier_shelf_filters_show_place (MetierShelfFilters *self, const char *place)
{
  g_return_if_fail (METIER_IS_SHELF_FILTERS (self));

  metier_filter_group_choose (self->groups[METIER_SHELF_PLACE], place);
}

/**
 * metier_shelf_filters_choose_role:
 * @self: the filters
 * @role: id of a role of any source
 *
 * Asks for resources of what a role weighs.
 */
void
metier_shelf_filters_choose_role (MetierShelfFilters *self, const char *role)
{
  g_return_if_fail (METIER_IS_SHELF_FILTERS (self));

  metier_filter_group_choose (self->groups[METIER_SHELF_ROLE], role);
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
