/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/sources/metier-core-map-dialog.h"

#include "app/parts/metier-dialog.h"
#include "app/sources/metier-core-map-row.h"
#include "store/catalogue/metier-core-map.h"

/**
 * MetierCoreMapDialog:
 *
 * Which skills of a source count for which core skill. Each choice is kept at once.
 */
struct _MetierCoreMapDialog {
  AdwWindow parent_instance;

  const MetierContext *context; /* (unowned): outlives the window */
  char *source;                 /* (owned): id of the source */
  GListStore *items;            /* (owned) (element-type MetierCoreMapItem) */
  GtkFilter *filter;            /* (unowned): of the list */
  char *wanted;                 /* (nullable) (owned): what is searched for, casefolded */

  GtkWidget *reset_button;
  GtkSearchEntry *search;
  GtkLabel *problem;
  GtkListView *list;
};

G_DEFINE_FINAL_TYPE (MetierCoreMapDialog, metier_core_map_dialog, ADW_TYPE_WINDOW)

enum {
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* On the worker. */

/* What to write: one skill, or none when several are to be forgotten. */
typedef struct {
  MetierCoreOverride *override; /* (nullable) (owned) */
  GStrv forget;                 /* (nullable) (owned): ids of skills */
} Change;

static void
change_free (gpointer data)
{
  Change *change = data;

  g_clear_pointer (&change->override, metier_core_override_unref);
  g_strfreev (change->forget);
  g_free (change);
}

static gboolean
forget (MetierLibrary *library, char **skills, GError **error)
{
  if (!metier_library_begin (library, error))
    return FALSE;

  for (guint i = 0; skills[i] != NULL; i++)
    {
      if (!metier_library_unset_core (library, skills[i], error))
        {
          metier_library_roll_back (library);
          return FALSE;
        }
    }

  return metier_library_commit (library, error);
}

static gpointer
write_change (MetierCatalogue *catalogue, MetierLibrary *library, gconstpointer data,
              GCancellable *cancellable, GError **error)
{
  const Change *change = data;
  gboolean written;

  if (!metier_library_is_open (library, error))
    return NULL;

  written = change->override != NULL ? metier_library_set_core (library, change->override, error)
                                     : forget (library, change->forget, error);
  return written && metier_core_map_apply (catalogue, library, error) ? GINT_TO_POINTER (TRUE) : NULL;
}

static gpointer
list_skills (MetierCatalogue *catalogue, MetierLibrary *library, gconstpointer source,
             GCancellable *cancellable, GError **error)
{
  return metier_catalogue_list_skills (catalogue, source, error);
}

/* What was said comes first, then what counts, then what may count; as long as the dialog is open nothing
 * moves. */
static int
rank (MetierCoreMapItem *item)
{
  if (metier_core_map_item_is_mine (item))
    return 0;
  if (metier_core_map_item_get_core (item) != METIER_CORE_SKILL_NONE)
    return 1;

  return metier_core_map_item_get_suggestion (item) != METIER_CORE_SKILL_NONE ? 2 : 3;
}

static int
compare_items_cb (gconstpointer a, gconstpointer b)
{
  MetierCoreMapItem *one = *(MetierCoreMapItem *const *) a;
  MetierCoreMapItem *other = *(MetierCoreMapItem *const *) b;
  int order = rank (one) - rank (other);

  return order != 0 ? order
                    : g_utf8_collate (metier_core_map_item_get_skill (one)->name,
                                      metier_core_map_item_get_skill (other)->name);
}

/* Thousands of names take longer to look through and to sort than a frame. */
static gpointer
list_items (MetierCatalogue *catalogue, MetierLibrary *library, gconstpointer source,
            GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) skills = metier_catalogue_list_skills (catalogue, source, error);
  GPtrArray *items;

  if (skills == NULL)
    return NULL;

  items = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < skills->len; i++)
    {
      const MetierSkill *skill = g_ptr_array_index (skills, i);
      MetierCoreSkill own;

      if (!metier_core_skill_from_id (skill->id, &own))
        g_ptr_array_add (items, metier_core_map_item_new (skill));
    }
  g_ptr_array_sort (items, compare_items_cb);
  return items;
}

/* The list. */

static gboolean
is_wanted_cb (gpointer item, gpointer user_data)
{
  MetierCoreMapDialog *self = user_data;

  return self->wanted == NULL || metier_core_map_item_matches (item, self->wanted);
}

static void
update_reset (MetierCoreMapDialog *self)
{
  gboolean any = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->items)) && !any; i++)
    {
      g_autoptr (MetierCoreMapItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);

      any = metier_core_map_item_is_mine (item);
    }
  gtk_widget_set_sensitive (self->reset_button, any);
}

static void
show_problem (MetierCoreMapDialog *self, const char *problem)
{
  gtk_label_set_label (self->problem, problem != NULL ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), problem != NULL);
}

static void
listed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (MetierCoreMapDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) items = metier_store_run_finish (METIER_STORE (source), result, &error);

  if (self->items == NULL)
    return;

  if (items == NULL)
    {
      show_problem (self, error->message);
      return;
    }

  /* Once they are in the list the first one that was seen would stay in sight, so they came sorted. */
  g_list_store_splice (self->items, 0, 0, items->pdata, items->len);
  update_reset (self);
}

/* What was changed is asked for again: only the store knows what a source says. */
static void
refreshed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (MetierCoreMapDialog) self = user_data;
  g_autoptr (GPtrArray) skills = metier_store_run_finish (METIER_STORE (source), result, NULL);
  g_autoptr (GHashTable) by_id = g_hash_table_new (g_str_hash, g_str_equal);

  if (self->items == NULL)
    return;

  for (guint i = 0; skills != NULL && i < skills->len; i++)
    g_hash_table_insert (by_id, ((MetierSkill *) skills->pdata[i])->id, skills->pdata[i]);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->items)); i++)
    {
      g_autoptr (MetierCoreMapItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);
      const MetierSkill *skill = g_hash_table_lookup (by_id, metier_core_map_item_get_skill (item)->id);

      if (skill != NULL
          && (skill->core != metier_core_map_item_get_core (item)
              || skill->core_is_mine != metier_core_map_item_is_mine (item)))
        metier_core_map_item_set_core (item, skill->core, skill->core_is_mine);
    }
  update_reset (self);
}

static void
ask (MetierCoreMapDialog *self, MetierStoreFunc list, GAsyncReadyCallback callback)
{
  metier_store_run_async (self->context->store, list, g_strdup (self->source), g_free,
                          (GDestroyNotify) g_ptr_array_unref, NULL, callback, g_object_ref (self));
}

/* Choices. */

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (MetierCoreMapDialog) self = user_data;
  g_autoptr (GError) error = NULL;

  metier_store_run_finish (METIER_STORE (source), result, &error);
  if (error == NULL)
    g_signal_emit (self, signals[CHANGED], 0);
  if (self->items == NULL)
    return;

  show_problem (self, error != NULL ? error->message : NULL);
  ask (self, list_skills, refreshed_cb);
}

/* Takes @change. */
static void
keep (MetierCoreMapDialog *self, Change *change)
{
  metier_store_run_async (self->context->store, write_change, change, change_free, NULL, NULL, written_cb,
                          g_object_ref (self));
}

static void
chosen_cb (MetierCoreMapDialog *self, MetierCoreMapItem *item, int core)
{
  const MetierSkill *skill = metier_core_map_item_get_skill (item);
  Change *change = g_new0 (Change, 1);

  change->override = metier_core_override_new (skill->id, skill->name, core);
  keep (self, change);
}

static void
reset_cb (MetierCoreMapDialog *self, MetierCoreMapItem *item)
{
  const char *ids[] = { metier_core_map_item_get_skill (item)->id, NULL };
  Change *change = g_new0 (Change, 1);

  change->forget = g_strdupv ((char **) ids);
  keep (self, change);
}

static void
reset_all_cb (MetierCoreMapDialog *self)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  Change *change = g_new0 (Change, 1);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->items)); i++)
    {
      g_autoptr (MetierCoreMapItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);

      if (metier_core_map_item_is_mine (item))
        g_strv_builder_add (ids, metier_core_map_item_get_skill (item)->id);
    }
  change->forget = g_strv_builder_end (ids);
  keep (self, change);
}

static void
search_changed_cb (MetierCoreMapDialog *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search));

  g_free (self->wanted);
  self->wanted = *text != '\0' ? g_utf8_casefold (text, -1) : NULL;
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}

/* Rows. */

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, MetierCoreMapDialog *self)
{
  GtkWidget *row = g_object_new (METIER_TYPE_CORE_MAP_ROW, NULL);

  g_signal_connect_object (row, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "reset", G_CALLBACK (reset_cb), self, G_CONNECT_SWAPPED);
  gtk_list_item_set_activatable (item, FALSE);
  gtk_list_item_set_child (item, row);
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

static void
make_list (MetierCoreMapDialog *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkSelectionModel) model = NULL;

  self->items = g_list_store_new (METIER_TYPE_CORE_MAP_ITEM);
  self->filter = GTK_FILTER (gtk_custom_filter_new (is_wanted_cb, self, NULL));
  model = GTK_SELECTION_MODEL (gtk_no_selection_new (
      G_LIST_MODEL (gtk_filter_list_model_new (G_LIST_MODEL (g_object_ref (self->items)), self->filter))));
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, 0);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_model (self->list, model);
}

static void
metier_core_map_dialog_dispose (GObject *object)
{
  MetierCoreMapDialog *self = METIER_CORE_MAP_DIALOG (object);

  /* The filter asks this dialog. */
  if (self->list != NULL)
    gtk_list_view_set_model (self->list, NULL);
  g_clear_object (&self->items);
  g_clear_pointer (&self->wanted, g_free);
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
  gtk_widget_class_bind_template_child (widget_class, MetierCoreMapDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, MetierCoreMapDialog, list);
  gtk_widget_class_bind_template_callback (widget_class, reset_all_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
metier_core_map_dialog_init (MetierCoreMapDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
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
  ask (self, list_items, listed_cb);
  metier_dialog_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
  return self;
}
