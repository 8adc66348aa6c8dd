/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/roles/metier-overview-page-private.h"

#include <glib/gi18n-lib.h>

#include "app/parts/metier-chart-content.h"
#include "app/parts/metier-mark-actions.h"
#include "app/roles/metier-overview-model.h"
#include "chart/describe/metier-describe.h"
#include "widgets/metier-chart-card.h"
#include "widgets/metier-drop-down.h"
#include "widgets/metier-fold-box.h"

/**
 * MetierOverviewPage:
 *
 * The roles that the list shows, on the five core skills, held against the baseline.
 */

typedef enum {
  PROP_ENLARGED = 1,
} MetierOverviewPageProperty;

static GParamSpec *props[PROP_ENLARGED + 1];

G_DEFINE_FINAL_TYPE (MetierOverviewPage, metier_overview_page, ADW_TYPE_BIN)

static void
column_selected_cb (MetierOverviewPage *self)
{
  guint column = gtk_drop_down_get_selected (self->column_drop_down);

  if (column < METIER_N_CORE_SKILLS)
    metier_chart_view_set_column (self->chart, column);
}

static void
folded_cb (MetierOverviewPage *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->column_drop_down), metier_chart_view_get_folded (self->chart));
}

static void
show_status (MetierOverviewPage *self, const char *title, const char *description)
{
  g_autofree char *escaped = g_markup_escape_text (description, -1);

  /* Not in the template: a picture of this size would be read at every start. */
  adw_status_page_set_icon_name (self->status, "dialog-information-symbolic");
  adw_status_page_set_title (self->status, title);
  adw_status_page_set_description (self->status, escaped);
  gtk_stack_set_visible_child_name (self->stack, "status");
}

static void
set_text (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text);
  gtk_widget_set_visible (GTK_WIDGET (label), *text != '\0');
}

/* By their short titles: the chart has the whole one as its head. */
static void
offer_columns (MetierOverviewPage *self, const MetierChartData *chart)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  MetierCoreSkill core;
  guint cores = 0;

  for (guint row = 0; row < metier_chart_data_get_n_rows (chart); row++)
    if (metier_core_skill_from_id (metier_chart_data_get_row (chart, row)->skill, &core))
      cores |= 1u << core;
  if (cores == self->cores)
    return;

  self->cores = cores;
  for (guint i = 0; i < METIER_N_CORE_SKILLS; i++)
    if ((cores & 1u << i) != 0)
      gtk_string_list_append (names, metier_core_skill_get_short_title ((MetierCoreSkill) i));
  gtk_drop_down_set_model (self->column_drop_down, G_LIST_MODEL (names));
}

/* What was said since the roles were read counts too. */
static const MetierLevels *
get_levels (MetierOverviewPage *self)
{
  const MetierMeState *state = metier_me_get_state (self->context->me);

  return state != NULL ? state->levels : self->roles->levels;
}

static guint
get_relevant (MetierOverviewPage *self)
{
  const MetierLevels *levels = get_levels (self);
  guint cores = 0;

  for (guint i = 0; i < METIER_N_CORE_SKILLS; i++)
    if (levels == NULL || metier_levels_is_relevant (levels, metier_core_skill_get_id ((MetierCoreSkill) i)))
      cores |= 1u << i;

  return cores;
}

static void
show_roles (MetierOverviewPage *self)
{
  guint order = gtk_drop_down_get_selected (self->order_drop_down);
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierOverviewModel) model
      = metier_overview_model_new (self->roles, (MetierOverviewOrder) order, get_levels (self),
                                   metier_hidden_note_get_shows (self->hidden), &error);

  if (model == NULL)
    {
      metier_overview_page_show_error (self, error->message);
      return;
    }

  set_text (self->sentence, model->sentence);
  metier_chart_view_set_data (self->chart, model->chart);
  self->relevant = get_relevant (self);
  set_text (self->note, model->note);
  offer_columns (self, model->chart);
  metier_hidden_note_set_n (self->hidden, model->n_hidden);
  if (model->n_hidden > 0)
    metier_me_ensure (self->context->me);
}

static void
order_selected_cb (MetierOverviewPage *self)
{
  if (self->roles != NULL && self->roles->scored->len > 0)
    show_roles (self);
}

/* Most of what somebody says of themselves changes nothing here, and must not take the reader from a mark. */
static void
me_changed_cb (MetierOverviewPage *self)
{
  if (self->roles != NULL && self->roles->scored->len > 0 && get_relevant (self) != self->relevant)
    show_roles (self);
}

static void
swap_class (GtkWidget *widget, const char *before, const char *after)
{
  gtk_widget_remove_css_class (widget, before);
  gtk_widget_add_css_class (widget, after);
}

/* Hides or shows what stands around the chart. Whoever holds the page does so with what is beside it. */
static void
enlarge_toggled_cb (MetierOverviewPage *self, GtkToggleButton *button)
{
  gboolean enlarged = gtk_toggle_button_get_active (button);

  swap_class (self->title, enlarged ? "title-1" : "title-2", enlarged ? "title-2" : "title-1");
  gtk_widget_set_visible (self->details, !enlarged);
  gtk_widget_set_visible (self->below, !enlarged);
  metier_chart_view_set_filling (self->chart, enlarged);
  gtk_widget_set_vexpand (self->card, enlarged);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ENLARGED]);
}

static void
metier_overview_page_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  switch ((MetierOverviewPageProperty) property_id)
    {
    case PROP_ENLARGED:
      g_value_set_boolean (value, gtk_toggle_button_get_active (
                                      GTK_TOGGLE_BUTTON (METIER_OVERVIEW_PAGE (object)->enlarge_button)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
metier_overview_page_finalize (GObject *object)
{
  MetierOverviewPage *self = METIER_OVERVIEW_PAGE (object);

  g_clear_pointer (&self->roles, metier_roles_model_unref);

  G_OBJECT_CLASS (metier_overview_page_parent_class)->finalize (object);
}

static void
metier_overview_page_class_init (MetierOverviewPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = metier_overview_page_finalize;
  G_OBJECT_CLASS (klass)->get_property = metier_overview_page_get_property;

  /**
   * MetierOverviewPage:enlarged:
   *
   * Whether the chart has the window for itself.
   */
  props[PROP_ENLARGED] = g_param_spec_boolean (
      "enlarged", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), G_N_ELEMENTS (props), props);

  g_type_ensure (METIER_TYPE_CHART_CARD);
  g_type_ensure (METIER_TYPE_ENLARGE_BUTTON);
  g_type_ensure (METIER_TYPE_CHART_LEGEND);
  g_type_ensure (METIER_TYPE_CHART_VIEW);
  g_type_ensure (METIER_TYPE_ELSEWHERE_CARD);
  g_type_ensure (METIER_TYPE_FOLD_BOX);
  g_type_ensure (METIER_TYPE_HIDDEN_NOTE);
  g_type_ensure (METIER_TYPE_READING_CARD);
  g_type_ensure (METIER_TYPE_SOURCE_CHIP);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/metier_app/Metier/overview-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MetierOverviewPage, stack);
  gtk_widget_class_bind_template_child (widget_class, MetierOverviewPage, title);
  gtk_widget_class_bind_template_child (widget_class, MetierOverviewPage, enlarge_button);
  gtk_widget_class_bind_template_child (widget_class, MetierOverviewPage, details);
  gtk_widget_class_bind_template_child (widget_class, MetierOverviewPage, below);
  gtk_widget_class_bind_template_child (widget_class, MetierOverviewPage, sentence);
  gtk_widget_class_bind_template_child (widget_class, MetierOverviewPage, order_drop_down);
  gtk_widget_class_bind_template_child (widget_class, MetierOverviewPage, legend);
  gtk_widget_class_bind_template_child (widget_class, MetierOverviewPage, chip);
  gtk_widget_class_bind_template_child (widget_class, MetierOverviewPage, column_drop_down);
  gtk_widget_class_bind_template_child (widget_class, MetierOverviewPage, card);
  gtk_widget_class_bind_template_child (widget_class, MetierOverviewPage, chart);
  gtk_widget_class_bind_template_child (widget_class, MetierOverviewPage, note);
  gtk_widget_class_bind_template_child (widget_class, MetierOverviewPage, hidden);
  gtk_widget_class_bind_template_child (widget_class, MetierOverviewPage, reading);
  gtk_widget_class_bind_template_child (widget_class, MetierOverviewPage, elsewhere);
  gtk_widget_class_bind_template_child (widget_class, MetierOverviewPage, status);
  gtk_widget_class_bind_template_callback (widget_class, column_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, order_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, enlarge_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, folded_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_roles);
}

/* After the orders of all skills one for each of them. */
static void
add_orders (GtkDropDown *drop_down)
{
  GtkStringList *orders = GTK_STRING_LIST (gtk_drop_down_get_model (drop_down));

  for (guint i = 0; i < METIER_N_CORE_SKILLS; i++)
    {
      /* Translators: an order of roles; %s is a core skill. */
      char *order = g_strdup_printf (_ ("Sort by %s"), metier_describe_core_skill ((MetierCoreSkill) i));

      gtk_string_list_take (orders, order);
    }
}

static void
metier_overview_page_init (MetierOverviewPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  metier_chart_view_set_kind (self->chart, METIER_CHART_OVERVIEW);
  metier_drop_down_set_up (self->column_drop_down);
  metier_drop_down_set_up (self->order_drop_down);
  add_orders (self->order_drop_down);
  metier_enlarge_button_set_page (self->enlarge_button, GTK_WIDGET (self), GTK_WIDGET (self->chart));
}

/**
 * metier_overview_page_set_context:
 * @self: a page
 * @context: what it works with; outlives @self
 *
 * Called once.
 */
void
metier_overview_page_set_context (MetierOverviewPage *self, const MetierContext *context)
{
  g_return_if_fail (METIER_IS_OVERVIEW_PAGE (self));

  self->context = context;
  metier_reading_card_set_context (self->reading, context);
  g_signal_connect_object (context->me, "changed", G_CALLBACK (me_changed_cb), self, G_CONNECT_SWAPPED);
  metier_mark_actions_attach (self->chart, context);
  g_object_bind_property (context->style, "theme", self->chart, "theme", G_BINDING_SYNC_CREATE);
  metier_chart_content_let_drag (self->chart, context->scratch);
  g_object_bind_property (context->style, "theme", self->legend, "theme", G_BINDING_SYNC_CREATE);
}

/**
 * metier_overview_page_apply:
 * @self: a page
 * @model: what the role list shows
 *
 * Shows the roles of @model.
 */
void
metier_overview_page_apply (MetierOverviewPage *self, MetierRolesModel *model)
{
  g_return_if_fail (METIER_IS_OVERVIEW_PAGE (self));

  g_clear_pointer (&self->roles, metier_roles_model_unref);
  self->roles = metier_roles_model_ref (model);

  if (model->source == NULL)
    {
      show_status (self, _ ("No roles"), _ ("No source with roles is installed."));
      return;
    }
  if (model->scored->len == 0)
    {
      show_status (self, _ ("No core values"),
                   model->family != NULL
                       ? _ ("No role of this family has a value for one of the five core skills.")
                       : _ ("This source rates none of the five core skills."));
      return;
    }

  metier_source_chip_set_source (self->chip, model->source);
  if (model->baseline != NULL)
    metier_chart_legend_set_baseline (self->legend, model->baseline->title);
  gtk_widget_set_visible (GTK_WIDGET (self->legend), model->baseline != NULL);
  metier_elsewhere_card_set_roles (self->elsewhere, METIER_TARGET_TITLE, model->elsewhere);
  metier_reading_card_load (self->reading);
  gtk_stack_set_visible_child_name (self->stack, "chart");
  show_roles (self);
}

/**
 * metier_overview_page_show_error:
 * @self: a page
 * @message: what went wrong
 *
 * Says why there is nothing to see.
 */
void
metier_overview_page_show_error (MetierOverviewPage *self, const char *message)
{
  g_return_if_fail (METIER_IS_OVERVIEW_PAGE (self));

  show_status (self, _ ("The roles could not be read"), message);
}

/**
 * metier_overview_page_restore:
 * @self: a page
 *
 * Gives the window back that the chart may have for itself.
 */
void
metier_overview_page_restore (MetierOverviewPage *self)
{
  g_return_if_fail (METIER_IS_OVERVIEW_PAGE (self));

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->enlarge_button), FALSE);
}

/**
 * metier_overview_page_set_alone:
 * @self: a page
 * @alone: whether nothing stands beside the page
 *
 * In a narrow window the page has all there is already.
 */
void
metier_overview_page_set_alone (MetierOverviewPage *self, gboolean alone)
{
  g_return_if_fail (METIER_IS_OVERVIEW_PAGE (self));

  metier_enlarge_button_set_alone (self->enlarge_button, alone);
}

/**
 * metier_overview_page_dup_output:
 * @self: a page
 *
 * Returns: (nullable) (transfer full): the chart, to be saved, copied or printed
 */
MetierOutput *
metier_overview_page_dup_output (MetierOverviewPage *self)
{
  g_return_val_if_fail (METIER_IS_OVERVIEW_PAGE (self), NULL);

  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "chart") == 0
             ? metier_output_new_from_view (self->chart)
             : NULL;
}
