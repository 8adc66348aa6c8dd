/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "widgets/metier-resource-row-private.h"

#include <glib/gi18n-lib.h>

#include "widgets/metier-fold-box.h"
#include "widgets/metier-line-layout.h"
#include "widgets/metier-tooltip.h"
#include "widgets/metier-wrap-box.h"

/* Below this width of its own the row puts tags and skill under the title. */
#define FOLD_WIDTH 520

/* And below this one its buttons too, so that large words have room. */
#define STACK_WIDTH 200

/* A text that may be broken anywhere is else measured with a line for each letter, which takes longer than
 * all the rest of a row. */
#define LEAST_CHARS 8

#define SPACING 12
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
enum { SIGNAL_BOOKMARK_TOGGLED, SIGNAL_CHECK_TOGGLED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MetierResourceRow, metier_resource_row, GTK_TYPE_WIDGET)

static void
toggled_cb (MetierResourceRow *self, GtkToggleButton *toggle)
{
  gboolean active = gtk_toggle_button_get_active (toggle);

  metier_resource_row_show_toggle (self, active);
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
  gtk_widget_class_set_layout_manager_type (widget_class, METIER_TYPE_LINE_LAYOUT);
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

/* A part of an address is not to be read with a hyphen that is not in it. */
static GtkWidget *
new_subtitle (void)
{
  GtkWidget *label = new_label ("caption");
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_insert_hyphens_new (FALSE));
  gtk_label_set_attributes (GTK_LABEL (label), attributes);
  gtk_widget_add_css_class (label, "secondary");
  return label;
}

static GtkWidget *
build_texts (MetierResourceRow *self)
{
  GtkWidget *titles = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *fold;

  self->title = new_label (NULL);
  self->subtitle = new_subtitle ();
  gtk_label_set_width_chars (GTK_LABEL (self->title), LEAST_CHARS);
  gtk_label_set_width_chars (GTK_LABEL (self->subtitle), LEAST_CHARS);
  gtk_box_append (GTK_BOX (titles), self->title);
  gtk_box_append (GTK_BOX (titles), self->subtitle);

  self->tags = metier_wrap_box_new (6);
  gtk_widget_set_valign (self->tags, GTK_ALIGN_CENTER);
  self->hours = new_label ("number");
  gtk_label_set_wrap (GTK_LABEL (self->hours), FALSE);
  gtk_widget_add_css_class (self->hours, "secondary");
  metier_tooltip_set (self->hours, _ ("Hours spent"));
  self->skill = new_label (NULL);
  self->score = new_label ("score");
  gtk_label_set_wrap (GTK_LABEL (self->score), FALSE);
  metier_tooltip_set (self->score, _ ("Weight × gap for your target"));
  self->worth = metier_wrap_box_new (4);
  gtk_widget_add_css_class (self->worth, "skill");
  metier_wrap_box_append (METIER_WRAP_BOX (self->worth), self->skill);
  metier_wrap_box_append (METIER_WRAP_BOX (self->worth), self->score);
  /* A narrow row breaks between them. */
  self->side = metier_wrap_box_new (SIDE_SPACING);
  metier_wrap_box_append (METIER_WRAP_BOX (self->side), self->tags);
  metier_wrap_box_append (METIER_WRAP_BOX (self->side), self->hours);
  metier_wrap_box_append (METIER_WRAP_BOX (self->side), self->worth);

  fold = metier_fold_box_new (titles, self->side, FOLD_WIDTH);
  g_object_set (fold, "spacing", 6, "centered", TRUE, NULL);

  return fold;
}

static GtkWidget *
build_buttons (MetierResourceRow *self)
{
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);

  self->toggle = gtk_toggle_button_new ();
  gtk_widget_add_css_class (self->toggle, "flat");
  gtk_widget_add_css_class (self->toggle, "bookmark");
  gtk_widget_set_valign (self->toggle, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (buttons), self->toggle);
  g_signal_connect_swapped (self->toggle, "toggled", G_CALLBACK (toggled_cb), self);

  self->menu_button = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->menu_button), "view-more-symbolic");
  metier_tooltip_set (self->menu_button, _ ("More"));
  gtk_widget_add_css_class (self->menu_button, "flat");
  gtk_widget_set_valign (self->menu_button, GTK_ALIGN_CENTER);
  gtk_widget_set_visible (self->menu_button, FALSE);
  gtk_box_append (GTK_BOX (buttons), self->menu_button);
  gtk_widget_set_halign (buttons, GTK_ALIGN_END);
  return buttons;
}

static void
metier_resource_row_init (MetierResourceRow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkWidget *texts = build_texts (self);
  GtkWidget *fold = metier_fold_box_new (texts, build_buttons (self), STACK_WIDTH);

  metier_line_layout_set_spacing (METIER_LINE_LAYOUT (gtk_widget_get_layout_manager (widget)), SPACING);
  self->icon = gtk_image_new ();
  gtk_widget_set_parent (self->icon, widget);
  g_object_set (fold, "spacing", SPACING, "centered", TRUE, NULL);
  gtk_widget_set_hexpand (fold, TRUE);
  gtk_widget_set_parent (fold, widget);
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
