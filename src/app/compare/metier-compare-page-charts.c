/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/compare/metier-compare-page-private.h"

#include <glib/gi18n-lib.h>

#include "app/compare/metier-compare-cards.h"
#include "app/compare/metier-compare-notes.h"
#include "chart/describe/metier-describe.h"

/* What is shown of the roles, as the switches have it. */

static MetierCompareGroup *
get_group (MetierComparePage *self, guint i)
{
  return g_ptr_array_index (self->model->groups, i);
}

static MetierChartView *
get_chart (MetierComparePage *self)
{
  GtkWidget *card = gtk_widget_get_first_child (GTK_WIDGET (self->cards));

  return card != NULL ? metier_compare_card_get_chart (METIER_COMPARE_CARD (card)) : NULL;
}

static gboolean
is_on (MetierComparePage *self, const char *page)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->body), page) == 0;
}

/* The number that was read last stays the one that is read, and the keyboard stays there. */

static void
remember_place (MetierComparePage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  MetierChartView *chart = get_chart (self);

  self->has_keyboard = focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->body));
  if (is_on (self, "empty") || (chart == NULL && !is_on (self, "table")))
    return;

  g_free (self->skill);
  g_free (self->role);
  self->skill = g_strdup (is_on (self, "table") ? metier_chart_table_get_skill (self->table)
                                                : metier_chart_view_get_skill (chart));
  self->role = g_strdup (is_on (self, "table") ? metier_chart_table_get_role (self->table)
                                               : metier_chart_view_get_role (chart));
}

/* A stack gives the keyboard to what had it when the page was left. */
void
_metier_compare_page_turn_to (MetierComparePage *self, const char *page, GtkWidget *content)
{
  gtk_stack_set_visible_child_name (self->body, page);
  if (self->has_keyboard)
    gtk_widget_grab_focus (content);
}

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
  MetierChartData *data
      = comparison->rows->len > 0 ? metier_chart_data_new (comparison, group->baseline, NULL) : NULL;

  if (data != NULL)
    metier_compare_model_sign_chart (self->model, data);
  return data;
}

static void
fill_card (MetierComparePage *self, guint place, const MetierChartData *data, MetierChartKind kind)
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
  metier_chart_view_set_place (chart, self->skill, self->role);
}

/* Sources stand side by side where each of them has the core skills; other skills they do not share. What is
 * shown says why where a kind refuses. */
static gboolean
show_cards (MetierComparePage *self, MetierChartKind kind, MetierCompareFilter *filter, const char **refusal)
{
  g_autoptr (GPtrArray) charts = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_chart_data_unref);
  gboolean core = g_str_equal (metier_compare_bar_get_section (self->bar), METIER_COMPARE_SECTION_CORE);

  if (self->model->groups->len > 1 && !core)
    return FALSE;
  for (guint i = 0; i < self->model->groups->len; i++)
    {
      MetierChartData *data = _metier_compare_page_build_chart (self, get_group (self, i), filter);

      if (data == NULL)
        return FALSE;
      g_ptr_array_add (charts, data);
      *refusal = metier_chart_kind_get_refusal (kind, data);
      if (*refusal != NULL)
        return FALSE;
    }

  for (guint i = 0; i < charts->len; i++)
    fill_card (self, i, g_ptr_array_index (charts, i), kind);
  metier_compare_cards_trim (self->cards, charts->len);
  _metier_compare_page_turn_to (self, "cards", GTK_WIDGET (get_chart (self)));
  return TRUE;
}

static gboolean
show_table (MetierComparePage *self, MetierCompareFilter *filter)
{
  g_autoptr (MetierComparison) all = metier_compare_model_compare (
      self->model, metier_compare_bar_get_section (self->bar), metier_compare_bar_get_sort (self->bar));
  g_autoptr (MetierComparison) comparison = metier_compare_filter_apply (filter, all);

  if (comparison->rows->len == 0)
    return FALSE;

  metier_chart_table_set_comparison (self->table, comparison);
  metier_chart_table_select (self->table, self->skill, self->role);
  _metier_compare_page_turn_to (self, "table", GTK_WIDGET (self->table));
  return TRUE;
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

void
_metier_compare_page_apply (MetierComparePage *self)
{
  MetierChartKind kind = METIER_CHART_BARS;
  MetierCompareFilter filter;
  const char *refusal = NULL;
  gboolean shown;

  if (self->model == NULL)
    return;

  filter = _metier_compare_page_make_filter (self);
  remember_place (self);
  apply_sentence (self);
  apply_way (self);
  shown = metier_compare_bar_get_kind (self->bar, &kind) ? show_cards (self, kind, &filter, &refusal)
                                                         : show_table (self, &filter);
  if (!shown)
    _metier_compare_page_show_empty (self, &filter, refusal);
  metier_hidden_note_set_n (self->hidden, filter.n_hidden);
  if (filter.n_hidden > 0)
    metier_me_ensure (self->context->me);
  metier_compare_notes_fill (self->notes, self->model, metier_compare_bar_get_section (self->bar), &filter);
}
