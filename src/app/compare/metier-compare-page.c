/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/compare/metier-compare-page-private.h"

#include <glib/gi18n-lib.h>

#include "app/parts/metier-status-card.h"
#include "widgets/metier-chart-card.h"

/**
 * MetierComparePage:
 *
 * Two to six roles in one chart, or as a table. It follows the roles that are chosen anywhere in the window;
 * a role that is dropped on it joins them.
 */

enum { SIGNAL_OPENED, N_SIGNALS };
static guint signals[N_SIGNALS];

typedef enum {
  PROP_ENLARGED = 1,
} MetierComparePageProperty;
static GParamSpec *props[PROP_ENLARGED + 1];

G_DEFINE_FINAL_TYPE (MetierComparePage, metier_compare_page, ADW_TYPE_BIN)

static void
show_status (MetierComparePage *self, const char *title, const char *description)
{
  g_autofree char *escaped = g_markup_escape_text (description, -1);

  metier_compare_page_restore (self);
  adw_status_page_set_title (self->status, title);
  adw_status_page_set_description (self->status, escaped);
  gtk_stack_set_visible_child_name (self->stack, "status");
}

static void
adopt (MetierComparePage *self, const char *const *roles, const char *const *baselines)
{
  self->adopting = TRUE;
  metier_compare_set_adopt (self->context->compare, roles, baselines);
  self->adopting = FALSE;
}

static void
show_too_few (MetierComparePage *self, guint n_roles)
{
  show_status (self, _ ("Nothing to compare yet"),
               n_roles == 0 ? _ ("Tick two roles in the list.") : _ ("Add one more role."));
}

/* The list shows the source of what was asked for as a whole, where the next role is most likely to be. */
static void
announce (MetierComparePage *self)
{
  if (self->opening && self->model->groups->len > 0)
    g_signal_emit (self, signals[SIGNAL_OPENED], 0,
                   metier_compare_group_get_source (g_ptr_array_index (self->model->groups, 0))->id);
  self->opening = FALSE;
}

static void
show_model (MetierComparePage *self)
{
  guint n_roles = g_strv_length (self->model->roles);

  if (self->model->problem != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.tell", "s", self->model->problem);
  if (n_roles < 2)
    {
      adopt (self, (const char *const *) self->model->roles, (const char *[]){ NULL });
      show_too_few (self, n_roles);
      announce (self);
      return;
    }

  metier_compare_chips_set_model (self->chips, self->model);
  metier_compare_bar_set_model (self->bar, self->model);
  _metier_compare_page_apply (self);
  gtk_stack_set_visible_child_name (self->stack, "content");
  adopt (self, (const char *const *) self->model->roles, (const char *const *) self->model->baselines);
  announce (self);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (MetierComparePage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierCompareModel) model = metier_store_run_finish (METIER_STORE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)
      || g_cancellable_is_cancelled (self->cancellable))
    return;
  if (model == NULL)
    {
      show_status (self, _ ("These roles could not be compared"), error->message);
      return;
    }

  g_clear_pointer (&self->model, metier_compare_model_free);
  self->model = g_steal_pointer (&model);
  show_model (self);
}

static void
load (MetierComparePage *self)
{
  MetierCompareSet *set = self->context->compare;
  GCancellable *cancellable = metier_renew_cancellable (&self->cancellable);
  guint n_roles = metier_compare_set_get_n_roles (set);

  if (n_roles > 1)
    {
      metier_store_run_async (self->context->store, metier_compare_model_load,
                              metier_compare_request_new (set), (GDestroyNotify) metier_compare_request_free,
                              (GDestroyNotify) metier_compare_model_free, cancellable, loaded_cb,
                              g_object_ref (self));
      return;
    }

  show_too_few (self, n_roles);
  adopt (self, metier_compare_set_get_roles (set), (const char *[]){ NULL });
}

static void
changed_cb (MetierComparePage *self)
{
  if (!self->adopting)
    load (self);
}

static void
replaced_cb (MetierComparePage *self)
{
  self->opening = TRUE;
}

static void
skill_activated_cb (MetierComparePage *self, const char *skill)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-skill", "s", skill);
}

static gboolean
drop_cb (MetierComparePage *self, const GValue *value)
{
  return gtk_widget_activate_action (GTK_WIDGET (self), "win.compare-role", "s", g_value_get_string (value));
}

static void
enlarge_toggled_cb (MetierComparePage *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ENLARGED]);
}

static void
metier_compare_page_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  switch ((MetierComparePageProperty) property_id)
    {
    case PROP_ENLARGED:
      g_value_set_boolean (value, gtk_toggle_button_get_active (
                                      GTK_TOGGLE_BUTTON (METIER_COMPARE_PAGE (object)->enlarge_button)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

/* What is being read keeps the page alive; it must not come to a window that is closed. */
static void
metier_compare_page_unroot (GtkWidget *widget)
{
  g_cancellable_cancel (METIER_COMPARE_PAGE (widget)->cancellable);

  GTK_WIDGET_CLASS (metier_compare_page_parent_class)->unroot (widget);
}

static void
metier_compare_page_dispose (GObject *object)
{
  g_clear_object (&METIER_COMPARE_PAGE (object)->cancellable);

  G_OBJECT_CLASS (metier_compare_page_parent_class)->dispose (object);
}

static void
metier_compare_page_finalize (GObject *object)
{
  MetierComparePage *self = METIER_COMPARE_PAGE (object);

  g_clear_pointer (&self->model, metier_compare_model_free);
  g_free (self->skill);
  g_free (self->role);

  G_OBJECT_CLASS (metier_compare_page_parent_class)->finalize (object);
}

static void
ensure_types (void)
{
  g_type_ensure (METIER_TYPE_CHART_CARD);
  g_type_ensure (METIER_TYPE_CHART_TABLE);
  g_type_ensure (METIER_TYPE_COMPARE_BAR);
  g_type_ensure (METIER_TYPE_COMPARE_CHIPS);
  g_type_ensure (METIER_TYPE_ENLARGE_BUTTON);
  g_type_ensure (METIER_TYPE_HIDDEN_NOTE);
}

static void
metier_compare_page_class_init (MetierComparePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = metier_compare_page_dispose;
  object_class->finalize = metier_compare_page_finalize;
  object_class->get_property = metier_compare_page_get_property;
  widget_class->unroot = metier_compare_page_unroot;

  /**
   * MetierComparePage:enlarged:
   *
   * Whether the comparison has the window for itself.
   */
  props[PROP_ENLARGED] = g_param_spec_boolean (
      "enlarged", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  /**
   * MetierComparePage::opened:
   * @self: the page
   * @source: id of the source of the first role
   *
   * A comparison that was asked for as a whole is shown.
   */
  signals[SIGNAL_OPENED] = g_signal_new ("opened", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  ensure_types ();
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/metier_app/Metier/compare-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MetierComparePage, stack);
  gtk_widget_class_bind_template_child (widget_class, MetierComparePage, status);
  gtk_widget_class_bind_template_child (widget_class, MetierComparePage, chips);
  gtk_widget_class_bind_template_child (widget_class, MetierComparePage, enlarge_button);
  gtk_widget_class_bind_template_child (widget_class, MetierComparePage, sentence);
  gtk_widget_class_bind_template_child (widget_class, MetierComparePage, way_button);
  gtk_widget_class_bind_template_child (widget_class, MetierComparePage, bar);
  gtk_widget_class_bind_template_child (widget_class, MetierComparePage, body);
  gtk_widget_class_bind_template_child (widget_class, MetierComparePage, cards);
  gtk_widget_class_bind_template_child (widget_class, MetierComparePage, table);
  gtk_widget_class_bind_template_child (widget_class, MetierComparePage, empty);
  gtk_widget_class_bind_template_child (widget_class, MetierComparePage, empty_button);
  gtk_widget_class_bind_template_child (widget_class, MetierComparePage, hidden);
  gtk_widget_class_bind_template_child (widget_class, MetierComparePage, notes);
  gtk_widget_class_bind_template_callback (widget_class, _metier_compare_page_apply);
  gtk_widget_class_bind_template_callback (widget_class, enlarge_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, _metier_compare_page_empty_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, skill_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, _metier_compare_page_number_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, _metier_compare_page_number_menu_cb);
}

static void
metier_compare_page_init (MetierComparePage *self)
{
  GtkDropTarget *drop = gtk_drop_target_new (G_TYPE_STRING, GDK_ACTION_COPY);

  self->opening = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  metier_enlarge_button_set_page (self->enlarge_button, GTK_WIDGET (self), GTK_WIDGET (self->enlarge_button));
  metier_status_card_let_scroll (self->empty);
  g_signal_connect_swapped (drop, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drop));
}

/**
 * metier_compare_page_set_context:
 * @self: a page
 * @context: what it works with; outlives @self
 *
 * Called once.
 */
void
metier_compare_page_set_context (MetierComparePage *self, const MetierContext *context)
{
  g_return_if_fail (METIER_IS_COMPARE_PAGE (self));

  self->context = context;
  metier_compare_chips_set_context (self->chips, context);
  metier_compare_bar_bind (self->bar, context->settings);
  g_signal_connect_object (context->compare, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (context->me, "written", G_CALLBACK (load), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (context->compare, "replaced", G_CALLBACK (replaced_cb), self, G_CONNECT_SWAPPED);
  load (self);
}

/**
 * metier_compare_page_restore:
 * @self: a page
 *
 * Gives the window back that the comparison may have for itself.
 */
void
metier_compare_page_restore (MetierComparePage *self)
{
  g_return_if_fail (METIER_IS_COMPARE_PAGE (self));

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->enlarge_button), FALSE);
}

/**
 * metier_compare_page_set_alone:
 * @self: a page
 * @alone: whether nothing stands beside the page
 *
 * In a narrow window the page has all there is already.
 */
void
metier_compare_page_set_alone (MetierComparePage *self, gboolean alone)
{
  g_return_if_fail (METIER_IS_COMPARE_PAGE (self));

  metier_enlarge_button_set_alone (self->enlarge_button, alone);
}
