/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/sources/metier-core-map-row.h"

#include "app/sources/metier-core-map-words.h"
#include "app/state/metier-popover.h"
#include "widgets/metier-fold-box.h"

/**
 * MetierCoreMapRow:
 *
 * One skill of a source with the core skill that it counts for. A list view makes two hundred of these at
 * once, so each is as little as can be read; what can be chosen is in a menu that opens on it.
 */
struct _MetierCoreMapRow {
  GtkBox parent_instance;

  MetierCoreMapItem *item; /* (nullable) (owned) */
  gulong changed;          /* of @item */

  GtkLabel *name;
  GtkLabel *note;
  GtkLabel *core;
};

G_DEFINE_FINAL_TYPE (MetierCoreMapRow, metier_core_map_row, GTK_TYPE_BOX)

enum {
  PROP_0,
  PROP_CORE,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

enum {
  CHOSEN,
  RESET,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static int
get_core (MetierCoreMapRow *self)
{
  return self->item != NULL ? metier_core_map_item_get_core (self->item) : METIER_CORE_SKILL_NONE;
}

static gboolean
has_suggestion (MetierCoreMapRow *self)
{
  return self->item != NULL && metier_core_map_item_get_suggestion (self->item) != METIER_CORE_SKILL_NONE;
}

/* Whoever chooses what is so already has only looked, unless that refuses a suggestion. */
static void
choose (MetierCoreMapRow *self, int core)
{
  if (self->item != NULL && (core != get_core (self) || has_suggestion (self)))
    g_signal_emit (self, signals[CHOSEN], 0, self->item, core);
}

static void
use_suggestion_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  MetierCoreMapRow *self = METIER_CORE_MAP_ROW (widget);

  choose (self, metier_core_map_item_get_suggestion (self->item));
}

static void
reset_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  MetierCoreMapRow *self = METIER_CORE_MAP_ROW (widget);

  g_signal_emit (self, signals[RESET], 0, self->item);
}

/* The line of the list is what a screen reader stops at; of itself it has no name. */
static void
name_line (MetierCoreMapRow *self, const char *note)
{
  g_autofree char *words = metier_core_map_words_describe (self->item);

  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (GTK_WIDGET (self))),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, words, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  note != NULL ? note : "", GTK_ACCESSIBLE_PROPERTY_HAS_POPUP, TRUE, -1);
}

static void
show (MetierCoreMapRow *self)
{
  g_autofree char *note = metier_core_map_words_note (self->item);

  gtk_label_set_label (self->core, metier_core_map_words_title (get_core (self)));
  gtk_label_set_label (self->note, note != NULL ? note : "");
  gtk_widget_set_visible (GTK_WIDGET (self->note), note != NULL);
  name_line (self, note);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CORE]);
}

/**
 * metier_core_map_row_set_item:
 * @self: a row in a line of a list
 * @item: (nullable): what it shows from now on
 *
 * Shows another skill, or none.
 */
void
metier_core_map_row_set_item (MetierCoreMapRow *self, MetierCoreMapItem *item)
{
  g_clear_signal_handler (&self->changed, self->item);
  g_set_object (&self->item, item);
  if (item == NULL)
    return;

  gtk_label_set_label (self->name, metier_core_map_item_get_skill (item)->name);
  self->changed = g_signal_connect_swapped (item, "changed", G_CALLBACK (show), self);
  show (self);
}

static gboolean
is_line (GtkWidget *widget)
{
  GtkAccessibleRole role = gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget));

  return role == GTK_ACCESSIBLE_ROLE_MENU_ITEM || role == GTK_ACCESSIBLE_ROLE_MENU_ITEM_RADIO;
}

static GtkWidget *
find_line (GtkWidget *widget, guint *n_before)
{
  GtkWidget *found = NULL;

  if (is_line (widget) && (*n_before)-- == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_line (child, n_before);

  return found;
}

/* The keyboard begins at the suggestion or at what the skill counts for, so that nothing changes for whoever
 * only looks. */
static void
focus_current (MetierCoreMapRow *self, GtkWidget *menu)
{
  guint n_before = has_suggestion (self) ? 0 : (guint) (get_core (self) - METIER_CORE_SKILL_NONE);
  GtkWidget *line = find_line (gtk_popover_get_child (GTK_POPOVER (menu)), &n_before);

  if (line != NULL)
    gtk_widget_grab_focus (line);
}

/**
 * metier_core_map_row_open_menu:
 * @self: a row
 *
 * Opens what can be said of the skill, at what it counts for.
 */
void
metier_core_map_row_open_menu (MetierCoreMapRow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  g_autoptr (GMenuModel) model = NULL;
  GtkWidget *menu;
  graphene_rect_t place;

  if (self->item == NULL || !gtk_widget_compute_bounds (GTK_WIDGET (self->core), widget, &place))
    return;

  model = metier_core_map_words_create_menu (self->item);
  menu = gtk_popover_menu_new_from_model (model);
  metier_popover_open (GTK_POPOVER (menu), widget,
                       &(GdkRectangle){ (int) place.origin.x, (int) place.origin.y, (int) place.size.width,
                                        (int) place.size.height });
  focus_current (self, menu);
}

static void
metier_core_map_row_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id != PROP_CORE)
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  else
    choose (METIER_CORE_MAP_ROW (object), g_value_get_int (value));
}

static void
metier_core_map_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id != PROP_CORE)
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  else
    g_value_set_int (value, get_core (METIER_CORE_MAP_ROW (object)));
}

static void
metier_core_map_row_dispose (GObject *object)
{
  metier_core_map_row_set_item (METIER_CORE_MAP_ROW (object), NULL);

  G_OBJECT_CLASS (metier_core_map_row_parent_class)->dispose (object);
}

static void
metier_core_map_row_class_init (MetierCoreMapRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->set_property = metier_core_map_row_set_property;
  G_OBJECT_CLASS (klass)->get_property = metier_core_map_row_get_property;
  G_OBJECT_CLASS (klass)->dispose = metier_core_map_row_dispose;

  /**
   * MetierCoreMapRow:core:
   *
   * What the skill counts for: a #MetierCoreSkill or %METIER_CORE_SKILL_NONE. Setting it asks for another and
   * changes nothing by itself.
   */
  props[PROP_CORE] = g_param_spec_int ("core", NULL, NULL, METIER_CORE_SKILL_NONE, METIER_N_CORE_SKILLS - 1,
                                       METIER_CORE_SKILL_NONE,
                                       G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, props);
  gtk_widget_class_install_property_action (widget_class, "skill.core", "core");
  gtk_widget_class_install_action (widget_class, "skill.use-suggestion", NULL, use_suggestion_cb);
  gtk_widget_class_install_action (widget_class, "skill.reset", NULL, reset_cb);

  /**
   * MetierCoreMapRow::chosen:
   * @item: which skill
   * @core: the #MetierCoreSkill that it shall count for, or %METIER_CORE_SKILL_NONE
   */
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 2, METIER_TYPE_CORE_MAP_ITEM, G_TYPE_INT);

  /**
   * MetierCoreMapRow::reset:
   * @item: the skill that shall count for what its source says
   */
  signals[RESET] = g_signal_new ("reset", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, METIER_TYPE_CORE_MAP_ITEM);

  g_type_ensure (METIER_TYPE_FOLD_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/metier_app/Metier/core-map-row.ui");
  gtk_widget_class_bind_template_child (widget_class, MetierCoreMapRow, name);
  gtk_widget_class_bind_template_child (widget_class, MetierCoreMapRow, note);
  gtk_widget_class_bind_template_child (widget_class, MetierCoreMapRow, core);
}

static void
metier_core_map_row_init (MetierCoreMapRow *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (click, "released", G_CALLBACK (metier_core_map_row_open_menu), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}
