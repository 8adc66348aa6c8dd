/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/compare/metier-compare-page-private.h"

#include <glib/gi18n-lib.h>

#include "app/compare/metier-compare-cards.h"
#include "app/compare/metier-compare-notes.h"
#include "chart/metier-describe.h"
#include "widgets/metier-chart-card.h"

/**
 * MetierComparePage:
 *
 * Two to six roles in one chart, or as a table. It follows the roles that are chosen anywhere in the window;
 * a role that is dropped on it joins them.
 */

enum { SIGNAL_OPENED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MetierComparePage, metier_compare_page, ADW_TYPE_BIN)

static MetierCompareGroup *
get_group (MetierComparePage *self, guint i)
{
  return g_ptr_array_index (self->model->groups, i);
}

/* The skill that was read last stays the one that is read. */

static char *
dup_skill (MetierComparePage *self)
{
  GtkWidget *card = gtk_widget_get_first_child (GTK_WIDGET (self->cards));

  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->body), "table") == 0)
    return g_strdup (metier_chart_table_get_skill (self->table));

  return card != NULL ? g_strdup (
             metier_chart_view_get_skill (metier_compare_card_get_chart (METIER_COMPARE_CARD (card))))
                      : NULL;
}

/* Charts. */

MetierCompareFilter
_metier_compare_page_make_filter (MetierComparePage *self)
{
  return (MetierCompareFilter){ .hides_shared = metier_compare_bar_get_hides_shared (self->bar),
                                .least = metier_compare_bar_get_least (self->bar),
                                .by_similarity = metier_compare_bar_is_by_similarity (self->bar),
                                .levels = self->model->levels,
                                .with_hidden = metier_hidden_note_get_shows (self->hidden) };
}

/* What is shown of the roles of one source; %NULL when nothing is. */
MetierChartData *
_metier_compare_page_build_chart (MetierComparePage *self, const MetierCompareGroup *group,
                                  MetierCompareFilter *filter)
{
  g_autoptr (MetierComparison) all = metier_compare_group_compare (
      group, metier_compare_bar_get_section (self->bar), metier_compare_bar_get_sort (self->bar));
  g_autoptr (MetierComparison) comparison = metier_compare_filter_apply (filter, all);

  return comparison->rows->len > 0 ? metier_chart_data_new (comparison, group->baseline, NULL) : NULL;
}

static void
fill_card (MetierComparePage *self, guint place, const MetierChartData *data, MetierChartKind kind,
           const char *skill)
{
  MetierCompareCard *card = metier_compare_cards_ensure (self->cards, place, self->context);
  MetierChartView *chart = metier_compare_card_get_chart (card);
  gboolean alone = self->model->groups->len == 1;

  metier_compare_card_set_source (card,
                                  alone ? NULL : metier_compare_group_get_source (get_group (self, place)),
                                  metier_chart_data_get_scale (data));
  metier_chart_view_set_difference (chart, metier_compare_bar_get_difference (self->bar));
  metier_chart_view_set_kind (chart, kind);
  metier_chart_view_set_data (chart, data);
  metier_chart_view_set_skill (chart, skill);
}

/* Sources stand side by side where each of them has the core skills; other skills they do not share. */
static gboolean
show_cards (MetierComparePage *self, MetierChartKind kind, MetierCompareFilter *filter)
{
  g_autoptr (GPtrArray) charts = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_chart_data_unref);
  g_autofree char *skill = dup_skill (self);
  gboolean core = g_str_equal (metier_compare_bar_get_section (self->bar), METIER_COMPARE_SECTION_CORE);

  if (self->model->groups->len > 1 && !core)
    return FALSE;
  for (guint i = 0; i < self->model->groups->len; i++)
    {
      MetierChartData *data = _metier_compare_page_build_chart (self, get_group (self, i), filter);

      if (data == NULL)
        return FALSE;
      g_ptr_array_add (charts, data);
    }

  for (guint i = 0; i < charts->len; i++)
    fill_card (self, i, g_ptr_array_index (charts, i), kind, skill);
  metier_compare_cards_trim (self->cards, charts->len);
  gtk_stack_set_visible_child_name (self->body, "cards");
  return TRUE;
}

static void
show_table (MetierComparePage *self, MetierCompareFilter *filter)
{
  g_autofree char *skill = dup_skill (self);
  g_autoptr (MetierComparison) all = metier_compare_model_compare (
      self->model, metier_compare_bar_get_section (self->bar), metier_compare_bar_get_sort (self->bar));
  g_autoptr (MetierComparison) comparison = metier_compare_filter_apply (filter, all);

  metier_chart_table_set_comparison (self->table, comparison);
  metier_chart_table_select (self->table, skill);
  gtk_stack_set_visible_child_name (self->body, "table");
}

static void
show_empty (MetierComparePage *self, const MetierCompareFilter *filter)
{
  const char *title = _ ("No shared skill");
  const char *description
      = _ ("These sources ask different questions; they stand side by side in the table.");
  const char *button = _ ("Show table");

  if (filter->n_near + filter->n_shared > 0)
    {
      title = filter->n_near > 0 ? _ ("No difference so large") : _ ("All of it is shared");
      description = filter->n_near > 0
                        ? _ ("In each of these skills the roles are nearer to each other.")
                        : _ ("No two of these roles are clearly apart in any of these skills.");
      button = filter->n_near > 0 ? _ ("Show all differences") : _ ("Show what all share");
    }
  else if (filter->n_hidden > 0)
    {
      title = _ ("Nothing relevant");
      description = _ ("You said that none of these skills is relevant to you.");
    }

  adw_status_page_set_title (self->empty, title);
  adw_status_page_set_description (self->empty, description);
  gtk_button_set_label (self->empty_button, button);
  gtk_stack_set_visible_child_name (self->body, "empty");
}

static void
empty_clicked_cb (MetierComparePage *self)
{
  if (metier_compare_bar_get_hides_shared (self->bar) || metier_compare_bar_get_least (self->bar) > 0)
    metier_compare_bar_show_shared (self->bar);
  else
    metier_compare_bar_show_table (self->bar);
}

static void
apply_sentence (MetierComparePage *self)
{
  const char *section = metier_compare_bar_get_section (self->bar);
  MetierProfile *baseline = self->model->groups->len == 1 ? get_group (self, 0)->baseline : NULL;
  g_autoptr (MetierComparison) comparison
      = metier_compare_model_compare (self->model, section, METIER_SORT_DIFFERENCE);
  g_autofree char *sentence = metier_describe_comparison_markup (comparison, baseline);

  if (self->model->groups->len == 1)
    gtk_label_set_markup (self->sentence, sentence);
  else
    gtk_label_set_label (self->sentence,
                         _ ("These sources ask different questions; each stands on a scale of its own."));
}

/* Between two roles there is one way; between more there would be many. */
static void
apply_way (MetierComparePage *self)
{
  const char *const *roles = metier_compare_set_get_roles (self->context->compare);
  gboolean two = metier_compare_set_get_n_roles (self->context->compare) == 2;

  gtk_widget_set_visible (self->way_button, two);
  if (!two)
    return;

  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->way_button), "(ss)", roles[0], roles[1]);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->way_button), "win.show-way");
}

static void
apply (MetierComparePage *self)
{
  MetierChartKind kind = METIER_CHART_BARS;
  MetierCompareFilter filter;

  if (self->model == NULL)
    return;

  filter = _metier_compare_page_make_filter (self);
  apply_sentence (self);
  apply_way (self);
  if (!metier_compare_bar_get_kind (self->bar, &kind))
    show_table (self, &filter);
  else if (!show_cards (self, kind, &filter))
    show_empty (self, &filter);
  metier_hidden_note_set_n (self->hidden, filter.n_hidden);
  if (filter.n_hidden > 0)
    metier_me_ensure (self->context->me);
  metier_compare_notes_fill (self->notes, self->model, metier_compare_bar_get_section (self->bar), &filter);
}

/* Loading. */

static void
show_status (MetierComparePage *self, const char *title, const char *description)
{
  g_autofree char *escaped = g_markup_escape_text (description, -1);

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
                   metier_compare_group_get_source (get_group (self, 0))->id);
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
  apply (self);
  gtk_stack_set_visible_child_name (self->stack, "content");
  adopt (self, (const char *const *) self->model->roles, (const char *const *) self->model->baselines);
  announce (self);
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
ensure_types (void)
{
  g_type_ensure (METIER_TYPE_CHART_CARD);
  g_type_ensure (METIER_TYPE_CHART_TABLE);
  g_type_ensure (METIER_TYPE_COMPARE_BAR);
  g_type_ensure (METIER_TYPE_COMPARE_CHIPS);
  g_type_ensure (METIER_TYPE_HIDDEN_NOTE);
}

static void
metier_compare_page_class_init (MetierComparePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = metier_compare_page_dispose;
  object_class->finalize = metier_compare_page_finalize;

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
  gtk_widget_class_bind_template_callback (widget_class, apply);
  gtk_widget_class_bind_template_callback (widget_class, empty_clicked_cb);
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
