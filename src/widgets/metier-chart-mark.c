/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "widgets/metier-chart-mark.h"

/**
 * MetierChartMark:
 *
 * Stands for one mark of a chart where a screen reader and the keyboard look for it. It draws
 * nothing and lets the pointer through; the chart view around it does both.
 *
 * # Accessibility
 *
 * Role `LIST_ITEM`; its label holds everything about the mark, because values, positions and set
 * sizes do not reach the accessibility bus from a widget of one's own.
 */
struct _MetierChartMark {
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (MetierChartMark, metier_chart_mark, GTK_TYPE_WIDGET)

static void
metier_chart_mark_class_init (MetierChartMarkClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_css_name (widget_class, "mark");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

static void
metier_chart_mark_init (MetierChartMark *self)
{
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}

/**
 * metier_chart_mark_new:
 *
 * Returns: (transfer floating): a mark without a label
 */
GtkWidget *
metier_chart_mark_new (void)
{
  return g_object_new (METIER_TYPE_CHART_MARK, NULL);
}

/**
 * metier_chart_mark_set_label:
 * @self: a mark
 * @label: everything about it in one sentence
 *
 * Names the mark for a screen reader.
 */
void
metier_chart_mark_set_label (MetierChartMark *self, const char *label)
{
  g_return_if_fail (METIER_IS_CHART_MARK (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}
