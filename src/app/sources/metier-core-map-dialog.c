/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/sources/metier-core-map-dialog.h"

#include <glib/gi18n-lib.h>

#include "app/parts/metier-dialog.h"
#include "app/sources/metier-core-map-model.h"
#include "app/sources/metier-core-map-row.h"
#include "app/sources/metier-searched-list.h"
#include "widgets/metier-list-view.h"

/* Time enough to hear a toast out and reach its button. */
#define UNDO_SECONDS 10

/**
 * MetierCoreMapDialog:
 *
 * Which skills of a source count for which core skill. Each choice is kept at once.
 */
struct _MetierCoreMapDialog {
  AdwWindow parent_instance;

  const MetierContext *context; /* (unowned): outlives the window */
  char *source;                 /* (owned): id of the source */
  MetierSearchedList *skills;   /* (owned) (element-type MetierCoreMapItem) */
  GHashTable *by_id;            /* (owned): id of a skill to its item in @skills */
  guint n_mine;                 /* skills of which the user said what they count for */
  MetierCoreMapChange *before;  /* (nullable) (owned): takes back that all were reset */

  GtkWidget *reset_button;
  AdwToastOverlay *toasts;
  GtkSearchEntry *search;
  GtkLabel *problem;
  GtkStack *stack;
  GtkListView *list;
};

G_DEFINE_FINAL_TYPE (MetierCoreMapDialog, metier_core_map_dialog, ADW_TYPE_WINDOW)

enum {
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* The list. */

static void
update_reset (MetierCoreMapDialog *self)
{
  gtk_widget_set_sensitive (self->reset_button, self->n_mine > 0);
}

static void
show_problem (MetierCoreMapDialog *self, const char *problem)
{
  gtk_label_set_label (self->problem, problem != NULL ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), problem != NULL);
}

/* Thousands of them come sorted: once they are in the list the first one that was seen would stay in sight.
 */
static void
take_items (MetierCoreMapDialog *self, GPtrArray *items)
{
  for (guint i = 0; i < items->len; i++)
    {
      MetierCoreMapItem *item = g_ptr_array_index (items, i);

      g_hash_table_insert (self->by_id, metier_core_map_item_get_skill (item)->id, item);
      self->n_mine += metier_core_map_item_is_mine (item);
    }
  metier_searched_list_fill (self->skills, items);
  update_reset (self);
}

static void
listed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (MetierCoreMapDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) items = metier_store_run_finish (METIER_STORE (source), result, &error);

  if (self->skills == NULL)
    return;

  if (items == NULL)
    show_problem (self, error->message);
  else
    take_items (self, items);
}

/* Choices. */

static void
update_item (MetierCoreMapDialog *self, const MetierSkill *skill)
{
  MetierCoreMapItem *item = g_hash_table_lookup (self->by_id, skill->id);

  if (item == NULL)
    return;

  self->n_mine += (guint) skill->core_is_mine - (guint) metier_core_map_item_is_mine (item);
  metier_core_map_item_set_core (item, skill->core, skill->core_is_mine);
}

/* Returns whether it is written, and the dialog still there. */
static gboolean
take_written (MetierCoreMapDialog *self, GObject *store, GAsyncResult *result)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) skills = metier_store_run_finish (METIER_STORE (store), result, &error);

  if (skills != NULL)
    g_signal_emit (self, signals[CHANGED], 0);
  if (self->skills == NULL)
    return FALSE;

  show_problem (self, skills != NULL ? NULL : error->message);
  for (guint i = 0; skills != NULL && i < skills->len; i++)
    update_item (self, g_ptr_array_index (skills, i));
  update_reset (self);
  return skills != NULL;
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (MetierCoreMapDialog) self = user_data;

  take_written (self, source, result);
}

/* Takes @change. */
static void
keep (MetierCoreMapDialog *self, MetierCoreMapChange *change, GAsyncReadyCallback callback)
{
  metier_store_run_async (self->context->store, metier_core_map_model_write, change,
                          metier_core_map_change_free, (GDestroyNotify) g_ptr_array_unref, NULL, callback,
                          g_object_ref (self));
}

static void
add_override (MetierCoreMapChange *change, MetierCoreMapItem *item, int core)
{
  const MetierSkill *skill = metier_core_map_item_get_skill (item);

  g_ptr_array_add (change->overrides, metier_core_override_new (skill->id, skill->name, core));
}

static void
chosen_cb (MetierCoreMapDialog *self, MetierCoreMapItem *item, int core)
{
  MetierCoreMapChange *change = metier_core_map_change_new (self->source);

  add_override (change, item, core);
  keep (self, change, written_cb);
}

static void
reset_cb (MetierCoreMapDialog *self, MetierCoreMapItem *item)
{
  MetierCoreMapChange *change = metier_core_map_change_new (self->source);

  g_ptr_array_add (change->forgotten, g_strdup (metier_core_map_item_get_skill (item)->id));
  keep (self, change, written_cb);
}

/* Takes back that all were reset. */
static void
undo_clicked_cb (MetierCoreMapDialog *self)
{
  if (self->before != NULL)
    keep (self, g_steal_pointer (&self->before), written_cb);
}

static void
all_reset_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (MetierCoreMapDialog) self = user_data;
  g_autofree char *message = NULL;
  AdwToast *toast;
  guint n;

  if (!take_written (self, source, result))
    return;

  n = self->before->overrides->len;
  message = g_strdup_printf (
      ngettext ("%'u skill counts as the source says", "%'u skills count as the source says", n), n);
  toast = adw_toast_new (message);
  adw_toast_set_button_label (toast, _ ("Undo"));
  adw_toast_set_timeout (toast, UNDO_SECONDS);
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (undo_clicked_cb), self, G_CONNECT_SWAPPED);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
reset_all_cb (MetierCoreMapDialog *self)
{
  MetierCoreMapChange *change = metier_core_map_change_new (self->source);
  GHashTableIter iter;
  gpointer item;

  gtk_widget_set_sensitive (self->reset_button, FALSE);
  g_clear_pointer (&self->before, metier_core_map_change_free);
  self->before = metier_core_map_change_new (self->source);
  g_hash_table_iter_init (&iter, self->by_id);
  while (g_hash_table_iter_next (&iter, NULL, &item))
    {
      if (!metier_core_map_item_is_mine (item))
        continue;
      add_override (self->before, item, metier_core_map_item_get_core (item));
      g_ptr_array_add (change->forgotten, g_strdup (metier_core_map_item_get_skill (item)->id));
    }
  keep (self, change, all_reset_cb);
}

/* Rows. */

/* The line that the keyboard or the pointer is on has the focus by then. */
static void
activate_cb (MetierCoreMapDialog *self)
{
  GtkWidget *line = gtk_widget_get_focus_child (GTK_WIDGET (self->list));

  if (line != NULL)
    metier_core_map_row_open_menu (METIER_CORE_MAP_ROW (gtk_widget_get_first_child (line)));
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, MetierCoreMapDialog *self)
{
  GtkWidget *row = g_object_new (METIER_TYPE_CORE_MAP_ROW, NULL);

  g_signal_connect_object (row, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "reset", G_CALLBACK (reset_cb), self, G_CONNECT_SWAPPED);
  metier_list_view_set_line (item, row);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  metier_core_map_row_set_item (METIER_CORE_MAP_ROW (gtk_list_item_get_child (item)),
                                gtk_list_item_get_item (item));
}

static void
unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  metier_core_map_row_set_item (METIER_CORE_MAP_ROW (gtk_list_item_get_child (item)), NULL);
}

static gboolean
matches (gpointer item, const char *folded)
{
  return metier_core_map_item_matches (item, folded);
}

static void
make_list (MetierCoreMapDialog *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, 0);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);
  gtk_list_view_set_factory (self->list, factory);
  self->skills = metier_searched_list_new (self->stack, self->list, self->search,
                                           _ ("Names and ids of the skills were searched."),
                                           METIER_TYPE_CORE_MAP_ITEM, matches);
}

static void
metier_core_map_dialog_dispose (GObject *object)
{
  MetierCoreMapDialog *self = METIER_CORE_MAP_DIALOG (object);

  g_clear_pointer (&self->skills, metier_searched_list_free);
  g_clear_pointer (&self->by_id, g_hash_table_unref);
  g_clear_pointer (&self->before, metier_core_map_change_free);
  g_clear_pointer (&self->source, g_free);

  G_OBJECT_CLASS (metier_core_map_dialog_parent_class)->dispose (object);
}

static void
metier_core_map_dialog_class_init (MetierCoreMapDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = metier_core_map_dialog_dispose;

  /**
   * MetierCoreMapDialog::changed:
   *
   * Skills count for something else now.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/metier_app/Metier/core-map-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MetierCoreMapDialog, reset_button);
  gtk_widget_class_bind_template_child (widget_class, MetierCoreMapDialog, search);
  gtk_widget_class_bind_template_child (widget_class, MetierCoreMapDialog, toasts);
  gtk_widget_class_bind_template_child (widget_class, MetierCoreMapDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, MetierCoreMapDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, MetierCoreMapDialog, list);
  gtk_widget_class_bind_template_callback (widget_class, reset_all_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
metier_core_map_dialog_init (MetierCoreMapDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  make_list (self);
}

/**
 * metier_core_map_dialog_present:
 * @parent: a widget in the window that the dialog belongs to
 * @context: what it works with; outlives the window
 * @source: id of a source
 *
 * Shows what the skills of a source count for.
 *
 * Returns: (transfer none): the dialog
 */
MetierCoreMapDialog *
metier_core_map_dialog_present (GtkWidget *parent, const MetierContext *context, const char *source)
{
  MetierCoreMapDialog *self = g_object_new (METIER_TYPE_CORE_MAP_DIALOG, "transient-for",
                                            GTK_WINDOW (gtk_widget_get_root (parent)), NULL);

  self->context = context;
  self->source = g_strdup (source);
  metier_store_run_async (context->store, metier_core_map_model_load, g_strdup (source), g_free,
                          (GDestroyNotify) g_ptr_array_unref, NULL, listed_cb, g_object_ref (self));
  metier_dialog_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
  return self;
}
