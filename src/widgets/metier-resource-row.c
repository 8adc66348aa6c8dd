/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "widgets/metier-resource-row.h"

#include <glib/gi18n-lib.h>

#include "core/metier-url.h"
#include "widgets/metier-fold-box.h"
#include "widgets/metier-resource-words.h"
#include "widgets/metier-wrap-box.h"

/* Below this width of its own the row puts tags and skill under the title. */
#define FOLD_WIDTH 520

#define SIDE_SPACING 8

/**
 * MetierResourceRow:
 *
 * A learning resource in a list: what it is, where it is, which skill it serves, and a button that
 * puts it on the shelf.
 *
 * # CSS nodes
 *
 * `resourcerow`
 *
 * # Accessibility
 *
 * The toggle button is named "Bookmark" with the resource's title, so that a list of them can be told apart.
 */
struct _MetierResourceRow {
  GtkWidget parent_instance;

  MetierResource *resource; /* (nullable) (owned) */

  GtkWidget *check; /* (nullable): in place of the icon while rows are chosen */
  GtkWidget *icon;
  GtkWidget *title;
  GtkWidget *subtitle;
  GtkWidget *tags; /* MetierWrapBox */
  GtkWidget *hours;
  GtkWidget *skill;
  GtkWidget *side; /* tags, hours and skill */
  GtkWidget *toggle;
  GtkWidget *menu_button;
  gboolean updating; /* the toggle follows the program, not the user */
};

enum { SIGNAL_BOOKMARK_TOGGLED, SIGNAL_CHECK_TOGGLED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MetierResourceRow, metier_resource_row, GTK_TYPE_WIDGET)

static void
update_toggle_words (MetierResourceRow *self, gboolean active)
{
  g_autofree char *label = NULL;

  if (active)
    /* Translators: %s is the title of a learning resource. */
    label = g_strdup_printf (_ ("Remove “%s” from my shelf"), self->resource->title);
  else
    /* Translators: %s is the title of a learning resource. */
    label = g_strdup_printf (_ ("Bookmark “%s”"), self->resource->title);

  gtk_button_set_icon_name (GTK_BUTTON (self->toggle),
                            active ? "metier-bookmark-filled-symbolic" : "metier-bookmark-symbolic");
  gtk_widget_set_tooltip_text (self->toggle, active ? _ ("Remove from my shelf") : _ ("Bookmark"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->toggle), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
toggled_cb (MetierResourceRow *self, GtkToggleButton *toggle)
{
  gboolean active = gtk_toggle_button_get_active (toggle);

  update_toggle_words (self, active);
  if (!self->updating)
    g_signal_emit (self, signals[SIGNAL_BOOKMARK_TOGGLED], 0, active);
}

static void
metier_resource_row_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (metier_resource_row_parent_class)->dispose (object);
}

static void
metier_resource_row_finalize (GObject *object)
{
  MetierResourceRow *self = METIER_RESOURCE_ROW (object);

  g_clear_pointer (&self->resource, metier_resource_unref);

  G_OBJECT_CLASS (metier_resource_row_parent_class)->finalize (object);
}

static void
metier_resource_row_class_init (MetierResourceRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = metier_resource_row_dispose;
  object_class->finalize = metier_resource_row_finalize;

  /**
   * MetierResourceRow::bookmark-toggled:
   * @self: the row
   * @active: whether the user wants the resource on the shelf
   *
   * The user pressed the bookmark button.
   */
  signals[SIGNAL_BOOKMARK_TOGGLED]
      = g_signal_new ("bookmark-toggled", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                      G_TYPE_NONE, 1, G_TYPE_BOOLEAN);

  /**
   * MetierResourceRow::check-toggled:
   * @self: the row
   *
   * The user chose the row, or no longer does.
   */
  signals[SIGNAL_CHECK_TOGGLED] = g_signal_new ("check-toggled", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                                0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "resourcerow");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static GtkWidget *
new_label (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0.0f);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

static GtkWidget *
build_texts (MetierResourceRow *self)
{
  GtkWidget *titles = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *fold;

  self->title = new_label (NULL);
  self->subtitle = new_label ("caption");
  gtk_widget_add_css_class (self->subtitle, "secondary");
  gtk_box_append (GTK_BOX (titles), self->title);
  gtk_box_append (GTK_BOX (titles), self->subtitle);
  gtk_widget_set_valign (titles, GTK_ALIGN_CENTER);

  self->tags = metier_wrap_box_new (6);
  gtk_widget_set_valign (self->tags, GTK_ALIGN_CENTER);
  self->hours = new_label ("number");
  gtk_widget_add_css_class (self->hours, "secondary");
  self->skill = new_label ("skill");
  /* A narrow row breaks between them. */
  self->side = metier_wrap_box_new (SIDE_SPACING);
  gtk_widget_set_valign (self->side, GTK_ALIGN_CENTER);
  metier_wrap_box_append (METIER_WRAP_BOX (self->side), self->tags);
  metier_wrap_box_append (METIER_WRAP_BOX (self->side), self->hours);
  metier_wrap_box_append (METIER_WRAP_BOX (self->side), self->skill);

  fold = metier_fold_box_new (titles, self->side, FOLD_WIDTH);
  g_object_set (fold, "spacing", 6, NULL);
  gtk_widget_set_hexpand (fold, TRUE);
  gtk_widget_set_valign (fold, GTK_ALIGN_CENTER);

  return fold;
}

static void
metier_resource_row_init (MetierResourceRow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);

  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (widget)), 12);

  self->icon = gtk_image_new ();
  gtk_widget_set_parent (self->icon, widget);
  gtk_widget_set_parent (build_texts (self), widget);

  self->toggle = gtk_toggle_button_new ();
  gtk_widget_add_css_class (self->toggle, "flat");
  gtk_widget_add_css_class (self->toggle, "bookmark");
  gtk_widget_set_valign (self->toggle, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (buttons), self->toggle);
  g_signal_connect_swapped (self->toggle, "toggled", G_CALLBACK (toggled_cb), self);

  self->menu_button = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->menu_button), "view-more-symbolic");
  gtk_widget_set_tooltip_text (self->menu_button, _ ("More"));
  gtk_widget_add_css_class (self->menu_button, "flat");
  gtk_widget_set_valign (self->menu_button, GTK_ALIGN_CENTER);
  gtk_widget_set_visible (self->menu_button, FALSE);
  gtk_box_append (GTK_BOX (buttons), self->menu_button);
  gtk_widget_set_parent (buttons, widget);
}

/**
 * metier_resource_row_new:
 *
 * Returns: (transfer floating): an empty row
 */
GtkWidget *
metier_resource_row_new (void)
{
  return g_object_new (METIER_TYPE_RESOURCE_ROW, NULL);
}

static void
update_tags (MetierResourceRow *self)
{
  const MetierBookmark *bookmark = self->resource->bookmark;

  metier_wrap_box_clear (METIER_WRAP_BOX (self->tags));
  for (guint i = 0; bookmark != NULL && bookmark->tags[i] != NULL; i++)
    {
      GtkWidget *tag = gtk_label_new (bookmark->tags[i]);

      gtk_widget_add_css_class (tag, "tag");
      gtk_widget_add_css_class (tag, "caption");
      metier_wrap_box_append (METIER_WRAP_BOX (self->tags), tag);
    }
  gtk_widget_set_visible (self->tags, bookmark != NULL && bookmark->tags[0] != NULL);
}

static void
update_hours (MetierResourceRow *self)
{
  const MetierBookmark *bookmark = self->resource->bookmark;
  gboolean spent = bookmark != NULL && bookmark->hours > 0;
  g_autofree char *hours = NULL;

  if (spent)
    /* Translators: hours spent with a learning resource, short, as in "6 h". */
    hours = g_strdup_printf (C_ ("hours", "%g h"), bookmark->hours);
  gtk_label_set_label (GTK_LABEL (self->hours), spent ? hours : "");
  gtk_widget_set_visible (self->hours, spent);
}

static void
update_texts (MetierResourceRow *self)
{
  g_autofree char *host = metier_url_get_host (self->resource->url);
  g_autofree char *subtitle = NULL;

  if (self->resource->bookmark != NULL && self->resource->bookmark->gone)
    /* Translators: host of a learning resource whose link leads nowhere any more: "link is gone · example.org". */
    subtitle = g_strdup_printf (C_ ("resource", "link is gone · %s"), host);
  else
    /* Translators: kind and host of a learning resource: "course · example.org". */
    subtitle = g_strdup_printf (C_ ("resource", "%s · %s"),
                                metier_resource_kind_get_title (self->resource->kind), host);
  gtk_label_set_label (GTK_LABEL (self->title), self->resource->title);
  gtk_label_set_label (GTK_LABEL (self->subtitle), subtitle);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), metier_resource_kind_get_icon (self->resource->kind));
}

static void
check_toggled_cb (MetierResourceRow *self)
{
  if (!self->updating)
    g_signal_emit (self, signals[SIGNAL_CHECK_TOGGLED], 0);
}

/**
 * metier_resource_row_set_check:
 * @self: a row that shows a resource
 * @shown: whether rows are being chosen
 * @active: whether this one is
 *
 * Shows a check in place of the picture. A press goes through it to the whole row.
 */
void
metier_resource_row_set_check (MetierResourceRow *self, gboolean shown, gboolean active)
{
  g_autofree char *label = NULL;

  g_return_if_fail (METIER_IS_RESOURCE_ROW (self));

  if (self->check == NULL && !shown)
    return;

  if (self->check == NULL)
    {
      self->check = gtk_check_button_new ();
      gtk_widget_set_can_target (self->check, FALSE);
      gtk_widget_set_focusable (self->check, FALSE);
      gtk_widget_insert_after (self->check, GTK_WIDGET (self), NULL);
      g_signal_connect_swapped (self->check, "toggled", G_CALLBACK (check_toggled_cb), self);
    }

  /* Translators: name of a check box; %s is the title of a learning resource. */
  label = g_strdup_printf (_ ("Select “%s”"), self->resource->title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->check), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  self->updating = TRUE;
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->check), active);
  self->updating = FALSE;
  gtk_widget_set_visible (self->check, shown);
  gtk_widget_set_visible (self->icon, !shown);
}

/* What has the keyboard is the button inside the button. */
static void
update_menu_words (MetierResourceRow *self)
{
  /* Translators: name of a button with a menu; %s is the title of a learning resource. */
  g_autofree char *label = g_strdup_printf (_ ("More for “%s”"), self->resource->title);

  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (self->menu_button)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

/**
 * metier_resource_row_set_resource:
 * @self: a row
 * @resource: what to show, with its bookmark when it has one
 * @skill: (nullable): the skill that it serves
 *
 * Shows @resource. The row keeps a reference.
 */
void
metier_resource_row_set_resource (MetierResourceRow *self, const MetierResource *resource, const char *skill)
{
  MetierResource *previous;

  g_return_if_fail (METIER_IS_RESOURCE_ROW (self));
  g_return_if_fail (resource != NULL);

  previous = self->resource;
  self->resource = metier_resource_ref (resource);
  g_clear_pointer (&previous, metier_resource_unref);

  gtk_label_set_label (GTK_LABEL (self->skill), skill != NULL ? skill : "");
  update_texts (self);
  update_tags (self);
  update_hours (self);
  gtk_widget_set_visible (self->side, skill != NULL || gtk_widget_get_visible (self->tags)
                                          || gtk_widget_get_visible (self->hours));

  update_menu_words (self);
  self->updating = TRUE;
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->toggle), resource->bookmark != NULL);
  update_toggle_words (self, resource->bookmark != NULL);
  self->updating = FALSE;
}

/**
 * metier_resource_row_get_resource:
 * @self: a row
 *
 * Returns: (nullable) (transfer none): what is shown
 */
const MetierResource *
metier_resource_row_get_resource (MetierResourceRow *self)
{
  g_return_val_if_fail (METIER_IS_RESOURCE_ROW (self), NULL);

  return self->resource;
}

/**
 * metier_resource_row_hide_icon:
 * @self: a row
 *
 * Leaves the room of the picture to the title, in narrow lists; the subtitle names the kind too.
 */
void
metier_resource_row_hide_icon (MetierResourceRow *self)
{
  g_return_if_fail (METIER_IS_RESOURCE_ROW (self));

  gtk_widget_set_visible (self->icon, FALSE);
}

/**
 * metier_resource_row_set_menu_func:
 * @self: a row
 * @func: (nullable): gives the menu button its menu each time before it opens
 * @user_data: for @func
 *
 * Gives the row a menu button, or takes it away. A list makes many rows, and few menus are ever opened.
 */
void
metier_resource_row_set_menu_func (MetierResourceRow *self, GtkMenuButtonCreatePopupFunc func,
                                   gpointer user_data)
{
  g_return_if_fail (METIER_IS_RESOURCE_ROW (self));

  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->menu_button), func, user_data, NULL);
  gtk_widget_set_visible (self->menu_button, func != NULL);
}

/**
 * metier_resource_row_popup_menu:
 * @self: a row with a menu button
 *
 * Opens the menu.
 */
void
metier_resource_row_popup_menu (MetierResourceRow *self)
{
  g_return_if_fail (METIER_IS_RESOURCE_ROW (self));

  gtk_menu_button_popup (GTK_MENU_BUTTON (self->menu_button));
}
