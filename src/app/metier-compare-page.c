/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/metier-compare-page.h"

#include <glib/gi18n-lib.h>

#include "app/metier-compare-model.h"
#include "app/metier-source-chip.h"
#include "widgets/metier-chart-card.h"
#include "widgets/metier-chart-view.h"
#include "widgets/metier-wrap-box.h"

/**
 * MetierComparePage:
 *
 * Two to six roles in one chart. It follows the roles that are chosen anywhere in the window.
 */
struct _MetierComparePage {
  AdwBin parent_instance;

  const MetierContext *context; /* (unowned): outlives the window */
  MetierCompareModel *model;    /* (nullable) (owned): what is shown */
  GCancellable *cancellable;    /* of the question that is under way */

  GtkStack *stack;
  AdwStatusPage *status;
  MetierWrapBox *chips;
  GtkLabel *sentence;
  GtkToggleButton *bars_toggle;
  GtkToggleButton *dots_toggle;
  GtkToggleButton *heatmap_toggle;
  GtkToggleButton *core_toggle;
  GtkToggleButton *all_toggle;
  GtkDropDown *sort_drop_down;
  GtkStack *chart_stack;
  MetierChartView *chart;
  AdwStatusPage *empty;
  MetierWrapBox *sources;
};

G_DEFINE_FINAL_TYPE (MetierComparePage, metier_compare_page, ADW_TYPE_BIN)

/* In the order of the drop-down. */
static const MetierSort sorts[] = { METIER_SORT_IMPORTANCE, METIER_SORT_DIFFERENCE, METIER_SORT_NAME };

static MetierScope
get_scope (MetierComparePage *self)
{
  return gtk_toggle_button_get_active (self->core_toggle) ? METIER_SCOPE_CORE : METIER_SCOPE_ALL;
}

static MetierChartKind
get_kind (MetierComparePage *self)
{
  if (gtk_toggle_button_get_active (self->heatmap_toggle))
    return METIER_CHART_HEATMAP;
  if (gtk_toggle_button_get_active (self->dots_toggle))
    return METIER_CHART_DOTS;

  return METIER_CHART_BARS;
}

static gboolean
has_ratings (const MetierChartData *data)
{
  return metier_chart_data_get_n_rows (data) > 0 && metier_chart_data_get_n_series (data) > 0;
}

static void
apply_chart (MetierComparePage *self)
{
  guint selected = MIN (gtk_drop_down_get_selected (self->sort_drop_down), G_N_ELEMENTS (sorts) - 1);
  g_autofree char *sentence = metier_compare_model_describe (self->model, get_scope (self));
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierChartData) data
      = metier_compare_model_build_chart (self->model, get_scope (self), sorts[selected], &error);

  gtk_label_set_label (self->sentence, sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->sentence), data != NULL && has_ratings (data));
  if (data != NULL && has_ratings (data))
    {
      metier_chart_view_set_data (self->chart, data);
      gtk_stack_set_visible_child_name (self->chart_stack, "chart");
      return;
    }

  adw_status_page_set_title (self->empty, _ ("No shared skill"));
  adw_status_page_set_description (
      self->empty, _ ("These sources ask different questions, so their answers do not stand on one axis."));
  gtk_stack_set_visible_child_name (self->chart_stack, "empty");
}

static const MetierRole *
get_role (MetierComparePage *self, guint i)
{
  const MetierProfile *profile = g_ptr_array_index (self->model->profiles, i);

  return profile->role;
}

static gboolean
are_of_one_source (MetierComparePage *self)
{
  for (guint i = 1; i < self->model->profiles->len; i++)
    {
      if (!g_str_equal (get_role (self, i)->source->id, get_role (self, 0)->source->id))
        return FALSE;
    }

  return TRUE;
}

/* Sources name the same roles, so a title says enough only among roles of one source. */
static char *
name_role (const MetierRole *role, gboolean with_source)
{
  if (!with_source)
    return g_strdup (role->title);

  /* Translators: the title of a role, then that of its source */
  return g_strdup_printf (C_ ("role and source", "%s · %s"), role->title, role->source->title);
}

static GtkWidget *
new_chip (const MetierRole *role, gboolean with_source)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *name = name_role (role, with_source);
  GtkWidget *title = gtk_label_new (name);
  GtkWidget *button = gtk_button_new ();
  /* Translators: %s is the title of a role. */
  g_autofree char *label = g_strdup_printf (_ ("Remove %s from the comparison"), name);

  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("window-close-symbolic"));
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "chip");
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", role->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.uncompare-role");

  return button;
}

static void
apply_chips (MetierComparePage *self)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  gboolean with_source = !are_of_one_source (self);

  metier_wrap_box_clear (self->chips);
  metier_wrap_box_clear (self->sources);
  for (guint i = 0; i < self->model->profiles->len; i++)
    {
      const MetierRole *role = get_role (self, i);

      metier_wrap_box_append (self->chips, new_chip (role, with_source));
      if (g_hash_table_add (seen, role->source->id))
        {
          GtkWidget *chip = metier_source_chip_new ();

          metier_source_chip_set_source (METIER_SOURCE_CHIP (chip), role->source);
          metier_wrap_box_append (self->sources, chip);
        }
    }
}

static void
show_status (MetierComparePage *self, const char *title, const char *description)
{
  g_autofree char *escaped = g_markup_escape_text (description, -1);

  adw_status_page_set_title (self->status, title);
  adw_status_page_set_description (self->status, escaped);
  gtk_stack_set_visible_child_name (self->stack, "status");
}

/* Titles on the command line have become ids now, which the check boxes of the list know. */
static void
adopt_ids (MetierComparePage *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) ids = NULL;

  for (guint i = 0; i < self->model->profiles->len; i++)
    g_strv_builder_add (builder,
                        ((const MetierProfile *) g_ptr_array_index (self->model->profiles, i))->role->id);
  ids = g_strv_builder_end (builder);

  if (!g_strv_equal ((const char *const *) ids, metier_compare_set_get_roles (self->context->compare)))
    metier_compare_set_replace (self->context->compare, (const char *const *) ids);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (MetierComparePage) self = user_data;
  g_autoptr (GError) error = NULL;
  MetierCompareModel *model = metier_store_run_finish (METIER_STORE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (model == NULL)
    {
      show_status (self, _ ("These roles could not be compared"), error->message);
      return;
    }

  g_clear_pointer (&self->model, metier_compare_model_free);
  self->model = model;
  apply_chips (self);
  apply_chart (self);
  gtk_stack_set_visible_child_name (self->stack, "chart");
  adopt_ids (self);
}

static void
load (MetierComparePage *self)
{
  MetierCompareSet *set = self->context->compare;
  GCancellable *cancellable = metier_renew_cancellable (&self->cancellable);

  switch (metier_compare_set_get_n_roles (set))
    {
    case 0:
      show_status (self, _ ("Nothing to compare yet"), _ ("Tick two roles in the list."));
      break;
    case 1:
      show_status (self, _ ("Nothing to compare yet"), _ ("Add one more role."));
      break;
    default:
      metier_store_run_async (self->context->store, metier_compare_model_load,
                              g_strdupv ((char **) metier_compare_set_get_roles (set)),
                              (GDestroyNotify) g_strfreev, (GDestroyNotify) metier_compare_model_free,
                              cancellable, loaded_cb, g_object_ref (self));
    }
}

static void
kind_toggled_cb (MetierComparePage *self)
{
  metier_chart_view_set_kind (self->chart, get_kind (self));
}

static void
options_changed_cb (MetierComparePage *self)
{
  if (self->model != NULL)
    apply_chart (self);
}

static void
mark_activated_cb (MetierComparePage *self, guint row, int series)
{
  const MetierChartData *data = metier_chart_view_get_data (self->chart);
  const MetierChartSeries *chosen = series < 0 ? metier_chart_data_get_baseline (data)
                                               : metier_chart_data_get_series (data, (guint) series);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-role", "s", chosen->role);
}

static void
metier_compare_page_dispose (GObject *object)
{
  MetierComparePage *self = METIER_COMPARE_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (metier_compare_page_parent_class)->dispose (object);
}

static void
metier_compare_page_finalize (GObject *object)
{
  MetierComparePage *self = METIER_COMPARE_PAGE (object);

  g_clear_pointer (&self->model, metier_compare_model_free);

  G_OBJECT_CLASS (metier_compare_page_parent_class)->finalize (object);
}

static void
metier_compare_page_class_init (MetierComparePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = metier_compare_page_dispose;
  object_class->finalize = metier_compare_page_finalize;

  g_type_ensure (METIER_TYPE_CHART_CARD);
  g_type_ensure (METIER_TYPE_CHART_VIEW);
  g_type_ensure (METIER_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/metier_app/Metier/compare-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MetierComparePage, stack);
  gtk_widget_class_bind_template_child (widget_class, MetierComparePage, status);
  gtk_widget_class_bind_template_child (widget_class, MetierComparePage, chips);
  gtk_widget_class_bind_template_child (widget_class, MetierComparePage, sentence);
  gtk_widget_class_bind_template_child (widget_class, MetierComparePage, bars_toggle);
  gtk_widget_class_bind_template_child (widget_class, MetierComparePage, dots_toggle);
  gtk_widget_class_bind_template_child (widget_class, MetierComparePage, heatmap_toggle);
  gtk_widget_class_bind_template_child (widget_class, MetierComparePage, core_toggle);
  gtk_widget_class_bind_template_child (widget_class, MetierComparePage, all_toggle);
  gtk_widget_class_bind_template_child (widget_class, MetierComparePage, sort_drop_down);
  gtk_widget_class_bind_template_child (widget_class, MetierComparePage, chart_stack);
  gtk_widget_class_bind_template_child (widget_class, MetierComparePage, chart);
  gtk_widget_class_bind_template_child (widget_class, MetierComparePage, empty);
  gtk_widget_class_bind_template_child (widget_class, MetierComparePage, sources);
  gtk_widget_class_bind_template_callback (widget_class, kind_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, options_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, mark_activated_cb);
}

static void
metier_compare_page_init (MetierComparePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
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
  g_object_bind_property (context->style, "theme", self->chart, "theme", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (context->compare, "changed", G_CALLBACK (load), self, G_CONNECT_SWAPPED);
  load (self);
}
