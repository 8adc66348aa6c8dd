/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/sources/metier-core-map-row.h"

#include <glib/gi18n-lib.h>

#include "widgets/metier-drop-down.h"

/**
 * MetierCoreMapRow:
 *
 * One skill of a source with the core skill that it counts for, to be chosen. It only says what is wanted.
 */
struct _MetierCoreMapRow {
  GtkBox parent_instance;

  MetierCoreMapItem *item; /* (nullable) (owned) */
  gulong changed;          /* of @item */
  gboolean following;      /* the drop-down follows the item, not the user */

  GtkLabel *name;
  GtkLabel *note;
  GtkWidget *use_button;
  GtkDropDown *core;
  GtkWidget *reset_button;
};

G_DEFINE_FINAL_TYPE (MetierCoreMapRow, metier_core_map_row, GTK_TYPE_BOX)

enum {
  CHOSEN,
  RESET,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* The first line of the drop-down stands for none. */
static void
choose (MetierCoreMapRow *self, int core)
{
  g_signal_emit (self, signals[CHOSEN], 0, self->item, core);
}

static void
selected_cb (MetierCoreMapRow *self)
{
  guint selected = gtk_drop_down_get_selected (self->core);

  if (!self->following && self->item != NULL && selected != GTK_INVALID_LIST_POSITION)
    choose (self, (int) selected + METIER_CORE_SKILL_NONE);
}

static void
use_cb (MetierCoreMapRow *self)
{
  choose (self, metier_core_map_item_get_suggestion (self->item));
}

static void
reset_cb (MetierCoreMapRow *self)
{
  g_signal_emit (self, signals[RESET], 0, self->item);
}

static char *
describe (MetierCoreMapItem *item)
{
  int suggestion = metier_core_map_item_get_suggestion (item);

  if (metier_core_map_item_is_mine (item))
    return g_strdup (_ ("Your map"));
  if (suggestion == METIER_CORE_SKILL_NONE)
    return NULL;

  /* Translators: %s is the title of a core skill. */
  return g_strdup_printf (_ ("By its name it may count for %s"),
                          metier_core_skill_get_short_title ((MetierCoreSkill) suggestion));
}

static void
show (MetierCoreMapRow *self)
{
  g_autofree char *note = describe (self->item);
  gboolean has_suggestion = metier_core_map_item_get_suggestion (self->item) != METIER_CORE_SKILL_NONE;

  self->following = TRUE;
  gtk_drop_down_set_selected (self->core,
                              (guint) (metier_core_map_item_get_core (self->item) - METIER_CORE_SKILL_NONE));
  self->following = FALSE;
  gtk_label_set_label (self->note, note != NULL ? note : "");
  gtk_widget_set_visible (GTK_WIDGET (self->note), note != NULL);
  gtk_widget_set_visible (self->use_button, has_suggestion);
  gtk_widget_set_sensitive (self->reset_button, metier_core_map_item_is_mine (self->item));
}

/**
 * metier_core_map_row_set_item:
 * @self: a row
 * @item: (nullable): what it shows from now on
 *
 * Shows another skill, or none.
 */
void
metier_core_map_row_set_item (MetierCoreMapRow *self, MetierCoreMapItem *item)
{
  const char *name;

  g_clear_signal_handler (&self->changed, self->item);
  g_set_object (&self->item, item);
  if (item == NULL)
    return;

  name = metier_core_map_item_get_skill (item)->name;
  gtk_label_set_label (self->name, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->core), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  self->changed = g_signal_connect_swapped (item, "changed", G_CALLBACK (show), self);
  show (self);
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

  G_OBJECT_CLASS (klass)->dispose = metier_core_map_row_dispose;

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

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/metier_app/Metier/core-map-row.ui");
  gtk_widget_class_bind_template_child (widget_class, MetierCoreMapRow, name);
  gtk_widget_class_bind_template_child (widget_class, MetierCoreMapRow, note);
  gtk_widget_class_bind_template_child (widget_class, MetierCoreMapRow, use_button);
  gtk_widget_class_bind_template_child (widget_class, MetierCoreMapRow, core);
  gtk_widget_class_bind_template_child (widget_class, MetierCoreMapRow, reset_button);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, use_cb);
  gtk_widget_class_bind_template_callback (widget_class, reset_cb);
}

static GListModel *
list_cores (void)
{
  GtkStringList *titles = gtk_string_list_new (NULL);

  /* Translators: a skill that counts for none of the five core skills. */
  gtk_string_list_append (titles, C_ ("core skill", "None"));
  for (guint core = 0; core < METIER_N_CORE_SKILLS; core++)
    gtk_string_list_append (titles, metier_core_skill_get_short_title (core));

  return G_LIST_MODEL (titles);
}

static void
metier_core_map_row_init (MetierCoreMapRow *self)
{
  g_autoptr (GListModel) cores = list_cores ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->following = TRUE;
  gtk_drop_down_set_model (self->core, cores);
  self->following = FALSE;
  metier_drop_down_let_shrink (self->core);
}
