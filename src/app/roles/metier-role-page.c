/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/roles/metier-role-page-private.h"

#include <glib/gi18n-lib.h>

#include "app/parts/metier-mark-actions.h"
#include "app/shelf/metier-resource-keys.h"
#include "app/parts/metier-chart-content.h"
#include "app/parts/metier-status-card.h"
#include "app/shelf/metier-resource-list.h"
#include "app/roles/metier-role-page-head.h"
#include "app/roles/metier-role-page-rail.h"
#include "app/roles/metier-role-work.h"
#include "widgets/metier-chart-card.h"
#include "widgets/metier-fold-box.h"
#include "widgets/metier-measure-ahead.h"
#include "widgets/metier-tooltip.h"

/**
 * MetierRolePage:
 *
 * All about one role. While another is loaded, the one before stays.
 */

enum { SIGNAL_SHOWN, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MetierRolePage, metier_role_page, ADW_TYPE_BIN)

static void
similar_clicked_cb (MetierRolePage *self)
{
  gtk_widget_child_focus (GTK_WIDGET (self->similar), GTK_DIR_TAB_FORWARD);
}

static void
set_text (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

static void
apply_head (MetierRolePage *self)
{
  const MetierProfile *profile = self->model->profile;
  g_autofree char *joined = g_strjoinv (C_ ("list", ", "), profile->aliases);
  g_autofree char *aliases = NULL;
  g_autofree char *heading = NULL;

  /* Translators: %s is one or several other titles of a role. */
  aliases = *joined != '\0' ? g_strdup_printf (_ ("Also called %s"), joined) : NULL;
  gtk_label_set_label (self->title, profile->role->title);
  metier_tooltip_set (GTK_WIDGET (self->title), profile->role->full_title);
  metier_source_chip_set_source (self->chip, profile->role->source);
  set_text (self->summary, profile->role->summary);
  metier_tooltip_set (GTK_WIDGET (self->summary), profile->role->summary);
  set_text (self->aliases, aliases);
  metier_tooltip_set (GTK_WIDGET (self->aliases), aliases);
  metier_role_head_fill (self->source_line, GTK_WIDGET (self->chip), self->model);

  if (self->model->baseline != NULL)
    /* Translators: %s is the title of a role. */
    heading = g_strdup_printf (_ ("Differs from %s"), self->model->baseline->role->title);
  gtk_label_set_label (self->differences_group_title, heading != NULL ? heading : "");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->compare_button), "s", profile->role->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->compare_button), "win.compare-role");
}

static void
apply_rail (MetierRolePage *self)
{
  const MetierRoleModel *model = self->model;

  gtk_widget_set_visible (self->differences_group,
                          metier_role_rail_fill_differences (self->differences, model, self->context));
  gtk_widget_set_visible (self->facts_group, metier_role_rail_fill_facts (self->facts, model));
  gtk_widget_set_visible (self->work_group, metier_role_work_fill (self->work, model->profile));
  gtk_widget_set_visible (self->technologies_group,
                          metier_role_rail_fill_technologies (self->technologies, model));
  gtk_widget_set_visible (self->resources_group,
                          metier_role_rail_fill_resources (self->resources, model, self->context));
}

static void
apply (MetierRolePage *self)
{
  apply_head (self);
  metier_role_switches_set_model (self->switches, self->model);
  _metier_role_page_apply_chart (self);
  apply_rail (self);

  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0.0);
  gtk_stack_set_visible_child_name (self->stack, "role");
  g_signal_emit (self, signals[SIGNAL_SHOWN], 0, self->model->profile->role);
}

static void
show_failure (MetierRolePage *self, const GError *error)
{
  g_autofree char *why = g_markup_escape_text (error->message, -1);

  adw_status_page_set_title (self->status, _ ("This role could not be opened"));
  adw_status_page_set_description (self->status, why);
  gtk_stack_set_visible_child_name (self->stack, "status");
  g_signal_emit (self, signals[SIGNAL_SHOWN], 0, NULL);
}

static void
near_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (MetierRolePage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierRoleNear) near = metier_store_run_finish (METIER_STORE (source), result, &error);
  gboolean any;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)
      || g_cancellable_is_cancelled (self->cancellable))
    return;
  if (near == NULL)
    {
      show_failure (self, error);
      return;
    }

  any = near->similar->len + near->related->len > 0;
  gtk_widget_set_visible (self->similar_columns,
                          metier_role_rail_fill_near (self->similar, near, self->back_column) > 0);
  gtk_widget_set_visible (self->similar_group, any);
  gtk_widget_set_visible (self->similar_button, any);
}

/* What is near is found while the page is made. Of all but the largest sources it is there before the page is
 * drawn; until then what was near to the role before stays, like the rest of its page. */
static void
ask_what_is_near (MetierRolePage *self)
{
  metier_store_run_async (self->context->store, metier_role_near_load,
                          metier_profile_ref (self->model->profile), (GDestroyNotify) metier_profile_unref,
                          (GDestroyNotify) metier_role_near_free, self->cancellable, near_loaded_cb,
                          g_object_ref (self));
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (MetierRolePage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierRoleModel) model = metier_store_run_finish (METIER_STORE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)
      || g_cancellable_is_cancelled (self->cancellable))
    return;
  if (model == NULL)
    {
      show_failure (self, error);
      return;
    }

  g_clear_pointer (&self->model, metier_role_model_free);
  self->model = g_steal_pointer (&model);
  ask_what_is_near (self);
  apply (self);
  metier_measure_ahead (self->scroller);
}

/* A change made elsewhere in the window shows here too. */
static void
bookmark_changed_cb (MetierRolePage *self, const MetierResource *resource)
{
  metier_resource_list_update (self->resources, resource);
}

static void
resource_activated_cb (MetierRolePage *self, GtkListBoxRow *row)
{
  metier_resource_list_open (self->resources, row);
}

/* What is being read keeps the page alive; it must not come to a window that is closed. */
static void
metier_role_page_unroot (GtkWidget *widget)
{
  g_cancellable_cancel (METIER_ROLE_PAGE (widget)->cancellable);

  GTK_WIDGET_CLASS (metier_role_page_parent_class)->unroot (widget);
}

static void
metier_role_page_dispose (GObject *object)
{
  g_clear_object (&METIER_ROLE_PAGE (object)->cancellable);

  G_OBJECT_CLASS (metier_role_page_parent_class)->dispose (object);
}

static void
metier_role_page_finalize (GObject *object)
{
  MetierRolePage *self = METIER_ROLE_PAGE (object);

  g_clear_pointer (&self->model, metier_role_model_free);

  G_OBJECT_CLASS (metier_role_page_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, MetierRolePage, stack);
  gtk_widget_class_bind_template_child (widget_class, MetierRolePage, scroller);
  gtk_widget_class_bind_template_child (widget_class, MetierRolePage, title);
  gtk_widget_class_bind_template_child (widget_class, MetierRolePage, compare_button);
  gtk_widget_class_bind_template_child (widget_class, MetierRolePage, chip);
  gtk_widget_class_bind_template_child (widget_class, MetierRolePage, source_line);
  gtk_widget_class_bind_template_child (widget_class, MetierRolePage, summary);
  gtk_widget_class_bind_template_child (widget_class, MetierRolePage, aliases);
  gtk_widget_class_bind_template_child (widget_class, MetierRolePage, sentence);
  gtk_widget_class_bind_template_child (widget_class, MetierRolePage, switches);
  gtk_widget_class_bind_template_child (widget_class, MetierRolePage, chart_stack);
  gtk_widget_class_bind_template_child (widget_class, MetierRolePage, card);
  gtk_widget_class_bind_template_child (widget_class, MetierRolePage, chart);
  gtk_widget_class_bind_template_child (widget_class, MetierRolePage, sources);
  gtk_widget_class_bind_template_child (widget_class, MetierRolePage, whole_button);
  gtk_widget_class_bind_template_child (widget_class, MetierRolePage, hidden);
  gtk_widget_class_bind_template_child (widget_class, MetierRolePage, whole_label);
  gtk_widget_class_bind_template_child (widget_class, MetierRolePage, empty);
  gtk_widget_class_bind_template_child (widget_class, MetierRolePage, similar_button);
  gtk_widget_class_bind_template_child (widget_class, MetierRolePage, differences_group);
  gtk_widget_class_bind_template_child (widget_class, MetierRolePage, differences_group_title);
  gtk_widget_class_bind_template_child (widget_class, MetierRolePage, differences);
  gtk_widget_class_bind_template_child (widget_class, MetierRolePage, similar_group);
  gtk_widget_class_bind_template_child (widget_class, MetierRolePage, similar_columns);
  gtk_widget_class_bind_template_child (widget_class, MetierRolePage, back_column);
  gtk_widget_class_bind_template_child (widget_class, MetierRolePage, similar);
  gtk_widget_class_bind_template_child (widget_class, MetierRolePage, resources_group);
  gtk_widget_class_bind_template_child (widget_class, MetierRolePage, resources);
  gtk_widget_class_bind_template_child (widget_class, MetierRolePage, work_group);
  gtk_widget_class_bind_template_child (widget_class, MetierRolePage, work);
  gtk_widget_class_bind_template_child (widget_class, MetierRolePage, facts_group);
  gtk_widget_class_bind_template_child (widget_class, MetierRolePage, facts);
  gtk_widget_class_bind_template_child (widget_class, MetierRolePage, technologies_group);
  gtk_widget_class_bind_template_child (widget_class, MetierRolePage, technologies);
  gtk_widget_class_bind_template_child (widget_class, MetierRolePage, status);
}

static void
metier_role_page_class_init (MetierRolePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = metier_role_page_dispose;
  object_class->finalize = metier_role_page_finalize;
  widget_class->unroot = metier_role_page_unroot;

  /**
   * MetierRolePage::shown:
   * @self: the page
   * @role: (type gpointer) (nullable): a #MetierRole; %NULL when what was asked for could not be opened
   *
   * The page has an answer to what was asked for.
   */
  signals[SIGNAL_SHOWN] = g_signal_new ("shown", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                        NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);

  g_type_ensure (METIER_TYPE_CHART_CARD);
  g_type_ensure (METIER_TYPE_CHART_VIEW);
  g_type_ensure (METIER_TYPE_FOLD_BOX);
  g_type_ensure (METIER_TYPE_HIDDEN_NOTE);
  g_type_ensure (METIER_TYPE_ROLE_SOURCES);
  g_type_ensure (METIER_TYPE_ROLE_SWITCHES);
  g_type_ensure (METIER_TYPE_SOURCE_CHIP);
  g_type_ensure (METIER_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/metier_app/Metier/role-page.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, _metier_role_page_switches_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, _metier_role_page_whole_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, _metier_role_page_apply_chart);
  gtk_widget_class_bind_template_callback (widget_class, similar_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, resource_activated_cb);
}

static void
metier_role_page_init (MetierRolePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  metier_status_card_let_scroll (self->empty);
  metier_resource_keys_add (GTK_WIDGET (self->resources));
}

/**
 * metier_role_page_set_context:
 * @self: a page
 * @context: what it works with; outlives @self
 *
 * Called once.
 */
void
metier_role_page_set_context (MetierRolePage *self, const MetierContext *context)
{
  g_return_if_fail (METIER_IS_ROLE_PAGE (self));

  self->context = context;
  metier_mark_actions_attach (self->chart, context);
  metier_role_sources_set_context (self->sources, context);
  metier_role_switches_set_settings (self->switches, context->settings);
  g_object_bind_property (context->style, "theme", self->chart, "theme", G_BINDING_SYNC_CREATE);
  metier_chart_content_let_drag (self->chart, context->scratch);
  g_signal_connect_object (context->bookmarks, "changed", G_CALLBACK (bookmark_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * metier_role_page_open:
 * @self: a page
 * @role: id or unambiguous title of a role
 *
 * Shows @role as soon as everything about it is there; what is near to it may follow.
 */
void
metier_role_page_open (MetierRolePage *self, const char *role)
{
  g_return_if_fail (METIER_IS_ROLE_PAGE (self));

  metier_store_run_async (self->context->store, metier_role_model_load, g_strdup (role), g_free,
                          (GDestroyNotify) metier_role_model_free,
                          metier_renew_cancellable (&self->cancellable), loaded_cb, g_object_ref (self));
}

/**
 * metier_role_page_has_role:
 * @self: a page
 *
 * Returns: whether it has a role, and not the answer that what was asked for last could not be opened
 */
gboolean
metier_role_page_has_role (MetierRolePage *self)
{
  g_return_val_if_fail (METIER_IS_ROLE_PAGE (self), FALSE);

  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "status") != 0;
}

/**
 * metier_role_page_set_compact:
 * @self: a page
 * @compact: whether there is little room
 *
 * Where there is little room the window has the page's actions in its header, and only those questions are
 * offered that the source was asked.
 */
void
metier_role_page_set_compact (MetierRolePage *self, gboolean compact)
{
  g_return_if_fail (METIER_IS_ROLE_PAGE (self));

  gtk_widget_set_visible (self->compare_button, !compact);
  metier_role_switches_set_compact (self->switches, compact);
  if (self->model != NULL)
    metier_role_switches_set_model (self->switches, self->model);
}

/**
 * metier_role_page_dup_output:
 * @self: a page
 *
 * Returns: (nullable) (transfer full): the role's chart, to be saved, copied or printed
 */
MetierOutput *
metier_role_page_dup_output (MetierRolePage *self)
{
  g_return_val_if_fail (METIER_IS_ROLE_PAGE (self), NULL);

  if (!metier_role_page_has_role (self)
      || g_strcmp0 (gtk_stack_get_visible_child_name (self->chart_stack), "chart") != 0)
    return NULL;

  return gtk_widget_get_visible (GTK_WIDGET (self->sources)) ? metier_role_sources_dup_output (self->sources)
                                                             : metier_output_new_from_view (self->chart);
}
