/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/compare/metier-compare-bar-private.h"

#include <glib/gi18n-lib.h>

#include "widgets/metier-drop-down.h"
#include "widgets/metier-wrap-box.h"

/**
 * MetierCompareBar:
 *
 * How a comparison is shown: which chart, which skills, in what order, with or without what all share. What
 * was chosen is kept for the next start.
 */

enum { SIGNAL_CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MetierCompareBar, metier_compare_bar, ADW_TYPE_BIN)

/* In the order of the drop-down, after which comes the order by similarity, which is none of rows alone. */
static const MetierSort sorts[]
    = { METIER_SORT_IMPORTANCE, METIER_SORT_DIFFERENCE, METIER_SORT_NAME, METIER_SORT_SOURCE };

#define SIMILARITY "similarity"

/* In the order of the drop-down, in points of 100. */
static const int differences[] = { 0, 5, 10, 20, 30, 50 };

/* The word for the chart in settings; "table" is the one that is no chart. */
static const char *
get_word (MetierCompareBar *self)
{
  const struct {
    GtkToggleButton *toggle;
    const char *word;
  } kinds[] = {
    { self->dots_toggle, "dots" },
    { self->heatmap_toggle, "heatmap" },
    { self->table_toggle, "table" },
    { self->radar_toggle, "radar" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (gtk_toggle_button_get_active (kinds[i].toggle))
      return kinds[i].word;

  return "bars";
}

static GtkToggleButton *
find_toggle (MetierCompareBar *self, const char *word)
{
  if (g_str_equal (word, "dots"))
    return self->dots_toggle;
  if (g_str_equal (word, "heatmap"))
    return self->heatmap_toggle;
  if (g_str_equal (word, "table"))
    return self->table_toggle;
  if (g_str_equal (word, "radar"))
    return self->radar_toggle;

  return self->bars_toggle;
}

static void
update_difference (MetierCompareBar *self)
{
  gtk_widget_set_visible (self->difference_box, gtk_toggle_button_get_active (self->heatmap_toggle));
}

static void
keep (MetierCompareBar *self)
{
  if (self->settings == NULL)
    return;

  g_settings_set_string (self->settings, "compare-kind", get_word (self));
  g_settings_set_string (self->settings, "compare-section", metier_compare_bar_get_section (self));
  g_settings_set_string (self->settings, "compare-sort",
                         metier_compare_bar_is_by_similarity (self)
                             ? SIMILARITY
                             : metier_sort_to_string (metier_compare_bar_get_sort (self)));
  g_settings_set_int (self->settings, "compare-least", (int) metier_compare_bar_get_least (self));
  g_settings_set_boolean (self->settings, "compare-hide-shared", metier_compare_bar_get_hides_shared (self));
}

static void
changed_cb (MetierCompareBar *self)
{
  if (self->updating)
    return;

  update_difference (self);
  keep (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* Of the two switches that a choice turns only the one that goes on tells. */
static void
toggled_cb (MetierCompareBar *self, GtkToggleButton *toggle)
{
  if (gtk_toggle_button_get_active (toggle))
    changed_cb (self);
}

static void
metier_compare_bar_finalize (GObject *object)
{
  MetierCompareBar *self = METIER_COMPARE_BAR (object);

  g_ptr_array_unref (self->sections);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (metier_compare_bar_parent_class)->finalize (object);
}

static void
metier_compare_bar_class_init (MetierCompareBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = metier_compare_bar_finalize;

  /**
   * MetierCompareBar::changed:
   * @self: the bar
   *
   * The user chose something else.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (METIER_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/metier_app/Metier/compare-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, MetierCompareBar, bars_toggle);
  gtk_widget_class_bind_template_child (widget_class, MetierCompareBar, dots_toggle);
  gtk_widget_class_bind_template_child (widget_class, MetierCompareBar, heatmap_toggle);
  gtk_widget_class_bind_template_child (widget_class, MetierCompareBar, table_toggle);
  gtk_widget_class_bind_template_child (widget_class, MetierCompareBar, radar_toggle);
  gtk_widget_class_bind_template_child (widget_class, MetierCompareBar, difference_box);
  gtk_widget_class_bind_template_child (widget_class, MetierCompareBar, value_toggle);
  gtk_widget_class_bind_template_child (widget_class, MetierCompareBar, difference_toggle);
  gtk_widget_class_bind_template_child (widget_class, MetierCompareBar, section_drop_down);
  gtk_widget_class_bind_template_child (widget_class, MetierCompareBar, sort_drop_down);
  gtk_widget_class_bind_template_child (widget_class, MetierCompareBar, least_drop_down);
  gtk_widget_class_bind_template_child (widget_class, MetierCompareBar, hide_toggle);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
}

static void
offer_differences (MetierCompareBar *self)
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);

  gtk_string_list_append (titles, _ ("All differences"));
  for (guint i = 1; i < G_N_ELEMENTS (differences); i++)
    /* Translators: only skills in which roles are at least so far apart; %d is a part of the whole scale. */
    gtk_string_list_take (titles, g_strdup_printf (_ ("Differences from %d%%"), differences[i]));
  gtk_drop_down_set_model (self->least_drop_down, G_LIST_MODEL (titles));
}

static void
metier_compare_bar_init (MetierCompareBar *self)
{
  self->sections = g_ptr_array_new_with_free_func (g_free);
  self->updating = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  metier_drop_down_set_up (self->section_drop_down);
  metier_drop_down_set_up (self->sort_drop_down);
  metier_drop_down_set_up (self->least_drop_down);
  offer_differences (self);
  self->updating = FALSE;
}

/**
 * metier_compare_bar_bind:
 * @self: a bar
 * @settings: (nullable): where choices are kept
 *
 * Takes the choices of the last time and keeps every change from now on.
 */
void
metier_compare_bar_bind (MetierCompareBar *self, GSettings *settings)
{
  g_autofree char *kind = NULL;
  g_autofree char *sort_name = NULL;
  MetierSort sort = METIER_SORT_IMPORTANCE;

  g_return_if_fail (METIER_IS_COMPARE_BAR (self));

  if (settings == NULL)
    return;

  self->settings = g_object_ref (settings);
  kind = g_settings_get_string (settings, "compare-kind");
  sort_name = g_settings_get_string (settings, "compare-sort");
  metier_sort_from_string (sort_name, &sort);

  self->updating = TRUE;
  gtk_toggle_button_set_active (find_toggle (self, kind), TRUE);
  gtk_toggle_button_set_active (self->hide_toggle, g_settings_get_boolean (settings, "compare-hide-shared"));
  for (guint i = 0; i < G_N_ELEMENTS (sorts); i++)
    if (sorts[i] == sort)
      gtk_drop_down_set_selected (self->sort_drop_down, i);
  if (g_str_equal (sort_name, SIMILARITY))
    gtk_drop_down_set_selected (self->sort_drop_down, G_N_ELEMENTS (sorts));
  for (guint i = 0; i < G_N_ELEMENTS (differences); i++)
    if (differences[i] == g_settings_get_int (settings, "compare-least"))
      gtk_drop_down_set_selected (self->least_drop_down, i);
  update_difference (self);
  self->updating = FALSE;
}

/**
 * metier_compare_bar_get_kind:
 * @self: a bar
 * @kind: (out): return location for the chart
 *
 * Returns: whether a chart is chosen; %FALSE for the table
 */
gboolean
metier_compare_bar_get_kind (MetierCompareBar *self, MetierChartKind *kind)
{
  g_return_val_if_fail (METIER_IS_COMPARE_BAR (self), FALSE);

  return metier_chart_kind_from_string (get_word (self), kind);
}

/**
 * metier_compare_bar_get_section:
 * @self: a bar
 *
 * Returns: (transfer none): which skills: the id of a heading, or one of the two that every source has
 */
const char *
metier_compare_bar_get_section (MetierCompareBar *self)
{
  guint selected;

  g_return_val_if_fail (METIER_IS_COMPARE_BAR (self), NULL);

  selected = gtk_drop_down_get_selected (self->section_drop_down);
  return selected < self->sections->len ? g_ptr_array_index (self->sections, selected)
                                        : METIER_COMPARE_SECTION_CORE;
}

/**
 * metier_compare_bar_get_sort:
 * @self: a bar
 *
 * Returns: the order of the skills
 */
MetierSort
metier_compare_bar_get_sort (MetierCompareBar *self)
{
  g_return_val_if_fail (METIER_IS_COMPARE_BAR (self), METIER_SORT_IMPORTANCE);

  return sorts[MIN (gtk_drop_down_get_selected (self->sort_drop_down), G_N_ELEMENTS (sorts) - 1)];
}

/**
 * metier_compare_bar_is_by_similarity:
 * @self: a bar
 *
 * Returns: whether skills that roles are asked for alike stand together
 */
gboolean
metier_compare_bar_is_by_similarity (MetierCompareBar *self)
{
  g_return_val_if_fail (METIER_IS_COMPARE_BAR (self), FALSE);

  return gtk_drop_down_get_selected (self->sort_drop_down) == G_N_ELEMENTS (sorts);
}

/**
 * metier_compare_bar_get_least:
 * @self: a bar
 *
 * Returns: how far apart roles must be in a skill, in points of 100; 0 for any distance
 */
double
metier_compare_bar_get_least (MetierCompareBar *self)
{
  guint selected;

  g_return_val_if_fail (METIER_IS_COMPARE_BAR (self), 0);

  selected = gtk_drop_down_get_selected (self->least_drop_down);
  return selected < G_N_ELEMENTS (differences) ? differences[selected] : 0;
}

/**
 * metier_compare_bar_get_hides_shared:
 * @self: a bar
 *
 * Returns: whether skills that do not tell the roles apart are left out
 */
gboolean
metier_compare_bar_get_hides_shared (MetierCompareBar *self)
{
  g_return_val_if_fail (METIER_IS_COMPARE_BAR (self), FALSE);

  return gtk_toggle_button_get_active (self->hide_toggle);
}

/**
 * metier_compare_bar_get_difference:
 * @self: a bar
 *
 * Returns: whether a heat map shows differences from the baseline in place of values
 */
gboolean
metier_compare_bar_get_difference (MetierCompareBar *self)
{
  g_return_val_if_fail (METIER_IS_COMPARE_BAR (self), FALSE);

  return gtk_toggle_button_get_active (self->difference_toggle);
}

/**
 * metier_compare_bar_show_bars:
 * @self: a bar
 *
 * Chooses bars.
 */
void
metier_compare_bar_show_bars (MetierCompareBar *self)
{
  g_return_if_fail (METIER_IS_COMPARE_BAR (self));

  gtk_toggle_button_set_active (self->bars_toggle, TRUE);
}

/**
 * metier_compare_bar_show_core:
 * @self: a bar
 *
 * Chooses the core skills, where they are offered.
 */
void
metier_compare_bar_show_core (MetierCompareBar *self)
{
  guint place;

  g_return_if_fail (METIER_IS_COMPARE_BAR (self));

  if (g_ptr_array_find_with_equal_func (self->sections, METIER_COMPARE_SECTION_CORE, g_str_equal, &place))
    gtk_drop_down_set_selected (self->section_drop_down, place);
}

/**
 * metier_compare_bar_show_table:
 * @self: a bar
 *
 * Chooses the table.
 */
void
metier_compare_bar_show_table (MetierCompareBar *self)
{
  g_return_if_fail (METIER_IS_COMPARE_BAR (self));

  gtk_toggle_button_set_active (self->table_toggle, TRUE);
}

/**
 * metier_compare_bar_show_shared:
 * @self: a bar
 *
 * Chooses to see what all share, and small differences.
 */
void
metier_compare_bar_show_shared (MetierCompareBar *self)
{
  g_return_if_fail (METIER_IS_COMPARE_BAR (self));

  gtk_drop_down_set_selected (self->least_drop_down, 0);
  gtk_toggle_button_set_active (self->hide_toggle, FALSE);
}
