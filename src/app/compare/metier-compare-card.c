/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/compare/metier-compare-card.h"

#include <glib/gi18n-lib.h>

#include "widgets/metier-chart-card.h"

/**
 * MetierCompareCard:
 *
 * The chart of the compared roles of one source; where there are several, under a heading that says what the
 * source measures.
 */
struct _MetierCompareCard {
  GtkBox parent_instance;

  GtkLabel *heading;
  MetierChartView *chart;
};

G_DEFINE_FINAL_TYPE (MetierCompareCard, metier_compare_card, GTK_TYPE_BOX)

static void
metier_compare_card_class_init (MetierCompareCardClass *klass)
{
}

static void
metier_compare_card_init (MetierCompareCard *self)
{
  GtkWidget *card = g_object_new (METIER_TYPE_CHART_CARD, NULL);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  self->heading = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->heading, 0);
  gtk_label_set_wrap (self->heading, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->heading), "heading");
  gtk_widget_set_visible (GTK_WIDGET (self->heading), FALSE);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->heading));

  self->chart = METIER_CHART_VIEW (metier_chart_view_new ());
  metier_chart_card_set_chart (METIER_CHART_CARD (card), GTK_WIDGET (self->chart));
  gtk_widget_add_css_class (card, "chart-card");
  gtk_box_append (GTK_BOX (self), card);
}

/**
 * metier_compare_card_new:
 *
 * Returns: (transfer floating): a card with an empty chart and no heading
 */
GtkWidget *
metier_compare_card_new (void)
{
  return g_object_new (METIER_TYPE_COMPARE_CARD, NULL);
}

/**
 * metier_compare_card_get_chart:
 * @self: a card
 *
 * Returns: (transfer none): its chart
 */
MetierChartView *
metier_compare_card_get_chart (MetierCompareCard *self)
{
  g_return_val_if_fail (METIER_IS_COMPARE_CARD (self), NULL);

  return self->chart;
}

static void
set_heading (MetierCompareCard *self, const char *text)
{
  gtk_label_set_label (self->heading, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->heading), text != NULL);
}

/**
 * metier_compare_card_set_source:
 * @self: a card
 * @source: (nullable): whose figures these are; %NULL for no heading
 * @scale: (nullable): what they are
 *
 * Says whose figures the chart draws, and what the source measures.
 */
void
metier_compare_card_set_source (MetierCompareCard *self, const MetierSource *source, const MetierScale *scale)
{
  g_autofree char *text = NULL;

  g_return_if_fail (METIER_IS_COMPARE_CARD (self));

  if (source != NULL && scale != NULL)
    /* Translators: the title of a source and what it measures: EDISON: relevance, 0–9 */
    text = g_strdup_printf (C_ ("source and scale", "%s: %s"), source->title, scale->unit);
  set_heading (self, text);
}

/**
 * metier_compare_card_set_role:
 * @self: a card
 * @role: the only role of the chart
 * @scale: what its figures are
 *
 * Says whose figures the chart draws, how the source calls the role, and what it measures.
 */
void
metier_compare_card_set_role (MetierCompareCard *self, const MetierRole *role, const MetierScale *scale)
{
  g_autofree char *text = NULL;

  g_return_if_fail (METIER_IS_COMPARE_CARD (self));

  /* Translators: the title of a source, a role as it calls it, and what it measures: EDISON, Data Scientist:
   * relevance, 0–9 */
  text = g_strdup_printf (C_ ("source, role and scale", "%1$s, %2$s: %3$s"), role->source->title, role->title,
                          scale->unit);
  set_heading (self, text);
}
